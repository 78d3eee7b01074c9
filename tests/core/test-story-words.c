/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The story's own words: none is missing in any language, and numbers take the right form. */

#include "fh-story-words-private.h"
#include "fh-story-words.h"

static const FhStoryTable *const tables[] = {
  &fh_story_table_ar,
  &fh_story_table_de,
  &fh_story_table_en,
  &fh_story_table_es,
  &fh_story_table_fr,
  &fh_story_table_ru,
  &fh_story_table_tr,
  &fh_story_table_uk,
};

static void
assert_words (const char *const *words,
              guint              n_words)
{
  for (guint i = 0; i < n_words; i++)
    {
      g_assert_nonnull (words[i]);
      g_assert_cmpstr (words[i], !=, "");
    }
}

/* Every word in every language; a language that the interface speaks has a table. */
static void
test_complete (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      const FhStoryTable *table = tables[i];

      g_test_message ("%s", table->language);
      assert_words (table->place_kinds, FH_N_PLACE_KINDS);
      assert_words (table->statuses, FH_N_STATUSES);
      assert_words (table->confidences, FH_N_CONFIDENCES);
      assert_words (table->actor_kinds, FH_N_ACTOR_KINDS);
      assert_words (table->words, FH_N_STORY_WORDS);
      g_assert_true (
        g_strv_contains (fh_story_words_list_languages (), table->language));
    }
  g_assert_cmpuint (g_strv_length ((char **) fh_story_words_list_languages ()), ==, G_N_ELEMENTS (tables));
}

/* A number of each form that the language has finds words of its own: those for "other" are not right for all
 * of them. */
static void
test_forms_complete (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    for (guint count = 0; count < FH_N_STORY_COUNTS; count++)
      for (guint number = 0; number < 1000; number++)
        {
          FhFormatter *formatter = fh_formatter_get (tables[i]->language);

          g_assert_nonnull (tables[i]->counts[count][fh_formatter_get_plural (formatter, number)]);
        }
}

/* The same places to fill as in English, whatever the order. */
static void
test_places (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    for (guint word = 0; word < FH_N_STORY_WORDS; word++)
      for (guint place = 0; place < 2; place++)
        {
          const char *written = place == 0 ? "{0}" : "{1}";

          g_assert_true ((strstr (fh_story_table_en.words[word], written) != NULL) ==
                         (strstr (tables[i]->words[word], written) != NULL));
        }
}

static void
assert_count (guint       number,
              const char *language,
              const char *expected)
{
  g_autofree char *words = fh_story_count (FH_STORY_N_EVENTS, number, language);

  g_assert_cmpstr (words, ==, expected);
}

static void
test_counts (void)
{
  assert_count (0, "en", "0 events");
  assert_count (1, "en", "1 event");
  assert_count (1, "ru", "1 событие");
  assert_count (3, "ru", "3 события");
  assert_count (11, "ru", "11 событий");
  assert_count (21, "ru", "21 событие");
  assert_count (204, "uk", "204 події");
  assert_count (0, "fr", "0 événement");
  assert_count (0, "ar", "لا أحداث");
  assert_count (2, "ar", "حدثان");
  assert_count (7, "ar", "٧ أحداث");
  assert_count (204, "ar", "٢٠٤ أحداث");
  assert_count (200, "ar", "٢٠٠ حدث");
  assert_count (115, "ar", "١١٥ حدثًا");
  assert_count (2, "tr", "2 olay");
}

/* A language without a table takes English words, with its own digits; a regional variant takes those of its
 * language. */
static void
test_fallback (void)
{
  g_assert_cmpstr (fh_story_word (FH_STORY_SOURCES, "el"), ==, "Sources");
  g_assert_cmpstr (fh_story_word (FH_STORY_SOURCES, "de-AT"), ==, "Quellen");
  g_assert_cmpstr (fh_story_word (FH_STORY_SOURCES, "DE"), ==, "Quellen");
  g_assert_cmpstr (fh_status_get_label (FH_STATUS_OPEN, NULL), ==, "future open");
  assert_count (1, "el", "1 event");
}

/* A name may look like a place to fill, and one in another script is isolated. */
static void
test_phrases (void)
{
  g_autofree char *tricky = fh_story_phrase (FH_STORY_POSITION, "en", "{1}", "{0}");
  g_autofree char *french = fh_story_phrase (FH_STORY_PAIR, "fr", "Moscou", "oui");
  g_autofree char *arabic = fh_story_phrase (FH_STORY_PAIR, "ar", "SANA", "نعم");
  g_autofree char *list = fh_story_list ("ar", "دمشق", "", "حلب", NULL);
  g_autofree char *position = fh_story_position (1, 12, "ar");

  g_assert_cmpstr (tricky, ==, "{1} of {0}");
  g_assert_cmpstr (french, ==, "Moscou\u00a0: oui");
  g_assert_cmpstr (arabic, ==, "\u2068SANA\u2069: نعم");
  g_assert_cmpstr (list, ==, "دمشق، حلب");
  g_assert_cmpstr (position, ==, "٢ من ١٢");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/story-words/complete", test_complete);
  g_test_add_func ("/story-words/forms-complete", test_forms_complete);
  g_test_add_func ("/story-words/places", test_places);
  g_test_add_func ("/story-words/counts", test_counts);
  g_test_add_func ("/story-words/fallback", test_fallback);
  g_test_add_func ("/story-words/phrases", test_phrases);

  return g_test_run ();
}
