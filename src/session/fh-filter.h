/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* Which events the user lets through. */

#include "fh-dataset.h"

G_BEGIN_DECLS

/**
 * FhFilter:
 *
 * Immutable: a change makes a new filter, so that views can compare two of them and history can keep old
 * ones. For each kind of item (category, place, actor, topic) it holds a set; an empty set lets everything
 * through, otherwise an event must have at least one of the set. All kinds, the span and the confidence must
 * agree. It can also let through only what the map shows; what that is, is not its business.
 */
#define FH_TYPE_FILTER (fh_filter_get_type ())
G_DECLARE_FINAL_TYPE (FhFilter, fh_filter, FH, FILTER, GObject)

/* Returns: (transfer full): a filter that lets everything through. */
FhFilter *fh_filter_new (void);

/**
 * fh_filter_with_item:
 * @item: a category, place, actor or topic
 * @let_through: whether the set of its kind shall have it
 *
 * Returns: (transfer full): a changed copy
 */
FhFilter *fh_filter_with_item (FhFilter *self,
                               FhItem   *item,
                               gboolean  let_through);

/**
 * fh_filter_with_span:
 * @span: events must touch it; empty for any time
 *
 * Returns: (transfer full): a changed copy
 */
FhFilter *fh_filter_with_span (FhFilter  *self,
                               FhTimeSpan span);

/* Returns: (transfer full): a changed copy that lets through events at least so certain. */
FhFilter *fh_filter_with_min_confidence (FhFilter    *self,
                                         FhConfidence min_confidence);

/* Returns: (transfer full): a changed copy that lets through only what the map shows, or anything. */
FhFilter *fh_filter_with_only_shown (FhFilter *self,
                                     gboolean  only_shown);

gboolean fh_filter_has_item (FhFilter *self,
                             FhItem   *item);

/* (element-type FhItem) (transfer none): all that the sets hold, in the order they were added. */
GPtrArray   *fh_filter_get_items (FhFilter *self);
FhTimeSpan   fh_filter_get_span (FhFilter *self);
FhConfidence fh_filter_get_min_confidence (FhFilter *self);
gboolean     fh_filter_get_only_shown (FhFilter *self);

/* Whether it lets everything through. */
gboolean fh_filter_is_empty (FhFilter *self);

gboolean fh_filter_equal (FhFilter *a,
                          FhFilter *b);

/* Why an event is kept out. */
typedef enum
{
  FH_FILTER_CATEGORY = 1 << 0,
  FH_FILTER_PLACE = 1 << 1,
  FH_FILTER_ACTOR = 1 << 2,
  FH_FILTER_TOPIC = 1 << 3,
  FH_FILTER_CONFIDENCE = 1 << 4,
  FH_FILTER_SPAN = 1 << 5,
  FH_FILTER_SHOWN = 1 << 6,
} FhFilterKind;

/**
 * fh_filter_get_objections:
 * @shown: (nullable): what the map shows; %NULL if that does not count
 *
 * Returns: everything that keeps @event out; 0 if it is let through
 */
FhFilterKind fh_filter_get_objections (FhFilter       *self,
                                       FhEvent        *event,
                                       const FhBounds *shown);

/* Whether a place of @event lies in @shown. */
gboolean fh_filter_is_shown (FhEvent        *event,
                             const FhBounds *shown);

/* Whether it lets @event through, wherever the map looks. Costs as much as the event has places, actors
 * and topics. */
gboolean fh_filter_matches (FhFilter *self,
                            FhEvent  *event);

G_END_DECLS
