/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-projection.h"

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
  double x = fh_mercator_x (shumate_location_get_longitude (SHUMATE_LOCATION (viewport)));
  double y = fh_mercator_y (shumate_location_get_latitude (SHUMATE_LOCATION (viewport)));

  self->zoom = shumate_viewport_get_zoom_level (viewport);
  self->world = fh_mercator_world_size (self->zoom);
  self->width = gtk_widget_get_width (layer);
  self->height = gtk_widget_get_height (layer);
  self->scale = gtk_widget_get_scale_factor (layer);
  /* Between two device pixels, tiles would blur and show hairlines. */
  self->left = snap (x * self->world - self->width / 2, self->scale);
  self->top = snap (y * self->world - self->height / 2, self->scale);

  return self->width > 0 && self->height > 0;
}
