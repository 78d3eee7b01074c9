/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* Hands on the map: drag, wheel, pinch, double click and keys move the camera. */

#include <gtk/gtk.h>

#include "fh-map-camera.h"

G_BEGIN_DECLS

/**
 * fh_map_input_attach:
 * @widget: the map; its CSS node and children keep their own input
 * @camera: moved; must live as long as @widget
 *
 * Adds event controllers to the widget: dragging pans and goes on when let go, the wheel and two fingers zoom
 * at the pointer, a double click zooms in, and the keys are arrows, `+` and `-`. Clicks are not taken.
 */
void fh_map_input_attach (GtkWidget   *widget,
                          FhMapCamera *camera);

G_END_DECLS
