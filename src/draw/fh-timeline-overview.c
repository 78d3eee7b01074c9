/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-timeline-overview.h"

#include <math.h>

/* A bin is between this and twice as many pixels wide. */
#define BIN_WIDTH 7

/* The narrowest window, so that it can be grabbed. */
#define NARROWEST 6

#define HANDLE_WIDTH 5
#define RADIUS       3

FhTimeScale
fh_timeline_overview_get_scale (FhTimeSpan limits,
                                double     width)
{
  gint64 margin = fh_time_span_get_length (limits) / 60;

  limits.begin -= margin;
  limits.end += margin;
  return fh_time_scale_for_span (limits, width);
}

double
fh_timeline_overview_get_x (const FhTimelineOverview *self,
                            gint64                    time)
{
  double pixel = fh_time_scale_to_pixel (&self->scale, time);

  return self->x + (self->is_rtl ? self->width - pixel : pixel);
}

gint64
fh_timeline_overview_get_time (const FhTimelineOverview *self,
                               double                    x)
{
  double pixel = x - self->x;

  return fh_time_scale_to_time (&self->scale, self->is_rtl ? self->width - pixel : pixel);
}

void
fh_timeline_overview_get_window (const FhTimelineOverview *self,
                                 double                   *left,
                                 double                   *right)
{
  double begin = fh_timeline_overview_get_x (self, self->view.begin);
  double end = fh_timeline_overview_get_x (self, self->view.end);
  double middle = CLAMP ((begin + end) / 2, self->x, self->x + self->width);
  double half = MAX (fabs (end - begin) / 2, NARROWEST / 2.0);

  *left = MAX (middle - half, MAX (MIN (begin, end), self->x));
  *right = MIN (middle + half, MIN (MAX (begin, end), self->x + self->width));
  if (*right - *left < NARROWEST)
    {
      *left = CLAMP (middle - NARROWEST / 2.0, self->x, self->x + self->width - NARROWEST);
      *right = *left + NARROWEST;
    }
}

/* How many events of each lane are in each bin; row @lane, column @bin. */
static guint *
count_events (const FhTimelineOverview *self,
              const FhTimelineLanes    *lanes,
              double                    bin_seconds,
              guint                     n_bins)
{
  guint  n_lanes = fh_timeline_lanes_get_n_lanes (lanes);
  guint *counts = g_new0 (guint, MAX (1, n_lanes * n_bins));

  for (guint i = 0; i < n_lanes; i++)
    {
      const FhTimelineLane *lane = fh_timeline_lanes_get_lane (lanes, i);
      guint                 first = fh_timeline_lane_lower_bound (lane, (gint64) self->scale.begin);

      for (guint bin = 0; bin < n_bins; bin++)
        {
          guint next =
            fh_timeline_lane_advance (lane, first, (gint64) (self->scale.begin + (bin + 1) * bin_seconds));

          counts[i * n_bins + bin] = next - first;
          first = next;
        }
    }

  return counts;
}

static guint
find_highest (const guint *counts,
              guint        n_lanes,
              guint        n_bins)
{
  guint highest = 1;

  for (guint bin = 0; bin < n_bins; bin++)
    {
      guint sum = 0;

      for (guint i = 0; i < n_lanes; i++)
        sum += counts[i * n_bins + bin];
      highest = MAX (highest, sum);
    }

  return highest;
}

static const FhColor *
get_color (const FhPalette *palette,
           FhItem          *item)
{
  if (item != NULL && FH_IS_CATEGORY (item))
    return &palette->category[fh_category_get_color (FH_CATEGORY (item))];

  return &palette->text_dim;
}

void
fh_timeline_overview_paint (const FhTimelineOverview *self,
                            const FhTimelineLanes    *lanes,
                            const FhPalette          *palette,
                            cairo_t                  *cr)
{
  guint              n_lanes = fh_timeline_lanes_get_n_lanes (lanes);
  guint              n_bins = (guint) MAX (1, self->width / BIN_WIDTH);
  double             bin_width = self->width / n_bins;
  g_autofree guint  *counts = count_events (self, lanes, bin_width * self->scale.seconds_per_pixel, n_bins);
  g_autofree double *tops = g_new0 (double, n_bins);
  double             unit = (self->height - 4) / find_highest (counts, n_lanes, n_bins);

  for (guint i = n_lanes; i > 0; i--)
    {
      FhColor color = *get_color (palette, fh_timeline_lanes_get_lane (lanes, i - 1)->item);

      for (guint bin = 0; bin < n_bins; bin++)
        {
          double height = counts[(i - 1) * n_bins + bin] * unit;
          double pixel = bin * bin_width;
          double x = self->x + (self->is_rtl ? self->width - pixel - bin_width : pixel);

          if (height <= 0)
            continue;
          tops[bin] += height;
          cairo_rectangle (cr, x + 0.5, self->y + self->height - 1 - tops[bin], bin_width - 1, height);
        }
      color.alpha = 0.62;
      fh_color_set (&color, cr);
      cairo_fill (cr);
    }
}

static void
trace_rounded (cairo_t *cr,
               double   left,
               double   right,
               double   top,
               double   bottom)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, right - RADIUS, top + RADIUS, RADIUS, -G_PI / 2, 0);
  cairo_arc (cr, right - RADIUS, bottom - RADIUS, RADIUS, 0, G_PI / 2);
  cairo_arc (cr, left + RADIUS, bottom - RADIUS, RADIUS, G_PI / 2, G_PI);
  cairo_arc (cr, left + RADIUS, top + RADIUS, RADIUS, G_PI, 1.5 * G_PI);
  cairo_close_path (cr);
}

static void
paint_handle (const FhTimelineOverview *self,
              double                    x,
              cairo_t                  *cr)
{
  double middle = self->y + self->height / 2;
  double half = MIN (8, self->height / 2 - 1);

  trace_rounded (cr, x - HANDLE_WIDTH / 2.0 - 0.5, x + HANDLE_WIDTH / 2.0 + 0.5, middle - half,
                 middle + half);
  cairo_fill (cr);
}

void
fh_timeline_overview_paint_window (const FhTimelineOverview *self,
                                   const FhPalette          *palette,
                                   gint64                    date,
                                   cairo_t                  *cr)
{
  FhColor shade = palette->canvas;
  FhColor tint = palette->accent;
  double  date_x = round (fh_timeline_overview_get_x (self, date));
  double  left;
  double  right;

  fh_timeline_overview_get_window (self, &left, &right);

  shade.alpha = 0.55;
  fh_color_set (&shade, cr);
  cairo_rectangle (cr, self->x, self->y, left - self->x, self->height);
  cairo_rectangle (cr, right, self->y, self->x + self->width - right, self->height);
  cairo_fill (cr);

  if (date_x >= self->x && date_x <= self->x + self->width)
    {
      cairo_rectangle (cr, date_x - 0.75, self->y, 1.5, self->height);
      fh_color_set (&palette->accent, cr);
      cairo_fill (cr);
    }

  trace_rounded (cr, left, right, self->y + 0.75, self->y + self->height - 0.75);
  tint.alpha = 0.08;
  fh_color_set (&tint, cr);
  cairo_fill_preserve (cr);
  cairo_set_line_width (cr, 1.5);
  fh_color_set (&palette->accent, cr);
  cairo_stroke (cr);
  paint_handle (self, left, cr);
  paint_handle (self, right, cr);
}
