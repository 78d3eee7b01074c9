/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* Puts the rows of a list in another order by dragging them. */

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * FhRowMoved:
 * @from: the index of the row that was dragged
 * @to: that of the row it was dropped on, or of the last one
 *
 * Returns: whether it moved
 */
typedef gboolean (*FhRowMoved) (gpointer user_data,
                                guint    from,
                                guint    to);

/* Lets @row be dragged while it is selectable. */
void fh_row_drag_add_source (GtkListBoxRow *row);

/**
 * fh_row_drag_add_target:
 * @moved: what to do when one of the rows of @list is dropped in it; rows of other lists are refused
 * @user_data: lives as long as @list
 */
void fh_row_drag_add_target (GtkListBox *list,
                             FhRowMoved  moved,
                             gpointer    user_data);

G_END_DECLS
