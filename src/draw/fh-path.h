/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A path in pixels that knows which of its edges are real and how far along its line each point lies: what
 * cairo's own paths cannot say about shapes that were cut into tiles. */

#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  double x0;
  double y0;
  double x1;
  double y1;
} FhBox;

/**
 * FhPathPoint:
 * @along: for lines, pixels from the line's beginning, which may lie in another tile
 * @sides: for rings, a bit for each side of a tile or a box on which the point was cut
 * @start: whether a new ring or line begins here
 */
typedef struct
{
  double   x;
  double   y;
  double   along;
  guint8   sides;
  gboolean start;
} FhPathPoint;

/* Points (#FhPathPoint), to be freed with g_array_unref(). */
typedef GArray FhPath;

FhPath *fh_path_new (void);

/* Appends what of the closed ring lies in @box; edges along the box count as cut. @ring is used as
 * scratch. */
void fh_path_add_ring (FhPath      *path,
                       GArray      *ring,
                       const FhBox *box);

/* Appends the parts of a line that lie in @box. */
void fh_path_add_line (FhPath            *path,
                       const FhPathPoint *points,
                       guint              n_points,
                       const FhBox       *box);

/* Adds the whole path to the context, for filling. */
void fh_path_trace (const FhPath *path,
                    cairo_t      *cr);

/* Strokes only its real edges, with the context's source and width, in parts: the source should be opaque. */
void fh_path_stroke_edges (const FhPath *path,
                           cairo_t      *cr);

/* Adds dashes: @pattern holds pixels drawn and left out in turn. The pattern runs on where a line was cut. */
void fh_path_trace_dashes (const FhPath *path,
                           cairo_t      *cr,
                           const double *pattern,
                           guint         n_pattern);

G_END_DECLS
