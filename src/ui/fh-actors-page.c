/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-actors-page.h"

#include <glib/gi18n.h>

#include "fh-actor.h"
#include "fh-item-groups.h"
#include "fh-story-words.h"

struct _FhActorsPage
{
  FhListPage parent_instance;
};

G_DEFINE_FINAL_TYPE (FhActorsPage, fh_actors_page, FH_TYPE_LIST_PAGE)

static const char *
get_side_group (FhItem     *item,
                const char *language)
{
  return fh_text_get (fh_actor_get_side (FH_ACTOR (item)), language);
}

static void
fh_actors_page_build_rows (FhListPage *page,
                           GPtrArray  *rows)
{
  FhSession  *session = fh_list_page_get_session (page);
  const char *language = fh_session_get_language (session);

  fh_item_groups_append (rows, fh_dataset_get_actors (fh_session_get_dataset (session)),
                         get_side_group, fh_story_word (FH_STORY_OTHER_PEOPLE, language), language);
}

static void
fh_actors_page_class_init (FhActorsPageClass *klass)
{
  FH_LIST_PAGE_CLASS (klass)->build_rows = fh_actors_page_build_rows;
}

static void
fh_actors_page_init (FhActorsPage *self)
{
}
