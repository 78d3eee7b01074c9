/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* The dot before a state in a list, in the colour of its status, with the line down to the next one. */

#include <gtk/gtk.h>

#include "fh-state.h"

G_BEGIN_DECLS

/* Decoration: the words beside it say the same. One CSS node, `statedot`. */
#define FH_TYPE_STATE_DOT (fh_state_dot_get_type ())
G_DECLARE_FINAL_TYPE (FhStateDot, fh_state_dot, FH, STATE_DOT, GtkWidget)

/* @is_last: whether no line leads on */
GtkWidget *fh_state_dot_new (FhStatus status,
                             gboolean is_last);

G_END_DECLS
