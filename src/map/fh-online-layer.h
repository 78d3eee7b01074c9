/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* The tiles of an online map, over the offline one. */

#include <shumate/shumate.h>

#include "fh-tile-fetcher.h"

G_BEGIN_DECLS

/**
 * FhOnlineLayer:
 *
 * Shows the tiles of the whole level next to the zoom, scaled to it. Where one is late, it shows what it has
 * of other levels, and where there is nothing or the tile failed, it shows nothing: the offline map lies
 * below.
 *
 * Textures stay under %FH_ONLINE_LAYER_MAX_BYTES, unless more show at once. Main thread only.
 *
 * Signals:
 * - `changed`: a tile came, or failed
 */
#define FH_TYPE_ONLINE_LAYER (fh_online_layer_get_type ())
G_DECLARE_FINAL_TYPE (FhOnlineLayer, fh_online_layer, FH, ONLINE_LAYER, ShumateLayer)

#define FH_ONLINE_LAYER_MAX_BYTES (64 * 1024 * 1024)

FhOnlineLayer *fh_online_layer_new (ShumateViewport *viewport);

/* @fetcher: (nullable): where tiles come from; without one, the layer shows nothing and asks for nothing. */
void fh_online_layer_set_fetcher (FhOnlineLayer *self,
                                  FhTileFetcher *fetcher);

/**
 * fh_online_layer_list_boxes:
 * @boxes: (element-type FhBox): where the boxes are added that this layer covers now, in pixels of the map
 *
 * Names of the offline map stay away from them: the tiles have names of their own.
 */
void fh_online_layer_list_boxes (FhOnlineLayer *self,
                                 GArray        *boxes);

G_END_DECLS
