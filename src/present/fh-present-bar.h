/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* The buttons on the projector's screen, for whiteboards and for a hand on the mouse. They activate the
 * actions of FhPresentView. */

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* CSS node: `box` with the class `presentbar`. Each button is at least 44 pixels large. */
GtkWidget *fh_present_bar_new (void);

/* Whether the tour has been left: the button leads back, and one for the large timeline is there. */
void fh_present_bar_set_exploring (GtkWidget *bar,
                                   gboolean   exploring);

G_END_DECLS
