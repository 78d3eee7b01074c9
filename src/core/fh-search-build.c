/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Takes a story apart into words. */

#include "fh-search-index-private.h"

#include <string.h>

#include "fh-fold.h"
#include "fh-hash.h"
#include "fh-search-texts.h"

/* Letters whose ranks are kept. */
#define MAX_LETTERS 64

/* In how many words a letter is. */
typedef struct
{
  gunichar letter;
  guint    n_words;
} Letter;

/* An item has a word. */
typedef struct
{
  guint32 word;
  guint32 item;
} Pair;

typedef struct
{
  FhSearchIndex *index;
  GHashTable    *numbers;
  GStringChunk  *chunk;
  GString       *words;
  GArray        *word_begins;
  GArray        *pairs[FH_N_SEARCH_FIELDS];

  /* For each word the last item that has it, plus one: an item is listed once for a word. */
  GArray  *last_items;
  guint32  item;
  GString *folded;
} Builder;

static gboolean
is_space (char c)
{
  return c == ' ' || ('\t' <= c && c <= '\r');
}

static guint32
get_number (Builder    *builder,
            const char *word,
            gsize       length)
{
  gpointer number;
  guint32  begin = (guint32) builder->words->len;
  guint32  no_item = 0;

  if (g_hash_table_lookup_extended (builder->numbers, word, NULL, &number))
    return GPOINTER_TO_UINT (number);

  number = GUINT_TO_POINTER (builder->word_begins->len);
  g_hash_table_insert (builder->numbers, g_string_chunk_insert_len (builder->chunk, word, (gssize) length),
                       number);
  g_array_append_val (builder->word_begins, begin);
  g_array_append_val (builder->last_items, no_item);
  g_string_append_len (builder->words, word, (gssize) length);
  g_string_append_c (builder->words, '\n');

  return GPOINTER_TO_UINT (number);
}

static void
add_word (Builder      *builder,
          const char   *word,
          gsize         length,
          FhSearchField field)
{
  Pair     pair = { get_number (builder, word, length), builder->item };
  guint32 *last = &g_array_index (builder->last_items, guint32, pair.word);

  if (*last == builder->item + 1)
    return;

  *last = builder->item + 1;
  g_array_append_val (builder->pairs[field], pair);
}

static void
add_words (Builder *builder,
           gboolean is_title,
           gboolean only_first)
{
  char *at = builder->folded->str;
  char *end;

  for (; *at != '\0'; at = end)
    {
      char          after;
      FhSearchField field = FH_SEARCH_TEXT;

      while (is_space (*at))
        at++;
      for (end = at; *end != '\0' && !is_space (*end);)
        end++;
      if (end == at)
        return;
      if (is_title)
        field = at == builder->folded->str ? FH_SEARCH_FIRST : FH_SEARCH_TITLE;

      after = *end;
      *end = '\0';
      add_word (builder, at, (gsize) (end - at), field);
      *end = after;
      if (only_first)
        return;
    }
}

static void
add_text (const char *text,
          const char *language,
          gboolean    is_title,
          gpointer    user_data)
{
  Builder *builder = user_data;

  g_string_truncate (builder->folded, 0);
  fh_fold_append (builder->folded, text, NULL);
  add_words (builder, is_title, FALSE);
}

/* Before the rest of the titles: a word is in front of one and inside another. */
static void
add_first_word (const char *text,
                const char *language,
                gboolean    is_title,
                gpointer    user_data)
{
  Builder *builder = user_data;

  if (!is_title)
    return;

  g_string_truncate (builder->folded, 0);
  fh_fold_append (builder->folded, text, NULL);
  if (!is_space (*builder->folded->str))
    add_words (builder, TRUE, TRUE);
}

/* Sorts the pairs of a field by word; within a word the items stay in order. */
static FhSearchPostings
sort_pairs (GArray *pairs,
            guint   n_words)
{
  FhSearchPostings    postings = { g_new0 (guint32, n_words + 1), g_new (guint32, MAX (pairs->len, 1)) };
  g_autofree guint32 *next = g_new (guint32, n_words + 1);

  for (guint i = 0; i < pairs->len; i++)
    postings.begins[g_array_index (pairs, Pair, i).word + 1]++;
  for (guint word = 0; word < n_words; word++)
    postings.begins[word + 1] += postings.begins[word];

  memcpy (next, postings.begins, (n_words + 1) * sizeof *next);
  for (guint i = 0; i < pairs->len; i++)
    {
      Pair pair = g_array_index (pairs, Pair, i);

      postings.items[next[pair.word]++] = pair.item;
    }

  return postings;
}

static void
append_items (GPtrArray  *items,
              GListModel *model,
              gboolean    backwards)
{
  guint n_items = g_list_model_get_n_items (model);

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (FhItem) item = g_list_model_get_item (model, backwards ? n_items - 1 - i : i);

      g_ptr_array_add (items, item);
    }
}

