/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* A small story for the tests of the panels: a site with two states, two events in different years, one
 * topic, two people. */

#include "fh-dataset-reader.h"
#include "fh-session.h"

G_BEGIN_DECLS

/* Returns: (transfer full): the story */
FhDataset *fh_ui_fixture_read_story (void);

/* Returns: (transfer none): an item that must be there */
FhItem *fh_ui_fixture_get (FhDataset  *dataset,
                           GType       type,
                           const char *id);

/* Lets everything happen that waits in the main loop. */
void fh_ui_fixture_settle (void);

G_END_DECLS
