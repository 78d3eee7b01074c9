/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* The buttons on the projector's screen, for whiteboards and for a hand on the mouse. They activate the
 * actions of fh_present_actions_insert(), FhPresentView and FhPresenter. */

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* CSS node: `box` with the class `presentbar`. Each button is at least 44 pixels large. */
GtkWidget *fh_present_bar_new (void);

/* Whether the tour has been left: the button leads back, and one for the large timeline is there. */
void fh_present_bar_set_exploring (GtkWidget *bar,
                                   gboolean   exploring);

/* Whether the second row, that of the tools, is there. */
void fh_present_bar_set_drawing (GtkWidget *bar,
                                 gboolean   drawing);

/* Appends a button for each tool, for undo and for clear to a box. */
void fh_present_bar_add_tools (GtkWidget *box);

G_END_DECLS
