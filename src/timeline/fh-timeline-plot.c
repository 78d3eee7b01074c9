/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-timeline-plot.h"

#include <glib/gi18n.h>
#include <math.h>

#include "fh-timeline-card.h"
#include "fh-timeline-painter.h"
#include "fh-timeline-plot-private.h"

/* How long it takes to get to what was selected elsewhere, and a zoom step, in microseconds. */
#define EASE_TIME 280000
#define ZOOM_TIME 160000

/* With the usual letters: so high at least, and so high by nature; with letters twice as high, so much more
 * for the names on top, some lanes and the axis. */
#define LEAST_HEIGHT   110
#define MORE_HEIGHT    240
#define NATURAL_HEIGHT 220

/* While playing, an event fades in such a share of the view. */
#define FADE_SHARE 0.1

/* The column of names takes at most this share of the width. */
#define HEADER_SHARE 0.26

enum
{
  PROP_0,
  PROP_HEADER_WIDTH,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (FhTimelinePlot, fh_timeline_plot, GTK_TYPE_WIDGET)

/* Selection, hover and date are drawn over the picture; all else makes it out of date. */
void
fh_timeline_plot_invalidate (FhTimelinePlot *self)
{
  fh_timeline_plot_stop_fading (self);
  g_clear_object (&self->picture);
  g_clear_pointer (&self->node, gsk_render_node_unref);
  self->has_layout = FALSE;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static FhTimelineText *
ensure_text (FhTimelinePlot *self)
{
  if (self->text == NULL)
    self->text = fh_timeline_text_new (gtk_widget_get_pango_context (GTK_WIDGET (self)));
  return self->text;
}

void
fh_timeline_plot_update_header_width (FhTimelinePlot *self)
{
  double most = gtk_widget_get_width (GTK_WIDGET (self)) * HEADER_SHARE;
  double width;

  if (self->lanes == NULL || most <= 0)
    return;

  width = ceil (fh_timeline_layout_measure_header (ensure_text (self), self->lanes, self->places,
                                                   fh_session_get_language (self->session), most));
  if (width == self->header_width)
    return;

  self->header_width = width;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HEADER_WIDTH]);
}

/* The same time in a plot of another width. */
static void
update_scale_width (FhTimelinePlot *self)
{
  double width =
    fh_timeline_layout_get_plot_width (gtk_widget_get_width (GTK_WIDGET (self)), self->header_width);

  if (self->motion.scale.width == width)
    return;
  fh_timeline_motion_jump (&self->motion,
                           fh_time_scale_for_span (fh_session_get_span (self->session), width));
}

const FhTimelineLayout *
fh_timeline_plot_ensure_layout (FhTimelinePlot *self)
{
  FhTimelineInput input = { 0 };

  if (self->lanes == NULL || gtk_widget_get_width (GTK_WIDGET (self)) <= 0)
    return NULL;
  if (self->has_layout)
    return self->layout;

  update_scale_width (self);
  input.lanes = self->lanes;
  input.places = self->places;
  input.text = ensure_text (self);
  input.language = fh_session_get_language (self->session);
  input.scale = self->motion.scale;
  input.limits = fh_session_get_limits (self->session);
  input.width = gtk_widget_get_width (GTK_WIDGET (self));
  input.height = gtk_widget_get_height (GTK_WIDGET (self));
  input.header_width = self->header_width;
  input.scroll = self->scroll;
  input.order = (const guint *) (gpointer) self->order->data;
  input.n_order = self->order->len;
  input.collapsed = self->collapsed;
  fh_timeline_layout_update (self->layout, &input);
  self->has_layout = TRUE;

  return self->layout;
}

static FhTimelineLook
get_look (FhTimelinePlot *self)
{
  return (FhTimelineLook){
    .palette = self->palette,
    .selection = fh_session_get_selection (self->session),
    .hover = fh_session_get_hover (self->session),
    .date = fh_session_get_date (self->session),
    .is_playing = self->is_playing,
    .fade = self->motion.scale.width * self->motion.scale.seconds_per_pixel * FADE_SHARE,
    .lifted = self->drag == FH_TIMELINE_DRAG_LANE ? self->lifted : NULL,
    .has_headers = TRUE,
    .has_arrows = TRUE,
  };
}

