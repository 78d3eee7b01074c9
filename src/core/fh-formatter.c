/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A thread's formatters of one language, opened when they are first needed. */

#include "fh-formatter.h"

#include <string.h>
#include <unicode/ucal.h>
#include <unicode/ucol.h>
#include <unicode/udat.h>
#include <unicode/udateintervalformat.h>
#include <unicode/udatpg.h>
#include <unicode/uloc.h>
#include <unicode/unum.h>
#include <unicode/upluralrules.h>

/* More languages than a story is told in; a thread that meets more starts over. */
#define MAX_LANGUAGES 24

/* Before any date of ours, so that the calendar is Gregorian throughout; in milliseconds. */
#define GREGORIAN_CHANGE -1e16

#define MAX_LENGTH 256

#define DEFAULT_LOCALE "en_GB"

/* Earlier ones are given with their era. */
#define SHORTEST_YEAR 100

/* A second in each of these years. */
#define YEAR_1_BCE G_GINT64_CONSTANT (-62150000000)
#define YEAR_1_CE  G_GINT64_CONSTANT (-62120000000)

/* The user's locale: set once before there are threads. */
static char home_language[ULOC_LANG_CAPACITY];
static char home_region[ULOC_COUNTRY_CAPACITY];

static const UChar utc[] = { 'U', 'T', 'C', 0 };

struct _FhFormatter
{
  char *tag;
  char  locale[ULOC_FULLNAME_CAPACITY];
  char  language[ULOC_LANG_CAPACITY];
  char *glue;

  UDateTimePatternGenerator *patterns;
  UNumberFormat             *plain_numbers;
  UNumberFormat             *grouped_numbers;
  UCollator                 *collator;
  UPluralRules              *plurals;
  /* Skeleton to UDateFormat and to UDateIntervalFormat. */
  GHashTable *formats;
  GHashTable *range_formats;
};

typedef struct
{
  GHashTable  *formatters;
  FhFormatter *last;
} ThreadCache;

static void thread_cache_free (gpointer data);

static GPrivate thread_cache = G_PRIVATE_INIT (thread_cache_free);

static char *
to_utf8 (const UChar *text,
         int32_t      length)
{
  return g_utf16_to_utf8 ((const gunichar2 *) text, length, NULL, NULL, NULL);
}

static UChar *
to_utf16 (const char *text)
{
  return (UChar *) g_utf8_to_utf16 (text, -1, NULL, NULL, NULL);
}

/* Not every font has the narrow spaces that ICU puts around dashes and in front of "AM". */
static void
widen_spaces (GString *text)
{
  g_string_replace (text, "\u2009", " ", 0);
  g_string_replace (text, "\u202f", "\u00a0", 0);
}

/* What is written differently from ICU's patterns: no "г." after a year, no comma after a British weekday. */
static char *
adapt_pattern (FhFormatter *self,
               const char  *skeleton,
               const char  *pattern)
{
  GString *adapted = g_string_new (pattern);

  widen_spaces (adapted);

  if (strcmp (self->language, "ru") == 0)
    g_string_replace (adapted, "\u00a0'г'.", "", 0);
  else if (strcmp (self->language, "uk") == 0)
    g_string_replace (adapted, "\u00a0'р'.", "", 0);
  else if (g_str_has_prefix (self->locale, DEFAULT_LOCALE))
    g_string_replace (adapted, "EEEE, ", "EEEE ", 0);

  if (skeleton[0] == '~')
    g_string_replace (adapted, "L", "M", 0);

  return g_string_free (adapted, FALSE);
}

/* The same for ranges, whose patterns ICU keeps to itself. */
static char *
adapt_range (FhFormatter *self,
             const char  *range)
{
  GString *adapted = g_string_new (range);

  widen_spaces (adapted);

  if (strcmp (self->language, "ru") == 0)
    g_string_replace (adapted, "\u00a0г.", "", 0);
  else if (strcmp (self->language, "uk") == 0)
    {
      g_string_replace (adapted, "\u00a0рр.", "", 0);
      g_string_replace (adapted, "\u00a0р.", "", 0);
    }
  else if (strcmp (self->language, "ar") == 0)
    g_string_replace (adapted, "،", "", 0);
  else if (strcmp (self->language, "en") == 0)
    {
      g_string_replace (adapted, "Sept", "Sep", 0);
      g_string_replace (adapted, "Sepember", "September", 0);
    }

  return g_string_free (adapted, FALSE);
}

