/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-command-line.h"

#include <errno.h>
#include <glib/gi18n.h>

#include "fh-date-words.h"
#include "fh-render.h"
#include "fh-story-file.h"

/* The size of a picture where none is asked for: a usual screen. */
#define DEFAULT_WIDTH  1600
#define DEFAULT_HEIGHT 1000

typedef struct
{
  FhCommandLine *parsed;
  char          *date;
  char          *language;
  char          *size;
  char          *kind;
  char          *per_page;
  char          *paper;
} Raw;

static gboolean fail (GError    **error,
                      const char *format,
                      ...) G_GNUC_PRINTF (2, 3);

static gboolean
fail (GError    **error,
      const char *format,
      ...)
{
  g_autofree char *message = NULL;
  va_list          arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, message);

  return FALSE;
}

/* `--present` alone, or with a tour. */
static gboolean
present_option_cb (const char *name,
                   const char *value,
                   gpointer    user_data,
                   GError    **error)
{
  FhCommandLine *parsed = user_data;

  parsed->present = TRUE;
  if (value != NULL)
    {
      g_free (parsed->tour);
      parsed->tour = g_strdup (value);
    }

  return TRUE;
}

/* `--autoplay` alone, or with seconds. */
static gboolean
autoplay_option_cb (const char *name,
                    const char *value,
                    gpointer    user_data,
                    GError    **error)
{
  FhCommandLine *parsed = user_data;
  guint64        seconds = 0;

  if (value != NULL &&
      !g_ascii_string_to_unsigned (value, 10, 1, FH_COMMAND_LINE_MAX_SECONDS, &seconds, NULL))
    return fail (error, _ ("“%s” is not a number of seconds from 1 to %d"), value,
                 FH_COMMAND_LINE_MAX_SECONDS);

  parsed->present = TRUE;
  parsed->autoplay = TRUE;
  parsed->autoplay_seconds = (guint) seconds;

  return TRUE;
}