static void
free_surface (gpointer surface)
{
  cairo_surface_destroy (surface);
}

static GdkTexture *
make_texture (cairo_surface_t *surface)
{
  int height = cairo_image_surface_get_height (surface);
  int stride = cairo_image_surface_get_stride (surface);
  g_autoptr (GBytes) bytes = NULL;

  cairo_surface_flush (surface);
  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface), (gsize) height * (gsize) stride,
                                      free_surface, surface);

  return gdk_memory_texture_new (cairo_image_surface_get_width (surface), height, GDK_MEMORY_DEFAULT, bytes,
                                 (gsize) stride);
}

static GskRenderNode *
record_picture (FhTimelinePlot         *self,
                const FhTimelineLayout *layout,
                const FhTimelineLook   *look,
                const graphene_rect_t  *area)
{
  GskRenderNode *node = gsk_cairo_node_new (area);
  cairo_t       *cr = gsk_cairo_node_get_draw_context (node);

  fh_timeline_paint (layout, look, cr);
  cairo_destroy (cr);

  return node;
}

static GdkTexture *
rasterize_picture (FhTimelinePlot *self)
{
  int              factor = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  int              width = gtk_widget_get_width (GTK_WIDGET (self)) * factor;
  int              height = gtk_widget_get_height (GTK_WIDGET (self)) * factor;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t         *cr;

  cairo_surface_set_device_scale (surface, factor, factor);
  cr = cairo_create (surface);
  /* Words on an opaque ground keep their subpixels. */
  fh_color_set (&self->palette->canvas, cr);
  cairo_paint (cr);
  gsk_render_node_draw (self->node, cr);
  cairo_destroy (cr);

  return make_texture (surface);
}

/*
 * While the timeline moves, each frame is painted once and at once. What is shown a second time, under a
 * pointer or a date line that moves, is kept as pixels.
 */
static void
append_picture (FhTimelinePlot         *self,
                GtkSnapshot            *snapshot,
                const FhTimelineLayout *layout,
                const FhTimelineLook   *look,
                const graphene_rect_t  *area)
{
  if (self->node == NULL)
    {
      self->node = record_picture (self, layout, look, area);
      gtk_snapshot_append_node (snapshot, self->node);
      return;
    }

  if (self->picture == NULL)
    self->picture = rasterize_picture (self);
  gtk_snapshot_append_texture (snapshot, self->picture, area);
}

static void
fh_timeline_plot_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  FhTimelinePlot         *self = FH_TIMELINE_PLOT (widget);
  const FhTimelineLayout *layout = fh_timeline_plot_ensure_layout (self);
  graphene_rect_t         area = GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                                                     (float) gtk_widget_get_height (widget));
  FhTimelineLook          look;
  cairo_t                *cr;

  if (layout == NULL)
    return;

  look = get_look (self);
  append_picture (self, snapshot, layout, &look, &area);
  fh_timeline_plot_snapshot_fading (self, snapshot);

  cr = gtk_snapshot_append_cairo (snapshot, &area);
  if (self->drag == FH_TIMELINE_DRAG_BRUSH)
    fh_timeline_paint_brush (layout, &look, self->brush, cr);
  fh_timeline_paint_overlay (layout, &look, cr);
  cairo_destroy (cr);

  GTK_WIDGET_CLASS (fh_timeline_plot_parent_class)->snapshot (widget, snapshot);
}

static void
fh_timeline_plot_measure (GtkWidget     *widget,
                          GtkOrientation orientation,
                          int            for_size,
                          int           *minimum,
                          int           *natural,
                          int           *minimum_baseline,
                          int           *natural_baseline)
{
  double scale = fh_timeline_layout_get_scale (ensure_text (FH_TIMELINE_PLOT (widget)));

  *minimum =
    orientation == GTK_ORIENTATION_HORIZONTAL ? 200 : (int) (LEAST_HEIGHT + MORE_HEIGHT * (scale - 1));
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 600 : (int) (NATURAL_HEIGHT * scale);
}

