/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-reader-dataset.h"

#include <glib/gi18n.h>
#include <string.h>

#include "fh-reader-items.h"
#include "fh-reader-values.h"

static FhReaderFunc read_format;
static FhReaderFunc read_version;
static FhReaderFunc read_bounds;

#define FIELD(field)      G_STRUCT_OFFSET (FhDatasetFields, field)
#define DATE_FLAGS(flags) GUINT_TO_POINTER (flags)
#define KNOWN_ENDS        DATE_FLAGS (FH_READER_DATE_BEGINS | FH_READER_DATE_ENDS)
#define ITEMS(name, kind)                                                        \
  {                                                                              \
    name, TRUE, fh_reader_read_items, 0, GUINT_TO_POINTER (FH_KIND_##kind), TRUE \
  }

/* What is read before anything else. */
enum
{
  FORMAT,
  VERSION,
};

static const FhReaderMember top_members[] = {
  [FORMAT] = { "format", TRUE, read_format, 0 },
  [VERSION] = { "version", TRUE, read_version, 0 },
  { "title", TRUE, fh_reader_read_text, FIELD (title) },
  { "summary", FALSE, fh_reader_read_text, FIELD (summary) },
  { "as-of", FALSE, fh_reader_read_date, FIELD (as_of), DATE_FLAGS (FH_READER_DATE_ENDS) },
  { "span", FALSE, fh_reader_read_date, FIELD (span), KNOWN_ENDS },
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
  g_autofree char *format = fh_reader_dup_string (self, value);

  if (g_strcmp0 (format, FH_DATASET_FORMAT) != 0)
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

  if (fh_reader_get_number (value, &version) && version == FH_DATASET_VERSION)
    return;

  found = fh_reader_describe (self, value);
  if (version > FH_DATASET_VERSION)
    fh_reader_fail (self, value,
                    _ ("expected version %d, found %s: it needs a newer program"), FH_DATASET_VERSION, found);
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
  if (!fh_reader_is_object (self, root))
    {
      fh_reader_fail_expected (self, root, _ ("an object"));
      return FALSE;
    }

  fh_reader_read_member (self, root, &top_members[FORMAT], NULL);
  fh_reader_read_member (self, root, &top_members[VERSION], NULL);

  return self->n_errors == 0;
}

/* The languages come first, wherever they stand: every text falls back to them. */
static void
read_fallback (FhReader     *self,
               FhReaderValue root)
{
  g_autoptr (GPtrArray) tags = g_ptr_array_new_with_free_func (g_free);
  FhReaderValue languages;
  FhReaderValue child;
  FhReaderIter  iter;

  if (!fh_reader_find (self, root, "languages", &languages) || !fh_reader_is_array (self, languages))
    return;

  fh_reader_iter_init (&iter, self, languages);
  while (fh_reader_iter_next (&iter, NULL, &child))
    {
      char *tag = fh_reader_dup_string (self, child);

      if (tag != NULL)
        g_ptr_array_add (tags, tag);
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
                        GBytes   *bytes,
                        GFile    *file)
{
  FhReaderValue   root = { NULL, 0 };
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
