/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* Tiles of an online map: the one thing of this program that uses the network. */

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Where tiles come from unless somebody sets another address. */
#define FH_TILE_FETCHER_ADDRESS "https://tile.openstreetmap.org/{z}/{x}/{y}.png"

/* The finest level asked for. */
#define FH_TILE_FETCHER_MAX_LEVEL 19

/* What a server may send for one tile; the largest of OpenStreetMap have some 60 KB. */
#define FH_TILE_FETCHER_MAX_BYTES (512 * 1024)

/* How many requests are under way at once: what OpenStreetMap allows one program. */
#define FH_TILE_FETCHER_MAX_REQUESTS 2

/**
 * FhTileFetcher:
 *
 * Asks a server for tiles, when and only when it is asked for one, and keeps them on disk
 * (see fh-tile-cache.h). Nothing that the server sends is trusted: a response is cut off at
 * %FH_TILE_FETCHER_MAX_BYTES and after a time, redirects are not followed, and only a PNG whose header says
 * 256×256 or 512×512 pixels is decoded, in a thread of its own. A tile that failed is not asked for again for
 * a minute. What is on disk but old is shown where the server fails.
 *
 * Main thread only.
 */
#define FH_TYPE_TILE_FETCHER (fh_tile_fetcher_get_type ())
G_DECLARE_FINAL_TYPE (FhTileFetcher, fh_tile_fetcher, FH, TILE_FETCHER, GObject)

/**
 * fh_tile_fetcher_check_address:
 * @address: with `{z}`, `{x}` and `{y}` where level, column and row of the tile go
 *
 * It has to be `https`, so that only the server sees what is looked at; `http` is for one on this computer.
 *
 * Returns: whether tiles can be asked for there; if not, @error says why: %G_IO_ERROR_INVALID_ARGUMENT
 */
gboolean fh_tile_fetcher_check_address (const char *address,
                                        GError    **error);

/**
 * fh_tile_fetcher_new:
 * @address: see fh_tile_fetcher_check_address()
 * @folder: (nullable): where tiles are kept; by default in the user's folder for such
 *
 * Returns: (transfer full) (nullable): a fetcher; nothing is asked for yet
 */
FhTileFetcher *fh_tile_fetcher_new (const char *address,
                                    const char *folder,
                                    GError    **error);

/* So long may the server take for one tile, in milliseconds; 15 seconds unless set. */
void fh_tile_fetcher_set_patience (FhTileFetcher *self,
                                   guint          milliseconds);

/**
 * fh_tile_fetcher_fetch_async:
 * @level: 0 to %FH_TILE_FETCHER_MAX_LEVEL
 * @column: from 180° W eastwards, 0 to 2^@level - 1
 * @row: from the north
 */
void fh_tile_fetcher_fetch_async (FhTileFetcher      *self,
                                  guint               level,
                                  guint               column,
                                  guint               row,
                                  GCancellable       *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data);

/**
 * fh_tile_fetcher_fetch_finish:
 *
 * Returns: (transfer full) (nullable): the tile, opaque, quick to draw; or %NULL with @error set:
 *   %G_IO_ERROR_CANCELLED, %G_IO_ERROR_TIMED_OUT, %G_IO_ERROR_FAILED where the server says no,
 *   %G_IO_ERROR_INVALID_DATA for what is no tile, or that of the connection
 */
GdkTexture *fh_tile_fetcher_fetch_finish (FhTileFetcher *self,
                                          GAsyncResult  *result,
                                          GError       **error);

G_END_DECLS
