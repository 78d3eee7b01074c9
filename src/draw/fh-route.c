/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-route.h"

#include <math.h>

/* One straight piece for so many degrees of the globe: bends cannot be seen at any zoom that shows the
 * whole way. */
#define DEGREES_PER_PIECE 0.4
#define MAX_PIECES        256

/* Logical pixels: from dot to dot, from arrow to arrow, and what is left free at a stop for its mark. */
#define DOT_SPACING   7.0
#define ARROW_SPACING 220.0
#define STOP_ROOM     16.0
#define ARROW_ROOM    9.0

/* Legs shorter than this have no arrow. */
#define MIN_ARROW_LEG 44.0

/* Marks so far outside are laid out too. */
#define MARGIN 10.0

/* Points of all legs one after the other; each leg begins with the last point of the one before. */
struct _FhRoute
{
  GArray *points;
  GArray *leg_ends;
};

typedef struct
{
  double x;
  double y;
  double z;
} Vector;

static Vector
get_vector (FhWorldPoint point)
{
  double latitude = fh_mercator_latitude (point.y) * G_PI / 180;
  double longitude = fh_mercator_longitude (point.x) * G_PI / 180;

  return (Vector){ cos (latitude) * cos (longitude), cos (latitude) * sin (longitude), sin (latitude) };
}

static FhWorldPoint
get_point (Vector vector)
{
  double latitude = atan2 (vector.z, hypot (vector.x, vector.y)) * 180 / G_PI;

  return fh_mercator_point (latitude, atan2 (vector.y, vector.x) * 180 / G_PI);
}

static double
get_angle (Vector a,
           Vector b)
{
  Vector cross = { a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x };

  return atan2 (sqrt (cross.x * cross.x + cross.y * cross.y + cross.z * cross.z),
                a.x * b.x + a.y * b.y + a.z * b.z);
}

static Vector
interpolate (Vector a,
             Vector b,
             double angle,
             double share)
{
  double first = sin ((1 - share) * angle) / sin (angle);
  double second = sin (share * angle) / sin (angle);

  return (Vector){ first * a.x + second * b.x, first * a.y + second * b.y, first * a.z + second * b.z };
}

/* Each point lies within half a world of the one before, so that a way over 180° does not turn back around
 * the world. */
static void
add_point (FhRoute     *self,
           FhWorldPoint point)
{
  if (self->points->len > 0)
    {
      const FhWorldPoint *last = &g_array_index (self->points, FhWorldPoint, self->points->len - 1);

      point.x -= round (point.x - last->x);
    }
  g_array_append_val (self->points, point);
}

static void
add_leg (FhRoute     *self,
         FhWorldPoint from,
         FhWorldPoint to)
{
  Vector a = get_vector (from);
  Vector b = get_vector (to);
  double angle = get_angle (a, b);
  guint  n_pieces = (guint) CLAMP (ceil (angle * 180 / G_PI / DEGREES_PER_PIECE), 1, MAX_PIECES);

  /* Of two points on opposite sides of the globe every way is as short; the pieces then have no direction. */
  if (angle < G_PI - 1e-6)
    for (guint i = 1; i < n_pieces; i++)
      add_point (self, get_point (interpolate (a, b, angle, (double) i / n_pieces)));
  add_point (self, to);
  g_array_append_val (self->leg_ends, self->points->len);
}

FhRoute *
fh_route_new (const FhWorldPoint *stops,
              guint               n_stops)
{
  FhRoute *self = g_new0 (FhRoute, 1);

  self->points = g_array_new (FALSE, FALSE, sizeof (FhWorldPoint));
  self->leg_ends = g_array_new (FALSE, FALSE, sizeof (guint));
  if (n_stops > 1)
    add_point (self, stops[0]);
  for (guint i = 1; i < n_stops; i++)
    add_leg (self, stops[i - 1], stops[i]);

  return self;
}

void
fh_route_free (FhRoute *self)
{
  g_array_unref (self->points);
  g_array_unref (self->leg_ends);
  g_free (self);
}

/* One leg in pixels. */
typedef struct
{
  const FhWorldPoint *points;
  guint               n_points;
  double              world;
  double              left;
  double              top;
  double              length;
  double              arrow_spacing;
  FhBox               clip;
  GArray             *marks;
} Leg;

static double
get_piece_length (const Leg *leg,
                  guint      piece)
{
  const FhWorldPoint *a = &leg->points[piece];
  const FhWorldPoint *b = &leg->points[piece + 1];

  return hypot (b->x - a->x, b->y - a->y) * leg->world;
}

/* Which part of a piece, as shares of its length, lies in the clip on one axis. */
static void
clip_axis (double  from,
           double  to,
           double  low,
           double  high,
           double *first,
           double *last)
{
  double delta = to - from;

  if (fabs (delta) < 1e-9)
    {
      if (from < low || from > high)
        *last = -1;
      return;
    }
  *first = MAX (*first, (delta > 0 ? low - from : high - from) / delta);
  *last = MIN (*last, (delta > 0 ? high - from : low - from) / delta);
}

