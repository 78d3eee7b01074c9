/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-reader-values.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "fh-date-words.h"
#include "fh-hash.h"
#include "fh-json-place.h"

/* Minutes. */
#define MAX_OFFSET (14 * 60)

const FhReaderRange fh_reader_latitude_range = { -90, 90, N_ ("a latitude from -90 to 90") };
const FhReaderRange fh_reader_longitude_range = { -180, 180, N_ ("a longitude from -180 to 180") };

static const FhReaderMember bounds_members[] = {
  { "south", TRUE, fh_reader_read_double, G_STRUCT_OFFSET (FhBounds, south), &fh_reader_latitude_range },
  { "west", TRUE, fh_reader_read_double, G_STRUCT_OFFSET (FhBounds, west), &fh_reader_longitude_range },
  { "north", TRUE, fh_reader_read_double, G_STRUCT_OFFSET (FhBounds, north), &fh_reader_latitude_range },
  { "east", TRUE, fh_reader_read_double, G_STRUCT_OFFSET (FhBounds, east), &fh_reader_longitude_range },
  { NULL },
};

static gboolean
holds_string (FhReaderValue value)
{
  return JSON_NODE_HOLDS_VALUE (value.node) && json_node_get_value_type (value.node) == G_TYPE_STRING;
}

static gboolean
is_blank (const char *text)
{
  while (*text != '\0' && g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);

  return *text == '\0';
}

/* (nullable): a string with something in it; after a fault %NULL. */
static const char *
get_string (FhReader     *self,
            FhReaderValue value,
            const char   *expected)
{
  if (holds_string (value) && !is_blank (json_node_get_string (value.node)))
    return json_node_get_string (value.node);

  fh_reader_fail_expected (self, value, expected);
  return NULL;
}

static gboolean
check_array (FhReader     *self,
             FhReaderValue value)
{
  if (JSON_NODE_HOLDS_ARRAY (value.node))
    return TRUE;

  fh_reader_fail_expected (self, value, _ ("an array"));
  return FALSE;
}

void
fh_reader_read_string (FhReader     *self,
                       FhReaderValue value,
                       gpointer      field,
                       gconstpointer data)
{
  *(char **) field = g_strdup (get_string (self, value, _ ("a string that is not empty")));
}

void
fh_reader_read_strings (FhReader     *self,
                        FhReaderValue value,
                        gpointer      field,
                        gconstpointer data)
{
  g_autoptr (GStrvBuilder) strings = g_strv_builder_new ();
  FhReaderIter  iter;
  FhReaderValue child;

  if (!check_array (self, value))
    return;

  fh_reader_iter_init (&iter, self, value);
  while (fh_reader_iter_next (&iter, NULL, &child))
    {
      const char *string = get_string (self, child, _ ("a string that is not empty"));

      if (string != NULL)
        g_strv_builder_add (strings, string);
    }

  *(char ***) field = g_strv_builder_end (strings);
}

/* Each tag is checked once a file. */
static gboolean
is_tag (FhReader   *self,
        const char *tag)
{
  if (g_hash_table_contains (self->tags, tag))
    return TRUE;
  if (!fh_language_is_valid (tag))
    return FALSE;

  g_hash_table_add (self->tags, g_strdup (tag));
  return TRUE;
}

void
fh_reader_read_tag (FhReader     *self,
                    FhReaderValue value,
                    gpointer      field,
                    gconstpointer data)
{
  if (holds_string (value) && is_tag (self, json_node_get_string (value.node)))
    *(char **) field = g_strdup (json_node_get_string (value.node));
  else
    fh_reader_fail_expected (self, value, _ ("a language tag such as en or pt-BR"));
}

void
fh_reader_read_tags (FhReader     *self,
                     FhReaderValue value,
                     gpointer      field,
                     gconstpointer data)
{
  g_autoptr (GStrvBuilder) tags = g_strv_builder_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (fh_hash_string, g_str_equal);
  FhReaderIter  iter;
  FhReaderValue child;

  if (!check_array (self, value))
    return;

  fh_reader_iter_init (&iter, self, value);
  while (fh_reader_iter_next (&iter, NULL, &child))
    {
      g_autofree char *tag = NULL;

      fh_reader_read_tag (self, child, &tag, NULL);
      if (tag == NULL)
        continue;

      if (!g_hash_table_add (seen, (char *) json_node_get_string (child.node)))
        fh_reader_fail_expected (self, child, _ ("each language once"));
      g_strv_builder_add (tags, tag);
    }

  if (json_array_get_length (json_node_get_array (value.node)) == 0)
    fh_reader_fail (self, value, _ ("expected at least one language tag, found none"));

  *(char ***) field = g_strv_builder_end (tags);
}

