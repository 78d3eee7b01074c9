/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* How messages about a JSON file name a place in it and quote from it. */

#include <glib.h>

G_BEGIN_DECLS

/**
 * FhJsonCursor:
 *
 * Turns offsets into lines and columns, in one pass over the file for all of them. Begin with { 0, 1, 1 }.
 */
typedef struct
{
  gsize offset;
  guint line;
  guint column;
} FhJsonCursor;

/**
 * fh_json_cursor_advance:
 * @data: the file; valid UTF-8 up to @offset
 * @offset: in bytes, not before the one of the call before
 *
 * A line ends with LF, CR LF or CR. Columns count characters.
 */
void fh_json_cursor_advance (FhJsonCursor *cursor,
                             const char   *data,
                             gsize         offset);

/* Appends `.name`, without the dot at the beginning; `["any name"]` for one that does not look like a name
 * of ours. */
void fh_json_path_append_name (GString    *path,
                               const char *name);

/* Appends `[index]`. */
void fh_json_path_append_index (GString *path,
                                guint    index);

/**
 * fh_json_quote:
 * @text: UTF-8
 *
 * Returns: (transfer full): @text in quotation marks, control characters escaped, cut where it is longer
 * than a message bears
 */
char *fh_json_quote (const char *text);

G_END_DECLS
