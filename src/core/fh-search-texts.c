/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-search-texts.h"

#include <string.h>

#include "fh-fold.h"

/* Characters of an excerpt before its first mark, and of all of it. */
#define EXCERPT_LEAD   24
#define EXCERPT_LENGTH 120

typedef struct
{
  FhSearchTextFunc func;
  gpointer         user_data;
} Visit;

static void
visit_text (const Visit *visit,
            FhText      *text,
            gboolean     is_title)
{
  const char *const *strings;
  const char *const *tags;

  if (text == NULL)
    return;

  strings = fh_text_get_strings (text);
  tags = fh_text_get_tags (text);
  for (guint i = 0; strings[i] != NULL; i++)
    visit->func (strings[i], tags[i], is_title, visit->user_data);
}

static void
visit_string (const Visit *visit,
              const char  *string,
              const char  *language,
              gboolean     is_title)
{
  if (string != NULL)
    visit->func (string, language, is_title, visit->user_data);
}

static void
visit_names (const Visit *visit,
             FhItem      *item,
             gboolean     is_title)
{
  const char *const *variants = fh_item_get_variants (item);

  if (FH_IS_SOURCE (item))
    {
      const char *language = fh_source_get_language (FH_SOURCE (item));

      visit_string (visit, fh_source_get_headline (FH_SOURCE (item)), language, is_title);
      visit_string (visit, fh_source_get_publisher (FH_SOURCE (item)), NULL, is_title);
      return;
    }

  visit_text (visit, fh_item_get_title (item), is_title);
  for (guint i = 0; variants[i] != NULL; i++)
    visit_string (visit, variants[i], NULL, is_title);
}

static void
visit_names_of (const Visit *visit,
                GPtrArray   *items)
{
  for (guint i = 0; i < items->len; i++)
    visit_names (visit, g_ptr_array_index (items, i), FALSE);
}

static void
visit_accounts (const Visit *visit,
                GPtrArray   *accounts)
{
  for (guint i = 0; i < accounts->len; i++)
    {
      FhAccount *account = g_ptr_array_index (accounts, i);
      FhActor   *actor = fh_account_get_actor (account);

      visit_text (visit, fh_account_get_by (account), FALSE);
      visit_text (visit, fh_account_get_text (account), FALSE);
      if (actor != NULL)
        visit_names (visit, FH_ITEM (actor), FALSE);
      visit_names_of (visit, fh_account_get_sources (account));
    }
}

static void
visit_event (const Visit *visit,
             FhEvent     *event)
{
  visit_text (visit, fh_event_get_summary (event), FALSE);
  visit_names_of (visit, fh_event_get_places (event));
  visit_names_of (visit, fh_event_get_actors (event));
  visit_names_of (visit, fh_event_get_topics (event));
  visit_accounts (visit, fh_event_get_accounts (event));
  visit_names (visit, FH_ITEM (fh_event_get_category (event)), FALSE);
}

static void
visit_place (const Visit *visit,
             FhPlace     *place)
{
  GPtrArray *states = fh_place_get_states (place);

  visit_text (visit, fh_place_get_country (place), FALSE);
  visit_text (visit, fh_place_get_region (place), FALSE);
  visit_text (visit, fh_place_get_description (place), FALSE);
  for (guint i = 0; i < states->len; i++)
    {
      FhState *state = g_ptr_array_index (states, i);

      visit_text (visit, fh_state_get_label (state), FALSE);
      visit_text (visit, fh_state_get_text (state), FALSE);
      visit_accounts (visit, fh_state_get_accounts (state));
    }
}

static void
visit_topic (const Visit *visit,
             FhTopic     *topic)
{
  visit_text (visit, fh_topic_get_summary (topic), FALSE);
  visit_accounts (visit, fh_topic_get_positions (topic));
  visit_accounts (visit, fh_topic_get_accounts (topic));
  visit_names_of (visit, fh_topic_get_places (topic));
  visit_names_of (visit, fh_topic_get_actors (topic));
}

void
fh_search_texts_foreach (FhItem          *item,
                         FhSearchTextFunc func,
                         gpointer         user_data)
{
  const Visit visit = { func, user_data };

  g_return_if_fail (FH_IS_ITEM (item));
  g_return_if_fail (func != NULL);

  visit_names (&visit, item, TRUE);
  if (FH_IS_EVENT (item))
    visit_event (&visit, FH_EVENT (item));
  else if (FH_IS_PLACE (item))
    visit_place (&visit, FH_PLACE (item));
  else if (FH_IS_TOPIC (item))
    visit_topic (&visit, FH_TOPIC (item));
  else if (FH_IS_ACTOR (item))
    {
      visit_text (&visit, fh_actor_get_role (FH_ACTOR (item)), FALSE);
      visit_text (&visit, fh_actor_get_side (FH_ACTOR (item)), FALSE);
    }
  else if (FH_IS_SOURCE (item))
    {
      visit_text (&visit, fh_source_get_voice (FH_SOURCE (item)), FALSE);
      visit_string (&visit, fh_source_get_uri (FH_SOURCE (item)), NULL, FALSE);
    }
  visit_names_of (&visit, fh_item_get_sources (item));
}

/* The text that has the most of some words. */
typedef struct
{
  const char *const *words;
  const char        *language;
  const char        *text;
  guint              n_words;
  gboolean           is_in_language;
} Best;

static void
compare_text (const char *text,
              const char *language,
              gboolean    is_title,
              gpointer    user_data)
{
  Best            *best = user_data;
  gboolean         is_in_language = g_strcmp0 (language, best->language) == 0;
  g_autofree char *folded = NULL;
  guint            n_words = 0;

  folded = fh_fold (text);
  for (guint i = 0; best->words[i] != NULL; i++)
    n_words += fh_fold_find (folded, best->words[i]) != FH_FOLD_NONE;
  if (n_words > best->n_words ||
      (n_words == best->n_words && n_words > 0 && is_in_language && !best->is_in_language))
    {
      best->text = text;
      best->n_words = n_words;
      best->is_in_language = is_in_language;
    }
}

/* From a space on, if there is one near. */
static const char *
find_beginning (const char *text,
                const char *mark)
{
  const char *at = mark;

  for (int i = 0; i < EXCERPT_LEAD && at > text; i++)
    at = g_utf8_prev_char (at);
  if (at == text)
    return text;

  for (const char *space = at; space < mark; space = g_utf8_next_char (space))
    if (*space == ' ')
      return space + 1;

  return at;
}

char *
fh_search_excerpt (FhItem            *item,
                   const char *const *words,
                   const char        *language)
{
  Best best = { .words = words, .language = language };
  g_autoptr (GArray) marks = NULL;
  const char      *begin;
  g_autofree char *cut = NULL;
  gboolean         is_long;

  g_return_val_if_fail (FH_IS_ITEM (item), NULL);
  g_return_val_if_fail (words != NULL, NULL);

  fh_search_texts_foreach (item, compare_text, &best);
  if (best.text == NULL)
    return g_strdup ("");

  marks = fh_fold_find_marks (best.text, words);
  begin = find_beginning (best.text, best.text + g_array_index (marks, FhFoldMark, 0).begin);
  is_long = g_utf8_strlen (begin, -1) > EXCERPT_LENGTH;
  cut = is_long ? g_utf8_substring (begin, 0, EXCERPT_LENGTH) : g_strdup (begin);

  return g_strconcat (begin > best.text ? "…" : "", g_strdelimit (cut, "\n", ' '), is_long ? "…" : "", NULL);
}
