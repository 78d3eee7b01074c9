/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-label-placer.h"

#include <math.h>

/* Pixels of air around a name. */
#define AIR 2.0

/* How far a name stays from the edge of the view. */
#define EDGE 3.0

/* Between a mark and its name. */
#define GAP 2.5

/* Between a river and its name. */
#define RIVER_GAP 2.0

/* The name of a river comes again along its course, but not nearer than so many pixels. */
#define RIVER_REPEAT 280.0

/* A turned name keeps others away with this many boxes along it. */
#define N_TURNED_BOXES 5

/* Where a name sits at its point. */
typedef enum
{
  SIDE_RIGHT,
  SIDE_LEFT,
  SIDE_ABOVE,
  SIDE_BELOW,
  SIDE_CENTER,
} Side;

#define N_TOWN_SIDES 4

/* First the names that can stay where they were, then those that were elsewhere around their point, then
 * new ones: so none is pushed out by a greater one that only changes its side. */
typedef enum
{
  PASS_KEEP,
  PASS_MOVE,
  PASS_NEW,
} Pass;

struct _FhLabelPlacer
{
  GObject parent_instance;

  FhLabelCache *cache;
  GHashTable   *sides;
  GArray       *placed;
  GArray       *taken;
  GArray       *marks;
  guint         budget;
  guint         n_painted;
};

G_DEFINE_FINAL_TYPE (FhLabelPlacer, fh_label_placer, G_TYPE_OBJECT)

static gboolean
is_free (const FhLabelPlacer *self,
         const FhBox         *box)
{
  const FhBox *taken = (const FhBox *) (gpointer) self->taken->data;

  for (guint i = 0; i < self->taken->len; i++)
    if (taken[i].x0 < box->x1 && taken[i].x1 > box->x0 && taken[i].y0 < box->y1 && taken[i].y1 > box->y0)
      return FALSE;

  return TRUE;
}

static gboolean
is_inside (const FhBox     *box,
           const FhMapArea *view)
{
  return box->x0 >= EDGE && box->y0 >= EDGE && box->x1 <= view->width - EDGE &&
         box->y1 <= view->height - EDGE;
}

static FhBox
move_box (const FhBox *box,
          double       x,
          double       y)
{
  FhBox moved = { box->x0 + x, box->y0 + y, box->x1 + x, box->y1 + y };

  return moved;
}

/* Pictures lie on whole device pixels, or their text would blur. Only in the end: rounded one by one
 * before, names that fit beside each other would touch in every other frame. */
static void
snap (const FhLabelPlacer *self,
      FhPlacedLabel       *placed)
{
  double scale = fh_label_cache_get_style (self->cache)->scale;

  placed->x = round (placed->x * scale) / scale;
  placed->y = round (placed->y * scale) / scale;
  placed->mark_x = round (placed->mark_x * scale) / scale;
  placed->mark_y = round (placed->mark_y * scale) / scale;
}

/* What the name of a town stands beside: its own mark, or one of the map's that covers it. */
static FhBox
find_mark (const FhLabelPlacer *self,
           const FhLabel       *label,
           FhWorldPoint         point,
           gboolean            *covered)
{
  double radius = fh_label_style_mark_radius (fh_label_cache_get_style (self->cache), label);

  *covered = FALSE;
  for (guint i = 0; i < self->marks->len && radius > 0; i++)
    {
      const FhBox *mark = &g_array_index (self->marks, FhBox, i);

      if (point.x + radius > mark->x0 && point.x - radius < mark->x1 && point.y + radius > mark->y0 &&
          point.y - radius < mark->y1)
        {
          *covered = TRUE;
          return (FhBox){ mark->x0 - AIR, mark->y0 - AIR, mark->x1 + AIR, mark->y1 + AIR };
        }
    }

  return (FhBox){ point.x - radius, point.y - radius, point.x + radius, point.y + radius };
}

