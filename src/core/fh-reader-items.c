/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-reader-items.h"

#include <glib/gi18n.h>
#include <string.h>

#include "fh-json-place.h"
#include "fh-reader-values.h"

typedef void (*FillFunc) (FhReader     *self,
                          FhReaderValue value,
                          FhItem       *item);

static const char *const shapes[] = { "triangle", "circle", "square", "cross", "diamond", "plus", NULL };
static const char *const colors[] = { "blue", "orange", "green", "red", "yellow", "purple", NULL };
static const char *const actor_kinds[] = { "person", "organisation", "state", NULL };
static const char *const confidences[] = { "low", "medium", "high", NULL };

static const char *const place_kinds[] = {
  [FH_PLACE_AIR_BASE] = "air-base",
  [FH_PLACE_AIRFIELD] = "airfield",
  [FH_PLACE_AIRPORT] = "airport",
  [FH_PLACE_NAVAL_FACILITY] = "naval-facility",
  [FH_PLACE_PORT] = "port",
  [FH_PLACE_CAPITAL] = "capital",
  [FH_PLACE_CITY] = "city",
  [FH_PLACE_TOWN] = "town",
  [FH_PLACE_VILLAGE] = "village",
  [FH_PLACE_BUILDING] = "building",
  [FH_PLACE_BORDER_CROSSING] = "border-crossing",
  [FH_PLACE_LINE] = "line",
  [FH_PLACE_STRAIT] = "strait",
  [FH_PLACE_SEA_AREA] = "sea-area",
  [FH_PLACE_AREA] = "area",
  NULL,
};

/* Half the way around the globe. */
static const FhReaderRange accuracy_range = { 0, 20000000, N_ ("metres from 0 to 20000000") };
static const FhReaderRange importance_range = { FH_IMPORTANCE_MIN, FH_IMPORTANCE_MAX, N_ ("1, 2 or 3") };

static FhReaderFunc read_id;
static FhReaderFunc read_location;
static FhReaderFunc read_states;
static FhReaderFunc read_accounts;
static FhReaderFunc read_images;
static FhReaderFunc read_event_offset;

/* Lines of tables: a member, whether it is required, and the field it goes to. */
#define KIND(kind) GUINT_TO_POINTER (FH_KIND_##kind)
#define TEXT(name, required, type, field)                              \
  {                                                                    \
    name, required, fh_reader_read_text, G_STRUCT_OFFSET (type, field) \
  }
#define STRING(name, required, type, field)                              \
  {                                                                      \
    name, required, fh_reader_read_string, G_STRUCT_OFFSET (type, field) \
  }
#define ACCOUNTS(name, required, type, field)                    \
  {                                                              \
    name, required, read_accounts, G_STRUCT_OFFSET (type, field) \
  }
#define CHOICE(name, required, type, field, list)                              \
  {                                                                            \
    name, required, fh_reader_read_choice, G_STRUCT_OFFSET (type, field), list \
  }
#define NUMBER(name, required, type, field, range)                              \
  {                                                                             \
    name, required, fh_reader_read_double, G_STRUCT_OFFSET (type, field), range \
  }
#define IDS(name, required, type, field, kind)                                            \
  {                                                                                       \
    name, required, fh_reader_read_references, G_STRUCT_OFFSET (type, field), KIND (kind) \
  }
#define SOURCES(required, type, field) IDS ("sources", required, type, field, SOURCE)
#define IMAGES(type, field)                                     \
  {                                                             \
    "images", FALSE, read_images, G_STRUCT_OFFSET (type, field) \
  }
#define VARIANTS(type)                                                               \
  {                                                                                  \
    "variants", FALSE, fh_reader_read_strings, G_STRUCT_OFFSET (type, item.variants) \
  }

static const FhReaderMember category_members[] = {
  { "id", TRUE, read_id, 0, KIND (CATEGORY) },
  TEXT ("name", TRUE, FhCategoryFields, item.title),
  CHOICE ("shape", TRUE, FhCategoryFields, shape, shapes),
  CHOICE ("color", TRUE, FhCategoryFields, color, colors),
  { NULL },
};

