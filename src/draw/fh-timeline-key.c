/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-timeline-key.h"

#include "fh-glyph.h"
#include "fh-timeline-painter-private.h"

#define BAR_HEIGHT   4
#define BAR_OFFSET   7
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

  color.alpha = FH_TIMELINE_BAR_ALPHA;
  fh_timeline_paint_bar (&color, begin, end, soft0, soft1, y + BAR_OFFSET, BAR_HEIGHT, cr);
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
  double              column = width / (G_N_ELEMENTS (shares) - 1);
  double              bottom = y + height / 2 - 2;

  cairo_move_to (cr, x, bottom);
  for (size_t i = 0; i < G_N_ELEMENTS (shares); i++)
    cairo_line_to (cr, x + (double) i * column, bottom - (height - 4) * shares[i]);
  cairo_line_to (cr, x + width, bottom);
  color.alpha = FH_TIMELINE_PROFILE_FILL;
  fh_color_set (&color, cr);
  cairo_fill_preserve (cr);
  color.alpha = 1;
  fh_color_set (&color, cr);
  cairo_set_line_width (cr, FH_TIMELINE_PROFILE_LINE);
  cairo_stroke (cr);
}

/* Where the mark of a key stands along its width (0 at the begin), how large it is, and what is doubtful
 * about it. */
static const struct
{
  double          share;
  double          size;
  FhTimelineDoubt doubt;
} marks[FH_TIMELINE_N_KEYS] = {
  [FH_TIMELINE_KEY_DAY] = { 0.5, 10, FH_TIMELINE_DOUBT_NONE },
  [FH_TIMELINE_KEY_IMPORTANT] = { 0.5, 12, FH_TIMELINE_DOUBT_NONE },
  [FH_TIMELINE_KEY_DURATION] = { 0.14, 10, FH_TIMELINE_DOUBT_NONE },
  [FH_TIMELINE_KEY_MONTH] = { 0.5, 10, FH_TIMELINE_DOUBT_NONE },
  [FH_TIMELINE_KEY_APPROXIMATE] = { 0.5, 12, FH_TIMELINE_DOUBT_APPROXIMATE },
  [FH_TIMELINE_KEY_UNCERTAIN] = { 0.5, 12, FH_TIMELINE_DOUBT_UNCERTAIN },
  [FH_TIMELINE_KEY_OPEN] = { 0.14, 10, FH_TIMELINE_DOUBT_NONE },
};

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
  double  middle = y + height / 2;
  double  begin = is_rtl ? x + width : x;
  double  end = is_rtl ? x : x + width;

  if (key == FH_TIMELINE_KEY_DURATION)
    paint_bar (palette, begin, end, 0, 0, middle, cr);
  else if (key == FH_TIMELINE_KEY_MONTH)
    paint_bar (palette, begin, end, width * 0.4, width * 0.4, middle, cr);
  else if (key == FH_TIMELINE_KEY_OPEN)
    paint_bar (palette, begin, end, 0, width * 0.7, middle, cr);
  else if (key == FH_TIMELINE_KEY_COUNT)
    fh_timeline_paint_pill (palette, &color, 1.2, x + (width - COUNT_WIDTH) / 2,
                            x + (width + COUNT_WIDTH) / 2, middle, COUNT_HEIGHT, cr);
  else if (key == FH_TIMELINE_KEY_PROFILE)
    paint_profile (palette, x, middle, width, height, cr);

  if (marks[key].size > 0)
    fh_timeline_paint_glyph (palette, FH_CATEGORY_TRIANGLE, &color, marks[key].doubt, marks[key].size,
                             begin + (end - begin) * marks[key].share, middle, cr);
}
