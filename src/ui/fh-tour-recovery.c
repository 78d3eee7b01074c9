/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-tour-recovery.h"

#include <glib/gstdio.h>

static char *
get_path (GFile *story)
{
  g_autofree char *uri = g_file_get_uri (story);
  g_autofree char *name = g_compute_checksum_for_string (G_CHECKSUM_SHA256, uri, -1);

  return g_build_filename (g_get_user_state_dir (), "foothold", "tours", name, NULL);
}

void
fh_tour_recovery_keep (GFile      *story,
                       const char *tours)
{
  g_autofree char *path = NULL;
  g_autofree char *folder = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (G_IS_FILE (story));
  g_return_if_fail (tours != NULL);

  path = get_path (story);
  folder = g_path_get_dirname (path);
  g_mkdir_with_parents (folder, 0700);
  if (!g_file_set_contents_full (path, tours, -1, G_FILE_SET_CONTENTS_CONSISTENT, 0600, &error))
    g_message ("%s", error->message);
}

char *
fh_tour_recovery_find (GFile *story)
{
  g_autofree char *path = NULL;
  char            *tours = NULL;

  g_return_val_if_fail (G_IS_FILE (story), NULL);

  path = get_path (story);
  return g_file_get_contents (path, &tours, NULL, NULL) ? tours : NULL;
}

void
fh_tour_recovery_forget (GFile *story)
{
  g_autofree char *path = NULL;

  g_return_if_fail (G_IS_FILE (story));

  path = get_path (story);
  g_unlink (path);
}
