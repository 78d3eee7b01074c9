/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Which marks of a lane stand alone and which are counted. The lane is walked a pixel column at a time, so
 * the cost is that of the columns. Columns are powers of two of a second and runs are cut at gaps between
 * marks: neither depends on panning.
 */

#include "fh-timeline-layout-private.h"

#include <math.h>

/* Marks closer than this, in pixels, are one run. */
#define LINK 6

/* A run is a count, until it is too wide for one number, or both wide and dense enough to have a shape. */
#define COUNT_WIDTH   72
#define PROFILE_WIDTH 36
#define PROFILE_MARKS 24

/* Among how many marks of a run the most important is looked for. */
#define LEAD_MARKS 48

/* A column of a profile counts the marks less than so many columns away too, 2 to the power of so many; what
 * that makes of the fullest column of such a length, on the whole. */
#define REACH         4
#define REACH_CLASSES 2
#define PEAK_SHARE    0.75

/* The height of the lowest column. */
#define LOWEST 0.16

typedef struct
{
  FhTimelineLayout     *layout;
  const FhTimelineLane *lane;
  guint                 row_index;
  guint                 first_item;
  /* The marks of the run that is open, and where its columns begin. */
  guint  first;
  guint  first_column;
  double densest;
} Walk;

static guint
find_lead (FhTimelineLayout     *self,
           const FhTimelineLane *lane,
           guint                 first,
           guint                 end,
           int                  *importance)
{
  guint lead = lane->events[first];

  *importance = FH_IMPORTANCE_MAX + 1;
  for (guint i = first; i < MIN (end, first + LEAD_MARKS) && *importance > FH_IMPORTANCE_MIN; i++)
    {
      FhEvent *event = fh_timeline_lanes_get_event (self->input.lanes, lane->events[i]);

      if (fh_event_get_importance (event) < *importance)
        {
          *importance = fh_event_get_importance (event);
          lead = lane->events[i];
        }
    }

  return lead;
}

static double
measure_count (FhTimelineLayout *self,
               guint             n_marks)
{
  double digit = fh_timeline_text_get_height (self->input.text, FH_TIMELINE_TEXT_COUNT) * 0.55;
  int    n_digits = n_marks < 10 ? 1 : n_marks < 100  ? 2
                                     : n_marks < 1000 ? 3
                                                      : 4;

  return digit * n_digits + 8;
}

/* What a run looks like: its kind, and the pixels it takes. */
static void
shape_run (Walk           *walk,
           FhTimelineItem *item)
{
  double width = item->x1 - item->x0;
  double radius;

  item->kind = FH_TIMELINE_ITEM_MARK;
  if (item->n_marks > 1)
    item->kind = FH_TIMELINE_ITEM_COUNT;
  if (width >= COUNT_WIDTH || (width >= PROFILE_WIDTH && item->n_marks >= PROFILE_MARKS))
    item->kind = FH_TIMELINE_ITEM_PROFILE;

  if (item->kind == FH_TIMELINE_ITEM_PROFILE)
    radius = walk->layout->column_width;
  else
    radius = fh_timeline_layout_get_mark_size (walk->layout, item->importance) / 2;
  if (item->kind == FH_TIMELINE_ITEM_COUNT)
    radius = MAX (6.5 * walk->layout->mark_scale, (measure_count (walk->layout, item->n_marks) - width) / 2);
  item->low = item->x0 - radius;
  item->high = item->x1 + radius;
}

static gboolean
is_single (const FhTimelineItem *item)
{
  return item->kind == FH_TIMELINE_ITEM_MARK;
}

/* Two marks may touch. A number that would lie on what is beside it counts that too. */
static gboolean
must_join (const FhTimelineItem *left,
           const FhTimelineItem *right)
{
  return right->low < left->high && !(is_single (left) && is_single (right));
}

static void
join_runs (Walk           *walk,
           FhTimelineItem *left,
           FhTimelineItem *right)
{
  left->n_marks += right->n_marks;
  left->n_columns += right->n_columns;
  left->x1 = right->x1;
  if (right->importance < left->importance)
    {
      left->importance = right->importance;
      left->lead = right->lead;
    }
  shape_run (walk, left);
}

static void
close_run (Walk *walk,
           guint end)
{
  FhTimelineLayout  *self = walk->layout;
  const FhTimeScale *scale = &self->input.scale;
  FhTimelineItem     item = { 0 };

  item.row = walk->row_index;
  item.first = walk->first;
  item.n_marks = end - walk->first;
  item.x0 = fh_time_scale_to_pixel (scale, walk->lane->anchors[walk->first]);
  item.x1 = fh_time_scale_to_pixel (scale, walk->lane->anchors[end - 1]);
  item.first_column = walk->first_column;
  item.n_columns = self->columns->len - walk->first_column;
  item.lead = find_lead (self, walk->lane, walk->first, end, &item.importance);
  shape_run (walk, &item);
  g_array_append_val (self->items, item);

  /* What grew by joining may now lie on what is before it. */
  while (self->items->len - walk->first_item >= 2)
    {
      FhTimelineItem *last = &g_array_index (self->items, FhTimelineItem, self->items->len - 1);

      if (!must_join (last - 1, last))
        break;
      join_runs (walk, last - 1, last);
      g_array_set_size (self->items, self->items->len - 1);
    }
}

