/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Hands and keys on the map, and what it says of itself. */

#include "fh-date-words.h"
#include "fh-dataset-reader.h"
#include "fh-event-layer.h"
#include "fh-map-view.h"
#include "fh-map-words.h"
#include "fh-mercator.h"
#include "fh-site-marker.h"
#include "fh-story-words.h"
#include "fh-ui-fixture.h"

#define WIDTH  900
#define HEIGHT 600

/* A throw needs a hand that moves at the very moment it lets go; a busy machine may take too long for
 * that. */
#define MAX_THROWS 200

static const char *story_path;

typedef struct
{
  FhDataset    *dataset;
  FhSession    *session;
  GtkWidget    *window;
  FhMapView    *map;
  FhMapCamera  *camera;
  FhEventLayer *events;
} Fixture;

static GtkWidget *
find_child (GtkWidget *parent,
            GType      type)
{
  for (GtkWidget *child = gtk_widget_get_first_child (parent); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (g_type_is_a (G_OBJECT_TYPE (child), type))
      return child;

  return NULL;
}

static void
set_up (Fixture      *fixture,
        gconstpointer animated)
{
  g_autoptr (GFile) file = g_file_new_for_path (story_path);
  g_autoptr (GError) error = NULL;

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", animated != NULL, NULL);
  fixture->dataset = fh_dataset_read (file, NULL, NULL, &error);
  g_assert_no_error (error);
  fixture->session = fh_session_new ();
  fh_session_set_dataset (fixture->session, fixture->dataset);
  fixture->window = gtk_window_new ();
  fixture->map = FH_MAP_VIEW (fh_map_view_new (fixture->session, NULL));
  fixture->camera = fh_map_view_get_camera (fixture->map);
  fixture->events = FH_EVENT_LAYER (find_child (GTK_WIDGET (fixture->map), FH_TYPE_EVENT_LAYER));
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), WIDTH, HEIGHT);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->map));
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->map));
}

static void
tear_down (Fixture      *fixture,
           gconstpointer animated)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  fh_ui_fixture_settle ();
  g_assert_finalize_object (fixture->session);
  g_assert_finalize_object (fixture->dataset);
}

static void
look_at (Fixture *fixture,
         double   latitude,
         double   longitude,
         double   zoom)
{
  fh_map_camera_set_view (fixture->camera,
                          (FhCameraView){ fh_mercator_x (longitude), fh_mercator_y (latitude), zoom });
  gtk_widget_queue_draw (GTK_WIDGET (fixture->map));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->map));
}

/* Emits a signal of each controller of a kind, as the toolkit does for an event; the map has several for
 * some. */
static void
touch (Fixture    *fixture,
       GType       type,
       const char *signal,
       ...)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (fixture->map));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);
      va_list arguments;

      if (G_OBJECT_TYPE (controller) != type)
        continue;
      va_start (arguments, signal);
      g_signal_emit_valist (controller, g_signal_lookup (signal, type), 0, arguments);
      va_end (arguments);
    }
}

static void
press_key (Fixture *fixture,
           guint    key)
{
  gboolean handled = FALSE;

  touch (fixture, GTK_TYPE_EVENT_CONTROLLER_KEY, "key-pressed", key, 0u, (GdkModifierType) 0, &handled);
  g_assert_true (handled);
}

static void
click (Fixture *fixture,
       double   x,
       double   y)
{
  touch (fixture, GTK_TYPE_GESTURE_CLICK, "pressed", 1, x, y);
  touch (fixture, GTK_TYPE_GESTURE_CLICK, "released", 1, x, y);
}

/* What of the world lies under a pixel of the map. */
static FhWorldPoint
get_ground (Fixture *fixture,
            double   x,
            double   y)
{
  FhCameraView view = fh_map_camera_get_view (fixture->camera);
  double       world = fh_mercator_world_size (view.zoom);

  return (FhWorldPoint){ view.x + (x - gtk_widget_get_width (GTK_WIDGET (fixture->map)) / 2.0) / world,
                         view.y + (y - gtk_widget_get_height (GTK_WIDGET (fixture->map)) / 2.0) / world };
}

