/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A story that is read before anybody asks for it. */

#include "fh-dataset-reader.h"
#include "fh-story-file.h"

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static GAsyncResult *
wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return *result;
}

static void
assert_reads (GFile *file)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (FhDataset) dataset = NULL;
  g_autoptr (GListModel) faults = NULL;
  g_autoptr (GError) error = NULL;

  fh_story_file_read_async (file, NULL, read_cb, &result);
  dataset = fh_story_file_read_finish (wait_for (&result), &faults, &error);
  g_assert_no_error (error);
  g_assert_nonnull (faults);
  g_assert_true (g_file_equal (fh_dataset_get_file (dataset), file));
}

/* In a process of its own, since a process reads ahead once. @data: whether it is ready when somebody asks */
static void
test_join (gconstpointer data)
{
  g_autoptr (GFile) file = fh_story_file_new_built_in ();

  if (!g_test_subprocess ())
    {
      g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
      g_test_trap_assert_passed ();
      return;
    }

  fh_story_file_read_ahead (file);
  if (GPOINTER_TO_INT (data))
    for (gint64 begin = g_get_monotonic_time (); g_get_monotonic_time () < begin + 2 * G_USEC_PER_SEC;)
      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (1000);
  assert_reads (file);
  assert_reads (file);
}

static void
test_other_file (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_BUILT, "not-there.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) built_in = fh_story_file_new_built_in ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_test_subprocess ())
    {
      g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
      g_test_trap_assert_passed ();
      return;
    }

  fh_story_file_read_ahead (file);
  assert_reads (built_in);
  fh_story_file_read_async (file, NULL, read_cb, &result);
  g_assert_null (fh_story_file_read_finish (wait_for (&result), NULL, &error));
  g_assert_error (error, FH_DATASET_ERROR, FH_DATASET_ERROR_FILE);
}

static void
test_cancel (void)
{
  g_autoptr (GFile) file = fh_story_file_new_built_in ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_test_subprocess ())
    {
      g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
      g_test_trap_assert_passed ();
      return;
    }

  fh_story_file_read_ahead (file);
  fh_story_file_read_async (file, cancellable, read_cb, &result);
  g_cancellable_cancel (cancellable);
  g_assert_null (fh_story_file_read_finish (wait_for (&result), NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/story-file/join-while-reading", GINT_TO_POINTER (FALSE), test_join);
  g_test_add_data_func ("/story-file/join-when-read", GINT_TO_POINTER (TRUE), test_join);
  g_test_add_func ("/story-file/other-file", test_other_file);
  g_test_add_func ("/story-file/cancel", test_cancel);

  return g_test_run ();
}
