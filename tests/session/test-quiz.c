/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a quiz asks, what it never asks, and how it counts. */

#include <string.h>

#include "fh-array-model.h"
#include "fh-dataset-reader.h"
#include "fh-quiz-stems.h"
#include "fh-quiz.h"

#define SEEDS 60

static const char *const alone[] = { "You", NULL };
static const char *const two[] = { "Red", "Blue", NULL };

/* clang-format off */
#define HEAD \
  "{\"format\": \"foothold-dataset\", \"version\": 1, \"title\": {\"en\": \"Story\"}," \
  " \"languages\": [\"en\"], \"bounds\": {\"south\": 34, \"west\": 35, \"north\": 36, \"east\": 37}," \
  " \"categories\": [{\"id\": \"talk\", \"name\": {\"en\": \"Talk\"}, \"shape\": \"square\"," \
  "                   \"color\": \"blue\"}]," \
  " \"actors\": [], \"topics\": [], \"sources\": [], \"tours\": []," \
  " \"places\": [{\"id\": \"p\", \"name\": {\"en\": \"Homs\"}, \"kind\": \"city\"," \
  "               \"location\": {\"latitude\": 34.7, \"longitude\": 36.7, \"accuracy\": 1000}}," \
  "              {\"id\": \"q\", \"name\": {\"en\": \"Shayrat air base\"}, \"kind\": \"air-base\"," \
  "               \"location\": {\"latitude\": 34.5, \"longitude\": 36.9}}," \
  "              {\"id\": \"r\", \"name\": {\"en\": \"Hamadan air base\"}, \"kind\": \"air-base\"," \
  "               \"location\": {\"latitude\": 35.2, \"longitude\": 48.6}}]"
#define EVENT(id, date, title, confidence, importance, places) \
  "{\"id\": \"" id "\", \"date\": \"" date "\", \"title\": {\"en\": \"" title "\"}," \
  " \"summary\": {\"en\": \"It happened.\"}, \"category\": \"talk\", \"importance\": " importance "," \
  " \"confidence\": \"" confidence "\", \"places\": [" places "], \"actors\": [], \"topics\": []," \
  " \"sources\": []}"
/* clang-format on */

static const char certain[] = HEAD ", \"events\": [" EVENT (
  "a", "2016-03-01", "Soldiers reach Homs from the north", "high", "1",
  "\"p\"") "," EVENT ("b", "2017", "Strike on an air base near the city", "high", "2",
                      "\"q\"") "," EVENT ("c", "2018-05", "A long truce begins", "high", "1", "\"p\"") "]}";

/* Each of these has one fault. */
static const char doubtful[] =
  HEAD ", \"events\": [" EVENT ("a", "2016-03-01?", "A long truce begins", "high", "1", "\"p\"") "," EVENT (
    "b", "2017~", "A long truce begins", "high", "1",
    "\"p\"") "," EVENT ("c", "2018-05", "A long truce begins", "medium", "1",
                        "\"p\"") "," EVENT ("d", "2019-05", "A long truce begins", "high", "3",
                                            "\"p\"") "," EVENT ("e", "2020-05/..", "A long truce begins",
                                                                "high", "1", "\"p\"") "]}";

/* The dates say nothing about the order of any three. */
static const char together[] =
  HEAD ", \"events\": [" EVENT ("a", "2016", "A long truce begins", "high", "1", "\"p\", \"q\"") "," EVENT (
    "b", "2016-03", "A long truce ends", "high", "1",
    "\"p\", \"q\"") "," EVENT ("c", "2016-03-05", "A long truce is over", "high", "1",
                               "\"p\", \"q\"") "," EVENT ("d", "2016-12-31", "A long year is over", "high",
                                                          "1",
                                                          "\"p\", \"q\"") "," EVENT ("e", "2017-01-01",
                                                                                     "A long year begins",
                                                                                     "high", "1",
                                                                                     "\"p\", \"q\"") "]}";