static void
assert_same_ground (FhWorldPoint a,
                    FhWorldPoint b)
{
  g_assert_cmpfloat_with_epsilon (a.x, b.x, 1e-9);
  g_assert_cmpfloat_with_epsilon (a.y, b.y, 1e-9);
}

static void
test_keys (Fixture      *fixture,
           gconstpointer animated)
{
  FhCameraView before;

  look_at (fixture, 35, 37, 7);
  before = fh_map_camera_get_view (fixture->camera);
  press_key (fixture, GDK_KEY_Right);
  g_assert_cmpfloat (fh_map_camera_get_view (fixture->camera).x, >, before.x);
  press_key (fixture, GDK_KEY_KP_Left);
  g_assert_cmpfloat_with_epsilon (fh_map_camera_get_view (fixture->camera).x, before.x, 1e-9);
  press_key (fixture, GDK_KEY_Down);
  g_assert_cmpfloat (fh_map_camera_get_view (fixture->camera).y, >, before.y);
  press_key (fixture, GDK_KEY_Up);
  g_assert_cmpfloat_with_epsilon (fh_map_camera_get_view (fixture->camera).y, before.y, 1e-9);

  press_key (fixture, GDK_KEY_plus);
  g_assert_cmpfloat (fh_map_camera_get_view (fixture->camera).zoom, >, 7);
  press_key (fixture, GDK_KEY_KP_Subtract);
  g_assert_cmpfloat_with_epsilon (fh_map_camera_get_view (fixture->camera).zoom, 7, 1e-9);
}

/* Home is a shortcut of the class. */
static void
test_home (Fixture      *fixture,
           gconstpointer animated)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (fixture->map));
  g_autoptr (GtkShortcutTrigger) home = gtk_keyval_trigger_new (GDK_KEY_Home, 0);
  guint n_found = 0;

  look_at (fixture, 55, 37, 9);
  g_assert_false (fh_map_view_get_at_story (fixture->map));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      for (guint j = 0; GTK_IS_SHORTCUT_CONTROLLER (controller) &&
                        j < g_list_model_get_n_items (G_LIST_MODEL (controller));
           j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);

          if (!gtk_shortcut_trigger_equal (gtk_shortcut_get_trigger (shortcut), home))
            continue;
          n_found++;
          gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, GTK_WIDGET (fixture->map),
                                        gtk_shortcut_get_arguments (shortcut));
        }
    }

  g_assert_cmpuint (n_found, ==, 1);
  g_assert_true (fh_map_view_get_at_story (fixture->map));
}

/* What lies under the pointer stays under it. */
static void
test_the_wheel (Fixture      *fixture,
                gconstpointer animated)
{
  gboolean     handled = FALSE;
  FhWorldPoint ground;

  look_at (fixture, 35, 37, 7);
  touch (fixture, GTK_TYPE_EVENT_CONTROLLER_MOTION, "motion", 200.0, 150.0);
  ground = get_ground (fixture, 200, 150);
  touch (fixture, GTK_TYPE_EVENT_CONTROLLER_SCROLL, "scroll", 0.0, -2.0, &handled);
  g_assert_true (handled);
  g_assert_cmpfloat (fh_map_camera_get_view (fixture->camera).zoom, >, 7);
  assert_same_ground (get_ground (fixture, 200, 150), ground);

  touch (fixture, GTK_TYPE_EVENT_CONTROLLER_SCROLL, "scroll", 0.0, 4.0, &handled);
  g_assert_cmpfloat (fh_map_camera_get_view (fixture->camera).zoom, <, 7);
  assert_same_ground (get_ground (fixture, 200, 150), ground);
}

