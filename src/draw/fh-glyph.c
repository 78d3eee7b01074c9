/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-glyph.h"

#include <math.h>

typedef struct
{
  double x;
  double y;
} Point;

static void
trace_polygon (cairo_t     *cr,
               const Point *points,
               size_t       n_points,
               double       x,
               double       y,
               double       size)
{
  cairo_move_to (cr, x + points[0].x * size, y + points[0].y * size);
  for (size_t i = 1; i < n_points; i++)
    cairo_line_to (cr, x + points[i].x * size, y + points[i].y * size);
  cairo_close_path (cr);
}

/* Coordinates run from -0.5 to 0.5 in the glyph's box. */
static const Point triangle[] = { { 0, -0.46 }, { 0.5, 0.42 }, { -0.5, 0.42 } };
static const Point square[] = { { -0.41, -0.41 }, { 0.41, -0.41 }, { 0.41, 0.41 }, { -0.41, 0.41 } };
static const Point diamond[] = { { 0, -0.54 }, { 0.54, 0 }, { 0, 0.54 }, { -0.54, 0 } };
static const Point plus[] = {
  { -0.16, -0.5 },
  { 0.16, -0.5 },
  { 0.16, -0.16 },
  { 0.5, -0.16 },
  { 0.5, 0.16 },
  { 0.16, 0.16 },
  { 0.16, 0.5 },
  { -0.16, 0.5 },
  { -0.16, 0.16 },
  { -0.5, 0.16 },
  { -0.5, -0.16 },
  { -0.16, -0.16 },
};
static const Point cross[] = {
  { 0, -0.22 },
  { 0.28, -0.5 },
  { 0.5, -0.28 },
  { 0.22, 0 },
  { 0.5, 0.28 },
  { 0.28, 0.5 },
  { 0, 0.22 },
  { -0.28, 0.5 },
  { -0.5, 0.28 },
  { -0.22, 0 },
  { -0.5, -0.28 },
  { -0.28, -0.5 },
};

/* An aeroplane seen from above, flying up; one half, mirrored at the axis. */
static const Point aeroplane[] = {
  { 0, -0.5 },
  { 0.055, -0.44 },
  { 0.07, -0.34 },
  { 0.07, -0.14 },
  { 0.48, 0.12 },
  { 0.48, 0.22 },
  { 0.07, 0.09 },
  { 0.055, 0.32 },
  { 0.18, 0.41 },
  { 0.18, 0.48 },
  { 0, 0.43 },
};

static void
trace_aeroplane (cairo_t *cr,
                 double   x,
                 double   y,
                 double   size)
{
  const double turn = G_PI / 4;
  const size_t n_points = G_N_ELEMENTS (aeroplane);

  for (size_t i = 0; i < 2 * n_points; i++)
    {
      Point  point = i < n_points ? aeroplane[i] : aeroplane[2 * n_points - 1 - i];
      double side = i < n_points ? 1 : -1;
      double px = point.x * side * size;
      double py = point.y * size;

      cairo_line_to (cr, x + px * cos (turn) - py * sin (turn), y + px * sin (turn) + py * cos (turn));
    }
  cairo_close_path (cr);
}

static void
trace_anchor (cairo_t *cr,
              double   x,
              double   y,
              double   size)
{
  static const Point shaft[] = {
    { -0.05, -0.22 },
    { 0.05, -0.22 },
    { 0.05, -0.15 },
    { 0.2, -0.15 },
    { 0.2, -0.06 },
    { 0.05, -0.06 },
    { 0.05, 0.36 },
    { -0.05, 0.36 },
    { -0.05, -0.06 },
    { -0.2, -0.06 },
    { -0.2, -0.15 },
    { -0.05, -0.15 },
  };
  const double outer = 0.44 * size;
  const double inner = 0.34 * size;

  cairo_new_sub_path (cr);
  cairo_arc (cr, x, y - 0.33 * size, 0.13 * size, 0, 2 * G_PI);
  cairo_new_sub_path (cr);
  cairo_arc_negative (cr, x, y - 0.33 * size, 0.055 * size, 2 * G_PI, 0);
  trace_polygon (cr, shaft, G_N_ELEMENTS (shaft), x, y, size);

  /* The arms: a crescent from fluke to fluke, open above. */
  cairo_new_sub_path (cr);
  cairo_arc (cr, x, y + 0.02 * size, outer, 0.06 * G_PI, 0.94 * G_PI);
  cairo_line_to (cr, x - 0.46 * size, y - 0.02 * size);
  cairo_line_to (cr, x - 0.26 * size, y + 0.12 * size);
  cairo_arc_negative (cr, x, y + 0.02 * size, inner, 0.9 * G_PI, 0.56 * G_PI);
  cairo_line_to (cr, x - 0.05 * size, y + 0.36 * size);
  cairo_line_to (cr, x + 0.05 * size, y + 0.36 * size);
  cairo_arc_negative (cr, x, y + 0.02 * size, inner, 0.44 * G_PI, 0.1 * G_PI);
  cairo_line_to (cr, x + 0.26 * size, y + 0.12 * size);
  cairo_line_to (cr, x + 0.46 * size, y - 0.02 * size);
  cairo_close_path (cr);
}