/* How many marks there are about column @i, as a share of what the column would have if the marks were as
 * dense there as anywhere in the lane. A mark counts less the further away it stands. */
static double
measure_density (Walk                 *walk,
                 const FhTimelineItem *item,
                 guint                 i)
{
  const FhTimelineColumn *columns = (const FhTimelineColumn *) (gpointer) walk->layout->columns->data;
  guint                   end = item->first_column + item->n_columns;
  double                  sum = columns[i].n_marks * REACH;

  for (guint next = i + 1; next < end && columns[next].number - columns[i].number < REACH; next++)
    sum += columns[next].n_marks * (double) (REACH - (columns[next].number - columns[i].number));
  for (guint next = i; next > item->first_column && columns[i].number - columns[next - 1].number < REACH;
       next--)
    sum += columns[next - 1].n_marks * (double) (REACH - (columns[i].number - columns[next - 1].number));

  return sum / (REACH * walk->densest);
}

/* Shares of the densest column of the whole lane, so that heights do not change while panning; by the root,
 * so that what is sparse beside it still shows. */
static void
scale_columns (Walk                 *walk,
               const FhTimelineItem *item)
{
  for (guint i = item->first_column; i < item->first_column + item->n_columns; i++)
    g_array_index (walk->layout->columns, FhTimelineColumn, i).height =
      CLAMP (sqrt (measure_density (walk, item, i)), LOWEST, 1);
}

/* A power of two of a second that is between one and two pixels wide. */
static double
find_column_length (const FhTimeScale *scale)
{
  return exp2 (ceil (log2 (scale->seconds_per_pixel)));
}

/* The most marks about one column that the lane has anywhere: within REACH columns there are at most so many
 * as in the fullest column of twice that length, and mostly less. */
static double
find_densest (const FhTimelineLane *lane,
              double                column_length)
{
  int class = (int) CLAMP (log2 (column_length), 0, FH_TIMELINE_N_CLASSES - 1);
  int wide = MIN (class + REACH_CLASSES, FH_TIMELINE_N_CLASSES - 1);

  return MAX (1, MAX (lane->peaks[class], lane->peaks[wide] * PEAK_SHARE));
}

static void
add_column (Walk  *walk,
            gint64 number,
            double length,
            guint  n_marks)
{
  const FhTimeScale *scale = &walk->layout->input.scale;
  FhTimelineColumn   column = {
      .x = ((double) number * length - scale->begin) / scale->seconds_per_pixel,
      .number = number,
      .n_marks = n_marks,
  };

  g_array_append_val (walk->layout->columns, column);
}

void
fh_timeline_layout_add_items (FhTimelineLayout *self,
                              guint             row_index)
{
  FhTimelineRow        *row = &g_array_index (self->rows, FhTimelineRow, row_index);
  const FhTimeScale    *scale = &self->input.scale;
  const FhTimelineLane *lane = row->lane;
  double                length = find_column_length (scale);
  double                link = LINK * scale->seconds_per_pixel;
  double                margin = fh_timeline_layout_get_margin (self);
  gint64                view_begin = fh_time_scale_to_time (scale, -margin);
  gint64                view_end = fh_time_scale_to_time (scale, scale->width + margin);
  guint                 position = fh_timeline_lane_lower_bound (lane, view_begin);
  guint                 end = fh_timeline_lane_lower_bound (lane, view_end);
  Walk                  walk = { self, lane, row_index, row->first_item, position, self->columns->len, 1 };

  walk.densest = find_densest (lane, length);
  self->column_width = length / scale->seconds_per_pixel;
  while (position < end)
    {
      gint64 number = (gint64) floor ((double) lane->anchors[position] / length);
      double next_begin = ((double) number + 1) * length;
      guint  next = fh_timeline_lane_advance (lane, position,
                                             next_begin >= 9.2e18 ? FH_TIME_MAX : (gint64) ceil (next_begin));

      next = CLAMP (next, position + 1, end);
      add_column (&walk, number, length, next - position);
      if (next == end || (double) lane->anchors[next] - (double) lane->anchors[next - 1] >= link)
        {
          close_run (&walk, next);
          walk.first = next;
          walk.first_column = self->columns->len;
        }
      position = next;
    }

  for (guint i = row->first_item; i < self->items->len; i++)
    {
      const FhTimelineItem *item = &g_array_index (self->items, FhTimelineItem, i);

      if (item->kind == FH_TIMELINE_ITEM_PROFILE)
        scale_columns (&walk, item);
    }
  row->n_items = self->items->len - row->first_item;
}
