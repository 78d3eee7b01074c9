/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The frame of the picture: grid, axis, names. The rows are in fh-timeline-marks.c and
 * fh-timeline-bands.c. */

#include "fh-timeline-painter.h"

#include <math.h>

#include "fh-timeline-painter-private.h"

/* How far what stands at the ends of the plot may reach over them. */
#define OVERHANG 6

#define HEADER_PADDING   14
#define SCROLL_BAR_WIDTH 3

/* Of the arrow beside the name of a lane. */
#define ARROW_WIDTH 7.0
#define ARROW_DEPTH 4.0

static gboolean
contains (GPtrArray *items,
          FhItem    *item)
{
  for (guint i = 0; i < items->len; i++)
    {
      if (g_ptr_array_index (items, i) == item)
        return TRUE;
    }

  return FALSE;
}

gboolean
fh_timeline_is_related (FhEvent *event,
                        FhItem  *item)
{
  if (FH_IS_EVENT (item))
    return item == FH_ITEM (event);
  if (FH_IS_CATEGORY (item))
    return FH_CATEGORY (item) == fh_event_get_category (event);

  return contains (fh_event_get_places (event), item) || contains (fh_event_get_actors (event), item) ||
         contains (fh_event_get_topics (event), item);
}

const FhColor *
fh_timeline_get_item_color (const FhPalette *palette,
                            FhItem          *item)
{
  if (item != NULL && FH_IS_CATEGORY (item))
    return &palette->category[fh_category_get_color (FH_CATEGORY (item))];

  return &palette->text;
}

void
fh_timeline_paint_label (const FhTimelineLayout *layout,
                         PangoLayout            *label,
                         double                  plot_x,
                         double                  width,
                         double                  height,
                         double                  y,
                         const FhColor          *color,
                         cairo_t                *cr)
{
  double x = fh_timeline_layout_get_x (layout, layout->is_rtl ? plot_x + width : plot_x);

  fh_color_set (color, cr);
  /* Whole pixels: letters keep their shape while they move. */
  cairo_move_to (cr, round (x), round (y - height / 2));
  pango_cairo_show_layout (cr, label);
}

static void
add_stop (cairo_pattern_t *gradient,
          double           offset,
          const FhColor   *color,
          double           share)
{
  cairo_pattern_add_color_stop_rgba (gradient, CLAMP (offset, 0, 1), color->red, color->green, color->blue,
                                     color->alpha * share);
}

void
fh_timeline_set_soft_source (const FhColor *color,
                             double         x0,
                             double         x1,
                             double         soft0,
                             double         soft1,
                             double         faint,
                             cairo_t       *cr)
{
  double           width = fabs (x1 - x0);
  cairo_pattern_t *gradient;

  if ((soft0 < 1 && soft1 < 1) || width < 1)
    {
      fh_color_set (color, cr);
      return;
    }

  gradient = cairo_pattern_create_linear (x0, 0, x1, 0);
  add_stop (gradient, 0, color, soft0 < 1 ? 1 : faint);
  add_stop (gradient, soft0 / width, color, 1);
  add_stop (gradient, 1 - soft1 / width, color, 1);
  add_stop (gradient, 1, color, soft1 < 1 ? 1 : faint);
  cairo_set_source (cr, gradient);
  cairo_pattern_destroy (gradient);
}

/* The middle of a device pixel, so that a line is sharp. */
static double
snap (double x)
{
  return floor (x) + 0.5;
}

static void
trace_grid (const FhTimelineLayout *layout,
            gboolean                is_parent,
            cairo_t                *cr)
{
  for (guint i = 0; i < layout->ticks->len; i++)
    {
      const FhTimelineTick *tick = &g_array_index (layout->ticks, FhTimelineTick, i);

      if (tick->is_parent == is_parent && tick->x >= 0 && tick->x <= layout->plot_width)
        {
          double x = snap (fh_timeline_layout_get_x (layout, tick->x));

          cairo_move_to (cr, x, 6);
          cairo_line_to (cr, x, layout->axis_y);
        }
    }
}

static void
paint_grid (const FhTimelineLayout *layout,
            const FhTimelineLook   *look,
            cairo_t                *cr)
{
  FhColor strong = fh_color_mix (&look->palette->grid, &look->palette->text_dim, 0.35);

  cairo_set_line_width (cr, 1);
  trace_grid (layout, FALSE, cr);
  fh_color_set (&look->palette->grid, cr);
  cairo_stroke (cr);
  trace_grid (layout, TRUE, cr);
  fh_color_set (&strong, cr);
  cairo_stroke (cr);
}

static void
paint_axis (const FhTimelineLayout *layout,
            const FhTimelineLook   *look,
            cairo_t                *cr)
{
  double fine = fh_timeline_text_get_height (layout->input.text, FH_TIMELINE_TEXT_TICK);
  double coarse = fh_timeline_text_get_height (layout->input.text, FH_TIMELINE_TEXT_TICK_STRONG);

  for (guint i = 0; i < layout->ticks->len; i++)
    {
      const FhTimelineTick *tick = &g_array_index (layout->ticks, FhTimelineTick, i);
      double                height = tick->is_parent ? coarse : fine;
      double                y = layout->axis_y + 4 + (tick->is_parent ? fine + coarse / 2 : fine / 2);

      if (tick->label != NULL)
        fh_timeline_paint_label (layout, tick->label, tick->label_x, tick->label_width, height, y,
                                 tick->is_parent ? &look->palette->text : &look->palette->text_dim, cr);
    }
}

