/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-dataset-load.h"

#include <glib/gi18n.h>

#include "fh-dataset-reader.h"

#define MIB        (1024 * 1024)
#define BLOCK_SIZE MIB

static void
set_file_error (GError    **error,
                const char *message)
{
  g_set_error_literal (error, FH_DATASET_ERROR, FH_DATASET_ERROR_FILE, message);
}

/* Turns what GIO says, which names the file again and again, into our words. */
static void
take_error (GError **error,
            GError  *cause)
{
  g_autoptr (GError) owned = cause;

  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_steal_pointer (&owned));
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_FOUND) ||
           g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY))
    set_file_error (error, _ ("expected a file, found none"));
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    set_file_error (error, _ ("expected a file that may be read, found one without permission"));
  else
    set_file_error (error, cause->message);
}

static gboolean
check_info (GFileInfo *info,
            GError   **error)
{
  GFileType type = g_file_info_get_file_type (info);

  if (type == G_FILE_TYPE_DIRECTORY)
    {
      set_file_error (error, _ ("expected a file, found a folder"));
      return FALSE;
    }

  if (type != G_FILE_TYPE_REGULAR)
    {
      set_file_error (error, _ ("expected an ordinary file, found a pipe or a device"));
      return FALSE;
    }

  /* A file that the kernel makes up as it is read has no size. */
  return g_file_info_get_size (info) == 0 || fh_dataset_load_check_size (g_file_info_get_size (info), error);
}

/* @size: about how much there is. */
static GBytes *
read_stream (GInputStream *stream,
             guint         size,
             GCancellable *cancellable,
             GError      **error)
{
  g_autoptr (GByteArray) content = g_byte_array_sized_new (size + BLOCK_SIZE);
  GError *cause = NULL;
  gsize   n_read;

  do
    {
      guint length = content->len;

      g_byte_array_set_size (content, length + BLOCK_SIZE);
      if (!g_input_stream_read_all (stream, content->data + length, BLOCK_SIZE, &n_read, cancellable, &cause))
        {
          take_error (error, cause);
          return NULL;
        }

      g_byte_array_set_size (content, length + n_read);
      if (content->len > FH_DATASET_MAX_BYTES)
        break;
    }
  while (n_read == BLOCK_SIZE);

  return g_byte_array_free_to_bytes (g_steal_pointer (&content));
}

gboolean
fh_dataset_load_check_size (goffset  size,
                            GError **error)
{
  if (size == 0)
    set_file_error (error, _ ("expected a dataset, found an empty file"));
  else if (size > FH_DATASET_MAX_BYTES)
    g_set_error (error, FH_DATASET_ERROR, FH_DATASET_ERROR_FILE,
                 _ ("expected a file of at most %d MiB, found a larger one"), FH_DATASET_MAX_BYTES / MIB);
  else
    return TRUE;

  return FALSE;
}

GBytes *
fh_dataset_load (GFile        *file,
                 GCancellable *cancellable,
                 GError      **error)
{
  g_autoptr (GFileInfo) info = NULL;
  g_autoptr (GFileInputStream) stream = NULL;
  GError *cause = NULL;

  info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                            G_FILE_QUERY_INFO_NONE, cancellable, &cause);
  if (info == NULL)
    {
      take_error (error, cause);
      return NULL;
    }

  if (!check_info (info, error))
    return NULL;

  stream = g_file_read (file, cancellable, &cause);
  if (stream == NULL)
    {
      take_error (error, cause);
      return NULL;
    }

  return read_stream (G_INPUT_STREAM (stream), g_file_info_get_size (info), cancellable, error);
}
