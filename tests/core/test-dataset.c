/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a dataset and its items say: every member of data/valid/full.json. */

#include "dataset-fixture.h"

typedef struct
{
  FhDataset *dataset;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->dataset = fixture_read_valid ("full.json");
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_finalize_object (fixture->dataset);
}

static gpointer
get (Fixture    *fixture,
     GType       type,
     const char *id)
{
  FhItem *item = fh_dataset_lookup (fixture->dataset, type, id);

  g_assert_nonnull (item);
  g_assert_cmpstr (fh_item_get_id (item), ==, id);

  return item;
}

static const char *
get_title (gpointer item)
{
  return fh_text_get (fh_item_get_title (item), "en");
}

/* Ids in order, as "a b c". */
static char *
join_ids (GPtrArray *items)
{
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < items->len; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", fh_item_get_id (g_ptr_array_index (items, i)));

  return g_string_free (ids, FALSE);
}

static char *
join_model (GListModel *model)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    g_ptr_array_add (items, g_list_model_get_item (model, i));

  return join_ids (items);
}

static void
assert_ids (GPtrArray  *items,
            const char *expected)
{
  g_autofree char *ids = join_ids (items);

  g_assert_cmpstr (ids, ==, expected);
}

static void
assert_model (GListModel *model,
              GType       type,
              const char *expected)
{
  g_autofree char *ids = join_model (model);

  g_assert_cmpstr (ids, ==, expected);
  g_assert_true (g_list_model_get_item_type (model) == type);
  g_assert_null (g_list_model_get_item (model, g_list_model_get_n_items (model)));
}

static void
assert_date (FhDate     *date,
             const char *expected)
{
  g_autofree char *text = date != NULL ? fh_date_to_string (date) : NULL;

  g_assert_cmpstr (text, ==, expected);
}

static void
test_top (Fixture      *fixture,
          gconstpointer data)
{
  static const char *const languages[] = { "en", "ar", "ru", NULL };
  FhBounds                 bounds = fh_dataset_get_bounds (fixture->dataset);
  g_autofree char         *name = g_file_get_basename (fh_dataset_get_file (fixture->dataset));

  g_assert_cmpstr (name, ==, "full.json");
  g_assert_cmpstr (fh_text_get (fh_dataset_get_title (fixture->dataset), "ru"), ==, "Порт и аэродром");
  g_assert_cmpstr (fh_text_get (fh_dataset_get_title (fixture->dataset), "de"), ==, "A port and an airfield");
  g_assert_cmpstr (fh_text_get (fh_dataset_get_summary (fixture->dataset), "ar"), ==,
                   "Every member of the format, at least once.");
  g_assert_cmpstrv ((char **) fh_dataset_get_languages (fixture->dataset), (char **) languages);
  assert_date (fh_dataset_get_as_of (fixture->dataset), "2020");
  g_assert_cmpint (fh_dataset_get_span (fixture->dataset).begin, ==, fixture_seconds ("2010"));
  g_assert_cmpint (fh_dataset_get_span (fixture->dataset).end, ==, fixture_seconds ("2020"));
  g_assert_cmpfloat (bounds.south, ==, 30);
  g_assert_cmpfloat (bounds.west, ==, 30.5);
  g_assert_cmpfloat (bounds.north, ==, 38.25);
  g_assert_cmpfloat (bounds.east, ==, 45);
}

/* In the order of the file, events in order of time. */
static void
test_models (Fixture      *fixture,
             gconstpointer data)
{
  assert_model (fh_dataset_get_categories (fixture->dataset), FH_TYPE_CATEGORY, "military talks");
  assert_model (fh_dataset_get_places (fixture->dataset), FH_TYPE_PLACE, "port airfield");
  assert_model (fh_dataset_get_actors (fixture->dataset), FH_TYPE_ACTOR, "neighbour envoy office");
  assert_model (fh_dataset_get_topics (fixture->dataset), FH_TYPE_TOPIC, "lease");
  assert_model (fh_dataset_get_sources (fixture->dataset), FH_TYPE_SOURCE, "paper web");
  assert_model (fh_dataset_get_events (fixture->dataset), FH_TYPE_EVENT, "raid visit pier");
  assert_model (fh_dataset_get_tours (fixture->dataset), FH_TYPE_TOUR, "short");
}

