/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The search in a story of a hundred thousand events in two languages, at each letter of some queries. */

#include <math.h>
#include <time.h>

#include "fh-item-private.h"
#include "fh-search-index.h"

#define N_EVENTS        100000
#define N_WORDS         20000
#define N_PLACES        300
#define TITLE_LENGTH    7
#define SUMMARY_LENGTH  28
#define N_REPEATS       5
#define SECOND_LANGUAGE "ar"

typedef struct
{
  GRand     *rand;
  GPtrArray *words[2];
  GPtrArray *places;
  GPtrArray *events;
} Maker;

/* In milliseconds of this thread: another program may be busy. */
static double
get_time (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);

  return (double) now.tv_sec * 1e3 + (double) now.tv_nsec / 1e6;
}

/* Words that look like some language's: syllables, the frequent ones short. */
static GPtrArray *
make_words (GRand      *rand,
            const char *consonants,
            const char *vowels)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  glong      n_consonants = g_utf8_strlen (consonants, -1);
  glong      n_vowels = g_utf8_strlen (vowels, -1);

  for (guint i = 0; i < N_WORDS; i++)
    {
      GString *word = g_string_new (NULL);
      int      n_syllables = 1 + (i > 100) + (i > 2000) + g_rand_int_range (rand, 0, 2);

      for (int j = 0; j < n_syllables; j++)
        {
          glong consonant = g_rand_int_range (rand, 0, (int) n_consonants);
          glong vowel = g_rand_int_range (rand, 0, (int) n_vowels);

          g_string_append_unichar (word, g_utf8_get_char (g_utf8_offset_to_pointer (consonants, consonant)));
          g_string_append_unichar (word, g_utf8_get_char (g_utf8_offset_to_pointer (vowels, vowel)));
        }
      g_ptr_array_add (words, g_string_free (word, FALSE));
    }

  return words;
}

/* Words as often as in a natural text: the tenth a tenth as often as the first. */
static char *
make_sentence (Maker *maker,
               guint  language,
               int    n_words)
{
  GString *sentence = g_string_new (NULL);

  for (int i = 0; i < n_words; i++)
    {
      double chance = g_rand_double (maker->rand);
      guint  word = (guint) (pow (N_WORDS, chance) - 1);

      g_string_append_printf (sentence, "%s%s", i > 0 ? " " : "",
                              (char *) g_ptr_array_index (maker->words[language], MIN (word, N_WORDS - 1)));
    }

  return g_string_free (sentence, FALSE);
}

static FhText *
make_text (Maker *maker,
           int    n_words)
{
  const char *const tags[] = { "en", SECOND_LANGUAGE, NULL };
  g_autofree char  *first = make_sentence (maker, 0, n_words);
  g_autofree char  *second = make_sentence (maker, 1, n_words);
  const char *const strings[] = { first, second, NULL };

  return fh_text_new (tags, strings, NULL);
}

static void
make_places (Maker *maker)
{
  for (guint i = 0; i < N_PLACES; i++)
    {
      g_autofree char *id = g_strdup_printf ("p%u", i);
      FhItem          *item = fh_item_new (FH_TYPE_PLACE, id);
      FhPlaceFields    fields = { .kind = FH_PLACE_TOWN };

      fields.item.title = make_text (maker, 1);
      fh_place_fill (FH_PLACE (item), &fields);
      g_ptr_array_add (maker->places, item);
    }
}

