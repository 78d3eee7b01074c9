/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-map-legend.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "fh-filter-choice.h"
#include "fh-legend-sample.h"
#include "fh-settings.h"
#include "fh-story-words.h"

/* Pixels. */
#define WIDTH 200

/* On a map smaller than this the legend is folded until it is asked for. */
#define ROOMY_WIDTH  520
#define ROOMY_HEIGHT 330

struct _FhMapLegend
{
  GtkWidget parent_instance;

  FhSession *session;
  GtkWidget *scrolled;
  GtkWidget *legend;
  GtkBox    *categories;
  GtkBox    *samples;

  /* Whether there is room for it, and the work of folding it where there is none. */
  gboolean is_cramped;
  guint    fold_source;
};

enum
{
  SIGNAL_FOLDED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FhMapLegend, fh_map_legend, GTK_TYPE_WIDGET)

static void
clear_box (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

/* Which statuses the sites of the story ever have. */
static guint
find_statuses (FhDataset *dataset)
{
  GListModel *places = fh_dataset_get_places (dataset);
  guint       n_places = g_list_model_get_n_items (places);
  guint       statuses = 0;

  for (guint i = 0; i < n_places; i++)
    {
      g_autoptr (FhPlace) place = g_list_model_get_item (places, i);
      GPtrArray *states = fh_place_get_states (place);

      for (guint j = 0; fh_place_get_featured (place) && j < states->len; j++)
        statuses |= 1u << fh_state_get_status (g_ptr_array_index (states, j));
    }

  return statuses;
}

static void
append_sample (FhMapLegend   *self,
               FhLegendSample sample,
               FhStatus       status,
               const char    *words)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (row), fh_legend_sample_new (sample, status));
  gtk_box_append (GTK_BOX (row), label);
  gtk_widget_add_css_class (row, "sample");
  gtk_box_append (self->samples, row);
}

static void
build_samples (FhMapLegend *self,
               FhDataset   *dataset)
{
  const char *language = fh_session_get_language (self->session);
  guint       statuses = find_statuses (dataset);

  for (FhStatus status = FH_STATUS_NONE; status <= FH_STATUS_UNDOCUMENTED; status++)
    if ((statuses & 1u << status) != 0)
      append_sample (self, FH_LEGEND_SITE, status, fh_status_get_label (status, language));
  if (statuses != 0)
    append_sample (self, FH_LEGEND_CHANGE, FH_STATUS_IN_USE, _ ("Changes about this date"));
  append_sample (self, FH_LEGEND_CLUSTER, FH_STATUS_NONE, _ ("Several events, by category"));
  append_sample (self, FH_LEGEND_CIRCLE, FH_STATUS_NONE, _ ("Somewhere in this circle"));
  append_sample (self, FH_LEGEND_ROUTE, FH_STATUS_NONE, _ ("From one place to the next"));
}

static void
build (FhMapLegend *self)
{
  FhDataset  *dataset = fh_session_get_dataset (self->session);
  GListModel *categories = dataset != NULL ? fh_dataset_get_categories (dataset) : NULL;
  guint       n_categories = categories != NULL ? g_list_model_get_n_items (categories) : 0;

  clear_box (self->categories);
  clear_box (self->samples);
  gtk_widget_set_visible (GTK_WIDGET (self), dataset != NULL);
  if (dataset == NULL)
    return;

  for (guint i = 0; i < n_categories; i++)
    {
      g_autoptr (FhItem) category = g_list_model_get_item (categories, i);

      gtk_box_append (self->categories, fh_filter_choice_new_for_item (self->session, category));
    }
  build_samples (self, dataset);
}

/* Folded it is lower than a scrollbar. */
static void
update_scrolling (FhMapLegend *self)
{
  gboolean is_open = gtk_expander_get_expanded (GTK_EXPANDER (self->legend));

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled), GTK_POLICY_NEVER,
                                  is_open ? GTK_POLICY_AUTOMATIC : GTK_POLICY_NEVER);
}

/* What the user wants where there is room is remembered. */
static void
folded_cb (FhMapLegend *self)
{
  GSettings *settings = fh_settings_get ();

  /* While it is being put together. */
  if (self->scrolled == NULL)
    return;

  if (settings != NULL && !self->is_cramped && self->fold_source == 0)
    g_settings_set_boolean (settings, "legend-visible",
                            gtk_expander_get_expanded (GTK_EXPANDER (self->legend)));
  update_scrolling (self);
  g_signal_emit (self, signals[SIGNAL_FOLDED], 0);
}

static void
set_css_class (FhMapLegend *self,
               const char  *name,
               gboolean     is_set)
{
  if (is_set)
    gtk_widget_add_css_class (GTK_WIDGET (self), name);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), name);
}

static void
style_changed_cb (FhMapLegend *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  set_css_class (self, "dark", adw_style_manager_get_dark (manager));
  set_css_class (self, "contrast", adw_style_manager_get_high_contrast (manager));
  /* Glyphs and samples are drawn in the colours of the style. */
  build (self);
}

static void
fh_map_legend_dispose (GObject *object)
{
  FhMapLegend *self = FH_MAP_LEGEND (object);

  g_clear_handle_id (&self->fold_source, g_source_remove);
  g_clear_pointer (&self->scrolled, gtk_widget_unparent);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (fh_map_legend_parent_class)->dispose (object);
}

