/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Calendar arithmetic on integers. Years begin on 1 March here, so that the leap day comes last. */

#include "fh-civil.h"

#include "fh-time-span.h"

/* 400 Gregorian years, after which the calendar repeats. */
#define YEARS_PER_ERA G_GINT64_CONSTANT (400)
#define DAYS_PER_ERA  G_GINT64_CONSTANT (146097)
/* From 1 March of the year 0 to 1 January 1970. */
#define DAYS_TO_EPOCH G_GINT64_CONSTANT (719468)

static gint64
divide_floor (gint64 a,
              gint64 b)
{
  return a / b - (a % b < 0);
}

static gint64
count_days (gint64 year,
            int    month,
            int    day)
{
  gint64 era, year_of_era, day_of_year;

  if (month <= 2)
    year--;

  era = divide_floor (year, YEARS_PER_ERA);
  year_of_era = year - era * YEARS_PER_ERA;
  day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;

  return era * DAYS_PER_ERA + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year -
         DAYS_TO_EPOCH;
}

gint64
fh_civil_to_seconds (const FhCivil *civil)
{
  g_return_val_if_fail (civil != NULL, 0);
  g_return_val_if_fail (FH_CIVIL_YEAR_MIN <= civil->year && civil->year <= FH_CIVIL_YEAR_MAX, 0);
  g_return_val_if_fail (1 <= civil->month && civil->month <= 12, 0);

  return count_days (civil->year, civil->month, civil->day) * FH_SECONDS_DAY + civil->hour * FH_SECONDS_HOUR +
         civil->minute * FH_SECONDS_MINUTE + civil->second;
}

FhCivil
fh_civil_from_seconds (gint64 seconds)
{
  const gint64 first = count_days (FH_CIVIL_YEAR_MIN, 1, 1) * FH_SECONDS_DAY;
  const gint64 last = count_days (FH_CIVIL_YEAR_MAX, 12, 31) * FH_SECONDS_DAY + FH_SECONDS_DAY - 1;
  gint64       days, era, day_of_era, year_of_era, day_of_year, shifted_month;
  FhCivil      civil;

  seconds = CLAMP (seconds, first, last);

  days = divide_floor (seconds, FH_SECONDS_DAY);
  seconds -= days * FH_SECONDS_DAY;
  days += DAYS_TO_EPOCH;

  era = divide_floor (days, DAYS_PER_ERA);
  day_of_era = days - era * DAYS_PER_ERA;
  year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  shifted_month = (5 * day_of_year + 2) / 153;

  civil.month = (int) (shifted_month < 10 ? shifted_month + 3 : shifted_month - 9);
  civil.day = (int) (day_of_year - (153 * shifted_month + 2) / 5 + 1);
  civil.year = year_of_era + era * YEARS_PER_ERA + (civil.month <= 2);
  civil.hour = (int) (seconds / FH_SECONDS_HOUR);
  civil.minute = (int) (seconds / FH_SECONDS_MINUTE % 60);
  civil.second = (int) (seconds % 60);

  return civil;
}

int
fh_civil_get_days_in_month (gint64 year,
                            int    month)
{
  static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

  g_return_val_if_fail (1 <= month && month <= 12, 31);

  if (month == 2 && year % 4 == 0 && (year % 100 != 0 || year % 400 == 0))
    return 29;

  return days[month - 1];
}

int
fh_civil_get_weekday (gint64 seconds)
{
  gint64 days = divide_floor (seconds, FH_SECONDS_DAY);

  /* 1970-01-01 was a Thursday. */
  return (int) (((days % 7) + 7 + 3) % 7) + 1;
}
