/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-dataset-extent.h"

#include "fh-event.h"
#include "fh-place.h"

/* Parts of the extent that are added on each side. */
#define TIME_MARGIN   50
#define DEGREE_MARGIN 0.15

/* Degrees: the smallest box, so that one place alone shows its surroundings. */
#define MIN_EXTENT   0.5
#define MAX_LATITUDE 85.0

/* Ends that are open or unknown say nothing about where a story begins. */
static FhTimeSpan
unite_known (FhTimeSpan span,
             FhTimeSpan other)
{
  if (other.begin == FH_TIME_MIN)
    other.begin = other.end == FH_TIME_MAX ? FH_TIME_MAX : other.end - 1;
  if (other.end == FH_TIME_MAX)
    other.end = other.begin == FH_TIME_MAX ? FH_TIME_MAX : other.begin + 1;

  return fh_time_span_unite (span, other);
}

static FhTimeSpan
unite_events (GPtrArray *events)
{
  FhTimeSpan span = { 0, 0 };

  for (guint i = 0; i < events->len; i++)
    span = unite_known (span, fh_event_get_span (g_ptr_array_index (events, i)));

  return span;
}

static FhTimeSpan
unite_states (GPtrArray *places)
{
  FhTimeSpan span = { 0, 0 };

  for (guint i = 0; i < places->len; i++)
    {
      GPtrArray *states = fh_place_get_states (g_ptr_array_index (places, i));

      for (guint j = 0; j < states->len; j++)
        span = unite_known (span, fh_state_get_span (g_ptr_array_index (states, j)));
    }

  return span;
}

static FhTimeSpan
widen_span (FhTimeSpan span)
{
  gint64 length = fh_time_span_get_length (span);
  gint64 margin = MAX (length / TIME_MARGIN, (FH_SECONDS_DAY - length + 1) / 2);

  if (__builtin_sub_overflow (span.begin, margin, &span.begin))
    span.begin = FH_TIME_MIN;
  if (__builtin_add_overflow (span.end, margin, &span.end))
    span.end = FH_TIME_MAX;

  return span;
}

FhTimeSpan
fh_dataset_extent_compute_span (GPtrArray *events,
                                GPtrArray *places,
                                FhDate    *as_of)
{
  FhTimeSpan span = unite_events (events);

  if (fh_time_span_is_empty (span))
    span = unite_states (places);
  if (fh_time_span_is_empty (span) && as_of != NULL)
    span = unite_known (span, fh_date_get_span (as_of));

  return widen_span (span);
}

static GPtrArray *
choose_places (GPtrArray *places)
{
  GPtrArray *featured = g_ptr_array_new ();

  for (guint i = 0; i < places->len; i++)
    if (fh_place_get_featured (g_ptr_array_index (places, i)))
      g_ptr_array_add (featured, g_ptr_array_index (places, i));

  if (featured->len > 0)
    return featured;

  g_ptr_array_unref (featured);
  return g_ptr_array_ref (places);
}

static int
compare_longitude (gconstpointer a,
                   gconstpointer b)
{
  double longitude_a = fh_place_get_longitude (*(FhPlace **) a);
  double longitude_b = fh_place_get_longitude (*(FhPlace **) b);

  return (longitude_a > longitude_b) - (longitude_a < longitude_b);
}

/* The widest gap between neighbours around the globe is what the box leaves out. */
static void
find_west_and_east (GPtrArray *places,
                    double    *west,
                    double    *east)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_sized_new (places->len);
  double widest;

  /* Not g_ptr_array_copy(), which would take over the function that unrefs the places. */
  g_ptr_array_extend (sorted, places, NULL, NULL);
  g_ptr_array_sort (sorted, compare_longitude);
  *west = fh_place_get_longitude (g_ptr_array_index (sorted, 0));
  *east = fh_place_get_longitude (g_ptr_array_index (sorted, sorted->len - 1));
  widest = *west + 360 - *east;

  for (guint i = 1; i < sorted->len; i++)
    {
      double before = fh_place_get_longitude (g_ptr_array_index (sorted, i - 1));
      double after = fh_place_get_longitude (g_ptr_array_index (sorted, i));

      if (after - before > widest)
        {
          widest = after - before;
          *west = after;
          *east = before;
        }
    }
}

static void
widen_latitudes (FhBounds *bounds)
{
  double extent = bounds->north - bounds->south;
  double margin = MAX (extent * DEGREE_MARGIN, (MIN_EXTENT - extent) / 2);

  bounds->south = CLAMP (bounds->south - margin, -MAX_LATITUDE, MAX_LATITUDE - MIN_EXTENT);
  bounds->north = CLAMP (bounds->north + margin, bounds->south + MIN_EXTENT, MAX_LATITUDE);
}

static void
widen_longitudes (FhBounds *bounds)
{
  double extent = bounds->east - bounds->west + (bounds->east < bounds->west ? 360 : 0);
  double margin = MAX (extent * DEGREE_MARGIN, (MIN_EXTENT - extent) / 2);

  if (extent + 2 * margin >= 360)
    {
      bounds->west = -180;
      bounds->east = 180;
      return;
    }

  bounds->west -= margin;
  bounds->east += margin;
  if (bounds->west < -180)
    bounds->west += 360;
  if (bounds->east > 180)
    bounds->east -= 360;
}

FhBounds
fh_dataset_extent_compute_bounds (GPtrArray *places)
{
  g_autoptr (GPtrArray) chosen = choose_places (places);
  FhBounds bounds = { MAX_LATITUDE, -180, -MAX_LATITUDE, 180 };

  if (chosen->len == 0)
    return (FhBounds){ -MAX_LATITUDE, -180, MAX_LATITUDE, 180 };

  for (guint i = 0; i < chosen->len; i++)
    {
      double latitude = fh_place_get_latitude (g_ptr_array_index (chosen, i));

      latitude = CLAMP (latitude, -MAX_LATITUDE, MAX_LATITUDE);
      bounds.south = MIN (bounds.south, latitude);
      bounds.north = MAX (bounds.north, latitude);
    }

  find_west_and_east (chosen, &bounds.west, &bounds.east);
  widen_latitudes (&bounds);
  widen_longitudes (&bounds);

  return bounds;
}
