/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* One row of a list in the sidebar. */

#include <gtk/gtk.h>

#include "fh-session.h"

G_BEGIN_DECLS

/**
 * FhItemRow:
 *
 * Shows an item (glyph, title in up to two lines, a line or two about it, the number of its events) or a
 * heading. A list view keeps two hundred of these, so a row is one widget that draws its words itself; the
 * list tells a screen reader what the row is. One CSS node, `itemrow`, with the class `heading` for a
 * heading.
 */
#define FH_TYPE_ITEM_ROW (fh_item_row_get_type ())
G_DECLARE_FINAL_TYPE (FhItemRow, fh_item_row, FH, ITEM_ROW, GtkWidget)

GtkWidget *fh_item_row_new (FhSession *session);

/* @row: (nullable): an FhItem or an FhHeading */
void     fh_item_row_set_row (FhItemRow *self,
                              gpointer   row);
gpointer fh_item_row_get_row (FhItemRow *self);

/* @words: (nullable) (array zero-terminated=1): as from fh_fold_words(): marked from the next row on. */
void fh_item_row_set_words (FhItemRow         *self,
                            const char *const *words);

/* (transfer none): the title, and what is said below it ("" for nothing). */
const char *fh_item_row_get_title (FhItemRow *self);
const char *fh_item_row_get_description (FhItemRow *self);

G_END_DECLS
