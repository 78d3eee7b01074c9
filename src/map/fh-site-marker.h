/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* A site of the story on the map: a button with the sign of its kind and a card that says what it was at
 * the date. */

#include <gtk/gtk.h>

#include "fh-marks.h"
#include "fh-site-cards.h"

G_BEGIN_DECLS

/**
 * FhSiteMarker:
 *
 * A button whose accessible name begins with the site's name. Where it stands and where its card lies is
 * decided by FhSiteLayer. CSS node: `sitemarker`.
 */
#define FH_TYPE_SITE_MARKER (fh_site_marker_get_type ())
G_DECLARE_FINAL_TYPE (FhSiteMarker, fh_site_marker, FH, SITE_MARKER, GtkButton)

FhSiteMarker *fh_site_marker_new (FhPlace *place);
FhPlace      *fh_site_marker_get_place (FhSiteMarker *self);

/**
 * fh_site_marker_update:
 * @date: what it was then
 * @language: BCP 47 tag
 * @second: (nullable): another, for the name beneath the first
 *
 * Takes over what it shows; costs next to nothing where that has not changed.
 *
 * Returns: whether it looks different now, and its card may have another size
 */
gboolean fh_site_marker_update (FhSiteMarker    *self,
                                gint64           date,
                                const char      *language,
                                const char      *second,
                                const FhPalette *palette);

/* How large the text of its card is, 1 at first; after fh_site_marker_update(). */
void fh_site_marker_set_text_scale (FhSiteMarker *self,
                                    double        scale);

/* Whether it is selected, or pointed at somewhere: its looks, not its size. */
void fh_site_marker_set_emphasized (FhSiteMarker *self,
                                    gboolean      emphasized);

/* (transfer none): the sizes and the place of its card, and where its middle is, in pixels of the layer. */
const FhSiteCard *fh_site_marker_get_card (FhSiteMarker *self);

/* Takes over where it stands and where its card lies, and how that is set; it is to be allocated
 * fh_site_marker_get_box() then. */
void fh_site_marker_set_card (FhSiteMarker     *self,
                              const FhSiteCard *card);

/* The box around disc and card, in pixels of the layer: whole ones. */
GtkAllocation fh_site_marker_get_box (FhSiteMarker *self);

G_END_DECLS
