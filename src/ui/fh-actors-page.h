/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* The sidebar's list of people and organisations, by side. */

#include "fh-list-page.h"

G_BEGIN_DECLS

#define FH_TYPE_ACTORS_PAGE (fh_actors_page_get_type ())
G_DECLARE_FINAL_TYPE (FhActorsPage, fh_actors_page, FH, ACTORS_PAGE, FhListPage)

G_END_DECLS
