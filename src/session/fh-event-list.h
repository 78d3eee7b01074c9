/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* The events that a filter lets through: a list model over a plain array, with the index of their spans. */

#include "fh-dataset.h"

G_BEGIN_DECLS

#define FH_TYPE_EVENT_LIST (fh_event_list_get_type ())
G_DECLARE_FINAL_TYPE (FhEventList, fh_event_list, FH, EVENT_LIST, GObject)

FhEventList *fh_event_list_new (void);

/**
 * fh_event_list_set_events:
 * @events: (element-type FhEvent) (transfer full): in the order of fh_event_compare()
 *
 * Replaces all of them with one items-changed. Costs O(n).
 */
void fh_event_list_set_events (FhEventList *self,
                               GPtrArray   *events);

/* (transfer none): O(1). */
FhEvent *fh_event_list_get (FhEventList *self,
                            guint        position);
guint    fh_event_list_get_length (FhEventList *self);

/* (transfer none). */
FhTimeIndex *fh_event_list_get_index (FhEventList *self);

/* The position of @event, or -1. O(log n). */
int fh_event_list_find (FhEventList *self,
                        FhEvent     *event);

/* How many events come before @event in the order of time, whether it is in the list or not. O(log n). */
guint fh_event_list_lower_bound (FhEventList *self,
                                 FhEvent     *event);

G_END_DECLS