static char *
find_pattern (FhFormatter *self,
              const char  *skeleton)
{
  UErrorCode        status = U_ZERO_ERROR;
  g_autofree UChar *letters = to_utf16 (skeleton[0] == '~' ? skeleton + 1 : skeleton);
  UChar             pattern[MAX_LENGTH];
  int32_t           length;
  g_autofree char  *text = NULL;

  length = udatpg_getBestPattern (self->patterns, letters, -1, pattern, MAX_LENGTH, &status);
  g_assert (U_SUCCESS (status));
  text = to_utf8 (pattern, length);

  return adapt_pattern (self, skeleton, text);
}

static void
set_symbol (UDateFormat          *format,
            UDateFormatSymbolType type,
            int32_t               index,
            const char           *text)
{
  UErrorCode        status = U_ZERO_ERROR;
  g_autofree UChar *symbol = to_utf16 (text);

  udat_setSymbols (format, type, index, symbol, -1, &status);
  g_assert (U_SUCCESS (status));
}

/* A calendar that is Gregorian throughout; in English, eras for everybody and months of three letters. */
static void
adapt_format (FhFormatter *self,
              UDateFormat *format)
{
  UErrorCode status = U_ZERO_ERROR;
  UCalendar *calendar = ucal_clone (udat_getCalendar (format), &status);

  ucal_setGregorianChange (calendar, GREGORIAN_CHANGE, &status);
  g_assert (U_SUCCESS (status));
  udat_setCalendar (format, calendar);
  ucal_close (calendar);

  if (strcmp (self->language, "en") == 0)
    {
      set_symbol (format, UDAT_ERAS, 0, "BCE");
      set_symbol (format, UDAT_ERAS, 1, "CE");
      set_symbol (format, UDAT_SHORT_MONTHS, UCAL_SEPTEMBER, "Sep");
      set_symbol (format, UDAT_STANDALONE_SHORT_MONTHS, UCAL_SEPTEMBER, "Sep");
    }
}

static UDateFormat *
ensure_format (FhFormatter *self,
               const char  *skeleton)
{
  UDateFormat      *format = g_hash_table_lookup (self->formats, skeleton);
  UErrorCode        status = U_ZERO_ERROR;
  g_autofree char  *pattern = NULL;
  g_autofree UChar *pattern_utf16 = NULL;

  if (format != NULL)
    return format;

  pattern = find_pattern (self, skeleton);
  pattern_utf16 = to_utf16 (pattern);
  format = udat_open (UDAT_PATTERN, UDAT_PATTERN, self->locale, utc, -1, pattern_utf16, -1, &status);
  g_assert (U_SUCCESS (status));
  adapt_format (self, format);
  g_hash_table_insert (self->formats, (gpointer) skeleton, format);

  return format;
}

static UDateIntervalFormat *
ensure_range_format (FhFormatter *self,
                     const char  *skeleton)
{
  UDateIntervalFormat *format = g_hash_table_lookup (self->range_formats, skeleton);
  UErrorCode           status = U_ZERO_ERROR;
  g_autofree UChar    *letters = NULL;

  if (format != NULL)
    return format;

  letters = to_utf16 (skeleton);
  format = udtitvfmt_open (self->locale, letters, -1, utc, -1, &status);
  g_assert (U_SUCCESS (status));
  g_hash_table_insert (self->range_formats, (gpointer) skeleton, format);

  return format;
}

static gboolean
is_available (const char *language)
{
  for (int32_t i = 0; i < uloc_countAvailable (); i++)
    {
      if (strcmp (uloc_getAvailable (i), language) == 0)
        return TRUE;
    }

  return FALSE;
}

