/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is in a lane: bars under profiles under marks and counts, with the titles beside them. */

#include "fh-date-words.h"
#include "fh-glyph.h"
#include "fh-timeline-painter-private.h"

#include <math.h>

/* How much is left of what does not belong to the selection. */
#define DIMMED 0.22

/* The same while the story plays, for what is to come and for what is long past. */
#define COMING 0.14
#define PAST   0.5

/* Among how many events of a count a related one is looked for. */
#define RELATED_MARKS 48

#define COUNT_HEIGHT 15

/* How far from the middle of its lane a bar lies at most, and how much is left of one behind words. */
#define TRACK_MAX 11
#define BEHIND    0.5

/* Of a profile: what is left free of its lane above and below, how far beside the plot it goes on, how much
 * is left of it under a selection, and how wide a column is that belongs to that. */
#define PROFILE_GAP     2
#define PROFILE_OUTSIDE 16
#define DIMMED_PROFILE  0.4
#define COLUMN_WIDTH    2.0

/* Below the words, above them, and only then behind them. */
void
fh_timeline_get_track (const FhTimelineRow *row,
                       guint                track,
                       double              *y,
                       double              *height)
{
  static const int sides[FH_TIMELINE_N_TRACKS] = { 1, -1, 0 };

  *height = CLAMP (row->height / 5, 4, 6);
  *y = fh_timeline_layout_get_middle (row) + sides[track] * MIN ((row->height - *height) / 2, TRACK_MAX);
}

void
fh_timeline_paint_bar (const FhColor *color,
                       double         x0,
                       double         x1,
                       double         soft0,
                       double         soft1,
                       double         y,
                       double         height,
                       cairo_t       *cr)
{
  double width = fabs (x1 - x0);

  if (width < 1)
    return;

  cairo_rectangle (cr, MIN (x0, x1), y - height / 2, width, height);
  fh_timeline_set_soft_source (color, x0, x1, soft0, soft1, 0, cr);
  cairo_fill (cr);
}

static gboolean
is_dimmed (const FhTimelineLook *look,
           FhEvent              *event)
{
  return look->selection != NULL && !FH_IS_EVENT (look->selection) &&
         !fh_timeline_is_related (event, look->selection);
}

/* While the story plays, what has not happened yet waits as a shadow, and what has happened fades. */
static double
get_alpha (const FhTimelineLook *look,
           FhEvent              *event)
{
  FhTimeSpan span;
  double     age;

  if (is_dimmed (look, event))
    return DIMMED;
  if (!look->is_playing)
    return 1;

  span = fh_event_get_span (event);
  if (span.begin > look->date)
    return COMING;
  age = MAX (0, (double) look->date - (double) span.end);
  return PAST + (1 - PAST) * exp (-age / MAX (look->fade, 1));
}

static void
paint_extents (const FhTimelineLayout *layout,
               const FhTimelineLook   *look,
               const FhTimelineRow    *row,
               cairo_t                *cr)
{
  for (guint i = row->first_bar; i < row->first_bar + row->n_bars; i++)
    {
      const FhTimelineExtent *extent = &g_array_index (layout->extents, FhTimelineExtent, i);
      FhEvent                *event = fh_timeline_lanes_get_event (layout->input.lanes, extent->bar->event);
      FhCategory             *category = fh_event_get_category (event);
      FhColor                 color = look->palette->category[fh_category_get_color (category)];
      /* A bar that begins far outside is cut, and so is sharp at the cut. */
      double x0 = MAX (extent->x0, 0);
      double x1 = MIN (extent->x1, layout->plot_width);
      double y;
      double height;

      color.alpha = FH_TIMELINE_BAR_ALPHA * get_alpha (look, event);
      if (extent->bar->track == FH_TIMELINE_N_TRACKS - 1)
        color.alpha *= BEHIND;
      fh_timeline_get_track (row, extent->bar->track, &y, &height);
      fh_timeline_paint_bar (&color, fh_timeline_layout_get_x (layout, x0),
                             fh_timeline_layout_get_x (layout, x1),
                             MAX (0, extent->soft0 - (x0 - extent->x0)),
                             MAX (0, extent->soft1 - (extent->x1 - x1)), y, height, cr);
    }
}

