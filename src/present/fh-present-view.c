/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-present-view-private.h"

#include <glib/gi18n.h>

#include "fh-interface.h"
#include "fh-line.h"
#include "fh-present-actions.h"
#include "fh-present-bar.h"
#include "fh-present-resources.h"
#include "fh-present-type.h"
#include "fh-story-words.h"

/* How long the screen fades where motion is not wanted, in microseconds. */
#define FADE_TIME 250000

G_DEFINE_FINAL_TYPE (FhPresentView, fh_present_view, GTK_TYPE_WIDGET)

static gboolean
has_motion (FhPresentView *self)
{
  gboolean enabled;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-enable-animations", &enabled, NULL);
  return enabled && !self->is_preview;
}

void
fh_present_view_show_step (FhPresentView *self)
{
  guint             position = fh_presentation_get_position (self->presentation);
  const FhTourView *view;

  if (position >= fh_presentation_get_n_steps (self->presentation) || self->width == 0)
    return;

  /* Two hundred marks would hide the two that the step is about. */
  fh_map_view_set_events_visible (
    self->map, fh_tour_step_get_filter (fh_presentation_get_step (self->presentation, position)) != NULL);
  view = fh_presentation_get_view (self->presentation, position);
  if (view->camera != NULL)
    fh_map_view_show_camera (self->map, view->camera);
  else
    fh_map_view_show_bounds (self->map, view->bounds);

  if (self->is_preview)
    fh_map_view_arrive (self->map);
}

static gboolean
fade_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  FhPresentView *self = FH_PRESENT_VIEW (widget);

  gtk_widget_queue_draw (widget);
  if (gdk_frame_clock_get_frame_time (clock) - self->fade_start < FADE_TIME)
    return G_SOURCE_CONTINUE;

  g_clear_object (&self->faded);
  self->fade_id = 0;
  return G_SOURCE_REMOVE;
}

/* Keeps the screen as it was painted last, to fade from it. */
static void
start_fade (FhPresentView *self)
{
  g_autoptr (GdkPaintable) screen = NULL;

  if (self->is_preview || has_motion (self) || !gtk_widget_get_mapped (GTK_WIDGET (self)) ||
      self->faded != NULL)
    return;

  screen = gtk_widget_paintable_new (GTK_WIDGET (self));
  self->faded = gdk_paintable_get_current_image (screen);
  self->fade_start = gdk_frame_clock_get_frame_time (gtk_widget_get_frame_clock (GTK_WIDGET (self)));
  self->fade_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), fade_cb, NULL, NULL);
}

static char *
get_pill_words (FhPresentView *self)
{
  const char      *language = fh_session_get_language (fh_presentation_get_session (self->presentation));
  guint            position = fh_presentation_get_position (self->presentation);
  guint            n_steps = fh_presentation_get_n_steps (self->presentation);
  FhText          *title = fh_item_get_title (FH_ITEM (fh_presentation_get_tour (self->presentation)));
  g_autofree char *words = NULL;

  if (fh_presentation_get_typed (self->presentation) > 0)
    {
      words = fh_interface_format_number (fh_presentation_get_typed (self->presentation));
      /* Translators: while the number of a step is being typed during a presentation. */
      return g_strdup_printf (C_ ("step", "Go to %s"), words);
    }
  if (n_steps == 0)
    return g_strdup (_ ("This tour has no steps"));

  if (fh_presentation_get_exploring (self->presentation))
    {
      words = fh_story_position (position, n_steps, fh_interface_get_language ());
      /* Translators: the tour was left for a moment; %s is "2 of 12". */
      return g_strdup_printf (_ ("Exploring · Esc: back to %s"), words);
    }

  words = fh_story_position (position, n_steps, language);

  return fh_line_join (language, words, fh_text_get (title, language), NULL);
}

static void
update_pill (FhPresentView *self)
{
  g_autofree char *words = get_pill_words (self);

  gtk_label_set_label (self->pill, words);
}

static void
position_cb (FhPresentView *self)
{
  start_fade (self);
  fh_present_view_show_step (self);
  update_pill (self);
}

