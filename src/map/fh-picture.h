/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* Small pictures that draw/ paints once and the layers show in every frame. */

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A format that GTK 4.8's software renderer is quick with: alpha is not multiplied in, unlike cairo's. */
#if G_BYTE_ORDER == G_LITTLE_ENDIAN
#define FH_PICTURE_FORMAT GDK_MEMORY_B8G8R8A8
#else
#define FH_PICTURE_FORMAT GDK_MEMORY_A8R8G8B8
#endif

/**
 * FhPictureFunc:
 * @cr: scaled so that one unit is a logical pixel, origin in the top left corner
 */
typedef void (*FhPictureFunc) (cairo_t *cr,
                               gpointer user_data);

/**
 * fh_picture_paint:
 * @width: logical pixels
 * @height: logical pixels
 * @scale: device pixels a logical pixel
 *
 * Returns: (transfer full): what @func painted, on a transparent ground
 */
GdkTexture *fh_picture_paint (int           width,
                              int           height,
                              int           scale,
                              FhPictureFunc func,
                              gpointer      user_data);

/* Returns: (transfer full): a copy of an ARGB surface */
GdkTexture *fh_picture_copy (cairo_surface_t *surface);

/* Shows a picture with its middle at the point, on whole device pixels. */
void fh_picture_append (GtkSnapshot            *snapshot,
                        GdkTexture             *picture,
                        const graphene_point_t *middle,
                        int                     scale);

G_END_DECLS
