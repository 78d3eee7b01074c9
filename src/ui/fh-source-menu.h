/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* What can be done with a source: look at its page, open it in a browser, copy it as a citation. */

#include <gtk/gtk.h>

#include "fh-session.h"

G_BEGIN_DECLS

/* Returns: a button with a menu, which is made when it is first opened */
GtkWidget *fh_source_menu_new (FhSession *session,
                               FhSource  *source);

G_END_DECLS
