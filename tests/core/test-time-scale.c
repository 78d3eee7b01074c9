/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The time scale and its ticks: properties that hold at any zoom and anywhere in time, and ticks that people
 * expect.
 */

#include "fh-time-scale.h"

#include <math.h>
#include <string.h>

#include "fh-date.h"

#define LABEL_WIDTH 60.0

static double
random_between_powers (double low,
                       double high)
{
  return pow (10, g_test_rand_double_range (log10 (low), log10 (high)));
}

/* Any zoom, and any place: near today, or further and further away in both directions. */
static FhTimeScale
make_scale (void)
{
  FhTimeScale scale = {
    .begin = random_between_powers (1, 9e18) * (g_test_rand_bit () ? 1 : -1),
    .seconds_per_pixel = random_between_powers (FH_TIME_SCALE_FINEST, FH_TIME_SCALE_COARSEST),
    .width = g_test_rand_double_range (1, 4000),
  };

  return scale;
}

/* Within 10,000 years of 1970, where seconds are exact. */
static FhTimeScale
make_near_scale (void)
{
  FhTimeScale scale = make_scale ();

  scale.begin = g_test_rand_double_range (-3e11, 3e11);

  return scale;
}

static void
test_round_trip (void)
{
  for (int i = 0; i < 100000; i++)
    {
      FhTimeScale scale = make_near_scale ();
      double      pixel = g_test_rand_double_range (-scale.width, 2 * scale.width);
      gint64      time = fh_time_scale_to_time (&scale, pixel);
      double      back = fh_time_scale_to_pixel (&scale, time);

      /* A second is the finest there is. */
      g_assert_cmpfloat (fabs (back - pixel), <=, 0.5 / scale.seconds_per_pixel + 0.001);
      g_assert_cmpint (fh_time_scale_to_time (&scale, back), ==, time);
    }
}

static void
test_exact_at_a_second_a_pixel (void)
{
  for (int i = 0; i < 100000; i++)
    {
      FhTimeScale scale = { g_test_rand_double_range (-3.1e11, 3.1e11), 1, 2000 };
      gint64      time = (gint64) scale.begin + g_test_rand_int_range (0, 2000);
      double      pixel = fh_time_scale_to_pixel (&scale, time);

      g_assert_cmpfloat (fabs (scale.begin + pixel - (double) time), <, 0.001);
      g_assert_cmpint (fh_time_scale_to_time (&scale, pixel), ==, time);
    }
}

static void
test_monotonic (void)
{
  for (int i = 0; i < 20000; i++)
    {
      FhTimeScale scale = make_scale ();
      double      pixel = -scale.width;
      gint64      time = fh_time_scale_to_time (&scale, pixel);

      for (int j = 0; j < 20; j++)
        {
          double next_pixel = pixel + g_test_rand_double_range (0, 200);
          gint64 next_time = fh_time_scale_to_time (&scale, next_pixel);

          g_assert_cmpint (next_time, >=, time);
          g_assert_cmpfloat (fh_time_scale_to_pixel (&scale, next_time), >=,
                             fh_time_scale_to_pixel (&scale, time));
          pixel = next_pixel;
          time = next_time;
        }
    }
}

static void
test_for_span (void)
{
  FhTimeSpan  decade = { 1420070400, 1760572800 };
  FhTimeScale scale = fh_time_scale_for_span (decade, 1000);
  FhTimeSpan  shown = fh_time_scale_get_span (&scale);

  g_assert_cmpfloat (fabs (fh_time_scale_to_pixel (&scale, decade.begin)), <, 0.001);
  g_assert_cmpfloat (fabs (fh_time_scale_to_pixel (&scale, decade.end) - 1000), <, 0.001);
  g_assert_true (fh_time_span_equal (shown, decade));

  /* A second is too short to fill the width: it comes into the middle. */
  scale = fh_time_scale_for_span ((FhTimeSpan){ 1443571200, 1443571201 }, 1000);
  g_assert_cmpfloat (scale.seconds_per_pixel, ==, FH_TIME_SCALE_FINEST);
  g_assert_cmpfloat (fabs (fh_time_scale_to_pixel (&scale, 1443571200) - 495), <, 0.01);

  /* Neither nothing nor everything breaks it. */
  scale = fh_time_scale_for_span ((FhTimeSpan){ 5, 5 }, 1000);
  g_assert_cmpfloat (fabs (fh_time_scale_to_pixel (&scale, 5) - 500), <, 0.01);
  scale = fh_time_scale_for_span ((FhTimeSpan){ FH_TIME_MIN, FH_TIME_MAX }, 1000);
  g_assert_cmpfloat (scale.seconds_per_pixel, ==, FH_TIME_SCALE_COARSEST);
  g_assert_true (isfinite (scale.begin));
  scale = fh_time_scale_for_span (decade, 0);
  g_assert_true (isfinite (scale.seconds_per_pixel));
}