/* The arrow that folds a lane: down while it is open, to the side while it is folded. */
static void
paint_arrow (const FhTimelineLayout *layout,
             const FhTimelineLook   *look,
             const FhTimelineRow    *row,
             cairo_t                *cr)
{
  double x = fh_timeline_layout_get_arrow_x (layout);
  double y = fh_timeline_layout_get_middle (row);
  double forward = layout->is_rtl ? -1 : 1;

  cairo_new_path (cr);
  if (row->is_collapsed)
    {
      cairo_move_to (cr, x - forward * ARROW_DEPTH / 2, y - ARROW_WIDTH / 2);
      cairo_line_to (cr, x + forward * ARROW_DEPTH / 2, y);
      cairo_line_to (cr, x - forward * ARROW_DEPTH / 2, y + ARROW_WIDTH / 2);
    }
  else
    {
      cairo_move_to (cr, x - ARROW_WIDTH / 2, y - ARROW_DEPTH / 2);
      cairo_line_to (cr, x, y + ARROW_DEPTH / 2);
      cairo_line_to (cr, x + ARROW_WIDTH / 2, y - ARROW_DEPTH / 2);
    }
  fh_color_set (&look->palette->text_dim, cr);
  cairo_set_line_width (cr, 1.5);
  cairo_stroke (cr);
}

static void
paint_header (const FhTimelineLayout *layout,
              const FhTimelineLook   *look,
              const FhTimelineRow    *row,
              cairo_t                *cr)
{
  const FhPalette   *palette = look->palette;
  gboolean           is_band = row->kind == FH_TIMELINE_ROW_BAND;
  const FhColor     *color = is_band ? &palette->text : fh_timeline_get_item_color (palette, row->item);
  FhTimelineTextRole role = row->is_collapsed ? FH_TIMELINE_TEXT_SMALL : FH_TIMELINE_TEXT_HEADER;
  double             room = layout->input.header_width - 2 * HEADER_PADDING;
  FhTimelineLabel    label =
    fh_timeline_text_get_fitting (layout->input.text, role,
                                  fh_text_get (fh_item_get_title (row->item), layout->input.language), room);

  fh_timeline_paint_label (layout, label.layout, -HEADER_PADDING - label.width, label.width, label.height,
                           is_band ? row->y + layout->band_height / 2 : fh_timeline_layout_get_middle (row),
                           color, cr);
  if (!is_band && look->has_arrows)
    paint_arrow (layout, look, row, cr);
}

static void
paint_headers (const FhTimelineLayout *layout,
               const FhTimelineLook   *look,
               FhTimelineRowKind       kind,
               cairo_t                *cr)
{
  for (guint i = 0; i < layout->rows->len; i++)
    {
      const FhTimelineRow *row = &g_array_index (layout->rows, FhTimelineRow, i);

      if (row->kind == kind && (kind == FH_TIMELINE_ROW_BAND || row->y < layout->lanes_bottom))
        paint_header (layout, look, row, cr);
    }
}

static void
clip_lanes (const FhTimelineLayout *layout,
            cairo_t                *cr)
{
  cairo_rectangle (cr, 0, layout->lanes_top, layout->input.width, layout->lanes_bottom - layout->lanes_top);
  cairo_clip (cr);
}

static void
clip_plot (const FhTimelineLayout *layout,
           double                  overhang,
           cairo_t                *cr)
{
  cairo_rectangle (cr, layout->plot_x - overhang, 0, layout->plot_width + 2 * overhang, layout->input.height);
  cairo_clip (cr);
}

/* Where the lanes that are in sight are among all of them. */
static void
paint_scroll_bar (const FhTimelineLayout *layout,
                  const FhTimelineLook   *look,
                  cairo_t                *cr)
{
  double  visible = layout->lanes_bottom - layout->lanes_top;
  double  share = visible / layout->lanes_height;
  double  x = layout->is_rtl ? SCROLL_BAR_WIDTH : layout->input.width - SCROLL_BAR_WIDTH;
  double  y = layout->lanes_top + layout->input.scroll * share;
  FhColor color = look->palette->text_dim;

  if (layout->lanes_height <= visible + 1)
    return;

  color.alpha = 0.5;
  fh_color_set (&color, cr);
  cairo_set_line_width (cr, SCROLL_BAR_WIDTH);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_move_to (cr, x, y + SCROLL_BAR_WIDTH);
  cairo_line_to (cr, x, y + visible * share - SCROLL_BAR_WIDTH);
  cairo_stroke (cr);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
}

void
fh_timeline_paint (const FhTimelineLayout *layout,
                   const FhTimelineLook   *look,
                   cairo_t                *cr)
{
  g_return_if_fail (layout != NULL && look != NULL && cr != NULL);

  paint_grid (layout, look, cr);
  paint_axis (layout, look, cr);
  if (look->has_headers)
    paint_headers (layout, look, FH_TIMELINE_ROW_BAND, cr);

  cairo_save (cr);
  clip_lanes (layout, cr);
  if (look->has_headers)
    paint_headers (layout, look, FH_TIMELINE_ROW_LANE, cr);
  clip_plot (layout, OVERHANG, cr);
  for (guint i = 0; i < layout->rows->len; i++)
    {
      const FhTimelineRow *row = &g_array_index (layout->rows, FhTimelineRow, i);

      if (row->kind == FH_TIMELINE_ROW_LANE)
        fh_timeline_paint_lane (layout, look, row, cr);
    }
  cairo_restore (cr);
  paint_scroll_bar (layout, look, cr);

  cairo_save (cr);
  clip_plot (layout, 0, cr);
  for (guint i = 0; i < layout->rows->len; i++)
    {
      const FhTimelineRow *row = &g_array_index (layout->rows, FhTimelineRow, i);

      if (row->kind == FH_TIMELINE_ROW_BAND)
        fh_timeline_paint_band (layout, look, row, cr);
    }
  cairo_restore (cr);
}
