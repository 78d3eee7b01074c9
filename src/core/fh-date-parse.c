/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Reads EDTF level 1, one function a part of the grammar. Each takes a cursor and leaves it behind what it
 * read. Bytes are compared with ASCII only, so that no locale and no foreign digit has a say.
 */

#include "fh-date-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "fh-civil.h"

/* Longer than any interval of two times, shorter than anything that could hurt. */
#define MAX_LENGTH 64

typedef struct
{
  /* Negative or not, with the unspecified digits as 0. */
  gint64   year;
  int      n_unspecified;
  gboolean is_negative;
  gboolean is_long;
} Year;

/* What stands at the cursor, for a message: “x”, U+0007 or the end. */
static char *
describe (const char *at)
{
  gunichar c = g_utf8_get_char (at);

  if (c == 0)
    return g_strdup (_ ("the end"));

  if (g_unichar_isgraph (c) || c == ' ')
    return g_strdup_printf ("“%.*s”", (int) (g_utf8_next_char (at) - at), at);

  return g_strdup_printf ("U+%04X", c);
}

static gboolean
fail_syntax (const char *at,
             const char *expected,
             GError    **error)
{
  g_autofree char *found = describe (at);

  /* Translators: what was expected, as “expected a year of four digits”, and a character. */
  g_set_error (error, FH_DATE_ERROR, FH_DATE_ERROR_SYNTAX, _ ("%s, found %s"), expected, found);

  return FALSE;
}

static gboolean
skip (const char **at,
      const char  *word)
{
  if (!g_str_has_prefix (*at, word))
    return FALSE;

  *at += strlen (word);

  return TRUE;
}

/* Exactly two digits. */
static gboolean
skip_pair (const char **at,
           int         *value)
{
  if (!g_ascii_isdigit ((*at)[0]) || !g_ascii_isdigit ((*at)[1]))
    return FALSE;

  *value = g_ascii_digit_value ((*at)[0]) * 10 + g_ascii_digit_value ((*at)[1]);
  *at += 2;

  return TRUE;
}

/* After the "Y". */
static gboolean
parse_long_year (const char **at,
                 Year        *year,
                 GError     **error)
{
  const char *digits;

  year->is_long = TRUE;
  year->is_negative = skip (at, "-");
  digits = *at;

  if (*digits == '0')
    return fail_syntax (digits, _ ("expected a year after Y that does not begin with 0"), error);

  for (; g_ascii_isdigit (**at); (*at)++)
    {
      year->year = year->year * 10 + g_ascii_digit_value (**at);
      if (year->year > FH_CIVIL_YEAR_MAX)
        {
          g_set_error (error, FH_DATE_ERROR, FH_DATE_ERROR_RANGE,
                       _ ("year %.*s is too far away, expected at most 290000000000"),
                       (int) strspn (digits, "0123456789"), digits);
          return FALSE;
        }
    }

  if (*at - digits < 5)
    return fail_syntax (*at, _ ("expected a year of five digits or more after Y"), error);

  if (year->is_negative)
    year->year = -year->year;

  return TRUE;
}

static gboolean
parse_year (const char **at,
            Year        *year,
            GError     **error)
{
  *year = (Year){ 0 };

  if (skip (at, "Y"))
    return parse_long_year (at, year, error);

  year->is_negative = skip (at, "-");
  for (int i = 0; i < 4; i++, (*at)++)
    {
      year->year *= 10;
      if (i > 0 && **at == 'X')
        year->n_unspecified++;
      else if (g_ascii_isdigit (**at) && year->n_unspecified == 0)
        year->year += g_ascii_digit_value (**at);
      else
        return fail_syntax (*at, _ ("expected a year of four digits"), error);
    }

  if (g_ascii_isdigit (**at))
    return fail_syntax (*at, _ ("expected Y before a year of more than four digits"), error);

  if (year->is_negative && year->year == 0 && year->n_unspecified == 0)
    {
      g_set_error_literal (error, FH_DATE_ERROR, FH_DATE_ERROR_RANGE,
                           _ ("year -0000 does not exist, expected 0000 for 1 BCE"));
      return FALSE;
    }

  if (year->is_negative)
    year->year = -year->year;

  return TRUE;
}

/* After the dash; 0 for "XX". */
static gboolean
parse_month (const char **at,
             int         *month,
             GError     **error)
{
  *month = 0;
  if (skip (at, "XX"))
    return TRUE;

  if (!skip_pair (at, month))
    {
      if (g_ascii_isdigit (**at))
        (*at)++;
      return fail_syntax (*at, _ ("expected a month of two digits, as 09"), error);
    }

  if (1 <= *month && *month <= 12)
    return TRUE;

  if (21 <= *month && *month <= 41)
    g_set_error (error, FH_DATE_ERROR, FH_DATE_ERROR_RANGE,
                 _ ("season %02d is not understood, expected a month from 01 to 12"), *month);
  else
    g_set_error (error, FH_DATE_ERROR, FH_DATE_ERROR_RANGE,
                 _ ("month %02d does not exist, expected 01 to 12"), *month);

  return FALSE;
}

