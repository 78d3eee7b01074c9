/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Hand, wheel, touch and keys of the plot. */

#include <math.h>

#include "fh-timeline-list.h"
#include "fh-timeline-plot-private.h"

/* How near to the date line it is taken, in pixels, and how high its handle is. */
#define DATE_REACH    4
#define HANDLE_REACH  9
#define HANDLE_HEIGHT 14

/* What one step of a wheel does. */
#define WHEEL_ZOOM 1.25
#define WHEEL_PAN  60
#define WHEEL_TIME 140000

/* A movement shorter than this is a click. */
#define THRESHOLD 4

/* So long before letting go, in microseconds, the hand must have moved for the timeline to fly on. */
#define FLING_WINDOW 60000

#define EASE_TIME 280000

/* What a double click on an event shows beside it: this many of its lengths, at least so much time. */
#define EVENT_LENGTHS 12
#define EVENT_LEAST   (14 * FH_SECONDS_DAY)

static double
get_direction (const FhTimelineLayout *layout)
{
  return layout->is_rtl ? -1 : 1;
}

static gboolean
is_on_date (const FhTimelineLayout *layout,
            gint64                  date,
            double                  x,
            double                  y)
{
  double line = fh_timeline_layout_get_x (layout, fh_time_scale_to_pixel (&layout->input.scale, date));

  return fabs (x - line) <= (y <= HANDLE_HEIGHT ? HANDLE_REACH : DATE_REACH) && y < layout->axis_y;
}

static void
set_date_at (FhTimelinePlot *self,
             double          x)
{
  const FhTimelineLayout *layout = fh_timeline_plot_ensure_layout (self);
  double                  plot_x;

  if (layout == NULL)
    return;

  plot_x = CLAMP (fh_timeline_layout_to_plot (layout, x), 0, layout->plot_width);
  fh_session_set_date (self->session, fh_time_scale_to_time (&layout->input.scale, plot_x));
}

/* With shift or control one drags out a span. */
static FhTimelineDrag
choose_drag (FhTimelinePlot         *self,
             const FhTimelineLayout *layout,
             double                  x,
             double                  y,
             GdkModifierType         state)
{
  if ((state & (GDK_SHIFT_MASK | GDK_CONTROL_MASK)) != 0)
    return FH_TIMELINE_DRAG_BRUSH;
  if (is_on_date (layout, fh_session_get_date (self->session), x, y))
    return FH_TIMELINE_DRAG_DATE;
  return FH_TIMELINE_DRAG_PAN;
}

static void
drag_begin_cb (FhTimelinePlot     *self,
               double              x,
               double              y,
               GtkEventController *controller)
{
  const FhTimelineLayout *layout = fh_timeline_plot_ensure_layout (self);

  self->drag = FH_TIMELINE_DRAG_NONE;
  if (layout == NULL)
    return;

  fh_timeline_motion_jump (&self->motion, self->motion.scale);
  self->drag_scale = self->motion.scale;
  self->drag_x = x;
  self->drag_scroll = self->scroll;
  self->last_x = 0;
  self->last_time = g_get_monotonic_time ();
  self->velocity = 0;
  self->brush = (FhTimeSpan){ 0, 0 };
  self->drag = choose_drag (self, layout, x, y, gtk_event_controller_get_current_event_state (controller));
}

static void
measure_velocity (FhTimelinePlot *self,
                  double          offset)
{
  gint64 now = g_get_monotonic_time ();
  double seconds = (double) (now - self->last_time) / G_USEC_PER_SEC;

  if (seconds < 0.004)
    return;
  self->velocity = 0.6 * (offset - self->last_x) / seconds + 0.4 * self->velocity;
  self->last_x = offset;
  self->last_time = now;
}

static void
pan_to (FhTimelinePlot *self,
        double          offset_x,
        double          offset_y)
{
  const FhTimelineLayout *layout = fh_timeline_plot_ensure_layout (self);
  FhTimeScale             scale = fh_time_scale_pan (&self->drag_scale, -offset_x * get_direction (layout));

  measure_velocity (self, offset_x);
  fh_timeline_motion_jump (&self->motion, fh_timeline_motion_resist (&self->motion, scale));
  fh_timeline_plot_set_scroll (self, self->drag_scroll - offset_y);
  fh_timeline_plot_publish (self);
  fh_timeline_plot_follow_motion (self);
}