static const FhReaderMember place_members[] = {
  { "id", TRUE, read_id, 0, KIND (PLACE) },
  TEXT ("name", TRUE, FhPlaceFields, item.title),
  CHOICE ("kind", TRUE, FhPlaceFields, kind, place_kinds),
  { "location", TRUE, read_location, 0 },
  { "featured", FALSE, fh_reader_read_boolean, G_STRUCT_OFFSET (FhPlaceFields, featured) },
  TEXT ("country", FALSE, FhPlaceFields, country),
  TEXT ("region", FALSE, FhPlaceFields, region),
  TEXT ("description", FALSE, FhPlaceFields, description),
  VARIANTS (FhPlaceFields),
  { "states", FALSE, read_states, G_STRUCT_OFFSET (FhPlaceFields, states) },
  SOURCES (FALSE, FhPlaceFields, item.sources),
  IMAGES (FhPlaceFields, item.images),
  { NULL },
};

static const FhReaderMember location_members[] = {
  NUMBER ("latitude", TRUE, FhPlaceFields, latitude, &fh_reader_latitude_range),
  NUMBER ("longitude", TRUE, FhPlaceFields, longitude, &fh_reader_longitude_range),
  NUMBER ("accuracy", FALSE, FhPlaceFields, accuracy, &accuracy_range),
  { NULL },
};

static const FhReaderMember state_members[] = {
  { "from", TRUE, fh_reader_read_date, G_STRUCT_OFFSET (FhStateFields, from) },
  { "to", FALSE, fh_reader_read_date, G_STRUCT_OFFSET (FhStateFields, to) },
  CHOICE ("status", TRUE, FhStateFields, status, fh_status_nicks),
  TEXT ("label", FALSE, FhStateFields, label),
  TEXT ("text", TRUE, FhStateFields, text),
  SOURCES (FALSE, FhStateFields, sources),
  ACCOUNTS ("accounts", FALSE, FhStateFields, accounts),
  { NULL },
};

static const FhReaderMember actor_members[] = {
  { "id", TRUE, read_id, 0, KIND (ACTOR) },
  TEXT ("name", TRUE, FhActorFields, item.title),
  CHOICE ("kind", TRUE, FhActorFields, kind, actor_kinds),
  TEXT ("role", FALSE, FhActorFields, role),
  TEXT ("side", FALSE, FhActorFields, side),
  VARIANTS (FhActorFields),
  SOURCES (FALSE, FhActorFields, item.sources),
  IMAGES (FhActorFields, item.images),
  { NULL },
};

static const FhReaderMember source_members[] = {
  { "id", TRUE, read_id, 0, KIND (SOURCE) },
  STRING ("publisher", TRUE, FhSourceFields, publisher),
  STRING ("title", FALSE, FhSourceFields, headline),
  { "date", FALSE, fh_reader_read_date, G_STRUCT_OFFSET (FhSourceFields, date) },
  { "url", FALSE, fh_reader_read_address, G_STRUCT_OFFSET (FhSourceFields, uri) },
  { "language", FALSE, fh_reader_read_tag, G_STRUCT_OFFSET (FhSourceFields, language) },
  TEXT ("voice", FALSE, FhSourceFields, voice),
  { "seen", FALSE, fh_reader_read_boolean, G_STRUCT_OFFSET (FhSourceFields, seen) },
  { NULL },
};

static const FhReaderMember account_members[] = {
  TEXT ("by", TRUE, FhAccountFields, by),
  TEXT ("text", TRUE, FhAccountFields, text),
  { "actor", FALSE, fh_reader_read_reference, G_STRUCT_OFFSET (FhAccountFields, actor), KIND (ACTOR) },
  SOURCES (FALSE, FhAccountFields, sources),
  { NULL },
};

static const FhReaderMember image_members[] = {
  { "file", TRUE, fh_reader_read_file, G_STRUCT_OFFSET (FhImage, file) },
  STRING ("licence", TRUE, FhImage, licence),
  STRING ("credit", TRUE, FhImage, credit),
  TEXT ("alternative", TRUE, FhImage, alternative),
  { NULL },
};

static const FhReaderMember event_members[] = {
  { "id", TRUE, read_id, 0, KIND (EVENT) },
  { "date", TRUE, fh_reader_read_date, G_STRUCT_OFFSET (FhEventFields, date) },
  { "time-zone", FALSE, read_event_offset, 0 },
  TEXT ("title", TRUE, FhEventFields, item.title),
  TEXT ("summary", TRUE, FhEventFields, summary),
  { "category", TRUE, fh_reader_read_reference, G_STRUCT_OFFSET (FhEventFields, category), KIND (CATEGORY) },
  { "importance", TRUE, fh_reader_read_int, G_STRUCT_OFFSET (FhEventFields, importance), &importance_range },
  CHOICE ("confidence", TRUE, FhEventFields, confidence, confidences),
  IDS ("places", TRUE, FhEventFields, places, PLACE),
  IDS ("actors", TRUE, FhEventFields, actors, ACTOR),
  IDS ("topics", TRUE, FhEventFields, topics, TOPIC),
  SOURCES (TRUE, FhEventFields, item.sources),
  ACCOUNTS ("accounts", FALSE, FhEventFields, accounts),
  IMAGES (FhEventFields, item.images),
  { NULL },
};

