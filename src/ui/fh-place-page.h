/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* The details of a place: where it is, what it was through time, and what happened there. */

#include "fh-page.h"

G_BEGIN_DECLS

#define FH_TYPE_PLACE_PAGE (fh_place_page_get_type ())
G_DECLARE_FINAL_TYPE (FhPlacePage, fh_place_page, FH, PLACE_PAGE, FhPage)

G_END_DECLS
