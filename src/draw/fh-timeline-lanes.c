/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-timeline-lanes.h"

#include <string.h>

/* An event shorter than this never has a bar: no zoom makes it wide enough. */
#define MIN_BAR_SECONDS 2

/* Of the radix sort. */
#define DIGIT_BITS 11
#define N_DIGITS   (1 << DIGIT_BITS)

struct _FhTimelineLanes
{
  FhTimelineGrouping grouping;
  GPtrArray         *events;
  GArray            *lanes;
};

typedef struct
{
  gint64  anchor;
  guint32 event;
} Mark;

/* A lane while it is filled. */
typedef struct
{
  FhItem *item;
  GArray *marks;
  GArray *bars;
  gint64  track_ends[FH_TIMELINE_N_TRACKS];
} Draft;

static gint64
find_middle (FhTimeSpan span)
{
  return span.begin + fh_time_span_get_length (span) / 2;
}

gint64
fh_timeline_find_anchor (const FhDate *date)
{
  FhTimeSpan first = fh_date_get_begin_span (date);
  FhTimeSpan last;

  if (!fh_time_span_is_empty (first))
    return find_middle (first);
  last = fh_date_get_end_span (date);
  if (!fh_time_span_is_empty (last))
    return find_middle (last);
  return 0;
}

static guint
find_class (FhTimeSpan span)
{
  return (guint) g_bit_nth_msf ((gulong) fh_time_span_get_length (span), -1);
}

static gboolean
is_sorted (const GArray *marks)
{
  for (guint i = 1; i < marks->len; i++)
    {
      if (g_array_index (marks, Mark, i - 1).anchor > g_array_index (marks, Mark, i).anchor)
        return FALSE;
    }

  return TRUE;
}

/* One pass of a radix sort: by the bits of the distance from @first at @shift. */
static void
sort_by_digit (const Mark *from,
               Mark       *to,
               guint       n_marks,
               gint64      first,
               guint       shift)
{
  guint32 places[N_DIGITS + 1] = { 0 };

  for (guint i = 0; i < n_marks; i++)
    places[(((guint64) from[i].anchor - (guint64) first) >> shift) % N_DIGITS + 1]++;
  for (guint digit = 0; digit < N_DIGITS; digit++)
    places[digit + 1] += places[digit];
  for (guint i = 0; i < n_marks; i++)
    to[places[(((guint64) from[i].anchor - (guint64) first) >> shift) % N_DIGITS]++] = from[i];
}

/* Stable, so that marks at the same second stay in order of time. O(n). */
static void
sort_marks (GArray *marks)
{
  Mark            *from = (Mark *) marks->data;
  g_autofree Mark *other = g_new (Mark, marks->len);
  Mark            *to = other;
  gint64           first = from[0].anchor;
  gint64           last = first;

  for (guint i = 1; i < marks->len; i++)
    {
      first = MIN (first, from[i].anchor);
      last = MAX (last, from[i].anchor);
    }
  for (guint shift = 0; shift < 64 && ((guint64) last - (guint64) first) >> shift != 0; shift += DIGIT_BITS)
    {
      Mark *swap = from;

      sort_by_digit (from, to, marks->len, first, shift);
      from = to;
      to = swap;
    }

  if (from == other)
    memcpy (marks->data, other, marks->len * sizeof (Mark));
}

/* Events come in order of their begin, so the first free track is all that greedy packing needs. */
static void
add_bar (Draft     *draft,
         FhTimeSpan span,
         guint      event)
{
  for (guint track = 0; track < FH_TIMELINE_N_TRACKS; track++)
    {
      if (draft->track_ends[track] <= span.begin)
        {
          FhTimelineBar bar = { span, event, track };

          draft->track_ends[track] = span.end;
          g_array_append_val (draft->bars, bar);
          return;
        }
    }
}

static void
add_mark (Draft   *draft,
          FhEvent *event,
          guint    position)
{
  FhTimeSpan span = fh_event_get_span (event);
  Mark       mark = { fh_timeline_find_anchor (fh_event_get_date (event)), position };

  g_array_append_val (draft->marks, mark);
  if (fh_time_span_get_length (span) >= MIN_BAR_SECONDS)
    add_bar (draft, span, position);
}

