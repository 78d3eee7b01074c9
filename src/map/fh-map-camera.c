/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-map-camera.h"

#include "fh-flight.h"
#include "fh-mercator.h"

/* Perceived motion a second (see fh-flight.h), and the limits of how long a flight takes, in seconds. */
#define FLIGHT_SPEED 1.6
#define FLIGHT_MIN   0.25
#define FLIGHT_MAX   2.6

/* After a drag the speed falls to 1/e in so many seconds, and below so many pixels a second it stands. */
#define THROW_FADE  0.325
#define THROW_STAND 12.0

/* A smooth zoom or glide takes so many seconds, and the way back from beyond the ends of the world. */
#define EASE_TIME   0.2
#define SETTLE_TIME 0.3

/* How far a hand can pull the map beyond its ends: in logical pixels, and in levels. */
#define MAX_PULL        56.0
#define MAX_PULL_LEVELS 0.3

typedef enum
{
  MOTION_NONE,
  MOTION_FLIGHT,
  MOTION_THROW,
  MOTION_ZOOM,
  MOTION_GLIDE,
  MOTION_SETTLE,
} Motion;

struct _FhMapCamera
{
  GObject parent_instance;

  ShumateViewport *viewport;
  GtkWidget       *widget;

  /* The view is kept here as well: latitudes lose digits on the way through the viewport. */
  FhCameraView view;

  Motion motion;
  guint  tick_id;
  gint64 start_time;
  double duration;

  FhFlight     flight;
  FhCameraView from;
  FhCameraView target;
  double       anchor_x;
  double       anchor_y;
  double       speed_x;
  double       speed_y;

  /* The widget's, when the limits were applied last. */
  int width;
  int height;
};

enum
{
  PROP_0,
  PROP_MOVING,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (FhMapCamera, fh_map_camera, G_TYPE_OBJECT)

/* The world is never smaller than the widget, so there is nothing beyond it to see. */
static double
get_min_zoom (FhMapCamera *self)
{
  double width = MAX (1, gtk_widget_get_width (self->widget));
  double height = MAX (1, gtk_widget_get_height (self->widget));

  return log2 (MAX (width, height) / FH_TILE_SIZE);
}

/* As it would be beyond an end if nothing resisted, and what a pull of that length comes to: the more, the
 * harder, and never so far as @most. */
static double
resist (double beyond,
        double most)
{
  return beyond * most / (fabs (beyond) + most);
}

/* The other way round. */
static double
unresist (double beyond,
          double most)
{
  beyond = CLAMP (beyond, -0.999 * most, 0.999 * most);
  return beyond * most / (most - fabs (beyond));
}

static double
limit_zoom (FhMapCamera *self,
            double       zoom)
{
  return CLAMP (zoom, get_min_zoom (self), FH_MAP_CAMERA_MAX_ZOOM);
}

static double
resist_zoom (FhMapCamera *self,
             double       zoom)
{
  double limit = limit_zoom (self, zoom);

  return limit + resist (zoom - limit, MAX_PULL_LEVELS);
}

/* Where the view would have to be for there to be no end beyond the edge of the widget. */
static double
limit_y (FhMapCamera *self,
         FhCameraView view)
{
  double half = MIN (0.5, gtk_widget_get_height (self->widget) / 2.0 / fh_mercator_world_size (view.zoom));

  return CLAMP (view.y, half, 1 - half);
}

static FhCameraView
limit_view (FhMapCamera *self,
            FhCameraView view)
{
  view.zoom = limit_zoom (self, view.zoom);
  view.y = limit_y (self, view);

  return view;
}

static gboolean
is_beyond (FhMapCamera *self)
{
  FhCameraView limited = limit_view (self, self->view);

  return fabs (limited.zoom - self->view.zoom) > 1e-9 || fabs (limited.y - self->view.y) > 1e-12;
}

/* Beyond the ends too. */
static void
show_view (FhMapCamera *self,
           FhCameraView view)
{
  self->view = view;
  self->view.x -= floor (self->view.x);

  shumate_viewport_set_zoom_level (self->viewport, self->view.zoom);
  shumate_location_set_location (SHUMATE_LOCATION (self->viewport), fh_mercator_latitude (self->view.y),
                                 fh_mercator_longitude (self->view.x));
}

static void
apply_view (FhMapCamera *self,
            FhCameraView view)
{
  show_view (self, limit_view (self, view));
}

static void
stop_motion (FhMapCamera *self)
{
  if (self->motion == MOTION_NONE)
    return;

  self->motion = MOTION_NONE;
  gtk_widget_remove_tick_callback (self->widget, self->tick_id);
  self->tick_id = 0;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MOVING]);
}

