/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The user's region: 12 or 24 hours, the order of a date, digits and months, where a language has several. */

#include "fh-date-words.h"

/* 15 October 2025, 11:15 UTC. */
#define TALKS G_GINT64_CONSTANT (1760526900)

static void
assert_day (const char *language,
            const char *expected)
{
  g_autofree char *day = fh_time_format_day (TALKS, language, FH_DATE_STYLE_LONG);

  g_assert_cmpstr (day, ==, expected);
}

static void
assert_clock (const char *language,
              const char *expected)
{
  g_autofree char *clock = fh_time_format_clock (TALKS, 0, language);

  g_assert_cmpstr (clock, ==, expected);
}

/* A formatter is opened once for a language, so each is met first with its home. */
static void
test_home (void)
{
  fh_language_set_home ("en-US");
  assert_day ("en", "October 15, 2025");
  assert_clock ("en", "11:15\u00a0AM UTC");
  assert_clock ("en-GB", "11:15 UTC");
  assert_day ("ru", "15 октября 2025");
  assert_clock ("ru", "11:15 UTC");

  fh_language_set_home ("ar-EG");
  assert_day ("ar", "١٥ أكتوبر ٢٠٢٥");
  assert_day ("ar-SY", "١٥ تشرين الأول ٢٠٢٥");
  assert_day ("fr", "15 octobre 2025");

  fh_language_set_home ("ar-MA");
  assert_day ("ar-MA", "15 أكتوبر 2025");

  fh_language_set_home (NULL);
  assert_day ("uk", "15 жовтня 2025");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/home/home", test_home);

  return g_test_run ();
}