static const FhReaderMember topic_members[] = {
  { "id", TRUE, read_id, 0, KIND (TOPIC) },
  TEXT ("title", TRUE, FhTopicFields, item.title),
  TEXT ("summary", TRUE, FhTopicFields, summary),
  ACCOUNTS ("positions", TRUE, FhTopicFields, positions),
  ACCOUNTS ("accounts", FALSE, FhTopicFields, accounts),
  { "event", FALSE, fh_reader_read_reference, G_STRUCT_OFFSET (FhTopicFields, event), KIND (EVENT) },
  IDS ("places", FALSE, FhTopicFields, places, PLACE),
  IDS ("actors", FALSE, FhTopicFields, actors, ACTOR),
  SOURCES (FALSE, FhTopicFields, item.sources),
  IMAGES (FhTopicFields, item.images),
  { NULL },
};

static const FhReaderMember tour_members[] = {
  { "id", TRUE, read_id, 0, KIND (TOUR) },
  TEXT ("title", TRUE, FhTourFields, item.title),
  TEXT ("summary", FALSE, FhTourFields, summary),
  { "hide-later", FALSE, fh_reader_read_boolean, G_STRUCT_OFFSET (FhTourFields, hides_later) },
  { "steps", TRUE, fh_reader_read_steps, G_STRUCT_OFFSET (FhTourFields, steps) },
  { NULL },
};

static const char *
get_string (JsonNode *node)
{
  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
    return NULL;

  return json_node_get_string (node);
}

static FhItem *
look_up (FhReader   *self,
         FhKind      kind,
         const char *id)
{
  guint position = GPOINTER_TO_UINT (g_hash_table_lookup (self->positions[kind], id));

  return position > 0 ? g_ptr_array_index (self->items[kind], position - 1) : NULL;
}

static void
read_id (FhReader     *self,
         FhReaderValue value,
         gpointer      field,
         gconstpointer data)
{
  FhKind      kind = GPOINTER_TO_UINT (data);
  const char *id = get_string (value.node);
  guint       position;

  if (id == NULL || !fh_item_is_id (id))
    {
      fh_reader_fail_expected (self, value,
                               _ ("an id of at most 128 of a-z, 0-9, -, . and _, a letter or digit first"));
      return;
    }

  position = GPOINTER_TO_UINT (g_hash_table_lookup (self->positions[kind], id)) - 1;
  if (position != self->index)
    fh_reader_fail (self, value, _ ("expected each id once, found “%s”, which is also that of %s[%u]"), id,
                    fh_reader_get_kind_name (kind), position);
}

static const char *
get_expected_id (FhKind kind)
{
  switch (kind)
    {
    case FH_KIND_CATEGORY:
      return _ ("the id of a category in this file");
    case FH_KIND_PLACE:
      return _ ("the id of a place in this file");
    case FH_KIND_ACTOR:
      return _ ("the id of an actor in this file");
    case FH_KIND_TOPIC:
      return _ ("the id of a topic in this file");
    case FH_KIND_SOURCE:
      return _ ("the id of a source in this file");
    case FH_KIND_EVENT:
      return _ ("the id of an event in this file");
    case FH_KIND_TOUR:
    default:
      return _ ("the id of a tour in this file");
    }
}

void
fh_reader_read_reference (FhReader     *self,
                          FhReaderValue value,
                          gpointer      field,
                          gconstpointer data)
{
  FhKind      kind = GPOINTER_TO_UINT (data);
  const char *id = get_string (value.node);
  FhItem     *item = id != NULL ? look_up (self, kind, id) : NULL;

  if (item != NULL)
    *(FhItem **) field = item;
  else
    fh_reader_fail_expected (self, value, get_expected_id (kind));
}

