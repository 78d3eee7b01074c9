/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* A quiz in a window of its own, for a class in front of a projector or for one pupil. */

#include <adwaita.h>

#include "fh-basemap.h"
#include "fh-quiz.h"
#include "fh-session.h"

G_BEGIN_DECLS

/**
 * FhQuizWindow:
 *
 * Has a session of its own, so that what is shown in the window it was started from stays as it is. While a
 * quiz is under way, Escape and closing ask first.
 *
 * Actions: `quiz.go` answers, goes on or plays again, `quiz.skip`, `quiz.undo`, `quiz.finish`, `quiz.leave`,
 * `quiz.fullscreen` and `quiz.team` (int), which lets a team answer the open question.
 *
 * Properties:
 * - `team` (int): whose turn it is
 */
#define FH_TYPE_QUIZ_WINDOW (fh_quiz_window_get_type ())
G_DECLARE_FINAL_TYPE (FhQuizWindow, fh_quiz_window, FH, QUIZ_WINDOW, AdwApplicationWindow)

/**
 * fh_quiz_window_new:
 * @session: whose languages are followed
 * @basemap: (nullable): the ground of the map
 */
GtkWidget *fh_quiz_window_new (GtkApplication *application,
                               FhQuiz         *quiz,
                               FhSession      *session,
                               FhBasemap      *basemap);

G_END_DECLS
