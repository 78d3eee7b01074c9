/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The base map that comes with the program, as somebody sees it: what is land, what is Syria, what is
 * written where. */

#include "fh-basemap.h"

#define SIDE 32

typedef struct
{
  FhBasemap *basemap;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autofree char *path = g_build_filename (g_getenv ("FOOTHOLD_DATA_DIR"), "foothold-basemap.bin", NULL);
  g_autoptr (GError) error = NULL;

  fixture->basemap = fh_basemap_new_for_file (path, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_finalize_object (fixture->basemap);
}

static cairo_surface_t *
paint (FhBasemap       *basemap,
       const FhMapArea *area,
       FhPaletteKind    palette)
{
  cairo_surface_t *surface =
    cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) area->width, (int) area->height);
  cairo_t *cr = cairo_create (surface);

  fh_basemap_paint (basemap, cr, area, fh_palette_get (palette));
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static guint32
get_pixel (cairo_surface_t *surface,
           int              x,
           int              y)
{
  const guint8 *row =
    cairo_image_surface_get_data (surface) + (gsize) y * cairo_image_surface_get_stride (surface);

  return ((const guint32 *) (const void *) row)[x] & 0xffffff;
}

static guint32
get_color (FhBasemap *basemap,
           double     latitude,
           double     longitude,
           double     zoom)
{
  FhMapArea        area = { fh_mercator_x (longitude), fh_mercator_y (latitude), zoom, SIDE, SIDE };
  cairo_surface_t *surface = paint (basemap, &area, FH_PALETTE_LIGHT);
  guint32          color = get_pixel (surface, SIDE / 2, SIDE / 2);

  cairo_surface_destroy (surface);
  return color;
}

static guint32
to_pixel (const FhColor *color)
{
  return (guint32) (color->red * 255.0 + 0.5) << 16 | (guint32) (color->green * 255.0 + 0.5) << 8 |
         (guint32) (color->blue * 255.0 + 0.5);
}

static void
assert_color (FhBasemap     *basemap,
              double         latitude,
              double         longitude,
              double         zoom,
              const FhColor *color)
{
  g_test_message ("%.3f %.3f at zoom %.1f", latitude, longitude, zoom);
  g_assert_cmphex (get_color (basemap, latitude, longitude, zoom), ==, to_pixel (color));
}

/* Syria is told apart from its neighbours and from the sea at every zoom, between the levels as well. */
static void
test_basemap_focus (Fixture      *fixture,
                    gconstpointer data)
{
  const FhPalette *palette = fh_palette_get (FH_PALETTE_LIGHT);

  for (double zoom = 3.0; zoom <= 14.0; zoom += 0.7)
    {
      assert_color (fixture->basemap, 34.6, 38.95, zoom, &palette->focus);
      assert_color (fixture->basemap, 39.3, 33.0, zoom, &palette->ground);
      assert_color (fixture->basemap, 34.3, 31.0, zoom, &palette->sea);
    }
}

static void
test_basemap_details (Fixture      *fixture,
                      gconstpointer data)
{
  const FhPalette *palette = fh_palette_get (FH_PALETTE_LIGHT);

  /* Arwad island and the sea between it and Tartous. */
  assert_color (fixture->basemap, 34.8565, 35.8580, 13.0, &palette->focus);
  assert_color (fixture->basemap, 34.8650, 35.8700, 13.0, &palette->sea);
  /* A breakwater of Tartous, and the water of the harbour inside of it. */
  assert_color (fixture->basemap, 34.9110, 35.8675, 14.0, &palette->focus);
  assert_color (fixture->basemap, 34.9085, 35.8711, 14.0, &palette->sea);
  /* Lake Assad, which is younger than GSHHG. */
  assert_color (fixture->basemap, 35.88, 38.40, 9.0, &palette->lake);
  /* The runways of Hmeimim and Qamishli, in their middle. */
  assert_color (fixture->basemap, (35.4138985 + 35.3886986) / 2.0, (35.9474983 + 35.9494019) / 2.0, 13.0,
                &palette->built);
  assert_color (fixture->basemap, (37.0079002 + 37.0332985) / 2.0, (41.1786003 + 41.2042007) / 2.0, 13.0,
                &palette->built);
}

/* The Golan is neither Syria's colour nor that of the land beyond. */
static void
test_basemap_contested (Fixture      *fixture,
                        gconstpointer data)
{
  const FhPalette *palette = fh_palette_get (FH_PALETTE_LIGHT);
  guint32          color = get_color (fixture->basemap, 33.0, 35.76, 10.0);

  g_assert_cmphex (color, !=, to_pixel (&palette->focus));
  g_assert_cmphex (color, !=, to_pixel (&palette->ground));
}

