/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* A list model over an array that never changes. */

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * FhArrayModel:
 *
 * Unlike a #GListStore it may be read from several threads at once, finds the n-th object in O(1) and
 * costs one pointer each.
 */
#define FH_TYPE_ARRAY_MODEL (fh_array_model_get_type ())
G_DECLARE_FINAL_TYPE (FhArrayModel, fh_array_model, FH, ARRAY_MODEL, GObject)

/**
 * fh_array_model_new:
 * @item_type: type of the objects
 * @objects: (transfer full): an array that owns its objects and is not changed any more
 *
 * Returns: (transfer full): a model
 */
GListModel *fh_array_model_new (GType      item_type,
                                GPtrArray *objects);

/* (transfer none). */
GPtrArray *fh_array_model_get_array (FhArrayModel *self);

G_END_DECLS
