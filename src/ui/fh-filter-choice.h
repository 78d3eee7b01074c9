/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* One thing that a filter can ask for, as a toggle with the number of events that it would show. */

#include <gtk/gtk.h>

#include "fh-session.h"

G_BEGIN_DECLS

/**
 * FhFilterChoice:
 *
 * Follows the session's filter and changes it. One CSS node, `button` with the class `choice`; with `faded`
 * while the filter asks for something else of its kind.
 */
#define FH_TYPE_FILTER_CHOICE (fh_filter_choice_get_type ())
G_DECLARE_FINAL_TYPE (FhFilterChoice, fh_filter_choice, FH, FILTER_CHOICE, GtkToggleButton)

/* @item: a category, place, actor or topic */
GtkWidget *fh_filter_choice_new_for_item (FhSession *session,
                                          FhItem    *item);

/* Events that are at least so certain. */
GtkWidget *fh_filter_choice_new_for_confidence (FhSession   *session,
                                                FhConfidence min_confidence);

/* Events at places that the map shows. */
GtkWidget *fh_filter_choice_new_for_shown (FhSession *session);

G_END_DECLS