static void
test_lookup (Fixture      *fixture,
             gconstpointer data)
{
  g_assert_null (fh_dataset_lookup (fixture->dataset, FH_TYPE_PLACE, "visit"));
  g_assert_null (fh_dataset_lookup (fixture->dataset, FH_TYPE_PLACE, ""));
  g_assert_true (FH_IS_EVENT (get (fixture, FH_TYPE_EVENT, "visit")));
  g_assert_true (FH_IS_TOUR (get (fixture, FH_TYPE_TOUR, "short")));
}

static void
test_category (Fixture      *fixture,
               gconstpointer data)
{
  FhCategory *military = get (fixture, FH_TYPE_CATEGORY, "military");
  FhCategory *talks = get (fixture, FH_TYPE_CATEGORY, "talks");

  g_assert_cmpstr (get_title (military), ==, "Military");
  g_assert_cmpint (fh_category_get_shape (military), ==, FH_CATEGORY_TRIANGLE);
  g_assert_cmpint (fh_category_get_color (military), ==, FH_CATEGORY_ORANGE);
  g_assert_cmpuint (fh_category_get_index (military), ==, 0);
  g_assert_cmpint (fh_category_get_shape (talks), ==, FH_CATEGORY_CIRCLE);
  g_assert_cmpint (fh_category_get_color (talks), ==, FH_CATEGORY_BLUE);
  g_assert_cmpuint (fh_category_get_index (talks), ==, 1);
}

static void
test_place (Fixture      *fixture,
            gconstpointer data)
{
  static const char *const variants[] = { "Harbour", "El Mina", NULL };
  FhPlace                 *port = get (fixture, FH_TYPE_PLACE, "port");

  g_assert_cmpstr (fh_text_get (fh_item_get_title (FH_ITEM (port)), "ar"), ==, "ميناء");
  g_assert_cmpint (fh_place_get_kind (port), ==, FH_PLACE_NAVAL_FACILITY);
  g_assert_true (fh_place_get_featured (port));
  g_assert_cmpfloat (fh_place_get_latitude (port), ==, 34.9);
  g_assert_cmpfloat (fh_place_get_longitude (port), ==, 35.87);
  g_assert_cmpfloat (fh_place_get_accuracy (port), ==, 250);
  g_assert_cmpstr (fh_text_get (fh_place_get_country (port), "en"), ==, "Syria");
  g_assert_cmpstr (fh_text_get (fh_place_get_region (port), "en"), ==, "Coast");
  g_assert_cmpstr (fh_text_get (fh_place_get_description (port), "en"), ==, "Where ships lie.");
  g_assert_cmpstrv ((char **) fh_item_get_variants (FH_ITEM (port)), (char **) variants);
  assert_ids (fh_item_get_sources (FH_ITEM (port)), "paper web");
}

/* What the file leaves out. */
static void
test_place_defaults (Fixture      *fixture,
                     gconstpointer data)
{
  FhPlace *airfield = get (fixture, FH_TYPE_PLACE, "airfield");

  g_assert_cmpint (fh_place_get_kind (airfield), ==, FH_PLACE_AIRFIELD);
  g_assert_false (fh_place_get_featured (airfield));
  g_assert_cmpfloat (fh_place_get_accuracy (airfield), ==, 0);
  g_assert_null (fh_place_get_country (airfield));
  g_assert_null (fh_place_get_region (airfield));
  g_assert_null (fh_place_get_description (airfield));
  g_assert_cmpuint (fh_place_get_states (airfield)->len, ==, 0);
  g_assert_cmpuint (fh_place_get_pieces (airfield)->len, ==, 0);
  g_assert_null (fh_place_get_state_at (airfield, 0));
  g_assert_cmpuint (fh_item_get_sources (FH_ITEM (airfield))->len, ==, 0);
  g_assert_cmpuint (fh_item_get_images (FH_ITEM (airfield))->len, ==, 0);
  g_assert_null (fh_item_get_variants (FH_ITEM (airfield))[0]);
}

