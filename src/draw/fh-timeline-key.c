/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-timeline-key.h"

#include "fh-glyph.h"
#include "fh-timeline-painter-private.h"

#define BAR_HEIGHT   6
#define COUNT_HEIGHT 14
#define COUNT_WIDTH  24

static void
paint_bar (const FhPalette *palette,
           double           begin,
           double           end,
           double           soft0,
           double           soft1,
           double           y,
           cairo_t         *cr)
{
  FhColor color = palette->category[FH_CATEGORY_ORANGE];

  color.alpha = 0.34;
  fh_timeline_paint_bar (&color, begin, end, soft0, soft1, y, BAR_HEIGHT, cr);
}

static void
paint_profile (const FhPalette *palette,
               double           x,
               double           y,
               double           width,
               double           height,
               cairo_t         *cr)
{
  static const double shares[] = { 0.2, 0.5, 0.35, 0.8, 1, 0.7, 0.9, 0.4, 0.55, 0.25, 0.3, 0.1 };
  FhColor             color = palette->category[FH_CATEGORY_ORANGE];
  double              column = width / G_N_ELEMENTS (shares);

  for (size_t i = 0; i < G_N_ELEMENTS (shares); i++)
    cairo_rectangle (cr, x + (double) i * column, y - height * shares[i] / 2, column, height * shares[i]);
  color.alpha = 0.72;
  fh_color_set (&color, cr);
  cairo_fill (cr);
}

void
fh_timeline_key_paint (FhTimelineKey    key,
                       const FhPalette *palette,
                       double           x,
                       double           y,
                       double           width,
                       double           height,
                       gboolean         is_rtl,
                       cairo_t         *cr)
{
  FhColor color = palette->category[FH_CATEGORY_ORANGE];
  double  middle_x = x + width / 2;
  double  middle_y = y + height / 2;
  double  begin = is_rtl ? x + width : x;
  double  end = is_rtl ? x : x + width;
  double  first = begin + (is_rtl ? -6 : 6);

  switch (key)
    {
    case FH_TIMELINE_KEY_IMPORTANT:
      fh_timeline_paint_glyph (palette, FH_CATEGORY_TRIANGLE, &color, FH_TIMELINE_DOUBT_NONE, 1, middle_x,
                               middle_y, cr);
      break;
    case FH_TIMELINE_KEY_DURATION:
      paint_bar (palette, begin, end, 0, 0, middle_y, cr);
      fh_timeline_paint_glyph (palette, FH_CATEGORY_TRIANGLE, &color, FH_TIMELINE_DOUBT_NONE, 2, first,
                               middle_y, cr);
      break;
    case FH_TIMELINE_KEY_MONTH:
      paint_bar (palette, begin, end, width * 0.4, width * 0.4, middle_y, cr);
      fh_timeline_paint_glyph (palette, FH_CATEGORY_TRIANGLE, &color, FH_TIMELINE_DOUBT_NONE, 2, middle_x,
                               middle_y, cr);
      break;
    case FH_TIMELINE_KEY_APPROXIMATE:
      fh_timeline_paint_glyph (palette, FH_CATEGORY_TRIANGLE, &color, FH_TIMELINE_DOUBT_APPROXIMATE, 1,
                               middle_x, middle_y, cr);
      break;
    case FH_TIMELINE_KEY_UNCERTAIN:
      fh_timeline_paint_glyph (palette, FH_CATEGORY_TRIANGLE, &color, FH_TIMELINE_DOUBT_UNCERTAIN, 1,
                               middle_x, middle_y, cr);
      break;
    case FH_TIMELINE_KEY_OPEN:
      paint_bar (palette, begin, end, 0, width * 0.7, middle_y, cr);
      fh_timeline_paint_glyph (palette, FH_CATEGORY_TRIANGLE, &color, FH_TIMELINE_DOUBT_NONE, 2, first,
                               middle_y, cr);
      break;
    case FH_TIMELINE_KEY_COUNT:
      fh_timeline_paint_pill (palette, &color, 1.2, middle_x - COUNT_WIDTH / 2.0,
                              middle_x + COUNT_WIDTH / 2.0, middle_y, COUNT_HEIGHT, cr);
      break;
    case FH_TIMELINE_KEY_PROFILE:
      paint_profile (palette, x, middle_y, width, height, cr);
      break;
    case FH_TIMELINE_KEY_DAY:
    default:
      fh_timeline_paint_glyph (palette, FH_CATEGORY_TRIANGLE, &color, FH_TIMELINE_DOUBT_NONE, 2, middle_x,
                               middle_y, cr);
      break;
    }
}