static void
fh_map_legend_class_init (FhMapLegendClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fh_map_legend_dispose;
  signals[SIGNAL_FOLDED] =
    g_signal_new ("folded", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                  0);
  gtk_widget_class_set_css_name (widget_class, "maplegend");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static gboolean
is_wanted (void)
{
  GSettings *settings = fh_settings_get ();

  return settings == NULL || g_settings_get_boolean (settings, "legend-visible");
}

static gboolean
fold_cb (gpointer user_data)
{
  FhMapLegend *self = user_data;

  gtk_expander_set_expanded (GTK_EXPANDER (self->legend), !self->is_cramped && is_wanted ());
  self->fold_source = 0;

  return G_SOURCE_REMOVE;
}

/* The overlay is being laid out: too late to change what is in it. */
static gboolean
place_cb (GtkOverlay    *overlay,
          GtkWidget     *widget,
          GtkAllocation *allocation,
          FhMapLegend   *self)
{
  gboolean is_cramped = gtk_widget_get_width (GTK_WIDGET (overlay)) < ROOMY_WIDTH ||
                        gtk_widget_get_height (GTK_WIDGET (overlay)) < ROOMY_HEIGHT;

  if (is_cramped != self->is_cramped)
    {
      self->is_cramped = is_cramped;
      if (self->fold_source == 0)
        self->fold_source = g_idle_add (fold_cb, self);
    }

  return FALSE;
}

/* GTK 4.8 looks for the focus in what is folded too, which is in no window then, and complains. */
static void
expanded_cb (GtkExpander *expander)
{
  gtk_widget_set_child_visible (gtk_expander_get_child (expander), gtk_expander_get_expanded (expander));
}

/* A heading that folds what is below it. */
static GtkWidget *
create_expander (FhMapLegend *self,
                 const char  *label,
                 GtkWidget   *child)
{
  GtkWidget *expander = gtk_expander_new (label);

  gtk_expander_set_child (GTK_EXPANDER (expander), child);
  expanded_cb (GTK_EXPANDER (expander));
  g_signal_connect (expander, "notify::expanded", G_CALLBACK (expanded_cb), NULL);
  g_signal_connect_object (expander, "notify::expanded", G_CALLBACK (folded_cb), self, G_CONNECT_SWAPPED);

  return expander;
}

static void
fh_map_legend_init (FhMapLegend *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *signs;

  self->scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (self->scrolled), TRUE);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (self->scrolled), TRUE);
  gtk_scrolled_window_set_max_content_width (GTK_SCROLLED_WINDOW (self->scrolled), WIDTH);

  self->categories = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  self->samples = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 2));
  signs = create_expander (self, _ ("Sites and signs"), GTK_WIDGET (self->samples));
  fh_settings_bind ("legend-signs-visible", signs, "expanded", G_SETTINGS_BIND_DEFAULT);
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->categories));
  gtk_box_append (GTK_BOX (column), signs);
  self->legend = create_expander (self, _ ("Legend"), column);
  gtk_expander_set_expanded (GTK_EXPANDER (self->legend), is_wanted ());
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), self->legend);
  gtk_widget_set_parent (self->scrolled, GTK_WIDGET (self));
  update_scrolling (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Legend"), -1);
}

GtkWidget *
fh_map_legend_new (FhSession *session)
{
  FhMapLegend     *self;
  AdwStyleManager *manager = adw_style_manager_get_default ();

  g_return_val_if_fail (FH_IS_SESSION (session), NULL);

  self = g_object_new (FH_TYPE_MAP_LEGEND, NULL);
  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::dataset", G_CALLBACK (build), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::language", G_CALLBACK (build), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (style_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (style_changed_cb), self,
                           G_CONNECT_SWAPPED);
  style_changed_cb (self);

  return GTK_WIDGET (self);
}

/* The legend gets its new size after the map beneath it: the map is laid out again in the frame after
 * that. */
static gboolean
make_room_cb (GtkWidget     *map,
              GdkFrameClock *clock,
              gpointer       n_frames)
{
  gtk_widget_queue_allocate (map);

  return ++*(guint *) n_frames < 2 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

static void
make_room (FhMapView *map)
{
  gtk_widget_add_tick_callback (GTK_WIDGET (map), make_room_cb, g_new0 (guint, 1), g_free);
}

GtkWidget *
fh_map_legend_put_on (FhMapView *map,
                      FhSession *session)
{
  GtkWidget *overlay = gtk_overlay_new ();
  GtkWidget *legend = fh_map_legend_new (session);

  g_return_val_if_fail (FH_IS_MAP_VIEW (map), NULL);

  gtk_widget_set_halign (legend, GTK_ALIGN_END);
  gtk_widget_set_valign (legend, GTK_ALIGN_END);
  gtk_overlay_set_child (GTK_OVERLAY (overlay), GTK_WIDGET (map));
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), legend);
  fh_map_view_add_cover (map, legend);
  g_signal_connect_object (overlay, "get-child-position", G_CALLBACK (place_cb), legend, 0);
  g_signal_connect_object (legend, "folded", G_CALLBACK (make_room), map, G_CONNECT_SWAPPED);
  g_signal_connect_object (legend, "map", G_CALLBACK (make_room), map, G_CONNECT_SWAPPED);

  return overlay;
}
