/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* The steps of a tour in a row, for the presenter. */

#include <gtk/gtk.h>

#include "fh-presentation.h"

G_BEGIN_DECLS

/**
 * FhConsoleSteps:
 *
 * Follows a presentation, and goes to the step that is clicked or activated. Rows are recycled: a tour may
 * have thousands of steps. CSS node: `consolesteps`.
 */
#define FH_TYPE_CONSOLE_STEPS (fh_console_steps_get_type ())
G_DECLARE_FINAL_TYPE (FhConsoleSteps, fh_console_steps, FH, CONSOLE_STEPS, GtkWidget)

GtkWidget *fh_console_steps_new (FhPresentation *presentation);

/* (transfer none): what a step is called where it has no title of its own: the beginning of its caption. */
const char *fh_console_get_step_title (FhTourStep *step,
                                       const char *language);

G_END_DECLS
