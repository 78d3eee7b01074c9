/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-item-private.h"

#include <string.h>

struct _FhEvent
{
  FhItem parent_instance;

  FhEventFields fields;
  FhTimeSpan    span;
};

G_DEFINE_FINAL_TYPE (FhEvent, fh_event, FH_TYPE_ITEM)

static void
fh_event_finalize (GObject *object)
{
  FhEvent *self = FH_EVENT (object);

  g_clear_pointer (&self->fields.date, fh_date_unref);
  g_clear_pointer (&self->fields.summary, fh_text_unref);
  g_clear_pointer (&self->fields.places, g_ptr_array_unref);
  g_clear_pointer (&self->fields.actors, g_ptr_array_unref);
  g_clear_pointer (&self->fields.topics, g_ptr_array_unref);
  g_clear_pointer (&self->fields.accounts, g_ptr_array_unref);

  G_OBJECT_CLASS (fh_event_parent_class)->finalize (object);
}

static void
fh_event_class_init (FhEventClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fh_event_finalize;
}

static void
fh_event_init (FhEvent *self)
{
}

void
fh_event_fill (FhEvent       *self,
               FhEventFields *fields)
{
  fh_item_fill (FH_ITEM (self), &fields->item);
  self->fields = *fields;
  *fields = (FhEventFields){ 0 };

  if (self->fields.date != NULL)
    self->span = fh_date_get_span (self->fields.date);
}

FhDate *
fh_event_get_date (FhEvent *self)
{
  g_return_val_if_fail (FH_IS_EVENT (self), NULL);

  return self->fields.date;
}

FhTimeSpan
fh_event_get_span (FhEvent *self)
{
  g_return_val_if_fail (FH_IS_EVENT (self), ((FhTimeSpan){ 0, 0 }));

  return self->span;
}

FhText *
fh_event_get_summary (FhEvent *self)
{
  g_return_val_if_fail (FH_IS_EVENT (self), NULL);

  return self->fields.summary;
}

FhCategory *
fh_event_get_category (FhEvent *self)
{
  g_return_val_if_fail (FH_IS_EVENT (self), NULL);

  return self->fields.category;
}

int
fh_event_get_importance (FhEvent *self)
{
  g_return_val_if_fail (FH_IS_EVENT (self), FH_IMPORTANCE_MAX);

  return self->fields.importance;
}

FhConfidence
fh_event_get_confidence (FhEvent *self)
{
  g_return_val_if_fail (FH_IS_EVENT (self), FH_CONFIDENCE_LOW);

  return self->fields.confidence;
}

GPtrArray *
fh_event_get_places (FhEvent *self)
{
  g_return_val_if_fail (FH_IS_EVENT (self), NULL);

  return fh_array_or_empty (self->fields.places);
}

GPtrArray *
fh_event_get_actors (FhEvent *self)
{
  g_return_val_if_fail (FH_IS_EVENT (self), NULL);

  return fh_array_or_empty (self->fields.actors);
}

GPtrArray *
fh_event_get_topics (FhEvent *self)
{
  g_return_val_if_fail (FH_IS_EVENT (self), NULL);

  return fh_array_or_empty (self->fields.topics);
}

GPtrArray *
fh_event_get_accounts (FhEvent *self)
{
  g_return_val_if_fail (FH_IS_EVENT (self), NULL);

  return fh_array_or_empty (self->fields.accounts);
}

gboolean
fh_event_get_offset (FhEvent *self,
                     int     *offset)
{
  g_return_val_if_fail (FH_IS_EVENT (self), FALSE);
  g_return_val_if_fail (offset != NULL, FALSE);

  if (!self->fields.has_offset)
    return fh_date_get_offset (self->fields.date, offset);

  *offset = self->fields.offset;
  return TRUE;
}

int
fh_event_compare (FhEvent *a,
                  FhEvent *b)
{
  int order;

  g_return_val_if_fail (FH_IS_EVENT (a), 0);
  g_return_val_if_fail (FH_IS_EVENT (b), 0);

  order = fh_date_compare (a->fields.date, b->fields.date);
  if (order == 0)
    order = a->fields.importance - b->fields.importance;
  if (order == 0)
    order = strcmp (fh_item_get_id (FH_ITEM (a)), fh_item_get_id (FH_ITEM (b)));

  return order;
}
