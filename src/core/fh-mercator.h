/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Web Mercator: every place of the map's arithmetic where degrees, the world square and pixels meet. */

#pragma once

#include <glib.h>
#include <math.h>

G_BEGIN_DECLS

/**
 * FH_TILE_SIZE:
 *
 * Logical pixels along one side of a map tile. At zoom level z (any real number) the whole world is
 * FH_TILE_SIZE × 2^z logical pixels wide, so that zoom 0 is the world in one tile.
 */
#define FH_TILE_SIZE 256

/* Where the projection ends: there the world is a square. */
#define FH_MERCATOR_MAX_LATITUDE 85.05112877980659

/* The sphere of Web Mercator, in metres. */
#define FH_MERCATOR_RADIUS 6378137.0

/**
 * FhWorldPoint:
 * @x: 0 at 180° W to 1 at 180° E
 * @y: 0 at the northern edge to 1 at the southern one
 *
 * A point of the world square. @x outside of 0…1 is the same meridian one turn further.
 */
typedef struct
{
  double x;
  double y;
} FhWorldPoint;

/**
 * FhMapArea:
 * @x: the world x in the middle of the view
 * @y: the world y in the middle of the view
 * @zoom: zoom level, any real number
 * @width: logical pixels
 * @height: logical pixels
 *
 * What a rectangle on the screen, a tile or a page shows of the world. North is up.
 */
typedef struct
{
  double x;
  double y;
  double zoom;
  double width;
  double height;
} FhMapArea;

static inline double
fh_mercator_x (double longitude)
{
  return longitude / 360.0 + 0.5;
}

/* Latitudes beyond the projection's end give its edge. */
static inline double
fh_mercator_y (double latitude)
{
  double sine = sin (CLAMP (latitude, -FH_MERCATOR_MAX_LATITUDE, FH_MERCATOR_MAX_LATITUDE) * G_PI / 180.0);

  return 0.5 - log ((1.0 + sine) / (1.0 - sine)) / (4.0 * G_PI);
}

static inline FhWorldPoint
fh_mercator_point (double latitude,
                   double longitude)
{
  FhWorldPoint point = { fh_mercator_x (longitude), fh_mercator_y (latitude) };

  return point;
}

static inline double
fh_mercator_longitude (double x)
{
  return (x - 0.5) * 360.0;
}

static inline double
fh_mercator_latitude (double y)
{
  return atan (sinh (G_PI * (1.0 - 2.0 * y))) * 180.0 / G_PI;
}

/* Logical pixels from one side of the world to the other. */
static inline double
fh_mercator_world_size (double zoom)
{
  return FH_TILE_SIZE * exp2 (zoom);
}

/* How many metres on the ground one logical pixel is, along any direction, at this latitude. */
static inline double
fh_mercator_metres_per_pixel (double latitude,
                              double zoom)
{
  return 2.0 * G_PI * FH_MERCATOR_RADIUS * cos (latitude * G_PI / 180.0) / fh_mercator_world_size (zoom);
}

/* The zoom at which a span of @world (a share of the world's width) is @pixels long. */
static inline double
fh_mercator_zoom_for_span (double world,
                           double pixels)
{
  return log2 (pixels / (world * FH_TILE_SIZE));
}

/**
 * fh_map_area_for_tile:
 * @x: column, from the west
 * @y: row, from the north
 * @level: zoom level
 *
 * Returns: the view of exactly this tile
 */
static inline FhMapArea
fh_map_area_for_tile (guint x,
                      guint y,
                      guint level)
{
  double    tiles = exp2 (level);
  FhMapArea view = { (x + 0.5) / tiles, (y + 0.5) / tiles, level, FH_TILE_SIZE, FH_TILE_SIZE };

  return view;
}

/* Where a point of the world lies in the view, in logical pixels from its top left corner. */
static inline FhWorldPoint
fh_map_area_project (const FhMapArea *view,
                     FhWorldPoint     world)
{
  double       size = fh_mercator_world_size (view->zoom);
  FhWorldPoint pixel = {
    (world.x - view->x) * size + view->width / 2.0,
    (world.y - view->y) * size + view->height / 2.0,
  };

  return pixel;
}

/* Which point of the world lies under a pixel of the view. */
static inline FhWorldPoint
fh_map_area_unproject (const FhMapArea *view,
                       double           pixel_x,
                       double           pixel_y)
{
  double       size = fh_mercator_world_size (view->zoom);
  FhWorldPoint world = {
    view->x + (pixel_x - view->width / 2.0) / size,
    view->y + (pixel_y - view->height / 2.0) / size,
  };

  return world;
}

G_END_DECLS