/* Elsewhere in the world land is land and sea is sea. */
static void
test_basemap_world (Fixture      *fixture,
                    gconstpointer data)
{
  const FhPalette *palette = fh_palette_get (FH_PALETTE_LIGHT);
  const double     land[][2] = {
        { 55.6, 37.1 },
        { 50.9, 71.9 },
        { 48.05, 16.1 },
        { 46.5, 5.7 },
        { 40.0, -100.0 },
        { -25.0, 134.0 },
        { -80.0, 30.0 },
  };
  const double sea[][2] = {
    { 0.0, -25.0 }, { 30.0, 179.9 }, { 30.0, -179.9 }, { -60.0, 60.0 }, { 85.0, 0.0 }
  };

  for (guint i = 0; i < G_N_ELEMENTS (land); i++)
    assert_color (fixture->basemap, land[i][0], land[i][1], 3.0, &palette->ground);
  for (guint i = 0; i < G_N_ELEMENTS (sea); i++)
    assert_color (fixture->basemap, sea[i][0], sea[i][1], 3.0, &palette->sea);
}

static guint
get_difference (guint32 a,
                guint32 b)
{
  guint worst = 0;

  for (guint shift = 0; shift < 24; shift += 8)
    {
      int difference = (int) (a >> shift & 0xff) - (int) (b >> shift & 0xff);

      worst = MAX (worst, (guint) ABS (difference));
    }

  return worst;
}

/* How many pixels of a tile are not those of the picture at (x0, y0); none may be far off. */
static guint
count_differences (cairo_surface_t *tile,
                   cairo_surface_t *picture,
                   int              x0,
                   int              y0)
{
  guint n = 0;

  for (int y = 0; y < 256; y++)
    for (int x = 0; x < 256; x++)
      {
        guint difference = get_difference (get_pixel (tile, x, y), get_pixel (picture, x0 + x, y0 + y));

        g_assert_cmpuint (difference, <=, 48);
        n += difference > 8;
      }

  return n;
}

/* Four tiles show what one picture of their area shows. Cutting moves a line by a hair: a few pixels in a
 * thousand are a shade lighter or darker. */
static void
test_basemap_seams (Fixture      *fixture,
                    gconstpointer data)
{
  const double zooms[] = { 2.0, 5.0, 6.6, 8.0, 10.0, 13.0 };

  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    {
      double           quarter = 128.0 / fh_mercator_world_size (zooms[i]);
      FhMapArea        whole = { fh_mercator_x (35.88), fh_mercator_y (34.9), zooms[i], 512.0, 512.0 };
      cairo_surface_t *picture = paint (fixture->basemap, &whole, FH_PALETTE_LIGHT);
      guint            n_differences = 0;

      for (int tile = 0; tile < 4; tile++)
        {
          int              column = tile % 2, row = tile / 2;
          FhMapArea        part = { .zoom = zooms[i], .width = 256.0, .height = 256.0 };
          cairo_surface_t *surface;

          part.x = whole.x + (2 * column - 1) * quarter;
          part.y = whole.y + (2 * row - 1) * quarter;
          surface = paint (fixture->basemap, &part, FH_PALETTE_LIGHT);
          n_differences += count_differences (surface, picture, 256 * column, 256 * row);
          cairo_surface_destroy (surface);
        }

      g_assert_cmpuint (n_differences, <, 512 * 512 / 500);
      cairo_surface_destroy (picture);
    }
}

/* East of the date line the world begins again. */
static void
test_basemap_wraps (Fixture      *fixture,
                    gconstpointer data)
{
  FhMapArea        here = { 0.6, 0.4, 4.0, 300.0, 200.0 }, there = { 1.6, 0.4, 4.0, 300.0, 200.0 };
  cairo_surface_t *first = paint (fixture->basemap, &here, FH_PALETTE_DARK);
  cairo_surface_t *second = paint (fixture->basemap, &there, FH_PALETTE_DARK);

  for (int y = 0; y < 200; y++)
    for (int x = 0; x < 300; x++)
      g_assert_cmpuint (get_difference (get_pixel (first, x, y), get_pixel (second, x, y)), <=, 2);

  cairo_surface_destroy (first);
  cairo_surface_destroy (second);
}

static gpointer
paint_in_thread (gpointer data)
{
  FhMapArea area = { fh_mercator_x (36.5), fh_mercator_y (35.0), 7.3, 400.0, 300.0 };

  return paint (data, &area, FH_PALETTE_LIGHT);
}

/* Worker threads paint tiles at the same time: each gets the picture that one alone would get. */
static void
test_basemap_threads (Fixture      *fixture,
                      gconstpointer data)
{
  GThread         *threads[4];
  cairo_surface_t *expected = paint_in_thread (fixture->basemap);
  gsize            size = (gsize) cairo_image_surface_get_stride (expected) * 300;

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("paint", paint_in_thread, fixture->basemap);

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    {
      cairo_surface_t *surface = g_thread_join (threads[i]);

      g_assert_cmpmem (cairo_image_surface_get_data (surface), size, cairo_image_surface_get_data (expected),
                       size);
      cairo_surface_destroy (surface);
    }
  cairo_surface_destroy (expected);
}

static const FhLabel *
find_label (const GArray *labels,
            FhLabelKind   kind,
            const char   *text)
{
  for (guint i = 0; i < labels->len; i++)
    {
      const FhLabel *label = &g_array_index (labels, FhLabel, i);

      if (label->kind == kind && g_str_equal (label->text, text))
        return label;
    }

  return NULL;
}

