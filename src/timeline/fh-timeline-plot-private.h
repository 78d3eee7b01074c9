/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* Between fh-timeline-plot.c, which shows, and the files beside it, which listen. */

#include "fh-timeline-arrangement.h"
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
  FH_TIMELINE_DRAG_LANE,
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
  int                width;
  int                height;
  gboolean           is_playing;

  /* What lies under selection, hover and date line, to be painted and, from its second frame on, in
   * pixels. */
  GskRenderNode *node;
  GdkTexture    *picture;
  gboolean       has_layout;

  /* The lanes that are shown, from top to bottom. */
  FhTimelineArrangement *arrangement;
  GArray                *order;
  guint64                collapsed;

  /* What the keyboard reaches: a spot for the name of each row, and one for the event that the keys are
   * at. */
  GPtrArray *names;
  GtkWidget *event_spot;
  FhItem    *row_item;
  GtkWidget *menu;
  GtkWidget *focus_before;
  FhItem    *menu_item;

  /* The card of what the pointer is over, and the rectangle that it must leave free. */
  GtkWidget   *card;
  GdkRectangle card_area;

  /* Set while this widget itself changes the session's span. */
  gboolean is_publishing;

  /* What was painted before the filter changed. */
  GskRenderNode *fading;
  gint64         fade_begin;
  guint          fade_id;

  guint description_id;

  /* When the session's span was last changed by somebody else, in microseconds. */
  gint64 span_time;

  /* What is dragged, from where, and the span or lane that it is. */
  GtkGesture    *hand;
  FhTimelineDrag drag;
  FhTimeScale    drag_scale;
  double         drag_x;
  double         drag_y;
  double         drag_scroll;
  FhTimeSpan     brush;
  FhItem        *lifted;

  /* Where the pointer is, and where two fingers began. */
  double      pointer_x;
  double      pointer_y;
  double      pinch_x;
  FhTimeScale pinch_origin;
};

/* fh-timeline-plot-input.c */
void fh_timeline_plot_add_input (FhTimelinePlot *self);

/* A wheel zooms; with shift, or to the side, it pans. Two fingers on a pad (@is_smooth, in pixels) pan, with
 * control they zoom. Over the names both scroll the lanes. */
void fh_timeline_plot_scroll (FhTimelinePlot *self,
                              double          dx,
                              double          dy,
                              GdkModifierType state,
                              gboolean        is_smooth);

/* Two fingers, with their middle at @x, @factor times as far apart as at the beginning. */
void fh_timeline_plot_begin_pinch (FhTimelinePlot *self,
                                   double          x);
void fh_timeline_plot_pinch (FhTimelinePlot *self,
                             double          factor,
                             double          x);
void fh_timeline_plot_end_pinch (FhTimelinePlot *self);

/* fh-timeline-plot-drag.c */
void fh_timeline_plot_add_drag (FhTimelinePlot *self);

/* Whether the date line would be taken there; while there is a layout. */
gboolean fh_timeline_plot_is_on_date (FhTimelinePlot *self,
                                      double          x,
                                      double          y);
void     fh_timeline_plot_set_date_at (FhTimelinePlot *self,
                                       double          x);

/* Flies on at @velocity, in pixels a second towards later times, or comes back within the limits. */
void fh_timeline_plot_fling (FhTimelinePlot *self,
                             double          velocity);

/* 1 where time runs to the right, otherwise -1. */
double fh_timeline_plot_get_direction (const FhTimelineLayout *layout);

/* fh-timeline-plot-fade.c: what another filter takes away. */

/* @before: (nullable): what was painted before; fades over what is painted now. */
void fh_timeline_plot_fade (FhTimelinePlot *self,
                            GskRenderNode  *before);
void fh_timeline_plot_stop_fading (FhTimelinePlot *self);
void fh_timeline_plot_snapshot_fading (FhTimelinePlot *self,
                                       GtkSnapshot    *snapshot);

/* fh-timeline-plot-keys.c */
void fh_timeline_plot_add_shortcuts (GtkWidgetClass *widget_class);

/* fh-timeline-plot-spots.c */
void fh_timeline_plot_add_spots (FhTimelinePlot *self);
void fh_timeline_plot_clear_spots (FhTimelinePlot *self);

/* Puts the spots where the layout has what they stand for; during allocation. */
void fh_timeline_plot_place_spots (FhTimelinePlot *self);

/* Names them anew after a change of events, language, selection or date. */
void     fh_timeline_plot_rename_spots (FhTimelinePlot *self);
gboolean fh_timeline_plot_focus (GtkWidget       *widget,
                                 GtkDirectionType direction);

/* Goes to the row above (-1) or below (1): to its name if a name has the focus, otherwise to its event
 * that is nearest in time. */
void fh_timeline_plot_change_row (FhTimelinePlot *self,
                                  int             direction);

/* The item of the row whose name has the focus; %NULL if none has. */
FhItem *fh_timeline_plot_get_focused_row (FhTimelinePlot *self);

/* Gives the focus to the name of the row of @item. */
void fh_timeline_plot_focus_row (FhTimelinePlot *self,
                                 FhItem         *item);

/* Gives the focus to the event in the row of @item. */
void fh_timeline_plot_focus_event (FhTimelinePlot *self,
                                   FhItem         *item);

/* Scrolls so that the row of @item, or one with that event, is in sight. */
void fh_timeline_plot_show_row (FhTimelinePlot *self,
                                FhItem         *item);

/* fh-timeline-plot-menu.c: what can be done with a lane. */
void fh_timeline_plot_install_menu (GtkWidgetClass *widget_class);
void fh_timeline_plot_open_menu (FhTimelinePlot *self,
                                 FhItem         *item);

/* Folds the lane of @item, or unfolds it. */
void fh_timeline_plot_fold (FhTimelinePlot *self,
                            FhItem         *item);

/* Moves the lane whose name has the focus up (-1) or down (1), or hides it; the focus stays with the names.
 * Returns: whether there is such a lane */
gboolean fh_timeline_plot_move_focused (FhTimelinePlot *self,
                                        int             direction);
gboolean fh_timeline_plot_hide_focused (FhTimelinePlot *self);

/* Opens a popover, which the plot takes, and closes the one before. */
void fh_timeline_plot_open_popover (FhTimelinePlot     *self,
                                    GtkWidget          *popover,
                                    const GdkRectangle *area);

/* Keeps what the popover points to within the plot, after a change of size. */
void fh_timeline_plot_place_popover (FhTimelinePlot *self);

/* fh-timeline-plot-hover.c: what the pointer is over. */
void fh_timeline_plot_hover (FhTimelinePlot *self,
                             double          x,
                             double          y);
void fh_timeline_plot_unhover (FhTimelinePlot *self);

/* Puts the card beside what it tells of; during allocation. */
void fh_timeline_plot_place_card (FhTimelinePlot *self);

/* fh-timeline-plot-session.c */
void fh_timeline_plot_follow_session (FhTimelinePlot *self);

/* Sorts the events into lanes, after a change of events or grouping. */
void fh_timeline_plot_update_lanes (FhTimelinePlot *self);

/* Puts the lanes in order, after a change of lanes or arrangement. */
void fh_timeline_plot_rearrange (FhTimelinePlot *self);

/* Lays out and paints anew. */
void fh_timeline_plot_invalidate (FhTimelinePlot *self);
void fh_timeline_plot_update_header_width (FhTimelinePlot *self);

/* Whether there may be motion. */
void fh_timeline_plot_follow_settings (FhTimelinePlot *self);

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
