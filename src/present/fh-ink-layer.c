/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-ink-layer.h"

#include "fh-palette.h"
#include "fh-projection.h"

struct _FhInkLayer
{
  GtkWidget parent_instance;

  FhBoard         *board;
  ShumateViewport *viewport;
  double           unit;
  gboolean         dark;
};

G_DEFINE_FINAL_TYPE (FhInkLayer, fh_ink_layer, GTK_TYPE_WIDGET)

/* Which turn of the world a line is shown in: the one that is nearest. */
static double
get_turn (const FhProjection *projection,
          const FhStroke     *stroke)
{
  FhWorldPoint low, high;

  fh_stroke_get_bounds (stroke, &low, &high);
  return round ((low.x + high.x) / 2 - (projection->left + projection->width / 2) / projection->world);
}

static FhWorldPoint
project (const FhProjection *projection,
         FhWorldPoint        point,
         double              turn)
{
  return (FhWorldPoint){ (point.x - turn) * projection->world - projection->left,
                         point.y * projection->world - projection->top };
}

/* In pixels, with half the line's width around. */
static graphene_rect_t
get_extent (const FhProjection *projection,
            const FhStroke     *stroke,
            double              width)
{
  double       turn = get_turn (projection, stroke);
  FhWorldPoint low, high;

  fh_stroke_get_bounds (stroke, &low, &high);
  low = project (projection, low, turn);
  high = project (projection, high, turn);

  return GRAPHENE_RECT_INIT ((float) (low.x - width / 2), (float) (low.y - width / 2),
                             (float) (high.x - low.x + width), (float) (high.y - low.y + width));
}

static void
set_ink (FhInkLayer  *self,
         cairo_t     *cr,
         FhStrokeKind kind)
{
  static const FhColor pen_light = { 0.80, 0.05, 0.13, 1 };
  static const FhColor pen_dark = { 1, 0.45, 0.40, 1 };
  static const FhColor marker_light = { 1, 0.80, 0, 0.45 };
  static const FhColor marker_dark = { 1, 0.88, 0.3, 0.38 };

  if (kind == FH_STROKE_MARKER)
    fh_color_set (self->dark ? &marker_dark : &marker_light, cr);
  else
    fh_color_set (self->dark ? &pen_dark : &pen_light, cr);
}

static void
paint_stroke (FhInkLayer         *self,
              cairo_t            *cr,
              const FhProjection *projection,
              const FhStroke     *stroke)
{
  double              turn = get_turn (projection, stroke);
  guint               n_points;
  const FhWorldPoint *points = fh_stroke_get_points (stroke, &n_points);
  FhWorldPoint        last = project (projection, points[0], turn);

  cairo_move_to (cr, last.x, last.y);
  /* A round end makes a dot of a point. */
  cairo_line_to (cr, last.x, last.y);
  for (guint i = 1; i < n_points; i++)
    {
      FhWorldPoint next = project (projection, points[i], turn);

      /* From afar many points fall on one pixel. */
      if (i + 1 < n_points && hypot (next.x - last.x, next.y - last.y) < 1)
        continue;
      cairo_line_to (cr, next.x, next.y);
      last = next;
    }

  set_ink (self, cr, fh_stroke_get_kind (stroke));
  cairo_set_line_width (cr, fh_stroke_get_width (stroke) * self->unit);
  cairo_stroke (cr);
}

/* Of what is to be seen of all lines. */
static gboolean
find_area (FhInkLayer         *self,
           const FhProjection *projection,
           graphene_rect_t    *area)
{
  GPtrArray      *strokes = fh_board_get_strokes (self->board);
  graphene_rect_t screen =
    GRAPHENE_RECT_INIT (0, 0, (float) projection->width, (float) projection->height);
  gboolean is_seen = FALSE;

  for (guint i = 0; i < strokes->len; i++)
    {
      FhStroke       *stroke = g_ptr_array_index (strokes, i);
      graphene_rect_t extent = get_extent (projection, stroke, fh_stroke_get_width (stroke) * self->unit);

      if (!graphene_rect_intersection (&extent, &screen, &extent))
        continue;
      if (is_seen)
        graphene_rect_union (area, &extent, area);
      else
        *area = extent;
      is_seen = TRUE;
    }

  return is_seen;
}

static void
fh_ink_layer_snapshot (GtkWidget   *widget,
                       GtkSnapshot *snapshot)
{
  FhInkLayer     *self = FH_INK_LAYER (widget);
  GPtrArray      *strokes = fh_board_get_strokes (self->board);
  FhProjection    projection;
  graphene_rect_t area;
  cairo_t        *cr;

  if (strokes->len == 0 || !fh_projection_read (self->viewport, widget, &projection) ||
      !find_area (self, &projection, &area))
    return;

  cr = gtk_snapshot_append_cairo (snapshot, &area);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  for (guint i = 0; i < strokes->len; i++)
    {
      FhStroke       *stroke = g_ptr_array_index (strokes, i);
      graphene_rect_t extent = get_extent (&projection, stroke, fh_stroke_get_width (stroke) * self->unit);

      if (graphene_rect_intersection (&extent, &area, NULL))
        paint_stroke (self, cr, &projection, stroke);
    }
  cairo_destroy (cr);
}

static void
fh_ink_layer_dispose (GObject *object)
{
  FhInkLayer *self = FH_INK_LAYER (object);

  g_clear_object (&self->board);
  g_clear_object (&self->viewport);

  G_OBJECT_CLASS (fh_ink_layer_parent_class)->dispose (object);
}

static void
fh_ink_layer_class_init (FhInkLayerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fh_ink_layer_dispose;
  widget_class->snapshot = fh_ink_layer_snapshot;
  gtk_widget_class_set_css_name (widget_class, "inklayer");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
fh_ink_layer_init (FhInkLayer *self)
{
  self->unit = 1;
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

GtkWidget *
fh_ink_layer_new (FhBoard         *board,
                  ShumateViewport *viewport)
{
  static const char *const moves[] = { "notify::latitude", "notify::longitude", "notify::zoom-level" };
  FhInkLayer              *self;

  g_return_val_if_fail (FH_IS_BOARD (board), NULL);
  g_return_val_if_fail (SHUMATE_IS_VIEWPORT (viewport), NULL);

  self = g_object_new (FH_TYPE_INK_LAYER, NULL);
  g_set_object (&self->board, board);
  g_set_object (&self->viewport, viewport);
  g_signal_connect_object (board, "changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    g_signal_connect_object (viewport, moves[i], G_CALLBACK (gtk_widget_queue_draw), self,
                             G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

void
fh_ink_layer_set_unit (FhInkLayer *self,
                       double      unit)
{
  g_return_if_fail (FH_IS_INK_LAYER (self));

  if (self->unit == unit)
    return;

  self->unit = unit;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
fh_ink_layer_set_dark (FhInkLayer *self,
                       gboolean    dark)
{
  g_return_if_fail (FH_IS_INK_LAYER (self));

  self->dark = dark;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

gboolean
fh_ink_layer_locate (FhInkLayer   *self,
                     double        x,
                     double        y,
                     FhWorldPoint *point,
                     double       *pixel)
{
  FhProjection projection;

  g_return_val_if_fail (FH_IS_INK_LAYER (self), FALSE);

  if (!fh_projection_read (self->viewport, GTK_WIDGET (self), &projection))
    return FALSE;

  *point = fh_projection_unproject (&projection, x, y);
  *pixel = self->unit / projection.world;
  return TRUE;
}
