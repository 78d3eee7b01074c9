/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-map-input.h"

#include <math.h>

/* Levels a click of the wheel, a double click or a key. */
#define WHEEL_LEVELS 0.5
#define CLICK_LEVELS 1.0

/* Levels a pixel that a touchpad scrolls. */
#define SCROLL_LEVELS 0.008

/* An arrow key moves by this share of the map. */
#define KEY_SHARE 0.2

/* The speed of a drag is that of its last moments, in microseconds. */
#define SPEED_TIME (80 * 1000)
#define N_SAMPLES  16

typedef struct
{
  gint64 time;
  double x;
  double y;
} Sample;

typedef struct
{
  GtkWidget   *widget;
  FhMapCamera *camera;

  double pointer_x;
  double pointer_y;

  /* How far the drag has come, and where it was of late. */
  double   drag_x;
  double   drag_y;
  gboolean dragging;
  Sample   samples[N_SAMPLES];
  guint    n_samples;

  double pinch_zoom;
} Input;

static void
free_input (gpointer input)
{
  g_free (input);
}

static void
add_sample (Input *input,
            double x,
            double y)
{
  input->samples[input->n_samples++ % N_SAMPLES] = (Sample){ g_get_monotonic_time (), x, y };
}

/* Pixels a second over the last moments; nothing after the hand has rested. */
static void
measure_speed (Input  *input,
               double *speed_x,
               double *speed_y)
{
  gint64        now = g_get_monotonic_time ();
  guint         n_known = MIN (input->n_samples, N_SAMPLES);
  const Sample *last;
  const Sample *first;

  *speed_x = *speed_y = 0;
  if (n_known < 2)
    return;

  last = first = &input->samples[(input->n_samples - 1) % N_SAMPLES];
  for (guint i = 2; i <= n_known; i++)
    {
      const Sample *sample = &input->samples[(input->n_samples - i) % N_SAMPLES];

      if (now - sample->time > SPEED_TIME)
        break;
      first = sample;
    }
  if (now - last->time > SPEED_TIME / 2 || last->time <= first->time)
    return;

  *speed_x = (last->x - first->x) * G_USEC_PER_SEC / (double) (last->time - first->time);
  *speed_y = (last->y - first->y) * G_USEC_PER_SEC / (double) (last->time - first->time);
}

static void
drag_begin_cb (GtkGestureDrag *gesture,
               double          x,
               double          y,
               Input          *input)
{
  input->drag_x = input->drag_y = 0;
  input->dragging = FALSE;
  input->n_samples = 0;
  fh_map_camera_stop (input->camera);
}

static void
drag_update_cb (GtkGestureDrag *gesture,
                double          x,
                double          y,
                Input          *input)
{
  GtkWidget *widget = input->widget;

  if (!input->dragging)
    {
      if (!gtk_drag_check_threshold (widget, 0, 0, (int) x, (int) y))
        return;
      input->dragging = TRUE;
      input->drag_x = x;
      input->drag_y = y;
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
      gtk_widget_set_cursor_from_name (widget, "grabbing");
    }

  fh_map_camera_drag (input->camera, x - input->drag_x, y - input->drag_y);
  input->drag_x = x;
  input->drag_y = y;
  add_sample (input, x, y);
}

static void
drag_end_cb (GtkGestureDrag *gesture,
             double          x,
             double          y,
             Input          *input)
{
  double speed_x;
  double speed_y;

  /* The press may have held what was on its way back. */
  if (!input->dragging)
    {
      fh_map_camera_settle (input->camera);
      return;
    }

  input->dragging = FALSE;
  gtk_widget_set_cursor (input->widget, NULL);
  measure_speed (input, &speed_x, &speed_y);
  fh_map_camera_throw (input->camera, speed_x, speed_y);
}

static gboolean
scroll_cb (GtkEventControllerScroll *controller,
           double                    dx,
           double                    dy,
           Input                    *input)
{
  if (gtk_event_controller_scroll_get_unit (controller) == GDK_SCROLL_UNIT_WHEEL)
    fh_map_camera_zoom_by (input->camera, -dy * WHEEL_LEVELS, input->pointer_x, input->pointer_y);
  else
    {
      fh_map_camera_pinch (input->camera, fh_map_camera_get_view (input->camera).zoom - dy * SCROLL_LEVELS,
                           input->pointer_x, input->pointer_y);
      /* Not every touchpad says when it is let go: the way back begins at once, until it scrolls on. */
      fh_map_camera_settle (input->camera);
    }

  return TRUE;
}

