/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rows of a list: selected as the session says, and the session as the rows say. */

#include <libglib-testing/signal-logger.h>

#include "fh-heading.h"
#include "fh-item-groups.h"
#include "fh-row-model.h"
#include "fh-ui-fixture.h"

typedef struct
{
  FhDataset  *dataset;
  FhSession  *session;
  FhRowModel *rows;
  FhItem     *attack;
  FhItem     *talks;
} Fixture;

/* Two headings, each with an event below. */
static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);

  fixture->dataset = fh_ui_fixture_read_story ();
  fixture->session = fh_session_new ();
  fh_session_set_dataset (fixture->session, fixture->dataset);
  fixture->attack = fh_ui_fixture_get (fixture->dataset, FH_TYPE_EVENT, "attack");
  fixture->talks = fh_ui_fixture_get (fixture->dataset, FH_TYPE_EVENT, "talks");
  fixture->rows = fh_row_model_new (fixture->session);
  g_ptr_array_add (rows, fh_heading_new ("2019"));
  g_ptr_array_add (rows, g_object_ref (fixture->talks));
  g_ptr_array_add (rows, fh_heading_new ("2016"));
  g_ptr_array_add (rows, g_object_ref (fixture->attack));
  fh_row_model_set_rows (fixture->rows, rows);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_finalize_object (fixture->rows);
  g_assert_finalize_object (fixture->session);
  g_assert_finalize_object (fixture->dataset);
}

static void
assert_selection_changed (Fixture        *fixture,
                          GtSignalLogger *logger,
                          guint           expected_position,
                          guint           expected_n)
{
  guint position;
  guint n_items;

  gt_signal_logger_assert_emission_pop (logger, fixture->rows, "selection-changed", &position, &n_items);
  g_assert_cmpuint (position, ==, expected_position);
  g_assert_cmpuint (n_items, ==, expected_n);
}

/* All rows at once. */
static void
assert_items_changed (Fixture        *fixture,
                      GtSignalLogger *logger,
                      guint           expected_removed,
                      guint           expected_added)
{
  guint position;
  guint removed;
  guint added;

  gt_signal_logger_assert_emission_pop (logger, fixture->rows, "items-changed", &position, &removed, &added);
  g_assert_cmpuint (position, ==, 0);
  g_assert_cmpuint (removed, ==, expected_removed);
  g_assert_cmpuint (added, ==, expected_added);
}

static void
test_follows_the_session (Fixture      *fixture,
                          gconstpointer data)
{
  g_autoptr (GtSignalLogger) logger = gt_signal_logger_new ();
  GtkSelectionModel *model = GTK_SELECTION_MODEL (fixture->rows);

  gt_signal_logger_connect (logger, fixture->rows, "selection-changed");
  g_assert_cmpint (fh_row_model_get_selected (fixture->rows), ==, -1);

  fh_session_select (fixture->session, fixture->talks);
  g_assert_cmpint (fh_row_model_get_selected (fixture->rows), ==, 1);
  g_assert_true (gtk_selection_model_is_selected (model, 1));
  assert_selection_changed (fixture, logger, 1, 1);

  fh_session_select (fixture->session, fixture->attack);
  g_assert_false (gtk_selection_model_is_selected (model, 1));
  g_assert_true (gtk_selection_model_is_selected (model, 3));
  assert_selection_changed (fixture, logger, 1, 3);

  /* A place has no row here. */
  fh_session_select (fixture->session, fh_ui_fixture_get (fixture->dataset, FH_TYPE_PLACE, "base"));
  g_assert_cmpint (fh_row_model_get_selected (fixture->rows), ==, -1);
  assert_selection_changed (fixture, logger, 3, 1);
  fh_session_select (fixture->session, NULL);
  gt_signal_logger_assert_no_emissions (logger);
}

static void
test_selects_in_the_session (Fixture      *fixture,
                             gconstpointer data)
{
  GtkSelectionModel *model = GTK_SELECTION_MODEL (fixture->rows);

  g_assert_true (gtk_selection_model_select_item (model, 3, TRUE));
  g_assert_true (fh_session_get_selection (fixture->session) == fixture->attack);

  /* Neither a heading nor what is beyond the end. */
  g_assert_false (gtk_selection_model_select_item (model, 0, TRUE));
  g_assert_false (gtk_selection_model_select_item (model, 4, TRUE));
  g_assert_true (fh_session_get_selection (fixture->session) == fixture->attack);

  g_assert_false (gtk_selection_model_unselect_item (model, 1));
  g_assert_true (gtk_selection_model_unselect_item (model, 3));
  g_assert_null (fh_session_get_selection (fixture->session));
}

