/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* The program: its command line, and one window for each story. */

#include <adwaita.h>

G_BEGIN_DECLS

#define FH_TYPE_APPLICATION (fh_application_get_type ())
G_DECLARE_FINAL_TYPE (FhApplication, fh_application, FH, APPLICATION, AdwApplication)

FhApplication *fh_application_new (void);

/**
 * fh_application_run:
 *
 * Runs until the last window is closed, or does what the command line asks for and ends.
 *
 * Returns: an FhExit for the shell
 */
int fh_application_run (FhApplication *self,
                        int            argc,
                        char         **argv);

G_END_DECLS
