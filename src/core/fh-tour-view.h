/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* What is to be seen at each step of a tour: on the projector's screen and on the handout. */

#include "fh-dataset.h"

G_BEGIN_DECLS

/**
 * FhTourView:
 * @camera: (nullable): where the map looks
 * @bounds: what it shows where there is no @camera
 * @date: where the date line stands
 * @reached: the second after the step's date, up to which events have happened
 * @span: what the timeline shows
 */
typedef struct
{
  const FhCamera *camera;
  FhBounds        bounds;
  gint64          date;
  gint64          reached;
  FhTimeSpan      span;
} FhTourView;

/**
 * fh_tour_list_views:
 * @dataset: the story that @tour belongs to
 * @date: where the date line stands before the first step that sets it
 *
 * What a step leaves as it is comes from the steps before it, and at the first from the dataset, so that each
 * step looks the same from wherever one comes to it.
 *
 * Returns: (transfer full) (element-type FhTourView): one for each step; points into @tour
 */
GArray *fh_tour_list_views (FhTour    *tour,
                            FhDataset *dataset,
                            gint64     date);

/**
 * fh_tour_find_span:
 * @views: as fh_tour_list_views() gives them
 * @dataset: the story
 *
 * Returns: the time of all steps with a little before and after, for a timeline that shows the whole tour
 */
FhTimeSpan fh_tour_find_span (GArray    *views,
                              FhDataset *dataset);

G_END_DECLS
