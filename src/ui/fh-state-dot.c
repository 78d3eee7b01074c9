/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-state-dot.h"

#include "fh-style.h"

/* Pixels: the width, the dot's radius and the height of its centre: in the middle of the first line of words.
 * */
#define WIDTH    14
#define RADIUS   6
#define CENTRE_Y 10
#define LINE_GAP 3

struct _FhStateDot
{
  GtkWidget parent_instance;

  FhStatus status;
  gboolean is_last;
};

G_DEFINE_FINAL_TYPE (FhStateDot, fh_state_dot, GTK_TYPE_WIDGET)

static void
fh_state_dot_measure (GtkWidget     *widget,
                      GtkOrientation orientation,
                      int            for_size,
                      int           *minimum,
                      int           *natural,
                      int           *minimum_baseline,
                      int           *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : CENTRE_Y + RADIUS;
}

static void
fh_state_dot_snapshot (GtkWidget   *widget,
                       GtkSnapshot *snapshot)
{
  FhStateDot *self = FH_STATE_DOT (widget);
  float       height = (float) gtk_widget_get_height (widget);
  cairo_t    *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, WIDTH, height));

  if (!self->is_last)
    {
      fh_color_set (&fh_style_get_palette ()->grid, cr);
      cairo_rectangle (cr, WIDTH / 2.0 - 1, CENTRE_Y + RADIUS + LINE_GAP, 2,
                       height - CENTRE_Y - RADIUS - 2 * LINE_GAP);
      cairo_fill (cr);
    }
  cairo_arc (cr, WIDTH / 2.0, CENTRE_Y, RADIUS, 0, 2 * G_PI);
  fh_color_set (fh_palette_get_band (fh_style_get_palette (), self->status), cr);
  cairo_fill_preserve (cr);
  fh_color_set (&fh_style_get_palette ()->card_border, cr);
  cairo_set_line_width (cr, 1);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

static void
fh_state_dot_class_init (FhStateDotClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = fh_state_dot_measure;
  widget_class->snapshot = fh_state_dot_snapshot;
  gtk_widget_class_set_css_name (widget_class, "statedot");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
fh_state_dot_init (FhStateDot *self)
{
}

GtkWidget *
fh_state_dot_new (FhStatus status,
                  gboolean is_last)
{
  FhStateDot *self = g_object_new (FH_TYPE_STATE_DOT, NULL);

  self->status = status;
  self->is_last = is_last;

  return GTK_WIDGET (self);
}
