/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-timeline-view.h"

#include <glib/gi18n.h>

#include "fh-timeline-controls.h"
#include "fh-timeline-plot.h"
#include "fh-timeline-resources.h"
#include "fh-timeline-strip.h"

#define ZOOM_STEP 1.5

struct _FhTimelineView
{
  GtkWidget parent_instance;

  FhSession       *session;
  FhPlayback      *playback;
  GtkWidget       *controls;
  GtkWidget       *plot;
  GtkWidget       *strip;
  const FhPalette *palette;
  gboolean         has_palette;
  guint            tick_id;
};

G_DEFINE_FINAL_TYPE (FhTimelineView, fh_timeline_view, GTK_TYPE_WIDGET)

static void
set_palette (FhTimelineView  *self,
             const FhPalette *palette)
{
  if (self->palette == palette || self->plot == NULL)
    return;

  self->palette = palette;
  fh_timeline_plot_set_palette (FH_TIMELINE_PLOT (self->plot), palette);
  fh_timeline_strip_set_palette (FH_TIMELINE_STRIP (self->strip), palette);
  fh_timeline_controls_set_palette (FH_TIMELINE_CONTROLS (self->controls), palette);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Light words stand on a dark ground. */
static void
fh_timeline_view_css_changed (GtkWidget         *widget,
                              GtkCssStyleChange *change)
{
  FhTimelineView *self = FH_TIMELINE_VIEW (widget);
  GdkRGBA         color;

  GTK_WIDGET_CLASS (fh_timeline_view_parent_class)->css_changed (widget, change);
  if (self->has_palette)
    return;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  set_palette (self, fh_palette_get (color.red + color.green + color.blue > 1.5f ? FH_PALETTE_DARK
                                                                                 : FH_PALETTE_LIGHT));
}

static void
fh_timeline_view_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  FhTimelineView *self = FH_TIMELINE_VIEW (widget);
  const FhColor  *canvas = &self->palette->canvas;
  GdkRGBA         color = { (float) canvas->red, (float) canvas->green, (float) canvas->blue,
                            (float) canvas->alpha };

  gtk_snapshot_append_color (snapshot, &color,
                             &GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                                                  (float) gtk_widget_get_height (widget)));
  GTK_WIDGET_CLASS (fh_timeline_view_parent_class)->snapshot (widget, snapshot);
}

static void
header_width_cb (FhTimelineView *self)
{
  fh_timeline_strip_set_header_width (FH_TIMELINE_STRIP (self->strip),
                                      fh_timeline_plot_get_header_width (FH_TIMELINE_PLOT (self->plot)));
}

/* The plot was connected to the session first, so it has made its lanes by now. */
static void
index_cb (FhTimelineView *self)
{
  fh_timeline_strip_set_lanes (FH_TIMELINE_STRIP (self->strip),
                               fh_timeline_plot_get_categories (FH_TIMELINE_PLOT (self->plot)));
}

static void
grouping_cb (FhTimelineView *self)
{
  fh_timeline_plot_set_grouping (FH_TIMELINE_PLOT (self->plot),
                                 fh_timeline_controls_get_grouping (FH_TIMELINE_CONTROLS (self->controls)));
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  FhTimelineView *self = FH_TIMELINE_VIEW (widget);

  fh_playback_advance (self->playback, gdk_frame_clock_get_frame_time (clock));
  if (fh_playback_get_playing (self->playback))
    return G_SOURCE_CONTINUE;

  self->tick_id = 0;
  return G_SOURCE_REMOVE;
}

static void
playing_cb (FhTimelineView *self)
{
  gboolean playing = fh_playback_get_playing (self->playback);
  gboolean has_motion;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-enable-animations", &has_motion, NULL);
  fh_playback_set_stepping (self->playback, !has_motion);
  fh_timeline_plot_set_playing (FH_TIMELINE_PLOT (self->plot), playing);
  if (playing && self->tick_id == 0)
    self->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
}

static void
zoom_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  FhTimelineView *self = FH_TIMELINE_VIEW (widget);

  fh_timeline_plot_zoom (FH_TIMELINE_PLOT (self->plot),
                         g_str_equal (name, "timeline.zoom-in") ? ZOOM_STEP : 1 / ZOOM_STEP);
}

static void
show_all_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  FhTimelineView *self = FH_TIMELINE_VIEW (widget);
  FhDataset      *dataset = fh_session_get_dataset (self->session);

  if (dataset != NULL)
    fh_timeline_plot_show (FH_TIMELINE_PLOT (self->plot), fh_dataset_get_span (dataset));
}

static void
play_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  FhTimelineView *self = FH_TIMELINE_VIEW (widget);

  fh_playback_set_playing (self->playback, !fh_playback_get_playing (self->playback));
}

