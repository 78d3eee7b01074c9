/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-array-model.h"
#include "fh-dataset-extent.h"
#include "fh-hash.h"
#include "fh-item-private.h"

struct _FhDataset
{
  GObject parent_instance;

  GFile     *file;
  FhText    *title;
  FhText    *summary;
  FhDate    *as_of;
  char     **languages;
  FhTimeSpan span;
  FhBounds   bounds;

  GListModel *models[FH_N_KINDS];
  GHashTable *by_id[FH_N_KINDS];
  GHashTable *events_of;

  /* The tree is built when somebody wants to save: it takes several times the memory of the items. */
  GBytes   *bytes;
  GMutex    json_lock;
  JsonNode *json;
};

G_DEFINE_FINAL_TYPE (FhDataset, fh_dataset, G_TYPE_OBJECT)

static int
compare_events (gconstpointer a,
                gconstpointer b)
{
  return fh_event_compare (*(FhEvent **) a, *(FhEvent **) b);
}

static void
take_items (FhDataset *self,
            FhKind     kind,
            GPtrArray *items)
{
  self->models[kind] = fh_array_model_new (fh_kind_get_type (kind), items);
  self->by_id[kind] = g_hash_table_new (fh_hash_string, g_str_equal);

  for (guint i = 0; i < items->len; i++)
    {
      FhItem *item = g_ptr_array_index (items, i);

      g_hash_table_insert (self->by_id[kind], (char *) fh_item_get_id (item), item);
    }
}

static void
add_event_of (FhDataset *self,
              gpointer   item,
              FhEvent   *event)
{
  GPtrArray *events = g_hash_table_lookup (self->events_of, item);

  if (events == NULL)
    {
      events = g_ptr_array_new ();
      g_hash_table_insert (self->events_of, item, events);
    }

  /* A route may come through a place twice. */
  if (events->len == 0 || g_ptr_array_index (events, events->len - 1) != event)
    g_ptr_array_add (events, event);
}

static void
add_event_of_each (FhDataset *self,
                   GPtrArray *items,
                   FhEvent   *event)
{
  for (guint i = 0; i < items->len; i++)
    add_event_of (self, g_ptr_array_index (items, i), event);
}

static void
add_event_of_sources (FhDataset *self,
                      FhEvent   *event)
{
  GPtrArray *accounts = fh_event_get_accounts (event);

  add_event_of_each (self, fh_item_get_sources (FH_ITEM (event)), event);
  for (guint i = 0; i < accounts->len; i++)
    add_event_of_each (self, fh_account_get_sources (g_ptr_array_index (accounts, i)), event);
}

static void
index_events (FhDataset *self,
              GPtrArray *events)
{
  self->events_of = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < events->len; i++)
    {
      FhEvent *event = g_ptr_array_index (events, i);

      add_event_of (self, fh_event_get_category (event), event);
      add_event_of_each (self, fh_event_get_places (event), event);
      add_event_of_each (self, fh_event_get_actors (event), event);
      add_event_of_each (self, fh_event_get_topics (event), event);
      add_event_of_sources (self, event);
    }
}

/* Parsed again from the bytes: the reader has found them good. */
static JsonNode *
build_json (GBytes *bytes)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GError) error = NULL;
  gsize       size;
  const char *data = g_bytes_get_data (bytes, &size);

  if (!json_parser_load_from_data (parser, data, size, &error))
    g_error ("A dataset that was read cannot be read again: %s", error->message);

  return json_parser_steal_root (parser);
}

static void
fh_dataset_finalize (GObject *object)
{
  FhDataset *self = FH_DATASET (object);

  g_clear_pointer (&self->events_of, g_hash_table_unref);
  for (FhKind kind = 0; kind < FH_N_KINDS; kind++)
    {
      g_clear_pointer (&self->by_id[kind], g_hash_table_unref);
      g_clear_object (&self->models[kind]);
    }

  g_clear_object (&self->file);
  g_clear_pointer (&self->title, fh_text_unref);
  g_clear_pointer (&self->summary, fh_text_unref);
  g_clear_pointer (&self->as_of, fh_date_unref);
  g_clear_pointer (&self->languages, g_strfreev);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_pointer (&self->json, json_node_unref);
  g_mutex_clear (&self->json_lock);

  G_OBJECT_CLASS (fh_dataset_parent_class)->finalize (object);
}

static void
fh_dataset_class_init (FhDatasetClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fh_dataset_finalize;
}

static void
fh_dataset_init (FhDataset *self)
{
  g_mutex_init (&self->json_lock);
}

