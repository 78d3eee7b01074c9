/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-item-private.h"

struct _FhTopic
{
  FhItem parent_instance;

  FhTopicFields fields;
};

G_DEFINE_FINAL_TYPE (FhTopic, fh_topic, FH_TYPE_ITEM)

static void
fh_topic_finalize (GObject *object)
{
  FhTopic *self = FH_TOPIC (object);

  g_clear_pointer (&self->fields.summary, fh_text_unref);
  g_clear_pointer (&self->fields.positions, g_ptr_array_unref);
  g_clear_pointer (&self->fields.accounts, g_ptr_array_unref);
  g_clear_pointer (&self->fields.places, g_ptr_array_unref);
  g_clear_pointer (&self->fields.actors, g_ptr_array_unref);

  G_OBJECT_CLASS (fh_topic_parent_class)->finalize (object);
}

static void
fh_topic_class_init (FhTopicClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fh_topic_finalize;
}

static void
fh_topic_init (FhTopic *self)
{
}

void
fh_topic_fill (FhTopic       *self,
               FhTopicFields *fields)
{
  fh_item_fill (FH_ITEM (self), &fields->item);
  self->fields = *fields;
  *fields = (FhTopicFields){ 0 };
}

FhText *
fh_topic_get_summary (FhTopic *self)
{
  g_return_val_if_fail (FH_IS_TOPIC (self), NULL);

  return self->fields.summary;
}

GPtrArray *
fh_topic_get_positions (FhTopic *self)
{
  g_return_val_if_fail (FH_IS_TOPIC (self), NULL);

  return fh_array_or_empty (self->fields.positions);
}

GPtrArray *
fh_topic_get_accounts (FhTopic *self)
{
  g_return_val_if_fail (FH_IS_TOPIC (self), NULL);

  return fh_array_or_empty (self->fields.accounts);
}

GPtrArray *
fh_topic_get_places (FhTopic *self)
{
  g_return_val_if_fail (FH_IS_TOPIC (self), NULL);

  return fh_array_or_empty (self->fields.places);
}

GPtrArray *
fh_topic_get_actors (FhTopic *self)
{
  g_return_val_if_fail (FH_IS_TOPIC (self), NULL);

  return fh_array_or_empty (self->fields.actors);
}

FhEvent *
fh_topic_get_event (FhTopic *self)
{
  g_return_val_if_fail (FH_IS_TOPIC (self), NULL);

  return self->fields.event;
}
