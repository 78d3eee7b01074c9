/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* What fh-search-build.c makes and fh-search-index.c asks. */

#include "fh-search-index.h"

G_BEGIN_DECLS

/* Where an item has a word: in front of a title, elsewhere in a title, in a text. An item is listed in the
 * best of them only. */
typedef enum
{
  FH_SEARCH_FIRST,
  FH_SEARCH_TITLE,
  FH_SEARCH_TEXT,
} FhSearchField;

#define FH_N_SEARCH_FIELDS 3

/**
 * FhSearchPostings:
 * @begins: (array length=n_words+1): where in @items those of a word begin
 * @items: numbers of items
 */
typedef struct
{
  guint32 *begins;
  guint32 *items;
} FhSearchPostings;

struct _FhSearchIndex
{
  FhDataset *dataset;

  /* In the order in which equals are listed; the dataset owns them. */
  FhItem **items;
  guint    n_items;

  /* All words, a line feed behind each; and where they begin, with the end of all as the last. */
  char    *words;
  guint32 *word_begins;
  guint    n_words;

  FhSearchPostings postings[FH_N_SEARCH_FIELDS];

  /* For the letters that are in the most words the rank of each item: a query begins with one. */
  GHashTable *letters;
};

/* An item that has not all of the words. */
#define FH_SEARCH_NO_RANK G_MAXUINT8

/* Gives each item the rank that @word alone has, or none. */
void fh_search_index_rank_word (FhSearchIndex *self,
                                const char    *word,
                                guint8        *item_ranks);

/* Fills an index that has its dataset; FALSE if it was cancelled. */
gboolean fh_search_index_build (FhSearchIndex *self,
                                GCancellable  *cancellable);

G_END_DECLS
