/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-clusters.h"

#include <math.h>
#include <string.h>

/* Logical pixels: the side of a cell, and how close two marks may stand. */
#define CELL_SIZE    40.0
#define MIN_DISTANCE 30.0

#define NOBODY G_MAXUINT32

/* A cluster while it is made. */
typedef struct
{
  gint32  row;
  gint32  column;
  guint32 heaviest;
  guint32 n_events;
  guint32 n_points;
  guint32 joined;
} Bin;

struct _FhClusters
{
  guint  n_categories;
  double zoom;

  /* The points. */
  GArray *xs;
  GArray *ys;
  GArray *counts;
  GArray *totals;

  /* Made by fh_clusters_set_zoom(). */
  GArray  *bins;
  GArray  *clusters;
  GArray  *rows;
  GArray  *columns;
  guint32 *members;
  guint32 *sums;
  double   n_cells;
};

#define POINT_X(self, i) g_array_index ((self)->xs, double, i)
#define POINT_Y(self, i) g_array_index ((self)->ys, double, i)

static guint32
hash_cell (gint32 row,
           gint32 column)
{
  guint32 hash = (guint32) row * 0x9e3779b1u ^ (guint32) column * 0x85ebca77u;

  return hash ^ hash >> 15;
}

/* Open addressing over the bins, which it grows; the table has a power of two of slots, at least twice as many as bins. */
typedef struct
{
  guint32 *slots;
  guint32  mask;
  GArray  *bins;
} Table;

static guint32 *
find_slot (Table *table,
           gint32 row,
           gint32 column)
{
  for (guint32 i = hash_cell (row, column) & table->mask;; i = (i + 1) & table->mask)
    {
      const Bin *bin;

      if (table->slots[i] == NOBODY)
        return &table->slots[i];
      bin = &g_array_index (table->bins, Bin, table->slots[i]);
      if (bin->row == row && bin->column == column)
        return &table->slots[i];
    }
}

static Table
make_table (GArray *bins,
            guint   n_points)
{
  guint32 n_slots = 16;
  Table   table = { .bins = bins };

  while (n_slots < 2 * n_points)
    n_slots *= 2;
  table.mask = n_slots - 1;
  table.slots = g_new (guint32, n_slots);
  memset (table.slots, 0xff, n_slots * sizeof *table.slots);

  return table;
}

/* Puts each point into the bin of its cell; returns the bin of each point. */
static guint32 *
bin_points (FhClusters *self,
            Table      *table)
{
  guint32 *bin_of = g_new (guint32, MAX (1, self->xs->len));

  for (guint i = 0; i < self->xs->len; i++)
    {
      gint32   row = (gint32) floor (POINT_Y (self, i) * self->n_cells);
      gint32   column = (gint32) floor (POINT_X (self, i) * self->n_cells);
      guint32 *slot = find_slot (table, row, column);
      guint32  total = g_array_index (self->totals, guint32, i);
      Bin     *bin;

      if (*slot == NOBODY)
        {
          Bin empty = { row, column, i, 0, 0, NOBODY };

          *slot = self->bins->len;
          g_array_append_val (self->bins, empty);
        }
      bin = &g_array_index (self->bins, Bin, *slot);
      if (total > g_array_index (self->totals, guint32, bin->heaviest))
        bin->heaviest = i;
      bin->n_events += total;
      bin->n_points++;
      bin_of[i] = *slot;
    }

  return bin_of;
}

static double
measure_distance (FhClusters *self,
                  const Bin  *a,
                  const Bin  *b)
{
  return hypot (POINT_X (self, a->heaviest) - POINT_X (self, b->heaviest),
                POINT_Y (self, a->heaviest) - POINT_Y (self, b->heaviest)) *
         self->n_cells * CELL_SIZE;
}

