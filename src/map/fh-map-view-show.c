/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the map can be made to look, beside fh-map-view.c. */

#include "fh-map-view-private.h"

#include "fh-link.h"
#include "fh-map-extent.h"
#include "fh-marks.h"
#include "fh-projection.h"

/* What the camera leaves free at each edge when it flies somewhere. */
#define ROOM 64

/* The map is at rest when nothing has moved it for so many milliseconds. */
#define REST_TIME 150

/* Between the disc of a site and what lies over the map, in logical pixels. */
#define SITE_GAP 8

/* Room may have to be left at each of them, one after the other. */
#define N_EDGES 4

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

/* Makes room at the edge where a box takes the least of the map. */
static void
leave_room_for_box (FhMapView   *self,
                    const FhBox *box,
                    GtkBorder   *insets)
{
  double left = box->x1;
  double right = gtk_widget_get_width (GTK_WIDGET (self)) - box->x0;
  double top = box->y1;
  double bottom = gtk_widget_get_height (GTK_WIDGET (self)) - box->y0;
  double least = MIN (MIN (left, right), MIN (top, bottom));

  if (least == left)
    insets->left = (gint16) MAX (insets->left, left);
  else if (least == right)
    insets->right = (gint16) MAX (insets->right, right);
  else if (least == top)
    insets->top = (gint16) MAX (insets->top, top);
  else
    insets->bottom = (gint16) MAX (insets->bottom, bottom);
}

static gboolean
is_beneath (FhMapView          *self,
            FhPlace            *site,
            const FhCameraView *view,
            const FhBox        *box)
{
  double world = fh_mercator_world_size (view->zoom);
  double reach = FH_MARK_SITE_RADIUS * self->magnification;
  double east = fh_mercator_x (fh_place_get_longitude (site)) - view->x;
  double x = (east - round (east)) * world + gtk_widget_get_width (GTK_WIDGET (self)) / 2.0;
  double y = (fh_mercator_y (fh_place_get_latitude (site)) - view->y) * world +
             gtk_widget_get_height (GTK_WIDGET (self)) / 2.0;

  return x + reach > box->x0 && x - reach < box->x1 && y + reach > box->y0 && y - reach < box->y1;
}

/* Returns whether some site would lie beneath something that there was not enough room for. */
static gboolean
leave_room_for_sites (FhMapView          *self,
                      const FhCameraView *view,
                      GtkBorder          *insets)
{
  GListModel *places = fh_dataset_get_places (fh_session_get_dataset (self->session));
  guint       n_places = g_list_model_get_n_items (places);
  g_autoptr (GArray) boxes = fh_map_view_list_overlays (self);
  GtkBorder before = *insets;

  for (guint i = 0; i < n_places; i++)
    {
      g_autoptr (FhPlace) place = g_list_model_get_item (places, i);

      for (guint j = 0; j < boxes->len && fh_place_get_featured (place); j++)
        {
          FhBox box = g_array_index (boxes, FhBox, j);

          box = (FhBox){ box.x0 * self->magnification - SITE_GAP, box.y0 * self->magnification - SITE_GAP,
                         box.x1 * self->magnification + SITE_GAP, box.y1 * self->magnification + SITE_GAP };
          if (is_beneath (self, place, view, &box))
            leave_room_for_box (self, &box, insets);
        }
    }

  return memcmp (&before, insets, sizeof before) != 0;
}

gboolean
fh_map_view_find_story (FhMapView    *self,
                        FhCameraView *view)
{
  FhDataset     *dataset = fh_session_get_dataset (self->session);
  GtkBorder      insets = get_insets (self, 0);
  FhCameraBounds bounds;

  if (dataset == NULL)
    return FALSE;

  bounds = fh_map_extent_of_bounds (fh_dataset_get_bounds (dataset));
  for (guint i = 0; i < N_EDGES; i++)
    {
      *view = fh_map_camera_fit (self->camera, &bounds, &insets, PLACE_ZOOM_MAX);
      if (!leave_room_for_sites (self, view, &insets))
        break;
    }

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

void
fh_map_view_set_names_visible (FhMapView *self,
                               gboolean   visible)
{
  g_return_if_fail (FH_IS_MAP_VIEW (self));

  gtk_widget_set_visible (GTK_WIDGET (self->labels), visible);
}

void
fh_map_view_set_sites_visible (FhMapView *self,
                               gboolean   visible)
{
  g_return_if_fail (FH_IS_MAP_VIEW (self));

  gtk_widget_set_visible (GTK_WIDGET (self->sites), visible);
  gtk_widget_set_visible (self->date, visible);
}
