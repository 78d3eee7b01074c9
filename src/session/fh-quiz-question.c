/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-quiz-question.h"

#include <string.h>

#include "fh-civil.h"
#include "fh-fold.h"
#include "fh-quiz-stems.h"

/* So many words have to be left of a title. */
#define WORDS_MIN 2

/* How often other events are tried before it is said that there are too few. */
#define TRIES 64

G_DEFINE_QUARK (fh_quiz_error_quark, fh_quiz_error)

typedef struct
{
  GRand *rand;
  /* Of FhEvent, shuffled: what questions may rest on. */
  GPtrArray *events;
  /* How many have been looked at for a place. */
  guint next_to_place;
  /* Of FhEvent: how many questions it is in. */
  GHashTable *uses;
  /* The orders that are asked for, as strings. */
  GHashTable  *orders;
  FhQuizStems *stems;
} Maker;

void
fh_quiz_question_free (FhQuizQuestion *self)
{
  g_ptr_array_unref (self->events);
  g_strfreev (self->stems);
  g_free (self);
}

char *
fh_quiz_question_create_title (FhQuizQuestion *self,
                               const char     *language)
{
  const char *title = fh_text_get (fh_item_get_title (g_ptr_array_index (self->events, 0)), language);

  g_return_val_if_fail (self->kind == FH_QUIZ_PLACE, g_strdup (title));

  return fh_quiz_stems_blank (title, (const char *const *) self->stems, NULL);
}

gboolean
fh_quiz_is_certain (FhEvent *event)
{
  FhDate *date = fh_event_get_date (event);

  return fh_event_get_importance (event) <= 2 && fh_event_get_confidence (event) == FH_CONFIDENCE_HIGH &&
         fh_event_get_accounts (event)->len == 0 && date != NULL && !fh_date_is_uncertain (date) &&
         !fh_date_is_approximate (date) && fh_date_get_begin_end (date) == FH_DATE_END_KNOWN &&
         fh_date_get_end_end (date) == FH_DATE_END_KNOWN;
}

gboolean
fh_quiz_is_apart (FhEvent *a,
                  FhEvent *b)
{
  FhTimeSpan first = fh_event_get_span (a);
  FhTimeSpan second = fh_event_get_span (b);

  return first.end <= second.begin - FH_SECONDS_DAY || second.end <= first.begin - FH_SECONDS_DAY;
}

static void
shuffle (GPtrArray *array,
         GRand     *rand)
{
  for (guint i = array->len; i > 1; i--)
    {
      guint    other = (guint) g_rand_int_range (rand, 0, (gint32) i);
      gpointer swapped = array->pdata[i - 1];

      array->pdata[i - 1] = array->pdata[other];
      array->pdata[other] = swapped;
    }
}

static FhQuizQuestion *
new_question (FhQuizKinds kind)
{
  FhQuizQuestion *question = g_new0 (FhQuizQuestion, 1);

  question->kind = kind;
  question->events = g_ptr_array_new_with_free_func (g_object_unref);

  return question;
}

static guint
count_uses (Maker   *maker,
            FhEvent *event)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (maker->uses, event));
}

static void
use (Maker          *maker,
     FhQuizQuestion *question,
     FhEvent        *event)
{
  g_ptr_array_add (question->events, g_object_ref (event));
  g_hash_table_insert (maker->uses, event, GUINT_TO_POINTER (count_uses (maker, event) + 1));
}

/* In whichever language it is asked. */
static gboolean
says_enough (FhEvent           *event,
             const char *const *stems)
{
  const char *const *titles = fh_text_get_strings (fh_item_get_title (FH_ITEM (event)));

  for (guint i = 0; titles[i] != NULL; i++)
    {
      guint            left;
      g_autofree char *blanked = fh_quiz_stems_blank (titles[i], stems, &left);

      if (left < WORDS_MIN)
        return FALSE;
    }

  return TRUE;
}

static FhQuizQuestion *
make_place_question (Maker *maker)
{
  while (maker->next_to_place < maker->events->len)
    {
      FhEvent   *event = g_ptr_array_index (maker->events, maker->next_to_place++);
      GPtrArray *places = fh_event_get_places (event);
      g_auto (GStrv) stems = NULL;
      FhQuizQuestion *question;

      if (places->len != 1)
        continue;
      stems = fh_quiz_stems_list (maker->stems, g_ptr_array_index (places, 0));
      if (!says_enough (event, (const char *const *) stems))
        continue;

      question = new_question (FH_QUIZ_PLACE);
      question->place = g_ptr_array_index (places, 0);
      question->stems = g_steal_pointer (&stems);
      use (maker, question, event);
      return question;
    }

  return NULL;
}

/* "The 2018 …" would need no knowledge. */
static gboolean
tells_its_year (FhEvent *event)
{
  const char *const *titles = fh_text_get_strings (fh_item_get_title (FH_ITEM (event)));
  FhCivil            civil = fh_civil_from_seconds (fh_event_get_span (event).begin);
  g_autofree char   *year = g_strdup_printf ("%" G_GINT64_FORMAT, civil.year);

  for (guint i = 0; titles[i] != NULL; i++)
    {
      g_autofree char *folded = fh_fold (titles[i]);

      if (strstr (folded, year) != NULL)
        return TRUE;
    }

  return FALSE;
}

static int
compare_events (gconstpointer a,
                gconstpointer b)
{
  return fh_event_compare (*(FhEvent *const *) a, *(FhEvent *const *) b);
}

