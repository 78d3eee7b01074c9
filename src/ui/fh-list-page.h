/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* A page of the sidebar: a list of one kind of item, narrowed by the search. */

#include <gtk/gtk.h>

#include "fh-matcher.h"
#include "fh-session.h"

G_BEGIN_DECLS

/**
 * FhListPage:
 *
 * Its rows are made when it is first seen, and again when the dataset, the language or the search changes.
 */
#define FH_TYPE_LIST_PAGE (fh_list_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (FhListPage, fh_list_page, FH, LIST_PAGE, GtkBox)

/**
 * FhListPageClass:
 * @build_rows: appends the items that @matcher lets through, and headings, to @rows; the dataset is there
 * @list_items: (transfer none): all items of the page's kind
 * @describe_search: (transfer full): what an empty search entry says: "Search 204 events"; @number is
 *   @n_items in the digits of the interface
 */
struct _FhListPageClass
{
  GtkBoxClass parent_class;

  void (*build_rows) (FhListPage *self,
                      FhMatcher  *matcher,
                      GPtrArray  *rows);
  GListModel *(*list_items) (FhDataset *dataset);
  char *(*describe_search) (guint       n_items,
                            const char *number);
};

/* @type: a subclass; @label: the accessible name of its list */
GtkWidget *fh_list_page_new (GType       type,
                             FhSession  *session,
                             const char *label);

FhSession *fh_list_page_get_session (FhListPage *self);

/* (transfer none) (nullable): the search made ready. */
FhMatcher *fh_list_page_get_matcher (FhListPage *self);

/* @query: what is in the search entry; "" for nothing */
void fh_list_page_set_query (FhListPage *self,
                             const char *query);

/* (transfer full): what an empty search entry says on this page. */
char *fh_list_page_describe_search (FhListPage *self);

/* Makes the rows anew, now or when the page is seen. */
void fh_list_page_rebuild (FhListPage *self);

/* Moves the keyboard's focus into the list. */
void fh_list_page_focus (FhListPage *self);

G_END_DECLS
