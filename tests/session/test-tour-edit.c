/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writing tours: what each change does, that it can be taken back, and what is in the file afterwards. */

#include "fh-civil.h"
#include "fh-dataset-reader.h"
#include "fh-tour-edit.h"

/* clang-format off */
static const char story[] =
  "{\"format\": \"foothold-dataset\", \"version\": 1, \"title\": {\"en\": \"Story\"}, \"x-mine\": 7,"
  " \"languages\": [\"en\", \"ar\"],"
  " \"categories\": [{\"id\": \"talk\", \"name\": {\"en\": \"Talk\"}, \"shape\": \"square\","
  " \"color\": \"blue\"}],"
  " \"places\": [{\"id\": \"port\", \"name\": {\"en\": \"Port\"}, \"kind\": \"port\","
  "               \"location\": {\"latitude\": 35, \"longitude\": 36}}],"
  " \"actors\": [], \"topics\": [], \"sources\": [], \"span\": \"2015/2020\","
  " \"events\": [{\"id\": \"a\", \"date\": \"2016-03-01\", \"title\": {\"en\": \"Arrival\"},"
  " \"summary\": {\"en\": \"They arrive.\"}, \"category\": \"talk\", \"importance\": 1,"
  " \"confidence\": \"high\", \"places\": [\"port\"], \"actors\": [], \"topics\": [], \"sources\": []}],"
  " \"tours\": [{\"id\": \"three\", \"title\": {\"en\": \"Three\"}, \"x-colour\": \"red\", \"steps\": ["
  "   {\"caption\": {\"en\": \"First\"}, \"x-why\": true, \"date\": \"2016\","
  "    \"camera\": {\"latitude\": 35, \"longitude\": 36, \"zoom\": 9}},"
  "   {\"caption\": {\"en\": \"Second\"}}, {\"caption\": {\"en\": \"Third\"}}]}]}";
/* clang-format on */

typedef struct
{
  FhDataset  *dataset;
  FhSession  *session;
  FhTourEdit *edit;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (story, strlen (story));
  g_autoptr (GError) error = NULL;

  fixture->dataset = fh_dataset_read_bytes (bytes, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  fixture->session = fh_session_new ();
  fh_session_set_dataset (fixture->session, fixture->dataset);
  fixture->edit = fh_tour_edit_new (fixture->dataset);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_finalize_object (fixture->edit);
  g_assert_finalize_object (fixture->session);
  g_assert_finalize_object (fixture->dataset);
}

/* The captions, in their order, as one string. */
static void
assert_captions (FhTourEdit *edit,
                 const char *expected)
{
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < fh_tour_edit_get_n_steps (edit); i++)
    g_string_append_printf (found, "%s%s", i > 0 ? " " : "",
                            fh_tour_edit_get_text (edit, i, "caption", "en"));
  g_assert_cmpstr (found->str, ==, expected);
}

static void
test_order (Fixture      *fixture,
            gconstpointer data)
{
  FhTourEdit *edit = fixture->edit;

  fh_tour_edit_move_step (edit, 0, 2);
  assert_captions (edit, "Second Third First");
  fh_tour_edit_move_step (edit, 2, 1);
  assert_captions (edit, "Second First Third");
  fh_tour_edit_duplicate_step (edit, 1);
  assert_captions (edit, "Second First First Third");
  fh_tour_edit_delete_step (edit, 0);
  assert_captions (edit, "First First Third");

  fh_tour_edit_undo (edit);
  fh_tour_edit_undo (edit);
  assert_captions (edit, "Second First Third");
  fh_tour_edit_redo (edit);
  assert_captions (edit, "Second First First Third");
  fh_tour_edit_set_text (edit, 0, "caption", "en", "New");
  g_assert_false (fh_tour_edit_can_redo (edit));
  while (fh_tour_edit_can_undo (edit))
    fh_tour_edit_undo (edit);
  assert_captions (edit, "First Second Third");
  g_assert_false (fh_tour_edit_get_dirty (edit));
}

