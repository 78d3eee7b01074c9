/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* The map as a picture: ground, events, sites and names on one cairo context, as the window shows them.
 * For pages and files. */

#include "fh-basemap.h"
#include "fh-dataset.h"

G_BEGIN_DECLS

/**
 * FhMapPicture:
 * @dataset: the story
 * @events: (nullable): a model of FhEvent: those that have marks; all of the story without it
 * @basemap: (nullable): the ground; plain colour without one
 * @palette: the colours
 * @language: BCP 47 tag for names, digits and words
 * @second_language: (nullable): another, for the names of the sites beneath the first
 * @date: what the sites were is told for this second
 * @selection: (nullable): its places are ringed
 * @area: what part of the world, and how large the picture is in logical pixels
 * @scale: device pixels a logical pixel, which names are painted for
 * @without_events: whether only what is selected has marks
 * @without_names: whether places have no names, and a number stands on the card of each site
 */
typedef struct
{
  FhDataset       *dataset;
  GListModel      *events;
  FhBasemap       *basemap;
  const FhPalette *palette;
  const char      *language;
  const char      *second_language;
  gint64           date;
  FhItem          *selection;
  FhMapArea        area;
  double           scale;
  gboolean         without_events;
  gboolean         without_names;
} FhMapPicture;

/**
 * fh_map_picture_paint:
 * @cr: the picture's top left corner is the origin of its user space
 *
 * Paints the whole area. Any thread.
 */
void fh_map_picture_paint (const FhMapPicture *self,
                           cairo_t            *cr);

/**
 * fh_map_area_for_bounds:
 * @bounds: what must be seen
 * @margin: logical pixels to leave free at each edge
 *
 * Returns: the area of that size which shows @bounds as large as possible
 */
FhMapArea fh_map_area_for_bounds (FhBounds bounds,
                                  double   width,
                                  double   height,
                                  double   margin);

G_END_DECLS
