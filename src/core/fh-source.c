/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-item-private.h"

struct _FhSource
{
  FhItem parent_instance;

  FhSourceFields fields;
};

G_DEFINE_FINAL_TYPE (FhSource, fh_source, FH_TYPE_ITEM)

static void
fh_source_finalize (GObject *object)
{
  FhSource *self = FH_SOURCE (object);

  g_clear_pointer (&self->fields.publisher, g_free);
  g_clear_pointer (&self->fields.headline, g_free);
  g_clear_pointer (&self->fields.date, fh_date_unref);
  g_clear_pointer (&self->fields.uri, g_free);
  g_clear_pointer (&self->fields.language, g_free);
  g_clear_pointer (&self->fields.voice, fh_text_unref);

  G_OBJECT_CLASS (fh_source_parent_class)->finalize (object);
}

static void
fh_source_class_init (FhSourceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fh_source_finalize;
}

static void
fh_source_init (FhSource *self)
{
}

void
fh_source_fill (FhSource       *self,
                FhSourceFields *fields)
{
  fh_item_fill (FH_ITEM (self), &fields->item);
  self->fields = *fields;
  *fields = (FhSourceFields){ 0 };
}

const char *
fh_source_get_publisher (FhSource *self)
{
  g_return_val_if_fail (FH_IS_SOURCE (self), NULL);

  return self->fields.publisher;
}

const char *
fh_source_get_headline (FhSource *self)
{
  g_return_val_if_fail (FH_IS_SOURCE (self), NULL);

  return self->fields.headline;
}

FhDate *
fh_source_get_date (FhSource *self)
{
  g_return_val_if_fail (FH_IS_SOURCE (self), NULL);

  return self->fields.date;
}

const char *
fh_source_get_uri (FhSource *self)
{
  g_return_val_if_fail (FH_IS_SOURCE (self), NULL);

  return self->fields.uri;
}

const char *
fh_source_get_language (FhSource *self)
{
  g_return_val_if_fail (FH_IS_SOURCE (self), NULL);

  return self->fields.language;
}

FhText *
fh_source_get_voice (FhSource *self)
{
  g_return_val_if_fail (FH_IS_SOURCE (self), NULL);

  return self->fields.voice;
}

gboolean
fh_source_get_seen (FhSource *self)
{
  g_return_val_if_fail (FH_IS_SOURCE (self), FALSE);

  return self->fields.seen;
}
