/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* Whether an item has the words that somebody types into the search entry. */

#include "fh-dataset.h"

G_BEGIN_DECLS

/**
 * FhMatcher:
 *
 * A query made ready. Case, accents and the vowel signs of Arabic do not count. Main thread.
 */
typedef struct _FhMatcher FhMatcher;

/**
 * fh_matcher_new:
 * @query: words; each must be found, in whichever order
 *
 * Returns: (transfer full) (nullable): %NULL if @query has no words: everything matches
 */
FhMatcher *fh_matcher_new (const char *query);
void       fh_matcher_free (FhMatcher *self);

/**
 * fh_matcher_matches:
 * @self: (nullable): %NULL matches everything
 * @item: an item of any kind
 *
 * Looks at the item's title, other spellings, texts, places, people and topics in every language it has. The
 * first time an item is asked for its words are gathered and kept with it.
 */
gboolean fh_matcher_matches (FhMatcher *self,
                             FhItem    *item);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FhMatcher, fh_matcher_free)

G_END_DECLS
