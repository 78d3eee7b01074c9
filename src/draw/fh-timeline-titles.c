/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Titles in the room between the items of a lane: the most important first, then in order of time. A title
 * stands after its mark, or before it where there is no room or the story ends. Only what could fit is
 * measured.
 */

#include "fh-timeline-layout-private.h"

/* Pixels between a mark and its title, and between a title and what follows. */
#define NEAR_GAP 5
#define FAR_GAP  8

/* No title fits in less. */
#define NARROWEST 26

/* A title is shortened if so much is left of it and at least so many times the height of its letters; one
 * that carries the story rather than not at all. */
#define SHARE_SHORTENED        0.6
#define SHARE_SHORTENED_STRONG 0.4
#define LINES_SHORTENED        6

/* Titles are at most so many times as wide as high, and what is laid out beside the plot so much more. */
#define LINES_MAX 26
#define MARGIN    40

/* How far beyond the end of the story a title may reach. */
#define END_MARGIN 8

double
fh_timeline_layout_get_title_max (const FhTimelineLayout *self)
{
  return LINES_MAX * fh_timeline_text_get_height (self->input.text, FH_TIMELINE_TEXT_TITLE);
}

double
fh_timeline_layout_get_margin (const FhTimelineLayout *self)
{
  return fh_timeline_layout_get_title_max (self) + MARGIN;
}

/* The free room between an item and the next, in pixels of the plot. */
typedef struct
{
  double low;
  double high;
} Gap;

static int
compare_candidates (gconstpointer a,
                    gconstpointer b,
                    gpointer      user_data)
{
  const guint *index_a = a;
  const guint *index_b = b;
  GArray      *items = user_data;
  int          importance_a = g_array_index (items, FhTimelineItem, *index_a).importance;
  int          importance_b = g_array_index (items, FhTimelineItem, *index_b).importance;

  if (importance_a != importance_b)
    return importance_a < importance_b ? -1 : 1;
  return *index_a < *index_b ? -1 : *index_a > *index_b;
}

/* Gap i is before item i of the row; the last one is after the last item. */
static void
find_gaps (FhTimelineLayout    *self,
           const FhTimelineRow *row)
{
  double margin = fh_timeline_layout_get_margin (self);

  g_array_set_size (self->gaps, 0);
  for (guint i = 0; i <= row->n_items; i++)
    {
      Gap gap = { -margin, self->plot_width + margin };

      if (i > 0)
        gap.low = g_array_index (self->items, FhTimelineItem, row->first_item + i - 1).high;
      if (i < row->n_items)
        gap.high = g_array_index (self->items, FhTimelineItem, row->first_item + i).low;
      g_array_append_val (self->gaps, gap);
    }
}

/* A profile has no title; a count has that of its event if that one carries the story. */
static gboolean
wants_title (const FhTimelineItem *item)
{
  return item->kind == FH_TIMELINE_ITEM_MARK ||
         (item->kind == FH_TIMELINE_ITEM_COUNT && item->importance == FH_IMPORTANCE_MIN);
}

static void
find_candidates (FhTimelineLayout    *self,
                 const FhTimelineRow *row)
{
  g_array_set_size (self->candidates, 0);
  for (guint i = row->first_item; i < row->first_item + row->n_items; i++)
    {
      const Gap *before = &g_array_index (self->gaps, Gap, i - row->first_item);
      const Gap *after = before + 1;

      if (wants_title (&g_array_index (self->items, FhTimelineItem, i)) &&
          (before->high - before->low >= NARROWEST || after->high - after->low >= NARROWEST))
        g_array_append_val (self->candidates, i);
    }

  g_array_sort_with_data (self->candidates, compare_candidates, self->items);
}

static double
get_room (const Gap *gap)
{
  return gap->high - gap->low - NEAR_GAP - FAR_GAP;
}

static void
put_title (FhTimelineItem *item,
           FhTimelineLabel label,
           Gap            *gap,
           gboolean        is_after)
{
  item->title = g_object_ref (label.layout);
  item->title_width = label.width;
  item->title_height = label.height;
  if (is_after)
    {
      item->title_x = gap->low + NEAR_GAP;
      gap->low = item->title_x + label.width + FAR_GAP - NEAR_GAP;
    }
  else
    {
      item->title_x = gap->high - NEAR_GAP - label.width;
      gap->high = item->title_x - FAR_GAP + NEAR_GAP;
    }
}