static void
trace_ring (cairo_t *cr,
            double   x,
            double   y,
            double   outer,
            double   inner)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, x, y, outer, 0, 2 * G_PI);
  cairo_new_sub_path (cr);
  cairo_arc_negative (cr, x, y, inner, 2 * G_PI, 0);
}

static void
trace_dot (cairo_t *cr,
           double   x,
           double   y,
           double   radius)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, x, y, radius, 0, 2 * G_PI);
}

void
fh_glyph_trace_category (cairo_t        *cr,
                         FhCategoryShape shape,
                         double          x,
                         double          y,
                         double          size)
{
  switch (shape)
    {
    case FH_CATEGORY_TRIANGLE:
      trace_polygon (cr, triangle, G_N_ELEMENTS (triangle), x, y, size);
      break;
    case FH_CATEGORY_SQUARE:
      trace_polygon (cr, square, G_N_ELEMENTS (square), x, y, size);
      break;
    case FH_CATEGORY_CROSS:
      trace_polygon (cr, cross, G_N_ELEMENTS (cross), x, y, size);
      break;
    case FH_CATEGORY_DIAMOND:
      trace_polygon (cr, diamond, G_N_ELEMENTS (diamond), x, y, size);
      break;
    case FH_CATEGORY_PLUS:
      trace_polygon (cr, plus, G_N_ELEMENTS (plus), x, y, size);
      break;
    case FH_CATEGORY_CIRCLE:
    default:
      trace_dot (cr, x, y, 0.46 * size);
      cairo_close_path (cr);
      break;
    }
}

void
fh_glyph_trace_place_kind (cairo_t    *cr,
                           FhPlaceKind kind,
                           double      x,
                           double      y,
                           double      size)
{
  cairo_new_sub_path (cr);

  switch (kind)
    {
    case FH_PLACE_AIR_BASE:
    case FH_PLACE_AIRFIELD:
    case FH_PLACE_AIRPORT:
      trace_aeroplane (cr, x, y, size);
      break;
    case FH_PLACE_NAVAL_FACILITY:
    case FH_PLACE_PORT:
      trace_anchor (cr, x, y, size);
      break;
    case FH_PLACE_CAPITAL:
      trace_ring (cr, x, y, 0.42 * size, 0.3 * size);
      trace_dot (cr, x, y, 0.16 * size);
      break;
    case FH_PLACE_CITY:
    case FH_PLACE_TOWN:
    case FH_PLACE_VILLAGE:
      trace_ring (cr, x, y, 0.36 * size, 0.2 * size);
      break;
    case FH_PLACE_BUILDING:
      trace_polygon (cr, square, G_N_ELEMENTS (square), x, y, 0.8 * size);
      break;
    case FH_PLACE_BORDER_CROSSING:
    case FH_PLACE_LINE:
      cairo_rectangle (cr, x - 0.42 * size, y - 0.16 * size, 0.84 * size, 0.1 * size);
      cairo_rectangle (cr, x - 0.42 * size, y + 0.06 * size, 0.84 * size, 0.1 * size);
      break;
    case FH_PLACE_STRAIT:
    case FH_PLACE_SEA_AREA:
    case FH_PLACE_AREA:
    default:
      trace_polygon (cr, diamond, G_N_ELEMENTS (diamond), x, y, 0.7 * size);
      break;
    }
}
