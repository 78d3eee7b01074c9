/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-map-camera.h"

#include "fh-basemap-source.h"
#include "fh-mercator.h"

typedef struct
{
  GtkWidget       *window;
  GtkWidget       *widget;
  ShumateViewport *viewport;
  FhMapCamera     *camera;
} Fixture;

static const FhCameraView homs = { 0.6020, 0.4010, 8.3 };
static const FhCameraView moscow = { 0.6045, 0.3125, 9.0 };

static void
set_up (Fixture      *fixture,
        gconstpointer animated)
{
  g_autoptr (FhBasemapSource) reference = fh_basemap_source_new (NULL, FH_PALETTE_LIGHT, 0, 1);

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", GPOINTER_TO_INT (animated), NULL);
  fixture->window = gtk_window_new ();
  fixture->widget = gtk_drawing_area_new ();
  fixture->viewport = shumate_viewport_new ();
  shumate_viewport_set_reference_map_source (fixture->viewport, SHUMATE_MAP_SOURCE (reference));
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 600, 400);
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->widget);
  fixture->camera = fh_map_camera_new (fixture->viewport, fixture->widget);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (fixture->widget);
  fh_map_camera_set_view (fixture->camera, homs);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer animated)
{
  g_assert_finalize_object (fixture->camera);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_object_unref (fixture->viewport);
}

static void
assert_at (Fixture     *fixture,
           FhCameraView view)
{
  FhCameraView now = fh_map_camera_get_view (fixture->camera);

  g_assert_cmpfloat_with_epsilon (now.x, view.x, 1e-9);
  g_assert_cmpfloat_with_epsilon (now.y, view.y, 1e-9);
  g_assert_cmpfloat_with_epsilon (now.zoom, view.zoom, 1e-9);
}

static void
test_limits (Fixture      *fixture,
             gconstpointer animated)
{
  FhCameraView view;

  fh_map_camera_set_view (fixture->camera, (FhCameraView){ 0.5, 0.01, -3 });
  view = fh_map_camera_get_view (fixture->camera);
  g_assert_cmpfloat (fh_mercator_world_size (view.zoom), >=, gtk_widget_get_width (fixture->widget) - 1e-6);
  g_assert_cmpfloat ((view.y * fh_mercator_world_size (view.zoom)), >=,
                     gtk_widget_get_height (fixture->widget) / 2.0 - 1e-6);

  fh_map_camera_set_view (fixture->camera, (FhCameraView){ 2.25, 0.4, 30 });
  assert_at (fixture, (FhCameraView){ 0.25, 0.4, FH_MAP_CAMERA_MAX_ZOOM });
}

static void
test_zoom_keeps_the_point (Fixture      *fixture,
                           gconstpointer animated)
{
  const double dx = 100 - gtk_widget_get_width (fixture->widget) / 2.0;
  const double dy = 300 - gtk_widget_get_height (fixture->widget) / 2.0;

  for (double zoom = 4; zoom < FH_MAP_CAMERA_MAX_ZOOM; zoom += 0.7)
    {
      FhCameraView before = fh_map_camera_get_view (fixture->camera);
      FhCameraView after;

      fh_map_camera_zoom_at (fixture->camera, zoom, 100, 300);
      after = fh_map_camera_get_view (fixture->camera);
      g_assert_cmpfloat_with_epsilon (after.x + dx / fh_mercator_world_size (after.zoom),
                                      before.x + dx / fh_mercator_world_size (before.zoom), 1e-9);
      g_assert_cmpfloat_with_epsilon (after.y + dy / fh_mercator_world_size (after.zoom),
                                      before.y + dy / fh_mercator_world_size (before.zoom), 1e-9);
    }
}

static void
test_jumps_without_animations (Fixture      *fixture,
                               gconstpointer animated)
{
  fh_map_camera_fly_to (fixture->camera, moscow);
  g_assert_false (fh_map_camera_get_moving (fixture->camera));
  assert_at (fixture, moscow);
}

static void
test_flies_and_is_interrupted (Fixture      *fixture,
                               gconstpointer animated)
{
  FhCameraView before;

  fh_map_camera_fly_to (fixture->camera, moscow);
  g_assert_true (fh_map_camera_get_moving (fixture->camera));
  g_assert_cmpfloat (fh_map_camera_get_target (fixture->camera).y, ==, moscow.y);

  do
    {
      g_main_context_iteration (NULL, TRUE);
      before = fh_map_camera_get_view (fixture->camera);
    }
  while (before.y == homs.y);
  fh_map_camera_stop (fixture->camera);
  g_assert_false (fh_map_camera_get_moving (fixture->camera));
  assert_at (fixture, before);

  fh_map_camera_fly_to (fixture->camera, moscow);
  while (fh_map_camera_get_moving (fixture->camera))
    g_main_context_iteration (NULL, TRUE);
  assert_at (fixture, moscow);
}

static double
get_top (Fixture *fixture)
{
  FhCameraView view = fh_map_camera_get_view (fixture->camera);

  return view.y * fh_mercator_world_size (view.zoom) - gtk_widget_get_height (fixture->widget) / 2.0;
}

static void
wait_until_still (Fixture *fixture)
{
  while (fh_map_camera_get_moving (fixture->camera))
    g_main_context_iteration (NULL, TRUE);
}

