/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-tour-strip.h"

#include <math.h>

#include "fh-date-words.h"

/* On a screen of 1080 lines, in pixels. */
#define MARGIN      64.0
#define AXIS_BOTTOM 58.0
#define AXIS_WIDTH  4.0
#define DOT         10.0
#define DOT_NOW     16.0
#define TICK        9.0
#define LABEL       24.0
#define LABEL_ROOM  90.0
#define EVENT       7.0

/* Steps of the same time stand above each other, in at most so many rows. */
#define N_ROWS 3

static FhTimeScale
get_scale (const FhTourStrip *self)
{
  return fh_time_scale_for_span (self->span, MAX (1, self->width - 2 * MARGIN * self->unit));
}

/* Time runs in the direction in which one reads. */
static double
mirror (const FhTourStrip *self,
        double             x)
{
  return fh_language_is_rtl (self->language) ? self->width - x : x;
}

static double
get_x (const FhTourStrip *self,
       double             time)
{
  FhTimeScale scale = get_scale (self);

  return mirror (self, MARGIN * self->unit + (time - scale.begin) / scale.seconds_per_pixel);
}

static double
get_axis_y (const FhTourStrip *self)
{
  return self->height - AXIS_BOTTOM * self->unit;
}

static void
draw_axis (const FhTourStrip *self,
           cairo_t           *cr)
{
  double  y = get_axis_y (self);
  double  begin = get_x (self, (double) self->span.begin);
  double  end = get_x (self, (double) self->span.end);
  FhColor ahead = fh_color_mix (&self->palette->canvas, &self->palette->text_dim, 0.6);

  cairo_set_line_width (cr, AXIS_WIDTH * self->unit);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  fh_color_set (&ahead, cr);
  cairo_move_to (cr, begin, y);
  cairo_line_to (cr, end, y);
  cairo_stroke (cr);
  fh_color_set (&self->palette->accent, cr);
  cairo_move_to (cr, begin, y);
  cairo_line_to (cr, get_x (self, CLAMP (self->date, (double) self->span.begin, (double) self->span.end)), y);
  cairo_stroke (cr);
}

static void
draw_tick_label (const FhTourStrip *self,
                 cairo_t           *cr,
                 const FhTick      *tick,
                 FhTickStep         step)
{
  g_autofree char *text = fh_tick_format (tick, step, self->language);
  g_autoptr (PangoLayout) layout = pango_cairo_create_layout (cr);
  PangoFontDescription *font = pango_font_description_from_string ("sans");
  double                x = get_x (self, (double) tick->time);
  int                   width;

  pango_font_description_set_absolute_size (font, LABEL * self->unit * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_text (layout, text, -1);
  pango_layout_get_size (layout, &width, NULL);

  x -= width / 2.0 / PANGO_SCALE;
  fh_color_set (&self->palette->text_dim, cr);
  cairo_move_to (cr, CLAMP (x, 0, MAX (0, self->width - (double) width / PANGO_SCALE)),
                 get_axis_y (self) + (TICK + 6) * self->unit);
  pango_cairo_show_layout (cr, layout);
}

static void
draw_ticks (const FhTourStrip *self,
            cairo_t           *cr)
{
  FhTimeScale scale = get_scale (self);
  FhTickStep  step = fh_time_scale_get_step (&scale, LABEL_ROOM * self->unit);
  g_autoptr (GArray) ticks = fh_time_scale_get_ticks (&scale, step);
  double y = get_axis_y (self);

  for (guint i = 0; i < ticks->len; i++)
    {
      const FhTick *tick = &g_array_index (ticks, FhTick, i);
      double        x = get_x (self, (double) tick->time);

      if (!fh_time_span_contains (self->span, tick->time))
        continue;
      cairo_set_line_width (cr, 2 * self->unit);
      fh_color_set (&self->palette->text_dim, cr);
      cairo_move_to (cr, x, y - TICK * self->unit);
      cairo_line_to (cr, x, y + TICK * self->unit);
      cairo_stroke (cr);
      draw_tick_label (self, cr, tick, step);
    }
}

/* A short line for each pixel column in which something happened. */
static void
draw_events (const FhTourStrip *self,
             cairo_t           *cr)
{
  double  y = get_axis_y (self);
  double  last = -G_MAXDOUBLE;
  FhColor color = self->palette->text_dim;

  color.alpha *= 0.55;
  fh_color_set (&color, cr);
  cairo_set_line_width (cr, MAX (1, 1.5 * self->unit));
  for (guint i = 0; i < self->n_events; i++)
    {
      double x;

      if (!fh_time_span_contains (self->span, self->events[i]))
        continue;
      x = round (get_x (self, (double) self->events[i]));
      if (x == last)
        continue;
      last = x;
      cairo_move_to (cr, x, y - 4 * self->unit);
      cairo_line_to (cr, x, y - (4 + EVENT) * self->unit);
    }
  cairo_stroke (cr);
}

static void
draw_dot (const FhTourStrip *self,
          cairo_t           *cr,
          const FhTourDot   *dot,
          guint              position)
{
  double radius = (position == self->position ? DOT_NOW : DOT) * self->unit;

  /* A gap in the ground's colour keeps neighbours apart. */
  cairo_arc (cr, dot->x, dot->y, radius + 2 * self->unit, 0, 2 * G_PI);
  fh_color_set (&self->palette->canvas, cr);
  cairo_fill (cr);
  cairo_arc (cr, dot->x, dot->y, radius - 1.5 * self->unit, 0, 2 * G_PI);
  fh_color_set (position <= self->position ? &self->palette->accent : &self->palette->canvas, cr);
  cairo_fill_preserve (cr);
  fh_color_set (&self->palette->accent, cr);
  cairo_set_line_width (cr, 3 * self->unit);
  cairo_stroke (cr);
}

static void
draw_dots (const FhTourStrip *self,
           cairo_t           *cr)
{
  g_autoptr (GArray) dots = fh_tour_strip_place_dots (self);

  for (guint i = dots->len; i-- > 0;)
    if (i != self->position && self->dates[i] <= self->hidden_after)
      draw_dot (self, cr, &g_array_index (dots, FhTourDot, i), i);
  if (self->position < dots->len)
    draw_dot (self, cr, &g_array_index (dots, FhTourDot, self->position), self->position);
}

static void
draw_handle (const FhTourStrip *self,
             cairo_t           *cr)
{
  double x = get_x (self, CLAMP (self->date, (double) self->span.begin, (double) self->span.end));

  fh_color_set (&self->palette->accent, cr);
  cairo_set_line_width (cr, 4 * self->unit);
  cairo_move_to (cr, x, get_axis_y (self) + 18 * self->unit);
  cairo_line_to (cr, x, 6 * self->unit);
  cairo_stroke (cr);
  cairo_arc (cr, x, 12 * self->unit, 10 * self->unit, 0, 2 * G_PI);
  cairo_fill (cr);
}

void
fh_tour_strip_paint (const FhTourStrip *self,
                     cairo_t           *cr)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (!fh_time_span_is_empty (self->span));

  cairo_save (cr);
  draw_ticks (self, cr);
  draw_events (self, cr);
  draw_axis (self, cr);
  draw_dots (self, cr);
  if (self->has_handle)
    draw_handle (self, cr);
  cairo_restore (cr);
}

