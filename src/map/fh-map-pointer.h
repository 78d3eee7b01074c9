/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* What the pointer does to the events on the map. */

#include "fh-event-layer.h"
#include "fh-map-view.h"

G_BEGIN_DECLS

/**
 * fh_map_pointer_attach:
 * @events: a child of @map
 *
 * A click on the mark of one event selects it; a mark of several places comes apart by zooming; one place, or
 * places that zooming cannot separate, open a list. Pointing sets the session's hover and says in a tooltip
 * what is there.
 */
void fh_map_pointer_attach (FhMapView    *map,
                            FhSession    *session,
                            FhEventLayer *events);

G_END_DECLS
