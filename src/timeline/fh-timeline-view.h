/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* The lower pane of the window: controls, plot and overview, all of them following the session. */

#include <gtk/gtk.h>

#include "fh-palette.h"
#include "fh-playback.h"
#include "fh-story-picture.h"

G_BEGIN_DECLS

/**
 * FhTimelineView:
 *
 * A GtkWidget with the CSS name `timelineview`. It has actions for those who want to bind keys or menus to
 * it:
 *
 * - `timeline.zoom-in`, `timeline.zoom-out`, `timeline.show-all`
 * - `timeline.play`: play or pause; the space key
 * - `timeline.go-to-date`: asks for a date; Ctrl+G anywhere in the window
 */
#define FH_TYPE_TIMELINE_VIEW (fh_timeline_view_get_type ())
G_DECLARE_FINAL_TYPE (FhTimelineView, fh_timeline_view, FH, TIMELINE_VIEW, GtkWidget)

GtkWidget *fh_timeline_view_new (FhSession *session);

/**
 * fh_timeline_view_set_palette:
 * @kind: which colours; until this is called they follow the colour of the text around
 */
void fh_timeline_view_set_palette (FhTimelineView *self,
                                   FhPaletteKind   kind);

/**
 * fh_timeline_view_read:
 * @shown: (out caller-allocates): how it is arranged now, for a picture of it; the order is the view's own,
 *   until the next change of events or lanes
 */
void fh_timeline_view_read (FhTimelineView  *self,
                            FhStoryTimeline *shown);

/* (transfer none): what moves the date. */
FhPlayback *fh_timeline_view_get_playback (FhTimelineView *self);

G_END_DECLS