static FhDataset *
read_text (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;
  FhDataset *dataset = fh_dataset_read_bytes (bytes, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return dataset;
}

static FhDataset *
read_built_in (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "russia-syria.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  FhDataset *dataset = fh_dataset_read (file, NULL, NULL, &error);

  g_assert_no_error (error);
  return dataset;
}

static FhQuiz *
make (FhDataset         *dataset,
      FhQuizKinds        kinds,
      guint              n_questions,
      const char *const *teams,
      guint32            seed)
{
  FhQuizSetup setup = { .kinds = kinds, .n_questions = n_questions, .teams = teams, .seed = seed };
  g_autoptr (GError) error = NULL;
  FhQuiz *quiz = fh_quiz_new (dataset, &setup, &error);

  g_assert_no_error (error);
  return quiz;
}

static void
assert_too_few (FhDataset  *dataset,
                FhQuizKinds kinds,
                guint       n_questions,
                FhQuizError code)
{
  FhQuizSetup setup = { .kinds = kinds, .n_questions = n_questions, .teams = alone, .seed = 1 };
  g_autoptr (GError) error = NULL;
  g_autoptr (FhQuiz) quiz = fh_quiz_new (dataset, &setup, &error);

  g_assert_null (quiz);
  g_assert_error (error, FH_QUIZ_ERROR, (int) code);
}

/* Everything that is asked, and how it is laid out at first. */
static char *
describe (FhQuiz *quiz)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (; fh_quiz_get_state (quiz) != FH_QUIZ_FINISHED; fh_quiz_go_on (quiz))
    {
      FhQuizQuestion *question = fh_quiz_get_question (quiz);

      g_string_append_printf (words, "%d:", (int) question->kind);
      for (guint i = 0; i < question->events->len; i++)
        g_string_append_printf (words, " %s", fh_item_get_id (FH_ITEM (fh_quiz_get_card (quiz, i))));
      g_string_append_c (words, '\n');
      fh_quiz_skip (quiz);
    }

  return g_string_free (g_steal_pointer (&words), FALSE);
}

static void
test_same_seed (void)
{
  g_autoptr (FhDataset) dataset = read_built_in ();
  g_autoptr (FhQuiz) first = make (dataset, FH_QUIZ_PLACE | FH_QUIZ_ORDER, 4, two, 7);
  g_autoptr (FhQuiz) second = make (dataset, FH_QUIZ_PLACE | FH_QUIZ_ORDER, 4, two, 7);
  g_autoptr (FhQuiz) third = make (dataset, FH_QUIZ_PLACE | FH_QUIZ_ORDER, 4, two, 8);
  g_autofree char *words = describe (first);
  g_autofree char *same = describe (second);
  g_autofree char *others = describe (third);

  g_assert_cmpstr (words, ==, same);
  g_assert_cmpstr (words, !=, others);
}

static void
assert_established (FhQuizQuestion *question)
{
  gboolean is_right = TRUE;

  g_assert_cmpuint (question->events->len, >=, FH_QUIZ_ORDER_MIN);
  g_assert_cmpuint (question->events->len, <=, FH_QUIZ_ORDER_MAX);
  for (guint i = 0; i < question->events->len; i++)
    {
      FhEvent *event = g_ptr_array_index (question->events, i);

      is_right = is_right && question->first[i] == i;
      g_assert_true (fh_quiz_is_certain (event));
      if (i > 0)
        {
          FhTimeSpan before = fh_event_get_span (g_ptr_array_index (question->events, i - 1));

          g_assert_cmpint (before.end, <, fh_event_get_span (event).begin);
        }
    }
  g_assert_false (is_right);
}

static void
assert_names_nothing (FhQuizQuestion *question,
                      FhDataset      *dataset)
{
  FhEvent *event = g_ptr_array_index (question->events, 0);

  g_assert_true (fh_quiz_is_certain (event));
  g_assert_cmpuint (fh_event_get_places (event)->len, ==, 1);
  g_assert_true (g_ptr_array_index (fh_event_get_places (event), 0) == question->place);
  for (const char *const *language = fh_dataset_get_languages (dataset); *language != NULL; language++)
    {
      g_autofree char *title = fh_quiz_question_create_title (question, *language);
      const char      *name = fh_text_get (fh_item_get_title (FH_ITEM (question->place)), *language);

      g_assert_null (strstr (title, name));
      g_test_message ("%s: %s", name, title);
    }
}

