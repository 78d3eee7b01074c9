/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* The help: a window of short pages, which needs no other program and no network. */

#include <adwaita.h>

#include "fh-help-pages.h"

G_BEGIN_DECLS

/**
 * FhHelp:
 *
 * Pages on the left, what one says on the right; one after the other where it is narrow.
 */
#define FH_TYPE_HELP (fh_help_get_type ())
G_DECLARE_FINAL_TYPE (FhHelp, fh_help, FH, HELP, AdwWindow)

/**
 * fh_help_show:
 * @parent: (nullable): the window above which it shows
 * @page: the id of a page
 *
 * Opens the help, or brings it to that page where it is open.
 */
void fh_help_show (GtkWindow  *parent,
                   const char *page);

/* Returns: the id of the page that fits what is done in @window now. @window: (nullable) */
const char *fh_help_find_page (GtkWindow *window);

G_END_DECLS
