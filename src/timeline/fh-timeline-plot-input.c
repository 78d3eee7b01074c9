/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Clicks, wheel and fingers on the plot. */

#include <math.h>

#include "fh-timeline-list.h"
#include "fh-timeline-plot-private.h"

/* What one step of a wheel does. */
#define WHEEL_ZOOM 1.25
#define WHEEL_PAN  60
#define WHEEL_TIME 140000

#define EASE_TIME 280000

/* What a double click on an event shows beside it: this many of its lengths, at least so much time. */
#define EVENT_LENGTHS 12
#define EVENT_LEAST   (14 * FH_SECONDS_DAY)

static void
show_event (FhTimelinePlot *self,
            FhEvent        *event)
{
  FhTimeSpan span = fh_event_get_span (event);
  gint64     length;
  gint64     middle = fh_timeline_find_anchor (fh_event_get_date (event));

  length =
    span.begin == FH_TIME_MIN || span.end == FH_TIME_MAX ? FH_SECONDS_YEAR : fh_time_span_get_length (span);
  length = MAX (length * EVENT_LENGTHS, EVENT_LEAST);
  fh_timeline_plot_show (self, (FhTimeSpan){ middle - length / 2, middle + length / 2 });
}

/* Zooms to where the marks of a count or profile lie, until they can be told apart. */
static void
zoom_to_item (FhTimelinePlot       *self,
              const FhTimelineItem *item,
              const FhTimelineRow  *row)
{
  gint64 begin = row->lane->anchors[item->first];
  gint64 end = row->lane->anchors[item->first + item->n_marks - 1];
  gint64 margin = MAX ((end - begin) / 3, FH_SECONDS_HOUR);

  fh_timeline_plot_show (self, (FhTimeSpan){ begin - margin, end + margin });
}

/* A small number opens as a list, a large one by zooming in. */
static void
open_item (FhTimelinePlot       *self,
           const FhTimelineItem *item,
           const FhTimelineRow  *row)
{
  g_autoptr (GPtrArray) events = NULL;
  GdkRectangle area;
  double       begin = fh_timeline_layout_get_x (self->layout, item->low);
  double       end = fh_timeline_layout_get_x (self->layout, item->high);

  if (item->n_marks > FH_TIMELINE_LIST_MAX)
    {
      zoom_to_item (self, item, row);
      return;
    }

  events = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = item->first; i < item->first + item->n_marks; i++)
    g_ptr_array_add (events, g_object_ref (fh_timeline_lanes_get_event (self->lanes, row->lane->events[i])));

  area = (GdkRectangle){ (int) MIN (begin, end), (int) row->y, (int) fabs (end - begin), (int) row->height };
  fh_timeline_plot_open_popover (self, fh_timeline_list_new (self->session, events), &area);
}

/* A double click on a tick of the axis shows what begins there, up to the next tick; below the fine row,
 * up to the next of the coarser ones. */
static void
show_tick (FhTimelinePlot         *self,
           const FhTimelineLayout *layout,
           double                  x,
           double                  y)
{
  gboolean   is_parent = layout->step.unit != FH_TICK_YEAR && fh_timeline_layout_is_parent_row (layout, y);
  FhTickStep step = is_parent ? fh_time_scale_get_parent_step (layout->step) : layout->step;
  gint64     time = fh_time_scale_to_time (&layout->input.scale, fh_timeline_layout_to_plot (layout, x));
  g_autoptr (GArray) ticks = fh_time_scale_get_ticks (&layout->input.scale, step);

  for (guint i = 0; i + 1 < ticks->len; i++)
    {
      FhTimeSpan span = { g_array_index (ticks, FhTick, i).time, g_array_index (ticks, FhTick, i + 1).time };

      if (fh_time_span_contains (span, time))
        {
          fh_timeline_plot_show (self, span);
          return;
        }
    }
}

static void
click (FhTimelinePlot         *self,
       const FhTimelineLayout *layout,
       const FhTimelineHit    *hit,
       double                  x)
{
  switch (hit->kind)
    {
    case FH_TIMELINE_HIT_ITEM:
      if (hit->item->kind == FH_TIMELINE_ITEM_MARK)
        fh_session_select (self->session, FH_ITEM (fh_timeline_lanes_get_event (self->lanes, hit->event)));
      else
        open_item (self, hit->item, hit->row);
      break;
    case FH_TIMELINE_HIT_BAR:
      fh_session_select (self->session, FH_ITEM (fh_timeline_lanes_get_event (self->lanes, hit->event)));
      break;
    case FH_TIMELINE_HIT_BAND:
      fh_session_select (self->session, hit->row->item);
      break;
    case FH_TIMELINE_HIT_ARROW:
      fh_timeline_plot_fold (self, hit->row->item);
      break;
    case FH_TIMELINE_HIT_HEADER:
      if (FH_IS_CATEGORY (hit->row->item))
        fh_timeline_plot_open_menu (self, hit->row->item);
      else
        fh_session_select (self->session, hit->row->item);
      break;
    case FH_TIMELINE_HIT_AXIS:
      fh_timeline_plot_set_date_at (self, x);
      break;
    case FH_TIMELINE_HIT_LANE:
    case FH_TIMELINE_HIT_NOTHING:
    default:
      break;
    }
}