static void
test_built_in (void)
{
  g_autoptr (FhDataset) dataset = read_built_in ();

  for (guint32 seed = 0; seed < SEEDS; seed++)
    {
      g_autoptr (FhQuiz) quiz = make (dataset, FH_QUIZ_PLACE | FH_QUIZ_ORDER, 10, two, seed);
      g_autoptr (GHashTable) placed = g_hash_table_new (NULL, NULL);

      g_assert_cmpuint (fh_quiz_get_n_questions (quiz), ==, 20);
      for (; fh_quiz_get_state (quiz) != FH_QUIZ_FINISHED; fh_quiz_go_on (quiz))
        {
          FhQuizQuestion *question = fh_quiz_get_question (quiz);

          if (question->kind == FH_QUIZ_ORDER)
            assert_established (question);
          else
            {
              assert_names_nothing (question, dataset);
              g_assert_true (g_hash_table_add (placed, g_ptr_array_index (question->events, 0)));
            }
          fh_quiz_skip (quiz);
        }
    }
}

static void
test_blanks (void)
{
  g_autoptr (FhDataset) dataset = read_built_in ();
  g_autoptr (FhQuizStems) knows = fh_quiz_stems_new (dataset);
  FhItem *place = fh_dataset_lookup (dataset, FH_TYPE_PLACE, "damascus");
  FhItem *city = fh_dataset_lookup (dataset, FH_TYPE_PLACE, "deir-ez-zor");
  g_auto (GStrv) stems = fh_quiz_stems_list (knows, FH_PLACE (place));
  g_auto (GStrv) of_city = fh_quiz_stems_list (knows, FH_PLACE (city));
  g_autofree char *near_city =
    fh_quiz_stems_blank ("Killed near Deir ez-Zor", (const char *const *) of_city, NULL);
  const char *const titles[][2] = {
    { "Talks in Damascus go on", "Talks in ▁▁▁▁ go on" },
    { "محادثات بدمشق ثم في دمشق", "محادثات ▁▁▁▁ ثم في ▁▁▁▁" },
    { "Переговоры в Дамаске", "Переговоры в ▁▁▁▁" },
    { "Strike on an air base", "Strike on an air base" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_autofree char *blanked = fh_quiz_stems_blank (titles[i][0], (const char *const *) stems, NULL);

      g_assert_cmpstr (blanked, ==, titles[i][1]);
    }
  g_assert_cmpstr (near_city, ==, "Killed near ▁▁▁▁");
}

static void
test_doubtful (void)
{
  g_autoptr (FhDataset) doubts = read_text (doubtful);
  g_autoptr (FhDataset) sure = read_text (certain);

  assert_too_few (doubts, FH_QUIZ_PLACE, 1, FH_QUIZ_ERROR_PLACES);
  assert_too_few (doubts, FH_QUIZ_ORDER, 1, FH_QUIZ_ERROR_DATES);
  assert_too_few (sure, FH_QUIZ_PLACE, 4, FH_QUIZ_ERROR_PLACES);
  assert_too_few (sure, FH_QUIZ_ORDER, 2, FH_QUIZ_ERROR_DATES);
  g_object_unref (make (sure, FH_QUIZ_PLACE, 3, alone, 1));
  g_object_unref (make (sure, FH_QUIZ_ORDER, 1, alone, 1));
}

static void
test_together (void)
{
  g_autoptr (FhDataset) dataset = read_text (together);

  for (guint32 seed = 0; seed < SEEDS; seed++)
    {
      FhQuizSetup setup = { .kinds = FH_QUIZ_ORDER, .n_questions = 1, .teams = alone, .seed = seed };
      g_autoptr (FhQuiz) quiz = fh_quiz_new (dataset, &setup, NULL);

      g_assert_null (quiz);
    }
  /* More than one place is no place to point at. */
  assert_too_few (dataset, FH_QUIZ_PLACE, 1, FH_QUIZ_ERROR_PLACES);
}

static void
test_points (void)
{
  g_autoptr (FhDataset) dataset = read_text (certain);
  g_autoptr (FhQuiz) quiz = make (dataset, FH_QUIZ_PLACE, 3, alone, 1);
  FhPlace *place = fh_quiz_get_question (quiz)->place;

  g_assert_cmpuint (fh_quiz_count_points (0, 0, 100000), ==, FH_QUIZ_POINTS);
  g_assert_cmpuint (fh_quiz_count_points (2000, 0, 100000), ==, FH_QUIZ_POINTS);
  g_assert_cmpuint (fh_quiz_count_points (52000, 0, 100000), ==, 50);
  g_assert_cmpuint (fh_quiz_count_points (30000, 30000, 100000), ==, FH_QUIZ_POINTS);
  g_assert_cmpuint (fh_quiz_count_points (300000, 0, 100000), ==, 0);

  /* A degree is 111 km, and half the diagonal of two degrees here about 144 km. */
  g_assert_cmpfloat_with_epsilon (fh_quiz_get_reach (quiz), 144000, 1000);
  fh_quiz_answer_place (quiz, fh_place_get_latitude (place) + 0.5, fh_place_get_longitude (place));
  g_assert_cmpfloat_with_epsilon (fh_quiz_get_answer (quiz)->distance, 55600, 100);
  g_assert_cmpuint (fh_quiz_get_answer (quiz)->points, ==, 63);
  g_assert_cmpuint (fh_quiz_get_score (quiz, 0), ==, 63);
}

static void
count_cb (FhQuiz *quiz,
          guint  *n_changes)
{
  ++*n_changes;
}

static void
test_order (void)
{
  g_autoptr (FhDataset) dataset = read_text (certain);
  g_autoptr (FhQuiz) quiz = make (dataset, FH_QUIZ_ORDER, 1, alone, 1);
  FhQuizQuestion *question = fh_quiz_get_question (quiz);
  guint           n_changes = 0;

  g_signal_connect (quiz, "changed", G_CALLBACK (count_cb), &n_changes);
  for (guint i = 0; i < 3; i++)
    for (guint card = i; card < 3; card++)
      if (fh_quiz_get_card (quiz, card) == g_ptr_array_index (question->events, i))
        fh_quiz_move_card (quiz, card, i);
  g_assert_cmpuint (n_changes, >, 0);
  fh_quiz_move_card (quiz, 0, 2);
  g_assert_true (fh_quiz_get_card (quiz, 2) == g_ptr_array_index (question->events, 0));
  g_assert_false (fh_quiz_is_card_right (quiz, 0));
  fh_quiz_move_card (quiz, 1, 2);
  g_assert_true (fh_quiz_is_card_right (quiz, 1) == (fh_quiz_get_card (quiz, 1) ==
                                                     g_ptr_array_index (question->events, 1)));
  fh_quiz_move_card (quiz, 1, 0);
  fh_quiz_answer_order (quiz);
  g_assert_cmpuint (fh_quiz_get_answer (quiz)->points, ==, FH_QUIZ_POINTS);

  n_changes = 0;
  fh_quiz_move_card (quiz, 0, 1);
  fh_quiz_answer_order (quiz);
  g_assert_cmpuint (n_changes, ==, 0);

  /* A third of the points for the one that stays where it belongs. */
  fh_quiz_undo (quiz);
  g_assert_cmpuint (fh_quiz_get_score (quiz, 0), ==, 0);
  fh_quiz_move_card (quiz, 0, 1);
  fh_quiz_answer_order (quiz);
  g_assert_cmpuint (fh_quiz_get_answer (quiz)->points, ==, 33);
}

static void
test_teams (void)
{
  g_autoptr (FhDataset) dataset = read_built_in ();
  g_autoptr (FhQuiz) quiz = make (dataset, FH_QUIZ_PLACE | FH_QUIZ_ORDER, 2, two, 3);
  FhPlace *place = fh_quiz_get_question (quiz)->place;

  g_assert_cmpuint (fh_quiz_get_n_questions (quiz), ==, 4);
  g_assert_cmpuint (fh_quiz_get_team (quiz), ==, 0);
  g_assert_false (fh_quiz_can_undo (quiz));
  fh_quiz_go_on (quiz);
  g_assert_cmpuint (fh_quiz_get_position (quiz), ==, 0);

  fh_quiz_set_team (quiz, 1);
  fh_quiz_answer_place (quiz, fh_place_get_latitude (place), fh_place_get_longitude (place));
  g_assert_cmpuint (fh_quiz_get_score (quiz, 1), ==, FH_QUIZ_POINTS);
  fh_quiz_set_team (quiz, 0);
  g_assert_cmpuint (fh_quiz_get_team (quiz), ==, 1);
  fh_quiz_go_on (quiz);
  g_assert_cmpuint (fh_quiz_get_team (quiz), ==, 1);
  g_assert_null (fh_quiz_get_answer (quiz));

  /* Also when the next question is open already. */
  fh_quiz_undo (quiz);
  g_assert_cmpuint (fh_quiz_get_position (quiz), ==, 0);
  g_assert_cmpint (fh_quiz_get_state (quiz), ==, FH_QUIZ_ASKING);
  g_assert_cmpuint (fh_quiz_get_score (quiz, 1), ==, 0);
  fh_quiz_skip (quiz);
  g_assert_true (fh_quiz_get_answer (quiz)->is_skipped);
  fh_quiz_go_on (quiz);

  /* The second round is of the other kind for both. */
  fh_quiz_skip (quiz);
  fh_quiz_go_on (quiz);
  g_assert_cmpuint (fh_quiz_get_question (quiz)->kind, ==, FH_QUIZ_ORDER);
  fh_quiz_finish (quiz);
  g_assert_cmpint (fh_quiz_get_state (quiz), ==, FH_QUIZ_FINISHED);
}

static void
test_tours (void)
{
  g_autoptr (FhDataset) dataset = read_built_in ();
  GListModel *tours = fh_dataset_get_tours (dataset);

  for (guint i = 0; i < g_list_model_get_n_items (tours); i++)
    {
      g_autoptr (FhTour) tour = g_list_model_get_item (tours, i);
      g_autoptr (GListModel) events = fh_quiz_list_tour_events (dataset, tour);
      FhQuizSetup setup = { events, FH_QUIZ_PLACE | FH_QUIZ_ORDER, 2, alone, 5 };
      g_autoptr (GError) error = NULL;
      g_autoptr (FhQuiz) quiz = fh_quiz_new (dataset, &setup, &error);

      g_assert_cmpuint (g_list_model_get_n_items (events), >, 0);
      g_assert_no_error (error);
      for (; fh_quiz_get_state (quiz) != FH_QUIZ_FINISHED; fh_quiz_go_on (quiz))
        {
          GPtrArray *asked = fh_quiz_get_question (quiz)->events;
          GPtrArray *known = fh_array_model_get_array (FH_ARRAY_MODEL (events));

          for (guint j = 0; j < asked->len; j++)
            g_assert_true (g_ptr_array_find (known, g_ptr_array_index (asked, j), NULL));
          fh_quiz_skip (quiz);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/quiz/same-seed", test_same_seed);
  g_test_add_func ("/quiz/built-in", test_built_in);
  g_test_add_func ("/quiz/blanks", test_blanks);
  g_test_add_func ("/quiz/doubtful", test_doubtful);
  g_test_add_func ("/quiz/together", test_together);
  g_test_add_func ("/quiz/points", test_points);
  g_test_add_func ("/quiz/order", test_order);
  g_test_add_func ("/quiz/teams", test_teams);
  g_test_add_func ("/quiz/tours", test_tours);

  return g_test_run ();
}
