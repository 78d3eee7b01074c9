/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-mercator.h"

#define assert_near(a, b, tolerance) g_assert_cmpfloat_with_epsilon (a, b, tolerance)

/* The corners of the world square are those that every web map uses. */
static void
test_mercator_square (void)
{
  assert_near (fh_mercator_x (-180.0), 0.0, 1e-12);
  assert_near (fh_mercator_x (180.0), 1.0, 1e-12);
  assert_near (fh_mercator_y (0.0), 0.5, 1e-12);
  assert_near (fh_mercator_y (FH_MERCATOR_MAX_LATITUDE), 0.0, 1e-9);
  assert_near (fh_mercator_y (-FH_MERCATOR_MAX_LATITUDE), 1.0, 1e-9);
}

/* The poles lie outside of the projection and give its edge. */
static void
test_mercator_poles (void)
{
  g_assert_cmpfloat (fh_mercator_y (90.0), ==, fh_mercator_y (FH_MERCATOR_MAX_LATITUDE));
  g_assert_cmpfloat (fh_mercator_y (-90.0), ==, fh_mercator_y (-FH_MERCATOR_MAX_LATITUDE));
}

/* Moscow is in tile (2476, 1280) of level 12 on OpenStreetMap. */
static void
test_mercator_known_tile (void)
{
  FhWorldPoint moscow = fh_mercator_point (55.7520, 37.6175);

  g_assert_cmpint ((int) (moscow.x * 4096), ==, 2476);
  g_assert_cmpint ((int) (moscow.y * 4096), ==, 1280);
}

static void
test_mercator_round_trip (void)
{
  for (double latitude = -85.0; latitude <= 85.0; latitude += 8.5)
    assert_near (fh_mercator_latitude (fh_mercator_y (latitude)), latitude, 1e-9);
  for (double longitude = -180.0; longitude <= 180.0; longitude += 22.5)
    assert_near (fh_mercator_longitude (fh_mercator_x (longitude)), longitude, 1e-9);
}

/* At the equator the world's girth is 40,075 km; at 60 degrees the same pixels are half as many metres. */
static void
test_mercator_metres_per_pixel (void)
{
  assert_near (fh_mercator_metres_per_pixel (0.0, 0.0) * FH_TILE_SIZE, 40075016.7, 1.0);
  assert_near (fh_mercator_metres_per_pixel (60.0, 5.0), fh_mercator_metres_per_pixel (0.0, 5.0) / 2.0, 1e-6);
  assert_near (fh_mercator_metres_per_pixel (35.0, 6.0), fh_mercator_metres_per_pixel (35.0, 5.0) / 2.0,
               1e-6);
}

static void
test_mercator_zoom_for_span (void)
{
  assert_near (fh_mercator_zoom_for_span (1.0, FH_TILE_SIZE), 0.0, 1e-12);
  assert_near (fh_mercator_zoom_for_span (1.0 / 64.0, 2.0 * FH_TILE_SIZE), 7.0, 1e-12);
}

static void
test_map_area_round_trip (void)
{
  FhMapArea    area = { 0.6, 0.4, 6.6, 800.0, 600.0 };
  FhWorldPoint middle = fh_map_area_project (&area, (FhWorldPoint){ 0.6, 0.4 });
  FhWorldPoint world = fh_map_area_unproject (&area, 17.0, 590.0);
  FhWorldPoint pixel = fh_map_area_project (&area, world);

  assert_near (middle.x, 400.0, 1e-9);
  assert_near (middle.y, 300.0, 1e-9);
  assert_near (pixel.x, 17.0, 1e-6);
  assert_near (pixel.y, 590.0, 1e-6);
}

/* The tiles of a level cover the world without a gap. */
static void
test_map_area_for_tile (void)
{
  FhMapArea    first = fh_map_area_for_tile (0, 0, 3), last = fh_map_area_for_tile (7, 7, 3);
  FhWorldPoint top_left = fh_map_area_unproject (&first, 0.0, 0.0);
  FhWorldPoint bottom_right = fh_map_area_unproject (&last, FH_TILE_SIZE, FH_TILE_SIZE);

  assert_near (top_left.x, 0.0, 1e-12);
  assert_near (top_left.y, 0.0, 1e-12);
  assert_near (bottom_right.x, 1.0, 1e-12);
  assert_near (bottom_right.y, 1.0, 1e-12);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/mercator/square", test_mercator_square);
  g_test_add_func ("/mercator/poles", test_mercator_poles);
  g_test_add_func ("/mercator/known-tile", test_mercator_known_tile);
  g_test_add_func ("/mercator/round-trip", test_mercator_round_trip);
  g_test_add_func ("/mercator/metres-per-pixel", test_mercator_metres_per_pixel);
  g_test_add_func ("/mercator/zoom-for-span", test_mercator_zoom_for_span);
  g_test_add_func ("/map-area/round-trip", test_map_area_round_trip);
  g_test_add_func ("/map-area/for-tile", test_map_area_for_tile);

  return g_test_run ();
}
