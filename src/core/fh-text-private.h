/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* What lets a hundred thousand texts share one list of languages. For the reader. */

#include "fh-text.h"

G_BEGIN_DECLS

/**
 * FhTags:
 *
 * An immutable, reference counted list of strings, in one block of memory.
 */
typedef struct
{
  guint       n_tags;
  const char *tags[];
} FhTags;

FhTags *fh_tags_new (const char *const *tags);
FhTags *fh_tags_ref (FhTags *tags);
void    fh_tags_unref (FhTags *tags);

/**
 * fh_text_new_shared:
 * @tags: the languages; a reference is taken
 * @strings: as many strings; copied
 * @fallback: (nullable): languages to fall back to; a reference is taken
 *
 * Returns: (transfer full): a text
 */
FhText *fh_text_new_shared (FhTags            *tags,
                            const char *const *strings,
                            FhTags            *fallback);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FhTags, fh_tags_unref)

G_END_DECLS
