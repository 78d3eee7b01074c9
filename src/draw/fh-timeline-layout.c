/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-timeline-layout.h"

#include <math.h>

#include "fh-date-words.h"
#include "fh-timeline-layout-private.h"

/* Space above the first row: the handle of the date line. */
#define TOP 14

/* Between the bands and the lanes, and above the axis. */
#define SECTION_GAP 6

/* Between two bands. */
#define BAND_GAP 3

/* Lanes are not higher than this with the usual letters, however much room there is. */
#define LANE_MAX 32

/* The usual letters' height, in pixels. */
#define LETTERS 18

/* Beside the header's words, and after the plot. */
#define HEADER_PADDING 14
#define END_PADDING    14

#define HEADER_MIN 56

/* Of the arrow that folds a lane: how far from the edge, and how near counts as on it. */
#define ARROW_X     7
#define ARROW_REACH 8

/* The names take at most so many times the height of their letters. */
#define HEADER_LINES 12

/* How near to a mark counts as on it. */
#define REACH 3

FhTimelineLayout *
fh_timeline_layout_new (void)
{
  FhTimelineLayout *self = g_new0 (FhTimelineLayout, 1);

  self->rows = g_array_new (FALSE, FALSE, sizeof (FhTimelineRow));
  self->items = g_array_new (FALSE, FALSE, sizeof (FhTimelineItem));
  self->columns = g_array_new (FALSE, FALSE, sizeof (FhTimelineColumn));
  self->extents = g_array_new (FALSE, FALSE, sizeof (FhTimelineExtent));
  self->pieces = g_array_new (FALSE, FALSE, sizeof (FhTimelinePiece));
  self->ticks = g_array_new (FALSE, FALSE, sizeof (FhTimelineTick));
  self->gaps = g_array_new (FALSE, FALSE, 2 * sizeof (double));
  self->candidates = g_array_new (FALSE, FALSE, sizeof (guint));
  self->tick_labels = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);

  return self;
}

static void
clear (FhTimelineLayout *self)
{
  for (guint i = 0; i < self->items->len; i++)
    g_clear_object (&g_array_index (self->items, FhTimelineItem, i).title);
  for (guint i = 0; i < self->pieces->len; i++)
    g_clear_object (&g_array_index (self->pieces, FhTimelinePiece, i).label);
  for (guint i = 0; i < self->ticks->len; i++)
    g_clear_object (&g_array_index (self->ticks, FhTimelineTick, i).label);

  g_array_set_size (self->rows, 0);
  g_array_set_size (self->items, 0);
  g_array_set_size (self->columns, 0);
  g_array_set_size (self->extents, 0);
  g_array_set_size (self->pieces, 0);
  g_array_set_size (self->ticks, 0);
}

void
fh_timeline_layout_free (FhTimelineLayout *self)
{
  clear (self);
  g_array_unref (self->rows);
  g_array_unref (self->items);
  g_array_unref (self->columns);
  g_array_unref (self->extents);
  g_array_unref (self->pieces);
  g_array_unref (self->ticks);
  g_array_unref (self->gaps);
  g_array_unref (self->candidates);
  g_hash_table_unref (self->tick_labels);
  g_free (self->tick_language);
  g_free (self);
}

static void
add_bands (FhTimelineLayout *self)
{
  double y = TOP;

  self->band_height = fh_timeline_text_get_height (self->input.text, FH_TIMELINE_TEXT_BAND) + 2;
  for (guint i = 0; self->input.places != NULL && i < self->input.places->len; i++)
    {
      FhTimelineRow row = {
        .kind = FH_TIMELINE_ROW_BAND,
        .item = g_ptr_array_index (self->input.places, i),
        .y = y,
        .height = self->band_height + BAND_GAP,
      };

      g_array_append_val (self->rows, row);
      y += row.height;
    }

  self->lanes_top = y + SECTION_GAP;
}

/* A folded lane is as high as its small name. */
static double
get_folded_height (const FhTimelineLayout *self)
{
  return fh_timeline_text_get_height (self->input.text, FH_TIMELINE_TEXT_SMALL);
}

static gboolean
is_collapsed (const FhTimelineLayout *self,
              guint                   lane_index)
{
  return lane_index < 64 && (self->input.collapsed & (G_GUINT64_CONSTANT (1) << lane_index)) != 0;
}

static guint
get_n_shown (const FhTimelineLayout *self)
{
  return self->input.order != NULL ? self->input.n_order : fh_timeline_lanes_get_n_lanes (self->input.lanes);
}

static guint
get_shown (const FhTimelineLayout *self,
           guint                   i)
{
  return self->input.order != NULL ? self->input.order[i] : i;
}

