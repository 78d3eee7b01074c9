/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-map-words.h"

#include <glib/gi18n.h>

#include "fh-date-words.h"
#include "fh-interface.h"
#include "fh-line.h"
#include "fh-story-words.h"

/* Places named before "…". */
#define MAX_NAMES 4

char *
fh_map_words_get_label (FhSession *session)
{
  FhDataset       *dataset = fh_session_get_dataset (session);
  g_autofree char *title = NULL;

  if (dataset == NULL)
    return g_strdup (_ ("Map"));

  title = fh_interface_isolate (fh_text_get (fh_dataset_get_title (dataset),
                                             fh_session_get_language (session)));
  /* Translators: %s is the title of a story. */
  return g_strdup_printf (_ ("Map: %s"), title);
}

static void
append_sites (GString   *text,
              FhSession *session)
{
  GListModel *places = fh_dataset_get_places (fh_session_get_dataset (session));
  const char *language = fh_session_get_language (session);
  guint       n_places = g_list_model_get_n_items (places);

  for (guint i = 0; i < n_places; i++)
    {
      g_autoptr (FhPlace) place = g_list_model_get_item (places, i);
      FhState         *state;
      FhStatus         status;
      g_autofree char *words = NULL;
      g_autofree char *isolated = NULL;

      if (!fh_place_get_featured (place))
        continue;
      state = fh_place_get_state_at (place, fh_session_get_date (session));
      status = state != NULL ? fh_state_get_status (state) : FH_STATUS_UNDOCUMENTED;
      words = fh_story_phrase (FH_STORY_PAIR, language,
                               fh_text_get (fh_item_get_title (FH_ITEM (place)), language),
                               fh_status_get_label (status, language));
      isolated = fh_interface_isolate (words);
      g_string_append_printf (text, "; %s", isolated);
    }
}

static char *
count_events (guint n_events)
{
  g_autofree char *number = fh_interface_format_number (n_events);

  return g_strdup_printf (ngettext ("%s event", "%s events", n_events), number);
}

char *
fh_map_words_get_description (FhSession *session)
{
  FhItem          *selection = fh_session_get_selection (session);
  GString         *text;
  g_autofree char *date = NULL;
  g_autofree char *events = NULL;

  if (fh_session_get_dataset (session) == NULL)
    return g_strdup (_ ("No story is open."));

  date = fh_time_format_day (fh_session_get_date (session), fh_interface_get_language (), FH_DATE_STYLE_LONG);
  events = count_events (g_list_model_get_n_items (fh_session_get_events (session)));
  text = g_string_new (date);
  append_sites (text, session);
  g_string_append_printf (text, "; %s", events);

  if (selection != NULL)
    {
      g_autofree char *title = fh_interface_isolate (fh_text_get (fh_item_get_title (selection),
                                                                  fh_session_get_language (session)));

      g_string_append (text, "; ");
      /* Translators: %s is the title of an event, or the name of a place or person. */
      g_string_append_printf (text, _ ("selected: %s"), title);
    }

  return g_string_free (text, FALSE);
}

/* The first few places, as a line. */
static char *
name_places (GPtrArray  *places,
             const char *language)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < places->len && i < MAX_NAMES; i++)
    fh_line_append (names, FH_LINE_DOT,
                    fh_text_get (fh_item_get_title (g_ptr_array_index (places, i)), language), language);
  if (places->len > MAX_NAMES)
    g_string_append (names, " …");

  return g_string_free (names, FALSE);
}

char *
fh_map_words_get_card (FhSession *session,
                       GPtrArray *places,
                       GPtrArray *events)
{
  const char      *language = fh_session_get_language (session);
  g_autofree char *title = NULL;
  g_autofree char *details = NULL;

  if (events->len == 1)
    {
      FhEvent *event = g_ptr_array_index (events, 0);

      title = g_strdup (fh_text_get (fh_item_get_title (FH_ITEM (event)), language));
      details = fh_date_format (fh_event_get_date (event), language, FH_DATE_STYLE_LONG);
    }
  else
    {
      title = name_places (places, language);
      details = fh_story_count (FH_STORY_N_EVENTS, events->len, language);
    }

  return g_markup_printf_escaped ("<b>%s</b>\n%s", title, details);
}
