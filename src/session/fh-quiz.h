/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* A quiz about a story, for one pupil or for teams in a class: what is asked, whose turn it is, what they
 * answered and how many points they have. It has no widgets. */

#include "fh-quiz-question.h"

G_BEGIN_DECLS

#define FH_QUIZ_MAX_TEAMS     4
#define FH_QUIZ_MAX_QUESTIONS 20

/* For a right answer. */
#define FH_QUIZ_POINTS 100

typedef enum
{
  FH_QUIZ_ASKING,
  FH_QUIZ_REVEALED,
  FH_QUIZ_FINISHED,
} FhQuizState;

/**
 * FhQuizSetup:
 * @events: (nullable): FhEvent of the dataset, what may be asked about; %NULL for all
 * @kinds: one of them or both, which then take turns
 * @n_questions: for each team, 1 to %FH_QUIZ_MAX_QUESTIONS
 * @teams: (array zero-terminated=1): names, 1 to %FH_QUIZ_MAX_TEAMS
 * @seed: the same seed makes the same quiz
 */
typedef struct
{
  GListModel        *events;
  FhQuizKinds        kinds;
  guint              n_questions;
  const char *const *teams;
  guint32            seed;
} FhQuizSetup;

/**
 * FhQuiz:
 *
 * Teams take turns, with questions of the same kinds for each. A place earns the fewer points the further
 * from it the answer lies, see fh_quiz_count_points(); an order, its share of the points for each event that
 * stands where it belongs. Main thread only.
 *
 * Signals:
 * - `changed`: anything that can be asked for below
 */
#define FH_TYPE_QUIZ (fh_quiz_get_type ())
G_DECLARE_FINAL_TYPE (FhQuiz, fh_quiz, FH, QUIZ, GObject)

/* Returns: (transfer full) (nullable): the first question open; %NULL with an error of %FH_QUIZ_ERROR */
FhQuiz *fh_quiz_new (FhDataset         *dataset,
                     const FhQuizSetup *setup,
                     GError           **error);

/* Returns: (transfer full) (nullable): another quiz like @self, with other questions; as fh_quiz_new() */
FhQuiz *fh_quiz_new_like (FhQuiz  *self,
                          guint32  seed,
                          GError **error);

/**
 * fh_quiz_list_tour_events:
 *
 * Returns: (transfer full): a model of the FhEvent that steps of the tour select, or that belong to a place,
 *   an actor or a topic that they select
 */
GListModel *fh_quiz_list_tour_events (FhDataset *dataset,
                                      FhTour    *tour);

/* (transfer none). */
FhDataset *fh_quiz_get_dataset (FhQuiz *self);

FhQuizState fh_quiz_get_state (FhQuiz *self);

/* All questions, of all teams. */
guint fh_quiz_get_n_questions (FhQuiz *self);
guint fh_quiz_get_position (FhQuiz *self);

/* (transfer none): the one that is open, was answered last, or was the last of all. */
FhQuizQuestion *fh_quiz_get_question (FhQuiz *self);

guint       fh_quiz_get_n_teams (FhQuiz *self);
const char *fh_quiz_get_team_name (FhQuiz *self,
                                   guint   team);
guint       fh_quiz_get_score (FhQuiz *self,
                               guint   team);

/* Whose turn it is. */
guint fh_quiz_get_team (FhQuiz *self);

/* Lets another team answer the open question; whose turn it is next stays as it was. */
void fh_quiz_set_team (FhQuiz *self,
                       guint   team);

/* The metres from the place's edge at which there are no more points: half the diagonal of what the story's
 * map shows at first. */
double fh_quiz_get_reach (FhQuiz *self);

/**
 * fh_quiz_count_points:
 * @distance: metres from the place
 * @accuracy: metres around it within which it may lie
 * @reach: see fh_quiz_get_reach()
 *
 * Returns: all points within @accuracy, at least a fiftieth of @reach since no hand is more exact; from there
 *   evenly fewer, none at @reach
 */
guint fh_quiz_count_points (double distance,
                            double accuracy,
                            double reach);

/* Where a question for a place was answered, in degrees; the first one reveals it. */
void fh_quiz_answer_place (FhQuiz *self,
                           double  latitude,
                           double  longitude);

/* Moves a card of an open question for an order; the cards between make room. */
void fh_quiz_move_card (FhQuiz *self,
                        guint   from,
                        guint   to);

/* Answers with the order in which the cards are. */
void fh_quiz_answer_order (FhQuiz *self);

/* (transfer none): the event on a card, as they are arranged. */
FhEvent *fh_quiz_get_card (FhQuiz *self,
                           guint   card);

/* The card that shows the question's event @event. */
guint fh_quiz_find_card (FhQuiz *self,
                         guint   event);

/* Whether it stands where it belongs. */
gboolean fh_quiz_is_card_right (FhQuiz *self,
                                guint   card);

/* Reveals the answer, without points. */
void fh_quiz_skip (FhQuiz *self);

/**
 * FhQuizAnswer:
 * @is_skipped: nobody answered; the rest is 0
 * @points: what it earned
 * @latitude: for a place: where
 * @longitude: and
 * @distance: how many metres from it
 */
typedef struct
{
  gboolean is_skipped;
  guint    points;
  double   latitude;
  double   longitude;
  double   distance;
} FhQuizAnswer;

/* (transfer none) (nullable): to the question that is shown; %NULL while it is open. */
const FhQuizAnswer *fh_quiz_get_answer (FhQuiz *self);

/* From an answer to the next question, or to the end. */
void fh_quiz_go_on (FhQuiz *self);

/* Ends the quiz with the points of now. */
void fh_quiz_finish (FhQuiz *self);

/* Takes the last answer and its points back: its question is open again, for the same team. */
void     fh_quiz_undo (FhQuiz *self);
gboolean fh_quiz_can_undo (FhQuiz *self);

G_END_DECLS
