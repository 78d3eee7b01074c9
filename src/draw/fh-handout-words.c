/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is written where on a handout. */

#include "fh-handout-blanks.h"
#include "fh-handout-private.h"
#include "fh-date-words.h"
#include "fh-line.h"
#include "fh-story-words.h"

/* Type in points, with one step a page. */
#define DATE_SIZE   11.0
#define TITLE_SIZE  17.0
#define TEXT_SIZE   12.0
#define NOTES_SIZE  10.5
#define SMALL_SIZE  8.0
#define ANSWER_SIZE 10.0
#define HEADING     14.0

/* How large the second language is beside the first. */
#define BENEATH 0.85

/* Lines to write on. */
#define RULED_HEIGHT 20.0
#define BLANK_LINE   "______________________"

typedef struct
{
  FhHandout     *handout;
  FhHandoutStep *step;
  /* What a pupil should find; empty on other handouts. */
  GPtrArray *names;
  guint      first_answer;
} Writer;

double
fh_handout_get_type (FhHandout *self)
{
  switch (self->settings.per_page)
    {
    case 2:
      return 0.86;
    case 4:
      return 0.74;
    default:
      return 1;
    }
}

static gboolean
is_for_pupil (FhHandout *self)
{
  return self->settings.kind == FH_HANDOUT_PUPIL;
}

/* In a small space a step says only the numbers of its sources. */
static gboolean
lists_sources_at_end (FhHandout *self)
{
  return self->settings.per_page > 2 || is_for_pupil (self);
}

static void
write_line (Writer        *writer,
            const char    *string,
            const char    *language,
            double         size,
            double         before,
            gboolean       bold,
            const FhColor *color)
{
  double         type = fh_handout_get_type (writer->handout);
  FhHandoutStyle style = { .size = size * type, .before = before * type, .bold = bold, .color = color };

  fh_handout_text_add (writer->step->text, string, language, &style);
}

/* A text, and the language that it falls back to where that is another than the page's. */
static char *
get_words (FhHandout *self,
           FhText    *text)
{
  g_autofree char *name = fh_text_name_fallback (text, self->language);
  g_autofree char *isolated = NULL;

  if (name == NULL)
    return g_strdup (fh_text_get (text, self->language));

  isolated = fh_line_isolate (name, fh_text_get_language (text, self->language));

  return g_strdup_printf ("%s (%s)", fh_text_get (text, self->language), isolated);
}

/* The same in the second language; not for pupils, whom it would give away what is left blank. */
static void
write_beneath (Writer  *writer,
               FhText  *text,
               double   size,
               gboolean bold)
{
  FhHandout  *handout = writer->handout;
  const char *words = fh_text_get_beneath (text, handout->language, handout->second_language);

  if (words != NULL && !is_for_pupil (handout))
    write_line (writer, words, handout->second_language, size * BENEATH, 2, bold, NULL);
}

static void
write_text (Writer *writer,
            FhText *text,
            double  size,
            double  before)
{
  const char      *language;
  g_autofree char *words = NULL;

  if (text == NULL)
    return;

  language = fh_text_get_language (text, writer->handout->language);
  words = get_words (writer->handout, text);
  if (is_for_pupil (writer->handout))
    {
      g_autofree char *full = g_steal_pointer (&words);

      words =
        fh_handout_blank_out (full, writer->names, language, writer->handout->answers, writer->first_answer);
    }
  write_line (writer, words, language, size, before, FALSE, NULL);
  write_beneath (writer, text, size, FALSE);
}

/* A word with a colon, in the colour of what matters less, above what it names. */
static void
write_label (Writer     *writer,
             FhStoryWord word)
{
  FhHandout *handout = writer->handout;

  write_line (writer, fh_story_word (word, handout->language), handout->language, SMALL_SIZE + 1, 8, TRUE,
              &handout->palette->text_dim);
}

static char *
describe_head (FhHandout     *self,
               FhHandoutStep *step)
{
  FhDate          *date = fh_tour_step_get_date (step->step);
  g_autofree char *position = fh_story_position (step->position, self->steps->len, self->language);
  g_autofree char *words = NULL;

  if (is_for_pupil (self))
    words = fh_story_phrase (FH_STORY_PAIR, self->language, fh_story_word (FH_STORY_DATE, self->language),
                             BLANK_LINE);
  else if (date != NULL)
    words = fh_date_format (date, self->language, FH_DATE_STYLE_LONG);

  return fh_line_join (self->language, position, words, NULL);
}

