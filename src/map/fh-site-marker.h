/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* A site of the story on the map: a button with the sign of its kind and a card that says what it was at the date. */

#include <gtk/gtk.h>

#include "fh-marks.h"

G_BEGIN_DECLS

typedef enum
{
  FH_CARD_SIDE_NONE,
  FH_CARD_SIDE_LEFT,
  FH_CARD_SIDE_RIGHT,
  FH_CARD_SIDE_TOP,
  FH_CARD_SIDE_BOTTOM,
} FhCardSide;

#define FH_CARD_N_SIDES (FH_CARD_SIDE_BOTTOM + 1)

/**
 * FhSiteMarker:
 *
 * A button whose accessible name begins with the site's name. Where it stands and on which side its card lies is decided by
 * FhSiteLayer. CSS node: `sitemarker`.
 */
#define FH_TYPE_SITE_MARKER (fh_site_marker_get_type ())
G_DECLARE_FINAL_TYPE (FhSiteMarker, fh_site_marker, FH, SITE_MARKER, GtkButton)

FhSiteMarker *fh_site_marker_new (FhPlace *place);
FhPlace      *fh_site_marker_get_place (FhSiteMarker *self);

/**
 * fh_site_marker_update:
 * @date: what it was then
 * @language: BCP 47 tag
 *
 * Takes over what it shows; repaints only what has changed.
 */
void fh_site_marker_update (FhSiteMarker    *self,
                            gint64           date,
                            const char      *language,
                            const FhPalette *palette,
                            gboolean         selected,
                            gboolean         hovered);

/* The box of its card, relative to the middle of its disc, on a side. */
graphene_rect_t fh_site_marker_get_card (FhSiteMarker *self,
                                         FhCardSide    side);

void       fh_site_marker_set_side (FhSiteMarker *self,
                                    FhCardSide    side);
FhCardSide fh_site_marker_get_side (FhSiteMarker *self);

/* The box that it is to be allocated, relative to the middle of its disc: whole pixels. */
graphene_rect_t fh_site_marker_get_box (FhSiteMarker *self);

G_END_DECLS
