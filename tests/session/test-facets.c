/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Counts of a filter's choices, and the filter that goes by what the map shows. */

#include "fh-dataset-reader.h"
#include "fh-session.h"

#include <libglib-testing/signal-logger.h>
#include <string.h>

#define EVENT(id, category, confidence, places, actors)                                                 \
  "{'id': '" id "', 'date': '2016', 'title': {'en': '" id                                               \
  "'}, 'summary': {'en': 'S'}, 'category': '" category "', 'importance': 1, 'confidence': '" confidence \
  "', 'places': [" places "], 'actors': [" actors "], 'topics': [], 'sources': []}"

static const char story[] =
  "{'format': 'foothold-dataset', 'version': 1, 'title': {'en': 'T'}, 'languages': ['en'],"
  " 'categories': [{'id': 'war', 'name': {'en': 'W'}, 'shape': 'circle', 'color': 'red'},"
  "                {'id': 'talk', 'name': {'en': 'T'}, 'shape': 'square', 'color': 'blue'}],"
  " 'places': [{'id': 'here', 'name': {'en': 'H'}, 'kind': 'city', 'location':"
  "   {'latitude': 35, 'longitude': 36}},"
  "  {'id': 'there', 'name': {'en': 'T'}, 'kind': 'city', 'location': {'latitude': 60, 'longitude': 170}}],"
  " 'actors': [{'id': 'envoy', 'name': {'en': 'E'}, 'kind': 'person'}],"
  " 'topics': [], 'sources': [], 'tours': [], 'events': [" EVENT ("a", "war", "low", "'here'", "") "," EVENT (
    "b", "war", "high", "'there', 'here', 'there'",
    "'envoy'") "," EVENT ("c", "talk", "medium", "'there'", "'envoy'") "," EVENT ("d", "talk", "high", "",
                                                                                  "") "]}";