/* Slow, fast, slow: no jerk at either end. */
static double
ease_in_out (double share)
{
  return share * share * (3 - 2 * share);
}

static double
ease_out (double share)
{
  return 1 - pow (1 - share, 3);
}

static FhCameraView
zoom_around (FhMapCamera *self,
             FhCameraView view,
             double       zoom,
             double       pixel_x,
             double       pixel_y)
{
  double dx = pixel_x - gtk_widget_get_width (self->widget) / 2.0;
  double dy = pixel_y - gtk_widget_get_height (self->widget) / 2.0;
  double before = fh_mercator_world_size (view.zoom);
  double after = fh_mercator_world_size (zoom);

  return (FhCameraView){ view.x + dx / before - dx / after, view.y + dy / before - dy / after, zoom };
}

/* Beyond the nearest and the farthest, but with no end of the world beyond the edge of the widget. */
static void
show_zoom (FhMapCamera *self,
           FhCameraView view)
{
  view.y = limit_y (self, view);
  show_view (self, view);
}

static FhCameraView
get_flight_view (FhMapCamera *self,
                 double       share)
{
  FhFlightView view = fh_flight_get_view (&self->flight, ease_in_out (share));
  double       width = MAX (1, gtk_widget_get_width (self->widget));

  return (FhCameraView){ view.x, view.y, log2 (width / (view.width * FH_TILE_SIZE)) };
}

/* A view that a hand pulls, or has thrown, beyond an end of the world: not so far as it pulls. */
static void
show_pulled (FhMapCamera *self,
             FhCameraView view)
{
  double limit = limit_y (self, view);

  view.y = limit + resist (view.y - limit, MAX_PULL / fh_mercator_world_size (view.zoom));
  show_view (self, view);
}

static gboolean
step_throw (FhMapCamera *self,
            double       seconds)
{
  double fade = exp (-seconds / THROW_FADE);
  double world = fh_mercator_world_size (self->from.zoom);

  show_pulled (self, (FhCameraView){ self->from.x - self->speed_x * THROW_FADE * (1 - fade) / world,
                                     self->from.y - self->speed_y * THROW_FADE * (1 - fade) / world,
                                     self->from.zoom });

  return hypot (self->speed_x, self->speed_y) * fade > THROW_STAND;
}

/* Returns whether it goes on. */
static gboolean
step_motion (FhMapCamera *self,
             double       seconds)
{
  double share = CLAMP (seconds / self->duration, 0, 1);
  double eased = ease_out (share);

  switch (self->motion)
    {
    case MOTION_FLIGHT:
      apply_view (self, share < 1 ? get_flight_view (self, share) : self->target);
      break;
    case MOTION_THROW:
      return step_throw (self, seconds);
    case MOTION_ZOOM:
      show_zoom (self, zoom_around (self, self->from,
                                    self->from.zoom + (self->target.zoom - self->from.zoom) * eased,
                                    self->anchor_x, self->anchor_y));
      break;
    case MOTION_GLIDE:
    case MOTION_SETTLE:
      show_view (self, (FhCameraView){ self->from.x + (self->target.x - self->from.x) * eased,
                                       self->from.y + (self->target.y - self->from.y) * eased,
                                       self->from.zoom + (self->target.zoom - self->from.zoom) * eased });
      break;
    case MOTION_NONE:
    default:
      return FALSE;
    }

  return share < 1;
}