/* Sets where the picture goes when the name sits at @side of @mark. */
static void
set_place (FhPlacedLabel *placed,
           const FhBox   *mark,
           Side           side)
{
  const FhLabelPicture *picture = placed->picture;
  double                x = (mark->x0 + mark->x1 - picture->width) / 2.0;
  double                y = (mark->y0 + mark->y1 - picture->height) / 2.0;

  if (side == SIDE_RIGHT)
    x = mark->x1 + GAP - picture->text.x0;
  else if (side == SIDE_LEFT)
    x = mark->x0 - GAP - picture->text.x1;
  else if (side == SIDE_ABOVE)
    y = mark->y0 - picture->text.y1;
  else if (side == SIDE_BELOW)
    y = mark->y1 - picture->text.y0;

  else if (placed->label.kind == FH_LABEL_RIVER)
    {
      double rise = (picture->text.y1 - picture->text.y0) / 2.0 + RIVER_GAP;

      x += rise * sin (placed->label.angle);
      y -= rise * cos (placed->label.angle);
    }

  placed->x = x;
  placed->y = y;
}

/* The boxes that a name takes up: one, or several along a turned one. */
static guint
measure_boxes (const FhPlacedLabel *placed,
               FhBox                boxes[N_TURNED_BOXES])
{
  const FhLabelPicture *picture = placed->picture;
  double                width = picture->text.x1 - picture->text.x0;
  double                height = picture->text.y1 - picture->text.y0;
  double                half = MAX (height, width / N_TURNED_BOXES) / 2.0;

  if (placed->label.angle == 0.0)
    {
      boxes[0] = move_box (&picture->text, placed->x, placed->y);
      return 1;
    }

  for (guint i = 0; i < N_TURNED_BOXES; i++)
    {
      double along = width * ((i + 0.5) / N_TURNED_BOXES - 0.5);
      double x = placed->x + picture->width / 2.0 + along * cos (placed->label.angle);
      double y = placed->y + picture->height / 2.0 + along * sin (placed->label.angle);

      boxes[i] = (FhBox){ x - half, y - half, x + half, y + half };
    }

  return N_TURNED_BOXES;
}

static void
take (FhLabelPlacer *self,
      const FhBox   *box)
{
  FhBox wider = { box->x0 - AIR, box->y0 - AIR, box->x1 + AIR, box->y1 + AIR };

  g_array_append_val (self->taken, wider);
}

static gboolean
try_side (FhLabelPlacer   *self,
          FhPlacedLabel   *placed,
          const FhBox     *mark,
          const FhMapArea *view,
          Side             side)
{
  FhBox boxes[N_TURNED_BOXES];
  guint n_boxes;

  set_place (placed, mark, side);
  n_boxes = measure_boxes (placed, boxes);
  for (guint i = 0; i < n_boxes; i++)
    if (!is_inside (&boxes[i], view) || !is_free (self, &boxes[i]))
      return FALSE;

  for (guint i = 0; i < n_boxes; i++)
    take (self, &boxes[i]);
  return TRUE;
}

/* The mark of a town must be free too; it is set in the middle of its point. */
static gboolean
try_mark (FhLabelPlacer   *self,
          FhPlacedLabel   *placed,
          FhWorldPoint     point,
          const FhMapArea *view,
          FhBox           *box)
{
  if (placed->mark == NULL)
    return TRUE;

  placed->mark_x = point.x - placed->mark->width / 2.0;
  placed->mark_y = point.y - placed->mark->height / 2.0;
  *box = move_box (&placed->mark->text, placed->mark_x, placed->mark_y);
  return is_inside (box, view) && is_free (self, box);
}

/* Whether the river's name stands nearby already. */
static gboolean
repeats_river (const FhLabelPlacer *self,
               const FhLabel       *label,
               const FhMapArea     *view)
{
  FhWorldPoint point = fh_map_area_project (view, label->position);

  for (guint i = 0; label->kind == FH_LABEL_RIVER && i < self->placed->len; i++)
    {
      const FhLabel *other = &g_array_index (self->placed, FhPlacedLabel, i).label;
      FhWorldPoint   there = fh_map_area_project (view, other->position);

      if (other->kind == FH_LABEL_RIVER && hypot (there.x - point.x, there.y - point.y) < RIVER_REPEAT &&
          g_str_equal (other->text, label->text))
        return TRUE;
    }

  return FALSE;
}

