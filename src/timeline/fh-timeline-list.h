/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* What a number in the timeline stands for, one by one. */

#include <gtk/gtk.h>

#include "fh-session.h"

G_BEGIN_DECLS

/* A number that stands for more is opened by zooming in. */
#define FH_TIMELINE_LIST_MAX 20

/**
 * fh_timeline_list_new:
 * @session: where a click selects
 * @events: (element-type FhEvent): in order of time
 *
 * Returns: a popover with a row for each event; not yet in any window
 */
GtkWidget *fh_timeline_list_new (FhSession *session,
                                 GPtrArray *events);

G_END_DECLS
