/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* Lines made of several parts, each of which may be written in the other direction: a Latin name in an
 * Arabic line, an Arabic one in a Russian. Every part that holds letters of the other direction is
 * isolated (Unicode's FSI and PDI), so that it stays whole and turns nothing around it. Parts in the
 * line's own direction stay as they are, so a line in one script has no such characters. Any thread. */

#include <glib.h>

G_BEGIN_DECLS

/* Between two things on a line. */
#define FH_LINE_DOT " · "

/* (transfer full): @words as a part of a line in @language. */
char *fh_line_isolate (const char *words,
                       const char *language);

/**
 * fh_line_append:
 * @line: a line in @language, made of parts by this function only
 * @separator: between the line and the part
 * @part: (nullable): what to append; nothing happens for an empty one
 *
 * A line whose first part is in the other direction begins with a mark, so that whoever looks for its
 * direction finds that of @language.
 */
void fh_line_append (GString    *line,
                     const char *separator,
                     const char *part,
                     const char *language);

/**
 * fh_line_join:
 * @language: of the line
 * @first: (nullable): the first part
 * @...: more, up to %NULL
 *
 * Returns: (transfer full): "Moscow · Damascus": the parts that are not empty
 */
char *fh_line_join (const char *language,
                    const char *first,
                    ...) G_GNUC_NULL_TERMINATED;

G_END_DECLS
