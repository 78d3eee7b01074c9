/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* The events on the map: one layer for all of them. */

#include <shumate/shumate.h>

#include "fh-event-map.h"
#include "fh-palette.h"
#include "fh-session.h"

G_BEGIN_DECLS

/**
 * FhEventLayer:
 *
 * Follows the session: the places of the events that the filter lets through, but for the featured ones,
 * which are widgets of FhSiteLayer. Places that lie together are one mark with a number. The selected event's
 * places have rings, joined by its route. Costs what shows, not what there is: 100,000 events pan as smoothly
 * as a hundred.
 */
#define FH_TYPE_EVENT_LAYER (fh_event_layer_get_type ())
G_DECLARE_FINAL_TYPE (FhEventLayer, fh_event_layer, FH, EVENT_LAYER, ShumateLayer)

FhEventLayer *fh_event_layer_new (ShumateViewport *viewport,
                                  FhSession       *session);

void fh_event_layer_set_palette (FhEventLayer *self,
                                 FhPaletteKind palette);

/* Without marks there is only what is selected: its rings and its route. */
void fh_event_layer_set_marks_visible (FhEventLayer *self,
                                       gboolean      visible);

/**
 * fh_event_layer_lay_out:
 * @discs: (array length=n_discs): boxes of round markers that marks step aside for
 *
 * Puts the marks where the viewport looks now; what is drawn and picked until the next call.
 *
 * Returns: (transfer none) (element-type FhBox): the boxes of the marks, and of the rings of what is selected
 */
const GArray *fh_event_layer_lay_out (FhEventLayer *self,
                                      const FhBox  *discs,
                                      guint         n_discs);

/**
 * fh_event_layer_split_boxes:
 * @standing: (element-type FhBox): gets the boxes of the marks that stand on their places, and of the rings
 *   of what is selected
 * @moved: (element-type FhBox): gets those of the marks that stepped aside
 *
 * As they were laid out last.
 */
void fh_event_layer_split_boxes (FhEventLayer *self,
                                 GArray       *standing,
                                 GArray       *moved);

/**
 * FhEventHit:
 * @places: (element-type FhPlace): what a mark stands for
 * @events: (element-type FhEvent): what the filter lets through of the events there, in order of time
 * @box: of the mark, in pixels of the map
 */
typedef struct
{
  GPtrArray   *places;
  GPtrArray   *events;
  GdkRectangle box;
} FhEventHit;

void fh_event_hit_free (FhEventHit *hit);

/**
 * fh_event_layer_pick:
 * @x: in pixels of the map
 * @y: likewise
 *
 * Returns: (transfer full) (nullable): the mark under a pixel; costs what the mark has events
 */
FhEventHit *fh_event_layer_pick (FhEventLayer *self,
                                 double        x,
                                 double        y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FhEventHit, fh_event_hit_free)

G_END_DECLS