static void
write_head (Writer *writer)
{
  FhHandout       *handout = writer->handout;
  FhHandoutStep   *step = writer->step;
  FhText          *title = fh_tour_step_get_title (step->step);
  g_autofree char *head = describe_head (handout, step);
  const char      *language = handout->language;

  write_line (writer, head, language, DATE_SIZE, 0, TRUE, &handout->palette->accent);
  if (title != NULL)
    {
      language = fh_text_get_language (title, handout->language);
      step->title = get_words (handout, title);
    }
  else
    {
      step->title = g_strdup (head);
    }
  if (is_for_pupil (handout) && title != NULL)
    {
      g_autofree char *full = g_steal_pointer (&step->title);

      step->title =
        fh_handout_blank_out (full, writer->names, language, handout->answers, writer->first_answer);
    }

  if (title != NULL)
    {
      write_line (writer, step->title, language, TITLE_SIZE, 1, TRUE, NULL);
      write_beneath (writer, title, TITLE_SIZE, TRUE);
    }
  step->n_head = fh_handout_text_get_length (step->text);
}

static guint
number_source (FhHandout *self,
               FhSource  *source)
{
  guint number;

  if (g_ptr_array_find (self->sources, source, &number))
    return number + 1;

  g_ptr_array_add (self->sources, source);
  return self->sources->len;
}

/* "[3] Publisher: Headline · 26 Aug 2015 · https://…". */
static char *
describe_source (FhHandout *self,
                 FhSource  *source)
{
  const char      *language = self->language;
  FhDate          *when = fh_source_get_date (source);
  g_autofree char *number = fh_number_format (number_source (self, source), language);
  g_autofree char *publisher = fh_line_isolate (fh_source_get_publisher (source), language);
  g_autofree char *title = NULL;
  g_autofree char *numbered = NULL;
  g_autofree char *date = when != NULL ? fh_date_format (when, language, FH_DATE_STYLE_MEDIUM) : NULL;
  g_autoptr (GString) line = g_string_new (NULL);

  if (fh_source_get_headline (source) != NULL)
    title = fh_story_phrase (FH_STORY_PAIR, language, publisher, fh_source_get_headline (source));
  numbered = g_strdup_printf ("[%s] %s", number, title != NULL ? title : publisher);
  fh_line_append (line, FH_LINE_DOT, numbered, language);
  fh_line_append (line, FH_LINE_DOT, date, language);
  fh_line_append (line, FH_LINE_DOT, fh_source_get_uri (source), language);

  return g_string_free (g_steal_pointer (&line), FALSE);
}

static void
write_source_numbers (Writer    *writer,
                      GPtrArray *sources)
{
  FhHandout *handout = writer->handout;
  g_autoptr (GString) words = g_string_new (fh_story_word (FH_STORY_SOURCES, handout->language));

  g_string_append_c (words, ':');
  for (guint i = 0; i < sources->len; i++)
    {
      g_autofree char *number = fh_number_format (number_source (handout, g_ptr_array_index (sources, i)),
                                                  handout->language);

      g_string_append_printf (words, " [%s]", number);
    }
  write_line (writer, words->str, handout->language, SMALL_SIZE, 6, FALSE, &handout->palette->text_dim);
}

static void
write_sources (Writer *writer)
{
  FhItem    *selection = fh_tour_step_get_selection (writer->step->step);
  GPtrArray *sources = selection != NULL ? fh_item_get_sources (selection) : NULL;

  if (sources == NULL || sources->len == 0)
    return;
  if (lists_sources_at_end (writer->handout))
    {
      write_source_numbers (writer, sources);
      return;
    }

  write_label (writer, FH_STORY_SOURCES);
  for (guint i = 0; i < sources->len; i++)
    {
      FhSource        *source = g_ptr_array_index (sources, i);
      g_autofree char *words = describe_source (writer->handout, source);

      write_line (writer, words, writer->handout->language, SMALL_SIZE, 2, FALSE, NULL);
    }
}

