/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* A string in several languages. */

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * FhText:
 *
 * An immutable map from BCP 47 language tag to string, with the dataset's order of languages to fall back
 * on. Reference counted; any thread.
 */
typedef struct _FhText FhText;

#define FH_TYPE_TEXT (fh_text_get_type ())
GType fh_text_get_type (void);

/**
 * fh_text_new:
 * @tags: (array zero-terminated=1): language tags
 * @strings: (array zero-terminated=1): as many strings
 * @fallback: (nullable) (array zero-terminated=1): languages to fall back to, the first first
 *
 * Returns: (transfer full): a text
 */
FhText *fh_text_new (const char *const *tags,
                     const char *const *strings,
                     const char *const *fallback);

FhText *fh_text_ref (FhText *text);
void    fh_text_unref (FhText *text);

/**
 * fh_text_get:
 * @text: (nullable): a text; %NULL is an empty one
 * @language: (nullable): BCP 47 tag
 *
 * Falls back along the tag (`pt-BR`, `pt`), then to a regional variant of the same language, then in the same
 * way to each of the fallback languages, which are those of the file in its order, then to whatever comes
 * first.
 *
 * Returns: (transfer none): a string, "" for an empty text; lives as long as @text
 */
const char *fh_text_get (const FhText *text,
                         const char   *language);

/**
 * fh_text_get_language:
 *
 * Returns: (transfer none) (nullable): the language in which fh_text_get() answers
 */
const char *fh_text_get_language (const FhText *text,
                                  const char   *language);

/**
 * fh_text_name_fallback:
 *
 * Returns: (transfer full) (nullable): the name, in @language, of the language in which fh_text_get()
 *   answers, where that is another than @language: what a reader has to be told; %NULL otherwise
 */
char *fh_text_name_fallback (const FhText *text,
                             const char   *language);

/**
 * fh_text_get_beneath:
 * @text: (nullable): a text
 * @language: the story's language
 * @second: (nullable): the language to be shown beneath it
 *
 * Returns: (transfer none) (nullable): the text in @second; %NULL where it is not told in @second, or says
 *   the same as in @language
 */
const char *fh_text_get_beneath (const FhText *text,
                                 const char   *language,
                                 const char   *second);

/* Whether the text has this language itself, or a regional variant of it. */
gboolean fh_text_has_language (const FhText *text,
                               const char   *language);

/* (array zero-terminated=1): every language, in the order of the file; and the strings in the same order. */
const char *const *fh_text_get_tags (const FhText *text);
const char *const *fh_text_get_strings (const FhText *text);

gboolean fh_text_equal (const FhText *a,
                        const FhText *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FhText, fh_text_unref)

G_END_DECLS
