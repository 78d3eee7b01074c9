/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* A category of events: its name, and the shape and colour that stand for it together. */

#include "fh-item.h"

G_BEGIN_DECLS

typedef enum
{
  FH_CATEGORY_TRIANGLE,
  FH_CATEGORY_CIRCLE,
  FH_CATEGORY_SQUARE,
  FH_CATEGORY_CROSS,
  FH_CATEGORY_DIAMOND,
  FH_CATEGORY_PLUS,
} FhCategoryShape;

typedef enum
{
  FH_CATEGORY_BLUE,
  FH_CATEGORY_ORANGE,
  FH_CATEGORY_GREEN,
  FH_CATEGORY_RED,
  FH_CATEGORY_YELLOW,
  FH_CATEGORY_PURPLE,
} FhCategoryColor;

#define FH_CATEGORY_N_COLORS 6

#define FH_TYPE_CATEGORY (fh_category_get_type ())
G_DECLARE_FINAL_TYPE (FhCategory, fh_category, FH, CATEGORY, FhItem)

FhCategoryShape fh_category_get_shape (FhCategory *self);
FhCategoryColor fh_category_get_color (FhCategory *self);

/* The position among the dataset's categories, from 0: the order of lanes and of legends. */
guint fh_category_get_index (FhCategory *self);

G_END_DECLS
