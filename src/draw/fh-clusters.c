/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-clusters.h"

#include <math.h>
#include <string.h>

/* Logical pixels: the side of a cell, and how close two marks may stand. */
#define CELL_SIZE    40.0
#define MIN_DISTANCE 30.0

#define NOBODY G_MAXUINT32

/* A cell of the world, and the cluster of its points, unless that was joined to another. */
typedef struct
{
  gint32  row;
  gint32  column;
  guint32 heaviest;
  guint32 n_events;
  guint32 n_points;
  guint32 joined;
  guint32 first_member;
  guint32 n_filled;
} Bin;

typedef struct
{
  double  x;
  double  y;
  guint32 n_events;
  guint32 bin;
} Point;

struct _FhClusters
{
  guint  n_categories;
  double zoom;

  GArray *points;
  GArray *counts;

  /* Made by fh_clusters_set_zoom(). The slots are an open-addressing table of positions in the bins: a
   * power of two of them, at least twice as many as bins. */
  double   n_cells;
  GArray  *bins;
  guint32 *slots;
  guint32  mask;
  guint32 *members;
  guint32 *sums;
};

static Point *
get_point (FhClusters *self,
           guint       number)
{
  return &g_array_index (self->points, Point, number);
}

static Bin *
get_bin (FhClusters *self,
         guint32     index)
{
  return &g_array_index (self->bins, Bin, index);
}

static guint32
hash_cell (gint32 row,
           gint32 column)
{
  guint32 hash = (guint32) row * 0x9e3779b1u ^ (guint32) column * 0x85ebca77u;

  return hash ^ hash >> 15;
}

/* Where the bin of a cell is, or would be. */
static guint32 *
find_slot (FhClusters *self,
           gint32      row,
           gint32      column)
{
  for (guint32 i = hash_cell (row, column) & self->mask;; i = (i + 1) & self->mask)
    {
      const Bin *bin;

      if (self->slots[i] == NOBODY)
        return &self->slots[i];
      bin = get_bin (self, self->slots[i]);
      if (bin->row == row && bin->column == column)
        return &self->slots[i];
    }
}

static void
clear_bins (FhClusters *self)
{
  guint32 n_slots = 16;

  while (n_slots < 2 * self->points->len)
    n_slots *= 2;
  if (self->slots == NULL || self->mask != n_slots - 1)
    self->slots = g_renew (guint32, self->slots, n_slots);
  self->mask = n_slots - 1;
  memset (self->slots, 0xff, n_slots * sizeof *self->slots);
  g_array_set_size (self->bins, 0);
}

/* Puts each point into the bin of its cell. */
static void
bin_points (FhClusters *self)
{
  for (guint i = 0; i < self->points->len; i++)
    {
      Point   *point = get_point (self, i);
      gint32   row = (gint32) floor (point->y * self->n_cells);
      gint32   column = (gint32) floor (point->x * self->n_cells);
      guint32 *slot = find_slot (self, row, column);
      Bin     *bin;

      if (*slot == NOBODY)
        {
          Bin empty = { .row = row, .column = column, .heaviest = i, .joined = NOBODY };

          *slot = self->bins->len;
          g_array_append_val (self->bins, empty);
        }
      bin = get_bin (self, *slot);
      if (point->n_events > get_point (self, bin->heaviest)->n_events)
        bin->heaviest = i;
      bin->n_events += point->n_events;
      bin->n_points++;
      point->bin = *slot;
    }
}

static double
measure_distance (FhClusters *self,
                  const Bin  *a,
                  const Bin  *b)
{
  const Point *first = get_point (self, a->heaviest);
  const Point *second = get_point (self, b->heaviest);

  return hypot (first->x - second->x, first->y - second->y) * self->n_cells * CELL_SIZE;
}

/* Joins a bin to the greatest neighbour that its mark would touch and that was not joined itself. */
static void
join_bin (FhClusters *self,
          guint32     index)
{
  Bin    *bin = get_bin (self, index);
  Bin    *greatest = NULL;
  guint32 greatest_index = NOBODY;

  for (int neighbour = 0; neighbour < 9; neighbour++)
    {
      guint32 other_index = *find_slot (self, bin->row + neighbour / 3 - 1, bin->column + neighbour % 3 - 1);
      Bin    *other;

      if (other_index == NOBODY || other_index == index)
        continue;
      other = get_bin (self, other_index);
      if (other->joined != NOBODY || measure_distance (self, bin, other) >= MIN_DISTANCE)
        continue;
      if (greatest == NULL || other->n_events > greatest->n_events)
        {
          greatest = other;
          greatest_index = other_index;
        }
    }

  if (greatest == NULL || greatest->n_events < bin->n_events ||
      (greatest->n_events == bin->n_events && greatest_index > index))
    return;

  bin->joined = greatest_index;
  greatest->n_events += bin->n_events;
  greatest->n_points += bin->n_points;
}

