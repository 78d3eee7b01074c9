/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* The strip under a timeline: the whole story as a histogram, and in it the window that the timeline
 * shows. */

#include <cairo.h>

#include "fh-palette.h"
#include "fh-time-scale.h"
#include "fh-timeline-lanes.h"

G_BEGIN_DECLS

/**
 * FhTimelineOverview:
 * @x: where the strip begins, in pixels of the surface
 * @y: its top
 * @width: of the strip
 * @height: of the strip
 * @scale: the whole story; its width is that of the strip
 * @view: what the timeline shows
 * @is_rtl: whether time runs from right to left
 */
typedef struct
{
  double      x;
  double      y;
  double      width;
  double      height;
  FhTimeScale scale;
  FhTimeSpan  view;
  gboolean    is_rtl;
} FhTimelineOverview;

/**
 * fh_timeline_overview_get_scale:
 * @limits: how far the story reaches
 *
 * Returns: a scale that shows it all with a little room at the ends
 */
FhTimeScale fh_timeline_overview_get_scale (FhTimeSpan limits,
                                            double     width);

/* A column for each bin, stacked by lane in the colour of each. Costs as much as there are bins, whatever
 * the number of events. */
void fh_timeline_overview_paint (const FhTimelineOverview *self,
                                 const FhTimelineLanes    *lanes,
                                 const FhPalette          *palette,
                                 cairo_t                  *cr);

/* The window with its handles, and the rest shaded; a line at @date. */
void fh_timeline_overview_paint_window (const FhTimelineOverview *self,
                                        const FhPalette          *palette,
                                        gint64                    date,
                                        cairo_t                  *cr);

/* The ends of the window in pixels of the surface, the left one first; at least some pixels apart. */
void fh_timeline_overview_get_window (const FhTimelineOverview *self,
                                      double                   *left,
                                      double                   *right);

/* From a second to pixels of the surface and back. */
double fh_timeline_overview_get_x (const FhTimelineOverview *self,
                                   gint64                    time);
gint64 fh_timeline_overview_get_time (const FhTimelineOverview *self,
                                      double                    x);

G_END_DECLS
