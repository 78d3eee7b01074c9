/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-item-private.h"

struct _FhCategory
{
  FhItem parent_instance;

  FhCategoryFields fields;
};

G_DEFINE_FINAL_TYPE (FhCategory, fh_category, FH_TYPE_ITEM)

static void
fh_category_class_init (FhCategoryClass *klass)
{
}

static void
fh_category_init (FhCategory *self)
{
}

void
fh_category_fill (FhCategory       *self,
                  FhCategoryFields *fields)
{
  fh_item_fill (FH_ITEM (self), &fields->item);
  self->fields = *fields;
  *fields = (FhCategoryFields){ 0 };
}

FhCategoryShape
fh_category_get_shape (FhCategory *self)
{
  g_return_val_if_fail (FH_IS_CATEGORY (self), FH_CATEGORY_TRIANGLE);

  return self->fields.shape;
}

FhCategoryColor
fh_category_get_color (FhCategory *self)
{
  g_return_val_if_fail (FH_IS_CATEGORY (self), FH_CATEGORY_BLUE);

  return self->fields.color;
}

guint
fh_category_get_index (FhCategory *self)
{
  g_return_val_if_fail (FH_IS_CATEGORY (self), 0);

  return self->fields.index;
}
