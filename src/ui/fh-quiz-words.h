/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* What the window of a quiz says about the question of now, in the interface's language. */

#include "fh-quiz.h"

G_BEGIN_DECLS

/* (transfer none): what is to be done. */
const char *fh_quiz_words_prompt (FhQuiz *self);

/**
 * fh_quiz_words_result:
 * @language: the story's, for a distance
 *
 * Returns: (transfer full): how good the answer was and its points; "" before there is one
 */
char *fh_quiz_words_result (FhQuiz     *self,
                            const char *language);

/* (transfer none): what the button that goes on does now, with a mnemonic. */
const char *fh_quiz_words_go_on (FhQuiz *self);

G_END_DECLS
