/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* A date as sources give it: EDTF (ISO 8601-2:2019), level 1. Words for people are in fh-date-words.h. */

#include <glib-object.h>

#include "fh-time-span.h"

G_BEGIN_DECLS

/**
 * FhDatePrecision:
 *
 * How finely a date is known, from coarse to fine. `201X` has %FH_DATE_PRECISION_DECADE, `20XX`
 * %FH_DATE_PRECISION_CENTURY, anything coarser %FH_DATE_PRECISION_MILLENNIUM; `2015-XX` is as good as a year
 * and `2015-09-XX` as a month.
 */
typedef enum
{
  FH_DATE_PRECISION_MILLENNIUM,
  FH_DATE_PRECISION_CENTURY,
  FH_DATE_PRECISION_DECADE,
  FH_DATE_PRECISION_YEAR,
  FH_DATE_PRECISION_MONTH,
  FH_DATE_PRECISION_DAY,
  FH_DATE_PRECISION_MINUTE,
  FH_DATE_PRECISION_SECOND,
} FhDatePrecision;

/**
 * FhDateEnd:
 *
 * What one end of an interval is.
 *
 * @FH_DATE_END_KNOWN: a date
 * @FH_DATE_END_OPEN: `..`: no limit; for a state: still so
 * @FH_DATE_END_UNKNOWN: nothing written: there is a limit, but nobody knows it
 */
typedef enum
{
  FH_DATE_END_KNOWN,
  FH_DATE_END_OPEN,
  FH_DATE_END_UNKNOWN,
} FhDateEnd;

/**
 * FhDate:
 *
 * An immutable date: a point with a precision, or an interval of two of them. Reference counted; may be used
 * from any thread.
 */
typedef struct _FhDate FhDate;

#define FH_TYPE_DATE (fh_date_get_type ())
GType fh_date_get_type (void);

/**
 * FH_DATE_ERROR:
 *
 * Errors of fh_date_parse(). The message says what was found and what was expected, and can be shown to
 * people.
 */
#define FH_DATE_ERROR (fh_date_error_quark ())
GQuark fh_date_error_quark (void);

typedef enum
{
  /* Not in the form of EDTF level 1. */
  FH_DATE_ERROR_SYNTAX,
  /* In the form, but there is no such date: month 13, 30 February, hour 25, a year beyond 64-bit seconds. */
  FH_DATE_ERROR_RANGE,
  /* An interval that ends before it begins. */
  FH_DATE_ERROR_ORDER,
} FhDateError;

/**
 * fh_date_parse:
 * @text: a date in EDTF level 1
 *
 * Understands years (four digits, or `Y` and more; negative ones), months, days, times with `Z` or an offset,
 * the qualifiers `?`, `~` and `%`, `X` digits from the right, and intervals with open (`..`) or unknown
 * (empty) ends. Seasons (`2015-21`) are refused with a message. No white space is skipped.
 *
 * Beyond level 1 it takes what is useful and cannot be misread: a time to the minute (`2025-10-15T11:15Z`),
 * times at the ends of an interval, and a year of which only the first digit is known (`2XXX`). Never more
 * than 64 bytes.
 *
 * Returns: (transfer full) (nullable): the date, or %NULL with @error set in the domain %FH_DATE_ERROR
 */
FhDate *fh_date_parse (const char *text,
                       GError    **error);

/**
 * fh_date_new_for_day:
 * @seconds: any second of the day
 *
 * Returns: (transfer full): the UTC day as a date; beyond the years -9999 to 9999, where EDTF has no days,
 *   the year
 */
FhDate *fh_date_new_for_day (gint64 seconds);

FhDate *fh_date_ref (FhDate *date);
void    fh_date_unref (FhDate *date);

/**
 * fh_date_to_string:
 *
 * Returns: (transfer full): EDTF; what was parsed, letter for letter
 */
char *fh_date_to_string (const FhDate *date);

/* The same date letter for letter. */
gboolean fh_date_equal (const FhDate *a,
                        const FhDate *b);

/**
 * fh_date_compare:
 *
 * Orders by the earliest second, then the finer precision first, then the latest second, then the text.
 */
int fh_date_compare (const FhDate *a,
                     const FhDate *b);

/**
 * fh_date_get_span:
 *
 * Returns: from the earliest second to the one after the latest. An open or unknown end is %FH_TIME_MIN or
 *   %FH_TIME_MAX. `2015` is the whole year.
 */
FhTimeSpan fh_date_get_span (const FhDate *date);

/**
 * fh_date_get_begin_span:
 *
 * Returns: the span of the first date of an interval (`2015-09/2016` gives September 2015), of the only date
 *   otherwise; an end that is open or unknown gives an empty span at %FH_TIME_MIN
 */
FhTimeSpan fh_date_get_begin_span (const FhDate *date);

/* The same for the last date of an interval; empty at %FH_TIME_MAX. */
FhTimeSpan fh_date_get_end_span (const FhDate *date);

gboolean  fh_date_is_interval (const FhDate *date);
FhDateEnd fh_date_get_begin_end (const FhDate *date);
FhDateEnd fh_date_get_end_end (const FhDate *date);

/* The precision of the (first known) date; of the last one with the second function. */
FhDatePrecision fh_date_get_precision (const FhDate *date);
FhDatePrecision fh_date_get_end_precision (const FhDate *date);

/* `?` or `%`, on either date of an interval. */
gboolean fh_date_is_uncertain (const FhDate *date);

/* `~` or `%`, on either date of an interval. */
gboolean fh_date_is_approximate (const FhDate *date);

/**
 * fh_date_get_offset:
 * @offset: (out): minutes east of UTC in which the time was written
 *
 * Returns: %TRUE if the (first) date has a time of day
 */
gboolean fh_date_get_offset (const FhDate *date,
                             int          *offset);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FhDate, fh_date_unref)

G_END_DECLS
