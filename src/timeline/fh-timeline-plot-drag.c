/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the hand drags: time, the date line, a span, a lane. */

#include <math.h>

#include "fh-timeline-hand.h"
#include "fh-timeline-plot-private.h"

/* How near to the date line it is taken, in pixels, and how high its handle is. */
#define DATE_REACH    4
#define HANDLE_REACH  9
#define HANDLE_HEIGHT 14

/* How near to the edge of the lanes, in pixels, a lane that is dragged lets them scroll, and how far. */
#define EDGE      12
#define EDGE_STEP 8

#define EASE_TIME 280000

double
fh_timeline_plot_get_direction (const FhTimelineLayout *layout)
{
  return layout->is_rtl ? -1 : 1;
}

gboolean
fh_timeline_plot_is_on_date (FhTimelinePlot *self,
                             double          x,
                             double          y)
{
  const FhTimelineLayout *layout = self->layout;
  const FhTimeScale      *scale = &layout->input.scale;
  double                  plot_x = fh_time_scale_to_pixel (scale, fh_session_get_date (self->session));
  double                  distance = fabs (x - fh_timeline_layout_get_x (layout, plot_x));

  return distance <= (y <= HANDLE_HEIGHT ? HANDLE_REACH : DATE_REACH) && y < layout->axis_y;
}

static gint64
get_time_at (const FhTimelineLayout *layout,
             double                  x)
{
  double plot_x = CLAMP (fh_timeline_layout_to_plot (layout, x), 0, layout->plot_width);

  return fh_time_scale_to_time (&layout->input.scale, plot_x);
}

void
fh_timeline_plot_set_date_at (FhTimelinePlot *self,
                              double          x)
{
  const FhTimelineLayout *layout = fh_timeline_plot_ensure_layout (self);

  if (layout != NULL)
    fh_session_set_date (self->session, get_time_at (layout, x));
}

/* Along the dates, or anywhere with shift or control, one drags out a span. */
static FhTimelineDrag
choose_drag (FhTimelinePlot         *self,
             const FhTimelineLayout *layout,
             double                  x,
             double                  y,
             GdkModifierType         state)
{
  FhTimelineHit hit = fh_timeline_layout_hit (layout, x, y);

  if (hit.kind == FH_TIMELINE_HIT_HEADER || hit.kind == FH_TIMELINE_HIT_ARROW)
    {
      g_set_object (&self->lifted, hit.row->item);
      return hit.row->kind == FH_TIMELINE_ROW_LANE ? FH_TIMELINE_DRAG_LANE : FH_TIMELINE_DRAG_NONE;
    }
  if (y >= layout->axis_y || (state & (GDK_SHIFT_MASK | GDK_CONTROL_MASK)) != 0)
    return FH_TIMELINE_DRAG_BRUSH;
  if (fh_timeline_plot_is_on_date (self, x, y))
    return FH_TIMELINE_DRAG_DATE;
  return FH_TIMELINE_DRAG_PAN;
}

static int
take_cb (gpointer        widget,
         double          x,
         double          y,
         GdkModifierType state)
{
  FhTimelinePlot         *self = FH_TIMELINE_PLOT (widget);
  const FhTimelineLayout *layout = fh_timeline_plot_ensure_layout (self);

  if (layout == NULL)
    return FH_TIMELINE_DRAG_NONE;

  fh_timeline_motion_jump (&self->motion, self->motion.scale);
  self->drag_scale = self->motion.scale;
  self->drag_x = x;
  self->drag_y = y;
  self->drag_scroll = self->scroll;
  self->brush = (FhTimeSpan){ 0, 0 };
  return choose_drag (self, layout, x, y, state);
}

static void
pan_to (FhTimelinePlot *self,
        double          offset_x,
        double          offset_y)
{
  double      direction = fh_timeline_plot_get_direction (self->layout);
  FhTimeScale scale = fh_time_scale_pan (&self->drag_scale, -offset_x * direction);

  fh_timeline_motion_jump (&self->motion, fh_timeline_motion_resist (&self->motion, scale));
  fh_timeline_plot_set_scroll (self, self->drag_scroll - offset_y);
  fh_timeline_plot_publish (self);
  fh_timeline_plot_follow_motion (self);
}

