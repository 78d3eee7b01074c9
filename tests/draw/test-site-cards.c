/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the cards of sites lie. */

#include <math.h>

#include "fh-site-cards.h"

static const FhBox map = { 0, 0, 800, 500 };

static FhSiteCard
make_card (double x,
           double y)
{
  FhSiteCard card = { .x = x, .y = y };

  card.sizes[FH_CARD_WIDE] = (FhCardSize){ 160, 44 };
  card.sizes[FH_CARD_TALL] = (FhCardSize){ 100, 58 };
  card.sizes[FH_CARD_NAME] = (FhCardSize){ 80, 28 };

  return card;
}

static FhBox
make_mark (double x,
           double y)
{
  return (FhBox){ x - 12, y - 12, x + 12, y + 12 };
}

static gboolean
overlap (const FhBox *a,
         const FhBox *b)
{
  return a->x0 < b->x1 && a->x1 > b->x0 && a->y0 < b->y1 && a->y1 > b->y0;
}

/* By its pixels, not by the formula that is tested. */
static gboolean
covers_round (const FhBox *box,
              const FhBox *mark)
{
  double x = (mark->x0 + mark->x1) / 2;
  double y = (mark->y0 + mark->y1) / 2;
  double radius = (mark->x1 - mark->x0) / 2;

  for (double dx = -radius; dx <= radius; dx += 0.5)
    for (double dy = -radius; dy <= radius; dy += 0.5)
      if (hypot (dx, dy) < radius - 0.5 && x + dx > box->x0 && x + dx < box->x1 && y + dy > box->y0 &&
          y + dy < box->y1)
        return TRUE;

  return FALSE;
}

static gboolean
covers_one (const FhBox *box,
            const FhBox *marks,
            guint        n_marks)
{
  for (guint i = 0; i < n_marks; i++)
    if (covers_round (box, &marks[i]))
      return TRUE;

  return FALSE;
}

static void
assert_inside (const FhBox *box)
{
  g_assert_true (box->x0 >= map.x0 && box->y0 >= map.y0 && box->x1 <= map.x1 && box->y1 <= map.y1);
}

/* Where there is room all around, a card says everything, in the middle of a side. */
static void
test_site_cards_alone (void)
{
  FhSiteCard card = make_card (400, 250);
  FhBox      box;
  FhBox      disc;

  fh_site_cards_place (&card, 1, &map, NULL, 0, NULL, 0);
  g_assert_cmpint (card.side, !=, FH_CARD_SIDE_NONE);
  g_assert_cmpint (card.form, ==, FH_CARD_WIDE);
  g_assert_cmpfloat (card.slide, ==, 0);

  box = fh_site_card_get_box (&card);
  disc = fh_site_card_get_disc (&card);
  g_assert_cmpfloat (box.x1 - box.x0, ==, card.sizes[FH_CARD_WIDE].width);
  g_assert_false (overlap (&box, &disc));
}

/* Marks close to every side of the disc: only a card that is slid lies between them. */
static void
test_site_cards_slide (void)
{
  const FhBox marks[] = { make_mark (340, 250), make_mark (460, 250), make_mark (400, 195),
                          make_mark (400, 305) };
  FhSiteCard  card = make_card (400, 250);
  FhBox       box;

  fh_site_cards_place (&card, 1, &map, NULL, 0, marks, G_N_ELEMENTS (marks));
  g_assert_cmpint (card.side, !=, FH_CARD_SIDE_NONE);
  g_assert_cmpfloat (card.slide, !=, 0);
  box = fh_site_card_get_box (&card);
  g_assert_false (covers_one (&box, marks, G_N_ELEMENTS (marks)));
}

/* The narrower the gap between two walls, the less the card says. */
static void
test_site_cards_shorten (void)
{
  const struct
  {
    double     width;
    FhCardForm form;
    gboolean   has_card;
  } gaps[] = { { 170, FH_CARD_WIDE, TRUE }, { 110, FH_CARD_TALL, TRUE }, { 90, FH_CARD_NAME, TRUE }, { 70 } };

  for (guint i = 0; i < G_N_ELEMENTS (gaps); i++)
    {
      const FhBox walls[] = { { 0, 0, 380, 500 }, { 380 + gaps[i].width, 0, 800, 500 } };
      FhSiteCard  card = make_card (400, 250);

      fh_site_cards_place (&card, 1, &map, walls, G_N_ELEMENTS (walls), NULL, 0);
      g_assert_cmpint (card.side != FH_CARD_SIDE_NONE, ==, gaps[i].has_card);
      if (gaps[i].has_card)
        g_assert_cmpint (card.form, ==, gaps[i].form);

      /* And says everything again once there is room. */
      fh_site_cards_place (&card, 1, &map, NULL, 0, NULL, 0);
      g_assert_cmpint (card.form, ==, FH_CARD_WIDE);
    }
}

