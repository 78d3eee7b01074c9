/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Handouts: how many pages there are, what is blank on them, and what becomes of a file that cannot be
 * written. */

#include <gio/gio.h>
#include <glib/gstdio.h>

#include "fh-dataset-reader.h"
#include "fh-handout-blanks.h"
#include "fh-handout.h"

#define TOUR "the-bases"

typedef struct
{
  FhDataset        *dataset;
  FhHandoutSettings settings;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "russia-syria.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  fixture->dataset = fh_dataset_read (file, NULL, NULL, &error);
  g_assert_no_error (error);
  fixture->settings = (FhHandoutSettings){
    .dataset = fixture->dataset,
    .tour = FH_TOUR (fh_dataset_lookup (fixture->dataset, FH_TYPE_TOUR, TOUR)),
    .language = "en",
    .per_page = 1,
    .width = FH_HANDOUT_A4_WIDTH,
    .height = FH_HANDOUT_A4_HEIGHT,
  };
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_finalize_object (fixture->dataset);
}

static guint
count_pages (Fixture      *fixture,
             FhHandoutKind kind,
             guint         per_page)
{
  g_autoptr (FhHandout) handout = NULL;

  fixture->settings.kind = kind;
  fixture->settings.per_page = per_page;
  handout = fh_handout_new (&fixture->settings);

  return fh_handout_get_n_pages (handout);
}

static void
test_pages (Fixture      *fixture,
            gconstpointer data)
{
  guint n_steps = g_list_model_get_n_items (fh_tour_get_steps (fixture->settings.tour));
  guint whole = count_pages (fixture, FH_HANDOUT_AUDIENCE, 1);
  guint spoken = count_pages (fixture, FH_HANDOUT_SPEAKER, 1);
  guint halves = count_pages (fixture, FH_HANDOUT_AUDIENCE, 2);
  guint quarters = count_pages (fixture, FH_HANDOUT_AUDIENCE, 4);
  guint blank = count_pages (fixture, FH_HANDOUT_PUPIL, 1);

  g_assert_cmpuint (whole, ==, n_steps);
  g_assert_cmpuint (spoken, ==, n_steps);
  g_assert_cmpuint (halves, ==, (n_steps + 1) / 2);
  /* Small pages have their sources at the end, pupils their answers as well. */
  g_assert_cmpuint (quarters, >, (n_steps + 3) / 4);
  g_assert_cmpuint (blank, >, n_steps);
}

static void
test_write (Fixture      *fixture,
            gconstpointer data)
{
  g_autofree char *folder = g_dir_make_tmp ("foothold-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "handout.pdf", NULL);
  g_autofree char *nowhere = g_build_filename (folder, "none", "handout.pdf", NULL);
  g_autofree char *content = NULL;
  g_autoptr (FhHandout) handout = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  fixture->settings.per_page = 4;
  handout = fh_handout_new (&fixture->settings);
  g_assert_true (fh_handout_write_pdf (handout, path, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  g_assert_true (g_str_has_prefix (content, "%PDF-"));

  g_assert_false (fh_handout_write_pdf (handout, nowhere, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);

  g_remove (path);
  g_rmdir (folder);
}

static void
assert_blanks (const char *language,
               const char *text,
               const char *name,
               const char *expected,
               const char *answers)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) joined = g_string_new (NULL);
  g_autofree char *blank = NULL;

  if (name != NULL)
    g_ptr_array_add (names, (char *) name);
  blank = fh_handout_blank_out (text, names, language, found, 0);
  for (guint i = 0; i < found->len; i++)
    g_string_append_printf (joined, "%s%s", i > 0 ? "|" : "", (const char *) g_ptr_array_index (found, i));

  g_assert_cmpstr (blank, ==, expected);
  g_assert_cmpstr (joined->str, ==, answers);
}

static void
test_blanks (void)
{
  assert_blanks ("en", "On 18 January 2017 Tartous got 49 years; Tartous waits since 1971.", "Tartous",
                 "On (1) ________ (2) ________ got 49 years; (2) ________ waits since (3) ________.",
                 "18 January 2017|Tartous|1971");
  assert_blanks ("en", "In December 2017, on 26 December, they may stay.", NULL,
                 "In (1) ________, on (2) ________, they may stay.", "December 2017|26 December");
  assert_blanks ("en", "Nothing to find in 1500 words.", "Tartous", "Nothing to find in 1500 words.", "");
  assert_blanks ("ru", "26 августа 2015 года в Тартусе.", "Тартус",
                 "(1) ________ года в (2) ________.", "26 августа 2015|Тартусе");
  assert_blanks ("ar", "في ٢٦ آب ٢٠١٥ وحميميم", "حميميم", "في (١) ________ و(٢) ________",
                 "٢٦ آب ٢٠١٥|حميميم");
}

/* From which to which column there is ink in the line at the top of the first page. */
static void
find_head (Fixture    *fixture,
           const char *language,
           int        *first,
           int        *last)
{
  const int        width = (int) FH_HANDOUT_A4_WIDTH;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, 60);
  cairo_t         *cr = cairo_create (surface);
  g_autoptr (FhHandout) handout = NULL;

  fixture->settings.language = language;
  handout = fh_handout_new (&fixture->settings);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  fh_handout_paint_page (handout, cr, 0);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  *first = width;
  *last = 0;
  for (int y = 0; y < 60; y++)
    for (int x = 0; x < width; x++)
      if (cairo_image_surface_get_data (surface)[y * cairo_image_surface_get_stride (surface) + 4 * x] < 192)
        {
          *first = MIN (*first, x);
          *last = MAX (*last, x);
        }
  cairo_surface_destroy (surface);
}

/* Lines begin where one begins to read. */
static void
test_alignment (Fixture      *fixture,
                gconstpointer data)
{
  int first;
  int last;

  find_head (fixture, "en", &first, &last);
  g_assert_cmpint (last, <, (int) FH_HANDOUT_A4_WIDTH * 2 / 3);
  find_head (fixture, "ar", &first, &last);
  g_assert_cmpint (first, >, (int) FH_HANDOUT_A4_WIDTH / 3);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add ("/handout/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("pages", test_pages);
  ADD ("write", test_write);
  ADD ("alignment", test_alignment);
#undef ADD
  g_test_add_func ("/handout/blanks", test_blanks);

  return g_test_run ();
}
