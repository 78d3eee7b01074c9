/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* How many events each choice of a filter would show. */

#include "fh-filter.h"

G_BEGIN_DECLS

/**
 * FhFacets:
 *
 * A choice is counted as if nothing else of its own kind were chosen, and everything of the other kinds were
 * as it is: so a count says what a click on the choice would show. Owns nothing of the dataset.
 */
typedef struct _FhFacets FhFacets;

/**
 * fh_facets_new:
 * @dataset: (nullable): a story
 * @shown: (nullable): what the map shows, for a filter that goes by it
 *
 * One pass over the events, each costs what it has of places, actors and topics.
 */
FhFacets *fh_facets_new (FhDataset      *dataset,
                         FhFilter       *filter,
                         const FhBounds *shown);
void      fh_facets_free (FhFacets *self);

/* Events of @choice, a category, place, actor or topic. */
guint fh_facets_count_item (FhFacets *self,
                            FhItem   *choice);

/* Events at least so certain. */
guint fh_facets_count_confidence (FhFacets    *self,
                                  FhConfidence min_confidence);

/* Events at places that the map shows. */
guint fh_facets_count_shown (FhFacets *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FhFacets, fh_facets_free)

G_END_DECLS
