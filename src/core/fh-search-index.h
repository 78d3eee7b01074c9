/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* Finds items by words, in every language of a story, the best first. */

#include "fh-dataset.h"

G_BEGIN_DECLS

/**
 * FhSearchRank:
 *
 * How well an item fits a query, from best to worst; the worst of its words counts.
 *
 * @FH_SEARCH_TITLE_START: one of its titles begins so
 * @FH_SEARCH_TITLE_WORD: a word of a title begins so
 * @FH_SEARCH_TITLE_MIDDLE: inside a word of a title
 * @FH_SEARCH_TEXT_WORD: a word of its texts, places, people, topics, accounts or sources begins so
 * @FH_SEARCH_TEXT_MIDDLE: inside such a word
 */
typedef enum
{
  FH_SEARCH_TITLE_START,
  FH_SEARCH_TITLE_WORD,
  FH_SEARCH_TITLE_MIDDLE,
  FH_SEARCH_TEXT_WORD,
  FH_SEARCH_TEXT_MIDDLE,
} FhSearchRank;

#define FH_N_SEARCH_RANKS 5

/**
 * FhSearchHit:
 * @item: (transfer none): lives as long as the index
 */
typedef struct
{
  FhItem      *item;
  FhSearchRank rank;
} FhSearchHit;

/**
 * FhSearchIndex:
 *
 * Every word of the story's places, people, topics, events and sources, folded (see fh-fold.h) and kept once,
 * with the numbers of the items that have it. Immutable; keeps the dataset; any thread.
 */
typedef struct _FhSearchIndex FhSearchIndex;

/**
 * fh_search_index_new:
 * @cancellable: (nullable): ends the work early
 *
 * Costs about 5 µs an event: for a large story call it in a thread.
 *
 * Returns: (transfer full) (nullable): an index, %NULL if it was cancelled
 */
FhSearchIndex *fh_search_index_new (FhDataset    *dataset,
                                    GCancellable *cancellable);

/* As fh_search_index_new(), in a worker thread. The finish fails with %G_IO_ERROR_CANCELLED only. */
void           fh_search_index_new_async (FhDataset          *dataset,
                                          GCancellable       *cancellable,
                                          GAsyncReadyCallback callback,
                                          gpointer            user_data);
FhSearchIndex *fh_search_index_new_finish (GAsyncResult *result,
                                           GError      **error);

FhSearchIndex *fh_search_index_ref (FhSearchIndex *self);
void           fh_search_index_unref (FhSearchIndex *self);

/**
 * fh_search_index_search:
 * @query: words; each must be found, in whichever order, from its first letter on
 *
 * Costs what the words have places, some milliseconds in a story of 100,000 events.
 *
 * Returns: (element-type FhSearchHit) (transfer full): what was found, by rank, then places, people, topics,
 *   events with the newest first, sources; empty for a query without words
 */
GArray *fh_search_index_search (FhSearchIndex *self,
                                const char    *query);

/* Bytes it takes, without the dataset. */
gsize fh_search_index_get_size (FhSearchIndex *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FhSearchIndex, fh_search_index_unref)

G_END_DECLS
