/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-json-scan.h"

#include <glib/gi18n.h>
#include <string.h>

#include "fh-hash.h"
#include "fh-json-place.h"
#include "fh-json-token.h"

/* How many values pass between two looks at the cancellable. */
#define POLL_INTERVAL 4096

/* Names of one object that have the same hash in json-glib's tables. Chance does not bring about two. */
#define MAX_COLLISIONS 16

/* What may come next. */
typedef enum
{
  EXPECT_VALUE,
  EXPECT_VALUE_OR_END,
  EXPECT_NAME,
  EXPECT_NAME_OR_END,
  EXPECT_COMMA_OR_END,
  EXPECT_NOTHING,
} Expect;

/**
 * Frame:
 * @place: position of the object or array
 * @child: position of its last child
 * @first_name: where its names begin among those of all that are open
 *
 * An object or array that is open.
 */
typedef struct
{
  gboolean is_object;
  guint    place;
  guint    child;
  guint    n_children;
  guint    first_name;
} Frame;

/**
 * Name:
 * @hash: nobody can bring about two that are the same
 * @weak_hash: that of json-glib's tables
 *
 * A member's name in an object that is open.
 */
typedef struct
{
  guint64 hash;
  guint32 weak_hash;
  guint32 offset;
} Name;

typedef struct
{
  const char         *data;
  const char         *at;
  const char         *end;
  const FhJsonLimits *limits;
  GCancellable       *cancellable;
  GError            **error;

  GArray  *places;
  GArray  *frames;
  GArray  *names;
  GString *text;

  /* The name that stands before the value to come, or the value itself. */
  const char *key;
  gboolean    in_value;
  Expect      expect;
} Scan;

G_DEFINE_QUARK (fh_json_scan_error_quark, fh_json_scan_error)

static Frame *
get_frame (Scan *scan)
{
  return &g_array_index (scan->frames, Frame, scan->frames->len - 1);
}

static gboolean
fail_expected (Scan       *scan,
               const char *expected)
{
  char c = scan->at < scan->end ? *scan->at : '\0';

  if (c == '/')
    g_set_error_literal (scan->error, FH_JSON_SCAN_ERROR, FH_JSON_SCAN_ERROR_SYNTAX,
                         _ ("expected no comment: JSON has none"));
  else if (c == '\'')
    g_set_error_literal (scan->error, FH_JSON_SCAN_ERROR, FH_JSON_SCAN_ERROR_SYNTAX,
                         _ ("expected a string in double quotes, found a single quote"));
  else
    fh_json_token_fail_found (scan->at, scan->end, expected, scan->error);

  return FALSE;
}

G_GNUC_PRINTF (2, 3)
static gboolean
fail_limit (Scan       *scan,
            const char *format,
            ...)
{
  g_autofree char *message = NULL;
  va_list          args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  g_set_error_literal (scan->error, FH_JSON_SCAN_ERROR, FH_JSON_SCAN_ERROR_LIMIT, message);

  return FALSE;
}

static gboolean
is_cancelled (Scan *scan)
{
  if (scan->places->len % POLL_INTERVAL != 0)
    return FALSE;

  return g_cancellable_set_error_if_cancelled (scan->cancellable, scan->error);
}

static gboolean
add_place (Scan *scan)
{
  FhJsonPlace place = { 0 };

  if (scan->places->len >= scan->limits->values)
    return fail_limit (scan, _ ("expected at most %u values in a file"), scan->limits->values);
  if (is_cancelled (scan))
    return FALSE;

  if (scan->frames->len > 0)
    {
      Frame *frame = get_frame (scan);

      frame->child = scan->places->len;
      frame->n_children++;
    }

  place.value = scan->at - scan->data;
  place.key = scan->key != NULL ? scan->key - scan->data : place.value;
  place.next = scan->places->len + 1;
  scan->key = NULL;
  scan->in_value = TRUE;
  g_array_append_val (scan->places, place);

  return TRUE;
}

static void
expect_after_value (Scan *scan)
{
  scan->expect = scan->frames->len > 0 ? EXPECT_COMMA_OR_END : EXPECT_NOTHING;
}

