/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* What every item of a dataset has: an id, a title, sources and images. The kinds are its subclasses. */

#include <gio/gio.h>

#include "fh-text.h"

G_BEGIN_DECLS

/**
 * FhItem:
 *
 * Items are made by the reader and never change afterwards, so a dataset may be read from any thread. An
 * item is owned by its dataset and by whoever refs it; items that it points to are owned by the dataset,
 * so it must be kept alive as well.
 */
#define FH_TYPE_ITEM (fh_item_get_type ())
G_DECLARE_DERIVABLE_TYPE (FhItem, fh_item, FH, ITEM, GObject)

struct _FhItemClass
{
  GObjectClass parent_class;
};

/**
 * FhImage:
 *
 * @file: (nullable): where it lies: beside the dataset or below its folder; nothing says that it is there.
 *   %NULL for a dataset that was read from memory
 * @licence: licence, for people
 * @credit: who made it
 * @alternative: what it shows, for somebody who cannot see it
 */
typedef struct
{
  GFile  *file;
  char   *licence;
  char   *credit;
  FhText *alternative;
} FhImage;

/* Whether @text has the form of an id: 1 to 128 of `a`–`z`, `0`–`9`, `-`, `.` and `_`, beginning with a
 * letter or digit. */
gboolean fh_item_is_id (const char *text);

/* (transfer none): unique among the items of its kind. */
const char *fh_item_get_id (FhItem *self);

/* (transfer none): name of a place, actor or category, title of an event, topic or tour, publisher and
 * title of a source. */
FhText *fh_item_get_title (FhItem *self);

/* (element-type FhSource) (transfer none): never %NULL, possibly empty. */
GPtrArray *fh_item_get_sources (FhItem *self);

/* (element-type FhImage) (transfer none): never %NULL, possibly empty. */
GPtrArray *fh_item_get_images (FhItem *self);

/* (array zero-terminated=1) (transfer none): other spellings, for the search; never %NULL. */
const char *const *fh_item_get_variants (FhItem *self);

G_END_DECLS
