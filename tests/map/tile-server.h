/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* A tile server on this computer that does as it is told. */

#include <libsoup/soup.h>

G_BEGIN_DECLS

typedef enum
{
  TILE_SERVER_WELL,
  TILE_SERVER_LATE,
  TILE_SERVER_HALF,
  TILE_SERVER_NOT_FOUND,
  TILE_SERVER_BROKEN,
  TILE_SERVER_GARBAGE,
  TILE_SERVER_CUT_OFF,
  TILE_SERVER_GIGANTIC,
  TILE_SERVER_ENDLESS,
  TILE_SERVER_ELSEWHERE,
} TileServerManner;

/**
 * TileServer:
 * @manner: how it answers
 * @size: of its pictures, in pixels a side
 * @n_requests: how many came
 * @n_open: how many wait for an answer: only %TILE_SERVER_LATE lets them
 * @most_open: the most that waited at one time
 * @agent: who asked last
 * @path: what for
 */
typedef struct
{
  SoupServer      *server;
  GPtrArray       *waiting;
  TileServerManner manner;
  guint            size;
  guint            n_requests;
  guint            n_open;
  guint            most_open;
  char            *agent;
  char            *path;
} TileServer;

TileServer *tile_server_new (void);
void        tile_server_free (TileServer *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TileServer, tile_server_free)

/* (transfer full): for fh_tile_fetcher_new(). */
char *tile_server_get_address (TileServer *self);

/* Answers what waits. */
void tile_server_catch_up (TileServer *self);

G_END_DECLS
