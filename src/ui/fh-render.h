/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* Writes a picture of the story to a file: what `--render` does and what "Save Picture" does. Needs no
 * display. */

#include "fh-story-picture.h"

G_BEGIN_DECLS

/* The largest picture, in pixels along one side. */
#define FH_RENDER_MAX_SIZE 16384

typedef enum
{
  FH_RENDER_PNG,
  FH_RENDER_SVG,
  FH_RENDER_PDF,
} FhRenderFormat;

/* A page's points, at 96 logical pixels an inch. */
#define FH_RENDER_POINTS_PER_PIXEL 0.75

/* Whether the ending of @path says how to write: `.png`, `.svg` or `.pdf`. */
gboolean fh_render_find_format (const char     *path,
                                FhRenderFormat *format);

/**
 * fh_render_to_bytes:
 * @picture: what to paint
 *
 * Any thread. A PNG has @picture's width times scale pixels; in the other two lines stay lines, and in a PDF
 * text stays text. An SVG says the title and what is selected for those who do not see it.
 *
 * Returns: (transfer full): the file's contents, or %NULL with @error set: %G_IO_ERROR_INVALID_ARGUMENT for a
 *   size that is too small or too large
 */
GBytes *fh_render_to_bytes (const FhStoryPicture *picture,
                            FhRenderFormat        format,
                            GError              **error);

/**
 * fh_render_story:
 * @picture: what to paint
 * @path: where to; its ending says how: `.png`, `.svg` or `.pdf`. Replaced atomically, so a failure leaves
 * what was there
 *
 * As fh_render_to_bytes().
 *
 * Returns: %TRUE, or %FALSE with @error set: %G_IO_ERROR_INVALID_FILENAME for another ending, those of
 *   fh_render_to_bytes(), an error of #GFileError where the file cannot be written
 */
gboolean fh_render_story (const FhStoryPicture *picture,
                          const char           *path,
                          GError              **error);

G_END_DECLS
