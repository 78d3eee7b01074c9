/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The search: where it looks, what comes first, and that it finds what a plain search finds. */

#include "dataset-fixture.h"

#include "fh-fold.h"
#include "fh-search-index.h"
#include "fh-search-texts.h"

static const char story[] =
  "{'format': 'foothold-dataset', 'version': 1, 'title': {'en': 'T'}, 'languages': ['en', 'ar', 'ru'],"
  " 'categories': [{'id': 'c', 'name': {'en': 'Diplomacy'}, 'shape': 'plus', 'color': 'red'}],"
  " 'places': [{'id': 'moscow', 'name': {'en': 'Moscow', 'ru': 'Москва', 'ar': 'موسكو'}, 'kind': 'capital',"
  "   'location': {'latitude': 55, 'longitude': 37}, 'country': {'en': 'Russia'}},"
  "  {'id': 'base', 'name': {'en': 'Hmeimim'}, 'variants': ['Khmeimim'], 'kind': 'air-base',"
  "   'description': {'en': 'Flown to from Moscow.'}, 'location': {'latitude': 35, 'longitude': 36},"
  "   'states': [{'from': '2015', 'status': 'in-use', 'text': {'en': 'Runway prolonged.'},"
  "               'label': {'en': 'In use'}}]}],"
  " 'actors': [{'id': 'envoy', 'name': {'en': 'Ahmed al-Sharaa'}, 'kind': 'person',"
  "   'role': {'en': 'President'}, 'side': {'en': 'Damascus'}}],"
  " 'topics': [{'id': 'lease', 'title': {'en': 'The lease'}, 'summary': {'en': 'How long it runs'},"
  "   'positions': [{'by': {'en': 'Muscovites'}, 'text': {'en': 'For ever'}}], 'places': ['base']}],"
  " 'sources': [{'id': 'tass', 'publisher': 'TASS', 'title': 'Talks over', 'date': '2019-06-02',"
  "   'url': 'https://example.org/some-address'}],"
  " 'tours': [], 'events': ["
  "  {'id': 'first', 'date': '2016-03', 'title': {'en': 'Talks in Moscow', 'ar': 'محادثات في القاعدة'},"
  "   'summary': {'en': 'Nothing comes of it.'}, 'category': 'c', 'importance': 1,"
  "   'confidence': 'low', 'places': [], 'actors': [], 'topics': [], 'sources': []},"
  "  {'id': 'second', 'date': '2019-06', 'title': {'en': 'Moscow speaks'},"
  "   'summary': {'en': 'A call.', 'ru': 'Самолёт улетел.'}, 'category': 'c', 'importance': 1,"
  "   'confidence': 'high', 'places': ['base'], 'actors': ['envoy'], 'topics': ['lease'],"
  "   'sources': ['tass'], 'accounts': [{'by': {'en': 'Kremlin'}, 'text': {'en': 'A success.'}}]},"
  "  {'id': 'third', 'date': '2020', 'title': {'en': 'Anti-Moscow rally'},"
  "   'summary': {'en': 'Semimoscow.'}, 'category': 'c', 'importance': 1,"
  "   'confidence': 'high', 'places': ['moscow'], 'actors': [], 'topics': [], 'sources': []}]}";

static FhDataset *
read_story (void)
{
  g_autofree char *json = g_strdelimit (g_strdup (story), "'", '"');
  g_autoptr (GBytes) bytes = g_bytes_new (json, strlen (json));
  g_autoptr (GError) error = NULL;
  FhDataset *dataset = fh_dataset_read_bytes (bytes, NULL, NULL, NULL, &error);

  g_assert_no_error (error);

  return dataset;
}

/* @expected: ids and ranks: "moscow0 second0 first1" */
static void
assert_found (FhSearchIndex *index,
              const char    *query,
              const char    *expected)
{
  g_autoptr (GArray) hits = fh_search_index_search (index, query);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < hits->len; i++)
    {
      FhSearchHit hit = g_array_index (hits, FhSearchHit, i);

      g_string_append_printf (found, "%s%s%d", i > 0 ? " " : "", fh_item_get_id (hit.item), (int) hit.rank);
    }
  g_test_message ("%s", query);
  g_assert_cmpstr (found->str, ==, expected);
}

