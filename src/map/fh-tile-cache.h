/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* Tiles of an online map, kept on disk. */

#include <gio/gio.h>

G_BEGIN_DECLS

/* So long is a tile shown without asking the server again: the least that OpenStreetMap asks of programs. */
#define FH_TILE_CACHE_DAYS 7

/**
 * FhTileCache:
 *
 * One folder with a file for each tile. Immutable apart from that; any thread, several at once. Trouble with
 * the disk is none of the user's: a tile that cannot be written is asked for again.
 */
#define FH_TYPE_TILE_CACHE (fh_tile_cache_get_type ())
G_DECLARE_FINAL_TYPE (FhTileCache, fh_tile_cache, FH, TILE_CACHE, GObject)

/**
 * fh_tile_cache_new:
 * @folder: made when something is first written
 * @max_bytes: when the files hold more, the oldest are deleted; checked every few dozen tiles
 */
FhTileCache *fh_tile_cache_new (const char *folder,
                                gsize       max_bytes);

/**
 * fh_tile_cache_read:
 * @key: a name for a file
 * @fresh: (out): whether it is young enough to be shown without asking the server
 *
 * Blocks on the disk.
 *
 * Returns: (transfer full) (nullable): what was written under that key
 */
GBytes *fh_tile_cache_read (FhTileCache *self,
                            const char  *key,
                            gboolean    *fresh);

/* Blocks on the disk. */
void fh_tile_cache_write (FhTileCache *self,
                          const char  *key,
                          GBytes      *bytes);

G_END_DECLS