static void
fh_timeline_plot_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  FhTimelinePlot *self = FH_TIMELINE_PLOT (widget);
  FhEvent        *selected = fh_session_get_selected_event (self->session);
  gboolean        is_first = self->height == 0;

  if (width != self->width || height != self->height)
    {
      self->width = width;
      self->height = height;
      fh_timeline_plot_update_header_width (self);
      self->has_layout = FALSE;
      g_clear_object (&self->picture);
      g_clear_pointer (&self->node, gsk_render_node_unref);
    }

  /* The lanes may have become fewer, or higher. */
  fh_timeline_plot_set_scroll (self, self->scroll);
  /* What was selected before there was a size. */
  if (is_first && selected != NULL)
    fh_timeline_plot_show_row (self, FH_ITEM (selected));
  fh_timeline_plot_place_spots (self);
  fh_timeline_plot_place_card (self);
  fh_timeline_plot_place_popover (self);
  if (self->menu != NULL)
    gtk_popover_present (GTK_POPOVER (self->menu));
}

/* Another font, size or resolution. */
static void
fh_timeline_plot_css_changed (GtkWidget         *widget,
                              GtkCssStyleChange *change)
{
  FhTimelinePlot *self = FH_TIMELINE_PLOT (widget);

  GTK_WIDGET_CLASS (fh_timeline_plot_parent_class)->css_changed (widget, change);
  g_clear_pointer (&self->text, fh_timeline_text_free);
  fh_timeline_plot_update_header_width (self);
  fh_timeline_plot_invalidate (self);
  gtk_widget_queue_resize (widget);
}

void
fh_timeline_plot_follow_settings (FhTimelinePlot *self)
{
  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-enable-animations",
                &self->motion.is_enabled, NULL);
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  FhTimelinePlot *self = FH_TIMELINE_PLOT (widget);
  gboolean        publishes = self->motion.kind == FH_TIMELINE_MOTION_FLING;

  if (fh_timeline_motion_advance (&self->motion, gdk_frame_clock_get_frame_time (clock)))
    {
      fh_timeline_plot_invalidate (self);
      if (publishes)
        {
          self->is_publishing = TRUE;
          fh_session_set_span (self->session, fh_time_scale_get_span (&self->motion.scale));
          self->is_publishing = FALSE;
        }
    }
  if (fh_timeline_motion_is_moving (&self->motion))
    return G_SOURCE_CONTINUE;

  self->tick_id = 0;
  return G_SOURCE_REMOVE;
}

gint64
fh_timeline_plot_get_frame_time (FhTimelinePlot *self)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (self));

  return clock != NULL ? gdk_frame_clock_get_frame_time (clock) : 0;
}

void
fh_timeline_plot_follow_motion (FhTimelinePlot *self)
{
  fh_timeline_plot_invalidate (self);
  if (fh_timeline_motion_is_moving (&self->motion) && self->tick_id == 0)
    self->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
}

/* Tells the session where the motion goes, without following itself. */
void
fh_timeline_plot_publish (FhTimelinePlot *self)
{
  FhTimeScale end = fh_timeline_motion_get_end (&self->motion);

  self->is_publishing = TRUE;
  fh_session_set_span (self->session, fh_time_scale_get_span (&end));
  self->is_publishing = FALSE;
}

void
fh_timeline_plot_move (FhTimelinePlot *self,
                       FhTimeScale     target,
                       gint64          duration)
{
  fh_timeline_plot_follow_settings (self);
  fh_timeline_motion_ease (&self->motion, fh_timeline_motion_clamp (&self->motion, target),
                           fh_timeline_plot_get_frame_time (self), duration);
  fh_timeline_plot_publish (self);
  fh_timeline_plot_follow_motion (self);
}

