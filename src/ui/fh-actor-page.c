/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-actor-page.h"

#include "fh-actor.h"
#include "fh-item-words.h"
#include "fh-line.h"
#include "fh-story-words.h"
#include "fh-year-chart.h"

struct _FhActorPage
{
  FhPage parent_instance;
};

G_DEFINE_FINAL_TYPE (FhActorPage, fh_actor_page, FH_TYPE_PAGE)

static void
fh_actor_page_build (FhPage *page,
                     FhItem *item)
{
  FhActor         *actor = FH_ACTOR (item);
  const char      *language = fh_page_get_language (page);
  GPtrArray       *events = fh_dataset_get_events_of (fh_page_get_dataset (page), item);
  g_autofree char *words = fh_line_join (language,
                                         fh_actor_kind_get_label (fh_actor_get_kind (actor), language),
                                         fh_text_get (fh_actor_get_side (actor), language), NULL);
  g_autofree char *names = fh_words_other_names (fh_item_get_title (item), language);
  g_autofree char *heading = fh_story_count (FH_STORY_N_EVENTS, events->len, language);

  fh_page_append_eyebrow (page, NULL, words);
  fh_page_append_title (page, fh_item_get_title (item));
  fh_page_append_note (page, names);
  fh_page_append_images (page, item);
  fh_page_append_text (page, fh_actor_get_role (actor));
  if (events->len > 1)
    fh_page_append (page,
                    fh_year_chart_new (events, fh_session_get_limits (fh_page_get_session (page)), language));
  fh_page_append_events (page, heading, events);
  fh_page_append_sources (page, fh_item_get_sources (item));
}

static void
fh_actor_page_class_init (FhActorPageClass *klass)
{
  FH_PAGE_CLASS (klass)->build = fh_actor_page_build;
}

static void
fh_actor_page_init (FhActorPage *self)
{
}
