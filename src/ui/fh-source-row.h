/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* A source as a reader wants it: title, publisher, date, language, whose voice it is, a link to the page
 * and a menu of what else can be done with it. */

#include <gtk/gtk.h>

#include "fh-session.h"

G_BEGIN_DECLS

/* Two lines. A source that nobody read says so. */
GtkWidget *fh_source_row_new (FhSession *session,
                              FhSource  *source);

/* One line: publisher and date. */
GtkWidget *fh_source_row_new_short (FhSource   *source,
                                    const char *language);

G_END_DECLS
