/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* The sites of the story on the map. */

#include <shumate/shumate.h>

#include "fh-palette.h"
#include "fh-session.h"

G_BEGIN_DECLS

/**
 * FhSiteLayer:
 *
 * Has a FhSiteMarker for each featured place of the session's dataset, keeps them where the viewport looks and places their cards so
 * that they cover neither each other nor a marker, nor leave the map; a card that finds no room is left out. Signals: none; a
 * click goes to the session.
 */
#define FH_TYPE_SITE_LAYER (fh_site_layer_get_type ())
G_DECLARE_FINAL_TYPE (FhSiteLayer, fh_site_layer, FH, SITE_LAYER, ShumateLayer)

FhSiteLayer *fh_site_layer_new (ShumateViewport *viewport,
                                FhSession       *session);

void fh_site_layer_set_palette (FhSiteLayer  *self,
                                FhPaletteKind palette);

/* (element-type graphene_rect_t): boxes that cards avoid if they can: what else lies on the map. Copied. */
void fh_site_layer_set_obstacles (FhSiteLayer  *self,
                                  const GArray *boxes);

/* (element-type graphene_rect_t) (transfer none): discs and cards, as they were allocated last. */
const GArray *fh_site_layer_get_boxes (FhSiteLayer *self);

guint fh_site_layer_get_n_sites (FhSiteLayer *self);

G_END_DECLS
