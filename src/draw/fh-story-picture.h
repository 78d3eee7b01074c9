/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* Title, map, legend, timeline and credits in one picture: what the window tells, without its panels. */

#include "fh-basemap.h"
#include "fh-dataset.h"
#include "fh-timeline-lanes.h"

G_BEGIN_DECLS

/* The smallest picture in which everything has room, in logical pixels. */
#define FH_STORY_PICTURE_MIN_WIDTH  480
#define FH_STORY_PICTURE_MIN_HEIGHT 400

/**
 * FhStoryTimeline:
 * @grouping: what the lanes are
 * @order: (nullable) (element-type guint): the lanes to show, as FhTimelineInput has them; all without it
 * @collapsed: a bit for each lane that is folded, likewise
 * @scroll: by how many logical pixels the lanes are scrolled up
 * @height: logical pixels; 0 for a share of the picture, without scrolling
 */
typedef struct
{
  FhTimelineGrouping grouping;
  GArray            *order;
  guint64            collapsed;
  double             scroll;
  double             height;
} FhStoryTimeline;

/**
 * FhStoryPicture:
 * @dataset: the story
 * @events: (nullable): a model of FhEvent in order of time: those that show; without it all of the story
 * @basemap: (nullable): the ground of the map
 * @palette: the colours
 * @language: BCP 47 tag of the story's language; one that is written from right to left mirrors the picture
 * @second_language: (nullable): another, for the names of the sites beneath the first
 * @date: where the date line stands
 * @span: what the timeline shows
 * @selection: (nullable): what is selected
 * @filter: (nullable): words for what keeps other events out
 * @area: what the map shows at least; with a width of 0 it shows the selection, or all of the story
 * @timeline: how the timeline is arranged
 * @without_timeline: whether the map is all there is
 * @width: logical pixels, at least FH_STORY_PICTURE_MIN_WIDTH
 * @height: logical pixels, at least FH_STORY_PICTURE_MIN_HEIGHT
 * @scale: device pixels a logical pixel
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
  FhTimeSpan       span;
  FhItem          *selection;
  const char      *filter;
  FhMapArea        area;
  FhStoryTimeline  timeline;
  gboolean         without_timeline;
  double           width;
  double           height;
  double           scale;
} FhStoryPicture;

/* How high @self has to be for a map of @map_height, in logical pixels. Its own height does not count. */
double fh_story_picture_measure (const FhStoryPicture *self,
                                 double                map_height);

/**
 * fh_story_picture_paint:
 * @cr: the picture's top left corner is the origin of its user space
 *
 * Any thread.
 */
void fh_story_picture_paint (const FhStoryPicture *self,
                             cairo_t              *cr);

G_END_DECLS
