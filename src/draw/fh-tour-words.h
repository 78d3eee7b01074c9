/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* The words around a tour, in the story's language, for the projector's screen and the handout: see
 * fh-story-words.h for why they do not come from gettext. Strings are static; English where a language is
 * missing. Any thread. */

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  FH_TOUR_WORD_SOURCES,
  FH_TOUR_WORD_NOTES,
  FH_TOUR_WORD_QUESTION,
  FH_TOUR_WORD_ANSWER,
  FH_TOUR_WORD_ANSWERS,
  FH_TOUR_WORD_NAME,
  FH_TOUR_WORD_DATE,
  FH_TOUR_WORD_MINUTES,
  FH_N_TOUR_WORDS,
} FhTourWord;

const char *fh_tour_word (FhTourWord  word,
                          const char *language);

/**
 * fh_tour_format_position:
 * @position: from 0
 *
 * Returns: (transfer full): "2 of 12", in the language's words and digits
 */
char *fh_tour_format_position (guint       position,
                               guint       n_steps,
                               const char *language);

G_END_DECLS
