/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* Items gathered below headings, for the rows of a list. */

#include "fh-dataset.h"

G_BEGIN_DECLS

/* Returns: (transfer none) (nullable): the heading below which @item belongs */
typedef const char *(*FhItemGroupFunc) (FhItem     *item,
                                        const char *language);

/**
 * fh_item_groups_append:
 * @rows: (element-type GObject): where to append headings and items to
 * @items: a model of FhItem
 * @group: their groups; items for which it answers %NULL are left out
 * @other: the heading for items for which it answers ""; they come last
 *
 * The larger groups come first, items within a group in the order of a dictionary.
 */
void fh_item_groups_append (GPtrArray      *rows,
                            GListModel     *items,
                            FhItemGroupFunc group,
                            const char     *other,
                            const char     *language);

G_END_DECLS