static void
init_draft (Draft  *draft,
            FhItem *item)
{
  draft->item = item;
  draft->marks = g_array_new (FALSE, FALSE, sizeof (Mark));
  draft->bars = g_array_new (FALSE, FALSE, sizeof (FhTimelineBar));
  for (guint track = 0; track < FH_TIMELINE_N_TRACKS; track++)
    draft->track_ends[track] = FH_TIME_MIN;
}

/* By class; within a class they stay in the order they came, which is that of their begin. */
static void
finish_bars (Draft          *draft,
             FhTimelineLane *lane)
{
  guint   n_bars = draft->bars->len;
  guint32 places[FH_TIMELINE_N_CLASSES];

  for (guint i = 0; i < n_bars; i++)
    lane->classes[find_class (g_array_index (draft->bars, FhTimelineBar, i).span) + 1]++;
  for (guint class = 0; class < FH_TIMELINE_N_CLASSES; class ++)
    {
      places[class] = lane->classes[class];
      lane->classes[class + 1] += lane->classes[class];
    }

  lane->bars = g_new (FhTimelineBar, n_bars);
  for (guint i = 0; i < n_bars; i++)
    {
      const FhTimelineBar *bar = &g_array_index (draft->bars, FhTimelineBar, i);

      lane->bars[places[find_class (bar->span)]++] = *bar;
    }
  g_array_free (draft->bars, TRUE);
}

/* Each column of the next class is two of this one: all classes cost little more than the first few. */
static void
find_peaks (FhTimelineLane *lane)
{
  g_autofree gint64  *numbers = g_memdup2 (lane->anchors, lane->n_marks * sizeof (gint64));
  g_autofree guint32 *counts = g_new (guint32, MAX (lane->n_marks, 1));
  guint               n_columns = lane->n_marks;

  for (guint i = 0; i < n_columns; i++)
    counts[i] = 1;
  for (guint class = 0; class < FH_TIMELINE_N_CLASSES; class ++)
    {
      guint last = 0;

      for (guint i = 1; i < n_columns; i++)
        {
          if (numbers[i] == numbers[last])
            counts[last] += counts[i];
          else
            {
              last++;
              numbers[last] = numbers[i];
              counts[last] = counts[i];
            }
        }
      n_columns = MIN (n_columns, last + 1);
      for (guint i = 0; i < n_columns; i++)
        {
          lane->peaks[class] = MAX (lane->peaks[class], counts[i]);
          numbers[i] >>= 1;
        }
    }
}

static void
finish_draft (Draft          *draft,
              FhTimelineLane *lane)
{
  guint n_marks = draft->marks->len;

  lane->item = g_object_ref (draft->item);
  lane->n_marks = n_marks;
  lane->anchors = g_new (gint64, n_marks);
  lane->events = g_new (guint32, n_marks);

  if (!is_sorted (draft->marks))
    sort_marks (draft->marks);
  for (guint i = 0; i < n_marks; i++)
    {
      lane->anchors[i] = g_array_index (draft->marks, Mark, i).anchor;
      lane->events[i] = g_array_index (draft->marks, Mark, i).event;
    }
  g_array_free (draft->marks, TRUE);

  find_peaks (lane);
  finish_bars (draft, lane);
}

static void
add_to_group (GHashTable *drafts,
              gpointer    group,
              FhEvent    *event,
              guint       position)
{
  Draft *draft = g_hash_table_lookup (drafts, group);

  if (draft != NULL)
    add_mark (draft, event, position);
}

static void
add_event (GHashTable        *drafts,
           FhTimelineGrouping grouping,
           FhEvent           *event,
           guint              position)
{
  GPtrArray *groups;

  switch (grouping)
    {
    case FH_TIMELINE_BY_PLACE:
      groups = fh_event_get_places (event);
      break;
    case FH_TIMELINE_BY_ACTOR:
      groups = fh_event_get_actors (event);
      break;
    case FH_TIMELINE_BY_TOPIC:
      groups = fh_event_get_topics (event);
      break;
    case FH_TIMELINE_BY_CATEGORY:
    default:
      add_to_group (drafts, fh_event_get_category (event), event, position);
      return;
    }

  for (guint i = 0; i < groups->len; i++)
    add_to_group (drafts, g_ptr_array_index (groups, i), event, position);
}

static void
clear_lane (gpointer data)
{
  FhTimelineLane *lane = data;

  g_clear_object (&lane->item);
  g_clear_pointer (&lane->anchors, g_free);
  g_clear_pointer (&lane->events, g_free);
  g_clear_pointer (&lane->bars, g_free);
}

