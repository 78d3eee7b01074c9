/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* The painted ground of the map. */

#include <shumate/shumate.h>

#include "fh-basemap.h"
#include "fh-palette.h"

G_BEGIN_DECLS

/**
 * FhTileLayer:
 *
 * Shows the base map in tiles of about 512 device pixels. Where ShumateMapLayer has the whole levels only and
 * scales them up to twofold, this one has grids for any zoom: while the zoom changes, whole levels come and
 * go; some 100 ms after it rests, a grid for exactly that zoom is painted and replaces what was there tile by
 * tile, and panning goes on in it. Tiles of other grids lie behind until it is complete, so there is never a
 * hole.
 *
 * Textures stay under %FH_TILE_LAYER_MAX_BYTES; what was not seen for the longest time goes first.
 */
#define FH_TYPE_TILE_LAYER (fh_tile_layer_get_type ())
G_DECLARE_FINAL_TYPE (FhTileLayer, fh_tile_layer, FH, TILE_LAYER, ShumateLayer)

/* Four screens of 1920×1080, and more than that where a screen has more pixels. */
#define FH_TILE_LAYER_MAX_BYTES (96 * 1024 * 1024)

FhTileLayer *fh_tile_layer_new (ShumateViewport *viewport,
                                FhBasemap       *basemap);

/* Repaints in other colours; the old tiles stay until the new ones are there. */
void fh_tile_layer_set_palette (FhTileLayer  *self,
                                FhPaletteKind palette);

/**
 * fh_tile_layer_prepare:
 *
 * Paints what the map will show once it looks there, so that a flight arrives at a sharp map. Forgotten with
 * the next call.
 */
void fh_tile_layer_prepare (FhTileLayer *self,
                            double       x,
                            double       y,
                            double       zoom);

/* Which tiles a map shows, as settings keep it: palette, scale, zoom, first and last column, first and last
 * row. */
#define FH_TILE_LAYER_TILES "(iidiiii)"

/**
 * fh_tile_layer_describe_tiles:
 *
 * Returns: (transfer full) (nullable): the tiles that the map would show if it looked there, of type
 *   %FH_TILE_LAYER_TILES; %NULL while it has no size
 */
GVariant *fh_tile_layer_describe_tiles (FhTileLayer *self,
                                        double       x,
                                        double       y,
                                        double       zoom);

/**
 * fh_tile_layer_paint_ahead:
 * @tiles: as from fh_tile_layer_describe_tiles(), maybe long ago; what makes no sense is left alone
 *
 * Begins to paint them for the first layer that will want them. Needs neither GTK nor a display.
 */
void fh_tile_layer_paint_ahead (FhBasemap *basemap,
                                GVariant  *tiles);

/* Whether everything that shows is painted for exactly this zoom. */
gboolean fh_tile_layer_is_sharp (FhTileLayer *self);

G_END_DECLS
