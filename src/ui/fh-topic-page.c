/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-topic-page.h"

#include "fh-account-card.h"
#include "fh-date-words.h"
#include "fh-item-button.h"
#include "fh-line.h"
#include "fh-story-words.h"

struct _FhTopicPage
{
  FhPage parent_instance;
};

G_DEFINE_FINAL_TYPE (FhTopicPage, fh_topic_page, FH_TYPE_PAGE)

/* The two sides beside each other. */
static void
append_positions (FhPage    *page,
                  GPtrArray *positions)
{
  FhSession        *session = fh_page_get_session (page);
  const char *const classes[] = { "first-side", "second-side" };
  GtkWidget        *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);

  gtk_box_set_homogeneous (GTK_BOX (box), TRUE);
  for (guint i = 0; i < MIN (positions->len, G_N_ELEMENTS (classes)); i++)
    {
      GtkWidget *card = fh_account_card_new (session, g_ptr_array_index (positions, i));

      gtk_widget_add_css_class (card, classes[i]);
      gtk_box_append (GTK_BOX (box), card);
    }
  gtk_widget_add_css_class (box, "positions");
  fh_page_append (page, box);
}

static void
append_eyebrow (FhPage  *page,
                FhEvent *event)
{
  const char      *language = fh_page_get_language (page);
  g_autofree char *date = fh_date_format (fh_event_get_date (event), language, FH_DATE_STYLE_LONG);
  g_autofree char *words =
    fh_line_join (language, fh_text_get (fh_item_get_title (FH_ITEM (event)), language), date, NULL);

  fh_page_append_eyebrow (page, FH_ITEM (event), words);
}

static void
fh_topic_page_build (FhPage *page,
                     FhItem *item)
{
  FhTopic    *topic = FH_TOPIC (item);
  FhEvent    *event = fh_topic_get_event (topic);
  const char *language = fh_page_get_language (page);

  if (event != NULL)
    append_eyebrow (page, event);
  fh_page_append_title (page, fh_item_get_title (item));
  fh_page_append_images (page, item);
  fh_page_append_text (page, fh_topic_get_summary (topic));
  append_positions (page, fh_topic_get_positions (topic));
  fh_page_append_accounts (page, fh_story_word (FH_STORY_OTHERS, language), fh_topic_get_positions (topic),
                           2);
  fh_page_append_accounts (page, fh_story_word (FH_STORY_ACCOUNTS_DIFFER, language),
                           fh_topic_get_accounts (topic), 0);
  if (event != NULL)
    {
      fh_page_append_heading (page, fh_story_word (FH_STORY_DISCUSSED_AT, language));
      fh_page_append (page, fh_item_button_new_event (fh_page_get_session (page), event));
    }
  fh_page_append_chips (page, fh_story_word (FH_STORY_PLACES, language), fh_topic_get_places (topic));
  fh_page_append_chips (page, fh_story_word (FH_STORY_PEOPLE, language), fh_topic_get_actors (topic));
  fh_page_append_events (page, fh_story_word (FH_STORY_BEHIND_IT, language),
                         fh_dataset_get_events_of (fh_page_get_dataset (page), item));
  fh_page_append_sources (page, fh_item_get_sources (item));
}

static void
fh_topic_page_class_init (FhTopicPageClass *klass)
{
  FH_PAGE_CLASS (klass)->build = fh_topic_page_build;
}

static void
fh_topic_page_init (FhTopicPage *self)
{
}
