/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* Buttons that select an item: chips, lines of a list, cards. Each button's accessible name is the item's
 * title. */

#include <gtk/gtk.h>

#include "fh-session.h"

G_BEGIN_DECLS

/* A rounded chip with the item's title. */
GtkWidget *fh_item_button_new_chip (FhSession *session,
                                    FhItem    *item);

/* A line: the event's title, and its date at the other end. */
GtkWidget *fh_item_button_new_event (FhSession *session,
                                     FhEvent   *event);

/* A card: glyph, title and what is said of the item in one or two lines. */
GtkWidget *fh_item_button_new_card (FhSession *session,
                                    FhItem    *item);

G_END_DECLS
