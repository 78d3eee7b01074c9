/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* What the map shows, in words, for somebody who cannot see it. */

#include "fh-session.h"

G_BEGIN_DECLS

/* Returns: (transfer full): what the map is, as "Map: Russia in Syria, 2015–2025". */
char *fh_map_words_get_label (FhSession *session);

/* Returns: (transfer full): the date, each site with what it was then, the number of events, and what is
 * selected. */
char *fh_map_words_get_description (FhSession *session);

/**
 * fh_map_words_get_card:
 * @places: (element-type FhPlace): what a mark stands for
 * @events: (element-type FhEvent): at least one
 *
 * Returns: (transfer full): Pango markup: title and date of the only event; otherwise the names of the places
 *   and the number of events
 */
char *fh_map_words_get_card (FhSession *session,
                             GPtrArray *places,
                             GPtrArray *events);

G_END_DECLS