static gboolean
is_apart_from_all (GPtrArray *chosen,
                   FhEvent   *event)
{
  for (guint i = 0; i < chosen->len; i++)
    if (!fh_quiz_is_apart (g_ptr_array_index (chosen, i), event))
      return FALSE;

  return TRUE;
}

/* (element-type FhEvent) (transfer container): in the order of time; the events that were asked about least
 * come in first. */
static GPtrArray *
choose_for_order (Maker *maker,
                  guint  n_wanted)
{
  g_autoptr (GPtrArray) chosen = g_ptr_array_new ();
  guint n_left = maker->events->len;
  guint start = n_left > 0 ? (guint) g_rand_int_range (maker->rand, 0, (gint32) n_left) : 0;

  for (guint uses = 0; n_left > 0 && chosen->len < n_wanted; uses++)
    for (guint i = 0; i < maker->events->len && chosen->len < n_wanted; i++)
      {
        FhEvent *event = g_ptr_array_index (maker->events, (start + i) % maker->events->len);

        if (count_uses (maker, event) != uses)
          continue;
        n_left--;
        if (is_apart_from_all (chosen, event) && !tells_its_year (event))
          g_ptr_array_add (chosen, event);
      }
  if (chosen->len < FH_QUIZ_ORDER_MIN)
    return NULL;

  g_ptr_array_sort (chosen, compare_events);
  return g_steal_pointer (&chosen);
}

static char *
name_order (GPtrArray *events)
{
  g_autoptr (GString) name = g_string_new (NULL);

  for (guint i = 0; i < events->len; i++)
    g_string_append_printf (name, "%s ", fh_item_get_id (g_ptr_array_index (events, i)));

  return g_string_free (g_steal_pointer (&name), FALSE);
}

/* Whoever changes nothing shall not be right. */
static void
shuffle_cards (FhQuizQuestion *question,
               GRand          *rand)
{
  guint    n = question->events->len;
  gboolean is_right = TRUE;

  for (guint i = 0; i < n; i++)
    question->first[i] = i;
  for (guint i = n; i > 1; i--)
    {
      guint other = (guint) g_rand_int_range (rand, 0, (gint32) i);
      guint swapped = question->first[i - 1];

      question->first[i - 1] = question->first[other];
      question->first[other] = swapped;
    }

  for (guint i = 0; i < n; i++)
    is_right = is_right && question->first[i] == i;
  if (is_right)
    {
      question->first[0] = n - 1;
      question->first[n - 1] = 0;
    }
}

static FhQuizQuestion *
make_order_question (Maker *maker)
{
  for (guint try = 0; try < TRIES; try++)
    {
      guint n_wanted = (guint) g_rand_int_range (maker->rand, FH_QUIZ_ORDER_MIN, FH_QUIZ_ORDER_MAX + 1);
      g_autoptr (GPtrArray) chosen = choose_for_order (maker, n_wanted);
      FhQuizQuestion *question;

      if (chosen == NULL)
        return NULL;
      if (!g_hash_table_add (maker->orders, name_order (chosen)))
        continue;

      question = new_question (FH_QUIZ_ORDER);
      for (guint i = 0; i < chosen->len; i++)
        use (maker, question, g_ptr_array_index (chosen, i));
      shuffle_cards (question, maker->rand);
      return question;
    }

  return NULL;
}

static void
begin (Maker      *maker,
       FhDataset  *dataset,
       GListModel *events,
       guint32     seed)
{
  maker->rand = g_rand_new_with_seed (seed);
  maker->events = g_ptr_array_new_with_free_func (g_object_unref);
  maker->uses = g_hash_table_new (NULL, NULL);
  maker->orders = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  maker->stems = fh_quiz_stems_new (dataset);
  for (guint i = 0; i < g_list_model_get_n_items (events); i++)
    {
      g_autoptr (FhEvent) event = g_list_model_get_item (events, i);

      if (fh_quiz_is_certain (event))
        g_ptr_array_add (maker->events, g_steal_pointer (&event));
    }
  shuffle (maker->events, maker->rand);
}

static void
end (Maker *maker)
{
  g_rand_free (maker->rand);
  g_ptr_array_unref (maker->events);
  g_hash_table_unref (maker->uses);
  g_hash_table_unref (maker->orders);
  fh_quiz_stems_free (maker->stems);
}

static void
set_error (FhQuizKinds kind,
           GError    **error)
{
  if (kind == FH_QUIZ_PLACE)
    g_set_error_literal (error, FH_QUIZ_ERROR, FH_QUIZ_ERROR_PLACES, "too few events with a certain place");
  else
    g_set_error_literal (error, FH_QUIZ_ERROR, FH_QUIZ_ERROR_DATES,
                         "too few events with dates far enough apart");
}

GPtrArray *
fh_quiz_make_questions (FhDataset         *dataset,
                        GListModel        *events,
                        const FhQuizKinds *kinds,
                        guint              n_questions,
                        guint32            seed,
                        GError           **error)
{
  g_autoptr (GPtrArray) questions =
    g_ptr_array_new_with_free_func ((GDestroyNotify) fh_quiz_question_free);
  Maker maker = { 0 };

  g_return_val_if_fail (FH_IS_DATASET (dataset), NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (events), NULL);

  begin (&maker, dataset, events, seed);
  for (guint i = 0; i < n_questions; i++)
    {
      FhQuizQuestion *question =
        kinds[i] == FH_QUIZ_PLACE ? make_place_question (&maker) : make_order_question (&maker);

      if (question == NULL)
        {
          set_error (kinds[i], error);
          g_clear_pointer (&questions, g_ptr_array_unref);
          break;
        }
      g_ptr_array_add (questions, question);
    }
  end (&maker);

  return g_steal_pointer (&questions);
}
