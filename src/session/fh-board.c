/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-board.h"

/* Points nearer than this to the last one add nothing to a line, in pixels of a screen of 1080 lines. */
#define GRAIN 2.0

#define SPOT_GROWTH 1.12

/* However far an eraser jumps, it is looked at in no more places. */
#define MAX_LOOKS 256

/* The lines of a step, and what they were before each change. */
typedef struct
{
  GPtrArray *strokes;
  GPtrArray *past;
} Page;

struct _FhBoard
{
  GObject parent_instance;

  FhTool tool;
  guint  step;
  /* Of Page, by step; only of those that were drawn on. */
  GHashTable  *pages;
  GPtrArray   *none;
  FhStroke    *stroke;
  gboolean     is_down;
  gboolean     has_changed;
  FhWorldPoint last;
  double       x;
  double       y;
  double       spot;
};

enum
{
  PROP_0,
  PROP_TOOL,
  N_PROPERTIES,
};

enum
{
  SIGNAL_CHANGED,
  SIGNAL_POINTED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPERTIES];
static guint       signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FhBoard, fh_board, G_TYPE_OBJECT)

static GPtrArray *
create_strokes (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) fh_stroke_unref);
}

static void
free_page (gpointer data)
{
  Page *page = data;

  g_ptr_array_unref (page->strokes);
  g_ptr_array_unref (page->past);
  g_free (page);
}

static Page *
find_page (FhBoard *self)
{
  return g_hash_table_lookup (self->pages, GUINT_TO_POINTER (self->step));
}

static Page *
ensure_page (FhBoard *self)
{
  Page *page = find_page (self);

  if (page == NULL)
    {
      page = g_new0 (Page, 1);
      page->strokes = create_strokes ();
      page->past = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
      g_hash_table_insert (self->pages, GUINT_TO_POINTER (self->step), page);
    }

  return page;
}

static gpointer
copy_stroke (gconstpointer stroke,
             gpointer      unused)
{
  return fh_stroke_ref ((FhStroke *) stroke);
}

/* Before a change, so that it can be taken back. */
static void
remember (FhBoard *self)
{
  Page      *page = ensure_page (self);
  GPtrArray *strokes = g_ptr_array_copy (page->strokes, copy_stroke, NULL);

  g_ptr_array_set_free_func (strokes, (GDestroyNotify) fh_stroke_unref);
  if (page->past->len >= FH_BOARD_MAX_UNDO)
    g_ptr_array_remove_index (page->past, 0);
  g_ptr_array_add (page->past, strokes);
}

