/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A tour being presented: what a key press, a hand on the timeline and time do to it. */

#include <libglib-testing/signal-logger.h>

#include "fh-civil.h"
#include "fh-dataset-reader.h"
#include "fh-presentation.h"

#define EVENT(id, date)                                                                           \
  "{\"id\": \"" id "\", \"date\": \"" date "\", \"title\": {\"en\": \"" id                        \
  "\"}, \"summary\": {\"en\": \"s\"},"                                                            \
  " \"category\": \"talk\", \"importance\": 1, \"confidence\": \"high\", \"places\": [\"port\"]," \
  " \"actors\": [],"                                                                              \
  " \"topics\": [], \"sources\": []}"

/* clang-format off */
static const char story[] =
  "{\"format\": \"foothold-dataset\", \"version\": 1, \"title\": {\"en\": \"Story\"},"
  " \"languages\": [\"en\"],"
  " \"categories\": [{\"id\": \"talk\", \"name\": {\"en\": \"Talk\"}, \"shape\": \"square\","
  " \"color\": \"blue\"}],"
  " \"places\": [{\"id\": \"port\", \"name\": {\"en\": \"Port\"}, \"kind\": \"port\","
  "               \"location\": {\"latitude\": 35, \"longitude\": 36}}],"
  " \"actors\": [], \"topics\": [], \"sources\": [], \"span\": \"2015/2020\","
  " \"events\": [" EVENT ("a", "2016-03-01") "," EVENT ("b", "2017-01-18") "," EVENT ("c", "2019-06") "],"
  " \"tours\": ["
  "  {\"id\": \"three\", \"title\": {\"en\": \"Three\"}, \"steps\": ["
  "   {\"caption\": {\"en\": \"First\"}, \"date\": \"2016-03-01\", \"seconds\": 30,"
  "    \"camera\": {\"latitude\": 35, \"longitude\": 36, \"zoom\": 9}, \"span\": \"2016\","
  "    \"selection\": {\"event\": \"a\"}},"
  "   {\"caption\": {\"en\": \"Second\"}, \"date\": \"2017-01-18\", \"selection\": {\"event\": \"b\"},"
  "    \"seconds\": 60, \"question\": {\"en\": \"What?\"}, \"answer\": {\"en\": \"That\"}},"
  "   {\"caption\": {\"en\": \"Third\"}, \"date\": \"2019-06\", \"seconds\": 10,"
  "    \"bounds\": {\"south\": 34, \"west\": 35, \"north\": 36, \"east\": 37},"
  "    \"filter\": {\"categories\": [\"talk\"]}, \"selection\": {\"place\": \"port\"}}]},"
  "  {\"id\": \"suspense\", \"title\": {\"en\": \"Suspense\"}, \"hide-later\": true, \"steps\": ["
  "   {\"caption\": {\"en\": \"Only\"}, \"date\": \"2016-03-01\"}]},"
  "  {\"id\": \"none\", \"title\": {\"en\": \"None\"}, \"steps\": []}]}";
/* clang-format on */

typedef struct
{
  FhDataset      *dataset;
  FhSession      *session;
  FhPresentation *presentation;
} Fixture;

static FhPresentation *
present (Fixture    *fixture,
         const char *tour)
{
  FhItem *item = fh_dataset_lookup (fixture->dataset, FH_TYPE_TOUR, tour);

  g_assert_nonnull (item);
  return fh_presentation_new (fixture->session, FH_TOUR (item));
}

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
  fixture->presentation = present (fixture, "three");
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_finalize_object (fixture->presentation);
  g_assert_finalize_object (fixture->session);
  g_assert_finalize_object (fixture->dataset);
}

static gint64
get_seconds (gint64 year,
             int    month,
             int    day)
{
  FhCivil civil = { .year = year, .month = month, .day = day };

  return fh_civil_to_seconds (&civil);
}

