/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* The pictures of the event layer's marks, painted when they are first needed. */

#include "fh-clusters.h"
#include "fh-dataset.h"
#include "fh-marks.h"
#include "fh-picture.h"

G_BEGIN_DECLS

/* Of the ring around a place that is meant, in pixels. */
#define FH_EVENT_RING_RADIUS 17.0

typedef struct _FhEventMarks FhEventMarks;

FhEventMarks *fh_event_marks_new (void);
void          fh_event_marks_free (FhEventMarks *self);

/**
 * fh_event_marks_set_style:
 * @dataset: whose categories
 * @language: whose digits
 * @scale: device pixels a logical pixel
 *
 * Anything new drops all pictures.
 */
void fh_event_marks_set_style (FhEventMarks    *self,
                               FhDataset       *dataset,
                               const FhPalette *palette,
                               const char      *language,
                               int              scale);

/* Begins a frame: so many pictures may be painted in it. */
void fh_event_marks_begin_frame (FhEventMarks *self);

/**
 * fh_event_marks_get:
 * @counts: events of each category
 *
 * Returns: (transfer none) (nullable): the picture of a mark; %NULL where this frame has painted enough: draw
 *   another one
 */
GdkTexture *fh_event_marks_get (FhEventMarks  *self,
                                const guint32 *counts,
                                guint          n_events);

/* Whether this frame could not paint all. */
gboolean fh_event_marks_is_short (FhEventMarks *self);

/* (transfer none): a ring around a selected or hovered place. */
GdkTexture *fh_event_marks_get_ring (FhEventMarks *self,
                                     gboolean      strong);

/* (transfer none): a dot of a route, and an arrow that points to the right. */
GdkTexture *fh_event_marks_get_dot (FhEventMarks *self);
GdkTexture *fh_event_marks_get_arrow (FhEventMarks *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FhEventMarks, fh_event_marks_free)

G_END_DECLS
