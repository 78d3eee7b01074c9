/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* The scrolled list of items that the sidebar's pages are made of. */

#include <adwaita.h>

#include "fh-session.h"

G_BEGIN_DECLS

/**
 * FhItemList:
 *
 * A GtkListView over an FhRowModel: picking a row selects it in the session; what the session selects is
 * scrolled into view. Each row's accessible name is the item's title.
 */
#define FH_TYPE_ITEM_LIST (fh_item_list_get_type ())
G_DECLARE_FINAL_TYPE (FhItemList, fh_item_list, FH, ITEM_LIST, AdwBin)

/**
 * fh_item_list_new:
 * @label: the list's accessible name
 */
GtkWidget *fh_item_list_new (FhSession  *session,
                             const char *label);

/* @rows: (element-type GObject) (transfer full): items and headings. What was searched for shows from the
 * top, any other list with what is selected. */
void fh_item_list_set_rows (FhItemList *self,
                            GPtrArray  *rows);

/* @words: (array zero-terminated=1): as from fh_fold_words(): marked in the rows that come next; a row whose
 * title has not all of them says where they are. */
void fh_item_list_set_words (FhItemList        *self,
                             const char *const *words);

/* Moves the keyboard's focus to the selected row, or to the first. */
void fh_item_list_focus (FhItemList *self);

G_END_DECLS
