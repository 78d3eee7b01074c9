/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Pictures of the built-in story, painted without a display. */

#include <gio/gio.h>
#include <glib/gstdio.h>

#include "fh-dataset-reader.h"
#include "fh-render.h"

typedef struct
{
  FhDataset     *dataset;
  FhBasemap     *basemap;
  FhStoryPicture picture;
  char          *folder;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autofree char *story = g_test_build_filename (G_TEST_DIST, "..", "data", "russia-syria.json", NULL);
  g_autofree char *ground =
    g_test_build_filename (G_TEST_DIST, "..", "data", "basemap", "foothold-basemap.bin", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (story);
  g_autoptr (GError) error = NULL;

  fixture->dataset = fh_dataset_read (file, NULL, NULL, &error);
  g_assert_no_error (error);
  fixture->basemap = fh_basemap_new_for_file (ground, &error);
  g_assert_no_error (error);
  fixture->folder = g_dir_make_tmp ("foothold-render-XXXXXX", &error);
  g_assert_no_error (error);

  fixture->picture = (FhStoryPicture){
    .dataset = fixture->dataset,
    .basemap = fixture->basemap,
    .palette = fh_palette_get (FH_PALETTE_LIGHT),
    .language = "en",
    .date = fh_date_get_span (fh_dataset_get_as_of (fixture->dataset)).begin,
    .span = fh_dataset_get_span (fixture->dataset),
    .width = 800,
    .height = 600,
    .scale = 1,
  };
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
  g_object_unref (fixture->basemap);
  g_object_unref (fixture->dataset);
}

static char *
get_path (Fixture    *fixture,
          const char *name)
{
  return g_build_filename (fixture->folder, name, NULL);
}

static cairo_surface_t *
render_png (Fixture *fixture)
{
  g_autofree char *path = get_path (fixture, "picture.png");
  g_autoptr (GError) error = NULL;
  cairo_surface_t *surface;

  g_assert_true (fh_render_story (&fixture->picture, path, &error));
  g_assert_no_error (error);
  surface = cairo_image_surface_create_from_png (path);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  g_assert_cmpint (g_unlink (path), ==, 0);

  return surface;
}

static guint32
get_pixel (cairo_surface_t *surface,
           int              x,
           int              y)
{
  const unsigned char *row =
    cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface);

  return ((const guint32 *) (const void *) row)[x] & 0xffffff;
}

static guint32
get_color (const FhColor *color)
{
  return ((guint32) (color->red * 255 + 0.5) << 16) | ((guint32) (color->green * 255 + 0.5) << 8) |
         (guint32) (color->blue * 255 + 0.5);
}

static guint
count_differences (cairo_surface_t *a,
                   cairo_surface_t *b)
{
  guint n_differences = 0;

  for (int y = 0; y < cairo_image_surface_get_height (a); y++)
    for (int x = 0; x < cairo_image_surface_get_width (a); x++)
      n_differences += get_pixel (a, x, y) != get_pixel (b, x, y);

  return n_differences;
}

/* The sea is at the left edge, west of Syria; the canvas in the corners. */
static void
test_png (Fixture      *fixture,
          gconstpointer data)
{
  cairo_surface_t *surface = render_png (fixture);

  g_assert_cmpint (cairo_image_surface_get_width (surface), ==, 800);
  g_assert_cmpint (cairo_image_surface_get_height (surface), ==, 600);
  g_assert_cmphex (get_pixel (surface, 0, 0), ==, get_color (&fixture->picture.palette->canvas));
  g_assert_cmphex (get_pixel (surface, 200, 300), ==, get_color (&fixture->picture.palette->sea));
  cairo_surface_destroy (surface);
}

static void
test_scale (Fixture      *fixture,
            gconstpointer data)
{
  cairo_surface_t *surface;

  fixture->picture.scale = 2;
  surface = render_png (fixture);
  g_assert_cmpint (cairo_image_surface_get_width (surface), ==, 1600);
  g_assert_cmpint (cairo_image_surface_get_height (surface), ==, 1200);
  cairo_surface_destroy (surface);
}

static guint
count_color (cairo_surface_t *surface,
             const FhColor   *color)
{
  guint n_pixels = 0;

  for (int y = 0; y < cairo_image_surface_get_height (surface); y++)
    for (int x = 0; x < cairo_image_surface_get_width (surface); x++)
      n_pixels += get_pixel (surface, x, y) == get_color (color);

  return n_pixels;
}

