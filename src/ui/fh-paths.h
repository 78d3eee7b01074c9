/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* Where the files that come with the program lie. */

#include <glib.h>

G_BEGIN_DECLS

#define FH_PATHS_STORY   "russia-syria.json"
#define FH_PATHS_BASEMAP "foothold-basemap.bin"

/**
 * fh_paths_get_data_file:
 * @name: the name of a file
 *
 * Looks into the folder that the environment names in `FOOTHOLD_DATA_DIR`, then, for a program started from
 * its build folder, into the source tree, then where the program was installed.
 *
 * Returns: (transfer full): a path; that of the installation if the file is nowhere
 */
char *fh_paths_get_data_file (const char *name);

/* (transfer full): the folder with the translations. */
char *fh_paths_get_locale_dir (void);

/**
 * fh_paths_get_schema_dir:
 *
 * Returns: (transfer full) (nullable): the folder with the compiled settings schema of a program started from
 * its build   folder
 */
char *fh_paths_get_schema_dir (void);

G_END_DECLS
