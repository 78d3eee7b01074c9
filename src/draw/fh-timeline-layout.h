/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/*
 * Where everything of a timeline lies at one zoom: measured and laid out here, put on a surface by
 * fh-timeline-painter.h. What is decided depends on zoom and time, never on how far one has panned, so
 * nothing flickers while moving.
 */

#include "fh-place.h"
#include "fh-time-scale.h"
#include "fh-timeline-lanes.h"
#include "fh-timeline-text.h"

G_BEGIN_DECLS

/**
 * FhTimelineInput:
 * @lanes: the events
 * @places: (nullable) (element-type FhPlace): those whose states have a band, on top
 * @text: the words' cache
 * @language: the story's language; one that is written from right to left lets time run from right to left
 * @scale: what is shown; its width is that of the plot, see fh_timeline_layout_get_plot_width()
 * @limits: how far the story reaches: titles at its end stand before their marks
 * @width: of everything, in pixels
 * @height: of everything, in pixels
 * @header_width: of the column with the names of the lanes, see fh_timeline_layout_measure_header()
 * @scroll: by how many pixels the lanes are scrolled up
 * @order: (nullable) (array length=n_order): the lanes to show, by index; %NULL for all
 * @collapsed: (nullable): a bit for each lane, by index: whether it is folded to a thin line; only the
 *   first 64 can be
 */
typedef struct
{
  FhTimelineLanes *lanes;
  GPtrArray       *places;
  FhTimelineText  *text;
  const char      *language;
  FhTimeScale      scale;
  FhTimeSpan       limits;
  double           width;
  double           height;
  double           header_width;
  double           scroll;
  const guint     *order;
  guint            n_order;
  guint64          collapsed;
} FhTimelineInput;

typedef enum
{
  FH_TIMELINE_ROW_BAND,
  FH_TIMELINE_ROW_LANE,
} FhTimelineRowKind;

/**
 * FhTimelineRow:
 * @lane: (nullable): of a lane row
 * @lane_index: index of the lane among the lanes
 * @item: (transfer none): the place of a band, the category, place, actor or topic of a lane
 * @y: top, in pixels, scrolling included
 */
typedef struct
{
  FhTimelineRowKind     kind;
  const FhTimelineLane *lane;
  guint                 lane_index;
  FhItem               *item;
  gboolean              is_collapsed;
  double                y;
  double                height;
  guint                 first_item;
  guint                 n_items;
  guint                 first_bar;
  guint                 n_bars;
} FhTimelineRow;

typedef enum
{
  /* One event. */
  FH_TIMELINE_ITEM_MARK,
  /* Some events too close to tell apart: their number. */
  FH_TIMELINE_ITEM_COUNT,
  /* Many events: how many there are in each column. */
  FH_TIMELINE_ITEM_PROFILE,
} FhTimelineItemKind;

/**
 * FhTimelineItem:
 * @first: the first of its marks in the lane's arrays
 * @n_marks: how many marks
 * @lead: position of its event, of the most important one where it has several
 * @importance: of that event
 * @x0: where the first mark stands, in pixels of the plot
 * @x1: where the last mark stands
 * @low: where its picture begins
 * @high: where its picture ends
 * @title: (nullable) (transfer none): the title beside it, if there is room
 * @title_x: where the title begins
 */
typedef struct
{
  FhTimelineItemKind kind;
  guint              row;
  guint              first;
  guint              n_marks;
  guint              lead;
  int                importance;
  double             x0;
  double             x1;
  double             low;
  double             high;
  guint              first_column;
  guint              n_columns;
  PangoLayout       *title;
  double             title_x;
  double             title_width;
  double             title_height;
} FhTimelineItem;

/**
 * FhTimelineColumn:
 * @number: which it is, counted from 1970
 * @n_marks: how many marks stand in it
 * @x: where it begins
 * @height: in a profile: a share of the most that the lane shows anywhere at this zoom
 */
typedef struct
{
  gint64 number;
  guint  n_marks;
  double x;
  double height;
} FhTimelineColumn;

/**
 * FhTimelineExtent:
 * @bar: the bar, in the lane's array
 * @x0: begin in pixels of the plot, cut to a little outside of it
 * @x1: end
 * @soft0: over how many pixels it fades in because its begin is not known better
 * @soft1: over how many pixels it fades out
 * @is_open0: whether it begins before anything that is known
 * @is_open1: whether it has no end
 */
typedef struct
{
  const FhTimelineBar *bar;
  double               x0;
  double               x1;
  double               soft0;
  double               soft1;
  gboolean             is_open0;
  gboolean             is_open1;
} FhTimelineExtent;

/* A piece of a band of states: see FhStatePiece. */
typedef struct
{
  guint        row;
  FhState     *state;
  FhTimeSpan   span;
  double       x0;
  double       x1;
  double       soft0;
  double       soft1;
  PangoLayout *label;
  double       label_x;
  double       label_width;
  double       label_height;
} FhTimelinePiece;