/* A word is one change, not a change a letter. */
static void
test_typing (Fixture      *fixture,
             gconstpointer data)
{
  FhTourEdit *edit = fixture->edit;

  fh_tour_edit_set_text (edit, 0, "title", "en", "O");
  fh_tour_edit_set_text (edit, 0, "title", "en", "On");
  fh_tour_edit_set_text (edit, 0, "title", "en", "One");
  fh_tour_edit_set_text (edit, 1, "title", "en", "Two");
  g_assert_true (fh_tour_edit_get_dirty (edit));
  fh_tour_edit_undo (edit);
  g_assert_cmpstr (fh_tour_edit_get_text (edit, 1, "title", "en"), ==, "");
  g_assert_cmpstr (fh_tour_edit_get_text (edit, 0, "title", "en"), ==, "One");
  fh_tour_edit_undo (edit);
  g_assert_cmpstr (fh_tour_edit_get_text (edit, 0, "title", "en"), ==, "");
  g_assert_false (fh_tour_edit_get_dirty (edit));
}

static void
test_record (Fixture      *fixture,
             gconstpointer data)
{
  FhItem *event = fh_dataset_lookup (fixture->dataset, FH_TYPE_EVENT, "a");
  g_autoptr (FhView) view = NULL;
  g_autoptr (FhView) read = NULL;
  g_autoptr (FhDate) date = NULL;
  g_autofree char *text = NULL;

  fh_session_select (fixture->session, event);
  view = fh_view_new_for_session (fixture->session);
  view->whole_story = FALSE;
  view->camera = (FhCamera){ 34.912345678, 35.5, 11.257 };
  fh_tour_edit_insert_step (fixture->edit, 1, view, "en");

  assert_captions (fixture->edit, "First They arrive. Second Third");
  g_assert_cmpstr (fh_tour_edit_get_text (fixture->edit, 1, "title", "en"), ==, "Arrival");
  date = fh_tour_edit_get_date (fixture->edit, 1);
  text = fh_date_to_string (date);
  g_assert_cmpstr (text, ==, "2016-03-01");

  read = fh_tour_edit_create_view (fixture->edit, 1);
  g_assert_true (read->selection == event);
  g_assert_cmpint (read->date, ==, view->date);
  g_assert_cmpint (read->span.begin, ==, view->span.begin);
  g_assert_cmpfloat_with_epsilon (read->camera.latitude, 34.91235, 1e-9);
  g_assert_cmpfloat_with_epsilon (read->camera.zoom, 11.26, 1e-9);
}

/* What a step leaves as it is comes from those before it. */
static void
test_view_carries_on (Fixture      *fixture,
                      gconstpointer data)
{
  g_autoptr (FhView) view = fh_tour_edit_create_view (fixture->edit, 2);
  FhCivil first = { .year = 2016, .month = 1, .day = 1 };

  g_assert_cmpfloat (view->camera.zoom, ==, 9);
  g_assert_cmpint (view->date, ==, fh_civil_to_seconds (&first));
  g_assert_null (view->selection);
}

static void
test_dataset (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (FhDataset) dataset = NULL;
  g_autoptr (GError) error = NULL;
  JsonObject *root;
  JsonObject *tour;
  FhTour     *second;
  g_autoptr (FhView) view = fh_tour_edit_create_view (fixture->edit, 0);

  fh_tour_edit_move_step (fixture->edit, 0, 2);
  fh_tour_edit_add_tour (fixture->edit, "Mine", "en");
  fh_tour_edit_insert_step (fixture->edit, 0, view, "en");
  dataset = fh_tour_edit_create_dataset (fixture->edit, NULL, &error);
  g_assert_no_error (error);

  root = json_node_get_object (fh_dataset_get_json (dataset));
  g_assert_cmpint (json_object_get_int_member (root, "x-mine"), ==, 7);
  tour = json_array_get_object_element (json_object_get_array_member (root, "tours"), 0);
  g_assert_cmpstr (json_object_get_string_member (tour, "x-colour"), ==, "red");
  g_assert_true (json_object_get_boolean_member (
    json_array_get_object_element (json_object_get_array_member (tour, "steps"), 2), "x-why"));

  g_assert_cmpuint (g_list_model_get_n_items (fh_dataset_get_tours (dataset)), ==, 2);
  second = FH_TOUR (fh_dataset_lookup (dataset, FH_TYPE_TOUR, fh_tour_edit_get_tour_id (fixture->edit)));
  g_assert_cmpstr (fh_text_get (fh_item_get_title (FH_ITEM (second)), "en"), ==, "Mine");

  /* The one that was read stays as it was. */
  g_assert_cmpuint (g_list_model_get_n_items (fh_dataset_get_tours (fixture->dataset)), ==, 1);
}

