/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Pointer, touch and keys of the projector's screen, beside fh-present-view.c. While somebody explores,
 * map and timeline take the hand themselves; before that they do not see it. */

#include <math.h>

#include "fh-present-keys.h"
#include "fh-present-view-private.h"

/* A movement shorter than this is a click, in pixels. */
#define CLICK_REACH 10

/* How far from a step's dot a finger may be: a target of 44 pixels. */
#define DOT_REACH 22

/* The pointer and the buttons hide after so many milliseconds of rest. */
#define REST_TIME 2500

#define WHEEL_LEVELS  0.5
#define SCROLL_LEVELS 0.008

typedef enum
{
  DRAG_NONE,
  DRAG_UNDECIDED,
  DRAG_CARD,
  DRAG_MAP,
  DRAG_DATE,
  DRAG_BOARD,
} DragKind;

static gboolean
is_inside (FhPresentView *self,
           GtkWidget     *widget,
           double         x,
           double         y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  return picked != NULL && widget != NULL && (picked == widget || gtk_widget_is_ancestor (picked, widget));
}

static gboolean
is_on_line (FhPresentView *self,
            double         y)
{
  return gtk_widget_get_visible (GTK_WIDGET (self->line)) &&
         y >= self->height - gtk_widget_get_height (GTK_WIDGET (self->line));
}

static double
get_line_y (FhPresentView *self,
            double         y)
{
  return y - (self->height - gtk_widget_get_height (GTK_WIDGET (self->line)));
}

static FhBoard *
get_board (FhPresentView *self)
{
  return fh_presentation_get_board (self->presentation);
}

/* Light stands where the pointer would be. */
static const char *
get_cursor (FhPresentView *self)
{
  FhTool tool = fh_board_get_tool (get_board (self));

  if (fh_tool_draws (tool))
    return "crosshair";
  return tool == FH_TOOL_POINTER ? "none" : NULL;
}

static void
show_bar (FhPresentView *self,
          gboolean       shown)
{
  gtk_widget_set_visible (self->bar, shown);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), shown ? get_cursor (self) : "none");
}

static void
point (FhPresentView *self,
       double         x,
       double         y)
{
  fh_board_point (get_board (self), x / MAX (1, self->width), y / MAX (1, self->height));
}

static gboolean
rest_cb (gpointer user_data)
{
  FhPresentView *self = user_data;

  /* A pointer that rests on a button is about to press it. */
  if (is_inside (self, self->bar, self->pointer_x, self->pointer_y))
    return G_SOURCE_CONTINUE;

  self->still_id = 0;
  self->is_pointing = FALSE;
  show_bar (self, fh_presentation_get_exploring (self->presentation));
  return G_SOURCE_REMOVE;
}

static void
wake (FhPresentView *self)
{
  fh_presentation_touch (self->presentation);
  g_clear_handle_id (&self->still_id, g_source_remove);
  self->still_id = g_timeout_add (REST_TIME, rest_cb, self);
  self->is_pointing = TRUE;
  show_bar (self, TRUE);
}

static void
motion_cb (GtkEventControllerMotion *controller,
           double                    x,
           double                    y,
           FhPresentView            *self)
{
  /* A window that opens under the pointer is told where it is; that is no movement. */
  gboolean moved = self->pointer_x >= 0 && hypot (x - self->pointer_x, y - self->pointer_y) > 2;

  self->pointer_x = x;
  self->pointer_y = y;
  point (self, x, y);
  if (moved)
    wake (self);
}

/* With something in the hand, only buttons are touched otherwise. Returns whether the hand holds
 * something. */
static gboolean
begin_with_tool (FhPresentView  *self,
                 GtkGestureDrag *gesture,
                 double          x,
                 double          y)
{
  FhTool tool = fh_board_get_tool (get_board (self));

  if (tool == FH_TOOL_NONE || fh_presentation_get_blank (self->presentation) != FH_BLANK_NONE)
    return FALSE;

  self->drag_kind = DRAG_BOARD;
  point (self, x, y);
  if (fh_tool_draws (tool))
    {
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
      fh_present_view_draw (self, x, y, TRUE);
    }
  return TRUE;
}

