/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* Which part of the world an item is about. */

#include "fh-dataset.h"
#include "fh-map-camera.h"

G_BEGIN_DECLS

FhCameraBounds fh_map_extent_of_bounds (FhBounds bounds);

/**
 * fh_map_extent_list_places:
 *
 * Returns: (transfer container) (element-type FhPlace): the places of an event or topic, a place itself; none
 *   for anything else
 */
GPtrArray *fh_map_extent_list_places (FhItem *item);

/* The smallest box around places, across 180° where that is shorter; without extent for one place. */
FhCameraBounds fh_map_extent_of_places (GPtrArray *places);

G_END_DECLS
