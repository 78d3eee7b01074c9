/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/*  The story's own words, in the story's language: what a place is, what it was at a date, how sure an
 * event is. gettext serves one language a process, and the story's can differ from the interface's and
 * change at any time, so these are in a table of their own. Strings are static; English where a language
 * is missing. Any thread. */

#include "fh-event.h"
#include "fh-place.h"

G_BEGIN_DECLS

/* "Air base". */
const char *fh_place_kind_get_label (FhPlaceKind kind,
                                     const char *language);

/* "in use", "not documented": completes the kind in one line, so it is in lower case where the script has
 * it. */
const char *fh_status_get_label (FhStatus    status,
                                 const char *language);

/* "Well documented". */
const char *fh_confidence_get_label (FhConfidence confidence,
                                     const char  *language);

G_END_DECLS