static void
drag_begin_cb (GtkGestureDrag *gesture,
               double          x,
               double          y,
               FhPresentView  *self)
{
  gboolean exploring = fh_presentation_get_exploring (self->presentation);

  self->drag_kind = DRAG_NONE;
  self->drag_x = x;
  self->drag_y = y;
  self->dragged_x = self->dragged_y = 0;
  if (!is_inside (self, self->bar, x, y) && begin_with_tool (self, gesture, x, y))
    return;
  if (is_inside (self, self->bar, x, y) || (exploring && !is_on_line (self, y)))
    {
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
      return;
    }

  self->drag_kind = is_inside (self, GTK_WIDGET (self->card), x, y) ? DRAG_CARD : DRAG_UNDECIDED;
}

/* Leaves the tour with the first pixel of a drag, and goes along with the hand. */
static void
drag_update_cb (GtkGestureDrag *gesture,
                double          x,
                double          y,
                FhPresentView  *self)
{
  FhMapCamera *camera = fh_map_view_get_camera (self->map);

  if (self->drag_kind == DRAG_BOARD)
    {
      fh_present_view_draw (self, self->drag_x + x, self->drag_y + y, FALSE);
      point (self, self->drag_x + x, self->drag_y + y);
      return;
    }
  if (self->drag_kind == DRAG_UNDECIDED && hypot (x, y) >= CLICK_REACH)
    {
      self->drag_kind = is_on_line (self, self->drag_y) ? DRAG_DATE : DRAG_MAP;
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
      fh_presentation_set_exploring (self->presentation, TRUE);
      fh_map_camera_stop (camera);
    }

  if (self->drag_kind == DRAG_MAP)
    fh_map_camera_pan (camera, x - self->dragged_x, y - self->dragged_y);
  else if (self->drag_kind == DRAG_DATE)
    fh_session_set_date (fh_presentation_get_session (self->presentation),
                         fh_tour_line_get_time (self->line, self->drag_x + x));
  self->dragged_x = x;
  self->dragged_y = y;
}

static void
click (FhPresentView *self,
       double         x,
       double         y)
{
  int step = -1;

  if (is_on_line (self, y) && fh_presentation_get_blank (self->presentation) == FH_BLANK_NONE)
    step =
      fh_tour_line_find_step (self->line, x, get_line_y (self, y), MAX (DOT_REACH, DOT_REACH * self->unit));

  if (step >= 0)
    fh_presentation_go_to (self->presentation, (guint) step);
  else if (fh_presentation_get_exploring (self->presentation))
    fh_session_set_date (fh_presentation_get_session (self->presentation),
                         fh_tour_line_get_time (self->line, x));
  else
    fh_presentation_next (self->presentation);
}

static void
drag_end_cb (GtkGestureDrag *gesture,
             double          x,
             double          y,
             FhPresentView  *self)
{
  DragKind kind = (DragKind) self->drag_kind;

  self->drag_kind = DRAG_NONE;
  fh_board_finish (get_board (self));
  /* A light that points does not take the click away. */
  if (kind == DRAG_BOARD && fh_tool_draws (fh_board_get_tool (get_board (self))))
    return;
  if (kind != DRAG_NONE && kind != DRAG_MAP && kind != DRAG_DATE && hypot (x, y) < CLICK_REACH)
    click (self, self->drag_x, self->drag_y);
}

static gboolean
scroll_cb (GtkEventControllerScroll *controller,
           double                    dx,
           double                    dy,
           FhPresentView            *self)
{
  FhMapCamera *camera = fh_map_view_get_camera (self->map);
  double       levels;

  if (fh_board_get_tool (get_board (self)) == FH_TOOL_SPOTLIGHT)
    {
      fh_board_grow_spot (get_board (self), -dy);
      return TRUE;
    }
  if (fh_presentation_get_exploring (self->presentation) || is_on_line (self, self->pointer_y) ||
      is_inside (self, GTK_WIDGET (self->card), self->pointer_x, self->pointer_y))
    return FALSE;

  fh_presentation_set_exploring (self->presentation, TRUE);
  levels =
    gtk_event_controller_scroll_get_unit (controller) == GDK_SCROLL_UNIT_WHEEL ? WHEEL_LEVELS : SCROLL_LEVELS;
  fh_map_camera_zoom_by (camera, -dy * levels, self->pointer_x, self->pointer_y);
  return TRUE;
}

