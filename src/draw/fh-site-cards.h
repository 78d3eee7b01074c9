/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* On which side of its disc the card of a site lies. */

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

/**
 * FhSiteCard:
 * @x: middle of the disc, in logical pixels
 * @y: likewise
 * @width: of the card
 * @height: of the card
 * @side: on which side it lay before, and after placing: where it lies now; none where no room was found
 */
typedef struct
{
  double     x;
  double     y;
  double     width;
  double     height;
  FhCardSide side;
} FhSiteCard;

/* The box of a card on a side; empty for none. */
FhBox fh_site_card_get_box (const FhSiteCard *card,
                            FhCardSide        side);

/* The box of its disc. */
FhBox fh_site_card_get_disc (const FhSiteCard *card);

/**
 * fh_site_cards_place:
 * @cards: (array length=n_cards): in order of importance
 * @map: what they may not leave
 * @obstacles: (array length=n_obstacles): boxes that no card may touch, besides discs and other cards
 * @marks: (array length=n_marks): boxes that cards cover only where they must
 *
 * A card keeps its side as long as it fits there, so that nothing jumps while the map moves, but for a card
 * that covers marks and could lie elsewhere.
 */
void fh_site_cards_place (FhSiteCard  *cards,
                          guint        n_cards,
                          const FhBox *map,
                          const FhBox *obstacles,
                          guint        n_obstacles,
                          const FhBox *marks,
                          guint        n_marks);

G_END_DECLS
