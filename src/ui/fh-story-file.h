/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* Files of stories: by the names that links have for them, and read before there is a window. */

#include "fh-dataset.h"

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

/**
 * fh_story_file_read_ahead:
 *
 * Begins to read @file in a worker thread, for the next fh_story_file_read_async() of this file, whose result
 * it becomes: at a start, the story is read while the toolkit wakes up. Once in a process; the main thread.
 */
void fh_story_file_read_ahead (GFile *file);

/* As fh_dataset_read_async() and its finish, joining the reading ahead where there is one. */
void       fh_story_file_read_async (GFile              *file,
                                     GCancellable       *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer            user_data);
FhDataset *fh_story_file_read_finish (GAsyncResult *result,
                                      GListModel  **faults,
                                      GError      **error);

G_END_DECLS
