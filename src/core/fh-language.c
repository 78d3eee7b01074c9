/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Numbers, years, months, order and tags of languages; the contracts are in fh-date-words.h. */

#include "fh-date-words.h"

#include <string.h>
#include <unicode/uloc.h>
#include <unicode/ustring.h>

#include "fh-civil.h"
#include "fh-formatter.h"

/* Language, script, region and a few variants. */
#define MAX_TAG_LENGTH 35

/* UTF-16 units; longer names are cut by ICU's error, so the tag stands for them. */
#define MAX_NAME_LENGTH 128

char *
fh_number_format (gint64      number,
                  const char *language)
{
  g_return_val_if_fail (language != NULL, NULL);

  return fh_formatter_format_number (fh_formatter_get (language), number, TRUE);
}

char *
fh_decimal_format (double      number,
                   int         decimals,
                   const char *language)
{
  g_return_val_if_fail (decimals >= 0, NULL);
  g_return_val_if_fail (language != NULL, NULL);

  return fh_formatter_format_decimal (fh_formatter_get (language), number, decimals);
}

/* A number under a hundred, with a zero before a single digit. */
static char *
format_pair (guint       number,
             const char *language)
{
  g_autofree char *tens = fh_number_format (number / 10, language);
  g_autofree char *ones = fh_number_format (number % 10, language);

  return g_strconcat (tens, ones, NULL);
}

char *
fh_duration_format (double      seconds,
                    const char *language)
{
  guint            whole = (guint) CLAMP (seconds, 0, G_MAXINT);
  guint            hours = whole / 3600;
  guint            minutes = whole / 60 % 60;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *third = NULL;

  g_return_val_if_fail (language != NULL, NULL);

  third = format_pair (whole % 60, language);
  if (hours == 0)
    {
      first = fh_number_format (minutes, language);
      return g_strdup_printf ("%s:%s", first, third);
    }

  first = fh_number_format (hours, language);
  second = format_pair (minutes, language);
  return g_strdup_printf ("%s:%s:%s", first, second, third);
}

char *
fh_year_format (gint64      year,
                const char *language)
{
  g_return_val_if_fail (language != NULL, NULL);

  return fh_formatter_format_year (fh_formatter_get (language), year);
}

char *
fh_month_format (int         month,
                 gboolean    abbreviated,
                 const char *language)
{
  FhCivil civil = { .year = 2001, .month = month, .day = 1 };

  g_return_val_if_fail (1 <= month && month <= 12, NULL);
  g_return_val_if_fail (language != NULL, NULL);

  return fh_formatter_format_time (fh_formatter_get (language), abbreviated ? "LLL" : "LLLL",
                                   fh_civil_to_seconds (&civil));
}

int
fh_language_compare (const char *a,
                     const char *b,
                     const char *language)
{
  g_return_val_if_fail (a != NULL, 0);
  g_return_val_if_fail (b != NULL, 0);
  g_return_val_if_fail (language != NULL, 0);

  return fh_formatter_compare (fh_formatter_get (language), a, b);
}

void
fh_language_set_home (const char *tag)
{
  fh_formatter_set_home (tag);
}

gboolean
fh_language_is_rtl (const char *language)
{
  g_return_val_if_fail (language != NULL, FALSE);

  return fh_formatter_is_rtl (fh_formatter_get (language));
}

char *
fh_language_get_name (const char *tag,
                      const char *language)
{
  UErrorCode status = U_ZERO_ERROR;
  UChar      name[MAX_NAME_LENGTH];
  char       utf8[3 * MAX_NAME_LENGTH];
  int        length;

  g_return_val_if_fail (tag != NULL, NULL);
  g_return_val_if_fail (language != NULL, NULL);

  length = uloc_getDisplayName (tag, language, name, MAX_NAME_LENGTH, &status);
  u_strToUTF8 (utf8, sizeof utf8, NULL, name, length, &status);
  if (U_FAILURE (status) || status == U_STRING_NOT_TERMINATED_WARNING)
    return g_strdup (tag);

  return g_strdup (utf8);
}

static gboolean
is_all (const char *text,
        gboolean (*is_member) (char c))
{
  for (; *text != '\0'; text++)
    {
      if (!is_member (*text))
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_letter (char c)
{
  return g_ascii_isalpha (c);
}

static gboolean
is_digit (char c)
{
  return g_ascii_isdigit (c);
}

static gboolean
is_letter_or_digit (char c)
{
  return g_ascii_isalnum (c);
}

/* Two or three letters: the longer ones that BCP 47 reserves were never given out. */
static gboolean
is_language (const char *subtag)
{
  gsize length = strlen (subtag);

  return (length == 2 || length == 3) && is_all (subtag, is_letter);
}

static gboolean
is_script (const char *subtag)
{
  return strlen (subtag) == 4 && is_all (subtag, is_letter);
}

/* Two letters of ISO 3166 or three digits of UN M.49. */
static gboolean
is_region (const char *subtag)
{
  gsize length = strlen (subtag);

  return (length == 2 && is_all (subtag, is_letter)) || (length == 3 && is_all (subtag, is_digit));
}

/* Five to eight letters and digits, or four that begin with a digit. */
static gboolean
is_variant (const char *subtag)
{
  gsize length = strlen (subtag);

  return is_all (subtag, is_letter_or_digit) &&
         ((5 <= length && length <= 8) || (length == 4 && g_ascii_isdigit (subtag[0])));
}

gboolean
fh_language_is_valid (const char *tag)
{
  g_auto (GStrv) subtags = NULL;
  char **at;

  g_return_val_if_fail (tag != NULL, FALSE);

  if (tag[0] == '\0' || strnlen (tag, MAX_TAG_LENGTH + 1) > MAX_TAG_LENGTH)
    return FALSE;

  subtags = g_strsplit (tag, "-", -1);
  at = subtags;

  if (!is_language (*at))
    return FALSE;
  at++;

  if (*at != NULL && is_script (*at))
    at++;

  if (*at != NULL && is_region (*at))
    at++;

  while (*at != NULL && is_variant (*at))
    at++;

  return *at == NULL;
}