static void
emit_changed (FhBoard *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
erase_at (FhBoard     *self,
          FhWorldPoint point,
          double       pixel)
{
  GPtrArray *strokes = fh_board_get_strokes (self);

  for (guint i = strokes->len; i > 0; i--)
    {
      FhStroke *stroke = g_ptr_array_index (strokes, i - 1);

      if (fh_stroke_hits (stroke, point, (FH_BOARD_ERASER_REACH + fh_stroke_get_width (stroke) / 2) * pixel))
        g_ptr_array_remove_index (strokes, i - 1);
    }
}

/* A quick hand must not leave lines between two places that it was seen at. */
static void
erase (FhBoard     *self,
       FhWorldPoint point,
       double       pixel)
{
  GPtrArray *strokes = fh_board_get_strokes (self);
  guint      n_strokes = strokes->len;
  double     dx = point.x - self->last.x;
  double     dy = point.y - self->last.y;
  double     n_looks = CLAMP (ceil (hypot (dx, dy) / (FH_BOARD_ERASER_REACH * pixel)), 1, MAX_LOOKS);

  for (int i = 1; i <= (int) n_looks && strokes->len > 0; i++)
    erase_at (self, (FhWorldPoint){ self->last.x + dx * i / n_looks, self->last.y + dy * i / n_looks },
              pixel);
  self->last = point;

  if (strokes->len == n_strokes)
    return;

  self->has_changed = TRUE;
  emit_changed (self);
}

static void
begin_stroke (FhBoard     *self,
              FhWorldPoint point)
{
  Page *page = find_page (self);

  if (page->strokes->len >= FH_BOARD_MAX_STROKES)
    g_ptr_array_remove_index (page->strokes, 0);
  self->stroke = fh_stroke_new (self->tool == FH_TOOL_MARKER ? FH_STROKE_MARKER : FH_STROKE_PEN, point);
  g_ptr_array_add (page->strokes, fh_stroke_ref (self->stroke));
  self->has_changed = TRUE;
  emit_changed (self);
}

static void
fh_board_get_property (GObject    *object,
                       guint       property,
                       GValue     *value,
                       GParamSpec *pspec)
{
  switch (property)
    {
    case PROP_TOOL:
      g_value_set_int (value, FH_BOARD (object)->tool);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
fh_board_finalize (GObject *object)
{
  FhBoard *self = FH_BOARD (object);

  g_clear_pointer (&self->stroke, fh_stroke_unref);
  g_hash_table_unref (self->pages);
  g_ptr_array_unref (self->none);

  G_OBJECT_CLASS (fh_board_parent_class)->finalize (object);
}

static void
fh_board_class_init (FhBoardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = fh_board_get_property;
  object_class->finalize = fh_board_finalize;

  properties[PROP_TOOL] =
    g_param_spec_int ("tool", NULL, NULL, FH_TOOL_NONE, FH_TOOL_SPOTLIGHT, FH_TOOL_NONE,
                      G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", FH_TYPE_BOARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_POINTED] =
    g_signal_new ("pointed", FH_TYPE_BOARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
fh_board_init (FhBoard *self)
{
  self->pages = g_hash_table_new_full (NULL, NULL, NULL, free_page);
  self->none = create_strokes ();
  self->spot = FH_BOARD_SPOT_DEFAULT;
  self->x = self->y = -1;
}

FhBoard *
fh_board_new (void)
{
  return g_object_new (FH_TYPE_BOARD, NULL);
}

FhTool
fh_board_get_tool (FhBoard *self)
{
  g_return_val_if_fail (FH_IS_BOARD (self), FH_TOOL_NONE);

  return self->tool;
}

void
fh_board_set_tool (FhBoard *self,
                   FhTool   tool)
{
  g_return_if_fail (FH_IS_BOARD (self));

  if (self->tool == tool)
    return;

  fh_board_finish (self);
  self->tool = tool;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TOOL]);
}

gboolean
fh_tool_draws (FhTool tool)
{
  return tool == FH_TOOL_PEN || tool == FH_TOOL_MARKER || tool == FH_TOOL_ERASER;
}

void
fh_board_toggle_tool (FhBoard *self,
                      FhTool   tool)
{
  g_return_if_fail (FH_IS_BOARD (self));

  fh_board_set_tool (self, self->tool == tool ? FH_TOOL_NONE : tool);
}

void
fh_board_set_step (FhBoard *self,
                   guint    step)
{
  g_return_if_fail (FH_IS_BOARD (self));

  if (self->step == step)
    return;

  fh_board_finish (self);
  self->step = step;
  emit_changed (self);
}

GPtrArray *
fh_board_get_strokes (FhBoard *self)
{
  Page *page;

  g_return_val_if_fail (FH_IS_BOARD (self), NULL);

  page = find_page (self);
  return page != NULL ? page->strokes : self->none;
}

void
fh_board_begin (FhBoard     *self,
                FhWorldPoint point,
                double       pixel)
{
  g_return_if_fail (FH_IS_BOARD (self));

  fh_board_finish (self);
  if (!fh_tool_draws (self->tool))
    return;

  remember (self);
  self->is_down = TRUE;
  self->has_changed = FALSE;
  self->last = point;
  if (self->tool == FH_TOOL_ERASER)
    erase (self, point, pixel);
  else
    begin_stroke (self, point);
}

void
fh_board_move (FhBoard     *self,
               FhWorldPoint point,
               double       pixel)
{
  g_return_if_fail (FH_IS_BOARD (self));

  if (!self->is_down)
    return;

  if (self->stroke == NULL)
    erase (self, point, pixel);
  else if (fh_stroke_add (self->stroke, point, GRAIN * pixel))
    emit_changed (self);
}

void
fh_board_finish (FhBoard *self)
{
  g_return_if_fail (FH_IS_BOARD (self));

  if (!self->is_down)
    return;

  self->is_down = FALSE;
  g_clear_pointer (&self->stroke, fh_stroke_unref);
  /* An eraser that met nothing has left nothing to undo. */
  if (!self->has_changed)
    {
      Page *page = find_page (self);

      g_ptr_array_remove_index (page->past, page->past->len - 1);
    }
}

void
fh_board_clear (FhBoard *self)
{
  g_return_if_fail (FH_IS_BOARD (self));

  fh_board_finish (self);
  if (fh_board_get_strokes (self)->len == 0)
    return;

  remember (self);
  g_ptr_array_set_size (fh_board_get_strokes (self), 0);
  emit_changed (self);
}

void
fh_board_undo (FhBoard *self)
{
  Page *page;

  g_return_if_fail (FH_IS_BOARD (self));

  fh_board_finish (self);
  if (!fh_board_can_undo (self))
    return;

  page = find_page (self);
  g_ptr_array_unref (page->strokes);
  page->strokes = g_ptr_array_steal_index (page->past, page->past->len - 1);
  emit_changed (self);
}

gboolean
fh_board_can_undo (FhBoard *self)
{
  Page *page;

  g_return_val_if_fail (FH_IS_BOARD (self), FALSE);

  page = find_page (self);
  return page != NULL && page->past->len > 0;
}

void
fh_board_point (FhBoard *self,
                double   x,
                double   y)
{
  g_return_if_fail (FH_IS_BOARD (self));

  if (self->x == x && self->y == y)
    return;

  self->x = x;
  self->y = y;
  if (self->tool == FH_TOOL_POINTER || self->tool == FH_TOOL_SPOTLIGHT)
    g_signal_emit (self, signals[SIGNAL_POINTED], 0);
}

gboolean
fh_board_get_point (FhBoard *self,
                    double  *x,
                    double  *y)
{
  g_return_val_if_fail (FH_IS_BOARD (self), FALSE);

  *x = self->x;
  *y = self->y;
  return self->x >= 0;
}

double
fh_board_get_spot (FhBoard *self)
{
  g_return_val_if_fail (FH_IS_BOARD (self), 0);

  return self->spot;
}

void
fh_board_grow_spot (FhBoard *self,
                    double   clicks)
{
  g_return_if_fail (FH_IS_BOARD (self));

  self->spot = CLAMP (self->spot * pow (SPOT_GROWTH, clicks), FH_BOARD_SPOT_MIN, FH_BOARD_SPOT_MAX);
  g_signal_emit (self, signals[SIGNAL_POINTED], 0);
}
