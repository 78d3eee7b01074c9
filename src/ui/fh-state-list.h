/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* What a place was through time, from top to bottom; the state at the session's date is marked. */

#include <adwaita.h>

#include "fh-session.h"

G_BEGIN_DECLS

/**
 * FhStateList:
 *
 * Each state is a button that moves the date to where the state begins. CSS nodes: `statelist`, in it a
 * `button.state` for each state, with the class `current` for the one at the date, and in that a `statedot`.
 */
#define FH_TYPE_STATE_LIST (fh_state_list_get_type ())
G_DECLARE_FINAL_TYPE (FhStateList, fh_state_list, FH, STATE_LIST, AdwBin)

GtkWidget *fh_state_list_new (FhSession *session,
                              FhPlace   *place);

G_END_DECLS
