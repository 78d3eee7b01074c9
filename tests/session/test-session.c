/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The session: one change, each view told once, in a state where everything has its new value. */

#include <libglib-testing/signal-logger.h>

#include "fh-civil.h"
#include "fh-dataset-reader.h"
#include "fh-session-link.h"

static const char story[] =
  "{\"format\": \"foothold-dataset\", \"version\": 1, \"title\": {\"en\": \"Story\"},"
  " \"languages\": [\"en\"],"
  " \"categories\": [{\"id\": \"war\", \"name\": {\"en\": \"War\"}, \"shape\": \"circle\","
  " \"color\": \"red\"},"
  "                  {\"id\": \"talk\", \"name\": {\"en\": \"Talk\"}, \"shape\": \"square\","
  " \"color\": \"blue\"}],"
  " \"places\": [{\"id\": \"port\", \"name\": {\"en\": \"Port\"}, \"kind\": \"port\","
  "               \"location\": {\"latitude\": 35, \"longitude\": 36}}],"
  " \"actors\": [{\"id\": \"envoy\", \"name\": {\"en\": \"Envoy\"}, \"kind\": \"person\"}],"
  " \"topics\": [], \"sources\": [{\"id\": \"paper\", \"publisher\": \"The Paper\"}], \"tours\": [],"
  " \"span\": \"2015/2020\","
  " \"events\": ["
  "  {\"id\": \"c\", \"date\": \"2019-06-01\", \"title\": {\"en\": \"C\"},"
  " \"summary\": {\"en\": \"c\"}, \"category\": \"talk\","
  "   \"importance\": 1, \"confidence\": \"high\", \"places\": [], \"actors\": [\"envoy\"],"
  " \"topics\": [], \"sources\": []},"
  "  {\"id\": \"a\", \"date\": \"2016-03\", \"title\": {\"en\": \"A\"},"
  " \"summary\": {\"en\": \"a\"}, \"category\": \"war\","
  "   \"importance\": 1, \"confidence\": \"low\", \"places\": [\"port\"], \"actors\": [],"
  " \"topics\": [], \"sources\": []},"
  "  {\"id\": \"b\", \"date\": \"2017-01-18\", \"title\": {\"en\": \"B\"},"
  " \"summary\": {\"en\": \"b\"}, \"category\": \"talk\","
  "   \"importance\": 2, \"confidence\": \"high\", \"places\": [\"port\"], \"actors\": [],"
  " \"topics\": [], \"sources\": []}]}";

typedef struct
{
  FhDataset *dataset;
  FhSession *session;
} Fixture;

static FhItem *
get_item (Fixture    *fixture,
          GType       type,
          const char *id)
{
  FhItem *item = fh_dataset_lookup (fixture->dataset, type, id);

  g_assert_nonnull (item);
  return item;
}

static FhItem *
get_event (Fixture    *fixture,
           const char *id)
{
  return get_item (fixture, FH_TYPE_EVENT, id);
}

static void
assert_events (Fixture    *fixture,
               const char *expected)
{
  GListModel *events = fh_session_get_events (fixture->session);
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (events); i++)
    {
      g_autoptr (FhItem) event = g_list_model_get_item (events, i);

      g_string_append (ids, fh_item_get_id (event));
      g_assert_true (event == FH_ITEM (fh_session_get_event (fixture->session, i)));
      g_assert_cmpint (fh_session_find_event (fixture->session, FH_EVENT (event)), ==, (int) i);
    }

  g_assert_cmpstr (ids->str, ==, expected);
  g_assert_cmpuint (fh_time_index_get_n_spans (fh_session_get_index (fixture->session)), ==,
                    strlen (expected));
}

