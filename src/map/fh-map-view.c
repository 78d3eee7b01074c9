/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-map-view-private.h"

#include "fh-basemap-source.h"
#include "fh-date-words.h"
#include "fh-map-input.h"
#include "fh-map-pointer.h"
#include "fh-map-resources.h"
#include "fh-map-words.h"
#include "fh-projection.h"
#include "fh-scale-bar.h"

enum
{
  PROP_0,
  PROP_PALETTE_KIND,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (FhMapView, fh_map_view, GTK_TYPE_WIDGET)

static void
allocate_layer (FhMapView *self,
                GtkWidget *layer,
                int        width,
                int        height)
{
  double        magnification = fh_projection_get_magnification (layer);
  GskTransform *transform = NULL;

  if (magnification != 1)
    transform = gsk_transform_scale (NULL, (float) magnification, (float) magnification);
  gtk_widget_allocate (layer, (int) ceil (width / magnification), (int) ceil (height / magnification), -1,
                       transform);
}

static void
fh_map_view_size_allocate (GtkWidget *widget,
                           int        width,
                           int        height,
                           int        baseline)
{
  FhMapView *self = FH_MAP_VIEW (widget);
  GtkWidget *layers[] = { GTK_WIDGET (self->tiles), GTK_WIDGET (self->online), GTK_WIDGET (self->labels),
                          GTK_WIDGET (self->events), GTK_WIDGET (self->sites) };
  g_autoptr (GArray) boxes = NULL;
  FhCameraView story;

  self->was_allocated = TRUE;
  fh_map_view_allocate_overlays (self);
  if (self->at_story && !fh_map_camera_get_moving (self->camera) && fh_map_view_find_story (self, &story))
    fh_map_camera_set_view (self->camera, story);
  else
    fh_map_camera_resize (self->camera);

  /* The camera keeps the sites clear of them, and the scale may be another now that it has moved. */
  fh_map_view_allocate_overlays (self);
  fh_map_view_queue_shown (self);
  boxes = fh_map_view_list_overlays (self);
  fh_site_layer_set_obstacles (self->sites, boxes);

  for (guint i = 0; i < G_N_ELEMENTS (layers); i++)
    allocate_layer (self, layers[i], width, height);
}

static void
fh_map_view_snapshot (GtkWidget   *widget,
                      GtkSnapshot *snapshot)
{
  FhMapView *self = FH_MAP_VIEW (widget);
  g_autoptr (GArray) boxes = fh_map_view_list_overlays (self);
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (FhBox));
  const GArray *sites = fh_site_layer_get_boxes (self->sites);

  g_array_append_vals (boxes, sites->data, sites->len);
  fh_event_layer_split_boxes (self->events, marks, boxes);
  fh_map_view_add_online_boxes (self, boxes);
  fh_label_layer_set_obstacles (self->labels, boxes, marks);

  GTK_WIDGET_CLASS (fh_map_view_parent_class)->snapshot (widget, snapshot);
}

static gboolean
focus_child (GtkWidget       *child,
             GtkDirectionType direction)
{
  return child != NULL && gtk_widget_get_visible (child) && gtk_widget_child_focus (child, direction);
}

/* Tab leads to the map itself, then to its markers, then to its buttons; a focusable widget's own way
 * would skip them. */
static gboolean
fh_map_view_focus (GtkWidget       *widget,
                   GtkDirectionType direction)
{
  FhMapView *self = FH_MAP_VIEW (widget);
  GtkWidget *stops[] = { GTK_WIDGET (self->sites), self->controls };
  GtkWidget *present = gtk_widget_get_focus_child (widget);
  int        n_stops = G_N_ELEMENTS (stops);
  int        step = direction == GTK_DIR_TAB_BACKWARD ? -1 : 1;
  int        i = step > 0 ? 0 : n_stops - 1;

  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    return FALSE;
  if (step > 0 && present == NULL && !gtk_widget_is_focus (widget))
    return gtk_widget_grab_focus (widget);
  if (step < 0 && gtk_widget_is_focus (widget))
    return FALSE;

  for (int stop = 0; stop < n_stops; stop++)
    if (stops[stop] == present)
      i = stop;
  for (; i >= 0 && i < n_stops; i += step)
    if (focus_child (stops[i], direction))
      return TRUE;

  return step < 0 && gtk_widget_grab_focus (widget);
}

