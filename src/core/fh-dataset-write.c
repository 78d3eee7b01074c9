/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Saving, beside fh-dataset-reader.c. */

#include "fh-dataset-reader.h"

#include "fh-json-write.h"

/* Closing with a cancel is what makes GIO throw away the new content instead of putting it in place. */
static void
abandon (GOutputStream *stream)
{
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();

  g_cancellable_cancel (cancelled);
  g_output_stream_close (stream, cancelled, NULL);
}

gboolean
fh_dataset_write (FhDataset    *self,
                  GFile        *file,
                  GCancellable *cancellable,
                  GError      **error)
{
  g_autoptr (GString) text = NULL;
  g_autoptr (GFileOutputStream) stream = NULL;

  g_return_val_if_fail (FH_IS_DATASET (self), FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  text = fh_json_write (fh_dataset_get_json (self));
  stream = g_file_replace (file, NULL, FALSE, G_FILE_CREATE_NONE, cancellable, error);
  if (stream == NULL)
    return FALSE;

  if (!g_output_stream_write_all (G_OUTPUT_STREAM (stream), text->str, text->len, NULL, cancellable, error))
    {
      abandon (G_OUTPUT_STREAM (stream));
      return FALSE;
    }

  return g_output_stream_close (G_OUTPUT_STREAM (stream), cancellable, error);
}