static const struct
{
  const char *language;
  const char *capital;
  const char *country;
  const char *sea;
  const char *river;
} languages[] = {
  { "en", "Damascus", "Syria", "Mediterranean Sea", "Euphrates" },
  { "ar", "دمشق", "سوريا", "البحر الأبيض المتوسط", "الفرات" },
  { "ar-SY", "دمشق", "سوريا", "البحر الأبيض المتوسط", "الفرات" },
  { "ru_RU", "Дамаск", "Сирия", "Средиземное море", "Евфрат" },
  /* Neither known nor mistaken for one that begins alike. */
  { "arn", "Damascus", "Syria", "Mediterranean Sea", "Euphrates" },
};

static void
test_basemap_names (Fixture      *fixture,
                    gconstpointer data)
{
  FhMapArea area = { fh_mercator_x (37.5), fh_mercator_y (35.0), 6.6, 1000.0, 650.0 };

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autoptr (GArray) labels =
        fh_basemap_query_labels (fixture->basemap, &area, 0.0, languages[i].language);

      g_test_message ("%s", languages[i].language);
      g_assert_nonnull (find_label (labels, FH_LABEL_CAPITAL, languages[i].capital));
      g_assert_nonnull (find_label (labels, FH_LABEL_COUNTRY, languages[i].country));
      g_assert_nonnull (find_label (labels, FH_LABEL_SEA, languages[i].sea));
      g_assert_nonnull (find_label (labels, FH_LABEL_RIVER, languages[i].river));
    }
}

/* Every name of the opening view is there in Arabic and in Russian, in its own script. */
static void
test_basemap_names_complete (Fixture      *fixture,
                             gconstpointer data)
{
  FhMapArea area = { fh_mercator_x (38.3), fh_mercator_y (35.0), 6.6, 960.0, 620.0 };
  g_autoptr (GArray) arabic = fh_basemap_query_labels (fixture->basemap, &area, 0.0, "ar");
  g_autoptr (GArray) russian = fh_basemap_query_labels (fixture->basemap, &area, 0.0, "ru");

  g_assert_cmpuint (arabic->len, >, 20);
  g_assert_cmpuint (arabic->len, ==, russian->len);
  for (guint i = 0; i < arabic->len; i++)
    {
      const FhLabel *in_arabic = &g_array_index (arabic, FhLabel, i);
      const FhLabel *in_russian = &g_array_index (russian, FhLabel, i);

      g_test_message ("%s, %s", in_arabic->text, in_russian->text);
      g_assert_cmpint (g_unichar_get_script (g_utf8_get_char (in_arabic->text)), ==, G_UNICODE_SCRIPT_ARABIC);
      g_assert_cmpint (g_unichar_get_script (g_utf8_get_char (in_russian->text)), ==,
                       G_UNICODE_SCRIPT_CYRILLIC);
    }
}

static void
test_basemap_names_order (Fixture      *fixture,
                          gconstpointer data)
{
  FhMapArea    area = { fh_mercator_x (40.0), fh_mercator_y (38.0), 5.3, 900.0, 600.0 };
  FhWorldPoint first = fh_map_area_unproject (&area, -50.0, -50.0);
  FhWorldPoint last = fh_map_area_unproject (&area, 950.0, 650.0);
  g_autoptr (GArray) labels = fh_basemap_query_labels (fixture->basemap, &area, 50.0, "en");

  for (guint i = 0; i < labels->len; i++)
    {
      const FhLabel *label = &g_array_index (labels, FhLabel, i);

      g_assert_true (label->position.x >= first.x && label->position.x <= last.x);
      g_assert_true (label->position.y >= first.y && label->position.y <= last.y);
      if (i > 0)
        g_assert_cmpuint (label->priority, <=, g_array_index (labels, FhLabel, i - 1).priority);
    }
}

static void
test_basemap_sources (Fixture      *fixture,
                      gconstpointer data)
{
  const char *sources = fh_basemap_get_sources (fixture->basemap);

  g_assert_nonnull (strstr (sources, "gmt-gshhg-full\t"));
  g_assert_nonnull (strstr (sources, "Natural Earth"));
  g_assert_nonnull (strstr (sources, "GeoNames"));
  g_assert_nonnull (strstr (sources, "OpenStreetMap"));
}

#define add(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("/basemap/focus", test_basemap_focus);
  add ("/basemap/details", test_basemap_details);
  add ("/basemap/contested", test_basemap_contested);
  add ("/basemap/world", test_basemap_world);
  add ("/basemap/seams", test_basemap_seams);
  add ("/basemap/wraps", test_basemap_wraps);
  add ("/basemap/threads", test_basemap_threads);
  add ("/basemap/names", test_basemap_names);
  add ("/basemap/names/complete", test_basemap_names_complete);
  add ("/basemap/names/order", test_basemap_names_order);
  add ("/basemap/sources", test_basemap_sources);

  return g_test_run ();
}
