/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What the reader says of each kind of fault: for every file in data/faulty and data/valid the lines of the
 * one of that name that ends in .expected, to the letter. To add one, add the two files.
 */

#include <errno.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "dataset-fixture.h"

/* A user without rights. */
#define NOBODY 65534

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

static void
tear_down (Folder       *folder,
           gconstpointer data)
{
  g_remove (g_file_peek_path (folder->file));
  g_assert_cmpint (g_rmdir (folder->path), ==, 0);
  g_clear_object (&folder->file);
  g_clear_pointer (&folder->path, g_free);
}

/* The faults, a line each, with names of files instead of paths. */
static char *
join_faults (GListModel *faults)
{
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (faults); i++)
    {
      g_autoptr (FhFault) fault = g_list_model_get_item (faults, i);
      g_autofree char *line = fh_fault_to_string (fault);
      g_autofree char *folder = g_path_get_dirname (fh_fault_get_file (fault));
      gsize            skip = g_str_has_prefix (line, "/") ? strlen (folder) + 1 : 0;

      g_string_append_printf (lines, "%s\n", line + skip);
    }

  return g_string_free (lines, FALSE);
}

static FhFault *
get_fault (GListModel *faults,
           guint       position)
{
  g_autoptr (FhFault) fault = g_list_model_get_item (faults, position);

  /* The model keeps it. */
  return fault;
}

/* The first fault that refuses a file is what the error says. */
static void
assert_first_error (GListModel   *faults,
                    const GError *error)
{
  for (guint i = 0; i < g_list_model_get_n_items (faults); i++)
    if (fh_fault_get_severity (get_fault (faults, i)) == FH_FAULT_ERROR)
      {
        g_autofree char *first = fh_fault_to_string (get_fault (faults, i));

        g_assert_cmpstr (error->message, ==, first);
        return;
      }

  g_assert_not_reached ();
}

static void
test_faulty (gconstpointer data)
{
  g_autofree char *name = g_strdup_printf ("%s.json", (const char *) data);
  g_autofree char *expected_name = g_strdup_printf ("%s.expected", (const char *) data);
  g_autofree char *path = fixture_get_path ("faulty", name);
  g_autofree char *expected_path = fixture_get_path ("faulty", expected_name);
  g_autofree char *expected = NULL;
  g_autofree char *lines = NULL;
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GListModel) faults = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (expected_path, &expected, NULL, &error);
  g_assert_no_error (error);

  g_assert_null (fh_dataset_read (file, &faults, NULL, &error));
  g_assert_cmpint (error->domain, ==, FH_DATASET_ERROR);
  g_assert_true (g_list_model_get_item_type (faults) == FH_TYPE_FAULT);
  assert_first_error (faults, error);
  lines = join_faults (faults);
  g_assert_cmpstr (lines, ==, expected);
}

static void
test_valid (gconstpointer data)
{
  g_autofree char *name = g_strdup_printf ("%s.json", (const char *) data);
  g_autofree char *expected_name = g_strdup_printf ("%s.expected", (const char *) data);
  g_autofree char *path = fixture_get_path ("valid", name);
  g_autofree char *expected_path = fixture_get_path ("valid", expected_name);
  g_autofree char *expected = NULL;
  g_autofree char *lines = NULL;
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GListModel) faults = NULL;
  g_autoptr (FhDataset) dataset = NULL;
  g_autoptr (GError) error = NULL;

  /* Only those with warnings have one. */
  g_file_get_contents (expected_path, &expected, NULL, NULL);

  dataset = fh_dataset_read (file, &faults, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (dataset);
  lines = join_faults (faults);
  g_assert_cmpstr (lines, ==, expected != NULL ? expected : "");
  for (guint i = 0; i < g_list_model_get_n_items (faults); i++)
    g_assert_cmpint (fh_fault_get_severity (get_fault (faults, i)), ==, FH_FAULT_WARNING);
}

