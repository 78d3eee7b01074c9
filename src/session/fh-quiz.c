/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-quiz.h"

#include <math.h>

#include "fh-array-model.h"
#include "fh-quiz-stems.h"

/* No hand is more exact than this share of the reach. */
#define TOLERANCE 0.02

/* What happened to a question. */
typedef struct
{
  gboolean     is_answered;
  FhQuizAnswer answer;
  guint        team;
  /* Which of the question's events each card shows. */
  guint cards[FH_QUIZ_ORDER_MAX];
} Turn;

struct _FhQuiz
{
  GObject parent_instance;

  FhDataset  *dataset;
  GListModel *events;
  FhQuizKinds kinds;
  /* Of FhQuizQuestion, and a Turn for each. */
  GPtrArray  *questions;
  Turn       *turns;
  char      **teams;
  guint       position;
  FhQuizState state;
  double      reach;
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FhQuiz, fh_quiz, G_TYPE_OBJECT)

static void
emit_changed (FhQuiz *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static Turn *
get_turn (FhQuiz *self)
{
  return &self->turns[self->position];
}

static gboolean
is_open (FhQuiz     *self,
         FhQuizKinds kinds)
{
  return self->state == FH_QUIZ_ASKING && (fh_quiz_get_question (self)->kind & kinds) != 0;
}

static void
answer (FhQuiz      *self,
        FhQuizAnswer answer)
{
  Turn *turn = get_turn (self);

  turn->is_answered = TRUE;
  turn->answer = answer;
  self->state = FH_QUIZ_REVEALED;
  emit_changed (self);
}

static double
find_reach (FhDataset *dataset)
{
  FhBounds bounds = fh_dataset_get_bounds (dataset);

  return MAX (1, fh_quiz_measure_distance (bounds.south, bounds.west, bounds.north, bounds.east) / 2);
}

static void
begin_turns (FhQuiz *self)
{
  guint n_teams = g_strv_length (self->teams);

  self->turns = g_new0 (Turn, self->questions->len);
  for (guint i = 0; i < self->questions->len; i++)
    {
      FhQuizQuestion *question = g_ptr_array_index (self->questions, i);

      self->turns[i].team = i % n_teams;
      for (guint card = 0; card < FH_QUIZ_ORDER_MAX; card++)
        self->turns[i].cards[card] = question->first[card];
    }
}

/* Each team has the same kinds of question. */
static FhQuizKinds *
plan_kinds (const FhQuizSetup *setup,
            guint              n_teams)
{
  FhQuizKinds *kinds = g_new (FhQuizKinds, setup->n_questions * n_teams);

  for (guint i = 0; i < setup->n_questions * n_teams; i++)
    {
      kinds[i] = setup->kinds;
      if (setup->kinds == (FH_QUIZ_PLACE | FH_QUIZ_ORDER))
        kinds[i] = i / n_teams % 2 == 0 ? FH_QUIZ_PLACE : FH_QUIZ_ORDER;
    }

  return kinds;
}

static void
fh_quiz_finalize (GObject *object)
{
  FhQuiz *self = FH_QUIZ (object);

  g_clear_pointer (&self->questions, g_ptr_array_unref);
  g_clear_pointer (&self->turns, g_free);
  g_clear_pointer (&self->teams, g_strfreev);
  g_clear_object (&self->events);
  g_clear_object (&self->dataset);

  G_OBJECT_CLASS (fh_quiz_parent_class)->finalize (object);
}

static void
fh_quiz_class_init (FhQuizClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fh_quiz_finalize;

  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", FH_TYPE_QUIZ, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
fh_quiz_init (FhQuiz *self)
{
}

FhQuiz *
fh_quiz_new (FhDataset         *dataset,
             const FhQuizSetup *setup,
             GError           **error)
{
  g_autofree FhQuizKinds *kinds = NULL;
  g_autoptr (GPtrArray) questions = NULL;
  GListModel *events;
  FhQuiz     *self;
  guint       n_teams;

  g_return_val_if_fail (FH_IS_DATASET (dataset), NULL);
  g_return_val_if_fail (setup->kinds != 0, NULL);
  g_return_val_if_fail (setup->n_questions > 0 && setup->n_questions <= FH_QUIZ_MAX_QUESTIONS, NULL);
  n_teams = g_strv_length ((char **) setup->teams);
  g_return_val_if_fail (n_teams > 0 && n_teams <= FH_QUIZ_MAX_TEAMS, NULL);

  kinds = plan_kinds (setup, n_teams);
  events = setup->events != NULL ? setup->events : fh_dataset_get_events (dataset);
  questions =
    fh_quiz_make_questions (dataset, events, kinds, setup->n_questions * n_teams, setup->seed, error);
  if (questions == NULL)
    return NULL;

  self = g_object_new (FH_TYPE_QUIZ, NULL);
  self->dataset = g_object_ref (dataset);
  self->events = g_object_ref (events);
  self->kinds = setup->kinds;
  self->questions = g_steal_pointer (&questions);
  self->teams = g_strdupv ((char **) setup->teams);
  self->reach = find_reach (dataset);
  begin_turns (self);

  return self;
}

FhQuiz *
fh_quiz_new_like (FhQuiz  *self,
                  guint32  seed,
                  GError **error)
{
  FhQuizSetup setup = { 0 };

  g_return_val_if_fail (FH_IS_QUIZ (self), NULL);

  setup.events = self->events;
  setup.kinds = self->kinds;
  setup.n_questions = self->questions->len / g_strv_length (self->teams);
  setup.teams = (const char *const *) self->teams;
  setup.seed = seed;

  return fh_quiz_new (self->dataset, &setup, error);
}

static void
add_event (GPtrArray  *events,
           GHashTable *known,
           FhEvent    *event)
{
  if (g_hash_table_add (known, event))
    g_ptr_array_add (events, g_object_ref (event));
}

static int
compare_events (gconstpointer a,
                gconstpointer b)
{
  return fh_event_compare (*(FhEvent *const *) a, *(FhEvent *const *) b);
}

GListModel *
fh_quiz_list_tour_events (FhDataset *dataset,
                          FhTour    *tour)
{
  g_autoptr (GHashTable) known = g_hash_table_new (NULL, NULL);
  GPtrArray  *events = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *steps;

  g_return_val_if_fail (FH_IS_DATASET (dataset), NULL);
  g_return_val_if_fail (FH_IS_TOUR (tour), NULL);

  steps = fh_tour_get_steps (tour);
  for (guint i = 0; i < g_list_model_get_n_items (steps); i++)
    {
      g_autoptr (FhTourStep) step = g_list_model_get_item (steps, i);
      FhItem    *selection = fh_tour_step_get_selection (step);
      GPtrArray *of = NULL;

      if (FH_IS_EVENT (selection))
        add_event (events, known, FH_EVENT (selection));
      else if (selection != NULL)
        of = fh_dataset_get_events_of (dataset, selection);
      for (guint j = 0; of != NULL && j < of->len; j++)
        add_event (events, known, g_ptr_array_index (of, j));
    }
  g_ptr_array_sort (events, compare_events);

  return fh_array_model_new (FH_TYPE_EVENT, events);
}

FhDataset *
fh_quiz_get_dataset (FhQuiz *self)
{
  g_return_val_if_fail (FH_IS_QUIZ (self), NULL);

  return self->dataset;
}

FhQuizState
fh_quiz_get_state (FhQuiz *self)
{
  g_return_val_if_fail (FH_IS_QUIZ (self), FH_QUIZ_FINISHED);

  return self->state;
}

guint
fh_quiz_get_n_questions (FhQuiz *self)
{
  g_return_val_if_fail (FH_IS_QUIZ (self), 0);

  return self->questions->len;
}

guint
fh_quiz_get_position (FhQuiz *self)
{
  g_return_val_if_fail (FH_IS_QUIZ (self), 0);

  return self->position;
}

FhQuizQuestion *
fh_quiz_get_question (FhQuiz *self)
{
  g_return_val_if_fail (FH_IS_QUIZ (self), NULL);

  return g_ptr_array_index (self->questions, self->position);
}

guint
fh_quiz_get_n_teams (FhQuiz *self)
{
  g_return_val_if_fail (FH_IS_QUIZ (self), 0);

  return g_strv_length (self->teams);
}

const char *
fh_quiz_get_team_name (FhQuiz *self,
                       guint   team)
{
  g_return_val_if_fail (FH_IS_QUIZ (self), NULL);
  g_return_val_if_fail (team < g_strv_length (self->teams), NULL);

  return self->teams[team];
}

guint
fh_quiz_get_score (FhQuiz *self,
                   guint   team)
{
  guint score = 0;

  g_return_val_if_fail (FH_IS_QUIZ (self), 0);

  for (guint i = 0; i < self->questions->len; i++)
    if (self->turns[i].is_answered && self->turns[i].team == team)
      score += self->turns[i].answer.points;

  return score;
}

guint
fh_quiz_get_team (FhQuiz *self)
{
  g_return_val_if_fail (FH_IS_QUIZ (self), 0);

  return get_turn (self)->team;
}

void
fh_quiz_set_team (FhQuiz *self,
                  guint   team)
{
  g_return_if_fail (FH_IS_QUIZ (self));

  if (self->state != FH_QUIZ_ASKING || team >= g_strv_length (self->teams) || get_turn (self)->team == team)
    return;

  get_turn (self)->team = team;
  emit_changed (self);
}

double
fh_quiz_get_reach (FhQuiz *self)
{
  g_return_val_if_fail (FH_IS_QUIZ (self), 1);

  return self->reach;
}

guint
fh_quiz_count_points (double distance,
                      double accuracy,
                      double reach)
{
  double full = MAX (accuracy, reach * TOLERANCE);

  if (distance <= full)
    return FH_QUIZ_POINTS;
  /* Whoever is far away is not nearly right, however inexact the place is. */
  return (guint) lround (FH_QUIZ_POINTS * MAX (0, 1 - (distance - full) / reach));
}

void
fh_quiz_answer_place (FhQuiz *self,
                      double  latitude,
                      double  longitude)
{
  FhQuizAnswer given = { .latitude = latitude, .longitude = longitude };
  FhPlace     *place;

  g_return_if_fail (FH_IS_QUIZ (self));

  if (!is_open (self, FH_QUIZ_PLACE))
    return;

  place = fh_quiz_get_question (self)->place;
  given.distance = fh_quiz_measure_distance (latitude, longitude, fh_place_get_latitude (place),
                                             fh_place_get_longitude (place));
  given.points = fh_quiz_count_points (given.distance, fh_place_get_accuracy (place), self->reach);
  answer (self, given);
}

void
fh_quiz_move_card (FhQuiz *self,
                   guint   from,
                   guint   to)
{
  guint *cards;
  guint  moved;

  g_return_if_fail (FH_IS_QUIZ (self));

  if (!is_open (self, FH_QUIZ_ORDER) || from == to ||
      MAX (from, to) >= fh_quiz_get_question (self)->events->len)
    return;

  cards = get_turn (self)->cards;
  moved = cards[from];
  for (; from < to; from++)
    cards[from] = cards[from + 1];
  for (; from > to; from--)
    cards[from] = cards[from - 1];
  cards[to] = moved;
  emit_changed (self);
}

void
fh_quiz_answer_order (FhQuiz *self)
{
  FhQuizAnswer given = { 0 };
  guint        n_cards;
  guint        n_right = 0;

  g_return_if_fail (FH_IS_QUIZ (self));

  if (!is_open (self, FH_QUIZ_ORDER))
    return;

  n_cards = fh_quiz_get_question (self)->events->len;
  for (guint i = 0; i < n_cards; i++)
    n_right += fh_quiz_is_card_right (self, i);
  given.points = (guint) lround ((double) FH_QUIZ_POINTS * n_right / n_cards);
  answer (self, given);
}

FhEvent *
fh_quiz_get_card (FhQuiz *self,
                  guint   card)
{
  FhQuizQuestion *question;

  g_return_val_if_fail (FH_IS_QUIZ (self), NULL);

  question = fh_quiz_get_question (self);
  g_return_val_if_fail (card < question->events->len, NULL);

  return g_ptr_array_index (question->events, get_turn (self)->cards[card]);
}

guint
fh_quiz_find_card (FhQuiz *self,
                   guint   event)
{
  guint card = 0;

  g_return_val_if_fail (FH_IS_QUIZ (self), 0);
  g_return_val_if_fail (event < fh_quiz_get_question (self)->events->len, 0);

  while (get_turn (self)->cards[card] != event)
    card++;
  return card;
}

gboolean
fh_quiz_is_card_right (FhQuiz *self,
                       guint   card)
{
  g_return_val_if_fail (FH_IS_QUIZ (self), FALSE);
  g_return_val_if_fail (card < FH_QUIZ_ORDER_MAX, FALSE);

  return get_turn (self)->cards[card] == card;
}

void
fh_quiz_skip (FhQuiz *self)
{
  g_return_if_fail (FH_IS_QUIZ (self));

  if (self->state == FH_QUIZ_ASKING)
    answer (self, (FhQuizAnswer){ .is_skipped = TRUE });
}

const FhQuizAnswer *
fh_quiz_get_answer (FhQuiz *self)
{
  g_return_val_if_fail (FH_IS_QUIZ (self), NULL);

  return get_turn (self)->is_answered ? &get_turn (self)->answer : NULL;
}

void
fh_quiz_go_on (FhQuiz *self)
{
  g_return_if_fail (FH_IS_QUIZ (self));

  if (self->state != FH_QUIZ_REVEALED)
    return;

  if (self->position + 1 < self->questions->len)
    {
      self->position++;
      self->state = FH_QUIZ_ASKING;
    }
  else
    self->state = FH_QUIZ_FINISHED;
  emit_changed (self);
}

void
fh_quiz_finish (FhQuiz *self)
{
  g_return_if_fail (FH_IS_QUIZ (self));

  if (self->state == FH_QUIZ_FINISHED)
    return;

  self->state = FH_QUIZ_FINISHED;
  emit_changed (self);
}

void
fh_quiz_undo (FhQuiz *self)
{
  g_return_if_fail (FH_IS_QUIZ (self));

  if (!fh_quiz_can_undo (self))
    return;

  if (!get_turn (self)->is_answered)
    self->position--;
  get_turn (self)->is_answered = FALSE;
  self->state = FH_QUIZ_ASKING;
  emit_changed (self);
}

gboolean
fh_quiz_can_undo (FhQuiz *self)
{
  g_return_val_if_fail (FH_IS_QUIZ (self), FALSE);

  return get_turn (self)->is_answered || self->position > 0;
}
