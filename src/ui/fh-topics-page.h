/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* The sidebar's list of the issues on the table, each with what the two sides say in short. */

#include "fh-list-page.h"

G_BEGIN_DECLS

#define FH_TYPE_TOPICS_PAGE (fh_topics_page_get_type ())
G_DECLARE_FINAL_TYPE (FhTopicsPage, fh_topics_page, FH, TOPICS_PAGE, FhListPage)

G_END_DECLS