/* As much height for each lane as there is, within reason. */
static double
find_lane_height (const FhTimelineLayout *self)
{
  double least = fh_timeline_text_get_height (self->input.text, FH_TIMELINE_TEXT_TITLE);
  double available = self->lanes_bottom - self->lanes_top;
  guint  n_open = 0;

  for (guint i = 0; i < get_n_shown (self); i++)
    {
      if (is_collapsed (self, get_shown (self, i)))
        available -= get_folded_height (self);
      else
        n_open++;
    }

  return n_open == 0 ? least : CLAMP (available / n_open, MAX (least, 16), LANE_MAX * self->mark_scale);
}

static void
add_lanes (FhTimelineLayout *self)
{
  double height = find_lane_height (self);
  double y = self->lanes_top - self->input.scroll;

  for (guint i = 0; i < get_n_shown (self); i++)
    {
      guint                 lane_index = get_shown (self, i);
      const FhTimelineLane *lane = fh_timeline_lanes_get_lane (self->input.lanes, lane_index);
      FhTimelineRow         row = {
                .kind = FH_TIMELINE_ROW_LANE,
                .lane = lane,
                .lane_index = lane_index,
                .item = lane->item,
                .is_collapsed = is_collapsed (self, lane_index),
                .y = y,
      };

      row.height = row.is_collapsed ? get_folded_height (self) : height;
      g_array_append_val (self->rows, row);
      y += row.height;
    }

  self->lanes_height = y + self->input.scroll - self->lanes_top;
}

static gboolean
is_in_sight (const FhTimelineLayout *self,
             const FhTimelineRow    *row)
{
  return row->y + row->height > self->lanes_top && row->y < self->lanes_bottom;
}

static void
fill_rows (FhTimelineLayout *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      FhTimelineRow *row = &g_array_index (self->rows, FhTimelineRow, i);

      row->first_item = self->items->len;
      row->first_bar = self->extents->len;
      if (row->kind == FH_TIMELINE_ROW_BAND)
        fh_timeline_layout_add_pieces (self, i);
      else if (is_in_sight (self, row))
        {
          fh_timeline_layout_add_items (self, i);
          if (!row->is_collapsed)
            {
              fh_timeline_layout_add_extents (self, i);
              fh_timeline_layout_add_titles (self, i);
            }
        }
    }
}

void
fh_timeline_layout_update (FhTimelineLayout      *self,
                           const FhTimelineInput *input)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (input != NULL && input->lanes != NULL && input->text != NULL && input->language != NULL);

  clear (self);
  self->input = *input;
  self->is_rtl = fh_language_is_rtl (input->language);
  self->plot_width = fh_timeline_layout_get_plot_width (input->width, input->header_width);
  self->plot_x = self->is_rtl ? END_PADDING : input->header_width;
  self->mark_scale = fh_timeline_layout_get_scale (input->text);
  self->axis_y = input->height - fh_timeline_layout_get_axis_height (input->text);

  add_bands (self);
  self->lanes_bottom = MAX (self->axis_y, self->lanes_top);
  add_lanes (self);
  fill_rows (self);
  fh_timeline_layout_add_ticks (self);
}

double
fh_timeline_layout_get_scale (FhTimelineText *text)
{
  return MAX (fh_timeline_text_get_height (text, FH_TIMELINE_TEXT_TITLE) / LETTERS, 1);
}

static double
measure_name (FhTimelineText *text,
              FhItem         *item,
              const char     *language)
{
  return fh_timeline_text_get (text, FH_TIMELINE_TEXT_HEADER,
                               fh_text_get (fh_item_get_title (item), language))
    .width;
}

double
fh_timeline_layout_measure_header (FhTimelineText  *text,
                                   FhTimelineLanes *lanes,
                                   GPtrArray       *places,
                                   const char      *language,
                                   double           max_width)
{
  double width = HEADER_MIN;

  for (guint i = 0; i < fh_timeline_lanes_get_n_lanes (lanes); i++)
    width = MAX (width, measure_name (text, fh_timeline_lanes_get_lane (lanes, i)->item, language));
  for (guint i = 0; places != NULL && i < places->len; i++)
    width = MAX (width, measure_name (text, g_ptr_array_index (places, i), language));

  width = MIN (width, HEADER_LINES * fh_timeline_text_get_height (text, FH_TIMELINE_TEXT_HEADER));
  return MIN (width + 2 * HEADER_PADDING, max_width);
}

double
fh_timeline_layout_get_plot_width (double width,
                                   double header_width)
{
  return MAX (width - header_width - END_PADDING, 1);
}

double
fh_timeline_layout_get_x (const FhTimelineLayout *self,
                          double                  plot_x)
{
  return self->is_rtl ? self->plot_x + self->plot_width - plot_x : self->plot_x + plot_x;
}

double
fh_timeline_layout_to_plot (const FhTimelineLayout *self,
                            double                  x)
{
  return self->is_rtl ? self->plot_x + self->plot_width - x : x - self->plot_x;
}

