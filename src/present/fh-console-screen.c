/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-console-screen.h"

#include <glib/gi18n.h>

struct _FhConsoleScreen
{
  GtkWidget parent_instance;

  FhPresentView *view;
  GdkPaintable  *picture;
  double         drag_x;
  double         drag_y;
};

G_DEFINE_FINAL_TYPE (FhConsoleScreen, fh_console_screen, GTK_TYPE_WIDGET)

static FhBoard *
get_board (FhConsoleScreen *self)
{
  return fh_presentation_get_board (fh_present_view_get_presentation (self->view));
}

static void
point (FhConsoleScreen *self,
       double           x,
       double           y)
{
  GtkWidget *widget = GTK_WIDGET (self);

  fh_board_point (get_board (self), CLAMP (x / MAX (1, gtk_widget_get_width (widget)), 0, 1),
                  CLAMP (y / MAX (1, gtk_widget_get_height (widget)), 0, 1));
}

static void
draw (FhConsoleScreen *self,
      double           x,
      double           y,
      gboolean         is_begin)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkWidget *view = GTK_WIDGET (self->view);
  double     scale_x = (double) gtk_widget_get_width (view) / gtk_widget_get_width (widget);
  double     scale_y = (double) gtk_widget_get_height (view) / gtk_widget_get_height (widget);

  fh_present_view_draw (self->view, x * scale_x, y * scale_y, is_begin);
}

static void
motion_cb (GtkEventControllerMotion *controller,
           double                    x,
           double                    y,
           FhConsoleScreen          *self)
{
  point (self, x, y);
}

/* A hand that reaches for the notes points at nothing any more; a spot stays where it was. */
static void
leave_cb (GtkEventControllerMotion *controller,
          FhConsoleScreen          *self)
{
  if (fh_board_get_tool (get_board (self)) == FH_TOOL_POINTER)
    fh_board_point (get_board (self), -1, -1);
}

static void
drag_begin_cb (GtkGestureDrag  *gesture,
               double           x,
               double           y,
               FhConsoleScreen *self)
{
  self->drag_x = x;
  self->drag_y = y;
  draw (self, x, y, TRUE);
}

static void
drag_update_cb (GtkGestureDrag  *gesture,
                double           x,
                double           y,
                FhConsoleScreen *self)
{
  point (self, self->drag_x + x, self->drag_y + y);
  draw (self, self->drag_x + x, self->drag_y + y, FALSE);
}

static void
drag_end_cb (GtkGestureDrag  *gesture,
             double           x,
             double           y,
             FhConsoleScreen *self)
{
  fh_board_finish (get_board (self));
}

static gboolean
scroll_cb (GtkEventControllerScroll *controller,
           double                    dx,
           double                    dy,
           FhConsoleScreen          *self)
{
  if (fh_board_get_tool (get_board (self)) != FH_TOOL_SPOTLIGHT)
    return FALSE;

  fh_board_grow_spot (get_board (self), -dy);
  return TRUE;
}

static void
tool_cb (FhConsoleScreen *self)
{
  gtk_widget_set_cursor_from_name (
    GTK_WIDGET (self), fh_board_get_tool (get_board (self)) != FH_TOOL_NONE ? "crosshair" : NULL);
}

static void
fh_console_screen_measure (GtkWidget     *widget,
                           GtkOrientation orientation,
                           int            for_size,
                           int           *minimum,
                           int           *natural,
                           int           *minimum_baseline,
                           int           *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 240 : 135;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 800 : 450;
}

static void
fh_console_screen_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  gdk_paintable_snapshot (FH_CONSOLE_SCREEN (widget)->picture, snapshot, gtk_widget_get_width (widget),
                          gtk_widget_get_height (widget));
}

static void
fh_console_screen_dispose (GObject *object)
{
  FhConsoleScreen *self = FH_CONSOLE_SCREEN (object);

  g_clear_object (&self->picture);
  g_clear_object (&self->view);

  G_OBJECT_CLASS (fh_console_screen_parent_class)->dispose (object);
}

static void
fh_console_screen_class_init (FhConsoleScreenClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fh_console_screen_dispose;
  widget_class->measure = fh_console_screen_measure;
  widget_class->snapshot = fh_console_screen_snapshot;
  gtk_widget_class_set_css_name (widget_class, "consolescreen");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
fh_console_screen_init (FhConsoleScreen *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);
  GtkGesture         *drag = gtk_gesture_drag_new ();

  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("What the class sees"), -1);
  g_signal_connect (motion, "enter", G_CALLBACK (motion_cb), self);
  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect (motion, "leave", G_CALLBACK (leave_cb), self);
  g_signal_connect (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  g_signal_connect (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
}

GtkWidget *
fh_console_screen_new (FhPresentView *view)
{
  FhConsoleScreen *self;

  g_return_val_if_fail (FH_IS_PRESENT_VIEW (view), NULL);

  self = g_object_new (FH_TYPE_CONSOLE_SCREEN, NULL);
  g_set_object (&self->view, view);
  self->picture = gtk_widget_paintable_new (GTK_WIDGET (view));
  g_signal_connect_object (self->picture, "invalidate-contents", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (get_board (self), "notify::tool", G_CALLBACK (tool_cb), self, G_CONNECT_SWAPPED);
  tool_cb (self);

  return GTK_WIDGET (self);
}
