/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The date runs through the story. */

#include <libglib-testing/signal-logger.h>

#include "fh-bench-story.h"
#include "fh-playback.h"

#define SECOND G_USEC_PER_SEC

typedef struct
{
  FhDataset  *dataset;
  FhSession  *session;
  FhPlayback *playback;
  gint64      now;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->dataset = fh_bench_story_new (40, 9);
  fixture->session = fh_session_new ();
  fixture->playback = fh_playback_new (fixture->session);
  fh_session_set_dataset (fixture->session, fixture->dataset);
  fixture->now = 7 * SECOND;
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_finalize_object (fixture->playback);
  g_assert_finalize_object (fixture->session);
  g_assert_finalize_object (fixture->dataset);
}

/* Frames for so many tenths of a second. */
static void
advance (Fixture *fixture,
         guint    tenths)
{
  for (guint i = 0; i < tenths; i++)
    fh_playback_advance (fixture->playback, fixture->now += SECOND / 10);
}

static gint64
get_middle (Fixture *fixture)
{
  FhTimeSpan limits = fh_session_get_limits (fixture->session);

  return limits.begin + fh_time_span_get_length (limits) / 2;
}

static void
test_it_plays_at_its_speed (Fixture      *fixture,
                            gconstpointer data)
{
  gint64 start = get_middle (fixture);

  fh_session_set_date (fixture->session, start);
  fh_playback_set_speed (fixture->playback, 10 * FH_SECONDS_DAY);
  fh_playback_set_playing (fixture->playback, TRUE);
  /* The first frame only starts the clock. */
  advance (fixture, 1);
  g_assert_cmpint (fh_session_get_date (fixture->session), ==, start);
  advance (fixture, 20);
  g_assert_cmpint (ABS (fh_session_get_date (fixture->session) - start - 20 * FH_SECONDS_DAY), <=, 1);

  fh_playback_set_playing (fixture->playback, FALSE);
  advance (fixture, 20);
  g_assert_cmpint (ABS (fh_session_get_date (fixture->session) - start - 20 * FH_SECONDS_DAY), <=, 1);
}

static void
test_at_the_end_it_begins_again (Fixture      *fixture,
                                 gconstpointer data)
{
  fh_playback_set_playing (fixture->playback, TRUE);
  g_assert_cmpint (fh_session_get_date (fixture->session), ==,
                   fh_session_get_limits (fixture->session).begin);
}

static void
test_it_stops_at_the_end (Fixture      *fixture,
                          gconstpointer data)
{
  FhTimeSpan limits = fh_session_get_limits (fixture->session);

  fh_session_set_date (fixture->session, get_middle (fixture));
  fh_playback_set_speed (fixture->playback, 3.0 * FH_SECONDS_YEAR);
  fh_playback_set_playing (fixture->playback, TRUE);
  advance (fixture, 40);
  g_assert_false (fh_playback_get_playing (fixture->playback));
  g_assert_cmpint (fh_session_get_date (fixture->session), ==, limits.end);
}

static void
test_it_loops (Fixture      *fixture,
               gconstpointer data)
{
  fh_session_set_date (fixture->session, get_middle (fixture));
  fh_playback_set_speed (fixture->playback, 3.0 * FH_SECONDS_YEAR);
  fh_playback_set_loop (fixture->playback, TRUE);
  fh_playback_set_playing (fixture->playback, TRUE);
  advance (fixture, 30);
  g_assert_true (fh_playback_get_playing (fixture->playback));
  g_assert_cmpint (fh_session_get_date (fixture->session), <, get_middle (fixture));
}

/* The date line never leaves the timeline. */
static void
test_the_span_follows (Fixture      *fixture,
                       gconstpointer data)
{
  gint64     start = get_middle (fixture);
  FhTimeSpan span = { start, start + 30 * FH_SECONDS_DAY };

  fh_session_change (fixture->session, &(FhSessionChange){ .fields = FH_SESSION_DATE | FH_SESSION_SPAN,
                                                           .date = start,
                                                           .span = span });
  fh_playback_set_speed (fixture->playback, 10 * FH_SECONDS_DAY);
  fh_playback_set_playing (fixture->playback, TRUE);
  for (int i = 0; i < 100; i++)
    {
      advance (fixture, 1);
      g_assert_true (fh_time_span_contains (fh_session_get_span (fixture->session),
                                            fh_session_get_date (fixture->session)));
      g_assert_cmpint (fh_time_span_get_length (fh_session_get_span (fixture->session)), ==,
                       30 * FH_SECONDS_DAY);
    }
  g_assert_cmpint (fh_session_get_span (fixture->session).begin, >, span.begin);
}

