/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* `--validate`, and the lines that tell of faults. Needs no display. */

#include <gio/gio.h>

#include "fh-command-line.h"

G_BEGIN_DECLS

/**
 * fh_validate_files:
 * @files: (array zero-terminated=1): paths or addresses
 * @language: (nullable): a language in which every text has to be told
 *
 * Checks each file, prints its faults to standard error and, for one without errors, a line to standard
 * output. What is missing in @language is printed with them; with one, a warning is as grave as an error.
 *
 * Returns: %FH_EXIT_OK, or %FH_EXIT_FAULTY if one of them has faults that count
 */
FhExit fh_validate_files (char      **files,
                          const char *language);

/**
 * fh_validate_describe:
 * @faults: (nullable): a model of FhFault
 * @error: (nullable): what to say where there are no faults
 *
 * Returns: (transfer full): a line for each, `file:line:column: path: message`, each with its line break
 */
char *fh_validate_describe (GListModel   *faults,
                            const GError *error);

G_END_DECLS