static void
motion_cb (GtkEventControllerMotion *controller,
           double                    x,
           double                    y,
           Input                    *input)
{
  input->pointer_x = x;
  input->pointer_y = y;
}

static void
pinch_begin_cb (GtkGesture       *gesture,
                GdkEventSequence *sequence,
                Input            *input)
{
  input->pinch_zoom = fh_map_camera_get_view (input->camera).zoom;
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
pinch_changed_cb (GtkGestureZoom *gesture,
                  double          scale,
                  Input          *input)
{
  double x = input->pointer_x;
  double y = input->pointer_y;

  gtk_gesture_get_bounding_box_center (GTK_GESTURE (gesture), &x, &y);
  fh_map_camera_pinch (input->camera, input->pinch_zoom + log2 (MAX (scale, 0.001)), x, y);
}

static void
pinch_end_cb (GtkGesture       *gesture,
              GdkEventSequence *sequence,
              Input            *input)
{
  fh_map_camera_settle (input->camera);
}

static void
click_cb (GtkGestureClick *gesture,
          int              n_press,
          double           x,
          double           y,
          Input           *input)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));

  if (n_press % 2 == 0)
    fh_map_camera_zoom_by (input->camera, (state & GDK_SHIFT_MASK) != 0 ? -CLICK_LEVELS : CLICK_LEVELS, x, y);
}

static void
glide (Input *input,
       double share_x,
       double share_y)
{
  double size = MIN (gtk_widget_get_width (input->widget), gtk_widget_get_height (input->widget));

  fh_map_camera_glide (input->camera, share_x * size, share_y * size);
}

static void
zoom_middle (Input *input,
             double levels)
{
  fh_map_camera_zoom_by (input->camera, levels, gtk_widget_get_width (input->widget) / 2.0,
                         gtk_widget_get_height (input->widget) / 2.0);
}

static gboolean
key_cb (GtkEventControllerKey *controller,
        guint                  keyval,
        guint                  keycode,
        GdkModifierType        state,
        Input                 *input)
{
  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return FALSE;

  switch (keyval)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      glide (input, KEY_SHARE, 0);
      break;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      glide (input, -KEY_SHARE, 0);
      break;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      glide (input, 0, KEY_SHARE);
      break;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      glide (input, 0, -KEY_SHARE);
      break;
    case GDK_KEY_plus:
    case GDK_KEY_equal:
    case GDK_KEY_KP_Add:
      zoom_middle (input, WHEEL_LEVELS);
      break;
    case GDK_KEY_minus:
    case GDK_KEY_KP_Subtract:
      zoom_middle (input, -WHEEL_LEVELS);
      break;
    default:
      return FALSE;
    }

  return TRUE;
}

static void
add_gestures (GtkWidget *widget,
              Input     *input)
{
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *pinch = gtk_gesture_zoom_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect (drag, "drag-begin", G_CALLBACK (drag_begin_cb), input);
  g_signal_connect (drag, "drag-update", G_CALLBACK (drag_update_cb), input);
  g_signal_connect (drag, "drag-end", G_CALLBACK (drag_end_cb), input);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (drag));

  g_signal_connect (pinch, "begin", G_CALLBACK (pinch_begin_cb), input);
  g_signal_connect (pinch, "scale-changed", G_CALLBACK (pinch_changed_cb), input);
  g_signal_connect (pinch, "end", G_CALLBACK (pinch_end_cb), input);
  g_signal_connect (pinch, "cancel", G_CALLBACK (pinch_end_cb), input);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (pinch));

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_PRIMARY);
  g_signal_connect (click, "pressed", G_CALLBACK (click_cb), input);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));
}

void
fh_map_input_attach (GtkWidget   *widget,
                     FhMapCamera *camera)
{
  Input              *input;
  GtkEventController *scroll;
  GtkEventController *motion;
  GtkEventController *keys;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (FH_IS_MAP_CAMERA (camera));

  input = g_new0 (Input, 1);
  input->widget = widget;
  input->camera = camera;
  g_object_set_data_full (G_OBJECT (widget), "fh-map-input", input, free_input);

  scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);
  motion = gtk_event_controller_motion_new ();
  keys = gtk_event_controller_key_new ();
  g_signal_connect (scroll, "scroll", G_CALLBACK (scroll_cb), input);
  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), input);
  g_signal_connect (motion, "enter", G_CALLBACK (motion_cb), input);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), input);
  gtk_widget_add_controller (widget, motion);
  gtk_widget_add_controller (widget, scroll);
  gtk_widget_add_controller (widget, keys);
  add_gestures (widget, input);
}
