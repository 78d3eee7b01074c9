/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* How the timeline moves: eased, flung, held back at the limits. Values only, so that it can be tested
 * without a window. */

#include "fh-time-scale.h"

G_BEGIN_DECLS

typedef enum
{
  FH_TIMELINE_MOTION_REST,
  FH_TIMELINE_MOTION_EASE,
  FH_TIMELINE_MOTION_FLING,
} FhTimelineMotionKind;

/**
 * FhTimelineMotion:
 * @scale: what is shown now
 * @target: where an ease ends
 * @limits: how far the story reaches
 * @is_enabled: whether anything may move by itself; %FALSE lets every change take place at once
 */
typedef struct
{
  FhTimeScale scale;
  FhTimeScale target;
  FhTimeSpan  limits;
  gboolean    is_enabled;

  /*< private >*/
  FhTimelineMotionKind kind;
  FhTimeScale          origin;
  gint64               start;
  gint64               duration;
  gint64               last;
  double               velocity;
} FhTimelineMotion;

/**
 * fh_timeline_motion_clamp:
 *
 * Returns: the nearest scale that the limits allow: some of the story is always in sight, and nobody gets
 *   lost in the ages around it
 */
FhTimeScale fh_timeline_motion_clamp (const FhTimelineMotion *self,
                                      FhTimeScale             scale);

/* The scale for a drag or a pinch to @scale: beyond the limits it follows the hand less and less. */
FhTimeScale fh_timeline_motion_resist (const FhTimelineMotion *self,
                                       FhTimeScale             scale);

/* Shows @scale at once and rests. */
void fh_timeline_motion_jump (FhTimelineMotion *self,
                              FhTimeScale       scale);

/**
 * fh_timeline_motion_ease:
 * @frame_time: microseconds
 * @duration: microseconds
 *
 * Goes to @target; a later call goes on from where the motion is.
 */
void fh_timeline_motion_ease (FhTimelineMotion *self,
                              FhTimeScale       target,
                              gint64            frame_time,
                              gint64            duration);

/* Goes on panning at @velocity, in pixels a second, and slows down. */
void fh_timeline_motion_fling (FhTimelineMotion *self,
                               double            velocity,
                               gint64            frame_time);

/* Whether there is something for fh_timeline_motion_advance() to do. */
gboolean fh_timeline_motion_is_moving (const FhTimelineMotion *self);

/* Where the motion will end. */
FhTimeScale fh_timeline_motion_get_end (const FhTimelineMotion *self);

/**
 * fh_timeline_motion_advance:
 * @frame_time: microseconds
 *
 * Returns: whether the scale changed
 */
gboolean fh_timeline_motion_advance (FhTimelineMotion *self,
                                     gint64            frame_time);

/**
 * fh_timeline_scale_between:
 * @share: 0 for @from, 1 for @to
 *
 * Zooms evenly about the one point that both scales show at the same pixel, or pans where there is none.
 *
 * Returns: the scale on the way
 */
FhTimeScale fh_timeline_scale_between (const FhTimeScale *from,
                                       const FhTimeScale *to,
                                       double             share);

G_END_DECLS
