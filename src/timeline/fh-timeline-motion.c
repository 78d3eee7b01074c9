/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-timeline-motion.h"

#include <math.h>

/* At least so much of the view, or of the story where that is shorter, is in sight. */
#define IN_SIGHT 0.25

/* One can zoom out to so many times the story, or to so many seconds, whichever is more: centuries. */
#define WIDEST_SHARE   3
#define WIDEST_SECONDS (300.0 * FH_SECONDS_YEAR)

/* What a pixel of the hand moves beyond the limits. */
#define RESISTANCE 0.3

/* A fling loses this share of its speed a second, and ends below so many pixels a second. */
#define FRICTION 4.0
#define SLOWEST  12.0

static double
get_length (const FhTimeScale *scale)
{
  return scale->width * scale->seconds_per_pixel;
}

FhTimeScale
fh_timeline_motion_clamp (const FhTimelineMotion *self,
                          FhTimeScale             scale)
{
  double story = (double) self->limits.end - (double) self->limits.begin;
  double widest = MAX (story * WIDEST_SHARE, WIDEST_SECONDS) / scale.width;
  double in_sight;

  if (scale.seconds_per_pixel > widest)
    scale = fh_time_scale_zoom (&scale, scale.seconds_per_pixel / widest, scale.width / 2);

  in_sight = MIN (get_length (&scale), story) * IN_SIGHT;
  scale.begin = MIN (scale.begin, (double) self->limits.end - in_sight);
  scale.begin = MAX (scale.begin, (double) self->limits.begin + in_sight - get_length (&scale));

  return scale;
}

FhTimeScale
fh_timeline_motion_resist (const FhTimelineMotion *self,
                           FhTimeScale             scale)
{
  FhTimeScale clamped = fh_timeline_motion_clamp (self, scale);

  if (clamped.seconds_per_pixel != scale.seconds_per_pixel)
    return fh_time_scale_zoom (&clamped,
                               pow (clamped.seconds_per_pixel / scale.seconds_per_pixel, RESISTANCE),
                               clamped.width / 2);

  clamped.begin += (scale.begin - clamped.begin) * RESISTANCE;
  return clamped;
}

void
fh_timeline_motion_jump (FhTimelineMotion *self,
                         FhTimeScale       scale)
{
  self->kind = FH_TIMELINE_MOTION_REST;
  self->scale = scale;
  self->target = scale;
}

void
fh_timeline_motion_ease (FhTimelineMotion *self,
                         FhTimeScale       target,
                         gint64            frame_time,
                         gint64            duration)
{
  if (!self->is_enabled || duration <= 0)
    {
      fh_timeline_motion_jump (self, target);
      return;
    }

  self->kind = FH_TIMELINE_MOTION_EASE;
  self->origin = self->scale;
  self->target = target;
  self->start = frame_time;
  self->duration = duration;
}

void
fh_timeline_motion_fling (FhTimelineMotion *self,
                          double            velocity,
                          gint64            frame_time)
{
  if (!self->is_enabled || fabs (velocity) < SLOWEST)
    return;

  self->kind = FH_TIMELINE_MOTION_FLING;
  self->velocity = velocity;
  self->last = frame_time;
}

gboolean
fh_timeline_motion_is_moving (const FhTimelineMotion *self)
{
  return self->kind != FH_TIMELINE_MOTION_REST;
}

FhTimeScale
fh_timeline_motion_get_end (const FhTimelineMotion *self)
{
  return self->kind == FH_TIMELINE_MOTION_EASE ? self->target : self->scale;
}

FhTimeScale
fh_timeline_scale_between (const FhTimeScale *from,
                           const FhTimeScale *to,
                           double             share)
{
  FhTimeScale between = *to;
  double      ratio = to->seconds_per_pixel / from->seconds_per_pixel;
  double      pixel;

  if (fabs (ratio - 1) < 1e-6)
    {
      between.begin = from->begin + (to->begin - from->begin) * share;
      return between;
    }

  pixel = (to->begin - from->begin) / (from->seconds_per_pixel - to->seconds_per_pixel);
  between.seconds_per_pixel = from->seconds_per_pixel * pow (ratio, share);
  between.begin = from->begin + pixel * (from->seconds_per_pixel - between.seconds_per_pixel);

  return between;
}

static void
advance_ease (FhTimelineMotion *self,
              gint64            frame_time)
{
  double share = (double) (frame_time - self->start) / (double) self->duration;
  double left = 1 - CLAMP (share, 0, 1);

  if (left <= 0)
    fh_timeline_motion_jump (self, self->target);
  else
    self->scale = fh_timeline_scale_between (&self->origin, &self->target, 1 - left * left * left);
}

static void
advance_fling (FhTimelineMotion *self,
               gint64            frame_time)
{
  double      seconds = CLAMP ((double) (frame_time - self->last) / G_USEC_PER_SEC, 0, 0.1);
  FhTimeScale clamped;

  self->last = frame_time;
  self->scale = fh_time_scale_pan (&self->scale, self->velocity * seconds);
  self->velocity *= exp (-FRICTION * seconds);

  clamped = fh_timeline_motion_clamp (self, self->scale);
  if (clamped.begin != self->scale.begin || fabs (self->velocity) < SLOWEST)
    fh_timeline_motion_jump (self, clamped);
}

gboolean
fh_timeline_motion_advance (FhTimelineMotion *self,
                            gint64            frame_time)
{
  switch (self->kind)
    {
    case FH_TIMELINE_MOTION_EASE:
      advance_ease (self, frame_time);
      return TRUE;
    case FH_TIMELINE_MOTION_FLING:
      advance_fling (self, frame_time);
      return TRUE;
    case FH_TIMELINE_MOTION_REST:
    default:
      return FALSE;
    }
}