void
fh_timeline_paint_glyph (const FhPalette *palette,
                         FhCategoryShape  shape,
                         const FhColor   *color,
                         FhTimelineDoubt  doubt,
                         double           size,
                         double           x,
                         double           y,
                         cairo_t         *cr)
{
  static const double dashes[] = { 2, 1.5 };
  FhColor             fill = *color;

  cairo_new_path (cr);
  fh_glyph_trace_category (cr, shape, x, y, size);
  cairo_set_line_width (cr, 2.5);
  fh_color_set (&palette->canvas, cr);
  cairo_stroke_preserve (cr);

  if ((doubt & FH_TIMELINE_DOUBT_UNCERTAIN) == 0)
    {
      if ((doubt & FH_TIMELINE_DOUBT_APPROXIMATE) != 0)
        fill.alpha *= 0.45;
      fh_color_set (&fill, cr);
      cairo_fill_preserve (cr);
    }
  if (doubt != FH_TIMELINE_DOUBT_NONE)
    {
      if ((doubt & FH_TIMELINE_DOUBT_APPROXIMATE) != 0)
        cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
      cairo_set_line_width (cr, 1.5);
      fh_color_set (color, cr);
      cairo_stroke_preserve (cr);
      cairo_set_dash (cr, NULL, 0, 0);
    }
  cairo_new_path (cr);
}

void
fh_timeline_paint_mark (const FhTimelineLayout *layout,
                        const FhTimelineLook   *look,
                        FhEvent                *event,
                        double                  x,
                        double                  y,
                        double                  alpha,
                        cairo_t                *cr)
{
  FhCategory     *category = fh_event_get_category (event);
  FhColor         color = look->palette->category[fh_category_get_color (category)];
  const FhDate   *date = fh_event_get_date (event);
  FhTimelineDoubt doubt = FH_TIMELINE_DOUBT_NONE;

  color.alpha = alpha;
  if (fh_date_is_uncertain (date))
    doubt |= FH_TIMELINE_DOUBT_UNCERTAIN;
  if (fh_date_is_approximate (date))
    doubt |= FH_TIMELINE_DOUBT_APPROXIMATE;
  fh_timeline_paint_glyph (look->palette, fh_category_get_shape (category), &color, doubt,
                           fh_timeline_layout_get_mark_size (layout, fh_event_get_importance (event)), x, y,
                           cr);
}

gboolean
fh_timeline_has_related (const FhTimelineLayout *layout,
                         const FhTimelineRow    *row,
                         guint                   first,
                         guint                   n_marks,
                         FhItem                 *item)
{
  for (guint i = first; i < first + MIN (n_marks, RELATED_MARKS); i++)
    {
      if (fh_timeline_is_related (fh_timeline_lanes_get_event (layout->input.lanes, row->lane->events[i]),
                                  item))
        return TRUE;
    }

  return FALSE;
}

static double
get_floor (const FhTimelineRow *row)
{
  return row->y + row->height - PROFILE_GAP;
}

static double
get_column_top (const FhTimelineRow    *row,
                const FhTimelineColumn *column)
{
  return get_floor (row) - (row->height - 2 * PROFILE_GAP) * column->height;
}

static gboolean
is_in_view (const FhTimelineLayout *layout,
            const FhTimelineColumn *column)
{
  return column->x > -PROFILE_OUTSIDE && column->x < layout->plot_width + PROFILE_OUTSIDE;
}

/* From column to column; the short gaps within a run are bridged. It stands on the floor of the lane, at
 * both ends. */
static void
trace_profile (const FhTimelineLayout *layout,
               const FhTimelineRow    *row,
               const FhTimelineItem   *item,
               cairo_t                *cr)
{
  for (guint i = item->first_column; i < item->first_column + item->n_columns; i++)
    {
      const FhTimelineColumn *column = &g_array_index (layout->columns, FhTimelineColumn, i);
      double                  begin = fh_timeline_layout_get_x (layout, column->x);
      double                  end = fh_timeline_layout_get_x (layout, column->x + layout->column_width);

      if (!is_in_view (layout, column))
        continue;
      if (!cairo_has_current_point (cr))
        {
          cairo_move_to (cr, begin, get_floor (row));
          cairo_line_to (cr, begin, get_column_top (row, column));
        }
      cairo_line_to (cr, (begin + end) / 2, get_column_top (row, column));
      if (i + 1 == item->first_column + item->n_columns || !is_in_view (layout, column + 1))
        {
          cairo_line_to (cr, end, get_column_top (row, column));
          cairo_line_to (cr, end, get_floor (row));
        }
    }
  cairo_new_sub_path (cr);
}

/* While the story plays, a profile fills up to the date. */
static void
set_profile_source (const FhTimelineLayout *layout,
                    const FhTimelineLook   *look,
                    const FhColor          *color,
                    double                  alpha,
                    cairo_t                *cr)
{
  FhColor          tint = *color;
  cairo_pattern_t *gradient;
  double           date;

  tint.alpha = look->selection != NULL && !FH_IS_EVENT (look->selection) ? alpha * DIMMED_PROFILE : alpha;
  if (!look->is_playing)
    {
      fh_color_set (&tint, cr);
      return;
    }

  date = CLAMP (fh_time_scale_to_pixel (&layout->input.scale, look->date) / layout->plot_width, 0, 1);
  gradient = cairo_pattern_create_linear (fh_timeline_layout_get_x (layout, 0), 0,
                                          fh_timeline_layout_get_x (layout, layout->plot_width), 0);
  cairo_pattern_add_color_stop_rgba (gradient, date, tint.red, tint.green, tint.blue, tint.alpha);
  cairo_pattern_add_color_stop_rgba (gradient, date, tint.red, tint.green, tint.blue, tint.alpha * COMING);
  cairo_set_source (cr, gradient);
  cairo_pattern_destroy (gradient);
}