static void
test_get_span_covers_all_pixels (void)
{
  for (int i = 0; i < 100000; i++)
    {
      FhTimeScale scale = make_near_scale ();
      FhTimeSpan  span = fh_time_scale_get_span (&scale);

      g_assert_cmpfloat (fh_time_scale_to_pixel (&scale, span.begin), <=, 0.001);
      g_assert_cmpfloat (fh_time_scale_to_pixel (&scale, span.end), >=, scale.width - 0.001);
    }
}

static void
test_pan (void)
{
  for (int i = 0; i < 100000; i++)
    {
      FhTimeScale scale = make_near_scale ();
      double      pixels = g_test_rand_double_range (-1000, 1000);
      FhTimeScale panned = fh_time_scale_pan (&scale, pixels);
      gint64      time = fh_time_scale_to_time (&scale, 100);
      double      moved = fh_time_scale_to_pixel (&scale, time) - fh_time_scale_to_pixel (&panned, time);

      g_assert_cmpfloat (panned.seconds_per_pixel, ==, scale.seconds_per_pixel);
      g_assert_cmpfloat (fabs (moved - pixels), <, 0.01);
    }
}

static void
test_zoom_keeps_the_time (void)
{
  for (int i = 0; i < 100000; i++)
    {
      FhTimeScale scale = make_near_scale ();
      double      pixel = g_test_rand_double_range (0, scale.width);
      FhTimeScale zoomed = fh_time_scale_zoom (&scale, random_between_powers (0.001, 1000), pixel);
      double      before = scale.begin + pixel * scale.seconds_per_pixel;
      double      after = zoomed.begin + pixel * zoomed.seconds_per_pixel;

      g_assert_cmpfloat (fabs (after - before), <=, 0.001 * zoomed.seconds_per_pixel + fabs (before) * 1e-14);
      g_assert_cmpfloat (zoomed.seconds_per_pixel, >=, FH_TIME_SCALE_FINEST);
      g_assert_cmpfloat (zoomed.seconds_per_pixel, <=, FH_TIME_SCALE_COARSEST);
    }
}

static void
test_zoom_doubles (void)
{
  FhTimeScale scale = { 0, 1000, 1000 };
  FhTimeScale zoomed = fh_time_scale_zoom (&scale, 2, 500);

  g_assert_cmpfloat (zoomed.seconds_per_pixel, ==, 500);
  g_assert_cmpfloat (zoomed.begin, ==, 250000);

  zoomed = fh_time_scale_zoom (&scale, 1e30, 500);
  g_assert_cmpfloat (zoomed.seconds_per_pixel, ==, FH_TIME_SCALE_FINEST);
  zoomed = fh_time_scale_zoom (&scale, 1e-30, 500);
  g_assert_cmpfloat (zoomed.seconds_per_pixel, ==, FH_TIME_SCALE_COARSEST);
}

/* Ascending, apart, few, on the screen but for the one that sticks to its left edge. */
static void
check_ticks (const FhTimeScale *scale,
             FhTickStep         step,
             double             gap)
{
  g_autoptr (GArray) ticks = fh_time_scale_get_ticks (scale, step);
  gint64 left = fh_time_scale_to_time (scale, 0);
  gint64 right = fh_time_scale_to_time (scale, scale->width);

  g_assert_cmpuint (ticks->len, <=, (guint) (scale->width / 2 + 2));

  for (guint i = 0; i < ticks->len; i++)
    {
      gint64 time = g_array_index (ticks, FhTick, i).time;
      gint64 last = i > 0 ? g_array_index (ticks, FhTick, i - 1).time : time;

      g_assert_cmpint (time, <=, right);
      if (i == 0)
        continue;

      g_assert_cmpint (time, >, left);
      g_assert_cmpfloat ((double) (time - last) / scale->seconds_per_pixel, >=, gap * (1 - 1e-9));
    }

  if (ABS (scale->begin) < 9e18)
    {
      g_assert_cmpuint (ticks->len, >, 0);
      g_assert_cmpint (g_array_index (ticks, FhTick, 0).time, <=, left);
    }
}

