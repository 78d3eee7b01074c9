/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* The row over the plot: play, steps, speed, and what the timeline shows. */

#include <gtk/gtk.h>

#include "fh-palette.h"
#include "fh-playback.h"
#include "fh-session.h"
#include "fh-timeline-lanes.h"

G_BEGIN_DECLS

/**
 * FhTimelineControls:
 *
 * A GtkWidget with the CSS name `timelinecontrols`. Where the row is too narrow for all of it, what matters
 * least is not shown.
 *
 * Properties:
 * - `grouping` (uint, FhTimelineGrouping): what the user chose as lanes
 */
#define FH_TYPE_TIMELINE_CONTROLS (fh_timeline_controls_get_type ())
G_DECLARE_FINAL_TYPE (FhTimelineControls, fh_timeline_controls, FH, TIMELINE_CONTROLS, GtkWidget)

GtkWidget         *fh_timeline_controls_new (FhSession  *session,
                                             FhPlayback *playback);
FhTimelineGrouping fh_timeline_controls_get_grouping (FhTimelineControls *self);

/* For the samples in the legend. */
void fh_timeline_controls_set_palette (FhTimelineControls *self,
                                       const FhPalette    *palette);

G_END_DECLS