void
fh_timeline_paint_related_columns (const FhTimelineLayout *layout,
                                   const FhTimelineRow    *row,
                                   const FhTimelineItem   *item,
                                   FhItem                 *related,
                                   const FhColor          *color,
                                   cairo_t                *cr)
{
  guint mark = item->first;

  for (guint i = item->first_column; i < item->first_column + item->n_columns; i++)
    {
      const FhTimelineColumn *column = &g_array_index (layout->columns, FhTimelineColumn, i);

      if (is_in_view (layout, column) &&
          fh_timeline_has_related (layout, row, mark, column->n_marks, related))
        cairo_rectangle (cr,
                         fh_timeline_layout_get_x (layout, column->x + layout->column_width / 2) -
                           COLUMN_WIDTH / 2,
                         get_column_top (row, column), COLUMN_WIDTH,
                         get_floor (row) - get_column_top (row, column));
      mark += column->n_marks;
    }
  fh_color_set (color, cr);
  cairo_fill (cr);
}

static void
paint_related (const FhTimelineLayout *layout,
               const FhTimelineLook   *look,
               const FhTimelineRow    *row,
               const FhColor          *color,
               cairo_t                *cr)
{
  for (guint i = row->first_item; i < row->first_item + row->n_items; i++)
    {
      const FhTimelineItem *item = &g_array_index (layout->items, FhTimelineItem, i);

      if (item->kind == FH_TIMELINE_ITEM_PROFILE)
        fh_timeline_paint_related_columns (layout, row, item, look->selection, color, cr);
    }
}

/* All profiles of a lane are one fill under one line. */
static void
paint_profiles (const FhTimelineLayout *layout,
                const FhTimelineLook   *look,
                const FhTimelineRow    *row,
                cairo_t                *cr)
{
  const FhColor *color = fh_timeline_get_item_color (look->palette, row->item);

  cairo_new_path (cr);
  for (guint i = row->first_item; i < row->first_item + row->n_items; i++)
    {
      const FhTimelineItem *item = &g_array_index (layout->items, FhTimelineItem, i);

      if (item->kind == FH_TIMELINE_ITEM_PROFILE && item->high >= 0 && item->low <= layout->plot_width)
        trace_profile (layout, row, item, cr);
    }

  set_profile_source (layout, look, color, FH_TIMELINE_PROFILE_FILL, cr);
  cairo_fill_preserve (cr);
  set_profile_source (layout, look, color, 1, cr);
  cairo_set_line_width (cr, FH_TIMELINE_PROFILE_LINE);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_stroke (cr);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_MITER);
  if (look->selection != NULL && !FH_IS_EVENT (look->selection))
    paint_related (layout, look, row, color, cr);
}

static double
get_count_alpha (const FhTimelineLayout *layout,
                 const FhTimelineLook   *look,
                 const FhTimelineRow    *row,
                 const FhTimelineItem   *item)
{
  double alpha = DIMMED;

  for (guint i = item->first; i < item->first + MIN (item->n_marks, RELATED_MARKS) && alpha < 1; i++)
    alpha = MAX (alpha,
                 get_alpha (look, fh_timeline_lanes_get_event (layout->input.lanes, row->lane->events[i])));

  return alpha;
}

void
fh_timeline_trace_pill (cairo_t *cr,
                        double   x0,
                        double   x1,
                        double   y,
                        double   height)
{
  double radius = height / 2;
  double left = MIN (x0, x1) + radius;
  double right = MAX (x0, x1) - radius;

  if (left > right)
    left = right = (x0 + x1) / 2;
  cairo_new_sub_path (cr);
  cairo_arc (cr, right, y, radius, -G_PI / 2, G_PI / 2);
  cairo_arc (cr, left, y, radius, G_PI / 2, 1.5 * G_PI);
  cairo_close_path (cr);
}

void
fh_timeline_paint_pill (const FhPalette *palette,
                        const FhColor   *color,
                        double           line_width,
                        double           x0,
                        double           x1,
                        double           y,
                        double           height,
                        cairo_t         *cr)
{
  FhColor fill = fh_color_mix (&palette->canvas, color, 0.14);

  fill.alpha = 1;
  fh_timeline_trace_pill (cr, x0, x1, y, height);
  fh_color_set (&fill, cr);
  cairo_fill_preserve (cr);
  cairo_set_line_width (cr, line_width);
  fh_color_set (color, cr);
  cairo_stroke (cr);
}