typedef struct
{
  FhDataset *dataset;
  FhSession *session;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autofree char *json = g_strdelimit (g_strdup (story), "'", '"');
  g_autoptr (GBytes) bytes = g_bytes_new (json, strlen (json));
  g_autoptr (GError) error = NULL;

  fixture->dataset = fh_dataset_read_bytes (bytes, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  fixture->session = fh_session_new ();
  fh_session_set_dataset (fixture->session, fixture->dataset);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_finalize_object (fixture->session);
  g_assert_finalize_object (fixture->dataset);
}

static guint
count (Fixture    *fixture,
       GType       type,
       const char *id)
{
  return fh_facets_count_item (fh_session_get_facets (fixture->session),
                               fh_dataset_lookup (fixture->dataset, type, id));
}

static void
ask_for (Fixture    *fixture,
         GType       type,
         const char *id)
{
  g_autoptr (FhFilter) filter = fh_filter_with_item (fh_session_get_filter (fixture->session),
                                                     fh_dataset_lookup (fixture->dataset, type, id), TRUE);

  fh_session_set_filter (fixture->session, filter);
}

static void
test_nothing_asked (Fixture      *fixture,
                    gconstpointer data)
{
  FhFacets *facets = fh_session_get_facets (fixture->session);

  g_assert_cmpuint (count (fixture, FH_TYPE_CATEGORY, "war"), ==, 2);
  g_assert_cmpuint (count (fixture, FH_TYPE_CATEGORY, "talk"), ==, 2);
  g_assert_cmpuint (count (fixture, FH_TYPE_PLACE, "here"), ==, 2);
  /* An event that comes through twice counts once. */
  g_assert_cmpuint (count (fixture, FH_TYPE_PLACE, "there"), ==, 2);
  g_assert_cmpuint (count (fixture, FH_TYPE_ACTOR, "envoy"), ==, 2);
  g_assert_cmpuint (fh_facets_count_confidence (facets, FH_CONFIDENCE_LOW), ==, 4);
  g_assert_cmpuint (fh_facets_count_confidence (facets, FH_CONFIDENCE_MEDIUM), ==, 3);
  g_assert_cmpuint (fh_facets_count_confidence (facets, FH_CONFIDENCE_HIGH), ==, 2);
}

/* A choice changes the counts of the other kinds, not those of its own. */
static void
test_one_kind (Fixture      *fixture,
               gconstpointer data)
{
  ask_for (fixture, FH_TYPE_CATEGORY, "war");
  g_assert_cmpuint (count (fixture, FH_TYPE_CATEGORY, "war"), ==, 2);
  g_assert_cmpuint (count (fixture, FH_TYPE_CATEGORY, "talk"), ==, 2);
  g_assert_cmpuint (count (fixture, FH_TYPE_PLACE, "there"), ==, 1);
  g_assert_cmpuint (count (fixture, FH_TYPE_ACTOR, "envoy"), ==, 1);
  g_assert_cmpuint (fh_facets_count_confidence (fh_session_get_facets (fixture->session),
                                                FH_CONFIDENCE_MEDIUM),
                    ==, 1);
}

/* Every count is what the choice then shows. */
static void
test_counts_are_true (Fixture      *fixture,
                      gconstpointer data)
{
  static const struct
  {
    const char *id;
    GType (*get_type) (void);
  } choices[] = {
    { "war", fh_category_get_type },
    { "talk", fh_category_get_type },
    { "here", fh_place_get_type },
    { "there", fh_place_get_type },
    { "envoy", fh_actor_get_type },
  };

  for (gsize first = 0; first < G_N_ELEMENTS (choices); first++)
    for (gsize second = 0; second < G_N_ELEMENTS (choices); second++)
      {
        guint expected;

        fh_session_set_filter (fixture->session, NULL);
        ask_for (fixture, choices[first].get_type (), choices[first].id);
        if (choices[first].get_type () == choices[second].get_type ())
          continue;

        expected = count (fixture, choices[second].get_type (), choices[second].id);
        ask_for (fixture, choices[second].get_type (), choices[second].id);
        g_assert_cmpuint (g_list_model_get_n_items (fh_session_get_events (fixture->session)), ==, expected);
      }
}

static void
test_shown (Fixture      *fixture,
            gconstpointer data)
{
  const FhBounds here = { 30, 30, 40, 40 };
  /* Across 180°. */
  const FhBounds  there = { 50, 160, 70, -170 };
  FhSession      *session = fixture->session;
  GtSignalLogger *logger = gt_signal_logger_new ();
  g_autoptr (FhFilter) filter = fh_filter_with_only_shown (fh_session_get_filter (session), TRUE);

  gt_signal_logger_connect (logger, session, "notify::index");

  /* As long as the filter does not go by it, nothing follows from it. */
  fh_session_set_shown (session, &here);
  gt_signal_logger_assert_no_emissions (logger);
  g_assert_cmpuint (fh_facets_count_shown (fh_session_get_facets (session)), ==, 2);

  fh_session_set_filter (session, filter);
  gt_signal_logger_assert_notify_emission_pop (logger, session, "index");
  g_assert_cmpuint (g_list_model_get_n_items (fh_session_get_events (session)), ==, 2);
  g_assert_cmpuint (g_list_model_get_n_items (fh_session_get_events_anywhere (session)), ==, 4);
  g_assert_cmpuint (count (fixture, FH_TYPE_ACTOR, "envoy"), ==, 1);

  fh_session_set_shown (session, &there);
  gt_signal_logger_assert_notify_emission_pop (logger, session, "index");
  g_assert_cmpuint (g_list_model_get_n_items (fh_session_get_events (session)), ==, 2);
  g_assert_cmpuint (count (fixture, FH_TYPE_ACTOR, "envoy"), ==, 2);
  fh_session_set_shown (session, &there);
  gt_signal_logger_assert_no_emissions (logger);

  fh_session_set_filter (session, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (fh_session_get_events (session)), ==, 4);
  gt_signal_logger_free (logger);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/facets/nothing-asked", test_nothing_asked);
  ADD ("/facets/one-kind", test_one_kind);
  ADD ("/facets/counts-are-true", test_counts_are_true);
  ADD ("/facets/shown", test_shown);
#undef ADD

  return g_test_run ();
}
