/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-array-model.h"

struct _FhArrayModel
{
  GObject parent_instance;

  GType      item_type;
  GPtrArray *objects;
};

static void fh_array_model_init_list_model (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (FhArrayModel,
                               fh_array_model,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, fh_array_model_init_list_model))

static GType
fh_array_model_get_item_type (GListModel *model)
{
  return FH_ARRAY_MODEL (model)->item_type;
}

static guint
fh_array_model_get_n_items (GListModel *model)
{
  return FH_ARRAY_MODEL (model)->objects->len;
}

static gpointer
fh_array_model_get_item (GListModel *model,
                         guint       position)
{
  FhArrayModel *self = FH_ARRAY_MODEL (model);

  return position < self->objects->len ? g_object_ref (g_ptr_array_index (self->objects, position)) : NULL;
}

static void
fh_array_model_finalize (GObject *object)
{
  FhArrayModel *self = FH_ARRAY_MODEL (object);

  g_clear_pointer (&self->objects, g_ptr_array_unref);

  G_OBJECT_CLASS (fh_array_model_parent_class)->finalize (object);
}

static void
fh_array_model_init_list_model (GListModelInterface *iface)
{
  iface->get_item_type = fh_array_model_get_item_type;
  iface->get_n_items = fh_array_model_get_n_items;
  iface->get_item = fh_array_model_get_item;
}

static void
fh_array_model_class_init (FhArrayModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fh_array_model_finalize;
}

static void
fh_array_model_init (FhArrayModel *self)
{
}

GListModel *
fh_array_model_new (GType      item_type,
                    GPtrArray *objects)
{
  FhArrayModel *self;

  g_return_val_if_fail (g_type_is_a (item_type, G_TYPE_OBJECT), NULL);
  g_return_val_if_fail (objects != NULL, NULL);

  self = g_object_new (FH_TYPE_ARRAY_MODEL, NULL);
  self->item_type = item_type;
  self->objects = objects;

  return G_LIST_MODEL (self);
}

GPtrArray *
fh_array_model_get_array (FhArrayModel *self)
{
  g_return_val_if_fail (FH_IS_ARRAY_MODEL (self), NULL);

  return self->objects;
}
