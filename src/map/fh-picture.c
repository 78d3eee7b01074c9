/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-picture.h"

#include <math.h>

static void
destroy_surface (gpointer surface)
{
  cairo_surface_destroy (surface);
}

GdkTexture *
fh_picture_paint (int           width,
                  int           height,
                  int           scale,
                  FhPictureFunc func,
                  gpointer      user_data)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width * scale, height * scale);
  cairo_t         *cr = cairo_create (surface);
  g_autoptr (GBytes) bytes = NULL;
  int stride = cairo_image_surface_get_stride (surface);

  cairo_scale (cr, scale, scale);
  func (cr, user_data);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface), (gsize) stride * height * scale,
                                      destroy_surface, surface);
  return gdk_memory_texture_new (width * scale, height * scale, GDK_MEMORY_DEFAULT, bytes, (gsize) stride);
}

void
fh_picture_append (GtkSnapshot            *snapshot,
                   GdkTexture             *picture,
                   const graphene_point_t *middle,
                   int                     scale)
{
  double width = (double) gdk_texture_get_width (picture) / scale;
  double height = (double) gdk_texture_get_height (picture) / scale;
  double x = round ((middle->x - width / 2) * scale) / scale;
  double y = round ((middle->y - height / 2) * scale) / scale;

  gtk_snapshot_append_texture (snapshot, picture,
                               &GRAPHENE_RECT_INIT ((float) x, (float) y, (float) width, (float) height));
}
