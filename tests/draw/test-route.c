/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The way over the globe from place to place. */

#include "fh-route.h"

#include <math.h>

/* How far from a stop its last dot may be: the room of its mark, and a step. */
#define NEAR_STOP 26.0

/* From dot to dot, with room for an arrow between them. */
#define MAX_STEP 30.0

static GArray *
lay_out (double           from_latitude,
         double           from_longitude,
         double           to_latitude,
         double           to_longitude,
         const FhMapArea *area)
{
  const FhWorldPoint stops[] = { fh_mercator_point (from_latitude, from_longitude),
                                 fh_mercator_point (to_latitude, to_longitude) };
  g_autoptr (FhRoute) route = fh_route_new (stops, G_N_ELEMENTS (stops));

  return fh_route_lay_out (route, area);
}

static FhMapArea
look_at (double latitude,
         double longitude,
         double zoom)
{
  FhWorldPoint middle = fh_mercator_point (latitude, longitude);

  return (FhMapArea){ middle.x, middle.y, zoom, 1600, 1000 };
}

static const FhRouteMark *
get_mark (GArray *marks,
          guint   i)
{
  return &g_array_index (marks, FhRouteMark, i);
}

/* The dots or the arrows alone, in the order of travel. */
static GArray *
pick (GArray  *marks,
      gboolean arrows)
{
  GArray *picked = g_array_new (FALSE, FALSE, sizeof (FhRouteMark));

  for (guint i = 0; i < marks->len; i++)
    {
      g_assert_true (isfinite (get_mark (marks, i)->x) && isfinite (get_mark (marks, i)->y));
      if (isnan (get_mark (marks, i)->angle) != arrows)
        g_array_append_vals (picked, get_mark (marks, i), 1);
    }

  return picked;
}

static double
get_distance (const FhRouteMark *mark,
              const FhMapArea   *area,
              double             latitude,
              double             longitude)
{
  FhWorldPoint there = fh_map_area_project (area, fh_mercator_point (latitude, longitude));

  return hypot (mark->x - there.x, mark->y - there.y);
}

static void
assert_unbroken (GArray *dots)
{
  for (guint i = 1; i < dots->len; i++)
    g_assert_cmpfloat (hypot (get_mark (dots, i)->x - get_mark (dots, i - 1)->x,
                              get_mark (dots, i)->y - get_mark (dots, i - 1)->y),
                       <, MAX_STEP);
}

/* From Damascus to Moscow: without a gap from beside the one to beside the other, arrows northwards. */
static void
test_route_ends_at_its_stops (void)
{
  FhMapArea area = look_at (45, 37, 5);
  g_autoptr (GArray) marks = lay_out (33.51, 36.28, 55.75, 37.62, &area);
  g_autoptr (GArray) dots = pick (marks, FALSE);
  g_autoptr (GArray) arrows = pick (marks, TRUE);

  g_assert_cmpuint (dots->len, >, 50);
  assert_unbroken (dots);
  g_assert_cmpfloat (get_distance (get_mark (dots, 0), &area, 33.51, 36.28), <, NEAR_STOP);
  g_assert_cmpfloat (get_distance (get_mark (dots, dots->len - 1), &area, 55.75, 37.62), <, NEAR_STOP);

  g_assert_cmpuint (arrows->len, >, 0);
  for (guint i = 0; i < arrows->len; i++)
    g_assert_cmpfloat_with_epsilon (get_mark (arrows, i)->angle, -G_PI / 2, 0.3);
}

static void
test_route_turns_around (void)
{
  FhMapArea area = look_at (45, 37, 5);
  g_autoptr (GArray) marks = lay_out (55.75, 37.62, 33.51, 36.28, &area);
  g_autoptr (GArray) arrows = pick (marks, TRUE);

  g_assert_cmpuint (arrows->len, >, 0);
  for (guint i = 0; i < arrows->len; i++)
    g_assert_cmpfloat_with_epsilon (get_mark (arrows, i)->angle, G_PI / 2, 0.3);
}

/* Half way between two places on 60° N that are 90° apart, the shortest way is at tan⁻¹ (tan 60° / cos
 * 45°). */
