/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lanes that are hidden, folded and moved. */

#include "fh-bench-story.h"
#include "fh-timeline-arrangement.h"

typedef struct
{
  FhDataset             *dataset;
  FhTimelineLanes       *lanes;
  FhTimelineArrangement *arrangement;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->dataset = fh_bench_story_new (50, 1);
  fixture->lanes =
    fh_timeline_lanes_new (fh_dataset_get_events (fixture->dataset),
                           fh_dataset_get_categories (fixture->dataset), FH_TIMELINE_BY_CATEGORY);
  fixture->arrangement = fh_timeline_arrangement_new ();
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  fh_timeline_arrangement_free (fixture->arrangement);
  fh_timeline_lanes_unref (fixture->lanes);
  g_object_unref (fixture->dataset);
}

static FhItem *
get_item (Fixture *fixture,
          guint    lane)
{
  return fh_timeline_lanes_get_lane (fixture->lanes, lane)->item;
}

static void
assert_order (Fixture    *fixture,
              const char *expected,
              guint64     expected_collapsed)
{
  guint64 collapsed;
  g_autoptr (GArray) order =
    fh_timeline_arrangement_get_order (fixture->arrangement, fixture->lanes, &collapsed);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < order->len; i++)
    g_string_append_printf (text, "%u", g_array_index (order, guint, i));
  g_assert_cmpstr (text->str, ==, expected);
  g_assert_cmpuint (collapsed, ==, expected_collapsed);
}

static void
test_at_first_all_are_in_order (Fixture      *fixture,
                                gconstpointer data)
{
  assert_order (fixture, "012345", 0);
  g_assert_false (fh_timeline_arrangement_has_hidden (fixture->arrangement));
}

static void
test_hiding_and_folding (Fixture      *fixture,
                         gconstpointer data)
{
  fh_timeline_arrangement_hide (fixture->arrangement, get_item (fixture, 2));
  fh_timeline_arrangement_set_collapsed (fixture->arrangement, get_item (fixture, 4), TRUE);
  assert_order (fixture, "01345", 1 << 4);
  g_assert_true (fh_timeline_arrangement_has_hidden (fixture->arrangement));
  g_assert_true (fh_timeline_arrangement_get_collapsed (fixture->arrangement, get_item (fixture, 4)));

  fh_timeline_arrangement_set_collapsed (fixture->arrangement, get_item (fixture, 4), FALSE);
  assert_order (fixture, "01345", 0);

  fh_timeline_arrangement_reset (fixture->arrangement);
  assert_order (fixture, "012345", 0);
}

static void
test_moving (Fixture      *fixture,
             gconstpointer data)
{
  fh_timeline_arrangement_move (fixture->arrangement, fixture->lanes, get_item (fixture, 3), -1);
  assert_order (fixture, "013245", 0);
  fh_timeline_arrangement_move (fixture->arrangement, fixture->lanes, get_item (fixture, 3), -9);
  assert_order (fixture, "301245", 0);
  fh_timeline_arrangement_move (fixture->arrangement, fixture->lanes, get_item (fixture, 3), 2);
  assert_order (fixture, "013245", 0);
}

/* One step is one that can be seen. */
static void
test_moving_past_a_hidden_lane (Fixture      *fixture,
                                gconstpointer data)
{
  fh_timeline_arrangement_hide (fixture->arrangement, get_item (fixture, 1));
  fh_timeline_arrangement_move (fixture->arrangement, fixture->lanes, get_item (fixture, 2), -1);
  assert_order (fixture, "20345", 0);
}

/* A filter takes lanes away and brings them back where they were. */
static void
test_the_order_outlives_a_filter (Fixture      *fixture,
                                  gconstpointer data)
{
  g_autoptr (GListStore) few = g_list_store_new (FH_TYPE_CATEGORY);
  FhTimelineLanes *all = fixture->lanes;

  fh_timeline_arrangement_move (fixture->arrangement, all, get_item (fixture, 5), -5);
  g_list_store_append (few, get_item (fixture, 1));
  g_list_store_append (few, get_item (fixture, 5));

  fixture->lanes = fh_timeline_lanes_new (fh_dataset_get_events (fixture->dataset), G_LIST_MODEL (few),
                                          FH_TIMELINE_BY_CATEGORY);
  assert_order (fixture, "10", 0);
  fh_timeline_lanes_unref (fixture->lanes);

  fixture->lanes = all;
  assert_order (fixture, "501234", 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/timeline-arrangement/at-first-all-are-in-order", Fixture, NULL, set_up,
              test_at_first_all_are_in_order, tear_down);
  g_test_add ("/timeline-arrangement/hiding-and-folding", Fixture, NULL, set_up, test_hiding_and_folding,
              tear_down);
  g_test_add ("/timeline-arrangement/moving", Fixture, NULL, set_up, test_moving, tear_down);
  g_test_add ("/timeline-arrangement/moving-past-a-hidden-lane", Fixture, NULL, set_up,
              test_moving_past_a_hidden_lane, tear_down);
  g_test_add ("/timeline-arrangement/the-order-outlives-a-filter", Fixture, NULL, set_up,
              test_the_order_outlives_a_filter, tear_down);

  return g_test_run ();
}
