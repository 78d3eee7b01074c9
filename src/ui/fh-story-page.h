/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* What the right pane shows while nothing is selected: what the story is about, and where to begin. */

#include "fh-page.h"

G_BEGIN_DECLS

#define FH_TYPE_STORY_PAGE (fh_story_page_get_type ())
G_DECLARE_FINAL_TYPE (FhStoryPage, fh_story_page, FH, STORY_PAGE, FhPage)

G_END_DECLS
