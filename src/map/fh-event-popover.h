/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* The events that one mark on the map stands for, as a list. */

#include <gtk/gtk.h>

#include "fh-session.h"

G_BEGIN_DECLS

/**
 * FhEventPopover:
 *
 * Lists events with their dates; picking one selects it. Above them the name of the place, which selects the
 * place. Takes itself out of its parent when it is closed.
 */
#define FH_TYPE_EVENT_POPOVER (fh_event_popover_get_type ())
G_DECLARE_FINAL_TYPE (FhEventPopover, fh_event_popover, FH, EVENT_POPOVER, GtkPopover)

/**
 * fh_event_popover_new:
 * @places: (element-type FhPlace): where they happened
 * @events: (element-type FhEvent): in the order to list them
 */
GtkWidget *fh_event_popover_new (FhSession *session,
                                 GPtrArray *places,
                                 GPtrArray *events);

G_END_DECLS