/**
 * FhTimelineTick:
 * @is_parent: whether it is of the coarser row, under the other
 * @label: (nullable) (transfer none): nothing where there is no room
 * @label_x: where the label begins
 */
typedef struct
{
  double       x;
  gboolean     is_parent;
  PangoLayout *label;
  double       label_x;
  double       label_width;
} FhTimelineTick;

/**
 * FhTimelineLayout:
 *
 * Read only. Positions are in the plot's pixels: 0 is the earliest time that is shown;
 * fh_timeline_layout_get_x() turns them into those of the surface. One thread.
 */
typedef struct
{
  FhTimelineInput input;
  gboolean        is_rtl;
  double          plot_x;
  double          plot_width;
  double          lanes_top;
  double          lanes_bottom;
  /* What all lanes need; more than there is between top and bottom where one has to scroll. */
  double lanes_height;
  double axis_y;
  double band_height;
  /* How much larger than usual the letters are, and so the marks: never less than 1. */
  double     mark_scale;
  double     column_width;
  FhTickStep step;

  /* Of FhTimelineRow, FhTimelineItem, FhTimelineColumn, FhTimelineExtent, FhTimelinePiece, FhTimelineTick. */
  GArray *rows;
  GArray *items;
  GArray *columns;
  GArray *extents;
  GArray *pieces;
  GArray *ticks;

  /*< private >*/
  /* Room between items, and order of importance: see fh-timeline-titles.c. */
  GArray     *gaps;
  GArray     *candidates;
  GHashTable *tick_labels;
  char       *tick_language;
  double      tick_height;
  double      unit_widths[FH_TICK_YEAR + 1];
} FhTimelineLayout;

FhTimelineLayout *fh_timeline_layout_new (void);
void              fh_timeline_layout_free (FhTimelineLayout *self);

/**
 * fh_timeline_layout_update:
 * @input: what to lay out; what it points to must live as long as the layout is used with it
 *
 * Costs as much as there are pixels, whatever the number of events.
 */
void fh_timeline_layout_update (FhTimelineLayout      *self,
                                const FhTimelineInput *input);

/* How much larger than usual the letters are; at least 1. */
double fh_timeline_layout_get_scale (FhTimelineText *text);

/* How wide the column with the lanes' names should be: the widest name, at most @max_width. */
double fh_timeline_layout_measure_header (FhTimelineText  *text,
                                          FhTimelineLanes *lanes,
                                          GPtrArray       *places,
                                          const char      *language,
                                          double           max_width);

/* How wide the plot is in @width with such a header. */
double fh_timeline_layout_get_plot_width (double width,
                                          double header_width);

/* From the plot's pixels to the surface's, and back. */
double fh_timeline_layout_get_x (const FhTimelineLayout *self,
                                 double                  plot_x);
double fh_timeline_layout_to_plot (const FhTimelineLayout *self,
                                   double                  x);

/* Where the arrow that folds a lane stands, in the surface's pixels. */
double fh_timeline_layout_get_arrow_x (const FhTimelineLayout *self);

/* Whether @y is in the coarser row of the axis. */
gboolean fh_timeline_layout_is_parent_row (const FhTimelineLayout *self,
                                           double                  y);

/* How large a mark is, in pixels. */
double fh_timeline_layout_get_mark_size (const FhTimelineLayout *self,
                                         int                     importance);

/* Where the mark of @lane row is: the vertical middle. */
double fh_timeline_layout_get_middle (const FhTimelineRow *row);

/* The mark of an event in row: its position in the plot's pixels, whether it is shown alone or not. */
double fh_timeline_layout_get_anchor (const FhTimelineLayout *self,
                                      FhEvent                *event);

typedef enum
{
  FH_TIMELINE_HIT_NOTHING,
  FH_TIMELINE_HIT_HEADER,
  FH_TIMELINE_HIT_ARROW,
  FH_TIMELINE_HIT_BAND,
  FH_TIMELINE_HIT_ITEM,
  FH_TIMELINE_HIT_BAR,
  FH_TIMELINE_HIT_LANE,
  FH_TIMELINE_HIT_AXIS,
} FhTimelineHitKind;

/**
 * FhTimelineHit:
 * @row: (nullable): header, arrow, band, item, bar, lane
 * @item: (nullable): of an item
 * @extent: (nullable): of a bar
 * @piece: (nullable): of a band
 * @event: position of the event of an item or bar
 *
 * Pointers are into the layout, good until its next update.
 */
typedef struct
{
  FhTimelineHitKind       kind;
  const FhTimelineRow    *row;
  const FhTimelineItem   *item;
  const FhTimelineExtent *extent;
  const FhTimelinePiece  *piece;
  guint                   event;
} FhTimelineHit;

/**
 * fh_timeline_layout_hit:
 * @x: of the surface
 * @y: of the surface
 *
 * Returns: what is there; marks before titles before bars
 */
FhTimelineHit fh_timeline_layout_hit (const FhTimelineLayout *self,
                                      double                  x,
                                      double                  y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FhTimelineLayout, fh_timeline_layout_free)

G_END_DECLS