/* The row of a dot: the first in which it touches none that are there. */
static guint
find_row (const FhTourStrip *self,
          double             x,
          double            *last_x)
{
  for (guint row = 0; row < N_ROWS; row++)
    if (ABS (x - last_x[row]) >= 2.3 * DOT * self->unit)
      {
        last_x[row] = x;
        return row;
      }

  return N_ROWS - 1;
}

static int
compare_by_date (gconstpointer a,
                 gconstpointer b,
                 gpointer      dates)
{
  guint  i = *(const guint *) a;
  guint  j = *(const guint *) b;
  gint64 first = ((const gint64 *) dates)[i];
  gint64 second = ((const gint64 *) dates)[j];

  if (first != second)
    return first < second ? -1 : 1;
  return (i > j) - (i < j);
}

GArray *
fh_tour_strip_place_dots (const FhTourStrip *self)
{
  double  last_x[N_ROWS] = { -G_MAXDOUBLE, -G_MAXDOUBLE, -G_MAXDOUBLE };
  GArray *dots = g_array_sized_new (FALSE, TRUE, sizeof (FhTourDot), self->n_dates);
  g_autoptr (GArray) order = g_array_sized_new (FALSE, FALSE, sizeof (guint), self->n_dates);

  for (guint i = 0; i < self->n_dates; i++)
    g_array_append_val (order, i);
  g_array_sort_with_data (order, compare_by_date, (gpointer) self->dates);

  g_array_set_size (dots, self->n_dates);
  for (guint i = 0; i < self->n_dates; i++)
    {
      guint  position = g_array_index (order, guint, i);
      double x = get_x (self, (double) self->dates[position]);
      guint  row = find_row (self, x, last_x);

      g_array_index (dots, FhTourDot, position) =
        (FhTourDot){ x, get_axis_y (self) - row * 2.2 * DOT * self->unit };
    }

  return dots;
}

gint64
fh_tour_strip_get_time (const FhTourStrip *self,
                        double             x)
{
  FhTimeScale scale = get_scale (self);

  return fh_time_scale_to_time (&scale, mirror (self, x) - MARGIN * self->unit);
}
