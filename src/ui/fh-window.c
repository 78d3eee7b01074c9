/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-window-private.h"

#include <glib/gi18n.h>

#include "fh-ground.h"
#include "fh-map-legend.h"
#include "fh-online-map.h"
#include "fh-recent.h"
#include "fh-style.h"

G_DEFINE_FINAL_TYPE (FhWindow, fh_window, ADW_TYPE_APPLICATION_WINDOW)

static void
title_changed_cb (FhWindow *self)
{
  FhDataset  *dataset = fh_session_get_dataset (self->session);
  const char *subtitle = "";

  if (dataset != NULL)
    subtitle = fh_text_get (fh_dataset_get_title (dataset), fh_session_get_language (self->session));
  adw_window_title_set_subtitle (self->title, subtitle);
}

/* Map and timeline paint in the colours of the desktop's style. */
static void
style_changed_cb (FhWindow *self)
{
  FhPaletteKind kind = fh_style_get_palette_kind ();

  fh_map_view_set_palette_kind (self->map, kind);
  fh_timeline_view_set_palette (self->timeline, kind);
}

/* Stays until somebody has read it. */
static void
say_without_basemap (FhWindow     *self,
                     const GError *error)
{
  g_autofree char *message = g_strdup_printf (_ ("The map shows no ground: %s"), error->message);
  g_autofree char *escaped = g_markup_escape_text (message, -1);
  AdwToast        *toast = adw_toast_new (escaped);

  adw_toast_set_timeout (toast, 0);
  adw_toast_overlay_add_toast (self->toast_overlay, toast);
}

/* Without the file, or with one that is damaged, there is plain ground, and everything else works. */
static FhBasemap *
open_basemap (FhWindow *self)
{
  g_autoptr (GError) error = NULL;
  FhBasemap *basemap = fh_ground_get (&error);

  if (basemap == NULL)
    say_without_basemap (self, error);

  return basemap;
}

static void
create_views (FhWindow *self)
{
  self->basemap = open_basemap (self);
  self->map = FH_MAP_VIEW (fh_map_view_new (self->session, self->basemap));
  fh_online_map_follow_settings (self->map);
  self->timeline = FH_TIMELINE_VIEW (fh_timeline_view_new (self->session));
  fh_stage_set_map (self->stage, fh_map_legend_put_on (self->map, self->session));
  fh_stage_set_timeline (self->stage, GTK_WIDGET (self->timeline));
}

static gboolean
drop_cb (FhWindow     *self,
         const GValue *value)
{
  g_autoptr (GSList) files = gdk_file_list_get_files (g_value_get_boxed (value));

  if (files == NULL)
    return FALSE;

  fh_window_open_here (self, files->data);

  return TRUE;
}