static gboolean
read_options (Raw     *raw,
              char   **arguments,
              gboolean help,
              GError **error)
{
  FhCommandLine *parsed = raw->parsed;
  g_auto (GStrv) copy = g_strdupv (arguments);
  g_autoptr (GOptionContext) context = g_option_context_new (_ ("[FILE…]"));
  GOptionGroup      *group;
  const GOptionEntry entries[] = {
    { "event", 0, 0, G_OPTION_ARG_STRING, &parsed->event, N_ ("Select this event"), N_ ("ID") },
    { "place", 0, 0, G_OPTION_ARG_STRING, &parsed->place, N_ ("Select this place"), N_ ("ID") },
    { "topic", 0, 0, G_OPTION_ARG_STRING, &parsed->topic, N_ ("Select this topic of the talks"), N_ ("ID") },
    { "date", 0, 0, G_OPTION_ARG_STRING, &raw->date, N_ ("Show this date (EDTF, as 2017-01-18)"),
      N_ ("DATE") },
    { "language", 0, 0, G_OPTION_ARG_STRING, &raw->language,
      N_ ("Tell the story in this language, and in a second beneath it"), N_ ("TAG[,TAG]") },
    { "render", 0, 0, G_OPTION_ARG_FILENAME, &parsed->render, N_ ("Paint the opening view to a file and end"),
      N_ ("OUT.png") },
    { "size", 0, 0, G_OPTION_ARG_STRING, &raw->size, N_ ("The size of that picture in pixels"), N_ ("WxH") },
    { "present", 0, G_OPTION_FLAG_OPTIONAL_ARG, G_OPTION_ARG_CALLBACK, present_option_cb,
      N_ ("Present a tour"), N_ ("TOUR") },
    { "autoplay", 0, G_OPTION_FLAG_OPTIONAL_ARG, G_OPTION_ARG_CALLBACK, autoplay_option_cb,
      N_ ("Present it by itself, over and over, each step for so long"), N_ ("SECONDS") },
    { "tour", 0, 0, G_OPTION_ARG_STRING, &parsed->tour, N_ ("Which tour to present or to print"), N_ ("ID") },
    { "handout", 0, 0, G_OPTION_ARG_FILENAME, &parsed->handout,
      N_ ("Write the handout of a tour to a file and end"), N_ ("OUT.pdf") },
    { "for", 0, 0, G_OPTION_ARG_STRING, &raw->kind,
      N_ ("Whom the handout is for: audience, speaker or pupil"), N_ ("WHOM") },
    { "per-page", 0, 0, G_OPTION_ARG_STRING, &raw->per_page, N_ ("How many steps a page: 1, 2 or 4"),
      N_ ("N") },
    { "paper", 0, 0, G_OPTION_ARG_STRING, &raw->paper, N_ ("The handout’s paper: a4 or letter"),
      N_ ("PAPER") },
    { "validate", 0, 0, G_OPTION_ARG_NONE, &parsed->validate,
      N_ ("Check the files, say what is wrong with them and end"), NULL },
    { "version", 0, 0, G_OPTION_ARG_NONE, &parsed->show_version, N_ ("Show the version and end"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &parsed->files, NULL, NULL },
    { NULL }
  };

  g_option_context_set_summary (context, _ ("Explore and present a story on a map and a timeline."));
  g_option_context_set_help_enabled (context, help);
  /* A callback needs a group of its own to be told what it works on. */
  group = g_option_group_new ("foothold", "", "", parsed, NULL);
  g_option_group_add_entries (group, entries);
  g_option_group_set_translation_domain (group, GETTEXT_PACKAGE);
  g_option_context_set_main_group (context, group);

  return g_option_context_parse_strv (context, &copy, error);
}

static gboolean
read_size (const char    *text,
           FhCommandLine *parsed,
           GError       **error)
{
  char  *end = NULL;
  gint64 width;
  gint64 height;

  parsed->width = DEFAULT_WIDTH;
  parsed->height = DEFAULT_HEIGHT;
  if (text == NULL)
    return TRUE;

  width = g_ascii_strtoll (text, &end, 10);
  if (end == text || *end != 'x')
    return fail (error, _ ("“%s” is not a size; write it as 1600x1000"), text);
  text = end + 1;
  height = g_ascii_strtoll (text, &end, 10);
  if (end == text || *end != '\0')
    return fail (error, _ ("“%s” is not a size; write it as 1600x1000"), text);
  if (width < FH_STORY_PICTURE_MIN_WIDTH || width > FH_RENDER_MAX_SIZE ||
      height < FH_STORY_PICTURE_MIN_HEIGHT || height > FH_RENDER_MAX_SIZE)
    return fail (error, _ ("“%s” is no size for a picture; it must be between %d×%d and %d×%d"), text,
                 FH_STORY_PICTURE_MIN_WIDTH, FH_STORY_PICTURE_MIN_HEIGHT, FH_RENDER_MAX_SIZE,
                 FH_RENDER_MAX_SIZE);

  parsed->width = (int) width;
  parsed->height = (int) height;

  return TRUE;
}

/* "ar", or "ar,ru". */
static gboolean
read_languages (const char    *text,
                FhCommandLine *parsed,
                GError       **error)
{
  g_auto (GStrv) tags = NULL;

  if (text == NULL)
    return TRUE;

  tags = g_strsplit (text, ",", 2);
  for (guint i = 0; tags[i] != NULL; i++)
    if (!fh_language_is_valid (tags[i]))
      return fail (error, _ ("“%s” is not a language tag; write it as en or pt-BR"), tags[i]);
  parsed->language = g_strdup (tags[0]);
  if (parsed->language != NULL)
    parsed->second_language = g_strdup (tags[1]);

  return parsed->language != NULL ||
         fail (error, _ ("“%s” is not a language tag; write it as en or pt-BR"), text);
}

/* Which of the words that an option takes; -1 for another. */
static int
find_word (const char        *word,
           const char *const *words)
{
  for (int i = 0; words[i] != NULL; i++)
    if (g_str_equal (words[i], word))
      return i;

  return -1;
}

static gboolean
read_handout (Raw     *raw,
              GError **error)
{
  static const char *const kinds[] = { "audience", "speaker", "pupil", NULL };
  static const char *const numbers[] = { "1", "2", "4", NULL };
  static const char *const papers[] = { "a4", "letter", NULL };
  FhCommandLine           *parsed = raw->parsed;
  int                      kind = raw->kind != NULL ? find_word (raw->kind, kinds) : FH_HANDOUT_AUDIENCE;
  int                      number = raw->per_page != NULL ? find_word (raw->per_page, numbers) : 0;
  int                      paper = raw->paper != NULL ? find_word (raw->paper, papers) : 0;

  if (parsed->handout == NULL && (raw->kind != NULL || raw->per_page != NULL || raw->paper != NULL))
    return fail (error, "%s", _ ("--for, --per-page and --paper belong to --handout"));
  if (parsed->handout == NULL && !parsed->present && parsed->tour != NULL)
    return fail (error, "%s", _ ("--tour belongs to --handout or --present"));
  if (kind < 0)
    return fail (error, _ ("A handout is for audience, speaker or pupil, not for “%s”"), raw->kind);
  if (number < 0)
    return fail (error, _ ("A page takes 1, 2 or 4 steps, not “%s”"), raw->per_page);
  if (paper < 0)
    return fail (error, _ ("Paper is a4 or letter, not “%s”"), raw->paper);

  parsed->handout_kind = (FhHandoutKind) kind;
  parsed->per_page = 1u << number;
  parsed->is_letter = paper == 1;

  return TRUE;
}

static gboolean
read_link (FhCommandLine *parsed,
           GError       **error)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) local = NULL;

  if (parsed->validate || parsed->files == NULL || !fh_link_has_scheme (parsed->files[0]))
    return TRUE;

  parsed->link = fh_link_parse (parsed->files[0], &local);
  if (parsed->link == NULL)
    return fail (error, "%s", local->message);

  file = fh_story_file_find (parsed->link->story);
  if (file == NULL)
    return fail (error, _ ("No story “%s” comes with Foothold"), parsed->link->story);

  return TRUE;
}

