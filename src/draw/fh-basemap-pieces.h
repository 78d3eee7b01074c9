/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From the tiles of a base-map file to shapes in a view's pixels: which tiles serve a view, and their
 * content cut to it. Used by the painter alone. */

#pragma once

#include "fh-basemap-private.h"
#include "fh-path.h"

G_BEGIN_DECLS

/* A tile of the file as it lies in a view (pixel = origin + unit × scale), and the part of the view that
 * it serves. */
typedef struct
{
  FhReader tile;
  double   origin_x;
  double   origin_y;
  double   scale;
  int      first_unit;
  int      last_unit;
  FhBox    box;
} FhPiece;

/* The tiles that serve a view and `margin` pixels around it: of the level made for its zoom, or where that is
 * missing, coarser ones. Free the array with g_array_unref(). */
GArray *fh_basemap_find_pieces (FhBasemap       *self,
                                const FhMapArea *view,
                                double           margin);

/* Appends the rings of an area layer. */
void fh_piece_add_rings (const FhPiece *piece,
                         FhBasemapLayer layer,
                         FhPath        *path);

/* Appends the lines of a line layer to the path of their attribute; the last path takes all attributes
 * above. */
void fh_piece_add_lines (const FhPiece *piece,
                         FhBasemapLayer layer,
                         FhPath       **paths,
                         guint          n_paths);

G_END_DECLS
