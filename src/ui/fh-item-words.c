/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-item-words.h"

#include "fh-date-words.h"
#include "fh-line.h"
#include "fh-story-words.h"

static char *
describe_event (FhEvent    *event,
                const char *language)
{
  g_autofree char *date = fh_date_format (fh_event_get_date (event), language, FH_DATE_STYLE_SHORT);
  g_autofree char *places = fh_story_list_titles (fh_event_get_places (event), language);

  return fh_line_join (language, date, places, NULL);
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
    return fh_line_join (language, kind, fh_text_get (fh_place_get_region (place), language), NULL);
  return fh_line_join (language, kind, fh_status_get_label (status, language), NULL);
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

      g_autofree char *line =
        fh_story_phrase (FH_STORY_PAIR, language, fh_text_get (fh_account_get_by (position), language),
                         fh_text_get (fh_account_get_text (position), language));

      g_string_append_printf (lines, "%s%s", i > 0 ? "\n" : "", line);
    }

  return g_string_free (lines, FALSE);
}

/* "2 Jun 2019 · Russian" */
static char *
describe_source (FhSource   *source,
                 const char *language)
{
  const char      *tag = fh_source_get_language (source);
  FhDate          *date = fh_source_get_date (source);
  g_autofree char *tongue = tag != NULL ? fh_language_get_name (tag, language) : g_strdup ("");
  g_autofree char *day = date != NULL ? fh_date_format (date, language, FH_DATE_STYLE_MEDIUM)
                                      : g_strdup ("");

  return fh_line_join (language, day, tongue, NULL);
}

static char *
describe (FhItem     *item,
          gint64      date,
          const char *language)
{
  if (FH_IS_EVENT (item))
    return describe_event (FH_EVENT (item), language);
  if (FH_IS_PLACE (item))
    return describe_place (FH_PLACE (item), date, language);
  if (FH_IS_TOPIC (item))
    return describe_topic (FH_TOPIC (item), language);
  if (FH_IS_ACTOR (item))
    return g_strdup (fh_text_get (fh_actor_get_role (FH_ACTOR (item)), language));
  if (FH_IS_SOURCE (item))
    return describe_source (FH_SOURCE (item), language);
  return g_strdup ("");
}

char *
fh_words_describe (FhItem     *item,
                   gint64      date,
                   const char *language)
{
  g_autofree char *words = NULL;
  g_autofree char *told = NULL;

  g_return_val_if_fail (FH_IS_ITEM (item), NULL);

  words = describe (item, date, language);
  /* What a source is called is in the language of the source, which its words name. */
  if (!FH_IS_SOURCE (item))
    told = fh_text_name_fallback (fh_item_get_title (item), language);

  return told != NULL ? fh_line_join (language, words, told, NULL) : g_steal_pointer (&words);
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
      fh_line_append (names, FH_LINE_DOT, strings[i], language);
    }

  return g_string_free (names, FALSE);
}

char *
fh_words_describe_span (FhTimeSpan  span,
                        const char *language)
{
  g_autofree char *begin = fh_time_format_day (span.begin, language, FH_DATE_STYLE_MEDIUM);
  g_autofree char *end = fh_time_format_day (span.end - 1, language, FH_DATE_STYLE_MEDIUM);

  return g_strdup_printf ("%s – %s", begin, end);
}

char *
fh_words_describe_filter (FhFilter   *filter,
                          const char *language)
{
  g_autofree char *items = NULL;
  g_autofree char *span = NULL;
  FhConfidence     min_confidence;

  g_return_val_if_fail (FH_IS_FILTER (filter), NULL);

  items = fh_story_list_titles (fh_filter_get_items (filter), language);
  if (!fh_time_span_is_empty (fh_filter_get_span (filter)))
    span = fh_words_describe_span (fh_filter_get_span (filter), language);
  min_confidence = fh_filter_get_min_confidence (filter);

  return fh_story_list (
    language, items, span != NULL ? span : "",
    min_confidence > FH_CONFIDENCE_LOW ? fh_confidence_get_label (min_confidence, language) : "", NULL);
}
