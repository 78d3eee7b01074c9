/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* The answer to a question for an order: when the events were. */

#include <gtk/gtk.h>

#include "fh-event.h"
#include "fh-palette.h"

G_BEGIN_DECLS

/**
 * FhQuizLine:
 *
 * A line of time with a number for each event, as long as its date is known. CSS node: `quizline`.
 */
#define FH_TYPE_QUIZ_LINE (fh_quiz_line_get_type ())
G_DECLARE_FINAL_TYPE (FhQuizLine, fh_quiz_line, FH, QUIZ_LINE, GtkWidget)

GtkWidget *fh_quiz_line_new (void);

/**
 * fh_quiz_line_show:
 * @events: (element-type FhEvent): in the order of time
 * @language: the story's language
 */
void fh_quiz_line_show (FhQuizLine *self,
                        GPtrArray  *events,
                        const char *language);

G_END_DECLS
