/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What changes with pointer and date, painted over a picture that is kept: selection, hover, date line. */

#include <math.h>

#include "fh-timeline-painter-private.h"

#define RING          10
#define PILL_MARGIN   2
#define LIFTED_TINT   0.12
#define HANDLE_WIDTH  11
#define HANDLE_HEIGHT 12

/* How far beside the plot a mark may stand and still be ringed. */
#define OUTSIDE 4

/* Beyond so many events that belong to what is hovered, the rest has no ring. */
#define MAX_RINGS 200

static double
get_ring (const FhTimelineLayout *layout)
{
  return RING * layout->mark_scale;
}

static gboolean
is_in_lane (const FhTimelineLayout *layout,
            const FhTimelineRow    *row,
            FhEvent                *event)
{
  return row->kind == FH_TIMELINE_ROW_LANE && fh_timeline_is_related (event, row->item) &&
         row->y + row->height > layout->lanes_top && row->y < layout->lanes_bottom;
}

static void
paint_extent (const FhTimelineLayout *layout,
              const FhTimelineLook   *look,
              const FhTimelineRow    *row,
              FhEvent                *event,
              cairo_t                *cr)
{
  for (guint i = row->first_bar; i < row->first_bar + row->n_bars; i++)
    {
      const FhTimelineExtent *extent = &g_array_index (layout->extents, FhTimelineExtent, i);
      FhColor                 color = look->palette->accent;
      double                  y;
      double                  height;

      if (fh_timeline_lanes_get_event (layout->input.lanes, extent->bar->event) != event)
        continue;
      color.alpha = 0.55;
      fh_timeline_get_track (row, extent->bar->track, &y, &height);
      fh_timeline_paint_bar (&color, fh_timeline_layout_get_x (layout, MAX (extent->x0, 0)),
                             fh_timeline_layout_get_x (layout, MIN (extent->x1, layout->plot_width)),
                             extent->soft0, extent->soft1, y, height, cr);
    }
}

static void
paint_event (const FhTimelineLayout *layout,
             const FhTimelineLook   *look,
             FhEvent                *event,
             gboolean                is_selected,
             cairo_t                *cr)
{
  double plot_x = fh_timeline_layout_get_anchor (layout, event);
  double x = fh_timeline_layout_get_x (layout, plot_x);

  for (guint i = 0; i < layout->rows->len; i++)
    {
      const FhTimelineRow *row = &g_array_index (layout->rows, FhTimelineRow, i);
      double               y = fh_timeline_layout_get_middle (row);
      FhColor              ring = look->palette->accent;

      if (!is_in_lane (layout, row, event))
        continue;
      paint_extent (layout, look, row, event, cr);
      if (plot_x < -OUTSIDE || plot_x > layout->plot_width + OUTSIDE)
        continue;
      cairo_new_sub_path (cr);
      cairo_arc (cr, x, y, get_ring (layout) - (is_selected ? 0 : 1), 0, 2 * G_PI);
      if (is_selected)
        {
          fh_color_set (&look->palette->canvas, cr);
          cairo_fill_preserve (cr);
        }
      ring.alpha = is_selected ? 1 : 0.5;
      fh_color_set (&ring, cr);
      cairo_set_line_width (cr, 2);
      cairo_stroke (cr);
      fh_timeline_paint_mark (layout, look, event, x, y, 1, cr);
    }
}

static void
trace_ring (const FhTimelineLayout *layout,
            const FhTimelineRow    *row,
            const FhTimelineItem   *item,
            cairo_t                *cr)
{
  double y = fh_timeline_layout_get_middle (row);
  double x0 = fh_timeline_layout_get_x (layout, item->x0);
  double low;
  double high;

  if (item->kind == FH_TIMELINE_ITEM_MARK)
    {
      cairo_new_sub_path (cr);
      cairo_arc (cr, x0, y, get_ring (layout) - 1, 0, 2 * G_PI);
      return;
    }

  low = fh_timeline_layout_get_x (layout, item->low);
  high = fh_timeline_layout_get_x (layout, item->high);
  fh_timeline_trace_pill (cr, MIN (low, high) - PILL_MARGIN, MAX (low, high) + PILL_MARGIN, y,
                          2 * get_ring (layout) - 2);
}