/* What the parts of a fault are. */
static void
test_fault (void)
{
  g_autoptr (FhFault) fault = fh_fault_new (FH_FAULT_WARNING, "story.json", 12, 3, "events[3].date", "odd");
  g_autoptr (FhFault) whole = fh_fault_new (FH_FAULT_ERROR, "story.json", 0, 0, "", "missing");
  g_autoptr (FhFault) nowhere = fh_fault_new (FH_FAULT_ERROR, NULL, 1, 2, NULL, "odd");
  g_autofree char *fault_line = fh_fault_to_string (fault);
  g_autofree char *whole_line = fh_fault_to_string (whole);
  g_autofree char *nowhere_line = fh_fault_to_string (nowhere);

  g_assert_cmpint (fh_fault_get_severity (fault), ==, FH_FAULT_WARNING);
  g_assert_cmpstr (fh_fault_get_file (fault), ==, "story.json");
  g_assert_cmpuint (fh_fault_get_line (fault), ==, 12);
  g_assert_cmpuint (fh_fault_get_column (fault), ==, 3);
  g_assert_cmpstr (fh_fault_get_path (fault), ==, "events[3].date");
  g_assert_cmpstr (fh_fault_get_message (fault), ==, "odd");
  g_assert_cmpstr (fault_line, ==, "story.json:12:3: events[3].date: odd");
  g_assert_cmpstr (whole_line, ==, "story.json: missing");
  g_assert_cmpstr (nowhere_line, ==, "1:2: odd");
}

static void
assert_file_error (Folder     *folder,
                   const char *expected)
{
  g_autoptr (GListModel) faults = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *lines = NULL;

  g_assert_null (fh_dataset_read (folder->file, &faults, NULL, &error));
  g_assert_error (error, FH_DATASET_ERROR, FH_DATASET_ERROR_FILE);
  assert_first_error (faults, error);
  lines = join_faults (faults);
  g_assert_cmpstr (lines, ==, expected);
}

static void
test_missing (Folder       *folder,
              gconstpointer data)
{
  assert_file_error (folder, "story.json: expected a file, found none\n");
}

static void
test_below_file (Folder       *folder,
                 gconstpointer data)
{
  g_autoptr (GFile) file = g_file_get_child (folder->file, "below.json");
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (g_file_peek_path (folder->file), "{}", -1, NULL));
  g_assert_null (fh_dataset_read (file, NULL, NULL, &error));
  g_assert_error (error, FH_DATASET_ERROR, FH_DATASET_ERROR_FILE);
}

static void
test_folder (Folder       *folder,
             gconstpointer data)
{
  g_assert_cmpint (g_mkdir (g_file_peek_path (folder->file), 0755), ==, 0);
  assert_file_error (folder, "story.json: expected a file, found a folder\n");
  g_rmdir (g_file_peek_path (folder->file));
}

static void
test_permission (Folder       *folder,
                 gconstpointer data)
{
  gboolean is_root = geteuid () == 0;

  g_assert_true (g_file_set_contents (g_file_peek_path (folder->file), "{}", -1, NULL));
  g_assert_cmpint (g_chmod (g_file_peek_path (folder->file), 0), ==, 0);
  g_assert_cmpint (g_chmod (folder->path, 0755), ==, 0);

  /* Root may read anything. */
  if (is_root)
    g_assert_cmpint (seteuid (NOBODY), ==, 0);
  assert_file_error (folder, "story.json: expected a file that may be read, found one without permission\n");
  if (is_root)
    g_assert_cmpint (seteuid (0), ==, 0);
}

/* Opening one would wait for somebody who writes. */
static void
test_pipe (Folder       *folder,
           gconstpointer data)
{
  g_assert_cmpint (mkfifo (g_file_peek_path (folder->file), 0600), ==, 0);
  assert_file_error (folder, "story.json: expected an ordinary file, found a pipe or a device\n");
}

static void
test_device (Folder       *folder,
             gconstpointer data)
{
  g_assert_cmpint (symlink ("/dev/zero", g_file_peek_path (folder->file)), ==, 0);
  assert_file_error (folder, "story.json: expected an ordinary file, found a pipe or a device\n");
}

static void
test_loop (Folder       *folder,
           gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (symlink ("story.json", g_file_peek_path (folder->file)), ==, 0);
  g_assert_null (fh_dataset_read (folder->file, NULL, NULL, &error));
  g_assert_error (error, FH_DATASET_ERROR, FH_DATASET_ERROR_FILE);
}

/* Only its size is looked at: it has holes, but says it has a terabyte. */
static void
test_too_large (Folder       *folder,
                gconstpointer data)
{
  g_assert_true (g_file_set_contents (g_file_peek_path (folder->file), "{}", -1, NULL));
  g_assert_cmpint (truncate (g_file_peek_path (folder->file), G_GINT64_CONSTANT (1) << 40), ==, 0);
  assert_file_error (folder, "story.json: expected a file of at most 64 MiB, found a larger one\n");
}

