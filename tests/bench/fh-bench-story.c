/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-bench-story.h"

#include "fh-civil.h"
#include "fh-item-private.h"

#define N_CATEGORIES 6
#define N_PLACES     100
#define N_FEATURED   3
#define N_TITLES     4000
#define N_BURSTS     40

/* 1 January 2015, and ten years in seconds. */
#define STORY_BEGIN  G_GINT64_CONSTANT (1420070400)
#define STORY_LENGTH (10.0 * (double) FH_SECONDS_YEAR)

typedef struct
{
  GRand     *rand;
  GPtrArray *categories;
  GPtrArray *places;
  GPtrArray *titles;
  gint64     bursts[N_BURSTS];
} Maker;

static FhText *
make_text (const char *string)
{
  const char *const tags[] = { "en", NULL };
  const char *const strings[] = { string, NULL };

  return fh_text_new (tags, strings, NULL);
}

static void
make_categories (Maker *maker)
{
  static const char *const names[N_CATEGORIES] = {
    "Military",
    "Diplomacy",
    "Agreement",
    "Incident",
    "Economy",
    "Humanitarian",
  };

  for (guint i = 0; i < N_CATEGORIES; i++)
    {
      FhItem          *item = fh_item_new (FH_TYPE_CATEGORY, names[i]);
      FhCategoryFields fields = { .shape = (int) i, .color = (int) i, .index = i };

      fields.item.title = make_text (names[i]);
      fh_category_fill (FH_CATEGORY (item), &fields);
      g_ptr_array_add (maker->categories, item);
    }
}

static FhState *
make_state (guint i)
{
  static const char *const from[] = { "2015-09", "2017-01-18", "2020-07", "2024-12" };
  FhStateFields            fields = {
               .from = fh_date_parse (from[i], NULL),
               .status = (int) (FH_STATUS_IN_USE + i),
               .label = make_text ("What it was then"),
               .text = make_text ("What it was then"),
  };

  return fh_state_new (&fields);
}

static void
make_places (Maker *maker)
{
  for (guint i = 0; i < N_PLACES; i++)
    {
      g_autofree char *id = g_strdup_printf ("place-%u", i);
      FhItem          *item = fh_item_new (FH_TYPE_PLACE, id);
      FhPlaceFields    fields = {
           .kind = i < N_FEATURED ? FH_PLACE_AIR_BASE : FH_PLACE_TOWN,
           .featured = i < N_FEATURED,
           .latitude = 33 + g_rand_double (maker->rand) * 4,
           .longitude = 35 + g_rand_double (maker->rand) * 6,
      };

      fields.item.title = make_text (id);
      if (fields.featured)
        {
          fields.states = g_ptr_array_new_with_free_func (g_object_unref);
          for (guint state = 0; state < 4; state++)
            g_ptr_array_add (fields.states, make_state (state));
        }
      fh_place_fill (FH_PLACE (item), &fields);
      g_ptr_array_add (maker->places, item);
    }
}

static void
make_titles (Maker *maker)
{
  static const char *const words[] = {
    "Talks",
    "about",
    "the",
    "harbour",
    "convoy",
    "reaches",
    "Latakia",
    "delegation",
    "signs",
    "ceasefire",
    "strike",
    "near",
    "airport",
    "grain",
    "shipment",
    "leaves",
    "visit",
    "of",
    "ministers",
    "report",
  };

  for (guint i = 0; i < N_TITLES; i++)
    {
      g_autoptr (GString) title = g_string_new (NULL);
      int n_words = g_rand_int_range (maker->rand, 2, 8);

      for (int word = 0; word < n_words; word++)
        g_string_append_printf (title, "%s%s", word > 0 ? " " : "",
                                words[g_rand_int_range (maker->rand, 0, G_N_ELEMENTS (words))]);
      g_ptr_array_add (maker->titles, make_text (title->str));
    }
}

