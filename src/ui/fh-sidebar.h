/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* The left pane: events, places, talks and people, each a list, with one search above them. */

#include <adwaita.h>

#include "fh-session.h"

G_BEGIN_DECLS

#define FH_TYPE_SIDEBAR (fh_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (FhSidebar, fh_sidebar, FH, SIDEBAR, AdwBin)

/* Once, before it is shown. */
void fh_sidebar_set_session (FhSidebar *self,
                             FhSession *session);

/* Moves the keyboard's focus into the search entry. */
void fh_sidebar_focus_search (FhSidebar *self);

/* Opens the list of what a filter can ask for. */
void fh_sidebar_open_filter (FhSidebar *self);

/* Moves the keyboard's focus into the list that shows. */
void fh_sidebar_focus_list (FhSidebar *self);

/**
 * fh_sidebar_turn_page:
 * @direction: 1 for the next page, -1 for the one before; round the ends
 */
void fh_sidebar_turn_page (FhSidebar *self,
                           int        direction);

G_END_DECLS
