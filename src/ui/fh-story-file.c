/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-story-file.h"

#include "fh-paths.h"

/* FH_PATHS_STORY without its ending. */
#define BUILT_IN_NAME "russia-syria"

GFile *
fh_story_file_new_built_in (void)
{
  g_autofree char *path = fh_paths_get_data_file (FH_PATHS_STORY);

  return g_file_new_for_path (path);
}

gboolean
fh_story_file_is_built_in (GFile *file)
{
  g_autoptr (GFile) built_in = NULL;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  built_in = fh_story_file_new_built_in ();
  return g_file_equal (file, built_in);
}

char *
fh_story_file_get_name (GFile *file)
{
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  return fh_story_file_is_built_in (file) ? g_strdup (BUILT_IN_NAME) : g_file_get_path (file);
}

GFile *
fh_story_file_find (const char *name)
{
  g_return_val_if_fail (name != NULL, NULL);

  if (g_path_is_absolute (name))
    return g_file_new_for_path (name);

  return g_str_equal (name, BUILT_IN_NAME) ? fh_story_file_new_built_in () : NULL;
}
