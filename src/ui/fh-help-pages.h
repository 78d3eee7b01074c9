/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* The words of the help. */

#include <glib.h>

G_BEGIN_DECLS

/**
 * FhHelpPart:
 * @text: a paragraph, to be translated
 * @keys: (nullable): the keys for what it tells of, as GtkShortcutLabel reads them, divided by line breaks
 */
typedef struct
{
  const char *text;
  const char *keys;
} FhHelpPart;

/**
 * FhHelpPage:
 * @id: by which a page is asked for
 * @title: to be translated
 * @parts: (array length=n_parts): its paragraphs
 */
typedef struct
{
  const char       *id;
  const char       *title;
  const FhHelpPart *parts;
  guint             n_parts;
} FhHelpPage;

#define FH_HELP_EXPLORING  "exploring"
#define FH_HELP_TIMELINE   "timeline"
#define FH_HELP_SEARCHING  "searching"
#define FH_HELP_PRESENTING "presenting"
#define FH_HELP_TOURS      "tours"
#define FH_HELP_STORIES    "stories"

/* (array length=n_pages) (transfer none): in the order in which one reads them. */
const FhHelpPage *fh_help_get_pages (guint *n_pages);

G_END_DECLS