static void
test_new_rows_keep_the_selection (Fixture      *fixture,
                                  gconstpointer data)
{
  g_autoptr (GtSignalLogger) logger = gt_signal_logger_new ();
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);

  fh_session_select (fixture->session, fixture->attack);
  gt_signal_logger_connect (logger, fixture->rows, "items-changed");
  g_ptr_array_add (rows, g_object_ref (fixture->attack));
  fh_row_model_set_rows (fixture->rows, rows);
  g_assert_cmpint (fh_row_model_get_selected (fixture->rows), ==, 0);
  assert_items_changed (fixture, logger, 4, 1);

  fh_row_model_set_rows (fixture->rows, g_ptr_array_new_with_free_func (g_object_unref));
  g_assert_cmpint (fh_row_model_get_selected (fixture->rows), ==, -1);
  assert_items_changed (fixture, logger, 1, 0);
  gt_signal_logger_assert_no_emissions (logger);
}

/* The event @attack is the last of @n_rows. */
static GPtrArray *
create_long_list (Fixture *fixture,
                  guint    n_rows)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 1; i < n_rows; i++)
    g_ptr_array_add (rows, fh_heading_new ("2019"));
  g_ptr_array_add (rows, g_object_ref (fixture->attack));

  return rows;
}

/* What fits on a screen comes first, all of it in the end, and what somebody selects at once. */
static void
test_long_list (Fixture      *fixture,
                gconstpointer data)
{
  GListModel *model = G_LIST_MODEL (fixture->rows);
  g_autoptr (GObject) last = NULL;
  guint n_first;

  fh_row_model_set_rows (fixture->rows, create_long_list (fixture, 5000));
  n_first = g_list_model_get_n_items (model);
  g_assert_cmpuint (n_first, >=, 20);
  g_assert_cmpuint (n_first, <, 200);
  while (g_list_model_get_n_items (model) < 5000)
    g_main_context_iteration (NULL, TRUE);
  last = g_list_model_get_item (model, 4999);
  g_assert_true (last == G_OBJECT (fixture->attack));

  fh_row_model_set_rows (fixture->rows, create_long_list (fixture, 5000));
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, n_first);
  fh_session_select (fixture->session, fixture->attack);
  g_assert_cmpint (fh_row_model_get_selected (fixture->rows), ==, 4999);
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, 5000);

  fh_row_model_set_rows (fixture->rows, create_long_list (fixture, 300));
  g_assert_cmpint (fh_row_model_get_selected (fixture->rows), ==, 299);
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, 300);
}

static const char *
group_by_side (FhItem     *item,
               const char *language)
{
  return g_str_equal (fh_item_get_id (item),
                      "hosts")
           ? ""
           : fh_text_get (fh_actor_get_side (FH_ACTOR (item)), language);
}

/* Items of no group come last, below a heading of their own. */
static void
test_groups (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  fh_item_groups_append (rows, fh_dataset_get_actors (fixture->dataset), group_by_side, "Other", "en");
  g_assert_cmpuint (rows->len, ==, 4);
  g_assert_cmpstr (fh_heading_get_title (g_ptr_array_index (rows, 0)), ==, "North");
  g_assert_cmpstr (fh_item_get_id (g_ptr_array_index (rows, 1)), ==, "envoy");
  g_assert_cmpstr (fh_heading_get_title (g_ptr_array_index (rows, 2)), ==, "Other");
  g_assert_cmpstr (fh_item_get_id (g_ptr_array_index (rows, 3)), ==, "hosts");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/row-model/follows-the-session", test_follows_the_session);
  ADD ("/row-model/selects-in-the-session", test_selects_in_the_session);
  ADD ("/row-model/new-rows-keep-the-selection", test_new_rows_keep_the_selection);
  ADD ("/row-model/long-list", test_long_list);
  ADD ("/row-model/groups", test_groups);
#undef ADD

  return g_test_run ();
}
