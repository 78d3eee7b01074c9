/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-place-page.h"

#include <math.h>

#include "fh-date-words.h"
#include "fh-item-words.h"
#include "fh-line.h"
#include "fh-state-list.h"
#include "fh-state-strip.h"
#include "fh-story-words.h"
#include "fh-units.h"
#include "fh-year-chart.h"

struct _FhPlacePage
{
  FhPage parent_instance;
};

G_DEFINE_FINAL_TYPE (FhPlacePage, fh_place_page, FH_TYPE_PAGE)

/* Decimals of a degree that the accuracy bears: a thousandth is about 100 m. */
static int
count_decimals (double accuracy)
{
  if (accuracy <= 0 || accuracy > 2000)
    return 2;
  return accuracy > 200 ? 3 : 4;
}

static char *
format_accuracy (double      accuracy,
                 const char *language)
{
  g_autofree char *length = NULL;

  if (accuracy <= 0)
    return g_strdup ("");

  length = fh_units_format (accuracy, language);
  return fh_story_phrase (FH_STORY_ACCURACY, language, length, NULL);
}

/* "35.401° N". */
static char *
format_degrees (double      degrees,
                int         decimals,
                FhStoryWord positive,
                FhStoryWord negative,
                const char *language)
{
  g_autofree char *number = fh_decimal_format (fabs (degrees), decimals, language);

  return g_strdup_printf ("%s°\u00a0%s", number,
                          fh_story_word (degrees >= 0 ? positive : negative, language));
}

/* "35.401° N, 35.949° E · to about 100 m" */
static char *
format_location (FhPlace    *place,
                 const char *language)
{
  int              decimals = count_decimals (fh_place_get_accuracy (place));
  g_autofree char *accuracy = format_accuracy (fh_place_get_accuracy (place), language);
  g_autofree char *latitude = format_degrees (fh_place_get_latitude (place), decimals, FH_STORY_NORTH,
                                              FH_STORY_SOUTH, language);
  g_autofree char *longitude = format_degrees (fh_place_get_longitude (place), decimals, FH_STORY_EAST,
                                               FH_STORY_WEST, language);
  g_autofree char *point = fh_story_list (language, latitude, longitude, NULL);

  return fh_line_join (language, point, accuracy, NULL);
}

static void
append_eyebrow (FhPage  *page,
                FhPlace *place)
{
  const char      *language = fh_page_get_language (page);
  const char      *region = fh_text_get (fh_place_get_region (place), language);
  const char      *country = fh_text_get (fh_place_get_country (place), language);
  g_autofree char *words = fh_line_join (language,
                                         fh_place_kind_get_label (fh_place_get_kind (place), language),
                                         region, country, NULL);

  fh_page_append_eyebrow (page, FH_ITEM (place), words);
}

static void
append_states (FhPage  *page,
               FhPlace *place)
{
  if (fh_place_get_states (place)->len == 0)
    return;

  fh_page_append_heading (page, fh_story_word (FH_STORY_STATES, fh_page_get_language (page)));
  fh_page_append (page, fh_state_strip_new (fh_page_get_session (page), place));
  fh_page_append (page, fh_state_list_new (fh_page_get_session (page), place));
}

static void
append_events (FhPage  *page,
               FhPlace *place)
{
  const char      *language = fh_page_get_language (page);
  GPtrArray       *events = fh_dataset_get_events_of (fh_page_get_dataset (page), FH_ITEM (place));
  g_autofree char *heading = fh_story_count (FH_STORY_N_EVENTS_BY_YEAR, events->len, language);

  if (events->len > 1)
    {
      fh_page_append_heading (page, heading);
      fh_page_append (page,
                      fh_year_chart_new (events, fh_session_get_limits (fh_page_get_session (page)),
                                         language));
    }
  fh_page_append_events (page, fh_story_word (FH_STORY_EVENTS, language), events);
}

/* The place's own sources, then those of its states. */
static GPtrArray *
gather_sources (FhPlace *place)
{
  GPtrArray *sources = g_ptr_array_copy (fh_item_get_sources (FH_ITEM (place)), (GCopyFunc) g_object_ref,
                                         NULL);
  GPtrArray *states = fh_place_get_states (place);

  g_ptr_array_set_free_func (sources, g_object_unref);
  for (guint i = 0; i < states->len; i++)
    {
      GPtrArray *of_state = fh_state_get_sources (g_ptr_array_index (states, i));

      for (guint j = 0; j < of_state->len; j++)
        if (!g_ptr_array_find (sources, g_ptr_array_index (of_state, j), NULL))
          g_ptr_array_add (sources, g_object_ref (g_ptr_array_index (of_state, j)));
    }

  return sources;
}

static void
fh_place_page_build (FhPage *page,
                     FhItem *item)
{
  FhPlace         *place = FH_PLACE (item);
  const char      *language = fh_page_get_language (page);
  g_autofree char *names = fh_words_other_names (fh_item_get_title (item), language);
  g_autofree char *location = format_location (place, language);
  g_autoptr (GPtrArray) sources = gather_sources (place);

  append_eyebrow (page, place);
  fh_page_append_title (page, fh_item_get_title (item));
  fh_page_append_note (page, names);
  fh_page_append_images (page, item);
  fh_page_append_text (page, fh_place_get_description (place));
  fh_page_append_note (page, location);
  append_states (page, place);
  append_events (page, place);
  fh_page_append_sources (page, sources);
}

static void
fh_place_page_class_init (FhPlacePageClass *klass)
{
  FH_PAGE_CLASS (klass)->build = fh_place_page_build;
}

static void
fh_place_page_init (FhPlacePage *self)
{
}
