/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The legend on the map under the keyboard, open and folded. */

#include <adwaita.h>

#include "fh-map-legend.h"
#include "fh-ui-fixture.h"

static GtkWidget *
find_expander (GtkWidget *widget)
{
  if (GTK_IS_EXPANDER (widget))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *expander = find_expander (child);

      if (expander != NULL)
        return expander;
    }

  return NULL;
}

/* How many places the focus has before it comes to @end. */
static guint
walk (GtkWidget       *window,
      GtkDirectionType direction,
      GtkWidget       *begin,
      GtkWidget       *end)
{
  guint n_stops = 0;

  gtk_widget_grab_focus (begin);
  while (gtk_widget_child_focus (window, direction) && gtk_window_get_focus (GTK_WINDOW (window)) != end)
    {
      n_stops++;
      g_assert_cmpuint (n_stops, <, 100);
    }

  return n_stops;
}

static void
test_keyboard (void)
{
  g_autoptr (FhSession) session = fh_session_new ();
  g_autoptr (FhDataset) story = fh_ui_fixture_read_story ();
  GtkWidget *window = gtk_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *legend = fh_map_legend_new (session);
  GtkWidget *before = gtk_button_new_with_label ("Before");
  GtkWidget *after = gtk_button_new_with_label ("After");
  GtkWidget *expander = find_expander (legend);
  guint      n_open;

  fh_session_set_dataset (session, story);
  gtk_box_append (GTK_BOX (box), before);
  gtk_box_append (GTK_BOX (box), legend);
  gtk_box_append (GTK_BOX (box), after);
  gtk_window_set_child (GTK_WINDOW (window), box);
  gtk_window_present (GTK_WINDOW (window));
  fh_ui_fixture_settle ();

  n_open = walk (window, GTK_DIR_TAB_FORWARD, before, after);
  g_assert_cmpuint (walk (window, GTK_DIR_TAB_BACKWARD, after, before), ==, n_open);
  g_assert_cmpuint (walk (window, GTK_DIR_DOWN, before, after), ==, n_open);
  g_assert_cmpuint (walk (window, GTK_DIR_UP, after, before), ==, n_open);

  gtk_expander_set_expanded (GTK_EXPANDER (expander), FALSE);
  fh_ui_fixture_settle ();
  g_assert_cmpuint (walk (window, GTK_DIR_TAB_FORWARD, before, after), ==, 1);
  g_assert_cmpuint (walk (window, GTK_DIR_TAB_BACKWARD, after, before), ==, 1);
  g_assert_cmpuint (walk (window, GTK_DIR_DOWN, before, after), ==, 1);
  g_assert_cmpuint (walk (window, GTK_DIR_UP, after, before), ==, 1);
  g_assert_cmpuint (n_open, >, 1);

  gtk_expander_set_expanded (GTK_EXPANDER (expander), TRUE);
  fh_ui_fixture_settle ();
  g_assert_cmpuint (walk (window, GTK_DIR_TAB_FORWARD, before, after), ==, n_open);

  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/map-legend/keyboard", test_keyboard);

  return g_test_run ();
}
