/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the map looks, and bringing it there. */

#include "fh-event-layer.h"
#include "fh-map-view.h"
#include "fh-ui-fixture.h"

static const FhCamera damascus = { 33.5138, 36.2765, 8.25 };

typedef struct
{
  FhDataset *dataset;
  FhSession *session;
  GtkWidget *window;
  FhMapView *map;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->dataset = fh_ui_fixture_read_story ();
  fixture->session = fh_session_new ();
  fh_session_set_dataset (fixture->session, fixture->dataset);
  fixture->window = gtk_window_new ();
  fixture->map = FH_MAP_VIEW (fh_map_view_new (fixture->session, NULL));
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 700, 500);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->map));
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  fh_ui_fixture_settle ();
  g_assert_finalize_object (fixture->session);
  g_assert_finalize_object (fixture->dataset);
}

static void
present (Fixture *fixture)
{
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->map));
}

static void
assert_looks_at (Fixture        *fixture,
                 const FhCamera *expected)
{
  FhCamera camera;

  fh_map_view_read_camera (fixture->map, &camera);
  g_assert_cmpfloat_with_epsilon (camera.latitude, expected->latitude, 1e-6);
  g_assert_cmpfloat_with_epsilon (camera.longitude, expected->longitude, 1e-6);
  g_assert_cmpfloat_with_epsilon (camera.zoom, expected->zoom, 1e-6);
}

static void
test_a_camera_comes_back (Fixture      *fixture,
                          gconstpointer data)
{
  const FhCamera beyond = { -20, -179.5, 6 };

  present (fixture);
  g_assert_true (fh_map_view_get_at_story (fixture->map));

  fh_map_view_show_camera (fixture->map, &damascus);
  assert_looks_at (fixture, &damascus);
  fh_map_view_arrive (fixture->map);
  g_assert_false (fh_map_camera_get_moving (fh_map_view_get_camera (fixture->map)));
  assert_looks_at (fixture, &damascus);
  g_assert_false (fh_map_view_get_at_story (fixture->map));

  fh_map_view_show_camera (fixture->map, &beyond);
  assert_looks_at (fixture, &beyond);
}

/* What is free of insets counts, and a projector's map looks where one at a desk does. */
static void
test_insets_and_magnification (Fixture      *fixture,
                               gconstpointer data)
{
  const GtkBorder insets = { .left = 40, .right = 200, .top = 10, .bottom = 90 };

  fh_map_view_set_insets (fixture->map, &insets);
  fh_map_view_set_magnification (fixture->map, 2);
  present (fixture);
  fh_map_view_show_camera (fixture->map, &damascus);
  assert_looks_at (fixture, &damascus);
}

/* As for a view that is restored before the window shows. */
static void
test_before_it_shows (Fixture      *fixture,
                      gconstpointer data)
{
  fh_map_view_show_camera (fixture->map, &damascus);
  present (fixture);
  assert_looks_at (fixture, &damascus);
  g_assert_false (fh_map_view_get_at_story (fixture->map));
}

static void
test_the_whole_story (Fixture      *fixture,
                      gconstpointer data)
{
  FhCamera first;

  fh_map_view_show_camera (fixture->map, &damascus);
  fh_map_view_show_story (fixture->map);
  present (fixture);
  g_assert_true (fh_map_view_get_at_story (fixture->map));
  fh_map_view_read_camera (fixture->map, &first);
  g_assert_cmpfloat (ABS (first.longitude - damascus.longitude), >, 1);

  fh_map_view_show_camera (fixture->map, &damascus);
  fh_map_view_show_story (fixture->map);
  fh_map_view_arrive (fixture->map);
  g_assert_true (fh_map_view_get_at_story (fixture->map));
  assert_looks_at (fixture, &first);
}

static FhEventLayer *
find_event_layer (GtkWidget *widget)
{
  FhEventLayer *found = FH_IS_EVENT_LAYER (widget) ? FH_EVENT_LAYER (widget) : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_event_layer (child);

  return found;
}

/* How much there is on the map that its words make room for. */
static guint
count_boxes (Fixture *fixture)
{
  g_autoptr (GArray) boxes = g_array_new (FALSE, FALSE, sizeof (FhBox));

  gtk_widget_queue_draw (GTK_WIDGET (fixture->map));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->map));
  fh_event_layer_split_boxes (find_event_layer (GTK_WIDGET (fixture->map)), boxes, boxes);
  return boxes->len;
}

/* Words make room for marks that show and for rings, and for nothing else. */
static void
test_room_for_rings (Fixture      *fixture,
                     gconstpointer data)
{
  fh_map_view_show_camera (fixture->map, &(FhCamera){ 62, 6, 6 });
  present (fixture);
  g_assert_cmpuint (count_boxes (fixture), >, 0);
  fh_map_view_set_events_visible (fixture->map, FALSE);
  fh_map_camera_pan (fh_map_view_get_camera (fixture->map), 40, 10);
  g_assert_cmpuint (count_boxes (fixture), ==, 0);

  fh_session_select (fixture->session, fh_ui_fixture_get (fixture->dataset, FH_TYPE_PLACE, "town"));
  g_assert_cmpuint (count_boxes (fixture), ==, 1);
  /* A site has no ring. */
  fh_session_select (fixture->session, fh_ui_fixture_get (fixture->dataset, FH_TYPE_EVENT, "talks"));
  g_assert_cmpuint (count_boxes (fixture), ==, 1);
  fh_session_select (fixture->session, fh_ui_fixture_get (fixture->dataset, FH_TYPE_PLACE, "base"));
  g_assert_cmpuint (count_boxes (fixture), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add ("/map-view/a-camera-comes-back", Fixture, NULL, set_up, test_a_camera_comes_back, tear_down);
  g_test_add ("/map-view/insets-and-magnification", Fixture, NULL, set_up, test_insets_and_magnification,
              tear_down);
  g_test_add ("/map-view/before-it-shows", Fixture, NULL, set_up, test_before_it_shows, tear_down);
  g_test_add ("/map-view/room-for-rings", Fixture, NULL, set_up, test_room_for_rings, tear_down);
  g_test_add ("/map-view/the-whole-story", Fixture, NULL, set_up, test_the_whole_story, tear_down);

  return g_test_run ();
}
