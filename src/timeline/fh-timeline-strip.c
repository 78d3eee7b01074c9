/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-timeline-strip.h"

#include <glib/gi18n.h>
#include <math.h>

#include "fh-date-words.h"
#include "fh-interface.h"
#include "fh-timeline-hand.h"
#include "fh-timeline-layout.h"
#include "fh-timeline-overview.h"

#define HEIGHT  34
#define PADDING 3

/* Between the label and the strip. */
#define LABEL_GAP 14

/* Milliseconds from the last change to telling it to screen readers. */
#define DESCRIPTION_DELAY 250

/* How near to a handle it is taken, in pixels. */
#define HANDLE_REACH 7

/* The shortest span that the handles can make. */
#define SHORTEST FH_SECONDS_DAY

typedef enum
{
  GRIP_NONE = FH_TIMELINE_GRIP_NONE,
  GRIP_LEFT,
  GRIP_RIGHT,
  GRIP_BODY,
} Grip;

struct _FhTimelineStrip
{
  GtkWidget parent_instance;

  FhSession       *session;
  FhTimelineLanes *lanes;
  const FhPalette *palette;
  double           header_width;
  GtkWidget       *label;
  GskRenderNode   *histogram;
  guint            description_id;
  double           drag_left;
  double           drag_right;
};

G_DEFINE_FINAL_TYPE (FhTimelineStrip, fh_timeline_strip, GTK_TYPE_WIDGET)

static gboolean
is_rtl (FhTimelineStrip *self)
{
  return fh_language_is_rtl (fh_session_get_language (self->session));
}

static FhTimelineOverview
get_overview (FhTimelineStrip *self)
{
  double             width = gtk_widget_get_width (GTK_WIDGET (self));
  double             plot_width = fh_timeline_layout_get_plot_width (width, self->header_width);
  FhTimelineOverview overview = {
    .x = is_rtl (self) ? width - self->header_width - plot_width : self->header_width,
    .y = PADDING,
    .width = plot_width,
    .height = gtk_widget_get_height (GTK_WIDGET (self)) - 2 * PADDING,
    .scale = fh_timeline_overview_get_scale (fh_session_get_limits (self->session), plot_width),
    .view = fh_session_get_span (self->session),
    .is_rtl = is_rtl (self),
  };

  return overview;
}

/* The histogram changes with the events and the size, not with what the timeline shows of them. */
static void
invalidate (FhTimelineStrip *self)
{
  g_clear_pointer (&self->histogram, gsk_render_node_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static GskRenderNode *
record_histogram (FhTimelineStrip          *self,
                  const FhTimelineOverview *overview,
                  const graphene_rect_t    *area)
{
  GskRenderNode *node = gsk_cairo_node_new (area);
  cairo_t       *cr = gsk_cairo_node_get_draw_context (node);

  fh_timeline_overview_paint (overview, self->lanes, self->palette, cr);
  cairo_destroy (cr);

  return node;
}

static void
fh_timeline_strip_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  FhTimelineStrip   *self = FH_TIMELINE_STRIP (widget);
  FhTimelineOverview overview = get_overview (self);
  graphene_rect_t    area = GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                                                (float) gtk_widget_get_height (widget));
  cairo_t           *cr;

  if (self->lanes != NULL && overview.width > 8 && overview.height > 4)
    {
      if (self->histogram == NULL)
        self->histogram = record_histogram (self, &overview, &area);
      gtk_snapshot_append_node (snapshot, self->histogram);
      cr = gtk_snapshot_append_cairo (snapshot, &area);
      fh_timeline_overview_paint_window (&overview, self->palette, fh_session_get_date (self->session), cr);
      cairo_destroy (cr);
    }

  GTK_WIDGET_CLASS (fh_timeline_strip_parent_class)->snapshot (widget, snapshot);
}

static void
fh_timeline_strip_measure (GtkWidget     *widget,
                           GtkOrientation orientation,
                           int            for_size,
                           int           *minimum,
                           int           *natural,
                           int           *minimum_baseline,
                           int           *natural_baseline)
{
  int label_minimum;
  int label_natural;

  /* Whatever does not fit is cut; the label must be measured all the same. */
  gtk_widget_measure (FH_TIMELINE_STRIP (widget)->label, orientation, -1, &label_minimum, &label_natural,
                      NULL, NULL);
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 120 : MAX (HEIGHT, label_minimum);
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 600 : MAX (HEIGHT, label_natural);
}

