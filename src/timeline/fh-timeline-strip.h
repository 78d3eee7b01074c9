/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* The overview under the plot: the whole story, and a window on it that can be dragged. */

#include <gtk/gtk.h>

#include "fh-palette.h"
#include "fh-session.h"
#include "fh-timeline-lanes.h"

G_BEGIN_DECLS

/**
 * FhTimelineStrip:
 *
 * A GtkWidget with the CSS name `timelinestrip`. The left and right keys move the window, plus and minus
 * resize it.
 */
#define FH_TYPE_TIMELINE_STRIP (fh_timeline_strip_get_type ())
G_DECLARE_FINAL_TYPE (FhTimelineStrip, fh_timeline_strip, FH, TIMELINE_STRIP, GtkWidget)

GtkWidget *fh_timeline_strip_new (FhSession *session);

/* (nullable): the events by category; what is shown. */
void fh_timeline_strip_set_lanes (FhTimelineStrip *self,
                                  FhTimelineLanes *lanes);
void fh_timeline_strip_set_palette (FhTimelineStrip *self,
                                    const FhPalette *palette);

/* To align with the plot above. */
void fh_timeline_strip_set_header_width (FhTimelineStrip *self,
                                         double           header_width);

G_END_DECLS
