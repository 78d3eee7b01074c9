/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where a box for chips puts its children. */

#include "fh-ui-fixture.h"
#include "fh-wrap-box.h"

/* A box with children of these widths, each 20 high. */
static GtkWidget *
create_box (const int *widths,
            gsize      n_widths)
{
  GtkWidget *box = g_object_ref_sink (fh_wrap_box_new ());

  for (gsize i = 0; i < n_widths; i++)
    {
      GtkWidget *child = gtk_label_new (NULL);

      gtk_widget_set_size_request (child, widths[i], 20);
      fh_wrap_box_append (FH_WRAP_BOX (box), child);
    }

  return box;
}

static void
assert_height (GtkWidget *box,
               int        width,
               int        expected)
{
  int height;

  gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  g_assert_cmpint (height, ==, expected);
}

static void
test_measure (void)
{
  g_autoptr (GtkWidget) box = create_box ((const int[]){ 50, 60, 40 }, 3);
  int minimum;
  int natural;

  gtk_widget_measure (box, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, ==, 60);
  g_assert_cmpint (natural, ==, 50 + 6 + 60 + 6 + 40);
  assert_height (box, natural, 20);
  assert_height (box, natural - 1, 46);
  assert_height (box, 60, 72);
}

static void
test_empty (void)
{
  g_autoptr (GtkWidget) box = create_box (NULL, 0);

  assert_height (box, 100, 0);
}

/* @left and @top: where the last of three children lies in a box 120 wide */
static void
assert_last (GtkTextDirection direction,
             int              left,
             int              top)
{
  GtkWidget      *window = gtk_window_new ();
  GtkWidget      *box = create_box ((const int[]){ 50, 60, 40 }, 3);
  graphene_rect_t bounds;

  gtk_widget_set_direction (box, direction);
  gtk_widget_set_size_request (box, 120, -1);
  gtk_widget_set_halign (box, GTK_ALIGN_START);
  gtk_window_set_child (GTK_WINDOW (window), box);
  gtk_window_set_default_size (GTK_WINDOW (window), 60, 200);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (box);
  g_assert_true (gtk_widget_compute_bounds (gtk_widget_get_last_child (box), box, &bounds));
  g_assert_cmpfloat (bounds.origin.x, ==, left);
  g_assert_cmpfloat (bounds.origin.y, ==, top);
  gtk_window_destroy (GTK_WINDOW (window));
  fh_ui_fixture_settle ();
  g_assert_finalize_object (box);
}

static void
test_lines_begin_where_one_reads (void)
{
  assert_last (GTK_TEXT_DIR_LTR, 0, 26);
  assert_last (GTK_TEXT_DIR_RTL, 120 - 40, 26);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/wrap-box/measure", test_measure);
  g_test_add_func ("/wrap-box/empty", test_empty);
  g_test_add_func ("/wrap-box/lines-begin-where-one-reads", test_lines_begin_where_one_reads);

  return g_test_run ();
}
