/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-label-placer.h"

static const FhMapArea view = { 0.6, 0.4, 6.0, 600.0, 400.0 };

/* Labels at random over the view and a little beyond, most important first. */
static GArray *
scatter_labels (guint n)
{
  GArray *labels = g_array_new (FALSE, FALSE, sizeof (FhLabel));

  for (guint i = 0; i < n; i++)
    {
      FhLabel label = { .id = i, .kind = i % FH_LABEL_N_KINDS, .rank = i % 4, .priority = 1000 - i };

      label.text = i % 3 == 0 ? "دير الزور" : i % 3 == 1 ? "Deir ez-Zor"
                                                         : "Дейр-эз-Зор";
      label.angle = label.kind == FH_LABEL_RIVER ? g_test_rand_double_range (-1.5, 1.5) : 0.0;
      label.position = fh_map_area_unproject (&view, g_test_rand_double_range (-50.0, 650.0),
                                              g_test_rand_double_range (-50.0, 450.0));
      g_array_append_val (labels, label);
    }

  return labels;
}

static FhBox
get_text_box (const FhPlacedLabel *placed)
{
  const FhBox *text = &placed->picture->text;

  return (FhBox){ placed->x + text->x0, placed->y + text->y0, placed->x + text->x1, placed->y + text->y1 };
}

static gboolean
overlap (const FhBox *a,
         const FhBox *b)
{
  return a->x0 < b->x1 && a->x1 > b->x0 && a->y0 < b->y1 && a->y1 > b->y0;
}

/* Turned names are checked by the eye: their boxes are larger than they are. */
static gboolean
is_upright (const FhPlacedLabel *placed)
{
  return placed->label.angle == 0.0;
}

static void
test_label_placer_collisions (void)
{
  g_autoptr (FhLabelPlacer) placer = fh_label_placer_new ();
  g_autoptr (GArray) labels = scatter_labels (300);
  const FhBox   obstacles[] = { { 100.0, 100.0, 220.0, 150.0 }, { 400.0, 250.0, 430.0, 280.0 } };
  const GArray *placed = fh_label_placer_place (placer, labels, &view, obstacles, G_N_ELEMENTS (obstacles));

  g_assert_cmpuint (placed->len, >, 20);
  g_assert_cmpuint (placed->len, <, 300);

  for (guint i = 0; i < placed->len; i++)
    {
      const FhPlacedLabel *one = &g_array_index (placed, FhPlacedLabel, i);
      FhBox                box = get_text_box (one);

      if (!is_upright (one))
        continue;

      g_assert_true (box.x0 >= 0.0 && box.y0 >= 0.0 && box.x1 <= view.width && box.y1 <= view.height);
      for (guint k = 0; k < G_N_ELEMENTS (obstacles); k++)
        g_assert_false (overlap (&box, &obstacles[k]));
      for (guint k = 0; k < i; k++)
        {
          const FhPlacedLabel *other = &g_array_index (placed, FhPlacedLabel, k);
          FhBox                other_box = get_text_box (other);

          g_assert_false (is_upright (other) && overlap (&box, &other_box));
        }
    }
}

/* Of two names at one place, the more important one shows. */
static void
test_label_placer_priority (void)
{
  g_autoptr (FhLabelPlacer) placer = fh_label_placer_new ();
  g_autoptr (GArray) labels = g_array_new (FALSE, FALSE, sizeof (FhLabel));
  FhLabel first = {
    .id = 7, .kind = FH_LABEL_COUNTRY, .priority = 9, .position = { 0.6, 0.4 }, .text = "Syria"
  };
  FhLabel second = {
    .id = 3, .kind = FH_LABEL_COUNTRY, .priority = 5, .position = { 0.6, 0.4 }, .text = "Iraq"
  };
  const GArray *placed;

  g_array_append_val (labels, first);
  g_array_append_val (labels, second);
  placed = fh_label_placer_place (placer, labels, &view, NULL, 0);

  g_assert_cmpuint (placed->len, ==, 1);
  g_assert_cmpstr (g_array_index (placed, FhPlacedLabel, 0).label.text, ==, "Syria");
}

/* Along its course a river is named again, but not at every bend. */
static void
test_label_placer_rivers (void)
{
  g_autoptr (FhLabelPlacer) placer = fh_label_placer_new ();
  g_autoptr (GArray) labels = g_array_new (FALSE, FALSE, sizeof (FhLabel));
  const GArray *placed;

  for (guint i = 0; i < 10; i++)
    {
      FhLabel label = { .id = i, .kind = FH_LABEL_RIVER, .priority = 100 - i, .text = "Tigris" };

      label.position = fh_map_area_unproject (&view, 50.0 + 55.0 * i, 200.0);
      g_array_append_val (labels, label);
    }
  placed = fh_label_placer_place (placer, labels, &view, NULL, 0);
  g_assert_cmpuint (placed->len, ==, 2);

  /* Another river's name may stand between them. */
  g_array_index (labels, FhLabel, 3).text = "Balikh";
  placed = fh_label_placer_place (placer, labels, &view, NULL, 0);
  g_assert_cmpuint (placed->len, ==, 3);
}

/* While the map moves, a name that fits stays, though a more important one that comes in would have its
 * place. */
