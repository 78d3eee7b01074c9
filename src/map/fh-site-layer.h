/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* The sites of the story on the map. */

#include <shumate/shumate.h>

#include "fh-event-layer.h"
#include "fh-palette.h"
#include "fh-session.h"

G_BEGIN_DECLS

/**
 * FhSiteLayer:
 *
 * Has a FhSiteMarker for each featured place of the session's dataset, keeps them where the viewport looks
 * and places their cards so that they cover neither each other nor a marker, nor leave the map; a card that
 * finds no room is left out. Signals: none; a click goes to the session.
 */
#define FH_TYPE_SITE_LAYER (fh_site_layer_get_type ())
G_DECLARE_FINAL_TYPE (FhSiteLayer, fh_site_layer, FH, SITE_LAYER, ShumateLayer)

/**
 * fh_site_layer_new:
 * @events: laid out with the sites: its marks step aside for their discs, and cards avoid its marks
 */
FhSiteLayer *fh_site_layer_new (ShumateViewport *viewport,
                                FhSession       *session,
                                FhEventLayer    *events);

void fh_site_layer_set_palette (FhSiteLayer  *self,
                                FhPaletteKind palette);

/* How large the text of the cards is, 1 at first. */
void fh_site_layer_set_text_scale (FhSiteLayer *self,
                                   double       scale);

/* (element-type FhBox): boxes that cards avoid: what else lies on the map. Copied. */
void fh_site_layer_set_obstacles (FhSiteLayer  *self,
                                  const GArray *boxes);

/* (element-type FhBox) (transfer none): discs and cards, as they were allocated last. */
const GArray *fh_site_layer_get_boxes (FhSiteLayer *self);

G_END_DECLS
