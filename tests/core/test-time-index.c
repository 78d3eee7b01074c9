/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The interval tree against going through all spans. */

#include "fh-time-index.h"

#include <stdlib.h>

static int
compare_spans (const void *a,
               const void *b)
{
  const FhTimeSpan *span_a = a;
  const FhTimeSpan *span_b = b;

  return (span_a->begin > span_b->begin) - (span_a->begin < span_b->begin);
}

static FhTimeSpan
make_span (gint64 range)
{
  gint64 begin = g_test_rand_int_range (0, (gint32) range);
  int    kind = g_test_rand_int_range (0, 20);

  if (kind == 0)
    return (FhTimeSpan){ FH_TIME_MIN, begin };
  if (kind == 1)
    return (FhTimeSpan){ begin, FH_TIME_MAX };
  if (kind == 2)
    return (FhTimeSpan){ begin, begin };
  if (kind == 3)
    return (FhTimeSpan){ begin, begin - 5 };
  if (kind == 4)
    return (FhTimeSpan){ begin, begin + g_test_rand_int_range (1, (gint32) range) };

  return (FhTimeSpan){ begin, begin + g_test_rand_int_range (1, 30) };
}

static gboolean
touches (FhTimeSpan span,
         FhTimeSpan wanted)
{
  if (fh_time_span_is_empty (span))
    return fh_time_span_contains (wanted, span.begin);

  return fh_time_span_overlaps (span, wanted);
}

static gboolean
collect_cb (guint    position,
            gpointer user_data)
{
  g_array_append_val ((GArray *) user_data, position);

  return TRUE;
}

static void
check_query (FhTimeIndex *index,
             FhTimeSpan   wanted)
{
  const FhTimeSpan *spans = fh_time_index_get_spans (index);
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (guint));
  guint next = 0;

  fh_time_index_foreach (index, wanted, collect_cb, found);

  for (guint i = 0; i < fh_time_index_get_n_spans (index); i++)
    {
      if (!touches (spans[i], wanted) || fh_time_span_is_empty (wanted))
        continue;
      g_assert_cmpuint (next, <, found->len);
      g_assert_cmpuint (g_array_index (found, guint, next), ==, i);
      next++;
    }

  g_assert_cmpuint (next, ==, found->len);
}

/* Sizes around those of blocks and of powers of two, and dense as well as sparse spans. */
static void
test_brute_force (void)
{
  static const guint  sizes[] = { 0, 1, 2, 15, 16, 17, 31, 32, 33, 100, 255, 256, 257, 1000 };
  static const gint64 ranges[] = { 10, 1000, 100000 };

  for (guint i = 0; i < G_N_ELEMENTS (sizes) * G_N_ELEMENTS (ranges); i++)
    {
      guint                  n_spans = sizes[i % G_N_ELEMENTS (sizes)];
      gint64                 range = ranges[i / G_N_ELEMENTS (sizes)];
      g_autofree FhTimeSpan *spans = g_new (FhTimeSpan, n_spans + 1);
      g_autoptr (FhTimeIndex) index = NULL;

      for (guint j = 0; j < n_spans; j++)
        spans[j] = make_span (range);
      qsort (spans, n_spans, sizeof *spans, compare_spans);
      index = fh_time_index_new (spans, n_spans);

      for (int k = 0; k < 200; k++)
        check_query (index, make_span (range));
      check_query (index, (FhTimeSpan){ FH_TIME_MIN, FH_TIME_MAX });
      check_query (index, (FhTimeSpan){ FH_TIME_MIN, 0 });
      check_query (index, (FhTimeSpan){ range, FH_TIME_MAX });
    }
}

static void
test_half_open (void)
{
  const FhTimeSpan spans[] = { { 0, 10 }, { 10, 20 }, { 20, 20 } };
  g_autoptr (FhTimeIndex) index = fh_time_index_new (spans, G_N_ELEMENTS (spans));
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (guint));

  fh_time_index_foreach (index, (FhTimeSpan){ 10, 20 }, collect_cb, found);
  g_assert_cmpuint (found->len, ==, 1);
  g_assert_cmpuint (g_array_index (found, guint, 0), ==, 1);

  g_array_set_size (found, 0);
  fh_time_index_foreach (index, (FhTimeSpan){ 20, 21 }, collect_cb, found);
  g_assert_cmpuint (found->len, ==, 1);
  g_assert_cmpuint (g_array_index (found, guint, 0), ==, 2);

  g_array_set_size (found, 0);
  fh_time_index_foreach (index, (FhTimeSpan){ 10, 10 }, collect_cb, found);
  g_assert_cmpuint (found->len, ==, 0);
}

static gboolean
stop_at_third_cb (guint    position,
                  gpointer user_data)
{
  int *n_calls = user_data;

  return ++*n_calls < 3;
}

static void
test_stop (void)
{
  g_autofree FhTimeSpan *spans = g_new (FhTimeSpan, 100);
  g_autoptr (FhTimeIndex) index = NULL;
  int n_calls = 0;

  for (int i = 0; i < 100; i++)
    spans[i] = (FhTimeSpan){ i, i + 1 };
  index = fh_time_index_new (spans, 100);

  fh_time_index_foreach (index, (FhTimeSpan){ 0, 100 }, stop_at_third_cb, &n_calls);
  g_assert_cmpint (n_calls, ==, 3);
}

static void
test_lower_bound (void)
{
  const FhTimeSpan spans[] = { { FH_TIME_MIN, 3 }, { 5, 6 }, { 5, 9 }, { 7, 8 } };
  g_autoptr (FhTimeIndex) index = fh_time_index_new (spans, G_N_ELEMENTS (spans));

  g_assert_cmpuint (fh_time_index_lower_bound (index, FH_TIME_MIN), ==, 0);
  g_assert_cmpuint (fh_time_index_lower_bound (index, 5), ==, 1);
  g_assert_cmpuint (fh_time_index_lower_bound (index, 6), ==, 3);
  g_assert_cmpuint (fh_time_index_lower_bound (index, FH_TIME_MAX), ==, 4);
}

static void
test_max_end (void)
{
  const FhTimeSpan spans[] = { { 0, 10 }, { 1, 5 }, { 2, 30 }, { 40, 40 }, { 41, 20 } };
  const gint64     expected[] = { 10, 10, 30, 41, 42 };
  g_autoptr (FhTimeIndex) index = fh_time_index_new (spans, G_N_ELEMENTS (spans));

  for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
    g_assert_cmpint (fh_time_index_get_max_end (index, i), ==, expected[i]);
}

static void
test_copies_and_counts (void)
{
  FhTimeSpan   spans[] = { { 0, 10 } };
  FhTimeIndex *index = fh_time_index_new (spans, 1);

  spans[0].end = 1000;
  g_assert_cmpint (fh_time_index_get_spans (index)[0].end, ==, 10);

  g_assert_true (fh_time_index_ref (index) == index);
  fh_time_index_unref (index);
  g_assert_cmpuint (fh_time_index_get_n_spans (index), ==, 1);
  fh_time_index_unref (index);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/time-index/brute-force", test_brute_force);
  g_test_add_func ("/time-index/half-open", test_half_open);
  g_test_add_func ("/time-index/stop", test_stop);
  g_test_add_func ("/time-index/lower-bound", test_lower_bound);
  g_test_add_func ("/time-index/max-end", test_max_end);
  g_test_add_func ("/time-index/copies-and-counts", test_copies_and_counts);

  return g_test_run ();
}