/* Only where its site shows. */
static void
test_site_cards_without_site (void)
{
  FhSiteCard cards[] = { make_card (400, -5), make_card (400, 505), make_card (-5, 250), make_card (805, 250),
                         make_card (5, 495) };

  fh_site_cards_place (cards, G_N_ELEMENTS (cards), &map, NULL, 0, NULL, 0);
  for (guint i = 0; i < G_N_ELEMENTS (cards); i++)
    g_assert_cmpint (cards[i].side != FH_CARD_SIDE_NONE, ==, i == 4);
}

/* While the map moves, a card stays where it is, even where another place would be as good. */
static void
test_site_cards_stay (void)
{
  const FhBox wall = { 0, 0, 395, 500 };
  FhSiteCard  card = make_card (400, 250);
  FhSiteCard  before;

  fh_site_cards_place (&card, 1, &map, &wall, 1, NULL, 0);
  before = card;
  g_assert_cmpint (before.side, !=, FH_CARD_SIDE_LEFT);

  for (guint i = 0; i < 50; i++)
    {
      card.x += 2;
      card.y -= 1;
      fh_site_cards_place (&card, 1, &map, NULL, 0, NULL, 0);
      g_assert_cmpint (card.side, ==, before.side);
      g_assert_cmpfloat (card.slide, ==, before.slide);
    }
}

/* A card that covers a mark gives up its place for one that does not. */
static void
test_site_cards_leave (void)
{
  FhSiteCard card = make_card (400, 250);
  FhBox      mark;
  FhBox      box;

  fh_site_cards_place (&card, 1, &map, NULL, 0, NULL, 0);
  box = fh_site_card_get_box (&card);
  mark = make_mark (box.x0 + 3, box.y0 + 3);
  fh_site_cards_place (&card, 1, &map, NULL, 0, &mark, 1);
  box = fh_site_card_get_box (&card);
  g_assert_false (covers_round (&box, &mark));
}

/* Whether no place for the name is quite free. */
static gboolean
is_crowded (const FhSiteCard *card,
            const FhBox      *marks,
            guint             n_marks)
{
  FhSiteCard candidate = *card;

  candidate.form = FH_CARD_NAME;
  candidate.slide = candidate.away = 0;
  for (candidate.side = FH_CARD_SIDE_LEFT; candidate.side <= FH_CARD_SIDE_BOTTOM; candidate.side++)
    {
      FhBox box;

      box = fh_site_card_get_box (&candidate);
      box = (FhBox){ box.x0 - 3, box.y0 - 3, box.x1 + 3, box.y1 + 3 };
      if (box.x0 >= map.x0 && box.y0 >= map.y0 && box.x1 <= map.x1 && box.y1 <= map.y1 &&
          !covers_one (&box, marks, n_marks))
        return FALSE;
    }

  return TRUE;
}

/* A site alone among marks, anywhere: if its name has a place at all, the card covers none of them. */
static void
test_site_cards_among_marks (void)
{
  for (guint turn = 0; turn < 300; turn++)
    {
      FhSiteCard card = make_card (g_test_rand_double_range (0, 800), g_test_rand_double_range (0, 500));
      FhBox      marks[16];
      FhBox      box;

      for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
        marks[i] = make_mark (card.x + g_test_rand_double_range (-150, 150),
                              card.y + g_test_rand_double_range (-90, 90));

      fh_site_cards_place (&card, 1, &map, NULL, 0, marks, G_N_ELEMENTS (marks));
      if (is_crowded (&card, marks, G_N_ELEMENTS (marks)))
        continue;
      g_assert_cmpint (card.side, !=, FH_CARD_SIDE_NONE);
      box = fh_site_card_get_box (&card);
      assert_inside (&box);
      g_assert_false (covers_one (&box, marks, G_N_ELEMENTS (marks)));
    }
}

/* Many sites together: no card covers a disc, another card or an obstacle, or leaves the map. */
static void
test_site_cards_together (void)
{
  const FhBox obstacles[] = { { 0, 0, 180, 40 }, { 760, 0, 800, 120 }, { 600, 350, 800, 500 } };

  for (guint turn = 0; turn < 50; turn++)
    {
      FhSiteCard cards[20];

      for (guint i = 0; i < G_N_ELEMENTS (cards); i++)
        cards[i] = make_card (g_test_rand_double_range (0, 800), g_test_rand_double_range (0, 500));
      fh_site_cards_place (cards, G_N_ELEMENTS (cards), &map, obstacles, G_N_ELEMENTS (obstacles), NULL, 0);

      for (guint i = 0; i < G_N_ELEMENTS (cards); i++)
        {
          FhBox box = fh_site_card_get_box (&cards[i]);

          if (cards[i].side == FH_CARD_SIDE_NONE)
            continue;
          assert_inside (&box);
          for (guint j = 0; j < G_N_ELEMENTS (obstacles); j++)
            g_assert_false (overlap (&box, &obstacles[j]));
          for (guint j = 0; j < G_N_ELEMENTS (cards); j++)
            {
              FhBox disc = fh_site_card_get_disc (&cards[j]);
              FhBox other = fh_site_card_get_box (&cards[j]);

              g_assert_false (covers_round (&box, &disc));
              g_assert_false (i != j && cards[j].side != FH_CARD_SIDE_NONE && overlap (&box, &other));
            }
        }
    }
}

