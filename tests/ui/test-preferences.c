/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is chosen in the preferences holds at once, and is what the settings remember. */

#include "fh-follow-settings.h"
#include "fh-preferences.h"
#include "fh-resources.h"
#include "fh-settings.h"
#include "fh-units.h"

static GtkWidget *
find_row (GtkWidget  *widget,
          const char *title)
{
  if (ADW_IS_COMBO_ROW (widget) &&
      g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *row = find_row (child, title);

      if (row != NULL)
        return row;
    }

  return NULL;
}

/* The window shows itself. */
static GtkWidget *
open_preferences (void)
{
  fh_preferences_show (NULL, NULL);

  return GTK_WIDGET (g_list_model_get_item (gtk_window_get_toplevels (), 0));
}

static void
choose (GtkWidget  *window,
        const char *title,
        guint       position)
{
  GtkWidget *row = find_row (window, title);

  g_assert_nonnull (row);
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), position);
}

static void
assert_setting (const char *key,
                const char *nick)
{
  g_autofree char *value = g_settings_get_string (fh_settings_get (), key);

  g_assert_cmpstr (value, ==, nick);
}

static void
close_preferences (GtkWidget *window)
{
  gtk_window_destroy (GTK_WINDOW (window));
  g_object_unref (window);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static gboolean
moves (void)
{
  gboolean enabled;

  g_object_get (gtk_settings_get_default (), "gtk-enable-animations", &enabled, NULL);

  return enabled;
}

static void
test_motion (void)
{
  gboolean   before = moves ();
  GtkWidget *window = open_preferences ();

  choose (window, "Motion", 1);
  assert_setting ("motion", "reduce");
  g_assert_false (moves ());
  choose (window, "Motion", 0);
  assert_setting ("motion", "follow");
  g_assert_true (moves () == before);
  close_preferences (window);
}

static void
test_units (void)
{
  GtkWidget *window = open_preferences ();

  choose (window, "Distances", 2);
  assert_setting ("units", "imperial");
  g_assert_cmpint (fh_units_get_choice (fh_units_get_default ()), ==, FH_UNITS_IMPERIAL);
  close_preferences (window);

  /* It is remembered. */
  window = open_preferences ();
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (find_row (window, "Distances"))), ==, 2);
  choose (window, "Distances", 1);
  g_assert_cmpint (fh_units_get_choice (fh_units_get_default ()), ==, FH_UNITS_METRIC);
  close_preferences (window);
}

static void
test_colours (void)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  GtkWidget       *window = open_preferences ();

  choose (window, "Colours", 2);
  assert_setting ("color-scheme", "dark");
  g_assert_true (adw_style_manager_get_dark (manager));
  choose (window, "Colours", 1);
  g_assert_false (adw_style_manager_get_dark (manager));
  choose (window, "Colours", 0);
  assert_setting ("color-scheme", "follow");
  close_preferences (window);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  fh_register_resource ();
  fh_follow_settings ();

  g_test_add_func ("/preferences/motion", test_motion);
  g_test_add_func ("/preferences/units", test_units);
  g_test_add_func ("/preferences/colours", test_colours);

  return g_test_run ();
}
