/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* The stories opened lately, as the desktop remembers them for all programs. */

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Puts a file among the recent ones; not the built-in story, which has its own line in the menu. */
void fh_recent_add (GFile *file);

/* Fills @menu with items that activate `win.open-recent` each time @button opens its menu. */
void fh_recent_attach (GtkMenuButton *button,
                       GMenu         *menu);

G_END_DECLS
