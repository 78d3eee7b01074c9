/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* What is drawn does not exist for the keyboard and for screen readers; a spot over it does. */

#include <gtk/gtk.h>

#include "fh-item.h"

G_BEGIN_DECLS

/**
 * FhTimelineSpot:
 *
 * A transparent button over a name, a band or a mark of the timeline; pointers go through it. It is reused
 * for another item when the timeline moves. One CSS node with the name `timelinespot`; its outline is the
 * ring of the focus.
 *
 * Actions:
 * - `spot.press`: as a click
 *
 * Signals:
 * - `activate`: the enter key, or the action
 */
#define FH_TYPE_TIMELINE_SPOT (fh_timeline_spot_get_type ())
G_DECLARE_FINAL_TYPE (FhTimelineSpot, fh_timeline_spot, FH, TIMELINE_SPOT, GtkWidget)

GtkWidget *fh_timeline_spot_new (void);

/**
 * fh_timeline_spot_set_item:
 * @item: (nullable): what it is over
 * @name: its accessible name
 */
void fh_timeline_spot_set_item (FhTimelineSpot *self,
                                FhItem         *item,
                                const char     *name);

/* (transfer none) (nullable). */
FhItem *fh_timeline_spot_get_item (FhTimelineSpot *self);

G_END_DECLS
