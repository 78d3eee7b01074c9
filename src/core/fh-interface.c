/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-interface.h"

#include <glib/gi18n.h>

#include "fh-date-words.h"
#include "fh-line.h"

const char *
fh_interface_get_language (void)
{
  /* Translators: the BCP 47 tag of the language that you translate to, as "ar" or "pt-BR". Digits, dates and
   * the direction of writing follow it. */
  return C_ ("language tag", "en");
}

char *
fh_interface_format_number (gint64 number)
{
  return fh_number_format (number, fh_interface_get_language ());
}

char *
fh_interface_isolate (const char *name)
{
  return fh_line_isolate (name, fh_interface_get_language ());
}
