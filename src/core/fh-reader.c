/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-reader.h"

#include <glib/gi18n.h>
#include <string.h>

#include "fh-hash.h"
#include "fh-json-token.h"

/* How many values pass between two looks at the cancellable. */
#define POLL_INTERVAL 1024

static char
get_first_byte (FhReader     *self,
                FhReaderValue value)
{
  return self->data[fh_reader_get_place (self, value)->value];
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

static void
warn_unknown (FhReader             *self,
              FhReaderValue         value,
              const FhReaderMember *members)
{
  g_autoptr (GString) names = g_string_new (NULL);
  g_autofree char *message = NULL;

  for (guint i = 0; members[i].name != NULL; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", members[i].name);

  message = g_strdup_printf (_ ("unknown member, kept but not used; expected one of %s"), names->str);
  fh_reader_warn_name (self, value, message);
}

static void
fail_missing (FhReader             *self,
              FhReaderValue         object,
              const FhReaderMember *member)
{
  fh_reader_fail (self, object, _ ("expected the member “%s”, found none"), member->name);
}

/* Reads what @member is about; @value is that member of an object. */
static void
read_value (FhReader             *self,
            FhReaderValue         value,
            const FhReaderMember *member,
            gpointer              target)
{
  g_autoptr (JsonNode) node = NULL;

  if (value.node == NULL && !member->unparsed)
    {
      value.node = node = fh_reader_parse (self, value);
      if (node == NULL)
        return;
    }

  member->read (self, value, G_STRUCT_MEMBER_P (target, member->offset), member->data);
}

static gboolean
poll_cancelled (FhReader *self)
{
  if (++self->n_values % POLL_INTERVAL == 0 && g_cancellable_is_cancelled (self->cancellable))
    self->is_cancelled = TRUE;

  return self->is_cancelled;
}

/* Puts the name and the node of the child at which @iter stands where they belong. */
static void
get_child (FhReaderIter  *iter,
           FhReaderStep  *step,
           FhReaderValue *child)
{
  FhReader *self = iter->reader;

  *step = (FhReaderStep){ NULL, iter->index };
  *child = (FhReaderValue){ NULL, iter->at };

  if (iter->is_parsed && iter->is_object)
    {
      json_object_iter_next_ordered (&iter->object, &step->name, &child->node);
    }
  else if (iter->is_parsed)
    {
      child->node = json_array_get_element (iter->array, iter->index);
    }
  else if (iter->is_object)
    {
      fh_json_token_decode_string (self->data + fh_reader_get_place (self, *child)->key, self->text);
      step->name = self->text->str;
    }
}

void
fh_reader_init (FhReader *self)
{
  self->parser = json_parser_new ();
  self->text = g_string_new (NULL);
  self->path = g_array_new (FALSE, FALSE, sizeof (FhReaderStep));
  self->tags = g_hash_table_new_full (fh_hash_string, g_str_equal, g_free, NULL);
  self->tag_lists = g_hash_table_new_full (fh_hash_string, g_str_equal,
                                           g_free, (GDestroyNotify) fh_tags_unref);

  for (guint severity = FH_FAULT_ERROR; severity <= FH_FAULT_WARNING; severity++)
    self->findings[severity] = g_ptr_array_new_with_free_func ((GDestroyNotify) fh_reader_finding_free);

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
  g_clear_object (&self->parser);
  g_clear_object (&self->folder);

  if (self->text != NULL)
    g_string_free (g_steal_pointer (&self->text), TRUE);
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

  if (!fh_reader_is_object (self, value))
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
      read_value (self, child, &members[i], target);
    }

  for (guint i = 0; members[i].name != NULL; i++)
    if (members[i].required && (seen & (1u << i)) == 0)
      fail_missing (self, value, &members[i]);

  return TRUE;
}

void
fh_reader_read_member (FhReader             *self,
                       FhReaderValue         object,
                       const FhReaderMember *member,
                       gpointer              target)
{
  FhReaderStep  step = { member->name, 0 };
  FhReaderValue child;

  if (!fh_reader_find (self, object, member->name, &child))
    {
      fail_missing (self, object, member);
      return;
    }

  g_array_append_val (self->path, step);
  read_value (self, child, member, target);
  g_array_set_size (self->path, self->path->len - 1);
}

void
fh_reader_iter_init (FhReaderIter *iter,
                     FhReader     *self,
                     FhReaderValue value)
{
  FhReaderStep step = { NULL, 0 };

  *iter = (FhReaderIter){ .reader = self };
  iter->is_object = fh_reader_is_object (self, value);
  iter->is_parsed = value.node != NULL;
  iter->at = value.at + 1;
  iter->end = fh_reader_get_place (self, value)->next;

  if (iter->is_parsed && iter->is_object)
    json_object_iter_init_ordered (&iter->object, json_node_get_object (value.node));
  else if (iter->is_parsed)
    iter->array = json_node_get_array (value.node);

  g_array_append_val (self->path, step);
}

gboolean
fh_reader_iter_next (FhReaderIter  *iter,
                     const char   **name,
                     FhReaderValue *child)
{
  FhReader     *self = iter->reader;
  FhReaderStep *step = &g_array_index (self->path, FhReaderStep, self->path->len - 1);

  if (iter->at == iter->end || poll_cancelled (self))
    {
      g_array_set_size (self->path, self->path->len - 1);
      return FALSE;
    }

  get_child (iter, step, child);
  if (name != NULL)
    *name = step->name;

  iter->at = fh_reader_get_place (self, *child)->next;
  iter->index++;

  return TRUE;
}

JsonNode *
fh_reader_parse (FhReader     *self,
                 FhReaderValue value)
{
  const FhJsonPlace *place = fh_reader_get_place (self, value);
  g_autoptr (GError) error = NULL;

  if (json_parser_load_from_data (self->parser, self->data + place->value, place->end - place->value, &error))
    return json_parser_steal_root (self->parser);

  /* The scan lets nothing through that json-glib refuses; if it did, nobody would understand the file. */
  fh_reader_fail (self, value, "%s", error->message);
  return NULL;
}

gboolean
fh_reader_find (FhReader      *self,
                FhReaderValue  object,
                const char    *name,
                FhReaderValue *child)
{
  g_autoptr (GString) other = g_string_new (NULL);
  guint end = fh_reader_get_place (self, object)->next;

  *child = (FhReaderValue){ NULL, object.at + 1 };

  while (child->at < end)
    {
      const FhJsonPlace *place = fh_reader_get_place (self, *child);

      fh_json_token_decode_string (self->data + place->key, other);
      if (strcmp (other->str, name) == 0)
        return TRUE;
      child->at = place->next;
    }

  return FALSE;
}

gboolean
fh_reader_is_object (FhReader     *self,
                     FhReaderValue value)
{
  return get_first_byte (self, value) == '{';
}

gboolean
fh_reader_is_array (FhReader     *self,
                    FhReaderValue value)
{
  return get_first_byte (self, value) == '[';
}

char *
fh_reader_dup_string (FhReader     *self,
                      FhReaderValue value)
{
  GString *string;

  if (get_first_byte (self, value) != '"')
    return NULL;

  string = g_string_new (NULL);
  fh_json_token_decode_string (self->data + fh_reader_get_place (self, value)->value, string);

  return g_string_free (string, FALSE);
}