/* After the dash; 0 for "XX". */
static gboolean
parse_day (const char **at,
           gint64       year,
           int          month,
           int         *day,
           GError     **error)
{
  int last;

  *day = 0;
  if (skip (at, "XX"))
    return TRUE;

  if (month == 0)
    return fail_syntax (*at, _ ("expected the day XX after the month XX"), error);

  if (!skip_pair (at, day))
    {
      if (g_ascii_isdigit (**at))
        (*at)++;
      return fail_syntax (*at, _ ("expected a day of two digits, as 05"), error);
    }

  last = fh_civil_get_days_in_month (year, month);
  if (1 <= *day && *day <= last)
    return TRUE;

  if (1 <= *day && *day <= 31)
    g_set_error (error, FH_DATE_ERROR, FH_DATE_ERROR_RANGE,
                 _ ("day %02d does not exist in month %02d of that year, expected 01 to %02d"), *day, month,
                 last);
  else
    g_set_error (error, FH_DATE_ERROR, FH_DATE_ERROR_RANGE,
                 _ ("day %02d does not exist, expected 01 to %02d"), *day, last);

  return FALSE;
}

/* "Z", "+03" or "+03:00". */
static gboolean
parse_offset (const char **at,
              int         *offset,
              GError     **error)
{
  const char *start = *at;
  gboolean    is_west = *start == '-';
  int         hours, minutes = 0;

  *offset = 0;
  if (skip (at, "Z"))
    return TRUE;

  if (!skip (at, "+") && !skip (at, "-"))
    return fail_syntax (*at, _ ("expected Z or an offset such as +03:00 after the time"), error);

  if (!skip_pair (at, &hours) || (skip (at, ":") && !skip_pair (at, &minutes)))
    return fail_syntax (*at, _ ("expected an offset such as +03:00"), error);

  if (minutes > 59 || hours * 60 + minutes > 14 * 60 || (is_west && hours == 0 && minutes == 0))
    {
      g_set_error (error, FH_DATE_ERROR, FH_DATE_ERROR_RANGE,
                   _ ("offset %.*s does not exist, expected -14:00 to +14:00 or Z"), (int) (*at - start),
                   start);
      return FALSE;
    }

  *offset = (hours * 60 + minutes) * (is_west ? -1 : 1);

  return TRUE;
}

static gboolean
check_time (int      hour,
            int      minute,
            int      second,
            GError **error)
{
  if (hour > 23)
    g_set_error (error, FH_DATE_ERROR, FH_DATE_ERROR_RANGE, _ ("hour %02d does not exist, expected 00 to 23"),
                 hour);
  else if (minute > 59)
    g_set_error (error, FH_DATE_ERROR, FH_DATE_ERROR_RANGE,
                 _ ("minute %02d does not exist, expected 00 to 59"), minute);
  else if (second > 59)
    g_set_error (error, FH_DATE_ERROR, FH_DATE_ERROR_RANGE,
                 _ ("second %02d does not exist, expected 00 to 59"), second);

  return hour <= 23 && minute <= 59 && second <= 59;
}

/* After the "T". */
static gboolean
parse_time (const char **at,
            FhCivil     *civil,
            FhDatePoint *point,
            GError     **error)
{
  gint64 seconds;

  if (!skip_pair (at, &civil->hour) || !skip (at, ":") || !skip_pair (at, &civil->minute))
    return fail_syntax (*at, _ ("expected a time such as 11:15:00 after T"), error);

  point->precision = FH_DATE_PRECISION_MINUTE;
  if (skip (at, ":"))
    {
      if (!skip_pair (at, &civil->second))
        return fail_syntax (*at, _ ("expected two digits for the seconds"), error);
      point->precision = FH_DATE_PRECISION_SECOND;
    }

  if (!check_time (civil->hour, civil->minute, civil->second, error) ||
      !parse_offset (at, &point->offset, error))
    return FALSE;

  point->has_time = TRUE;
  seconds = fh_civil_to_seconds (civil) - point->offset * FH_SECONDS_MINUTE;
  point->span.begin = seconds;
  point->span.end = seconds + (point->precision == FH_DATE_PRECISION_MINUTE ? FH_SECONDS_MINUTE : 1);

  return TRUE;
}

/* From the first day of @first to the last one of @last. */
static void
set_years (FhDatePoint *point,
           gint64       first,
           gint64       last)
{
  point->span.begin = fh_civil_to_seconds (&(FhCivil){ .year = first, .month = 1, .day = 1 });
  point->span.end = fh_civil_to_seconds (&(FhCivil){ .year = last, .month = 12, .day = 31 }) + FH_SECONDS_DAY;
}

