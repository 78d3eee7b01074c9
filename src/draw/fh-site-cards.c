/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-site-cards.h"

#include <math.h>

#include "fh-marks.h"

/* Between disc and card, in logical pixels. */
#define GAP 3.0

/* How much area of marks a card rather covers, in square pixels, than to leave its side for another. */
#define LOYALTY 150.0

static double
get_overlap (const FhBox *a,
             const FhBox *b)
{
  double width = MIN (a->x1, b->x1) - MAX (a->x0, b->x0);
  double height = MIN (a->y1, b->y1) - MAX (a->y0, b->y0);

  return width > 0 && height > 0 ? width * height : 0;
}

static double
sum_overlaps (const FhBox *box,
              const FhBox *others,
              guint        n_others)
{
  double sum = 0;

  for (guint i = 0; i < n_others; i++)
    sum += get_overlap (box, &others[i]);

  return sum;
}

FhBox
fh_site_card_get_box (const FhSiteCard *card,
                      FhCardSide        side)
{
  const double reach = FH_MARK_SITE_RADIUS + GAP;
  double       left = card->x - floor (card->width / 2);
  double       top = card->y - floor (card->height / 2);

  switch (side)
    {
    case FH_CARD_SIDE_LEFT:
      left = card->x - reach - card->width;
      break;
    case FH_CARD_SIDE_RIGHT:
      left = card->x + reach;
      break;
    case FH_CARD_SIDE_TOP:
      top = card->y - reach - card->height;
      break;
    case FH_CARD_SIDE_BOTTOM:
      top = card->y + reach;
      break;
    case FH_CARD_SIDE_NONE:
    default:
      return (FhBox){ card->x, card->y, card->x, card->y };
    }

  return (FhBox){ left, top, left + card->width, top + card->height };
}

FhBox
fh_site_card_get_disc (const FhSiteCard *card)
{
  return (FhBox){ card->x - FH_MARK_SITE_RADIUS, card->y - FH_MARK_SITE_RADIUS, card->x + FH_MARK_SITE_RADIUS,
                  card->y + FH_MARK_SITE_RADIUS };
}

/* Whether a card may lie there at all: on the map, off every disc, every obstacle and the cards before it. */
static gboolean
is_free (const FhSiteCard *cards,
         guint             n_cards,
         guint             index,
         const FhBox      *box,
         const FhBox      *map,
         const FhBox      *obstacles,
         guint             n_obstacles)
{
  if (box->x0 < map->x0 || box->y0 < map->y0 || box->x1 > map->x1 || box->y1 > map->y1)
    return FALSE;
  if (sum_overlaps (box, obstacles, n_obstacles) > 0)
    return FALSE;

  for (guint i = 0; i < n_cards; i++)
    {
      FhBox disc = fh_site_card_get_disc (&cards[i]);
      FhBox other = fh_site_card_get_box (&cards[i], cards[i].side);

      if (i != index && get_overlap (box, &disc) > 0)
        return FALSE;
      if (i < index && get_overlap (box, &other) > 0)
        return FALSE;
    }

  return TRUE;
}

void
fh_site_cards_place (FhSiteCard  *cards,
                     guint        n_cards,
                     const FhBox *map,
                     const FhBox *obstacles,
                     guint        n_obstacles,
                     const FhBox *marks,
                     guint        n_marks)
{
  for (guint i = 0; i < n_cards; i++)
    {
      FhCardSide best = FH_CARD_SIDE_NONE;
      double     least = INFINITY;

      for (FhCardSide side = FH_CARD_SIDE_LEFT; side <= FH_CARD_SIDE_BOTTOM; side++)
        {
          FhBox  box = fh_site_card_get_box (&cards[i], side);
          double cost = sum_overlaps (&box, marks, n_marks) - (side == cards[i].side ? LOYALTY : 0);

          if (cost < least && is_free (cards, n_cards, i, &box, map, obstacles, n_obstacles))
            {
              least = cost;
              best = side;
            }
        }

      cards[i].side = best;
    }
}
