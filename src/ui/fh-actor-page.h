/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* The details of a person, an organisation or a state. */

#include "fh-page.h"

G_BEGIN_DECLS

#define FH_TYPE_ACTOR_PAGE (fh_actor_page_get_type ())
G_DECLARE_FINAL_TYPE (FhActorPage, fh_actor_page, FH, ACTOR_PAGE, FhPage)

G_END_DECLS
