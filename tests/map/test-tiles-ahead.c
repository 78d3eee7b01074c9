/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tiles that are painted before there is a map. */

#include "fh-basemap-source.h"
#include "fh-tile-layer.h"

#define LEVEL 3

static FhBasemap *
open_basemap (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("FOOTHOLD_DATA_DIR"), "foothold-basemap.bin", NULL);
  g_autoptr (GError) error = NULL;
  FhBasemap *basemap = fh_basemap_new_for_file (path, &error);

  g_assert_no_error (error);

  return basemap;
}

static FhBasemapSource *
create_source (FhPaletteKind palette)
{
  g_autoptr (FhBasemap) basemap = open_basemap ();

  return fh_basemap_source_new (basemap, palette, 0.25, 1);
}

static void
wait_for_workers (void)
{
  while (fh_basemap_source_get_n_pending () > 0)
    g_thread_yield ();
}

static ShumateTile *
create_tile (guint column)
{
  return shumate_tile_new_full (column, 3, FH_TILE_SIZE, LEVEL);
}

/* By another source, as it happens at a start; each tile once, and no tile of other colours. */
static void
test_take (void)
{
  g_autoptr (FhBasemapSource) before = create_source (FH_PALETTE_DARK);
  g_autoptr (FhBasemapSource) after = create_source (FH_PALETTE_DARK);
  g_autoptr (FhBasemapSource) light = create_source (FH_PALETTE_LIGHT);
  g_autoptr (ShumateTile) tile = create_tile (4);
  g_autoptr (ShumateTile) neighbour = create_tile (5);

  fh_basemap_source_paint_ahead (before, tile);
  wait_for_workers ();
  g_assert_false (fh_basemap_source_take_ahead (light, tile));
  g_assert_false (fh_basemap_source_take_ahead (after, neighbour));
  g_assert_null (shumate_tile_get_paintable (tile));

  g_assert_true (fh_basemap_source_take_ahead (after, tile));
  g_assert_nonnull (shumate_tile_get_paintable (tile));
  g_assert_false (fh_basemap_source_take_ahead (after, tile));
}

static void
fill_cb (GObject      *tile,
         GAsyncResult *result,
         gpointer      user_data)
{
  guint *n_filled = user_data;
  g_autoptr (FhBasemapSource) source = create_source (FH_PALETTE_DARK);
  g_autoptr (GError) error = NULL;

  g_assert_true (shumate_map_source_fill_tile_finish (SHUMATE_MAP_SOURCE (source), result, &error));
  g_assert_no_error (error);
  (*n_filled)++;
}

/* Who asks while it is being painted, or waits for its turn, gets it too, whatever is forgotten meanwhile. */
static void
test_join (void)
{
  g_autoptr (FhBasemapSource) source = create_source (FH_PALETTE_DARK);
  g_autoptr (GPtrArray) tiles = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_filled = 0;

  for (guint i = 0; i < 8; i++)
    {
      g_ptr_array_add (tiles, create_tile (i));
      fh_basemap_source_paint_ahead (source, tiles->pdata[i]);
    }
  for (guint i = 0; i < 8; i++)
    shumate_map_source_fill_tile_async (SHUMATE_MAP_SOURCE (source), tiles->pdata[i], NULL, fill_cb,
                                        &n_filled);
  fh_basemap_source_forget_ahead ();
  while (n_filled < 8)
    g_main_context_iteration (NULL, TRUE);
  for (guint i = 0; i < 8; i++)
    g_assert_nonnull (shumate_tile_get_paintable (tiles->pdata[i]));
}

static void
test_forget (void)
{
  g_autoptr (FhBasemapSource) source = create_source (FH_PALETTE_DARK);
  g_autoptr (ShumateTile) tile = create_tile (4);

  fh_basemap_source_paint_ahead (source, tile);
  fh_basemap_source_forget_ahead ();
  wait_for_workers ();
  g_assert_false (fh_basemap_source_take_ahead (source, tile));
}

/* Settings may hold anything. */
static void
test_hostile (void)
{
  static const char *const texts[] = {
    "(0, 0, 0, 0, 0, 0, 0)",
    "(-1, 1, 5, 0, 0, 0, 0)",
    "(99, 1, 5, 0, 0, 0, 0)",
    "(0, -2, 5, 0, 0, 0, 0)",
    "(0, 1000, 5, 0, 0, 0, 0)",
    "(0, 1, -5, 0, 0, 0, 0)",
    "(0, 1, inf, 0, 0, 0, 0)",
    "(0, 1, nan, 0, 0, 0, 0)",
    "(0, 1, 5, -1, 0, 0, 0)",
    "(0, 1, 5, 0, 16, 0, 0)",
    "(0, 1, 17, 0, 65000, 0, 65000)",
    "(0, 1, 17, 2, -2147483648, 0, 1)",
    "(0, 1, 17, 2147483647, -2147483648, 2147483647, -2147483648)",
  };
  g_autoptr (FhBasemap) basemap = open_basemap ();

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GVariant) tiles =
        g_variant_parse (G_VARIANT_TYPE (FH_TILE_LAYER_TILES), texts[i], NULL, NULL, &error);

      g_assert_no_error (error);
      fh_tile_layer_paint_ahead (basemap, tiles);
      g_assert_cmpuint (fh_basemap_source_get_n_pending (), ==, 0);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/tiles-ahead/take", test_take);
  g_test_add_func ("/tiles-ahead/join", test_join);
  g_test_add_func ("/tiles-ahead/forget", test_forget);
  g_test_add_func ("/tiles-ahead/hostile", test_hostile);

  return g_test_run ();
}
