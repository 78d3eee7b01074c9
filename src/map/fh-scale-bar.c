/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-scale-bar.h"

#include <math.h>

#include "fh-mercator.h"
#include "fh-units.h"

#define MAX_LENGTH 110
#define TICK       5
#define GAP        6

struct _FhScaleBar
{
  GtkWidget parent_instance;

  ShumateViewport *viewport;
  GtkWidget       *label;
  char            *language;
  double           length;
};

G_DEFINE_FINAL_TYPE (FhScaleBar, fh_scale_bar, GTK_TYPE_WIDGET)

static void
update (FhScaleBar *self)
{
  double latitude = shumate_location_get_latitude (SHUMATE_LOCATION (self->viewport));
  double per_pixel =
    fh_mercator_metres_per_pixel (latitude, shumate_viewport_get_zoom_level (self->viewport));
  g_autofree char *text = NULL;

  self->length = fh_units_round_down (MAX_LENGTH * per_pixel, self->language, &text) / per_pixel;
  if (g_strcmp0 (gtk_label_get_label (GTK_LABEL (self->label)), text) != 0)
    gtk_label_set_label (GTK_LABEL (self->label), text);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
fh_scale_bar_measure (GtkWidget     *widget,
                      GtkOrientation orientation,
                      int            for_size,
                      int           *minimum,
                      int           *natural,
                      int           *minimum_baseline,
                      int           *natural_baseline)
{
  FhScaleBar *self = FH_SCALE_BAR (widget);

  gtk_widget_measure (self->label, orientation, -1, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *natural = *minimum = *natural + MAX_LENGTH + GAP;
}

static void
fh_scale_bar_size_allocate (GtkWidget *widget,
                            int        width,
                            int        height,
                            int        baseline)
{
  FhScaleBar *self = FH_SCALE_BAR (widget);
  gboolean    rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int         bar = (int) ceil (self->length) + GAP;
  int         label_width;
  int         x;

  gtk_widget_measure (self->label, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &label_width, NULL, NULL);
  x = rtl ? width - bar - label_width : bar;
  gtk_widget_size_allocate (self->label, &(GtkAllocation){ x, 0, label_width, height }, -1);
}

static void
fh_scale_bar_snapshot (GtkWidget   *widget,
                       GtkSnapshot *snapshot)
{
  FhScaleBar *self = FH_SCALE_BAR (widget);
  gboolean    rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  float       length = (float) round (self->length);
  float       left = rtl ? (float) gtk_widget_get_width (widget) - length : 0;
  float       bottom = floorf ((float) gtk_widget_get_height (widget) / 2) + 3;
  GdkRGBA     color;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  gtk_snapshot_append_color (snapshot, &color, &GRAPHENE_RECT_INIT (left, bottom, length, 1.5f));
  gtk_snapshot_append_color (snapshot, &color, &GRAPHENE_RECT_INIT (left, bottom - TICK, 1.5f, TICK));
  gtk_snapshot_append_color (snapshot, &color,
                             &GRAPHENE_RECT_INIT (left + length - 1.5f, bottom - TICK, 1.5f, TICK));
  gtk_widget_snapshot_child (widget, self->label, snapshot);
}

static void
fh_scale_bar_dispose (GObject *object)
{
  FhScaleBar *self = FH_SCALE_BAR (object);

  g_clear_pointer (&self->label, gtk_widget_unparent);
  g_clear_object (&self->viewport);
  g_clear_pointer (&self->language, g_free);

  G_OBJECT_CLASS (fh_scale_bar_parent_class)->dispose (object);
}

static void
fh_scale_bar_class_init (FhScaleBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fh_scale_bar_dispose;
  widget_class->measure = fh_scale_bar_measure;
  widget_class->size_allocate = fh_scale_bar_size_allocate;
  widget_class->snapshot = fh_scale_bar_snapshot;
  gtk_widget_class_set_css_name (widget_class, "scalebar");
}

static void
fh_scale_bar_init (FhScaleBar *self)
{
  self->language = g_strdup ("en");
  self->label = gtk_label_new (NULL);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

FhScaleBar *
fh_scale_bar_new (ShumateViewport *viewport)
{
  FhScaleBar *self = g_object_new (FH_TYPE_SCALE_BAR, NULL);

  g_set_object (&self->viewport, viewport);
  g_signal_connect_object (viewport, "notify::zoom-level", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (viewport, "notify::latitude", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (fh_units_get_default (), "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return self;
}

void
fh_scale_bar_set_language (FhScaleBar *self,
                           const char *language)
{
  g_return_if_fail (FH_IS_SCALE_BAR (self));

  g_free (self->language);
  self->language = g_strdup (language);
  update (self);
}
