/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-event-list.h"

struct _FhEventList
{
  GObject parent_instance;

  GPtrArray   *events;
  FhTimeIndex *index;
};

static GType
fh_event_list_get_item_type (GListModel *model)
{
  return FH_TYPE_EVENT;
}

static guint
fh_event_list_get_n_items (GListModel *model)
{
  return FH_EVENT_LIST (model)->events->len;
}

static gpointer
fh_event_list_get_item (GListModel *model,
                        guint       position)
{
  FhEventList *self = FH_EVENT_LIST (model);

  if (position >= self->events->len)
    return NULL;
  return g_object_ref (g_ptr_array_index (self->events, position));
}

static void
fh_event_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = fh_event_list_get_item_type;
  iface->get_n_items = fh_event_list_get_n_items;
  iface->get_item = fh_event_list_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (FhEventList,
                               fh_event_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, fh_event_list_model_init))

static FhTimeIndex *
build_index (GPtrArray *events)
{
  g_autofree FhTimeSpan *spans = g_new (FhTimeSpan, events->len);

  for (guint i = 0; i < events->len; i++)
    spans[i] = fh_event_get_span (g_ptr_array_index (events, i));

  return fh_time_index_new (spans, events->len);
}

static void
fh_event_list_finalize (GObject *object)
{
  FhEventList *self = FH_EVENT_LIST (object);

  g_ptr_array_unref (self->events);
  fh_time_index_unref (self->index);

  G_OBJECT_CLASS (fh_event_list_parent_class)->finalize (object);
}

static void
fh_event_list_class_init (FhEventListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fh_event_list_finalize;
}

static void
fh_event_list_init (FhEventList *self)
{
  self->events = g_ptr_array_new_with_free_func (g_object_unref);
  self->index = fh_time_index_new (NULL, 0);
}

FhEventList *
fh_event_list_new (void)
{
  return g_object_new (FH_TYPE_EVENT_LIST, NULL);
}

void
fh_event_list_set_events (FhEventList *self,
                          GPtrArray   *events)
{
  guint n_before;

  g_return_if_fail (FH_IS_EVENT_LIST (self));
  g_return_if_fail (events != NULL);

  n_before = self->events->len;
  g_ptr_array_unref (self->events);
  self->events = events;
  fh_time_index_unref (self->index);
  self->index = build_index (events);

  if (n_before > 0 || events->len > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before, events->len);
}

FhEvent *
fh_event_list_get (FhEventList *self,
                   guint        position)
{
  g_return_val_if_fail (FH_IS_EVENT_LIST (self), NULL);
  g_return_val_if_fail (position < self->events->len, NULL);

  return g_ptr_array_index (self->events, position);
}

guint
fh_event_list_get_length (FhEventList *self)
{
  g_return_val_if_fail (FH_IS_EVENT_LIST (self), 0);

  return self->events->len;
}

FhTimeIndex *
fh_event_list_get_index (FhEventList *self)
{
  g_return_val_if_fail (FH_IS_EVENT_LIST (self), NULL);

  return self->index;
}

guint
fh_event_list_lower_bound (FhEventList *self,
                           FhEvent     *event)
{
  guint low = 0;
  guint high;

  g_return_val_if_fail (FH_IS_EVENT_LIST (self), 0);
  g_return_val_if_fail (FH_IS_EVENT (event), 0);

  high = self->events->len;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (fh_event_compare (g_ptr_array_index (self->events, middle), event) < 0)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

int
fh_event_list_find (FhEventList *self,
                    FhEvent     *event)
{
  guint position = fh_event_list_lower_bound (self, event);

  if (position < self->events->len && g_ptr_array_index (self->events, position) == event)
    return (int) position;
  return -1;
}