static void
make_events (Maker  *maker,
             FhItem *category)
{
  for (guint i = 0; i < N_EVENTS; i++)
    {
      g_autofree char *id = g_strdup_printf ("e%u", i);
      g_autofree char *date = g_strdup_printf ("%d-%02d", g_rand_int_range (maker->rand, 1900, 2026),
                                               g_rand_int_range (maker->rand, 1, 13));
      FhItem          *item = fh_item_new (FH_TYPE_EVENT, id);
      FhEventFields    fields = {
           .date = fh_date_parse (date, NULL),
           .category = FH_CATEGORY (category),
           .importance = 2,
           .places = g_ptr_array_new (),
      };

      fields.item.title = make_text (maker, TITLE_LENGTH);
      fields.summary = make_text (maker, SUMMARY_LENGTH);
      g_ptr_array_add (fields.places,
                       g_ptr_array_index (maker->places, g_rand_int_range (maker->rand, 0, N_PLACES)));
      fh_event_fill (FH_EVENT (item), &fields);
      g_ptr_array_add (maker->events, item);
    }
}

static FhDataset *
make_story (Maker *maker)
{
  FhDatasetFields  fields = { 0 };
  const char      *languages[] = { "en", SECOND_LANGUAGE, NULL };
  FhItem          *category = fh_item_new (FH_TYPE_CATEGORY, "c");
  FhCategoryFields category_fields = { 0 };

  for (FhKind kind = 0; kind < FH_N_KINDS; kind++)
    fields.items[kind] = g_ptr_array_new_with_free_func (g_object_unref);
  maker->places = fields.items[FH_KIND_PLACE];
  maker->events = fields.items[FH_KIND_EVENT];
  maker->words[0] = make_words (maker->rand, "bcdfghklmnprstvz", "aeiou");
  maker->words[1] = make_words (maker->rand, "بتثجحخدذرزسشصضطعغفقكلمنه", "اويةىأ");

  category_fields.item.title = make_text (maker, 1);
  fh_category_fill (FH_CATEGORY (category), &category_fields);
  g_ptr_array_add (fields.items[FH_KIND_CATEGORY], category);
  make_places (maker);
  make_events (maker, category);
  fields.title = make_text (maker, 2);
  fields.languages = g_strdupv ((char **) languages);

  return fh_dataset_new (&fields);
}

/* The slowest of the beginnings of @query, each the fastest of some runs. */
static double
time_query (FhSearchIndex *index,
            const char    *query)
{
  double worst = 0;

  for (const char *end = query; *end != '\0'; end = g_utf8_next_char (end))
    {
      g_autofree char *prefix = g_strndup (query, (gsize) (g_utf8_next_char (end) - query));
      double           best = G_MAXDOUBLE;

      for (guint i = 0; i < N_REPEATS; i++)
        {
          double begin = get_time ();
          g_autoptr (GArray) hits = fh_search_index_search (index, prefix);

          best = MIN (best, get_time () - begin);
        }
      worst = MAX (worst, best);
    }

  return worst;
}

int
main (void)
{
  Maker maker = { .rand = g_rand_new_with_seed (5) };
  g_autoptr (FhDataset) dataset = make_story (&maker);
  g_autoptr (FhSearchIndex) index = NULL;
  double      begin = get_time ();
  double      worst = 0;
  const char *frequent = g_ptr_array_index (maker.words[0], 0);
  const char *rare = g_ptr_array_index (maker.words[0], N_WORDS / 2);
  const char *second = g_ptr_array_index (maker.words[1], N_WORDS / 3);
  const char *queries[] = {
    rare,
    second,
    "a",
    "e i o u",
    "ال",
    g_strdup_printf ("%s %s %s", frequent, rare, second),
    "nothing like it",
  };

  index = fh_search_index_new (dataset, NULL);
  g_print ("bench: search-build-ms-%d %.0f ms\n", N_EVENTS, get_time () - begin);
  g_print ("bench: search-index-mb-%d %.1f MB\n", N_EVENTS, (double) fh_search_index_get_size (index) / 1e6);
  for (gsize i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      double time = time_query (index, queries[i]);

      g_print ("# “%s”: %.2f ms\n", queries[i], time);
      worst = MAX (worst, time);
    }
  g_print ("bench: search-worst-ms-%d %.2f ms\n", N_EVENTS, worst);

  return 0;
}
