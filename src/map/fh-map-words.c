/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-map-words.h"

#include <glib/gi18n.h>

#include "fh-date-words.h"
#include "fh-story-words.h"

/* Places named before "…". */
#define MAX_NAMES 4

char *
fh_map_words_get_label (FhSession *session)
{
  FhDataset *dataset = fh_session_get_dataset (session);

  if (dataset == NULL)
    return g_strdup (_ ("Map"));

  /* Translators: %s is the title of a story. */
  return g_strdup_printf (_ ("Map: %s"),
                          fh_text_get (fh_dataset_get_title (dataset), fh_session_get_language (session)));
}

static void
append_sites (GString   *words,
              FhSession *session)
{
  GListModel *places = fh_dataset_get_places (fh_session_get_dataset (session));
  const char *language = fh_session_get_language (session);
  guint       n_places = g_list_model_get_n_items (places);

  for (guint i = 0; i < n_places; i++)
    {
      g_autoptr (FhPlace) place = g_list_model_get_item (places, i);
      FhState *state;

      if (!fh_place_get_featured (place))
        continue;
      state = fh_place_get_state_at (place, fh_session_get_date (session));
      g_string_append_printf (words, "; %s: %s", fh_text_get (fh_item_get_title (FH_ITEM (place)), language),
                              fh_status_get_label (state != NULL ? fh_state_get_status (state)
                                                                 : FH_STATUS_UNDOCUMENTED,
                                                   language));
    }
}

char *
fh_map_words_get_description (FhSession *session)
{
  const char      *language = fh_session_get_language (session);
  FhItem          *selection = fh_session_get_selection (session);
  GString         *words;
  guint            n_events;
  g_autofree char *date = NULL;

  if (fh_session_get_dataset (session) == NULL)
    return g_strdup (_ ("No story is open."));

  date = fh_time_format_day (fh_session_get_date (session), language, FH_DATE_STYLE_LONG);
  words = g_string_new (date);
  append_sites (words, session);

  n_events = g_list_model_get_n_items (fh_session_get_events (session));
  g_string_append (words, "; ");
  g_string_append_printf (words, ngettext ("%u event", "%u events", n_events), n_events);

  if (selection != NULL)
    {
      g_string_append (words, "; ");
      /* Translators: %s is the title of an event, or the name of a place or person. */
      g_string_append_printf (words, _ ("selected: %s"),
                              fh_text_get (fh_item_get_title (selection), language));
    }

  return g_string_free (words, FALSE);
}

static void
append_escaped (GString    *markup,
                const char *before,
                const char *text,
                const char *after)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  g_string_append_printf (markup, "%s%s%s", before, escaped, after);
}

char *
fh_map_words_get_card (FhSession *session,
                       GPtrArray *places,
                       GPtrArray *events)
{
  const char *language = fh_session_get_language (session);
  GString    *markup = g_string_new (NULL);

  if (events->len == 1)
    {
      FhEvent         *event = g_ptr_array_index (events, 0);
      g_autofree char *date = fh_date_format (fh_event_get_date (event), language, FH_DATE_STYLE_LONG);

      append_escaped (markup, "<b>", fh_text_get (fh_item_get_title (FH_ITEM (event)), language), "</b>\n");
      append_escaped (markup, "", date, "");
      return g_string_free (markup, FALSE);
    }

  for (guint i = 0; i < places->len && i < MAX_NAMES; i++)
    append_escaped (markup, i > 0 ? " · " : "<b>",
                    fh_text_get (fh_item_get_title (g_ptr_array_index (places, i)), language), "");
  g_string_append (markup, places->len > MAX_NAMES ? " …</b>\n" : "</b>\n");
  g_string_append_printf (markup, ngettext ("%u event", "%u events", events->len), events->len);

  return g_string_free (markup, FALSE);
}
