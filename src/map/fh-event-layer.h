/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* The events on the map: one layer for all of them. */

#include <shumate/shumate.h>

#include "fh-palette.h"
#include "fh-session.h"

G_BEGIN_DECLS

/**
 * FhEventLayer:
 *
 * Follows the session: the places of the events that the filter lets through, but for the featured ones, which are widgets of
 * FhSiteLayer. Places that lie together are one mark with a number. The selected event's places have rings, joined by its
 * route. Costs what shows, not what there is: 100,000 events pan as smoothly as a hundred.
 */
#define FH_TYPE_EVENT_LAYER (fh_event_layer_get_type ())
G_DECLARE_FINAL_TYPE (FhEventLayer, fh_event_layer, FH, EVENT_LAYER, ShumateLayer)

FhEventLayer *fh_event_layer_new (ShumateViewport *viewport,
                                  FhSession       *session);

void fh_event_layer_set_palette (FhEventLayer *self,
                                 FhPaletteKind palette);

/**
 * FhEventHit:
 * @places: (element-type FhPlace): what its mark stands for
 * @middle: of the mark, in pixels of the layer
 * @radius: of the mark
 */
typedef struct
{
  GPtrArray       *places;
  graphene_point_t middle;
  double           radius;
} FhEventHit;

void fh_event_hit_free (FhEventHit *hit);

/**
 * fh_event_layer_pick:
 *
 * Returns: (transfer full) (nullable): the mark under a pixel, as it was drawn last
 */
FhEventHit *fh_event_layer_pick (FhEventLayer *self,
                                 double        x,
                                 double        y);

/* (element-type FhEvent) (transfer full): what the filter lets through of the events at these places, in order of time. */
GPtrArray *fh_event_layer_list_events (FhEventLayer *self,
                                       GPtrArray    *places);

/* (element-type graphene_rect_t) (transfer none): the boxes of the marks, as they were drawn last. */
const GArray *fh_event_layer_get_boxes (FhEventLayer *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FhEventHit, fh_event_hit_free)

G_END_DECLS
