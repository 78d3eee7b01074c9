/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the map can be made to look, beside fh-map-view.c. */

#include "fh-map-view-private.h"

#include "fh-link.h"
#include "fh-map-extent.h"
#include "fh-projection.h"

/* What the camera leaves free at each edge when it flies somewhere. */
#define ROOM 64

/* The map is at rest when nothing has moved it for so many milliseconds. */
#define REST_TIME 150

/* A map is wide that is so many times as wide as its buttons. */
#define WIDE 16

/* A place alone is looked at from here, unless the map is near enough already. */
#define PLACE_ZOOM     9.0
#define PLACE_ZOOM_MIN 7.5
#define PLACE_ZOOM_MAX 12.5

static GtkBorder
get_insets (FhMapView *self,
            int        room)
{
  return (GtkBorder){ (gint16) (self->insets.left + room), (gint16) (self->insets.right + room),
                      (gint16) (self->insets.top + room), (gint16) (self->insets.bottom + room) };
}

static void
fly_to (FhMapView   *self,
        FhCameraView view)
{
  self->at_story = FALSE;
  fh_tile_layer_prepare (self->tiles, view.x, view.y, view.zoom);
  fh_map_camera_fly_to (self->camera, view);
}

/* So that no site lies beneath the buttons. A wide map has that room anyway, and needs the other side for
 * the cards of the sites. */
