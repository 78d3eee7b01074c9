/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n.h>
#include <locale.h>

#include "fh-application.h"
#include "fh-paths.h"

int
main (int    argc,
      char **argv)
{
  g_autofree char *locale_dir = fh_paths_get_locale_dir ();
  g_autoptr (FhApplication) application = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, locale_dir);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  application = fh_application_new ();

  return fh_application_run (application, argc, argv);
}
