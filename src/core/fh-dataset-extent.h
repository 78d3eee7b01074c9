/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* What of time and of the world a story covers, where its file does not say. */

#include "fh-date.h"
#include "fh-tour.h"

G_BEGIN_DECLS

/**
 * fh_dataset_extent_compute_span:
 * @events: (element-type FhEvent): events
 * @places: (element-type FhPlace): places
 * @as_of: (nullable): the date up to which the story is told
 *
 * Returns: the known ends of the events, or of the states of places, or @as_of, with a margin; at least a day
 */
FhTimeSpan fh_dataset_extent_compute_span (GPtrArray *events,
                                           GPtrArray *places,
                                           FhDate    *as_of);

/**
 * fh_dataset_extent_compute_bounds:
 * @places: (element-type FhPlace): places
 *
 * Returns: the smallest box around the featured (or all) places, with a margin; the whole world without
 *   any. It crosses the antimeridian where that is shorter.
 */
FhBounds fh_dataset_extent_compute_bounds (GPtrArray *places);

G_END_DECLS
