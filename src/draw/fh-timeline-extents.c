/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What has a length on the timeline: the bars of events, and the states of places. */

#include "fh-timeline-layout-private.h"

#include <math.h>

/* Bars narrower than this, in pixels, are not drawn: the mark covers them. */
#define NARROWEST_BAR 14

/* How far outside of the plot anything is drawn, in pixels. */
#define OUTSIDE 40

/* Over how many pixels an end without a date fades. */
#define OPEN_FADE 46

/* Space around the words in a band. */
#define BAND_PADDING 6

static gint64
subtract_saturated (gint64 a,
                    gint64 b)
{
  gint64 difference;

  return __builtin_sub_overflow (a, b, &difference) ? FH_TIME_MIN : difference;
}

/* How many pixels of the bar belong to a begin (or end) that is not known better than to a month or so. */
static double
measure_soft_end (const FhTimeScale *scale,
                  FhTimeSpan         end,
                  double             share,
                  FhDatePrecision    precision)
{
  if (precision >= FH_DATE_PRECISION_DAY || fh_time_span_is_empty (end))
    return 0;

  return share * (double) fh_time_span_get_length (end) / scale->seconds_per_pixel;
}

static void
add_extent (FhTimelineLayout    *self,
            const FhTimelineBar *bar)
{
  const FhTimeScale *scale = &self->input.scale;
  const FhDate      *date = fh_event_get_date (fh_timeline_lanes_get_event (self->input.lanes, bar->event));
  /* A month alone is soft on both sides; a month that begins a war, only where the war begins. */
  double           share = fh_date_is_interval (date) ? 1 : 0.4;
  FhTimelineExtent extent = {
    .bar = bar,
    .x0 = fh_time_scale_to_pixel (scale, bar->span.begin),
    .x1 = fh_time_scale_to_pixel (scale, bar->span.end),
    .soft0 = measure_soft_end (scale, fh_date_get_begin_span (date), share, fh_date_get_precision (date)),
    .soft1 = measure_soft_end (scale, fh_date_get_end_span (date), share, fh_date_get_end_precision (date)),
    .is_open0 = fh_date_get_begin_end (date) != FH_DATE_END_KNOWN,
    .is_open1 = fh_date_get_end_end (date) != FH_DATE_END_KNOWN,
  };

  /* With no end, the fade begins where the date that is known ends. */
  if (extent.is_open1)
    {
      extent.x1 = fh_time_scale_to_pixel (scale, fh_date_get_begin_span (date).end) + OPEN_FADE;
      extent.soft1 = OPEN_FADE;
    }
  if (extent.is_open0)
    {
      extent.x0 = fh_time_scale_to_pixel (scale, fh_date_get_end_span (date).begin) - OPEN_FADE;
      extent.soft0 = OPEN_FADE;
    }

  if (extent.x1 < -OUTSIDE || extent.x0 > self->plot_width + OUTSIDE)
    return;
  g_array_append_val (self->extents, extent);
}

static guint
find_first_bar (const FhTimelineLane *lane,
                guint class,
                gint64 begin)
{
  guint low = lane->classes[class];
  guint high = lane->classes[class + 1];

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (lane->bars[middle].span.begin < begin)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

void
fh_timeline_layout_add_extents (FhTimelineLayout *self,
                                guint             row_index)
{
  FhTimelineRow        *row = &g_array_index (self->rows, FhTimelineRow, row_index);
  const FhTimelineLane *lane = row->lane;
  FhTimeSpan            view = fh_time_scale_get_span (&self->input.scale);
  double                shortest = NARROWEST_BAR * self->input.scale.seconds_per_pixel;
  guint class = (guint) CLAMP (ceil (log2 (MAX (shortest, 1))), 0, FH_TIMELINE_N_CLASSES - 1);

  for (; class < FH_TIMELINE_N_CLASSES; class ++)
    {
      gint64 longest = class >= 62 ? FH_TIME_MAX : G_GINT64_CONSTANT (1) << (class + 1);
      guint  first = class >= 62 ? lane->classes[class]
                                 : find_first_bar (lane, class, subtract_saturated (view.begin, longest));

      for (guint i = first; i < lane->classes[class + 1] && lane->bars[i].span.begin < view.end; i++)
        {
          if (fh_time_span_overlaps (lane->bars[i].span, view))
            add_extent (self, &lane->bars[i]);
        }
    }

  row->n_bars = self->extents->len - row->first_bar;
}

static double
measure_soft_date (const FhTimeScale *scale,
                   const FhDate      *date,
                   FhTimeSpan         end)
{
  return measure_soft_end (scale, end, 1, fh_date_get_precision (date));
}

/* A state is soft where its date is; where a later state cuts it, the cut is as sharp as that state's
 * begin. */
static void
place_piece (FhTimelineLayout *self,
             FhTimelinePiece  *piece)
{
  const FhTimeScale *scale = &self->input.scale;
  const FhDate      *from = fh_state_get_from (piece->state);
  const FhDate      *to = fh_state_get_to (piece->state);

  piece->x0 = fh_time_scale_to_pixel (scale, piece->span.begin);
  piece->x1 = fh_time_scale_to_pixel (scale, piece->span.end);
  if (piece->span.begin == fh_date_get_span (from).begin)
    piece->soft0 = measure_soft_date (scale, from, fh_date_get_begin_span (from));
  if (to != NULL && piece->span.end == fh_date_get_span (to).end)
    piece->soft1 = measure_soft_date (scale, to, fh_date_get_end_span (to));

  /* What is still so goes as far as the story, and fades. */
  if (piece->span.end == FH_TIME_MAX)
    {
      piece->x1 = fh_time_scale_to_pixel (scale, self->input.limits.end) + OPEN_FADE;
      piece->soft1 = OPEN_FADE;
    }
}

static void
label_piece (FhTimelineLayout *self,
             FhTimelinePiece  *piece)
{
  FhText         *text = fh_state_get_label (piece->state);
  double          low = MAX (piece->x0 + piece->soft0 * 0.5, 0) + BAND_PADDING;
  double          high = MIN (piece->x1, self->plot_width) - BAND_PADDING;
  FhTimelineLabel label;

  if (text == NULL || high - low < 24)
    return;

  label = fh_timeline_text_get_fitting (self->input.text, FH_TIMELINE_TEXT_BAND,
                                        fh_text_get (text, self->input.language), high - low);
  if (label.width > high - low)
    return;
  piece->label = g_object_ref (label.layout);
  piece->label_x = low;
  piece->label_width = label.width;
  piece->label_height = label.height;
}

void
fh_timeline_layout_add_pieces (FhTimelineLayout *self,
                               guint             row_index)
{
  FhTimelineRow *row = &g_array_index (self->rows, FhTimelineRow, row_index);
  FhTimeSpan     view = fh_time_scale_get_span (&self->input.scale);
  GArray        *pieces = fh_place_get_pieces (FH_PLACE (row->item));

  row->first_item = self->pieces->len;
  for (guint i = 0; i < pieces->len; i++)
    {
      const FhStatePiece *state_piece = &g_array_index (pieces, FhStatePiece, i);
      FhTimelinePiece     piece = { .row = row_index };

      piece.state = state_piece->state;
      piece.span = state_piece->span;

      if (piece.state == NULL || !fh_time_span_overlaps (piece.span, view))
        continue;
      place_piece (self, &piece);
      if (piece.x1 <= piece.x0)
        continue;
      label_piece (self, &piece);
      g_array_append_val (self->pieces, piece);
    }
  row->n_items = self->pieces->len - row->first_item;
}
