/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which events share a mark. */

#include "fh-clusters.h"

#include <math.h>

#include "fh-mercator.h"

#define N_CATEGORIES 3

/* Marks of clusters are so far apart, in logical pixels: those of neighbouring cells. */
#define MIN_DISTANCE 30.0

typedef struct
{
  guint32 n_events;
  guint32 counts[N_CATEGORIES];
  guint   n_members;
  GArray *places;
  GArray *is_member;
} Sum;

static void
add_cluster (const FhCluster *cluster,
             gpointer         user_data)
{
  Sum         *sum = user_data;
  guint32      n_events = 0;
  const double place[] = { cluster->x, cluster->y };

  for (guint i = 0; i < N_CATEGORIES; i++)
    {
      n_events += cluster->counts[i];
      sum->counts[i] += cluster->counts[i];
    }
  g_assert_cmpuint (n_events, ==, cluster->n_events);

  for (guint i = 0; i < cluster->n_members; i++)
    {
      gboolean *is_member = &g_array_index (sum->is_member, gboolean, cluster->members[i]);

      g_assert_false (*is_member);
      *is_member = TRUE;
    }

  sum->n_events += cluster->n_events;
  sum->n_members += cluster->n_members;
  g_array_append_vals (sum->places, place, 1);
}

static void
init_sum (Sum  *sum,
          guint n_points)
{
  *sum = (Sum){ 0 };
  sum->places = g_array_new (FALSE, FALSE, 2 * sizeof (double));
  sum->is_member = g_array_new (FALSE, TRUE, sizeof (gboolean));
  g_array_set_size (sum->is_member, n_points);
}

static void
clear_sum (Sum *sum)
{
  g_array_unref (sum->places);
  g_array_unref (sum->is_member);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Sum, clear_sum)

static FhClusters *
scatter (guint   n_points,
         guint32 totals[N_CATEGORIES])
{
  FhClusters *clusters = fh_clusters_new (N_CATEGORIES);

  for (guint i = 0; i < n_points; i++)
    {
      guint32 counts[N_CATEGORIES] = { 1 };

      for (guint category = 0; category < N_CATEGORIES; category++)
        {
          counts[category] += (guint32) g_test_rand_int_range (0, 5);
          totals[category] += counts[category];
        }
      fh_clusters_add (clusters, g_test_rand_double_range (0.58, 0.62), g_test_rand_double_range (0.38, 0.42),
                       counts);
    }

  return clusters;
}

/* At every zoom each point is in one cluster, and the counts and the ring's shares add up. */
static void
test_clusters_add_up (void)
{
  const guint n_points = 400;
  guint32     totals[N_CATEGORIES] = { 0 };
  g_autoptr (FhClusters) clusters = scatter (n_points, totals);
  guint n_most = 0;

  for (double zoom = 0; zoom <= 11; zoom += 0.5)
    {
      g_auto (Sum) sum = { 0 };

      init_sum (&sum, n_points);
      fh_clusters_set_zoom (clusters, zoom);
      fh_clusters_foreach (clusters, 0.58, 0.38, 0.62, 0.42, add_cluster, &sum);

      g_assert_cmpuint (sum.n_members, ==, n_points);
      for (guint category = 0; category < N_CATEGORIES; category++)
        g_assert_cmpuint (sum.counts[category], ==, totals[category]);
      g_assert_cmpuint (sum.n_events, ==, totals[0] + totals[1] + totals[2]);
      if (zoom == 0)
        g_assert_cmpuint (sum.places->len, ==, 1);
      n_most = MAX (n_most, sum.places->len);
    }

  /* Near enough, they come apart. */
  g_assert_cmpuint (n_most, >, n_points / 2);
}

typedef struct
{
  const FhCluster *cluster;
  double           x;
  double           y;
  guint            n_found;
} Search;

static void
find_cluster (const FhCluster *cluster,
              gpointer         user_data)
{
  Search *search = user_data;

  if (cluster->x == search->x && cluster->y == search->y)
    {
      search->cluster = cluster;
      search->n_found++;
      g_assert_cmpuint (cluster->n_events, >, 0);
    }
}