static void
asking_cb (FhPresentView *self)
{
  start_fade (self);
  fh_present_view_show_step (self);
}

static void
set_css_class (FhPresentView *self,
               const char    *name,
               gboolean       has_it)
{
  if (has_it)
    gtk_widget_add_css_class (GTK_WIDGET (self), name);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), name);
}

/* Only while exploring do map and timeline take the hand themselves. */
static void
exploring_cb (FhPresentView *self)
{
  gboolean exploring = fh_presentation_get_exploring (self->presentation);

  set_css_class (self, "exploring", exploring);
  if (exploring)
    fh_map_view_set_events_visible (self->map, TRUE);
  gtk_widget_set_can_target (GTK_WIDGET (self->map), exploring);
  if (!exploring)
    {
      start_fade (self);
      if (self->timeline != NULL)
        gtk_widget_set_visible (GTK_WIDGET (self->timeline), FALSE);
      gtk_widget_set_visible (GTK_WIDGET (self->line), TRUE);
      fh_present_view_show_step (self);
    }
  fh_present_bar_set_exploring (self->bar, exploring);
  update_pill (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
blank_cb (FhPresentView *self)
{
  FhBlank blank = fh_presentation_get_blank (self->presentation);

  gtk_widget_set_visible (self->blank, blank != FH_BLANK_NONE);
  if (blank == FH_BLANK_WHITE)
    gtk_widget_add_css_class (self->blank, "white");
  else
    gtk_widget_remove_css_class (self->blank, "white");
}

/* A new selection makes the map fly to it; a step has a view of its own. */
static void
selection_cb (FhPresentView *self)
{
  if (!fh_presentation_get_exploring (self->presentation))
    fh_present_view_show_step (self);
}

static void
language_cb (FhPresentView *self)
{
  const char *language = fh_session_get_language (fh_presentation_get_session (self->presentation));

  gtk_widget_set_direction (GTK_WIDGET (self), fh_present_get_direction (language));
  fh_present_set_direction (self->bar, fh_present_get_direction (language));
  update_pill (self);
  /* As for another screen: the card changes its side. */
  self->width = 0;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
fh_present_view_measure (GtkWidget     *widget,
                         GtkOrientation orientation,
                         int            for_size,
                         int           *minimum,
                         int           *natural,
                         int           *minimum_baseline,
                         int           *natural_baseline)
{
  *minimum = 0;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 960 : 540;
}

static void
fh_present_view_size_allocate (GtkWidget *widget,
                               int        width,
                               int        height,
                               int        baseline)
{
  fh_present_view_lay_out (FH_PRESENT_VIEW (widget), width, height);
}

static void
fh_present_view_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  FhPresentView *self = FH_PRESENT_VIEW (widget);
  GdkFrameClock *clock = gtk_widget_get_frame_clock (widget);
  double         share;

  GTK_WIDGET_CLASS (fh_present_view_parent_class)->snapshot (widget, snapshot);
  if (self->faded == NULL)
    return;

  share = 1.0 - (double) (gdk_frame_clock_get_frame_time (clock) - self->fade_start) / FADE_TIME;
  gtk_snapshot_push_opacity (snapshot, CLAMP (share, 0, 1));
  gdk_paintable_snapshot (self->faded, snapshot, gtk_widget_get_width (widget),
                          gtk_widget_get_height (widget));
  gtk_snapshot_pop (snapshot);
}

static void
timeline_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  FhPresentView *self = FH_PRESENT_VIEW (widget);
  gboolean       is_large;

  if (self->timeline == NULL)
    {
      self->timeline =
        FH_TIMELINE_VIEW (fh_timeline_view_new (fh_presentation_get_session (self->presentation)));
      fh_timeline_view_set_palette (self->timeline, self->palette);
      gtk_widget_set_visible (GTK_WIDGET (self->timeline), FALSE);
      gtk_widget_insert_after (GTK_WIDGET (self->timeline), widget, GTK_WIDGET (self->line));
    }

  fh_presentation_set_exploring (self->presentation, TRUE);
  is_large = gtk_widget_get_visible (GTK_WIDGET (self->timeline));
  gtk_widget_set_visible (GTK_WIDGET (self->timeline), !is_large);
  gtk_widget_set_visible (GTK_WIDGET (self->line), is_large);
  gtk_widget_queue_allocate (widget);
}

static void
fh_present_view_dispose (GObject *object)
{
  FhPresentView *self = FH_PRESENT_VIEW (object);
  GtkWidget     *child;

  fh_present_view_drop_input (self);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->faded);
  g_clear_object (&self->presentation);

  G_OBJECT_CLASS (fh_present_view_parent_class)->dispose (object);
}