/* Every mark that belongs to a place, actor or topic under the pointer, and every number that counts one. */
static void
paint_related (const FhTimelineLayout *layout,
               const FhTimelineLook   *look,
               cairo_t                *cr)
{
  guint n_rings = 0;

  for (guint i = 0; i < layout->items->len && n_rings < MAX_RINGS; i++)
    {
      const FhTimelineItem *item = &g_array_index (layout->items, FhTimelineItem, i);
      const FhTimelineRow  *row = &g_array_index (layout->rows, FhTimelineRow, item->row);

      if (row->is_collapsed || item->x1 < 0 || item->x0 > layout->plot_width)
        continue;
      if (item->kind == FH_TIMELINE_ITEM_PROFILE)
        fh_timeline_paint_related_columns (layout, row, item, look->hover, &look->palette->accent, cr);
      else if (fh_timeline_has_related (layout, row, item->first, item->n_marks, look->hover))
        {
          trace_ring (layout, row, item, cr);
          fh_color_set (&look->palette->accent, cr);
          cairo_set_line_width (cr, 1.5);
          cairo_stroke (cr);
          n_rings++;
        }
    }
}

static void
paint_lifted (const FhTimelineLayout *layout,
              const FhTimelineLook   *look,
              cairo_t                *cr)
{
  FhColor tint = look->palette->accent;

  for (guint i = 0; i < layout->rows->len; i++)
    {
      const FhTimelineRow *row = &g_array_index (layout->rows, FhTimelineRow, i);

      if (row->item == look->lifted)
        cairo_rectangle (cr, 0, row->y, layout->input.width, row->height);
    }
  tint.alpha = LIFTED_TINT;
  fh_color_set (&tint, cr);
  cairo_fill_preserve (cr);
  fh_color_set (&look->palette->accent, cr);
  cairo_set_line_width (cr, 1);
  cairo_stroke (cr);
}

static void
paint_date_line (const FhTimelineLayout *layout,
                 const FhTimelineLook   *look,
                 cairo_t                *cr)
{
  double plot_x = fh_time_scale_to_pixel (&layout->input.scale, look->date);
  double x;

  if (plot_x < -1 || plot_x > layout->plot_width + 1)
    return;

  x = round (fh_timeline_layout_get_x (layout, plot_x));
  fh_color_set (&look->palette->accent, cr);
  cairo_rectangle (cr, x - 1, HANDLE_HEIGHT - 2, 2, layout->axis_y - HANDLE_HEIGHT + 2);
  cairo_fill (cr);

  cairo_move_to (cr, x - HANDLE_WIDTH / 2.0, 0);
  cairo_line_to (cr, x + HANDLE_WIDTH / 2.0, 0);
  cairo_line_to (cr, x + HANDLE_WIDTH / 2.0, HANDLE_HEIGHT - 5);
  cairo_line_to (cr, x, HANDLE_HEIGHT);
  cairo_line_to (cr, x - HANDLE_WIDTH / 2.0, HANDLE_HEIGHT - 5);
  cairo_close_path (cr);
  cairo_fill (cr);
}

void
fh_timeline_paint_overlay (const FhTimelineLayout *layout,
                           const FhTimelineLook   *look,
                           cairo_t                *cr)
{
  g_return_if_fail (layout != NULL && look != NULL && cr != NULL);

  cairo_save (cr);
  cairo_rectangle (cr, 0, layout->lanes_top, layout->input.width, layout->lanes_bottom - layout->lanes_top);
  cairo_clip (cr);
  if (look->lifted != NULL)
    paint_lifted (layout, look, cr);
  if (look->hover != NULL && !FH_IS_EVENT (look->hover))
    paint_related (layout, look, cr);
  if (look->hover != NULL && FH_IS_EVENT (look->hover))
    paint_event (layout, look, FH_EVENT (look->hover), FALSE, cr);
  if (look->selection != NULL && FH_IS_EVENT (look->selection))
    paint_event (layout, look, FH_EVENT (look->selection), TRUE, cr);
  cairo_restore (cr);

  paint_date_line (layout, look, cr);
}

void
fh_timeline_paint_brush (const FhTimelineLayout *layout,
                         const FhTimelineLook   *look,
                         FhTimeSpan              span,
                         cairo_t                *cr)
{
  double  plot_x0 = CLAMP (fh_time_scale_to_pixel (&layout->input.scale, span.begin), 0, layout->plot_width);
  double  plot_x1 = CLAMP (fh_time_scale_to_pixel (&layout->input.scale, span.end), 0, layout->plot_width);
  double  x0 = fh_timeline_layout_get_x (layout, plot_x0);
  double  x1 = fh_timeline_layout_get_x (layout, plot_x1);
  FhColor tint = look->palette->accent;

  tint.alpha = 0.14;
  cairo_rectangle (cr, MIN (x0, x1), 0, fabs (x1 - x0), layout->axis_y);
  fh_color_set (&tint, cr);
  cairo_fill (cr);
  cairo_rectangle (cr, round (x0) - 0.5, 0, 1, layout->axis_y);
  cairo_rectangle (cr, round (x1) - 0.5, 0, 1, layout->axis_y);
  fh_color_set (&look->palette->accent, cr);
  cairo_fill (cr);
}
