/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* Which words of a title would give a place away. */

#include "fh-dataset.h"

G_BEGIN_DECLS

/**
 * FhQuizStems:
 *
 * Knows the names of a dataset's places, to tell "base" and "airport", which places far from each other have
 * in their names, from words that say where something is.
 */
typedef struct _FhQuizStems FhQuizStems;

FhQuizStems *fh_quiz_stems_new (FhDataset *dataset);
void         fh_quiz_stems_free (FhQuizStems *self);

/**
 * fh_quiz_stems_list:
 *
 * Returns: (transfer full) (array zero-terminated=1): for fh_quiz_stems_blank(): the words of all names of
 *   @place, and of the names of places close to it those that no other place has, in all languages
 */
char **fh_quiz_stems_list (FhQuizStems *self,
                           FhPlace     *place);

/**
 * fh_quiz_stems_blank:
 * @text: a title in any language
 * @n_left: (out) (optional): how many words of some length are left
 *
 * Returns: (transfer full): @text with a blank for each word, or row of words, that @stems give away
 */
char *fh_quiz_stems_blank (const char        *text,
                           const char *const *stems,
                           guint             *n_left);

/* Metres along the great circle. */
double fh_quiz_measure_distance (double latitude,
                                 double longitude,
                                 double other_latitude,
                                 double other_longitude);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FhQuizStems, fh_quiz_stems_free)

G_END_DECLS
