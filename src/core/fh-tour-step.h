/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* One step of a tour: what is shown, selected and said. */

#include "fh-date.h"
#include "fh-item.h"

G_BEGIN_DECLS

/**
 * FhBounds:
 *
 * A box in degrees, WGS 84. West greater than east crosses the antimeridian.
 */
typedef struct
{
  double south;
  double west;
  double north;
  double east;
} FhBounds;

/**
 * FhCamera:
 * @zoom: levels of the web's usual tile pyramid, in fractions
 */
typedef struct
{
  double latitude;
  double longitude;
  double zoom;
} FhCamera;

#define FH_TYPE_TOUR_STEP (fh_tour_step_get_type ())
G_DECLARE_FINAL_TYPE (FhTourStep, fh_tour_step, FH, TOUR_STEP, GObject)

/* (transfer none) (nullable), except the caption, which is never %NULL. */
FhText *fh_tour_step_get_title (FhTourStep *self);
FhText *fh_tour_step_get_caption (FhTourStep *self);
FhText *fh_tour_step_get_notes (FhTourStep *self);
FhText *fh_tour_step_get_question (FhTourStep *self);
FhText *fh_tour_step_get_answer (FhTourStep *self);

/* (transfer none) (nullable): %NULL leaves it as it is. At most one of camera and bounds is set. */
const FhCamera *fh_tour_step_get_camera (FhTourStep *self);
const FhBounds *fh_tour_step_get_bounds (FhTourStep *self);
FhDate         *fh_tour_step_get_date (FhTourStep *self);
FhDate         *fh_tour_step_get_span (FhTourStep *self);
FhItem         *fh_tour_step_get_selection (FhTourStep *self);

/* (element-type FhItem) (transfer none) (nullable): what is let through: categories, places, actors,
 * topics; %NULL for no filter. */
GPtrArray *fh_tour_step_get_filter (FhTourStep *self);

/* Planned seconds; 0 where there is no plan. */
guint fh_tour_step_get_seconds (FhTourStep *self);

G_END_DECLS
