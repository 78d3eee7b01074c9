/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* The language of the interface: gettext's, for the digits, dates and names in its sentences. */

#include <glib.h>

G_BEGIN_DECLS

/* The BCP 47 tag of the language that the interface speaks; "en" where it is not translated. */
const char *fh_interface_get_language (void);

/* (transfer full): a whole number in the interface's digits, for a "%s" in its sentences. */
char *fh_interface_format_number (gint64 number);

/* (transfer full): a name in the story's language, isolated for a "%s" in a sentence of the interface. */
char *fh_interface_isolate (const char *name);

G_END_DECLS