static void
describe_cb (gpointer user_data)
{
  FhMapView       *self = user_data;
  g_autofree char *label = fh_map_words_get_label (self->session);
  g_autofree char *description = fh_map_words_get_description (self->session);

  self->describe_id = 0;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
}

/* Once for however many changes there are in one turn of the main loop. */
static void
queue_describe (FhMapView *self)
{
  if (self->describe_id == 0)
    self->describe_id = g_idle_add_once (describe_cb, self);
}

static void
update_date (FhMapView *self)
{
  g_autofree char *text = fh_time_format_day (fh_session_get_date (self->session),
                                              fh_session_get_language (self->session), FH_DATE_STYLE_LONG);

  gtk_label_set_label (GTK_LABEL (self->date), text);
}

static void
date_changed_cb (FhMapView *self)
{
  update_date (self);
  gtk_widget_queue_draw (GTK_WIDGET (self->labels));
  queue_describe (self);
}

static void
dataset_changed_cb (FhMapView *self)
{
  self->at_story = TRUE;
  gtk_widget_set_visible (self->date, !self->plain && fh_session_get_dataset (self->session) != NULL);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  queue_describe (self);
}

static void
selection_changed_cb (FhMapView *self)
{
  FhItem *selection = fh_session_get_selection (self->session);

  /* Names make room for rings. */
  gtk_widget_queue_draw (GTK_WIDGET (self->labels));
  if (selection != NULL && self->was_allocated)
    fh_map_view_show_item (self, selection);
  queue_describe (self);
}

static void
language_changed_cb (FhMapView *self)
{
  const char *language = fh_session_get_language (self->session);

  fh_label_layer_set_language (self->labels, language);
  fh_scale_bar_set_language (FH_SCALE_BAR (self->scale), language);
  update_date (self);
  queue_describe (self);
}

static void
events_changed_cb (FhMapView *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self->labels));
  queue_describe (self);
}

static gboolean
home_cb (GtkWidget *widget,
         GVariant  *arguments,
         gpointer   unused)
{
  fh_map_view_show_story (FH_MAP_VIEW (widget));
  return TRUE;
}

/* A hand on the map, or a flight elsewhere: it no longer keeps to the whole story. */
static void
viewport_changed_cb (FhMapView *self)
{
  FhCameraView view = fh_map_camera_get_view (self->camera);
  FhCameraView story;

  fh_map_view_queue_shown (self);
  if (self->at_story && self->was_allocated && !fh_map_camera_get_moving (self->camera) &&
      fh_map_view_find_story (self, &story))
    self->at_story = fabs (view.zoom - story.zoom) < 1e-6 && fabs (view.x - story.x) < 1e-6 &&
                     fabs (view.y - story.y) < 1e-6;
}

static void
build (FhMapView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  self->tiles = fh_tile_layer_new (self->viewport, self->basemap);
  self->online = fh_online_layer_new (self->viewport);
  self->labels = fh_label_layer_new (self->viewport, self->basemap);
  self->events = fh_event_layer_new (self->viewport, self->session);
  self->sites = fh_site_layer_new (self->viewport, self->session, self->events);
  gtk_widget_set_parent (GTK_WIDGET (self->tiles), widget);
  gtk_widget_set_parent (GTK_WIDGET (self->online), widget);
  gtk_widget_set_parent (GTK_WIDGET (self->labels), widget);
  gtk_widget_set_parent (GTK_WIDGET (self->events), widget);
  gtk_widget_set_parent (GTK_WIDGET (self->sites), widget);

  self->date = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->date, "pill");
  gtk_widget_set_can_target (self->date, FALSE);
  gtk_widget_set_parent (self->date, widget);

  self->controls = fh_map_view_create_controls (self);
  gtk_widget_set_parent (self->controls, widget);

  self->scale = GTK_WIDGET (fh_scale_bar_new (self->viewport));
  gtk_widget_set_parent (self->scale, widget);
  gtk_widget_set_parent (fh_map_view_create_coordinates (self), widget);

  self->credit = fh_map_view_create_credit (self);
  gtk_widget_set_parent (self->credit, widget);
}

/* Whoever has all text larger has names and cards larger too; a projector's map has a size of its own. */
static void
update_text_scale (FhMapView *self)
{
  int    dpi = 0;
  double scale = 1;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-xft-dpi", &dpi, NULL);
  if (dpi > 0 && !self->plain)
    scale = CLAMP (dpi / (96.0 * PANGO_SCALE), 0.5, 3);
  fh_label_layer_set_text_scale (self->labels, scale);
  fh_site_layer_set_text_scale (self->sites, scale);
}