static void
test_ticks_anywhere (void)
{
  for (int i = 0; i < 50000; i++)
    {
      FhTimeScale scale = make_scale ();
      double      label_width = g_test_rand_double_range (0, 200);
      FhTickStep  step = fh_time_scale_get_step (&scale, label_width);
      FhTickStep  parent = fh_time_scale_get_parent_step (step);

      check_ticks (&scale, step, MAX (label_width, 2));
      check_ticks (&scale, parent, MAX (label_width, 2));
    }
}

/* A step that is much too fine, at the ends of time and with sizes from elsewhere. */
static void
test_ticks_extreme (void)
{
  static const double     begins[] = { -INFINITY, -9.3e18, -9.2e18, 0, 9.15e18, 9.2e18, INFINITY, NAN };
  static const double     widths[] = { 0, 0.5, 1, 1000, 100000 };
  static const double     zooms[] = { 0.1, 1, 1e6, FH_TIME_SCALE_COARSEST, 1e17 };
  static const FhTickStep steps[] = {
    { FH_TICK_MINUTE, 1 },
    { FH_TICK_HOUR, 6 },
    { FH_TICK_DAY, 1 },
    { FH_TICK_DAY, 15 },
    { FH_TICK_MONTH, 1 },
    { FH_TICK_YEAR, 1 },
    { FH_TICK_YEAR, 1000000000 },
    { FH_TICK_YEAR, G_GINT64_CONSTANT (100000000000) },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (begins) * G_N_ELEMENTS (widths) * G_N_ELEMENTS (zooms); i++)
    {
      FhTimeScale scale = {
        begins[i % G_N_ELEMENTS (begins)],
        zooms[i / G_N_ELEMENTS (begins) % G_N_ELEMENTS (zooms)],
        widths[i / G_N_ELEMENTS (begins) / G_N_ELEMENTS (zooms)],
      };
      FhTimeScale panned = fh_time_scale_pan (&scale, 1e30);

      g_assert_true (isfinite (panned.begin));
      for (gsize j = 0; j < G_N_ELEMENTS (steps); j++)
        {
          g_autoptr (GArray) ticks = fh_time_scale_get_ticks (&scale, steps[j]);

          g_assert_cmpuint (ticks->len, <=, (guint) (scale.width / 2 + 2));
        }
    }
}

/* The axis as a whole is panned: the same ticks, the same steps. */
static void
test_ticks_stay_while_panning (void)
{
  for (int i = 0; i < 2000; i++)
    {
      FhTimeScale scale = make_near_scale ();
      FhTickStep  step = fh_time_scale_get_step (&scale, LABEL_WIDTH);

      for (int j = 0; j < 20; j++)
        {
          FhTimeScale panned = fh_time_scale_pan (&scale, g_test_rand_double_range (-100, 100));
          FhTickStep  panned_step = fh_time_scale_get_step (&panned, LABEL_WIDTH);
          g_autoptr (GArray) ticks = fh_time_scale_get_ticks (&scale, step);
          g_autoptr (GArray) panned_ticks = fh_time_scale_get_ticks (&panned, panned_step);
          FhTimeSpan common = fh_time_span_intersect (fh_time_scale_get_span (&scale),
                                                      fh_time_scale_get_span (&panned));
          guint      n_common = 0;
          guint      n_panned_common = 0;

          g_assert_cmpint (panned_step.unit, ==, step.unit);
          g_assert_cmpint (panned_step.count, ==, step.count);

          for (guint k = 0; k < ticks->len; k++)
            n_common += fh_time_span_contains (common, g_array_index (ticks, FhTick, k).time);
          for (guint k = 0; k < panned_ticks->len; k++)
            n_panned_common += fh_time_span_contains (common, g_array_index (panned_ticks, FhTick, k).time);
          g_assert_cmpuint (ABS ((int) n_common - (int) n_panned_common), <=, 1);
        }
    }
}

