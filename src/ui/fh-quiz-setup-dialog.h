/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* What a quiz shall ask, of whom: the dialog before it. */

#include <adwaita.h>

#include "fh-quiz.h"
#include "fh-session.h"

G_BEGIN_DECLS

/**
 * FhQuizSetupDialog:
 *
 * Says so where there are too few events for what is asked.
 *
 * Signals:
 * - `start` (FhQuiz): made as chosen; the dialog closes by itself
 */
#define FH_TYPE_QUIZ_SETUP_DIALOG (fh_quiz_setup_dialog_get_type ())
G_DECLARE_FINAL_TYPE (FhQuizSetupDialog, fh_quiz_setup_dialog, FH, QUIZ_SETUP_DIALOG, AdwWindow)

/* @session: with a dataset, of which the quiz is made */
GtkWidget *fh_quiz_setup_dialog_new (GtkWindow *parent,
                                     FhSession *session);

G_END_DECLS
