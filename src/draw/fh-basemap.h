/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The offline base map: one memory-mapped file of shores, lakes, rivers, borders, runways and names. */

#pragma once

#include <cairo.h>
#include <glib-object.h>

#include "fh-label.h"
#include "fh-mercator.h"
#include "fh-palette.h"

G_BEGIN_DECLS

#define FH_BASEMAP_ERROR (fh_basemap_error_quark ())

/**
 * FhBasemapError:
 * @FH_BASEMAP_ERROR_FOREIGN: the file is not a base map
 * @FH_BASEMAP_ERROR_VERSION: it is one of a version that this program cannot read
 * @FH_BASEMAP_ERROR_DAMAGED: it is cut off, or its bytes are not those that were written
 */
typedef enum
{
  FH_BASEMAP_ERROR_FOREIGN,
  FH_BASEMAP_ERROR_VERSION,
  FH_BASEMAP_ERROR_DAMAGED,
} FhBasemapError;

GQuark fh_basemap_error_quark (void);

#define FH_TYPE_BASEMAP (fh_basemap_get_type ())

/**
 * FhBasemap:
 *
 * Immutable once made. Every function may be called from any thread, from several at once; only the context
 * that is painted on must belong to one thread. Nothing is parsed when the file is opened: painting reads the
 * few tiles of the file that the view touches, and checks every offset and length as it goes, so that no file
 * can crash it.
 */
G_DECLARE_FINAL_TYPE (FhBasemap, fh_basemap, FH, BASEMAP, GObject)

/**
 * fh_basemap_new_for_file:
 * @path: a base-map file, `foothold-basemap.bin`
 *
 * Maps the file and checks its header and its checksum (about a millisecond a megabyte when the file is in
 * memory).
 *
 * Returns: (transfer full) (nullable): the base map, or %NULL with @error set: a #GFileError where the file
 *   cannot be opened, a #FhBasemapError where it is not a whole base map; the message is for people
 */
FhBasemap *fh_basemap_new_for_file (const char *path,
                                    GError    **error);

/**
 * fh_basemap_new_for_bytes:
 * @bytes: the content of a base-map file
 *
 * Returns: (transfer full) (nullable): as fh_basemap_new_for_file()
 */
FhBasemap *fh_basemap_new_for_bytes (GBytes  *bytes,
                                     GError **error);

/**
 * fh_basemap_get_sources:
 *
 * Returns: (transfer none): the packages that the file was made from, one a line: name, version, licence and
 *   credit with tabs between
 */
const char *fh_basemap_get_sources (FhBasemap *self);

/**
 * fh_basemap_paint:
 * @cr: where to paint; the area's top left corner is the origin of its user space, one unit a logical pixel,
 *   so a device scale or a page's scale set on the context gives exactly that sharpness
 * @area: what to paint, at any zoom; the world repeats to the east and west
 *
 * Paints the whole rectangle of the area, everything but names. What lies beyond its edges is clipped. Two
 * areas that touch, painted at the same zoom and scale, fit without a seam. Typically 2 to 8 ms for a tile of
 * 512 device pixels a side.
 */
void fh_basemap_paint (FhBasemap       *self,
                       cairo_t         *cr,
                       const FhMapArea *area,
                       const FhPalette *palette);

/**
 * fh_basemap_query_labels:
 * @area: which part of the world
 * @margin: how many logical pixels beyond the area's edges still count
 * @language: a BCP 47 tag such as `ar`, or `en`
 *
 * The names that may show in this area at its zoom, most important first. Where a name is not known in the
 * language, its text is the local or Latin form. Cost: proportional to what is found, well under a
 * millisecond.
 *
 * Returns: (transfer full) (element-type FhLabel): the labels; their texts live as long as @self
 */
GArray *fh_basemap_query_labels (FhBasemap       *self,
                                 const FhMapArea *area,
                                 double           margin,
                                 const char      *language);

G_END_DECLS