double
fh_timeline_layout_get_arrow_x (const FhTimelineLayout *self)
{
  return self->is_rtl ? self->input.width - ARROW_X : ARROW_X;
}

gboolean
fh_timeline_layout_is_parent_row (const FhTimelineLayout *self,
                                  double                  y)
{
  return y >= (self->axis_y + self->input.height) / 2;
}

double
fh_timeline_layout_get_mark_size (const FhTimelineLayout *self,
                                  int                     importance)
{
  double size = importance <= FH_IMPORTANCE_MIN ? 12 : importance == 2 ? 10
                                                                       : 8;

  return size * self->mark_scale;
}

double
fh_timeline_layout_get_middle (const FhTimelineRow *row)
{
  return row->y + row->height / 2;
}

double
fh_timeline_layout_get_anchor (const FhTimelineLayout *self,
                               FhEvent                *event)
{
  return fh_time_scale_to_pixel (&self->input.scale, fh_timeline_find_anchor (fh_event_get_date (event)));
}

static const FhTimelineRow *
find_row (const FhTimelineLayout *self,
          double                  y)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      const FhTimelineRow *row = &g_array_index (self->rows, FhTimelineRow, i);

      if (y < row->y || y >= row->y + row->height)
        continue;
      if (row->kind == FH_TIMELINE_ROW_BAND || (y >= self->lanes_top && y < self->lanes_bottom))
        return row;
    }

  return NULL;
}

static const FhTimelineItem *
find_item (const FhTimelineLayout *self,
           const FhTimelineRow    *row,
           double                  x)
{
  for (guint i = row->first_item; i < row->first_item + row->n_items; i++)
    {
      const FhTimelineItem *item = &g_array_index (self->items, FhTimelineItem, i);

      if ((x >= item->low - REACH && x < item->high + REACH) ||
          (item->title != NULL && x >= item->title_x && x < item->title_x + item->title_width))
        return item;
    }

  return NULL;
}

static const FhTimelineExtent *
find_extent (const FhTimelineLayout *self,
             const FhTimelineRow    *row,
             double                  x)
{
  const FhTimelineExtent *shortest = NULL;

  for (guint i = row->first_bar; i < row->first_bar + row->n_bars; i++)
    {
      const FhTimelineExtent *extent = &g_array_index (self->extents, FhTimelineExtent, i);

      if (x >= extent->x0 && x < extent->x1 &&
          (shortest == NULL || extent->x1 - extent->x0 < shortest->x1 - shortest->x0))
        shortest = extent;
    }

  return shortest;
}

static const FhTimelinePiece *
find_piece (const FhTimelineLayout *self,
            const FhTimelineRow    *row,
            double                  x)
{
  for (guint i = row->first_item; i < row->first_item + row->n_items; i++)
    {
      const FhTimelinePiece *piece = &g_array_index (self->pieces, FhTimelinePiece, i);

      if (x >= piece->x0 && x < piece->x1)
        return piece;
    }

  return NULL;
}

static FhTimelineHit
hit_row (const FhTimelineLayout *self,
         const FhTimelineRow    *row,
         double                  plot_x)
{
  FhTimelineHit hit = { .kind = FH_TIMELINE_HIT_LANE, .row = row };

  if (row->kind == FH_TIMELINE_ROW_BAND)
    {
      hit.piece = find_piece (self, row, plot_x);
      hit.kind = FH_TIMELINE_HIT_BAND;
      return hit;
    }

  hit.item = find_item (self, row, plot_x);
  if (hit.item != NULL)
    {
      hit.kind = FH_TIMELINE_HIT_ITEM;
      hit.event = hit.item->lead;
      return hit;
    }

  hit.extent = find_extent (self, row, plot_x);
  if (hit.extent != NULL)
    {
      hit.kind = FH_TIMELINE_HIT_BAR;
      hit.event = hit.extent->bar->event;
    }
  return hit;
}

FhTimelineHit
fh_timeline_layout_hit (const FhTimelineLayout *self,
                        double                  x,
                        double                  y)
{
  double               plot_x = fh_timeline_layout_to_plot (self, x);
  const FhTimelineRow *row = find_row (self, y);
  FhTimelineHit        hit = { .kind = FH_TIMELINE_HIT_NOTHING };

  if (y >= self->axis_y || y < TOP)
    return (FhTimelineHit){ .kind = FH_TIMELINE_HIT_AXIS };
  if (row == NULL)
    return (FhTimelineHit){ .kind = FH_TIMELINE_HIT_NOTHING };
  if (plot_x < -END_PADDING)
    {
      hit.row = row;
      hit.kind = row->kind == FH_TIMELINE_ROW_LANE &&
                     fabs (x - fh_timeline_layout_get_arrow_x (self)) <= ARROW_REACH
                   ? FH_TIMELINE_HIT_ARROW
                   : FH_TIMELINE_HIT_HEADER;
      return hit;
    }

  return hit_row (self, row, plot_x);
}
