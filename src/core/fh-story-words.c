/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-story-words-private.h"

#include <string.h>

#include "fh-date-words.h"
#include "fh-line.h"

/* English first: it stands in for the others. */
static const FhStoryTable *const tables[] = {
  &fh_story_table_en,
  &fh_story_table_ar,
  &fh_story_table_de,
  &fh_story_table_es,
  &fh_story_table_fr,
  &fh_story_table_ru,
  &fh_story_table_tr,
  &fh_story_table_uk,
};

static const FhStoryTable *
get_table (const char *language)
{
  for (gsize i = 0; language != NULL && i < G_N_ELEMENTS (tables); i++)
    {
      gsize length = strlen (tables[i]->language);

      if (g_ascii_strncasecmp (language, tables[i]->language, length) == 0 &&
          (language[length] == '\0' || language[length] == '-'))
        return tables[i];
    }

  return tables[0];
}

const char *const *
fh_story_words_list_languages (void)
{
  static const char *languages[G_N_ELEMENTS (tables) + 1];
  static gsize       is_filled = 0;

  if (g_once_init_enter (&is_filled))
    {
      for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
        languages[i] = tables[i]->language;
      g_once_init_leave (&is_filled, 1);
    }

  return languages;
}

const char *
fh_story_word (FhStoryWord word,
               const char *language)
{
  g_return_val_if_fail ((gsize) word < FH_N_STORY_WORDS, "");

  return get_table (language)->words[word];
}

/* Each place is filled once, so that a name with "{1}" in it stays as it is. */
static char *
fill (const char *template,
      const char *first,
      const char *second)
{
  GString *text = g_string_new (NULL);

  for (const char *at = template; *at != '\0'; at++)
    {
      if (g_str_has_prefix (at, "{0}") || g_str_has_prefix (at, "{1}"))
        {
          g_string_append (text, at[1] == '0' ? first : second);
          at += 2;
        }
      else
        {
          g_string_append_c (text, *at);
        }
    }

  return g_string_free (text, FALSE);
}

char *
fh_story_phrase (FhStoryWord word,
                 const char *language,
                 const char *first,
                 const char *second)
{
  g_autofree char *one = NULL;
  g_autofree char *two = NULL;

  g_return_val_if_fail (first != NULL, NULL);
  g_return_val_if_fail (language != NULL, NULL);

  one = fh_line_isolate (first, language);
  two = fh_line_isolate (second != NULL ? second : "", language);

  return fill (fh_story_word (word, language), one, two);
}

char *
fh_story_count (FhStoryCount count,
                guint        number,
                const char  *language)
{
  const FhStoryTable *table = get_table (language);
  FhFormatter        *formatter = NULL;
  g_autofree char    *digits = NULL;
  const char *template;

  g_return_val_if_fail ((gsize) count < FH_N_STORY_COUNTS, NULL);
  g_return_val_if_fail (language != NULL, NULL);

  /* The forms are those of the table's language, which need not be the one wanted. */
  formatter = fh_formatter_get (table->language);
  template = table->counts[count][fh_formatter_get_plural (formatter, number)];
  if (template == NULL)
    template = table->counts[count][FH_PLURAL_OTHER];
  digits = fh_number_format (number, language);

  return fill (template, digits, "");
}

char *
fh_story_position (guint       position,
                   guint       n_steps,
                   const char *language)
{
  g_autofree char *one = fh_number_format ((gint64) position + 1, language);
  g_autofree char *all = fh_number_format (n_steps, language);

  return fh_story_phrase (FH_STORY_POSITION, language, one, all);
}

char *
fh_story_list (const char *language,
               const char *first,
               ...)
{
  const char *comma = fh_story_word (FH_STORY_COMMA, language);
  GString    *line = g_string_new (NULL);
  const char *part;
  va_list     parts;

  fh_line_append (line, comma, first, language);
  va_start (parts, first);
  while ((part = va_arg (parts, const char *)) != NULL)
    fh_line_append (line, comma, part, language);
  va_end (parts);

  return g_string_free (line, FALSE);
}

char *
fh_story_list_titles (GPtrArray  *items,
                      const char *language)
{
  const char *comma = fh_story_word (FH_STORY_COMMA, language);
  GString    *line = g_string_new (NULL);

  g_return_val_if_fail (items != NULL, g_string_free (line, FALSE));

  for (guint i = 0; i < items->len; i++)
    fh_line_append (line, comma, fh_text_get (fh_item_get_title (g_ptr_array_index (items, i)), language),
                    language);

  return g_string_free (line, FALSE);
}

const char *
fh_place_kind_get_label (FhPlaceKind kind,
                         const char *language)
{
  g_return_val_if_fail ((gsize) kind < FH_N_PLACE_KINDS, "");

  return get_table (language)->place_kinds[kind];
}

const char *
fh_status_get_label (FhStatus    status,
                     const char *language)
{
  g_return_val_if_fail ((gsize) status < FH_N_STATUSES, "");

  return get_table (language)->statuses[status];
}

const char *
fh_confidence_get_label (FhConfidence confidence,
                         const char  *language)
{
  g_return_val_if_fail ((gsize) confidence < FH_N_CONFIDENCES, "");

  return get_table (language)->confidences[confidence];
}

const char *
fh_actor_kind_get_label (FhActorKind kind,
                         const char *language)
{
  g_return_val_if_fail ((gsize) kind < FH_N_ACTOR_KINDS, "");

  return get_table (language)->actor_kinds[kind];
}
