/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* Writes a picture of the story to a file: what `--render` does and what "Save picture" does. Needs no
 * display. */

#include "fh-story-picture.h"

G_BEGIN_DECLS

/* The largest picture, in pixels along one side. */
#define FH_RENDER_MAX_SIZE 16384

/**
 * fh_render_story:
 * @picture: what to paint
 * @path: where to; its ending says how: `.png`, `.svg` or `.pdf`. Replaced atomically, so a failure leaves
 * what was there
 *
 * Any thread. A PNG has @picture's width times scale pixels; in the other two text stays text and lines stay
 * lines.
 *
 * Returns: %TRUE, or %FALSE with @error set: %G_IO_ERROR_INVALID_FILENAME for another ending,
 * %G_IO_ERROR_INVALID_ARGUMENT   for a size that is too small or too large, an error of #GFileError where the
 * file cannot be written
 */
gboolean fh_render_story (const FhStoryPicture *picture,
                          const char           *path,
                          GError              **error);

G_END_DECLS
