/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How the timeline moves: where it ends, what stays under the pointer, how the limits hold. */

#include "fh-timeline-motion.h"

#include <math.h>

#define SECOND G_USEC_PER_SEC
#define WIDTH  1000

static FhTimelineMotion
make_motion (void)
{
  FhTimelineMotion motion = {
    .limits = { 0, 10 * FH_SECONDS_YEAR },
    .is_enabled = TRUE,
  };

  fh_timeline_motion_jump (&motion, fh_time_scale_for_span (motion.limits, WIDTH));
  return motion;
}

static void
test_an_ease_ends_at_its_target (void)
{
  FhTimelineMotion motion = make_motion ();
  FhTimeScale      target = fh_time_scale_zoom (&motion.scale, 7, 300);
  gint64           now = 5 * SECOND;

  fh_timeline_motion_ease (&motion, target, now, SECOND / 2);
  g_assert_true (fh_timeline_motion_is_moving (&motion));
  g_assert_cmpfloat (fh_timeline_motion_get_end (&motion).begin, ==, target.begin);

  while (fh_timeline_motion_is_moving (&motion))
    {
      double before = motion.scale.seconds_per_pixel;

      now += SECOND / 60;
      g_assert_true (fh_timeline_motion_advance (&motion, now));
      g_assert_cmpfloat (motion.scale.seconds_per_pixel, <=, before);
    }

  g_assert_cmpint (now, <=, 5 * SECOND + SECOND / 2 + SECOND / 60);
  g_assert_cmpfloat (motion.scale.begin, ==, target.begin);
  g_assert_cmpfloat (motion.scale.seconds_per_pixel, ==, target.seconds_per_pixel);
  g_assert_false (fh_timeline_motion_advance (&motion, now));
}

/* The time under the pointer stays there all the way. */
static void
test_a_zoom_turns_about_the_pointer (void)
{
  FhTimelineMotion motion = make_motion ();
  FhTimeScale      from = motion.scale;
  FhTimeScale      to = fh_time_scale_zoom (&from, 40, 730);
  double           time = from.begin + 730 * from.seconds_per_pixel;

  for (double share = 0; share <= 1; share += 0.05)
    {
      FhTimeScale between = fh_timeline_scale_between (&from, &to, share);

      g_assert_cmpfloat_with_epsilon ((time - between.begin) / between.seconds_per_pixel, 730, 1e-3);
    }
}

static void
test_without_animation_it_jumps (void)
{
  FhTimelineMotion motion = make_motion ();
  FhTimeScale      target = fh_time_scale_pan (&motion.scale, 200);

  motion.is_enabled = FALSE;
  fh_timeline_motion_ease (&motion, target, 0, SECOND);
  g_assert_false (fh_timeline_motion_is_moving (&motion));
  g_assert_cmpfloat (motion.scale.begin, ==, target.begin);

  fh_timeline_motion_fling (&motion, 3000, 0);
  g_assert_false (fh_timeline_motion_is_moving (&motion));
}

static void
test_a_fling_slows_down_and_stops (void)
{
  FhTimelineMotion motion = make_motion ();
  gint64           now = 0;
  double           last_step = G_MAXDOUBLE;

  fh_timeline_motion_jump (&motion, fh_time_scale_zoom (&motion.scale, 50, 0));
  fh_timeline_motion_fling (&motion, 1500, now);
  while (fh_timeline_motion_is_moving (&motion))
    {
      double begin = motion.scale.begin;
      double step;

      now += SECOND / 60;
      fh_timeline_motion_advance (&motion, now);
      step = motion.scale.begin - begin;
      g_assert_cmpfloat (step, >=, 0);
      g_assert_cmpfloat (step, <=, last_step + 1e-6);
      last_step = step;
    }
  g_assert_cmpint (now, <, 3 * SECOND);
  g_assert_cmpint (now, >, SECOND / 4);
}

