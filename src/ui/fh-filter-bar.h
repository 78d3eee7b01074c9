/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* Chips above the list of events: a toggle for each category, and what else the filter holds, to be taken
 * away. */

#include <adwaita.h>

#include "fh-session.h"

G_BEGIN_DECLS

/**
 * FhFilterBar:
 *
 * Each category says how many events it would show: those that the rest of the filter lets through.
 */
#define FH_TYPE_FILTER_BAR (fh_filter_bar_get_type ())
G_DECLARE_FINAL_TYPE (FhFilterBar, fh_filter_bar, FH, FILTER_BAR, AdwBin)

GtkWidget *fh_filter_bar_new (FhSession *session);

/* Counts anew, in O(n). */
void fh_filter_bar_refresh (FhFilterBar *self);

G_END_DECLS
