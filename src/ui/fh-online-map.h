/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* Whether the map may use the network: the setting, and the question before it. */

#include <adwaita.h>

#include "fh-map-view.h"

G_BEGIN_DECLS

/**
 * fh_online_map_follow_settings:
 *
 * Gives the map tiles of an online map while the settings say so, the user has agreed to the server that they
 * name, and its address is one that can be used.
 */
void fh_online_map_follow_settings (FhMapView *map);

/**
 * fh_online_map_bind_row:
 *
 * Binds a switch to the setting. The first time somebody switches it on, and again when the address is
 * another, they are told what it means, and asked.
 */
void fh_online_map_bind_row (AdwActionRow *row,
                             GtkSwitch    *button,
                             GSettings    *settings);

G_END_DECLS