void
fh_reader_read_references (FhReader     *self,
                           FhReaderValue value,
                           gpointer      field,
                           gconstpointer data)
{
  GPtrArray   **items = field;
  FhReaderIter  iter;
  FhReaderValue child;

  if (!JSON_NODE_HOLDS_ARRAY (value.node))
    {
      fh_reader_fail_expected (self, value, _ ("an array of ids"));
      return;
    }

  fh_reader_iter_init (&iter, self, value);
  while (fh_reader_iter_next (&iter, NULL, &child))
    {
      FhItem *item = NULL;

      fh_reader_read_reference (self, child, &item, data);
      if (item == NULL)
        continue;

      if (*items == NULL)
        *items = g_ptr_array_sized_new (json_array_get_length (json_node_get_array (value.node)));
      g_ptr_array_add (*items, item);
    }
}

void
fh_reader_read_objects (FhReader      *self,
                        FhReaderValue  value,
                        GPtrArray    **field,
                        GDestroyNotify free_object,
                        void (*add) (FhReader *self, FhReaderValue value, GPtrArray *objects))
{
  FhReaderIter  iter;
  FhReaderValue child;

  if (!JSON_NODE_HOLDS_ARRAY (value.node))
    {
      fh_reader_fail_expected (self, value, _ ("an array of objects"));
      return;
    }

  fh_reader_iter_init (&iter, self, value);
  while (fh_reader_iter_next (&iter, NULL, &child))
    {
      if (*field == NULL)
        *field = g_ptr_array_new_full (json_array_get_length (json_node_get_array (value.node)), free_object);
      add (self, child, *field);
    }
}

static void
add_account (FhReader     *self,
             FhReaderValue value,
             GPtrArray    *accounts)
{
  FhAccountFields fields = { 0 };

  fh_reader_read_members (self, value, account_members, &fields);
  g_ptr_array_add (accounts, fh_account_new (&fields));
}

static void
read_accounts (FhReader     *self,
               FhReaderValue value,
               gpointer      field,
               gconstpointer data)
{
  fh_reader_read_objects (self, value, field, g_object_unref, add_account);
}

static void
add_image (FhReader     *self,
           FhReaderValue value,
           GPtrArray    *images)
{
  FhImage *image = fh_image_new ();

  fh_reader_read_members (self, value, image_members, image);
  g_ptr_array_add (images, image);
}

static void
read_images (FhReader     *self,
             FhReaderValue value,
             gpointer      field,
             gconstpointer data)
{
  fh_reader_read_objects (self, value, field, (GDestroyNotify) fh_image_free, add_image);
}

static void
check_order (FhReader            *self,
             FhReaderValue        value,
             const FhStateFields *fields)
{
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  g_autofree char *message = NULL;

  if (fields->from == NULL || fields->to == NULL ||
      fh_date_get_span (fields->to).end > fh_date_get_span (fields->from).begin)
    return;

  from = fh_date_to_string (fields->from);
  to = fh_date_to_string (fields->to);
  message = g_strdup_printf (_ ("expected an end that is not before the beginning “%s”, found “%s”"),
                             from, to);
  fh_reader_fail_member (self, value, "to", message);
}

static void
add_state (FhReader     *self,
           FhReaderValue value,
           GPtrArray    *states)
{
  FhStateFields fields = { 0 };

  fh_reader_read_members (self, value, state_members, &fields);
  check_order (self, value, &fields);
  g_ptr_array_add (states, fh_state_new (&fields));
}

static void
read_states (FhReader     *self,
             FhReaderValue value,
             gpointer      field,
             gconstpointer data)
{
  fh_reader_read_objects (self, value, field, g_object_unref, add_state);
}

static void
read_location (FhReader     *self,
               FhReaderValue value,
               gpointer      field,
               gconstpointer data)
{
  fh_reader_read_members (self, value, location_members, field);
}

static void
read_event_offset (FhReader     *self,
                   FhReaderValue value,
                   gpointer      field,
                   gconstpointer data)
{
  FhEventFields *fields = field;

  fields->has_offset = TRUE;
  fh_reader_read_offset (self, value, &fields->offset, NULL);
}

static void
fill_category (FhReader     *self,
               FhReaderValue value,
               FhItem       *item)
{
  FhCategoryFields fields = { .index = self->index };

  fh_reader_read_members (self, value, category_members, &fields);
  fh_category_fill (FH_CATEGORY (item), &fields);
}

static void
fill_place (FhReader     *self,
            FhReaderValue value,
            FhItem       *item)
{
  FhPlaceFields fields = { 0 };

  fh_reader_read_members (self, value, place_members, &fields);
  fh_place_fill (FH_PLACE (item), &fields);
}

static void
fill_actor (FhReader     *self,
            FhReaderValue value,
            FhItem       *item)
{
  FhActorFields fields = { 0 };

  fh_reader_read_members (self, value, actor_members, &fields);
  fh_actor_fill (FH_ACTOR (item), &fields);
}