/* Sharper, but with nothing larger or smaller than the rest: the bands of the timeline as well. */
static void
test_scale_of_timeline (Fixture      *fixture,
                        gconstpointer data)
{
  const FhColor   *band = &fixture->picture.palette->band_in_use;
  cairo_surface_t *surface = render_png (fixture);
  guint            n_pixels = count_color (surface, band);
  cairo_surface_t *large;

  fixture->picture.scale = 3;
  large = render_png (fixture);
  g_assert_cmpuint (n_pixels, >, 1000);
  g_assert_cmpuint (count_color (large, band), >, n_pixels * 9 * 8 / 10);
  g_assert_cmpuint (count_color (large, band), <, n_pixels * 9 * 12 / 10);
  cairo_surface_destroy (surface);
  cairo_surface_destroy (large);
}

/* Date, selection and language show. */
static void
test_follows (Fixture      *fixture,
              gconstpointer data)
{
  cairo_surface_t *first = render_png (fixture);
  cairo_surface_t *again = render_png (fixture);
  cairo_surface_t *earlier;
  cairo_surface_t *selected;
  cairo_surface_t *arabic;

  fixture->picture.date -= FH_SECONDS_YEAR;
  earlier = render_png (fixture);
  fixture->picture.selection = fh_dataset_lookup (fixture->dataset, FH_TYPE_PLACE, "aleppo");
  g_assert_nonnull (fixture->picture.selection);
  selected = render_png (fixture);
  fixture->picture.language = "ar";
  arabic = render_png (fixture);

  g_assert_cmpuint (count_differences (first, again), ==, 0);
  g_assert_cmpuint (count_differences (first, earlier), >, 100);
  g_assert_cmpuint (count_differences (earlier, selected), >, 1000);
  g_assert_cmpuint (count_differences (selected, arabic), >, 1000);

  cairo_surface_destroy (first);
  cairo_surface_destroy (again);
  cairo_surface_destroy (earlier);
  cairo_surface_destroy (selected);
  cairo_surface_destroy (arabic);
}

static void
assert_begins_with (Fixture    *fixture,
                    const char *name,
                    const char *beginning)
{
  g_autofree char *path = get_path (fixture, name);
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (fh_render_story (&fixture->picture, path, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_true (g_str_has_prefix (contents, beginning));
  g_assert_cmpint (g_unlink (path), ==, 0);
}

static void
test_pages (Fixture      *fixture,
            gconstpointer data)
{
  assert_begins_with (fixture, "page.svg", "<?xml");
  assert_begins_with (fixture, "page.PDF", "%PDF-");
}

/* Without its ground the rest is painted all the same. */
static void
test_no_basemap (Fixture      *fixture,
                 gconstpointer data)
{
  cairo_surface_t *surface;

  fixture->picture.basemap = NULL;
  surface = render_png (fixture);
  g_assert_cmphex (get_pixel (surface, 200, 300), ==, get_color (&fixture->picture.palette->ground));
  cairo_surface_destroy (surface);
}

static void
assert_refused (Fixture    *fixture,
                const char *path,
                GQuark      domain,
                int         code)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (fh_render_story (&fixture->picture, path, &error));
  g_assert_error (error, domain, code);
  g_assert_cmpstr (error->message, !=, "");
}

static void
test_refusals (Fixture      *fixture,
               gconstpointer data)
{
  g_autofree char *jpeg = get_path (fixture, "picture.jpg");
  g_autofree char *png = get_path (fixture, "picture.png");

  assert_refused (fixture, jpeg, G_IO_ERROR, G_IO_ERROR_INVALID_FILENAME);
  assert_refused (fixture, "/nowhere/picture.png", G_FILE_ERROR, G_FILE_ERROR_NOENT);
  fixture->picture.width = 100;
  assert_refused (fixture, png, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
  fixture->picture.width = 9000;
  fixture->picture.scale = 2;
  assert_refused (fixture, png, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add ("/render/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("png", test_png);
  ADD ("scale", test_scale);
  ADD ("scale-of-timeline", test_scale_of_timeline);
  ADD ("follows", test_follows);
  ADD ("pages", test_pages);
  ADD ("no-basemap", test_no_basemap);
  ADD ("refusals", test_refusals);
#undef ADD

  return g_test_run ();
}
