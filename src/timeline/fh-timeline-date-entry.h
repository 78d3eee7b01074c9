/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* Where one types the date to go to. */

#include <gtk/gtk.h>

#include "fh-session.h"

G_BEGIN_DECLS

/**
 * fh_timeline_date_parse:
 * @text: what somebody typed: EDTF, or day, month and year in the words and digits of @language, of the
 *   interface's or in English, in any order
 * @language: BCP 47 tag
 *
 * Returns: (transfer full) (nullable): the date; %NULL where it is none
 */
FhDate *fh_timeline_date_parse (const char *text,
                                const char *language);

/* Moves the date line to where @date begins, and what shows of time with it where that is out of sight. */
void fh_timeline_go_to_date (FhSession    *session,
                             const FhDate *date);

/**
 * fh_timeline_date_entry_new:
 * @session: whose date it sets
 *
 * Returns: a popover with an entry, which says so where it does not understand; not yet in any window
 */
GtkWidget *fh_timeline_date_entry_new (FhSession *session);

G_END_DECLS
