/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* What `--handout` does. Needs no display. */

#include "fh-command-line.h"

G_BEGIN_DECLS

/* Writes the handout of the tour that was asked for, which the dataset has; says on standard error why it
 * could not. */
FhExit fh_handout_command (FhCommandLine *asked,
                           FhDataset     *dataset);

G_END_DECLS