/* Whoever drags the date line while it plays has the last word. */
static void
test_it_goes_on_from_where_it_was_put (Fixture      *fixture,
                                       gconstpointer data)
{
  gint64 start = get_middle (fixture);

  fh_session_set_date (fixture->session, start);
  fh_playback_set_speed (fixture->playback, FH_SECONDS_DAY);
  fh_playback_set_playing (fixture->playback, TRUE);
  advance (fixture, 5);
  fh_session_set_date (fixture->session, start - 100 * FH_SECONDS_DAY);
  advance (fixture, 1);
  g_assert_cmpint (fh_session_get_date (fixture->session), <, start - 99 * FH_SECONDS_DAY);
}

static void
test_without_motion_it_steps (Fixture      *fixture,
                              gconstpointer data)
{
  guint  n_changes = 0;
  gint64 date;

  fh_session_set_date (fixture->session, get_middle (fixture));
  fh_playback_set_stepping (fixture->playback, TRUE);
  fh_playback_set_playing (fixture->playback, TRUE);
  date = fh_session_get_date (fixture->session);
  for (int i = 0; i < 100; i++)
    {
      FhTimeIndex *index = fh_session_get_index (fixture->session);
      gint64       next;

      advance (fixture, 1);
      next = fh_session_get_date (fixture->session);
      if (next == date)
        continue;
      g_assert_cmpint (fh_time_index_get_spans (index)[fh_time_index_lower_bound (index, next)].begin, ==,
                       next);
      date = next;
      n_changes++;
    }
  /* Ten seconds. */
  g_assert_cmpuint (n_changes, >=, 4);
  g_assert_cmpuint (n_changes, <=, 8);
}

static void
test_without_a_story_it_does_not_play (Fixture      *fixture,
                                       gconstpointer data)
{
  GtSignalLogger *logger = gt_signal_logger_new ();

  fh_session_set_dataset (fixture->session, NULL);
  gt_signal_logger_connect (logger, fixture->playback, "notify::playing");
  fh_playback_set_playing (fixture->playback, TRUE);
  g_assert_false (fh_playback_get_playing (fixture->playback));
  gt_signal_logger_assert_no_emissions (logger);
  gt_signal_logger_free (logger);
}

static void
test_it_tells_what_changed (Fixture      *fixture,
                            gconstpointer data)
{
  GtSignalLogger *logger = gt_signal_logger_new ();

  gt_signal_logger_connect (logger, fixture->playback, "notify::playing");
  gt_signal_logger_connect (logger, fixture->playback, "notify::speed");
  gt_signal_logger_connect (logger, fixture->session, "notify::playing");
  fh_playback_set_playing (fixture->playback, TRUE);
  fh_playback_set_playing (fixture->playback, TRUE);
  fh_playback_set_speed (fixture->playback, 42);
  gt_signal_logger_assert_notify_emission_pop (logger, fixture->session, "playing");
  gt_signal_logger_assert_notify_emission_pop (logger, fixture->playback, "playing");
  gt_signal_logger_assert_notify_emission_pop (logger, fixture->playback, "speed");
  g_assert_true (fh_session_get_playing (fixture->session));
  fh_playback_set_playing (fixture->playback, FALSE);
  g_assert_false (fh_session_get_playing (fixture->session));
  gt_signal_logger_assert_notify_emission_pop (logger, fixture->session, "playing");
  gt_signal_logger_assert_notify_emission_pop (logger, fixture->playback, "playing");
  gt_signal_logger_assert_no_emissions (logger);
  gt_signal_logger_free (logger);
}

int
main (int    argc,
      char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture      *fixture,
                  gconstpointer data);
  } tests[] = {
    { "/playback/it-plays-at-its-speed", test_it_plays_at_its_speed },
    { "/playback/at-the-end-it-begins-again", test_at_the_end_it_begins_again },
    { "/playback/it-stops-at-the-end", test_it_stops_at_the_end },
    { "/playback/it-loops", test_it_loops },
    { "/playback/the-span-follows", test_the_span_follows },
    { "/playback/it-goes-on-from-where-it-was-put", test_it_goes_on_from_where_it_was_put },
    { "/playback/without-motion-it-steps", test_without_motion_it_steps },
    { "/playback/without-a-story-it-does-not-play", test_without_a_story_it_does_not_play },
    { "/playback/it-tells-what-changed", test_it_tells_what_changed },
  };

  g_test_init (&argc, &argv, NULL);

  for (size_t i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);

  return g_test_run ();
}
