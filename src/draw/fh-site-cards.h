/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* Where beside its disc the card of a site lies, and in which form. */

#include "fh-marks.h"
#include "fh-path.h"

G_BEGIN_DECLS

typedef enum
{
  FH_CARD_SIDE_NONE,
  FH_CARD_SIDE_LEFT,
  FH_CARD_SIDE_RIGHT,
  FH_CARD_SIDE_TOP,
  FH_CARD_SIDE_BOTTOM,
} FhCardSide;

typedef struct
{
  double width;
  double height;
} FhCardSize;

/**
 * FhSiteCard:
 * @x: middle of the disc, in logical pixels
 * @y: likewise
 * @sizes: of each form
 * @side: on which side it lay before, and after placing: where it lies now; none where no room was found
 * @slide: how far along that side it was slid, to the right or down
 * @away: how far it was moved away from the disc
 * @form: in which form
 */
typedef struct
{
  double     x;
  double     y;
  FhCardSize sizes[FH_N_CARD_FORMS];
  FhCardSide side;
  double     slide;
  double     away;
  FhCardForm form;
} FhSiteCard;

/* Sets the sizes. */
void fh_site_card_measure (FhSiteCard       *card,
                           const FhSiteMark *mark);

/* The box of a card where it lies; empty for none. */
FhBox fh_site_card_get_box (const FhSiteCard *card);

/* The box of its disc. */
FhBox fh_site_card_get_disc (const FhSiteCard *card);

/**
 * fh_site_cards_place:
 * @cards: (array length=n_cards): in order of importance
 * @map: what they may not leave; a disc whose middle is not on it has no card
 * @obstacles: (array length=n_obstacles): boxes that no card may touch, besides discs and other cards
 * @marks: (array length=n_marks): boxes of round marks, which cards cover only where every place covers some
 *
 * In the best form that has a place at which it does not seem to belong to another site: in the middle of a
 * side, or slid along it as far as a corner of the disc, or a little away from it. A card keeps its place as
 * long as it is free and no better form has one, so that nothing jumps while the map moves.
 */
void fh_site_cards_place (FhSiteCard  *cards,
                          guint        n_cards,
                          const FhBox *map,
                          const FhBox *obstacles,
                          guint        n_obstacles,
                          const FhBox *marks,
                          guint        n_marks);

G_END_DECLS
