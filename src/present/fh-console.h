/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* The presenter's own screen. */

#include <adwaita.h>

#include "fh-present-view.h"

G_BEGIN_DECLS

/**
 * FhConsole:
 *
 * What the class sees, what comes next, notes, times, the steps, a search that nobody sees, and the tools.
 * The keys of a presentation work here as well, but for those that belong to what has the keyboard: an entry
 * keeps its letters, a list its arrows. Ctrl and plus, minus or 0 change the size of the notes, Ctrl+F begins
 * to search. Closing it leaves the presentation as it is.
 *
 * Uses the actions `presenter.swap`, and `presenter.screen` for the key N.
 */
#define FH_TYPE_CONSOLE (fh_console_get_type ())
G_DECLARE_FINAL_TYPE (FhConsole, fh_console, FH, CONSOLE, AdwWindow)

/**
 * fh_console_new:
 * @view: the projector's screen
 * @basemap: (nullable): the ground of its map
 */
FhConsole *fh_console_new (FhPresentView *view,
                           FhBasemap     *basemap);

void fh_console_set_palette_kind (FhConsole    *self,
                                  FhPaletteKind kind);

/* (transfer none): has the property `size`, to be remembered. */
GObject *fh_console_get_notes (FhConsole *self);

G_END_DECLS