static void
test_a_fling_stops_at_the_limits (void)
{
  FhTimelineMotion motion = make_motion ();
  FhTimeScale      clamped;
  gint64           now = 0;

  fh_timeline_motion_fling (&motion, 50000, now);
  while (fh_timeline_motion_is_moving (&motion))
    fh_timeline_motion_advance (&motion, now += SECOND / 60);

  clamped = fh_timeline_motion_clamp (&motion, motion.scale);
  g_assert_cmpfloat (clamped.begin, ==, motion.scale.begin);
}

/* Some of the story is in sight, however far one goes. */
static void
test_nobody_gets_lost (void)
{
  FhTimelineMotion motion = make_motion ();

  for (double factor = 1e-6; factor < 1e9; factor *= 10)
    {
      for (double shift = -1e9; shift <= 1e9; shift += 1e8)
        {
          FhTimeScale scale = fh_time_scale_zoom (&motion.scale, factor, 500);
          FhTimeSpan  span;

          scale = fh_timeline_motion_clamp (&motion, fh_time_scale_pan (&scale, shift));
          span = fh_time_scale_get_span (&scale);
          g_assert_true (fh_time_span_overlaps (span, motion.limits));
          g_assert_cmpfloat (scale.seconds_per_pixel * WIDTH, <=, 301.0 * FH_SECONDS_YEAR);
        }
    }
}

static void
test_the_limits_resist (void)
{
  FhTimelineMotion motion = make_motion ();
  FhTimeScale      edge = fh_timeline_motion_clamp (&motion, fh_time_scale_pan (&motion.scale, 1e7));
  FhTimeScale      within = fh_time_scale_pan (&edge, -50);
  FhTimeScale      beyond = fh_time_scale_pan (&edge, 100);
  double           shift;

  g_assert_cmpfloat (fh_timeline_motion_resist (&motion, within).begin, ==, within.begin);
  shift = (fh_timeline_motion_resist (&motion, beyond).begin - edge.begin) / edge.seconds_per_pixel;
  g_assert_cmpfloat (shift, >, 10);
  g_assert_cmpfloat (shift, <, 60);
}

/* As when two fingers close: wider than the widest, but ever less so. */
static void
test_the_widest_resists (void)
{
  FhTimelineMotion motion = make_motion ();
  FhTimeScale      far = fh_time_scale_zoom (&motion.scale, 1e-9, 500);
  FhTimeScale      widest = fh_timeline_motion_clamp (&motion, far);
  FhTimeScale      wider = fh_time_scale_zoom (&widest, 0.5, 500);
  double           ratio =
    fh_timeline_motion_resist (&motion, wider).seconds_per_pixel / widest.seconds_per_pixel;

  g_assert_cmpfloat (fh_timeline_motion_resist (&motion, widest).seconds_per_pixel, ==,
                     widest.seconds_per_pixel);
  g_assert_cmpfloat (ratio, >, 1.05);
  g_assert_cmpfloat (ratio, <, 1.6);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/timeline-motion/an-ease-ends-at-its-target", test_an_ease_ends_at_its_target);
  g_test_add_func ("/timeline-motion/a-zoom-turns-about-the-pointer", test_a_zoom_turns_about_the_pointer);
  g_test_add_func ("/timeline-motion/without-animation-it-jumps", test_without_animation_it_jumps);
  g_test_add_func ("/timeline-motion/a-fling-slows-down-and-stops", test_a_fling_slows_down_and_stops);
  g_test_add_func ("/timeline-motion/a-fling-stops-at-the-limits", test_a_fling_stops_at_the_limits);
  g_test_add_func ("/timeline-motion/nobody-gets-lost", test_nobody_gets_lost);
  g_test_add_func ("/timeline-motion/the-limits-resist", test_the_limits_resist);
  g_test_add_func ("/timeline-motion/the-widest-resists", test_the_widest_resists);

  return g_test_run ();
}
