/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Links to what a window shows: copied, followed, and kept for the next start. */

#include "fh-window-private.h"

#include <glib/gi18n.h>

#include "fh-interface.h"
#include "fh-last-views.h"
#include "fh-session-link.h"
#include "fh-story-file.h"

static FhLink *
create_link (FhWindow *self)
{
  FhDataset       *dataset = fh_session_get_dataset (self->session);
  g_autofree char *story = NULL;
  g_autoptr (FhView) view = NULL;

  if (dataset != NULL && fh_dataset_get_file (dataset) != NULL)
    story = fh_story_file_get_name (fh_dataset_get_file (dataset));
  if (story == NULL)
    return NULL;

  view = fh_window_capture_view (self);
  return fh_view_create_link (view, story);
}

static void
copy_link_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  FhWindow *self = FH_WINDOW (user_data);
  g_autoptr (FhLink) link = create_link (self);
  g_autofree char *text = NULL;

  if (link == NULL)
    {
      fh_window_show_toast (self, _ ("There is no link to a story that is not on this computer"));
      return;
    }

  link->language = g_strdup (fh_session_get_language (self->session));
  link->second_language = g_strdup (fh_session_get_second_language (self->session));
  text = fh_link_to_string (link);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  fh_window_show_toast (self, _ ("Link copied"));
}

static void
pasted_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (FhWindow) self = user_data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);

  /* Whoever is asked may take long to answer. */
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  if (text != NULL)
    g_strstrip (text);
  if (text == NULL || !fh_link_has_scheme (text))
    fh_window_show_toast (self, _ ("There is no link to a story on the clipboard"));
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "app.open-link", "s", text);
}

static void
paste_link_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (user_data)), NULL, pasted_cb,
                                 g_object_ref (user_data));
}

/* The user may never come back from where they went. */
static void
active_changed_cb (FhWindow *self)
{
  if (!gtk_window_is_active (GTK_WINDOW (self)))
    fh_window_remember_view (self);
}

static void
show_map (FhWindow     *self,
          const FhLink *link,
          gboolean      at_once)
{
  if (link->map == FH_LINK_MAP_CAMERA)
    fh_map_view_show_camera (self->map, &link->camera);
  else if (link->map == FH_LINK_MAP_STORY || link->selection.id == NULL)
    fh_map_view_show_story (self->map);
  if (at_once)
    fh_map_view_arrive (self->map);
}

void
fh_window_init_links (FhWindow *self)
{
  const GActionEntry entries[] = {
    { "copy-link", copy_link_cb },
    { "paste-link", paste_link_cb },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  g_signal_connect (self, "notify::is-active", G_CALLBACK (active_changed_cb), NULL);
}

void
fh_window_follow_link (FhWindow     *self,
                       const FhLink *link,
                       gboolean      at_once)
{
  FhDataset *dataset;
  guint      n_missing;

  g_return_if_fail (FH_IS_WINDOW (self));
  g_return_if_fail (link != NULL);

  dataset = fh_session_get_dataset (self->session);
  if (dataset == NULL)
    return;

  if (link->language != NULL)
    {
      fh_window_ask_languages (self, link->language, link->second_language);
      fh_window_pick_language (self, dataset);
    }
  n_missing = fh_session_follow_link (self->session, link);
  show_map (self, link, at_once);

  if (n_missing > 0)
    {
      g_autofree char *number = fh_interface_format_number (n_missing);
      g_autofree char *words =
        g_strdup_printf (ngettext ("The story no longer has %s thing of this view",
                                   "The story no longer has %s things of this view", n_missing),
                         number);

      fh_window_show_toast (self, words);
    }
}

void
fh_window_remember_view (FhWindow *self)
{
  g_autoptr (FhLink) link = create_link (self);
  g_autoptr (GVariant) tiles = NULL;

  if (link == NULL)
    return;

  fh_last_views_remember (link);
  tiles = fh_map_view_describe_tiles (self->map);
  if (tiles != NULL)
    fh_last_views_remember_tiles (tiles);
}

void
fh_window_restore_view (FhWindow *self)
{
  FhDataset       *dataset;
  g_autofree char *story = NULL;
  g_autoptr (FhLink) link = NULL;

  g_return_if_fail (FH_IS_WINDOW (self));

  dataset = fh_session_get_dataset (self->session);
  if (dataset != NULL && fh_dataset_get_file (dataset) != NULL)
    story = fh_story_file_get_name (fh_dataset_get_file (dataset));
  if (story != NULL)
    link = fh_last_views_find (story);
  if (link != NULL)
    fh_window_follow_link (self, link, TRUE);
}
