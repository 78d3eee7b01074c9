/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* Blanks in a text for pupils to fill in, in place of its dates and of names that they should know. */

#include <glib.h>

G_BEGIN_DECLS

/**
 * fh_handout_blank_out:
 * @text: words in @language
 * @names: (element-type utf8): what to leave out besides dates; an inflected ending stays with its name
 * @answers: (element-type utf8): gets what was left out, in order; the blanks go on counting from its length
 * @first: answers from here on belong to the same step: what is among them keeps its number
 *
 * Any thread.
 *
 * Returns: (transfer full): "On (1) ________ Russia …"
 */
char *fh_handout_blank_out (const char *text,
                            GPtrArray  *names,
                            const char *language,
                            GPtrArray  *answers,
                            guint       first);

G_END_DECLS