static void
test_label_placer_stays (void)
{
  g_autoptr (FhLabelPlacer) placer = fh_label_placer_new ();
  g_autoptr (GArray) labels = g_array_new (FALSE, FALSE, sizeof (FhLabel));
  FhLabel old = { .id = 3, .kind = FH_LABEL_TOWN, .priority = 5, .position = { 0.6, 0.4 }, .text = "Homs" };
  FhLabel new = { .id = 7, .kind = FH_LABEL_TOWN, .priority = 9, .position = { 0.6, 0.4 }, .text = "Aleppo" };
  const GArray *placed;

  g_array_append_val (labels, old);
  placed = fh_label_placer_place (placer, labels, &view, NULL, 0);
  g_assert_cmpuint (placed->len, ==, 1);

  g_array_prepend_val (labels, new);
  placed = fh_label_placer_place (placer, labels, &view, NULL, 0);
  g_assert_cmpuint (placed->len, ==, 1);
  g_assert_cmpuint (g_array_index (placed, FhPlacedLabel, 0).label.id, ==, 3);

  fh_label_placer_reset (placer);
  placed = fh_label_placer_place (placer, labels, &view, NULL, 0);
  g_assert_cmpuint (placed->len, ==, 1);
  g_assert_cmpuint (g_array_index (placed, FhPlacedLabel, 0).label.id, ==, 7);
}

static gboolean
is_well_inside (const FhMapArea *area,
                FhWorldPoint     position)
{
  FhWorldPoint point = fh_map_area_project (area, position);

  return point.x > 150.0 && point.x < area->width - 150.0 && point.y > 50.0 && point.y < area->height - 50.0;
}

static gboolean
is_placed (const GArray *placed,
           guint         id)
{
  for (guint i = 0; i < placed->len; i++)
    if (g_array_index (placed, FhPlacedLabel, i).label.id == id)
      return TRUE;

  return FALSE;
}

/* Panning step by step, a name that shows goes on showing until it comes near the edge of the view. */
static void
test_label_placer_panning (void)
{
  g_autoptr (FhLabelPlacer) placer = fh_label_placer_new ();
  g_autoptr (GArray) labels = scatter_labels (200);
  g_autoptr (GArray) shown = g_array_new (FALSE, FALSE, sizeof (FhLabel));
  FhMapArea area = view;

  for (guint step = 0; step < 60; step++)
    {
      const GArray *placed = fh_label_placer_place (placer, labels, &area, NULL, 0);

      for (guint i = 0; i < shown->len; i++)
        g_assert_true (is_placed (placed, g_array_index (shown, FhLabel, i).id));

      area.x += 1.7 / fh_mercator_world_size (area.zoom);
      g_array_set_size (shown, 0);
      for (guint i = 0; i < placed->len; i++)
        {
          const FhLabel *label = &g_array_index (placed, FhPlacedLabel, i).label;

          if (is_well_inside (&area, label->position))
            g_array_append_val (shown, *label);
        }
      g_assert_cmpuint (shown->len, >, 3);
    }
}

/* Names of towns try their other sides before they give up. */
static void
test_label_placer_sides (void)
{
  g_autoptr (FhLabelPlacer) placer = fh_label_placer_new ();
  g_autoptr (GArray) labels = g_array_new (FALSE, FALSE, sizeof (FhLabel));
  FhLabel              label = { .kind = FH_LABEL_TOWN, .text = "Latakia" };
  const FhPlacedLabel *placed;

  label.position = fh_map_area_unproject (&view, 590.0, 200.0);
  g_array_append_val (labels, label);
  g_assert_cmpuint (fh_label_placer_place (placer, labels, &view, NULL, 0)->len, ==, 1);
  placed = &g_array_index (fh_label_placer_place (placer, labels, &view, NULL, 0), FhPlacedLabel, 0);

  g_assert_nonnull (placed->mark);
  g_assert_cmpfloat (get_text_box (placed).x1, <, 590.0);
}

/* With a budget, names come in over several frames, and end up where they would have been at once. */
static void
test_label_placer_budget (void)
{
  g_autoptr (FhLabelPlacer) placer = fh_label_placer_new ();
  g_autoptr (FhLabelPlacer) other = fh_label_placer_new ();
  g_autoptr (GArray) labels = g_array_new (FALSE, FALSE, sizeof (FhLabel));
  char  texts[120][16];
  guint n_all, n_before = 0, n_frames = 0;

  for (guint i = 0; i < 120; i++)
    {
      FhLabel label = { .id = i, .kind = FH_LABEL_TOWN, .priority = 1000 - i, .text = texts[i] };

      g_snprintf (texts[i], sizeof texts[i], "Town %u", i);
      label.position = fh_map_area_unproject (&view, g_test_rand_double_range (0.0, 600.0),
                                              g_test_rand_double_range (0.0, 400.0));
      g_array_append_val (labels, label);
    }
  n_all = fh_label_placer_place (other, labels, &view, NULL, 0)->len;

  fh_label_placer_set_budget (placer, 10);
  do
    {
      guint n_now = fh_label_placer_place (placer, labels, &view, NULL, 0)->len;

      g_assert_cmpuint (n_now, >=, n_before);
      g_assert_cmpuint (n_now - n_before, <=, 10);
      n_before = n_now;
      n_frames++;
    }
  while (!fh_label_placer_is_complete (placer));

  g_assert_cmpuint (n_frames, ==, 12);
  g_assert_cmpuint (n_before, ==, n_all);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/label-placer/collisions", test_label_placer_collisions);
  g_test_add_func ("/label-placer/priority", test_label_placer_priority);
  g_test_add_func ("/label-placer/rivers", test_label_placer_rivers);
  g_test_add_func ("/label-placer/stays", test_label_placer_stays);
  g_test_add_func ("/label-placer/panning", test_label_placer_panning);
  g_test_add_func ("/label-placer/budget", test_label_placer_budget);
  g_test_add_func ("/label-placer/sides", test_label_placer_sides);

  return g_test_run ();
}
