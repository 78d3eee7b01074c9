/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-quiz-words.h"

#include <glib/gi18n.h>

#include "fh-interface.h"
#include "fh-line.h"
#include "fh-quiz-scores.h"
#include "fh-units.h"

static gboolean
asks_for_place (FhQuiz *self)
{
  return fh_quiz_get_question (self)->kind == FH_QUIZ_PLACE;
}

const char *
fh_quiz_words_prompt (FhQuiz *self)
{
  g_return_val_if_fail (FH_IS_QUIZ (self), NULL);

  return asks_for_place (self) ? _ ("Where did this happen? It may lie beyond the edge of the map.")
                               : _ ("In which order did this happen? The earliest comes first.");
}

/* How near the answer was, without the points. */
static char *
describe_answer (FhQuiz     *self,
                 const char *language)
{
  const FhQuizAnswer *answer = fh_quiz_get_answer (self);
  guint               n_cards = fh_quiz_get_question (self)->events->len;
  guint               n_right = 0;
  g_autofree char    *right = NULL;
  g_autofree char    *all = NULL;

  if (asks_for_place (self))
    {
      g_autofree char *distance = fh_units_format (answer->distance, language);

      return fh_interface_isolate (distance);
    }

  for (guint i = 0; i < n_cards; i++)
    n_right += fh_quiz_is_card_right (self, i);
  right = fh_interface_format_number ((gint64) n_right);
  all = fh_interface_format_number ((gint64) n_cards);
  /* Translators: "3 of 4 right": how many events somebody put where they belong. */
  return g_strdup_printf (C_ ("answer", "%s of %s right"), right, all);
}

char *
fh_quiz_words_result (FhQuiz     *self,
                      const char *language)
{
  const FhQuizAnswer *answer;
  g_autofree char    *how = NULL;
  g_autofree char    *points = NULL;
  g_autoptr (GString) line = NULL;

  g_return_val_if_fail (FH_IS_QUIZ (self), NULL);
  g_return_val_if_fail (language != NULL, NULL);

  answer = fh_quiz_get_answer (self);
  if (answer == NULL)
    return g_strdup ("");
  if (answer->is_skipped)
    return g_strdup (C_ ("question", "Skipped"));

  how = describe_answer (self, language);
  points = fh_quiz_scores_format_points (answer->points);
  /* No dot between them: in Arabic that is a zero. */
  line = g_string_new (NULL);
  fh_line_append (line, " – ", how, fh_interface_get_language ());
  fh_line_append (line, " – ", points, fh_interface_get_language ());
  return g_string_free (g_steal_pointer (&line), FALSE);
}

const char *
fh_quiz_words_go_on (FhQuiz *self)
{
  g_return_val_if_fail (FH_IS_QUIZ (self), NULL);

  switch (fh_quiz_get_state (self))
    {
    case FH_QUIZ_ASKING:
      return C_ ("verb", "_Answer");
    case FH_QUIZ_REVEALED:
      if (fh_quiz_get_position (self) + 1 < fh_quiz_get_n_questions (self))
        return C_ ("question", "_Next");
      return _ ("_Scores");
    case FH_QUIZ_FINISHED:
    default:
      return _ ("_Play Again");
    }
}