/* The style sheet comes with the widget, below what an application or a user adds. */
static void
load_style (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();
  GdkDisplay *display = gdk_display_get_default ();

  g_resources_register (fh_present_get_resource ());
  gtk_css_provider_load_from_resource (provider, "/org/foothold/Foothold/present/fh-present.css");
  if (display == NULL)
    return;

  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION - 1);
  gtk_icon_theme_add_resource_path (gtk_icon_theme_get_for_display (display),
                                    "/org/foothold/Foothold/present/icons");
}

static void
fh_present_view_class_init (FhPresentViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fh_present_view_dispose;
  widget_class->measure = fh_present_view_measure;
  widget_class->size_allocate = fh_present_view_size_allocate;
  widget_class->snapshot = fh_present_view_snapshot;

  gtk_widget_class_install_action (widget_class, "view.timeline", NULL, timeline_action);
  gtk_widget_class_set_css_name (widget_class, "presentview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  load_style ();
}

static void
fh_present_view_init (FhPresentView *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_add_css_class (GTK_WIDGET (self), "light");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Presentation"),
                                  -1);
}

/* While a tool is held, the others are at hand beside it. */
static void
tool_cb (FhPresentView *self)
{
  FhTool tool = fh_board_get_tool (fh_presentation_get_board (self->presentation));

  fh_present_bar_set_drawing (self->bar, tool != FH_TOOL_NONE);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
build (FhPresentView *self,
       FhBasemap     *basemap)
{
  GtkWidget *widget = GTK_WIDGET (self);

  self->map = FH_MAP_VIEW (fh_map_view_new (fh_presentation_get_session (self->presentation), basemap));
  self->line = FH_TOUR_LINE (fh_tour_line_new (self->presentation));
  self->card = FH_CAPTION_CARD (fh_caption_card_new (self->presentation));
  self->pill = GTK_LABEL (gtk_label_new (NULL));
  self->bar = fh_present_bar_new ();
  self->blank = gtk_label_new (NULL);
  self->ink = FH_INK_LAYER (
    fh_ink_layer_new (fh_presentation_get_board (self->presentation), fh_map_view_get_viewport (self->map)));
  self->spot = FH_SPOT_LAYER (fh_spot_layer_new (fh_presentation_get_board (self->presentation)));

  gtk_label_set_ellipsize (self->pill, PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (GTK_WIDGET (self->pill), "pill");
  gtk_widget_add_css_class (self->blank, "blank");
  gtk_widget_set_visible (self->blank, FALSE);
  gtk_widget_set_visible (self->bar, FALSE);
  gtk_widget_set_can_target (GTK_WIDGET (self->pill), FALSE);
  gtk_widget_set_can_target (GTK_WIDGET (self->line), FALSE);
  gtk_widget_set_can_target (GTK_WIDGET (self->map), FALSE);
  gtk_widget_set_can_target (self->blank, FALSE);
  fh_tour_line_set_still (self->line, self->is_preview);
  fh_map_view_set_plain (self->map, TRUE);
  fh_map_view_add_cover (self->map, GTK_WIDGET (self->card));
  fh_map_view_add_cover (self->map, GTK_WIDGET (self->pill));

  gtk_widget_set_parent (GTK_WIDGET (self->map), widget);
  gtk_widget_set_parent (GTK_WIDGET (self->ink), widget);
  gtk_widget_set_parent (GTK_WIDGET (self->line), widget);
  gtk_widget_set_parent (GTK_WIDGET (self->card), widget);
  gtk_widget_set_parent (GTK_WIDGET (self->pill), widget);
  gtk_widget_set_parent (GTK_WIDGET (self->spot), widget);
  gtk_widget_set_parent (self->bar, widget);
  gtk_widget_set_parent (self->blank, widget);
}

static void
follow (FhPresentView *self)
{
  FhSession *session = fh_presentation_get_session (self->presentation);
  const struct
  {
    gpointer    object;
    const char *signal;
    GCallback   callback;
  } follows[] = {
    { self->presentation, "notify::position", G_CALLBACK (position_cb) },
    { self->presentation, "notify::asking", G_CALLBACK (asking_cb) },
    { self->presentation, "notify::exploring", G_CALLBACK (exploring_cb) },
    { self->presentation, "notify::blank", G_CALLBACK (blank_cb) },
    { self->presentation, "notify::typed", G_CALLBACK (update_pill) },
    { fh_presentation_get_board (self->presentation), "notify::tool", G_CALLBACK (tool_cb) },
    { session, "notify::selection", G_CALLBACK (selection_cb) },
    { session, "notify::language", G_CALLBACK (language_cb) },
  };

  for (guint i = 0; i < G_N_ELEMENTS (follows); i++)
    g_signal_connect_object (follows[i].object, follows[i].signal, follows[i].callback, self,
                             G_CONNECT_SWAPPED);

  language_cb (self);
  exploring_cb (self);
  blank_cb (self);
}

static GtkWidget *
create (FhPresentation *presentation,
        FhBasemap      *basemap,
        gboolean        is_preview)
{
  FhPresentView *self = g_object_new (FH_TYPE_PRESENT_VIEW, NULL);

  self->is_preview = is_preview;
  g_set_object (&self->presentation, presentation);
  build (self, basemap);
  follow (self);
  tool_cb (self);
  if (is_preview)
    gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  else
    {
      fh_present_actions_insert (GTK_WIDGET (self), presentation);
      fh_present_view_add_input (self);
    }

  return GTK_WIDGET (self);
}

GtkWidget *
fh_present_view_new (FhPresentation *presentation,
                     FhBasemap      *basemap)
{
  g_return_val_if_fail (FH_IS_PRESENTATION (presentation), NULL);
  g_return_val_if_fail (basemap == NULL || FH_IS_BASEMAP (basemap), NULL);

  return create (presentation, basemap, FALSE);
}

GtkWidget *
fh_present_view_new_preview (FhPresentation *presentation,
                             FhBasemap      *basemap)
{
  g_return_val_if_fail (FH_IS_PRESENTATION (presentation), NULL);
  g_return_val_if_fail (basemap == NULL || FH_IS_BASEMAP (basemap), NULL);

  return create (presentation, basemap, TRUE);
}

void
fh_present_view_set_palette_kind (FhPresentView *self,
                                  FhPaletteKind  kind)
{
  gboolean dark = kind == FH_PALETTE_DARK || kind == FH_PALETTE_CONTRAST_DARK;

  g_return_if_fail (FH_IS_PRESENT_VIEW (self));

  self->palette = kind;
  set_css_class (self, "dark", dark);
  set_css_class (self, "light", !dark);
  fh_map_view_set_palette_kind (self->map, kind);
  fh_ink_layer_set_dark (self->ink, dark);
  fh_tour_line_set_palette (self->line, fh_palette_get (kind));
  if (self->timeline != NULL)
    fh_timeline_view_set_palette (self->timeline, kind);
}

FhPresentation *
fh_present_view_get_presentation (FhPresentView *self)
{
  g_return_val_if_fail (FH_IS_PRESENT_VIEW (self), NULL);

  return self->presentation;
}

FhMapView *
fh_present_view_get_map (FhPresentView *self)
{
  g_return_val_if_fail (FH_IS_PRESENT_VIEW (self), NULL);

  return self->map;
}
