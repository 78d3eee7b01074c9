/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* The tiles of one zoom, for fh-tile-layer.c. */

#include "fh-basemap-source.h"
#include "fh-projection.h"

G_BEGIN_DECLS

/**
 * FhTileGrid:
 * @source: paints its tiles
 * @zoom: for which zoom they are painted
 * @level: the whole level that their columns and rows count in
 * @stale: painted in colours or at a scale of before: only shown until others are there
 *
 * Main thread only.
 */
typedef struct
{
  FhBasemapSource *source;
  double           zoom;
  int              level;
  gboolean         stale;
  GHashTable      *cells;
  GtkWidget       *widget;
} FhTileGrid;

/**
 * FhTileRange:
 *
 * Columns and rows, the last ones included. Columns may lie beyond the world, which repeats.
 */
typedef struct
{
  gint64 first_column;
  gint64 last_column;
  gint64 first_row;
  gint64 last_row;
} FhTileRange;

/**
 * fh_tile_grid_new:
 * @source: (transfer full): painting for @zoom
 * @widget: drawn again when a tile is there; must outlive the grid
 */
FhTileGrid *fh_tile_grid_new (FhBasemapSource *source,
                              double           zoom,
                              int              level,
                              GtkWidget       *widget);

/* Cancels what is under way. */
void fh_tile_grid_free (FhTileGrid *self);

/* The tiles that @projection shows, and as many more on each side as @ring says. */
FhTileRange fh_tile_grid_get_range (FhTileGrid         *self,
                                    const FhProjection *projection,
                                    int                 ring);

/**
 * fh_tile_grid_request:
 * @frame: number of the present frame; goes up from call to call
 *
 * Asks for what is missing in @range, from its middle outwards.
 *
 * Returns: whether nothing was missing
 */
gboolean fh_tile_grid_request (FhTileGrid        *self,
                               const FhTileRange *range,
                               guint              frame);

/* Cancels requests that nobody made in @frame. */
void fh_tile_grid_cancel_unwanted (FhTileGrid *self,
                                   guint       frame);

/* Draws the painted tiles of @range, scaled to the zoom of @projection. */
void fh_tile_grid_snapshot (FhTileGrid         *self,
                            const FhProjection *projection,
                            const FhTileRange  *range,
                            GtkSnapshot        *snapshot,
                            guint               frame);

/* Bytes of all its textures. */
gsize fh_tile_grid_get_bytes (FhTileGrid *self);

/* Drops tiles last seen before @frame. */
void fh_tile_grid_drop_unseen (FhTileGrid *self,
                               guint       frame);

G_END_DECLS