/* The motion back to where nothing is beyond an end; what was zoomed at stays where it is. */
static void
begin_settling (FhMapCamera *self)
{
  double zoom = limit_zoom (self, self->view.zoom);

  self->from = self->view;
  self->target = limit_view (self, zoom_around (self, self->view, zoom, self->anchor_x, self->anchor_y));
  self->motion = MOTION_SETTLE;
  self->duration = SETTLE_TIME;
  self->start_time = -1;
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  FhMapCamera *self = user_data;

  if (self->start_time < 0)
    self->start_time = gdk_frame_clock_get_frame_time (clock);

  if (step_motion (self,
                   (double) (gdk_frame_clock_get_frame_time (clock) - self->start_time) / G_USEC_PER_SEC))
    return G_SOURCE_CONTINUE;
  if (is_beyond (self))
    {
      begin_settling (self);
      return G_SOURCE_CONTINUE;
    }

  self->motion = MOTION_NONE;
  self->tick_id = 0;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MOVING]);
  return G_SOURCE_REMOVE;
}

static gboolean
may_animate (FhMapCamera *self)
{
  gboolean animations = TRUE;

  g_object_get (gtk_widget_get_settings (self->widget), "gtk-enable-animations", &animations, NULL);
  return animations && gtk_widget_get_mapped (self->widget);
}

/* From where it is to self->target; without animations it is there at once. */
static void
start_motion (FhMapCamera *self,
              Motion       motion,
              double       duration)
{
  if (!may_animate (self))
    {
      stop_motion (self);
      if (motion != MOTION_THROW)
        apply_view (self, self->target);
      return;
    }

  self->from = self->view;
  self->duration = duration;
  self->start_time = -1;
  if (self->motion == MOTION_NONE)
    {
      self->motion = motion;
      self->tick_id = gtk_widget_add_tick_callback (self->widget, tick_cb, self, NULL);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MOVING]);
    }
  self->motion = motion;
}