static void
assert_at (Fixture    *fixture,
           guint       position,
           gboolean    asking,
           const char *selected)
{
  FhItem *selection = fh_session_get_selection (fixture->session);

  g_assert_cmpuint (fh_presentation_get_position (fixture->presentation), ==, position);
  g_assert_cmpint (fh_presentation_get_asking (fixture->presentation), ==, asking);
  g_assert_cmpstr (selection != NULL ? fh_item_get_id (selection) : NULL, ==, selected);
}

/* Runs the clock for so many seconds, four times a second. */
static void
pass (Fixture *fixture,
      gint64  *clock,
      double   seconds)
{
  gint64 end = *clock + (gint64) (seconds * G_USEC_PER_SEC);

  for (; *clock <= end; *clock += G_USEC_PER_SEC / 4)
    fh_presentation_advance (fixture->presentation, *clock);
}

static void
test_walk (Fixture      *fixture,
           gconstpointer data)
{
  FhPresentation *presentation = fixture->presentation;

  assert_at (fixture, 0, FALSE, "a");
  g_assert_cmpint (fh_session_get_date (fixture->session), ==, get_seconds (2016, 3, 1));
  g_assert_false (fh_presentation_can_go_previous (presentation));

  fh_presentation_next (presentation);
  assert_at (fixture, 1, TRUE, NULL);
  fh_presentation_next (presentation);
  assert_at (fixture, 1, FALSE, "b");
  fh_presentation_next (presentation);
  assert_at (fixture, 2, FALSE, "port");
  g_assert_false (fh_presentation_can_go_next (presentation));
  fh_presentation_next (presentation);
  assert_at (fixture, 2, FALSE, "port");

  fh_presentation_previous (presentation);
  assert_at (fixture, 1, FALSE, "b");
  fh_presentation_previous (presentation);
  assert_at (fixture, 1, TRUE, NULL);
  fh_presentation_previous (presentation);
  assert_at (fixture, 0, FALSE, "a");
  fh_presentation_previous (presentation);
  assert_at (fixture, 0, FALSE, "a");
  g_assert_true (fh_presentation_get_running (presentation));
}

/* What a step does not set is as the steps before left it, from wherever one comes. */
static void
test_view_carries_on (Fixture      *fixture,
                      gconstpointer data)
{
  const FhTourView *view;

  fh_presentation_go_to (fixture->presentation, 2);
  fh_presentation_go_to (fixture->presentation, 1);
  view = fh_presentation_get_view (fixture->presentation, 1);

  g_assert_nonnull (view->camera);
  g_assert_cmpfloat (view->camera->zoom, ==, 9);
  g_assert_cmpint (view->date, ==, get_seconds (2017, 1, 18));
  g_assert_cmpint (view->reached, ==, get_seconds (2017, 1, 19));
  g_assert_cmpint (view->span.begin, ==, get_seconds (2016, 1, 1));
  g_assert_cmpint (fh_session_get_span (fixture->session).end, ==, get_seconds (2017, 1, 1));

  view = fh_presentation_get_view (fixture->presentation, 2);
  g_assert_null (view->camera);
  g_assert_cmpfloat (view->bounds.north, ==, 36);
}

static void
test_one_notify_a_press (Fixture      *fixture,
                         gconstpointer data)
{
  g_autoptr (GtSignalLogger) logger = gt_signal_logger_new ();

  gt_signal_logger_connect (logger, fixture->presentation, "notify");
  fh_presentation_next (fixture->presentation);
  gt_signal_logger_assert_notify_emission_pop (logger, fixture->presentation, "asking");
  gt_signal_logger_assert_notify_emission_pop (logger, fixture->presentation, "position");
  gt_signal_logger_assert_no_emissions (logger);
  fh_presentation_next (fixture->presentation);
  gt_signal_logger_assert_notify_emission_pop (logger, fixture->presentation, "asking");
  gt_signal_logger_assert_no_emissions (logger);
}

