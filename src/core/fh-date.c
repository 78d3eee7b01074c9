/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The immutable date: its text, and the points that fh-date-parse.c found in it. */

#include "fh-date.h"

#include <string.h>

#include "fh-civil.h"
#include "fh-date-private.h"

struct _FhDate
{
  gatomicrefcount ref_count;

  char       *text;
  FhDatePoint begin;
  FhDatePoint end;
  gboolean    is_interval;
};

G_DEFINE_BOXED_TYPE (FhDate, fh_date, fh_date_ref, fh_date_unref)
G_DEFINE_QUARK (fh_date_error_quark, fh_date_error)

FhDate *
fh_date_parse (const char *text,
               GError    **error)
{
  FhDatePoint begin, end;
  gboolean    is_interval;
  FhDate     *date;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (!fh_date_parse_points (text, &begin, &end, &is_interval, error))
    return NULL;

  date = g_new0 (FhDate, 1);
  g_atomic_ref_count_init (&date->ref_count);
  date->text = g_strdup (text);
  date->begin = begin;
  date->end = end;
  date->is_interval = is_interval;

  return date;
}

FhDate *
fh_date_new_for_day (gint64 seconds)
{
  FhCivil          civil = fh_civil_from_seconds (seconds);
  const char      *sign = civil.year < 0 ? "-" : "";
  gint64           year = ABS (civil.year);
  g_autofree char *text = NULL;

  if (year > 9999)
    text = g_strdup_printf ("Y%s%" G_GINT64_FORMAT, sign, year);
  else
    text = g_strdup_printf ("%s%04d-%02d-%02d", sign, (int) year, civil.month, civil.day);

  return fh_date_parse (text, NULL);
}

FhDate *
fh_date_ref (FhDate *date)
{
  g_return_val_if_fail (date != NULL, NULL);

  g_atomic_ref_count_inc (&date->ref_count);

  return date;
}

void
fh_date_unref (FhDate *date)
{
  g_return_if_fail (date != NULL);

  if (!g_atomic_ref_count_dec (&date->ref_count))
    return;

  g_free (date->text);
  g_free (date);
}

char *
fh_date_to_string (const FhDate *date)
{
  g_return_val_if_fail (date != NULL, NULL);

  return g_strdup (date->text);
}

gboolean
fh_date_equal (const FhDate *a,
               const FhDate *b)
{
  g_return_val_if_fail (a != NULL, FALSE);
  g_return_val_if_fail (b != NULL, FALSE);

  return strcmp (a->text, b->text) == 0;
}

static int
compare_numbers (gint64 a,
                 gint64 b)
{
  return (a > b) - (a < b);
}

int
fh_date_compare (const FhDate *a,
                 const FhDate *b)
{
  FhTimeSpan span_a, span_b;
  int        order;

  g_return_val_if_fail (a != NULL, 0);
  g_return_val_if_fail (b != NULL, 0);

  span_a = fh_date_get_span (a);
  span_b = fh_date_get_span (b);

  order = compare_numbers (span_a.begin, span_b.begin);
  if (order == 0)
    order = compare_numbers (fh_date_get_precision (b), fh_date_get_precision (a));
  if (order == 0)
    order = compare_numbers (span_a.end, span_b.end);
  if (order == 0)
    order = strcmp (a->text, b->text);

  return order;
}

FhTimeSpan
fh_date_get_span (const FhDate *date)
{
  g_return_val_if_fail (date != NULL, ((FhTimeSpan){ 0, 0 }));

  return (FhTimeSpan){ date->begin.span.begin, date->end.span.end };
}

FhTimeSpan
fh_date_get_begin_span (const FhDate *date)
{
  g_return_val_if_fail (date != NULL, ((FhTimeSpan){ 0, 0 }));

  return date->begin.span;
}

FhTimeSpan
fh_date_get_end_span (const FhDate *date)
{
  g_return_val_if_fail (date != NULL, ((FhTimeSpan){ 0, 0 }));

  return date->end.span;
}

gboolean
fh_date_is_interval (const FhDate *date)
{
  g_return_val_if_fail (date != NULL, FALSE);

  return date->is_interval;
}

FhDateEnd
fh_date_get_begin_end (const FhDate *date)
{
  g_return_val_if_fail (date != NULL, FH_DATE_END_UNKNOWN);

  return date->begin.kind;
}

FhDateEnd
fh_date_get_end_end (const FhDate *date)
{
  g_return_val_if_fail (date != NULL, FH_DATE_END_UNKNOWN);

  return date->end.kind;
}

/* An interval has a known date at one end at least. */
static const FhDatePoint *
get_first_known (const FhDate *date)
{
  return date->begin.kind == FH_DATE_END_KNOWN ? &date->begin : &date->end;
}

static const FhDatePoint *
get_last_known (const FhDate *date)
{
  return date->end.kind == FH_DATE_END_KNOWN ? &date->end : &date->begin;
}

FhDatePrecision
fh_date_get_precision (const FhDate *date)
{
  g_return_val_if_fail (date != NULL, FH_DATE_PRECISION_YEAR);

  return get_first_known (date)->precision;
}

FhDatePrecision
fh_date_get_end_precision (const FhDate *date)
{
  g_return_val_if_fail (date != NULL, FH_DATE_PRECISION_YEAR);

  return get_last_known (date)->precision;
}

gboolean
fh_date_is_uncertain (const FhDate *date)
{
  g_return_val_if_fail (date != NULL, FALSE);

  return date->begin.is_uncertain || date->end.is_uncertain;
}

gboolean
fh_date_is_approximate (const FhDate *date)
{
  g_return_val_if_fail (date != NULL, FALSE);

  return date->begin.is_approximate || date->end.is_approximate;
}

gboolean
fh_date_get_offset (const FhDate *date,
                    int          *offset)
{
  const FhDatePoint *point;

  g_return_val_if_fail (date != NULL, FALSE);

  point = get_first_known (date);
  if (offset != NULL)
    *offset = point->offset;

  return point->has_time;
}

const FhDatePoint *
fh_date_get_begin_point (const FhDate *date)
{
  return &date->begin;
}

const FhDatePoint *
fh_date_get_end_point (const FhDate *date)
{
  return &date->end;
}
