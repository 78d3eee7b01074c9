/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* The clock beside the presenter's notes. */

#include <gtk/gtk.h>

#include "fh-presentation.h"

G_BEGIN_DECLS

/**
 * FhConsoleTimes:
 *
 * The time of day, the time since the beginning, and the time on this step against its plan, as of the last
 * fh_console_times_update(). CSS node: `consoletimes`.
 */
#define FH_TYPE_CONSOLE_TIMES (fh_console_times_get_type ())
G_DECLARE_FINAL_TYPE (FhConsoleTimes, fh_console_times, FH, CONSOLE_TIMES, GtkWidget)

GtkWidget *fh_console_times_new (FhPresentation *presentation);
void       fh_console_times_update (FhConsoleTimes *self);

/* (transfer full): "2 of 12 · about 7 minutes left · 0:40 behind the plan": how far one has come. */
char *fh_console_format_progress (FhPresentation *presentation);

G_END_DECLS
