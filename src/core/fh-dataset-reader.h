/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/*
 * Reads and checks a dataset file. First a strict scan of ours (fh-json-scan.h) refuses what json-glib would
 * let through and remembers where each value stands; then json-glib parses item after item, and each member
 * is checked and turned into what it stands for.
 */

#include "fh-dataset.h"
#include "fh-fault.h"

G_BEGIN_DECLS

/**
 * FH_DATASET_ERROR:
 *
 * Errors of the reader. The message is that of the first fault, with its place in the file; the list of
 * faults has all of them.
 */
#define FH_DATASET_ERROR (fh_dataset_error_quark ())
GQuark fh_dataset_error_quark (void);

typedef enum
{
  /* The file cannot be read: missing, a directory, no permission, larger than the limit. */
  FH_DATASET_ERROR_FILE,
  /* Not JSON as RFC 8259 has it. */
  FH_DATASET_ERROR_SYNTAX,
  /* JSON, but not a dataset that this program understands. */
  FH_DATASET_ERROR_CONTENT,
} FhDatasetError;

/* The limits that data/FORMAT.md states. */
#define FH_DATASET_MAX_BYTES   (64 * 1024 * 1024)
#define FH_DATASET_MAX_DEPTH   64
#define FH_DATASET_MAX_MEMBERS 1000
#define FH_DATASET_MAX_VALUES  4000000

/**
 * fh_dataset_read:
 * @file: the file
 * @faults: (out) (optional) (transfer full): a model of FhFault, errors and warnings in order of place;
 * set on success and on failure
 * @cancellable: (nullable): stops it within some milliseconds with %G_IO_ERROR_CANCELLED
 *
 * Reads in the calling thread. At most a thousand faults are kept; the last then says that there are more.
 *
 * Returns: (transfer full) (nullable): the dataset, or %NULL with @error set in %FH_DATASET_ERROR or
 * %G_IO_ERROR_CANCELLED
 */
FhDataset *fh_dataset_read (GFile        *file,
                            GListModel  **faults,
                            GCancellable *cancellable,
                            GError      **error);

/**
 * fh_dataset_check:
 * @language: (nullable): BCP 47 tag
 *
 * As fh_dataset_read(), with a warning for each text that is not told in @language.
 */
FhDataset *fh_dataset_check (GFile       *file,
                             const char  *language,
                             GListModel **faults,
                             GError     **error);

/**
 * fh_dataset_read_bytes:
 * @bytes: the content of a file
 * @file: (nullable): where it came from, for images and messages
 *
 * As fh_dataset_read(), from memory.
 */
FhDataset *fh_dataset_read_bytes (GBytes       *bytes,
                                  GFile        *file,
                                  GListModel  **faults,
                                  GCancellable *cancellable,
                                  GError      **error);

/**
 * fh_dataset_read_async:
 *
 * Reads in a worker thread; @callback is called in the thread-default main context of the caller. Also
 * after a failure, fh_dataset_read_finish() gives the faults.
 */
void       fh_dataset_read_async (GFile              *file,
                                  GCancellable       *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data);
FhDataset *fh_dataset_read_finish (GAsyncResult *result,
                                   GListModel  **faults,
                                   GError      **error);

/**
 * fh_dataset_write:
 * @file: where to; replaced atomically, so that a failure leaves what was there
 *
 * Writes what fh_dataset_get_json() holds, members that this program does not know included, indented by two.
 *
 * Returns: %TRUE, or %FALSE with @error set in the domain %G_IO_ERROR
 */
gboolean fh_dataset_write (FhDataset    *self,
                           GFile        *file,
                           GCancellable *cancellable,
                           GError      **error);

G_END_DECLS
