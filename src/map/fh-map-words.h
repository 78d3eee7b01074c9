/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* What the map shows, in words, for somebody who cannot see it. */

#include "fh-session.h"

G_BEGIN_DECLS

/* Returns: (transfer full): what the map is, as "Map: Russia in Syria, 2015–2025". */
char *fh_map_words_get_label (FhSession *session);

/* Returns: (transfer full): the date, each site with what it was then, the number of events, and what is selected. */
char *fh_map_words_get_description (FhSession *session);

G_END_DECLS