/* "Publisher: Title", in the language of the publication, which no user's language changes. */
static FhText *
make_source_title (const FhSourceFields *fields)
{
  const char      *tags[] = { fields->language != NULL ? fields->language : "und", NULL };
  g_autofree char *title = NULL;
  const char      *strings[] = { fields->publisher, NULL };

  if (fields->publisher == NULL)
    return NULL;

  if (fields->headline != NULL)
    strings[0] = title = g_strdup_printf ("%s: %s", fields->publisher, fields->headline);

  return fh_text_new (tags, strings, NULL);
}

static void
fill_source (FhReader     *self,
             FhReaderValue value,
             FhItem       *item)
{
  FhSourceFields fields = { .seen = TRUE };

  fh_reader_read_members (self, value, source_members, &fields);
  fields.item.title = make_source_title (&fields);
  fh_source_fill (FH_SOURCE (item), &fields);
}

static void
fill_event (FhReader     *self,
            FhReaderValue value,
            FhItem       *item)
{
  FhEventFields fields = { 0 };

  fh_reader_read_members (self, value, event_members, &fields);
  fh_event_fill (FH_EVENT (item), &fields);
}

static void
fill_topic (FhReader     *self,
            FhReaderValue value,
            FhItem       *item)
{
  FhTopicFields fields = { 0 };

  fh_reader_read_members (self, value, topic_members, &fields);
  fh_topic_fill (FH_TOPIC (item), &fields);
}

static void
fill_tour (FhReader     *self,
           FhReaderValue value,
           FhItem       *item)
{
  FhTourFields fields = { 0 };

  fh_reader_read_members (self, value, tour_members, &fields);
  fh_tour_fill (FH_TOUR (item), &fields);
}

static const struct
{
  const char *name;
  FillFunc    fill;
} kinds[] = {
  [FH_KIND_CATEGORY] = { "categories", fill_category },
  [FH_KIND_PLACE] = { "places", fill_place },
  [FH_KIND_ACTOR] = { "actors", fill_actor },
  [FH_KIND_TOPIC] = { "topics", fill_topic },
  [FH_KIND_SOURCE] = { "sources", fill_source },
  [FH_KIND_EVENT] = { "events", fill_event },
  [FH_KIND_TOUR] = { "tours", fill_tour },
};

const char *
fh_reader_get_kind_name (FhKind kind)
{
  return kinds[kind].name;
}

static void
declare_item (FhReader     *self,
              FhKind        kind,
              FhReaderValue value)
{
  g_autofree char *id = NULL;
  FhReaderValue    child;
  FhItem          *item;

  if (fh_reader_is_object (self, value) && fh_reader_find (self, value, "id", &child))
    id = fh_reader_dup_string (self, child);

  item = fh_item_new (fh_kind_get_type (kind), id != NULL ? id : "");
  g_ptr_array_add (self->items[kind], item);

  if (id != NULL && !g_hash_table_contains (self->positions[kind], id))
    g_hash_table_insert (self->positions[kind],
                         (char *) fh_item_get_id (item),
                         GUINT_TO_POINTER (self->items[kind]->len));
}

void
fh_reader_declare_items (FhReader     *self,
                         FhReaderValue root)
{
  for (FhKind kind = 0; kind < FH_N_KINDS; kind++)
    {
      FhReaderValue array;
      FhReaderValue child;
      FhReaderIter  iter;

      if (!fh_reader_find (self, root, kinds[kind].name, &array) || !fh_reader_is_array (self, array))
        continue;

      fh_reader_iter_init (&iter, self, array);
      while (fh_reader_iter_next (&iter, NULL, &child))
        declare_item (self, kind, child);
    }
}

void
fh_reader_read_items (FhReader     *self,
                      FhReaderValue value,
                      gpointer      field,
                      gconstpointer data)
{
  FhKind        kind = GPOINTER_TO_UINT (data);
  FhReaderIter  iter;
  FhReaderValue child;

  if (!fh_reader_is_array (self, value))
    {
      fh_reader_fail_expected (self, value, _ ("an array of objects"));
      return;
    }

  fh_reader_iter_init (&iter, self, value);
  for (self->index = 0; fh_reader_iter_next (&iter, NULL, &child); self->index++)
    {
      g_autoptr (JsonNode) node = fh_reader_parse (self, child);

      child.node = node;
      if (node != NULL)
        kinds[kind].fill (self, child, g_ptr_array_index (self->items[kind], self->index));
    }
}
