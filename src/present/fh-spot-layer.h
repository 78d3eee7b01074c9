/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* A dot of light that points, or a spot that leaves all the rest in the dark. */

#include <gtk/gtk.h>

#include "fh-board.h"

G_BEGIN_DECLS

/**
 * FhSpotLayer:
 *
 * Shows where a board is pointed at; fills the projector's screen. Takes no input of its own. CSS node:
 * `spotlayer`.
 */
#define FH_TYPE_SPOT_LAYER (fh_spot_layer_get_type ())
G_DECLARE_FINAL_TYPE (FhSpotLayer, fh_spot_layer, FH, SPOT_LAYER, GtkWidget)

GtkWidget *fh_spot_layer_new (FhBoard *board);

/* How large a pixel of a screen of 1080 lines is, see fh_present_get_unit(). */
void fh_spot_layer_set_unit (FhSpotLayer *self,
                             double       unit);

G_END_DECLS