static void
paint_count (const FhTimelineLayout *layout,
             const FhTimelineLook   *look,
             const FhTimelineRow    *row,
             const FhTimelineItem   *item,
             cairo_t                *cr)
{
  FhColor          color = *fh_timeline_get_item_color (look->palette, row->item);
  FhColor          words = look->palette->text;
  double           y = fh_timeline_layout_get_middle (row);
  g_autofree char *count = fh_number_format (item->n_marks, layout->input.language);
  FhTimelineLabel  label = fh_timeline_text_get (layout->input.text, FH_TIMELINE_TEXT_COUNT, count);

  color.alpha = get_count_alpha (layout, look, row, item);
  words.alpha = color.alpha;
  fh_timeline_paint_pill (look->palette, &color, item->importance == FH_IMPORTANCE_MIN ? 1.8 : 1.2,
                          fh_timeline_layout_get_x (layout, item->low),
                          fh_timeline_layout_get_x (layout, item->high), y,
                          MIN (COUNT_HEIGHT * layout->mark_scale, row->height - 3), cr);
  fh_timeline_paint_label (layout, label.layout, (item->low + item->high - label.width) / 2, label.width,
                           label.height, y, &words, cr);
}

static void
paint_item (const FhTimelineLayout *layout,
            const FhTimelineLook   *look,
            const FhTimelineRow    *row,
            const FhTimelineItem   *item,
            cairo_t                *cr)
{
  FhEvent *event = fh_timeline_lanes_get_event (layout->input.lanes, item->lead);
  FhColor  color = item->importance == FH_IMPORTANCE_MIN ? look->palette->text : look->palette->text_dim;
  double   y = fh_timeline_layout_get_middle (row);

  /* The edge of the plot cuts marks only while they come in. */
  if (item->high < 0 || item->low > layout->plot_width)
    return;

  if (item->kind == FH_TIMELINE_ITEM_MARK)
    fh_timeline_paint_mark (layout, look, event, fh_timeline_layout_get_x (layout, item->x0), y,
                            get_alpha (look, event), cr);
  else
    paint_count (layout, look, row, item, cr);

  if (item->title != NULL)
    {
      color.alpha = get_alpha (look, event);
      fh_timeline_paint_label (layout, item->title, item->title_x, item->title_width, item->title_height, y,
                               &color, cr);
    }
}

static void
paint_line (const FhTimelineLayout *layout,
            const FhTimelineLook   *look,
            const FhTimelineRow    *row,
            cairo_t                *cr)
{
  double y = floor (fh_timeline_layout_get_middle (row)) + 0.5;

  cairo_move_to (cr, layout->plot_x, y);
  cairo_line_to (cr, layout->plot_x + layout->plot_width, y);
  cairo_set_line_width (cr, 1);
  fh_color_set (&look->palette->grid, cr);
  cairo_stroke (cr);
}

/* A folded lane: a tick for each mark. */
static void
paint_collapsed (const FhTimelineLayout *layout,
                 const FhTimelineLook   *look,
                 const FhTimelineRow    *row,
                 cairo_t                *cr)
{
  double y = fh_timeline_layout_get_middle (row);

  for (guint i = row->first_item; i < row->first_item + row->n_items; i++)
    {
      const FhTimelineItem *item = &g_array_index (layout->items, FhTimelineItem, i);
      double                x0 = fh_timeline_layout_get_x (layout, item->x0);
      double                x1 = fh_timeline_layout_get_x (layout, item->x1);

      cairo_rectangle (cr, MIN (x0, x1) - 1, y - 2.5, fabs (x1 - x0) + 2, 5);
    }
  fh_color_set (fh_timeline_get_item_color (look->palette, row->item), cr);
  cairo_fill (cr);
}

void
fh_timeline_paint_lane (const FhTimelineLayout *layout,
                        const FhTimelineLook   *look,
                        const FhTimelineRow    *row,
                        cairo_t                *cr)
{
  paint_line (layout, look, row, cr);
  if (row->is_collapsed)
    {
      paint_collapsed (layout, look, row, cr);
      return;
    }

  paint_extents (layout, look, row, cr);
  paint_profiles (layout, look, row, cr);
  for (guint i = row->first_item; i < row->first_item + row->n_items; i++)
    {
      const FhTimelineItem *item = &g_array_index (layout->items, FhTimelineItem, i);

      if (item->kind != FH_TIMELINE_ITEM_PROFILE)
        paint_item (layout, look, row, item, cr);
    }
}
