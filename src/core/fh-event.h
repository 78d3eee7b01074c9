/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* Something that happened at a date, at places, with actors, in one category. */

#include "fh-category.h"
#include "fh-date.h"
#include "fh-item.h"

G_BEGIN_DECLS

typedef enum
{
  FH_CONFIDENCE_LOW,
  FH_CONFIDENCE_MEDIUM,
  FH_CONFIDENCE_HIGH,
} FhConfidence;

#define FH_N_CONFIDENCES (FH_CONFIDENCE_HIGH + 1)

/* Importance: 1 carries the story, 3 is there when one looks closer. */
#define FH_IMPORTANCE_MIN 1
#define FH_IMPORTANCE_MAX 3

#define FH_TYPE_EVENT (fh_event_get_type ())
G_DECLARE_FINAL_TYPE (FhEvent, fh_event, FH, EVENT, FhItem)

/* (transfer none). */
FhDate *fh_event_get_date (FhEvent *self);

/* The span of its date: cached, cheap enough for a hundred thousand of them. */
FhTimeSpan fh_event_get_span (FhEvent *self);

/* (transfer none). */
FhText *fh_event_get_summary (FhEvent *self);

/* (transfer none). */
FhCategory  *fh_event_get_category (FhEvent *self);
int          fh_event_get_importance (FhEvent *self);
FhConfidence fh_event_get_confidence (FhEvent *self);

/* (element-type FhPlace), (element-type FhActor), (element-type FhTopic) (transfer none), never %NULL. */
GPtrArray *fh_event_get_places (FhEvent *self);
GPtrArray *fh_event_get_actors (FhEvent *self);
GPtrArray *fh_event_get_topics (FhEvent *self);

/* (element-type FhAccount) (transfer none): versions that differ, never %NULL. */
GPtrArray *fh_event_get_accounts (FhEvent *self);

/**
 * fh_event_get_offset:
 * @offset: (out): minutes east of UTC
 *
 * Returns: %TRUE if the event's `time-zone` or its date says in which zone its source gives the time
 */
gboolean fh_event_get_offset (FhEvent *self,
                              int     *offset);

/**
 * fh_event_compare:
 *
 * The order of time in which "previous" and "next" walk: by date (see fh_date_compare()), then the more
 * important first, then by id.
 */
int fh_event_compare (FhEvent *a,
                      FhEvent *b);

G_END_DECLS