static void
double_click (FhTimelinePlot         *self,
              const FhTimelineLayout *layout,
              const FhTimelineHit    *hit,
              double                  x,
              double                  y)
{
  FhTimeScale end;

  if (hit->kind == FH_TIMELINE_HIT_BAR ||
      (hit->kind == FH_TIMELINE_HIT_ITEM && hit->item->kind == FH_TIMELINE_ITEM_MARK))
    show_event (self, fh_timeline_lanes_get_event (self->lanes, hit->event));
  else if (hit->kind == FH_TIMELINE_HIT_AXIS)
    show_tick (self, layout, x, y);
  else if (hit->kind == FH_TIMELINE_HIT_LANE)
    {
      end = fh_timeline_motion_get_end (&self->motion);
      fh_timeline_plot_move (self, fh_time_scale_zoom (&end, 2, fh_timeline_layout_to_plot (layout, x)),
                             EASE_TIME);
    }
}

static void
released_cb (FhTimelinePlot *self,
             int             n_press,
             double          x,
             double          y)
{
  const FhTimelineLayout *layout = fh_timeline_plot_ensure_layout (self);
  FhTimelineHit           hit;

  if (layout == NULL)
    return;

  hit = fh_timeline_layout_hit (layout, x, y);
  fh_timeline_plot_focus_event (self, hit.row != NULL && hit.row->kind == FH_TIMELINE_ROW_LANE
                                        ? hit.row->item
                                        : NULL);
  if (n_press == 2 && hit.kind != FH_TIMELINE_HIT_ARROW)
    double_click (self, layout, &hit, x, y);
  else if (n_press == 1 || hit.kind == FH_TIMELINE_HIT_ARROW)
    click (self, layout, &hit, x);
}

static void
secondary_cb (FhTimelinePlot *self,
              int             n_press,
              double          x,
              double          y)
{
  const FhTimelineLayout *layout = fh_timeline_plot_ensure_layout (self);
  FhTimelineHit           hit;

  if (layout == NULL)
    return;

  hit = fh_timeline_layout_hit (layout, x, y);
  if ((hit.kind == FH_TIMELINE_HIT_HEADER || hit.kind == FH_TIMELINE_HIT_ARROW) &&
      hit.row->kind == FH_TIMELINE_ROW_LANE)
    fh_timeline_plot_open_menu (self, hit.row->item);
}

static void
motion_cb (FhTimelinePlot *self,
           double          x,
           double          y)
{
  const FhTimelineLayout *layout = fh_timeline_plot_ensure_layout (self);
  const char             *cursor = NULL;

  self->pointer_x = x;
  self->pointer_y = y;
  if (layout == NULL || self->drag != FH_TIMELINE_DRAG_NONE)
    return;

  fh_timeline_plot_hover (self, x, y);
  if (fh_timeline_plot_is_on_date (self, x, y))
    cursor = "ew-resize";
  else if (y >= layout->axis_y)
    cursor = "crosshair";
  else if (gtk_widget_get_visible (self->card) || fh_session_get_hover (self->session) != NULL)
    cursor = "pointer";
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), cursor);
}

static gboolean
is_touchpad (GtkEventController *controller)
{
  GdkDevice *device = gtk_event_controller_get_current_event_device (controller);

  return device != NULL && gdk_device_get_source (device) == GDK_SOURCE_TOUCHPAD;
}

static void
zoom_at (FhTimelinePlot         *self,
         const FhTimelineLayout *layout,
         double                  factor,
         double                  x,
         gint64                  duration)
{
  FhTimeScale end = fh_timeline_motion_get_end (&self->motion);
  double      pixel = CLAMP (fh_timeline_layout_to_plot (layout, x), 0, layout->plot_width);

  fh_timeline_plot_move (self, fh_time_scale_zoom (&end, factor, pixel), duration);
}

static void
pan_by (FhTimelinePlot *self,
        double          pixels,
        gint64          duration)
{
  FhTimeScale end = fh_timeline_motion_get_end (&self->motion);

  fh_timeline_plot_move (self, fh_time_scale_pan (&end, pixels), duration);
}

void
fh_timeline_plot_scroll (FhTimelinePlot *self,
                         double          dx,
                         double          dy,
                         GdkModifierType state,
                         gboolean        is_smooth)
{
  const FhTimelineLayout *layout = fh_timeline_plot_ensure_layout (self);
  double                  unit = is_smooth ? 1 : WHEEL_PAN;
  gint64                  duration = is_smooth ? 0 : WHEEL_TIME;
  double                  direction;

  if (layout == NULL)
    return;

  direction = fh_timeline_plot_get_direction (layout);
  if (fh_timeline_layout_to_plot (layout, self->pointer_x) < 0 && (state & GDK_CONTROL_MASK) == 0)
    fh_timeline_plot_set_scroll (self, self->scroll + dy * unit / 2);
  else if ((state & GDK_SHIFT_MASK) != 0)
    pan_by (self, (dx + dy) * unit * direction, duration);
  else if (is_smooth && (state & GDK_CONTROL_MASK) == 0)
    {
      pan_by (self, dx * direction, 0);
      fh_timeline_plot_set_scroll (self, self->scroll + dy);
    }
  else
    {
      if (dx != 0)
        pan_by (self, dx * unit * direction, duration);
      if (dy != 0)
        zoom_at (self, layout, pow (WHEEL_ZOOM, -dy * (is_smooth ? 0.05 : 1)), self->pointer_x, duration);
    }
}