/* Half of a step is no reason to refuse the file. */
static void
test_half_a_step (Fixture      *fixture,
                  gconstpointer data)
{
  g_autoptr (FhDataset) dataset = NULL;
  g_autoptr (GError) error = NULL;

  fh_tour_edit_set_text (fixture->edit, 0, "caption", "en", "");
  fh_tour_edit_set_text (fixture->edit, 0, "answer", "en", "That");
  fh_tour_edit_set_text (fixture->edit, FH_TOUR_EDIT_NO_STEP, "title", "en", "");
  dataset = fh_tour_edit_create_dataset (fixture->edit, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (dataset);
}

static void
test_saved (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (FhDataset) dataset = NULL;

  fh_tour_edit_set_seconds (fixture->edit, 0, 30);
  dataset = fh_tour_edit_create_dataset (fixture->edit, NULL, NULL);
  fh_tour_edit_set_saved (fixture->edit, dataset);
  g_assert_false (fh_tour_edit_get_dirty (fixture->edit));

  /* What is in the file is a state of its own, whatever comes after it. */
  fh_tour_edit_set_seconds (fixture->edit, 0, 40);
  g_assert_true (fh_tour_edit_get_dirty (fixture->edit));
  fh_tour_edit_undo (fixture->edit);
  g_assert_false (fh_tour_edit_get_dirty (fixture->edit));
  g_assert_cmpuint (fh_tour_edit_get_seconds (fixture->edit, 0), ==, 30);
  fh_tour_edit_undo (fixture->edit);
  g_assert_true (fh_tour_edit_get_dirty (fixture->edit));
}

static void
test_restore (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (FhTourEdit) other = fh_tour_edit_new (fixture->dataset);
  g_autofree char *text = NULL;

  fh_tour_edit_move_step (other, 0, 1);
  text = fh_tour_edit_to_string (other);
  g_assert_true (fh_tour_edit_restore (fixture->edit, text));
  assert_captions (fixture->edit, "Second First Third");
  g_assert_true (fh_tour_edit_get_dirty (fixture->edit));
  fh_tour_edit_undo (fixture->edit);
  assert_captions (fixture->edit, "First Second Third");

  g_assert_false (fh_tour_edit_restore (fixture->edit, "[{\"id\": 3}]"));
  g_assert_false (fh_tour_edit_restore (fixture->edit, "{"));
  assert_captions (fixture->edit, "First Second Third");
}

static void
test_tours (Fixture      *fixture,
            gconstpointer data)
{
  FhTourEdit *edit = fixture->edit;

  fh_tour_edit_add_tour (edit, "Mine", "en");
  g_assert_cmpuint (fh_tour_edit_get_tour (edit), ==, 1);
  g_assert_cmpuint (fh_tour_edit_get_n_steps (edit), ==, 0);
  fh_tour_edit_delete_tour (edit);
  fh_tour_edit_delete_tour (edit);
  g_assert_null (fh_tour_edit_get_tour_id (edit));
  g_assert_cmpuint (fh_tour_edit_get_n_steps (edit), ==, 0);
  fh_tour_edit_undo (edit);
  g_assert_cmpstr (fh_tour_edit_get_tour_id (edit), ==, "three");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add ("/tour-edit/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("order", test_order);
  ADD ("typing", test_typing);
  ADD ("record", test_record);
  ADD ("view-carries-on", test_view_carries_on);
  ADD ("dataset", test_dataset);
  ADD ("half-a-step", test_half_a_step);
  ADD ("saved", test_saved);
  ADD ("restore", test_restore);
  ADD ("tours", test_tours);
#undef ADD

  return g_test_run ();
}
