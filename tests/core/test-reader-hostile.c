/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Files that are broken at random, large, or no longer wanted: the reader stays in one piece and answers. */

#include "dataset-fixture.h"
#include "fh-json-scan.h"

#define N_MUTANTS 4000
#define N_EVENTS  100000

typedef struct
{
  gboolean    done;
  FhDataset  *dataset;
  GListModel *faults;
  GError     *error;
} Answer;

static void
answer_clear (Answer *answer)
{
  g_clear_object (&answer->dataset);
  g_clear_object (&answer->faults);
  g_clear_error (&answer->error);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Answer, answer_clear)

static void
read_cb (GObject      *source_object,
         GAsyncResult *result,
         gpointer      user_data)
{
  Answer *answer = user_data;

  answer->done = TRUE;
  answer->dataset = fh_dataset_read_finish (result, &answer->faults, &answer->error);
}

static void
wait_for (Answer *answer)
{
  while (!answer->done)
    g_main_context_iteration (NULL, TRUE);
}

/* Either a dataset without an error, or an error and what it is about. */
static void
assert_answer (FhDataset    *dataset,
               GListModel   *faults,
               const GError *error)
{
  guint n_errors = 0;

  for (guint i = 0; i < g_list_model_get_n_items (faults); i++)
    {
      g_autoptr (FhFault) fault = g_list_model_get_item (faults, i);
      g_autofree char *line = fh_fault_to_string (fault);

      n_errors += fh_fault_get_severity (fault) == FH_FAULT_ERROR;
      g_assert_true (g_utf8_validate (line, -1, NULL));
      g_assert_null (strchr (line, '\n'));
    }

  if (dataset != NULL)
    {
      g_assert_no_error (error);
      g_assert_cmpuint (n_errors, ==, 0);
    }
  else
    {
      g_assert_nonnull (error);
      g_assert_cmpint (error->domain, ==, FH_DATASET_ERROR);
      g_assert_cmpuint (n_errors, >, 0);
    }
}

static void
mutate (GByteArray *content)
{
  guint              at = g_test_rand_int_range (0, content->len);
  guint              length = g_test_rand_int_range (1, 60);
  guint8             byte = "{}[]\",:0-1e.a\\ \n\xff"[g_test_rand_int_range (0, 17)];
  g_autofree guint8 *copy = NULL;
  guint              from;

  length = MIN (length, content->len - at);
  switch (g_test_rand_int_range (0, 5))
    {
    case 0:
      content->data[at] ^= 1 << g_test_rand_int_range (0, 8);
      break;
    case 1:
      content->data[at] = byte;
      break;
    case 2:
      g_byte_array_remove_range (content, at, length);
      break;
    case 3:
      copy = g_memdup2 (content->data + at, length);
      g_byte_array_append (content, copy, length);
      break;
    default:
      /* A piece of the file over another one. */
      from = g_test_rand_int_range (0, content->len - length + 1);
      memmove (content->data + at, content->data + from, length);
      break;
    }
}

/* @n_changes: up to so many at a time. */
static guint
read_mutants (GBytes *original,
              guint   n_mutants,
              guint   n_changes)
{
  guint n_read = 0;

  for (guint i = 0; i < n_mutants; i++)
    {
      g_autoptr (GByteArray) content = g_byte_array_new ();
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GListModel) faults = NULL;
      g_autoptr (FhDataset) dataset = NULL;
      g_autoptr (GError) error = NULL;

      g_byte_array_append (content, g_bytes_get_data (original, NULL), g_bytes_get_size (original));
      for (guint j = g_test_rand_int_range (0, n_changes); j < n_changes; j++)
        mutate (content);

      bytes = g_byte_array_free_to_bytes (g_steal_pointer (&content));
      dataset = fh_dataset_read_bytes (bytes, NULL, &faults, NULL, &error);
      assert_answer (dataset, faults, error);
      n_read += dataset != NULL;
    }

  return n_read;
}

static void
test_mutants (void)
{
  g_autofree char *path = fixture_get_path ("valid", "full.json");
  g_autoptr (GError) error = NULL;
  g_autofree char *content = NULL;
  g_autoptr (GBytes) bytes = NULL;
  gsize length;
  guint n_read;

  g_file_get_contents (path, &content, &length, &error);
  g_assert_no_error (error);
  bytes = g_bytes_new (content, length);

  n_read = read_mutants (bytes, N_MUTANTS, 1);
  g_test_message ("%u of %u mutants could be read", n_read, N_MUTANTS);
  /* Changes within texts and between values harm nothing: otherwise this would test the scan alone. */
  g_assert_cmpuint (n_read, >, N_MUTANTS / 20);
  read_mutants (bytes, N_MUTANTS / 4, 8);
}

/* Values of the wrong kind everywhere: every value of the file in turn becomes each of these. */
static void
test_wrong_kinds (void)
{
  static const char *const values[] = {
    "null",
    "true",
    "-1",
    "1e300",
    "\"\"",
    "\"x\"",
    "[]",
    "{}",
    "[[]]",
    "{\"x\": {}}",
  };
  g_autofree char *path = fixture_get_path ("valid", "full.json");
  g_autofree char *content = NULL;
  g_autoptr (GArray) places = NULL;
  g_autofree char   *where = NULL;
  const FhJsonLimits limits = { 64, 1000, 100000 };
  gsize              length;
  gsize              offset;

  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  places = fh_json_scan (content, length, &limits, NULL, &offset, &where, NULL);
  g_assert_nonnull (places);

  for (guint i = 0; i < places->len * G_N_ELEMENTS (values); i++)
    {
      const FhJsonPlace *place = &g_array_index (places, FhJsonPlace, i / G_N_ELEMENTS (values));
      g_autoptr (GString) json = g_string_new_len (content, place->value);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GListModel) faults = NULL;
      g_autoptr (FhDataset) dataset = NULL;
      g_autoptr (GError) error = NULL;

      g_string_append (json, values[i % G_N_ELEMENTS (values)]);
      g_string_append_len (json, content + place->end, length - place->end);
      bytes = g_bytes_new (json->str, json->len);
      dataset = fh_dataset_read_bytes (bytes, NULL, &faults, NULL, &error);
      assert_answer (dataset, faults, error);
    }
}