static void
test_ranks (void)
{
  g_autoptr (FhDataset) dataset = read_story ();
  g_autoptr (FhSearchIndex) index = fh_search_index_new (dataset, NULL);

  /* From the first letter on; a title before a text, a beginning before a middle, the newest first. */
  assert_found (index, "mos", "moscow0 second0 third1 first1 base3");
  assert_found (index, "MOSCOW", "moscow0 second0 third1 first1 base3");
  assert_found (index, "oscow", "moscow2 third2 second2 first2 base4");
  assert_found (index, "w", "moscow2 third2 second2 first2 base4 lease4");
  assert_found (index, "talks", "first0 tass0 second3");
  /* Each word, in whichever order; the worst counts. */
  assert_found (index, "moscow talks", "first1 second3");
  assert_found (index, "talks  moscow ", "first1 second3");
  assert_found (index, "talks nowhere", "");
  assert_found (index, "", "");
  assert_found (index, " ", "");
}

static void
test_where (void)
{
  g_autoptr (FhDataset) dataset = read_story ();
  g_autoptr (FhSearchIndex) index = fh_search_index_new (dataset, NULL);

  assert_found (index, "khmei", "base0 lease3 second3");
  assert_found (index, "prolonged", "base3");
  assert_found (index, "russia", "moscow3");
  assert_found (index, "sharaa", "envoy1 second3");
  assert_found (index, "president", "envoy3");
  assert_found (index, "muscovites ever", "lease3");
  assert_found (index, "lease", "lease1 second3");
  assert_found (index, "kremlin success", "second3");
  assert_found (index, "tass", "tass0 second3");
  assert_found (index, "some-address", "tass3");
  assert_found (index, "diplomacy", "third3 second3 first3");
}

static void
test_languages (void)
{
  g_autoptr (FhDataset) dataset = read_story ();
  g_autoptr (FhSearchIndex) index = fh_search_index_new (dataset, NULL);

  assert_found (index, "москва", "moscow0 third3");
  assert_found (index, "самолет", "second3");
  assert_found (index, "قاعده", "first1");
  assert_found (index, "القَاعِدة", "first1");
  assert_found (index, "محادثات moscow", "first1");
}

static void
test_excerpt (void)
{
  g_autoptr (FhDataset) dataset = read_story ();
  FhItem          *second = fh_dataset_lookup (dataset, FH_TYPE_EVENT, "second");
  const char      *plane[] = { "улет", NULL };
  const char      *call[] = { "call", NULL };
  const char      *title[] = { "speaks", NULL };
  const char      *nowhere[] = { "nowhere", NULL };
  g_autofree char *russian = fh_search_excerpt (second, plane, "en");
  g_autofree char *english = fh_search_excerpt (second, call, "ru");
  g_autofree char *name = fh_search_excerpt (second, title, "en");
  g_autofree char *nothing = fh_search_excerpt (second, nowhere, "en");

  g_assert_cmpstr (russian, ==, "Самолёт улетел.");
  g_assert_cmpstr (english, ==, "A call.");
  g_assert_cmpstr (name, ==, "Moscow speaks");
  g_assert_cmpstr (name, ==, "Moscow speaks");
  g_assert_cmpstr (nothing, ==, "");
}

static void
test_long_excerpt (void)
{
  g_autoptr (FhDataset) dataset =
    fixture_read_with ("{\"id\": \"p\", \"name\": {\"en\": \"P\"}, \"kind\": \"city\","
                       " \"location\": {\"latitude\": 1, \"longitude\": 1}, \"description\": {\"en\":"
                       " \"One two three four five six seven eight nine ten eleven twelve thirteen fourteen"
                       " fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty\"}}",
                       "");
  const char      *words[] = { "nine", NULL };
  g_autofree char *excerpt = fh_search_excerpt (fh_dataset_lookup (dataset, FH_TYPE_PLACE, "p"), words,
                                                "en");

  g_assert_true (g_str_has_prefix (excerpt, "…five six seven eight nine ten "));
  g_assert_true (g_str_has_suffix (excerpt, "…"));
}

static void
test_cancelled (void)
{
  g_autoptr (FhDataset) dataset = read_story ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  g_cancellable_cancel (cancellable);
  g_assert_null (fh_search_index_new (dataset, cancellable));
}

/* What a plain search through the texts says of an item. */
typedef struct
{
  const char *word;
  guint       rank;
} Naive;