static void
test_image (Fixture      *fixture,
            gconstpointer data)
{
  GPtrArray       *images = fh_item_get_images (get (fixture, FH_TYPE_PLACE, "port"));
  const FhImage   *image;
  g_autofree char *path = fixture_get_path ("valid", "images/port.jpg");

  g_assert_cmpuint (images->len, ==, 1);
  image = g_ptr_array_index (images, 0);
  g_assert_cmpstr (g_file_peek_path (image->file), ==, path);
  g_assert_cmpstr (image->licence, ==, "CC BY 4.0");
  g_assert_cmpstr (image->credit, ==, "A photographer");
  g_assert_cmpstr (fh_text_get (image->alternative, "en"), ==, "A pier with two ships");
}

static void
test_state (Fixture      *fixture,
            gconstpointer data)
{
  GPtrArray *states = fh_place_get_states (get (fixture, FH_TYPE_PLACE, "port"));
  FhState   *used;
  FhState   *extended;

  g_assert_cmpuint (states->len, ==, 3);
  used = g_ptr_array_index (states, 1);
  assert_date (fh_state_get_from (used), "2015-09-30");
  assert_date (fh_state_get_to (used), "2018-01");
  g_assert_cmpint (fh_state_get_span (used).begin, ==, fixture_seconds ("2015-09-30"));
  g_assert_cmpint (fh_state_get_span (used).end, ==, fixture_seconds ("2018-02"));
  g_assert_cmpint (fh_state_get_status (used), ==, FH_STATUS_IN_USE);
  g_assert_cmpstr (fh_status_get_nick (fh_state_get_status (used)), ==, "in-use");
  g_assert_cmpstr (fh_text_get (fh_state_get_label (used), "en"), ==, "in use");
  g_assert_cmpstr (fh_text_get (fh_state_get_text (used), "en"), ==, "Ships come.");
  assert_ids (fh_state_get_sources (used), "paper");
  g_assert_cmpuint (fh_state_get_accounts (used)->len, ==, 1);

  extended = g_ptr_array_index (states, 2);
  assert_date (fh_state_get_to (extended), NULL);
  g_assert_cmpint (fh_state_get_span (extended).end, ==, FH_TIME_MAX);
  g_assert_null (fh_state_get_label (extended));
  g_assert_cmpuint (fh_state_get_sources (extended)->len, ==, 0);
  g_assert_cmpuint (fh_state_get_accounts (extended)->len, ==, 0);
}

static void
test_actor (Fixture      *fixture,
            gconstpointer data)
{
  FhActor *neighbour = get (fixture, FH_TYPE_ACTOR, "neighbour");
  FhActor *envoy = get (fixture, FH_TYPE_ACTOR, "envoy");

  g_assert_cmpint (fh_actor_get_kind (neighbour), ==, FH_ACTOR_STATE);
  g_assert_cmpstr (fh_text_get (fh_actor_get_role (neighbour), "en"), ==, "lives next door");
  g_assert_cmpstr (fh_text_get (fh_actor_get_side (neighbour), "en"), ==, "the other side");
  g_assert_cmpstr (fh_item_get_variants (FH_ITEM (neighbour))[0], ==, "Neighbor");
  g_assert_cmpint (fh_actor_get_kind (envoy), ==, FH_ACTOR_PERSON);
  g_assert_null (fh_actor_get_role (envoy));
  g_assert_null (fh_actor_get_side (envoy));
  g_assert_cmpint (fh_actor_get_kind (get (fixture, FH_TYPE_ACTOR, "office")), ==, FH_ACTOR_ORGANISATION);
}

