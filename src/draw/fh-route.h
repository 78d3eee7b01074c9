/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* The way from place to place over the globe: great circles, dotted, with arrows in the direction of
 * travel. */

#include <cairo.h>

#include "fh-mercator.h"
#include "fh-palette.h"
#include "fh-path.h"

G_BEGIN_DECLS

/* Logical pixels: half the width of a dot, and of the box around an arrow. */
#define FH_ROUTE_DOT_RADIUS   1.6
#define FH_ROUTE_ARROW_RADIUS 6.0

/**
 * FhRouteMark:
 * @x: logical pixels of the area
 * @y: likewise
 * @angle: of an arrow, in radians clockwise from the right; NAN for a dot
 */
typedef struct
{
  double x;
  double y;
  double angle;
} FhRouteMark;

typedef struct _FhRoute FhRoute;

/**
 * fh_route_new:
 * @stops: (array length=n_stops): in the order of travel
 *
 * Returns: (transfer full): the way along the great circles between them; empty for fewer than two stops
 */
FhRoute *fh_route_new (const FhWorldPoint *stops,
                       guint               n_stops);
void     fh_route_free (FhRoute *self);

/**
 * fh_route_lay_out:
 * @area: what shows
 *
 * Only what shows is laid out, however long the way is; dots keep their places while the map pans.
 *
 * Returns: (transfer full) (element-type FhRouteMark): its dots and arrows in and near the area
 */
GArray *fh_route_lay_out (FhRoute         *self,
                          const FhMapArea *area);

/* Paints one mark with its middle at the point. */
void fh_route_paint_mark (cairo_t         *cr,
                          const FhPalette *palette,
                          double           x,
                          double           y,
                          double           angle);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FhRoute, fh_route_free)

G_END_DECLS