/* ICU would take the process's locale for a language that it does not know. */
static void
choose_locale (FhFormatter *self)
{
  UErrorCode status = U_ZERO_ERROR;
  char       region[ULOC_COUNTRY_CAPACITY] = "";

  uloc_forLanguageTag (self->tag, self->locale, sizeof self->locale, NULL, &status);
  uloc_getLanguage (self->locale, self->language, sizeof self->language, &status);
  uloc_getCountry (self->locale, region, sizeof region, &status);

  if (region[0] == '\0' && home_region[0] != '\0' && strcmp (self->language, home_language) == 0)
    {
      g_strlcpy (region, home_region, sizeof region);
      g_snprintf (self->locale, sizeof self->locale, "%s_%s", self->language, region);
    }

  if (U_FAILURE (status) || !is_available (self->language) || strcmp (self->locale, "en") == 0)
    {
      g_strlcpy (self->locale, DEFAULT_LOCALE, sizeof self->locale);
      g_strlcpy (self->language, "en", sizeof self->language);
    }
  else if (strcmp (self->language, "ar") == 0 && (region[0] == '\0' || strcmp (region, "SY") == 0))
    g_strlcpy (self->locale, "ar_SY@numbers=arab", sizeof self->locale);

  status = U_ZERO_ERROR;
  uloc_setKeywordValue ("calendar", "gregorian", self->locale, sizeof self->locale, &status);
}

static FhFormatter *
fh_formatter_new (const char *tag)
{
  FhFormatter *self = g_new0 (FhFormatter, 1);
  UErrorCode   status = U_ZERO_ERROR;
  const UChar *glue;
  int32_t      length;

  self->tag = g_strdup (tag);
  choose_locale (self);

  self->patterns = udatpg_open (self->locale, &status);
  self->plain_numbers = unum_open (UNUM_DECIMAL, NULL, 0, self->locale, NULL, &status);
  self->grouped_numbers = unum_open (UNUM_DECIMAL, NULL, 0, self->locale, NULL, &status);
  self->collator = ucol_open (self->locale, &status);
  self->plurals = uplrules_open (self->locale, &status);
  g_assert (U_SUCCESS (status));
  unum_setAttribute (self->plain_numbers, UNUM_GROUPING_USED, FALSE);

  glue = udatpg_getDateTimeFormat (self->patterns, &length);
  self->glue = to_utf8 (glue, length);

  self->formats = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) udat_close);
  self->range_formats = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                               (GDestroyNotify) udtitvfmt_close);

  return self;
}

static void
fh_formatter_free (gpointer data)
{
  FhFormatter *self = data;

  g_hash_table_unref (self->formats);
  g_hash_table_unref (self->range_formats);
  udatpg_close (self->patterns);
  unum_close (self->plain_numbers);
  unum_close (self->grouped_numbers);
  ucol_close (self->collator);
  uplrules_close (self->plurals);
  g_free (self->glue);
  g_free (self->tag);
  g_free (self);
}

static void
thread_cache_free (gpointer data)
{
  ThreadCache *cache = data;

  g_hash_table_unref (cache->formatters);
  g_free (cache);
}

FhFormatter *
fh_formatter_get (const char *language)
{
  ThreadCache *cache = g_private_get (&thread_cache);

  if (cache == NULL)
    {
      cache = g_new0 (ThreadCache, 1);
      cache->formatters = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, fh_formatter_free);
      g_private_set (&thread_cache, cache);
    }

  if (cache->last != NULL && strcmp (cache->last->tag, language) == 0)
    return cache->last;

  cache->last = g_hash_table_lookup (cache->formatters, language);
  if (cache->last == NULL)
    {
      if (g_hash_table_size (cache->formatters) >= MAX_LANGUAGES)
        g_hash_table_remove_all (cache->formatters);
      cache->last = fh_formatter_new (language);
      g_hash_table_insert (cache->formatters, cache->last->tag, cache->last);
    }

  return cache->last;
}

void
fh_formatter_set_home (const char *tag)
{
  UErrorCode status = U_ZERO_ERROR;
  char       locale[ULOC_FULLNAME_CAPACITY];

  home_language[0] = home_region[0] = '\0';
  if (tag == NULL)
    return;

  uloc_forLanguageTag (tag, locale, sizeof locale, NULL, &status);
  uloc_getLanguage (locale, home_language, sizeof home_language, &status);
  uloc_getCountry (locale, home_region, sizeof home_region, &status);
  if (U_FAILURE (status))
    home_region[0] = '\0';
}

const char *
fh_formatter_get_language (FhFormatter *self)
{
  return self->language;
}

