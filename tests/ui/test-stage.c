/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The map above the timeline. */

#include "fh-stage.h"
#include "fh-ui-fixture.h"

static GtkWidget *
create_part (void)
{
  GtkWidget *part = gtk_label_new (NULL);

  gtk_widget_set_size_request (part, 50, 50);

  return part;
}

/* What is remembered at the end of one start is what the next begins with. */
static void
test_height_is_kept (void)
{
  GtkWidget *window = gtk_window_new ();
  FhStage   *stage = g_object_new (FH_TYPE_STAGE, NULL);

  fh_stage_set_map (stage, create_part ());
  fh_stage_set_timeline (stage, create_part ());
  fh_stage_set_timeline_height (stage, 200);
  g_assert_cmpint (fh_stage_get_timeline_height (stage), ==, 200);

  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (stage));
  gtk_window_set_default_size (GTK_WINDOW (window), 500, 600);
  gtk_window_present (GTK_WINDOW (window));
  while (gtk_widget_get_height (GTK_WIDGET (stage)) == 0)
    g_main_context_iteration (NULL, TRUE);
  fh_ui_fixture_settle ();
  g_assert_cmpint (fh_stage_get_timeline_height (stage), ==, 200);

  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/stage/height-is-kept", test_height_is_kept);

  return g_test_run ();
}
