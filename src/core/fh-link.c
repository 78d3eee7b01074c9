/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-link-private.h"

#include "fh-civil.h"

/* EDTF has days in these years. */
#define DAY_YEAR_MIN (-9999)
#define DAY_YEAR_MAX 9999

/* Beside letters, digits and -._~, what stays as it is in a path. */
#define PATH_CHARACTERS "/:@!$'()*,;="

G_DEFINE_QUARK (fh_link_error, fh_link_error)

const char *const fh_link_certainties[] = { "low", "medium", "high" };

typedef struct
{
  const char *word;
  GType (*get_type) (void);
} Kind;

static const Kind kinds[] = {
  { "event", fh_event_get_type },
  { "place", fh_place_get_type },
  { "actor", fh_actor_get_type },
  { "topic", fh_topic_get_type },
  { "source", fh_source_get_type },
  { "category", fh_category_get_type },
};

static void
clear_item (gpointer data)
{
  g_free (((FhLinkItem *) data)->id);
}

/* The day where the second begins one, so that most links can be read; otherwise to the second. */
static void
append_second (GString *address,
               gint64   second)
{
  FhCivil civil = fh_civil_from_seconds (second);

  if (civil.year < DAY_YEAR_MIN || civil.year > DAY_YEAR_MAX)
    {
      g_string_append_printf (address, "@%" G_GINT64_FORMAT, second);
      return;
    }

  g_string_append_printf (address, "%s%04d-%02d-%02d", civil.year < 0 ? "-" : "", (int) ABS (civil.year),
                          civil.month, civil.day);
  if (civil.hour != 0 || civil.minute != 0 || civil.second != 0)
    g_string_append_printf (address, "T%02d:%02d:%02dZ", civil.hour, civil.minute, civil.second);
}

/* In EDTF the last day, or second, is inside. */
static void
append_span (GString   *address,
             FhTimeSpan span)
{
  FhCivil end = fh_civil_from_seconds (span.end);

  append_second (address, span.begin);
  g_string_append_c (address, '/');
  if (end.year < DAY_YEAR_MIN || end.year > DAY_YEAR_MAX)
    append_second (address, span.end);
  else if (end.hour == 0 && end.minute == 0 && end.second == 0)
    append_second (address, span.end - FH_SECONDS_DAY);
  else
    append_second (address, span.end - 1);
}

static void
append_number (GString    *address,
               const char *before,
               const char *format,
               double      number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append (address, before);
  g_string_append (address, g_ascii_formatd (buffer, sizeof buffer, format, number));
}

static void
append_items (GString *address,
              GArray  *items)
{
  for (guint i = 0; i < items->len; i++)
    {
      const FhLinkItem *item = &g_array_index (items, FhLinkItem, i);

      g_string_append_printf (address, "%s%s:%s", i == 0 ? "&only=" : ",", fh_link_get_kind (item->type),
                              item->id);
    }
}

static void
append_map (GString      *address,
            const FhLink *self)
{
  if (self->map == FH_LINK_MAP_STORY)
    g_string_append (address, "&map=story");
  if (self->map != FH_LINK_MAP_CAMERA)
    return;

  /* A metre on the ground, and FH_LINK_ZOOM_STEPS. */
  append_number (address, "&map=", "%.5f", self->camera.latitude);
  append_number (address, ",", "%.5f", self->camera.longitude);
  append_number (address, ",", "%.3f", self->camera.zoom);
}

const char *
fh_link_get_kind (GType type)
{
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kinds[i].get_type () == type)
      return kinds[i].word;

  return NULL;
}

GType
fh_link_find_kind (const char *word,
                   gsize       length)
{
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (strlen (kinds[i].word) == length && strncmp (kinds[i].word, word, length) == 0)
      return kinds[i].get_type ();

  return G_TYPE_INVALID;
}

FhLink *
fh_link_new (const char *story)
{
  FhLink *self;

  g_return_val_if_fail (story != NULL, NULL);

  self = g_new0 (FhLink, 1);
  self->story = g_strdup (story);
  self->only = g_array_new (FALSE, FALSE, sizeof (FhLinkItem));
  g_array_set_clear_func (self->only, clear_item);

  return self;
}

void
fh_link_free (FhLink *self)
{
  g_free (self->story);
  g_free (self->selection.id);
  g_array_unref (self->only);
  g_free (self->language);
  g_free (self->second_language);
  g_free (self);
}

gboolean
fh_link_has_scheme (const char *text)
{
  g_return_val_if_fail (text != NULL, FALSE);

  return g_ascii_strncasecmp (text, FH_LINK_SCHEME ":", strlen (FH_LINK_SCHEME ":")) == 0;
}

char *
fh_link_to_string (const FhLink *self)
{
  g_autofree char *story = NULL;
  GString         *members;
  GString         *address;

  g_return_val_if_fail (self != NULL, NULL);

  members = g_string_new (NULL);
  if (self->selection.id != NULL)
    g_string_append_printf (members, "&%s=%s", fh_link_get_kind (self->selection.type), self->selection.id);
  if (self->has_date)
    append_second (g_string_append (members, "&date="), self->date);
  if (!fh_time_span_is_empty (self->span))
    append_span (g_string_append (members, "&span="), self->span);
  append_items (members, self->only);
  if (!fh_time_span_is_empty (self->during))
    append_span (g_string_append (members, "&during="), self->during);
  if (self->certainty != FH_CONFIDENCE_LOW)
    g_string_append_printf (members, "&certainty=%s", fh_link_certainties[self->certainty]);
  if (self->only_shown)
    g_string_append (members, "&within=" FH_LINK_WITHIN_MAP);
  append_map (members, self);
  if (self->language != NULL)
    g_string_append_printf (members, "&language=%s", self->language);
  if (self->language != NULL && self->second_language != NULL)
    g_string_append_printf (members, ",%s", self->second_language);

  story = g_uri_escape_string (self->story, PATH_CHARACTERS, FALSE);
  address = g_string_new (FH_LINK_SCHEME ":");
  g_string_append (address, story);
  if (members->len > 0)
    g_string_append_printf (address, "?%s", members->str + 1);
  g_string_free (members, TRUE);

  return g_string_free (address, FALSE);
}

void
fh_link_select (FhLink *self,
                FhItem *item)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (FH_IS_ITEM (item));
  g_return_if_fail (fh_link_get_kind (G_OBJECT_TYPE (item)) != NULL);

  g_free (self->selection.id);
  self->selection = (FhLinkItem){ G_OBJECT_TYPE (item), g_strdup (fh_item_get_id (item)) };
}

void
fh_link_add (FhLink *self,
             FhItem *item)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (FH_IS_ITEM (item));
  g_return_if_fail (fh_link_get_kind (G_OBJECT_TYPE (item)) != NULL);

  if (self->only->len < FH_LINK_MAX_ITEMS)
    {
      FhLinkItem added = { G_OBJECT_TYPE (item), g_strdup (fh_item_get_id (item)) };

      g_array_append_val (self->only, added);
    }
}
