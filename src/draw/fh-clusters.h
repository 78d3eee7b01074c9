/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* Which marks of events lie so close that one mark stands for them. */

#include <glib.h>

G_BEGIN_DECLS

/**
 * FhCluster:
 * @x: where its mark stands in the Mercator square: at its point with the most events
 * @y: from the north
 * @n_events: of all its points
 * @first_member: position of its first point in fh_clusters_get_members()
 * @n_members: how many points it has
 */
typedef struct
{
  double  x;
  double  y;
  guint32 n_events;
  guint32 first_member;
  guint32 n_members;
} FhCluster;

/**
 * FhClusters:
 *
 * Points of the Mercator square, binned into cells of the world at one zoom, so that panning changes nothing. Neighbours whose
 * marks would touch are joined. Not thread-safe; no limits on the number of points but memory.
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

/* (array length=n_clusters) (transfer none): from north to south in rows of cells, until the next change. */
const FhCluster *fh_clusters_get_all (FhClusters *self,
                                      guint      *n_clusters);

/* (array) (transfer none): numbers of points, those of one cluster together. */
const guint32 *fh_clusters_get_members (FhClusters *self);

/* (array length=n_categories) (transfer none): events of each category in a cluster. */
const guint32 *fh_clusters_get_counts (FhClusters      *self,
                                       const FhCluster *cluster);

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
 * Visits the clusters in a rectangle. Costs what its rows hold.
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
