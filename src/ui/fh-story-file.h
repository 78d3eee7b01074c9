/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* Files of stories by the names that links have for them. */

#include <gio/gio.h>

G_BEGIN_DECLS

/* (transfer full): the story that comes with the program. */
GFile *fh_story_file_new_built_in (void);

gboolean fh_story_file_is_built_in (GFile *file);

/* (transfer full) (nullable): what a link calls @file, see #FhLink; %NULL for one that is not on this
 * machine. */
char *fh_story_file_get_name (GFile *file);

/* (transfer full) (nullable): the file that a link calls @name; %NULL for a story that does not come with the
 * program. */
GFile *fh_story_file_find (const char *name);

G_END_DECLS
