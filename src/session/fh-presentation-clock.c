/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The time of a presentation, beside fh-presentation.c: how long each step has been shown, and what happens
 * by itself. */

#include "fh-presentation-private.h"

/* What is typed is forgotten after so many seconds. */
#define TYPED_SECONDS 4.0

/* A computer that slept in the middle of a lesson does not count as a lesson. */
#define MAX_PAUSE (10 * G_USEC_PER_SEC)

void
fh_presentation_touch (FhPresentation *self)
{
  g_return_if_fail (FH_IS_PRESENTATION (self));

  self->idle = 0;
}

static double
get_planned (FhPresentation *self,
             guint           position)
{
  FhTourStep *step = fh_presentation_get_step (self, position);

  return step != NULL ? fh_tour_step_get_seconds (step) : 0;
}

static void
restart (FhPresentation *self)
{
  self->visit = 0;
  fh_presentation_show (self, 0, TRUE);
}

/* A question has half of the step's time. */
static void
play (FhPresentation *self)
{
  double planned = get_planned (self, self->position);
  double due = planned > 0 ? planned : FH_PRESENTATION_DEFAULT_SECONDS;

  if (self->autoplay.step_seconds > 0)
    due = self->autoplay.step_seconds;
  if (self->asking)
    due /= 2;
  if (self->visit < due)
    return;

  if (self->asking)
    fh_presentation_show (self, self->position, FALSE);
  else if (self->position + 1 < self->n_steps)
    fh_presentation_show (self, self->position + 1, TRUE);
  else if (self->autoplay.loop)
    restart (self);
}

static void
act_on_time (FhPresentation *self)
{
  if (self->typed > 0 && self->typed_age > TYPED_SECONDS)
    fh_presentation_set_typed (self, 0);

  if (!self->autoplay.active)
    return;

  if (!self->exploring && self->blank == FH_BLANK_NONE)
    play (self);
  else if (self->autoplay.idle_seconds > 0 && self->idle >= self->autoplay.idle_seconds)
    restart (self);
}

void
fh_presentation_advance (FhPresentation *self,
                         gint64          time)
{
  gint64 passed;
  double seconds;

  g_return_if_fail (FH_IS_PRESENTATION (self));

  passed = self->last_time > 0 ? time - self->last_time : 0;
  self->last_time = time;
  if (!self->running || self->n_steps == 0 || passed <= 0)
    return;

  seconds = (double) MIN (passed, MAX_PAUSE) / G_USEC_PER_SEC;
  self->elapsed += seconds;
  self->spent[self->position] += seconds;
  self->visit += seconds;
  self->typed_age += seconds;
  self->idle += seconds;
  act_on_time (self);
}

double
fh_presentation_get_elapsed (FhPresentation *self)
{
  g_return_val_if_fail (FH_IS_PRESENTATION (self), 0);

  return self->elapsed;
}

double
fh_presentation_get_step_elapsed (FhPresentation *self,
                                  guint           position)
{
  g_return_val_if_fail (FH_IS_PRESENTATION (self), 0);

  return position < self->n_steps ? self->spent[position] : 0;
}

double
fh_presentation_get_remaining (FhPresentation *self)
{
  double remaining = 0;

  g_return_val_if_fail (FH_IS_PRESENTATION (self), 0);

  for (guint i = self->position; i < self->n_steps; i++)
    {
      double planned = get_planned (self, i);

      remaining += i == self->position ? MAX (0, planned - self->spent[i]) : planned;
    }

  return remaining;
}

double
fh_presentation_get_delay (FhPresentation *self)
{
  double planned = 0;
  double at_most;

  g_return_val_if_fail (FH_IS_PRESENTATION (self), 0);

  for (guint i = 0; i < self->position; i++)
    planned += get_planned (self, i);
  if (self->n_steps == 0)
    return 0;

  at_most = get_planned (self, self->position);
  return self->elapsed - planned - MIN (self->spent[self->position], at_most);
}

double
fh_presentation_get_planned (FhPresentation *self)
{
  double planned = 0;

  g_return_val_if_fail (FH_IS_PRESENTATION (self), 0);

  for (guint i = 0; i < self->n_steps; i++)
    planned += get_planned (self, i);

  return planned;
}
