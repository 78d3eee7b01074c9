/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* What the files of FhPresentation share: fh-presentation.c moves from step to step, fh-presentation-clock.c
 * has the time. */

#include "fh-presentation.h"

G_BEGIN_DECLS

struct _FhPresentation
{
  GObject parent_instance;

  FhSession *session;
  FhTour    *tour;
  FhBoard   *board;
  FhDataset *dataset;
  guint      n_steps;
  guint      position;
  gboolean   asking;
  gboolean   exploring;
  FhBlank    blank;
  guint      typed;
  gboolean   hides_later;
  FhAutoplay autoplay;
  gboolean   running;

  /* While the session is changed by the presentation itself. */
  gboolean is_applying;

  /* Of FhTourView; seconds spent on each step. */
  GArray *views;
  double *spent;
  double  elapsed;
  /* On this visit of the step, since the last digit, since somebody did something. */
  double visit;
  double typed_age;
  double idle;
  gint64 last_time;
};

/* Shows a step, with its question open or answered; ends whatever hid or left it. */
void fh_presentation_show (FhPresentation *self,
                           guint           position,
                           gboolean        asking);

void fh_presentation_set_typed (FhPresentation *self,
                                guint           typed);

G_END_DECLS
