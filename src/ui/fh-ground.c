/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-ground.h"

#include "fh-paths.h"

FhBasemap *
fh_ground_get (GError **error)
{
  static FhBasemap *basemap = NULL;

  if (basemap == NULL)
    {
      g_autofree char *path = fh_paths_get_data_file (FH_PATHS_BASEMAP);

      basemap = fh_basemap_new_for_file (path, error);
    }

  return basemap != NULL ? g_object_ref (basemap) : NULL;
}
