/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* Seconds and spans of seconds: the one unit in which session, map and timeline talk about time. */

#include <glib.h>

G_BEGIN_DECLS

#define FH_SECONDS_MINUTE G_GINT64_CONSTANT (60)
#define FH_SECONDS_HOUR   (60 * FH_SECONDS_MINUTE)
#define FH_SECONDS_DAY    (24 * FH_SECONDS_HOUR)
/* The mean Gregorian year. */
#define FH_SECONDS_YEAR G_GINT64_CONSTANT (31556952)

/* What an open or unknown end of a date becomes. */
#define FH_TIME_MIN G_MININT64
#define FH_TIME_MAX G_MAXINT64

/**
 * FhTimeSpan:
 * @begin: the first second
 * @end: the second after the last one
 *
 * A span of time in seconds since 1970-01-01T00:00:00Z, in the proleptic Gregorian calendar without leap
 * seconds. Half open; empty where @end is not after @begin. An open end is %FH_TIME_MIN or %FH_TIME_MAX.
 */
typedef struct
{
  gint64 begin;
  gint64 end;
} FhTimeSpan;

static inline gboolean
fh_time_span_is_empty (FhTimeSpan span)
{
  return span.end <= span.begin;
}

static inline gboolean
fh_time_span_equal (FhTimeSpan a,
                    FhTimeSpan b)
{
  return a.begin == b.begin && a.end == b.end;
}

static inline gboolean
fh_time_span_contains (FhTimeSpan span,
                       gint64     time)
{
  return span.begin <= time && time < span.end;
}

static inline gboolean
fh_time_span_overlaps (FhTimeSpan a,
                       FhTimeSpan b)
{
  return a.begin < b.end && b.begin < a.end;
}

/* The length in seconds; %G_MAXINT64 where the ends are further apart than that. */
static inline gint64
fh_time_span_get_length (FhTimeSpan span)
{
  gint64 length;

  if (fh_time_span_is_empty (span))
    return 0;
  if (__builtin_sub_overflow (span.end, span.begin, &length))
    return G_MAXINT64;
  return length;
}

static inline FhTimeSpan
fh_time_span_unite (FhTimeSpan a,
                    FhTimeSpan b)
{
  if (fh_time_span_is_empty (a))
    return b;
  if (fh_time_span_is_empty (b))
    return a;
  return (FhTimeSpan){ MIN (a.begin, b.begin), MAX (a.end, b.end) };
}

static inline FhTimeSpan
fh_time_span_intersect (FhTimeSpan a,
                        FhTimeSpan b)
{
  return (FhTimeSpan){ MAX (a.begin, b.begin), MIN (a.end, b.end) };
}

G_END_DECLS
