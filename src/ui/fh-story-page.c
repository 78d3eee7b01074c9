/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-story-page.h"

#include <glib/gi18n.h>

#include "fh-date-words.h"
#include "fh-item-button.h"
#include "fh-line.h"
#include "fh-story-words.h"

struct _FhStoryPage
{
  FhPage parent_instance;
};

G_DEFINE_FINAL_TYPE (FhStoryPage, fh_story_page, FH_TYPE_PAGE)

/* "204 events · as of 15 October 2025" */
static void
append_facts (FhPage    *page,
              FhDataset *dataset)
{
  const char      *language = fh_page_get_language (page);
  FhDate          *as_of = fh_dataset_get_as_of (dataset);
  guint            n_events = g_list_model_get_n_items (fh_dataset_get_events (dataset));
  g_autofree char *events = fh_story_count (FH_STORY_N_EVENTS, n_events, language);
  g_autofree char *date = as_of != NULL ? fh_date_format (as_of, language, FH_DATE_STYLE_LONG) : NULL;
  g_autofree char *told = date != NULL ? fh_story_phrase (FH_STORY_AS_OF, language, date, NULL) : NULL;
  g_autofree char *words = fh_line_join (language, events, told, NULL);

  fh_page_append_eyebrow (page, NULL, words);
}

static void
append_sites (FhPage    *page,
              FhDataset *dataset)
{
  g_autoptr (GPtrArray) sites = fh_dataset_list_sites (dataset);

  if (sites->len == 0)
    return;

  fh_page_append_heading (page, fh_story_word (FH_STORY_SITES, fh_page_get_language (page)));
  for (guint i = 0; i < sites->len; i++)
    fh_page_append (page, fh_item_button_new_card (fh_page_get_session (page), g_ptr_array_index (sites, i)));
}

static void
append_beginnings (FhPage    *page,
                   FhDataset *dataset)
{
  GListModel *events = fh_dataset_get_events (dataset);
  guint       n_events = g_list_model_get_n_items (events);
  FhSession  *session = fh_page_get_session (page);
  g_autoptr (FhEvent) first = g_list_model_get_item (events, 0);
  g_autoptr (FhEvent) last = NULL;

  if (n_events == 0)
    return;

  last = g_list_model_get_item (events, n_events - 1);
  fh_page_append_heading (page, fh_story_word (FH_STORY_BEGINNING_AND_END, fh_page_get_language (page)));
  fh_page_append (page, fh_item_button_new_event (session, first));
  if (last != first)
    fh_page_append (page, fh_item_button_new_event (session, last));
}

static void
append_hint (FhPage    *page,
             FhDataset *dataset)
{
  gboolean   has_events = g_list_model_get_n_items (fh_dataset_get_events (dataset)) > 0;
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_text (GTK_LABEL (label),
                      has_events
                        ? _ ("Pick a place on the map, a mark on the timeline or an event in the list. "
                             "The arrow keys walk from event to event, Escape comes back here.")
                        : _ ("This story has no events yet. Add them to its file with a text editor: "
                             "this window says when the file has changed, and reads it again."));
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "hint");
  fh_page_append (page, label);
}

static void
fh_story_page_build (FhPage *page,
                     FhItem *item)
{
  FhDataset *dataset = fh_page_get_dataset (page);
  FhText    *summary;

  if (dataset == NULL)
    return;

  summary = fh_dataset_get_summary (dataset);
  append_facts (page, dataset);
  fh_page_append_title (page, fh_dataset_get_title (dataset));
  if (summary != NULL)
    fh_page_append_text (page, summary);
  append_hint (page, dataset);
  append_sites (page, dataset);
  append_beginnings (page, dataset);
}

static void
fh_story_page_class_init (FhStoryPageClass *klass)
{
  FH_PAGE_CLASS (klass)->build = fh_story_page_build;
}

static void
fh_story_page_init (FhStoryPage *self)
{
}
