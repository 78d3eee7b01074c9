/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* A source as scholars cite it. The forms are those of English, whatever the interface speaks. Any thread. */

#include "fh-source.h"

G_BEGIN_DECLS

typedef enum
{
  /* Publisher. (2019, June 2). Title. https://… */
  FH_CITATION_APA,
  /* Publisher. “Title.” June 2, 2019. https://… */
  FH_CITATION_CHICAGO,
  /* “Title.” Publisher, 2 June 2019, … */
  FH_CITATION_MLA,
  /* @misc{id, …} */
  FH_CITATION_BIBTEX,
} FhCitationStyle;

#define FH_N_CITATION_STYLES 4

/* "APA", "Chicago", "MLA", "BibTeX": names that no language translates. */
const char *fh_citation_get_name (FhCitationStyle style);

/**
 * fh_citation_format:
 *
 * A date is as precise as it is known; without one APA says "n.d.", the others nothing. What nobody saw the
 * title of is cited by its publisher or symbol.
 *
 * Returns: (transfer full): plain text, of one line but for BibTeX
 */
char *fh_citation_format (FhSource       *source,
                          FhCitationStyle style);

G_END_DECLS
