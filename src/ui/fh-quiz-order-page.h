/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* A question for an order: a list of cards to arrange, and then their dates. */

#include <adwaita.h>

#include "fh-quiz.h"
#include "fh-session.h"

G_BEGIN_DECLS

/**
 * FhQuizOrderPage:
 *
 * A card is dragged by mouse or hand, moved by its buttons, or by Control or Alt with Up and Down; Enter
 * answers.
 *
 * Signals:
 * - `answered`: Enter was pressed
 */
#define FH_TYPE_QUIZ_ORDER_PAGE (fh_quiz_order_page_get_type ())
G_DECLARE_FINAL_TYPE (FhQuizOrderPage, fh_quiz_order_page, FH, QUIZ_ORDER_PAGE, AdwBin)

GtkWidget *fh_quiz_order_page_new (FhQuiz    *quiz,
                                   FhSession *session);

void fh_quiz_order_page_set_quiz (FhQuizOrderPage *self,
                                  FhQuiz          *quiz);

/* Shows the cards as they are arranged, or the answer. */
void fh_quiz_order_page_update (FhQuizOrderPage *self);

/* To the first card. */
void fh_quiz_order_page_focus (FhQuizOrderPage *self);

/* @unit: see fh_present_get_unit() */
void fh_quiz_order_page_set_unit (FhQuizOrderPage *self,
                                  double           unit);

G_END_DECLS