static void
test_steps_get_coarser (void)
{
  FhTimeScale scale = { 0, FH_TIME_SCALE_FINEST, 1000 };
  FhTickStep  last = fh_time_scale_get_step (&scale, LABEL_WIDTH);
  int         n_steps = 1;

  g_assert_cmpint (last.unit, ==, FH_TICK_MINUTE);
  g_assert_cmpint (last.count, ==, 1);

  for (; scale.seconds_per_pixel < FH_TIME_SCALE_COARSEST; scale.seconds_per_pixel *= 1.01)
    {
      FhTickStep step = fh_time_scale_get_step (&scale, LABEL_WIDTH);

      g_assert_cmpint (step.unit, >=, last.unit);
      if (step.unit == last.unit)
        g_assert_cmpint (step.count, >=, last.count);
      n_steps += step.unit != last.unit || step.count != last.count;
      last = step;
    }

  /* Twenty below a year, then 1, 2, 5, 10 and so on to 100,000 years. */
  g_assert_cmpint (n_steps, ==, 20 + 16);
  g_assert_cmpint (last.count, ==, 100000);
}

/* "14:00 14:30" and so on: what an axis of a given width shows. */
static void
test_ticks_expected (void)
{
  static const struct
  {
    const char *begin;
    const char *end;
    double      width;
    const char *ticks;
    const char *parents;
  } cases[] = {
    { "2015", "2025", 600, "2015 2016 2017 2018 2019 2020 2021 2022 2023 2024 2025 2026", "2010 2020" },
    { "2015-09", "2016-02", 500, "Sep Oct Nov Dec Jan Feb Mar", "2015 2016" },
    { "2015-09-28", "2015-10-03", 300, "28 29 30 1 2 3 4", "September 2015|October 2015" },
    { "2016-02-20", "2016-03-10", 300, "16 21 26 1 6 11", "February 2016|March 2016" },
    { "2025-10-15", "2025-10-15", 400, "00:00 03:00 06:00 09:00 12:00 15:00 18:00 21:00 00:00",
      "15 October 2025|16 October 2025" },
    { "2025-10-15T11:00Z", "2025-10-15T11:29Z", 500, "11:00 11:05 11:10 11:15 11:20 11:25 11:30",
      "15 October 2025" },
    { "-0199", "0200", 500, "200 BCE|150 BCE|100 BCE|50 BCE|1 CE|50 CE|100|150|200", "1000 BCE|1 CE" },
    { "Y-100000",
      "Y100000",
      500,
      "120000 BCE|100000 BCE|80000 BCE|60000 BCE|40000 BCE|20000 BCE|1 CE|20000|40000|60000|80000|100000",
      "200000 BCE|100000 BCE|1 CE|100000" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (FhDate) begin = fh_date_parse (cases[i].begin, NULL);
      g_autoptr (FhDate) end = fh_date_parse (cases[i].end, NULL);
      FhTimeSpan  span = { fh_date_get_span (begin).begin, fh_date_get_span (end).end };
      FhTimeScale scale = fh_time_scale_for_span (span, cases[i].width);
      FhTickStep  step = fh_time_scale_get_step (&scale, 40);
      FhTickStep  parent = fh_time_scale_get_parent_step (step);
      g_autoptr (GArray) ticks = fh_time_scale_get_ticks (&scale, step);
      g_autoptr (GArray) parents = fh_time_scale_get_ticks (&scale, parent);
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GString) parent_text = g_string_new (NULL);
      const char *separator = strchr (cases[i].ticks, '|') != NULL ? "|" : " ";
      const char *parent_separator = strchr (cases[i].parents, '|') != NULL ? "|" : " ";

      for (guint j = 0; j < ticks->len; j++)
        {
          g_autofree char *label = fh_tick_format (&g_array_index (ticks, FhTick, j), step, "en");

          g_string_append_printf (text, "%s%s", j > 0 ? separator : "", label);
        }
      for (guint j = 0; j < parents->len; j++)
        {
          g_autofree char *label = fh_tick_format_parent (&g_array_index (parents, FhTick, j), "en");

          g_string_append_printf (parent_text, "%s%s", j > 0 ? parent_separator : "", label);
        }

      g_assert_cmpstr (text->str, ==, cases[i].ticks);
      g_assert_cmpstr (parent_text->str, ==, cases[i].parents);
    }
}