static void
test_route_is_a_great_circle (void)
{
  const double top = atan (tan (60 * G_PI / 180) / cos (45 * G_PI / 180)) * 180 / G_PI;
  FhMapArea    area = look_at (62, 45, 3.5);
  g_autoptr (GArray) marks = lay_out (60, 0, 60, 90, &area);
  g_autoptr (GArray) dots = pick (marks, FALSE);
  double nearest = INFINITY;
  double highest = INFINITY;

  assert_unbroken (dots);
  for (guint i = 0; i < dots->len; i++)
    {
      nearest = MIN (nearest, get_distance (get_mark (dots, i), &area, top, 45));
      highest = MIN (highest, get_mark (dots, i)->y);
    }
  g_assert_cmpfloat (nearest, <, MAX_STEP / 2);
  g_assert_cmpfloat_with_epsilon (highest, fh_map_area_project (&area, fh_mercator_point (top, 45)).y, 1);
}

/* Over 180° it does not turn back around the world, from whichever side one looks. */
static void
test_route_crosses_the_date_line (void)
{
  const double longitudes[] = { 179, -179 };

  for (guint i = 0; i < G_N_ELEMENTS (longitudes); i++)
    {
      FhMapArea area = look_at (45, longitudes[i], 4);
      g_autoptr (GArray) marks = lay_out (43.1, 131.9, 37.8, -122.4, &area);
      g_autoptr (GArray) dots = pick (marks, FALSE);
      g_autoptr (GArray) arrows = pick (marks, TRUE);

      assert_unbroken (dots);
      /* From far on one side to far on the other. */
      g_assert_cmpfloat (get_mark (dots, 0)->x, <, 320);
      g_assert_cmpfloat (get_mark (dots, dots->len - 1)->x, >, 1280);
      g_assert_cmpuint (arrows->len, >, 0);
      for (guint j = 0; j < arrows->len; j++)
        g_assert_cmpfloat (cos (get_mark (arrows, j)->angle), >, 0.7);
    }
}

static void
test_route_without_a_way (void)
{
  const FhWorldPoint here = fh_mercator_point (35.4, 35.95);
  const FhWorldPoint there_and_back[] = { here, fh_mercator_point (55.75, 37.62), here };
  FhMapArea          area = look_at (35.4, 35.95, 9);
  g_autoptr (GArray) same = lay_out (35.4, 35.95, 35.4, 35.95, &area);
  g_autoptr (FhRoute) alone = fh_route_new (&here, 1);
  g_autoptr (FhRoute) none = fh_route_new (NULL, 0);
  g_autoptr (FhRoute) back = fh_route_new (there_and_back, G_N_ELEMENTS (there_and_back));
  g_autoptr (GArray) of_one = fh_route_lay_out (alone, &area);
  g_autoptr (GArray) of_none = fh_route_lay_out (none, &area);
  g_autoptr (GArray) of_both = fh_route_lay_out (back, &area);
  g_autoptr (GArray) dots = pick (of_both, FALSE);

  g_assert_cmpuint (same->len, ==, 0);
  g_assert_cmpuint (of_one->len, ==, 0);
  g_assert_cmpuint (of_none->len, ==, 0);
  /* A stop twice is two legs, not none. */
  g_assert_cmpuint (dots->len, >, 20);
}

/* Every way to the other side of the globe is as short; there is one, and it arrives. */
static void
test_route_to_the_antipodes (void)
{
  const double offsets[] = { 0, 1e-9, 1e-5, 0.01, 1 };

  for (guint i = 0; i < G_N_ELEMENTS (offsets); i++)
    {
      FhMapArea area = { 0.5 + 1 / 4.0, 0.5, 2, 1600, 1000 };
      g_autoptr (GArray) marks = lay_out (30, 1, -30 + offsets[i], -179, &area);
      g_autoptr (GArray) dots = pick (marks, FALSE);

      g_assert_cmpuint (dots->len, >, 20);
      g_assert_cmpuint (dots->len, <, 1000);
    }
}

/* However near one looks, only what shows is laid out. */
static void
test_route_costs_what_shows (void)
{
  for (double zoom = 3; zoom <= 17; zoom++)
    {
      FhMapArea area = look_at (45, 36.9, zoom);
      g_autoptr (GArray) marks = lay_out (33.51, 36.28, 55.75, 37.62, &area);

      g_assert_cmpuint (marks->len, <, 400);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/route/ends-at-its-stops", test_route_ends_at_its_stops);
  g_test_add_func ("/route/turns-around", test_route_turns_around);
  g_test_add_func ("/route/is-a-great-circle", test_route_is_a_great_circle);
  g_test_add_func ("/route/crosses-the-date-line", test_route_crosses_the_date_line);
  g_test_add_func ("/route/without-a-way", test_route_without_a_way);
  g_test_add_func ("/route/to-the-antipodes", test_route_to_the_antipodes);
  g_test_add_func ("/route/costs-what-shows", test_route_costs_what_shows);

  return g_test_run ();
}
