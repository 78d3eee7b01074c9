/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* The pane in which tours are made: their steps as a list, and the words of the one that is picked. */

#include "fh-tour-edit.h"
#include "fh-window.h"

G_BEGIN_DECLS

/**
 * FhTourEditor:
 *
 * Steps are moved by dragging or with Alt+Up and Alt+Down, and taken away with Delete; picking one shows it
 * in the window. Everything else is done by the actions `win.tour-…`.
 */
#define FH_TYPE_TOUR_EDITOR (fh_tour_editor_get_type ())
G_DECLARE_FINAL_TYPE (FhTourEditor, fh_tour_editor, FH, TOUR_EDITOR, AdwBin)

/* @window: (transfer none): which it is in; its views are recorded and shown. */
GtkWidget *fh_tour_editor_new (FhWindow *window);

/* @edit: (nullable) */
void fh_tour_editor_set_edit (FhTourEditor *self,
                              FhTourEdit   *edit);

/* Puts what the window shows behind the step that is picked, or at the end, and picks it. */
void fh_tour_editor_record (FhTourEditor *self);

G_END_DECLS
