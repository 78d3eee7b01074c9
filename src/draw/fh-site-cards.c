/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-site-cards.h"

#include <math.h>
#include <string.h>

/* Between disc and card, and around a card, in logical pixels. */
#define GAP 3.0
#define AIR 2.0

/* What a place costs: a lesser form more than any way of its own to lie, a place nearer to another disc more
 * than any form, a mark beneath it more than that, and none at all the most. */
#define FORM_COST     200.0
#define SLIDE_COST    60.0
#define AWAY_COST     80.0
#define SIDE_COST     1.0
#define CONFUSED_COST 600.0
#define COVERED_COST  2000.0
#define NONE_COST     100000.0

/* A place must be better by this much for a card to go there: more than any way of the same
 * form to lie. */
#define LOYALTY 150.0

/* Between two places along a side that are tried, in logical pixels; how far from the disc a card may lie
 * besides, and the steps on the way there. */
#define STEP      4.0
#define MAX_AWAY  18.0
#define AWAY_STEP 9.0

/* So few cards are placed in each order that lets another of them choose first; for more it takes too long,
 * and helps less. */
#define MAX_ORDERS 8

static double
get_overlap (const FhBox *a,
             const FhBox *b)
{
  double width = MIN (a->x1, b->x1) - MAX (a->x0, b->x0);
  double height = MIN (a->y1, b->y1) - MAX (a->y0, b->y0);

  return width > 0 && height > 0 ? width * height : 0;
}

/* From a box to the middle of a mark or a disc; squared, which is compared as well and costs no root. */
static double
get_square_distance (const FhBox *box,
                     const FhBox *mark)
{
  double x = (mark->x0 + mark->x1) / 2;
  double y = (mark->y0 + mark->y1) / 2;
  double dx = x - CLAMP (x, box->x0, box->x1);
  double dy = y - CLAMP (y, box->y0, box->y1);

  return dx * dx + dy * dy;
}

/* What a round mark, or a disc, has in common with a card: only its box reaches into the corners. */
static double
get_round_overlap (const FhBox *box,
                   const FhBox *mark)
{
  double radius = (mark->x1 - mark->x0) / 2;

  return get_square_distance (box, mark) < radius * radius ? get_overlap (box, mark) : 0;
}

void
fh_site_card_measure (FhSiteCard       *card,
                      const FhSiteMark *mark)
{
  for (FhCardForm form = FH_CARD_WIDE; form < FH_N_CARD_FORMS; form++)
    fh_mark_measure_card (mark, form, &card->sizes[form].width, &card->sizes[form].height);
}

FhBox
fh_site_card_get_box (const FhSiteCard *card)
{
  const double      reach = FH_MARK_SITE_RADIUS + GAP + card->away;
  const FhCardSize *size = &card->sizes[card->form];
  double            left = card->x - floor (size->width / 2);
  double            top = card->y - floor (size->height / 2);

  switch (card->side)
    {
    case FH_CARD_SIDE_LEFT:
      left = card->x - reach - size->width;
      top += card->slide;
      break;
    case FH_CARD_SIDE_RIGHT:
      left = card->x + reach;
      top += card->slide;
      break;
    case FH_CARD_SIDE_TOP:
      left += card->slide;
      top = card->y - reach - size->height;
      break;
    case FH_CARD_SIDE_BOTTOM:
      left += card->slide;
      top = card->y + reach;
      break;
    case FH_CARD_SIDE_NONE:
    default:
      return (FhBox){ card->x, card->y, card->x, card->y };
    }

  return (FhBox){ left, top, left + size->width, top + size->height };
}

FhBox
fh_site_card_get_disc (const FhSiteCard *card)
{
  return (FhBox){ card->x - FH_MARK_SITE_RADIUS, card->y - FH_MARK_SITE_RADIUS, card->x + FH_MARK_SITE_RADIUS,
                  card->y + FH_MARK_SITE_RADIUS };
}

/* What lies on the map, and what the placing of one card needs: what it was before, and what is near it. */
typedef struct
{
  const FhBox *map;
  const FhBox *obstacles;
  guint        n_obstacles;
  const FhBox *all_marks;
  guint        n_all_marks;

  FhSiteCard before;
  GArray    *walls;
  GArray    *discs;
  GArray    *marks;
  FhSiteCard best;
  double     least;
} Placing;

