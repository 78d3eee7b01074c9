/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* The details of an issue on the table: each side's position beside the other's. */

#include "fh-page.h"

G_BEGIN_DECLS

#define FH_TYPE_TOPIC_PAGE (fh_topic_page_get_type ())
G_DECLARE_FINAL_TYPE (FhTopicPage, fh_topic_page, FH, TOPIC_PAGE, FhPage)

G_END_DECLS
