/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "fh-path.h"

static const FhBox box = { 0.0, 0.0, 100.0, 100.0 };

/* How much is drawn: the length of all lines that were traced onto the context. */
static double
measure_length (cairo_t *cr)
{
  cairo_path_t *path = cairo_copy_path_flat (cr);
  double        length = 0.0, x = 0.0, y = 0.0;

  for (int i = 0; i < path->num_data; i += path->data[i].header.length)
    {
      const cairo_path_data_t *to = &path->data[i + 1];

      if (path->data[i].header.type == CAIRO_PATH_LINE_TO)
        length += hypot (to->point.x - x, to->point.y - y);
      if (path->data[i].header.type != CAIRO_PATH_CLOSE_PATH)
        {
          x = to->point.x;
          y = to->point.y;
        }
    }

  cairo_path_destroy (path);
  cairo_new_path (cr);
  return length;
}

static cairo_t *
create_context (void)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 100, 100);
  cairo_t         *cr = cairo_create (surface);

  cairo_surface_destroy (surface);
  return cr;
}

static gboolean
is_inked (cairo_t *cr,
          int      x,
          int      y)
{
  cairo_surface_t *surface = cairo_get_target (cr);

  cairo_surface_flush (surface);
  return cairo_image_surface_get_data (surface)[y * cairo_image_surface_get_stride (surface) + x] > 0;
}

/* Long enough to be stroked in several parts: none is left out. */
static void
test_path_long_line (void)
{
  g_autoptr (GArray) line = fh_path_new ();
  g_autoptr (GArray) path = fh_path_new ();
  cairo_t *cr;

  for (guint i = 0; i < 5000; i++)
    {
      FhPathPoint point = { .x = i % 2 == 0 ? 5.0 : 95.0, .y = i * 0.02, .along = i };

      g_array_append_val (line, point);
    }

  cr = cairo_create (cairo_image_surface_create (CAIRO_FORMAT_A8, 100, 100));
  cairo_surface_destroy (cairo_get_target (cr));
  fh_path_add_line (path, (const FhPathPoint *) (void *) line->data, line->len, &box);
  fh_path_stroke_edges (path, cr);
  for (int y = 1; y < 99; y++)
    g_assert_true (is_inked (cr, 50, y));
  cairo_destroy (cr);
}

static GArray *
make_points (const double (*points)[2],
             guint n)
{
  GArray *array = fh_path_new ();

  for (guint i = 0; i < n; i++)
    {
      FhPathPoint point = { .x = points[i][0], .y = points[i][1] };

      if (i > 0)
        point.along = g_array_index (array, FhPathPoint, i - 1).along +
                      hypot (points[i][0] - points[i - 1][0], points[i][1] - points[i - 1][1]);
      g_array_append_val (array, point);
    }

  return array;
}

/* A square that hangs out of the box at the left is filled inside, and outlined on three sides. */
static void
test_path_cut_ring (void)
{
  const double corners[][2] = { { -40.0, 20.0 }, { 60.0, 20.0 }, { 60.0, 80.0 }, { -40.0, 80.0 } };
  g_autoptr (GArray) ring = make_points (corners, G_N_ELEMENTS (corners));
  g_autoptr (GArray) path = fh_path_new ();
  cairo_t *cr = create_context ();
  double   x0, y0, x1, y1;

  fh_path_add_ring (path, ring, &box);
  fh_path_trace (path, cr);
  cairo_fill_extents (cr, &x0, &y0, &x1, &y1);
  g_assert_cmpfloat_with_epsilon (x0, 0.0, 0.01);
  g_assert_cmpfloat_with_epsilon (x1, 60.0, 0.01);
  g_assert_cmpfloat_with_epsilon (y1 - y0, 60.0, 0.01);
  cairo_new_path (cr);

  fh_path_stroke_edges (path, cr);
  g_assert_true (is_inked (cr, 30, 20));
  g_assert_true (is_inked (cr, 30, 80));
  g_assert_true (is_inked (cr, 60, 50));
  g_assert_false (is_inked (cr, 0, 50));
  cairo_destroy (cr);
}

