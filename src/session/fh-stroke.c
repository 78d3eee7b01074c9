/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-stroke.h"

struct _FhStroke
{
  FhStrokeKind kind;
  GArray      *points;
  FhWorldPoint low;
  FhWorldPoint high;
};

static FhWorldPoint
get_point (const FhStroke *self,
           guint           i)
{
  return g_array_index (self->points, FhWorldPoint, i);
}

static void
append (FhStroke    *self,
        FhWorldPoint point)
{
  g_array_append_val (self->points, point);
  self->low = (FhWorldPoint){ MIN (self->low.x, point.x), MIN (self->low.y, point.y) };
  self->high = (FhWorldPoint){ MAX (self->high.x, point.x), MAX (self->high.y, point.y) };
}

/* The first point stays. */
static void
thin_out (FhStroke *self)
{
  guint kept = 1;

  for (guint i = 2; i < self->points->len; i += 2)
    g_array_index (self->points, FhWorldPoint, kept++) = get_point (self, i);
  g_array_set_size (self->points, kept);
}

static double
get_distance (FhWorldPoint point,
              FhWorldPoint from,
              FhWorldPoint to)
{
  double dx = to.x - from.x;
  double dy = to.y - from.y;
  double length = dx * dx + dy * dy;
  double share = length > 0 ? ((point.x - from.x) * dx + (point.y - from.y) * dy) / length : 0;

  share = CLAMP (share, 0, 1);
  return hypot (point.x - from.x - share * dx, point.y - from.y - share * dy);
}

FhStroke *
fh_stroke_new (FhStrokeKind kind,
               FhWorldPoint point)
{
  FhStroke *self = g_rc_box_new0 (FhStroke);

  self->kind = kind;
  self->points = g_array_new (FALSE, FALSE, sizeof (FhWorldPoint));
  self->low = self->high = point;
  append (self, point);

  return self;
}

FhStroke *
fh_stroke_ref (FhStroke *self)
{
  return g_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  g_array_unref (((FhStroke *) data)->points);
}

void
fh_stroke_unref (FhStroke *self)
{
  g_rc_box_release_full (self, clear);
}

gboolean
fh_stroke_add (FhStroke    *self,
               FhWorldPoint point,
               double       grain)
{
  FhWorldPoint last;

  g_return_val_if_fail (self != NULL, FALSE);

  last = get_point (self, self->points->len - 1);
  if (hypot (point.x - last.x, point.y - last.y) < grain)
    return FALSE;

  if (self->points->len >= FH_STROKE_MAX_POINTS)
    thin_out (self);
  append (self, point);
  return TRUE;
}

FhStrokeKind
fh_stroke_get_kind (const FhStroke *self)
{
  g_return_val_if_fail (self != NULL, FH_STROKE_PEN);

  return self->kind;
}

const FhWorldPoint *
fh_stroke_get_points (const FhStroke *self,
                      guint          *n_points)
{
  g_return_val_if_fail (self != NULL, NULL);

  *n_points = self->points->len;
  return (const FhWorldPoint *) (void *) self->points->data;
}

double
fh_stroke_get_width (const FhStroke *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->kind == FH_STROKE_MARKER ? FH_STROKE_MARKER_WIDTH : FH_STROKE_PEN_WIDTH;
}

void
fh_stroke_get_bounds (const FhStroke *self,
                      FhWorldPoint   *low,
                      FhWorldPoint   *high)
{
  g_return_if_fail (self != NULL);

  *low = self->low;
  *high = self->high;
}

gboolean
fh_stroke_hits (const FhStroke *self,
                FhWorldPoint    point,
                double          reach)
{
  g_return_val_if_fail (self != NULL, FALSE);

  point.x -= round (point.x - (self->low.x + self->high.x) / 2);
  if (point.x < self->low.x - reach || point.x > self->high.x + reach || point.y < self->low.y - reach ||
      point.y > self->high.y + reach)
    return FALSE;

  for (guint i = 0; i < self->points->len; i++)
    if (get_distance (point, get_point (self, MAX (i, 1) - 1), get_point (self, i)) <= reach)
      return TRUE;

  return FALSE;
}