static void
test_source (Fixture      *fixture,
             gconstpointer data)
{
  FhSource *paper = get (fixture, FH_TYPE_SOURCE, "paper");
  FhSource *web = get (fixture, FH_TYPE_SOURCE, "web");

  g_assert_cmpstr (get_title (paper), ==, "The Paper: Газета пишет");
  g_assert_cmpstr (fh_text_get_language (fh_item_get_title (FH_ITEM (paper)), "en"), ==, "ru");
  g_assert_cmpstr (fh_source_get_publisher (paper), ==, "The Paper");
  g_assert_cmpstr (fh_source_get_headline (paper), ==, "Газета пишет");
  assert_date (fh_source_get_date (paper), "2015-10-01");
  g_assert_cmpstr (fh_source_get_uri (paper), ==, "https://paper.example/2015/10/01?page=2#top");
  g_assert_cmpstr (fh_source_get_language (paper), ==, "ru");
  g_assert_cmpstr (fh_text_get (fh_source_get_voice (paper), "en"), ==, "close to the envoy");
  g_assert_true (fh_source_get_seen (paper));

  g_assert_cmpstr (get_title (web), ==, "A Page");
  g_assert_null (fh_source_get_headline (web));
  g_assert_null (fh_source_get_date (web));
  g_assert_null (fh_source_get_language (web));
  g_assert_null (fh_source_get_voice (web));
  g_assert_false (fh_source_get_seen (web));
}

static void
test_event (Fixture      *fixture,
            gconstpointer data)
{
  FhEvent *visit = get (fixture, FH_TYPE_EVENT, "visit");
  FhEvent *raid = get (fixture, FH_TYPE_EVENT, "raid");

  assert_date (fh_event_get_date (visit), "2015-10-15T14:15:00+03:00");
  g_assert_cmpint (fh_event_get_span (visit).begin, ==, fixture_seconds ("2015-10-15T11:15:00Z"));
  g_assert_cmpint (fh_event_get_span (visit).end, ==, fixture_seconds ("2015-10-15T11:15:01Z"));
  g_assert_cmpstr (get_title (visit), ==, "A visit");
  g_assert_cmpstr (fh_text_get (fh_item_get_title (FH_ITEM (visit)), "pt"), ==, "Uma visita");
  g_assert_cmpstr (fh_text_get (fh_event_get_summary (visit), "en"), ==, "They met.");
  g_assert_true (fh_event_get_category (visit) == get (fixture, FH_TYPE_CATEGORY, "talks"));
  g_assert_cmpint (fh_event_get_importance (visit), ==, 1);
  g_assert_cmpint (fh_event_get_confidence (visit), ==, FH_CONFIDENCE_HIGH);
  assert_ids (fh_event_get_places (visit), "port airfield port");
  assert_ids (fh_event_get_actors (visit), "envoy neighbour");
  assert_ids (fh_event_get_topics (visit), "lease");
  assert_ids (fh_item_get_sources (FH_ITEM (visit)), "paper web");
  g_assert_cmpuint (fh_event_get_accounts (visit)->len, ==, 1);

  g_assert_cmpstr (fh_text_get (fh_event_get_summary (raid), "en"), ==, "“It was night” 🌙\t\\ / é");
  g_assert_cmpint (fh_event_get_confidence (raid), ==, FH_CONFIDENCE_LOW);
  g_assert_cmpuint (fh_event_get_actors (raid)->len, ==, 0);
  g_assert_cmpint (fh_event_get_importance (get (fixture, FH_TYPE_EVENT, "pier")), ==, 2);
}

static void
test_event_offset (Fixture      *fixture,
                   gconstpointer data)
{
  g_autoptr (FhDataset) other = fixture_read_with ("", FIXTURE_EVENT ("a", "2015-10-15T14:15:00-04:30", "1"));
  int offset = 0;

  /* What the event says comes before what its date says. */
  g_assert_true (fh_event_get_offset (get (fixture, FH_TYPE_EVENT, "visit"), &offset));
  g_assert_cmpint (offset, ==, 120);
  g_assert_true (fh_event_get_offset (FH_EVENT (fh_dataset_lookup (other, FH_TYPE_EVENT, "a")), &offset));
  g_assert_cmpint (offset, ==, -270);
  g_assert_false (fh_event_get_offset (get (fixture, FH_TYPE_EVENT, "raid"), &offset));
}