/* A box that lies wholly inside of a ring is all inside and has no outline. */
static void
test_path_surrounded (void)
{
  const double corners[][2] = { { -40.0, -40.0 }, { 160.0, -40.0 }, { 160.0, 160.0 }, { -40.0, 160.0 } };
  g_autoptr (GArray) ring = make_points (corners, G_N_ELEMENTS (corners));
  g_autoptr (GArray) path = fh_path_new ();
  cairo_t *cr = create_context ();

  fh_path_add_ring (path, ring, &box);
  fh_path_trace (path, cr);
  g_assert_true (cairo_in_fill (cr, 50.0, 50.0));
  g_assert_true (cairo_in_fill (cr, 0.5, 99.5));
  cairo_new_path (cr);

  fh_path_stroke_edges (path, cr);
  for (int i = 0; i < 100; i++)
    g_assert_false (is_inked (cr, i, 0) || is_inked (cr, i, 99) || is_inked (cr, 0, i) ||
                    is_inked (cr, 99, i));
  cairo_destroy (cr);
}

static void
test_path_outside (void)
{
  const double corners[][2] = { { 140.0, 20.0 }, { 160.0, 20.0 }, { 160.0, 80.0 } };
  g_autoptr (GArray) ring = make_points (corners, G_N_ELEMENTS (corners));
  g_autoptr (GArray) path = fh_path_new ();

  fh_path_add_ring (path, ring, &box);
  g_assert_cmpuint (path->len, ==, 0);
}

/* A line that leaves the box and comes back is two lines. */
static void
test_path_cut_line (void)
{
  const double course[][2] = { { 20.0, 50.0 }, { 120.0, 50.0 }, { 120.0, 80.0 }, { 20.0, 80.0 } };
  g_autoptr (GArray) line = make_points (course, G_N_ELEMENTS (course));
  g_autoptr (GArray) path = fh_path_new ();
  cairo_t *cr = create_context ();

  fh_path_add_line (path, (const FhPathPoint *) (void *) line->data, line->len, &box);
  fh_path_stroke_edges (path, cr);
  g_assert_true (is_inked (cr, 20, 50));
  g_assert_true (is_inked (cr, 99, 50));
  g_assert_true (is_inked (cr, 99, 80));
  g_assert_false (is_inked (cr, 99, 65));
  cairo_destroy (cr);
}

/* Half of the pattern is drawn, wherever a line is cut, and the parts of a cut line show the same dashes
 * as the whole. */
static void
test_path_dashes (void)
{
  const double course[][2] = { { 0.0, 50.0 }, { 100.0, 50.0 } };
  const double pattern[] = { 6.0, 4.0 };
  const FhBox  left = { 0.0, 0.0, 33.0, 100.0 }, right = { 33.0, 0.0, 100.0, 100.0 };
  g_autoptr (GArray) line = make_points (course, G_N_ELEMENTS (course));
  g_autoptr (GArray) whole = fh_path_new ();
  g_autoptr (GArray) parts = fh_path_new ();
  const FhPathPoint *points = (const FhPathPoint *) (void *) line->data;
  cairo_t           *cr = create_context ();

  fh_path_add_line (whole, points, line->len, &box);
  fh_path_trace_dashes (whole, cr, pattern, G_N_ELEMENTS (pattern));
  g_assert_cmpfloat_with_epsilon (measure_length (cr), 60.0, 0.2);

  fh_path_add_line (parts, points, line->len, &left);
  fh_path_add_line (parts, points, line->len, &right);
  fh_path_trace_dashes (parts, cr, pattern, G_N_ELEMENTS (pattern));
  g_assert_true (cairo_in_stroke (cr, 35.0, 50.0));
  g_assert_false (cairo_in_stroke (cr, 38.5, 50.0));
  g_assert_cmpfloat_with_epsilon (measure_length (cr), 60.0, 0.2);
  cairo_destroy (cr);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/path/cut-ring", test_path_cut_ring);
  g_test_add_func ("/path/surrounded", test_path_surrounded);
  g_test_add_func ("/path/outside", test_path_outside);
  g_test_add_func ("/path/cut-line", test_path_cut_line);
  g_test_add_func ("/path/long-line", test_path_long_line);
  g_test_add_func ("/path/dashes", test_path_dashes);

  return g_test_run ();
}
