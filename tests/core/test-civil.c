/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Civil time against known days and against itself, over all the years that 64-bit seconds reach. */

#include "fh-civil.h"
#include "fh-time-span.h"

static void
test_known (void)
{
  static const struct
  {
    FhCivil civil;
    gint64  seconds;
    int     weekday;
  } cases[] = {
    { { 1970, 1, 1, 0, 0, 0 }, 0, 4 },
    { { 1969, 12, 31, 23, 59, 59 }, -1, 3 },
    { { 2000, 2, 29, 12, 0, 0 }, 951825600, 2 },
    { { 2000, 3, 1, 0, 0, 0 }, 951868800, 3 },
    { { 1900, 3, 1, 0, 0, 0 }, -2203891200, 4 },
    { { 2015, 9, 30, 0, 0, 0 }, 1443571200, 3 },
    { { 2025, 10, 15, 11, 15, 0 }, 1760526900, 3 },
    { { 2038, 1, 19, 3, 14, 8 }, G_GINT64_CONSTANT (2147483648), 2 },
    { { 1, 1, 1, 0, 0, 0 }, G_GINT64_CONSTANT (-62135596800), 1 },
    { { 0, 2, 29, 0, 0, 0 }, G_GINT64_CONSTANT (-62162121600), 2 },
    { { -43, 3, 15, 0, 0, 0 }, G_GINT64_CONSTANT (-63517824000), 5 },
    { { 9999, 12, 31, 23, 59, 59 }, G_GINT64_CONSTANT (253402300799), 5 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      FhCivil civil = fh_civil_from_seconds (cases[i].seconds);

      g_assert_cmpint (fh_civil_to_seconds (&cases[i].civil), ==, cases[i].seconds);
      g_assert_cmpint (civil.year, ==, cases[i].civil.year);
      g_assert_cmpint (civil.month, ==, cases[i].civil.month);
      g_assert_cmpint (civil.day, ==, cases[i].civil.day);
      g_assert_cmpint (civil.hour, ==, cases[i].civil.hour);
      g_assert_cmpint (civil.minute, ==, cases[i].civil.minute);
      g_assert_cmpint (civil.second, ==, cases[i].civil.second);
      g_assert_cmpint (fh_civil_get_weekday (cases[i].seconds), ==, cases[i].weekday);
    }
}

/* Every day of 1,200 years follows the one before it, as a calendar on the wall has it. */
static void
test_consecutive (void)
{
  FhCivil expected = { .year = -200, .month = 1, .day = 1 };
  gint64  seconds = fh_civil_to_seconds (&expected);
  int     weekday = fh_civil_get_weekday (seconds);

  while (expected.year < 1000)
    {
      FhCivil civil = fh_civil_from_seconds (seconds + FH_SECONDS_DAY - 1);

      g_assert_cmpint (civil.year, ==, expected.year);
      g_assert_cmpint (civil.month, ==, expected.month);
      g_assert_cmpint (civil.day, ==, expected.day);
      g_assert_cmpint (civil.hour, ==, 23);
      g_assert_cmpint (fh_civil_to_seconds (&expected), ==, seconds);
      g_assert_cmpint (fh_civil_get_weekday (seconds), ==, weekday);

      weekday = weekday % 7 + 1;
      seconds += FH_SECONDS_DAY;
      if (++expected.day > fh_civil_get_days_in_month (expected.year, expected.month))
        {
          expected.day = 1;
          if (++expected.month > 12)
            {
              expected.month = 1;
              expected.year++;
            }
        }
    }
}

static void
test_round_trip (void)
{
  for (int i = 0; i < 200000; i++)
    {
      guint64 bits = (guint64) g_test_rand_int () << 32 | (guint32) g_test_rand_int ();
      gint64  seconds = (gint64) bits >> (i % 40);
      FhCivil civil = fh_civil_from_seconds (seconds);
      gint64  back = fh_civil_to_seconds (&civil);

      if (civil.year > FH_CIVIL_YEAR_MIN && civil.year < FH_CIVIL_YEAR_MAX)
        g_assert_cmpint (back, ==, seconds);
    }
}

static void
test_limits (void)
{
  FhCivil first = fh_civil_from_seconds (FH_TIME_MIN);
  FhCivil last = fh_civil_from_seconds (FH_TIME_MAX);

  g_assert_cmpint (first.year, ==, FH_CIVIL_YEAR_MIN);
  g_assert_cmpint (first.month, ==, 1);
  g_assert_cmpint (first.day, ==, 1);
  g_assert_cmpint (last.year, ==, FH_CIVIL_YEAR_MAX);
  g_assert_cmpint (last.month, ==, 12);
  g_assert_cmpint (last.day, ==, 31);
  g_assert_cmpint (last.second, ==, 59);

  g_assert_cmpint (fh_civil_get_weekday (FH_TIME_MIN), >=, 1);
  g_assert_cmpint (fh_civil_get_weekday (FH_TIME_MAX), <=, 7);
}

static void
test_days_in_month (void)
{
  g_assert_cmpint (fh_civil_get_days_in_month (2015, 2), ==, 28);
  g_assert_cmpint (fh_civil_get_days_in_month (2016, 2), ==, 29);
  g_assert_cmpint (fh_civil_get_days_in_month (1900, 2), ==, 28);
  g_assert_cmpint (fh_civil_get_days_in_month (2000, 2), ==, 29);
  g_assert_cmpint (fh_civil_get_days_in_month (0, 2), ==, 29);
  g_assert_cmpint (fh_civil_get_days_in_month (-4, 2), ==, 29);
  g_assert_cmpint (fh_civil_get_days_in_month (-100, 2), ==, 28);
  g_assert_cmpint (fh_civil_get_days_in_month (2015, 4), ==, 30);
  g_assert_cmpint (fh_civil_get_days_in_month (2015, 12), ==, 31);
}

static void
test_spans (void)
{
  FhTimeSpan all = { FH_TIME_MIN, FH_TIME_MAX };
  FhTimeSpan empty = { 7, 7 };
  FhTimeSpan a = { 0, 10 };
  FhTimeSpan b = { 10, 20 };
  FhTimeSpan c = { 9, 12 };

  g_assert_cmpint (fh_time_span_get_length (all), ==, G_MAXINT64);
  g_assert_cmpint (fh_time_span_get_length (a), ==, 10);
  g_assert_cmpint (fh_time_span_get_length ((FhTimeSpan){ FH_TIME_MAX, FH_TIME_MIN }), ==, 0);
  g_assert_true (fh_time_span_contains (a, 0));
  g_assert_false (fh_time_span_contains (a, 10));
  g_assert_false (fh_time_span_overlaps (a, b));
  g_assert_true (fh_time_span_overlaps (a, c));
  g_assert_true (fh_time_span_is_empty (fh_time_span_intersect (a, b)));
  g_assert_true (fh_time_span_equal (fh_time_span_unite (a, b), (FhTimeSpan){ 0, 20 }));
  g_assert_true (fh_time_span_equal (fh_time_span_unite (empty, b), b));
  g_assert_true (fh_time_span_equal (fh_time_span_unite (b, empty), b));
  g_assert_true (fh_time_span_equal (fh_time_span_intersect (c, all), c));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/civil/known", test_known);
  g_test_add_func ("/civil/consecutive", test_consecutive);
  g_test_add_func ("/civil/round-trip", test_round_trip);
  g_test_add_func ("/civil/limits", test_limits);
  g_test_add_func ("/civil/days-in-month", test_days_in_month);
  g_test_add_func ("/civil/spans", test_spans);

  return g_test_run ();
}