static void
go_to_date_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  FhTimelineView *self = FH_TIMELINE_VIEW (widget);

  fh_timeline_plot_ask_date (FH_TIMELINE_PLOT (self->plot));
}

/* From anywhere in the window. */
static void
add_window_shortcut (FhTimelineView *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (controller), GTK_SHORTCUT_SCOPE_GLOBAL);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_g,
                                                                                  GDK_CONTROL_MASK),
                                                          gtk_named_action_new ("timeline.go-to-date")));
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

/* The style sheet comes with the widget, below what an application or a user adds. */
static void
load_style (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();
  GdkDisplay *display = gdk_display_get_default ();

  g_resources_register (fh_timeline_get_resource ());
  gtk_css_provider_load_from_resource (provider, "/org/foothold/Foothold/timeline/fh-timeline.css");
  if (display != NULL)
    gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (provider),
                                                GTK_STYLE_PROVIDER_PRIORITY_APPLICATION - 1);
}

static void
fh_timeline_view_dispose (GObject *object)
{
  FhTimelineView *self = FH_TIMELINE_VIEW (object);

  g_clear_pointer (&self->controls, gtk_widget_unparent);
  g_clear_pointer (&self->plot, gtk_widget_unparent);
  g_clear_pointer (&self->strip, gtk_widget_unparent);
  g_clear_object (&self->playback);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (fh_timeline_view_parent_class)->dispose (object);
}

static void
fh_timeline_view_class_init (FhTimelineViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fh_timeline_view_dispose;
  widget_class->css_changed = fh_timeline_view_css_changed;
  widget_class->snapshot = fh_timeline_view_snapshot;

  gtk_widget_class_set_css_name (widget_class, "timelineview");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_install_action (widget_class, "timeline.zoom-in", NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "timeline.zoom-out", NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "timeline.show-all", NULL, show_all_action);
  gtk_widget_class_install_action (widget_class, "timeline.play", NULL, play_action);
  gtk_widget_class_install_action (widget_class, "timeline.go-to-date", NULL, go_to_date_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_space, 0, "timeline.play", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Space, 0, "timeline.play", NULL);
  load_style ();
}

static void
fh_timeline_view_init (FhTimelineView *self)
{
  GtkLayoutManager *box = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (box), GTK_ORIENTATION_VERTICAL);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  self->palette = fh_palette_get (FH_PALETTE_LIGHT);
  add_window_shortcut (self);
}

static void
add_children (FhTimelineView *self)
{
  self->controls = fh_timeline_controls_new (self->session, self->playback);
  self->plot = fh_timeline_plot_new (self->session);
  gtk_widget_set_vexpand (self->plot, TRUE);
  self->strip = fh_timeline_strip_new (self->session);
  gtk_widget_set_margin_bottom (self->strip, 4);

  gtk_widget_set_parent (self->controls, GTK_WIDGET (self));
  gtk_widget_set_parent (self->plot, GTK_WIDGET (self));
  gtk_widget_set_parent (self->strip, GTK_WIDGET (self));
}

GtkWidget *
fh_timeline_view_new (FhSession *session)
{
  FhTimelineView *self;

  g_return_val_if_fail (FH_IS_SESSION (session), NULL);

  self = g_object_new (FH_TYPE_TIMELINE_VIEW, NULL);
  self->session = g_object_ref (session);
  self->playback = fh_playback_new (session);
  add_children (self);

  g_signal_connect_object (self->plot, "notify::header-width", G_CALLBACK (header_width_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->controls, "notify::grouping", G_CALLBACK (grouping_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->playback, "notify::playing", G_CALLBACK (playing_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::index", G_CALLBACK (index_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::dataset", G_CALLBACK (index_cb), self, G_CONNECT_SWAPPED);
  index_cb (self);

  return GTK_WIDGET (self);
}

void
fh_timeline_view_set_palette (FhTimelineView *self,
                              FhPaletteKind   kind)
{
  g_return_if_fail (FH_IS_TIMELINE_VIEW (self));

  self->has_palette = TRUE;
  set_palette (self, fh_palette_get (kind));
}

void
fh_timeline_view_read (FhTimelineView  *self,
                       FhStoryTimeline *shown)
{
  g_return_if_fail (FH_IS_TIMELINE_VIEW (self));
  g_return_if_fail (shown != NULL);

  fh_timeline_plot_read (FH_TIMELINE_PLOT (self->plot), shown);
}

FhPlayback *
fh_timeline_view_get_playback (FhTimelineView *self)
{
  g_return_val_if_fail (FH_IS_TIMELINE_VIEW (self), NULL);

  return self->playback;
}
