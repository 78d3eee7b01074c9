/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Files that are not, or no longer, a base map: each is refused with a message, and none can crash the
 * painter. */

#include "fh-basemap.h"

#define CHECKED_FROM 32

static char *
read_basemap (gsize *length)
{
  g_autofree char *path = g_build_filename (g_getenv ("FOOTHOLD_DATA_DIR"), "foothold-basemap.bin", NULL);
  g_autoptr (GError) error = NULL;
  char *content = NULL;

  g_file_get_contents (path, &content, length, &error);
  g_assert_no_error (error);
  return content;
}

static void
assert_refused (const char *content,
                gsize       length,
                int         code)
{
  g_autoptr (GBytes) bytes = g_bytes_new (content, length);
  g_autoptr (GError) error = NULL;
  FhBasemap *basemap = fh_basemap_new_for_bytes (bytes, &error);

  g_assert_null (basemap);
  g_assert_error (error, FH_BASEMAP_ERROR, code);
  g_assert_cmpstr (error->message, !=, "");
}

static void
test_basemap_missing (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (fh_basemap_new_for_file ("/nowhere/foothold-basemap.bin", &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
}

static void
test_basemap_foreign (void)
{
  char zeros[4096] = { 0 };

  assert_refused ("", 0, FH_BASEMAP_ERROR_FOREIGN);
  assert_refused ("{ \"format\": \"foothold-dataset\" }", 32, FH_BASEMAP_ERROR_FOREIGN);
  assert_refused (zeros, sizeof zeros, FH_BASEMAP_ERROR_FOREIGN);
}

static void
test_basemap_other_version (void)
{
  gsize            length;
  g_autofree char *content = read_basemap (&length);

  content[8] = 99;
  assert_refused (content, length, FH_BASEMAP_ERROR_VERSION);
}

static void
test_basemap_cut_off (void)
{
  gsize            length;
  g_autofree char *content = read_basemap (&length);

  assert_refused (content, length - 1, FH_BASEMAP_ERROR_DAMAGED);
  assert_refused (content, length / 2, FH_BASEMAP_ERROR_DAMAGED);
  assert_refused (content, 96, FH_BASEMAP_ERROR_DAMAGED);
}

/* A single bit anywhere. */
static void
test_basemap_flipped_bit (void)
{
  gsize            length;
  g_autofree char *content = read_basemap (&length);

  for (guint i = 0; i < 20; i++)
    {
      gsize at = (gsize) (g_test_rand_double () * (double) (length - CHECKED_FROM)) + CHECKED_FROM;

      content[at] ^= 1 << g_test_rand_int_range (0, 8);
      assert_refused (content, length, FH_BASEMAP_ERROR_DAMAGED);
    }
}

static guint64
get_u64 (const guint8 *at)
{
  guint64 value = 0;

  for (guint i = 8; i > 0; i--)
    value = value << 8 | at[i - 1];

  return value;
}

/* Gives a file that was tampered with the checksum of its new content, as somebody with bad intent would. */
static void
sign (guint8 *data,
      gsize   length)
{
  const guint64 prime = G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
  guint64       lane[4] = { 1, 2, 3, 4 }, sum = length - CHECKED_FROM;

  for (gsize i = CHECKED_FROM; i + 8 <= length; i += 8)
    {
      guint64 mixed = lane[i / 8 % 4] ^ get_u64 (data + i);

      lane[i / 8 % 4] = ((mixed << 29) | (mixed >> 35)) * prime;
    }
  for (guint k = 0; k < 4; k++)
    sum = (sum ^ lane[k] ^ (lane[k] >> 31)) * prime;
  for (guint i = 0; i < 8; i++)
    data[24 + i] = sum >> (8 * i);
}

static void
use_everything (FhBasemap *basemap)
{
  const double     zooms[] = { 0.0, 3.0, 6.6, 9.2, 13.0 };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 128, 128);
  cairo_t         *cr = cairo_create (surface);

  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    {
      FhMapArea area = { fh_mercator_x (35.9), fh_mercator_y (34.9), zooms[i], 128.0, 128.0 };
      g_autoptr (GArray) labels = fh_basemap_query_labels (basemap, &area, 100.0, "ar");

      fh_basemap_paint (basemap, cr, &area, fh_palette_get (FH_PALETTE_PRINT));
      for (guint k = 0; k < labels->len; k++)
        g_assert_true (g_utf8_validate (g_array_index (labels, FhLabel, k).text, -1, NULL));
    }

  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* Changed bytes under a right checksum: the file opens or is refused, and whatever it says, painting ends. */
static void
test_basemap_hostile (void)
{
  gsize            length;
  g_autofree char *content = read_basemap (&length);
  guint            n_opened = 0;

  for (guint round = 0; round < 40; round++)
    {
      g_autofree guint8 *data = g_memdup2 (content, length);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (FhBasemap) basemap = NULL;

      for (guint i = 0; i < 4000; i++)
        {
          gsize at = 96 + (gsize) (g_test_rand_double () * (double) (length - 96));

          data[at] = g_test_rand_int_range (0, 256);
        }
      /* Now and then the tables that everything hangs on. */
      if (round % 4 == 0)
        data[32 + g_test_rand_int_range (0, 64)] = g_test_rand_int_range (0, 256);
      sign (data, length);

      bytes = g_bytes_new_take (g_steal_pointer (&data), length);
      basemap = fh_basemap_new_for_bytes (bytes, NULL);
      if (basemap != NULL)
        {
          n_opened++;
          use_everything (basemap);
        }
    }

  g_assert_cmpuint (n_opened, >, 5);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/basemap/missing", test_basemap_missing);
  g_test_add_func ("/basemap/foreign", test_basemap_foreign);
  g_test_add_func ("/basemap/other-version", test_basemap_other_version);
  g_test_add_func ("/basemap/cut-off", test_basemap_cut_off);
  g_test_add_func ("/basemap/flipped-bit", test_basemap_flipped_bit);
  g_test_add_func ("/basemap/hostile", test_basemap_hostile);

  return g_test_run ();
}
