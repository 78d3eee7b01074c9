/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* The base map that comes with the program. */

#include "fh-basemap.h"

G_BEGIN_DECLS

/**
 * fh_ground_get:
 *
 * Opens the file once in a process, for all windows. Main thread.
 *
 * Returns: (transfer full) (nullable): the base map; %NULL with @error set as fh_basemap_new_for_file() does,
 *   and then the next call tries again
 */
FhBasemap *fh_ground_get (GError **error);

G_END_DECLS
