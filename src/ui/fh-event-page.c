/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-event-page.h"

#include "fh-date-words.h"
#include "fh-item-button.h"
#include "fh-line.h"
#include "fh-story-words.h"

/* An event that went through more places says of the first ones what else happened there. */
#define MAX_NEIGHBOUR_PLACES 3

struct _FhEventPage
{
  FhPage parent_instance;
};

G_DEFINE_FINAL_TYPE (FhEventPage, fh_event_page, FH_TYPE_PAGE)

/* "14:15 UTC+3": the time where it happened, or "" where the date knows no time or it is UTC anyway. */
static char *
format_local_time (FhEvent    *event,
                   const char *language)
{
  FhDate *date = fh_event_get_date (event);
  int     offset;

  if (fh_date_get_precision (date) < FH_DATE_PRECISION_MINUTE || !fh_event_get_offset (event, &offset) ||
      offset == 0)
    return g_strdup ("");

  return fh_time_format_clock (fh_date_get_begin_span (date).begin, offset, language);
}

static void
append_eyebrow (FhPage  *page,
                FhEvent *event)
{
  const char      *language = fh_page_get_language (page);
  FhItem          *category = FH_ITEM (fh_event_get_category (event));
  g_autofree char *date = fh_date_format (fh_event_get_date (event), language, FH_DATE_STYLE_FULL);
  g_autofree char *local = format_local_time (event, language);
  g_autofree char *words = fh_line_join (language, fh_text_get (fh_item_get_title (category), language), date,
                                         local, NULL);

  fh_page_append_eyebrow (page, FH_ITEM (event), words);
}

static void
append_topics (FhPage    *page,
               GPtrArray *topics)
{
  if (topics->len == 0)
    return;

  fh_page_append_heading (page, fh_story_word (FH_STORY_ON_THE_TABLE, fh_page_get_language (page)));
  for (guint i = 0; i < topics->len; i++)
    fh_page_append (page,
                    fh_item_button_new_card (fh_page_get_session (page), g_ptr_array_index (topics, i)));
}

/* What came before and after at a place of the event. */
static void
append_before_and_after (FhPage  *page,
                         FhEvent *event,
                         FhPlace *place)
{
  FhSession       *session = fh_page_get_session (page);
  const char      *language = fh_page_get_language (page);
  GPtrArray       *events = fh_dataset_get_events_of (fh_page_get_dataset (page), FH_ITEM (place));
  const char      *name = fh_text_get (fh_item_get_title (FH_ITEM (place)), language);
  g_autofree char *heading = fh_story_phrase (FH_STORY_BEFORE_AND_AFTER, language, name, NULL);
  guint            position;

  if (!g_ptr_array_find (events, event, &position) || events->len < 2)
    return;

  fh_page_append_heading (page, heading);
  if (position > 0)
    fh_page_append (page, fh_item_button_new_event (session, g_ptr_array_index (events, position - 1)));
  if (position + 1 < events->len)
    fh_page_append (page, fh_item_button_new_event (session, g_ptr_array_index (events, position + 1)));
}

static void
append_neighbours (FhPage  *page,
                   FhEvent *event)
{
  GPtrArray *places = fh_event_get_places (event);

  for (guint i = 0; i < MIN (places->len, MAX_NEIGHBOUR_PLACES); i++)
    append_before_and_after (page, event, g_ptr_array_index (places, i));
}

static void
fh_event_page_build (FhPage *page,
                     FhItem *item)
{
  FhEvent    *event = FH_EVENT (item);
  GPtrArray  *accounts = fh_event_get_accounts (event);
  const char *language = fh_page_get_language (page);

  append_eyebrow (page, event);
  fh_page_append_title (page, fh_item_get_title (item));
  fh_page_append_images (page, item);
  fh_page_append_text (page, fh_event_get_summary (event));
  fh_page_append_note (page, fh_confidence_get_label (fh_event_get_confidence (event), language));

  fh_page_append_chips (page, fh_story_word (FH_STORY_PLACES, language), fh_event_get_places (event));
  fh_page_append_chips (page, fh_story_word (FH_STORY_PEOPLE, language), fh_event_get_actors (event));
  append_topics (page, fh_event_get_topics (event));
  fh_page_append_accounts (page,
                           fh_story_word (accounts->len > 1 ? FH_STORY_ACCOUNTS_DIFFER : FH_STORY_ONE_ACCOUNT,
                                          language),
                           accounts, 0);
  append_neighbours (page, event);
  fh_page_append_sources (page, fh_item_get_sources (item));
}

static void
fh_event_page_class_init (FhEventPageClass *klass)
{
  FH_PAGE_CLASS (klass)->build = fh_event_page_build;
}

static void
fh_event_page_init (FhEventPage *self)
{
}
