/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a filter takes away fades on map and timeline before it is gone; where motion is not wanted it goes at
 * once. */

#include <gtk/gtk.h>

#include "fh-event-layer.h"
#include "fh-map-view.h"
#include "fh-timeline-plot.h"
#include "fh-timeline-view.h"
#include "fh-ui-fixture.h"

/* A frame may come when everything has faded: so many filters are tried. */
#define MAX_TRIES 40

#define N_FRAMES 4

typedef struct
{
  FhDataset *dataset;
  FhSession *session;
  FhFilter  *war;
  GtkWidget *window;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *map;
  GtkWidget *timeline;
  g_autoptr (FhFilter) all = fh_filter_new ();

  fixture->dataset = fh_ui_fixture_read_story ();
  fixture->session = fh_session_new ();
  fh_session_set_dataset (fixture->session, fixture->dataset);
  fixture->war =
    fh_filter_with_item (all, fh_ui_fixture_get (fixture->dataset, FH_TYPE_CATEGORY, "war"), TRUE);

  map = fh_map_view_new (fixture->session, NULL);
  timeline = fh_timeline_view_new (fixture->session);
  gtk_widget_set_vexpand (map, TRUE);
  gtk_widget_set_size_request (timeline, -1, 260);
  gtk_box_append (GTK_BOX (box), map);
  gtk_box_append (GTK_BOX (box), timeline);
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 800, 600);
  gtk_window_set_child (GTK_WINDOW (fixture->window), box);
  gtk_window_present (GTK_WINDOW (fixture->window));
  /* Where the talks are, which the filter takes away. */
  fh_map_view_show_camera (FH_MAP_VIEW (map), &(FhCamera){ 62, 6, 6 });
  fh_map_view_arrive (FH_MAP_VIEW (map));
  gtk_test_widget_wait_for_draw (fixture->window);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  fh_ui_fixture_settle ();
  g_clear_object (&fixture->war);
  g_assert_finalize_object (fixture->session);
  g_assert_finalize_object (fixture->dataset);
}

static GtkWidget *
find (GtkWidget *widget,
      GType      type)
{
  GtkWidget *found = NULL;

  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find (child, type);

  return found;
}

static guint
count_opacities (GskRenderNode *node)
{
  guint n_found = 0;

  switch ((int) gsk_render_node_get_node_type (node))
    {
    case GSK_OPACITY_NODE:
      return 1 + count_opacities (gsk_opacity_node_get_child (node));
    case GSK_CONTAINER_NODE:
      for (guint i = 0; i < gsk_container_node_get_n_children (node); i++)
        n_found += count_opacities (gsk_container_node_get_child (node, i));
      return n_found;
    case GSK_CLIP_NODE:
      return count_opacities (gsk_clip_node_get_child (node));
    case GSK_TRANSFORM_NODE:
      return count_opacities (gsk_transform_node_get_child (node));
    default:
      return 0;
    }
}

/* How many parts of the next frame are half to be seen. */
static guint
draw_frame (Fixture *fixture,
            GType    type)
{
  GtkWidget     *widget = find (fixture->window, type);
  GtkSnapshot   *snapshot = gtk_snapshot_new ();
  GskRenderNode *node;
  guint          n_found = 0;

  gtk_widget_queue_draw (widget);
  gtk_test_widget_wait_for_draw (widget);
  gtk_widget_snapshot_child (gtk_widget_get_parent (widget), widget, snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  if (node != NULL)
    n_found = count_opacities (node);
  g_clear_pointer (&node, gsk_render_node_unref);

  return n_found;
}

/* Whether one of the first frames after another filter has more of that than @usual. */
static gboolean
fades (Fixture  *fixture,
       GType     type,
       FhFilter *filter,
       guint     usual)
{
  gboolean is_seen = FALSE;

  fh_session_set_filter (fixture->session, filter);
  for (guint i = 0; i < N_FRAMES && !is_seen; i++)
    is_seen = draw_frame (fixture, type) > usual;

  return is_seen;
}

static GType
get_view (gconstpointer data)
{
  return GPOINTER_TO_INT (data) == 0 ? FH_TYPE_EVENT_LAYER : FH_TYPE_TIMELINE_PLOT;
}

static void
test_fades (Fixture      *fixture,
            gconstpointer data)
{
  GType    type = get_view (data);
  guint    usual = draw_frame (fixture, type);
  gboolean is_seen = FALSE;

  for (guint i = 0; i < MAX_TRIES && !is_seen; i++)
    is_seen = fades (fixture, type, i % 2 == 0 ? fixture->war : NULL, usual);
  g_assert_true (is_seen);

  /* And is gone after a while. */
  while (draw_frame (fixture, type) > usual)
    continue;
}

static void
test_without_motion (Fixture      *fixture,
                     gconstpointer data)
{
  GType type = get_view (data);
  guint usual = draw_frame (fixture, type);

  g_object_set (gtk_widget_get_settings (fixture->window), "gtk-enable-animations", FALSE, NULL);
  g_assert_false (fades (fixture, type, fixture->war, usual));
  g_assert_false (fades (fixture, type, NULL, usual));
  g_object_set (gtk_widget_get_settings (fixture->window), "gtk-enable-animations", TRUE, NULL);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

#define ADD(path, view, function) \
  g_test_add ("/fade/" path, Fixture, GINT_TO_POINTER (view), set_up, function, tear_down)
  ADD ("map", 0, test_fades);
  ADD ("map/without-motion", 0, test_without_motion);
  ADD ("timeline", 1, test_fades);
  ADD ("timeline/without-motion", 1, test_without_motion);
#undef ADD

  return g_test_run ();
}
