/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* Title, map, legend, timeline and credits in one picture: what the window tells, without its panels. */

#include "fh-basemap.h"
#include "fh-dataset.h"

G_BEGIN_DECLS

/* The smallest picture in which everything has room, in logical pixels. */
#define FH_STORY_PICTURE_MIN_WIDTH  480
#define FH_STORY_PICTURE_MIN_HEIGHT 400

/**
 * FhStoryPicture:
 * @dataset: the story
 * @basemap: (nullable): the ground of the map
 * @palette: the colours
 * @language: BCP 47 tag of the story's language; one that is written from right to left mirrors the picture
 * @second_language: (nullable): another, for the names of the sites beneath the first
 * @date: where the date line stands
 * @span: what the timeline shows
 * @selection: (nullable): what is selected; the map shows its places
 * @width: logical pixels, at least FH_STORY_PICTURE_MIN_WIDTH
 * @height: logical pixels, at least FH_STORY_PICTURE_MIN_HEIGHT
 * @scale: device pixels a logical pixel
 */
typedef struct
{
  FhDataset       *dataset;
  FhBasemap       *basemap;
  const FhPalette *palette;
  const char      *language;
  const char      *second_language;
  gint64           date;
  FhTimeSpan       span;
  FhItem          *selection;
  double           width;
  double           height;
  double           scale;
} FhStoryPicture;

/**
 * fh_story_picture_paint:
 * @cr: the picture's top left corner is the origin of its user space
 */
void fh_story_picture_paint (const FhStoryPicture *self,
                             cairo_t              *cr);

G_END_DECLS
