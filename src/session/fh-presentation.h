/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* Where somebody is in a tour that is being presented: which step, whether its question is still open,
 * whether the screen has been left free to explore or made black. It has no widgets: views follow its
 * notify signals and those of its session. */

#include "fh-board.h"
#include "fh-session.h"
#include "fh-tour-view.h"

G_BEGIN_DECLS

typedef enum
{
  FH_BLANK_NONE,
  FH_BLANK_BLACK,
  FH_BLANK_WHITE,
} FhBlank;

/* What a step is given in autoplay, in seconds, where it has no plan. */
#define FH_PRESENTATION_DEFAULT_SECONDS 20

/**
 * FhAutoplay:
 * @active: whether steps follow by themselves
 * @step_seconds: how long a step shows; 0 for as long as is planned for it
 * @loop: whether it begins again after the last step
 * @idle_seconds: after so long without a hand on it, while somebody explores, it returns to the beginning; 0
 *   for never
 */
typedef struct
{
  gboolean active;
  guint    step_seconds;
  gboolean loop;
  guint    idle_seconds;
} FhAutoplay;

/**
 * FhPresentation:
 *
 * Brings its session to each step in one change. A change of the session's selection, date, span or filter
 * that comes from somewhere else, a hand on the timeline for instance, leaves the tour: the screen is free to
 * explore until one returns or goes on. It has no clock of its own, see fh_presentation_advance(). Main
 * thread only.
 *
 * Properties:
 * - `position` (uint): the step, from 0
 * - `asking` (boolean): the step has a question, and its answer, its title and what it selects are not shown
 * yet
 * - `exploring` (boolean): the tour has been left, and the session may show anything
 * - `blank` (int, FhBlank): whether there is nothing to see but black or white
 * - `typed` (uint): the number that is being typed, 0 for none
 * - `hides-later` (boolean): whether events after the step's date are kept out; at first as the tour says
 * - `autoplay` (boolean): whether steps follow by themselves; notified of whenever one of FhAutoplay changes
 * - `running` (boolean): %TRUE until it ends, and never again
 */
#define FH_TYPE_PRESENTATION (fh_presentation_get_type ())
G_DECLARE_FINAL_TYPE (FhPresentation, fh_presentation, FH, PRESENTATION, GObject)

/**
 * fh_presentation_new:
 * @session: whose dataset @tour belongs to; brought to the first step
 * @tour: a tour; one without steps is allowed and shows nothing
 */
FhPresentation *fh_presentation_new (FhSession *session,
                                     FhTour    *tour);

/* (transfer none). */
FhSession *fh_presentation_get_session (FhPresentation *self);
FhTour    *fh_presentation_get_tour (FhPresentation *self);
guint      fh_presentation_get_n_steps (FhPresentation *self);

/* (transfer none): what is drawn on the map, step by step. */
FhBoard *fh_presentation_get_board (FhPresentation *self);

/* (transfer none) (nullable): @position from 0; %NULL beyond the last. */
FhTourStep *fh_presentation_get_step (FhPresentation *self,
                                      guint           position);
guint       fh_presentation_get_position (FhPresentation *self);
gboolean    fh_presentation_get_asking (FhPresentation *self);
gboolean    fh_presentation_get_exploring (FhPresentation *self);
FhBlank     fh_presentation_get_blank (FhPresentation *self);
guint       fh_presentation_get_typed (FhPresentation *self);
gboolean    fh_presentation_get_hides_later (FhPresentation *self);
FhAutoplay  fh_presentation_get_autoplay (FhPresentation *self);
gboolean    fh_presentation_get_running (FhPresentation *self);

/**
 * fh_presentation_next:
 *
 * Shows what is hidden by a blank screen, or the answer to an open question, or the next step, from wherever
 * one explores. Does nothing at the end.
 */
void fh_presentation_next (FhPresentation *self);

/* Takes fh_presentation_next() back: a step that one comes back to has its answer shown. */
void fh_presentation_previous (FhPresentation *self);

/* To the beginning of a step; beyond the last goes to the last. */
void fh_presentation_go_to (FhPresentation *self,
                            guint           position);

/* Whether next and previous would change anything. */
gboolean fh_presentation_can_go_next (FhPresentation *self);
gboolean fh_presentation_can_go_previous (FhPresentation *self);

/* Leaves the tour, or returns to its step. */
void fh_presentation_set_exploring (FhPresentation *self,
                                    gboolean        exploring);

/* The same blank a second time shows the step again. */
void fh_presentation_toggle_blank (FhPresentation *self,
                                   FhBlank         blank);

void fh_presentation_set_hides_later (FhPresentation *self,
                                      gboolean        hides_later);

/* Adds a digit, 0 to 9, to the number of a step. What is typed is forgotten after some seconds. */
void fh_presentation_type_digit (FhPresentation *self,
                                 guint           digit);

/* Goes to the step whose number was typed; without a number, to the next. */
void fh_presentation_enter (FhPresentation *self);

/* Back by one: forgets the number, shows what is blank, lays the tool away, returns to the step, or ends. */
void fh_presentation_escape (FhPresentation *self);

void fh_presentation_end (FhPresentation *self);

/* From now on, with the whole time for the step that is shown. */
void fh_presentation_set_autoplay (FhPresentation   *self,
                                   const FhAutoplay *autoplay);

/* Somebody is doing something: the time for going back to the beginning starts anew. */
void fh_presentation_touch (FhPresentation *self);

/**
 * fh_presentation_advance:
 * @time: microseconds, as of g_get_monotonic_time()
 *
 * Counts the time since the last call for the step that is shown; to be called some times a second while it
 * runs. The first call only remembers the time.
 */
void fh_presentation_advance (FhPresentation *self,
                              gint64          time);

/* Seconds since the beginning, and on one step, all visits together. */
double fh_presentation_get_elapsed (FhPresentation *self);
double fh_presentation_get_step_elapsed (FhPresentation *self,
                                         guint           position);

/* The planned seconds that are left: what the step has not used up, and all the later steps. */
double fh_presentation_get_remaining (FhPresentation *self);

/* The planned seconds of all steps; 0 for a tour without a plan. */
double fh_presentation_get_planned (FhPresentation *self);

/* How many seconds one is behind the plan; negative, ahead of it. What the step may still take does not
 * count. */
double fh_presentation_get_delay (FhPresentation *self);

/* (transfer none): what is to be seen at a step: @position less than the number of steps. */
const FhTourView *fh_presentation_get_view (FhPresentation *self,
                                            guint           position);

G_END_DECLS
