/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a step shows, as the file says it, beside fh-tour-edit.c. */

#include <math.h>

#include "fh-mercator.h"
#include "fh-tour-edit-private.h"

/* Enough for a metre, and for what an eye sees of a zoom. */
#define DEGREE_STEPS 100000.0
#define ZOOM_STEPS   100.0

/* How many pixels a map is taken to have where a step names bounds. */
#define MAP_WIDTH 720.0

static const struct
{
  const char *selected;
  const char *filtered;
  GType (*get_type) (void);
} kinds[] = {
  { "event", NULL, fh_event_get_type },
  { "place", "places", fh_place_get_type },
  { "actor", "actors", fh_actor_get_type },
  { "topic", "topics", fh_topic_get_type },
  { NULL, "categories", fh_category_get_type },
};

static double
round_to (double value,
          double steps)
{
  return round (value * steps) / steps;
}

static void
write_camera (JsonObject     *step,
              const FhCamera *camera)
{
  JsonObject *object = json_object_new ();

  json_object_set_double_member (object, "latitude", round_to (camera->latitude, DEGREE_STEPS));
  json_object_set_double_member (object, "longitude", round_to (camera->longitude, DEGREE_STEPS));
  json_object_set_double_member (object, "zoom", CLAMP (round_to (camera->zoom, ZOOM_STEPS), 1, 17));
  json_object_set_object_member (step, "camera", object);
}

static void
write_bounds (JsonObject *step,
              FhBounds    bounds)
{
  JsonObject *object = json_object_new ();

  json_object_set_double_member (object, "south", bounds.south);
  json_object_set_double_member (object, "west", bounds.west);
  json_object_set_double_member (object, "north", bounds.north);
  json_object_set_double_member (object, "east", bounds.east);
  json_object_set_object_member (step, "bounds", object);
}

static char *
format_day (gint64 seconds)
{
  g_autoptr (FhDate) day = fh_date_new_for_day (seconds);

  return fh_date_to_string (day);
}

static void
write_selection (JsonObject *step,
                 FhItem     *selection)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kinds[i].selected != NULL && G_TYPE_CHECK_INSTANCE_TYPE (selection, kinds[i].get_type ()))
      {
        JsonObject *object = json_object_new ();

        json_object_set_string_member (object, kinds[i].selected, fh_item_get_id (selection));
        json_object_set_object_member (step, "selection", object);
      }
}

static void
write_filter (JsonObject *step,
              FhFilter   *filter)
{
  GPtrArray *items = fh_filter_get_items (filter);
  g_autoptr (JsonObject) object = json_object_new ();

  for (guint kind = 0; kind < G_N_ELEMENTS (kinds); kind++)
    for (guint i = 0; i < items->len; i++)
      {
        FhItem *item = g_ptr_array_index (items, i);

        if (kinds[kind].filtered == NULL || !G_TYPE_CHECK_INSTANCE_TYPE (item, kinds[kind].get_type ()))
          continue;
        if (!json_object_has_member (object, kinds[kind].filtered))
          json_object_set_array_member (object, kinds[kind].filtered, json_array_new ());
        json_array_add_string_element (json_object_get_array_member (object, kinds[kind].filtered),
                                       fh_item_get_id (item));
      }

  if (json_object_get_size (object) > 0)
    json_object_set_object_member (step, "filter", g_steal_pointer (&object));
}

void
fh_tour_edit_write_view (JsonObject *step,
                         FhView     *view,
                         FhDataset  *dataset)
{
  static const char *const shown[] = { "camera", "bounds", "date", "span", "filter", "selection" };
  g_autofree char         *date = format_day (view->date);
  g_autofree char         *begin = format_day (view->span.begin);
  g_autofree char         *end = format_day (view->span.end - 1);
  g_autofree char         *span = g_strdup_printf ("%s/%s", begin, end);

  for (guint i = 0; i < G_N_ELEMENTS (shown); i++)
    json_object_remove_member (step, shown[i]);

  if (view->whole_story)
    write_bounds (step, fh_dataset_get_bounds (dataset));
  else
    write_camera (step, &view->camera);
  json_object_set_string_member (step, "date", date);
  json_object_set_string_member (step, "span", span);
  if (view->filter != NULL)
    write_filter (step, view->filter);
  if (view->selection != NULL)
    write_selection (step, view->selection);
}

