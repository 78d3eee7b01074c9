/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* Finds an event or a place without the class seeing it. */

#include <gtk/gtk.h>

#include "fh-presentation.h"

G_BEGIN_DECLS

/**
 * FhConsoleSearch:
 *
 * An entry and, above it, what it finds. Up and Down choose, Enter or a click shows that on the projector,
 * which leaves the tour for so long; Escape forgets what was typed. CSS node: `consolesearch`.
 */
#define FH_TYPE_CONSOLE_SEARCH (fh_console_search_get_type ())
G_DECLARE_FINAL_TYPE (FhConsoleSearch, fh_console_search, FH, CONSOLE_SEARCH, GtkWidget)

GtkWidget *fh_console_search_new (FhPresentation *presentation);

G_END_DECLS