/* @drafts is in the order of the groups. */
static void
finish_lanes (FhTimelineLanes *self,
              Draft           *drafts,
              guint            n_drafts)
{
  for (guint i = 0; i < n_drafts; i++)
    {
      FhTimelineLane lane = { 0 };

      finish_draft (&drafts[i], &lane);
      if (lane.n_marks > 0 || self->grouping == FH_TIMELINE_BY_CATEGORY)
        g_array_append_val (self->lanes, lane);
      else
        clear_lane (&lane);
    }
}

FhTimelineLanes *
fh_timeline_lanes_new (GListModel        *events,
                       GListModel        *groups,
                       FhTimelineGrouping grouping)
{
  FhTimelineLanes *self;
  g_autoptr (GHashTable) by_item = g_hash_table_new (NULL, NULL);
  g_autofree Draft *drafts = NULL;
  guint             n_drafts;
  guint             n_events;

  g_return_val_if_fail (G_IS_LIST_MODEL (events), NULL);
  g_return_val_if_fail (groups == NULL || G_IS_LIST_MODEL (groups), NULL);

  n_drafts = groups != NULL ? g_list_model_get_n_items (groups) : 0;
  n_events = g_list_model_get_n_items (events);
  drafts = g_new0 (Draft, n_drafts);

  self = g_atomic_rc_box_new0 (FhTimelineLanes);
  self->grouping = grouping;
  self->events = g_ptr_array_new_full (n_events, g_object_unref);
  self->lanes = g_array_new (FALSE, FALSE, sizeof (FhTimelineLane));
  g_array_set_clear_func (self->lanes, clear_lane);

  for (guint i = 0; i < n_drafts; i++)
    {
      g_autoptr (FhItem) item = g_list_model_get_item (groups, i);

      init_draft (&drafts[i], item);
      g_hash_table_insert (by_item, item, &drafts[i]);
    }
  for (guint i = 0; i < n_events; i++)
    {
      FhEvent *event = g_list_model_get_item (events, i);

      g_ptr_array_add (self->events, event);
      add_event (by_item, grouping, event, i);
    }
  finish_lanes (self, drafts, n_drafts);

  return self;
}

FhTimelineLanes *
fh_timeline_lanes_ref (FhTimelineLanes *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear_lanes (gpointer data)
{
  FhTimelineLanes *self = data;

  g_ptr_array_unref (self->events);
  g_array_unref (self->lanes);
}

void
fh_timeline_lanes_unref (FhTimelineLanes *self)
{
  g_atomic_rc_box_release_full (self, clear_lanes);
}

FhTimelineGrouping
fh_timeline_lanes_get_grouping (const FhTimelineLanes *self)
{
  return self->grouping;
}

guint
fh_timeline_lanes_get_n_lanes (const FhTimelineLanes *self)
{
  return self->lanes->len;
}

const FhTimelineLane *
fh_timeline_lanes_get_lane (const FhTimelineLanes *self,
                            guint                  index)
{
  g_return_val_if_fail (index < self->lanes->len, NULL);

  return &g_array_index (self->lanes, FhTimelineLane, index);
}

guint
fh_timeline_lanes_get_n_events (const FhTimelineLanes *self)
{
  return self->events->len;
}

FhEvent *
fh_timeline_lanes_get_event (const FhTimelineLanes *self,
                             guint                  position)
{
  g_return_val_if_fail (position < self->events->len, NULL);

  return g_ptr_array_index (self->events, position);
}

static guint
search (const FhTimelineLane *lane,
        guint                 low,
        guint                 high,
        gint64                time)
{
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (lane->anchors[middle] < time)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

guint
fh_timeline_lane_lower_bound (const FhTimelineLane *lane,
                              gint64                time)
{
  return search (lane, 0, lane->n_marks, time);
}

guint
fh_timeline_lane_advance (const FhTimelineLane *lane,
                          guint                 position,
                          gint64                time)
{
  guint low = position;
  guint step = 1;

  while (low < lane->n_marks && step < lane->n_marks - low && lane->anchors[low + step] < time)
    {
      low += step;
      step *= 2;
    }

  return search (lane, low, step < lane->n_marks - low ? low + step : lane->n_marks, time);
}
