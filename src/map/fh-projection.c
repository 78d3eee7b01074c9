/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-projection.h"

static GQuark
get_quark (void)
{
  return g_quark_from_static_string ("fh-projection-magnification");
}

void
fh_projection_set_magnification (GtkWidget *layer,
                                 double     magnification)
{
  g_return_if_fail (GTK_IS_WIDGET (layer));
  g_return_if_fail (magnification > 0);

  g_object_set_qdata_full (G_OBJECT (layer), get_quark (), g_memdup2 (&magnification, sizeof magnification),
                           g_free);
}

double
fh_projection_get_magnification (GtkWidget *layer)
{
  double *magnification = g_object_get_qdata (G_OBJECT (layer), get_quark ());

  return magnification != NULL ? *magnification : 1;
}

static double
snap (double logical,
      int    scale)
{
  return round (logical * scale) / scale;
}

gboolean
fh_projection_read (ShumateViewport *viewport,
                    GtkWidget       *layer,
                    FhProjection    *self)
{
  double     x = fh_mercator_x (shumate_location_get_longitude (SHUMATE_LOCATION (viewport)));
  double     y = fh_mercator_y (shumate_location_get_latitude (SHUMATE_LOCATION (viewport)));
  double     magnification = fh_projection_get_magnification (layer);
  GtkWidget *map = gtk_widget_get_parent (layer);

  self->zoom = shumate_viewport_get_zoom_level (viewport) - log2 (magnification);
  self->world = fh_mercator_world_size (self->zoom);
  /* A magnified layer's own size is rounded. */
  self->width = gtk_widget_get_width (map) / magnification;
  self->height = gtk_widget_get_height (map) / magnification;
  self->scale = (int) ceil (gtk_widget_get_scale_factor (layer) * magnification);
  /* Between two device pixels, tiles would blur and show hairlines. */
  self->left = snap (x * self->world - self->width / 2, self->scale);
  self->top = snap (y * self->world - self->height / 2, self->scale);

  return self->width > 0 && self->height > 0;
}
