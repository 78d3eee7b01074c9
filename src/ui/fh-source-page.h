/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* What there is to say of a publication, and what of the story rests on it. */

#include "fh-page.h"

G_BEGIN_DECLS

#define FH_TYPE_SOURCE_PAGE (fh_source_page_get_type ())
G_DECLARE_FINAL_TYPE (FhSourcePage, fh_source_page, FH, SOURCE_PAGE, FhPage)

G_END_DECLS
