/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* The top of a dataset: that it is one, of a version that is known, and what it consists of. */

#include "fh-reader.h"

G_BEGIN_DECLS

/**
 * fh_reader_read_dataset:
 * @bytes: what is read
 * @file: (nullable): where it came from
 *
 * Returns: (transfer full) (nullable): the dataset; %NULL if there were faults or the reading was cancelled
 */
FhDataset *fh_reader_read_dataset (FhReader *self,
                                   GBytes   *bytes,
                                   GFile    *file);

G_END_DECLS
