/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-reader.h"

#include <glib/gi18n.h>
#include <string.h>

#include "fh-hash.h"
#include "fh-json-place.h"

/* How many values pass between two looks at the cancellable. */
#define POLL_INTERVAL 1024

/* Faults that are kept of each severity; nobody reads more. */
#define MAX_FAULTS 1000

/* One step on the way from the root to a value: a member or an element. */
typedef struct
{
  const char *name;
  guint       index;
} Step;

/* A fault before its offset has become a line and a column. */
typedef struct
{
  FhFaultSeverity severity;
  gsize           offset;
  char           *path;
  char           *message;
} Finding;

static void
finding_free (Finding *finding)
{
  g_free (finding->path);
  g_free (finding->message);
  g_free (finding);
}

static const FhJsonPlace *
get_place (FhReader     *self,
           FhReaderValue value)
{
  return &g_array_index (self->places, FhJsonPlace, value.at);
}

static char *
build_path (FhReader *self)
{
  GString *path = g_string_new (NULL);

  for (guint i = 0; i < self->path->len; i++)
    {
      const Step *step = &g_array_index (self->path, Step, i);

      if (step->name != NULL)
        fh_json_path_append_name (path, step->name);
      else
        fh_json_path_append_index (path, step->index);
    }

  return g_string_free (path, FALSE);
}

/* @message: (transfer full). */
static void
add_finding (FhReader       *self,
             FhFaultSeverity severity,
             gsize           offset,
             char           *message)
{
  Finding *finding;

  if (severity == FH_FAULT_ERROR)
    self->n_errors++;

  if (++self->n_found[severity] > MAX_FAULTS)
    {
      g_free (message);
      return;
    }

  finding = g_new (Finding, 1);
  *finding = (Finding){ severity, offset, build_path (self), message };
  g_ptr_array_add (self->findings[severity], finding);
}

static char *
describe_expected (FhReader     *self,
                   FhReaderValue value,
                   const char   *expected)
{
  g_autofree char *found = fh_reader_describe (self, value);

  return g_strdup_printf (_ ("expected %s, found %s"), expected, found);
}

static char *
list_names (const FhReaderMember *members)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; members[i].name != NULL; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", members[i].name);

  return g_string_free (names, FALSE);
}

static void
warn_unknown (FhReader             *self,
              FhReaderValue         value,
              const FhReaderMember *members)
{
  g_autofree char *names = list_names (members);

  add_finding (self, FH_FAULT_WARNING, get_place (self, value)->key,
               g_strdup_printf (_ ("unknown member, kept but not used; expected one of %s"), names));
}

static void
fail_missing (FhReader             *self,
              FhReaderValue         value,
              const FhReaderMember *members,
              guint32               seen)
{
  for (guint i = 0; members[i].name != NULL; i++)
    if (members[i].required && (seen & (1u << i)) == 0)
      fh_reader_fail (self, value, _ ("expected the member “%s”, found none"), members[i].name);
}

static int
find_member (const FhReaderMember *members,
             const char           *name)
{
  for (guint i = 0; members[i].name != NULL; i++)
    if (strcmp (members[i].name, name) == 0)
      return i;

  return -1;
}

static gboolean
poll_cancelled (FhReader *self)
{
  if (++self->n_values % POLL_INTERVAL == 0 && g_cancellable_is_cancelled (self->cancellable))
    self->is_cancelled = TRUE;

  return self->is_cancelled;
}

static int
compare_offset (gconstpointer a,
                gconstpointer b)
{
  gsize offset_a = (*(Finding **) a)->offset;
  gsize offset_b = (*(Finding **) b)->offset;

  return (offset_a > offset_b) - (offset_a < offset_b);
}

/* The errors, and as many warnings as there is room for. */
static GPtrArray *
choose_findings (FhReader *self,
                 guint     max)
{
  GPtrArray *chosen = g_ptr_array_new ();

  for (guint severity = FH_FAULT_ERROR; severity <= FH_FAULT_WARNING; severity++)
    for (guint i = 0; i < self->findings[severity]->len && chosen->len < max; i++)
      g_ptr_array_add (chosen, g_ptr_array_index (self->findings[severity], i));

  g_ptr_array_sort (chosen, compare_offset);

  return chosen;
}