static void
test_a_double_click (Fixture      *fixture,
                     gconstpointer animated)
{
  FhWorldPoint ground;

  /* On the sea, where there are no marks. */
  look_at (fixture, 33.5, 29, 7);
  ground = get_ground (fixture, 700, 420);
  click (fixture, 700, 420);
  g_assert_cmpfloat (fh_map_camera_get_view (fixture->camera).zoom, ==, 7);
  touch (fixture, GTK_TYPE_GESTURE_CLICK, "pressed", 2, 700.0, 420.0);
  touch (fixture, GTK_TYPE_GESTURE_CLICK, "released", 2, 700.0, 420.0);
  g_assert_cmpfloat_with_epsilon (fh_map_camera_get_view (fixture->camera).zoom, 8, 1e-9);
  assert_same_ground (get_ground (fixture, 700, 420), ground);
}

static void
test_a_drag (Fixture      *fixture,
             gconstpointer animated)
{
  FhWorldPoint ground;

  look_at (fixture, 35, 37, 7);
  touch (fixture, GTK_TYPE_GESTURE_DRAG, "drag-begin", 400.0, 300.0);
  /* Too little to be meant. */
  touch (fixture, GTK_TYPE_GESTURE_DRAG, "drag-update", 1.0, 1.0);
  ground = get_ground (fixture, 400, 300);
  touch (fixture, GTK_TYPE_GESTURE_DRAG, "drag-update", 60.0, -40.0);
  assert_same_ground (get_ground (fixture, 400, 300), ground);
  touch (fixture, GTK_TYPE_GESTURE_DRAG, "drag-update", 160.0, -90.0);
  assert_same_ground (get_ground (fixture, 500, 250), ground);
  touch (fixture, GTK_TYPE_GESTURE_DRAG, "drag-end", 160.0, -90.0);
  assert_same_ground (get_ground (fixture, 500, 250), ground);
  g_assert_false (fh_map_camera_get_moving (fixture->camera));
}

/* Let go while it moves, the map goes on, until the next touch. */
static void
test_a_throw (Fixture      *fixture,
              gconstpointer animated)
{
  FhCameraView at_release;
  FhCameraView held;

  look_at (fixture, 35, 37, 7);
  for (guint i = 0; i < MAX_THROWS && !fh_map_camera_get_moving (fixture->camera); i++)
    {
      touch (fixture, GTK_TYPE_GESTURE_DRAG, "drag-begin", 400.0, 300.0);
      for (double x = 20; x <= 80; x += 20)
        {
          touch (fixture, GTK_TYPE_GESTURE_DRAG, "drag-update", x, 0.0);
          g_usleep (2000);
        }
      touch (fixture, GTK_TYPE_GESTURE_DRAG, "drag-end", 80.0, 0.0);
    }
  g_assert_true (fh_map_camera_get_moving (fixture->camera));

  at_release = fh_map_camera_get_view (fixture->camera);
  while (fh_map_camera_get_view (fixture->camera).x == at_release.x)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpfloat (fh_map_camera_get_view (fixture->camera).x, <, at_release.x);

  touch (fixture, GTK_TYPE_GESTURE_DRAG, "drag-begin", 300.0, 300.0);
  g_assert_false (fh_map_camera_get_moving (fixture->camera));
  held = fh_map_camera_get_view (fixture->camera);
  touch (fixture, GTK_TYPE_GESTURE_DRAG, "drag-end", 0.0, 0.0);
  g_assert_cmpfloat (fh_map_camera_get_view (fixture->camera).x, ==, held.x);
  g_assert_false (fh_map_camera_get_moving (fixture->camera));
}

/* (transfer full): a mark that @is_wanted, and where a pointer hits it. */
static FhEventHit *
find_mark (Fixture *fixture,
           gboolean (*is_wanted) (const FhEventHit *hit),
           double *x,
           double *y)
{
  for (*y = 0; *y < HEIGHT; *y += 5)
    for (*x = 0; *x < WIDTH; *x += 5)
      {
        g_autoptr (FhEventHit) hit = fh_event_layer_pick (fixture->events, *x, *y);

        if (hit != NULL && is_wanted (hit))
          return g_steal_pointer (&hit);
      }

  g_assert_not_reached ();
}