static void
leave_room_for_controls (FhMapView *self,
                         GtkBorder *insets)
{
  int width;

  if (self->plain)
    return;

  gtk_widget_measure (self->controls, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  if (width * WIDE < gtk_widget_get_width (GTK_WIDGET (self)))
    return;

  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    insets->left = (gint16) (insets->left + width);
  else
    insets->right = (gint16) (insets->right + width);
}

gboolean
fh_map_view_find_story (FhMapView    *self,
                        FhCameraView *view)
{
  FhDataset     *dataset = fh_session_get_dataset (self->session);
  FhCameraBounds bounds;
  GtkBorder      insets = get_insets (self, 0);

  if (dataset == NULL)
    return FALSE;

  leave_room_for_controls (self, &insets);
  bounds = fh_map_extent_of_bounds (fh_dataset_get_bounds (dataset));
  *view = fh_map_camera_fit (self->camera, &bounds, &insets, PLACE_ZOOM_MAX);
  return TRUE;
}

static gboolean
shown_cb (gpointer user_data)
{
  FhMapView   *self = user_data;
  FhProjection projection;
  FhWorldPoint corner;
  FhWorldPoint opposite;
  FhBounds     shown;

  if (fh_map_camera_get_moving (self->camera))
    return G_SOURCE_CONTINUE;

  self->shown_id = 0;
  if (!fh_projection_read (self->viewport, GTK_WIDGET (self->tiles), &projection))
    return G_SOURCE_REMOVE;

  corner = fh_projection_unproject (&projection, 0, 0);
  opposite = fh_projection_unproject (&projection, projection.width, projection.height);
  shown.north = fh_mercator_latitude (corner.y);
  shown.south = fh_mercator_latitude (opposite.y);
  shown.west = -180;
  shown.east = 180;
  if (opposite.x - corner.x < 1)
    {
      shown.west = fh_mercator_longitude (corner.x - floor (corner.x));
      shown.east = fh_mercator_longitude (opposite.x - floor (opposite.x));
    }
  fh_session_set_shown (self->session, &shown);

  return G_SOURCE_REMOVE;
}

void
fh_map_view_queue_shown (FhMapView *self)
{
  g_clear_handle_id (&self->shown_id, g_source_remove);
  self->shown_id = g_timeout_add (REST_TIME, shown_cb, self);
}

void
fh_map_view_show_story (FhMapView *self)
{
  FhCameraView view;

  g_return_if_fail (FH_IS_MAP_VIEW (self));

  if (self->was_allocated && fh_map_view_find_story (self, &view))
    fly_to (self, view);
  /* Without a size yet, the first allocation brings it there. */
  self->at_story = TRUE;
}

void
fh_map_view_show_item (FhMapView *self,
                       FhItem    *item)
{
  g_autoptr (GPtrArray) places = NULL;
  double zoom;

  g_return_if_fail (FH_IS_MAP_VIEW (self));
  g_return_if_fail (FH_IS_ITEM (item));

  places = fh_map_extent_list_places (item);
  zoom = fh_map_camera_get_target (self->camera).zoom;
  if (zoom < PLACE_ZOOM_MIN || zoom > PLACE_ZOOM_MAX)
    zoom = PLACE_ZOOM;
  fh_map_view_show_places (self, places, zoom);
}

void
fh_map_view_show_places (FhMapView *self,
                         GPtrArray *places,
                         double     max_zoom)
{
  FhCameraBounds bounds;
  GtkBorder      insets;

  g_return_if_fail (FH_IS_MAP_VIEW (self));

  if (places->len == 0)
    return;

  bounds = fh_map_extent_of_places (places);
  insets = get_insets (self, ROOM);
  fly_to (self, fh_map_camera_fit (self->camera, &bounds, &insets, max_zoom));
}

void
fh_map_view_show_bounds (FhMapView *self,
                         FhBounds   bounds)
{
  FhCameraBounds world = fh_map_extent_of_bounds (bounds);
  GtkBorder      insets;

  g_return_if_fail (FH_IS_MAP_VIEW (self));

  insets = get_insets (self, 0);
  fly_to (self, fh_map_camera_fit (self->camera, &world, &insets, FH_MAP_CAMERA_MAX_ZOOM));
}

void
fh_map_view_show_camera (FhMapView      *self,
                         const FhCamera *camera)
{
  FhCameraView view;
  double       world;

  g_return_if_fail (FH_IS_MAP_VIEW (self));
  g_return_if_fail (camera != NULL);

  view.zoom = camera->zoom + log2 (self->magnification);
  world = fh_mercator_world_size (view.zoom);
  view.x = fh_mercator_x (camera->longitude) + (self->insets.right - self->insets.left) / 2.0 / world;
  view.y = fh_mercator_y (camera->latitude) + (self->insets.bottom - self->insets.top) / 2.0 / world;
  fly_to (self, view);
}

void
fh_map_view_read_camera (FhMapView *self,
                         FhCamera  *camera)
{
  FhCameraView view;
  double       world;
  double       x;

  g_return_if_fail (FH_IS_MAP_VIEW (self));
  g_return_if_fail (camera != NULL);

  view = fh_map_camera_get_target (self->camera);
  world = fh_mercator_world_size (view.zoom);
  x = view.x - (self->insets.right - self->insets.left) / 2.0 / world;
  camera->latitude =
    fh_mercator_latitude (view.y - (self->insets.bottom - self->insets.top) / 2.0 / world);
  camera->longitude = fh_mercator_longitude (x - floor (x));
  camera->zoom = view.zoom - log2 (self->magnification);
}

GVariant *
fh_map_view_describe_tiles (FhMapView *self)
{
  FhCameraView view;

  g_return_val_if_fail (FH_IS_MAP_VIEW (self), NULL);

  view = fh_map_camera_get_target (self->camera);
  if (!self->at_story)
    view.zoom = round (view.zoom * FH_LINK_ZOOM_STEPS) / FH_LINK_ZOOM_STEPS;

  return fh_tile_layer_describe_tiles (self->tiles, view.x, view.y, view.zoom);
}

gboolean
fh_map_view_get_at_story (FhMapView *self)
{
  g_return_val_if_fail (FH_IS_MAP_VIEW (self), FALSE);

  return self->at_story;
}

void
fh_map_view_arrive (FhMapView *self)
{
  g_return_if_fail (FH_IS_MAP_VIEW (self));

  fh_map_camera_set_view (self->camera, fh_map_camera_get_target (self->camera));
}