static void
brush_to (FhTimelinePlot         *self,
          const FhTimelineLayout *layout,
          double                  offset_x)
{
  gint64 a = get_time_at (layout, self->drag_x);
  gint64 b = get_time_at (layout, self->drag_x + offset_x);

  self->brush = (FhTimeSpan){ MIN (a, b), MAX (a, b) };
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Only what touches the span is let through from now on. */
static void
apply_brush (FhTimelinePlot *self)
{
  g_autoptr (FhFilter) filter = NULL;

  if (fh_time_span_is_empty (self->brush))
    return;

  filter = fh_filter_with_span (fh_session_get_filter (self->session), self->brush);
  fh_session_set_filter (self->session, filter);
}

static guint
find_lifted (FhTimelinePlot         *self,
             const FhTimelineLayout *layout)
{
  guint i = 0;

  while (i < layout->rows->len && g_array_index (layout->rows, FhTimelineRow, i).item != self->lifted)
    i++;
  return i;
}

/* By how many rows the lane must go so that @y is in it: past a neighbour once @y is beyond its middle. */
static int
find_step (const FhTimelineLayout *layout,
           guint                   i,
           double                  y)
{
  const FhTimelineRow *rows = (const FhTimelineRow *) (gpointer) layout->rows->data;

  if (i + 1 < layout->rows->len && y > fh_timeline_layout_get_middle (&rows[i + 1]))
    return 1;
  if (i > 0 && i < layout->rows->len && rows[i - 1].kind == FH_TIMELINE_ROW_LANE &&
      y < fh_timeline_layout_get_middle (&rows[i - 1]))
    return -1;
  return 0;
}

static void
move_lane_to (FhTimelinePlot *self,
              double          y)
{
  const FhTimelineLayout *layout = self->layout;
  int                     step;

  if (y < layout->lanes_top + EDGE)
    fh_timeline_plot_set_scroll (self, self->scroll - EDGE_STEP);
  else if (y > layout->lanes_bottom - EDGE)
    fh_timeline_plot_set_scroll (self, self->scroll + EDGE_STEP);

  for (guint tries = layout->rows->len; tries > 0; tries--)
    {
      layout = fh_timeline_plot_ensure_layout (self);
      step = find_step (layout, find_lifted (self, layout), y);
      if (step == 0)
        break;
      fh_timeline_arrangement_move (self->arrangement, self->lanes, self->lifted, step);
      fh_timeline_plot_rearrange (self);
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
move_cb (gpointer widget,
         int      grip,
         double   offset_x,
         double   offset_y)
{
  FhTimelinePlot         *self = FH_TIMELINE_PLOT (widget);
  const FhTimelineLayout *layout = fh_timeline_plot_ensure_layout (self);

  if (layout == NULL)
    return;

  self->drag = (FhTimelineDrag) grip;
  fh_timeline_plot_unhover (self);
  if (grip == FH_TIMELINE_DRAG_DATE)
    fh_timeline_plot_set_date_at (self, self->drag_x + offset_x);
  else if (grip == FH_TIMELINE_DRAG_BRUSH)
    brush_to (self, layout, offset_x);
  else if (grip == FH_TIMELINE_DRAG_LANE)
    move_lane_to (self, self->drag_y + offset_y);
  else
    pan_to (self, offset_x, offset_y);
}

void
fh_timeline_plot_fling (FhTimelinePlot *self,
                        double          velocity)
{
  fh_timeline_plot_follow_settings (self);
  fh_timeline_motion_fling (&self->motion, velocity, fh_timeline_plot_get_frame_time (self));
  if (fh_timeline_motion_is_moving (&self->motion))
    fh_timeline_plot_follow_motion (self);
  else
    fh_timeline_plot_move (self, self->motion.scale, EASE_TIME);
}

static void
cancel_cb (gpointer widget,
           int      grip)
{
  FhTimelinePlot *self = FH_TIMELINE_PLOT (widget);

  self->drag = FH_TIMELINE_DRAG_NONE;
  g_clear_object (&self->lifted);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
drop_cb (gpointer widget,
         int      grip,
         double   velocity)
{
  FhTimelinePlot         *self = FH_TIMELINE_PLOT (widget);
  const FhTimelineLayout *layout = fh_timeline_plot_ensure_layout (self);

  cancel_cb (widget, grip);
  if (layout == NULL)
    return;

  if (grip == FH_TIMELINE_DRAG_BRUSH)
    apply_brush (self);
  if (grip == FH_TIMELINE_DRAG_PAN)
    fh_timeline_plot_fling (self, -velocity * fh_timeline_plot_get_direction (layout));
}

void
fh_timeline_plot_add_drag (FhTimelinePlot *self)
{
  static const FhTimelineHand hand = { take_cb, move_cb, drop_cb, cancel_cb };

  self->hand = fh_timeline_add_hand (GTK_WIDGET (self), &hand);
}
