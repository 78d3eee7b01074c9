/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-matcher.h"

#include <string.h>

struct _FhMatcher
{
  char **words;
};

static G_DEFINE_QUARK (fh_matcher_words, words_of_item)

static gboolean
is_ascii (const char *text)
{
  for (const char *at = text; *at != '\0'; at++)
    if ((guchar) *at >= 0x80)
      return FALSE;

  return TRUE;
}

/* Letters of Arabic that are written in several ways count as one. */
static gunichar
fold_arabic (gunichar letter)
{
  switch (letter)
    {
    case 0x0622: /* alef with madda */
    case 0x0623: /* alef with hamza above */
    case 0x0625: /* alef with hamza below */
    case 0x0671: /* alef wasla */
      return 0x0627;
    case 0x0629: /* teh marbuta */
      return 0x0647;
    case 0x0649: /* alef maksura */
      return 0x064a;
    default:
      return letter;
    }
}

/* Appends @text without case, accents, vowel signs and the lengthening stroke of Arabic. */
static void
append_folded (GString    *folded,
               const char *text)
{
  g_autofree char *lower = NULL;
  g_autofree char *decomposed = NULL;

  if (is_ascii (text))
    {
      lower = g_ascii_strdown (text, -1);
      g_string_append (folded, lower);
      return;
    }

  lower = g_utf8_casefold (text, -1);
  decomposed = g_utf8_normalize (lower, -1, G_NORMALIZE_ALL);
  for (const char *at = decomposed; at != NULL && *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      if (g_unichar_type (letter) != G_UNICODE_NON_SPACING_MARK && letter != 0x0640)
        g_string_append_unichar (folded, fold_arabic (letter));
    }
}

static void
append_text (GString *folded,
             FhText  *text)
{
  const char *const *strings;

  if (text == NULL)
    return;

  strings = fh_text_get_strings (text);
  for (guint i = 0; strings[i] != NULL; i++)
    {
      append_folded (folded, strings[i]);
      g_string_append_c (folded, '\n');
    }
}

static void
append_names (GString *folded,
              FhItem  *item)
{
  const char *const *variants = fh_item_get_variants (item);

  append_text (folded, fh_item_get_title (item));
  for (guint i = 0; variants[i] != NULL; i++)
    {
      append_folded (folded, variants[i]);
      g_string_append_c (folded, '\n');
    }
}

static void
append_names_of (GString   *folded,
                 GPtrArray *items)
{
  for (guint i = 0; i < items->len; i++)
    append_names (folded, g_ptr_array_index (items, i));
}

static void
append_accounts (GString   *folded,
                 GPtrArray *accounts)
{
  for (guint i = 0; i < accounts->len; i++)
    {
      append_text (folded, fh_account_get_by (g_ptr_array_index (accounts, i)));
      append_text (folded, fh_account_get_text (g_ptr_array_index (accounts, i)));
    }
}

static void
append_event (GString *folded,
              FhEvent *event)
{
  append_text (folded, fh_event_get_summary (event));
  append_names_of (folded, fh_event_get_places (event));
  append_names_of (folded, fh_event_get_actors (event));
  append_names_of (folded, fh_event_get_topics (event));
  append_accounts (folded, fh_event_get_accounts (event));
}

static void
append_topic (GString *folded,
              FhTopic *topic)
{
  append_text (folded, fh_topic_get_summary (topic));
  append_names_of (folded, fh_topic_get_places (topic));
  append_names_of (folded, fh_topic_get_actors (topic));
  append_accounts (folded, fh_topic_get_positions (topic));
  append_accounts (folded, fh_topic_get_accounts (topic));
}

static char *
gather_words (FhItem *item)
{
  GString *folded = g_string_new (NULL);

  append_names (folded, item);
  if (FH_IS_EVENT (item))
    append_event (folded, FH_EVENT (item));
  else if (FH_IS_TOPIC (item))
    append_topic (folded, FH_TOPIC (item));
  else if (FH_IS_PLACE (item))
    {
      append_text (folded, fh_place_get_country (FH_PLACE (item)));
      append_text (folded, fh_place_get_region (FH_PLACE (item)));
      append_text (folded, fh_place_get_description (FH_PLACE (item)));
    }
  else if (FH_IS_ACTOR (item))
    {
      append_text (folded, fh_actor_get_role (FH_ACTOR (item)));
      append_text (folded, fh_actor_get_side (FH_ACTOR (item)));
    }

  return g_string_free (folded, FALSE);
}

FhMatcher *
fh_matcher_new (const char *query)
{
  g_autoptr (GString) folded = g_string_new (NULL);
  g_auto (GStrv) parts = NULL;
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  guint      n_words = 0;
  FhMatcher *self;

  g_return_val_if_fail (query != NULL, NULL);

  append_folded (folded, query);
  parts = g_strsplit_set (folded->str, " \t\n", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      {
        g_strv_builder_add (words, parts[i]);
        n_words++;
      }
  if (n_words == 0)
    return NULL;

  self = g_new0 (FhMatcher, 1);
  self->words = g_strv_builder_end (words);

  return self;
}

void
fh_matcher_free (FhMatcher *self)
{
  g_strfreev (self->words);
  g_free (self);
}

gboolean
fh_matcher_matches (FhMatcher *self,
                    FhItem    *item)
{
  const char *words;

  g_return_val_if_fail (FH_IS_ITEM (item), FALSE);

  if (self == NULL)
    return TRUE;

  words = g_object_get_qdata (G_OBJECT (item), words_of_item_quark ());
  if (words == NULL)
    {
      words = gather_words (item);
      g_object_set_qdata_full (G_OBJECT (item), words_of_item_quark (), (gpointer) words, g_free);
    }

  for (guint i = 0; self->words[i] != NULL; i++)
    if (strstr (words, self->words[i]) == NULL)
      return FALSE;

  return TRUE;
}
