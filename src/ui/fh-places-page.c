/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-places-page.h"

#include <glib/gi18n.h>

#include "fh-item-groups.h"
#include "fh-story-words.h"

struct _FhPlacesPage
{
  FhListPage parent_instance;
};

G_DEFINE_FINAL_TYPE (FhPlacesPage, fh_places_page, FH_TYPE_LIST_PAGE)

static const char *
get_site_group (FhItem     *item,
                const char *language)
{
  return fh_place_get_featured (FH_PLACE (item)) ? fh_story_word (FH_STORY_SITES, language) : NULL;
}

static const char *
get_country_group (FhItem     *item,
                   const char *language)
{
  FhPlace *place = FH_PLACE (item);

  return fh_place_get_featured (place) ? NULL : fh_text_get (fh_place_get_country (place), language);
}

static void
fh_places_page_build_rows (FhListPage *page,
                           GPtrArray  *rows)
{
  FhSession  *session = fh_list_page_get_session (page);
  GListModel *places = fh_dataset_get_places (fh_session_get_dataset (session));
  const char *language = fh_session_get_language (session);

  fh_item_groups_append (rows, places, get_site_group, "", language);
  fh_item_groups_append (rows, places, get_country_group,
                         fh_story_word (FH_STORY_ELSEWHERE, language), language);
}

static void
fh_places_page_class_init (FhPlacesPageClass *klass)
{
  FH_LIST_PAGE_CLASS (klass)->build_rows = fh_places_page_build_rows;
}

static void
fh_places_page_init (FhPlacesPage *self)
{
}
