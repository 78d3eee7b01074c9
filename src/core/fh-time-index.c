/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Spans sorted by begin, in blocks of sixteen; above the blocks an implicit binary tree of their latest ends.
 * Going from one span that touches to the next climbs only as far as the gap between them is wide.
 */

#include "fh-time-index.h"

#define BLOCK_SIZE 16

struct _FhTimeIndex
{
  gatomicrefcount ref_count;

  FhTimeSpan *spans;
  /* For each position the latest end up to it. */
  gint64 *max_ends;
  guint   n_spans;

  /*
   * The latest ends of the blocks at n_leaves and after, of node i's children 2i and 2i + 1 at i; the root is
   * 1.
   */
  gint64 *tree;
  guint   n_blocks;
  guint   n_leaves;
};

/* The end that counts: an empty span is the second at its begin. */
static gint64
get_effective_end (FhTimeSpan span)
{
  if (!fh_time_span_is_empty (span))
    return span.end;

  return span.begin == FH_TIME_MAX ? FH_TIME_MAX : span.begin + 1;
}

static void
build_tree (FhTimeIndex *self)
{
  self->n_blocks = self->n_spans / BLOCK_SIZE + (self->n_spans % BLOCK_SIZE != 0);
  self->n_leaves = 1;
  while (self->n_leaves < self->n_blocks)
    self->n_leaves *= 2;

  self->tree = g_new (gint64, 2 * (gsize) self->n_leaves);
  for (guint i = 0; i < 2 * self->n_leaves; i++)
    self->tree[i] = FH_TIME_MIN;

  for (guint i = 0; i < self->n_spans; i++)
    {
      gint64 *leaf = &self->tree[self->n_leaves + i / BLOCK_SIZE];

      *leaf = MAX (*leaf, get_effective_end (self->spans[i]));
    }

  for (guint i = self->n_leaves - 1; i > 0; i--)
    self->tree[i] = MAX (self->tree[2 * i], self->tree[2 * i + 1]);
}

/* The first block from @block on with an end after @time; n_leaves if there is none. */
static guint
find_block (const FhTimeIndex *self,
            guint              block,
            gint64             time)
{
  guint node = self->n_leaves + block;

  if (block >= self->n_blocks)
    return self->n_leaves;

  while (self->tree[node] <= time)
    {
      /* Up while this is a right child, then over to the right sibling. */
      while (node % 2 == 1)
        {
          node /= 2;
          if (node <= 1)
            return self->n_leaves;
        }
      node++;
    }

  while (node < self->n_leaves)
    {
      node *= 2;
      if (self->tree[node] <= time)
        node++;
    }

  return node - self->n_leaves;
}

FhTimeIndex *
fh_time_index_new (const FhTimeSpan *spans,
                   guint             n_spans)
{
  FhTimeIndex *self;
  gint64       max_end = FH_TIME_MIN;

  g_return_val_if_fail (spans != NULL || n_spans == 0, NULL);

  self = g_new0 (FhTimeIndex, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->spans = g_memdup2 (spans, n_spans * sizeof *spans);
  self->max_ends = g_new (gint64, n_spans);
  self->n_spans = n_spans;

  for (guint i = 0; i < n_spans; i++)
    {
      if (i > 0 && spans[i].begin < spans[i - 1].begin)
        g_critical ("%s: span %u begins before the one in front of it", G_STRFUNC, i);

      max_end = MAX (max_end, get_effective_end (spans[i]));
      self->max_ends[i] = max_end;
    }

  build_tree (self);

  return self;
}

FhTimeIndex *
fh_time_index_ref (FhTimeIndex *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
fh_time_index_unref (FhTimeIndex *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_free (self->spans);
  g_free (self->max_ends);
  g_free (self->tree);
  g_free (self);
}

guint
fh_time_index_get_n_spans (const FhTimeIndex *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_spans;
}

const FhTimeSpan *
fh_time_index_get_spans (const FhTimeIndex *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->spans;
}

void
fh_time_index_foreach (const FhTimeIndex *self,
                       FhTimeSpan         span,
                       FhTimeIndexFunc    func,
                       gpointer           user_data)
{
  guint limit;

  g_return_if_fail (self != NULL);
  g_return_if_fail (func != NULL);

  if (fh_time_span_is_empty (span))
    return;

  limit = fh_time_index_lower_bound (self, span.end);

  for (guint block = find_block (self, 0, span.begin); block < self->n_blocks;
       block = find_block (self, block + 1, span.begin))
    {
      guint first = block * BLOCK_SIZE;

      if (first >= limit)
        return;

      for (guint i = first; i < MIN (limit, first + BLOCK_SIZE); i++)
        {
          if (get_effective_end (self->spans[i]) > span.begin && !func (i, user_data))
            return;
        }
    }
}

guint
fh_time_index_lower_bound (const FhTimeIndex *self,
                           gint64             time)
{
  guint low = 0, high;

  g_return_val_if_fail (self != NULL, 0);

  high = self->n_spans;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (self->spans[middle].begin < time)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

gint64
fh_time_index_get_max_end (const FhTimeIndex *self,
                           guint              position)
{
  g_return_val_if_fail (self != NULL, FH_TIME_MIN);
  g_return_val_if_fail (position < self->n_spans, FH_TIME_MIN);

  return self->max_ends[position];
}