static FhFault *
make_fault (FhReader      *self,
            FhJsonCursor  *cursor,
            const Finding *finding,
            const char    *file)
{
  fh_json_cursor_advance (cursor, self->data, finding->offset);

  return fh_fault_new (finding->severity, file, cursor->line, cursor->column, finding->path, finding->message);
}

void
fh_reader_init (FhReader *self)
{
  self->path = g_array_new (FALSE, FALSE, sizeof (Step));
  self->tags = g_hash_table_new_full (fh_hash_string, g_str_equal, g_free, NULL);
  self->tag_lists = g_hash_table_new_full (fh_hash_string, g_str_equal, g_free, (GDestroyNotify) fh_tags_unref);

  for (guint severity = FH_FAULT_ERROR; severity <= FH_FAULT_WARNING; severity++)
    self->findings[severity] = g_ptr_array_new_with_free_func ((GDestroyNotify) finding_free);

  for (FhKind kind = 0; kind < FH_N_KINDS; kind++)
    {
      self->items[kind] = g_ptr_array_new_with_free_func (g_object_unref);
      self->positions[kind] = g_hash_table_new (fh_hash_string, g_str_equal);
    }
}

void
fh_reader_clear (FhReader *self)
{
  for (FhKind kind = 0; kind < FH_N_KINDS; kind++)
    {
      g_clear_pointer (&self->positions[kind], g_hash_table_unref);
      g_clear_pointer (&self->items[kind], g_ptr_array_unref);
    }

  for (guint severity = FH_FAULT_ERROR; severity <= FH_FAULT_WARNING; severity++)
    g_clear_pointer (&self->findings[severity], g_ptr_array_unref);

  g_clear_pointer (&self->tag_lists, g_hash_table_unref);
  g_clear_pointer (&self->tags, g_hash_table_unref);
  g_clear_pointer (&self->path, g_array_unref);
  g_clear_pointer (&self->fallback, fh_tags_unref);
  g_clear_pointer (&self->places, g_array_unref);
  g_clear_object (&self->folder);
}

gboolean
fh_reader_read_members (FhReader             *self,
                        FhReaderValue         value,
                        const FhReaderMember *members,
                        gpointer              target)
{
  FhReaderIter  iter;
  FhReaderValue child;
  const char   *name;
  guint32       seen = 0;

  if (!JSON_NODE_HOLDS_OBJECT (value.node))
    {
      fh_reader_fail_expected (self, value, _ ("an object"));
      return FALSE;
    }

  fh_reader_iter_init (&iter, self, value);
  while (fh_reader_iter_next (&iter, &name, &child))
    {
      int i = find_member (members, name);

      if (i < 0)
        {
          warn_unknown (self, child, members);
          continue;
        }

      seen |= 1u << i;
      members[i].read (self, child, G_STRUCT_MEMBER_P (target, members[i].offset), members[i].data);
    }

  fail_missing (self, value, members, seen);

  return TRUE;
}

void
fh_reader_iter_init (FhReaderIter *iter,
                     FhReader     *self,
                     FhReaderValue value)
{
  Step step = { NULL, 0 };

  iter->reader = self;
  iter->array = NULL;
  iter->index = 0;
  iter->at = value.at + 1;

  if (JSON_NODE_HOLDS_ARRAY (value.node))
    iter->array = json_node_get_array (value.node);
  else
    json_object_iter_init_ordered (&iter->object, json_node_get_object (value.node));

  g_array_append_val (self->path, step);
}

gboolean
fh_reader_iter_next (FhReaderIter  *iter,
                     const char   **name,
                     FhReaderValue *child)
{
  FhReader *self = iter->reader;
  Step     *step = &g_array_index (self->path, Step, self->path->len - 1);
  gboolean  more = !poll_cancelled (self);

  *step = (Step){ NULL, iter->index };

  if (iter->array == NULL)
    more = more && json_object_iter_next_ordered (&iter->object, &step->name, &child->node);
  else if ((more = more && iter->index < json_array_get_length (iter->array)))
    child->node = json_array_get_element (iter->array, iter->index);

  if (!more)
    {
      g_array_set_size (self->path, self->path->len - 1);
      return FALSE;
    }

  if (name != NULL)
    *name = step->name;
  child->at = iter->at;
  iter->at = get_place (self, *child)->next;
  iter->index++;

  return TRUE;
}