static gboolean
is_single (const FhEventHit *hit)
{
  return hit->events->len == 1;
}

static gboolean
is_cluster (const FhEventHit *hit)
{
  return hit->places->len > 1 && hit->events->len > 1;
}

static gboolean
is_pile (const FhEventHit *hit)
{
  return hit->places->len == 1 && hit->events->len > 1;
}

static void
test_a_click_selects (Fixture      *fixture,
                      gconstpointer animated)
{
  g_autoptr (FhEventHit) hit = NULL;
  double x;
  double y;

  look_at (fixture, 35, 37, 8);
  hit = find_mark (fixture, is_single, &x, &y);
  touch (fixture, GTK_TYPE_EVENT_CONTROLLER_MOTION, "motion", x, y);
  g_assert_true (fh_session_get_hover (fixture->session) == g_ptr_array_index (hit->events, 0));
  click (fixture, x, y);
  g_assert_true (fh_session_get_selection (fixture->session) == g_ptr_array_index (hit->events, 0));
  touch (fixture, GTK_TYPE_EVENT_CONTROLLER_MOTION, "leave");
  g_assert_null (fh_session_get_hover (fixture->session));
}

/* Places that lie together come apart. */
static void
test_a_click_zooms_in (Fixture      *fixture,
                       gconstpointer animated)
{
  g_autoptr (FhEventHit) hit = NULL;
  FhPlace *place;
  double   zoom;
  double   x;
  double   y;

  look_at (fixture, 35, 37, 6);
  hit = find_mark (fixture, is_cluster, &x, &y);
  click (fixture, x, y);
  zoom = fh_map_camera_get_view (fixture->camera).zoom;
  g_assert_cmpfloat (zoom, >, 6);
  g_assert_null (fh_session_get_selection (fixture->session));
  for (guint i = 0; i < hit->places->len; i++)
    {
      FhCameraView view = fh_map_camera_get_view (fixture->camera);
      double       world = fh_mercator_world_size (zoom);

      place = g_ptr_array_index (hit->places, i);
      g_assert_cmpfloat (fabs (fh_mercator_x (fh_place_get_longitude (place)) - view.x) * world, <,
                         WIDTH / 2);
      g_assert_cmpfloat (fabs (fh_mercator_y (fh_place_get_latitude (place)) - view.y) * world, <,
                         HEIGHT / 2);
    }
}

/* Where all happened at one place, there is a list of it. */
static void
test_a_click_lists (Fixture      *fixture,
                    gconstpointer animated)
{
  g_autoptr (FhEventHit) hit = NULL;
  GtkWidget *popover;
  double     x;
  double     y;

  look_at (fixture, 35, 37, 9);
  hit = find_mark (fixture, is_pile, &x, &y);
  g_assert_null (find_child (GTK_WIDGET (fixture->map), GTK_TYPE_POPOVER));
  click (fixture, x, y);
  popover = find_child (GTK_WIDGET (fixture->map), GTK_TYPE_POPOVER);
  g_assert_nonnull (popover);
  g_assert_cmpfloat (fh_map_camera_get_view (fixture->camera).zoom, ==, 9);
  gtk_popover_popdown (GTK_POPOVER (popover));
  fh_ui_fixture_settle ();
}

static GtkWidget *
find_sites (Fixture *fixture)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (fixture->map)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (find_child (child, FH_TYPE_SITE_MARKER) != NULL)
      return child;

  g_assert_not_reached ();
}

