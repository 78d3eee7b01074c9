/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-timeline-hand.h"

#include <math.h>

/* A movement shorter than this, in pixels, is a click. */
#define THRESHOLD 4

/* So long before letting go, in microseconds, the hand must have moved to have a velocity; and so many
 * seconds apart two places of it must be to measure one. */
#define VELOCITY_WINDOW 60000
#define SHORTEST        0.004

/* How much the last movement counts among those before. */
#define LAST_SHARE 0.6

typedef struct
{
  const FhTimelineHand *hand;
  int                   grip;
  gboolean              has_moved;
  double                last_x;
  gint64                last_time;
  double                velocity;
} Drag;

static GtkWidget *
get_widget (GtkGesture *gesture)
{
  return gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));
}

static void
begin_cb (GtkGesture *gesture,
          double      x,
          double      y,
          Drag       *drag)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));

  drag->has_moved = FALSE;
  drag->last_x = 0;
  drag->last_time = g_get_monotonic_time ();
  drag->velocity = 0;
  drag->grip = drag->hand->take (get_widget (gesture), x, y, state);
}

static void
measure_velocity (Drag  *drag,
                  double offset_x)
{
  gint64 now = g_get_monotonic_time ();
  double seconds = (double) (now - drag->last_time) / G_USEC_PER_SEC;

  if (seconds < SHORTEST)
    return;
  drag->velocity =
    LAST_SHARE * (offset_x - drag->last_x) / seconds + (1 - LAST_SHARE) * drag->velocity;
  drag->last_x = offset_x;
  drag->last_time = now;
}

static void
update_cb (GtkGesture *gesture,
           double      offset_x,
           double      offset_y,
           Drag       *drag)
{
  if (drag->grip == FH_TIMELINE_GRIP_NONE ||
      (!drag->has_moved && fabs (offset_x) < THRESHOLD && fabs (offset_y) < THRESHOLD))
    return;

  /* From here on it is no click. */
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  drag->has_moved = TRUE;
  measure_velocity (drag, offset_x);
  drag->hand->move (get_widget (gesture), drag->grip, offset_x, offset_y);
}

static void
end_cb (GtkGesture *gesture,
        double      offset_x,
        double      offset_y,
        Drag       *drag)
{
  int grip = drag->grip;

  drag->grip = FH_TIMELINE_GRIP_NONE;
  if (grip == FH_TIMELINE_GRIP_NONE || !drag->has_moved || drag->hand->drop == NULL)
    return;

  if (g_get_monotonic_time () - drag->last_time > VELOCITY_WINDOW)
    drag->velocity = 0;
  drag->hand->drop (get_widget (gesture), grip, drag->velocity);
}

/* The end of the drag is still to be said, and then means nothing. */
static void
cancel_cb (GtkGesture       *gesture,
           GdkEventSequence *sequence,
           Drag             *drag)
{
  int grip = drag->grip;

  drag->grip = FH_TIMELINE_GRIP_NONE;
  if (grip != FH_TIMELINE_GRIP_NONE && drag->hand->cancel != NULL)
    drag->hand->cancel (get_widget (gesture), grip);
}

static void
free_drag (gpointer  drag,
           GClosure *closure)
{
  g_free (drag);
}

GtkGesture *
fh_timeline_add_hand (GtkWidget            *widget,
                      const FhTimelineHand *hand)
{
  GtkGesture *gesture = gtk_gesture_drag_new ();
  Drag       *drag = g_new0 (Drag, 1);

  drag->hand = hand;
  g_signal_connect_data (gesture, "drag-begin", G_CALLBACK (begin_cb), drag, free_drag, 0);
  g_signal_connect (gesture, "drag-update", G_CALLBACK (update_cb), drag);
  g_signal_connect (gesture, "drag-end", G_CALLBACK (end_cb), drag);
  g_signal_connect (gesture, "cancel", G_CALLBACK (cancel_cb), drag);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (gesture));

  return gesture;
}
