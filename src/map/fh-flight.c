/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-flight.h"

#include <math.h>

/* How much the flight rises for the distance; the paper's users liked 1.42. */
#define RHO 1.42

/* Shorter than this, in widths of the view, the formulas divide by zero and the flight only zooms. */
#define MIN_DISTANCE 1e-6

static double
find_r (const FhFlight *self,
        gboolean        at_end)
{
  double w0 = self->from.width;
  double w1 = self->to.width;
  double width = at_end ? w1 : w0;
  double sign = at_end ? -1 : 1;
  double square = RHO * RHO * self->distance;
  double b = (w1 * w1 - w0 * w0 + sign * square * square) / (2 * width * square);

  /* log (-b + sqrt (b² + 1)), which loses all its digits for a large b. */
  return -asinh (b);
}

FhFlight
fh_flight_new (FhFlightView from,
               FhFlightView to)
{
  FhFlight self = { .from = from, .to = to };

  self.distance = hypot (to.x - from.x, to.y - from.y);
  if (self.distance < MIN_DISTANCE * MAX (from.width, to.width))
    {
      self.length = fabs (log (to.width / from.width)) / RHO;
    }
  else
    {
      self.r0 = find_r (&self, FALSE);
      self.length = (find_r (&self, TRUE) - self.r0) / RHO;
    }

  return self;
}

double
fh_flight_get_length (const FhFlight *self)
{
  return self->length;
}

static FhFlightView
zoom_only (const FhFlight *self,
           double          share)
{
  FhFlightView view = {
    self->from.x + (self->to.x - self->from.x) * share,
    self->from.y + (self->to.y - self->from.y) * share,
    self->from.width * pow (self->to.width / self->from.width, share),
  };

  return view;
}

FhFlightView
fh_flight_get_view (const FhFlight *self,
                    double          share)
{
  FhFlightView view;
  double       r;
  double       along;

  if (share <= 0)
    return self->from;
  if (share >= 1)
    return self->to;
  if (self->distance < MIN_DISTANCE * MAX (self->from.width, self->to.width))
    return zoom_only (self, share);

  r = self->r0 + RHO * self->length * share;
  along = self->from.width / (RHO * RHO * self->distance) * (cosh (self->r0) * tanh (r) - sinh (self->r0));
  view.x = self->from.x + (self->to.x - self->from.x) * along;
  view.y = self->from.y + (self->to.y - self->from.y) * along;
  view.width = self->from.width * cosh (self->r0) / cosh (r);

  return view;
}
