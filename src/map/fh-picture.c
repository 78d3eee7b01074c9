/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-picture.h"

#include <math.h>

/* One pixel, its alpha no longer multiplied into its colours. */
static guint32
divide_alpha (guint32 pixel)
{
  guint32 alpha = pixel >> 24;
  guint32 divided = alpha << 24;

  if (alpha == 0 || alpha == 0xff)
    return pixel;

  for (guint shift = 0; shift < 24; shift += 8)
    divided |= MIN (0xff, (((pixel >> shift) & 0xff) * 0xff + alpha / 2) / alpha) << shift;

  return divided;
}

GdkTexture *
fh_picture_copy (cairo_surface_t *surface)
{
  int           width = cairo_image_surface_get_width (surface);
  int           height = cairo_image_surface_get_height (surface);
  int           stride = cairo_image_surface_get_stride (surface);
  const guchar *data = cairo_image_surface_get_data (surface);
  guint32      *pixels = g_new (guint32, (gsize) width * height);
  g_autoptr (GBytes) bytes = NULL;

  cairo_surface_flush (surface);
  for (int y = 0; y < height; y++)
    {
      const guint32 *row = (const guint32 *) (const void *) (data + (gsize) y * stride);

      for (int x = 0; x < width; x++)
        pixels[(gsize) y * width + x] = divide_alpha (row[x]);
    }

  bytes = g_bytes_new_take (pixels, (gsize) width * height * sizeof *pixels);
  return gdk_memory_texture_new (width, height, FH_PICTURE_FORMAT, bytes, (gsize) width * sizeof *pixels);
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
  GdkTexture      *picture;

  cairo_scale (cr, scale, scale);
  func (cr, user_data);
  cairo_destroy (cr);
  picture = fh_picture_copy (surface);
  cairo_surface_destroy (surface);

  return picture;
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
