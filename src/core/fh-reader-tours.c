/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The steps of a tour, beside fh-reader-items.c. */

#include <glib/gi18n.h>

#include "fh-reader-items.h"
#include "fh-reader-values.h"

static const FhReaderRange zoom_range = { 1, 17, N_ ("a zoom from 1 to 17") };
static const FhReaderRange seconds_range = { 1, 86400, N_ ("whole seconds from 1 to 86400") };

static FhReaderFunc read_camera;
static FhReaderFunc read_bounds;
static FhReaderFunc read_filter;
static FhReaderFunc read_selection;

#define FIELD(field)      G_STRUCT_OFFSET (FhTourStepFields, field)
#define DATE_FLAGS(flags) GUINT_TO_POINTER (flags)
#define KNOWN_ENDS        DATE_FLAGS (FH_READER_DATE_BEGINS | FH_READER_DATE_ENDS)
#define NUMBER(name, type, field, range)                                    \
  {                                                                         \
    name, TRUE, fh_reader_read_double, G_STRUCT_OFFSET (type, field), range \
  }
#define ITEM(name, kind)                                                        \
  {                                                                             \
    name, FALSE, fh_reader_read_reference, 0, GUINT_TO_POINTER (FH_KIND_##kind) \
  }
#define ITEMS(name, kind)                                                        \
  {                                                                              \
    name, FALSE, fh_reader_read_references, 0, GUINT_TO_POINTER (FH_KIND_##kind) \
  }

static const FhReaderMember step_members[] = {
  { "caption", TRUE, fh_reader_read_text, FIELD (caption) },
  { "title", FALSE, fh_reader_read_text, FIELD (title) },
  { "notes", FALSE, fh_reader_read_text, FIELD (notes) },
  { "camera", FALSE, read_camera, 0 },
  { "bounds", FALSE, read_bounds, 0 },
  { "date", FALSE, fh_reader_read_date, FIELD (date), DATE_FLAGS (FH_READER_DATE_BEGINS) },
  { "span", FALSE, fh_reader_read_date, FIELD (span), KNOWN_ENDS },
  { "filter", FALSE, read_filter, FIELD (filter) },
  { "selection", FALSE, read_selection, FIELD (selection) },
  { "seconds", FALSE, fh_reader_read_int, FIELD (seconds), &seconds_range },
  { "question", FALSE, fh_reader_read_text, FIELD (question) },
  { "answer", FALSE, fh_reader_read_text, FIELD (answer) },
  { NULL },
};

static const FhReaderMember camera_members[] = {
  NUMBER ("latitude", FhCamera, latitude, &fh_reader_latitude_range),
  NUMBER ("longitude", FhCamera, longitude, &fh_reader_longitude_range),
  NUMBER ("zoom", FhCamera, zoom, &zoom_range),
  { NULL },
};

/* All into one array. */
static const FhReaderMember filter_members[] = {
  ITEMS ("categories", CATEGORY),
  ITEMS ("places", PLACE),
  ITEMS ("actors", ACTOR),
  ITEMS ("topics", TOPIC),
  { NULL },
};

/* All into one field: only one may be there. */
static const FhReaderMember selection_members[] = {
  ITEM ("event", EVENT),
  ITEM ("place", PLACE),
  ITEM ("actor", ACTOR),
  ITEM ("topic", TOPIC),
  { NULL },
};

static void
read_camera (FhReader     *self,
             FhReaderValue value,
             gpointer      field,
             gconstpointer data)
{
  FhTourStepFields *fields = field;

  fields->has_camera = TRUE;
  fh_reader_read_members (self, value, camera_members, &fields->camera);
}

static void
read_bounds (FhReader     *self,
             FhReaderValue value,
             gpointer      field,
             gconstpointer data)
{
  FhTourStepFields *fields = field;

  fields->has_bounds = TRUE;
  fh_reader_read_bounds (self, value, &fields->bounds, NULL);
}

static void
read_filter (FhReader     *self,
             FhReaderValue value,
             gpointer      field,
             gconstpointer data)
{
  fh_reader_read_members (self, value, filter_members, field);
}

static void
read_selection (FhReader     *self,
                FhReaderValue value,
                gpointer      field,
                gconstpointer data)
{
  guint n_members = 0;

  if (!fh_reader_read_members (self, value, selection_members, field))
    return;

  for (guint i = 0; selection_members[i].name != NULL; i++)
    n_members += json_object_has_member (json_node_get_object (value.node), selection_members[i].name);

  if (n_members != 1)
    fh_reader_fail (self, value,
                    _ ("expected one member of event, place, actor, topic, found %u"), n_members);
}

static void
check_step (FhReader               *self,
            FhReaderValue           value,
            const FhTourStepFields *fields)
{
  FhReaderValue question;

  if (fields->has_camera && fields->has_bounds)
    fh_reader_fail_member (self, value, "bounds", _ ("expected either camera or bounds, found both"));
  if (fields->answer != NULL && !fh_reader_find (self, value, "question", &question))
    fh_reader_fail_member (self, value, "answer", _ ("expected a question with the answer, found none"));
}

static void
add_step (FhReader     *self,
          FhReaderValue value,
          GPtrArray    *steps)
{
  FhTourStepFields fields = { 0 };

  if (fh_reader_read_members (self, value, step_members, &fields))
    check_step (self, value, &fields);

  g_ptr_array_add (steps, fh_tour_step_new (&fields));
}

void
fh_reader_read_steps (FhReader     *self,
                      FhReaderValue value,
                      gpointer      field,
                      gconstpointer data)
{
  fh_reader_read_objects (self, value, field, g_object_unref, add_step);
}
