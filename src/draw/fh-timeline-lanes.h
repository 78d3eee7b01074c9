/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/*
 * Events sorted into the lanes of a timeline, in plain arrays that a frame can search. Made once for each
 * change of events or grouping; zooming and panning only read it.
 */

#include <gio/gio.h>

#include "fh-event.h"
#include "fh-time-span.h"

G_BEGIN_DECLS

typedef enum
{
  FH_TIMELINE_BY_CATEGORY,
  FH_TIMELINE_BY_PLACE,
  FH_TIMELINE_BY_ACTOR,
  FH_TIMELINE_BY_TOPIC,
} FhTimelineGrouping;

#define FH_TIMELINE_N_GROUPINGS 4

/* How many bars may lie beside each other in a lane; what does not fit has no bar, only its mark. */
#define FH_TIMELINE_N_TRACKS 3

/* Bars are kept by the power of two of their length, so that those too short to see are never visited. */
#define FH_TIMELINE_N_CLASSES 64

/**
 * FhTimelineBar:
 * @span: from the earliest to the latest second of the event; may be open
 * @event: position of the event
 * @track: 0 to FH_TIMELINE_N_TRACKS - 1; bars of one track and lane never overlap, at any zoom
 */
typedef struct
{
  FhTimeSpan span;
  guint32    event;
  guint32    track;
} FhTimelineBar;

/**
 * FhTimelineLane:
 * @item: (nullable): the category, place, actor or topic of the lane
 * @n_marks: how many marks it has
 * @anchors: where the marks stand, ascending: the middle of what is known of the beginning
 * @events: the positions of their events
 * @bars: all bars, first by class, then by begin
 * @classes: where in @bars each class begins; the last entry is their number
 * @peaks: the most marks that lie in one column of time: entry i is for columns of 2 to the power of i
 *   seconds, the columns beginning at multiples of their length
 */
typedef struct
{
  FhItem        *item;
  guint          n_marks;
  gint64        *anchors;
  guint32       *events;
  FhTimelineBar *bars;
  guint32        classes[FH_TIMELINE_N_CLASSES + 1];
  guint32        peaks[FH_TIMELINE_N_CLASSES];
} FhTimelineLane;

/**
 * FhTimelineLanes:
 *
 * Immutable and reference counted. Keeps the events and the items of the lanes alive; the items that those
 * point to are their dataset's, which whoever draws keeps alive.
 */
typedef struct _FhTimelineLanes FhTimelineLanes;

/**
 * fh_timeline_lanes_new:
 * @events: a model of FhEvent in order of time
 * @groups: (nullable): the categories, places, actors or topics, each of which becomes a lane, in their
 *   order; %NULL for no lanes
 * @grouping: what @groups has
 *
 * Categories keep their lane when no event is left in it; other lanes without events are left out. An event
 * that names several groups is in several lanes. Costs O(n).
 */
FhTimelineLanes *fh_timeline_lanes_new (GListModel        *events,
                                        GListModel        *groups,
                                        FhTimelineGrouping grouping);
FhTimelineLanes *fh_timeline_lanes_ref (FhTimelineLanes *self);
void             fh_timeline_lanes_unref (FhTimelineLanes *self);

FhTimelineGrouping fh_timeline_lanes_get_grouping (const FhTimelineLanes *self);
guint              fh_timeline_lanes_get_n_lanes (const FhTimelineLanes *self);

/* (transfer none): the lane at @index. */
const FhTimelineLane *fh_timeline_lanes_get_lane (const FhTimelineLanes *self,
                                                  guint                  index);
guint                 fh_timeline_lanes_get_n_events (const FhTimelineLanes *self);

/* (transfer none): the event at @position. O(1). */
FhEvent *fh_timeline_lanes_get_event (const FhTimelineLanes *self,
                                      guint                  position);

/* How many marks of @lane stand before @time. O(log n). */
guint fh_timeline_lane_lower_bound (const FhTimelineLane *lane,
                                    gint64                time);

/* The same from a position that is known to be before: O(log of the distance). */
guint fh_timeline_lane_advance (const FhTimelineLane *lane,
                                guint                 position,
                                gint64                time);

/**
 * fh_timeline_find_anchor:
 * @date: a date
 *
 * Returns: the second at which a mark for @date stands: the middle of the only or first date, or of the
 *   last one where the first
 *   is not known
 */
gint64 fh_timeline_find_anchor (const FhDate *date);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FhTimelineLanes, fh_timeline_lanes_unref)

G_END_DECLS
