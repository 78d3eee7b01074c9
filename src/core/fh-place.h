/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* A point on the map. Featured places are the sites that the story is about; they have states through
 * time. */

#include "fh-item.h"
#include "fh-state.h"

G_BEGIN_DECLS

typedef enum
{
  FH_PLACE_AIR_BASE,
  FH_PLACE_AIRFIELD,
  FH_PLACE_AIRPORT,
  FH_PLACE_NAVAL_FACILITY,
  FH_PLACE_PORT,
  FH_PLACE_CAPITAL,
  FH_PLACE_CITY,
  FH_PLACE_TOWN,
  FH_PLACE_VILLAGE,
  FH_PLACE_BUILDING,
  FH_PLACE_BORDER_CROSSING,
  FH_PLACE_LINE,
  FH_PLACE_STRAIT,
  FH_PLACE_SEA_AREA,
  FH_PLACE_AREA,
} FhPlaceKind;

#define FH_N_PLACE_KINDS (FH_PLACE_AREA + 1)

#define FH_TYPE_PLACE (fh_place_get_type ())
G_DECLARE_FINAL_TYPE (FhPlace, fh_place, FH, PLACE, FhItem)

FhPlaceKind fh_place_get_kind (FhPlace *self);
gboolean    fh_place_get_featured (FhPlace *self);

/* Degrees north and east, WGS 84. */
double fh_place_get_latitude (FhPlace *self);
double fh_place_get_longitude (FhPlace *self);

/* Metres around the point within which the place lies; 0 where the file does not say. */
double fh_place_get_accuracy (FhPlace *self);

/* (transfer none) (nullable). */
FhText *fh_place_get_country (FhPlace *self);
FhText *fh_place_get_region (FhPlace *self);
FhText *fh_place_get_description (FhPlace *self);

/* (element-type FhState) (transfer none): by the date they begin; never %NULL. */
GPtrArray *fh_place_get_states (FhPlace *self);

/**
 * fh_place_get_state_at:
 * @time: seconds since 1970
 *
 * Of two states that both cover @time the one that begins later wins.
 *
 * Returns: (transfer none) (nullable): what the place was; %NULL where no state covers the time: "not
 * documented"
 */
FhState *fh_place_get_state_at (FhPlace *self,
                                gint64   time);

/**
 * FhStatePiece:
 * @span: where @state holds, with later-starting states cut out of earlier ones
 * @state: (nullable): the state, %NULL for a gap
 */
typedef struct
{
  FhTimeSpan span;
  FhState   *state;
} FhStatePiece;

/**
 * fh_place_get_pieces:
 *
 * Returns: (element-type FhStatePiece) (transfer none): the states laid end to end, gaps between them
 *   included, in order of time and without overlap; what the band in the timeline draws. Empty for a place
 *   without states.
 */
GArray *fh_place_get_pieces (FhPlace *self);

G_END_DECLS