gboolean
fh_formatter_is_rtl (FhFormatter *self)
{
  return uloc_isRightToLeft (self->locale);
}

char *
fh_formatter_format_time (FhFormatter *self,
                          const char  *skeleton,
                          gint64       seconds)
{
  UDateFormat *format = ensure_format (self, skeleton);
  UErrorCode   status = U_ZERO_ERROR;
  UChar        text[MAX_LENGTH];
  int32_t      length;

  length = udat_format (format, (UDate) seconds * 1000, text, MAX_LENGTH, NULL, &status);
  g_assert (U_SUCCESS (status));

  return to_utf8 (text, length);
}

char *
fh_formatter_format_times (FhFormatter *self,
                           const char  *skeleton,
                           gint64       begin,
                           gint64       end)
{
  UErrorCode       status = U_ZERO_ERROR;
  UChar            text[MAX_LENGTH];
  int32_t          length;
  g_autofree char *range = NULL;

  length = udtitvfmt_format (ensure_range_format (self, skeleton), (UDate) begin * 1000, (UDate) end * 1000,
                             text, MAX_LENGTH, NULL, &status);
  g_assert (U_SUCCESS (status));
  range = to_utf8 (text, length);

  return adapt_range (self, range);
}

char *
fh_formatter_format_number (FhFormatter *self,
                            gint64       number,
                            gboolean     is_grouped)
{
  UErrorCode status = U_ZERO_ERROR;
  UChar      text[MAX_LENGTH];
  int32_t    length;

  length = unum_formatInt64 (is_grouped ? self->grouped_numbers : self->plain_numbers, number,
                             text, MAX_LENGTH, NULL, &status);
  g_assert (U_SUCCESS (status));

  return to_utf8 (text, length);
}

char *
fh_formatter_format_decimal (FhFormatter *self,
                             double       number,
                             int          decimals)
{
  UErrorCode status = U_ZERO_ERROR;
  UChar      text[MAX_LENGTH];
  int32_t    length;

  unum_setAttribute (self->plain_numbers, UNUM_FRACTION_DIGITS, decimals);
  length = unum_formatDouble (self->plain_numbers, number, text, MAX_LENGTH, NULL, &status);
  unum_setAttribute (self->plain_numbers, UNUM_FRACTION_DIGITS, 0);
  g_assert (U_SUCCESS (status));

  return to_utf8 (text, length);
}

char *
fh_formatter_format_year (FhFormatter *self,
                          gint64       year)
{
  gboolean         is_common = year > 0;
  g_autofree char *digits = fh_formatter_format_number (self, is_common ? year : 1 - year, FALSE);
  g_autofree char *one = NULL;
  g_autofree char *first = NULL;
  GString         *text;

  if (year >= SHORTEST_YEAR)
    return g_steal_pointer (&digits);

  /* ICU's calendar does not go as far back as ours, so the first year of the era lends its form. */
  one = fh_formatter_format_number (self, 1, FALSE);
  first = fh_formatter_format_time (self, "yG", is_common ? YEAR_1_CE : YEAR_1_BCE);
  text = g_string_new (first);
  g_string_replace (text, one, digits, 1);

  return g_string_free (text, FALSE);
}

FhPlural
fh_formatter_get_plural (FhFormatter *self,
                         gint64       number)
{
  static const char *const forms[] = { "zero", "one", "two", "few", "many", "other" };
  UErrorCode               status = U_ZERO_ERROR;
  UChar                    keyword[MAX_LENGTH];
  int32_t                  length;
  g_autofree char         *form = NULL;

  length = uplrules_select (self->plurals, (double) number, keyword, MAX_LENGTH, &status);
  g_assert (U_SUCCESS (status));
  form = to_utf8 (keyword, length);
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    if (strcmp (forms[i], form) == 0)
      return (FhPlural) i;

  return FH_PLURAL_OTHER;
}

const char *
fh_formatter_get_glue (FhFormatter *self)
{
  return self->glue;
}

int
fh_formatter_compare (FhFormatter *self,
                      const char  *a,
                      const char  *b)
{
  UErrorCode       status = U_ZERO_ERROR;
  UCollationResult result = ucol_strcollUTF8 (self->collator, a, -1, b, -1, &status);

  return result;
}
