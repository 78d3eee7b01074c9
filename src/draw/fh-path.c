/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-path.h"

#include <math.h>

/* The bits of the box's own sides; a tile's sides use the lower four. */
#define SIDE_LEFT   0x10
#define SIDE_RIGHT  0x20
#define SIDE_TOP    0x40
#define SIDE_BOTTOM 0x80

/* Points nearer than this to the one before add nothing that can be seen. */
#define MIN_STEP 0.3

/* A stroke of thousands of edges costs cairo several times as much as the same edges in parts. A part ends
 * with a line, or at last in its middle. */
#define PART         200
#define LONGEST_PART 800

typedef struct
{
  double   limit;
  double   sign;
  gboolean vertical;
  guint8   side;
} Cut;

static inline double
measure_inside (const Cut         *cut,
                const FhPathPoint *point)
{
  return ((cut->vertical ? point->x : point->y) - cut->limit) * cut->sign;
}

static FhPathPoint
cross (const Cut         *cut,
       const FhPathPoint *from,
       const FhPathPoint *to,
       double             inside_from,
       double             inside_to)
{
  double      share = inside_from / (inside_from - inside_to);
  FhPathPoint point = { .sides = (from->sides & to->sides) | cut->side };

  point.x = cut->vertical ? cut->limit : from->x + (to->x - from->x) * share;
  point.y = cut->vertical ? from->y + (to->y - from->y) * share : cut->limit;
  point.along = from->along + (to->along - from->along) * share;
  return point;
}

/* One step of Sutherland and Hodgman's algorithm. */
static void
cut_ring (const GArray *ring,
          const Cut    *cut,
          GArray       *result)
{
  const FhPathPoint *points = (const FhPathPoint *) (gpointer) ring->data;

  g_array_set_size (result, 0);
  for (guint i = 0; i < ring->len; i++)
    {
      const FhPathPoint *from = &points[i == 0 ? ring->len - 1 : i - 1], *to = &points[i];
      double             inside_from = measure_inside (cut, from), inside_to = measure_inside (cut, to);

      if ((inside_from < 0.0) != (inside_to < 0.0))
        {
          FhPathPoint point = cross (cut, from, to, inside_from, inside_to);

          g_array_append_val (result, point);
        }
      if (inside_to >= 0.0)
        g_array_append_val (result, *to);
    }
}

static FhBox
measure_bounds (const GArray *ring)
{
  FhBox bounds = { G_MAXDOUBLE, G_MAXDOUBLE, -G_MAXDOUBLE, -G_MAXDOUBLE };

  for (guint i = 0; i < ring->len; i++)
    {
      const FhPathPoint *point = &g_array_index (ring, FhPathPoint, i);

      bounds.x0 = MIN (bounds.x0, point->x);
      bounds.y0 = MIN (bounds.y0, point->y);
      bounds.x1 = MAX (bounds.x1, point->x);
      bounds.y1 = MAX (bounds.y1, point->y);
    }

  return bounds;
}

static void
append_ring (FhPath       *path,
             const GArray *ring)
{
  const FhPathPoint *points = (const FhPathPoint *) (gpointer) ring->data;
  const FhPathPoint *last = NULL;

  for (guint i = 0; i <= ring->len; i++)
    {
      FhPathPoint point = points[i < ring->len ? i : 0];

      if (last != NULL && i < ring->len && (point.sides | last->sides) == 0 &&
          fabs (point.x - last->x) < MIN_STEP && fabs (point.y - last->y) < MIN_STEP)
        continue;

      point.start = i == 0;
      g_array_append_val (path, point);
      last = &points[i < ring->len ? i : 0];
    }
}

FhPath *
fh_path_new (void)
{
  return g_array_sized_new (FALSE, FALSE, sizeof (FhPathPoint), 256);
}

void
fh_path_add_ring (FhPath      *path,
                  GArray      *ring,
                  const FhBox *box)
{
  const Cut cuts[] = {
    { box->x0, 1.0, TRUE, SIDE_LEFT },
    { box->x1, -1.0, TRUE, SIDE_RIGHT },
    { box->y0, 1.0, FALSE, SIDE_TOP },
    { box->y1, -1.0, FALSE, SIDE_BOTTOM },
  };
  FhBox    bounds = measure_bounds (ring);
  gboolean crosses[] = { bounds.x0<box->x0, bounds.x1> box->x1, bounds.y0<box->y0, bounds.y1> box->y1 };
  g_autoptr (GArray) other = NULL;
  GArray *from = ring, *to = NULL;

  if (ring->len < 3 || bounds.x1 < box->x0 || bounds.x0 > box->x1 || bounds.y1 < box->y0 ||
      bounds.y0 > box->y1)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (cuts); i++)
    if (crosses[i])
      {
        GArray *done = from;

        if (other == NULL)
          to = other = g_array_sized_new (FALSE, FALSE, sizeof (FhPathPoint), ring->len + 8);
        cut_ring (from, &cuts[i], to);
        from = to;
        to = done;
      }

  if (from->len >= 3)
    append_ring (path, from);
}

