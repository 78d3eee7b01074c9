/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-topics-page.h"

#include <glib/gi18n.h>

#include "fh-heading.h"
#include "fh-topic.h"

struct _FhTopicsPage
{
  FhListPage parent_instance;
};

G_DEFINE_FINAL_TYPE (FhTopicsPage, fh_topics_page, FH_TYPE_LIST_PAGE)

/* Topics keep the order of the file; a heading says at which event those below it were discussed. */
static void
fh_topics_page_build_rows (FhListPage *page,
                           GPtrArray  *rows)
{
  FhSession  *session = fh_list_page_get_session (page);
  GListModel *topics = fh_dataset_get_topics (fh_session_get_dataset (session));
  const char *language = fh_session_get_language (session);
  guint       n_topics = g_list_model_get_n_items (topics);
  FhEvent    *heading_event = NULL;

  for (guint i = 0; i < n_topics; i++)
    {
      g_autoptr (FhTopic) topic = g_list_model_get_item (topics, i);
      FhEvent *event = fh_topic_get_event (topic);

      if (event != NULL && event != heading_event)
        g_ptr_array_add (rows, fh_heading_new (fh_text_get (fh_item_get_title (FH_ITEM (event)), language)));
      heading_event = event;
      g_ptr_array_add (rows, g_steal_pointer (&topic));
    }
}

static void
fh_topics_page_class_init (FhTopicsPageClass *klass)
{
  FH_LIST_PAGE_CLASS (klass)->build_rows = fh_topics_page_build_rows;
}

static void
fh_topics_page_init (FhTopicsPage *self)
{
}
