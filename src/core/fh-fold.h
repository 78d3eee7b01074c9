/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/*
 * Text as the search sees it: without case, accents, vowel signs and the other things that two people write
 * differently and mean the same by. Any thread.
 */

#include <glib.h>

G_BEGIN_DECLS

/**
 * fh_fold_append:
 * @folded: where to
 * @text: UTF-8
 * @sources: (element-type guint32) (nullable): gets for each byte that is appended where in @text the
 *   character begins that it comes from
 *
 * Alike become: upper and lower case; letters with and without accents (so also ё and е, й and и); the forms
 * of alef, with hamza or without; ya and alef maqsura; ta marbuta and ha; Persian and Arabic kaf and ya; the
 * digits of all scripts; ß and ss, ø and o, æ and ae; all apostrophes and hyphens. Vowel signs, the
 * lengthening stroke of Arabic and characters that only steer the layout go away.
 */
void fh_fold_append (GString    *folded,
                     const char *text,
                     GArray     *sources);

/* (transfer full): @text folded. */
char *fh_fold (const char *text);

/* (transfer full) (array zero-terminated=1): the words of a query, folded; each once. */
char **fh_fold_words (const char *query);

/**
 * FhFoldMatch:
 * @FH_FOLD_START: where the text begins
 * @FH_FOLD_WORD: where a word begins; that may be behind a hyphen or the Arabic article
 * @FH_FOLD_MIDDLE: inside a word
 */
typedef enum
{
  FH_FOLD_START,
  FH_FOLD_WORD,
  FH_FOLD_MIDDLE,
  FH_FOLD_NONE,
} FhFoldMatch;

/* How @at stands in @folded, of which it is a place. */
FhFoldMatch fh_fold_classify (const char *folded,
                              const char *at);

/* The best place that @word has in @folded; both are folded. */
FhFoldMatch fh_fold_find (const char *folded,
                          const char *word);

/**
 * FhFoldMark:
 * @begin: first byte
 * @end: the byte behind the last
 */
typedef struct
{
  guint begin;
  guint end;
} FhFoldMark;

/**
 * fh_fold_find_marks:
 * @text: as people see it
 * @words: (array zero-terminated=1): as from fh_fold_words()
 *
 * Of a word that begins words of @text its places inside others are left out.
 *
 * Returns: (element-type FhFoldMark) (transfer full): whole characters of @text where it has the words, in
 *   order and without overlap
 */
GArray *fh_fold_find_marks (const char        *text,
                            const char *const *words);

G_END_DECLS
