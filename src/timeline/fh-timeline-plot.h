/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* The plot of the timeline: bands, lanes and axis, drawn with draw/ and moved by hand, wheel and keys. */

#include <gtk/gtk.h>

#include "fh-palette.h"
#include "fh-session.h"
#include "fh-story-picture.h"

G_BEGIN_DECLS

/**
 * FhTimelinePlot:
 *
 * Shows the span of the session and changes it. One CSS node with the name `timelineplot`.
 *
 * Properties:
 * - `header-width` (double): how wide the column with the lanes' names is, so that others can align with it
 */
#define FH_TYPE_TIMELINE_PLOT (fh_timeline_plot_get_type ())
G_DECLARE_FINAL_TYPE (FhTimelinePlot, fh_timeline_plot, FH, TIMELINE_PLOT, GtkWidget)

GtkWidget *fh_timeline_plot_new (FhSession *session);

double fh_timeline_plot_get_header_width (FhTimelinePlot *self);

/* (transfer none): the events by category, whatever the lanes are; for the overview. */
FhTimelineLanes *fh_timeline_plot_get_categories (FhTimelinePlot *self);

void fh_timeline_plot_set_palette (FhTimelinePlot  *self,
                                   const FhPalette *palette);

/* Whether the story is running: events appear as they happen, and the view follows without easing. */
void fh_timeline_plot_set_playing (FhTimelinePlot *self,
                                   gboolean        playing);

void fh_timeline_plot_set_grouping (FhTimelinePlot    *self,
                                    FhTimelineGrouping grouping);

/* How it is arranged now; the order is the plot's own, until the next change of events or lanes. */
void fh_timeline_plot_read (FhTimelinePlot  *self,
                            FhStoryTimeline *shown);

/* Zooms about the middle; 2 shows half the time. */
void fh_timeline_plot_zoom (FhTimelinePlot *self,
                            double          factor);

/* Moves by a share of the view; positive shows later times. */
void fh_timeline_plot_pan (FhTimelinePlot *self,
                           double          share);

/* Goes to @span. */
void fh_timeline_plot_show (FhTimelinePlot *self,
                            FhTimeSpan      span);

/* Asks for a date to go to. */
void fh_timeline_plot_ask_date (FhTimelinePlot *self);

G_END_DECLS
