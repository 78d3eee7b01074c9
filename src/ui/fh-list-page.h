/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* A page of the sidebar: a list of one kind of item. */

#include <gtk/gtk.h>

#include "fh-session.h"

G_BEGIN_DECLS

/**
 * FhListPage:
 *
 * Its rows are made when it is first seen, and again when the dataset or the language changes.
 */
#define FH_TYPE_LIST_PAGE (fh_list_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (FhListPage, fh_list_page, FH, LIST_PAGE, GtkBox)

/**
 * FhListPageClass:
 * @build_rows: appends the items, and headings, to @rows; the dataset is there
 */
struct _FhListPageClass
{
  GtkBoxClass parent_class;

  void (*build_rows) (FhListPage *self,
                      GPtrArray  *rows);
};

/* @type: a subclass; @label: the accessible name of its list */
GtkWidget *fh_list_page_new (GType       type,
                             FhSession  *session,
                             const char *label);

FhSession *fh_list_page_get_session (FhListPage *self);

/* Makes the rows anew, now or when the page is seen. */
void fh_list_page_rebuild (FhListPage *self);

/* Moves the keyboard's focus into the list. */
void fh_list_page_focus (FhListPage *self);

G_END_DECLS
