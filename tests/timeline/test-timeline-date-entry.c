/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What one may type to go to a date. */

#include "fh-date-words.h"
#include "fh-timeline-date-entry.h"

static void
assert_date (const char *text,
             const char *language,
             const char *expected)
{
  g_autoptr (FhDate) date = fh_timeline_date_parse (text, language);
  g_autofree char *edtf = date != NULL ? fh_date_to_string (date) : NULL;

  g_test_message ("%s (%s)", text, language);
  g_assert_cmpstr (edtf, ==, expected);
}

static void
test_edtf (void)
{
  assert_date ("2025-10-15", "en", "2025-10-15");
  assert_date (" 2015~ ", "ru", "2015~");
  assert_date ("2024-11-29/2024-11-30", "ar", "2024-11-29/2024-11-30");
  assert_date ("-0044-03-15", "en", "-0044-03-15");
}

static void
test_english_words (void)
{
  assert_date ("15 October 2025", "en", "2025-10-15");
  assert_date ("October 15, 2025", "en", "2025-10-15");
  assert_date ("oct 2025", "en", "2025-10");
  assert_date ("8 sept. 2017", "en", "2017-09-08");
  assert_date ("15 of may 2018", "en", "2018-05-15");
  assert_date ("2018", "en", "2018");
}

static void
test_russian_words (void)
{
  assert_date ("15 октября 2025", "ru", "2025-10-15");
  assert_date ("30 сентября 2015 г.", "ru", "2015-09-30");
  assert_date ("май 2018", "ru", "2018-05");
  /* English is understood everywhere. */
  assert_date ("15 October 2025", "ru", "2025-10-15");
}

static void
test_arabic_words (void)
{
  assert_date ("١٥ تشرين الأول ٢٠٢٥", "ar", "2025-10-15");
  assert_date ("٨ كانون الأول ٢٠٢٤", "ar", "2024-12-08");
  assert_date ("أيلول ٢٠١٥", "ar", "2015-09");
  assert_date ("٢٠١٥", "ar", "2015");
}

/* What the program says of a day it understands. */
static void
test_every_month (void)
{
  static const char *const languages[] = { "en", "ar", "ru", "fr", "de", "es", "tr", "uk" };

  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
    for (int month = 1; month <= 12; month++)
      {
        g_autofree char *expected = g_strdup_printf ("2025-%02d-15", month);
        g_autoptr (FhDate) date = fh_date_parse (expected, NULL);
        g_autofree char *words = fh_date_format (date, languages[i], FH_DATE_STYLE_LONG);

        assert_date (words, languages[i], expected);
      }
}

static void
test_nonsense (void)
{
  static const char *const texts[] = {
    "",
    "   ",
    "foo",
    "15",
    "October",
    "32 October 2025",
    "30 February 2016",
    "15 15 2015",
    "October November 2015",
    "15 2015",
    "2015 2016",
    "1234567890123 May",
    "0 May 2015",
  };

  for (size_t i = 0; i < G_N_ELEMENTS (texts); i++)
    assert_date (texts[i], "en", NULL);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/timeline-date-entry/edtf", test_edtf);
  g_test_add_func ("/timeline-date-entry/english-words", test_english_words);
  g_test_add_func ("/timeline-date-entry/russian-words", test_russian_words);
  g_test_add_func ("/timeline-date-entry/arabic-words", test_arabic_words);
  g_test_add_func ("/timeline-date-entry/every-month", test_every_month);
  g_test_add_func ("/timeline-date-entry/nonsense", test_nonsense);

  return g_test_run ();
}
