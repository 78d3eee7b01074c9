/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* Tours that were not saved yet, kept for the case that the program does not live to save them. */

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * fh_tour_recovery_keep:
 * @story: the file that the tours belong to
 * @tours: see fh_tour_edit_to_string()
 *
 * Atomically, in the user's folder of state. What goes wrong is said in the log: nobody can do anything about
 * it in the middle of writing.
 */
void fh_tour_recovery_keep (GFile      *story,
                            const char *tours);

/* (transfer full) (nullable): what was kept for @story. */
char *fh_tour_recovery_find (GFile *story);

void fh_tour_recovery_forget (GFile *story);

G_END_DECLS