static gboolean
place_label (FhLabelPlacer   *self,
             const FhLabel   *label,
             const FhMapArea *view,
             Side            *side,
             guint            n_sides)
{
  FhPlacedLabel placed = { *label };
  FhWorldPoint  point = fh_map_area_project (view, label->position);
  gboolean      covered;
  FhBox         beside = find_mark (self, label, point, &covered);
  FhBox         mark = { 0 };
  Side          first = *side;
  gboolean      is_town;
  gboolean      fits = FALSE;

  placed.picture = fh_label_cache_get_picture (self->cache, label);
  placed.mark = fh_label_cache_get_mark (self->cache, label);
  is_town = placed.mark != NULL;
  if (covered)
    placed.mark = NULL;
  if (!try_mark (self, &placed, point, view, &mark))
    return FALSE;

  if (!is_town)
    {
      *side = SIDE_CENTER;
      fits = try_side (self, &placed, &beside, view, SIDE_CENTER);
    }
  else
    for (guint i = 0; i < n_sides && !fits; i++)
      {
        *side = (first + i) % N_TOWN_SIDES;
        fits = try_side (self, &placed, &beside, view, *side);
      }

  if (!fits)
    return FALSE;

  if (placed.mark != NULL)
    take (self, &mark);
  snap (self, &placed);
  g_array_append_val (self->placed, placed);
  return TRUE;
}

/* Whether a picture that is not there yet may still be painted. */
static gboolean
can_afford (FhLabelPlacer *self,
            const FhLabel *label)
{
  if (self->budget == 0 || fh_label_cache_has_picture (self->cache, label))
    return TRUE;

  return ++self->n_painted <= self->budget;
}

/* One pass over the candidates. Where the budget is spent, it ends: names that matter less must not take
 * the room of those that wait. */
static void
place_labels (FhLabelPlacer   *self,
              const GArray    *labels,
              const FhMapArea *view,
              GHashTable      *before,
              Pass             pass)
{
  for (guint i = 0; i < labels->len; i++)
    {
      const FhLabel *label = &g_array_index (labels, FhLabel, i);
      gpointer       key = GUINT_TO_POINTER (label->id), value = NULL;
      gboolean       was_shown = g_hash_table_lookup_extended (before, key, NULL, &value);
      Side           side = was_shown ? GPOINTER_TO_UINT (value) % SIDE_CENTER : SIDE_RIGHT;

      if (was_shown != (pass != PASS_NEW) || (pass == PASS_MOVE && g_hash_table_contains (self->sides, key)))
        continue;
      if (repeats_river (self, label, view))
        continue;
      if (pass == PASS_NEW && !can_afford (self, label))
        return;

      if (place_label (self, label, view, &side, pass == PASS_KEEP ? 1 : N_TOWN_SIDES))
        g_hash_table_insert (self->sides, key, GUINT_TO_POINTER (side));
    }
}

static void
fh_label_placer_finalize (GObject *object)
{
  FhLabelPlacer *self = FH_LABEL_PLACER (object);

  g_object_unref (self->cache);
  g_hash_table_unref (self->sides);
  g_array_unref (self->placed);
  g_array_unref (self->taken);
  g_array_unref (self->marks);

  G_OBJECT_CLASS (fh_label_placer_parent_class)->finalize (object);
}

static void
fh_label_placer_class_init (FhLabelPlacerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fh_label_placer_finalize;
}

static void
fh_label_placer_init (FhLabelPlacer *self)
{
  self->cache = fh_label_cache_new ();
  self->sides = g_hash_table_new (NULL, NULL);
  self->placed = g_array_new (FALSE, FALSE, sizeof (FhPlacedLabel));
  self->taken = g_array_new (FALSE, FALSE, sizeof (FhBox));
  self->marks = g_array_new (FALSE, FALSE, sizeof (FhBox));
}

FhLabelPlacer *
fh_label_placer_new (void)
{
  return g_object_new (FH_TYPE_LABEL_PLACER, NULL);
}

void
fh_label_placer_set_style (FhLabelPlacer      *self,
                           const FhLabelStyle *style)
{
  g_return_if_fail (FH_IS_LABEL_PLACER (self));

  g_array_set_size (self->placed, 0);
  fh_label_cache_set_style (self->cache, style);
}

void
fh_label_placer_set_marks (FhLabelPlacer *self,
                           const FhBox   *marks,
                           guint          n_marks)
{
  g_return_if_fail (FH_IS_LABEL_PLACER (self));
  g_return_if_fail (marks != NULL || n_marks == 0);

  g_array_set_size (self->marks, 0);
  if (n_marks > 0)
    g_array_append_vals (self->marks, marks, n_marks);
}

