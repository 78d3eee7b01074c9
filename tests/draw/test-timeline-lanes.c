/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Events sorted into lanes: what a frame relies on when it searches them. */

#include "fh-bench-story.h"
#include "fh-timeline-lanes.h"

static FhTimelineLanes *
make_lanes (FhDataset         *dataset,
            FhTimelineGrouping grouping)
{
  GListModel *groups = grouping == FH_TIMELINE_BY_PLACE ? fh_dataset_get_places (dataset)
                                                        : fh_dataset_get_categories (dataset);

  return fh_timeline_lanes_new (fh_dataset_get_events (dataset), groups, grouping);
}

static void
test_every_event_is_in_its_lane (void)
{
  g_autoptr (FhDataset) dataset = fh_bench_story_new (3000, 1);
  g_autoptr (FhTimelineLanes) lanes = make_lanes (dataset, FH_TIMELINE_BY_CATEGORY);
  guint n_marks = 0;

  g_assert_cmpuint (fh_timeline_lanes_get_n_events (lanes), ==, 3000);
  g_assert_cmpuint (fh_timeline_lanes_get_n_lanes (lanes), ==, 6);
  for (guint i = 0; i < 6; i++)
    {
      const FhTimelineLane *lane = fh_timeline_lanes_get_lane (lanes, i);

      n_marks += lane->n_marks;
      for (guint mark = 0; mark < lane->n_marks; mark++)
        {
          FhEvent *event = fh_timeline_lanes_get_event (lanes, lane->events[mark]);

          g_assert_true (FH_ITEM (fh_event_get_category (event)) == lane->item);
          g_assert_cmpint (lane->anchors[mark], ==, fh_timeline_find_anchor (fh_event_get_date (event)));
        }
    }
  g_assert_cmpuint (n_marks, ==, 3000);
}

static void
test_marks_are_in_order (void)
{
  g_autoptr (FhDataset) dataset = fh_bench_story_new (5000, 2);
  g_autoptr (FhTimelineLanes) lanes = make_lanes (dataset, FH_TIMELINE_BY_CATEGORY);

  for (guint i = 0; i < fh_timeline_lanes_get_n_lanes (lanes); i++)
    {
      const FhTimelineLane *lane = fh_timeline_lanes_get_lane (lanes, i);

      for (guint mark = 1; mark < lane->n_marks; mark++)
        {
          g_assert_cmpint (lane->anchors[mark - 1], <=, lane->anchors[mark]);
          /* Marks at the same second keep the order of time. */
          if (lane->anchors[mark - 1] == lane->anchors[mark])
            g_assert_cmpuint (lane->events[mark - 1], <, lane->events[mark]);
        }
    }
}

static void
test_searches_find_what_a_walk_finds (void)
{
  g_autoptr (FhDataset) dataset = fh_bench_story_new (2000, 3);
  g_autoptr (FhTimelineLanes) lanes = make_lanes (dataset, FH_TIMELINE_BY_CATEGORY);
  const FhTimelineLane *lane = fh_timeline_lanes_get_lane (lanes, 0);
  g_autoptr (GRand) rand = g_rand_new_with_seed (4);

  for (int i = 0; i < 500; i++)
    {
      gint64 time =
        lane->anchors[g_rand_int_range (rand, 0, (gint32) lane->n_marks)] + g_rand_int_range (rand, -1, 2);
      guint expected = 0;
      guint from;

      while (expected < lane->n_marks && lane->anchors[expected] < time)
        expected++;
      g_assert_cmpuint (fh_timeline_lane_lower_bound (lane, time), ==, expected);
      from = (guint) g_rand_int_range (rand, 0, (gint32) expected + 1);
      g_assert_cmpuint (fh_timeline_lane_advance (lane, from, time), ==, expected);
    }

  g_assert_cmpuint (fh_timeline_lane_lower_bound (lane, FH_TIME_MIN), ==, 0);
  g_assert_cmpuint (fh_timeline_lane_lower_bound (lane, FH_TIME_MAX), ==, lane->n_marks);
  g_assert_cmpuint (fh_timeline_lane_advance (lane, lane->n_marks, FH_TIME_MAX), ==, lane->n_marks);
}

static void
test_peaks_are_those_of_the_fullest_column (void)
{
  g_autoptr (FhDataset) dataset = fh_bench_story_new (3000, 7);
  g_autoptr (FhTimelineLanes) lanes = make_lanes (dataset, FH_TIMELINE_BY_CATEGORY);
  const FhTimelineLane *lane = fh_timeline_lanes_get_lane (lanes, 1);

  for (guint class = 0; class < FH_TIMELINE_N_CLASSES; class += 3)
    {
      guint most = 0;

      for (guint i = 0, first = 0; i < lane->n_marks; i++)
        {
          if (lane->anchors[i] >> class != lane->anchors[first] >> class)
            first = i;
          most = MAX (most, i - first + 1);
        }
      g_assert_cmpuint (lane->peaks[class], ==, most);
    }
}