static void
accept_drops (FhWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect_swapped (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

static gboolean
fh_window_close_request (GtkWindow *window)
{
  FhWindow *self = FH_WINDOW (window);

  if (fh_window_ask_to_save (self))
    return TRUE;

  fh_window_save_panes (self);
  fh_window_remember_view (self);
  fh_window_cancel_loading (self);

  return GTK_WINDOW_CLASS (fh_window_parent_class)->close_request (window);
}

static void
fh_window_dispose (GObject *object)
{
  FhWindow *self = FH_WINDOW (object);

  fh_window_cancel_loading (self);
  g_clear_handle_id (&self->place_source, g_source_remove);
  g_clear_object (&self->presenter);
  g_clear_object (&self->tour_edit);
  g_clear_object (&self->replaced);
  g_clear_object (&self->watch);
  g_clear_object (&self->basemap);
  g_clear_object (&self->session);
  g_clear_pointer (&self->asked_language, g_free);
  g_clear_pointer (&self->asked_second_language, g_free);

  G_OBJECT_CLASS (fh_window_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, FhWindow, title);
  gtk_widget_class_bind_template_child (widget_class, FhWindow, toast_overlay);
  gtk_widget_class_bind_template_child (widget_class, FhWindow, sidebar_flap);
  gtk_widget_class_bind_template_child (widget_class, FhWindow, details_flap);
  gtk_widget_class_bind_template_child (widget_class, FhWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, FhWindow, details);
  gtk_widget_class_bind_template_child (widget_class, FhWindow, stage);
  gtk_widget_class_bind_template_child (widget_class, FhWindow, history_box);
  gtk_widget_class_bind_template_child (widget_class, FhWindow, search_button);
  gtk_widget_class_bind_template_child (widget_class, FhWindow, narrow_bar);
  gtk_widget_class_bind_template_child (widget_class, FhWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, FhWindow, recent_menu);
  gtk_widget_class_bind_template_child (widget_class, FhWindow, language_button);
  gtk_widget_class_bind_template_child (widget_class, FhWindow, languages_menu);
  gtk_widget_class_bind_template_child (widget_class, FhWindow, narrow_menu);
  gtk_widget_class_bind_template_child (widget_class, FhWindow, present_button);
  gtk_widget_class_bind_template_child (widget_class, FhWindow, tours_menu);
  gtk_widget_class_bind_template_child (widget_class, FhWindow, file_bar);
  gtk_widget_class_bind_template_child (widget_class, FhWindow, file_label);
  gtk_widget_class_bind_template_child (widget_class, FhWindow, reload_button);
  gtk_widget_class_bind_template_child (widget_class, FhWindow, load_revealer);
  gtk_widget_class_bind_template_child (widget_class, FhWindow, load_label);
  gtk_widget_class_bind_template_child (widget_class, FhWindow, load_progress);
}

static void
fh_window_class_init (FhWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (FH_TYPE_SIDEBAR);
  g_type_ensure (FH_TYPE_DETAILS);
  g_type_ensure (FH_TYPE_STAGE);

  G_OBJECT_CLASS (klass)->dispose = fh_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = fh_window_close_request;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/foothold/Foothold/ui/window.ui");
  bind_children (widget_class);
}

static void
follow_session (FhWindow *self)
{
  g_signal_connect_object (self->session, "notify::dataset", G_CALLBACK (title_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::language", G_CALLBACK (title_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
follow_style (FhWindow *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (style_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (style_changed_cb), self,
                           G_CONNECT_SWAPPED);
  style_changed_cb (self);
}

static void
fh_window_init (FhWindow *self)
{
  self->session = fh_session_new ();
  gtk_widget_init_template (GTK_WIDGET (self));

  fh_sidebar_set_session (self->sidebar, self->session);
  fh_details_set_session (self->details, self->session);
  create_views (self);
  fh_window_init_actions (self);
  fh_window_init_panes (self);
  fh_window_init_tours (self);
  fh_window_init_quiz (self);
  fh_window_init_tour_editor (self);
  fh_window_init_languages (self);
  fh_window_init_links (self);
  fh_window_init_pictures (self);
  fh_window_init_reload (self);
  fh_recent_attach (self->menu_button, self->recent_menu);
  accept_drops (self);
  follow_session (self);
  follow_style (self);
}

GtkWidget *
fh_window_new (AdwApplication *application)
{
  g_return_val_if_fail (ADW_IS_APPLICATION (application), NULL);

  return g_object_new (FH_TYPE_WINDOW, "application", application, NULL);
}

FhSession *
fh_window_get_session (FhWindow *self)
{
  g_return_val_if_fail (FH_IS_WINDOW (self), NULL);

  return self->session;
}

FhWindow *
fh_window_find (GtkApplication *application,
                GFile          *file)
{
  g_return_val_if_fail (GTK_IS_APPLICATION (application), NULL);
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  for (GList *at = gtk_application_get_windows (application); at != NULL; at = at->next)
    if (FH_IS_WINDOW (at->data))
      {
        GFile *shown = fh_window_get_file (at->data);

        if (shown != NULL && g_file_equal (shown, file))
          return at->data;
      }

  return NULL;
}

GFile *
fh_window_get_file (FhWindow *self)
{
  FhDataset *dataset;

  g_return_val_if_fail (FH_IS_WINDOW (self), NULL);

  if (self->loading_file != NULL)
    return self->loading_file;

  dataset = fh_session_get_dataset (self->session);

  return dataset != NULL ? fh_dataset_get_file (dataset) : NULL;
}

void
fh_window_show_toast (FhWindow   *self,
                      const char *message)
{
  g_autofree char *escaped = NULL;

  g_return_if_fail (FH_IS_WINDOW (self));
  g_return_if_fail (message != NULL);

  /* A toast's title is markup. */
  escaped = g_markup_escape_text (message, -1);
  adw_toast_overlay_add_toast (self->toast_overlay, adw_toast_new (escaped));
}