static void
assert_selected (Fixture    *fixture,
                 const char *id)
{
  FhItem *selection = fh_session_get_selection (fixture->session);

  g_assert_cmpstr (selection != NULL ? fh_item_get_id (selection) : NULL, ==, id);
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
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (story, strlen (story));
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

static void
test_open (Fixture      *fixture,
           gconstpointer data)
{
  FhTimeSpan span = fh_session_get_span (fixture->session);

  assert_events (fixture, "abc");
  assert_selected (fixture, NULL);
  g_assert_cmpint (span.begin, ==, get_seconds (2015, 1, 1));
  g_assert_cmpint (span.end, ==, get_seconds (2021, 1, 1));
  g_assert_cmpint (fh_session_get_date (fixture->session), ==, get_seconds (2019, 6, 1));
  g_assert_false (fh_session_can_go_back (fixture->session));
}

/* An event moves the date; the span stays where the event shows already. */
static void
test_select_event (Fixture      *fixture,
                   gconstpointer data)
{
  GtSignalLogger *logger = gt_signal_logger_new ();

  gt_signal_logger_connect (logger, fixture->session, "notify");
  fh_session_select (fixture->session, get_event (fixture, "b"));

  g_assert_cmpint (fh_session_get_date (fixture->session), ==, get_seconds (2017, 1, 18));
  assert_selected (fixture, "b");
  g_assert_cmpuint (gt_signal_logger_get_n_emissions (logger), ==, 4);
  gt_signal_logger_free (logger);
}

/* The least movement: a year and a half from mid-2018 shifts until June 2019 lies just inside. */
static void
test_select_shifts_span (Fixture      *fixture,
                         gconstpointer data)
{
  FhTimeSpan before = { get_seconds (2017, 7, 1), get_seconds (2019, 1, 1) };
  FhTimeSpan after;

  fh_session_set_span (fixture->session, before);
  fh_session_select (fixture->session, get_event (fixture, "c"));
  after = fh_session_get_span (fixture->session);

  g_assert_cmpint (fh_time_span_get_length (after), ==, fh_time_span_get_length (before));
  g_assert_true (fh_time_span_contains (after, get_seconds (2019, 6, 1)));
  g_assert_cmpint (after.end, <, get_seconds (2019, 9, 1));
}

static void
test_select_twice_is_silent (Fixture      *fixture,
                             gconstpointer data)
{
  GtSignalLogger *logger = gt_signal_logger_new ();

  fh_session_select (fixture->session, get_event (fixture, "b"));
  gt_signal_logger_connect (logger, fixture->session, "notify");
  fh_session_select (fixture->session, get_event (fixture, "b"));
  gt_signal_logger_assert_no_emissions (logger);
  gt_signal_logger_free (logger);
}

static void
check_consistent_cb (FhSession  *session,
                     GParamSpec *pspec,
                     gpointer    data)
{
  Fixture *fixture = data;

  assert_selected (fixture, "a");
  g_assert_cmpint (fh_session_get_date (session), ==, 5);
  g_assert_cmpint (fh_session_get_span (session).begin, ==, 1);
  assert_events (fixture, "a");
}

/* Whoever hears of one change finds the others done. */
static void
test_composite_change (Fixture      *fixture,
                       gconstpointer data)
{
  g_autoptr (FhFilter) all = fh_filter_new ();
  g_autoptr (FhFilter) war = fh_filter_with_item (all, get_item (fixture, FH_TYPE_CATEGORY, "war"), TRUE);
  FhSessionChange change = {
    .fields = FH_SESSION_SELECTION | FH_SESSION_DATE | FH_SESSION_SPAN | FH_SESSION_FILTER,
    .selection = get_event (fixture, "a"),
    .date = 5,
    .span = { 1, 1000 },
    .filter = war,
  };

  g_signal_connect (fixture->session, "notify", G_CALLBACK (check_consistent_cb), fixture);
  fh_session_change (fixture->session, &change);
  g_signal_handlers_disconnect_by_func (fixture->session, check_consistent_cb, fixture);
}

static void
test_step (Fixture      *fixture,
           gconstpointer data)
{
  FhSession *session = fixture->session;

  fh_session_set_date (session, get_seconds (2016, 12, 1));
  g_assert_true (fh_session_step (session, 1));
  assert_selected (fixture, "b");
  g_assert_true (fh_session_step (session, 1));
  assert_selected (fixture, "c");
  g_assert_false (fh_session_can_step (session, 1));
  g_assert_false (fh_session_step (session, 1));
  assert_selected (fixture, "c");
  g_assert_true (fh_session_step (session, -1));
  g_assert_true (fh_session_step (session, -1));
  assert_selected (fixture, "a");
  g_assert_false (fh_session_step (session, -1));
}

/* Stepping from an event that the filter keeps out goes to its neighbours in time. */
static void
test_step_over_filter (Fixture      *fixture,
                       gconstpointer data)
{
  g_autoptr (FhFilter) all = fh_filter_new ();
  g_autoptr (FhFilter) talk = fh_filter_with_item (all, get_item (fixture, FH_TYPE_CATEGORY, "talk"), TRUE);

  fh_session_select (fixture->session, get_event (fixture, "a"));
  fh_session_set_filter (fixture->session, talk);
  assert_events (fixture, "bc");
  g_assert_false (fh_session_can_step (fixture->session, -1));
  g_assert_true (fh_session_step (fixture->session, 1));
  assert_selected (fixture, "b");
}

static void
test_history (Fixture      *fixture,
              gconstpointer data)
{
  FhSession *session = fixture->session;

  fh_session_select (session, get_event (fixture, "a"));
  fh_session_select (session, get_item (fixture, FH_TYPE_PLACE, "port"));
  fh_session_set_date (session, 77);
  fh_session_select (session, get_event (fixture, "c"));

  fh_session_go_back (session);
  assert_selected (fixture, "port");
  g_assert_cmpint (fh_session_get_date (session), ==, 77);
  fh_session_go_back (session);
  assert_selected (fixture, "a");
  fh_session_go_back (session);
  assert_selected (fixture, NULL);
  g_assert_false (fh_session_can_go_back (session));
  fh_session_go_forward (session);
  assert_selected (fixture, "a");

  fh_session_select (session, get_event (fixture, "b"));
  g_assert_false (fh_session_can_go_forward (session));
}

static void
test_filter_kinds_agree (Fixture      *fixture,
                         gconstpointer data)
{
  g_autoptr (FhFilter) all = fh_filter_new ();
  g_autoptr (FhFilter) port = fh_filter_with_item (all, get_item (fixture, FH_TYPE_PLACE, "port"), TRUE);
  g_autoptr (FhFilter) talk =
    fh_filter_with_item (port, get_item (fixture, FH_TYPE_CATEGORY, "talk"), TRUE);
  g_autoptr (FhFilter) war_too =
    fh_filter_with_item (talk, get_item (fixture, FH_TYPE_CATEGORY, "war"), TRUE);
  g_autoptr (FhFilter) sure = fh_filter_with_min_confidence (war_too, FH_CONFIDENCE_HIGH);
  FhTimeSpan year_2019 = { get_seconds (2019, 1, 1), get_seconds (2020, 1, 1) };
  g_autoptr (FhFilter) in_2019 = fh_filter_with_span (all, year_2019);

  fh_session_set_filter (fixture->session, port);
  assert_events (fixture, "ab");
  fh_session_set_filter (fixture->session, talk);
  assert_events (fixture, "b");
  fh_session_set_filter (fixture->session, war_too);
  assert_events (fixture, "ab");
  fh_session_set_filter (fixture->session, sure);
  assert_events (fixture, "b");
  fh_session_set_filter (fixture->session, in_2019);
  assert_events (fixture, "c");
  fh_session_set_filter (fixture->session, NULL);
  assert_events (fixture, "abc");
  g_assert_true (fh_filter_is_empty (all));
  g_assert_false (fh_filter_is_empty (in_2019));
}

/* What was shown is shown again, in one change. */
static void
test_view (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (FhFilter) none = fh_filter_new ();
  g_autoptr (FhFilter) port = fh_filter_with_item (none, get_item (fixture, FH_TYPE_PLACE, "port"), TRUE);
  FhTimeSpan span = { get_seconds (2016, 1, 1), get_seconds (2018, 1, 1) };
  g_autoptr (FhView) view = NULL;
  g_autoptr (GtSignalLogger) logger = gt_signal_logger_new ();

  fh_session_select (fixture->session, get_event (fixture, "b"));
  fh_session_set_filter (fixture->session, port);
  fh_session_set_span (fixture->session, span);
  fh_session_set_date (fixture->session, get_seconds (2017, 5, 6));
  view = fh_view_new_for_session (fixture->session);
  fh_session_set_filter (fixture->session, NULL);
  fh_session_select (fixture->session, get_event (fixture, "c"));

  gt_signal_logger_connect (logger, fixture->session, "notify::date");
  fh_view_apply (view, fixture->session);
  gt_signal_logger_assert_notify_emission_pop (logger, fixture->session, "date");
  gt_signal_logger_assert_no_emissions (logger);
  assert_selected (fixture, "b");
  assert_events (fixture, "ab");
  g_assert_true (fh_time_span_equal (fh_session_get_span (fixture->session), span));
  g_assert_cmpint (fh_session_get_date (fixture->session), ==, get_seconds (2017, 5, 6));
}

/* A link made of a view leads to the same view. */
static void
test_link (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (FhFilter) none = fh_filter_new ();
  g_autoptr (FhFilter) port = fh_filter_with_item (none, get_item (fixture, FH_TYPE_PLACE, "port"), TRUE);
  g_autoptr (FhFilter) sure = fh_filter_with_min_confidence (port, FH_CONFIDENCE_HIGH);
  FhTimeSpan span = { get_seconds (2016, 1, 1), get_seconds (2018, 1, 1) };
  g_autoptr (FhView) view = NULL;
  g_autoptr (FhLink) link = NULL;
  g_autoptr (FhLink) read = NULL;
  g_autofree char *text = NULL;

  fh_session_select (fixture->session, get_event (fixture, "b"));
  fh_session_change (fixture->session,
                     &(FhSessionChange){ FH_SESSION_FILTER | FH_SESSION_SPAN | FH_SESSION_DATE, NULL,
                                         get_seconds (2017, 5, 6), span, sure });
  view = fh_view_new_for_session (fixture->session);
  link = fh_view_create_link (view, "story");
  text = fh_link_to_string (link);
  g_assert_cmpstr (text, ==,
                   "foothold:story?event=b&date=2017-05-06&span=2016-01-01/2017-12-31&only=place:port"
                   "&certainty=high&map=story");

  fh_session_set_filter (fixture->session, NULL);
  fh_session_select (fixture->session, get_event (fixture, "c"));
  read = fh_link_parse (text, NULL);
  g_assert_cmpuint (fh_session_follow_link (fixture->session, read), ==, 0);
  assert_selected (fixture, "b");
  assert_events (fixture, "b");
  g_assert_true (fh_time_span_equal (fh_session_get_span (fixture->session), span));
  g_assert_cmpint (fh_session_get_date (fixture->session), ==, get_seconds (2017, 5, 6));
}

/* A source is selected, and only what the map shows is let through. */
static void
test_link_shown (Fixture      *fixture,
                 gconstpointer data)
{
  const FhBounds here = { 34, 35, 36, 37 };
  g_autoptr (FhFilter) none = fh_filter_new ();
  g_autoptr (FhFilter) shown = fh_filter_with_only_shown (none, TRUE);
  g_autoptr (FhView) view = NULL;
  g_autoptr (FhLink) link = NULL;
  g_autoptr (FhLink) read = NULL;
  g_autofree char *text = NULL;

  fh_session_set_shown (fixture->session, &here);
  fh_session_select (fixture->session, get_item (fixture, FH_TYPE_SOURCE, "paper"));
  fh_session_set_filter (fixture->session, shown);
  assert_events (fixture, "ab");
  view = fh_view_new_for_session (fixture->session);
  link = fh_view_create_link (view, "story");
  text = fh_link_to_string (link);

  fh_session_set_filter (fixture->session, NULL);
  fh_session_select (fixture->session, NULL);
  read = fh_link_parse (text, NULL);
  g_assert_cmpuint (fh_session_follow_link (fixture->session, read), ==, 0);
  assert_selected (fixture, "paper");
  assert_events (fixture, "ab");
}

/* What the story does not have is counted and left out, and nobody is sent where there is nothing to see. */
static void
test_link_beyond (Fixture      *fixture,
                  gconstpointer data)
{
  FhTimeSpan before = fh_session_get_span (fixture->session);
  FhTimeSpan limits = fh_session_get_limits (fixture->session);
  g_autoptr (FhLink) link =
    fh_link_parse ("foothold:x?event=gone&only=place:port,actor:gone&date=@9000000000000000000"
                   "&span=-0044-01-01/-0043-01-01",
                   NULL);

  g_assert_nonnull (link);
  fh_session_select (fixture->session, get_event (fixture, "c"));
  before = fh_session_get_span (fixture->session);
  g_assert_cmpuint (fh_session_follow_link (fixture->session, link), ==, 2);
  assert_selected (fixture, NULL);
  assert_events (fixture, "ab");
  g_assert_true (fh_time_span_equal (fh_session_get_span (fixture->session), before));
  g_assert_cmpint (fh_session_get_date (fixture->session), <=,
                   limits.end + fh_time_span_get_length (limits));
}

/* Another story leaves nothing of the old one behind. */
static void
test_close (Fixture      *fixture,
            gconstpointer data)
{
  fh_session_select (fixture->session, get_event (fixture, "a"));
  fh_session_set_hover (fixture->session, get_event (fixture, "b"));
  fh_session_set_dataset (fixture->session, NULL);

  assert_selected (fixture, NULL);
  g_assert_null (fh_session_get_hover (fixture->session));
  g_assert_false (fh_session_can_go_back (fixture->session));
  assert_events (fixture, "");
}

/* Both languages change in one go; the same one twice is one. */
static void
test_languages (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (GtSignalLogger) logger = gt_signal_logger_new ();

  gt_signal_logger_connect (logger, fixture->session, "notify");
  fh_session_set_languages (fixture->session, "ar", "ru");
  gt_signal_logger_assert_notify_emission_pop (logger, fixture->session, "language");
  gt_signal_logger_assert_notify_emission_pop (logger, fixture->session, "second-language");
  g_assert_cmpstr (fh_session_get_language (fixture->session), ==, "ar");
  g_assert_cmpstr (fh_session_get_second_language (fixture->session), ==, "ru");
  fh_session_set_languages (fixture->session, "ar", "ru");
  gt_signal_logger_assert_no_emissions (logger);

  /* What the session has itself may be handed back to it. */
  fh_session_set_languages (fixture->session, fh_session_get_second_language (fixture->session),
                            fh_session_get_language (fixture->session));
  g_assert_cmpstr (fh_session_get_language (fixture->session), ==, "ru");
  g_assert_cmpstr (fh_session_get_second_language (fixture->session), ==, "ar");

  fh_session_set_language (fixture->session, "ar");
  g_assert_null (fh_session_get_second_language (fixture->session));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add ("/session/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("languages", test_languages);
  ADD ("open", test_open);
  ADD ("select/event", test_select_event);
  ADD ("select/shifts-span", test_select_shifts_span);
  ADD ("select/twice-is-silent", test_select_twice_is_silent);
  ADD ("composite-change", test_composite_change);
  ADD ("step", test_step);
  ADD ("step/over-filter", test_step_over_filter);
  ADD ("history", test_history);
  ADD ("filter/kinds-agree", test_filter_kinds_agree);
  ADD ("view", test_view);
  ADD ("link", test_link);
  ADD ("link/shown", test_link_shown);
  ADD ("link/beyond", test_link_beyond);
  ADD ("close", test_close);
#undef ADD

  return g_test_run ();
}
