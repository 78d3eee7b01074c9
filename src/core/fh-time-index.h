/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* Which spans touch this span: an implicit interval tree over an array sorted by begin. */

#include "fh-time-span.h"

G_BEGIN_DECLS

/**
 * FhTimeIndex:
 *
 * Immutable and reference counted; any thread. It knows positions, not events: position i is the i-th span it
 * was given.
 */
typedef struct _FhTimeIndex FhTimeIndex;

/**
 * fh_time_index_new:
 * @spans: (array length=n_spans): spans in order of their begin; copied
 *
 * Costs O(n) and 26 bytes a span. Empty spans count as the single second at their begin.
 */
FhTimeIndex *fh_time_index_new (const FhTimeSpan *spans,
                                guint             n_spans);
FhTimeIndex *fh_time_index_ref (FhTimeIndex *self);
void         fh_time_index_unref (FhTimeIndex *self);

guint fh_time_index_get_n_spans (const FhTimeIndex *self);

/* (array length=n_spans) (transfer none). */
const FhTimeSpan *fh_time_index_get_spans (const FhTimeIndex *self);

/**
 * FhTimeIndexFunc:
 * @position: in ascending order from call to call
 *
 * Returns: %TRUE to go on
 */
typedef gboolean (*FhTimeIndexFunc) (guint    position,
                                     gpointer user_data);

/**
 * fh_time_index_foreach:
 * @span: what must be touched
 *
 * Calls @func for each span that overlaps @span, in order of begin. Costs O(log n + k) where the spans that
 * do lie together; at worst, with gaps between them, O(log n) each. Nothing overlaps an empty @span.
 */
void fh_time_index_foreach (const FhTimeIndex *self,
                            FhTimeSpan         span,
                            FhTimeIndexFunc    func,
                            gpointer           user_data);

/* How many spans begin before @time: the position of the first that does not. O(log n). */
guint fh_time_index_lower_bound (const FhTimeIndex *self,
                                 gint64             time);

/* The latest end among the positions from 0 to @position inclusive. O(1). */
gint64 fh_time_index_get_max_end (const FhTimeIndex *self,
                                  guint              position);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FhTimeIndex, fh_time_index_unref)

G_END_DECLS
