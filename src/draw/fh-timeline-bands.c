/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The bands of states: what each site was, on top of the timeline. */

#include <math.h>

#include "fh-timeline-painter-private.h"

#define RADIUS 2.5

/* So that two states that touch can be told apart. */
#define SEAM 1

/* How far beside the plot bands are drawn. */
#define OUTSIDE 40

/* What is left of a colour at a soft end. */
#define FAINT 0.1

static const FhColor *
get_fill (const FhPalette *palette,
          FhStatus         status)
{
  switch (status)
    {
    case FH_STATUS_PLANNED:
      return &palette->band_planned;
    case FH_STATUS_IN_USE:
      return &palette->band_in_use;
    case FH_STATUS_EXTENDED:
      return &palette->band_extended;
    case FH_STATUS_DRAWN_DOWN:
      return &palette->band_drawn_down;
    case FH_STATUS_OPEN:
      return &palette->band_open;
    case FH_STATUS_UNDOCUMENTED:
      return &palette->band_undocumented;
    case FH_STATUS_NONE:
    default:
      return &palette->band_none;
    }
}

static double
get_linear (double component)
{
  return component <= 0.04045 ? component / 12.92 : pow ((component + 0.055) / 1.055, 2.4);
}

static double
get_luminance (const FhColor *color)
{
  return 0.2126 * get_linear (color->red) + 0.7152 * get_linear (color->green) +
         0.0722 * get_linear (color->blue);
}

static double
get_contrast (const FhColor *a,
              const FhColor *b)
{
  double luminance_a = get_luminance (a) + 0.05;
  double luminance_b = get_luminance (b) + 0.05;

  return MAX (luminance_a, luminance_b) / MIN (luminance_a, luminance_b);
}

/* The palette's most readable colour for words on a band. */
static const FhColor *
get_text_color (const FhPalette *palette,
                const FhColor   *fill)
{
  const FhColor *candidates[] = { &palette->on_band, &palette->on_band_light, &palette->on_accent };
  const FhColor *best = candidates[0];

  for (size_t i = 1; i < G_N_ELEMENTS (candidates); i++)
    {
      if (get_contrast (candidates[i], fill) > get_contrast (best, fill))
        best = candidates[i];
    }

  return best;
}

static void
trace_rounded (cairo_t *cr,
               double   x,
               double   y,
               double   width,
               double   height)
{
  double radius = MIN (RADIUS, width / 2);

  cairo_new_sub_path (cr);
  cairo_arc (cr, x + width - radius, y + radius, radius, -G_PI / 2, 0);
  cairo_arc (cr, x + width - radius, y + height - radius, radius, 0, G_PI / 2);
  cairo_arc (cr, x + radius, y + height - radius, radius, G_PI / 2, G_PI);
  cairo_arc (cr, x + radius, y + radius, radius, G_PI, 1.5 * G_PI);
  cairo_close_path (cr);
}

/* Where nothing is claimed there is a line, not a block. */
static void
paint_outline (const FhPalette *palette,
               double           x,
               double           y,
               double           width,
               double           height,
               gboolean         is_filled,
               cairo_t         *cr)
{
  static const double dashes[] = { 3, 3 };

  cairo_rectangle (cr, x, y + 0.5, width, height - 1);
  if (is_filled)
    cairo_fill_preserve (cr);
  cairo_set_line_width (cr, 1);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  fh_color_set (&palette->text_dim, cr);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

static void
paint_ground (const FhTimelineLayout *layout,
              const FhTimelineLook   *look,
              const FhTimelineRow    *row,
              const FhTimelinePiece  *piece,
              FhStatus                status,
              cairo_t                *cr)
{
  /* What lies far outside is cut, and so is sharp at the cut. */
  double x0 = MAX (piece->x0, -OUTSIDE);
  double x1 = MIN (piece->x1, layout->plot_width + OUTSIDE);
  double begin = fh_timeline_layout_get_x (layout, x0);
  double end = fh_timeline_layout_get_x (layout, x1);
  double x = MIN (begin, end);
  double width = MAX (fabs (end - begin) - SEAM, 1);

  fh_timeline_set_soft_source (get_fill (look->palette, status), begin, end,
                               MAX (0, piece->soft0 - (x0 - piece->x0)),
                               MAX (0, piece->soft1 - (piece->x1 - x1)), FAINT, cr);
  if (status == FH_STATUS_UNDOCUMENTED || status == FH_STATUS_NONE)
    {
      paint_outline (look->palette, x, row->y, width, layout->band_height, status == FH_STATUS_NONE, cr);
      return;
    }

  trace_rounded (cr, x, row->y, width, layout->band_height);
  cairo_fill (cr);
}

static void
paint_piece (const FhTimelineLayout *layout,
             const FhTimelineLook   *look,
             const FhTimelineRow    *row,
             const FhTimelinePiece  *piece,
             cairo_t                *cr)
{
  FhStatus       status = fh_state_get_status (piece->state);
  const FhColor *words = &look->palette->text_dim;

  paint_ground (layout, look, row, piece, status, cr);
  if (piece->label == NULL)
    return;

  if (status != FH_STATUS_UNDOCUMENTED)
    words = get_text_color (look->palette, get_fill (look->palette, status));
  fh_timeline_paint_label (layout, piece->label, piece->label_x, piece->label_width, piece->label_height,
                           row->y + layout->band_height / 2, words, cr);
}

void
fh_timeline_paint_band (const FhTimelineLayout *layout,
                        const FhTimelineLook   *look,
                        const FhTimelineRow    *row,
                        cairo_t                *cr)
{
  for (guint i = row->first_item; i < row->first_item + row->n_items; i++)
    paint_piece (layout, look, row, &g_array_index (layout->pieces, FhTimelinePiece, i), cr);
}