/* Liang and Barsky: the part of a segment that lies in the box, as shares of its length. */
static gboolean
clip_segment (const FhPathPoint *from,
              const FhPathPoint *to,
              const FhBox       *box,
              double            *enter,
              double            *leave)
{
  double dx = to->x - from->x, dy = to->y - from->y;
  double p[] = { -dx, dx, -dy, dy };
  double q[] = { from->x - box->x0, box->x1 - from->x, from->y - box->y0, box->y1 - from->y };

  *enter = 0.0;
  *leave = 1.0;
  for (guint i = 0; i < 4; i++)
    {
      if (p[i] < 0.0)
        *enter = MAX (*enter, q[i] / p[i]);
      else if (p[i] > 0.0)
        *leave = MIN (*leave, q[i] / p[i]);
      else if (q[i] < 0.0)
        return FALSE;
    }

  return *enter < *leave;
}

static FhPathPoint
interpolate (const FhPathPoint *from,
             const FhPathPoint *to,
             double             share)
{
  FhPathPoint point = {
    .x = from->x + (to->x - from->x) * share,
    .y = from->y + (to->y - from->y) * share,
    .along = from->along + (to->along - from->along) * share,
  };

  return point;
}

void
fh_path_add_line (FhPath            *path,
                  const FhPathPoint *points,
                  guint              n_points,
                  const FhBox       *box)
{
  gboolean open = FALSE;
  guint    from = 0;

  for (guint i = 1; i < n_points; i++)
    {
      double      enter, leave;
      FhPathPoint point;

      if (i + 1 < n_points && fabs (points[i].x - points[from].x) < MIN_STEP &&
          fabs (points[i].y - points[from].y) < MIN_STEP)
        continue;

      if (!clip_segment (&points[from], &points[i], box, &enter, &leave))
        {
          open = FALSE;
          from = i;
          continue;
        }

      if (!open || enter > 0.0)
        {
          point = interpolate (&points[from], &points[i], enter);
          point.start = TRUE;
          g_array_append_val (path, point);
        }
      point = interpolate (&points[from], &points[i], leave);
      g_array_append_val (path, point);
      open = leave >= 1.0;
      from = i;
    }
}

void
fh_path_trace (const FhPath *path,
               cairo_t      *cr)
{
  const FhPathPoint *points = (const FhPathPoint *) (gpointer) path->data;

  for (guint i = 0; i < path->len; i++)
    if (points[i].start)
      cairo_move_to (cr, points[i].x, points[i].y);
    else
      cairo_line_to (cr, points[i].x, points[i].y);
}

/* Strokes what was traced so far, where it is enough for one part. */
static void
stroke_part (cairo_t *cr,
             guint   *n_traced,
             guint    enough)
{
  if (*n_traced < enough)
    return;

  cairo_stroke (cr);
  *n_traced = 0;
}

void
fh_path_stroke_edges (const FhPath *path,
                      cairo_t      *cr)
{
  const FhPathPoint *points = (const FhPathPoint *) (gpointer) path->data;
  gboolean           open = FALSE;
  guint              n_traced = 0;

  for (guint i = 0; i < path->len; i++)
    {
      if (points[i].start || (points[i - 1].sides & points[i].sides) != 0)
        {
          stroke_part (cr, &n_traced, PART);
          open = FALSE;
          continue;
        }

      if (n_traced >= LONGEST_PART)
        {
          stroke_part (cr, &n_traced, LONGEST_PART);
          open = FALSE;
        }
      if (!open)
        cairo_move_to (cr, points[i - 1].x, points[i - 1].y);
      cairo_line_to (cr, points[i].x, points[i].y);
      open = TRUE;
      n_traced++;
    }

  stroke_part (cr, &n_traced, 1);
}

/* The dashes between two neighbouring points. `open` says whether a dash reached the first of them. */
static void
trace_segment_dashes (const FhPathPoint *from,
                      const FhPathPoint *to,
                      cairo_t           *cr,
                      const double      *pattern,
                      guint              n_pattern,
                      gboolean          *open)
{
  double period = pattern[0], at = from->along, phase;
  guint  dash = 0;

  for (guint i = 1; i < n_pattern; i++)
    period += pattern[i];

  phase = fmod (at, period);
  while (dash + 1 < n_pattern && phase >= pattern[dash])
    phase -= pattern[dash++];

  while (at < to->along)
    {
      double next = MIN (to->along, at + pattern[dash] - phase);

      if (dash % 2 == 0)
        {
          FhPathPoint begin = interpolate (from, to, (at - from->along) / (to->along - from->along));
          FhPathPoint end = interpolate (from, to, (next - from->along) / (to->along - from->along));

          if (!*open)
            cairo_move_to (cr, begin.x, begin.y);
          cairo_line_to (cr, end.x, end.y);
        }

      *open = dash % 2 == 0;
      if (next >= to->along)
        break;

      at = next;
      phase = 0.0;
      dash = (dash + 1) % n_pattern;
    }
}

void
fh_path_trace_dashes (const FhPath *path,
                      cairo_t      *cr,
                      const double *pattern,
                      guint         n_pattern)
{
  const FhPathPoint *points = (const FhPathPoint *) (gpointer) path->data;
  gboolean           open = FALSE;

  for (guint i = 0; i < path->len; i++)
    if (points[i].start)
      open = FALSE;
    else
      trace_segment_dashes (&points[i - 1], &points[i], cr, pattern, n_pattern, &open);
}