static gboolean
check (Raw     *raw,
       GError **error)
{
  FhCommandLine *parsed = raw->parsed;
  guint          n_files = parsed->files != NULL ? g_strv_length (parsed->files) : 0;
  int            n_selected = (parsed->event != NULL) + (parsed->place != NULL) + (parsed->topic != NULL);

  if (n_selected > 1)
    return fail (error, "%s", _ ("Only one of --event, --place and --topic can be selected"));
  if (parsed->validate && n_files == 0)
    return fail (error, "%s", _ ("--validate needs the name of a file"));
  if (!parsed->validate && n_files > 1)
    return fail (error, _ ("One story at a time: “%s” is one too many"), parsed->files[1]);
  if (parsed->render == NULL && raw->size != NULL)
    return fail (error, "%s", _ ("--size belongs to --render"));
  if (raw->date != NULL)
    {
      g_autoptr (GError) local = NULL;

      parsed->date = fh_date_parse (raw->date, &local);
      if (parsed->date == NULL)
        return fail (error, "%s", local->message);
    }

  return read_link (parsed, error) && read_languages (raw->language, parsed, error) &&
         read_handout (raw, error) && read_size (raw->size, parsed, error);
}

FhCommandLine *
fh_command_line_parse (char   **arguments,
                       gboolean help,
                       GError **error)
{
  g_autoptr (FhCommandLine) parsed = g_new0 (FhCommandLine, 1);
  Raw      raw = { .parsed = parsed };
  gboolean fine;

  g_return_val_if_fail (arguments != NULL, NULL);

  fine = read_options (&raw, arguments, help, error) && check (&raw, error);
  g_free (raw.date);
  g_free (raw.language);
  g_free (raw.size);
  g_free (raw.kind);
  g_free (raw.per_page);
  g_free (raw.paper);

  return fine ? g_steal_pointer (&parsed) : NULL;
}

void
fh_command_line_free (FhCommandLine *self)
{
  g_strfreev (self->files);
  g_clear_pointer (&self->link, fh_link_free);
  g_free (self->render);
  g_free (self->event);
  g_free (self->place);
  g_free (self->topic);
  g_clear_pointer (&self->date, fh_date_unref);
  g_free (self->language);
  g_free (self->second_language);
  g_free (self->tour);
  g_free (self->handout);
  g_free (self);
}

GFile *
fh_command_line_create_file (FhCommandLine *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->link != NULL)
    return fh_story_file_find (self->link->story);
  if (self->files != NULL && self->files[0] != NULL)
    return g_file_new_for_commandline_arg (self->files[0]);

  return NULL;
}

gboolean
fh_command_line_asks_for_view (FhCommandLine *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->link != NULL || self->event != NULL || self->place != NULL || self->topic != NULL ||
         self->date != NULL || self->present;
}

gboolean
fh_command_line_find (FhCommandLine *self,
                      FhDataset     *dataset,
                      FhItem       **item,
                      GError       **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (FH_IS_DATASET (dataset), FALSE);
  g_return_val_if_fail (item != NULL, FALSE);

  *item = NULL;
  if (self->event != NULL && (*item = fh_dataset_lookup (dataset, FH_TYPE_EVENT, self->event)) == NULL)
    return fail (error, _ ("The story has no event “%s”"), self->event);
  if (self->place != NULL && (*item = fh_dataset_lookup (dataset, FH_TYPE_PLACE, self->place)) == NULL)
    return fail (error, _ ("The story has no place “%s”"), self->place);
  if (self->topic != NULL && (*item = fh_dataset_lookup (dataset, FH_TYPE_TOPIC, self->topic)) == NULL)
    return fail (error, _ ("The story has no topic “%s”"), self->topic);

  return TRUE;
}

gboolean
fh_command_line_find_tour (FhCommandLine *self,
                           FhDataset     *dataset,
                           FhTour       **tour,
                           GError       **error)
{
  g_autoptr (FhTour) first = NULL;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (FH_IS_DATASET (dataset), FALSE);
  g_return_val_if_fail (tour != NULL, FALSE);

  first = g_list_model_get_item (fh_dataset_get_tours (dataset), 0);
  if (first == NULL)
    return fail (error, "%s", _ ("The story has no tours"));

  *tour = self->tour != NULL ? (FhTour *) fh_dataset_lookup (dataset, FH_TYPE_TOUR, self->tour) : first;
  if (*tour == NULL)
    return fail (error, _ ("The story has no tour “%s”"), self->tour);
  if (g_list_model_get_n_items (fh_tour_get_steps (*tour)) == 0)
    return fail (error, _ ("The tour “%s” has no steps"), fh_item_get_id (FH_ITEM (*tour)));

  return TRUE;
}