/* In time, and so at any zoom. */
static void
test_bars_of_a_track_do_not_overlap (void)
{
  g_autoptr (FhDataset) dataset = fh_bench_story_new (4000, 5);
  g_autoptr (FhTimelineLanes) lanes = make_lanes (dataset, FH_TIMELINE_BY_CATEGORY);

  for (guint i = 0; i < fh_timeline_lanes_get_n_lanes (lanes); i++)
    {
      const FhTimelineLane *lane = fh_timeline_lanes_get_lane (lanes, i);
      guint                 n_bars = lane->classes[FH_TIMELINE_N_CLASSES];

      g_assert_cmpuint (n_bars, >, 0);
      for (guint a = 0; a < n_bars; a++)
        {
          g_assert_cmpuint (lane->bars[a].track, <, FH_TIMELINE_N_TRACKS);
          for (guint b = a + 1; b < n_bars; b++)
            g_assert_false (lane->bars[a].track == lane->bars[b].track &&
                            fh_time_span_overlaps (lane->bars[a].span, lane->bars[b].span));
        }
    }
}

static void
test_bars_are_by_length_then_begin (void)
{
  g_autoptr (FhDataset) dataset = fh_bench_story_new (3000, 6);
  g_autoptr (FhTimelineLanes) lanes = make_lanes (dataset, FH_TIMELINE_BY_PLACE);

  for (guint i = 0; i < fh_timeline_lanes_get_n_lanes (lanes); i++)
    {
      const FhTimelineLane *lane = fh_timeline_lanes_get_lane (lanes, i);

      g_assert_cmpuint (lane->n_marks, >, 0);
      for (guint class = 0; class < FH_TIMELINE_N_CLASSES; class ++)
        {
          for (guint bar = lane->classes[class]; bar < lane->classes[class + 1]; bar++)
            {
              guint64 length = (guint64) fh_time_span_get_length (lane->bars[bar].span);

              g_assert_cmpuint (length >> class, ==, 1);
              if (bar > lane->classes[class])
                g_assert_cmpint (lane->bars[bar - 1].span.begin, <=, lane->bars[bar].span.begin);
            }
        }
    }
}

static void
assert_anchor (const char *date_text,
               const char *expected_text)
{
  g_autoptr (FhDate) date = fh_date_parse (date_text, NULL);
  g_autoptr (FhDate) expected = fh_date_parse (expected_text, NULL);

  g_assert_nonnull (date);
  g_assert_nonnull (expected);
  g_assert_cmpint (fh_timeline_find_anchor (date), ==, fh_date_get_span (expected).begin);
}

/* A date that is not known better than to a month stands in the middle of it, not on its first day. */
static void
test_marks_stand_in_the_middle (void)
{
  assert_anchor ("2015-09-30", "2015-09-30T12:00:00Z");
  assert_anchor ("2015-09", "2015-09-16");
  assert_anchor ("2016-09/2018", "2016-09-16");
  assert_anchor ("2015-09-30/..", "2015-09-30T12:00:00Z");
  assert_anchor ("../2015-09-30", "2015-09-30T12:00:00Z");
  assert_anchor ("/2015-09", "2015-09-16");
}

static void
test_without_groups_there_are_no_lanes (void)
{
  g_autoptr (FhDataset) dataset = fh_bench_story_new (10, 7);
  g_autoptr (FhTimelineLanes) none =
    fh_timeline_lanes_new (fh_dataset_get_events (dataset), NULL, FH_TIMELINE_BY_PLACE);
  g_autoptr (GListStore) empty = g_list_store_new (FH_TYPE_EVENT);
  g_autoptr (FhTimelineLanes) categories =
    fh_timeline_lanes_new (G_LIST_MODEL (empty), fh_dataset_get_categories (dataset),
                           FH_TIMELINE_BY_CATEGORY);
  g_autoptr (FhTimelineLanes) places =
    fh_timeline_lanes_new (G_LIST_MODEL (empty), fh_dataset_get_places (dataset), FH_TIMELINE_BY_PLACE);

  g_assert_cmpuint (fh_timeline_lanes_get_n_lanes (none), ==, 0);
  g_assert_cmpuint (fh_timeline_lanes_get_n_lanes (categories), ==, 6);
  g_assert_cmpuint (fh_timeline_lanes_get_n_lanes (places), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/timeline-lanes/every-event-is-in-its-lane", test_every_event_is_in_its_lane);
  g_test_add_func ("/timeline-lanes/marks-are-in-order", test_marks_are_in_order);
  g_test_add_func ("/timeline-lanes/searches-find-what-a-walk-finds", test_searches_find_what_a_walk_finds);
  g_test_add_func ("/timeline-lanes/peaks-are-those-of-the-fullest-column",
                   test_peaks_are_those_of_the_fullest_column);
  g_test_add_func ("/timeline-lanes/bars-of-a-track-do-not-overlap", test_bars_of_a_track_do_not_overlap);
  g_test_add_func ("/timeline-lanes/bars-are-by-length-then-begin", test_bars_are_by_length_then_begin);
  g_test_add_func ("/timeline-lanes/marks-stand-in-the-middle", test_marks_stand_in_the_middle);
  g_test_add_func ("/timeline-lanes/without-groups-there-are-no-lanes",
                   test_without_groups_there_are_no_lanes);

  return g_test_run ();
}
