/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The projector's screen: what it shows of a step, and that it lets go of everything. */

#include "fh-present-view.h"
#include "fh-test-tour.h"

typedef struct
{
  FhTestTour tour;
  GtkWidget *window;
  GtkWidget *view;
} Fixture;

static void
iterate (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fh_test_tour_set_up (&fixture->tour, NULL);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  fixture->window = gtk_window_new ();
  fixture->view = fh_present_view_new (fixture->tour.presentation, NULL);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1024, 768);
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->view);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (fixture->window);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_object_ref (fixture->view);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  iterate ();
  g_assert_finalize_object (fixture->view);
  fh_test_tour_tear_down (&fixture->tour, NULL);
}

/* The first visible label with these words in it. */
static GtkWidget *
find_label (GtkWidget  *widget,
            const char *words)
{
  if (!gtk_widget_get_visible (widget))
    return NULL;
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_label (GTK_LABEL (widget)), words) != NULL)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_label (child, words);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
test_words (Fixture      *fixture,
            gconstpointer data)
{
  FhPresentation *presentation = fixture->tour.presentation;

  g_assert_nonnull (find_label (fixture->view, "The first step."));
  g_assert_nonnull (find_label (fixture->view, "1 of 3 · Short tour"));
  g_assert_nonnull (find_label (fixture->view, "1 March 2016"));
  g_assert_nonnull (find_label (fixture->view, "Agency"));

  /* Before the answer neither title nor caption may be read. */
  fh_presentation_next (presentation);
  g_assert_nonnull (find_label (fixture->view, "What comes?"));
  g_assert_null (find_label (fixture->view, "Second"));
  g_assert_null (find_label (fixture->view, "The second step."));
  g_assert_null (find_label (fixture->view, "This."));

  fh_presentation_next (presentation);
  g_assert_nonnull (find_label (fixture->view, "Second"));
  g_assert_nonnull (find_label (fixture->view, "This."));
  g_assert_null (find_label (fixture->view, "What comes?"));

  fh_presentation_type_digit (presentation, 3);
  g_assert_nonnull (find_label (fixture->view, "Go to 3"));
}

static void
test_camera (Fixture      *fixture,
             gconstpointer data)
{
  FhMapCamera *camera = fh_map_view_get_camera (fh_present_view_get_map (FH_PRESENT_VIEW (fixture->view)));
  double       zoom = fh_map_camera_get_view (camera).zoom;

  fh_presentation_go_to (fixture->tour.presentation, 2);
  g_assert_cmpfloat (fh_map_camera_get_view (camera).zoom, !=, zoom);
  fh_map_camera_pan (camera, 300, 100);
  fh_presentation_set_exploring (fixture->tour.presentation, TRUE);
  fh_presentation_go_to (fixture->tour.presentation, 0);
  g_assert_cmpfloat_with_epsilon (fh_map_camera_get_view (camera).zoom, zoom, 1e-6);
}

/* The card lies where time begins, and nothing of the step under it. */
static void
test_language (Fixture      *fixture,
               gconstpointer data)
{
  GtkWidget      *caption = find_label (fixture->view, "The first step.");
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (caption, fixture->view, &bounds));
  g_assert_cmpfloat (bounds.origin.x, >, 512);
  fh_session_set_language (fixture->tour.session, "ar");
  gtk_test_widget_wait_for_draw (fixture->window);
  g_assert_true (gtk_widget_compute_bounds (caption, fixture->view, &bounds));
  g_assert_cmpfloat (bounds.origin.x, <, 512);
  g_assert_nonnull (find_label (fixture->view, "١ من ٣"));
}

/* Type keeps its share of the screen: 24 pixels of 1080 lines at least. */
static void
test_type (Fixture      *fixture,
           gconstpointer data)
{
  GtkWidget     *caption = find_label (fixture->view, "The first step.");
  PangoAttrList *attributes = gtk_label_get_attributes (GTK_LABEL (caption));
  g_autoptr (GSList) list = pango_attr_list_get_attributes (attributes);
  gboolean is_sized = FALSE;

  for (GSList *at = list; at != NULL; at = at->next)
    {
      PangoAttribute *attribute = at->data;

      if (attribute->klass->type == PANGO_ATTR_ABSOLUTE_SIZE)
        {
          double size = ((PangoAttrSize *) (void *) attribute)->size / (double) PANGO_SCALE;

          is_sized = TRUE;
          g_assert_cmpfloat (size, >=, 24 * gtk_widget_get_width (fixture->view) / 1440.0 - 0.5);
        }
    }
  g_slist_foreach (list, (GFunc) pango_attribute_destroy, NULL);

  g_assert_true (is_sized);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add ("/present-view/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("words", test_words);
  ADD ("camera", test_camera);
  ADD ("language", test_language);
  ADD ("type", test_type);
#undef ADD

  return g_test_run ();
}
