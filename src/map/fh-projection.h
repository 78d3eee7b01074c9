/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* Where the world lies on a layer of the map, in one frame: what every layer measures with, so that all
 * agree to the pixel. */

#include <shumate/shumate.h>

#include "fh-mercator.h"

G_BEGIN_DECLS

/**
 * FhProjection:
 * @zoom: zoom level, any real number
 * @world: how many logical pixels wide the world is
 * @left: where the left edge of the layer lies, in logical pixels from 180° W; a whole number of device
 *   pixels
 * @top: where the upper edge lies, from the north; a whole number of device pixels
 * @width: of the layer, in logical pixels
 * @height: of the layer, in logical pixels
 * @scale: device pixels a logical pixel, rounded up
 *
 * A point of the world is given in the world square, see #FhWorldPoint.
 */
typedef struct
{
  double zoom;
  double world;
  double left;
  double top;
  double width;
  double height;
  int    scale;
} FhProjection;

/**
 * fh_projection_set_magnification:
 * @layer: a layer that its map allocates with this as the scale of its transform
 *
 * Everything that @layer draws is so many times as large, over the same ground.
 */
void fh_projection_set_magnification (GtkWidget *layer,
                                      double     magnification);

/* 1 where nothing was set. */
double fh_projection_get_magnification (GtkWidget *layer);

/**
 * fh_projection_read:
 * @viewport: where the map looks
 * @layer: a child of the map that fills it
 * @self: (out caller-allocates): set on success
 *
 * Returns: %FALSE while @layer has no size
 */
gboolean fh_projection_read (ShumateViewport *viewport,
                             GtkWidget       *layer,
                             FhProjection    *self);

/* Where the nearest copy of a point of the world lies, in logical pixels of the layer. */
static inline graphene_point_t
fh_projection_project (const FhProjection *self,
                       FhWorldPoint        world)
{
  double middle = (self->left + self->width / 2) / self->world;
  double x = world.x - round (world.x - middle);

  return GRAPHENE_POINT_INIT ((float) (x * self->world - self->left),
                              (float) (world.y * self->world - self->top));
}

/* Which point of the world lies under a pixel of the layer. */
static inline FhWorldPoint
fh_projection_unproject (const FhProjection *self,
                         double              x,
                         double              y)
{
  return (FhWorldPoint){ (self->left + x) / self->world, (self->top + y) / self->world };
}

/* The same for the painters of draw/. */
static inline FhMapArea
fh_projection_get_area (const FhProjection *self)
{
  FhWorldPoint middle = fh_projection_unproject (self, self->width / 2, self->height / 2);

  return (FhMapArea){ middle.x, middle.y, self->zoom, self->width, self->height };
}

G_END_DECLS
