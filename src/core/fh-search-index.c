/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-search-index-private.h"

#include <string.h>

#include "fh-fold.h"

/* A word of the index that has a word of the query in it. */
typedef struct
{
  guint32     word;
  FhFoldMatch match;
} Found;

static const guint8 ranks[FH_N_SEARCH_FIELDS][FH_FOLD_NONE] = {
  [FH_SEARCH_FIRST] = { FH_SEARCH_TITLE_START, FH_SEARCH_TITLE_WORD, FH_SEARCH_TITLE_MIDDLE },
  [FH_SEARCH_TITLE] = { FH_SEARCH_TITLE_WORD, FH_SEARCH_TITLE_WORD, FH_SEARCH_TITLE_MIDDLE },
  [FH_SEARCH_TEXT] = { FH_SEARCH_TEXT_WORD, FH_SEARCH_TEXT_WORD, FH_SEARCH_TEXT_MIDDLE },
};

/* The best place of @wanted between @at, where it has one, and @end. */
static FhFoldMatch
classify_best (const char *word,
               const char *end,
               const char *at,
               const char *wanted)
{
  FhFoldMatch best = FH_FOLD_NONE;

  for (; at != NULL && at < end && best > FH_FOLD_WORD; at = strstr (at + 1, wanted))
    best = MIN (best, fh_fold_classify (word, at));

  return best;
}

/* Looks through all words in one go. */
static GArray *
find_words (FhSearchIndex *self,
            const char    *wanted)
{
  GArray     *found = g_array_new (FALSE, FALSE, sizeof (Found));
  guint32     word = 0;
  const char *at = strstr (self->words, wanted);

  while (at != NULL)
    {
      const char *end;
      Found       hit;

      while (self->words + self->word_begins[word + 1] <= at)
        word++;
      end = self->words + self->word_begins[word + 1];
      hit = (Found){ word, classify_best (self->words + self->word_begins[word], end, at, wanted) };
      g_array_append_val (found, hit);
      at = strstr (end, wanted);
    }

  return found;
}

/* Gives the items of @field that have such words their rank, unless they have a better one. */
static void
rank_field (FhSearchIndex *self,
            GArray        *found,
            FhSearchField  field,
            guint8        *item_ranks)
{
  const FhSearchPostings *postings = &self->postings[field];

  for (guint i = 0; i < found->len; i++)
    {
      Found  hit = g_array_index (found, Found, i);
      guint8 rank = ranks[field][hit.match];

      for (guint32 j = postings->begins[hit.word]; j < postings->begins[hit.word + 1]; j++)
        {
          guint8 *item_rank = &item_ranks[postings->items[j]];

          *item_rank = MIN (*item_rank, rank);
        }
    }
}

void
fh_search_index_rank_word (FhSearchIndex *self,
                           const char    *word,
                           guint8        *item_ranks)
{
  g_autoptr (GArray) found = find_words (self, word);

  memset (item_ranks, FH_SEARCH_NO_RANK, self->n_items);
  rank_field (self, found, FH_SEARCH_FIRST, item_ranks);
  rank_field (self, found, FH_SEARCH_TITLE, item_ranks);
  /* A text makes no title's rank better. */
  if (memchr (item_ranks, FH_SEARCH_NO_RANK, self->n_items) != NULL)
    rank_field (self, found, FH_SEARCH_TEXT, item_ranks);
}

static void
rank_word (FhSearchIndex *self,
           const char    *word,
           guint8        *item_ranks)
{
  const guint8 *known = g_hash_table_lookup (self->letters, word);

  if (known != NULL)
    memcpy (item_ranks, known, self->n_items);
  else
    fh_search_index_rank_word (self, word, item_ranks);
}

