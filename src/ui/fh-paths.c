/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-paths.h"

#include "fh-config.h"

/* The build folder, if the program runs from there: it then lies in a folder `src` with the configuration
 * beside it. */
static char *
find_build_dir (void)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = NULL;
  g_autofree char *build = NULL;
  g_autofree char *header = NULL;

  if (program == NULL)
    return NULL;

  folder = g_path_get_dirname (program);
  build = g_path_get_dirname (folder);
  header = g_build_filename (build, "fh-config.h", NULL);

  return g_file_test (header, G_FILE_TEST_EXISTS) ? g_steal_pointer (&build) : NULL;
}

static char *
build_existing (const char *folder,
                const char *below,
                const char *name)
{
  g_autofree char *path = NULL;

  if (folder == NULL)
    return NULL;

  path = g_build_filename (folder, below, name, NULL);

  return g_file_test (path, G_FILE_TEST_EXISTS) ? g_steal_pointer (&path) : NULL;
}

char *
fh_paths_get_data_file (const char *name)
{
  g_autofree char *build = find_build_dir ();
  char            *path;

  g_return_val_if_fail (name != NULL, NULL);

  path = build_existing (g_getenv ("FOOTHOLD_DATA_DIR"), ".", name);
  if (path == NULL)
    path = build_existing (build, "data", name);
  if (path == NULL)
    path = build_existing (build, "../data", name);
  if (path == NULL)
    path = g_build_filename (FH_PKGDATADIR, name, NULL);

  return path;
}

char *
fh_paths_get_locale_dir (void)
{
  g_autofree char *build = find_build_dir ();
  char            *path = build_existing (g_getenv ("FOOTHOLD_LOCALE_DIR"), ".", ".");

  if (path == NULL)
    path = build_existing (build, "po", ".");

  return path != NULL ? path : g_strdup (FH_LOCALEDIR);
}

char *
fh_paths_get_schema_dir (void)
{
  g_autofree char *build = find_build_dir ();
  g_autofree char *compiled = build_existing (build, "data", "gschemas.compiled");

  return compiled != NULL ? g_path_get_dirname (compiled) : NULL;
}
