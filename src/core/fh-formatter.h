/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/*
 * ICU for one language, for the other files of the library. Opening one of ICU's formatters takes a
 * millisecond and none may be used by two threads at once, so each thread keeps those it has opened, for the
 * languages it used last.
 */

#include <glib.h>

G_BEGIN_DECLS

typedef struct _FhFormatter FhFormatter;

/* The forms that a language may have beside a number: "one" for 21 in Russian, "two" only in Arabic. */
typedef enum
{
  FH_PLURAL_ZERO,
  FH_PLURAL_ONE,
  FH_PLURAL_TWO,
  FH_PLURAL_FEW,
  FH_PLURAL_MANY,
  FH_PLURAL_OTHER,
  FH_N_PLURALS,
} FhPlural;

/**
 * fh_formatter_get:
 * @language: BCP 47 tag; one that ICU does not know gives British English
 *
 * Returns: (transfer none): the calling thread's; valid until the next call of this thread
 */
FhFormatter *fh_formatter_get (const char *language);

/* See fh_language_set_home(). */
void fh_formatter_set_home (const char *tag);

/* The language subtag of what is used: "ru"; "en" where ICU does not know the language. */
const char *fh_formatter_get_language (FhFormatter *self);

gboolean fh_formatter_is_rtl (FhFormatter *self);

/**
 * fh_formatter_format_time:
 * @skeleton: a static string of ICU's pattern letters in any order, as "yMMMd"; with "~" in front, a month
 *   takes the form that it has in a sentence
 * @seconds: within the years -9999 to 9999
 *
 * Returns: (transfer full): the UTC time
 */
char *fh_formatter_format_time (FhFormatter *self,
                                const char  *skeleton,
                                gint64       seconds);

/**
 * fh_formatter_format_times:
 * @begin: in 1583 or later: ICU's ranges are Julian before
 *
 * Returns: (transfer full): the range from @begin to @end, with what both share said once
 */
char *fh_formatter_format_times (FhFormatter *self,
                                 const char  *skeleton,
                                 gint64       begin,
                                 gint64       end);

char *fh_formatter_format_number (FhFormatter *self,
                                  gint64       number,
                                  gboolean     is_grouped);

/* @decimals digits behind the point, whatever they are. */
char *fh_formatter_format_decimal (FhFormatter *self,
                                   double       number,
                                   int          decimals);

/* Any astronomical year; with its era before the year 100. */
char *fh_formatter_format_year (FhFormatter *self,
                                gint64       year);

/* The form of the words beside @number. */
FhPlural fh_formatter_get_plural (FhFormatter *self,
                                  gint64       number);

/* As "{1}, {0}": {1} stands for the date, {0} for the time. */
const char *fh_formatter_get_glue (FhFormatter *self);

int fh_formatter_compare (FhFormatter *self,
                          const char  *a,
                          const char  *b);

G_END_DECLS
