/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* Moves the viewport of a map: at once, along with a pointer, or over time. */

#include <shumate/shumate.h>

G_BEGIN_DECLS

#define FH_MAP_CAMERA_MAX_ZOOM 17.0

/**
 * FhCameraView:
 * @x: middle of the map in the Mercator square: 0 (180° W) to 1
 * @y: from the north, 0 to 1
 * @zoom: zoom level
 */
typedef struct
{
  double x;
  double y;
  double zoom;
} FhCameraView;

/**
 * FhCameraBounds:
 *
 * A rectangle of the Mercator square; @right beyond 1 where it crosses 180°.
 */
typedef struct
{
  double left;
  double top;
  double right;
  double bottom;
} FhCameraBounds;

/**
 * FhMapCamera:
 *
 * Keeps the map inside the world: it repeats to the east and west, but is never smaller than the widget. All
 * motion over time runs on the widget's frame clock, is interrupted by the next call whatever it is, and is a
 * jump where `gtk-enable-animations` is off. Main thread only.
 *
 * Properties:
 * - `moving` (boolean): whether it moves by itself
 */
#define FH_TYPE_MAP_CAMERA (fh_map_camera_get_type ())
G_DECLARE_FINAL_TYPE (FhMapCamera, fh_map_camera, FH, MAP_CAMERA, GObject)

/**
 * fh_map_camera_new:
 * @viewport: what it moves
 * @widget: (transfer none): whose size and frame clock count; must outlive the camera
 */
FhMapCamera *fh_map_camera_new (ShumateViewport *viewport,
                                GtkWidget       *widget);

FhCameraView fh_map_camera_get_view (FhMapCamera *self);

/* Where it will be once it rests. */
FhCameraView fh_map_camera_get_target (FhMapCamera *self);

/* Jumps there. */
void fh_map_camera_set_view (FhMapCamera *self,
                             FhCameraView view);

/* Flies there along the smooth path. */
void fh_map_camera_fly_to (FhMapCamera *self,
                           FhCameraView view);

/**
 * fh_map_camera_fit:
 * @bounds: what to show; may have no extent
 * @insets: what at each edge is covered, in logical pixels
 * @max_zoom: no nearer than this, for rectangles without extent
 *
 * Returns: the view that shows @bounds as large as possible in what the insets leave free
 */
FhCameraView fh_map_camera_fit (FhMapCamera          *self,
                                const FhCameraBounds *bounds,
                                const GtkBorder      *insets,
                                double                max_zoom);

/* Shifts the map by so many logical pixels, as a drag to the right and down. */
void fh_map_camera_pan (FhMapCamera *self,
                        double       dx,
                        double       dy);

/* The same for a hand that may pull the map a little beyond the ends of the world, against a resistance,
 * until fh_map_camera_throw() or fh_map_camera_settle(). Stops at the ends where `gtk-enable-animations`
 * is off. */
void fh_map_camera_drag (FhMapCamera *self,
                         double       dx,
                         double       dy);

/* Shifts it smoothly, as for an arrow key. */
void fh_map_camera_glide (FhMapCamera *self,
                          double       dx,
                          double       dy);

/* Lets it go on after a drag: speed in logical pixels a second. What was pulled beyond an end comes back. */
void fh_map_camera_throw (FhMapCamera *self,
                          double       speed_x,
                          double       speed_y);

/* Zooms at once; what lies under the pixel stays under it. */
void fh_map_camera_zoom_at (FhMapCamera *self,
                            double       zoom,
                            double       pixel_x,
                            double       pixel_y);

/* The same for fingers that may pull it a little beyond the nearest or farthest, as fh_map_camera_drag(). */
void fh_map_camera_pinch (FhMapCamera *self,
                          double       zoom,
                          double       pixel_x,
                          double       pixel_y);

/* Lets come back what was pulled beyond an end. */
void fh_map_camera_settle (FhMapCamera *self);

/* Zooms by so many levels, smoothly; calls add up. Beyond the nearest or farthest it yields a little and
 * comes back. */
void fh_map_camera_zoom_by (FhMapCamera *self,
                            double       levels,
                            double       pixel_x,
                            double       pixel_y);

/* Stays where it is. */
void fh_map_camera_stop (FhMapCamera *self);

gboolean fh_map_camera_get_moving (FhMapCamera *self);

/* Applies the limits again after the widget's size has changed. */
void fh_map_camera_resize (FhMapCamera *self);

G_END_DECLS