/* (transfer none): the list of these tags that all texts in these languages share. */
static FhTags *
share_tags (FhReader  *self,
            GPtrArray *tags)
{
  g_autofree char *key = g_strjoinv (" ", (char **) tags->pdata);
  FhTags          *shared = g_hash_table_lookup (self->tag_lists, key);

  if (shared == NULL)
    {
      shared = fh_tags_new ((const char *const *) tags->pdata);
      g_hash_table_insert (self->tag_lists, g_steal_pointer (&key), shared);
    }

  return shared;
}

static void
warn_missing (FhReader     *self,
              FhReaderValue value,
              FhText       *text)
{
  g_autofree char *found = g_strjoinv (", ", (char **) fh_text_get_tags (text));
  /* Translators: of a text in a file: a language that was asked for, and those that it has. */
  g_autofree char *message = g_strdup_printf (_ ("expected the language %s too, found %s"), self->language,
                                              found);

  fh_reader_warn (self, value, message);
}

void
fh_reader_read_text (FhReader     *self,
                     FhReaderValue value,
                     gpointer      field,
                     gconstpointer data)
{
  g_autoptr (GPtrArray) tags = NULL;
  g_autoptr (GPtrArray) strings = NULL;
  FhReaderIter  iter;
  FhReaderValue child;
  const char   *tag;
  FhText       *text;

  if (!JSON_NODE_HOLDS_OBJECT (value.node))
    {
      fh_reader_fail_expected (self, value, _ ("a text such as {\"en\": \"…\"}"));
      return;
    }

  tags = g_ptr_array_sized_new (4);
  strings = g_ptr_array_sized_new (4);

  fh_reader_iter_init (&iter, self, value);
  while (fh_reader_iter_next (&iter, &tag, &child))
    {
      const char *string = get_string (self, child, _ ("a string that is not empty"));

      if (!is_tag (self, tag))
        fh_reader_fail_name (self, child, tag, _ ("a language tag such as en or pt-BR"));

      g_ptr_array_add (tags, (char *) tag);
      g_ptr_array_add (strings, (char *) (string != NULL ? string : ""));
    }

  if (tags->len == 0)
    fh_reader_fail (self, value, _ ("expected a text in at least one language, found none"));

  g_ptr_array_add (tags, NULL);
  g_ptr_array_add (strings, NULL);
  text = fh_text_new_shared (share_tags (self, tags), (const char *const *) strings->pdata, self->fallback);
  if (self->language != NULL && !fh_text_has_language (text, self->language))
    warn_missing (self, value, text);
  *(FhText **) field = text;
}

void
fh_reader_read_date (FhReader     *self,
                     FhReaderValue value,
                     gpointer      field,
                     gconstpointer data)
{
  FhReaderDateFlags flags = GPOINTER_TO_UINT (data);
  g_autoptr (FhDate) date = NULL;
  g_autoptr (GError) error = NULL;
  FhTimeSpan span;

  if (!holds_string (value))
    {
      fh_reader_fail_expected (self, value, _ ("a date such as \"2015-09-30\""));
      return;
    }

  date = fh_date_parse (json_node_get_string (value.node), &error);
  if (date == NULL)
    {
      g_autofree char *quoted = fh_json_quote (json_node_get_string (value.node));

      fh_reader_fail (self, value, "%s: %s", quoted, error->message);
      return;
    }

  span = fh_date_get_span (date);
  if ((flags & FH_READER_DATE_BEGINS) != 0 && span.begin == FH_TIME_MIN)
    fh_reader_fail_expected (self, value, _ ("a date whose beginning is known"));
  else if ((flags & FH_READER_DATE_ENDS) != 0 && span.end == FH_TIME_MAX)
    fh_reader_fail_expected (self, value, _ ("a date whose end is known"));
  else
    *(FhDate **) field = g_steal_pointer (&date);
}

static gboolean
is_address (const char *text)
{
  g_autoptr (GUri) uri = NULL;

  /* What GUri lets pass. */
  if (strpbrk (text, " \t\n\r\f\v\"<>\\") != NULL)
    return FALSE;

  uri = g_uri_parse (text, G_URI_FLAGS_NONE, NULL);
  if (uri == NULL || g_uri_get_host (uri) == NULL || g_uri_get_host (uri)[0] == '\0')
    return FALSE;

  return strcmp (g_uri_get_scheme (uri), "http") == 0 || strcmp (g_uri_get_scheme (uri), "https") == 0;
}

void
fh_reader_read_address (FhReader     *self,
                        FhReaderValue value,
                        gpointer      field,
                        gconstpointer data)
{
  if (holds_string (value) && is_address (json_node_get_string (value.node)))
    *(char **) field = g_strdup (json_node_get_string (value.node));
  else
    fh_reader_fail_expected (self, value, _ ("an address that begins with http:// or https://"));
}

