/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* Calendar arithmetic: proleptic Gregorian, UTC, any year that 64-bit seconds reach. */

#include <glib.h>

G_BEGIN_DECLS

/**
 * FhCivil:
 * @year: astronomical, so 0 is 1 BCE and -43 is 44 BCE
 * @month: 1 to 12
 * @day: 1 to 31
 * @hour: 0 to 23
 * @minute: 0 to 59
 * @second: 0 to 59
 *
 * A date and time of day as people write them.
 */
typedef struct
{
  gint64 year;
  int    month;
  int    day;
  int    hour;
  int    minute;
  int    second;
} FhCivil;

/* The years whose every second has a 64-bit number. */
#define FH_CIVIL_YEAR_MIN G_GINT64_CONSTANT (-290000000000)
#define FH_CIVIL_YEAR_MAX G_GINT64_CONSTANT (290000000000)

/**
 * fh_civil_to_seconds:
 * @civil: a valid date; the year between %FH_CIVIL_YEAR_MIN and %FH_CIVIL_YEAR_MAX
 *
 * Returns: seconds since 1970-01-01T00:00:00Z
 */
gint64 fh_civil_to_seconds (const FhCivil *civil);

/**
 * fh_civil_from_seconds:
 * @seconds: seconds since 1970-01-01T00:00:00Z; values beyond the years above are clamped to them
 *
 * Returns: the date and time of day in UTC
 */
FhCivil fh_civil_from_seconds (gint64 seconds);

/**
 * fh_civil_get_days_in_month:
 * @year: astronomical year
 * @month: 1 to 12
 *
 * Returns: 28 to 31
 */
int fh_civil_get_days_in_month (gint64 year,
                                int    month);

/**
 * fh_civil_get_weekday:
 * @seconds: seconds since 1970-01-01T00:00:00Z
 *
 * Returns: 1 for Monday to 7 for Sunday
 */
int fh_civil_get_weekday (gint64 seconds);

G_END_DECLS
