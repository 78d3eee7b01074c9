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

struct _FhMapLegend
{
  GtkWidget parent_instance;

  FhSession *session;
  GtkWidget *scrolled;
  GtkWidget *legend;
  GtkBox    *categories;
  GtkBox    *samples;
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

static void
folded_cb (FhMapLegend *self)
{
  g_signal_emit (self, signals[SIGNAL_FOLDED], 0);
}

static void
style_changed_cb (FhMapLegend *self)
{
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());

  if (dark)
    gtk_widget_add_css_class (GTK_WIDGET (self), "dark");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "dark");
  /* Glyphs and samples are drawn in the colours of the style. */
  build (self);
}

static void
fh_map_legend_dispose (GObject *object)
{
  FhMapLegend *self = FH_MAP_LEGEND (object);

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

/* A heading that folds what is below it. */
static GtkWidget *
create_expander (FhMapLegend *self,
                 const char  *label,
                 GtkWidget   *child,
                 const char  *key)
{
  GtkWidget *expander = gtk_expander_new (label);

  gtk_expander_set_child (GTK_EXPANDER (expander), child);
  fh_settings_bind (key, expander, "expanded", G_SETTINGS_BIND_DEFAULT);
  g_signal_connect_object (expander, "notify::expanded", G_CALLBACK (folded_cb), self, G_CONNECT_SWAPPED);

  return expander;
}

static void
fh_map_legend_init (FhMapLegend *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *signs;

  self->categories = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  self->samples = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 2));
  signs = create_expander (self, _ ("Sites and signs"), GTK_WIDGET (self->samples), "legend-signs-visible");
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->categories));
  gtk_box_append (GTK_BOX (column), signs);
  self->legend = create_expander (self, _ ("Legend"), column, "legend-visible");

  self->scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (self->scrolled), TRUE);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (self->scrolled), TRUE);
  gtk_scrolled_window_set_max_content_width (GTK_SCROLLED_WINDOW (self->scrolled), WIDTH);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), self->legend);
  gtk_widget_set_parent (self->scrolled, GTK_WIDGET (self));
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

/* The legend lies where it lies only once the map has been laid out beneath it. */
static gboolean
make_room_cb (GtkWidget     *map,
              GdkFrameClock *clock,
              gpointer       unused)
{
  gtk_widget_queue_allocate (map);

  return G_SOURCE_REMOVE;
}

static void
make_room (FhMapView *map)
{
  gtk_widget_add_tick_callback (GTK_WIDGET (map), make_room_cb, NULL, NULL);
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
  g_signal_connect_object (legend, "folded", G_CALLBACK (make_room), map, G_CONNECT_SWAPPED);
  g_signal_connect_object (legend, "map", G_CALLBACK (make_room), map, G_CONNECT_SWAPPED);

  return overlay;
}