static void
rank_text (const char *text,
           const char *language,
           gboolean    is_title,
           gpointer    user_data)
{
  Naive           *naive = user_data;
  g_autofree char *folded = fh_fold (text);
  FhFoldMatch      match = fh_fold_find (folded, naive->word);

  if (match == FH_FOLD_NONE)
    return;
  if (is_title)
    naive->rank = MIN (naive->rank, (guint) FH_SEARCH_TITLE_START + match);
  else
    naive->rank = MIN (naive->rank, match == FH_FOLD_MIDDLE ? FH_SEARCH_TEXT_MIDDLE : FH_SEARCH_TEXT_WORD);
}

static guint
rank_naively (FhItem            *item,
              const char *const *words)
{
  guint worst = 0;

  for (guint i = 0; words[i] != NULL; i++)
    {
      Naive naive = { words[i], FH_N_SEARCH_RANKS };

      fh_search_texts_foreach (item, rank_text, &naive);
      worst = MAX (worst, naive.rank);
    }

  return worst;
}

/* A piece of a word of the story. */
static void
append_piece (GString    *query,
              FhDataset  *dataset,
              GListModel *models[])
{
  GListModel *model = models[g_test_rand_int_range (0, 5)];
  guint       position = (guint) g_test_rand_int_range (0, (int) g_list_model_get_n_items (model));
  g_autoptr (FhItem) item = g_list_model_get_item (model, position);
  const char *const *strings = fh_text_get_strings (fh_item_get_title (item));
  const char        *string = strings[g_test_rand_int_range (0, (int) g_strv_length ((char **) strings))];
  glong              length = g_utf8_strlen (string, -1);
  int                begin = g_test_rand_int_range (0, (int) length);
  int                end = begin + g_test_rand_int_range (1, 6);
  g_autofree char   *piece = g_utf8_substring (string, begin, MIN (length, end));

  g_string_append (query, piece);
}

static void
assert_as_naive (FhSearchIndex *index,
                 GListModel    *models[],
                 const char    *query)
{
  g_auto (GStrv) words = fh_fold_words (query);
  g_autoptr (GArray) hits = fh_search_index_search (index, query);
  g_autoptr (GHashTable) found = g_hash_table_new (NULL, NULL);
  guint last_rank = 0;

  g_test_message ("“%s”", query);
  for (guint i = 0; i < hits->len; i++)
    {
      FhSearchHit hit = g_array_index (hits, FhSearchHit, i);

      g_assert_cmpuint (hit.rank, >=, last_rank);
      last_rank = hit.rank;
      g_assert_cmpuint (rank_naively (hit.item, (const char *const *) words), ==, hit.rank);
      g_assert_true (g_hash_table_add (found, hit.item));
    }

  for (guint kind = 0; kind < 5 && words[0] != NULL; kind++)
    for (guint i = 0; i < g_list_model_get_n_items (models[kind]); i++)
      {
        g_autoptr (FhItem) item = g_list_model_get_item (models[kind], i);

        if (!g_hash_table_contains (found, item))
          g_assert_cmpuint (rank_naively (item, (const char *const *) words), ==, FH_N_SEARCH_RANKS);
      }
}

static void
test_as_naive (void)
{
  g_autoptr (FhDataset) dataset = read_story ();
  g_autoptr (FhSearchIndex) index = fh_search_index_new (dataset, NULL);
  GListModel *models[] = { fh_dataset_get_places (dataset), fh_dataset_get_actors (dataset),
                           fh_dataset_get_topics (dataset), fh_dataset_get_events (dataset),
                           fh_dataset_get_sources (dataset) };

  for (guint run = 0; run < 3000; run++)
    {
      g_autoptr (GString) query = g_string_new (NULL);

      append_piece (query, dataset, models);
      for (int i = g_test_rand_int_range (0, 3); i > 0; i--)
        {
          g_string_append_c (query, ' ');
          append_piece (query, dataset, models);
        }
      assert_as_naive (index, models, query->str);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/search-index/ranks", test_ranks);
  g_test_add_func ("/search-index/where", test_where);
  g_test_add_func ("/search-index/languages", test_languages);
  g_test_add_func ("/search-index/excerpt", test_excerpt);
  g_test_add_func ("/search-index/long-excerpt", test_long_excerpt);
  g_test_add_func ("/search-index/cancelled", test_cancelled);
  g_test_add_func ("/search-index/as-naive", test_as_naive);

  return g_test_run ();
}
