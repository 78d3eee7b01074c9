/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Saving: nothing is lost, and a failure leaves what was there. */

#include <errno.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <sys/resource.h>

#include "dataset-fixture.h"
#include "fh-json-write.h"

typedef struct
{
  char  *path;
  GFile *file;
} Folder;

static void
set_up (Folder       *folder,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  folder->path = g_dir_make_tmp ("foothold-XXXXXX", &error);
  g_assert_no_error (error);
  folder->file = g_file_new_build_filename (folder->path, "story.json", NULL);
}

/* The folder holds nothing else: no half of a file is left. */
static void
tear_down (Folder       *folder,
           gconstpointer data)
{
  g_remove (g_file_peek_path (folder->file));
  g_assert_cmpint (g_rmdir (folder->path), ==, 0);
  g_clear_object (&folder->file);
  g_clear_pointer (&folder->path, g_free);
}

static void
assert_content (GFile      *file,
                const char *expected)
{
  g_autofree char *content = NULL;

  g_assert_true (g_file_get_contents (g_file_peek_path (file), &content, NULL, NULL));
  g_assert_cmpstr (content, ==, expected);
}

static void
write_and_compare (Folder     *folder,
                   const char *name)
{
  g_autoptr (FhDataset) dataset = fixture_read_valid (name);
  g_autoptr (FhDataset) written = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (fh_dataset_write (dataset, folder->file, NULL, &error));
  g_assert_no_error (error);

  written = fh_dataset_read (folder->file, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (json_node_equal (fh_dataset_get_json (dataset), fh_dataset_get_json (written)));
}

static void
test_round_trip (Folder       *folder,
                 gconstpointer data)
{
  write_and_compare (folder, "full.json");
  write_and_compare (folder, "minimal.json");
  write_and_compare (folder, "byte-order-mark.json");
  write_and_compare (folder, "unknown-members.json");
}

/* Members that nobody knows stay, where they were and as they were. */
static void
test_unknown_members (Folder       *folder,
                      gconstpointer data)
{
  g_autoptr (FhDataset) dataset = fixture_read_valid ("unknown-members.json");

  g_assert_true (fh_dataset_write (dataset, folder->file, NULL, NULL));
  assert_content (folder->file,
                  "{\n"
                  "  \"format\": \"foothold-dataset\",\n"
                  "  \"version\": 1,\n"
                  "  \"title\": {\n"
                  "    \"en\": \"Nothing yet\"\n"
                  "  },\n"
                  "  \"editor\": {\n"
                  "    \"name\": \"a program\",\n"
                  "    \"numbers\": [\n"
                  "      0.1,\n"
                  "      35.0,\n"
                  "      1e-07,\n"
                  "      0,\n"
                  "      9223372036854775807\n"
                  "    ],\n"
                  "    \"nothing\": null\n"
                  "  },\n"
                  "  \"we ird\": [],\n"
                  "  \"languages\": [\n"
                  "    \"en\"\n"
                  "  ],\n"
                  "  \"categories\": [],\n"
                  "  \"places\": [],\n"
                  "  \"actors\": [],\n"
                  "  \"topics\": [],\n"
                  "  \"sources\": [],\n"
                  "  \"events\": [],\n"
                  "  \"tours\": []\n"
                  "}\n");
}

static void
assert_written (const char *json,
                const char *expected)
{
  g_autoptr (JsonNode) node = json_from_string (json, NULL);
  g_autoptr (GString) text = fh_json_write (node);
  g_autofree char *line = g_strdup_printf ("%s\n", expected);

  g_assert_cmpstr (text->str, ==, line);
}

static void
test_values (void)
{
  assert_written ("35.4", "35.4");
  assert_written ("0.1", "0.1");
  assert_written ("-0.30000000000000004", "-0.30000000000000004");
  assert_written ("1e300", "1e+300");
  assert_written ("5e-324", "4.94065645841247e-324");
  assert_written ("100000000000000000000000.0", "1e+23");
  assert_written ("-9223372036854775808", "-9223372036854775808");
  assert_written ("true", "true");
  assert_written ("false", "false");
  assert_written ("null", "null");
  assert_written ("\"ميناء \\ud83c\\udf19 \\\"\\\\\\/\\n\\t\\r\\u0001\"",
                  "\"ميناء 🌙 \\\"\\\\/\\n\\t\\u000d\\u0001\"");
  assert_written ("{}", "{}");
  assert_written ("[ ]", "[]");
  assert_written ("[[1],{\"b\":[],\"a\":0}]",
                  "[\n  [\n    1\n  ],\n  {\n    \"b\": [],\n    \"a\": 0\n  }\n]");
}

/* Every double comes back as it was. */
static void
test_doubles (void)
{
  for (guint i = 0; i < 2000; i++)
    {
      guint64 bits = ((guint64) (guint32) g_test_rand_int () << 32) | (guint32) g_test_rand_int ();
      g_autoptr (JsonNode) node = json_node_new (JSON_NODE_VALUE);
      g_autoptr (JsonNode) again = NULL;
      g_autoptr (GString) text = NULL;
      double number;

      memcpy (&number, &bits, sizeof number);
      if (number != number || number > G_MAXDOUBLE || number < -G_MAXDOUBLE)
        continue;

      json_node_set_double (node, number);
      text = fh_json_write (node);
      again = json_from_string (text->str, NULL);
      g_assert_true (json_node_get_value_type (again) == G_TYPE_DOUBLE);
      g_assert_cmpfloat (json_node_get_double (again), ==, number);
    }
}

static void
test_replace (Folder       *folder,
              gconstpointer data)
{
  g_autoptr (FhDataset) dataset = fixture_read_valid ("minimal.json");
  g_autoptr (FhDataset) written = NULL;

  g_assert_true (g_file_set_contents (g_file_peek_path (folder->file), "what was there", -1, NULL));
  g_assert_true (fh_dataset_write (dataset, folder->file, NULL, NULL));
  written = fh_dataset_read (folder->file, NULL, NULL, NULL);
  g_assert_nonnull (written);
}

static void
test_missing_folder (Folder       *folder,
                     gconstpointer data)
{
  g_autoptr (FhDataset) dataset = fixture_read_valid ("minimal.json");
  g_autoptr (GFile) file = g_file_resolve_relative_path (folder->file, "below/story.json");
  g_autoptr (GError) error = NULL;

  g_assert_false (fh_dataset_write (dataset, file, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

static void
test_cancelled (Folder       *folder,
                gconstpointer data)
{
  g_autoptr (FhDataset) dataset = fixture_read_valid ("full.json");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (g_file_peek_path (folder->file), "what was there", -1, NULL));
  g_cancellable_cancel (cancellable);
  g_assert_false (fh_dataset_write (dataset, folder->file, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_content (folder->file, "what was there");
}

/* As on a full disk: the kernel lets nobody write more than a kilobyte. */
static void
test_full_disk (Folder       *folder,
                gconstpointer data)
{
  g_autoptr (FhDataset) dataset = fixture_read_valid ("full.json");
  g_autoptr (GError) error = NULL;
  struct rlimit before;
  struct rlimit small;

  g_assert_true (g_file_set_contents (g_file_peek_path (folder->file), "what was there", -1, NULL));

  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  small = (struct rlimit){ 1024, before.rlim_max };
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &small), ==, 0);
  g_assert_false (fh_dataset_write (dataset, folder->file, NULL, &error));
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);

  g_assert_cmpint (error->domain, ==, G_IO_ERROR);
  assert_content (folder->file, "what was there");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add ("/dataset-write/" name, Folder, NULL, set_up, function, tear_down)
  ADD ("round-trip", test_round_trip);
  ADD ("unknown-members", test_unknown_members);
  ADD ("replace", test_replace);
  ADD ("missing-folder", test_missing_folder);
  ADD ("cancelled", test_cancelled);
  ADD ("full-disk", test_full_disk);
#undef ADD
  g_test_add_func ("/dataset-write/values", test_values);
  g_test_add_func ("/dataset-write/doubles", test_doubles);

  return g_test_run ();
}
