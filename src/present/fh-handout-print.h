/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* The handout of a tour in the print dialogue, which prints it or saves it to a file. */

#include <gtk/gtk.h>

#include "fh-basemap.h"
#include "fh-session.h"

G_BEGIN_DECLS

/**
 * fh_handout_print:
 * @parent: the window that asks
 * @session: whose dataset and language are taken; a dataset with tours
 * @basemap: (nullable): the ground of the maps
 *
 * Opens the print dialogue with a page of its own for which tour, for whom and how many steps a page. Faults
 * are told in a dialogue over @parent.
 */
void fh_handout_print (GtkWindow *parent,
                       FhSession *session,
                       FhBasemap *basemap);

G_END_DECLS
