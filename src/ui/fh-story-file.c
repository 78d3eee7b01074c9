/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-story-file.h"

#include "fh-dataset-reader.h"
#include "fh-paths.h"

/* FH_PATHS_STORY without its ending. */
#define BUILT_IN_NAME "russia-syria"

/* A reading that began before anybody asked for it. @result and @asker come in either order. */
static struct
{
  GFile        *file;
  GCancellable *cancellable;
  GAsyncResult *result;
  GTask        *asker;
} ahead;

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

static void
take_result (GTask        *task,
             GAsyncResult *result)
{
  g_task_return_pointer (task, g_object_ref (result), g_object_unref);
  g_object_unref (task);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      task)
{
  take_result (task, result);
}

static void
read_ahead_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  if (ahead.asker != NULL)
    take_result (g_steal_pointer (&ahead.asker), result);
  else
    ahead.result = g_object_ref (result);
}

void
fh_story_file_read_ahead (GFile *file)
{
  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (ahead.cancellable == NULL);

  ahead.file = g_object_ref (file);
  ahead.cancellable = g_cancellable_new ();
  fh_dataset_read_async (file, ahead.cancellable, read_ahead_cb, NULL);
}

static void
cancelled_cb (GCancellable *cancellable)
{
  g_cancellable_cancel (ahead.cancellable);
}

/* Nobody can join twice. */
static void
join_reading_ahead (GTask        *task,
                    GCancellable *cancellable)
{
  g_clear_object (&ahead.file);
  if (cancellable != NULL)
    g_signal_connect (cancellable, "cancelled", G_CALLBACK (cancelled_cb), NULL);
  if (ahead.result == NULL)
    {
      ahead.asker = task;
      return;
    }

  take_result (task, ahead.result);
  g_clear_object (&ahead.result);
}

void
fh_story_file_read_async (GFile              *file,
                          GCancellable       *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer            user_data)
{
  GTask *task;

  g_return_if_fail (G_IS_FILE (file));

  task = g_task_new (NULL, NULL, callback, user_data);
  g_task_set_source_tag (task, fh_story_file_read_async);
  if (ahead.file != NULL && g_file_equal (ahead.file, file))
    join_reading_ahead (task, cancellable);
  else
    fh_dataset_read_async (file, cancellable, read_cb, task);
}

FhDataset *
fh_story_file_read_finish (GAsyncResult *result,
                           GListModel  **faults,
                           GError      **error)
{
  g_autoptr (GAsyncResult) reading = NULL;

  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  reading = g_task_propagate_pointer (G_TASK (result), NULL);

  return fh_dataset_read_finish (reading, faults, error);
}