/* What a card could reach, wherever it lies. */
static FhBox
get_reach (const FhSiteCard *card)
{
  double width = 0;
  double height = 0;

  for (FhCardForm form = FH_CARD_WIDE; form < FH_N_CARD_FORMS; form++)
    {
      width = MAX (width, card->sizes[form].width);
      height = MAX (height, card->sizes[form].height);
    }

  width += FH_MARK_SITE_RADIUS + GAP + MAX_AWAY;
  height += FH_MARK_SITE_RADIUS + GAP + MAX_AWAY;
  return (FhBox){ card->x - width, card->y - height, card->x + width, card->y + height };
}

static void
add_near (GArray      *near,
          const FhBox *reach,
          const FhBox *box)
{
  if (get_overlap (reach, box) > 0)
    g_array_append_vals (near, box, 1);
}

/* Whether a card may lie there at all: on the map, off every disc, every obstacle and the cards before it. */
static gboolean
is_free (const Placing *self,
         const FhBox   *box)
{
  const FhBox *map = self->map;

  if (box->x0 < map->x0 || box->y0 < map->y0 || box->x1 > map->x1 || box->y1 > map->y1)
    return FALSE;

  for (guint i = 0; i < self->walls->len; i++)
    if (get_overlap (box, &g_array_index (self->walls, FhBox, i)) > 0)
      return FALSE;
  for (guint i = 0; i < self->discs->len; i++)
    if (get_round_overlap (box, &g_array_index (self->discs, FhBox, i)) > 0)
      return FALSE;

  return TRUE;
}

static double
get_cost_of_marks (const Placing *self,
                   const FhBox   *box)
{
  double area = 0;

  for (guint i = 0; i < self->marks->len; i++)
    area += get_round_overlap (box, &g_array_index (self->marks, FhBox, i));

  return area > 0 ? COVERED_COST + area : 0;
}

/* Of a card that seems to belong to another site. */
static double
get_cost_of_discs (const Placing *self,
                   const FhBox   *box)
{
  FhBox  own = fh_site_card_get_disc (&self->before);
  double distance = get_square_distance (box, &own);

  for (guint i = 0; i < self->discs->len; i++)
    if (get_square_distance (box, &g_array_index (self->discs, FhBox, i)) < distance)
      return CONFUSED_COST;

  return 0;
}

static double
get_longest_slide (const FhSiteCard *card,
                   FhCardForm        form,
                   FhCardSide        side)
{
  gboolean upright = side == FH_CARD_SIDE_LEFT || side == FH_CARD_SIDE_RIGHT;
  double   length = upright ? card->sizes[form].height : card->sizes[form].width;

  return length / 2 + FH_MARK_SITE_RADIUS;
}

/* Takes a place, where it is the best so far. */
static void
try_place (Placing   *self,
           FhCardForm form,
           FhCardSide side,
           double     slide,
           double     away)
{
  FhSiteCard card = self->before;
  double     share = fabs (slide) / get_longest_slide (&card, form, side);
  double     cost = form * FORM_COST + side * SIDE_COST + share * SLIDE_COST + away / MAX_AWAY * AWAY_COST;
  FhBox      box;

  if (card.side == side && card.form == form && card.slide == slide && card.away == away)
    cost -= LOYALTY;
  if (cost >= self->least)
    return;

  card.form = form;
  card.side = side;
  card.slide = slide;
  card.away = away;
  box = fh_site_card_get_box (&card);
  box = (FhBox){ box.x0 - AIR, box.y0 - AIR, box.x1 + AIR, box.y1 + AIR };
  if (!is_free (self, &box))
    return;

  cost += get_cost_of_discs (self, &box) + get_cost_of_marks (self, &box);
  if (cost < self->least)
    {
      self->least = cost;
      self->best = card;
    }
}

static void
try_side (Placing   *self,
          FhCardForm form,
          FhCardSide side,
          double     away)
{
  double longest = floor (get_longest_slide (&self->before, form, side));

  for (double slide = 0; slide < longest; slide += STEP)
    {
      try_place (self, form, side, -slide, away);
      try_place (self, form, side, slide, away);
    }
  try_place (self, form, side, -longest, away);
  try_place (self, form, side, longest, away);
}