static void
test_too_many_bytes (void)
{
  char *blanks = g_strnfill (FH_DATASET_MAX_BYTES + 1, ' ');
  g_autoptr (GBytes) bytes = g_bytes_new_take (blanks, FH_DATASET_MAX_BYTES + 1);
  g_autoptr (GError) error = NULL;

  g_assert_null (fh_dataset_read_bytes (bytes, NULL, NULL, NULL, &error));
  g_assert_error (error, FH_DATASET_ERROR, FH_DATASET_ERROR_FILE);
  g_assert_cmpstr (error->message, ==, "expected a file of at most 64 MiB, found a larger one");
}

/* A file that has no size until it is read. */
static void
test_without_size (void)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/proc/self/maps");
  g_autoptr (GError) error = NULL;

  g_assert_null (fh_dataset_read (file, NULL, NULL, &error));
  g_assert_error (error, FH_DATASET_ERROR, FH_DATASET_ERROR_SYNTAX);
}

/* From memory there is no file to name, and no folder for images. */
static void
test_bytes (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("{\"format\": 1}", 13);
  g_autofree char *path = fixture_get_path ("valid", "full.json");
  g_autoptr (GListModel) faults = NULL;
  g_autoptr (FhDataset) dataset = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *lines = NULL;
  g_autofree char *content = NULL;
  g_autoptr (GBytes) full = NULL;
  const FhImage *image;
  gsize          length;

  g_assert_null (fh_dataset_read_bytes (bytes, NULL, &faults, NULL, &error));
  g_assert_error (error, FH_DATASET_ERROR, FH_DATASET_ERROR_CONTENT);
  lines = join_faults (faults);
  g_assert_cmpstr (lines, ==, "1:1: expected the member “version”, found none\n"
                              "1:12: format: expected “foothold-dataset”, found 1\n");

  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  full = g_bytes_new (content, length);
  dataset = fh_dataset_read_bytes (full, NULL, NULL, NULL, NULL);
  g_assert_nonnull (dataset);
  g_assert_null (fh_dataset_get_file (dataset));
  image = g_ptr_array_index (fh_item_get_images (fh_dataset_lookup (dataset, FH_TYPE_PLACE, "port")), 0);
  g_assert_null (image->file);
}

/* @member: what each of @n_sources sources has beside its id. */
static GListModel *
read_sources (guint       n_sources,
              const char *member,
              FhDataset **dataset)
{
  g_autoptr (GString) json = g_string_new (
    "{\"format\": \"foothold-dataset\", \"version\": 1, \"title\": {\"en\": \"T\"}, \"languages\": [\"en\"],"
    " \"sources\": [");
  g_autoptr (GBytes) bytes = NULL;
  GListModel *faults = NULL;

  for (guint i = 0; i < n_sources; i++)
    g_string_append_printf (json, "%s\n{\"id\": \"s%u\", %s}", i > 0 ? "," : "", i, member);
  g_string_append (json, "], \"categories\": [], \"places\": [], \"actors\": [], \"topics\": [],"
                         " \"events\": [], \"tours\": []}");

  bytes = g_bytes_new (json->str, json->len);
  *dataset = fh_dataset_read_bytes (bytes, NULL, &faults, NULL, NULL);

  return faults;
}

static void
assert_fault (GListModel     *faults,
              guint           position,
              FhFaultSeverity severity,
              const char     *expected)
{
  FhFault         *fault = get_fault (faults, position);
  g_autofree char *line = fh_fault_to_string (fault);

  g_assert_cmpstr (line, ==, expected);
  g_assert_cmpint (fh_fault_get_severity (fault), ==, severity);
}

static void
test_thousand_errors (void)
{
  g_autoptr (FhDataset) dataset = NULL;
  g_autoptr (GListModel) faults = read_sources (1500, "\"publisher\": 1", &dataset);

  g_assert_null (dataset);
  g_assert_cmpuint (g_list_model_get_n_items (faults), ==, 1000);
  assert_fault (faults, 0, FH_FAULT_ERROR,
                "2:27: sources[0].publisher: expected a string that is not empty, found 1");
  assert_fault (faults, 998, FH_FAULT_ERROR,
                "1000:29: sources[998].publisher: expected a string that is not empty, found 1");
  assert_fault (faults, 999, FH_FAULT_ERROR, "501 more faults are not listed");
}