/* In the column of the names, beside the strip. */
static void
fh_timeline_strip_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  FhTimelineStrip *self = FH_TIMELINE_STRIP (widget);
  gboolean         is_mirrored = gtk_widget_get_direction (self->label) == GTK_TEXT_DIR_RTL;
  int              label_width = (int) MAX (0, self->header_width - LABEL_GAP);
  int              least;
  float            x = 0;

  gtk_widget_measure (self->label, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  label_width = MAX (label_width, least);
  if (is_rtl (self))
    x = (float) (width - label_width);
  /* Labels mirror their alignment with the direction of the interface, which need not be that of the
   * story. */
  gtk_label_set_xalign (GTK_LABEL (self->label), is_rtl (self) == is_mirrored ? 1 : 0);
  gtk_widget_allocate (self->label, label_width, height, -1,
                       gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT (x, 0)));
  invalidate (self);
}

static Grip
find_grip (FhTimelineStrip *self,
           double           x)
{
  FhTimelineOverview overview = get_overview (self);
  double             left;
  double             right;

  fh_timeline_overview_get_window (&overview, &left, &right);
  if (x < overview.x - HANDLE_REACH || x > overview.x + overview.width + HANDLE_REACH)
    return GRIP_NONE;
  /* In a window too narrow for both handles the body is what one wants. */
  if (fabs (x - left) <= HANDLE_REACH && (x <= left || right - left > 3 * HANDLE_REACH))
    return GRIP_LEFT;
  if (fabs (x - right) <= HANDLE_REACH && (x >= right || right - left > 3 * HANDLE_REACH))
    return GRIP_RIGHT;
  return x >= left && x <= right ? GRIP_BODY : GRIP_NONE;
}

/* Shows from the pixels @left to @right. */
static void
show_window (FhTimelineStrip *self,
             double           left,
             double           right)
{
  FhTimelineOverview overview = get_overview (self);
  gint64             a = fh_timeline_overview_get_time (&overview, left);
  gint64             b = fh_timeline_overview_get_time (&overview, right);
  FhTimeSpan         span = { MIN (a, b), MAX (a, b) };

  span.end = MAX (span.end, span.begin + SHORTEST);
  fh_session_set_span (self->session, span);
}

/* Centres the window at @x, within the strip. */
static void
move_window (FhTimelineStrip *self,
             double           x)
{
  FhTimelineOverview overview = get_overview (self);
  gint64             length = fh_time_span_get_length (overview.view);
  gint64             begin =
    fh_timeline_overview_get_time (&overview, CLAMP (x, overview.x, overview.x + overview.width)) -
    length / 2;

  fh_session_set_span (self->session, (FhTimeSpan){ begin, begin + length });
}

static int
take_cb (gpointer        widget,
         double          x,
         double          y,
         GdkModifierType state)
{
  FhTimelineStrip   *self = FH_TIMELINE_STRIP (widget);
  FhTimelineOverview overview;
  Grip               grip = find_grip (self, x);

  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (grip == GRIP_NONE)
    {
      move_window (self, x);
      grip = GRIP_BODY;
    }
  overview = get_overview (self);
  self->drag_left =
    fh_timeline_overview_get_x (&overview, overview.is_rtl ? overview.view.end : overview.view.begin);
  self->drag_right =
    fh_timeline_overview_get_x (&overview, overview.is_rtl ? overview.view.begin : overview.view.end);
  return grip;
}

static void
move_cb (gpointer widget,
         int      grip,
         double   offset_x,
         double   offset_y)
{
  FhTimelineStrip   *self = FH_TIMELINE_STRIP (widget);
  FhTimelineOverview overview = get_overview (self);
  double             first = overview.x - overview.width / 2;
  double             last = overview.x + 1.5 * overview.width;

  if (grip == GRIP_LEFT)
    show_window (self, CLAMP (self->drag_left + offset_x, first, self->drag_right - 1), self->drag_right);
  else if (grip == GRIP_RIGHT)
    show_window (self, self->drag_left, CLAMP (self->drag_right + offset_x, self->drag_left + 1, last));
  else
    move_window (self, (self->drag_left + self->drag_right) / 2 + offset_x);
}

static void
motion_cb (FhTimelineStrip *self,
           double           x,
           double           y)
{
  static const char *const cursors[] = {
    [GRIP_NONE] = NULL,
    [GRIP_LEFT] = "ew-resize",
    [GRIP_RIGHT] = "ew-resize",
    [GRIP_BODY] = "grab",
  };

  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), cursors[find_grip (self, x)]);
}

static gboolean
pan_cb (GtkWidget *widget,
        GVariant  *share,
        gpointer   user_data)
{
  FhTimelineStrip *self = FH_TIMELINE_STRIP (widget);
  FhTimeSpan       span = fh_session_get_span (self->session);
  gint64           shift = (gint64) ((double) fh_time_span_get_length (span) * g_variant_get_double (share));

  if (is_rtl (self))
    shift = -shift;
  fh_session_set_span (self->session, (FhTimeSpan){ span.begin + shift, span.end + shift });
  return TRUE;
}

