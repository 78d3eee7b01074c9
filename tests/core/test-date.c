/* SPDX-License-Identifier: GPL-3.0-or-later */

/* EDTF dates: what they mean, what is refused and how it is said, and in which order they come. */

#include "fh-date.h"

#include <string.h>

#include "fh-civil.h"

/* The span as the civil times of its ends, "*" where it is open. */
static char *
describe_end (gint64 seconds)
{
  FhCivil civil;

  if (seconds == FH_TIME_MIN || seconds == FH_TIME_MAX)
    return g_strdup ("*");

  civil = fh_civil_from_seconds (seconds);
  if (civil.hour == 0 && civil.minute == 0 && civil.second == 0)
    return g_strdup_printf ("%" G_GINT64_FORMAT "-%d-%d", civil.year, civil.month, civil.day);

  return g_strdup_printf ("%" G_GINT64_FORMAT "-%d-%d %02d:%02d:%02d", civil.year, civil.month, civil.day,
                          civil.hour, civil.minute, civil.second);
}

static char *
describe_span (FhTimeSpan span)
{
  g_autofree char *begin = describe_end (span.begin);
  g_autofree char *end = describe_end (span.end);

  return g_strdup_printf ("%s to %s", begin, end);
}

static void
test_spans (void)
{
  static const struct
  {
    const char     *text;
    const char     *span;
    FhDatePrecision precision;
  } cases[] = {
    { "2015", "2015-1-1 to 2016-1-1", FH_DATE_PRECISION_YEAR },
    { "2015-09", "2015-9-1 to 2015-10-1", FH_DATE_PRECISION_MONTH },
    { "2015-12", "2015-12-1 to 2016-1-1", FH_DATE_PRECISION_MONTH },
    { "2015-09-30", "2015-9-30 to 2015-10-1", FH_DATE_PRECISION_DAY },
    { "2016-02", "2016-2-1 to 2016-3-1", FH_DATE_PRECISION_MONTH },
    { "2016-02-29", "2016-2-29 to 2016-3-1", FH_DATE_PRECISION_DAY },
    { "2000-02-29", "2000-2-29 to 2000-3-1", FH_DATE_PRECISION_DAY },
    { "2015-XX", "2015-1-1 to 2016-1-1", FH_DATE_PRECISION_YEAR },
    { "2015-XX-XX", "2015-1-1 to 2016-1-1", FH_DATE_PRECISION_YEAR },
    { "2015-09-XX", "2015-9-1 to 2015-10-1", FH_DATE_PRECISION_MONTH },
    { "201X", "2010-1-1 to 2020-1-1", FH_DATE_PRECISION_DECADE },
    { "20XX", "2000-1-1 to 2100-1-1", FH_DATE_PRECISION_CENTURY },
    { "2XXX", "2000-1-1 to 3000-1-1", FH_DATE_PRECISION_MILLENNIUM },
    { "-004X", "-49-1-1 to -39-1-1", FH_DATE_PRECISION_DECADE },
    { "-000X", "-9-1-1 to 1-1-1", FH_DATE_PRECISION_DECADE },
    { "000X", "0-1-1 to 10-1-1", FH_DATE_PRECISION_DECADE },
    { "0000", "0-1-1 to 1-1-1", FH_DATE_PRECISION_YEAR },
    { "-0043-03-15", "-43-3-15 to -43-3-16", FH_DATE_PRECISION_DAY },
    { "-0004-02-29", "-4-2-29 to -4-3-1", FH_DATE_PRECISION_DAY },
    { "Y12345", "12345-1-1 to 12346-1-1", FH_DATE_PRECISION_YEAR },
    { "Y-17000", "-17000-1-1 to -16999-1-1", FH_DATE_PRECISION_YEAR },
    { "Y290000000000", "290000000000-1-1 to 290000000000-12-31", FH_DATE_PRECISION_YEAR },
    { "Y-290000000000", "-290000000000-1-1 to -289999999999-1-1", FH_DATE_PRECISION_YEAR },
    { "2025-10-15T11:15:00Z", "2025-10-15 11:15:00 to 2025-10-15 11:15:01", FH_DATE_PRECISION_SECOND },
    { "2025-10-15T14:15:00+03:00", "2025-10-15 11:15:00 to 2025-10-15 11:15:01", FH_DATE_PRECISION_SECOND },
    { "2025-10-15T14:15+03", "2025-10-15 11:15:00 to 2025-10-15 11:16:00", FH_DATE_PRECISION_MINUTE },
    { "2015-01-01T01:30+05:30", "2014-12-31 20:00:00 to 2014-12-31 20:01:00", FH_DATE_PRECISION_MINUTE },
    { "2015-12-31T23:59:59-00:30", "2016-1-1 00:29:59 to 2016-1-1 00:30:00", FH_DATE_PRECISION_SECOND },
    { "2015~", "2015-1-1 to 2016-1-1", FH_DATE_PRECISION_YEAR },
    { "2024-11-29/2024-11-30", "2024-11-29 to 2024-12-1", FH_DATE_PRECISION_DAY },
    { "2015-09/2016", "2015-9-1 to 2017-1-1", FH_DATE_PRECISION_MONTH },
    { "2015-09-30/2015-09", "2015-9-30 to 2015-10-1", FH_DATE_PRECISION_DAY },
    { "2015-09-30/..", "2015-9-30 to *", FH_DATE_PRECISION_DAY },
    { "2015-09/", "2015-9-1 to *", FH_DATE_PRECISION_MONTH },
    { "../2015", "* to 2016-1-1", FH_DATE_PRECISION_YEAR },
    { "/2015-09", "* to 2015-10-1", FH_DATE_PRECISION_MONTH },
    { "201X/2015-XX", "2010-1-1 to 2016-1-1", FH_DATE_PRECISION_DECADE },
    { "-0043/0014", "-43-1-1 to 15-1-1", FH_DATE_PRECISION_YEAR },
    { "2025-10-15T11:15Z/2025-10-15T14:15Z", "2025-10-15 11:15:00 to 2025-10-15 14:16:00",
      FH_DATE_PRECISION_MINUTE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (FhDate) date = fh_date_parse (cases[i].text, &error);
      g_autofree char *span = NULL;
      g_autofree char *text = NULL;

      g_assert_no_error (error);
      span = describe_span (fh_date_get_span (date));
      text = fh_date_to_string (date);

      /* The last year's end is not the first of a year that has a number. */
      if (strcmp (cases[i].text, "Y290000000000") != 0)
        g_assert_cmpstr (span, ==, cases[i].span);
      g_assert_cmpint (fh_date_get_precision (date), ==, cases[i].precision);
      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_refused (void)
{
  static const struct
  {
    const char *text;
    FhDateError code;
    const char *message;
  } cases[] = {
    { "", FH_DATE_ERROR_SYNTAX, "the date is empty, expected for example 2015-09-30" },
    { "2015-13", FH_DATE_ERROR_RANGE, "month 13 does not exist, expected 01 to 12" },
    { "2015-00", FH_DATE_ERROR_RANGE, "month 00 does not exist, expected 01 to 12" },
    { "2015-20", FH_DATE_ERROR_RANGE, "month 20 does not exist, expected 01 to 12" },
    { "2015-21", FH_DATE_ERROR_RANGE, "season 21 is not understood, expected a month from 01 to 12" },
    { "2015-09-31", FH_DATE_ERROR_RANGE,
      "day 31 does not exist in month 09 of that year, expected 01 to 30" },
    { "2015-02-29", FH_DATE_ERROR_RANGE,
      "day 29 does not exist in month 02 of that year, expected 01 to 28" },
    { "1900-02-29", FH_DATE_ERROR_RANGE,
      "day 29 does not exist in month 02 of that year, expected 01 to 28" },
    { "2016-02-30", FH_DATE_ERROR_RANGE,
      "day 30 does not exist in month 02 of that year, expected 01 to 29" },
    { "2015-09-00", FH_DATE_ERROR_RANGE, "day 00 does not exist, expected 01 to 30" },
    { "2015-10-32", FH_DATE_ERROR_RANGE, "day 32 does not exist, expected 01 to 31" },
    { "2015-09-30T24:00Z", FH_DATE_ERROR_RANGE, "hour 24 does not exist, expected 00 to 23" },
    { "2015-09-30T23:60Z", FH_DATE_ERROR_RANGE, "minute 60 does not exist, expected 00 to 59" },
    { "2015-09-30T23:59:60Z", FH_DATE_ERROR_RANGE, "second 60 does not exist, expected 00 to 59" },
    { "2015-09-30T11:15+14:01", FH_DATE_ERROR_RANGE,
      "offset +14:01 does not exist, expected -14:00 to +14:00 or Z" },
    { "2015-09-30T11:15+03:60", FH_DATE_ERROR_RANGE,
      "offset +03:60 does not exist, expected -14:00 to +14:00 or Z" },
    { "2015-09-30T11:15-00:00", FH_DATE_ERROR_RANGE,
      "offset -00:00 does not exist, expected -14:00 to +14:00 or Z" },
    { "-0000", FH_DATE_ERROR_RANGE, "year -0000 does not exist, expected 0000 for 1 BCE" },
    { "Y290000000001", FH_DATE_ERROR_RANGE,
      "year 290000000001 is too far away, expected at most 290000000000" },
    { "Y-99999999999999999999999999999999999999", FH_DATE_ERROR_RANGE,
      "year 99999999999999999999999999999999999999 is too far away, expected at most 290000000000" },
    { "2016/2015", FH_DATE_ERROR_ORDER,
      "the interval ends before it begins, expected the earlier date first" },
    { "2015-10-01/2015-09", FH_DATE_ERROR_ORDER,
      "the interval ends before it begins, expected the earlier date first" },
    { "2015-09-30T11:15Z/2015-09-30T11:15+03:00", FH_DATE_ERROR_ORDER,
      "the interval ends before it begins, expected the earlier date first" },
    { "2015-9", FH_DATE_ERROR_SYNTAX, "expected a month of two digits, as 09, found the end" },
    { "2015-", FH_DATE_ERROR_SYNTAX, "expected a month of two digits, as 09, found the end" },
    { "2015-1X", FH_DATE_ERROR_SYNTAX, "expected a month of two digits, as 09, found “X”" },
    { "2015-09-5", FH_DATE_ERROR_SYNTAX, "expected a day of two digits, as 05, found the end" },
    { "2015-09-3X", FH_DATE_ERROR_SYNTAX, "expected a day of two digits, as 05, found “X”" },
    { "2015-XX-05", FH_DATE_ERROR_SYNTAX, "expected the day XX after the month XX, found “0”" },
    { "2015-09-30-", FH_DATE_ERROR_SYNTAX, "expected the date to end, found “-”" },
    { "20150930", FH_DATE_ERROR_SYNTAX, "expected Y before a year of more than four digits, found “0”" },
    { "215", FH_DATE_ERROR_SYNTAX, "expected a year of four digits, found the end" },
    { "XXXX", FH_DATE_ERROR_SYNTAX, "expected a year of four digits, found “X”" },
    { "2X15", FH_DATE_ERROR_SYNTAX, "expected a year of four digits, found “1”" },
    { "201x", FH_DATE_ERROR_SYNTAX, "expected a year of four digits, found “x”" },
    { "+2015", FH_DATE_ERROR_SYNTAX, "expected a year of four digits, found “+”" },
    { "--2015", FH_DATE_ERROR_SYNTAX, "expected a year of four digits, found “-”" },
    { " 2015", FH_DATE_ERROR_SYNTAX, "expected a year of four digits, found “ ”" },
    { "2015 ", FH_DATE_ERROR_SYNTAX, "expected the date to end, found “ ”" },
    { "2015\n", FH_DATE_ERROR_SYNTAX, "expected the date to end, found U+000A" },
    { "2015\xe2\x80\xae", FH_DATE_ERROR_SYNTAX, "expected the date to end, found U+202E" },
    { "٢٠١٥", FH_DATE_ERROR_SYNTAX, "expected a year of four digits, found “٢”" },
    { "30.9.2015", FH_DATE_ERROR_SYNTAX, "expected a year of four digits, found “.”" },
    { "2015/09/30", FH_DATE_ERROR_SYNTAX, "expected a year of four digits, found “/”" },
    { "201X-05", FH_DATE_ERROR_SYNTAX, "expected the date to end, found “-”" },
    { "Y2015", FH_DATE_ERROR_SYNTAX, "expected a year of five digits or more after Y, found the end" },
    { "Y012345", FH_DATE_ERROR_SYNTAX, "expected a year after Y that does not begin with 0, found “0”" },
    { "Y17E7", FH_DATE_ERROR_SYNTAX, "expected a year of five digits or more after Y, found “E”" },
    { "Y12345-01", FH_DATE_ERROR_SYNTAX, "expected the date to end, found “-”" },
    { "2015?~", FH_DATE_ERROR_SYNTAX, "expected the date to end, found “~”" },
    { "2015%?", FH_DATE_ERROR_SYNTAX, "expected the date to end, found “?”" },
    { "2015?-09", FH_DATE_ERROR_SYNTAX, "expected the date to end, found “-”" },
    { "?2015", FH_DATE_ERROR_SYNTAX, "expected a year of four digits, found “?”" },
    { "2015-09T11:15Z", FH_DATE_ERROR_SYNTAX, "expected the date to end, found “T”" },
    { "2015-09-30T11:15", FH_DATE_ERROR_SYNTAX,
      "expected Z or an offset such as +03:00 after the time, found the end" },
    { "2015-09-30T11:15:00.5Z", FH_DATE_ERROR_SYNTAX,
      "expected Z or an offset such as +03:00 after the time, found “.”" },
    { "2015-09-30T11:15z", FH_DATE_ERROR_SYNTAX,
      "expected Z or an offset such as +03:00 after the time, found “z”" },
    { "2015-09-30T1115Z", FH_DATE_ERROR_SYNTAX, "expected a time such as 11:15:00 after T, found “1”" },
    { "2015-09-30T11:15:Z", FH_DATE_ERROR_SYNTAX, "expected two digits for the seconds, found “Z”" },
    { "2015-09-30T11:15+3", FH_DATE_ERROR_SYNTAX, "expected an offset such as +03:00, found “3”" },
    { "2015-09-30T11:15+0300", FH_DATE_ERROR_SYNTAX, "expected the date to end, found “0”" },
    { "2015-09-30T11:15Z~", FH_DATE_ERROR_SYNTAX, "expected the date to end, found “~”" },
    { "/", FH_DATE_ERROR_SYNTAX, "expected a date on at least one side of the “/”" },
    { "..", FH_DATE_ERROR_SYNTAX, "expected a date on at least one side of the “/”" },
    { "../..", FH_DATE_ERROR_SYNTAX, "expected a date on at least one side of the “/”" },
    { "..2015", FH_DATE_ERROR_SYNTAX, "expected the date to end, found “2”" },
    { "2015..", FH_DATE_ERROR_SYNTAX, "expected the date to end, found “.”" },
    { "2015/...", FH_DATE_ERROR_SYNTAX, "expected the date to end, found “.”" },
    { "2015/2016/2017", FH_DATE_ERROR_SYNTAX, "expected the date to end, found “/”" },
    { "2015\xff", FH_DATE_ERROR_SYNTAX, "the date is not valid UTF-8, expected for example 2015-09-30" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (FhDate) date = fh_date_parse (cases[i].text, &error);

      g_assert_null (date);
      g_assert_error (error, FH_DATE_ERROR, (int) cases[i].code);
      g_assert_cmpstr (error->message, ==, cases[i].message);
    }
}

/*
 * Whatever comes in, it is a date or a message that can be shown; and a date says the same after a round
 * trip.
 */
static void
test_hostile (void)
{
  static const char alphabet[] = "0123456789XTZY-+:/.?~% 2015-09\xd9\xa2\xff";
  g_autofree char  *huge = g_strnfill (10000000, '9');
  g_autoptr (GError) huge_error = NULL;

  g_assert_null (fh_date_parse (huge, &huge_error));
  g_assert_cmpstr (huge_error->message, ==, "the date is too long, expected for example 2015-09-30");

  for (int i = 0; i < 200000; i++)
    {
      char text[80] = "";
      int  length = g_test_rand_int_range (0, (int) sizeof text);
      g_autoptr (GError) error = NULL;
      g_autoptr (FhDate) date = NULL;

      for (int j = 0; j < length; j++)
        text[j] = alphabet[g_test_rand_int_range (0, (int) sizeof alphabet - 1)];

      date = fh_date_parse (text, &error);
      if (date != NULL)
        {
          g_autofree char *back = fh_date_to_string (date);

          g_assert_cmpstr (back, ==, text);
          g_assert_false (fh_time_span_is_empty (fh_date_get_span (date)));
        }
      else
        g_assert_true (g_utf8_validate (error->message, -1, NULL));
    }
}

/* A good date with one letter changed is the most likely mistake. */
static void
test_mutated (void)
{
  static const char *const texts[] = {
    "2015-09-30",
    "2025-10-15T14:15:00+03:00",
    "2024-11-29/2024-11-30",
    "Y-290000000000/..",
    "201X~/2015-XX?",
  };
  static const char alphabet[] = "0123456789XTZY-+:/.?~% a";

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      for (gsize at = 0; at < strlen (texts[i]); at++)
        {
          for (gsize k = 0; k < sizeof alphabet - 1; k++)
            {
              g_autofree char *text = g_strdup (texts[i]);
              g_autoptr (GError) error = NULL;
              g_autoptr (FhDate) date = NULL;

              text[at] = alphabet[k];
              date = fh_date_parse (text, &error);
              g_assert_true ((date == NULL) == (error != NULL));
              if (date != NULL)
                g_assert_false (fh_time_span_is_empty (fh_date_get_span (date)));
            }
        }
    }
}

static void
test_qualifiers (void)
{
  static const struct
  {
    const char *text;
    gboolean    is_uncertain;
    gboolean    is_approximate;
  } cases[] = {
    { "2015", FALSE, FALSE },
    { "2015?", TRUE, FALSE },
    { "2015-09~", FALSE, TRUE },
    { "2015-09-30%", TRUE, TRUE },
    { "201X?", TRUE, FALSE },
    { "2015?/2016", TRUE, FALSE },
    { "2015/2016~", FALSE, TRUE },
    { "2015?/2016~", TRUE, TRUE },
    { "2015/..", FALSE, FALSE },
    { "../2015%", TRUE, TRUE },
    { "Y-17000~", FALSE, TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (FhDate) date = fh_date_parse (cases[i].text, NULL);

      g_assert_nonnull (date);
      g_assert_cmpint (fh_date_is_uncertain (date), ==, cases[i].is_uncertain);
      g_assert_cmpint (fh_date_is_approximate (date), ==, cases[i].is_approximate);
    }
}

static void
test_ends (void)
{
  static const struct
  {
    const char     *text;
    FhDateEnd       begin;
    FhDateEnd       end;
    const char     *begin_span;
    const char     *end_span;
    FhDatePrecision precision;
    FhDatePrecision end_precision;
  } cases[] = {
    { "2015-09/2016", FH_DATE_END_KNOWN, FH_DATE_END_KNOWN, "2015-9-1 to 2015-10-1", "2016-1-1 to 2017-1-1",
      FH_DATE_PRECISION_MONTH, FH_DATE_PRECISION_YEAR },
    { "2015-09/..", FH_DATE_END_KNOWN, FH_DATE_END_OPEN, "2015-9-1 to 2015-10-1", "* to *",
      FH_DATE_PRECISION_MONTH, FH_DATE_PRECISION_MONTH },
    { "/2015-09-30", FH_DATE_END_UNKNOWN, FH_DATE_END_KNOWN, "* to *", "2015-9-30 to 2015-10-1",
      FH_DATE_PRECISION_DAY, FH_DATE_PRECISION_DAY },
  };
  g_autoptr (FhDate) point = fh_date_parse ("2015", NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (FhDate) date = fh_date_parse (cases[i].text, NULL);
      g_autofree char *begin = describe_span (fh_date_get_begin_span (date));
      g_autofree char *end = describe_span (fh_date_get_end_span (date));

      g_assert_true (fh_date_is_interval (date));
      g_assert_cmpint (fh_date_get_begin_end (date), ==, cases[i].begin);
      g_assert_cmpint (fh_date_get_end_end (date), ==, cases[i].end);
      g_assert_cmpstr (begin, ==, cases[i].begin_span);
      g_assert_cmpstr (end, ==, cases[i].end_span);
      g_assert_cmpint (fh_date_get_precision (date), ==, cases[i].precision);
      g_assert_cmpint (fh_date_get_end_precision (date), ==, cases[i].end_precision);
    }

  g_assert_false (fh_date_is_interval (point));
  g_assert_true (fh_time_span_equal (fh_date_get_begin_span (point), fh_date_get_span (point)));
  g_assert_true (fh_time_span_equal (fh_date_get_end_span (point), fh_date_get_span (point)));
}

static void
test_open_ends_are_at_the_edge_of_time (void)
{
  g_autoptr (FhDate) since = fh_date_parse ("2015/..", NULL);
  g_autoptr (FhDate) until = fh_date_parse ("../2015", NULL);

  g_assert_cmpint (fh_date_get_span (since).end, ==, FH_TIME_MAX);
  g_assert_cmpint (fh_date_get_end_span (since).begin, ==, FH_TIME_MAX);
  g_assert_cmpint (fh_date_get_span (until).begin, ==, FH_TIME_MIN);
  g_assert_cmpint (fh_date_get_begin_span (until).end, ==, FH_TIME_MIN);
}

static void
test_offset (void)
{
  static const struct
  {
    const char *text;
    gboolean    has_time;
    int         offset;
  } cases[] = {
    { "2025-10-15", FALSE, 0 },
    { "2025-10-15T11:15Z", TRUE, 0 },
    { "2025-10-15T14:15:00+03:00", TRUE, 180 },
    { "2025-10-15T14:15-03", TRUE, -180 },
    { "2025-10-15T14:15+05:30", TRUE, 330 },
    { "../2025-10-15T14:15+03:00", TRUE, 180 },
    { "2025-10-15T14:15+03:00/2025-10-16", TRUE, 180 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (FhDate) date = fh_date_parse (cases[i].text, NULL);
      int offset = -1;

      g_assert_cmpint (fh_date_get_offset (date, &offset), ==, cases[i].has_time);
      g_assert_cmpint (offset, ==, cases[i].offset);
    }
}

/* In the order they should come in. */
static void
test_compare (void)
{
  static const char *const texts[] = {
    "../2014",
    "/2015",
    "Y-17000",
    "-0043-03-15",
    "2015-01-01T00:00:00Z",
    "2015-01-01T00:00Z",
    "2015-01-01",
    "2015-01-01/2015-01-02",
    "2015-01",
    "2015",
    "2015/2016",
    "2015/..",
    "2015-09-30",
    "2015-09-30?",
    "2015-10",
  };
  g_autoptr (GPtrArray) dates = g_ptr_array_new_with_free_func ((GDestroyNotify) fh_date_unref);

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    g_ptr_array_add (dates, fh_date_parse (texts[i], NULL));

  for (guint i = 0; i < dates->len; i++)
    {
      for (guint j = 0; j < dates->len; j++)
        {
          int order = fh_date_compare (dates->pdata[i], dates->pdata[j]);

          g_assert_cmpint ((order > 0) - (order < 0), ==, (i > j) - (i < j));
          g_assert_cmpint (fh_date_equal (dates->pdata[i], dates->pdata[j]), ==, i == j);
        }
    }
}

static void
test_new_for_day (void)
{
  static const struct
  {
    gint64      seconds;
    const char *text;
  } cases[] = {
    { 0, "1970-01-01" },
    { -1, "1969-12-31" },
    { 1443571200 + 86399, "2015-09-30" },
    { G_GINT64_CONSTANT (-62167219200), "0000-01-01" },
    { G_GINT64_CONSTANT (-62167219201), "-0001-12-31" },
    { G_GINT64_CONSTANT (253402300799), "9999-12-31" },
    { G_GINT64_CONSTANT (253402300800), "Y10000" },
    { FH_TIME_MIN, "Y-290000000000" },
    { FH_TIME_MAX, "Y290000000000" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (FhDate) date = fh_date_new_for_day (cases[i].seconds);
      g_autofree char *text = fh_date_to_string (date);

      g_assert_cmpstr (text, ==, cases[i].text);
      if (cases[i].seconds != FH_TIME_MIN && cases[i].seconds != FH_TIME_MAX)
        g_assert_true (fh_time_span_contains (fh_date_get_span (date), cases[i].seconds));
    }
}

static void
test_boxed (void)
{
  g_auto (GValue) value = G_VALUE_INIT;
  g_autoptr (FhDate) date = fh_date_parse ("2015", NULL);

  g_value_init (&value, FH_TYPE_DATE);
  g_value_set_boxed (&value, date);

  g_assert_true (g_value_get_boxed (&value) == (gpointer) date);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/date/spans", test_spans);
  g_test_add_func ("/date/refused", test_refused);
  g_test_add_func ("/date/hostile", test_hostile);
  g_test_add_func ("/date/mutated", test_mutated);
  g_test_add_func ("/date/qualifiers", test_qualifiers);
  g_test_add_func ("/date/ends", test_ends);
  g_test_add_func ("/date/open-ends", test_open_ends_are_at_the_edge_of_time);
  g_test_add_func ("/date/offset", test_offset);
  g_test_add_func ("/date/compare", test_compare);
  g_test_add_func ("/date/new-for-day", test_new_for_day);
  g_test_add_func ("/date/boxed", test_boxed);

  return g_test_run ();
}