static void
test_exactly_a_thousand (void)
{
  g_autoptr (FhDataset) dataset = NULL;
  g_autoptr (GListModel) faults = read_sources (1000, "\"publisher\": 1", &dataset);

  g_assert_cmpuint (g_list_model_get_n_items (faults), ==, 1000);
  assert_fault (faults, 999, FH_FAULT_ERROR,
                "1001:29: sources[999].publisher: expected a string that is not empty, found 1");
}

/* Warnings do not crowd out the error behind them, and do not refuse the file. */
static void
test_thousand_warnings (void)
{
  g_autoptr (FhDataset) dataset = NULL;
  g_autoptr (FhDataset) refused = NULL;
  g_autoptr (GListModel) warnings = read_sources (1500, "\"publisher\": \"P\", \"x\": 1", &dataset);
  g_autoptr (GListModel) both = read_sources (1500, "\"publisher\": \"P\", \"x\": 1, \"seen\": 0", &refused);

  g_assert_nonnull (dataset);
  g_assert_cmpuint (g_list_model_get_n_items (warnings), ==, 1000);
  assert_fault (warnings, 999, FH_FAULT_WARNING, "501 more faults are not listed");

  g_assert_null (refused);
  g_assert_cmpuint (g_list_model_get_n_items (both), ==, 1000);
  for (guint i = 0; i < 1000; i++)
    g_assert_cmpint (fh_fault_get_severity (get_fault (both, i)), ==, FH_FAULT_ERROR);
  assert_fault (both, 999, FH_FAULT_ERROR, "2001 more faults are not listed");
}

static void
add_files (const char   *folder,
           GTestDataFunc function)
{
  g_autofree char *path = fixture_get_path (folder, NULL);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".json"))
      {
        char            *stem = g_strndup (name, strlen (name) - strlen (".json"));
        g_autofree char *test_path = g_strdup_printf ("/reader/%s/%s", folder, stem);

        g_test_add_data_func_full (test_path, stem, function, g_free);
      }
}

/* A text that is not told in the language asked for is a warning at its place; nothing else changes. */
static void
test_language (void)
{
  g_autofree char *path = fixture_get_path ("valid", "minimal.json");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GListModel) complete = NULL;
  g_autoptr (GListModel) missing = NULL;
  g_autoptr (FhDataset) dataset = fh_dataset_check (file, "en", &complete, NULL);
  g_autoptr (FhDataset) again = fh_dataset_check (file, "ar", &missing, NULL);
  g_autoptr (FhFault) fault = g_list_model_get_item (missing, 0);

  g_assert_nonnull (dataset);
  g_assert_cmpuint (g_list_model_get_n_items (complete), ==, 0);
  g_assert_nonnull (again);
  g_assert_cmpuint (g_list_model_get_n_items (missing), ==, 1);
  g_assert_cmpint (fh_fault_get_severity (fault), ==, FH_FAULT_WARNING);
  g_assert_cmpstr (fh_fault_get_path (fault), ==, "title");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add_files ("faulty", test_faulty);
  add_files ("valid", test_valid);

#define ADD(name, function) g_test_add ("/reader/file/" name, Folder, NULL, set_up, function, tear_down)
  ADD ("missing", test_missing);
  ADD ("below-file", test_below_file);
  ADD ("folder", test_folder);
  ADD ("permission", test_permission);
  ADD ("pipe", test_pipe);
  ADD ("device", test_device);
  ADD ("loop", test_loop);
  ADD ("too-large", test_too_large);
#undef ADD
  g_test_add_func ("/reader/file/too-many-bytes", test_too_many_bytes);
  g_test_add_func ("/reader/file/without-size", test_without_size);
  g_test_add_func ("/reader/bytes", test_bytes);
  g_test_add_func ("/reader/fault", test_fault);
  g_test_add_func ("/reader/many/thousand-errors", test_thousand_errors);
  g_test_add_func ("/reader/many/exactly-a-thousand", test_exactly_a_thousand);
  g_test_add_func ("/reader/many/thousand-warnings", test_thousand_warnings);
  g_test_add_func ("/reader/language", test_language);

  return g_test_run ();
}