static void
write_question (Writer *writer)
{
  FhTourStep *step = writer->step->step;
  double      type = fh_handout_get_type (writer->handout);

  if (fh_tour_step_get_question (step) == NULL)
    return;

  write_label (writer, FH_STORY_QUESTION);
  write_text (writer, fh_tour_step_get_question (step), TEXT_SIZE, 2);
  if (is_for_pupil (writer->handout))
    {
      fh_handout_text_add_ruled (writer->step->text, 3, RULED_HEIGHT * type, 0);
    }
  else if (fh_tour_step_get_answer (step) != NULL)
    {
      write_label (writer, FH_STORY_ANSWER);
      write_text (writer, fh_tour_step_get_answer (step), TEXT_SIZE, 2);
    }
}

/* "1:30 min". */
static char *
format_length (guint       seconds,
               const char *language)
{
  g_autofree char *minutes = fh_number_format (seconds / 60, language);
  g_autofree char *tens = fh_number_format (seconds % 60 / 10, language);
  g_autofree char *ones = fh_number_format (seconds % 10, language);

  return g_strdup_printf ("%s:%s%s %s", minutes, tens, ones, fh_story_word (FH_STORY_MINUTES, language));
}

static void
write_notes (Writer *writer)
{
  FhTourStep *step = writer->step->step;
  FhHandout  *handout = writer->handout;
  guint       seconds = fh_tour_step_get_seconds (step);

  if (handout->settings.kind != FH_HANDOUT_SPEAKER || fh_tour_step_get_notes (step) == NULL)
    return;

  if (seconds > 0)
    {
      g_autofree char *length = format_length (seconds, handout->language);
      g_autofree char *label = fh_line_join (handout->language,
                                             fh_story_word (FH_STORY_NOTES, handout->language), length, NULL);

      write_line (writer, label, handout->language, SMALL_SIZE + 1, 8, TRUE, &handout->palette->text_dim);
    }
  else
    {
      write_label (writer, FH_STORY_NOTES);
    }
  write_text (writer, fh_tour_step_get_notes (step), NOTES_SIZE, 2);
}

static void
write_step (FhHandout     *self,
            FhHandoutStep *step,
            GPtrArray     *names)
{
  Writer writer = { self, step, names, self->answers->len };

  step->text = fh_handout_text_new (self->palette);
  write_head (&writer);
  write_text (&writer, fh_tour_step_get_caption (step->step), TEXT_SIZE, 5);
  write_question (&writer);
  write_notes (&writer);
  write_sources (&writer);
}

static void
add_names (GPtrArray  *names,
           GPtrArray  *items,
           const char *language)
{
  for (guint i = 0; items != NULL && i < items->len; i++)
    {
      FhItem     *item = g_ptr_array_index (items, i);
      const char *name = fh_text_get (fh_item_get_title (item), language);
      const char *last = strrchr (name, ' ');

      if (FH_IS_ACTOR (item) && fh_actor_get_kind (FH_ACTOR (item)) == FH_ACTOR_STATE)
        continue;
      g_ptr_array_add (names, g_strdup (name));
      /* A person is told of by the family name. */
      if (last != NULL && FH_IS_ACTOR (item) && fh_actor_get_kind (FH_ACTOR (item)) == FH_ACTOR_PERSON)
        g_ptr_array_add (names, g_strdup (last + 1));
    }
}

/* The sites, and where and by whom what the step is about was done. */
static GPtrArray *
list_names (FhHandout  *self,
            FhTourStep *step)
{
  GPtrArray  *names = g_ptr_array_new_with_free_func (g_free);
  FhItem     *selection = fh_tour_step_get_selection (step);
  GListModel *places = fh_dataset_get_places (self->settings.dataset);
  guint       n_places = g_list_model_get_n_items (places);

  if (!is_for_pupil (self))
    return names;

  for (guint i = 0; i < n_places; i++)
    {
      g_autoptr (FhPlace) place = g_list_model_get_item (places, i);

      if (fh_place_get_featured (place))
        g_ptr_array_add (names, g_strdup (fh_text_get (fh_item_get_title (FH_ITEM (place)), self->language)));
    }
  if (selection != NULL && FH_IS_EVENT (selection))
    {
      add_names (names, fh_event_get_places (FH_EVENT (selection)), self->language);
      add_names (names, fh_event_get_actors (FH_EVENT (selection)), self->language);
    }
  else if (selection != NULL && FH_IS_TOPIC (selection))
    {
      add_names (names, fh_topic_get_places (FH_TOPIC (selection)), self->language);
      add_names (names, fh_topic_get_actors (FH_TOPIC (selection)), self->language);
    }

  return names;
}