static void
test_topic (Fixture      *fixture,
            gconstpointer data)
{
  FhTopic   *lease = get (fixture, FH_TYPE_TOPIC, "lease");
  GPtrArray *positions = fh_topic_get_positions (lease);
  FhAccount *first = g_ptr_array_index (positions, 0);
  FhAccount *second = g_ptr_array_index (positions, 1);

  g_assert_cmpstr (get_title (lease), ==, "The lease");
  g_assert_cmpstr (fh_text_get (fh_topic_get_summary (lease), "en"), ==, "For how long?");
  g_assert_true (fh_topic_get_event (lease) == get (fixture, FH_TYPE_EVENT, "visit"));
  assert_ids (fh_topic_get_places (lease), "port");
  assert_ids (fh_topic_get_actors (lease), "envoy neighbour");
  g_assert_cmpuint (fh_topic_get_accounts (lease)->len, ==, 1);

  g_assert_cmpuint (positions->len, ==, 2);
  g_assert_cmpstr (fh_text_get (fh_account_get_by (first), "en"), ==, "Envoy");
  g_assert_cmpstr (fh_text_get (fh_account_get_text (first), "en"), ==, "For ever.");
  g_assert_true (fh_account_get_actor (first) == get (fixture, FH_TYPE_ACTOR, "envoy"));
  assert_ids (fh_account_get_sources (first), "paper");
  g_assert_null (fh_account_get_actor (second));
  g_assert_cmpuint (fh_account_get_sources (second)->len, ==, 0);
}

static FhTourStep *
get_step (Fixture *fixture,
          guint    position)
{
  FhTour *tour = get (fixture, FH_TYPE_TOUR, "short");

  g_assert_cmpuint (g_list_model_get_n_items (fh_tour_get_steps (tour)), ==, 3);
  g_assert_true (g_list_model_get_item_type (fh_tour_get_steps (tour)) == FH_TYPE_TOUR_STEP);

  return g_list_model_get_item (fh_tour_get_steps (tour), position);
}

static void
test_tour (Fixture      *fixture,
           gconstpointer data)
{
  FhTour *tour = get (fixture, FH_TYPE_TOUR, "short");
  g_autoptr (FhTourStep) step = get_step (fixture, 1);

  g_assert_cmpstr (get_title (tour), ==, "A short tour");
  g_assert_cmpstr (fh_text_get (fh_tour_get_summary (tour), "en"), ==, "Three steps.");
  g_assert_true (fh_tour_get_hides_later (tour));
  g_assert_cmpstr (fh_text_get (fh_tour_step_get_caption (step), "en"), ==, "The port.");
  g_assert_cmpstr (fh_text_get (fh_tour_step_get_title (step), "en"), ==, "Port");
  g_assert_cmpstr (fh_text_get (fh_tour_step_get_notes (step), "en"), ==, "Ask who has seen it.");
  g_assert_cmpstr (fh_text_get (fh_tour_step_get_question (step), "en"), ==, "How long is the lease?");
  g_assert_cmpstr (fh_text_get (fh_tour_step_get_answer (step), "en"), ==, "Nobody knows.");
  g_assert_cmpfloat (fh_tour_step_get_camera (step)->latitude, ==, 34.9);
  g_assert_cmpfloat (fh_tour_step_get_camera (step)->longitude, ==, 35.87);
  g_assert_cmpfloat (fh_tour_step_get_camera (step)->zoom, ==, 9.5);
  g_assert_null (fh_tour_step_get_bounds (step));
  assert_date (fh_tour_step_get_date (step), "2015-10");
  assert_date (fh_tour_step_get_span (step), "2015/2016");
  assert_ids (fh_tour_step_get_filter (step), "talks port envoy lease");
  g_assert_true (fh_tour_step_get_selection (step) == get (fixture, FH_TYPE_EVENT, "visit"));
  g_assert_cmpuint (fh_tour_step_get_seconds (step), ==, 90);
}

static void
test_tour_defaults (Fixture      *fixture,
                    gconstpointer data)
{
  g_autoptr (FhTourStep) first = get_step (fixture, 0);
  g_autoptr (FhTourStep) last = get_step (fixture, 2);

  g_assert_null (fh_tour_step_get_title (first));
  g_assert_null (fh_tour_step_get_notes (first));
  g_assert_null (fh_tour_step_get_question (first));
  g_assert_null (fh_tour_step_get_answer (first));
  g_assert_null (fh_tour_step_get_camera (first));
  g_assert_null (fh_tour_step_get_bounds (first));
  g_assert_null (fh_tour_step_get_date (first));
  g_assert_null (fh_tour_step_get_span (first));
  g_assert_null (fh_tour_step_get_filter (first));
  g_assert_null (fh_tour_step_get_selection (first));
  g_assert_cmpuint (fh_tour_step_get_seconds (first), ==, 0);

  /* A box across the antimeridian, and a filter that lets everything through. */
  g_assert_cmpfloat (fh_tour_step_get_bounds (last)->west, ==, 170);
  g_assert_cmpfloat (fh_tour_step_get_bounds (last)->east, ==, -170);
  g_assert_null (fh_tour_step_get_filter (last));
  g_assert_true (fh_tour_step_get_selection (last) == get (fixture, FH_TYPE_PLACE, "airfield"));
}

