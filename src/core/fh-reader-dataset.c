/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-reader-dataset.h"

#include <glib/gi18n.h>
#include <string.h>

#include "fh-reader-items.h"
#include "fh-reader-values.h"

static void read_format (FhReader *self, FhReaderValue value, gpointer field, gconstpointer data);
static void read_version (FhReader *self, FhReaderValue value, gpointer field, gconstpointer data);
static void read_bounds (FhReader *self, FhReaderValue value, gpointer field, gconstpointer data);

#define FIELD(field)      G_STRUCT_OFFSET (FhDatasetFields, field)
#define DATE_FLAGS(flags) GUINT_TO_POINTER (flags)
#define ITEMS(name, kind)                                                  \
  {                                                                        \
    name, TRUE, fh_reader_read_items, 0, GUINT_TO_POINTER (FH_KIND_##kind) \
  }

static const FhReaderMember top_members[] = {
  { "format", TRUE, read_format, 0 },
  { "version", TRUE, read_version, 0 },
  { "title", TRUE, fh_reader_read_text, FIELD (title) },
  { "summary", FALSE, fh_reader_read_text, FIELD (summary) },
  { "as-of", FALSE, fh_reader_read_date, FIELD (as_of), DATE_FLAGS (FH_READER_DATE_ENDS) },
  { "span", FALSE, fh_reader_read_date, FIELD (span), DATE_FLAGS (FH_READER_DATE_BEGINS | FH_READER_DATE_ENDS) },
  { "bounds", FALSE, read_bounds, 0 },
  { "languages", TRUE, fh_reader_read_tags, FIELD (languages) },
  ITEMS ("categories", CATEGORY),
  ITEMS ("places", PLACE),
  ITEMS ("actors", ACTOR),
  ITEMS ("topics", TOPIC),
  ITEMS ("sources", SOURCE),
  ITEMS ("events", EVENT),
  ITEMS ("tours", TOUR),
  { NULL },
};

static void
read_format (FhReader     *self,
             FhReaderValue value,
             gpointer      field,
             gconstpointer data)
{
  if (JSON_NODE_HOLDS_VALUE (value.node) && g_strcmp0 (json_node_get_string (value.node), FH_DATASET_FORMAT) == 0)
    return;

  fh_reader_fail_expected (self, value, "“" FH_DATASET_FORMAT "”");
}

static void
read_version (FhReader     *self,
              FhReaderValue value,
              gpointer      field,
              gconstpointer data)
{
  double           version = 0;
  g_autofree char *found = NULL;

  if (JSON_NODE_HOLDS_VALUE (value.node))
    version = json_node_get_double (value.node);
  if (version == FH_DATASET_VERSION)
    return;

  found = fh_reader_describe (self, value);
  if (version > FH_DATASET_VERSION)
    fh_reader_fail (self, value, _ ("expected version %d, found %s: the file needs a newer program"), FH_DATASET_VERSION, found);
  else
    fh_reader_fail (self, value, _ ("expected version %d, found %s"), FH_DATASET_VERSION, found);
}

static void
read_bounds (FhReader     *self,
             FhReaderValue value,
             gpointer      field,
             gconstpointer data)
{
  FhDatasetFields *fields = field;

  fields->has_bounds = TRUE;
  fh_reader_read_bounds (self, value, &fields->bounds, NULL);
}

/* Whether this is a dataset of our version. If it is not, what else it says is not worth a fault. */
static gboolean
check_head (FhReader     *self,
            FhReaderValue root)
{
  FhReaderIter  iter;
  FhReaderValue child;
  const char   *name;
  gboolean      has_format = FALSE;
  gboolean      has_version = FALSE;

  if (!JSON_NODE_HOLDS_OBJECT (root.node))
    {
      fh_reader_fail_expected (self, root, _ ("an object"));
      return FALSE;
    }

  fh_reader_iter_init (&iter, self, root);
  while (fh_reader_iter_next (&iter, &name, &child))
    if (strcmp (name, "format") == 0)
      {
        has_format = TRUE;
        read_format (self, child, NULL, NULL);
      }
    else if (strcmp (name, "version") == 0)
      {
        has_version = TRUE;
        read_version (self, child, NULL, NULL);
      }

  if (!has_format)
    fh_reader_fail (self, root, _ ("expected the member “%s”, found none"), "format");
  if (!has_version)
    fh_reader_fail (self, root, _ ("expected the member “%s”, found none"), "version");

  return self->n_errors == 0;
}

/* The languages come first, wherever they stand: every text falls back to them. */
static void
read_fallback (FhReader     *self,
               FhReaderValue root)
{
  JsonNode *node = json_object_get_member (json_node_get_object (root.node), "languages");
  g_autoptr (GPtrArray) tags = g_ptr_array_new ();
  JsonArray *array;

  if (node == NULL || !JSON_NODE_HOLDS_ARRAY (node))
    return;

  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);

      if (JSON_NODE_HOLDS_VALUE (element) && json_node_get_string (element) != NULL)
        g_ptr_array_add (tags, (char *) json_node_get_string (element));
    }

  g_ptr_array_add (tags, NULL);
  self->fallback = fh_tags_new ((const char *const *) tags->pdata);
}

static void
clear_fields (FhDatasetFields *fields)
{
  g_clear_object (&fields->file);
  g_clear_pointer (&fields->bytes, g_bytes_unref);
  g_clear_pointer (&fields->title, fh_text_unref);
  g_clear_pointer (&fields->summary, fh_text_unref);
  g_clear_pointer (&fields->as_of, fh_date_unref);
  g_clear_pointer (&fields->span, fh_date_unref);
  g_clear_pointer (&fields->languages, g_strfreev);
}

FhDataset *
fh_reader_read_dataset (FhReader *self,
                        JsonNode *node,
                        GBytes   *bytes,
                        GFile    *file)
{
  FhReaderValue   root = { node, 0 };
  FhDatasetFields fields = { 0 };

  if (!check_head (self, root))
    return NULL;

  read_fallback (self, root);
  fh_reader_declare_items (self, root);
  fh_reader_read_members (self, root, top_members, &fields);

  if (self->n_errors > 0 || g_cancellable_is_cancelled (self->cancellable))
    {
      clear_fields (&fields);
      return NULL;
    }

  fields.bytes = g_bytes_ref (bytes);
  fields.file = file != NULL ? g_object_ref (file) : NULL;
  for (FhKind kind = 0; kind < FH_N_KINDS; kind++)
    fields.items[kind] = g_steal_pointer (&self->items[kind]);

  return fh_dataset_new (&fields);
}
