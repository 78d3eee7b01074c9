/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-application.h"
#include "fh-locale.h"
#include "fh-paths.h"

int
main (int    argc,
      char **argv)
{
  g_autofree char *locale_dir = fh_paths_get_locale_dir ();
  g_autoptr (FhApplication) application = NULL;

  fh_locale_init (locale_dir);
  application = fh_application_new ();

  return fh_application_run (application, argc, argv);
}