static void
set_year (FhDatePoint *point,
          const Year  *year)
{
  static const gint64          tails[] = { 0, 9, 99, 999 };
  static const FhDatePrecision precisions[] = {
    FH_DATE_PRECISION_YEAR,
    FH_DATE_PRECISION_DECADE,
    FH_DATE_PRECISION_CENTURY,
    FH_DATE_PRECISION_MILLENNIUM,
  };
  gint64 tail = tails[year->n_unspecified];

  point->precision = precisions[year->n_unspecified];
  if (year->is_negative)
    set_years (point, year->year - tail, year->year);
  else
    set_years (point, year->year, year->year + tail);
}

static void
set_days (FhDatePoint *point,
          gint64       year,
          int          month,
          int          first,
          int          last)
{
  point->precision = first == last ? FH_DATE_PRECISION_DAY : FH_DATE_PRECISION_MONTH;
  point->span.begin = fh_civil_to_seconds (&(FhCivil){ .year = year, .month = month, .day = first });
  point->span.end = point->span.begin + (last - first + 1) * FH_SECONDS_DAY;
}

/* After the year's dash: month, day, time. */
static gboolean
parse_rest (const char **at,
            gint64       year,
            FhDatePoint *point,
            GError     **error)
{
  FhCivil civil = { .year = year };

  if (!parse_month (at, &civil.month, error))
    return FALSE;

  if (skip (at, "-") && !parse_day (at, year, civil.month, &civil.day, error))
    return FALSE;

  if (civil.day != 0)
    set_days (point, year, civil.month, civil.day, civil.day);
  else if (civil.month != 0)
    set_days (point, year, civil.month, 1, fh_civil_get_days_in_month (year, civil.month));

  if (civil.day != 0 && skip (at, "T"))
    return parse_time (at, &civil, point, error);

  return TRUE;
}

static void
parse_qualifier (const char **at,
                 FhDatePoint *point)
{
  gboolean is_both = skip (at, "%");

  point->is_uncertain = is_both || skip (at, "?");
  point->is_approximate = is_both || (!point->is_uncertain && skip (at, "~"));
}

static gboolean
parse_point (const char **at,
             FhDatePoint *point,
             GError     **error)
{
  Year year;

  *point = (FhDatePoint){ .kind = FH_DATE_END_KNOWN };

  if (!parse_year (at, &year, error))
    return FALSE;

  set_year (point, &year);
  if (year.n_unspecified == 0 && !year.is_long && skip (at, "-") && !parse_rest (at, year.year, point, error))
    return FALSE;

  if (!point->has_time)
    parse_qualifier (at, point);

  if (**at != '\0' && **at != '/')
    return fail_syntax (*at, _ ("expected the date to end"), error);

  return TRUE;
}

/* One end of an interval, or a date by itself. */
static gboolean
parse_end (const char **at,
           gint64       open_time,
           FhDatePoint *point,
           GError     **error)
{
  *point = (FhDatePoint){ .kind = FH_DATE_END_OPEN, .span = { open_time, open_time } };

  if (skip (at, ".."))
    return TRUE;

  if (**at != '\0' && **at != '/')
    return parse_point (at, point, error);

  point->kind = FH_DATE_END_UNKNOWN;

  return TRUE;
}

static gboolean
check_text (const char *text,
            GError    **error)
{
  gsize       length = strnlen (text, MAX_LENGTH + 1);
  const char *message = NULL;

  if (length == 0)
    message = _ ("the date is empty, expected for example 2015-09-30");
  else if (length > MAX_LENGTH)
    message = _ ("the date is too long, expected for example 2015-09-30");
  else if (!g_utf8_validate (text, (gssize) length, NULL))
    message = _ ("the date is not valid UTF-8, expected for example 2015-09-30");

  if (message != NULL)
    g_set_error_literal (error, FH_DATE_ERROR, FH_DATE_ERROR_SYNTAX, message);

  return message == NULL;
}

gboolean
fh_date_parse_points (const char  *text,
                      FhDatePoint *begin,
                      FhDatePoint *end,
                      gboolean    *is_interval,
                      GError     **error)
{
  const char *at = text;

  if (!check_text (text, error) || !parse_end (&at, FH_TIME_MIN, begin, error))
    return FALSE;

  *is_interval = skip (&at, "/");
  *end = *begin;
  if (*is_interval && !parse_end (&at, FH_TIME_MAX, end, error))
    return FALSE;

  if (*at != '\0')
    return fail_syntax (at, _ ("expected the date to end"), error);

  if (begin->kind != FH_DATE_END_KNOWN && end->kind != FH_DATE_END_KNOWN)
    {
      g_set_error_literal (error, FH_DATE_ERROR, FH_DATE_ERROR_SYNTAX,
                           _ ("expected a date on at least one side of the “/”"));
      return FALSE;
    }

  if (end->span.end <= begin->span.begin)
    {
      g_set_error_literal (error, FH_DATE_ERROR, FH_DATE_ERROR_ORDER,
                           _ ("the interval ends before it begins, expected the earlier date first"));
      return FALSE;
    }

  return TRUE;
}
