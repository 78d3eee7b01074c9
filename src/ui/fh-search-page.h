/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* What the search finds: places, people, topics, events and sources, the best first. */

#include <gtk/gtk.h>

#include "fh-session.h"

G_BEGIN_DECLS

/**
 * FhSearchPage:
 *
 * Reads the story for the search in a thread, once, when somebody is about to search; what is asked before
 * that is done is answered then. Where the query is a date, a button goes there.
 */
#define FH_TYPE_SEARCH_PAGE (fh_search_page_get_type ())
G_DECLARE_FINAL_TYPE (FhSearchPage, fh_search_page, FH, SEARCH_PAGE, GtkBox)

GtkWidget *fh_search_page_new (FhSession *session);

/* Reads the story, if that has not been done: somebody is about to search. */
void fh_search_page_prepare (FhSearchPage *self);

/* @query: what was typed; "" for nothing */
void fh_search_page_set_query (FhSearchPage *self,
                               const char   *query);

/* For Enter: goes to the date, if the query is one; otherwise selects what was found first, and moves the
 * keyboard's focus to it. */
void fh_search_page_activate (FhSearchPage *self);

/* Moves the keyboard's focus into the list. */
void fh_search_page_focus (FhSearchPage *self);

G_END_DECLS
