/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* Whether a file is still what it was when it was read. */

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  FH_FILE_SAME,
  FH_FILE_CHANGED,
  FH_FILE_GONE,
} FhFileState;

/**
 * FhFileWatch:
 *
 * Follows a file however an editor writes it: in place, beside it and renamed, deleted and made anew. What
 * happens in quick succession is one change. Main thread only.
 *
 * Signals:
 * - `changed`: the file has changed, is gone, or is again what it was; see fh_file_watch_get_state()
 */
#define FH_TYPE_FILE_WATCH (fh_file_watch_get_type ())
G_DECLARE_FINAL_TYPE (FhFileWatch, fh_file_watch, FH, FILE_WATCH, GObject)

/**
 * fh_file_watch_new:
 * @file: a file that is there or not
 *
 * What @file is now counts as what it was: make the watch before reading. A file of another machine is not
 * followed, only looked at when asked.
 */
FhFileWatch *fh_file_watch_new (GFile *file);

/* Looks at the file now; quicker than `changed`. By its time and size: the content is not read. */
FhFileState fh_file_watch_get_state (FhFileWatch *self);

/* From now on the file counts as what it was: it is ours, or nobody wants to know. */
void fh_file_watch_accept (FhFileWatch *self);

G_END_DECLS
