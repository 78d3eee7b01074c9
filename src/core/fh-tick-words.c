/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What ticks are labelled with; the contracts are in fh-time-scale.h. */

#include "fh-time-scale.h"

#include "fh-date-words.h"
#include "fh-formatter.h"

char *
fh_tick_format (const FhTick *tick,
                FhTickStep    step,
                const char   *language)
{
  FhCivil civil;

  g_return_val_if_fail (tick != NULL, NULL);
  g_return_val_if_fail (language != NULL, NULL);

  civil = fh_civil_from_seconds (tick->time);

  switch (tick->unit)
    {
    case FH_TICK_MINUTE:
    case FH_TICK_HOUR:
      return fh_formatter_format_time (fh_formatter_get (language), "jm",
                                       civil.hour * FH_SECONDS_HOUR + civil.minute * FH_SECONDS_MINUTE);
    case FH_TICK_DAY:
      return fh_formatter_format_number (fh_formatter_get (language), civil.day, FALSE);
    case FH_TICK_MONTH:
      return fh_month_format (civil.month, TRUE, language);
    case FH_TICK_YEAR:
      return fh_year_format (civil.year, language);
    default:
      g_assert_not_reached ();
    }
}

char *
fh_tick_format_parent (const FhTick *tick,
                       const char   *language)
{
  FhCivil civil;

  g_return_val_if_fail (tick != NULL, NULL);
  g_return_val_if_fail (language != NULL, NULL);

  civil = fh_civil_from_seconds (tick->time);

  if (tick->unit == FH_TICK_YEAR || ABS (civil.year) > 9999)
    return fh_year_format (civil.year, language);

  if (tick->unit == FH_TICK_MONTH)
    {
      const char *skeleton = civil.year < 100 ? "GyMMMM" : "yMMMM";

      return fh_formatter_format_time (fh_formatter_get (language), skeleton, tick->time);
    }

  return fh_time_format_day (tick->time, language, FH_DATE_STYLE_LONG);
}