/* Neither absolute nor out of the folder, with separators of this or another system; nor a hidden file. */
static gboolean
is_path_below (const char *path)
{
  g_auto (GStrv) segments = NULL;

  if (strpbrk (path, "\\:") != NULL)
    return FALSE;

  segments = g_strsplit (path, "/", -1);
  for (guint i = 0; segments[i] != NULL; i++)
    if (segments[i][0] == '\0' || segments[i][0] == '.')
      return FALSE;

  return segments[0] != NULL;
}

void
fh_reader_read_file (FhReader     *self,
                     FhReaderValue value,
                     gpointer      field,
                     gconstpointer data)
{
  if (!holds_string (value) || !is_path_below (json_node_get_string (value.node)))
    fh_reader_fail_expected (self, value,
                             _ ("a file beside the dataset or below its folder, such as images/port.jpg"));
  else if (self->folder != NULL)
    *(GFile **) field = g_file_resolve_relative_path (self->folder, json_node_get_string (value.node));
}

void
fh_reader_read_boolean (FhReader     *self,
                        FhReaderValue value,
                        gpointer      field,
                        gconstpointer data)
{
  if (JSON_NODE_HOLDS_VALUE (value.node) && json_node_get_value_type (value.node) == G_TYPE_BOOLEAN)
    *(gboolean *) field = json_node_get_boolean (value.node);
  else
    fh_reader_fail_expected (self, value, _ ("true or false"));
}

gboolean
fh_reader_get_number (FhReaderValue value,
                      double       *number)
{
  GType type = JSON_NODE_HOLDS_VALUE (value.node) ? json_node_get_value_type (value.node) : G_TYPE_INVALID;

  if (type != G_TYPE_INT64 && type != G_TYPE_DOUBLE)
    return FALSE;

  *number = json_node_get_double (value.node);
  return TRUE;
}

static gboolean
get_number_within (FhReaderValue        value,
                   const FhReaderRange *range,
                   double              *number)
{
  return fh_reader_get_number (value, number) && *number >= range->min && *number <= range->max;
}

void
fh_reader_read_int (FhReader     *self,
                    FhReaderValue value,
                    gpointer      field,
                    gconstpointer data)
{
  const FhReaderRange *range = data;
  double               number;

  if (get_number_within (value, range, &number) && number == floor (number))
    *(int *) field = (int) number;
  else
    fh_reader_fail_expected (self, value, _ (range->expected));
}

void
fh_reader_read_double (FhReader     *self,
                       FhReaderValue value,
                       gpointer      field,
                       gconstpointer data)
{
  const FhReaderRange *range = data;
  double               number;

  if (get_number_within (value, range, &number))
    *(double *) field = number;
  else
    fh_reader_fail_expected (self, value, _ (range->expected));
}

void
fh_reader_read_choice (FhReader     *self,
                       FhReaderValue value,
                       gpointer      field,
                       gconstpointer data)
{
  const char *const *choices = data;
  g_autofree char   *list = NULL;
  g_autofree char   *expected = NULL;

  for (int i = 0; holds_string (value) && choices[i] != NULL; i++)
    if (strcmp (choices[i], json_node_get_string (value.node)) == 0)
      {
        *(int *) field = i;
        return;
      }

  list = g_strjoinv (", ", (char **) choices);
  expected = g_strdup_printf (_ ("one of %s"), list);
  fh_reader_fail_expected (self, value, expected);
}

static int
parse_two_digits (const char *text)
{
  return g_ascii_digit_value (text[0]) * 10 + g_ascii_digit_value (text[1]);
}

/* `+03:00`. */
static gboolean
parse_offset (const char *text,
              int        *minutes)
{
  if (!g_regex_match_simple ("^[+-][0-9]{2}:[0-5][0-9]$", text, G_REGEX_DOLLAR_ENDONLY, 0))
    return FALSE;

  *minutes = parse_two_digits (text + 1) * 60 + parse_two_digits (text + 4);
  if (*minutes > MAX_OFFSET)
    return FALSE;

  if (text[0] == '-')
    *minutes = -*minutes;
  return TRUE;
}

void
fh_reader_read_offset (FhReader     *self,
                       FhReaderValue value,
                       gpointer      field,
                       gconstpointer data)
{
  int minutes;

  if (holds_string (value) && parse_offset (json_node_get_string (value.node), &minutes))
    *(int *) field = minutes;
  else
    fh_reader_fail_expected (self, value, _ ("an offset such as +03:00, from -14:00 to +14:00"));
}

void
fh_reader_read_bounds (FhReader     *self,
                       FhReaderValue value,
                       gpointer      field,
                       gconstpointer data)
{
  FhBounds *bounds = field;
  guint     n_errors = self->n_errors;

  if (!fh_reader_read_members (self, value, bounds_members, bounds) || self->n_errors > n_errors)
    return;

  if (bounds->south >= bounds->north)
    fh_reader_fail_member (self, value, "south", _ ("expected the south to be south of the north"));
  if (bounds->west == bounds->east)
    fh_reader_fail_member (self, value, "west", _ ("expected the west and the east to differ"));
}