const GArray *
fh_label_placer_place (FhLabelPlacer   *self,
                       const GArray    *labels,
                       const FhMapArea *view,
                       const FhBox     *obstacles,
                       guint            n_obstacles)
{
  g_autoptr (GHashTable) before = NULL;

  g_return_val_if_fail (FH_IS_LABEL_PLACER (self), NULL);
  g_return_val_if_fail (labels != NULL && view != NULL, NULL);
  g_return_val_if_fail (obstacles != NULL || n_obstacles == 0, NULL);

  before = g_steal_pointer (&self->sides);
  self->sides = g_hash_table_new (NULL, NULL);
  g_array_set_size (self->placed, 0);
  g_array_set_size (self->taken, 0);
  self->n_painted = 0;
  fh_label_cache_begin_frame (self->cache);
  if (n_obstacles > 0)
    g_array_append_vals (self->taken, obstacles, n_obstacles);
  if (self->marks->len > 0)
    g_array_append_vals (self->taken, self->marks->data, self->marks->len);

  for (Pass pass = PASS_KEEP; pass <= PASS_NEW; pass++)
    place_labels (self, labels, view, before, pass);
  return self->placed;
}

void
fh_label_placer_set_budget (FhLabelPlacer *self,
                            guint          n_pictures)
{
  g_return_if_fail (FH_IS_LABEL_PLACER (self));

  self->budget = n_pictures;
}

gboolean
fh_label_placer_is_complete (FhLabelPlacer *self)
{
  g_return_val_if_fail (FH_IS_LABEL_PLACER (self), TRUE);

  return self->budget == 0 || self->n_painted <= self->budget;
}

void
fh_label_placer_reset (FhLabelPlacer *self)
{
  g_return_if_fail (FH_IS_LABEL_PLACER (self));

  g_array_set_size (self->placed, 0);
  g_hash_table_remove_all (self->sides);
}

/* A page keeps its text as text: sharp at any size, and to be searched. */
static gboolean
is_page (cairo_t *cr)
{
  cairo_surface_type_t type = cairo_surface_get_type (cairo_get_target (cr));

  return type == CAIRO_SURFACE_TYPE_PDF || type == CAIRO_SURFACE_TYPE_SVG || type == CAIRO_SURFACE_TYPE_PS;
}

static void
paint_text (const FhLabelPlacer *self,
            cairo_t             *cr,
            const FhPlacedLabel *placed)
{
  const FhLabelStyle *style = fh_label_cache_get_style (self->cache);
  const FhBox        *text = &placed->picture->text;
  g_autoptr (PangoLayout) layout = NULL;

  cairo_save (cr);
  if (placed->mark != NULL)
    fh_label_style_paint_mark (style, cr, &placed->label, placed->mark_x + placed->mark->width / 2.0,
                               placed->mark_y + placed->mark->height / 2.0);
  cairo_translate (cr, placed->x + (text->x0 + text->x1) / 2.0, placed->y + (text->y0 + text->y1) / 2.0);
  cairo_rotate (cr, placed->label.angle);
  layout = fh_label_cache_create_layout (self->cache, &placed->label);
  pango_cairo_update_layout (cr, layout);
  fh_label_style_paint (style, cr, layout, &placed->label);
  cairo_restore (cr);
}

static void
paint_picture (cairo_t              *cr,
               const FhLabelPicture *picture,
               double                x,
               double                y)
{
  cairo_set_source_surface (cr, picture->surface, x, y);
  cairo_paint (cr);
}

void
fh_label_placer_paint (FhLabelPlacer *self,
                       cairo_t       *cr)
{
  g_return_if_fail (FH_IS_LABEL_PLACER (self));

  for (guint i = 0; i < self->placed->len; i++)
    {
      const FhPlacedLabel *placed = &g_array_index (self->placed, FhPlacedLabel, i);

      if (is_page (cr))
        {
          paint_text (self, cr, placed);
          continue;
        }

      if (placed->mark != NULL)
        paint_picture (cr, placed->mark, placed->mark_x, placed->mark_y);
      paint_picture (cr, placed->picture, placed->x, placed->y);
    }
}

FhLabelCache *
fh_label_placer_get_cache (FhLabelPlacer *self)
{
  g_return_val_if_fail (FH_IS_LABEL_PLACER (self), NULL);

  return self->cache;
}