gboolean
fh_reader_find (FhReader      *self,
                FhReaderValue  object,
                const char    *name,
                FhReaderValue *child)
{
  JsonObjectIter iter;
  const char    *other;

  child->at = object.at + 1;
  json_object_iter_init_ordered (&iter, json_node_get_object (object.node));

  while (json_object_iter_next_ordered (&iter, &other, &child->node))
    {
      if (strcmp (name, other) == 0)
        return TRUE;
      child->at = get_place (self, *child)->next;
    }

  return FALSE;
}

void
fh_reader_fail (FhReader     *self,
                FhReaderValue value,
                const char   *format,
                ...)
{
  va_list args;

  va_start (args, format);
  add_finding (self, FH_FAULT_ERROR, get_place (self, value)->value, g_strdup_vprintf (format, args));
  va_end (args);
}

void
fh_reader_fail_member (FhReader     *self,
                       FhReaderValue object,
                       const char   *name,
                       const char   *message)
{
  Step          step = { name, 0 };
  FhReaderValue child;

  if (!fh_reader_find (self, object, name, &child))
    g_assert_not_reached ();

  g_array_append_val (self->path, step);
  fh_reader_fail (self, child, "%s", message);
  g_array_set_size (self->path, self->path->len - 1);
}

void
fh_reader_fail_expected (FhReader     *self,
                         FhReaderValue value,
                         const char   *expected)
{
  add_finding (self, FH_FAULT_ERROR, get_place (self, value)->value, describe_expected (self, value, expected));
}

void
fh_reader_fail_name (FhReader     *self,
                     FhReaderValue value,
                     const char   *name,
                     const char   *expected)
{
  g_autofree char *found = fh_json_quote (name);

  add_finding (self, FH_FAULT_ERROR, get_place (self, value)->key,
               g_strdup_printf (_ ("expected %s, found %s"), expected, found));
}

char *
fh_reader_describe (FhReader     *self,
                    FhReaderValue value)
{
  const char      *begin = self->data + get_place (self, value)->value;
  const char      *at = begin;
  g_autofree char *token = NULL;

  if (JSON_NODE_HOLDS_OBJECT (value.node))
    return g_strdup (_ ("an object"));
  if (JSON_NODE_HOLDS_ARRAY (value.node))
    return g_strdup (_ ("an array"));
  if (json_node_get_value_type (value.node) == G_TYPE_STRING)
    return fh_json_quote (json_node_get_string (value.node));

  while (at < self->data + self->length && at - begin < 40 && (g_ascii_isalnum (*at) || strchr ("+-.", *at) != NULL))
    at++;

  return g_strndup (begin, at - begin);
}

GPtrArray *
fh_reader_take_faults (FhReader   *self,
                       const char *file)
{
  guint n_found = self->n_found[FH_FAULT_ERROR] + self->n_found[FH_FAULT_WARNING];
  guint max = n_found > MAX_FAULTS ? MAX_FAULTS - 1 : MAX_FAULTS;
  g_autoptr (GPtrArray) chosen = choose_findings (self, max);
  GPtrArray   *faults = g_ptr_array_new_with_free_func (g_object_unref);
  FhJsonCursor cursor = { 0, 1, 1 };

  for (guint i = 0; i < chosen->len; i++)
    g_ptr_array_add (faults, make_fault (self, &cursor, g_ptr_array_index (chosen, i), file));

  if (n_found > max)
    {
      guint            n_more = n_found - max;
      g_autofree char *message = g_strdup_printf (
        ngettext ("%u more fault is not listed", "%u more faults are not listed", n_more), n_more);

      g_ptr_array_add (faults, fh_fault_new (self->n_errors > 0 ? FH_FAULT_ERROR : FH_FAULT_WARNING, file, 0, 0, "", message));
    }

  return faults;
}
