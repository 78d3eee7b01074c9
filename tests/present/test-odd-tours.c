/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tours that the reader takes and nobody would make: the screens show them, and do not break. */

#include <adwaita.h>
#include <math.h>

#include "fh-console.h"
#include "fh-test-tour.h"

/* More than any screen has room for. */
#define MANY 5000

/* What a console has at most whose list uses its rows again; 5,000 rows are 20,000 widgets. */
#define MOST_WIDGETS 2000

/* A story whose tour has these steps. */
static FhDataset *
read_tour (const char *steps)
{
  const char      *begin = strstr (fh_test_story, "\"steps\": [") + strlen ("\"steps\": [");
  g_autofree char *head = g_strndup (fh_test_story, (gsize) (begin - fh_test_story));
  g_autofree char *json = g_strconcat (head, steps, "]}]}", NULL);
  g_autoptr (GBytes) bytes = g_bytes_new (json, strlen (json));
  g_autoptr (GError) error = NULL;
  FhDataset *dataset = fh_dataset_read_bytes (bytes, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return dataset;
}

typedef struct
{
  FhDataset      *dataset;
  FhSession      *session;
  FhPresentation *presentation;
  GtkWidget      *window;
  GtkWidget      *view;
  GtkWidget      *console;
} Screens;

static void
open_screens (Screens    *screens,
              const char *steps)
{
  screens->dataset = read_tour (steps);
  screens->session = fh_session_new ();
  fh_session_set_dataset (screens->session, screens->dataset);
  screens->presentation = fh_presentation_new (
    screens->session, FH_TOUR (fh_dataset_lookup (screens->dataset, FH_TYPE_TOUR, "tour")));
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  screens->window = gtk_window_new ();
  screens->view = fh_present_view_new (screens->presentation, NULL);
  gtk_window_set_default_size (GTK_WINDOW (screens->window), 1024, 768);
  gtk_window_set_child (GTK_WINDOW (screens->window), screens->view);
  gtk_window_present (GTK_WINDOW (screens->window));
  gtk_test_widget_wait_for_draw (screens->window);
}

static void
open_console (Screens *screens)
{
  screens->console = GTK_WIDGET (fh_console_new (FH_PRESENT_VIEW (screens->view), NULL));
  gtk_window_present (GTK_WINDOW (screens->console));
  gtk_test_widget_wait_for_draw (screens->console);
}

static void
close_screens (Screens *screens)
{
  if (screens->console != NULL)
    gtk_window_destroy (GTK_WINDOW (screens->console));
  gtk_window_destroy (GTK_WINDOW (screens->window));
  while (G_OBJECT (screens->presentation)->ref_count > 1)
    g_main_context_iteration (NULL, TRUE);
  g_assert_finalize_object (screens->presentation);
  g_object_unref (screens->session);
  g_object_unref (screens->dataset);
}

static guint
count_widgets (GtkWidget *widget)
{
  guint n_widgets = 1;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n_widgets += count_widgets (child);

  return n_widgets;
}

static GtkWidget *
find_label (GtkWidget  *widget,
            const char *words)
{
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

/* The ends of the earth and of time, one step after another. */
static void
test_cameras (void)
{
  static const char steps[] =
    "{\"caption\": {\"en\": \"A\"}, \"camera\": {\"latitude\": 90, \"longitude\": 180, \"zoom\": 17}},"
    "{\"caption\": {\"en\": \"B\"}, \"camera\": {\"latitude\": -90, \"longitude\": -180, \"zoom\": 1},"
    " \"date\": \"-9999\"},"
    "{\"caption\": {\"en\": \"C\"}, \"date\": \"Y-1000000\", \"span\": \"Y-1000000/9999\","
    " \"bounds\": {\"south\": -90, \"west\": -180, \"north\": 90, \"east\": 180}},"
    "{\"caption\": {\"en\": \"D\"}, \"bounds\": {\"south\": 35, \"west\": 36, \"north\": 35.0000000001,"
    " \"east\": 36.0000000001}, \"date\": \"Y1000000\", \"span\": \"2015-01-01T00:00:00Z\"},"
    "{\"caption\": {\"en\": \"E\"}, \"seconds\": 86400,"
    " \"bounds\": {\"south\": 89.9, \"west\": 179.9, \"north\": 90, \"east\": 180}}";
  Screens      screens = { 0 };
  FhMapCamera *camera;

  open_screens (&screens, steps);
  camera = fh_map_view_get_camera (fh_present_view_get_map (FH_PRESENT_VIEW (screens.view)));
  open_console (&screens);
  for (guint i = 0; i < fh_presentation_get_n_steps (screens.presentation); i++)
    {
      FhCameraView view;

      fh_presentation_go_to (screens.presentation, i);
      gtk_test_widget_wait_for_draw (screens.window);
      view = fh_map_camera_get_view (camera);
      g_assert_true (isfinite (view.x) && view.x >= 0 && view.x <= 1);
      g_assert_true (isfinite (view.y) && view.y >= 0 && view.y <= 1);
      g_assert_true (isfinite (view.zoom) && view.zoom > 0 && view.zoom < 20);
    }
  close_screens (&screens);
}

static void
test_many_steps (void)
{
  g_autoptr (GString) steps = g_string_new (NULL);
  Screens screens = { 0 };

  for (guint i = 1; i <= MANY; i++)
    g_string_append_printf (steps, "%s{\"caption\": {\"en\": \"Caption %u\"}, \"date\": \"2015-%02u-%02u\"}",
                            i > 1 ? "," : "", i, i % 12 + 1, i % 28 + 1);
  open_screens (&screens, steps->str);
  open_console (&screens);
  fh_presentation_go_to (screens.presentation, G_MAXUINT);
  gtk_test_widget_wait_for_draw (screens.console);
  g_assert_nonnull (find_label (screens.view, "5,000 of 5,000"));
  g_assert_nonnull (find_label (screens.view, "Caption 5000"));
  g_assert_cmpuint (count_widgets (screens.console), <, MOST_WIDGETS);
  for (guint i = 0; i < 4; i++)
    fh_presentation_type_digit (screens.presentation, 4);
  fh_presentation_enter (screens.presentation);
  g_assert_nonnull (find_label (screens.view, "Caption 4444"));
  close_screens (&screens);
}

/* A card with a book in it scrolls, and leaves the timeline free. */
static void
test_long_caption (void)
{
  g_autoptr (GString) steps = g_string_new ("{\"caption\": {\"en\": \"The");
  Screens         screens = { 0 };
  GtkWidget      *scroller;
  graphene_rect_t bounds;

  for (guint i = 0; i < MANY; i++)
    g_string_append (steps, " Donaudampfschifffahrtsgesellschaftskapitaen");
  g_string_append (steps, "\"}}");
  open_screens (&screens, steps->str);
  scroller = gtk_widget_get_ancestor (find_label (screens.view, "The Donau"), GTK_TYPE_SCROLLED_WINDOW);
  g_assert_true (gtk_widget_compute_bounds (scroller, screens.view, &bounds));
  g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <, 768 - 60);
  g_assert_cmpfloat (bounds.origin.x, >, 400);
  close_screens (&screens);
}

/* The window has words for it before it presents; a screen that is there nevertheless says it too. */
static void
test_no_steps (void)
{
  Screens screens = { 0 };

  open_screens (&screens, "");
  g_assert_nonnull (find_label (screens.view, "This tour has no steps"));
  fh_presentation_next (screens.presentation);
  fh_presentation_set_exploring (screens.presentation, TRUE);
  gtk_test_widget_wait_for_draw (screens.window);
  close_screens (&screens);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/odd-tours/cameras", test_cameras);
  g_test_add_func ("/odd-tours/many-steps", test_many_steps);
  g_test_add_func ("/odd-tours/long-caption", test_long_caption);
  g_test_add_func ("/odd-tours/no-steps", test_no_steps);

  return g_test_run ();
}
