/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* One line that somebody drew on the map. */

#include "fh-mercator.h"

G_BEGIN_DECLS

typedef enum
{
  FH_STROKE_PEN,
  /* Broad, and what is under it shows through. */
  FH_STROKE_MARKER,
} FhStrokeKind;

/* How broad the kinds are, in pixels of a screen of 1080 lines. */
#define FH_STROKE_PEN_WIDTH    6.0
#define FH_STROKE_MARKER_WIDTH 28.0

/* A line has no more points than this: a longer one loses every other point of what it has. */
#define FH_STROKE_MAX_POINTS 2048

/**
 * FhStroke:
 *
 * Lies on the world, not on the screen: it moves with the map. Counted references; grows while it is drawn
 * and does not change after that.
 */
typedef struct _FhStroke FhStroke;

FhStroke *fh_stroke_new (FhStrokeKind kind,
                         FhWorldPoint point);
FhStroke *fh_stroke_ref (FhStroke *self);
void      fh_stroke_unref (FhStroke *self);

/**
 * fh_stroke_add:
 * @grain: a point nearer than this to the last one is left out
 *
 * Returns: whether the line has become longer
 */
gboolean fh_stroke_add (FhStroke    *self,
                        FhWorldPoint point,
                        double       grain);

FhStrokeKind        fh_stroke_get_kind (const FhStroke *self);
const FhWorldPoint *fh_stroke_get_points (const FhStroke *self,
                                          guint          *n_points);

/* In pixels of a screen of 1080 lines. */
double fh_stroke_get_width (const FhStroke *self);

/* The smallest rectangle around its points. */
void fh_stroke_get_bounds (const FhStroke *self,
                           FhWorldPoint   *low,
                           FhWorldPoint   *high);

/* Whether @point is within @reach of it; the world's turns do not count. */
gboolean fh_stroke_hits (const FhStroke *self,
                         FhWorldPoint    point,
                         double          reach);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FhStroke, fh_stroke_unref)

G_END_DECLS
