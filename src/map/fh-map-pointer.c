/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-map-pointer.h"

#include "fh-event-popover.h"
#include "fh-map-extent.h"
#include "fh-map-words.h"

/* A mark whose places lie closer together, in the world square, than this many pixels at the nearest zoom:
 * a list. */
#define INSEPARABLE_PIXELS 40.0

/* A mark comes apart with the camera no nearer than this. */
#define APART_ZOOM 13.0

typedef struct
{
  FhMapView    *map;
  FhSession    *session;
  FhEventLayer *events;

  double x;
  double y;
} Pointer;

static void
free_pointer (gpointer data)
{
  Pointer *pointer = data;

  g_object_unref (pointer->session);
  g_free (pointer);
}

/* What a mark means as one item, if it does. */
static FhItem *
get_item (const FhEventHit *hit)
{
  if (hit->events->len == 1)
    return g_ptr_array_index (hit->events, 0);
  if (hit->places->len == 1)
    return g_ptr_array_index (hit->places, 0);

  return NULL;
}

static gboolean
points_at_site (Pointer *pointer)
{
  FhItem *hover = fh_session_get_hover (pointer->session);

  return hover != NULL && FH_IS_PLACE (hover) && fh_place_get_featured (FH_PLACE (hover));
}

static void
motion_cb (GtkEventControllerMotion *controller,
           double                    x,
           double                    y,
           Pointer                  *pointer)
{
  g_autoptr (FhEventHit) hit = fh_event_layer_pick (pointer->events, x, y);

  pointer->x = x;
  pointer->y = y;
  /* A site's marker says itself when the pointer comes and goes. */
  if (points_at_site (pointer))
    return;

  fh_session_set_hover (pointer->session, hit != NULL ? get_item (hit) : NULL);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (pointer->map), hit != NULL ? "pointer" : NULL);
}

static void
leave_cb (GtkEventControllerMotion *controller,
          Pointer                  *pointer)
{
  if (!points_at_site (pointer))
    fh_session_set_hover (pointer->session, NULL);
}

static void
open_list (Pointer          *pointer,
           const FhEventHit *hit)
{
  GtkWidget *popover = fh_event_popover_new (pointer->session, hit->places, hit->events);

  gtk_widget_set_parent (popover, GTK_WIDGET (pointer->map));
  gtk_popover_set_pointing_to (GTK_POPOVER (popover), &hit->box);
  gtk_popover_popup (GTK_POPOVER (popover));
}

static void
click_cb (GtkGestureClick *gesture,
          int              n_press,
          double           x,
          double           y,
          Pointer         *pointer)
{
  g_autoptr (FhEventHit) hit = fh_event_layer_pick (pointer->events, x, y);
  FhCameraBounds bounds;
  double         extent;

  gtk_widget_grab_focus (GTK_WIDGET (pointer->map));
  if (hit == NULL || n_press != 1 || hit->events->len == 0)
    return;

  bounds = fh_map_extent_of_places (hit->places);
  extent = MAX (bounds.right - bounds.left, bounds.bottom - bounds.top);
  if (hit->events->len == 1)
    fh_session_select (pointer->session, g_ptr_array_index (hit->events, 0));
  else if (extent * fh_mercator_world_size (FH_MAP_CAMERA_MAX_ZOOM) < INSEPARABLE_PIXELS)
    open_list (pointer, hit);
  else
    fh_map_view_show_places (pointer->map, hit->places, APART_ZOOM);
}

static gboolean
query_tooltip_cb (GtkWidget  *widget,
                  int         x,
                  int         y,
                  gboolean    keyboard,
                  GtkTooltip *tooltip,
                  Pointer    *pointer)
{
  g_autoptr (FhEventHit) hit = keyboard ? NULL : fh_event_layer_pick (pointer->events, x, y);
  g_autofree char *markup = NULL;

  if (hit == NULL || hit->events->len == 0)
    return FALSE;

  markup = fh_map_words_get_card (pointer->session, hit->places, hit->events);
  gtk_tooltip_set_markup (tooltip, markup);
  gtk_tooltip_set_tip_area (tooltip, &hit->box);
  return TRUE;
}

void
fh_map_pointer_attach (FhMapView    *map,
                       FhSession    *session,
                       FhEventLayer *events)
{
  GtkWidget          *widget = GTK_WIDGET (map);
  GtkGesture         *click = gtk_gesture_click_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  Pointer            *pointer = g_new0 (Pointer, 1);

  pointer->map = map;
  pointer->session = g_object_ref (session);
  pointer->events = events;
  g_object_set_data_full (G_OBJECT (map), "fh-map-pointer", pointer, free_pointer);

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_PRIMARY);
  g_signal_connect (click, "released", G_CALLBACK (click_cb), pointer);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));
  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), pointer);
  g_signal_connect (motion, "leave", G_CALLBACK (leave_cb), pointer);
  gtk_widget_add_controller (widget, motion);

  gtk_widget_set_has_tooltip (widget, TRUE);
  g_signal_connect (widget, "query-tooltip", G_CALLBACK (query_tooltip_cb), pointer);
}
