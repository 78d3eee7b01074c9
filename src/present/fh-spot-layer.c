/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-spot-layer.h"

#include <math.h>

/* Radius of the dot and of the shine around it, in pixels of a screen of 1080 lines. */
#define DOT_RADIUS   9.0
#define SHINE_RADIUS 20.0

static const GdkRGBA darkness = { 0, 0, 0, 0.68f };

struct _FhSpotLayer
{
  GtkWidget parent_instance;

  FhBoard *board;
  double   unit;
};

G_DEFINE_FINAL_TYPE (FhSpotLayer, fh_spot_layer, GTK_TYPE_WIDGET)

static void
append_dot (FhSpotLayer *self,
            GtkSnapshot *snapshot,
            double       x,
            double       y)
{
  double          shine = SHINE_RADIUS * self->unit;
  graphene_rect_t area = GRAPHENE_RECT_INIT ((float) (x - shine), (float) (y - shine), (float) (2 * shine),
                                             (float) (2 * shine));
  cairo_t        *cr = gtk_snapshot_append_cairo (snapshot, &area);

  cairo_arc (cr, x, y, shine, 0, 2 * G_PI);
  cairo_set_source_rgba (cr, 1, 0.1, 0.1, 0.28);
  cairo_fill (cr);
  cairo_arc (cr, x, y, DOT_RADIUS * self->unit, 0, 2 * G_PI);
  cairo_set_source_rgb (cr, 0.95, 0.05, 0.1);
  cairo_fill_preserve (cr);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_set_line_width (cr, 2 * self->unit);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

static void
append_dark (GtkSnapshot *snapshot,
             double       left,
             double       top,
             double       right,
             double       bottom)
{
  if (right > left && bottom > top)
    gtk_snapshot_append_color (snapshot, &darkness,
                               &GRAPHENE_RECT_INIT ((float) left, (float) top, (float) (right - left),
                                                    (float) (bottom - top)));
}

/* Plain rectangles around the square of the spot, so that only this has to be painted. */
static void
append_spot (FhSpotLayer *self,
             GtkSnapshot *snapshot,
             double       x,
             double       y)
{
  double          width = gtk_widget_get_width (GTK_WIDGET (self));
  double          height = gtk_widget_get_height (GTK_WIDGET (self));
  double          radius = fh_board_get_spot (self->board) * height;
  double          left = floor (x - radius), top = floor (y - radius);
  double          right = ceil (x + radius), bottom = ceil (y + radius);
  graphene_rect_t area =
    GRAPHENE_RECT_INIT ((float) left, (float) top, (float) (right - left), (float) (bottom - top));
  cairo_t *cr;

  append_dark (snapshot, 0, 0, width, top);
  append_dark (snapshot, 0, bottom, width, height);
  append_dark (snapshot, 0, MAX (0, top), left, MIN (height, bottom));
  append_dark (snapshot, right, MAX (0, top), width, MIN (height, bottom));

  cr = gtk_snapshot_append_cairo (snapshot, &area);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_rectangle (cr, left, top, right - left, bottom - top);
  cairo_new_sub_path (cr);
  cairo_arc (cr, x, y, radius, 0, 2 * G_PI);
  gdk_cairo_set_source_rgba (cr, &darkness);
  cairo_fill (cr);
  cairo_destroy (cr);
}

static void
fh_spot_layer_snapshot (GtkWidget   *widget,
                        GtkSnapshot *snapshot)
{
  FhSpotLayer *self = FH_SPOT_LAYER (widget);
  FhTool       tool = fh_board_get_tool (self->board);
  double       x, y;
  gboolean     is_there = fh_board_get_point (self->board, &x, &y);

  /* A spot must be somewhere; it begins in the middle. */
  if (!is_there)
    x = y = 0.5;
  x *= gtk_widget_get_width (widget);
  y *= gtk_widget_get_height (widget);

  if (tool == FH_TOOL_SPOTLIGHT)
    append_spot (self, snapshot, x, y);
  else if (tool == FH_TOOL_POINTER && is_there)
    append_dot (self, snapshot, x, y);
}

static void
fh_spot_layer_dispose (GObject *object)
{
  g_clear_object (&FH_SPOT_LAYER (object)->board);

  G_OBJECT_CLASS (fh_spot_layer_parent_class)->dispose (object);
}

static void
fh_spot_layer_class_init (FhSpotLayerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fh_spot_layer_dispose;
  widget_class->snapshot = fh_spot_layer_snapshot;
  gtk_widget_class_set_css_name (widget_class, "spotlayer");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
fh_spot_layer_init (FhSpotLayer *self)
{
  self->unit = 1;
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

GtkWidget *
fh_spot_layer_new (FhBoard *board)
{
  FhSpotLayer *self;

  g_return_val_if_fail (FH_IS_BOARD (board), NULL);

  self = g_object_new (FH_TYPE_SPOT_LAYER, NULL);
  g_set_object (&self->board, board);
  g_signal_connect_object (board, "pointed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (board, "notify::tool", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

void
fh_spot_layer_set_unit (FhSpotLayer *self,
                        double       unit)
{
  g_return_if_fail (FH_IS_SPOT_LAYER (self));

  if (self->unit == unit)
    return;

  self->unit = unit;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
