/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* A question for a place: a mute map to point at, and then the event with where it was. */

#include <adwaita.h>

#include "fh-basemap.h"
#include "fh-quiz.h"
#include "fh-session.h"

G_BEGIN_DECLS

#define FH_TYPE_QUIZ_PLACE_PAGE (fh_quiz_place_page_get_type ())
G_DECLARE_FINAL_TYPE (FhQuizPlacePage, fh_quiz_place_page, FH, QUIZ_PLACE_PAGE, AdwBin)

/**
 * fh_quiz_place_page_new:
 * @session: of the quiz alone
 * @basemap: (nullable): the ground of the map
 */
GtkWidget *fh_quiz_place_page_new (FhQuiz    *quiz,
                                   FhSession *session,
                                   FhBasemap *basemap);

void fh_quiz_place_page_set_quiz (FhQuizPlacePage *self,
                                  FhQuiz          *quiz);

/* Shows the question, or its answer. @question: what a screen reader says */
void fh_quiz_place_page_update (FhQuizPlacePage *self,
                                const char      *question);

/* To the crosshair. */
void fh_quiz_place_page_focus (FhQuizPlacePage *self);

/* Answers with where the crosshair is. */
void fh_quiz_place_page_answer (FhQuizPlacePage *self);

/* @unit: see fh_present_get_unit() */
void fh_quiz_place_page_set_unit (FhQuizPlacePage *self,
                                  double           unit);

G_END_DECLS
