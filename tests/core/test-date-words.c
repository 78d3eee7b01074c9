/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Dates, numbers and order in the languages of the story, and that languages can change at any time in any
 * thread.
 */

#include "fh-date-words.h"

#include <string.h>

#include "fh-civil.h"

typedef struct
{
  const char *text;
  const char *words;
} Case;

static void
check_cases (const char *language,
             FhDateStyle style,
             const Case *cases,
             gsize       n_cases)
{
  for (gsize i = 0; i < n_cases; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (FhDate) date = fh_date_parse (cases[i].text, &error);
      g_autofree char *words = NULL;

      g_assert_no_error (error);
      words = fh_date_format (date, language, style);
      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

static void
test_english_long (void)
{
  static const Case cases[] = {
    { "2015", "2015" },
    { "2015-XX", "2015" },
    { "2015-09", "September 2015" },
    { "2015-09-XX", "September 2015" },
    { "2025-10-15", "15 October 2025" },
    { "2025-10-15T23:15:00-03:00", "16 October 2025" },
    { "201X", "2010s" },
    { "20XX", "2000–2099" },
    { "1XXX", "1000–1999" },
    { "000X", "1 BCE – 9 CE" },
    { "0476", "476" },
    { "0079-08-24", "24 August 79 CE" },
    { "0000", "1 BCE" },
    { "-0043", "44 BCE" },
    { "-0043-03-15", "15 March 44 BCE" },
    { "-0043-03", "March 44 BCE" },
    { "Y-17000", "17001 BCE" },
    { "Y-290000000000", "290000000001 BCE" },
    { "Y123456", "123456" },
    { "1582-10-10", "10 October 1582" },
    { "2015~", "about 2015" },
    { "2015-09?", "perhaps September 2015" },
    { "2015-09-30%", "perhaps about 30 September 2015" },
    { "201X~", "about the 2010s" },
  };

  check_cases ("en", FH_DATE_STYLE_LONG, cases, G_N_ELEMENTS (cases));
}

static void
test_english_intervals (void)
{
  static const Case cases[] = {
    { "2024-11-29/2024-11-30", "29–30 November 2024" },
    { "2015-01-26/2015-01-29", "26–29 January 2015" },
    { "2015-09-28/2015-10-03", "28 September – 3 October 2015" },
    { "2015-12-30/2016-01-02", "30 December 2015 – 2 January 2016" },
    { "2015-09/2015-11", "September – November 2015" },
    { "2015-09/2016-01", "September 2015 – January 2016" },
    { "2015/2017", "2015–2017" },
    { "2015/2015", "2015" },
    { "2015-09-30/2015-09-30", "30 September 2015" },
    { "2015-09-30/2016", "30 September 2015 – 2016" },
    { "-0043/0014", "44 BCE – 14 CE" },
    { "-0043-03-15/-0043-04-01", "15 March 44 BCE – 1 April 44 BCE" },
    { "1066-10-14/1066-12-25", "14 October 1066 – 25 December 1066" },
    { "2015-09-30/..", "since 30 September 2015" },
    { "2015-09/..", "since September 2015" },
    { "201X/..", "since the 2010s" },
    { "../2015", "until 2015" },
    { "../-0043", "until 44 BCE" },
    { "2015~/..", "since about 2015" },
    { "../2015-09?", "until perhaps September 2015" },
    { "2015/", "2015 – ?" },
    { "/2015-09", "? – September 2015" },
    { "2015~/2016", "about 2015 – 2016" },
    { "2015-09-30?/2015-10-02", "perhaps 30 September 2015 – 2 October 2015" },
    { "2025-10-15T11:15Z/2025-10-15T14:15Z", "15 October 2025" },
    { "2025-10-15T11:15Z/2025-10-16", "15–16 October 2025" },
  };

  check_cases ("en", FH_DATE_STYLE_LONG, cases, G_N_ELEMENTS (cases));
}

static void
test_english_styles (void)
{
  static const Case full[] = {
    { "2025-10-15", "Wednesday 15 October 2025" },
    { "2025-10-15T11:15:00Z", "Wednesday 15 October 2025, 11:15 UTC" },
    { "2025-10-15T14:15:00+03:00", "Wednesday 15 October 2025, 11:15 UTC" },
    { "2025-10-15T11:15:32Z", "Wednesday 15 October 2025, 11:15:32 UTC" },
    { "2025-10-15T11:15Z/2025-10-15T14:15Z", "Wednesday 15 October 2025, 11:15–14:15 UTC" },
    { "2025-10-15T23:00Z/2025-10-16T01:00Z", "15 October 2025, 23:00 UTC – 16 October 2025, 01:00 UTC" },
    { "2025-10-15T11:15Z/2025-10-15", "15 October 2025, 11:15 UTC – 15 October 2025" },
    { "2025-10-15/2025-10-15", "Wednesday 15 October 2025" },
    { "2025-10-15~", "about 15 October 2025" },
    { "2025-10-15/..", "since 15 October 2025" },
    { "2024-11-29/2024-11-30", "29–30 November 2024" },
    { "2015-09", "September 2015" },
    { "-0043-03-15", "Friday 15 March 44 BCE" },
  };
  static const Case medium[] = {
    { "2015-09-30", "30 Sep 2015" },
    { "2025-10-15T11:15:00Z", "15 Oct 2025" },
    { "2015-09", "Sep 2015" },
    { "2015-09/2016-01", "Sep 2015 – Jan 2016" },
    { "2015-08-30/2015-09-02", "30 Aug – 2 Sep 2015" },
    { "2015-09-30~", "about 30 Sep 2015" },
    { "-0043-03-15", "15 Mar 44 BCE" },
  };
  static const Case brief[] = {
    { "2015-09-30", "30 Sep" },
    { "2015-09", "Sep" },
    { "2015", "2015" },
    { "201X", "2010s" },
    { "2024-11-29/2024-11-30", "29–30 Nov" },
    { "2015-09/2015-11", "Sep – Nov" },
    { "2015-12-30/2016-01-02", "30 Dec 2015 – 2 Jan 2016" },
    { "2015-12-30?/2016-01-02", "perhaps 30 Dec 2015 – 2 Jan 2016" },
    { "2015-09-30/..", "since 30 Sep" },
  };
  static const Case american[] = {
    { "2025-10-15", "October 15, 2025" },
    { "2024-11-29/2024-11-30", "November 29 – 30, 2024" },
    { "2015-09", "September 2015" },
  };
  static const Case american_full[] = {
    { "2025-10-15T11:15:00Z", "Wednesday, October 15, 2025, 11:15\u00a0AM UTC" },
  };

  check_cases ("en", FH_DATE_STYLE_FULL, full, G_N_ELEMENTS (full));
  check_cases ("en", FH_DATE_STYLE_MEDIUM, medium, G_N_ELEMENTS (medium));
  check_cases ("en", FH_DATE_STYLE_SHORT, brief, G_N_ELEMENTS (brief));
  check_cases ("en-US", FH_DATE_STYLE_LONG, american, G_N_ELEMENTS (american));
  check_cases ("en-US", FH_DATE_STYLE_FULL, american_full, G_N_ELEMENTS (american_full));
}

static void
test_arabic (void)
{
  static const Case cases[] = {
    { "2025-10-15", "١٥ تشرين الأول ٢٠٢٥" },
    { "2015-09", "أيلول ٢٠١٥" },
    { "2015", "٢٠١٥" },
    { "2024-11-29/2024-11-30", "٢٩–٣٠ تشرين الثاني ٢٠٢٤" },
    { "2015-12-30/2016-01-02", "٣٠ كانون الأول ٢٠١٥ – ٢ كانون الثاني ٢٠١٦" },
    { "2015-09-30/..", "منذ ٣٠ أيلول ٢٠١٥" },
    { "2015/..", "منذ عام ٢٠١٥" },
    { "../2016", "حتى عام ٢٠١٦" },
    { "2015~", "حوالي عام ٢٠١٥" },
    { "2015-10?", "ربما تشرين الأول ٢٠١٥" },
    { "2015~/..", "منذ حوالي عام ٢٠١٥" },
    { "201X", "٢٠١٠–٢٠١٩" },
    { "-0043", "٤٤ ق.م" },
    { "2015/", "٢٠١٥ – ؟" },
  };
  static const Case full[] = {
    { "2025-10-15T11:15:00Z", "الأربعاء، ١٥ تشرين الأول ٢٠٢٥، ١١:١٥ ص UTC" },
  };
  static const Case elsewhere[] = {
    { "2025-10-15", "١٥ أكتوبر ٢٠٢٥" },
  };

  check_cases ("ar", FH_DATE_STYLE_LONG, cases, G_N_ELEMENTS (cases));
  check_cases ("ar-SY", FH_DATE_STYLE_LONG, cases, G_N_ELEMENTS (cases));
  check_cases ("ar", FH_DATE_STYLE_FULL, full, G_N_ELEMENTS (full));
  check_cases ("ar-EG", FH_DATE_STYLE_LONG, elsewhere, G_N_ELEMENTS (elsewhere));
}

static void
test_russian_and_ukrainian (void)
{
  static const Case russian[] = {
    { "2025-10-15", "15 октября 2025" },
    { "2025-10", "октябрь 2025" },
    { "2015-09/2016-01", "сентябрь 2015 – январь 2016" },
    { "2024-11-29/2024-11-30", "29–30 ноября 2024" },
    { "2015/..", "с 2015 года" },
    { "2015-10/..", "с октября 2015" },
    { "2015-09-30/..", "с 30 сентября 2015" },
    { "../2016-10", "до октября 2016" },
    { "2015-10~", "около октября 2015" },
    { "2015-10?", "возможно, октябрь 2015" },
    { "2015%", "возможно, около 2015 года" },
    { "2015~/..", "с 2015 года (примерно)" },
    { "../2015%", "до 2015 года (возможно, примерно)" },
    { "201X", "2010-е годы" },
    { "201X/..", "с 2010-х годов" },
    { "20XX~", "около 2000–2099 годов" },
    { "-0043", "44 до н. э." },
    { "-0043/..", "с 44 до н. э." },
  };
  static const Case russian_full[] = {
    { "2025-10-15T11:15:00Z", "среда, 15 октября 2025, 11:15 UTC" },
    { "2025-10-15/..", "с 15 октября 2025" },
  };
  static const Case ukrainian[] = {
    { "2025-10-15", "15 жовтня 2025" },
    { "2025-10", "жовтень 2025" },
    { "2015-12-30/2016-01-02", "30 грудня 2015 – 2 січня 2016" },
    { "2015-10/..", "з жовтня 2015" },
    { "../2016", "до 2016 року" },
  };

  check_cases ("ru", FH_DATE_STYLE_LONG, russian, G_N_ELEMENTS (russian));
  check_cases ("ru", FH_DATE_STYLE_FULL, russian_full, G_N_ELEMENTS (russian_full));
  check_cases ("uk", FH_DATE_STYLE_LONG, ukrainian, G_N_ELEMENTS (ukrainian));
}

static void
test_other_languages (void)
{
  static const Case french[] = {
    { "2025-10-15", "15 octobre 2025" },
    { "2015-09-30/..", "depuis le 30 septembre 2015" },
    { "../2016", "jusqu’en 2016" },
    { "201X~", "vers les années 2010" },
  };
  static const Case german[] = {
    { "2025-10-15", "15. Oktober 2025" },
    { "2024-11-29/2024-11-30", "29.–30. November 2024" },
    { "../2016-01-02", "bis zum 2. Januar 2016" },
    { "201X/..", "seit den 2010er-Jahren" },
  };
  static const Case spanish[] = {
    { "2025-10-15", "15 de octubre de 2025" },
    { "2015-09/..", "desde septiembre de 2015" },
    { "2015-09-30~", "hacia el 30 de septiembre de 2015" },
  };
  static const Case turkish[] = {
    { "2025-10-15", "15 Ekim 2025" },
    { "2015/..", "2015 yılından beri" },
    { "2015~", "2015 civarı" },
    { "-0043", "MÖ 44" },
  };
  /*
   * The calendar of the story is Gregorian in Iran and Thailand as well; the words are English where we have
   * none.
   */
  static const Case persian[] = {
    { "2025-10-15", "۱۵ اکتبر ۲۰۲۵" },
  };
  static const Case thai[] = {
    { "2015", "2015" },
    { "2015/..", "since 2015" },
  };
  static const Case chinese[] = {
    { "2025-10-15", "2025年10月15日" },
    { "2015-09~", "about 2015年9月" },
  };
  static const Case unknown[] = {
    { "2025-10-15", "15 October 2025" },
    { "2015/..", "since 2015" },
  };

  check_cases ("fr", FH_DATE_STYLE_LONG, french, G_N_ELEMENTS (french));
  check_cases ("de", FH_DATE_STYLE_LONG, german, G_N_ELEMENTS (german));
  check_cases ("es", FH_DATE_STYLE_LONG, spanish, G_N_ELEMENTS (spanish));
  check_cases ("tr", FH_DATE_STYLE_LONG, turkish, G_N_ELEMENTS (turkish));
  check_cases ("fa", FH_DATE_STYLE_LONG, persian, G_N_ELEMENTS (persian));
  check_cases ("th", FH_DATE_STYLE_LONG, thai, G_N_ELEMENTS (thai));
  check_cases ("zh-Hans-CN", FH_DATE_STYLE_LONG, chinese, G_N_ELEMENTS (chinese));
  check_cases ("xx", FH_DATE_STYLE_LONG, unknown, G_N_ELEMENTS (unknown));
  check_cases ("not a tag", FH_DATE_STYLE_LONG, unknown, G_N_ELEMENTS (unknown));
  check_cases ("", FH_DATE_STYLE_LONG, unknown, G_N_ELEMENTS (unknown));
}

static void
test_day_and_clock (void)
{
  static const struct
  {
    gint64      seconds;
    int         offset;
    const char *language;
    const char *words;
  } clocks[] = {
    { 1760526900, 0, "en", "11:15 UTC" },
    { 1760526900, 180, "en", "14:15 UTC+3" },
    { 1760526900, -210, "en", "07:45 UTC−3:30" },
    { 1760526932, 0, "en", "11:15:32 UTC" },
    { 1760526900, 180, "en-US", "2:15\u00a0PM UTC+3" },
    { 1760526900, 180, "ru", "14:15 UTC+3" },
    { 1760526900, 180, "ar", "٢:١٥ م \u2068UTC+3\u2069" },
    { -1, 0, "en", "23:59:59 UTC" },
    { -86399, -840, "en", "10:00:01 UTC−14" },
    { FH_TIME_MIN, -840, "en", "18:29:52 UTC−14" },
    { FH_TIME_MAX, 840, "en", "05:30:07 UTC+14" },
  };
  g_autofree char *day = fh_time_format_day (1760526900, "en", FH_DATE_STYLE_FULL);
  g_autofree char *medium = fh_time_format_day (1760526900, "en", FH_DATE_STYLE_MEDIUM);
  g_autofree char *past = fh_time_format_day (FH_TIME_MIN, "en", FH_DATE_STYLE_LONG);
  g_autofree char *future = fh_time_format_day (FH_TIME_MAX, "en", FH_DATE_STYLE_FULL);

  g_assert_cmpstr (day, ==, "Wednesday 15 October 2025");
  g_assert_cmpstr (medium, ==, "15 Oct 2025");
  g_assert_cmpstr (past, ==, "290000000001 BCE");
  g_assert_cmpstr (future, ==, "290000000000");

  for (gsize i = 0; i < G_N_ELEMENTS (clocks); i++)
    {
      g_autofree char *words = fh_time_format_clock (clocks[i].seconds, clocks[i].offset, clocks[i].language);

      g_assert_cmpstr (words, ==, clocks[i].words);
    }
}

static void
test_numbers_and_months (void)
{
  static const struct
  {
    const char *language;
    const char *number;
    const char *year;
    const char *ancient;
    const char *month;
    const char *brief;
  } cases[] = {
    { "en", "1,234,567", "2015", "44 BCE", "September", "Sep" },
    { "ar", "١٬٢٣٤٬٥٦٧", "٢٠١٥", "٤٤ ق.م", "أيلول", "أيلول" },
    { "ru", "1\u00a0234\u00a0567", "2015", "44 до н. э.", "сентябрь", "сент." },
    { "de", "1.234.567", "2015", "44 v. Chr.", "September", "Sep" },
    { "tr", "1.234.567", "2015", "MÖ 44", "Eylül", "Eyl" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *number = fh_number_format (1234567, cases[i].language);
      g_autofree char *year = fh_year_format (2015, cases[i].language);
      g_autofree char *ancient = fh_year_format (-43, cases[i].language);
      g_autofree char *month = fh_month_format (9, FALSE, cases[i].language);
      g_autofree char *brief = fh_month_format (9, TRUE, cases[i].language);

      g_assert_cmpstr (number, ==, cases[i].number);
      g_assert_cmpstr (year, ==, cases[i].year);
      g_assert_cmpstr (ancient, ==, cases[i].ancient);
      g_assert_cmpstr (month, ==, cases[i].month);
      g_assert_cmpstr (brief, ==, cases[i].brief);
    }
}

static void
test_durations (void)
{
  static const struct
  {
    double      seconds;
    const char *language;
    const char *words;
  } cases[] = {
    { -3, "en", "0:00" },
    { 0, "en", "0:00" },
    { 9.9, "en", "0:09" },
    { 198, "en", "3:18" },
    { 3599, "en", "59:59" },
    { 3727, "en", "1:02:07" },
    { 36000, "en", "10:00:00" },
    { 198, "ar", "٣:١٨" },
    { 3727, "ar", "١:٠٢:٠٧" },
    { 198, "ru", "3:18" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = fh_duration_format (cases[i].seconds, cases[i].language);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

static void
test_compare (void)
{
  /* Case and accents come after letters, not before. */
  g_assert_cmpint (fh_language_compare ("apple", "Banana", "en"), <, 0);
  g_assert_cmpint (fh_language_compare ("éclair", "zone", "fr"), <, 0);
  g_assert_cmpint (fh_language_compare ("Ёлка", "Жук", "ru"), <, 0);
  g_assert_cmpint (fh_language_compare ("ель", "ёлка", "ru"), >, 0);
  g_assert_cmpint (fh_language_compare ("أحمد", "بشار", "ar"), <, 0);
  g_assert_cmpint (fh_language_compare ("same", "same", "en"), ==, 0);
  /* ö is a letter of its own in Swedish, an o in German. */
  g_assert_cmpint (fh_language_compare ("ö", "z", "sv"), >, 0);
  g_assert_cmpint (fh_language_compare ("ö", "z", "de"), <, 0);
  /* ç follows c in Turkish, dotless ı comes before i. */
  g_assert_cmpint (fh_language_compare ("ısı", "iade", "tr"), <, 0);
}

static void
test_direction (void)
{
  g_assert_true (fh_language_is_rtl ("ar"));
  g_assert_true (fh_language_is_rtl ("ar-SY"));
  g_assert_true (fh_language_is_rtl ("he"));
  g_assert_true (fh_language_is_rtl ("az-Arab"));
  g_assert_false (fh_language_is_rtl ("en"));
  g_assert_false (fh_language_is_rtl ("ru"));
  g_assert_false (fh_language_is_rtl ("xx"));
}

static void
test_tags (void)
{
  static const char *const good[] = {
    "en",
    "ar",
    "en-US",
    "pt-BR",
    "zh-Hant-TW",
    "sr-Latn",
    "es-419",
    "de-1901",
    "sl-rozaj-biske",
    "haw",
    "EN-us",
  };
  static const char *const bad[] = {
    "",
    "e",
    "english",
    "en_US",
    "en-",
    "-en",
    "en--US",
    "en-USA",
    "en US",
    "en-x-private",
    "x-private",
    "e1",
    "en-u-nu-arab",
    "en-US-US",
    "en-Latn-Cyrl",
    "ён",
    "en-12",
    "en-abcdefghi",
    "en\n",
    "i-klingon",
    "zh-Hant-TW-1901-1996-scouse-verylong",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (good); i++)
    {
      if (!fh_language_is_valid (good[i]))
        g_error ("%s should be valid", good[i]);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      if (fh_language_is_valid (bad[i]))
        g_error ("%s should not be valid", bad[i]);
    }
}

static gpointer
format_cb (gpointer data)
{
  const char *language = data;
  g_autoptr (FhDate) date = fh_date_parse ("2015-09-28/2015-10-03", NULL);
  g_autofree char *expected = fh_date_format (date, language, FH_DATE_STYLE_LONG);

  for (int i = 0; i < 2000; i++)
    {
      g_autofree char *words = fh_date_format (date, language, FH_DATE_STYLE_LONG);

      g_assert_cmpstr (words, ==, expected);
    }

  return NULL;
}

static void
test_threads (void)
{
  static const char *const languages[] = { "en", "ar", "ru", "en", "ar", "de" };
  GThread                 *threads[G_N_ELEMENTS (languages)];

  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
    threads[i] = g_thread_new ("words", format_cb, (gpointer) languages[i]);
  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
    g_thread_join (threads[i]);
}

static gsize
read_resident_pages (void)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) fields = NULL;

  if (!g_file_get_contents ("/proc/self/statm", &text, NULL, NULL))
    return 0;
  fields = g_strsplit (text, " ", 3);

  return g_ascii_strtoull (fields[1], NULL, 10);
}

static void
format_all (const char *const *languages,
            gsize              n_languages,
            int                n_times)
{
  g_autoptr (FhDate) date = fh_date_parse ("2015-09-28/2015-10-03", NULL);

  for (int i = 0; i < n_times; i++)
    {
      const char      *language = languages[(gsize) i % n_languages];
      g_autofree char *words = fh_date_format (date, language, FH_DATE_STYLE_LONG);
      g_autofree char *number = fh_number_format (i, language);
    }
}

/* German of countries from AA on, not all of which there are. */
static void
format_countries (int first,
                  int n_countries)
{
  for (int i = first; i < first + n_countries; i++)
    {
      g_autofree char *language = g_strdup_printf ("de-%c%c", 'A' + i / 26, 'A' + i % 26);
      g_autofree char *number = fh_number_format (1, language);

      g_assert_cmpstr (number, ==, "1");
    }
}

/* Ten thousand changes of language cost no memory; neither do more languages than a thread keeps. */
static void
test_switching (void)
{
  static const char *const languages[] = { "en", "ar", "ru" };
  gsize                    before;

#ifdef __SANITIZE_ADDRESS__
  /* It keeps what is freed; and it looks for leaks itself. */
  g_test_skip ("built with the address sanitizer");
  return;
#endif

  format_all (languages, G_N_ELEMENTS (languages), 100);
  before = read_resident_pages ();
  format_all (languages, G_N_ELEMENTS (languages), 10000);
  g_assert_cmpuint (read_resident_pages (), <, before + 256);

  format_countries (0, 100);
  before = read_resident_pages ();
  format_countries (100, 200);
  g_assert_cmpuint (read_resident_pages (), <, before + 1024);
}

int
main (int    argc,
      char **argv)
{
  /* A language that ICU does not know must not become that of the process. */
  g_setenv ("LC_ALL", "de_DE.UTF-8", TRUE);

  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/date-words/english-long", test_english_long);
  g_test_add_func ("/date-words/english-intervals", test_english_intervals);
  g_test_add_func ("/date-words/english-styles", test_english_styles);
  g_test_add_func ("/date-words/arabic", test_arabic);
  g_test_add_func ("/date-words/russian-and-ukrainian", test_russian_and_ukrainian);
  g_test_add_func ("/date-words/other-languages", test_other_languages);
  g_test_add_func ("/date-words/day-and-clock", test_day_and_clock);
  g_test_add_func ("/date-words/numbers-and-months", test_numbers_and_months);
  g_test_add_func ("/date-words/durations", test_durations);
  g_test_add_func ("/date-words/compare", test_compare);
  g_test_add_func ("/date-words/direction", test_direction);
  g_test_add_func ("/date-words/tags", test_tags);
  g_test_add_func ("/date-words/threads", test_threads);
  g_test_add_func ("/date-words/switching", test_switching);

  return g_test_run ();
}
