/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* What the class sees: the map, a slim timeline and a card with the words of the step. */

#include "fh-map-view.h"
#include "fh-presentation.h"

G_BEGIN_DECLS

/**
 * FhPresentView:
 *
 * Follows a presentation: flies to each step, or fades over to it where `gtk-enable-animations` is off.
 * Everything on it keeps its share of the screen, see fh_present_get_unit(). The direction is that of the
 * story's language.
 *
 * Takes keys, clicks and touch: a click or a tap is the next step, on a dot of the timeline that step; a
 * drag, a pinch or the wheel leaves the tour. The pointer hides when it rests, and so do the buttons.
 *
 * With a tool of the board in the hand it draws or points instead. Pens belong to the map, and a spot's size
 * to the wheel.
 *
 * Actions: those of fh_present_actions_insert(), and `view.timeline` (a large one, while exploring).
 *
 * CSS node: `presentview`, with the class of its palette: `light` or `dark`, and `exploring`.
 */
#define FH_TYPE_PRESENT_VIEW (fh_present_view_get_type ())
G_DECLARE_FINAL_TYPE (FhPresentView, fh_present_view, FH, PRESENT_VIEW, GtkWidget)

/**
 * fh_present_view_new:
 * @basemap: (nullable): the ground of the map
 */
GtkWidget *fh_present_view_new (FhPresentation *presentation,
                                FhBasemap      *basemap);

/**
 * fh_present_view_new_preview:
 *
 * As fh_present_view_new(), for a small picture of a step: without input, motion and buttons.
 */
GtkWidget *fh_present_view_new_preview (FhPresentation *presentation,
                                        FhBasemap      *basemap);

void fh_present_view_set_palette_kind (FhPresentView *self,
                                       FhPaletteKind  kind);

/* (transfer none). */
FhPresentation *fh_present_view_get_presentation (FhPresentView *self);
FhMapView      *fh_present_view_get_map (FhPresentView *self);

/**
 * fh_present_view_draw:
 * @x: in pixels of the view
 * @y: likewise
 * @is_begin: whether the tool of the board is set down there, rather than led on
 *
 * For a hand that is somewhere else; fh_board_finish() lifts the tool.
 */
void fh_present_view_draw (FhPresentView *self,
                           double         x,
                           double         y,
                           gboolean       is_begin);

G_END_DECLS