/* By counting: the ranks are few, and equals keep the order of the index. */
static GArray *
sort_hits (FhSearchIndex *self,
           const guint8  *item_ranks)
{
  guint   next[FH_N_SEARCH_RANKS + 1] = { 0 };
  GArray *hits = g_array_new (FALSE, FALSE, sizeof (FhSearchHit));

  for (guint i = 0; i < self->n_items; i++)
    if (item_ranks[i] != FH_SEARCH_NO_RANK)
      next[item_ranks[i] + 1]++;
  for (guint rank = 0; rank < FH_N_SEARCH_RANKS; rank++)
    next[rank + 1] += next[rank];

  g_array_set_size (hits, next[FH_N_SEARCH_RANKS]);
  for (guint i = 0; i < self->n_items; i++)
    if (item_ranks[i] != FH_SEARCH_NO_RANK)
      g_array_index (hits, FhSearchHit, next[item_ranks[i]]++) =
        (FhSearchHit){ self->items[i], (FhSearchRank) item_ranks[i] };

  return hits;
}

static void
clear_index (gpointer data)
{
  FhSearchIndex *self = data;

  for (guint field = 0; field < FH_N_SEARCH_FIELDS; field++)
    {
      g_free (self->postings[field].begins);
      g_free (self->postings[field].items);
    }
  g_clear_pointer (&self->letters, g_hash_table_unref);
  g_free (self->word_begins);
  g_free (self->words);
  g_free (self->items);
  g_object_unref (self->dataset);
}

FhSearchIndex *
fh_search_index_new (FhDataset    *dataset,
                     GCancellable *cancellable)
{
  FhSearchIndex *self;

  g_return_val_if_fail (FH_IS_DATASET (dataset), NULL);

  self = g_atomic_rc_box_new0 (FhSearchIndex);
  self->dataset = g_object_ref (dataset);
  if (!fh_search_index_build (self, cancellable))
    g_clear_pointer (&self, fh_search_index_unref);

  return self;
}

static void
build_in_thread (GTask        *task,
                 gpointer      dataset,
                 gpointer      task_data,
                 GCancellable *cancellable)
{
  FhSearchIndex *self = fh_search_index_new (dataset, cancellable);

  if (self != NULL)
    g_task_return_pointer (task, self, (GDestroyNotify) fh_search_index_unref);
  else
    g_task_return_error_if_cancelled (task);
}

void
fh_search_index_new_async (FhDataset          *dataset,
                           GCancellable       *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (FH_IS_DATASET (dataset));

  task = g_task_new (dataset, cancellable, callback, user_data);
  g_task_set_source_tag (task, fh_search_index_new_async);
  g_task_run_in_thread (task, build_in_thread);
}

FhSearchIndex *
fh_search_index_new_finish (GAsyncResult *result,
                            GError      **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

FhSearchIndex *
fh_search_index_ref (FhSearchIndex *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
fh_search_index_unref (FhSearchIndex *self)
{
  g_atomic_rc_box_release_full (self, clear_index);
}

GArray *
fh_search_index_search (FhSearchIndex *self,
                        const char    *query)
{
  g_auto (GStrv) words = NULL;
  g_autofree guint8 *item_ranks = NULL;
  g_autofree guint8 *word_ranks = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (query != NULL, NULL);

  words = fh_fold_words (query);
  if (words[0] == NULL)
    return g_array_new (FALSE, FALSE, sizeof (FhSearchHit));

  item_ranks = g_malloc (MAX (self->n_items, 1));
  word_ranks = g_malloc (MAX (self->n_items, 1));
  rank_word (self, words[0], item_ranks);
  for (guint i = 1; words[i] != NULL; i++)
    {
      rank_word (self, words[i], word_ranks);
      for (guint item = 0; item < self->n_items; item++)
        item_ranks[item] = MAX (item_ranks[item], word_ranks[item]);
    }

  return sort_hits (self, item_ranks);
}

gsize
fh_search_index_get_size (FhSearchIndex *self)
{
  gsize n_numbers = self->n_words + 1;

  g_return_val_if_fail (self != NULL, 0);

  for (guint field = 0; field < FH_N_SEARCH_FIELDS; field++)
    n_numbers += self->n_words + 1 + self->postings[field].begins[self->n_words];

  return n_numbers * sizeof (guint32) + self->word_begins[self->n_words] +
         self->n_items * (sizeof (FhItem *) + g_hash_table_size (self->letters));
}
