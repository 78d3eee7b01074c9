/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/*  What the files of the handout share: fh-handout.c makes pages and files of it, fh-handout-step.c puts a
 * step on a page, fh-handout-words.c says what is written where. */

#include "fh-handout-text.h"
#include "fh-handout.h"
#include "fh-path.h"
#include "fh-tour-view.h"

G_BEGIN_DECLS

/**
 * FhHandoutStep:
 * @title: what the bookmark says; blank where the pupil has to find it
 * @text: what stands beside the map
 * @n_head: so many paragraphs of it are date and title
 */
typedef struct
{
  FhTourStep    *step;
  guint          position;
  char          *title;
  FhHandoutText *text;
  guint          n_head;
} FhHandoutStep;

struct _FhHandout
{
  FhHandoutSettings settings;
  char             *language;
  char             *second_language;
  const FhPalette  *palette;

  /* Of FhTourView; when the steps and the events are. */
  GArray    *views;
  FhTimeSpan span;
  GArray    *dates;
  GArray    *events;

  /* Of FhHandoutStep; of FhSource, numbered; of strings, what belongs in the blanks. */
  GPtrArray *steps;
  GPtrArray *sources;
  GPtrArray *answers;

  /* Answers and sources, on pages of their own: with which paragraph each begins. */
  FhHandoutText *end;
  GArray        *end_pages;
};

/* How large type is with so many steps a page; 1 for one. */
double fh_handout_get_type (FhHandout *self);

/* Fills the steps, the list of sources and the last pages. */
void fh_handout_write_words (FhHandout *self);

/* Paints a step into a box of the page. */
void fh_handout_paint_step (FhHandout           *self,
                            const FhHandoutStep *step,
                            cairo_t             *cr,
                            const FhBox         *box);

G_END_DECLS
