/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* What is asked in a quiz, and how the questions are made from a story's events. */

#include "fh-dataset.h"

G_BEGIN_DECLS

typedef enum
{
  FH_QUIZ_PLACE = 1 << 0,
  FH_QUIZ_ORDER = 1 << 1,
} FhQuizKinds;

/* How many events are to be put in order: as many as possible of these. */
#define FH_QUIZ_ORDER_MIN 3
#define FH_QUIZ_ORDER_MAX 5

/**
 * FH_QUIZ_ERROR:
 *
 * Errors of fh_quiz_new(): the events do not suffice for so many questions.
 */
#define FH_QUIZ_ERROR (fh_quiz_error_quark ())
GQuark fh_quiz_error_quark (void);

typedef enum
{
  /* Too few of which one place is known for certain. */
  FH_QUIZ_ERROR_PLACES,
  /* Too few of which the dates establish an order. */
  FH_QUIZ_ERROR_DATES,
} FhQuizError;

/**
 * FhQuizQuestion:
 * @kind: %FH_QUIZ_PLACE or %FH_QUIZ_ORDER
 * @events: (element-type FhEvent): the one to be placed, or those to be put in order, as they happened
 * @first: (array): for the latter, which of @events each card shows at first; never the right order
 * @place: (nullable): the answer to the former
 * @stems: (array zero-terminated=1) (nullable): what words that give the place away begin with
 */
typedef struct
{
  FhQuizKinds kind;
  GPtrArray  *events;
  guint       first[FH_QUIZ_ORDER_MAX];
  FhPlace    *place;
  char      **stems;
} FhQuizQuestion;

void fh_quiz_question_free (FhQuizQuestion *self);

/**
 * fh_quiz_question_create_title:
 * @language: the story's language
 *
 * Returns: (transfer full): the event's title with blanks where it names the place or one close to it
 */
char *fh_quiz_question_create_title (FhQuizQuestion *self,
                                     const char     *language);

/**
 * fh_quiz_is_certain:
 *
 * Returns: whether a question may rest on @event: importance 1 or 2, high confidence, accounts do not
 *   differ, and its date has two known ends and no qualifier
 */
gboolean fh_quiz_is_certain (FhEvent *event);

/**
 * fh_quiz_is_apart:
 *
 * Returns: whether the dates say which of the two came first: they are apart by a whole day, since a day is
 *   where the source was and a time is UTC
 */
gboolean fh_quiz_is_apart (FhEvent *a,
                           FhEvent *b);

/**
 * fh_quiz_make_questions:
 * @events: (element-type FhEvent): of @dataset, what may be asked about
 * @kinds: (array length=n_questions): of each question
 * @seed: the same seed makes the same questions
 *
 * No event is to be placed twice, and no order is asked for twice. Costs as much as there are events and
 * places.
 *
 * Returns: (transfer full) (element-type FhQuizQuestion) (nullable): %NULL with an error of %FH_QUIZ_ERROR
 */
GPtrArray *fh_quiz_make_questions (FhDataset         *dataset,
                                   GListModel        *events,
                                   const FhQuizKinds *kinds,
                                   guint              n_questions,
                                   guint32            seed,
                                   GError           **error);

G_END_DECLS
