/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* What a link is written with: fh-link.c writes it, fh-link-parse.c reads it. */

#include "fh-link.h"

G_BEGIN_DECLS

/* The word for a kind of item; %NULL for one that is in no link. */
const char *fh_link_get_kind (GType type);

/* The kind that the first @length bytes of @word name; %G_TYPE_INVALID for another word. */
GType fh_link_find_kind (const char *word,
                         gsize       length);

/* What is let through is within what the map shows; so far there is nothing else to be within. */
#define FH_LINK_WITHIN_MAP "map"

/* The words of FhConfidence, in its order. */
extern const char *const fh_link_certainties[3];

G_END_DECLS
