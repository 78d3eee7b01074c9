/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* Which marks of events lie so close that one mark stands for them. */

#include <glib.h>

G_BEGIN_DECLS

/**
 * FhCluster:
 * @x: where its mark stands in the world square: at its point with the most events
 * @y: from the north
 * @n_events: of all its points
 * @counts: events of each category
 * @members: numbers of its points
 * @n_members: how many points it has
 *
 * What it points to lives until the next change.
 */
typedef struct
{
  double         x;
  double         y;
  guint32        n_events;
  const guint32 *counts;
  const guint32 *members;
  guint32        n_members;
} FhCluster;

/**
 * FhClusters:
 *
 * Points of the Mercator square, binned into cells of the world at one zoom, so that panning changes nothing.
 * Neighbours whose marks would touch are joined. Not thread-safe; no limits on the number of points but
 * memory.
 */
typedef struct _FhClusters FhClusters;

/**
 * fh_clusters_new:
 * @n_categories: how many counts each point has
 */
FhClusters *fh_clusters_new (guint n_categories);
void        fh_clusters_free (FhClusters *self);

/**
 * fh_clusters_add:
 * @counts: (array length=n_categories): events of each category; not all 0
 *
 * Adds a point; its number is how many there were before.
 */
void fh_clusters_add (FhClusters    *self,
                      double         x,
                      double         y,
                      const guint32 *counts);

/**
 * fh_clusters_set_zoom:
 *
 * Bins the points for @zoom, unless that was done before. O(n), about 3 ms for 100,000 points.
 */
void fh_clusters_set_zoom (FhClusters *self,
                           double      zoom);

/**
 * FhClustersFunc:
 *
 * Called for each cluster of a range.
 */
typedef void (*FhClustersFunc) (const FhCluster *cluster,
                                gpointer         user_data);

/**
 * fh_clusters_foreach:
 * @left: from this x of the Mercator square
 * @right: to this x
 *
 * Visits the clusters in a rectangle, from north to south. Costs what the rectangle has cells.
 */
void fh_clusters_foreach (FhClusters    *self,
                          double         left,
                          double         top,
                          double         right,
                          double         bottom,
                          FhClustersFunc func,
                          gpointer       user_data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FhClusters, fh_clusters_free)

G_END_DECLS