static void
test_leave_and_return (Fixture      *fixture,
                       gconstpointer data)
{
  FhPresentation *presentation = fixture->presentation;

  fh_session_set_date (fixture->session, get_seconds (2018, 1, 1));
  g_assert_true (fh_presentation_get_exploring (presentation));
  fh_session_select (fixture->session, fh_dataset_lookup (fixture->dataset, FH_TYPE_EVENT, "c"));
  assert_at (fixture, 0, FALSE, "c");

  fh_presentation_escape (presentation);
  g_assert_false (fh_presentation_get_exploring (presentation));
  g_assert_true (fh_presentation_get_running (presentation));
  assert_at (fixture, 0, FALSE, "a");
  g_assert_cmpint (fh_session_get_date (fixture->session), ==, get_seconds (2016, 3, 1));

  fh_presentation_escape (presentation);
  g_assert_false (fh_presentation_get_running (presentation));
}

/* A clicker's "next" goes on in the tour, from wherever one is; an open question stays open until one
 * returns to it. */
static void
test_explore_and_go_on (Fixture      *fixture,
                        gconstpointer data)
{
  FhPresentation *presentation = fixture->presentation;

  fh_presentation_set_exploring (presentation, TRUE);
  fh_presentation_next (presentation);
  g_assert_false (fh_presentation_get_exploring (presentation));
  assert_at (fixture, 1, TRUE, NULL);

  fh_session_select (fixture->session, fh_dataset_lookup (fixture->dataset, FH_TYPE_EVENT, "c"));
  fh_presentation_set_exploring (presentation, FALSE);
  assert_at (fixture, 1, TRUE, NULL);
}

static void
test_blank (Fixture      *fixture,
            gconstpointer data)
{
  FhPresentation *presentation = fixture->presentation;

  fh_presentation_toggle_blank (presentation, FH_BLANK_BLACK);
  g_assert_cmpint (fh_presentation_get_blank (presentation), ==, FH_BLANK_BLACK);
  fh_presentation_toggle_blank (presentation, FH_BLANK_WHITE);
  g_assert_cmpint (fh_presentation_get_blank (presentation), ==, FH_BLANK_WHITE);
  fh_presentation_toggle_blank (presentation, FH_BLANK_WHITE);
  g_assert_cmpint (fh_presentation_get_blank (presentation), ==, FH_BLANK_NONE);

  fh_presentation_toggle_blank (presentation, FH_BLANK_BLACK);
  fh_presentation_next (presentation);
  g_assert_cmpint (fh_presentation_get_blank (presentation), ==, FH_BLANK_NONE);
  assert_at (fixture, 0, FALSE, "a");

  fh_presentation_toggle_blank (presentation, FH_BLANK_BLACK);
  fh_presentation_escape (presentation);
  g_assert_true (fh_presentation_get_running (presentation));
  g_assert_cmpint (fh_presentation_get_blank (presentation), ==, FH_BLANK_NONE);
}

static void
test_number (Fixture      *fixture,
             gconstpointer data)
{
  FhPresentation *presentation = fixture->presentation;
  gint64          clock = G_USEC_PER_SEC;

  fh_presentation_type_digit (presentation, 0);
  fh_presentation_type_digit (presentation, 3);
  g_assert_cmpuint (fh_presentation_get_typed (presentation), ==, 3);
  fh_presentation_enter (presentation);
  assert_at (fixture, 2, FALSE, "port");
  g_assert_cmpuint (fh_presentation_get_typed (presentation), ==, 0);

  for (guint i = 0; i < 20; i++)
    fh_presentation_type_digit (presentation, 9);
  fh_presentation_enter (presentation);
  assert_at (fixture, 2, FALSE, "port");

  fh_presentation_type_digit (presentation, 1);
  fh_presentation_escape (presentation);
  g_assert_cmpuint (fh_presentation_get_typed (presentation), ==, 0);
  g_assert_true (fh_presentation_get_running (presentation));

  fh_presentation_type_digit (presentation, 1);
  pass (fixture, &clock, 6);
  g_assert_cmpuint (fh_presentation_get_typed (presentation), ==, 0);
  fh_presentation_go_to (presentation, 0);
  fh_presentation_enter (presentation);
  assert_at (fixture, 1, TRUE, NULL);
}

