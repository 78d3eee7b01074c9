/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-event-page.h"

#include <glib/gi18n.h>

#include "fh-civil.h"
#include "fh-date-words.h"
#include "fh-item-button.h"
#include "fh-item-words.h"
#include "fh-story-words.h"

struct _FhEventPage
{
  FhPage parent_instance;
};

G_DEFINE_FINAL_TYPE (FhEventPage, fh_event_page, FH_TYPE_PAGE)

/* Two digits of the language. */
static char *
format_two_digits (int         number,
                   const char *language)
{
  g_autofree char *tens = fh_number_format (number / 10, language);
  g_autofree char *ones = fh_number_format (number % 10, language);

  return g_strconcat (tens, ones, NULL);
}

/* "14:15 (UTC+3)": the time where it happened, or "" where the date knows no time or it is UTC anyway. */
static char *
format_local_time (FhEvent    *event,
                   const char *language)
{
  FhDate          *date = fh_event_get_date (event);
  int              offset;
  FhCivil          civil;
  g_autofree char *hour = NULL;
  g_autofree char *minute = NULL;
  g_autofree char *zone_hours = NULL;
  g_autofree char *zone_minutes = NULL;

  if (fh_date_get_precision (date) < FH_DATE_PRECISION_MINUTE || !fh_event_get_offset (event, &offset) ||
      offset == 0)
    return g_strdup ("");

  civil = fh_civil_from_seconds (fh_date_get_begin_span (date).begin + offset * FH_SECONDS_MINUTE);
  hour = format_two_digits (civil.hour, language);
  minute = format_two_digits (civil.minute, language);
  zone_hours = fh_number_format (ABS (offset) / 60, language);
  zone_minutes = ABS (offset) % 60 != 0 ? format_two_digits (ABS (offset) % 60, language) : NULL;

  /* The isolates keep the clock's order in a text that runs the other way. */
  return g_strdup_printf ("\u2066%s:%s (UTC%s%s%s%s)\u2069", hour, minute, offset < 0 ? "−" : "+", zone_hours,
                          zone_minutes != NULL ? ":" : "", zone_minutes != NULL ? zone_minutes : "");
}

static void
append_eyebrow (FhPage  *page,
                FhEvent *event)
{
  const char      *language = fh_page_get_language (page);
  FhItem          *category = FH_ITEM (fh_event_get_category (event));
  g_autofree char *date = fh_date_format (fh_event_get_date (event), language, FH_DATE_STYLE_FULL);
  g_autofree char *local = format_local_time (event, language);
  g_autofree char *words = fh_words_join (fh_text_get (fh_item_get_title (category), language), date, local,
                                          NULL);

  fh_page_append_eyebrow (page, FH_ITEM (event), words);
}

static void
append_topics (FhPage    *page,
               GPtrArray *topics)
{
  if (topics->len == 0)
    return;

  fh_page_append_heading (page, _ ("On the table"));
  for (guint i = 0; i < topics->len; i++)
    fh_page_append (page,
                    fh_item_button_new_card (fh_page_get_session (page), g_ptr_array_index (topics, i)));
}

static void
fh_event_page_build (FhPage *page,
                     FhItem *item)
{
  FhEvent   *event = FH_EVENT (item);
  GPtrArray *accounts = fh_event_get_accounts (event);

  append_eyebrow (page, event);
  fh_page_append_title (page, fh_item_get_title (item));
  fh_page_append_text (page, fh_event_get_summary (event));
  fh_page_append_note (page,
                       fh_confidence_get_label (fh_event_get_confidence (event),
                                                fh_page_get_language (page)));

  fh_page_append_chips (page, _ ("Places"), fh_event_get_places (event));
  fh_page_append_chips (page, _ ("People"), fh_event_get_actors (event));
  append_topics (page, fh_event_get_topics (event));
  /* Translators: heading above what different sides say about the same thing. */
  fh_page_append_accounts (page, accounts->len > 1 ? _ ("Accounts differ") : _ ("One side’s account"),
                           accounts, 0);
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
