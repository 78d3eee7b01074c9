/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/*
 * Dates, numbers and order of words in the story's language, from ICU. gettext and GLib know one language a
 * process, and only if its locale is installed; the story's language can change at any time. All functions
 * may be called from any thread.
 */

#include "fh-date.h"

G_BEGIN_DECLS

typedef enum
{
  /* "15 October 2025", "September 2015", "2015", "29–30 November 2024": as precise as the date. */
  FH_DATE_STYLE_LONG,
  /* "Wednesday 15 October 2025, 11:15 UTC": weekday of a single day, time where it is known. */
  FH_DATE_STYLE_FULL,
  /* "15 Oct 2025", "Sep 2015". */
  FH_DATE_STYLE_MEDIUM,
  /* "15 Oct", "Sep", "2015": where the year stands above. */
  FH_DATE_STYLE_SHORT,
} FhDateStyle;

/**
 * fh_date_format:
 * @date: a date
 * @language: BCP 47 tag, as "en", "ar", "ru", "pt-BR"; its digits, month names, order and words are used.
 *   "ar" in this story means the Levant: month names as in Syria (تشرين الأول), Arabic-Indic digits
 * @style: how long
 *
 * Says no more than the date knows: no day for a month; "about", "perhaps", "since", "until" in words of
 * @language (English where we have none). An end that nobody knows is a "?"; years before 100 carry their
 * era. About a microsecond, after some milliseconds for a thread's first of a language.
 *
 * Returns: (transfer full): words for people
 */
char *fh_date_format (const FhDate *date,
                      const char   *language,
                      FhDateStyle   style);

/**
 * fh_time_format_day:
 * @seconds: seconds since 1970
 * @language: BCP 47 tag
 * @style: how long
 *
 * Returns: (transfer full): the UTC day of a second in words, for the date line
 */
char *fh_time_format_day (gint64      seconds,
                          const char *language,
                          FhDateStyle style);

/**
 * fh_time_format_clock:
 * @seconds: seconds since 1970
 * @offset: minutes east of UTC, from -14 to 14 hours
 * @language: BCP 47 tag
 *
 * Returns: (transfer full): the time of day there: "11:15 UTC", "14:15 UTC+3", "11:15 AM UTC"
 */
char *fh_time_format_clock (gint64      seconds,
                            int         offset,
                            const char *language);

/**
 * fh_number_format:
 *
 * Returns: (transfer full): a whole number with the language's digits and grouping
 */
char *fh_number_format (gint64      number,
                        const char *language);

/**
 * fh_decimal_format:
 * @decimals: how many digits behind the point
 *
 * Returns: (transfer full): a number with the language's digits and point, not grouped
 */
char *fh_decimal_format (double      number,
                         int         decimals,
                         const char *language);

/**
 * fh_duration_format:
 *
 * Returns: (transfer full): "3:18", "1:02:07", "٣:١٨": whole seconds as a clock counts them, in the
 *   language's digits; less than none is none
 */
char *fh_duration_format (double      seconds,
                          const char *language);

/**
 * fh_year_format:
 * @year: astronomical year
 *
 * Returns: (transfer full): "2015", "٢٠١٥", "44 BCE": digits of the language, no grouping
 */
char *fh_year_format (gint64      year,
                      const char *language);

/**
 * fh_month_format:
 * @month: 1 to 12
 * @abbreviated: the short name
 *
 * Returns: (transfer full): the name of a month standing alone
 */
char *fh_month_format (int         month,
                       gboolean    abbreviated,
                       const char *language);

/**
 * fh_language_compare:
 *
 * Returns: less than, equal to or greater than 0, in the order of a dictionary of @language
 */
int fh_language_compare (const char *a,
                         const char *b,
                         const char *language);

/**
 * fh_language_set_home:
 * @tag: (nullable): BCP 47 tag of the user's locale, as "en-US" or "ar-EG"; %NULL for none
 *
 * From now on that language, where no region is named with it, takes the forms of this region: 12 or 24
 * hours, the order of a date, the names of months, digits. Once, before any other thread and any date.
 */
void fh_language_set_home (const char *tag);

/* Whether the language's script runs from right to left. */
gboolean fh_language_is_rtl (const char *language);

/**
 * fh_language_get_name:
 * @tag: BCP 47 tag
 * @language: BCP 47 tag of the language to say it in
 *
 * Returns: (transfer full): "Russian", "русский"; @tag itself where ICU does not know it
 */
char *fh_language_get_name (const char *tag,
                            const char *language);

/**
 * fh_language_is_valid:
 *
 * Returns: whether @tag is a well-formed BCP 47 tag (language, script, region and variants; no private use)
 */
gboolean fh_language_is_valid (const char *tag);

G_END_DECLS