void
fh_timeline_plot_set_scroll (FhTimelinePlot *self,
                             double          scroll)
{
  const FhTimelineLayout *layout = fh_timeline_plot_ensure_layout (self);
  double                  most;

  if (layout == NULL)
    return;

  most = MAX (0, layout->lanes_height - (layout->lanes_bottom - layout->lanes_top));
  scroll = CLAMP (scroll, 0, most);
  if (scroll == self->scroll)
    return;

  self->scroll = scroll;
  fh_timeline_plot_invalidate (self);
}

gboolean
fh_timeline_plot_get_event_area (FhTimelinePlot *self,
                                 FhEvent        *event,
                                 GdkRectangle   *area)
{
  const FhTimelineLayout *layout = fh_timeline_plot_ensure_layout (self);
  double                  plot_x;

  if (layout == NULL)
    return FALSE;

  plot_x = fh_timeline_layout_get_anchor (layout, event);
  if (plot_x < 0 || plot_x > layout->plot_width)
    return FALSE;
  for (guint i = 0; i < layout->rows->len; i++)
    {
      const FhTimelineRow *row = &g_array_index (layout->rows, FhTimelineRow, i);

      if (row->kind != FH_TIMELINE_ROW_LANE || !fh_timeline_is_related (event, row->item))
        continue;
      *area = (GdkRectangle){ (int) fh_timeline_layout_get_x (layout, plot_x) - 11,
                              (int) fh_timeline_layout_get_middle (row) - 11, 22, 22 };
      return TRUE;
    }

  return FALSE;
}