static void
test_hide_later (Fixture      *fixture,
                 gconstpointer data)
{
  FhPresentation *presentation = fixture->presentation;
  GListModel     *events = fh_session_get_events (fixture->session);

  g_assert_cmpuint (g_list_model_get_n_items (events), ==, 3);
  fh_presentation_set_hides_later (presentation, TRUE);
  g_assert_false (fh_presentation_get_exploring (presentation));
  g_assert_cmpuint (g_list_model_get_n_items (events), ==, 1);

  /* The event that a question asks for appears with the answer. */
  fh_presentation_next (presentation);
  g_assert_cmpuint (g_list_model_get_n_items (events), ==, 1);
  fh_presentation_next (presentation);
  g_assert_cmpuint (g_list_model_get_n_items (events), ==, 2);
  fh_presentation_next (presentation);
  g_assert_cmpuint (g_list_model_get_n_items (events), ==, 3);

  fh_presentation_go_to (presentation, 0);
  g_assert_cmpuint (g_list_model_get_n_items (events), ==, 1);
  fh_presentation_set_hides_later (presentation, FALSE);
  g_assert_cmpuint (g_list_model_get_n_items (events), ==, 3);
}

static void
test_filter (Fixture      *fixture,
             gconstpointer data)
{
  fh_presentation_go_to (fixture->presentation, 2);
  g_assert_cmpuint (fh_filter_get_items (fh_session_get_filter (fixture->session))->len, ==, 1);
  fh_presentation_go_to (fixture->presentation, 0);
  g_assert_true (fh_filter_is_empty (fh_session_get_filter (fixture->session)));
}

static void
test_time (Fixture      *fixture,
           gconstpointer data)
{
  FhPresentation *presentation = fixture->presentation;
  gint64          clock = G_USEC_PER_SEC;

  g_assert_cmpfloat (fh_presentation_get_remaining (presentation), ==, 100);
  pass (fixture, &clock, 10);
  fh_presentation_next (presentation);
  pass (fixture, &clock, 5);
  fh_presentation_previous (presentation);
  pass (fixture, &clock, 30);

  g_assert_cmpfloat_with_epsilon (fh_presentation_get_elapsed (presentation), 45, 0.6);
  g_assert_cmpfloat_with_epsilon (fh_presentation_get_step_elapsed (presentation, 0), 40, 0.6);
  g_assert_cmpfloat_with_epsilon (fh_presentation_get_step_elapsed (presentation, 1), 5, 0.6);
  /* The first has used up its plan, so what is left are the others. */
  g_assert_cmpfloat (fh_presentation_get_remaining (presentation), ==, 70);

  /* The lid was closed for an hour. */
  clock += 3600 * (gint64) G_USEC_PER_SEC;
  fh_presentation_advance (presentation, clock);
  g_assert_cmpfloat_with_epsilon (fh_presentation_get_elapsed (presentation), 55, 0.6);
}

static void
test_autoplay (Fixture      *fixture,
               gconstpointer data)
{
  gint64 clock = G_USEC_PER_SEC;

  fh_presentation_set_autoplay (fixture->presentation,
                                &(FhAutoplay){ .active = TRUE, .loop = TRUE, .idle_seconds = 60 });
  pass (fixture, &clock, 29);
  assert_at (fixture, 0, FALSE, "a");
  pass (fixture, &clock, 2);
  assert_at (fixture, 1, TRUE, NULL);
  pass (fixture, &clock, 30);
  assert_at (fixture, 1, FALSE, "b");
  pass (fixture, &clock, 30);
  assert_at (fixture, 2, FALSE, "port");
  pass (fixture, &clock, 10);
  assert_at (fixture, 0, FALSE, "a");
}

/* Seconds that are asked for count more than those planned. */
static void
test_step_seconds (Fixture      *fixture,
                   gconstpointer data)
{
  gint64 clock = G_USEC_PER_SEC;

  fh_presentation_set_autoplay (fixture->presentation, &(FhAutoplay){ .active = TRUE, .step_seconds = 4 });
  pass (fixture, &clock, 5);
  assert_at (fixture, 1, TRUE, NULL);
  pass (fixture, &clock, 2);
  assert_at (fixture, 1, FALSE, "b");
  pass (fixture, &clock, 2);
  assert_at (fixture, 2, FALSE, "port");

  fh_presentation_set_autoplay (fixture->presentation, &(FhAutoplay){ 0 });
  fh_presentation_go_to (fixture->presentation, 0);
  pass (fixture, &clock, 60);
  assert_at (fixture, 0, FALSE, "a");
}

