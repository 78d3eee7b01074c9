/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a tile of the base map costs, beside decoding a PNG of the same tile: what a ready-made raster map
 * would cost. Tiles are 512 device pixels a side, as on the screen. */

#include <gdk/gdk.h>

#include "fh-basemap.h"

#define FIRST_LEVEL 2
#define LAST_LEVEL  13
#define TILE_SIDE   512
#define N_RUNS      5

typedef struct
{
  double latitude;
  double longitude;
} Place;

/* The sites of the story, what lies around them, and what is hard to draw elsewhere: islands, lakes, many
 * borders. */
static const Place places[] = {
  { 35.41, 35.95 },
  { 34.89, 35.87 },
  { 37.03, 41.19 },
  { 33.51, 36.29 },
  { 36.20, 37.16 },
  { 35.33, 40.14 },
  { 34.45, 40.92 },
  { 33.10, 35.80 },
  { 33.89, 35.50 },
  { 36.34, 43.13 },
  { 35.17, 33.36 },
  { 37.50, 25.40 },
  { 41.01, 28.95 },
  { 55.75, 37.62 },
  { 51.18, 71.43 },
  { 48.21, 16.37 },
  { 46.20, 6.15 },
  { 60.00, 7.00 },
  { 46.50, 48.00 },
  { 60.50, 29.00 },
};

static double
to_ms (gint64 microseconds)
{
  return (double) microseconds / 1000.0;
}

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double first = *(const double *) a, second = *(const double *) b;

  return first < second ? -1 : first > second;
}

/* @share from 0 to 1; sorts the values. */
static double
get_quantile (GArray *values,
              double  share)
{
  g_array_sort (values, compare_doubles);

  return g_array_index (values, double, (guint) ((values->len - 1) * share + 0.5));
}

static FhMapArea
find_tile (const Place *place,
           guint        level)
{
  double       tiles = fh_mercator_world_size (level) / TILE_SIDE;
  FhWorldPoint point = fh_mercator_point (place->latitude, place->longitude);
  FhMapArea    area = { .zoom = level, .width = TILE_SIDE, .height = TILE_SIDE };

  area.x = (floor (point.x * tiles) + 0.5) / tiles;
  area.y = (floor (point.y * tiles) + 0.5) / tiles;
  return area;
}

static cairo_surface_t *
paint_tile (FhBasemap       *basemap,
            const FhMapArea *area)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, TILE_SIDE, TILE_SIDE);
  cairo_t         *cr = cairo_create (surface);

  fh_basemap_paint (basemap, cr, area, fh_palette_get (FH_PALETTE_LIGHT));
  cairo_destroy (cr);
  return surface;
}

static cairo_status_t
append_cb (void                *data,
           const unsigned char *bytes,
           unsigned int         length)
{
  g_byte_array_append (data, bytes, length);

  return CAIRO_STATUS_SUCCESS;
}

/* The median of some runs, so that one interruption does not count. */
static double
measure_painting (FhBasemap       *basemap,
                  const FhMapArea *area)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < N_RUNS; i++)
    {
      gint64 start = g_get_monotonic_time ();
      double time;

      cairo_surface_destroy (paint_tile (basemap, area));
      time = to_ms (g_get_monotonic_time () - start);
      g_array_append_val (times, time);
    }

  return get_quantile (times, 0.5);
}

static double
measure_decoding (FhBasemap       *basemap,
                  const FhMapArea *area)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GByteArray) png = g_byte_array_new ();
  cairo_surface_t *surface = paint_tile (basemap, area);
  g_autoptr (GBytes) bytes = NULL;

  cairo_surface_write_to_png_stream (surface, append_cb, png);
  cairo_surface_destroy (surface);
  bytes = g_bytes_new (png->data, png->len);

  for (guint i = 0; i < N_RUNS; i++)
    {
      gint64 start = g_get_monotonic_time ();
      g_autoptr (GdkTexture) texture = gdk_texture_new_from_bytes (bytes, NULL);
      double time = to_ms (g_get_monotonic_time () - start);

      g_assert_nonnull (texture);
      g_array_append_val (times, time);
    }

  return get_quantile (times, 0.5);
}

/* Prints the figures of a level and returns its ratio. */
static double
bench_level (FhBasemap *basemap,
             guint      level)
{
  g_autoptr (GArray) painting = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) decoding = g_array_new (FALSE, FALSE, sizeof (double));
  double ratio;

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      FhMapArea area = find_tile (&places[i], level);
      double    paint = measure_painting (basemap, &area), decode = measure_decoding (basemap, &area);

      g_array_append_val (painting, paint);
      g_array_append_val (decoding, decode);
    }

  ratio = get_quantile (painting, 0.5) / get_quantile (decoding, 0.5);
  g_print ("bench: tile-median-ms-z%u %.2f ms\n", level, get_quantile (painting, 0.5));
  g_print ("bench: tile-p95-ms-z%u %.2f ms\n", level, get_quantile (painting, 0.95));
  g_print ("bench: tile-png-ms-z%u %.2f ms\n", level, get_quantile (decoding, 0.5));
  g_print ("bench: tile-ratio-z%u %.2f x\n", level, ratio);
  return ratio;
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *path = g_build_filename (g_getenv ("FOOTHOLD_DATA_DIR"), "foothold-basemap.bin", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (FhBasemap) basemap = NULL;
  g_autoptr (GArray) ratios = g_array_new (FALSE, FALSE, sizeof (double));

  basemap = fh_basemap_new_for_file (path, &error);
  g_assert_no_error (error);

  for (guint level = FIRST_LEVEL; level <= LAST_LEVEL; level++)
    {
      double ratio = bench_level (basemap, level);

      g_array_append_val (ratios, ratio);
    }

  g_print ("bench: tile-median-ratio %.2f x\n", get_quantile (ratios, 0.5));
  g_print ("bench: tile-worst-ratio %.2f x\n", get_quantile (ratios, 1.0));
  return 0;
}