static gint64
choose_time (Maker *maker)
{
  if (g_rand_int_range (maker->rand, 0, 3) == 0)
    return maker->bursts[g_rand_int_range (maker->rand, 0, N_BURSTS)] +
           (gint64) (g_rand_double (maker->rand) * g_rand_double (maker->rand) * 60 * FH_SECONDS_DAY);

  return STORY_BEGIN + (gint64) (g_rand_double (maker->rand) * STORY_LENGTH);
}

static FhDate *
make_date (Maker *maker)
{
  gint64  time = choose_time (maker);
  FhCivil civil = fh_civil_from_seconds (time);
  FhCivil end = fh_civil_from_seconds (time + g_rand_int_range (maker->rand, 1, 200) * FH_SECONDS_DAY);
  char    text[80];
  int     kind = g_rand_int_range (maker->rand, 0, 20);

  if (kind < 2)
    g_snprintf (text, sizeof text, "%04d-%02d-%02dT%02d:%02d:00Z", (int) civil.year, civil.month, civil.day,
                civil.hour, civil.minute);
  else if (kind < 4)
    g_snprintf (text, sizeof text, "%04d-%02d%s", (int) civil.year, civil.month, kind == 2 ? "~" : "");
  else if (kind < 5)
    g_snprintf (text, sizeof text, "%04d", (int) civil.year);
  else if (kind < 6)
    g_snprintf (text, sizeof text, "%04d-%02d-%02d/%04d-%02d-%02d", (int) civil.year, civil.month, civil.day,
                (int) end.year, end.month, end.day);
  else
    g_snprintf (text, sizeof text, "%04d-%02d-%02d%s", (int) civil.year, civil.month, civil.day,
                kind == 6 ? "?" : "");

  return fh_date_parse (text, NULL);
}

static FhItem *
make_event (Maker *maker,
            guint  i)
{
  g_autofree char *id = g_strdup_printf ("event-%u", i);
  FhItem          *item = fh_item_new (FH_TYPE_EVENT, id);
  int              luck = g_rand_int_range (maker->rand, 0, 10);
  FhEventFields    fields = {
       .date = make_date (maker),
       .category = g_ptr_array_index (maker->categories, g_rand_int_range (maker->rand, 0, N_CATEGORIES)),
       .importance = luck < 1 ? 1 : luck < 4 ? 2
                                             : 3,
       .confidence = FH_CONFIDENCE_HIGH,
       .places = g_ptr_array_new (),
  };

  fields.item.title =
    fh_text_ref (g_ptr_array_index (maker->titles, g_rand_int_range (maker->rand, 0, N_TITLES)));
  fields.summary = fh_text_ref (fields.item.title);
  g_ptr_array_add (fields.places,
                   g_ptr_array_index (maker->places, g_rand_int_range (maker->rand, 0, N_PLACES)));
  fh_event_fill (FH_EVENT (item), &fields);

  return item;
}

FhDataset *
fh_bench_story_new (guint   n_events,
                    guint32 seed)
{
  FhDatasetFields fields = { .title = make_text ("Generated") };
  const char     *languages[] = { "en", NULL };
  Maker           maker = { .rand = g_rand_new_with_seed (seed) };

  for (FhKind kind = 0; kind < FH_N_KINDS; kind++)
    fields.items[kind] = g_ptr_array_new_with_free_func (g_object_unref);
  maker.categories = fields.items[FH_KIND_CATEGORY];
  maker.places = fields.items[FH_KIND_PLACE];
  maker.titles = g_ptr_array_new_with_free_func ((GDestroyNotify) fh_text_unref);
  for (guint i = 0; i < N_BURSTS; i++)
    maker.bursts[i] = STORY_BEGIN + (gint64) (g_rand_double (maker.rand) * STORY_LENGTH);

  make_categories (&maker);
  make_places (&maker);
  make_titles (&maker);
  for (guint i = 0; i < n_events; i++)
    g_ptr_array_add (fields.items[FH_KIND_EVENT], make_event (&maker, i));
  fields.languages = g_strdupv ((char **) languages);

  g_ptr_array_unref (maker.titles);
  g_rand_free (maker.rand);

  return fh_dataset_new (&fields);
}