/* Whatever part of the world shows, a cluster that lies in it is the same one. */
static void
test_clusters_stay_while_panning (void)
{
  guint32 totals[N_CATEGORIES] = { 0 };
  g_autoptr (FhClusters) clusters = scatter (400, totals);
  g_auto (Sum) all = { 0 };

  init_sum (&all, 400);
  fh_clusters_set_zoom (clusters, 9);
  fh_clusters_foreach (clusters, 0.58, 0.38, 0.62, 0.42, add_cluster, &all);
  g_assert_cmpuint (all.places->len, >, 5);

  for (guint i = 0; i < all.places->len; i++)
    {
      const double *place = (const double *) (gpointer) (all.places->data + i * 2 * sizeof (double));

      for (guint turn = 0; turn < 10; turn++)
        {
          double left = place[0] - g_test_rand_double_range (0, 0.01);
          double top = place[1] - g_test_rand_double_range (0, 0.01);
          Search search = { NULL, place[0], place[1], 0 };

          fh_clusters_foreach (clusters, left, top, left + 0.01, top + 0.01, find_cluster, &search);
          g_assert_cmpuint (search.n_found, ==, 1);
        }
    }
}

/* The mark stands where most of its events are. */
static void
test_clusters_stand_at_the_heaviest (void)
{
  const guint32 few[N_CATEGORIES] = { 1, 0, 0 };
  const guint32 many[N_CATEGORIES] = { 2, 5, 1 };
  g_autoptr (FhClusters) clusters = fh_clusters_new (N_CATEGORIES);
  Search search = { NULL, 0.50001, 0.50002, 0 };

  fh_clusters_add (clusters, 0.5, 0.5, few);
  fh_clusters_add (clusters, search.x, search.y, many);
  fh_clusters_add (clusters, 0.50003, 0.5, few);
  fh_clusters_set_zoom (clusters, 4);
  fh_clusters_foreach (clusters, 0, 0, 1, 1, find_cluster, &search);
  g_assert_cmpuint (search.n_found, ==, 1);
}

/* Two marks on either side of a cell's edge are one; places that are the same never come apart. */
static void
test_clusters_join_over_edges (void)
{
  const guint32 counts[N_CATEGORIES] = { 1, 1, 1 };

  for (double zoom = 5; zoom <= 17; zoom++)
    {
      g_autoptr (FhClusters) clusters = fh_clusters_new (N_CATEGORIES);
      g_auto (Sum) sum = { 0 };
      double pixel = 1 / fh_mercator_world_size (zoom);

      /* Wherever the edges are, these pairs lie over some of them. */
      for (guint i = 0; i < 40; i++)
        {
          fh_clusters_add (clusters, 0.1 + i * 203 * pixel, 0.5, counts);
          fh_clusters_add (clusters, 0.1 + (i * 203 + MIN_DISTANCE / 3) * pixel, 0.5, counts);
        }
      fh_clusters_add (clusters, 0.1 + 40 * 203 * pixel, 0.5, counts);
      fh_clusters_add (clusters, 0.1 + 40 * 203 * pixel, 0.5, counts);

      init_sum (&sum, 82);
      fh_clusters_set_zoom (clusters, zoom);
      fh_clusters_foreach (clusters, 0.1, 0.5, 0.1 + 41 * 203 * pixel, 0.5, add_cluster, &sum);
      g_assert_cmpuint (sum.n_members, ==, 82);
      g_assert_cmpuint (sum.places->len, ==, 41);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/clusters/add-up", test_clusters_add_up);
  g_test_add_func ("/clusters/stay-while-panning", test_clusters_stay_while_panning);
  g_test_add_func ("/clusters/stand-at-the-heaviest", test_clusters_stand_at_the_heaviest);
  g_test_add_func ("/clusters/join-over-edges", test_clusters_join_over_edges);

  return g_test_run ();
}
