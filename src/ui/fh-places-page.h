/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* The sidebar's list of places: the sites first, then by country. */

#include "fh-list-page.h"

G_BEGIN_DECLS

#define FH_TYPE_PLACES_PAGE (fh_places_page_get_type ())
G_DECLARE_FINAL_TYPE (FhPlacesPage, fh_places_page, FH, PLACES_PAGE, FhListPage)

G_END_DECLS
