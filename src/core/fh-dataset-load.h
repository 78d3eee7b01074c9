/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* Brings a file into memory without being held up or filled up by what is not a file of ordinary size. */

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * fh_dataset_load:
 * @file: the file
 * @cancellable: (nullable): polled between blocks
 *
 * Only regular files are opened, so that a pipe or a device does not make it wait, and never more than
 * %FH_DATASET_MAX_BYTES are read, even if the file grows meanwhile.
 *
 * Returns: (transfer full) (nullable): the content, or %NULL with @error set in %FH_DATASET_ERROR or
 *   %G_IO_ERROR_CANCELLED. The message is for people and does not name the file
 */
GBytes *fh_dataset_load (GFile        *file,
                         GCancellable *cancellable,
                         GError      **error);

/* Whether a file of that many bytes can be a dataset; if not, @error is set in %FH_DATASET_ERROR. */
gboolean fh_dataset_load_check_size (goffset  size,
                                     GError **error);

G_END_DECLS