/* Joins @index to the greatest neighbour that its mark would touch and that was not joined itself. */
static void
join_bin (FhClusters *self,
          Table      *table,
          guint32     index)
{
  Bin    *bin = &g_array_index (self->bins, Bin, index);
  Bin    *greatest = NULL;
  guint32 greatest_index = NOBODY;

  for (int neighbour = 0; neighbour < 9; neighbour++)
    {
      guint32 other_index = *find_slot (table, bin->row + neighbour / 3 - 1, bin->column + neighbour % 3 - 1);
      Bin    *other;

      if (other_index == NOBODY || other_index == index)
        continue;
      other = &g_array_index (self->bins, Bin, other_index);
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
  const Bin *bin = &g_array_index (self->bins, Bin, index);

  while (bin->joined != NOBODY)
    {
      index = bin->joined;
      bin = &g_array_index (self->bins, Bin, index);
    }

  return index;
}

static int
compare_bins (gconstpointer a,
              gconstpointer b,
              gpointer      user_data)
{
  const FhClusters *self = user_data;
  const Bin        *first = &g_array_index (self->bins, Bin, *(const guint32 *) a);
  const Bin        *second = &g_array_index (self->bins, Bin, *(const guint32 *) b);

  if (first->row != second->row)
    return first->row < second->row ? -1 : 1;
  return (first->column > second->column) - (first->column < second->column);
}

/* The bins that were not joined to others, in rows; returns the cluster of each bin. */
static guint32 *
list_clusters (FhClusters *self)
{
  guint32 *cluster_of = g_new (guint32, MAX (1, self->bins->len));
  g_autoptr (GArray) order = g_array_sized_new (FALSE, FALSE, sizeof (guint32), self->bins->len);
  guint32 first_member = 0;

  for (guint32 i = 0; i < self->bins->len; i++)
    if (g_array_index (self->bins, Bin, i).joined == NOBODY)
      g_array_append_val (order, i);
  g_array_sort_with_data (order, compare_bins, self);

  for (guint i = 0; i < order->len; i++)
    {
      guint32    index = g_array_index (order, guint32, i);
      const Bin *bin = &g_array_index (self->bins, Bin, index);
      FhCluster  cluster = { POINT_X (self, bin->heaviest), POINT_Y (self, bin->heaviest), bin->n_events, first_member,
                             bin->n_points };

      first_member += bin->n_points;
      cluster_of[index] = i;
      g_array_append_val (self->clusters, cluster);
      g_array_append_val (self->rows, bin->row);
      g_array_append_val (self->columns, bin->column);
    }
  for (guint32 i = 0; i < self->bins->len; i++)
    cluster_of[i] = cluster_of[find_root (self, i)];

  return cluster_of;
}

static void
collect_members (FhClusters    *self,
                 const guint32 *bin_of,
                 const guint32 *cluster_of)
{
  guint               n_points = self->xs->len;
  g_autofree guint32 *n_filled = g_new0 (guint32, MAX (1, self->clusters->len));

  self->members = g_renew (guint32, self->members, MAX (1, n_points));
  self->sums = g_renew (guint32, self->sums, MAX (1, self->clusters->len * self->n_categories));
  memset (self->sums, 0, self->clusters->len * self->n_categories * sizeof *self->sums);

  for (guint32 i = 0; i < n_points; i++)
    {
      guint32          index = cluster_of[bin_of[i]];
      const FhCluster *cluster = &g_array_index (self->clusters, FhCluster, index);
      const guint32   *counts = &g_array_index (self->counts, guint32, i * self->n_categories);

      self->members[cluster->first_member + n_filled[index]++] = i;
      for (guint category = 0; category < self->n_categories; category++)
        self->sums[index * self->n_categories + category] += counts[category];
    }
}

FhClusters *
fh_clusters_new (guint n_categories)
{
  FhClusters *self = g_new0 (FhClusters, 1);

  self->n_categories = n_categories;
  self->zoom = NAN;
  self->xs = g_array_new (FALSE, FALSE, sizeof (double));
  self->ys = g_array_new (FALSE, FALSE, sizeof (double));
  self->counts = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->totals = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->bins = g_array_new (FALSE, FALSE, sizeof (Bin));
  self->clusters = g_array_new (FALSE, FALSE, sizeof (FhCluster));
  self->rows = g_array_new (FALSE, FALSE, sizeof (gint32));
  self->columns = g_array_new (FALSE, FALSE, sizeof (gint32));

  return self;
}

void
fh_clusters_free (FhClusters *self)
{
  g_array_unref (self->xs);
  g_array_unref (self->ys);
  g_array_unref (self->counts);
  g_array_unref (self->totals);
  g_array_unref (self->bins);
  g_array_unref (self->clusters);
  g_array_unref (self->rows);
  g_array_unref (self->columns);
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
  guint32 total = 0;

  for (guint i = 0; i < self->n_categories; i++)
    total += counts[i];

  g_array_append_val (self->xs, x);
  g_array_append_val (self->ys, y);
  g_array_append_vals (self->counts, counts, self->n_categories);
  g_array_append_val (self->totals, total);
  self->zoom = NAN;
}

void
fh_clusters_set_zoom (FhClusters *self,
                      double      zoom)
{
  Table               table;
  g_autofree guint32 *slots = NULL;
  g_autofree guint32 *bin_of = NULL;
  g_autofree guint32 *cluster_of = NULL;

  if (self->zoom == zoom)
    return;

  self->zoom = zoom;
  self->n_cells = 256 * exp2 (zoom) / CELL_SIZE;
  g_array_set_size (self->bins, 0);
  g_array_set_size (self->clusters, 0);
  g_array_set_size (self->rows, 0);
  g_array_set_size (self->columns, 0);

  table = make_table (self->bins, self->xs->len);
  slots = table.slots;
  bin_of = bin_points (self, &table);
  for (guint32 i = 0; i < self->bins->len; i++)
    join_bin (self, &table, i);
  cluster_of = list_clusters (self);
  collect_members (self, bin_of, cluster_of);
}

const FhCluster *
fh_clusters_get_all (FhClusters *self,
                     guint      *n_clusters)
{
  *n_clusters = self->clusters->len;
  return (const FhCluster *) (void *) self->clusters->data;
}

const guint32 *
fh_clusters_get_members (FhClusters *self)
{
  return self->members;
}

const guint32 *
fh_clusters_get_counts (FhClusters      *self,
                        const FhCluster *cluster)
{
  return &self->sums[(gsize) (cluster - (const FhCluster *) (void *) self->clusters->data) * self->n_categories];
}

/* The first cluster at or after a cell. */
static guint
find_cell (FhClusters *self,
           gint32      row,
           gint32      column)
{
  guint low = 0;
  guint high = self->clusters->len;

  while (low < high)
    {
      guint  middle = low + (high - low) / 2;
      gint32 its_row = g_array_index (self->rows, gint32, middle);

      if (its_row < row || (its_row == row && g_array_index (self->columns, gint32, middle) < column))
        low = middle + 1;
      else
        high = middle;
    }

  return low;
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

  for (gint32 row = (gint32) floor (top * self->n_cells); row <= last_row; row++)
    for (guint i = find_cell (self, row, first_column);
         i < self->clusters->len && g_array_index (self->rows, gint32, i) == row &&
         g_array_index (self->columns, gint32, i) <= last_column;
         i++)
      func (&g_array_index (self->clusters, FhCluster, i), user_data);
}