static void
pinch_begin_cb (GtkGesture       *gesture,
                GdkEventSequence *sequence,
                FhPresentView    *self)
{
  if (fh_presentation_get_exploring (self->presentation))
    {
      gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
      return;
    }

  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  fh_presentation_set_exploring (self->presentation, TRUE);
  fh_map_camera_stop (fh_map_view_get_camera (self->map));
  self->pinch_zoom = fh_map_camera_get_view (fh_map_view_get_camera (self->map)).zoom;
}

static void
pinch_cb (GtkGestureZoom *gesture,
          double          zoom,
          FhPresentView  *self)
{
  double x = self->width / 2.0;
  double y = self->height / 2.0;

  gtk_gesture_get_bounding_box_center (GTK_GESTURE (gesture), &x, &y);
  fh_map_camera_zoom_at (fh_map_view_get_camera (self->map), self->pinch_zoom + log2 (MAX (zoom, 0.001)), x,
                         y);
}

/* A button that the Tab key was taken to is pressed by Space and Enter. */
static gboolean
is_for_button (FhPresentView *self,
               guint          keyval)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  return (keyval == GDK_KEY_space || keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter) &&
         focus != NULL && GTK_IS_BUTTON (focus) && gtk_widget_get_mapped (focus);
}

static gboolean
activate_for_key (FhPresentView *self,
                  guint          keyval)
{
  const char *action = NULL;

  if (fh_present_keys_get_latin (keyval) == GDK_KEY_t)
    action = "view.timeline";
  else if (fh_present_keys_get_latin (keyval) == GDK_KEY_n)
    action = "presenter.console";

  return action != NULL && gtk_widget_activate_action (GTK_WIDGET (self), action, NULL);
}

static gboolean
key_cb (GtkEventControllerKey *controller,
        guint                  keyval,
        guint                  keycode,
        GdkModifierType        state,
        FhPresentView         *self)
{
  if (is_for_button (self, keyval))
    return FALSE;
  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) == 0 && activate_for_key (self, keyval))
    return TRUE;

  return fh_present_keys_handle (self->presentation, gtk_widget_get_direction (GTK_WIDGET (self)), keyval,
                                 state);
}

static void
add_controller (FhPresentView      *self,
                GtkEventController *controller)
{
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

/* While exploring, buttons stay: a finger has no pointer that could bring them back. */
static void
exploring_cb (FhPresentView *self)
{
  if (fh_presentation_get_exploring (self->presentation))
    {
      show_bar (self, TRUE);
      gtk_widget_grab_focus (GTK_WIDGET (self->map));
    }
  else if (!self->is_pointing)
    {
      show_bar (self, FALSE);
    }
}

/* Who takes something up sees the other tools, and the pointer's form. */
static void
tool_cb (FhPresentView *self)
{
  if (fh_board_get_tool (get_board (self)) != FH_TOOL_NONE)
    wake (self);
  else
    show_bar (self, self->is_pointing || fh_presentation_get_exploring (self->presentation));
}

void
fh_present_view_add_input (FhPresentView *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture         *drag = gtk_gesture_drag_new ();
  GtkGesture         *pinch = gtk_gesture_zoom_new ();

  self->pointer_x = self->pointer_y = -1;
  g_signal_connect (motion, "enter", G_CALLBACK (motion_cb), self);
  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  g_signal_connect (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  g_signal_connect (pinch, "begin", G_CALLBACK (pinch_begin_cb), self);
  g_signal_connect (pinch, "scale-changed", G_CALLBACK (pinch_cb), self);
  add_controller (self, motion);
  add_controller (self, scroll);
  add_controller (self, keys);
  add_controller (self, GTK_EVENT_CONTROLLER (drag));
  add_controller (self, GTK_EVENT_CONTROLLER (pinch));

  g_signal_connect_object (self->presentation, "notify::exploring", G_CALLBACK (exploring_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (get_board (self), "notify::tool", G_CALLBACK (tool_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "none");
}

void
fh_present_view_drop_input (FhPresentView *self)
{
  g_clear_handle_id (&self->still_id, g_source_remove);
}

void
fh_present_view_draw (FhPresentView *self,
                      double         x,
                      double         y,
                      gboolean       is_begin)
{
  FhWorldPoint world;
  double       pixel;

  g_return_if_fail (FH_IS_PRESENT_VIEW (self));

  if (fh_ink_layer_locate (self->ink, x, y, &world, &pixel))
    (is_begin ? fh_board_begin : fh_board_move) (get_board (self), world, pixel);
}