static void
try_form (Placing   *self,
          FhCardForm form)
{
  for (double away = 0; away <= MAX_AWAY; away += AWAY_STEP)
    for (FhCardSide side = FH_CARD_SIDE_LEFT; side <= FH_CARD_SIDE_BOTTOM; side++)
      try_side (self, form, side, away);
}

/* A card without its disc would say something about somewhere else. */
static gboolean
is_on_map (const Placing *self)
{
  const FhSiteCard *card = &self->before;

  return card->x >= self->map->x0 && card->x <= self->map->x1 && card->y >= self->map->y0 &&
         card->y <= self->map->y1;
}

static void
try_places (Placing *self)
{
  const FhSiteCard *before = &self->before;

  self->best = *before;
  self->best.side = FH_CARD_SIDE_NONE;
  self->least = NONE_COST;
  if (!is_on_map (self))
    return;
  if (before->side != FH_CARD_SIDE_NONE)
    try_place (self, before->form, before->side, before->slide, before->away);
  for (FhCardForm form = FH_CARD_WIDE; form < FH_N_CARD_FORMS; form++)
    try_form (self, form);
}

/* What a card could cover: nothing else is looked at for each of its places. */
static void
find_near (Placing          *self,
           const FhSiteCard *cards,
           guint             n_cards,
           guint             index)
{
  FhBox reach = get_reach (&cards[index]);

  g_array_set_size (self->walls, 0);
  g_array_set_size (self->discs, 0);
  g_array_set_size (self->marks, 0);
  for (guint i = 0; i < self->n_obstacles; i++)
    add_near (self->walls, &reach, &self->obstacles[i]);
  for (guint i = 0; i < self->n_all_marks; i++)
    add_near (self->marks, &reach, &self->all_marks[i]);
  for (guint i = 0; i < n_cards; i++)
    if (i != index)
      {
        FhBox disc = fh_site_card_get_disc (&cards[i]);
        FhBox other = fh_site_card_get_box (&cards[i]);

        add_near (self->discs, &reach, &disc);
        add_near (self->walls, &reach, &other);
      }
}

/* Places one card after the other, each among those before it, and returns what that costs. */
static double
place_in_order (Placing          *self,
                const FhSiteCard *before,
                FhSiteCard       *cards,
                guint             n_cards,
                guint             first)
{
  double sum = 0;

  for (guint i = 0; i < n_cards; i++)
    {
      cards[i] = before[i];
      cards[i].side = FH_CARD_SIDE_NONE;
    }

  for (guint i = 0; i < n_cards; i++)
    {
      guint index = i == 0 ? first : i <= first ? i - 1
                                                : i;

      self->before = before[index];
      find_near (self, cards, n_cards, index);
      try_places (self);
      cards[index] = self->best;
      sum += self->least;
    }

  return sum;
}

/* Whether one of them does not say everything. */
static gboolean
is_cramped (const FhSiteCard *cards,
            guint             n_cards)
{
  for (guint i = 0; i < n_cards; i++)
    if (cards[i].side == FH_CARD_SIDE_NONE || cards[i].form != FH_CARD_WIDE)
      return TRUE;

  return FALSE;
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
  Placing                placing = { map, obstacles, n_obstacles, marks, n_marks };
  g_autofree FhSiteCard *before = g_memdup2 (cards, n_cards * sizeof (FhSiteCard));
  g_autofree FhSiteCard *others = g_new (FhSiteCard, n_cards);
  double                 least;

  placing.walls = g_array_new (FALSE, FALSE, sizeof (FhBox));
  placing.discs = g_array_new (FALSE, FALSE, sizeof (FhBox));
  placing.marks = g_array_new (FALSE, FALSE, sizeof (FhBox));

  least = place_in_order (&placing, before, cards, n_cards, 0);
  for (guint first = 1; first < n_cards && n_cards <= MAX_ORDERS && is_cramped (cards, n_cards); first++)
    {
      double cost = place_in_order (&placing, before, others, n_cards, first);

      if (cost < least)
        {
          least = cost;
          memcpy (cards, others, n_cards * sizeof (FhSiteCard));
        }
    }

  g_array_unref (placing.walls);
  g_array_unref (placing.discs);
  g_array_unref (placing.marks);
}
