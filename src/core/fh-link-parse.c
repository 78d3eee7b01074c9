/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-link-private.h"

#include <glib/gi18n.h>

#include "fh-civil.h"
#include "fh-date-words.h"

/* The longest number of a camera. */
#define NUMBER_LENGTH 24

/* As much of a link is repeated to say what is wrong with it. */
#define QUOTE_LENGTH 60

/* Nobody zooms further, whatever the map allows. */
#define ZOOM_MAX 24.0

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
  g_set_error (error, FH_LINK_ERROR, FH_LINK_ERROR_DAMAGED, _ ("The link is damaged: %s"), message);

  return FALSE;
}

/* A second as it was counted, or all seconds of a date. */
static gboolean
read_seconds (const char *text,
              FhTimeSpan *seconds)
{
  const FhCivil first = { FH_CIVIL_YEAR_MIN, 1, 1 };
  const FhCivil last = { FH_CIVIL_YEAR_MAX, 1, 1 };
  gint64        min = fh_civil_to_seconds (&first);
  gint64        max = fh_civil_to_seconds (&last);
  g_autoptr (FhDate) date = NULL;

  if (*text == '@')
    {
      if (!g_ascii_string_to_signed (text + 1, 10, min, max, &seconds->begin, NULL))
        return FALSE;

      seconds->end = seconds->begin;
      return TRUE;
    }

  date = fh_date_parse (text, NULL);
  if (date == NULL || fh_date_is_interval (date))
    return FALSE;

  *seconds = fh_date_get_span (date);
  return seconds->begin >= min && seconds->end <= max;
}

static gboolean
read_date (FhLink     *self,
           const char *value)
{
  FhTimeSpan seconds;

  if (!read_seconds (value, &seconds))
    return FALSE;

  self->has_date = TRUE;
  self->date = seconds.begin;
  return TRUE;
}

static gboolean
read_interval (const char *value,
               FhTimeSpan *span)
{
  g_auto (GStrv) ends = g_strsplit (value, "/", 3);
  FhTimeSpan first;
  FhTimeSpan last;

  if (g_strv_length (ends) != 2 || !read_seconds (ends[0], &first) || !read_seconds (ends[1], &last))
    return FALSE;

  *span = (FhTimeSpan){ first.begin, last.end };
  return !fh_time_span_is_empty (*span);
}

static gboolean
read_span (FhLink     *self,
           const char *value)
{
  return read_interval (value, &self->span);
}

static gboolean
read_during (FhLink     *self,
             const char *value)
{
  return read_interval (value, &self->during);
}

/* Kinds of which a filter can let some through. */
static gboolean
is_filtered (GType type)
{
  return type != G_TYPE_INVALID && type != FH_TYPE_EVENT && type != FH_TYPE_SOURCE;
}

static gboolean
read_only (FhLink     *self,
           const char *value)
{
  g_auto (GStrv) items = g_strsplit (value, ",", FH_LINK_MAX_ITEMS + 1);

  if (*items == NULL || g_strv_length (items) > FH_LINK_MAX_ITEMS)
    return FALSE;

  for (guint i = 0; items[i] != NULL; i++)
    {
      const char *colon = strchr (items[i], ':');
      GType       type = G_TYPE_INVALID;
      FhLinkItem *item;

      if (colon != NULL)
        type = fh_link_find_kind (items[i], (gsize) (colon - items[i]));
      if (!is_filtered (type) || !fh_item_is_id (colon + 1))
        return FALSE;

      g_array_set_size (self->only, self->only->len + 1);
      item = &g_array_index (self->only, FhLinkItem, self->only->len - 1);
      item->type = type;
      item->id = g_strdup (colon + 1);
    }

  return TRUE;
}

static gboolean
read_certainty (FhLink     *self,
                const char *value)
{
  for (guint i = 0; i < G_N_ELEMENTS (fh_link_certainties); i++)
    if (g_str_equal (value, fh_link_certainties[i]))
      {
        self->certainty = (FhConfidence) i;
        return TRUE;
      }

  return FALSE;
}

static gboolean
read_within (FhLink     *self,
             const char *value)
{
  self->only_shown = g_str_equal (value, FH_LINK_WITHIN_MAP);
  return self->only_shown;
}

/* Digits with a sign and a point, and nothing else that strtod() would take. */
static gboolean
read_number (const char *text,
             double      min,
             double      max,
             double     *number)
{
  gsize length = strlen (text);
  char *end = NULL;

  if (length == 0 || length > NUMBER_LENGTH || strspn (text, "-.0123456789") != length)
    return FALSE;

  *number = g_ascii_strtod (text, &end);
  return *end == '\0' && *number >= min && *number <= max;
}

