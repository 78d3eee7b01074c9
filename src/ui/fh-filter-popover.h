/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* Everything that a filter can ask for, with the number of events that each would show. */

#include <gtk/gtk.h>

#include "fh-session.h"

G_BEGIN_DECLS

/**
 * FhFilterPopover:
 *
 * Of places, people and topics the most frequent are there, and what is asked for; an entry finds the others.
 * Made anew each time it opens.
 */
#define FH_TYPE_FILTER_POPOVER (fh_filter_popover_get_type ())
G_DECLARE_FINAL_TYPE (FhFilterPopover, fh_filter_popover, FH, FILTER_POPOVER, GtkPopover)

GtkWidget *fh_filter_popover_new (FhSession *session);

G_END_DECLS
