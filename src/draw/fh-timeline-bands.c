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

  fh_timeline_set_soft_source (fh_palette_get_band (look->palette, status), begin, end,
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
    words = fh_palette_get_on_band (look->palette, fh_palette_get_band (look->palette, status));
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
