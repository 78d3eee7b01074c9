/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* The offline base map as a source of libshumate. */

#include <shumate/shumate.h>

#include "fh-basemap.h"
#include "fh-palette.h"

G_BEGIN_DECLS

/**
 * FhBasemapSource:
 *
 * Paints tiles in worker threads, one pool of a bounded number for all sources; requests that are cancelled
 * before their turn cost nothing, and those with the smallest distance from the middle of the view go first.
 *
 * Its tiles are those of the usual levels, but painted for `level + offset`: at an offset of 0.3 the tiles of
 * level 6 are those of zoom 6.3, larger than 256 pixels and as sharp as the others. So a map that rests at
 * any zoom shows no scaled tile.
 */
#define FH_TYPE_BASEMAP_SOURCE (fh_basemap_source_get_type ())
G_DECLARE_FINAL_TYPE (FhBasemapSource, fh_basemap_source, FH, BASEMAP_SOURCE, ShumateMapSource)

/**
 * fh_basemap_source_new:
 * @basemap: (nullable): what to paint; without one, tiles show plain ground
 * @palette: in which colours
 * @offset: what is added to the level of a tile
 * @scale: device pixels a logical pixel
 */
FhBasemapSource *fh_basemap_source_new (FhBasemap    *basemap,
                                        FhPaletteKind palette,
                                        double        offset,
                                        int           scale);

/**
 * fh_basemap_source_get_edge:
 * @index: of a column or row of tiles
 *
 * Returns: where the tile begins, in device pixels of the world at the zoom this source paints for; the next
 *   index is where it ends. Whole pixels, so tiles touch without a seam, and their sizes may differ by one.
 */
gint64 fh_basemap_source_get_edge (FhBasemapSource *self,
                                   gint64           index);

/**
 * fh_basemap_source_paint_ahead:
 * @tile: which one, by level, column and row
 *
 * Begins to paint a tile that somebody will ask for, with a source of the same palette, offset and scale: at
 * a start, before there is a map, so that its first frame is whole. Who asks before it is ready waits for it.
 * Needs neither GTK nor a display. Main thread.
 */
void fh_basemap_source_paint_ahead (FhBasemapSource *self,
                                    ShumateTile     *tile);

/* Fills @tile at once if it was painted ahead. Returns: whether it did */
gboolean fh_basemap_source_take_ahead (FhBasemapSource *self,
                                       ShumateTile     *tile);

/* Drops what was painted ahead in vain. */
void fh_basemap_source_forget_ahead (void);

/* How many jobs wait or run, in all sources. Any thread. */
guint fh_basemap_source_get_n_pending (void);

G_END_DECLS
