/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* From seconds to pixels and back, and where the axis has its ticks. Pure functions on values; any thread. */

#include "fh-civil.h"
#include "fh-time-span.h"

G_BEGIN_DECLS

/**
 * FhTimeScale:
 * @begin: the second at pixel 0, as a floating-point number so that panning is smooth at any zoom
 * @seconds_per_pixel: greater than 0
 * @width: width in pixels
 *
 * A linear scale. Pixel 0 is the earliest time; a right-to-left axis mirrors pixels where it draws.
 * Within 10,000 years of 1970 the round trip is exact to a thousandth of a pixel at a second a pixel.
 */
typedef struct
{
  double begin;
  double seconds_per_pixel;
  double width;
} FhTimeScale;

/* The limits of zooming: a minute is 600 pixels wide; a million years fit a window. */
#define FH_TIME_SCALE_FINEST   0.1
#define FH_TIME_SCALE_COARSEST (1e6 * (double) FH_SECONDS_YEAR / 1000.0)

/* Shows @span in the whole width; beyond the limits of zooming, its middle in the middle. */
FhTimeScale fh_time_scale_for_span (FhTimeSpan span,
                                    double     width);

/* Any pixel has a time: %FH_TIME_MIN or %FH_TIME_MAX beyond 64-bit seconds. */
double     fh_time_scale_to_pixel (const FhTimeScale *scale,
                                   gint64             time);
gint64     fh_time_scale_to_time (const FhTimeScale *scale,
                                  double             pixel);
FhTimeSpan fh_time_scale_get_span (const FhTimeScale *scale);

/* Moves by pixels; positive shows later times. */
FhTimeScale fh_time_scale_pan (const FhTimeScale *scale,
                               double             pixels);

/* Zooms by a factor (2 shows half the time) so that the time at @pixel stays there; clamped to the limits. */
FhTimeScale fh_time_scale_zoom (const FhTimeScale *scale,
                                double             factor,
                                double             pixel);

typedef enum
{
  FH_TICK_MINUTE,
  FH_TICK_HOUR,
  FH_TICK_DAY,
  FH_TICK_MONTH,
  FH_TICK_YEAR,
} FhTickUnit;

/**
 * FhTickStep:
 * @unit: the unit
 * @count: how many of them from a tick to the next (months divide 12, hours 24, minutes 60; days restart with
 *   the month)
 */
typedef struct
{
  FhTickUnit unit;
  gint64     count;
} FhTickStep;

typedef struct
{
  gint64     time;
  FhTickUnit unit;
} FhTick;

/**
 * fh_time_scale_get_step:
 * @label_width: pixels that a label with its gap needs
 *
 * Returns: the finest step from a fixed table whose ticks lie at least @label_width apart; the same for every
 *   pan of the same zoom; the coarsest where none is coarse enough
 */
FhTickStep fh_time_scale_get_step (const FhTimeScale *scale,
                                   double             label_width);

/**
 * fh_time_scale_get_parent_step:
 *
 * Returns: the step of the row under @step: years under months, months under days, days under hours; for
 *   years, a coarser year step
 */
FhTickStep fh_time_scale_get_parent_step (FhTickStep step);

/**
 * fh_time_scale_get_ticks:
 * @step: a step; @count from 1 to 100,000,000,000
 *
 * Ticks are at fixed times, so they move with the axis and never jump while panning. Includes the last one
 * before the left edge, so that its label can stick to it. A @step finer than two pixels is replaced
 * by one that is not. Steps of five years and more are round to historians, who know no year 0: 20 BCE,
 * 10 BCE, 1 CE, 10, 20.
 *
 * Returns: (transfer full) (element-type FhTick): in order of time; at most width / 2 + 2 of them
 */
GArray *fh_time_scale_get_ticks (const FhTimeScale *scale,
                                 FhTickStep         step);

/**
 * fh_tick_format:
 * @tick: a tick
 * @step: the step it belongs to
 * @language: BCP 47 tag
 *
 * Returns: (transfer full): "2015", "Sep", "15", "14:00" in the digits and month names of the language
 */
char *fh_tick_format (const FhTick *tick,
                      FhTickStep    step,
                      const char   *language);

/**
 * fh_tick_format_parent:
 * @tick: a tick of the lower row, as fh_time_scale_get_parent_step() gives its step
 * @language: BCP 47 tag
 *
 * Returns: (transfer full): all that the row above leaves out: "2015", "September 2015", "15 October 2025"
 */
char *fh_tick_format_parent (const FhTick *tick,
                             const char   *language);

G_END_DECLS