static void
fh_timeline_plot_get_property (GObject    *object,
                               guint       property,
                               GValue     *value,
                               GParamSpec *pspec)
{
  FhTimelinePlot *self = FH_TIMELINE_PLOT (object);

  switch (property)
    {
    case PROP_HEADER_WIDTH:
      g_value_set_double (value, self->header_width);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
fh_timeline_plot_dispose (GObject *object)
{
  FhTimelinePlot *self = FH_TIMELINE_PLOT (object);

  g_clear_handle_id (&self->description_id, g_source_remove);
  g_clear_object (&self->picture);
  g_clear_pointer (&self->node, gsk_render_node_unref);
  fh_timeline_plot_stop_fading (self);
  g_clear_weak_pointer (&self->focus_before);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_pointer (&self->card, gtk_widget_unparent);
  g_clear_object (&self->menu_item);
  g_clear_object (&self->lifted);
  fh_timeline_plot_clear_spots (self);
  g_clear_pointer (&self->arrangement, fh_timeline_arrangement_free);
  g_clear_pointer (&self->order, g_array_unref);
  g_clear_object (&self->session);
  g_clear_pointer (&self->lanes, fh_timeline_lanes_unref);
  g_clear_pointer (&self->categories, fh_timeline_lanes_unref);
  g_clear_pointer (&self->text, fh_timeline_text_free);
  g_clear_pointer (&self->layout, fh_timeline_layout_free);
  g_clear_pointer (&self->places, g_ptr_array_unref);

  G_OBJECT_CLASS (fh_timeline_plot_parent_class)->dispose (object);
}

static void
fh_timeline_plot_class_init (FhTimelinePlotClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = fh_timeline_plot_get_property;
  object_class->dispose = fh_timeline_plot_dispose;

  widget_class->snapshot = fh_timeline_plot_snapshot;
  widget_class->measure = fh_timeline_plot_measure;
  widget_class->size_allocate = fh_timeline_plot_size_allocate;
  widget_class->css_changed = fh_timeline_plot_css_changed;
  widget_class->focus = fh_timeline_plot_focus;

  properties[PROP_HEADER_WIDTH] = g_param_spec_double ("header-width", NULL, NULL, 0, G_MAXDOUBLE, 0,
                                                       G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_set_css_name (widget_class, "timelineplot");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  fh_timeline_plot_add_shortcuts (widget_class);
  fh_timeline_plot_install_menu (widget_class);
}

static void
fh_timeline_plot_init (FhTimelinePlot *self)
{
  self->palette = fh_palette_get (FH_PALETTE_LIGHT);
  self->places = g_ptr_array_new_with_free_func (g_object_unref);
  self->layout = fh_timeline_layout_new ();
  self->arrangement = fh_timeline_arrangement_new ();
  self->order = g_array_new (FALSE, FALSE, sizeof (guint));
  self->motion.is_enabled = TRUE;

  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Timeline"), -1);
  fh_timeline_plot_add_input (self);
  fh_timeline_plot_add_spots (self);
  self->card = fh_timeline_card_new ();
  gtk_widget_set_visible (self->card, FALSE);
  gtk_widget_set_parent (self->card, GTK_WIDGET (self));
}

GtkWidget *
fh_timeline_plot_new (FhSession *session)
{
  FhTimelinePlot *self;

  g_return_val_if_fail (FH_IS_SESSION (session), NULL);

  self = g_object_new (FH_TYPE_TIMELINE_PLOT, NULL);
  self->session = g_object_ref (session);
  fh_timeline_plot_follow_session (self);

  return GTK_WIDGET (self);
}

double
fh_timeline_plot_get_header_width (FhTimelinePlot *self)
{
  g_return_val_if_fail (FH_IS_TIMELINE_PLOT (self), 0);

  return self->header_width;
}

FhTimelineLanes *
fh_timeline_plot_get_categories (FhTimelinePlot *self)
{
  g_return_val_if_fail (FH_IS_TIMELINE_PLOT (self), NULL);

  return self->categories;
}

void
fh_timeline_plot_set_palette (FhTimelinePlot  *self,
                              const FhPalette *palette)
{
  g_return_if_fail (FH_IS_TIMELINE_PLOT (self));
  g_return_if_fail (palette != NULL);

  self->palette = palette;
  fh_timeline_plot_invalidate (self);
}

void
fh_timeline_plot_set_playing (FhTimelinePlot *self,
                              gboolean        playing)
{
  g_return_if_fail (FH_IS_TIMELINE_PLOT (self));

  self->is_playing = playing;
  fh_timeline_plot_invalidate (self);
}

void
fh_timeline_plot_set_grouping (FhTimelinePlot    *self,
                               FhTimelineGrouping grouping)
{
  g_return_if_fail (FH_IS_TIMELINE_PLOT (self));

  if (self->grouping == grouping)
    return;

  self->grouping = grouping;
  self->scroll = 0;
  fh_timeline_arrangement_reset (self->arrangement);
  fh_timeline_plot_update_lanes (self);
}

void
fh_timeline_plot_read (FhTimelinePlot  *self,
                       FhStoryTimeline *shown)
{
  g_return_if_fail (FH_IS_TIMELINE_PLOT (self));
  g_return_if_fail (shown != NULL);

  *shown = (FhStoryTimeline){
    .grouping = self->grouping,
    .order = self->order,
    .collapsed = self->collapsed,
    .scroll = self->scroll,
    .height = gtk_widget_get_height (GTK_WIDGET (self)),
  };
}

void
fh_timeline_plot_zoom (FhTimelinePlot *self,
                       double          factor)
{
  FhTimeScale end;

  g_return_if_fail (FH_IS_TIMELINE_PLOT (self));
  g_return_if_fail (factor > 0);

  end = fh_timeline_motion_get_end (&self->motion);
  fh_timeline_plot_move (self, fh_time_scale_zoom (&end, factor, end.width / 2), ZOOM_TIME);
}

void
fh_timeline_plot_pan (FhTimelinePlot *self,
                      double          share)
{
  FhTimeScale end;

  g_return_if_fail (FH_IS_TIMELINE_PLOT (self));

  end = fh_timeline_motion_get_end (&self->motion);
  fh_timeline_plot_move (self, fh_time_scale_pan (&end, share * end.width), ZOOM_TIME);
}

void
fh_timeline_plot_show (FhTimelinePlot *self,
                       FhTimeSpan      span)
{
  g_return_if_fail (FH_IS_TIMELINE_PLOT (self));
  g_return_if_fail (!fh_time_span_is_empty (span));

  fh_timeline_plot_move (self, fh_time_scale_for_span (span, MAX (self->motion.scale.width, 1)), EASE_TIME);
}