/* The name of a site's button begins with the site's name and says what it is; a click selects it. */
static void
test_sites (Fixture      *fixture,
            gconstpointer animated)
{
  GtkWidget *layer = find_sites (fixture);
  guint      n_sites = 0;

  for (GtkWidget *marker = gtk_widget_get_first_child (layer); marker != NULL;
       marker = gtk_widget_get_next_sibling (marker))
    {
      FhPlace         *place = fh_site_marker_get_place (FH_SITE_MARKER (marker));
      FhState         *state = fh_place_get_state_at (place, fh_session_get_date (fixture->session));
      const char      *name = fh_text_get (fh_item_get_title (FH_ITEM (place)), "en");
      g_autofree char *label =
        fh_story_list ("en", name, fh_place_kind_get_label (fh_place_get_kind (place), "en"),
                       fh_status_get_label (fh_state_get_status (state), "en"), NULL);

      n_sites++;
      g_assert_true (g_str_has_prefix (label, name));
      gtk_test_accessible_assert_property (GTK_ACCESSIBLE (marker), GTK_ACCESSIBLE_PROPERTY_LABEL, label);
      g_signal_emit_by_name (marker, "clicked");
      g_assert_true (fh_session_get_selection (fixture->session) == FH_ITEM (place));
    }

  g_assert_cmpuint (n_sites, ==, 3);
}

/* Whoever has larger text has larger cards, at once; a projector's map does not follow. */
static void
test_large_text (Fixture      *fixture,
                 gconstpointer animated)
{
  GtkSettings      *settings = gtk_settings_get_default ();
  const FhSiteCard *card = fh_site_marker_get_card (
    FH_SITE_MARKER (find_child (find_sites (fixture), FH_TYPE_SITE_MARKER)));
  double width = card->sizes[FH_CARD_NAME].width;
  int    dpi;

  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", 2 * dpi, NULL);
  g_assert_cmpfloat (card->sizes[FH_CARD_NAME].width, >, 1.5 * width);
  fh_map_view_set_plain (fixture->map, TRUE);
  g_assert_cmpfloat (card->sizes[FH_CARD_NAME].width, <, 1.5 * width);
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
}

/* For somebody who cannot see it: what it shows now. */
static void
test_words (Fixture      *fixture,
            gconstpointer animated)
{
  FhEvent         *event = fh_session_get_event (fixture->session, 5);
  g_autofree char *label = fh_map_words_get_label (fixture->session);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  fh_ui_fixture_settle ();
  before = fh_map_words_get_description (fixture->session);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (fixture->map), GTK_ACCESSIBLE_PROPERTY_LABEL, label);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (fixture->map), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       before);
  g_assert_nonnull (strstr (before, "Hmeimim"));
  g_assert_nonnull (strstr (before, "Tartous"));
  g_assert_nonnull (strstr (before, "Qamishli"));

  fh_session_select (fixture->session, FH_ITEM (event));
  fh_session_set_date (fixture->session, fh_date_get_span (fh_event_get_date (event)).begin);
  fh_ui_fixture_settle ();
  after = fh_map_words_get_description (fixture->session);
  g_assert_cmpstr (after, !=, before);
  g_assert_nonnull (strstr (after, fh_text_get (fh_item_get_title (FH_ITEM (event)), "en")));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (fixture->map), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       after);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 2);
  story_path = argv[1];

#define ADD(name, func, animated) \
  g_test_add ("/map-input/" name, Fixture, GINT_TO_POINTER (animated), set_up, func, tear_down)
  ADD ("keys", test_keys, FALSE);
  ADD ("home", test_home, FALSE);
  ADD ("the-wheel", test_the_wheel, FALSE);
  ADD ("a-double-click", test_a_double_click, FALSE);
  ADD ("a-drag", test_a_drag, FALSE);
  ADD ("a-throw", test_a_throw, TRUE);
  ADD ("a-click-selects", test_a_click_selects, FALSE);
  ADD ("a-click-zooms-in", test_a_click_zooms_in, FALSE);
  ADD ("a-click-lists", test_a_click_lists, FALSE);
  ADD ("sites", test_sites, FALSE);
  ADD ("large-text", test_large_text, FALSE);
  ADD ("words", test_words, FALSE);
#undef ADD

  return g_test_run ();
}