static gint64
get_time_at (const FhTimelineLayout *layout,
             double                  x)
{
  double plot_x = CLAMP (fh_timeline_layout_to_plot (layout, x), 0, layout->plot_width);

  return fh_time_scale_to_time (&layout->input.scale, plot_x);
}

static void
brush_to (FhTimelinePlot *self,
          double          offset_x)
{
  const FhTimelineLayout *layout = fh_timeline_plot_ensure_layout (self);
  gint64                  a = get_time_at (layout, self->drag_x);
  gint64                  b = get_time_at (layout, self->drag_x + offset_x);

  self->last_x = offset_x;
  self->brush = (FhTimeSpan){ MIN (a, b), MAX (a, b) };
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

FhTimeSpan
fh_timeline_plot_get_brush (FhTimelinePlot *self)
{
  return self->brush;
}

/* Only what touches the span is let through from now on. */
static void
apply_brush (FhTimelinePlot *self)
{
  g_autoptr (FhFilter) filter = NULL;

  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (fh_time_span_is_empty (self->brush))
    return;

  filter = fh_filter_with_span (fh_session_get_filter (self->session), self->brush);
  fh_session_set_filter (self->session, filter);
}

static void
drag_update_cb (FhTimelinePlot *self,
                double          offset_x,
                double          offset_y,
                GtkGesture     *gesture)
{
  if (self->drag == FH_TIMELINE_DRAG_NONE ||
      (fabs (offset_x) < THRESHOLD && fabs (offset_y) < THRESHOLD &&
       gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (gesture)) != NULL &&
       self->last_x == 0))
    return;

  /* From here on it is no click. */
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  fh_timeline_plot_unhover (self);
  if (self->drag == FH_TIMELINE_DRAG_DATE)
    set_date_at (self, self->drag_x + offset_x);
  else if (self->drag == FH_TIMELINE_DRAG_BRUSH)
    brush_to (self, offset_x);
  else
    pan_to (self, offset_x, offset_y);
}

static void
drag_end_cb (FhTimelinePlot *self,
             double          offset_x,
             double          offset_y)
{
  FhTimelineDrag          drag = self->drag;
  const FhTimelineLayout *layout = fh_timeline_plot_ensure_layout (self);

  self->drag = FH_TIMELINE_DRAG_NONE;
  if (layout == NULL || self->last_x == 0)
    return;
  if (drag == FH_TIMELINE_DRAG_BRUSH)
    apply_brush (self);
  if (drag != FH_TIMELINE_DRAG_PAN)
    return;

  if (g_get_monotonic_time () - self->last_time > FLING_WINDOW)
    self->velocity = 0;
  fh_timeline_motion_fling (&self->motion, -self->velocity * get_direction (layout),
                            fh_timeline_plot_get_frame_time (self));
  if (fh_timeline_motion_is_moving (&self->motion))
    fh_timeline_plot_follow_motion (self);
  else
    fh_timeline_plot_move (self, self->motion.scale, EASE_TIME);
}

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

