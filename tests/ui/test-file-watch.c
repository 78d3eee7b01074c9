/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A file that editors write in their several ways. */

#include <glib/gstdio.h>

#include "fh-file-watch.h"

typedef struct
{
  char        *folder;
  char        *path;
  FhFileWatch *watch;
  guint        n_changes;
} Fixture;

static void
write_to (const char *path,
          const char *content)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents_full (path, content, -1, G_FILE_SET_CONTENTS_NONE, 0600, &error);
  g_assert_no_error (error);
}

static void
count_cb (Fixture *fixture)
{
  fixture->n_changes++;
}

static void
watch (Fixture    *fixture,
       const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_clear_object (&fixture->watch);
  fixture->watch = fh_file_watch_new (file);
  g_signal_connect_swapped (fixture->watch, "changed", G_CALLBACK (count_cb), fixture);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("foothold-XXXXXX", NULL);
  g_assert_nonnull (fixture->folder);
  fixture->path = g_build_filename (fixture->folder, "story", NULL);
  write_to (fixture->path, "first");
  watch (fixture, fixture->path);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_clear_object (&fixture->watch);
  g_unlink (fixture->path);
  g_rmdir (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->folder);
}

/* For as long as it takes; meson ends what takes for ever. */
static void
wait_for_change (Fixture *fixture)
{
  guint before = fixture->n_changes;

  while (fixture->n_changes == before)
    g_main_context_iteration (NULL, TRUE);
}

static void
assert_state (Fixture    *fixture,
              FhFileState state)
{
  g_assert_cmpint (fh_file_watch_get_state (fixture->watch), ==, state);
}

static void
test_in_place (Fixture      *fixture,
               gconstpointer data)
{
  assert_state (fixture, FH_FILE_SAME);
  write_to (fixture->path, "second one");
  assert_state (fixture, FH_FILE_CHANGED);
  wait_for_change (fixture);
  assert_state (fixture, FH_FILE_CHANGED);

  /* Nobody wants to know of this one, but of the next. */
  fh_file_watch_accept (fixture->watch);
  assert_state (fixture, FH_FILE_SAME);
  write_to (fixture->path, "the third");
  wait_for_change (fixture);
  assert_state (fixture, FH_FILE_CHANGED);
}

static void
test_by_renaming (Fixture      *fixture,
                  gconstpointer data)
{
  g_autofree char *beside = g_strconcat (fixture->path, "~", NULL);

  write_to (beside, "second one");
  g_assert_cmpint (g_rename (beside, fixture->path), ==, 0);
  wait_for_change (fixture);
  assert_state (fixture, FH_FILE_CHANGED);
}

static void
test_gone_and_back (Fixture      *fixture,
                    gconstpointer data)
{
  g_unlink (fixture->path);
  wait_for_change (fixture);
  assert_state (fixture, FH_FILE_GONE);
  write_to (fixture->path, "second one");
  wait_for_change (fixture);
  assert_state (fixture, FH_FILE_CHANGED);
}

/* Deleted and made anew, or written in many pieces, within a moment: one change. */
static void
test_quick (Fixture      *fixture,
            gconstpointer data)
{
  g_unlink (fixture->path);
  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *content = g_strnfill (i + 10, 'x');

      write_to (fixture->path, content);
    }
  wait_for_change (fixture);
  assert_state (fixture, FH_FILE_CHANGED);

  /* What comes later of it says nothing new. */
  write_to (fixture->path, "the last");
  wait_for_change (fixture);
  g_assert_cmpuint (fixture->n_changes, ==, 2);
}

/* What a link leads to is written in place of the link. */
static void
test_symbolic_link (Fixture      *fixture,
                    gconstpointer data)
{
  g_autofree char *elsewhere = g_dir_make_tmp ("foothold-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (elsewhere, "link", NULL);
  g_autoptr (GFile) link = g_file_new_for_path (path);

  g_assert_true (g_file_make_symbolic_link (link, fixture->path, NULL, NULL));
  watch (fixture, path);
  write_to (fixture->path, "second one");
  wait_for_change (fixture);
  assert_state (fixture, FH_FILE_CHANGED);
  g_unlink (path);
  g_rmdir (elsewhere);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) \
  g_test_add ("/file-watch/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("in-place", test_in_place);
  ADD ("by-renaming", test_by_renaming);
  ADD ("gone-and-back", test_gone_and_back);
  ADD ("quick", test_quick);
  ADD ("symbolic-link", test_symbolic_link);
#undef ADD

  return g_test_run ();
}