/* A hand that pulls the map beyond the end of the world meets a resistance, and the map comes back. */
static void
test_a_pull_comes_back (Fixture      *fixture,
                        gconstpointer animated)
{
  double last = 0;

  fh_map_camera_set_view (fixture->camera, (FhCameraView){ 0.5, 0, 5 });
  g_assert_cmpfloat_with_epsilon (get_top (fixture), 0, 1e-6);

  for (guint i = 0; i < 20; i++)
    {
      double step;

      fh_map_camera_drag (fixture->camera, 0, 50);
      step = last - get_top (fixture);
      g_assert_cmpfloat (step, >, 0);
      g_assert_cmpfloat (step, <, i == 0 ? 50 : 20);
      last = get_top (fixture);
    }
  /* However far it pulls, there is not much beyond. */
  g_assert_cmpfloat (last, >, -60);

  /* The way back is the way there. */
  fh_map_camera_drag (fixture->camera, 0, -1000);
  g_assert_cmpfloat_with_epsilon (get_top (fixture), 0, 0.1);

  fh_map_camera_drag (fixture->camera, 0, 300);
  g_assert_cmpfloat (get_top (fixture), <, -20);
  g_assert_cmpfloat (fh_map_camera_get_target (fixture->camera).y, >,
                     fh_map_camera_get_view (fixture->camera).y);
  fh_map_camera_throw (fixture->camera, 0, 500);
  wait_until_still (fixture);
  g_assert_cmpfloat_with_epsilon (get_top (fixture), 0, 1e-6);
}

/* Thrown at the end of the world, it goes a little beyond and comes back. */
static void
test_a_throw_comes_back (Fixture      *fixture,
                         gconstpointer animated)
{
  fh_map_camera_set_view (fixture->camera, (FhCameraView){ 0.5, 0.04, 5 });
  fh_map_camera_throw (fixture->camera, 0, 6000);
  while (get_top (fixture) >= 0)
    {
      g_assert_true (fh_map_camera_get_moving (fixture->camera));
      g_main_context_iteration (NULL, TRUE);
    }
  wait_until_still (fixture);
  g_assert_cmpfloat_with_epsilon (get_top (fixture), 0, 1e-6);
}

static void
test_zooming_too_far_comes_back (Fixture      *fixture,
                                 gconstpointer animated)
{
  const double most = FH_MAP_CAMERA_MAX_ZOOM;

  fh_map_camera_set_view (fixture->camera, (FhCameraView){ 0.6, 0.4, most });
  fh_map_camera_pinch (fixture->camera, most + 3, 100, 100);
  g_assert_cmpfloat (fh_map_camera_get_view (fixture->camera).zoom, >, most);
  g_assert_cmpfloat (fh_map_camera_get_view (fixture->camera).zoom, <, most + 0.5);
  fh_map_camera_settle (fixture->camera);
  wait_until_still (fixture);
  assert_at (fixture, (FhCameraView){ 0.6, 0.4, most });

  fh_map_camera_zoom_by (fixture->camera, 1, 100, 100);
  g_assert_cmpfloat (fh_map_camera_get_target (fixture->camera).zoom, ==, most);
  while (fh_map_camera_get_view (fixture->camera).zoom == most)
    g_main_context_iteration (NULL, TRUE);
  wait_until_still (fixture);
  g_assert_cmpfloat (fh_map_camera_get_view (fixture->camera).zoom, ==, most);

  fh_map_camera_pinch (fixture->camera, -3, 100, 100);
  fh_map_camera_settle (fixture->camera);
  wait_until_still (fixture);
  g_assert_cmpfloat (fh_mercator_world_size (fh_map_camera_get_view (fixture->camera).zoom), >=,
                     gtk_widget_get_width (fixture->widget) - 1e-6);
}

/* Without animations it just stops. */
static void
test_ends_without_animations (Fixture      *fixture,
                              gconstpointer animated)
{
  fh_map_camera_set_view (fixture->camera, (FhCameraView){ 0.5, 0, 5 });
  fh_map_camera_drag (fixture->camera, 0, 300);
  g_assert_cmpfloat_with_epsilon (get_top (fixture), 0, 1e-6);
  fh_map_camera_pinch (fixture->camera, 30, 100, 100);
  g_assert_cmpfloat (fh_map_camera_get_view (fixture->camera).zoom, ==, FH_MAP_CAMERA_MAX_ZOOM);
  fh_map_camera_zoom_by (fixture->camera, 5, 100, 100);
  g_assert_cmpfloat (fh_map_camera_get_view (fixture->camera).zoom, ==, FH_MAP_CAMERA_MAX_ZOOM);
  g_assert_false (fh_map_camera_get_moving (fixture->camera));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

#define ADD(name, func, animated) \
  g_test_add ("/map-camera/" name, Fixture, GINT_TO_POINTER (animated), set_up, func, tear_down)
  ADD ("limits", test_limits, FALSE);
  ADD ("zoom-keeps-the-point", test_zoom_keeps_the_point, FALSE);
  ADD ("jumps-without-animations", test_jumps_without_animations, FALSE);
  ADD ("flies-and-is-interrupted", test_flies_and_is_interrupted, TRUE);
  ADD ("a-pull-comes-back", test_a_pull_comes_back, TRUE);
  ADD ("a-throw-comes-back", test_a_throw_comes_back, TRUE);
  ADD ("zooming-too-far-comes-back", test_zooming_too_far_comes_back, TRUE);
  ADD ("ends-without-animations", test_ends_without_animations, FALSE);
#undef ADD

  return g_test_run ();
}
