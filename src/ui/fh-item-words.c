/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-item-words.h"

#include <glib/gi18n.h>

#include "fh-date-words.h"
#include "fh-story-words.h"

/* A name in the other direction of writing must not turn the words around it. */
#define FIRST_STRONG_ISOLATE "\u2068"
#define POP_ISOLATE          "\u2069"

static char *
describe_event (FhEvent    *event,
                const char *language)
{
  g_autofree char *date = fh_date_format (fh_event_get_date (event), language, FH_DATE_STYLE_SHORT);
  g_autofree char *places = fh_words_join_titles (fh_event_get_places (event), language);

  return fh_words_join (date, places, NULL);
}

static char *
describe_place (FhPlace    *place,
                gint64      date,
                const char *language)
{
  const char *kind = fh_place_kind_get_label (fh_place_get_kind (place), language);
  FhState    *state = fh_place_get_state_at (place, date);
  FhStatus    status = state != NULL ? fh_state_get_status (state) : FH_STATUS_UNDOCUMENTED;

  if (!fh_place_get_featured (place))
    return fh_words_join (kind, fh_text_get (fh_place_get_region (place), language), NULL);
  return fh_words_join (kind, fh_status_get_label (status, language), NULL);
}

static char *
describe_topic (FhTopic    *topic,
                const char *language)
{
  GPtrArray *positions = fh_topic_get_positions (topic);
  GString   *lines = g_string_new (NULL);

  for (guint i = 0; i < MIN (positions->len, 2); i++)
    {
      FhAccount *position = g_ptr_array_index (positions, i);

      g_string_append_printf (lines, "%s%s: %s", i > 0 ? "\n" : "",
                              fh_text_get (fh_account_get_by (position), language),
                              fh_text_get (fh_account_get_text (position), language));
    }

  return g_string_free (lines, FALSE);
}

char *
fh_words_join_titles (GPtrArray  *items,
                      const char *language)
{
  GString *joined = g_string_new (NULL);

  g_return_val_if_fail (items != NULL, g_string_free (joined, FALSE));

  for (guint i = 0; i < items->len; i++)
    {
      if (i > 0)
        /* Translators: between the names in a list. */
        g_string_append (joined, C_ ("list", ", "));
      g_string_append (joined, fh_text_get (fh_item_get_title (g_ptr_array_index (items, i)), language));
    }

  return g_string_free (joined, FALSE);
}

char *
fh_words_join (const char *first,
               ...)
{
  GString    *joined = g_string_new (first);
  const char *part;
  va_list     parts;

  va_start (parts, first);
  while ((part = va_arg (parts, const char *)) != NULL)
    {
      if (joined->len > 0 && *part != '\0')
        g_string_append (joined, FH_WORDS_DOT);
      g_string_append (joined, part);
    }
  va_end (parts);

  return g_string_free (joined, FALSE);
}

char *
fh_words_describe (FhItem     *item,
                   gint64      date,
                   const char *language)
{
  g_return_val_if_fail (FH_IS_ITEM (item), NULL);

  if (FH_IS_EVENT (item))
    return describe_event (FH_EVENT (item), language);
  if (FH_IS_PLACE (item))
    return describe_place (FH_PLACE (item), date, language);
  if (FH_IS_TOPIC (item))
    return describe_topic (FH_TOPIC (item), language);
  if (FH_IS_ACTOR (item))
    return g_strdup (fh_text_get (fh_actor_get_role (FH_ACTOR (item)), language));
  return g_strdup ("");
}

char *
fh_words_count_events (guint n_events)
{
  g_autofree char *number = fh_number_format (n_events, fh_words_get_interface_language ());

  return g_strdup_printf (ngettext ("%s event", "%s events", n_events), number);
}

const char *
fh_words_get_interface_language (void)
{
  /* Translators: the BCP 47 tag of the language that you translate to, as "ar" or "pt-BR". Digits, dates and
   * the direction of writing follow it. */
  return C_ ("language tag", "en");
}

char *
fh_words_other_names (FhText     *text,
                      const char *language)
{
  const char *const *strings = fh_text_get_strings (text);
  g_autoptr (GPtrArray) said = g_ptr_array_new ();
  GString *names = g_string_new (NULL);

  g_ptr_array_add (said, (gpointer) fh_text_get (text, language));
  for (guint i = 0; strings[i] != NULL; i++)
    {
      if (g_ptr_array_find_with_equal_func (said, strings[i], g_str_equal, NULL))
        continue;

      g_ptr_array_add (said, (gpointer) strings[i]);
      g_string_append_printf (names, "%s" FIRST_STRONG_ISOLATE "%s" POP_ISOLATE,
                              names->len > 0 ? FH_WORDS_DOT : "", strings[i]);
    }

  return g_string_free (names, FALSE);
}
