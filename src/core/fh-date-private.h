/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* What a parsed date consists of; of fh-date.c, which owns it, fh-date-parse.c and fh-date-words.c. */

#include "fh-date.h"

G_BEGIN_DECLS

/* The only date, or one end of an interval. Of an end not known, only @kind and an empty @span count. */
typedef struct
{
  FhDateEnd       kind;
  FhTimeSpan      span;
  FhDatePrecision precision;
  gboolean        is_uncertain;
  gboolean        is_approximate;
  gboolean        has_time;
  /* Minutes east of UTC. */
  int offset;
} FhDatePoint;

/* Sets @end to a copy of @begin unless @is_interval. Errors as fh_date_parse(). */
gboolean fh_date_parse_points (const char  *text,
                               FhDatePoint *begin,
                               FhDatePoint *end,
                               gboolean    *is_interval,
                               GError     **error);

/* Returns: (transfer none): the only date or the first of an interval */
const FhDatePoint *fh_date_get_begin_point (const FhDate *date);

/* Returns: (transfer none): the only date or the last of an interval */
const FhDatePoint *fh_date_get_end_point (const FhDate *date);

G_END_DECLS