static gboolean
scroll_cb (FhTimelinePlot     *self,
           double              dx,
           double              dy,
           GtkEventController *controller)
{
  fh_timeline_plot_scroll (self, dx, dy, gtk_event_controller_get_current_event_state (controller),
                           is_touchpad (controller));
  return GDK_EVENT_STOP;
}

/* Two fingers that let go while they move. */
static void
decelerate_cb (FhTimelinePlot     *self,
               double              velocity_x,
               double              velocity_y,
               GtkEventController *controller)
{
  const FhTimelineLayout *layout = fh_timeline_plot_ensure_layout (self);

  if (layout != NULL && is_touchpad (controller))
    fh_timeline_plot_fling (self, velocity_x * fh_timeline_plot_get_direction (layout));
}

/* Two fingers are no longer one that drags. */
void
fh_timeline_plot_begin_pinch (FhTimelinePlot *self,
                              double          x)
{
  gtk_event_controller_reset (GTK_EVENT_CONTROLLER (self->hand));
  fh_timeline_plot_unhover (self);
  fh_timeline_motion_jump (&self->motion, self->motion.scale);
  self->pinch_origin = self->motion.scale;
  self->pinch_x = x;
}

/* What was between the fingers stays between them. */
void
fh_timeline_plot_pinch (FhTimelinePlot *self,
                        double          factor,
                        double          x)
{
  const FhTimelineLayout *layout = fh_timeline_plot_ensure_layout (self);
  FhTimeScale             scale;
  double                  from;
  double                  to;

  if (layout == NULL || factor <= 0)
    return;

  from = fh_timeline_layout_to_plot (layout, self->pinch_x);
  to = fh_timeline_layout_to_plot (layout, x);
  scale = fh_time_scale_zoom (&self->pinch_origin, factor, from);
  scale = fh_time_scale_pan (&scale, from - to);
  fh_timeline_motion_jump (&self->motion, fh_timeline_motion_resist (&self->motion, scale));
  fh_timeline_plot_publish (self);
  fh_timeline_plot_follow_motion (self);
}

/* Back within the limits. */
void
fh_timeline_plot_end_pinch (FhTimelinePlot *self)
{
  fh_timeline_plot_move (self, self->motion.scale, EASE_TIME);
}

static void
pinch_begin_cb (FhTimelinePlot   *self,
                GdkEventSequence *sequence,
                GtkGesture       *gesture)
{
  double x;
  double y;

  if (gtk_gesture_get_bounding_box_center (gesture, &x, &y))
    fh_timeline_plot_begin_pinch (self, x);
}

static void
pinch_cb (FhTimelinePlot *self,
          double          factor,
          GtkGesture     *gesture)
{
  double x;
  double y;

  if (gtk_gesture_get_bounding_box_center (gesture, &x, &y))
    fh_timeline_plot_pinch (self, factor, x);
}

void
fh_timeline_plot_add_input (FhTimelinePlot *self)
{
  GtkWidget                    *widget = GTK_WIDGET (self);
  GtkGesture                   *click_gesture = gtk_gesture_click_new ();
  GtkGesture                   *secondary = gtk_gesture_click_new ();
  GtkGesture                   *pinch = gtk_gesture_zoom_new ();
  GtkEventController           *motion = gtk_event_controller_motion_new ();
  GtkEventControllerScrollFlags flags =
    GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES | GTK_EVENT_CONTROLLER_SCROLL_KINETIC;
  GtkEventController *scroll = gtk_event_controller_scroll_new (flags);

  g_signal_connect_swapped (click_gesture, "released", G_CALLBACK (released_cb), self);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (secondary), GDK_BUTTON_SECONDARY);
  g_signal_connect_swapped (secondary, "pressed", G_CALLBACK (secondary_cb), self);
  g_signal_connect_swapped (pinch, "begin", G_CALLBACK (pinch_begin_cb), self);
  g_signal_connect_swapped (pinch, "scale-changed", G_CALLBACK (pinch_cb), self);
  g_signal_connect_swapped (pinch, "end", G_CALLBACK (fh_timeline_plot_end_pinch), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (fh_timeline_plot_unhover), self);
  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  g_signal_connect_swapped (scroll, "decelerate", G_CALLBACK (decelerate_cb), self);

  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click_gesture));
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (secondary));
  fh_timeline_plot_add_drag (self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (pinch));
  gtk_widget_add_controller (widget, motion);
  gtk_widget_add_controller (widget, scroll);
}