static gboolean
zoom_cb (GtkWidget *widget,
         GVariant  *factor,
         gpointer   user_data)
{
  FhTimelineStrip *self = FH_TIMELINE_STRIP (widget);
  FhTimeSpan       span = fh_session_get_span (self->session);
  FhTimeScale      scale = fh_time_scale_for_span (span, 1000);

  scale = fh_time_scale_zoom (&scale, g_variant_get_double (factor), 500);
  fh_session_set_span (self->session, fh_time_scale_get_span (&scale));
  return TRUE;
}

static gboolean
update_description_cb (gpointer user_data)
{
  FhTimelineStrip *self = FH_TIMELINE_STRIP (user_data);
  const char      *language = fh_interface_get_language ();
  FhTimeSpan       span = fh_session_get_span (self->session);
  g_autofree char *from = fh_time_format_day (span.begin, language, FH_DATE_STYLE_LONG);
  g_autofree char *to = fh_time_format_day (span.end - 1, language, FH_DATE_STYLE_LONG);
  g_autofree char *description = NULL;

  /* Translators: the part of the story that the timeline shows, for a screen reader */
  description = g_strdup_printf (_ ("The timeline shows %s to %s."), from, to);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description,
                                  -1);

  self->description_id = 0;
  return G_SOURCE_REMOVE;
}

static void
session_span_cb (FhTimelineStrip *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_clear_handle_id (&self->description_id, g_source_remove);
  self->description_id = g_timeout_add (DESCRIPTION_DELAY, update_description_cb, self);
}

/* The direction of time may have changed. */
static void
session_language_cb (FhTimelineStrip *self)
{
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  session_span_cb (self);
}

static void
fh_timeline_strip_dispose (GObject *object)
{
  FhTimelineStrip *self = FH_TIMELINE_STRIP (object);

  g_clear_handle_id (&self->description_id, g_source_remove);
  g_clear_pointer (&self->histogram, gsk_render_node_unref);
  g_clear_pointer (&self->label, gtk_widget_unparent);
  g_clear_pointer (&self->lanes, fh_timeline_lanes_unref);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (fh_timeline_strip_parent_class)->dispose (object);
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, 0, pan_cb, "d", -0.2);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Right, 0, pan_cb, "d", 0.2);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_plus, 0, zoom_cb, "d", 1.5);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Add, 0, zoom_cb, "d", 1.5);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_minus, 0, zoom_cb, "d", 1 / 1.5);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Subtract, 0, zoom_cb, "d", 1 / 1.5);
}

static void
fh_timeline_strip_class_init (FhTimelineStripClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fh_timeline_strip_dispose;
  widget_class->snapshot = fh_timeline_strip_snapshot;
  widget_class->measure = fh_timeline_strip_measure;
  widget_class->size_allocate = fh_timeline_strip_size_allocate;

  gtk_widget_class_set_css_name (widget_class, "timelinestrip");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  add_keys (widget_class);
}

static void
fh_timeline_strip_init (FhTimelineStrip *self)
{
  static const FhTimelineHand hand = { take_cb, move_cb, NULL, NULL };
  GtkEventController         *motion = gtk_event_controller_motion_new ();

  self->palette = fh_palette_get (FH_PALETTE_LIGHT);
  /* Translators: beside the strip that shows the whole story at a small scale. Short: there is little
   * room. */
  self->label = gtk_label_new (_ ("Overview"));
  gtk_label_set_xalign (GTK_LABEL (self->label), 1);
  gtk_label_set_ellipsize (GTK_LABEL (self->label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (self->label, "dim-label");
  gtk_widget_add_css_class (self->label, "caption");
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));

  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  fh_timeline_add_hand (GTK_WIDGET (self), &hand);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Overview"), -1);
}

GtkWidget *
fh_timeline_strip_new (FhSession *session)
{
  FhTimelineStrip *self;

  g_return_val_if_fail (FH_IS_SESSION (session), NULL);

  self = g_object_new (FH_TYPE_TIMELINE_STRIP, NULL);
  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::span", G_CALLBACK (session_span_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::language", G_CALLBACK (session_language_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::date", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  update_description_cb (self);

  return GTK_WIDGET (self);
}

void
fh_timeline_strip_set_lanes (FhTimelineStrip *self,
                             FhTimelineLanes *lanes)
{
  g_return_if_fail (FH_IS_TIMELINE_STRIP (self));

  g_clear_pointer (&self->lanes, fh_timeline_lanes_unref);
  self->lanes = lanes != NULL ? fh_timeline_lanes_ref (lanes) : NULL;
  invalidate (self);
}

void
fh_timeline_strip_set_palette (FhTimelineStrip *self,
                               const FhPalette *palette)
{
  g_return_if_fail (FH_IS_TIMELINE_STRIP (self));
  g_return_if_fail (palette != NULL);

  self->palette = palette;
  invalidate (self);
}

void
fh_timeline_strip_set_header_width (FhTimelineStrip *self,
                                    double           header_width)
{
  g_return_if_fail (FH_IS_TIMELINE_STRIP (self));

  self->header_width = header_width;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}