static void
fh_map_camera_get_property (GObject    *object,
                            guint       property,
                            GValue     *value,
                            GParamSpec *pspec)
{
  switch (property)
    {
    case PROP_MOVING:
      g_value_set_boolean (value, FH_MAP_CAMERA (object)->motion != MOTION_NONE);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
fh_map_camera_dispose (GObject *object)
{
  FhMapCamera *self = FH_MAP_CAMERA (object);

  if (self->motion != MOTION_NONE)
    gtk_widget_remove_tick_callback (self->widget, self->tick_id);
  self->motion = MOTION_NONE;
  g_clear_object (&self->viewport);

  G_OBJECT_CLASS (fh_map_camera_parent_class)->dispose (object);
}

static void
fh_map_camera_class_init (FhMapCameraClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = fh_map_camera_get_property;
  object_class->dispose = fh_map_camera_dispose;

  properties[PROP_MOVING] = g_param_spec_boolean ("moving", NULL, NULL, FALSE,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS |
                                                    G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
fh_map_camera_init (FhMapCamera *self)
{
  self->view = (FhCameraView){ 0.5, 0.5, 2 };
}

FhMapCamera *
fh_map_camera_new (ShumateViewport *viewport,
                   GtkWidget       *widget)
{
  FhMapCamera *self;

  g_return_val_if_fail (SHUMATE_IS_VIEWPORT (viewport), NULL);
  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);

  self = g_object_new (FH_TYPE_MAP_CAMERA, NULL);
  g_set_object (&self->viewport, viewport);
  self->widget = widget;

  return self;
}

FhCameraView
fh_map_camera_get_view (FhMapCamera *self)
{
  return self->view;
}

FhCameraView
fh_map_camera_get_target (FhMapCamera *self)
{
  switch (self->motion)
    {
    case MOTION_FLIGHT:
    case MOTION_ZOOM:
    case MOTION_GLIDE:
    case MOTION_SETTLE:
      return limit_view (self, self->target);
    case MOTION_NONE:
    case MOTION_THROW:
    default:
      return limit_view (self, self->view);
    }
}

void
fh_map_camera_set_view (FhMapCamera *self,
                        FhCameraView view)
{
  g_return_if_fail (FH_IS_MAP_CAMERA (self));

  stop_motion (self);
  apply_view (self, view);
}

void
fh_map_camera_fly_to (FhMapCamera *self,
                      FhCameraView view)
{
  double width;
  double length;

  g_return_if_fail (FH_IS_MAP_CAMERA (self));

  width = MAX (1, gtk_widget_get_width (self->widget));
  view = limit_view (self, view);
  /* The shorter way around the world. */
  view.x -= round (view.x - self->view.x);

  self->target = view;
  self->flight = fh_flight_new (
    (FhFlightView){ self->view.x, self->view.y, width / fh_mercator_world_size (self->view.zoom) },
    (FhFlightView){ view.x, view.y, width / fh_mercator_world_size (view.zoom) });
  length = fh_flight_get_length (&self->flight);
  if (length > 0)
    start_motion (self, MOTION_FLIGHT, CLAMP (length / FLIGHT_SPEED, FLIGHT_MIN, FLIGHT_MAX));
  else
    stop_motion (self);
}

FhCameraView
fh_map_camera_fit (FhMapCamera          *self,
                   const FhCameraBounds *bounds,
                   const GtkBorder      *insets,
                   double                max_zoom)
{
  double       width = gtk_widget_get_width (self->widget);
  double       height = gtk_widget_get_height (self->widget);
  double       free_width = MAX (width / 4, width - insets->left - insets->right);
  double       free_height = MAX (height / 4, height - insets->top - insets->bottom);
  double       zoom = max_zoom;
  double       world;
  FhCameraView view;

  if (bounds->right > bounds->left)
    zoom = MIN (zoom, log2 (free_width / ((bounds->right - bounds->left) * FH_TILE_SIZE)));
  if (bounds->bottom > bounds->top)
    zoom = MIN (zoom, log2 (free_height / ((bounds->bottom - bounds->top) * FH_TILE_SIZE)));
  zoom = CLAMP (zoom, get_min_zoom (self), FH_MAP_CAMERA_MAX_ZOOM);

  /* The middle of what is free lies beside the middle of the widget. */
  world = fh_mercator_world_size (zoom);
  view.x = (bounds->left + bounds->right) / 2 - (insets->left - insets->right) / 2.0 / world;
  view.y = (bounds->top + bounds->bottom) / 2 - (insets->top - insets->bottom) / 2.0 / world;
  view.zoom = zoom;

  return limit_view (self, view);
}

void
fh_map_camera_pan (FhMapCamera *self,
                   double       dx,
                   double       dy)
{
  double world;

  g_return_if_fail (FH_IS_MAP_CAMERA (self));

  stop_motion (self);
  world = fh_mercator_world_size (self->view.zoom);
  apply_view (self, (FhCameraView){ self->view.x - dx / world, self->view.y - dy / world, self->view.zoom });
}

void
fh_map_camera_drag (FhMapCamera *self,
                    double       dx,
                    double       dy)
{
  FhCameraView view;
  double       world;
  double       limit;

  g_return_if_fail (FH_IS_MAP_CAMERA (self));

  if (!may_animate (self))
    {
      fh_map_camera_pan (self, dx, dy);
      return;
    }

  stop_motion (self);
  view = self->view;
  world = fh_mercator_world_size (view.zoom);
  limit = limit_y (self, view);
  view.x -= dx / world;
  view.y = limit + unresist (view.y - limit, MAX_PULL / world) - dy / world;
  show_pulled (self, view);
}

void
fh_map_camera_glide (FhMapCamera *self,
                     double       dx,
                     double       dy)
{
  FhCameraView target;
  double       world;

  g_return_if_fail (FH_IS_MAP_CAMERA (self));

  target = self->motion == MOTION_GLIDE ? self->target : self->view;
  world = fh_mercator_world_size (target.zoom);
  target.x -= round (target.x - self->view.x) + dx / world;
  target.y -= dy / world;
  self->target = limit_view (self, target);
  start_motion (self, MOTION_GLIDE, EASE_TIME);
}

void
fh_map_camera_throw (FhMapCamera *self,
                     double       speed_x,
                     double       speed_y)
{
  g_return_if_fail (FH_IS_MAP_CAMERA (self));

  self->speed_x = speed_x;
  self->speed_y = speed_y;
  if (is_beyond (self))
    fh_map_camera_settle (self);
  else if (hypot (speed_x, speed_y) > THROW_STAND)
    start_motion (self, MOTION_THROW, 1);
}

void
fh_map_camera_settle (FhMapCamera *self)
{
  g_return_if_fail (FH_IS_MAP_CAMERA (self));

  if (!is_beyond (self))
    return;

  self->target = limit_view (self, self->view);
  start_motion (self, MOTION_SETTLE, SETTLE_TIME);
  if (self->motion == MOTION_SETTLE)
    begin_settling (self);
}

void
fh_map_camera_zoom_at (FhMapCamera *self,
                       double       zoom,
                       double       pixel_x,
                       double       pixel_y)
{
  g_return_if_fail (FH_IS_MAP_CAMERA (self));

  stop_motion (self);
  apply_view (self, zoom_around (self, self->view, limit_zoom (self, zoom), pixel_x, pixel_y));
}

void
fh_map_camera_pinch (FhMapCamera *self,
                     double       zoom,
                     double       pixel_x,
                     double       pixel_y)
{
  g_return_if_fail (FH_IS_MAP_CAMERA (self));

  if (!may_animate (self))
    {
      fh_map_camera_zoom_at (self, zoom, pixel_x, pixel_y);
      return;
    }

  stop_motion (self);
  self->anchor_x = pixel_x;
  self->anchor_y = pixel_y;
  show_zoom (self, zoom_around (self, self->view, resist_zoom (self, zoom), pixel_x, pixel_y));
}

void
fh_map_camera_zoom_by (FhMapCamera *self,
                       double       levels,
                       double       pixel_x,
                       double       pixel_y)
{
  double zoom;

  g_return_if_fail (FH_IS_MAP_CAMERA (self));

  zoom = (self->motion == MOTION_ZOOM ? self->target.zoom : self->view.zoom) + levels;
  self->anchor_x = pixel_x;
  self->anchor_y = pixel_y;
  zoom = may_animate (self) ? resist_zoom (self, zoom) : limit_zoom (self, zoom);
  self->target = zoom_around (self, self->view, zoom, pixel_x, pixel_y);
  self->target.y = limit_y (self, self->target);
  start_motion (self, MOTION_ZOOM, EASE_TIME);
}

void
fh_map_camera_stop (FhMapCamera *self)
{
  g_return_if_fail (FH_IS_MAP_CAMERA (self));

  stop_motion (self);
}

gboolean
fh_map_camera_get_moving (FhMapCamera *self)
{
  g_return_val_if_fail (FH_IS_MAP_CAMERA (self), FALSE);

  return self->motion != MOTION_NONE;
}

void
fh_map_camera_resize (FhMapCamera *self)
{
  int width;
  int height;

  g_return_if_fail (FH_IS_MAP_CAMERA (self));

  /* What a hand has pulled beyond an end stays there as long as only what lies over the map is laid out. */
  width = gtk_widget_get_width (self->widget);
  height = gtk_widget_get_height (self->widget);
  if (width == self->width && height == self->height)
    return;

  self->width = width;
  self->height = height;
  apply_view (self, self->view);
}
