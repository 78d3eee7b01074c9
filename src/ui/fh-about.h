/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* Who made the program, and whose data it shows under which licence. */

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @parent: (nullable): the window above which it shows */
void fh_about_show (GtkWindow *parent);

G_END_DECLS
