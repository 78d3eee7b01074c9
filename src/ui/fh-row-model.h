/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* The rows of a list in the sidebar: items with headings between them, selected as the session says. */

#include <gtk/gtk.h>

#include "fh-session.h"

G_BEGIN_DECLS

/**
 * FhRowModel:
 *
 * A GListModel over a plain array of FhItem and FhHeading that is also its own GtkSelectionModel: what is
 * selected is the session's selection, and selecting a row selects in the session. Headings cannot be
 * selected.
 */
#define FH_TYPE_ROW_MODEL (fh_row_model_get_type ())
G_DECLARE_FINAL_TYPE (FhRowModel, fh_row_model, FH, ROW_MODEL, GObject)

FhRowModel *fh_row_model_new (FhSession *session);

/**
 * fh_row_model_set_rows:
 * @rows: (element-type GObject) (transfer full): items and headings
 *
 * Replaces all rows. The first come at once, the others while the main loop is idle, or at once when one of
 * them is selected: so what is drawn next costs what a screen shows. Costs O(n).
 */
void fh_row_model_set_rows (FhRowModel *self,
                            GPtrArray  *rows);

/* The position of the selected item, or -1 while it has no row. O(n) once for each change. */
int fh_row_model_get_selected (FhRowModel *self);

G_END_DECLS