/* Two sites close together, marks around them: no card looks as if it belonged to the other. */
static void
test_site_cards_belong (void)
{
  const FhBox marks[] = { make_mark (355, 215), make_mark (362, 300), make_mark (435, 195),
                          make_mark (440, 310) };
  FhSiteCard  cards[] = { make_card (400, 240), make_card (394, 280) };

  fh_site_cards_place (cards, G_N_ELEMENTS (cards), &map, NULL, 0, marks, G_N_ELEMENTS (marks));
  for (guint i = 0; i < G_N_ELEMENTS (cards); i++)
    {
      const FhSiteCard *other = &cards[1 - i];
      FhBox             box = fh_site_card_get_box (&cards[i]);
      double            own_x = cards[i].x - CLAMP (cards[i].x, box.x0, box.x1);
      double            own_y = cards[i].y - CLAMP (cards[i].y, box.y0, box.y1);
      double            other_x = other->x - CLAMP (other->x, box.x0, box.x1);
      double            other_y = other->y - CLAMP (other->y, box.y0, box.y1);

      g_assert_cmpint (cards[i].side, !=, FH_CARD_SIDE_NONE);
      g_assert_false (covers_one (&box, marks, G_N_ELEMENTS (marks)));
      g_assert_cmpfloat (hypot (own_x, own_y), <, hypot (other_x, other_y));
    }
}

/* The forms are what they are for: each takes less room than the one before, in every script. */
static void
test_site_cards_measure (void)
{
  const struct
  {
    const char *name;
    const char *language;
  } sites[] = { { "Tartous", "en" }, { "Тартус", "ru" }, { "Тартус", "uk" }, { "طرطوس", "ar" } };

  for (guint i = 0; i < G_N_ELEMENTS (sites); i++)
    {
      FhSiteMark mark = { .kind = FH_PLACE_NAVAL_FACILITY, .status = FH_STATUS_OPEN, .text_scale = 1 };
      FhSiteCard card = { .x = 0 };
      FhSiteCard large = { .x = 0 };

      mark.name = sites[i].name;
      mark.language = sites[i].language;
      fh_site_card_measure (&card, &mark);
      /* Words too long for one line are never cut. */
      g_assert_cmpfloat (card.sizes[FH_CARD_WIDE].width, >=, card.sizes[FH_CARD_TALL].width);
      g_assert_cmpfloat (card.sizes[FH_CARD_WIDE].height, <=, card.sizes[FH_CARD_TALL].height);
      g_assert_cmpfloat (card.sizes[FH_CARD_NAME].width, <=, card.sizes[FH_CARD_TALL].width);
      g_assert_cmpfloat (card.sizes[FH_CARD_NAME].height, <, card.sizes[FH_CARD_WIDE].height);

      mark.text_scale = 2;
      fh_site_card_measure (&large, &mark);
      g_assert_cmpfloat (large.sizes[FH_CARD_WIDE].width, >, 1.7 * card.sizes[FH_CARD_WIDE].width);
      g_assert_cmpfloat (large.sizes[FH_CARD_WIDE].height, >, 1.6 * card.sizes[FH_CARD_WIDE].height);

      if (g_str_equal (sites[i].language, "en"))
        g_assert_cmpfloat (card.sizes[FH_CARD_WIDE].height, <, card.sizes[FH_CARD_TALL].height);
      if (g_str_equal (sites[i].language, "ru"))
        g_assert_cmpfloat (card.sizes[FH_CARD_WIDE].height, ==, card.sizes[FH_CARD_TALL].height);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/site-cards/alone", test_site_cards_alone);
  g_test_add_func ("/site-cards/slide", test_site_cards_slide);
  g_test_add_func ("/site-cards/shorten", test_site_cards_shorten);
  g_test_add_func ("/site-cards/without-site", test_site_cards_without_site);
  g_test_add_func ("/site-cards/stay", test_site_cards_stay);
  g_test_add_func ("/site-cards/leave", test_site_cards_leave);
  g_test_add_func ("/site-cards/among-marks", test_site_cards_among_marks);
  g_test_add_func ("/site-cards/together", test_site_cards_together);
  g_test_add_func ("/site-cards/belong", test_site_cards_belong);
  g_test_add_func ("/site-cards/measure", test_site_cards_measure);

  return g_test_run ();
}