static FhTimelineTextRole
get_role (const FhTimelineItem *item)
{
  return item->importance == FH_IMPORTANCE_MIN ? FH_TIMELINE_TEXT_TITLE_STRONG : FH_TIMELINE_TEXT_TITLE;
}

static double
get_share_shortened (const FhTimelineItem *item)
{
  return item->importance == FH_IMPORTANCE_MIN ? SHARE_SHORTENED_STRONG : SHARE_SHORTENED;
}

/* The narrowest that a title is shortened to. */
static double
get_least (const FhTimelineLayout *self,
           const FhTimelineItem   *item)
{
  return LINES_SHORTENED * fh_timeline_text_get_height (self->input.text, get_role (item));
}

/* As much of the title as there is room for, on the side that has more. */
static void
shorten_title (FhTimelineLayout *self,
               FhTimelineItem   *item,
               const char       *title,
               double            width,
               Gap              *before,
               Gap              *after,
               gboolean          may_follow)
{
  gboolean is_after = may_follow && get_room (after) >= get_room (before);
  double   room = get_room (is_after ? after : before);

  if (room >= MAX (get_least (self, item), width * get_share_shortened (item)))
    put_title (item, fh_timeline_text_get_fitting (self->input.text, get_role (item), title, room),
               is_after ? after : before, is_after);
}

static void
place_title (FhTimelineLayout *self,
             FhTimelineItem   *item,
             Gap              *before,
             Gap              *after)
{
  FhEvent           *event = fh_timeline_lanes_get_event (self->input.lanes, item->lead);
  const char        *title = fh_text_get (fh_item_get_title (FH_ITEM (event)), self->input.language);
  FhTimelineTextRole role = get_role (item);
  double             story_end = fh_time_scale_to_pixel (&self->input.scale, self->input.limits.end);
  FhTimelineLabel    label =
    fh_timeline_text_get_fitting (self->input.text, role, title, fh_timeline_layout_get_title_max (self));
  gboolean may_follow = item->high + NEAR_GAP + label.width <= story_end + END_MARGIN;

  if (label.width <= get_room (after) && may_follow)
    put_title (item, label, after, TRUE);
  else if (label.width <= get_room (before))
    put_title (item, label, before, FALSE);
  else
    shorten_title (self, item, title, label.width, before, after, may_follow);
}

/* A title that the edge would cut is shortened, or not shown; it has taken its room all the same. */
static void
fit_to_edge (FhTimelineLayout *self,
             FhTimelineItem   *item)
{
  double             room = self->plot_width + END_MARGIN - item->title_x;
  FhEvent           *event = fh_timeline_lanes_get_event (self->input.lanes, item->lead);
  const char        *title = fh_text_get (fh_item_get_title (FH_ITEM (event)), self->input.language);
  FhTimelineTextRole role = get_role (item);
  FhTimelineLabel    label;

  g_clear_object (&item->title);
  if (item->title_x < MAX (item->x0, 0) ||
      room < MAX (get_least (self, item), item->title_width * get_share_shortened (item)))
    return;

  label = fh_timeline_text_get_fitting (self->input.text, role, title, room);
  item->title = g_object_ref (label.layout);
  item->title_width = label.width;
}

static void
fit_titles (FhTimelineLayout    *self,
            const FhTimelineRow *row)
{
  for (guint i = row->first_item; i < row->first_item + row->n_items; i++)
    {
      FhTimelineItem *item = &g_array_index (self->items, FhTimelineItem, i);

      if (item->title != NULL &&
          (item->title_x < 0 || item->title_x + item->title_width > self->plot_width + END_MARGIN))
        fit_to_edge (self, item);
    }
}

void
fh_timeline_layout_add_titles (FhTimelineLayout *self,
                               guint             row_index)
{
  const FhTimelineRow *row = &g_array_index (self->rows, FhTimelineRow, row_index);

  find_gaps (self, row);
  find_candidates (self, row);
  for (guint i = 0; i < self->candidates->len; i++)
    {
      guint index = g_array_index (self->candidates, guint, i);
      Gap  *before = &g_array_index (self->gaps, Gap, index - row->first_item);

      place_title (self, &g_array_index (self->items, FhTimelineItem, index), before, before + 1);
    }
  fit_titles (self, row);
}
