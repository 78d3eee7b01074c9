/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-label-cache.h"

#define CEILING (8 * 1024 * 1024)

static FhLabel
make_label (FhLabelKind kind,
            const char *text)
{
  FhLabel label = { .kind = kind, .text = text };

  return label;
}

static gboolean
is_blank (const FhLabelPicture *picture)
{
  const guint8 *data = cairo_image_surface_get_data (picture->surface);
  gsize         size = (gsize) cairo_image_surface_get_stride (picture->surface) *
               cairo_image_surface_get_height (picture->surface);

  for (gsize i = 0; i < size; i++)
    if (data[i] != 0)
      return FALSE;

  return TRUE;
}

/* The same name is painted once, however often it is asked for. */
static void
test_label_cache_once (void)
{
  g_autoptr (FhLabelCache) cache = fh_label_cache_new ();
  FhLabel               homs = make_label (FH_LABEL_TOWN, "Homs"), hama = make_label (FH_LABEL_TOWN, "Hama");
  const FhLabelPicture *picture = fh_label_cache_get_picture (cache, &homs);
  gsize                 size = fh_label_cache_get_size (cache);

  g_assert_false (is_blank (picture));
  g_assert_true (fh_label_cache_get_picture (cache, &homs) == picture);
  g_assert_cmpuint (fh_label_cache_get_size (cache), ==, size);
  g_assert_true (fh_label_cache_get_picture (cache, &hama) != picture);
}

/* Towns and capitals have a mark, others have none. */
static void
test_label_cache_marks (void)
{
  g_autoptr (FhLabelCache) cache = fh_label_cache_new ();
  FhLabel town = make_label (FH_LABEL_TOWN, "Homs"), capital = make_label (FH_LABEL_CAPITAL, "Damascus");
  FhLabel sea = make_label (FH_LABEL_SEA, "Black Sea");

  g_assert_false (is_blank (fh_label_cache_get_mark (cache, &town)));
  g_assert_false (is_blank (fh_label_cache_get_mark (cache, &capital)));
  g_assert_cmpfloat (fh_label_cache_get_mark (cache, &capital)->width, >,
                     fh_label_cache_get_mark (cache, &town)->width);
  g_assert_null (fh_label_cache_get_mark (cache, &sea));
}

/* On a screen of two device pixels to a logical one, pictures have as many. */
static void
test_label_cache_scale (void)
{
  g_autoptr (FhLabelCache) cache = fh_label_cache_new ();
  FhLabel               homs = make_label (FH_LABEL_TOWN, "Homs");
  FhLabelStyle          style = *fh_label_cache_get_style (cache);
  const FhLabelPicture *picture = fh_label_cache_get_picture (cache, &homs);
  int                   width = cairo_image_surface_get_width (picture->surface);

  style.scale = 2.0;
  fh_label_cache_set_style (cache, &style);
  picture = fh_label_cache_get_picture (cache, &homs);
  g_assert_cmpint (ABS (cairo_image_surface_get_width (picture->surface) - 2 * width), <=, 6);
}

/* A style other than the last one empties the cache, the same one does not. */
static void
test_label_cache_style (void)
{
  g_autoptr (FhLabelCache) cache = fh_label_cache_new ();
  FhLabel      homs = make_label (FH_LABEL_TOWN, "Homs");
  FhLabelStyle style = *fh_label_cache_get_style (cache);

  fh_label_cache_get_picture (cache, &homs);
  fh_label_cache_set_style (cache, &style);
  g_assert_cmpuint (fh_label_cache_get_size (cache), >, 0);

  style.palette = fh_palette_get (FH_PALETTE_DARK);
  fh_label_cache_set_style (cache, &style);
  g_assert_cmpuint (fh_label_cache_get_size (cache), ==, 0);
}

/* Capitals and spacing make a country's name wider, but not in Arabic, whose letters stay joined. */
static void
test_label_cache_scripts (void)
{
  g_autoptr (FhLabelCache) cache = fh_label_cache_new ();
  FhLabel latin_town = make_label (FH_LABEL_TOWN, "Syria"), latin = make_label (FH_LABEL_COUNTRY, "Syria");
  FhLabel arabic_town = make_label (FH_LABEL_TOWN, "سوريا"), arabic = make_label (FH_LABEL_COUNTRY, "سوريا");

  g_assert_cmpfloat (fh_label_cache_get_picture (cache, &latin)->width, >,
                     1.5 * fh_label_cache_get_picture (cache, &latin_town)->width);
  g_assert_cmpfloat (fh_label_cache_get_picture (cache, &arabic)->width, <,
                     1.4 * fh_label_cache_get_picture (cache, &arabic_town)->width);
}

/* Hundreds of large names stay below the ceiling, and those of the last frame are kept. */
static void
test_label_cache_ceiling (void)
{
  g_autoptr (FhLabelCache) cache = fh_label_cache_new ();
  FhLabelStyle style = *fh_label_cache_get_style (cache);

  style.scale = 4.0;
  fh_label_cache_set_style (cache, &style);
  for (guint i = 0; i < 200; i++)
    {
      g_autofree char *text = g_strdup_printf ("A rather long name %u", i);
      FhLabel          label = make_label (FH_LABEL_TOWN, text);

      fh_label_cache_begin_frame (cache);
      fh_label_cache_get_picture (cache, &label);
      g_assert_cmpuint (fh_label_cache_get_size (cache), <, CEILING + 256 * 1024);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/label-cache/once", test_label_cache_once);
  g_test_add_func ("/label-cache/marks", test_label_cache_marks);
  g_test_add_func ("/label-cache/scale", test_label_cache_scale);
  g_test_add_func ("/label-cache/style", test_label_cache_style);
  g_test_add_func ("/label-cache/scripts", test_label_cache_scripts);
  g_test_add_func ("/label-cache/ceiling", test_label_cache_ceiling);

  return g_test_run ();
}
