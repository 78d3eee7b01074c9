/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-item-private.h"

#define MAX_ID_LENGTH 128

typedef struct
{
  char        *id;
  FhItemFields fields;
} FhItemPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (FhItem, fh_item, G_TYPE_OBJECT)

static FhItemPrivate *
get_private (FhItem *self)
{
  return fh_item_get_instance_private (self);
}

static void
fh_item_finalize (GObject *object)
{
  FhItemPrivate *priv = get_private (FH_ITEM (object));

  g_clear_pointer (&priv->id, g_free);
  g_clear_pointer (&priv->fields.title, fh_text_unref);
  g_clear_pointer (&priv->fields.sources, g_ptr_array_unref);
  g_clear_pointer (&priv->fields.images, g_ptr_array_unref);
  g_clear_pointer (&priv->fields.variants, g_strfreev);

  G_OBJECT_CLASS (fh_item_parent_class)->finalize (object);
}

static void
fh_item_class_init (FhItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fh_item_finalize;
}

static void
fh_item_init (FhItem *self)
{
}

FhItem *
fh_item_new (GType       type,
             const char *id)
{
  FhItem *self = g_object_new (type, NULL);

  get_private (self)->id = g_strdup (id);

  return self;
}

void
fh_item_fill (FhItem       *self,
              FhItemFields *fields)
{
  get_private (self)->fields = *fields;
  *fields = (FhItemFields){ 0 };
}

GType
fh_kind_get_type (FhKind kind)
{
  switch (kind)
    {
    case FH_KIND_CATEGORY:
      return FH_TYPE_CATEGORY;
    case FH_KIND_PLACE:
      return FH_TYPE_PLACE;
    case FH_KIND_ACTOR:
      return FH_TYPE_ACTOR;
    case FH_KIND_TOPIC:
      return FH_TYPE_TOPIC;
    case FH_KIND_SOURCE:
      return FH_TYPE_SOURCE;
    case FH_KIND_EVENT:
      return FH_TYPE_EVENT;
    case FH_KIND_TOUR:
      return FH_TYPE_TOUR;
    default:
      g_assert_not_reached ();
    }
}

GPtrArray *
fh_empty_array (void)
{
  static gsize empty = 0;

  if (g_once_init_enter (&empty))
    g_once_init_leave (&empty, (gsize) g_ptr_array_new ());

  return (GPtrArray *) empty;
}

FhImage *
fh_image_new (void)
{
  return g_new0 (FhImage, 1);
}

void
fh_image_free (FhImage *image)
{
  g_clear_object (&image->file);
  g_clear_pointer (&image->licence, g_free);
  g_clear_pointer (&image->credit, g_free);
  g_clear_pointer (&image->alternative, fh_text_unref);
  g_free (image);
}

gboolean
fh_item_is_id (const char *text)
{
  gsize length;

  g_return_val_if_fail (text != NULL, FALSE);

  length = strspn (text, "abcdefghijklmnopqrstuvwxyz0123456789-._");
  return g_ascii_isalnum (text[0]) && text[length] == '\0' && length <= MAX_ID_LENGTH;
}

const char *
fh_item_get_id (FhItem *self)
{
  g_return_val_if_fail (FH_IS_ITEM (self), NULL);

  return get_private (self)->id;
}

FhText *
fh_item_get_title (FhItem *self)
{
  g_return_val_if_fail (FH_IS_ITEM (self), NULL);

  return get_private (self)->fields.title;
}

GPtrArray *
fh_item_get_sources (FhItem *self)
{
  g_return_val_if_fail (FH_IS_ITEM (self), NULL);

  return fh_array_or_empty (get_private (self)->fields.sources);
}

GPtrArray *
fh_item_get_images (FhItem *self)
{
  g_return_val_if_fail (FH_IS_ITEM (self), NULL);

  return fh_array_or_empty (get_private (self)->fields.images);
}

const char *const *
fh_item_get_variants (FhItem *self)
{
  static const char *const none[] = { NULL };
  FhItemPrivate           *priv;

  g_return_val_if_fail (FH_IS_ITEM (self), NULL);

  priv = get_private (self);
  return priv->fields.variants != NULL ? (const char *const *) priv->fields.variants : none;
}