static GBytes *
make_large (void)
{
  g_autoptr (GString) json = g_string_new (
    "{\"format\": \"foothold-dataset\", \"version\": 1, \"title\": {\"en\": \"T\"}, \"languages\": [\"en\"],"
    " \"categories\": [{\"id\": \"c\", \"name\": {\"en\": \"C\"}, \"shape\": \"plus\", \"color\": \"red\"}],"
    " \"places\": [], \"actors\": [], \"topics\": [], \"sources\": [], \"tours\": [], \"events\": [");

  /* Backwards in time. */
  for (guint i = 0; i < N_EVENTS; i++)
    g_string_append_printf (json, "%s\n" FIXTURE_EVENT ("e%u", "%u-%02u-%02u", "3"),
                            i > 0 ? "," : "", i, 2000 - i / 336, 12 - (i % 336) / 28, 28 - i % 28);
  g_string_append (json, "]}");

  return g_string_free_to_bytes (g_steal_pointer (&json));
}

static void
test_large (void)
{
  g_autoptr (GBytes) bytes = make_large ();
  g_autoptr (GError) error = NULL;
  g_autoptr (FhDataset) dataset = fh_dataset_read_bytes (bytes, NULL, NULL, NULL, &error);
  GListModel *events = fh_dataset_get_events (dataset);
  g_autoptr (FhItem) first = g_list_model_get_item (events, 0);
  g_autoptr (FhItem) last = g_list_model_get_item (events, N_EVENTS - 1);
  FhItem          *category = fh_dataset_lookup (dataset, FH_TYPE_CATEGORY, "c");
  g_autofree char *first_id = g_strdup_printf ("e%d", N_EVENTS - 1);

  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (events), ==, N_EVENTS);
  g_assert_cmpstr (fh_item_get_id (first), ==, first_id);
  g_assert_cmpstr (fh_item_get_id (last), ==, "e0");
  g_assert_cmpuint (fh_dataset_get_events_of (dataset, category)->len, ==, N_EVENTS);
  g_assert_nonnull (fh_dataset_lookup (dataset, FH_TYPE_EVENT, "e50000"));
}

static gpointer
cancel_thread (gpointer data)
{
  g_usleep (30 * 1000);
  g_cancellable_cancel (data);

  return NULL;
}

/* Wherever the reading is by then, it stops. */
static void
test_cancel (void)
{
  g_autoptr (GBytes) bytes = make_large ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GListModel) faults = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GThread) thread = g_thread_new ("cancel", cancel_thread, cancellable);

  g_assert_null (fh_dataset_read_bytes (bytes, NULL, &faults, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (g_list_model_get_n_items (faults), ==, 0);
  g_thread_join (g_steal_pointer (&thread));
}

static void
test_cancelled_before (void)
{
  g_autofree char *path = fixture_get_path ("valid", "full.json");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GListModel) faults = NULL;
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (fh_dataset_read (file, &faults, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (g_list_model_get_n_items (faults), ==, 0);
}

static void
test_async (void)
{
  g_autofree char *path = fixture_get_path ("valid", "unknown-members.json");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_auto (Answer) answer = { 0 };

  fh_dataset_read_async (file, NULL, read_cb, &answer);
  g_assert_false (answer.done);
  wait_for (&answer);
  g_assert_no_error (answer.error);
  g_assert_nonnull (answer.dataset);
  g_assert_true (g_file_equal (fh_dataset_get_file (answer.dataset), file));
  g_assert_cmpuint (g_list_model_get_n_items (answer.faults), ==, 2);
}

static void
test_async_faulty (void)
{
  g_autofree char *path = fixture_get_path ("faulty", "many.json");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_auto (Answer) answer = { 0 };

  fh_dataset_read_async (file, NULL, read_cb, &answer);
  wait_for (&answer);
  g_assert_null (answer.dataset);
  g_assert_error (answer.error, FH_DATASET_ERROR, FH_DATASET_ERROR_CONTENT);
  g_assert_cmpuint (g_list_model_get_n_items (answer.faults), ==, 7);
}

static void
test_async_cancel (void)
{
  g_autofree char *path = fixture_get_path ("valid", "full.json");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_auto (Answer) answer = { 0 };

  fh_dataset_read_async (file, cancellable, read_cb, &answer);
  g_cancellable_cancel (cancellable);
  wait_for (&answer);
  g_assert_null (answer.dataset);
  g_assert_error (answer.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (g_list_model_get_n_items (answer.faults), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reader/mutants", test_mutants);
  g_test_add_func ("/reader/wrong-kinds", test_wrong_kinds);
  g_test_add_func ("/reader/large", test_large);
  g_test_add_func ("/reader/cancel", test_cancel);
  g_test_add_func ("/reader/cancelled-before", test_cancelled_before);
  g_test_add_func ("/reader/async", test_async);
  g_test_add_func ("/reader/async-faulty", test_async_faulty);
  g_test_add_func ("/reader/async-cancel", test_async_cancel);

  return g_test_run ();
}