/* A date on the axis and back is the same day. */
static void
test_dates_through_the_axis (void)
{
  for (int i = 0; i < 20000; i++)
    {
      gint64 seconds = (gint64) g_test_rand_double_range (-3e11, 2.5e11);
      g_autoptr (FhDate) date = fh_date_new_for_day (seconds);
      FhTimeSpan  day = fh_date_get_span (date);
      FhTimeScale scale = fh_time_scale_for_span (day, 800);
      double      middle = fh_time_scale_to_pixel (&scale, day.begin + FH_SECONDS_DAY / 2);
      g_autoptr (FhDate) back = fh_date_new_for_day (fh_time_scale_to_time (&scale, middle));

      g_assert_true (fh_date_equal (date, back));
      g_assert_cmpint (fh_time_scale_to_time (&scale, 0), ==, day.begin);
      g_assert_cmpint (fh_time_scale_to_time (&scale, 800), ==, day.end);
    }
}

static void
test_tick_languages (void)
{
  FhTick           month = { 1759276800, FH_TICK_MONTH };
  FhTick           day = { 1760486400, FH_TICK_DAY };
  FhTick           hour = { 1760536800, FH_TICK_HOUR };
  FhTick           year = { 1735689600, FH_TICK_YEAR };
  g_autofree char *arabic_month = fh_tick_format (&month, (FhTickStep){ FH_TICK_MONTH, 1 }, "ar");
  g_autofree char *arabic_day = fh_tick_format (&day, (FhTickStep){ FH_TICK_DAY, 1 }, "ar");
  g_autofree char *arabic_year = fh_tick_format (&year, (FhTickStep){ FH_TICK_YEAR, 1 }, "ar");
  g_autofree char *american_hour = fh_tick_format (&hour, (FhTickStep){ FH_TICK_HOUR, 1 }, "en-US");
  g_autofree char *british_hour = fh_tick_format (&hour, (FhTickStep){ FH_TICK_HOUR, 1 }, "en");
  g_autofree char *russian_month = fh_tick_format_parent (&month, "ru");

  g_assert_cmpstr (arabic_month, ==, "تشرين الأول");
  g_assert_cmpstr (arabic_day, ==, "١٥");
  g_assert_cmpstr (arabic_year, ==, "٢٠٢٥");
  g_assert_cmpstr (american_hour, ==, "2:00\u00a0PM");
  g_assert_cmpstr (british_hour, ==, "14:00");
  g_assert_cmpstr (russian_month, ==, "октябрь 2025");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/time-scale/round-trip", test_round_trip);
  g_test_add_func ("/time-scale/exact-at-a-second-a-pixel", test_exact_at_a_second_a_pixel);
  g_test_add_func ("/time-scale/monotonic", test_monotonic);
  g_test_add_func ("/time-scale/for-span", test_for_span);
  g_test_add_func ("/time-scale/get-span-covers-all-pixels", test_get_span_covers_all_pixels);
  g_test_add_func ("/time-scale/pan", test_pan);
  g_test_add_func ("/time-scale/zoom-keeps-the-time-under-the-pointer", test_zoom_keeps_the_time);
  g_test_add_func ("/time-scale/zoom-doubles", test_zoom_doubles);
  g_test_add_func ("/time-scale/ticks-anywhere", test_ticks_anywhere);
  g_test_add_func ("/time-scale/ticks-extreme", test_ticks_extreme);
  g_test_add_func ("/time-scale/ticks-stay-while-panning", test_ticks_stay_while_panning);
  g_test_add_func ("/time-scale/steps-get-coarser", test_steps_get_coarser);
  g_test_add_func ("/time-scale/ticks-expected", test_ticks_expected);
  g_test_add_func ("/time-scale/dates-through-the-axis", test_dates_through_the_axis);
  g_test_add_func ("/time-scale/tick-languages", test_tick_languages);

  return g_test_run ();
}