static guint32
find_root (FhClusters *self,
           guint32     index)
{
  const Bin *bin = get_bin (self, index);

  while (bin->joined != NOBODY)
    {
      index = bin->joined;
      bin = get_bin (self, index);
    }

  return index;
}

/* Members of one cluster lie together; sums has a row for each bin, of which those of the roots are used. */
static void
collect_members (FhClusters *self)
{
  guint   n_points = self->points->len;
  gsize   n_sums = MAX (1, (gsize) self->bins->len * self->n_categories);
  guint32 first_member = 0;

  self->members = g_renew (guint32, self->members, MAX (1, n_points));
  self->sums = g_renew (guint32, self->sums, n_sums);
  memset (self->sums, 0, n_sums * sizeof *self->sums);

  for (guint32 i = 0; i < self->bins->len; i++)
    if (get_bin (self, i)->joined == NOBODY)
      {
        get_bin (self, i)->first_member = first_member;
        first_member += get_bin (self, i)->n_points;
      }

  for (guint32 i = 0; i < n_points; i++)
    {
      guint32        index = find_root (self, get_point (self, i)->bin);
      Bin           *root = get_bin (self, index);
      const guint32 *counts = &g_array_index (self->counts, guint32, i * self->n_categories);

      self->members[root->first_member + root->n_filled++] = i;
      for (guint category = 0; category < self->n_categories; category++)
        self->sums[(gsize) index * self->n_categories + category] += counts[category];
    }
}

FhClusters *
fh_clusters_new (guint n_categories)
{
  FhClusters *self = g_new0 (FhClusters, 1);

  self->n_categories = n_categories;
  self->zoom = NAN;
  self->points = g_array_new (FALSE, FALSE, sizeof (Point));
  self->counts = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->bins = g_array_new (FALSE, FALSE, sizeof (Bin));

  return self;
}

void
fh_clusters_free (FhClusters *self)
{
  g_array_unref (self->points);
  g_array_unref (self->counts);
  g_array_unref (self->bins);
  g_free (self->slots);
  g_free (self->members);
  g_free (self->sums);
  g_free (self);
}

void
fh_clusters_add (FhClusters    *self,
                 double         x,
                 double         y,
                 const guint32 *counts)
{
  Point point = { .x = x, .y = y };

  for (guint i = 0; i < self->n_categories; i++)
    point.n_events += counts[i];

  g_array_append_val (self->points, point);
  g_array_append_vals (self->counts, counts, self->n_categories);
  self->zoom = NAN;
}

void
fh_clusters_set_zoom (FhClusters *self,
                      double      zoom)
{
  if (self->zoom == zoom)
    return;

  self->zoom = zoom;
  self->n_cells = 256 * exp2 (zoom) / CELL_SIZE;
  clear_bins (self);
  bin_points (self);
  for (guint32 i = 0; i < self->bins->len; i++)
    join_bin (self, i);
  collect_members (self);
}

/* The cluster of a cell, if it has one of its own. */
static gboolean
get_cluster (FhClusters *self,
             gint32      row,
             gint32      column,
             FhCluster  *cluster)
{
  guint32      index = *find_slot (self, row, column);
  const Bin   *bin;
  const Point *heaviest;

  if (index == NOBODY)
    return FALSE;
  bin = get_bin (self, index);
  if (bin->joined != NOBODY)
    return FALSE;

  heaviest = get_point (self, bin->heaviest);
  cluster->x = heaviest->x;
  cluster->y = heaviest->y;
  cluster->n_events = bin->n_events;
  cluster->members = &self->members[bin->first_member];
  cluster->n_members = bin->n_points;
  cluster->counts = &self->sums[(gsize) index * self->n_categories];

  return TRUE;
}

void
fh_clusters_foreach (FhClusters    *self,
                     double         left,
                     double         top,
                     double         right,
                     double         bottom,
                     FhClustersFunc func,
                     gpointer       user_data)
{
  gint32 last_row = (gint32) floor (bottom * self->n_cells);
  gint32 first_column = (gint32) floor (left * self->n_cells);
  gint32 last_column = (gint32) floor (right * self->n_cells);

  if (self->bins->len == 0)
    return;

  for (gint32 row = (gint32) floor (top * self->n_cells); row <= last_row; row++)
    for (gint32 column = first_column; column <= last_column; column++)
      {
        FhCluster cluster;

        if (get_cluster (self, row, column, &cluster))
          func (&cluster, user_data);
      }
}
