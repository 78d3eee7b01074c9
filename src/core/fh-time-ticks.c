/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Where the axis has its ticks. A tick has an ordinal in its step, and the ordinal alone gives its time: so
 * ticks are where they are, whatever part of the axis is looked at.
 */

#include "fh-time-scale.h"

#include <math.h>

/* No two ticks are closer than this, so that their number is bounded by the width. */
#define MIN_TICK_GAP 2.0

/* The days of a month are numbered from its first, with room for the longest. */
#define MAX_DAYS 31

#define MAX_YEAR_STEP G_GINT64_CONSTANT (100000000000)

static const FhTickStep short_steps[] = {
  { FH_TICK_MINUTE, 1 },
  { FH_TICK_MINUTE, 2 },
  { FH_TICK_MINUTE, 5 },
  { FH_TICK_MINUTE, 10 },
  { FH_TICK_MINUTE, 15 },
  { FH_TICK_MINUTE, 30 },
  { FH_TICK_HOUR, 1 },
  { FH_TICK_HOUR, 2 },
  { FH_TICK_HOUR, 3 },
  { FH_TICK_HOUR, 6 },
  { FH_TICK_HOUR, 12 },
  { FH_TICK_DAY, 1 },
  { FH_TICK_DAY, 2 },
  { FH_TICK_DAY, 5 },
  { FH_TICK_DAY, 10 },
  { FH_TICK_DAY, 15 },
  { FH_TICK_MONTH, 1 },
  { FH_TICK_MONTH, 2 },
  { FH_TICK_MONTH, 3 },
  { FH_TICK_MONTH, 6 },
};

static gint64
divide_floor (gint64 a,
              gint64 b)
{
  return a / b - (a % b < 0);
}

/*
 * The days from a tick to the first of the next month may fall a fifth short of a step; a tick closer than
 * that is left out.
 */
static gint64
get_min_days (gint64 count)
{
  return (count * 4 + 4) / 5;
}

/*
 * Steps of five years and more count like historians, who know no year 0: …, 20 BCE, 10 BCE, 1 CE, 10, 20, …
 */
static gboolean
is_historical (FhTickStep step)
{
  return step.unit == FH_TICK_YEAR && step.count >= 5;
}

/* The shortest time between two ticks. */
static double
get_min_seconds (FhTickStep step)
{
  static const int days_in_months[] = { 0, 28, 59, 90, 120, 150, 181 };

  switch (step.unit)
    {
    case FH_TICK_MINUTE:
      return (double) step.count * FH_SECONDS_MINUTE;
    case FH_TICK_HOUR:
      return (double) step.count * FH_SECONDS_HOUR;
    case FH_TICK_DAY:
      return (double) get_min_days (step.count) * FH_SECONDS_DAY;
    case FH_TICK_MONTH:
      return (double) days_in_months[CLAMP (step.count, 1, 6)] * FH_SECONDS_DAY;
    case FH_TICK_YEAR:
      return (double) (is_historical (step) ? step.count - 1 : step.count) * 365 * FH_SECONDS_DAY;
    default:
      g_assert_not_reached ();
    }
}

/* The seconds of steps that divide a day; 0 for the others. */
static gint64
get_fixed_seconds (FhTickStep step)
{
  if (step.unit == FH_TICK_MINUTE)
    return step.count * FH_SECONDS_MINUTE;
  if (step.unit == FH_TICK_HOUR)
    return step.count * FH_SECONDS_HOUR;

  return 0;
}

/* The ordinal of the last tick that is not after @time, or of a slot without a tick after it. */
static gint64
get_ordinal (FhTickStep step,
             gint64     time)
{
  gint64  fixed = get_fixed_seconds (step);
  FhCivil civil;
  gint64  month;

  if (fixed != 0)
    return divide_floor (time, fixed);

  civil = fh_civil_from_seconds (time);
  month = civil.year * 12 + civil.month - 1;

  if (step.unit == FH_TICK_DAY)
    return month * MAX_DAYS + (civil.day - 1) / step.count;
  if (step.unit == FH_TICK_MONTH)
    return divide_floor (month, step.count);
  if (is_historical (step) && civil.year <= 0)
    return divide_floor (civil.year - 1, step.count);

  return divide_floor (civil.year, step.count);
}

/* Returns FALSE where the month is over, or nearly. */
static gboolean
set_day (FhCivil *civil,
         gint64   count,
         gint64   slot)
{
  gint64 days = fh_civil_get_days_in_month (civil->year, civil->month);

  if (slot > 0 && days - slot * count < get_min_days (count))
    return FALSE;

  civil->day = (int) (slot * count) + 1;

  return TRUE;
}

