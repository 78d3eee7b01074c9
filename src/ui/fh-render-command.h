/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* `--render`: the opening view as a picture. Needs no display. */

#include "fh-command-line.h"

G_BEGIN_DECLS

/**
 * fh_render_command:
 * @asked: with the picture's path and size, and what the view is to show
 * @dataset: the story
 * @item: (nullable): what is selected
 *
 * Paints what the window would show at first with the same options. What goes wrong is said on standard
 * error.
 *
 * Returns: %FH_EXIT_OK; %FH_EXIT_USAGE for a path that cannot be written or has an ending that says nothing
 */
FhExit fh_render_command (FhCommandLine *asked,
                          FhDataset     *dataset,
                          FhItem        *item);

G_END_DECLS