/* The nearest of this step and those before it that says something of @name, or of @other. */
static JsonObject *
find_said (JsonArray  *steps,
           guint       position,
           const char *name,
           const char *other)
{
  for (guint i = position + 1; i > 0; i--)
    {
      JsonObject *step = json_array_get_object_element (steps, i - 1);

      if (json_object_has_member (step, name) || (other != NULL && json_object_has_member (step, other)))
        return step;
    }

  return NULL;
}

static FhDate *
parse_member (JsonObject *step,
              const char *name)
{
  return step != NULL ? fh_date_parse (json_object_get_string_member (step, name), NULL) : NULL;
}

static FhCamera
get_camera_of_bounds (JsonObject *bounds)
{
  double west = json_object_get_double_member (bounds, "west");
  double east = json_object_get_double_member (bounds, "east");
  double north = fh_mercator_y (json_object_get_double_member (bounds, "north"));
  double south = fh_mercator_y (json_object_get_double_member (bounds, "south"));

  if (east < west)
    east += 360;

  return (FhCamera){ fh_mercator_latitude ((north + south) / 2), (west + east) / 2,
                     fh_mercator_zoom_for_span (MAX ((east - west) / 360, south - north), MAP_WIDTH) };
}

static void
read_place (FhView    *view,
            JsonArray *steps,
            guint      position)
{
  JsonObject *step = find_said (steps, position, "camera", "bounds");

  view->whole_story = step == NULL;
  if (step == NULL)
    return;

  if (json_object_has_member (step, "camera"))
    {
      JsonObject *camera = json_object_get_object_member (step, "camera");

      view->camera = (FhCamera){ json_object_get_double_member (camera, "latitude"),
                                 json_object_get_double_member (camera, "longitude"),
                                 json_object_get_double_member (camera, "zoom") };
    }
  else
    {
      view->camera = get_camera_of_bounds (json_object_get_object_member (step, "bounds"));
    }
}

static void
read_filter (FhView     *view,
             JsonObject *filter,
             FhDataset  *dataset)
{
  for (guint kind = 0; kind < G_N_ELEMENTS (kinds); kind++)
    {
      JsonArray *ids = NULL;

      if (kinds[kind].filtered != NULL && json_object_has_member (filter, kinds[kind].filtered))
        ids = json_object_get_array_member (filter, kinds[kind].filtered);
      for (guint i = 0; ids != NULL && i < json_array_get_length (ids); i++)
        {
          const char *id = json_array_get_string_element (ids, i);
          FhItem     *item = fh_dataset_lookup (dataset, kinds[kind].get_type (), id);
          FhFilter   *wider = item != NULL ? fh_filter_with_item (view->filter, item, TRUE) : NULL;

          if (wider != NULL)
            {
              g_object_unref (view->filter);
              view->filter = wider;
            }
        }
    }
}

static FhItem *
find_selection (JsonObject *selection,
                FhDataset  *dataset)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kinds[i].selected != NULL && json_object_has_member (selection, kinds[i].selected))
      return fh_dataset_lookup (dataset, kinds[i].get_type (),
                                json_object_get_string_member (selection, kinds[i].selected));

  return NULL;
}

FhView *
fh_tour_edit_read_view (JsonArray *steps,
                        guint      position,
                        FhDataset *dataset)
{
  JsonObject *step = json_array_get_object_element (steps, position);
  g_autoptr (FhDate) date = parse_member (find_said (steps, position, "date", NULL), "date");
  g_autoptr (FhDate) span = parse_member (find_said (steps, position, "span", NULL), "span");
  FhView *view = g_new0 (FhView, 1);

  view->span = span != NULL ? fh_date_get_span (span) : fh_dataset_get_span (dataset);
  view->date = date != NULL ? fh_date_get_begin_span (date).begin : view->span.end - 1;
  view->filter = fh_filter_new ();
  read_place (view, steps, position);
  if (json_object_has_member (step, "filter"))
    read_filter (view, json_object_get_object_member (step, "filter"), dataset);
  if (json_object_has_member (step, "selection"))
    g_set_object (&view->selection,
                  find_selection (json_object_get_object_member (step, "selection"), dataset));

  return view;
}
