/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-dataset-reader.h"

#include <string.h>

#include "fh-array-model.h"
#include "fh-dataset-load.h"
#include "fh-json-place.h"
#include "fh-json-scan.h"
#include "fh-reader-dataset.h"

/* What the worker thread hands over. */
typedef struct
{
  FhDataset  *dataset;
  GListModel *faults;
  GError     *error;
} Result;

G_DEFINE_QUARK (fh_dataset_error_quark, fh_dataset_error)

static void
result_free (Result *result)
{
  g_clear_object (&result->dataset);
  g_clear_object (&result->faults);
  g_clear_error (&result->error);
  g_free (result);
}

static char *
get_name (GFile *file)
{
  return file != NULL ? g_file_get_parse_name (file) : g_strdup ("");
}

/* Drops a byte order mark; (transfer full). */
static GBytes *
skip_mark (GBytes *bytes)
{
  static const char mark[] = "\xef\xbb\xbf";
  gsize             length;
  const char       *data = g_bytes_get_data (bytes, &length);

  if (length >= strlen (mark) && memcmp (data, mark, strlen (mark)) == 0)
    return g_bytes_new_from_bytes (bytes, strlen (mark), length - strlen (mark));

  return g_bytes_ref (bytes);
}

/* Where the values of the file stand; %NULL after a fault, which is added to @faults. */
static GArray *
scan (const char   *name,
      const char   *data,
      gsize         length,
      GPtrArray    *faults,
      GCancellable *cancellable,
      GError      **error)
{
  static const FhJsonLimits limits = { FH_DATASET_MAX_DEPTH, FH_DATASET_MAX_MEMBERS, FH_DATASET_MAX_VALUES };
  g_autoptr (GError) cause = NULL;
  g_autofree char *path = NULL;
  FhJsonCursor     cursor = { 0, 1, 1 };
  gsize            offset;
  GArray          *places = fh_json_scan (data, length, &limits, cancellable, &offset, &path, &cause);

  if (places != NULL)
    return places;

  if (cause->domain != FH_JSON_SCAN_ERROR)
    {
      g_propagate_error (error, g_steal_pointer (&cause));
      return NULL;
    }

  fh_json_cursor_advance (&cursor, data, offset);
  g_ptr_array_add (faults,
                   fh_fault_new (FH_FAULT_ERROR, name, cursor.line, cursor.column, path, cause->message));
  g_set_error_literal (error, FH_DATASET_ERROR, FH_DATASET_ERROR_SYNTAX, cause->message);

  return NULL;
}

static FhDataset *
read_scanned (FhReader   *reader,
              const char *name,
              GBytes     *bytes,
              GFile      *file,
              GPtrArray  *faults,
              GError    **error)
{
  g_autoptr (FhDataset) dataset = fh_reader_read_dataset (reader, bytes, file);
  g_autoptr (GPtrArray) found = NULL;

  if (dataset == NULL && g_cancellable_set_error_if_cancelled (reader->cancellable, error))
    return NULL;

  found = fh_reader_take_faults (reader, name);
  g_ptr_array_extend_and_steal (faults, g_steal_pointer (&found));

  if (dataset == NULL)
    g_set_error_literal (error, FH_DATASET_ERROR, FH_DATASET_ERROR_CONTENT, name);

  return g_steal_pointer (&dataset);
}

static FhDataset *
read_content (GBytes       *content,
              GFile        *file,
              const char   *name,
              const char   *language,
              GPtrArray    *faults,
              GCancellable *cancellable,
              GError      **error)
{
  g_autoptr (GBytes) bytes = skip_mark (content);
  g_auto (FhReader) reader = { 0 };

  fh_reader_init (&reader);
  reader.cancellable = cancellable;
  reader.language = language;
  reader.folder = file != NULL ? g_file_get_parent (file) : NULL;
  reader.data = g_bytes_get_data (bytes, &reader.length);
  reader.places = scan (name, reader.data, reader.length, faults, cancellable, error);

  return reader.places != NULL ? read_scanned (&reader, name, bytes, file, faults, error) : NULL;
}