static gboolean
open_frame (Scan    *scan,
            gboolean is_object)
{
  Frame frame = { is_object, scan->places->len - 1, 0, 0, scan->names->len };

  if (scan->frames->len >= scan->limits->depth)
    return fail_limit (scan, _ ("expected at most %u levels of objects and arrays"), scan->limits->depth);

  g_array_append_val (scan->frames, frame);
  scan->at++;
  scan->in_value = FALSE;
  scan->expect = is_object ? EXPECT_NAME_OR_END : EXPECT_VALUE_OR_END;

  return TRUE;
}

static void
close_frame (Scan *scan)
{
  const Frame *frame = get_frame (scan);
  FhJsonPlace *place = &g_array_index (scan->places, FhJsonPlace, frame->place);

  place->end = scan->at + 1 - scan->data;
  place->next = scan->places->len;
  g_array_set_size (scan->names, frame->first_name);
  g_array_set_size (scan->frames, scan->frames->len - 1);
  scan->at++;
  expect_after_value (scan);
}

static gboolean
scan_token (Scan *scan)
{
  if (*scan->at == '"')
    return fh_json_token_scan_string (&scan->at, scan->end, scan->error);
  if (g_ascii_isalpha (*scan->at))
    return fh_json_token_scan_literal (&scan->at, scan->end, scan->error);

  return fh_json_token_scan_number (&scan->at, scan->end, scan->error);
}

static gboolean
scan_value (Scan *scan)
{
  char c = *scan->at;

  if (c == '\0' || (strchr ("{[\"-tfn", c) == NULL && !g_ascii_isdigit (c)))
    return fail_expected (scan, _ ("a value"));
  if (!add_place (scan))
    return FALSE;
  if (c == '{' || c == '[')
    return open_frame (scan, c == '{');

  if (!scan_token (scan))
    return FALSE;

  g_array_index (scan->places, FhJsonPlace, scan->places->len - 1).end = scan->at - scan->data;
  scan->in_value = FALSE;
  expect_after_value (scan);

  return TRUE;
}

static gboolean
is_same_name (Scan       *scan,
              const Name *name,
              const Name *other)
{
  g_autoptr (GString) text = NULL;

  if (other->hash != name->hash)
    return FALSE;

  text = g_string_new (NULL);
  fh_json_token_decode_string (scan->data + other->offset, text);

  return g_string_equal (text, scan->text);
}

static gboolean
fail_twice (Scan *scan)
{
  g_autofree char *quoted = fh_json_quote (scan->text->str);

  g_set_error (scan->error, FH_JSON_SCAN_ERROR, FH_JSON_SCAN_ERROR_SYNTAX,
               _ ("expected each member once in an object, found %s a second time"), quoted);

  return FALSE;
}

/*
 * Adds the name at @begin, which is in the text, to those of the object that is open. Linear in their number,
 * which is limited: a loop over numbers that no file can make slower.
 */
static gboolean
add_name (Scan       *scan,
          const char *begin)
{
  const Frame *frame = get_frame (scan);
  Name         name = { 0, g_str_hash (scan->text->str), begin - scan->data };
  guint        n_collisions = 0;

  if (scan->text->len == 0)
    return fail_limit (scan, "%s", _ ("expected a member’s name, found an empty string"));
  if (frame->n_children >= scan->limits->members)
    return fail_limit (scan, _ ("expected at most %u members in an object"), scan->limits->members);

  name.hash = fh_hash_bytes (scan->text->str, scan->text->len);
  for (guint i = frame->first_name; i < scan->names->len; i++)
    {
      const Name *other = &g_array_index (scan->names, Name, i);

      if (is_same_name (scan, &name, other))
        return fail_twice (scan);
      n_collisions += other->weak_hash == name.weak_hash;
    }

  if (n_collisions >= MAX_COLLISIONS)
    return fail_limit (scan, _ ("expected at most %d members with the same hash"), MAX_COLLISIONS);

  g_array_append_val (scan->names, name);

  return TRUE;
}

