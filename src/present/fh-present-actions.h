/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* What one can do while presenting, for buttons on the projector's screen and on the presenter's own. */

#include <gtk/gtk.h>

#include "fh-presentation.h"

G_BEGIN_DECLS

/**
 * fh_present_actions_insert:
 * @widget: whose children may activate them
 *
 * `present.next`, `present.previous`, `present.end`, `present.undo` and `present.clear` (the lines of the
 * step); with a state, `present.explore` and `present.black`, and `present.tool`, whose target and state are
 * "pen", "marker", "eraser", "pointer" or "spotlight": the one that is held already is laid away, which is
 * the state "none".
 *
 * They follow @presentation, and are enabled where they would change something.
 */
void fh_present_actions_insert (GtkWidget      *widget,
                                FhPresentation *presentation);

G_END_DECLS
