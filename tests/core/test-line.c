/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lines of parts in both directions. */

#include <pango/pangocairo.h>

#include "fh-line.h"

static void
assert_join (const char *language,
             const char *first,
             const char *second,
             const char *expected)
{
  g_autofree char *line = fh_line_join (language, first, second, NULL);

  g_assert_cmpstr (line, ==, expected);
}

/* Nothing is added where all is written in one direction, digits and signs included. */
static void
test_one_direction (void)
{
  assert_join ("en", "15 Oct", "Moscow", "15 Oct · Moscow");
  assert_join ("ru", "Москва", "35.4°", "Москва · 35.4°");
  assert_join ("ar", "موسكو", "٢٠١٥", "موسكو · ٢٠١٥");
  assert_join ("ar", "2015", "موسكو", "2015 · موسكو");
}

static void
test_isolates (void)
{
  assert_join ("ar", "موسكو", "TASS", "موسكو · \u2068TASS\u2069");
  assert_join ("en", "Moscow", "موسكو", "Moscow · \u2068موسكو\u2069");
  assert_join ("ar", "١١:١٥ ص UTC", "موسكو", "\u2068١١:١٥ ص UTC\u2069 · موسكو");
}

/* The direction that Pango finds for a line. */
static PangoDirection
find_direction (const char *line)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  g_autoptr (PangoLayout) layout = pango_layout_new (context);

  pango_layout_set_text (layout, line, -1);
  g_object_unref (context);

  return pango_layout_get_direction (layout, 0);
}

/* A line that begins with a name of the other direction is still one of its own. */
static void
test_begin (void)
{
  g_autofree char *arabic = fh_line_join ("ar", "TASS", "موسكو", NULL);
  g_autofree char *english = fh_line_join ("en", "موسكو", "TASS", NULL);

  g_assert_cmpint (find_direction (arabic), ==, PANGO_DIRECTION_RTL);
  g_assert_cmpint (find_direction (english), ==, PANGO_DIRECTION_LTR);
}

static void
test_empty (void)
{
  assert_join ("en", "", "Moscow", "Moscow");
  assert_join ("en", "Moscow", "", "Moscow");
  assert_join ("en", NULL, NULL, "");
}

/* What is isolated already stays as it is. */
static void
test_twice (void)
{
  g_autofree char *once = fh_line_isolate ("TASS", "ar");
  g_autofree char *twice = fh_line_isolate (once, "ar");
  g_autofree char *within = fh_line_isolate ("[٥] \u2068TASS\u2069", "ar");

  g_assert_cmpstr (once, ==, "\u2068TASS\u2069");
  g_assert_cmpstr (twice, ==, once);
  g_assert_cmpstr (within, ==, "[٥] \u2068TASS\u2069");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/line/one-direction", test_one_direction);
  g_test_add_func ("/line/isolates", test_isolates);
  g_test_add_func ("/line/begin", test_begin);
  g_test_add_func ("/line/empty", test_empty);
  g_test_add_func ("/line/twice", test_twice);

  return g_test_run ();
}