static void
add_end (FhHandout  *self,
         const char *words,
         const char *language,
         double      size,
         double      before,
         gboolean    bold)
{
  FhHandoutStyle style = { .size = size, .before = before, .bold = bold };

  fh_handout_text_add (self->end, words, language, &style);
}

/* What belongs in the blanks of a step: its date, then what was left out, by number, then the answer. */
static void
write_answers_of (FhHandout     *self,
                  FhHandoutStep *step,
                  guint          first,
                  guint          last)
{
  FhText          *answer = fh_tour_step_get_answer (step->step);
  FhDate          *date = fh_tour_step_get_date (step->step);
  g_autofree char *position = fh_story_position (step->position, self->steps->len, self->language);
  g_autofree char *when = date != NULL ? fh_date_format (date, self->language, FH_DATE_STYLE_LONG) : NULL;
  g_autofree char *head = fh_line_join (self->language, position, when, NULL);
  g_autoptr (GString) words = g_string_new (NULL);

  add_end (self, head, self->language, ANSWER_SIZE, 8, TRUE);

  for (guint i = first; i < last; i++)
    {
      g_autofree char *number = fh_number_format ((gint64) i + 1, self->language);

      g_string_append_printf (words, "%s(%s) %s", i > first ? "   " : "", number,
                              (const char *) g_ptr_array_index (self->answers, i));
    }
  add_end (self, words->str, self->language, ANSWER_SIZE, 2, FALSE);
  if (answer != NULL)
    add_end (self, fh_text_get (answer, self->language), fh_text_get_language (answer, self->language),
             ANSWER_SIZE, 2, FALSE);
}

static void
write_source_list (FhHandout *self)
{
  if (self->sources->len == 0 || !lists_sources_at_end (self))
    return;

  add_end (self, fh_story_word (FH_STORY_SOURCES, self->language), self->language, HEADING, 18, TRUE);
  for (guint i = 0; i < self->sources->len; i++)
    {
      FhSource        *source = g_ptr_array_index (self->sources, i);
      g_autofree char *words = describe_source (self, source);

      add_end (self, words, self->language, SMALL_SIZE, 3, FALSE);
    }
}

/* On a pupil's map a site has a number instead of a name. */
static void
write_map_answers (FhHandout *self)
{
  GListModel *places = fh_dataset_get_places (self->settings.dataset);
  guint       n_places = g_list_model_get_n_items (places);
  guint       n_sites = 0;
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < n_places; i++)
    {
      g_autoptr (FhPlace) place = g_list_model_get_item (places, i);
      g_autofree char *number = NULL;
      g_autofree char *pair = NULL;

      if (!fh_place_get_featured (place))
        continue;
      number = fh_number_format (++n_sites, self->language);
      pair = fh_story_phrase (FH_STORY_PAIR, self->language, number,
                              fh_text_get (fh_item_get_title (FH_ITEM (place)), self->language));
      g_string_append_printf (words, "%s%s", n_sites > 1 ? "   " : "", pair);
    }
  add_end (self, words->str, self->language, ANSWER_SIZE, 6, FALSE);
}

void
fh_handout_write_words (FhHandout *self)
{
  self->end = fh_handout_text_new (self->palette);
  if (is_for_pupil (self))
    {
      add_end (self, fh_story_word (FH_STORY_ANSWERS, self->language), self->language, HEADING, 0, TRUE);
      write_map_answers (self);
    }

  for (guint i = 0; i < self->steps->len; i++)
    {
      FhHandoutStep *step = g_ptr_array_index (self->steps, i);
      g_autoptr (GPtrArray) names = list_names (self, step->step);
      guint first = self->answers->len;

      write_step (self, step, names);
      if (is_for_pupil (self))
        write_answers_of (self, step, first, self->answers->len);
    }
  write_source_list (self);
}
