/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* The projector's screen as a live picture on the presenter's own. */

#include "fh-present-view.h"

G_BEGIN_DECLS

/**
 * FhConsoleScreen:
 *
 * Shows what the class sees, as it moves. With a tool of the board in the hand, drawing and pointing on the
 * picture is drawing and pointing there. CSS node: `consolescreen`.
 */
#define FH_TYPE_CONSOLE_SCREEN (fh_console_screen_get_type ())
G_DECLARE_FINAL_TYPE (FhConsoleScreen, fh_console_screen, FH, CONSOLE_SCREEN, GtkWidget)

GtkWidget *fh_console_screen_new (FhPresentView *view);

G_END_DECLS
