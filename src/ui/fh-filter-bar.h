/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* One line that says what the filter asks for: a button for more, and a chip for each thing, to be taken
 * away. */

#include <gtk/gtk.h>

#include "fh-session.h"

G_BEGIN_DECLS

#define FH_TYPE_FILTER_BAR (fh_filter_bar_get_type ())
G_DECLARE_FINAL_TYPE (FhFilterBar, fh_filter_bar, FH, FILTER_BAR, GtkBox)

/* Once, before it is shown. */
void fh_filter_bar_set_session (FhFilterBar *self,
                                FhSession   *session);

/* Opens the list of what a filter can ask for. */
void fh_filter_bar_open (FhFilterBar *self);

G_END_DECLS
