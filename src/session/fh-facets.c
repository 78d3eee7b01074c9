/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-facets.h"

#define N_CONFIDENCES (FH_CONFIDENCE_HIGH + 1)

struct _FhFacets
{
  /* From item to number of events. */
  GHashTable *of_items;
  guint       of_confidences[N_CONFIDENCES];
  guint       shown;
};

static void
count_item (FhFacets *self,
            gpointer  item)
{
  guint count = GPOINTER_TO_UINT (g_hash_table_lookup (self->of_items, item));

  g_hash_table_insert (self->of_items, item, GUINT_TO_POINTER (count + 1));
}

/* An event may name an item twice: a route that comes back. */
static void
count_items (FhFacets  *self,
             GPtrArray *items)
{
  for (guint i = 0; i < items->len; i++)
    {
      guint first;

      g_ptr_array_find (items, g_ptr_array_index (items, i), &first);
      if (first == i)
        count_item (self, g_ptr_array_index (items, i));
    }
}

/* Whether @event is let through by all but perhaps one kind of choice. */
static gboolean
is_only (FhFilterKind objections,
         FhFilterKind kind)
{
  return (objections & ~kind) == 0;
}

static void
count_event (FhFacets       *self,
             FhFilter       *filter,
             const FhBounds *shown,
             FhEvent        *event)
{
  FhFilterKind objections = fh_filter_get_objections (filter, event, shown);

  if (is_only (objections, FH_FILTER_CATEGORY))
    count_item (self, fh_event_get_category (event));
  if (is_only (objections, FH_FILTER_PLACE))
    count_items (self, fh_event_get_places (event));
  if (is_only (objections, FH_FILTER_ACTOR))
    count_items (self, fh_event_get_actors (event));
  if (is_only (objections, FH_FILTER_TOPIC))
    count_items (self, fh_event_get_topics (event));
  if (is_only (objections, FH_FILTER_CONFIDENCE))
    self->of_confidences[fh_event_get_confidence (event)]++;
  if (is_only (objections, FH_FILTER_SHOWN) && shown != NULL && fh_filter_is_shown (event, shown))
    self->shown++;
}

FhFacets *
fh_facets_new (FhDataset      *dataset,
               FhFilter       *filter,
               const FhBounds *shown)
{
  FhFacets   *self;
  GListModel *events;
  guint       n_events;

  g_return_val_if_fail (dataset == NULL || FH_IS_DATASET (dataset), NULL);
  g_return_val_if_fail (FH_IS_FILTER (filter), NULL);

  self = g_new0 (FhFacets, 1);
  self->of_items = g_hash_table_new (NULL, NULL);
  events = dataset != NULL ? fh_dataset_get_events (dataset) : NULL;
  n_events = events != NULL ? g_list_model_get_n_items (events) : 0;
  for (guint i = 0; i < n_events; i++)
    {
      g_autoptr (FhEvent) event = g_list_model_get_item (events, i);

      count_event (self, filter, shown, event);
    }

  return self;
}

void
fh_facets_free (FhFacets *self)
{
  g_hash_table_unref (self->of_items);
  g_free (self);
}

guint
fh_facets_count_item (FhFacets *self,
                      FhItem   *choice)
{
  g_return_val_if_fail (self != NULL, 0);

  return GPOINTER_TO_UINT (g_hash_table_lookup (self->of_items, choice));
}

guint
fh_facets_count_confidence (FhFacets    *self,
                            FhConfidence min_confidence)
{
  guint count = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = min_confidence; i < N_CONFIDENCES; i++)
    count += self->of_confidences[i];

  return count;
}

guint
fh_facets_count_shown (FhFacets *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->shown;
}
