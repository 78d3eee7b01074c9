/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* The language of the interface, from the environment. */

#include <glib.h>

G_BEGIN_DECLS

/**
 * fh_locale_init:
 * @locale_dir: the folder with the translations
 *
 * Before anything else in main(). A locale need not be installed: the interface speaks its language all the
 * same, and `LANGUAGE` alone is enough. `LC_ALL=C` is plain English. Dates, times and digits take the forms
 * of the locale's region.
 */
void fh_locale_init (const char *locale_dir);

G_END_DECLS