static void
set_year_and_month (FhCivil   *civil,
                    FhTickStep step,
                    gint64     ordinal)
{
  gint64 month;

  if (step.unit == FH_TICK_YEAR)
    {
      civil->year = ordinal * step.count;
      if (is_historical (step) && ordinal <= 0)
        civil->year++;
      return;
    }

  month = step.unit == FH_TICK_DAY ? divide_floor (ordinal, MAX_DAYS) : ordinal * step.count;
  civil->year = divide_floor (month, 12);
  civil->month = (int) (month - civil->year * 12) + 1;
}

/* Returns FALSE where an ordinal has no tick: 30 February, or a year out of range. */
static gboolean
get_tick_time (FhTickStep step,
               gint64     ordinal,
               gint64    *time)
{
  gint64  fixed = get_fixed_seconds (step);
  gint64  slot = ordinal - divide_floor (ordinal, MAX_DAYS) * MAX_DAYS;
  FhCivil civil = { .month = 1, .day = 1 };

  if (fixed != 0)
    return !__builtin_mul_overflow (ordinal, fixed, time);

  set_year_and_month (&civil, step, ordinal);
  if (civil.year < FH_CIVIL_YEAR_MIN || civil.year > FH_CIVIL_YEAR_MAX)
    return FALSE;

  if (step.unit == FH_TICK_DAY && !set_day (&civil, step.count, slot))
    return FALSE;

  *time = fh_civil_to_seconds (&civil);

  return TRUE;
}

FhTickStep
fh_time_scale_get_step (const FhTimeScale *scale,
                        double             label_width)
{
  static const gint64 factors[] = { 1, 2, 5 };
  double              needed;

  g_return_val_if_fail (scale != NULL, short_steps[0]);

  needed = MAX (label_width, MIN_TICK_GAP) * scale->seconds_per_pixel;

  for (guint i = 0; i < G_N_ELEMENTS (short_steps); i++)
    {
      if (get_min_seconds (short_steps[i]) >= needed)
        return short_steps[i];
    }

  for (gint64 power = 1; power < MAX_YEAR_STEP; power *= 10)
    {
      for (guint i = 0; i < G_N_ELEMENTS (factors); i++)
        {
          FhTickStep step = { FH_TICK_YEAR, power * factors[i] };

          if (get_min_seconds (step) >= needed)
            return step;
        }
    }

  return (FhTickStep){ FH_TICK_YEAR, MAX_YEAR_STEP };
}

FhTickStep
fh_time_scale_get_parent_step (FhTickStep step)
{
  gint64 power = 10;

  switch (step.unit)
    {
    case FH_TICK_MINUTE:
    case FH_TICK_HOUR:
      return (FhTickStep){ FH_TICK_DAY, 1 };
    case FH_TICK_DAY:
      return (FhTickStep){ FH_TICK_MONTH, 1 };
    case FH_TICK_MONTH:
      return (FhTickStep){ FH_TICK_YEAR, 1 };
    case FH_TICK_YEAR:
      while (power / 5 < step.count && power < MAX_YEAR_STEP)
        power *= 10;
      return (FhTickStep){ FH_TICK_YEAR, power };
    default:
      g_assert_not_reached ();
    }
}

GArray *
fh_time_scale_get_ticks (const FhTimeScale *scale,
                         FhTickStep         step)
{
  GArray *ticks;
  guint   max_ticks;
  gint64  end, ordinal;
  FhTick  tick;

  g_return_val_if_fail (scale != NULL, NULL);
  g_return_val_if_fail (step.count > 0 && step.count <= MAX_YEAR_STEP, NULL);

  if (get_min_seconds (step) < MIN_TICK_GAP * scale->seconds_per_pixel)
    step = fh_time_scale_get_step (scale, MIN_TICK_GAP);

  ticks = g_array_new (FALSE, FALSE, sizeof (FhTick));
  max_ticks = (guint) (CLAMP (scale->width, 0, 1e6) / MIN_TICK_GAP) + 2;
  end = fh_time_scale_to_time (scale, scale->width);
  ordinal = get_ordinal (step, fh_time_scale_to_time (scale, 0));
  tick.unit = step.unit;

  /* The tick before the edge is an earlier one where the end of a month has none. */
  while (step.unit == FH_TICK_DAY && !get_tick_time (step, ordinal, &tick.time))
    ordinal--;

  /* As many misses as a month can have slots without a tick; more are the end of time. */
  for (int misses = 0; misses <= MAX_DAYS && ticks->len < max_ticks; ordinal++)
    {
      if (!get_tick_time (step, ordinal, &tick.time))
        {
          misses++;
          continue;
        }
      if (tick.time > end)
        break;

      misses = 0;
      g_array_append_val (ticks, tick);
    }

  return ticks;
}
