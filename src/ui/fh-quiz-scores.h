/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* The points of the teams: beside the questions, and at the end of a quiz. */

#include <adwaita.h>

#include "fh-quiz.h"

G_BEGIN_DECLS

/* (transfer full): "340 points", in the interface's language. */
char *fh_quiz_scores_format_points (guint points);

/**
 * fh_quiz_scores_new_bar:
 *
 * Returns: a button for each team with its points, which lets it answer the open question by the action
 *   `quiz.team`; the one whose turn it is stands out. Of one team alone, only the points.
 */
GtkWidget *fh_quiz_scores_new_bar (FhQuiz *quiz);

/* Shows the points of now in a bar of @quiz. */
void fh_quiz_scores_update_bar (GtkWidget *bar,
                                FhQuiz    *quiz);

/**
 * fh_quiz_scores_new_page:
 * @unit: see fh_present_get_unit()
 *
 * Returns: who has how many points, most first
 */
GtkWidget *fh_quiz_scores_new_page (FhQuiz *quiz,
                                    double  unit);

G_END_DECLS