/* A click on a tick of the axis shows what begins there, up to the next tick. */
static void
show_tick (FhTimelinePlot         *self,
           const FhTimelineLayout *layout,
           double                  x)
{
  gint64 time = fh_time_scale_to_time (&layout->input.scale, fh_timeline_layout_to_plot (layout, x));
  g_autoptr (GArray) ticks = fh_time_scale_get_ticks (&layout->input.scale, layout->step);

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
    case FH_TIMELINE_HIT_HEADER:
      if (FH_IS_CATEGORY (hit->row->item))
        fh_timeline_plot_open_menu (self, hit->row->item);
      else
        fh_session_select (self->session, hit->row->item);
      break;
    case FH_TIMELINE_HIT_AXIS:
      set_date_at (self, x);
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
              double                  x)
{
  FhTimeScale end;

  if (hit->kind == FH_TIMELINE_HIT_BAR ||
      (hit->kind == FH_TIMELINE_HIT_ITEM && hit->item->kind == FH_TIMELINE_ITEM_MARK))
    show_event (self, fh_timeline_lanes_get_event (self->lanes, hit->event));
  else if (hit->kind == FH_TIMELINE_HIT_AXIS)
    show_tick (self, layout, x);
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
  if (n_press == 2)
    double_click (self, layout, &hit, x);
  else if (n_press == 1)
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
  if (hit.kind == FH_TIMELINE_HIT_HEADER && hit.row->kind == FH_TIMELINE_ROW_LANE)
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
  if (is_on_date (layout, fh_session_get_date (self->session), x, y))
    cursor = "ew-resize";
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

/* A wheel zooms; with shift, or to the side, it pans. Two fingers on a pad pan, with control they zoom. */
static gboolean
scroll_cb (FhTimelinePlot     *self,
           double              dx,
           double              dy,
           GtkEventController *controller)
{
  const FhTimelineLayout *layout = fh_timeline_plot_ensure_layout (self);
  GdkModifierType         state = gtk_event_controller_get_current_event_state (controller);
  gboolean                touchpad = is_touchpad (controller);
  double                  unit = touchpad ? 1 : WHEEL_PAN;
  double                  direction;

  if (layout == NULL)
    return GDK_EVENT_PROPAGATE;

  direction = get_direction (layout);
  if (fh_timeline_layout_to_plot (layout, self->pointer_x) < 0 && (state & GDK_CONTROL_MASK) == 0)
    fh_timeline_plot_set_scroll (self, self->scroll + dy * unit / 2);
  else if ((state & GDK_SHIFT_MASK) != 0)
    pan_by (self, (dx + dy) * unit * direction, touchpad ? 0 : WHEEL_TIME);
  else if (touchpad && (state & GDK_CONTROL_MASK) == 0)
    {
      pan_by (self, dx * direction, 0);
      fh_timeline_plot_set_scroll (self, self->scroll + dy);
    }
  else
    {
      if (dx != 0)
        pan_by (self, dx * unit * direction, WHEEL_TIME);
      if (dy != 0)
        zoom_at (self, layout, pow (WHEEL_ZOOM, -dy * (touchpad ? 0.05 : 1)), self->pointer_x,
                 touchpad ? 0 : WHEEL_TIME);
    }

  return GDK_EVENT_STOP;
}

static void
pinch_begin_cb (FhTimelinePlot *self)
{
  self->pinch_scale = 1;
}

static void
pinch_cb (FhTimelinePlot *self,
          double          scale,
          GtkGesture     *gesture)
{
  const FhTimelineLayout *layout = fh_timeline_plot_ensure_layout (self);
  double                  x;
  double                  y;

  if (layout == NULL || scale <= 0 || !gtk_gesture_get_bounding_box_center (gesture, &x, &y))
    return;

  zoom_at (self, layout, scale / self->pinch_scale, x, 0);
  self->pinch_scale = scale;
}

void
fh_timeline_plot_add_input (FhTimelinePlot *self)
{
  GtkWidget          *widget = GTK_WIDGET (self);
  GtkGesture         *click_gesture = gtk_gesture_click_new ();
  GtkGesture         *secondary = gtk_gesture_click_new ();
  GtkGesture         *drag = gtk_gesture_drag_new ();
  GtkGesture         *pinch = gtk_gesture_zoom_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);

  g_signal_connect_swapped (click_gesture, "released", G_CALLBACK (released_cb), self);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (secondary), GDK_BUTTON_SECONDARY);
  g_signal_connect_swapped (secondary, "pressed", G_CALLBACK (secondary_cb), self);
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect_swapped (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  g_signal_connect_swapped (pinch, "begin", G_CALLBACK (pinch_begin_cb), self);
  g_signal_connect_swapped (pinch, "scale-changed", G_CALLBACK (pinch_cb), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (fh_timeline_plot_unhover), self);
  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (scroll_cb), self);

  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click_gesture));
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (secondary));
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (pinch));
  gtk_widget_add_controller (widget, motion);
  gtk_widget_add_controller (widget, scroll);
}
