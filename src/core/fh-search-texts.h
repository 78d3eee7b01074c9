/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* What the search looks at in an item, and how it shows what it found there. Any thread. */

#include "fh-dataset.h"

G_BEGIN_DECLS

/**
 * FhSearchTextFunc:
 * @text: never %NULL, possibly empty
 * @language: (nullable): of @text, where it is known
 * @is_title: whether it is one of the item's names
 */
typedef void (*FhSearchTextFunc) (const char *text,
                                  const char *language,
                                  gboolean    is_title,
                                  gpointer    user_data);

/**
 * fh_search_texts_foreach:
 * @item: an event, place, actor, topic or source
 *
 * Visits the item's titles in every language and its other spellings, then its texts: of an event also the
 * names of its category, places, people, topics and sources, of all what the accounts say and who says it.
 */
void fh_search_texts_foreach (FhItem          *item,
                              FhSearchTextFunc func,
                              gpointer         user_data);

/**
 * fh_search_excerpt:
 * @words: (array zero-terminated=1): as from fh_fold_words()
 * @language: (nullable): where several texts have as many of the words, one in this language is taken
 *
 * Returns: (transfer full): a line of the title or text of @item that has the most of the words, cut around
 *   the first of them; "" where none has any
 */
char *fh_search_excerpt (FhItem            *item,
                         const char *const *words,
                         const char        *language);

G_END_DECLS
