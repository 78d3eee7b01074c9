/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The linear scale; its ticks are in fh-time-ticks.c. */

#include "fh-time-scale.h"

#include <math.h>

/* Where a view may lie: around the years that fh-civil.h knows, with no second beyond 64 bits. */
#define TIME_LIMIT 9.2e18

static double
clamp_begin (double begin)
{
  return isnan (begin) ? 0 : CLAMP (begin, -TIME_LIMIT, TIME_LIMIT);
}

/* To the nearest second; what does not fit becomes the nearest that does. */
static gint64
round_time (double time)
{
  if (isnan (time))
    return 0;
  if (time >= TIME_LIMIT)
    return FH_TIME_MAX;
  if (time <= -TIME_LIMIT)
    return FH_TIME_MIN;

  return (gint64) floor (time + 0.5);
}

FhTimeScale
fh_time_scale_for_span (FhTimeSpan span,
                        double     width)
{
  FhTimeScale scale = { .width = MAX (width, 1.0) };
  double      length = (double) span.end - (double) span.begin;
  double      middle = (double) span.begin + length / 2;

  if (fh_time_span_is_empty (span))
    {
      length = 0;
      middle = (double) span.begin;
    }

  scale.seconds_per_pixel = CLAMP (length / scale.width, FH_TIME_SCALE_FINEST, FH_TIME_SCALE_COARSEST);
  scale.begin = clamp_begin (middle - scale.seconds_per_pixel * scale.width / 2);

  return scale;
}

double
fh_time_scale_to_pixel (const FhTimeScale *scale,
                        gint64             time)
{
  g_return_val_if_fail (scale != NULL, 0);

  return ((double) time - scale->begin) / scale->seconds_per_pixel;
}

gint64
fh_time_scale_to_time (const FhTimeScale *scale,
                       double             pixel)
{
  g_return_val_if_fail (scale != NULL, 0);

  return round_time (scale->begin + pixel * scale->seconds_per_pixel);
}

FhTimeSpan
fh_time_scale_get_span (const FhTimeScale *scale)
{
  g_return_val_if_fail (scale != NULL, ((FhTimeSpan){ 0, 0 }));

  return (FhTimeSpan){
    round_time (floor (scale->begin)),
    round_time (ceil (scale->begin + scale->width * scale->seconds_per_pixel)),
  };
}

FhTimeScale
fh_time_scale_pan (const FhTimeScale *scale,
                   double             pixels)
{
  FhTimeScale panned;

  g_return_val_if_fail (scale != NULL, ((FhTimeScale){ 0, 1, 1 }));

  panned = *scale;
  panned.begin = clamp_begin (scale->begin + pixels * scale->seconds_per_pixel);

  return panned;
}

FhTimeScale
fh_time_scale_zoom (const FhTimeScale *scale,
                    double             factor,
                    double             pixel)
{
  FhTimeScale zoomed;

  g_return_val_if_fail (scale != NULL, ((FhTimeScale){ 0, 1, 1 }));
  g_return_val_if_fail (factor > 0, *scale);

  zoomed = *scale;
  zoomed.seconds_per_pixel =
    CLAMP (scale->seconds_per_pixel / factor, FH_TIME_SCALE_FINEST, FH_TIME_SCALE_COARSEST);
  zoomed.begin = clamp_begin (scale->begin + pixel * (scale->seconds_per_pixel - zoomed.seconds_per_pixel));

  return zoomed;
}