static double
get_arrow_distance (const Leg *leg,
                    double     along)
{
  double nearest;

  if (leg->arrow_spacing <= 0)
    return INFINITY;
  nearest = floor (along / leg->arrow_spacing) * leg->arrow_spacing + leg->arrow_spacing / 2;
  return fabs (along - nearest);
}

/* Marks every @spacing pixels from @offset on along the leg, in the part of the piece that shows. */
static void
add_marks (const Leg *leg,
           guint      piece,
           double     begin,
           double     first,
           double     last,
           double     offset,
           double     spacing,
           gboolean   arrows)
{
  const FhWorldPoint *a = &leg->points[piece];
  const FhWorldPoint *b = &leg->points[piece + 1];
  double              length = get_piece_length (leg, piece);
  double              along = ceil ((begin + first * length - offset) / spacing) * spacing + offset;

  for (; along < begin + last * length; along += spacing)
    {
      double      share = (along - begin) / length;
      FhRouteMark mark = { (a->x + (b->x - a->x) * share) * leg->world - leg->left,
                           (a->y + (b->y - a->y) * share) * leg->world - leg->top, NAN };

      if (along < STOP_ROOM || along > leg->length - STOP_ROOM)
        continue;
      if (arrows)
        mark.angle = atan2 (b->y - a->y, b->x - a->x);
      else if (get_arrow_distance (leg, along) < ARROW_ROOM)
        continue;
      g_array_append_val (leg->marks, mark);
    }
}

static void
lay_out_leg (Leg *leg)
{
  double begin = 0;

  leg->length = 0;
  for (guint i = 0; i + 1 < leg->n_points; i++)
    leg->length += get_piece_length (leg, i);
  leg->arrow_spacing = 0;
  if (leg->length > MIN_ARROW_LEG)
    leg->arrow_spacing = leg->length / MAX (1, floor (leg->length / ARROW_SPACING));

  for (guint i = 0; i + 1 < leg->n_points; i++)
    {
      const FhWorldPoint *a = &leg->points[i];
      const FhWorldPoint *b = &leg->points[i + 1];
      double              length = get_piece_length (leg, i);
      double              first = 0;
      double              last = 1;

      clip_axis (a->x * leg->world - leg->left, b->x * leg->world - leg->left, leg->clip.x0, leg->clip.x1,
                 &first, &last);
      clip_axis (a->y * leg->world - leg->top, b->y * leg->world - leg->top, leg->clip.y0, leg->clip.y1,
                 &first, &last);
      if (first < last && length > 0)
        {
          add_marks (leg, i, begin, first, last, 0, DOT_SPACING, FALSE);
          if (leg->arrow_spacing > 0)
            add_marks (leg, i, begin, first, last, leg->arrow_spacing / 2, leg->arrow_spacing, TRUE);
        }
      begin += length;
    }
}

GArray *
fh_route_lay_out (FhRoute         *self,
                  const FhMapArea *area)
{
  GArray             *marks = g_array_new (FALSE, FALSE, sizeof (FhRouteMark));
  const FhWorldPoint *points = (const FhWorldPoint *) (void *) self->points->data;
  guint               begin = 0;
  Leg                 leg = { .world = fh_mercator_world_size (area->zoom), .marks = marks };

  leg.clip = (FhBox){ -MARGIN, -MARGIN, area->width + MARGIN, area->height + MARGIN };
  for (guint i = 0; i < self->leg_ends->len; i++)
    {
      guint  end = g_array_index (self->leg_ends, guint, i);
      double middle = (points[begin].x + points[end - 1].x) / 2;

      leg.points = &points[begin];
      leg.n_points = end - begin;
      /* The copy of the world whose leg lies nearest to what shows. */
      leg.left = (area->x + round (middle - area->x)) * leg.world - area->width / 2;
      leg.top = area->y * leg.world - area->height / 2;
      lay_out_leg (&leg);
      begin = end - 1;
    }

  return marks;
}

void
fh_route_paint_mark (cairo_t         *cr,
                     const FhPalette *palette,
                     double           x,
                     double           y,
                     double           angle)
{
  FhColor halo = palette->card;

  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_new_path (cr);
  if (isnan (angle))
    {
      cairo_arc (cr, 0, 0, FH_ROUTE_DOT_RADIUS, 0, 2 * G_PI);
    }
  else
    {
      cairo_rotate (cr, angle);
      cairo_move_to (cr, FH_ROUTE_ARROW_RADIUS - 1, 0);
      cairo_line_to (cr, -FH_ROUTE_ARROW_RADIUS + 1, -FH_ROUTE_ARROW_RADIUS + 1.5);
      cairo_line_to (cr, -FH_ROUTE_ARROW_RADIUS + 3.5, 0);
      cairo_line_to (cr, -FH_ROUTE_ARROW_RADIUS + 1, FH_ROUTE_ARROW_RADIUS - 1.5);
      cairo_close_path (cr);
    }
  fh_color_set (&halo, cr);
  cairo_set_line_width (cr, 1.5);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_stroke_preserve (cr);
  fh_color_set (&palette->accent, cr);
  cairo_fill (cr);
  cairo_restore (cr);
}