FhDataset *
fh_dataset_new (FhDatasetFields *fields)
{
  FhDataset *self = g_object_new (FH_TYPE_DATASET, NULL);
  GPtrArray *events = fields->items[FH_KIND_EVENT];
  GPtrArray *places = fields->items[FH_KIND_PLACE];

  self->file = g_steal_pointer (&fields->file);
  self->bytes = g_steal_pointer (&fields->bytes);
  self->title = g_steal_pointer (&fields->title);
  self->summary = g_steal_pointer (&fields->summary);
  self->as_of = g_steal_pointer (&fields->as_of);
  self->languages = g_steal_pointer (&fields->languages);

  g_ptr_array_sort (events, compare_events);
  index_events (self, events);
  self->span = fields->span != NULL ? fh_date_get_span (fields->span)
                                    : fh_dataset_extent_compute_span (events, places, self->as_of);
  self->bounds = fields->has_bounds ? fields->bounds : fh_dataset_extent_compute_bounds (places);
  g_clear_pointer (&fields->span, fh_date_unref);

  for (FhKind kind = 0; kind < FH_N_KINDS; kind++)
    take_items (self, kind, g_steal_pointer (&fields->items[kind]));

  return self;
}

GFile *
fh_dataset_get_file (FhDataset *self)
{
  g_return_val_if_fail (FH_IS_DATASET (self), NULL);

  return self->file;
}

FhText *
fh_dataset_get_title (FhDataset *self)
{
  g_return_val_if_fail (FH_IS_DATASET (self), NULL);

  return self->title;
}

FhText *
fh_dataset_get_summary (FhDataset *self)
{
  g_return_val_if_fail (FH_IS_DATASET (self), NULL);

  return self->summary;
}

FhDate *
fh_dataset_get_as_of (FhDataset *self)
{
  g_return_val_if_fail (FH_IS_DATASET (self), NULL);

  return self->as_of;
}

const char *const *
fh_dataset_get_languages (FhDataset *self)
{
  g_return_val_if_fail (FH_IS_DATASET (self), NULL);

  return (const char *const *) self->languages;
}

FhTimeSpan
fh_dataset_get_span (FhDataset *self)
{
  g_return_val_if_fail (FH_IS_DATASET (self), ((FhTimeSpan){ 0, 0 }));

  return self->span;
}

FhBounds
fh_dataset_get_bounds (FhDataset *self)
{
  g_return_val_if_fail (FH_IS_DATASET (self), ((FhBounds){ 0, 0, 0, 0 }));

  return self->bounds;
}

GListModel *
fh_dataset_get_categories (FhDataset *self)
{
  g_return_val_if_fail (FH_IS_DATASET (self), NULL);

  return self->models[FH_KIND_CATEGORY];
}

GListModel *
fh_dataset_get_places (FhDataset *self)
{
  g_return_val_if_fail (FH_IS_DATASET (self), NULL);

  return self->models[FH_KIND_PLACE];
}

GListModel *
fh_dataset_get_actors (FhDataset *self)
{
  g_return_val_if_fail (FH_IS_DATASET (self), NULL);

  return self->models[FH_KIND_ACTOR];
}

GListModel *
fh_dataset_get_topics (FhDataset *self)
{
  g_return_val_if_fail (FH_IS_DATASET (self), NULL);

  return self->models[FH_KIND_TOPIC];
}

GListModel *
fh_dataset_get_sources (FhDataset *self)
{
  g_return_val_if_fail (FH_IS_DATASET (self), NULL);

  return self->models[FH_KIND_SOURCE];
}

GListModel *
fh_dataset_get_events (FhDataset *self)
{
  g_return_val_if_fail (FH_IS_DATASET (self), NULL);

  return self->models[FH_KIND_EVENT];
}

GListModel *
fh_dataset_get_tours (FhDataset *self)
{
  g_return_val_if_fail (FH_IS_DATASET (self), NULL);

  return self->models[FH_KIND_TOUR];
}

GPtrArray *
fh_dataset_list_sites (FhDataset *self)
{
  GPtrArray *sites = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *places;

  g_return_val_if_fail (FH_IS_DATASET (self), sites);

  places = fh_array_model_get_array (FH_ARRAY_MODEL (fh_dataset_get_places (self)));
  for (guint i = 0; i < places->len; i++)
    if (fh_place_get_featured (g_ptr_array_index (places, i)))
      g_ptr_array_add (sites, g_object_ref (g_ptr_array_index (places, i)));

  return sites;
}

FhItem *
fh_dataset_lookup (FhDataset  *self,
                   GType       type,
                   const char *id)
{
  g_return_val_if_fail (FH_IS_DATASET (self), NULL);
  g_return_val_if_fail (g_type_is_a (type, FH_TYPE_ITEM), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  for (FhKind kind = 0; kind < FH_N_KINDS; kind++)
    if (fh_kind_get_type (kind) == type)
      return g_hash_table_lookup (self->by_id[kind], id);

  return NULL;
}

GPtrArray *
fh_dataset_get_events_of (FhDataset *self,
                          FhItem    *item)
{
  g_return_val_if_fail (FH_IS_DATASET (self), NULL);
  g_return_val_if_fail (FH_IS_ITEM (item), NULL);

  return fh_array_or_empty (g_hash_table_lookup (self->events_of, item));
}

JsonNode *
fh_dataset_get_json (FhDataset *self)
{
  g_autoptr (GMutexLocker) locker = NULL;

  g_return_val_if_fail (FH_IS_DATASET (self), NULL);

  locker = g_mutex_locker_new (&self->json_lock);
  if (self->json == NULL)
    self->json = build_json (self->bytes);

  return self->json;
}
