/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* Between fh-timeline-plot.c, which shows, and fh-timeline-plot-input.c, which listens. */

#include "fh-timeline-layout.h"
#include "fh-timeline-motion.h"
#include "fh-timeline-plot.h"

G_BEGIN_DECLS

typedef enum
{
  FH_TIMELINE_DRAG_NONE,
  FH_TIMELINE_DRAG_PAN,
  FH_TIMELINE_DRAG_DATE,
  FH_TIMELINE_DRAG_BRUSH,
} FhTimelineDrag;

struct _FhTimelinePlot
{
  GtkWidget parent_instance;

  FhSession         *session;
  const FhPalette   *palette;
  FhTimelineLanes   *lanes;
  FhTimelineLanes   *categories;
  GPtrArray         *places;
  FhTimelineText    *text;
  FhTimelineLayout  *layout;
  FhTimelineMotion   motion;
  FhTimelineGrouping grouping;
  double             header_width;
  double             scroll;
  guint              tick_id;
  gboolean           is_playing;

  /* What lies under selection, hover and date line, to be painted and, from its second frame on, in
   * pixels. */
  GskRenderNode *node;
  GdkTexture    *picture;
  gboolean       has_layout;

  /* Set while this widget itself changes the session's span. */
  gboolean is_publishing;

  guint description_id;

  /* When the session's span was last changed by somebody else, in microseconds. */
  gint64 span_time;

  /* Input. */
  FhTimelineDrag drag;
  FhTimeScale    drag_scale;
  double         drag_x;
  double         drag_scroll;
  double         last_x;
  gint64         last_time;
  double         velocity;
  double         pointer_x;
  double         pointer_y;
  double         pinch_scale;
};

/* fh-timeline-plot-input.c */
void fh_timeline_plot_add_input (FhTimelinePlot *self);
void fh_timeline_plot_add_shortcuts (GtkWidgetClass *widget_class);

/* Brings the layout up to date and returns it; %NULL while there is nothing to show. */
const FhTimelineLayout *fh_timeline_plot_ensure_layout (FhTimelinePlot *self);

/* Shows the scale of the motion, tells the session and keeps the clock running while there is motion. */
void fh_timeline_plot_follow_motion (FhTimelinePlot *self);

/* Goes to the nearest scale to @target that the limits allow, in @duration microseconds, and tells the
 * session. */
void fh_timeline_plot_move (FhTimelinePlot *self,
                            FhTimeScale     target,
                            gint64          duration);

/* Tells the session where the motion ends, without following itself. */
void fh_timeline_plot_publish (FhTimelinePlot *self);

/* Where an event's mark stands: the rectangle of its mark in the widget, in the first lane that has it. */
gboolean fh_timeline_plot_get_event_area (FhTimelinePlot *self,
                                          FhEvent        *event,
                                          GdkRectangle   *area);

gint64 fh_timeline_plot_get_frame_time (FhTimelinePlot *self);
void   fh_timeline_plot_set_scroll (FhTimelinePlot *self,
                                    double          scroll);

G_END_DECLS