static gboolean
is_space (char c)
{
  return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

static void
skip_space (Scan *scan)
{
  while (scan->at < scan->end && is_space (*scan->at))
    scan->at++;
}

static gboolean
scan_name (Scan *scan)
{
  const char  *begin = scan->at;
  const Frame *frame = get_frame (scan);

  if (*scan->at != '"')
    return fail_expected (scan, frame->n_children > 0 ? _ ("a member’s name in double quotes")
                                                      : _ ("a member’s name in double quotes or }"));
  if (!fh_json_token_scan_string (&scan->at, scan->end, scan->error))
    return FALSE;

  fh_json_token_decode_string (begin, scan->text);
  if (!add_name (scan, begin))
    {
      scan->at = begin;
      return FALSE;
    }

  skip_space (scan);
  if (scan->at == scan->end || *scan->at != ':')
    return fail_expected (scan, _ ("a colon"));

  scan->at++;
  scan->key = begin;
  scan->expect = EXPECT_VALUE;

  return TRUE;
}

static gboolean
scan_comma (Scan *scan)
{
  gboolean is_object = get_frame (scan)->is_object;

  if (*scan->at != ',')
    return fail_expected (scan, is_object ? _ ("a comma or }") : _ ("a comma or ]"));

  scan->at++;
  scan->expect = is_object ? EXPECT_NAME : EXPECT_VALUE;

  return TRUE;
}

static gboolean
is_end (Scan *scan)
{
  switch (scan->expect)
    {
    case EXPECT_VALUE_OR_END:
    case EXPECT_NAME_OR_END:
    case EXPECT_COMMA_OR_END:
      return *scan->at == (get_frame (scan)->is_object ? '}' : ']');
    case EXPECT_VALUE:
    case EXPECT_NAME:
    case EXPECT_NOTHING:
    default:
      return FALSE;
    }
}

static gboolean
fail_unfinished (Scan *scan)
{
  if (scan->frames->len == 0)
    return fail_expected (scan, _ ("a value"));

  return fail_expected (scan, get_frame (scan)->is_object ? _ ("}") : _ ("]"));
}

/* One step of the grammar; @at is at something that is not white space. */
static gboolean
scan_next (Scan *scan)
{
  if (is_end (scan))
    {
      close_frame (scan);
      return TRUE;
    }

  switch (scan->expect)
    {
    case EXPECT_NAME:
    case EXPECT_NAME_OR_END:
      return scan_name (scan);
    case EXPECT_COMMA_OR_END:
      return scan_comma (scan);
    case EXPECT_NOTHING:
      return fail_expected (scan, _ ("the end of the file after the first value"));
    case EXPECT_VALUE:
    case EXPECT_VALUE_OR_END:
    default:
      return scan_value (scan);
    }
}

static gboolean
scan_all (Scan *scan)
{
  for (;;)
    {
      skip_space (scan);

      if (scan->at == scan->end)
        return scan->expect == EXPECT_NOTHING || fail_unfinished (scan);
      if (!scan_next (scan))
        return FALSE;
    }
}

static void
append_name_at (Scan       *scan,
                GString    *path,
                const char *at)
{
  fh_json_token_decode_string (at, scan->text);
  fh_json_path_append_name (path, scan->text->str);
}

/* The path to the value in which the scan stands. */
static char *
build_path (Scan *scan)
{
  GString *path = g_string_new (NULL);

  for (guint i = 0; i < scan->frames->len; i++)
    {
      const Frame       *frame = &g_array_index (scan->frames, Frame, i);
      const FhJsonPlace *child = &g_array_index (scan->places, FhJsonPlace, frame->child);

      if (i + 1 == scan->frames->len && !scan->in_value)
        break;

      if (frame->is_object)
        append_name_at (scan, path, scan->data + child->key);
      else
        fh_json_path_append_index (path, frame->n_children - 1);
    }

  if (scan->key != NULL)
    append_name_at (scan, path, scan->key);

  return g_string_free (path, FALSE);
}

GArray *
fh_json_scan (const char         *data,
              gsize               length,
              const FhJsonLimits *limits,
              GCancellable       *cancellable,
              gsize              *offset,
              char              **path,
              GError            **error)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (FhJsonPlace));
  g_autoptr (GArray) frames = g_array_new (FALSE, FALSE, sizeof (Frame));
  g_autoptr (GArray) names = g_array_new (FALSE, FALSE, sizeof (Name));
  g_autoptr (GString) text = g_string_new (NULL);
  Scan scan = {
    .data = data,
    .at = data,
    .end = data + length,
    .limits = limits,
    .cancellable = cancellable,
    .error = error,
    .places = places,
    .frames = frames,
    .names = names,
    .text = text,
    .expect = EXPECT_VALUE,
  };

  g_return_val_if_fail (length < G_MAXUINT32, NULL);

  if (scan_all (&scan))
    return g_steal_pointer (&places);

  *offset = scan.at - data;
  *path = build_path (&scan);

  return NULL;
}
