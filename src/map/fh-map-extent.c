/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-map-extent.h"

#include <math.h>

#include "fh-mercator.h"

FhCameraBounds
fh_map_extent_of_bounds (FhBounds bounds)
{
  FhCameraBounds world = {
    fh_mercator_x (bounds.west),
    fh_mercator_y (bounds.north),
    fh_mercator_x (bounds.east),
    fh_mercator_y (bounds.south),
  };

  if (world.right < world.left)
    world.right += 1;
  return world;
}

GPtrArray *
fh_map_extent_list_places (FhItem *item)
{
  GPtrArray *places;

  if (FH_IS_EVENT (item))
    return g_ptr_array_ref (fh_event_get_places (FH_EVENT (item)));
  if (FH_IS_TOPIC (item))
    return g_ptr_array_ref (fh_topic_get_places (FH_TOPIC (item)));

  places = g_ptr_array_new ();
  if (FH_IS_PLACE (item))
    g_ptr_array_add (places, item);
  return places;
}

FhCameraBounds
fh_map_extent_of_places (GPtrArray *places)
{
  FhCameraBounds bounds = { 0 };
  double         first_x = 0;

  for (guint i = 0; i < places->len; i++)
    {
      FhPlace     *place = g_ptr_array_index (places, i);
      FhWorldPoint point = fh_mercator_point (fh_place_get_latitude (place), fh_place_get_longitude (place));

      if (i == 0)
        {
          first_x = point.x;
          bounds = (FhCameraBounds){ point.x, point.y, point.x, point.y };
        }
      point.x -= round (point.x - first_x);
      bounds.left = MIN (bounds.left, point.x);
      bounds.right = MAX (bounds.right, point.x);
      bounds.top = MIN (bounds.top, point.y);
      bounds.bottom = MAX (bounds.bottom, point.y);
    }

  return bounds;
}
