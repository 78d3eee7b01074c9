/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* The path of a camera from one view to another: van Wijk and Nuij, "Smooth and efficient zooming and
 * panning" (2003). */

#include <glib.h>

G_BEGIN_DECLS

/**
 * FhFlightView:
 * @x: middle of the view in the Mercator square, 0 to 1; may lie beyond, to fly the shorter way around
 * @y: from the north, 0 to 1
 * @width: how much of the world the view is wide, above 0
 */
typedef struct
{
  double x;
  double y;
  double width;
} FhFlightView;

/**
 * FhFlight:
 *
 * A plain value: copy it, no need to free it.
 */
typedef struct
{
  FhFlightView from;
  FhFlightView to;
  double       distance;
  double       r0;
  double       length;
} FhFlight;

/* The path with the least perceived motion between the two. */
FhFlight fh_flight_new (FhFlightView from,
                        FhFlightView to);

/**
 * fh_flight_get_length:
 *
 * Returns: how long the path is, in units of perceived motion: about 1 for a screen's width or one and a half
 *   levels; 0 for no motion
 */
double fh_flight_get_length (const FhFlight *self);

/**
 * fh_flight_get_view:
 * @share: from 0 to 1, along the path
 *
 * Returns: the view there; exactly the ends at 0 and 1
 */
FhFlightView fh_flight_get_view (const FhFlight *self,
                                 double          share);

G_END_DECLS