/* Reads @content, or @file where that is %NULL. */
static FhDataset *
read_any (GBytes       *content,
          GFile        *file,
          const char   *name,
          const char   *language,
          GPtrArray    *faults,
          GCancellable *cancellable,
          GError      **error)
{
  g_autoptr (GBytes) bytes = NULL;

  bytes = content != NULL ? g_bytes_ref (content) : fh_dataset_load (file, cancellable, error);
  if (bytes == NULL || !fh_dataset_load_check_size (g_bytes_get_size (bytes), error))
    return NULL;

  return read_content (bytes, file, name, language, faults, cancellable, error);
}

static FhFault *
find_error (GPtrArray *faults)
{
  for (guint i = 0; i < faults->len; i++)
    if (fh_fault_get_severity (g_ptr_array_index (faults, i)) == FH_FAULT_ERROR)
      return g_ptr_array_index (faults, i);

  return NULL;
}

/* Gives @cause the words of the first fault; a cause that is none yet, like a missing file, becomes one. */
static void
propagate_cause (GError     *cause,
                 const char *name,
                 GPtrArray  *faults,
                 GError    **error)
{
  g_autoptr (GError) owned = cause;
  g_autofree char *message = NULL;

  if (cause->domain != FH_DATASET_ERROR)
    {
      g_propagate_error (error, g_steal_pointer (&owned));
      return;
    }

  if (find_error (faults) == NULL)
    g_ptr_array_add (faults, fh_fault_new (FH_FAULT_ERROR, name, 0, 0, "", cause->message));

  message = fh_fault_to_string (find_error (faults));
  g_set_error_literal (error, FH_DATASET_ERROR, cause->code, message);
}

static FhDataset *
read_and_report (GBytes       *content,
                 GFile        *file,
                 const char   *language,
                 GListModel  **faults,
                 GCancellable *cancellable,
                 GError      **error)
{
  g_autofree char *name = get_name (file);
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_object_unref);
  GError    *cause = NULL;
  FhDataset *dataset = read_any (content, file, name, language, found, cancellable, &cause);

  if (dataset == NULL)
    propagate_cause (cause, name, found, error);
  if (faults != NULL)
    *faults = fh_array_model_new (FH_TYPE_FAULT, g_steal_pointer (&found));

  return dataset;
}

static void
read_thread_cb (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  Result *result = g_new0 (Result, 1);

  result->dataset = read_and_report (NULL, task_data, NULL, &result->faults, cancellable, &result->error);
  g_task_return_pointer (task, result, (GDestroyNotify) result_free);
}

FhDataset *
fh_dataset_read (GFile        *file,
                 GListModel  **faults,
                 GCancellable *cancellable,
                 GError      **error)
{
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  return read_and_report (NULL, file, NULL, faults, cancellable, error);
}

FhDataset *
fh_dataset_check (GFile       *file,
                  const char  *language,
                  GListModel **faults,
                  GError     **error)
{
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  return read_and_report (NULL, file, language, faults, NULL, error);
}

FhDataset *
fh_dataset_read_bytes (GBytes       *bytes,
                       GFile        *file,
                       GListModel  **faults,
                       GCancellable *cancellable,
                       GError      **error)
{
  g_return_val_if_fail (bytes != NULL, NULL);

  return read_and_report (bytes, file, NULL, faults, cancellable, error);
}

void
fh_dataset_read_async (GFile              *file,
                       GCancellable       *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (G_IS_FILE (file));

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, fh_dataset_read_async);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  /* The caller need not wait until the thread has noticed. */
  g_task_set_return_on_cancel (task, TRUE);
  g_task_run_in_thread (task, read_thread_cb);
}

FhDataset *
fh_dataset_read_finish (GAsyncResult *async_result,
                        GListModel  **faults,
                        GError      **error)
{
  Result    *result;
  FhDataset *dataset;

  g_return_val_if_fail (g_task_is_valid (async_result, NULL), NULL);

  result = g_task_propagate_pointer (G_TASK (async_result), error);

  if (faults != NULL)
    *faults = result != NULL ? g_steal_pointer (&result->faults)
                             : fh_array_model_new (FH_TYPE_FAULT, g_ptr_array_new ());
  if (result == NULL)
    return NULL;

  dataset = g_steal_pointer (&result->dataset);
  if (result->error != NULL)
    g_propagate_error (error, g_steal_pointer (&result->error));
  result_free (result);

  return dataset;
}