/* A tour can ask for it itself. */
static void
test_tour_hides_later (Fixture      *fixture,
                       gconstpointer data)
{
  g_autoptr (FhSession) session = fh_session_new ();
  g_autoptr (FhPresentation) presentation = NULL;

  fh_session_set_dataset (session, fixture->dataset);
  presentation = fh_presentation_new (
    session, FH_TOUR (fh_dataset_lookup (fixture->dataset, FH_TYPE_TOUR, "suspense")));
  g_assert_true (fh_presentation_get_hides_later (presentation));
  g_assert_cmpuint (g_list_model_get_n_items (fh_session_get_events (session)), ==, 1);
  g_assert_false (fh_presentation_get_hides_later (fixture->presentation));
}

/* Visitors of an exhibition leave it where they please. */
static void
test_idle (Fixture      *fixture,
           gconstpointer data)
{
  gint64 clock = G_USEC_PER_SEC;

  fh_presentation_set_autoplay (fixture->presentation,
                                &(FhAutoplay){ .active = TRUE, .loop = TRUE, .idle_seconds = 60 });
  fh_presentation_go_to (fixture->presentation, 2);
  fh_session_set_date (fixture->session, get_seconds (2018, 1, 1));
  pass (fixture, &clock, 50);
  fh_presentation_touch (fixture->presentation);
  pass (fixture, &clock, 50);
  g_assert_true (fh_presentation_get_exploring (fixture->presentation));
  pass (fixture, &clock, 11);
  g_assert_false (fh_presentation_get_exploring (fixture->presentation));
  assert_at (fixture, 0, FALSE, "a");
}

static void
test_no_loop (Fixture      *fixture,
              gconstpointer data)
{
  gint64 clock = G_USEC_PER_SEC;

  fh_presentation_set_autoplay (fixture->presentation, &(FhAutoplay){ .active = TRUE });
  pass (fixture, &clock, 300);
  assert_at (fixture, 2, FALSE, "port");
  g_assert_true (fh_presentation_get_running (fixture->presentation));
}

static void
test_without_steps (Fixture      *fixture,
                    gconstpointer data)
{
  g_autoptr (FhPresentation) empty = present (fixture, "none");

  fh_presentation_next (empty);
  fh_presentation_previous (empty);
  fh_presentation_go_to (empty, 7);
  fh_presentation_set_exploring (empty, TRUE);
  fh_presentation_advance (empty, G_USEC_PER_SEC);
  fh_presentation_advance (empty, 2 * G_USEC_PER_SEC);
  g_assert_null (fh_presentation_get_step (empty, 0));
  g_assert_false (fh_presentation_can_go_next (empty));
  g_assert_false (fh_presentation_get_exploring (empty));
  fh_presentation_escape (empty);
  g_assert_false (fh_presentation_get_running (empty));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add ("/presentation/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("walk", test_walk);
  ADD ("view-carries-on", test_view_carries_on);
  ADD ("one-notify-a-press", test_one_notify_a_press);
  ADD ("leave-and-return", test_leave_and_return);
  ADD ("explore-and-go-on", test_explore_and_go_on);
  ADD ("blank", test_blank);
  ADD ("number", test_number);
  ADD ("hide-later", test_hide_later);
  ADD ("filter", test_filter);
  ADD ("time", test_time);
  ADD ("autoplay", test_autoplay);
  ADD ("autoplay/idle", test_idle);
  ADD ("autoplay/step-seconds", test_step_seconds);
  ADD ("hide-later/tour", test_tour_hides_later);
  ADD ("autoplay/no-loop", test_no_loop);
  ADD ("without-steps", test_without_steps);
#undef ADD

  return g_test_run ();
}