static void
list_items (FhSearchIndex *self)
{
  GPtrArray *items = g_ptr_array_new ();
  gsize      n_items;

  append_items (items, fh_dataset_get_places (self->dataset), FALSE);
  append_items (items, fh_dataset_get_actors (self->dataset), FALSE);
  append_items (items, fh_dataset_get_topics (self->dataset), FALSE);
  append_items (items, fh_dataset_get_events (self->dataset), TRUE);
  append_items (items, fh_dataset_get_sources (self->dataset), FALSE);

  self->items = (FhItem **) g_ptr_array_steal (items, &n_items);
  self->n_items = (guint) n_items;
  g_ptr_array_unref (items);
}

static void
init_builder (Builder       *builder,
              FhSearchIndex *index)
{
  builder->index = index;
  builder->numbers = g_hash_table_new (fh_hash_string, g_str_equal);
  builder->chunk = g_string_chunk_new (1 << 16);
  builder->words = g_string_new (NULL);
  builder->word_begins = g_array_new (FALSE, FALSE, sizeof (guint32));
  builder->last_items = g_array_new (FALSE, FALSE, sizeof (guint32));
  builder->folded = g_string_new (NULL);
  for (guint field = 0; field < FH_N_SEARCH_FIELDS; field++)
    builder->pairs[field] = g_array_new (FALSE, FALSE, sizeof (Pair));
}

static void
clear_builder (Builder *builder)
{
  g_hash_table_unref (builder->numbers);
  g_string_chunk_free (builder->chunk);
  g_string_free (builder->words, TRUE);
  g_array_unref (builder->word_begins);
  g_array_unref (builder->last_items);
  g_string_free (builder->folded, TRUE);
  for (guint field = 0; field < FH_N_SEARCH_FIELDS; field++)
    g_array_unref (builder->pairs[field]);
}

/* Hands what was gathered to the index. */
static void
finish (Builder *builder)
{
  FhSearchIndex *index = builder->index;
  guint32        end = (guint32) builder->words->len;

  index->n_words = builder->word_begins->len;
  for (guint field = 0; field < FH_N_SEARCH_FIELDS; field++)
    {
      index->postings[field] = sort_pairs (builder->pairs[field], index->n_words);
      g_array_set_size (builder->pairs[field], 0);
    }
  g_array_append_val (builder->word_begins, end);
  index->words = g_memdup2 (builder->words->str, builder->words->len + 1);
  index->word_begins = g_memdup2 (builder->word_begins->data, builder->word_begins->len * sizeof (guint32));
}

static int
compare_letters (gconstpointer a,
                 gconstpointer b)
{
  const Letter *first = a;
  const Letter *second = b;

  return (first->n_words < second->n_words) - (first->n_words > second->n_words);
}

/* Every letter of the words with how often it comes, the most frequent first. */
static GArray *
count_letters (FhSearchIndex *self)
{
  GArray *letters = g_array_new (FALSE, FALSE, sizeof (Letter));
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);
  GHashTableIter iter;
  gpointer       letter;
  gpointer       count;

  for (const char *at = self->words; *at != '\0'; at = g_utf8_next_char (at))
    if (*at != '\n')
      {
        letter = GUINT_TO_POINTER (g_utf8_get_char (at));
        count = g_hash_table_lookup (counts, letter);
        g_hash_table_insert (counts, letter, GUINT_TO_POINTER (GPOINTER_TO_UINT (count) + 1));
      }

  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &letter, &count))
    {
      Letter counted = { GPOINTER_TO_UINT (letter), GPOINTER_TO_UINT (count) };

      g_array_append_val (letters, counted);
    }
  g_array_sort (letters, compare_letters);

  return letters;
}

static void
rank_letters (FhSearchIndex *self)
{
  g_autoptr (GArray) letters = count_letters (self);

  self->letters = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (guint i = 0; i < MIN (letters->len, MAX_LETTERS); i++)
    {
      GString *letter = g_string_new (NULL);
      guint8  *item_ranks = g_malloc (MAX (self->n_items, 1));

      g_string_append_unichar (letter, g_array_index (letters, Letter, i).letter);
      fh_search_index_rank_word (self, letter->str, item_ranks);
      g_hash_table_insert (self->letters, g_string_free (letter, FALSE), item_ranks);
    }
}

gboolean
fh_search_index_build (FhSearchIndex *self,
                       GCancellable  *cancellable)
{
  Builder  builder;
  gboolean is_done;

  list_items (self);
  init_builder (&builder, self);
  for (guint i = 0; i < self->n_items && !g_cancellable_is_cancelled (cancellable); i++)
    {
      builder.item = i;
      fh_search_texts_foreach (self->items[i], add_first_word, &builder);
      fh_search_texts_foreach (self->items[i], add_text, &builder);
    }
  is_done = !g_cancellable_is_cancelled (cancellable);
  if (is_done)
    finish (&builder);
  clear_builder (&builder);
  if (is_done)
    rank_letters (self);

  return is_done;
}
