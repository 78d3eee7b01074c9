/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* The lines that are drawn on the projected map. */

#include <shumate/shumate.h>

#include "fh-board.h"

G_BEGIN_DECLS

/**
 * FhInkLayer:
 *
 * Shows the lines of a board's step, and moves them with the map. Must have the map's place and size. Takes
 * no input of its own. CSS node: `inklayer`.
 */
#define FH_TYPE_INK_LAYER (fh_ink_layer_get_type ())
G_DECLARE_FINAL_TYPE (FhInkLayer, fh_ink_layer, FH, INK_LAYER, GtkWidget)

/* @viewport: that of the map */
GtkWidget *fh_ink_layer_new (FhBoard         *board,
                             ShumateViewport *viewport);

/* How large a pixel of a screen of 1080 lines is, see fh_present_get_unit(). */
void fh_ink_layer_set_unit (FhInkLayer *self,
                            double      unit);

/* Whether it lies on a dark map. */
void fh_ink_layer_set_dark (FhInkLayer *self,
                            gboolean    dark);

/**
 * fh_ink_layer_locate:
 * @x: in pixels of the layer
 * @y: likewise
 * @point: (out): where that is on the world
 * @pixel: (out): how much of the world's width a pixel of a screen of 1080 lines is
 *
 * Returns: %FALSE while it has no size
 */
gboolean fh_ink_layer_locate (FhInkLayer   *self,
                              double        x,
                              double        y,
                              FhWorldPoint *point,
                              double       *pixel);

G_END_DECLS