static void
test_events_of (Fixture      *fixture,
                gconstpointer data)
{
  FhDataset *dataset = fixture->dataset;

  assert_ids (fh_dataset_get_events_of (dataset, get (fixture, FH_TYPE_CATEGORY, "military")), "raid pier");
  /* Once, although the visit comes through twice. */
  assert_ids (fh_dataset_get_events_of (dataset, get (fixture, FH_TYPE_PLACE, "port")), "visit pier");
  assert_ids (fh_dataset_get_events_of (dataset, get (fixture, FH_TYPE_PLACE, "airfield")), "raid visit");
  assert_ids (fh_dataset_get_events_of (dataset, get (fixture, FH_TYPE_ACTOR, "office")), "pier");
  assert_ids (fh_dataset_get_events_of (dataset, get (fixture, FH_TYPE_TOPIC, "lease")), "visit pier");
  assert_ids (fh_dataset_get_events_of (dataset, get (fixture, FH_TYPE_SOURCE, "paper")), "visit pier");
}

static void
test_json (Fixture      *fixture,
           gconstpointer data)
{
  JsonNode *json = fh_dataset_get_json (fixture->dataset);

  g_assert_true (json == fh_dataset_get_json (fixture->dataset));
  g_assert_true (json_node_is_immutable (json));
  g_assert_cmpint (json_object_get_int_member (json_node_get_object (json), "version"), ==, 1);
}

/* Items may be kept longer than their dataset, as long as nobody follows them to others. */
static void
test_item_outlives (void)
{
  FhDataset *dataset = fixture_read_valid ("full.json");
  FhItem    *visit = g_object_ref (fh_dataset_lookup (dataset, FH_TYPE_EVENT, "visit"));

  g_assert_finalize_object (dataset);
  g_assert_cmpstr (get_title (visit), ==, "A visit");
  g_assert_finalize_object (visit);
}

static void
test_order (void)
{
  static const char *const events[] = {
    FIXTURE_EVENT ("late", "2016", "1"),
    FIXTURE_EVENT ("year", "2015", "1"),
    FIXTURE_EVENT ("b", "2015-01-01", "2"),
    FIXTURE_EVENT ("a", "2015-01-01", "2"),
    FIXTURE_EVENT ("main", "2015-01-01", "1"),
    FIXTURE_EVENT ("old", "-0044", "3"),
    NULL,
  };
  g_autofree char *list = g_strjoinv (",", (char **) events);
  g_autoptr (FhDataset) dataset = fixture_read_with ("", list);

  /* By date, the finer date first, then the more important one, then by id. */
  assert_model (fh_dataset_get_events (dataset), FH_TYPE_EVENT, "old main a b year late");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add ("/dataset/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("top", test_top);
  ADD ("models", test_models);
  ADD ("lookup", test_lookup);
  ADD ("category", test_category);
  ADD ("place", test_place);
  ADD ("place-defaults", test_place_defaults);
  ADD ("image", test_image);
  ADD ("state", test_state);
  ADD ("actor", test_actor);
  ADD ("source", test_source);
  ADD ("event", test_event);
  ADD ("event-offset", test_event_offset);
  ADD ("topic", test_topic);
  ADD ("tour", test_tour);
  ADD ("tour-defaults", test_tour_defaults);
  ADD ("events-of", test_events_of);
  ADD ("json", test_json);
#undef ADD
  g_test_add_func ("/dataset/item-outlives", test_item_outlives);
  g_test_add_func ("/dataset/order", test_order);

  return g_test_run ();
}
