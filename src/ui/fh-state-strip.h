/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* What a place was through the whole time of the story, as a strip of colours. */

#include <gtk/gtk.h>

#include "fh-session.h"

G_BEGIN_DECLS

/**
 * FhStateStrip:
 *
 * In the colours that the place has on the map. A line says where the session's date is; a click goes to the
 * date that it points at. What it shows the list of states says in words. One CSS node, `statestrip`.
 */
#define FH_TYPE_STATE_STRIP (fh_state_strip_get_type ())
G_DECLARE_FINAL_TYPE (FhStateStrip, fh_state_strip, FH, STATE_STRIP, GtkWidget)

GtkWidget *fh_state_strip_new (FhSession *session,
                               FhPlace   *place);

G_END_DECLS