static void
follow_session (FhMapView *self)
{
  const struct
  {
    const char *signal;
    GCallback   callback;
  } follows[] = {
    { "notify::dataset", G_CALLBACK (dataset_changed_cb) },
    { "notify::selection", G_CALLBACK (selection_changed_cb) },
    { "notify::date", G_CALLBACK (date_changed_cb) },
    { "notify::language", G_CALLBACK (language_changed_cb) },
    { "notify::index", G_CALLBACK (events_changed_cb) },
  };

  for (guint i = 0; i < G_N_ELEMENTS (follows); i++)
    g_signal_connect_object (self->session, follows[i].signal, follows[i].callback, self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->viewport, "notify::latitude", G_CALLBACK (viewport_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->viewport, "notify::zoom-level", G_CALLBACK (viewport_changed_cb), self,
                           G_CONNECT_SWAPPED);

  g_signal_connect_object (gtk_widget_get_settings (GTK_WIDGET (self)), "notify::gtk-xft-dpi",
                           G_CALLBACK (update_text_scale), self, G_CONNECT_SWAPPED);

  language_changed_cb (self);
  dataset_changed_cb (self);
  update_text_scale (self);
}

static void
fh_map_view_get_property (GObject    *object,
                          guint       property,
                          GValue     *value,
                          GParamSpec *pspec)
{
  switch (property)
    {
    case PROP_PALETTE_KIND:
      g_value_set_int (value, FH_MAP_VIEW (object)->palette);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
fh_map_view_set_property (GObject      *object,
                          guint         property,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  switch (property)
    {
    case PROP_PALETTE_KIND:
      fh_map_view_set_palette_kind (FH_MAP_VIEW (object), (FhPaletteKind) g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
fh_map_view_dispose (GObject *object)
{
  FhMapView *self = FH_MAP_VIEW (object);
  GtkWidget *child;

  g_clear_handle_id (&self->describe_id, g_source_remove);
  g_clear_handle_id (&self->shown_id, g_source_remove);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->covers, g_ptr_array_unref);
  g_clear_object (&self->camera);
  g_clear_object (&self->viewport);
  g_clear_object (&self->basemap);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (fh_map_view_parent_class)->dispose (object);
}

/* The style sheet comes with the widget, below what an application or a user adds. */
static void
load_style (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();
  GdkDisplay *display = gdk_display_get_default ();

  g_resources_register (fh_map_get_resource ());
  gtk_css_provider_load_from_resource (provider, "/org/foothold/Foothold/map/fh-map.css");
  if (display != NULL)
    gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (provider),
                                                GTK_STYLE_PROVIDER_PRIORITY_APPLICATION - 1);
}

static void
fh_map_view_class_init (FhMapViewClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = fh_map_view_get_property;
  object_class->set_property = fh_map_view_set_property;
  object_class->dispose = fh_map_view_dispose;
  widget_class->size_allocate = fh_map_view_size_allocate;
  widget_class->snapshot = fh_map_view_snapshot;
  widget_class->focus = fh_map_view_focus;

  properties[PROP_PALETTE_KIND] =
    g_param_spec_int ("palette-kind", NULL, NULL, FH_PALETTE_LIGHT, FH_PALETTE_PRINT, FH_PALETTE_LIGHT,
                      G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Home, 0, home_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Home, 0, home_cb, NULL);
  gtk_widget_class_set_css_name (widget_class, "mapview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  load_style ();
}

static void
fh_map_view_init (FhMapView *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "light");

  self->viewport = shumate_viewport_new ();
  self->magnification = 1;
  self->covers = g_ptr_array_new_with_free_func (g_object_unref);
}

GtkWidget *
fh_map_view_new (FhSession *session,
                 FhBasemap *basemap)
{
  FhMapView *self;
  g_autoptr (FhBasemapSource) reference = NULL;

  g_return_val_if_fail (FH_IS_SESSION (session), NULL);
  g_return_val_if_fail (basemap == NULL || FH_IS_BASEMAP (basemap), NULL);

  self = g_object_new (FH_TYPE_MAP_VIEW, NULL);
  g_set_object (&self->session, session);
  g_set_object (&self->basemap, basemap);

  reference = fh_basemap_source_new (basemap, FH_PALETTE_LIGHT, 0, 1);
  shumate_viewport_set_reference_map_source (self->viewport, SHUMATE_MAP_SOURCE (reference));
  self->camera = fh_map_camera_new (self->viewport, GTK_WIDGET (self));
  build (self);
  fh_map_input_attach (GTK_WIDGET (self), self->camera);
  fh_map_pointer_attach (self, session, self->events);
  follow_session (self);

  return GTK_WIDGET (self);
}

void
fh_map_view_set_palette_kind (FhMapView    *self,
                              FhPaletteKind palette)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean   dark = palette == FH_PALETTE_DARK || palette == FH_PALETTE_CONTRAST_DARK;
  gboolean   contrast = palette == FH_PALETTE_CONTRAST_LIGHT || palette == FH_PALETTE_CONTRAST_DARK;

  g_return_if_fail (FH_IS_MAP_VIEW (self));

  if (self->palette == palette)
    return;

  self->palette = palette;
  gtk_widget_remove_css_class (widget, dark ? "light" : "dark");
  gtk_widget_add_css_class (widget, dark ? "dark" : "light");
  if (contrast)
    gtk_widget_add_css_class (widget, "contrast");
  else
    gtk_widget_remove_css_class (widget, "contrast");

  fh_tile_layer_set_palette (self->tiles, palette);
  fh_label_layer_set_palette (self->labels, palette);
  fh_event_layer_set_palette (self->events, palette);
  fh_site_layer_set_palette (self->sites, palette);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PALETTE_KIND]);
}

FhPaletteKind
fh_map_view_get_palette_kind (FhMapView *self)
{
  g_return_val_if_fail (FH_IS_MAP_VIEW (self), FH_PALETTE_LIGHT);

  return self->palette;
}

void
fh_map_view_set_insets (FhMapView       *self,
                        const GtkBorder *insets)
{
  g_return_if_fail (FH_IS_MAP_VIEW (self));

  self->insets = *insets;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

void
fh_map_view_set_magnification (FhMapView *self,
                               double     magnification)
{
  GtkWidget *layers[] = { GTK_WIDGET (self->labels), GTK_WIDGET (self->events), GTK_WIDGET (self->sites) };

  g_return_if_fail (FH_IS_MAP_VIEW (self));
  g_return_if_fail (magnification > 0);

  if (self->magnification == magnification)
    return;

  self->magnification = magnification;
  for (guint i = 0; i < G_N_ELEMENTS (layers); i++)
    fh_projection_set_magnification (layers[i], magnification);
  /* Drops the pictures of another size. */
  fh_site_layer_set_palette (self->sites, self->palette);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

void
fh_map_view_set_plain (FhMapView *self,
                       gboolean   plain)
{
  g_return_if_fail (FH_IS_MAP_VIEW (self));

  self->plain = plain;
  update_text_scale (self);
  gtk_widget_set_visible (self->date, !plain && fh_session_get_dataset (self->session) != NULL);
  gtk_widget_set_visible (self->controls, !plain);
}

void
fh_map_view_set_events_visible (FhMapView *self,
                                gboolean   visible)
{
  g_return_if_fail (FH_IS_MAP_VIEW (self));

  fh_event_layer_set_marks_visible (self->events, visible);
  gtk_widget_queue_allocate (GTK_WIDGET (self->sites));
}

void
fh_map_view_add_cover (FhMapView *self,
                       GtkWidget *cover)
{
  g_return_if_fail (FH_IS_MAP_VIEW (self));
  g_return_if_fail (GTK_IS_WIDGET (cover));

  g_ptr_array_add (self->covers, g_object_ref (cover));
}

FhMapCamera *
fh_map_view_get_camera (FhMapView *self)
{
  g_return_val_if_fail (FH_IS_MAP_VIEW (self), NULL);

  return self->camera;
}

ShumateViewport *
fh_map_view_get_viewport (FhMapView *self)
{
  g_return_val_if_fail (FH_IS_MAP_VIEW (self), NULL);

  return self->viewport;
}

gboolean
fh_map_view_is_sharp (FhMapView *self)
{
  g_return_val_if_fail (FH_IS_MAP_VIEW (self), FALSE);

  return fh_tile_layer_is_sharp (self->tiles);
}