static gboolean
read_map (FhLink     *self,
          const char *value)
{
  g_auto (GStrv) numbers = NULL;

  if (g_str_equal (value, "story"))
    {
      self->map = FH_LINK_MAP_STORY;
      return TRUE;
    }

  self->map = FH_LINK_MAP_CAMERA;
  numbers = g_strsplit (value, ",", 4);
  return g_strv_length (numbers) == 3 && read_number (numbers[0], -90, 90, &self->camera.latitude) &&
         read_number (numbers[1], -180, 180, &self->camera.longitude) &&
         read_number (numbers[2], 0, ZOOM_MAX, &self->camera.zoom);
}

static gboolean
read_language (FhLink     *self,
               const char *value)
{
  g_auto (GStrv) tags = g_strsplit (value, ",", 3);
  guint n_tags = g_strv_length (tags);

  if (n_tags < 1 || n_tags > 2 || !fh_language_is_valid (tags[0]) ||
      (n_tags == 2 && !fh_language_is_valid (tags[1])))
    return FALSE;

  self->language = g_strdup (tags[0]);
  self->second_language = g_strdup (tags[1]);
  return TRUE;
}

typedef struct
{
  const char *name;
  gboolean (*read) (FhLink *self, const char *value);
} Member;

static const Member members[] = {
  { "date", read_date },
  { "span", read_span },
  { "only", read_only },
  { "during", read_during },
  { "certainty", read_certainty },
  { "within", read_within },
  { "map", read_map },
  { "language", read_language },
};

static const Member *
find_member (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (members); i++)
    if (g_str_equal (members[i].name, name))
      return &members[i];

  return NULL;
}

/* `event=putin-visits-hmeimim` and the like: one of all kinds. */
static gboolean
read_selection (FhLink     *self,
                GType       type,
                const char *value)
{
  if (self->selection.id != NULL || type == FH_TYPE_CATEGORY || !fh_item_is_id (value))
    return FALSE;

  self->selection = (FhLinkItem){ type, g_strdup (value) };
  return TRUE;
}

static gboolean
read_member (FhLink     *self,
             const char *text,
             GHashTable *seen,
             GError    **error)
{
  const char      *equals = strchr (text, '=');
  g_autofree char *name = g_strndup (text, equals != NULL ? (gsize) (equals - text) : strlen (text));
  g_autofree char *value = NULL;
  const Member    *member = find_member (name);
  GType            type = fh_link_find_kind (name, strlen (name));

  if (member == NULL && type == G_TYPE_INVALID)
    return TRUE;

  if (!g_hash_table_add (seen, g_strdup (name)))
    /* Translators: what is wrong with a link; a word of it. */
    return fail (error, _ ("it says “%s” twice"), name);
  if (equals != NULL)
    value = g_uri_unescape_string (equals + 1, NULL);
  if (value == NULL || !(member != NULL ? member->read (self, value) : read_selection (self, type, value)))
    /* Translators: what is wrong with a link; a part of it. */
    return fail (error, _ ("“%.*s” is not understood"), QUOTE_LENGTH, text);

  return TRUE;
}

static gboolean
read_members (FhLink     *self,
              const char *text,
              GError    **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_auto (GStrv) parts = g_strsplit (text, "&", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    if (!read_member (self, parts[i], seen, error))
      return FALSE;

  return TRUE;
}

/* A name, or an absolute path on this machine. */
static gboolean
is_story (const char *story)
{
  if (!g_utf8_validate (story, -1, NULL) || g_str_has_prefix (story, "//"))
    return FALSE;

  for (const char *at = story; *at != '\0'; at++)
    if (g_ascii_iscntrl (*at))
      return FALSE;

  return *story == '/' || fh_item_is_id (story);
}

static gboolean
is_printable (const char *text)
{
  for (const char *at = text; *at != '\0'; at++)
    if (!g_ascii_isgraph (*at))
      return FALSE;

  return TRUE;
}

FhLink *
fh_link_parse (const char *text,
               GError    **error)
{
  g_autoptr (FhLink) self = NULL;
  g_autofree char *story = NULL;
  g_autofree char *escaped = NULL;
  const char      *rest;
  gsize            length;

  g_return_val_if_fail (text != NULL, NULL);

  if (!fh_link_has_scheme (text) || strnlen (text, FH_LINK_MAX_LENGTH + 1) > FH_LINK_MAX_LENGTH)
    {
      g_set_error_literal (error, FH_LINK_ERROR, FH_LINK_ERROR_OTHER,
                           _ ("This is not a link to a story: it must begin with “foothold:”"));
      return NULL;
    }
  if (!is_printable (text))
    {
      fail (error, "%s", _ ("it has characters that no link has"));
      return NULL;
    }

  rest = text + strlen (FH_LINK_SCHEME ":");
  length = strcspn (rest, "?");
  escaped = g_strndup (rest, length);
  story = g_uri_unescape_string (escaped, NULL);
  if (story == NULL || !is_story (story))
    {
      fail (error, "%s", _ ("it does not say which story"));
      return NULL;
    }

  self = fh_link_new (story);
  if (rest[length] == '?' && !read_members (self, rest + length + 1, error))
    return NULL;

  return g_steal_pointer (&self);
}
