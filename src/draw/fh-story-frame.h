/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* What stands around map and timeline in a picture of the story: heading, legend and credits. Any thread. */

#include "fh-story-picture.h"

G_BEGIN_DECLS

/* How high the credits are, in logical pixels. */
#define FH_STORY_FRAME_CREDITS 24.0

/* How high title and date are, with what is selected and filtered beneath them. */
double fh_story_frame_measure_head (const FhStoryPicture *picture);
void   fh_story_frame_paint_head (const FhStoryPicture *picture,
                                  cairo_t              *cr);

/**
 * fh_story_frame_paint_legend:
 * @cr: (nullable): %NULL to measure
 * @area: (nullable): what the map shows; not needed to measure
 * @y: where it begins
 *
 * The categories with their shapes and the scale of the map, in as many rows as they need.
 *
 * Returns: how high it is
 */
double fh_story_frame_paint_legend (const FhStoryPicture *picture,
                                    cairo_t              *cr,
                                    const FhMapArea      *area,
                                    double                y);

/* At the lower edge. */
void fh_story_frame_paint_credits (const FhStoryPicture *picture,
                                   cairo_t              *cr);

G_END_DECLS
