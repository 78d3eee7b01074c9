/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The file of the story that is open, when somebody else writes it: a bar says so and offers to read it
 * again. */

#include "fh-window-private.h"

#include <glib/gi18n.h>

#include "fh-interface.h"
#include "fh-session-link.h"
#include "fh-tour-recovery.h"

static void
show_bar (FhWindow   *self,
          FhFileState state)
{
  GFile           *file = fh_window_get_file (self);
  g_autofree char *name = file != NULL ? g_file_get_basename (file) : g_strdup ("");
  g_autofree char *isolated = fh_interface_isolate (name);
  g_autofree char *words = NULL;

  if (state == FH_FILE_GONE)
    /* Translators: the name of a file. */
    words = g_strdup_printf (_ ("%s is no longer there; its story stays open"), isolated);
  else
    /* Translators: the name of a file. */
    words = g_strdup_printf (_ ("%s has changed"), isolated);

  gtk_label_set_text (self->file_label, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->file_bar),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_widget_set_visible (self->reload_button, state == FH_FILE_CHANGED);
  gtk_widget_set_visible (self->file_bar, TRUE);
}

static void
update_bar (FhWindow *self)
{
  FhFileState state = FH_FILE_SAME;

  if (self->watch != NULL)
    state = fh_file_watch_get_state (self->watch);
  if (state == FH_FILE_SAME)
    gtk_widget_set_visible (self->file_bar, FALSE);
  else
    show_bar (self, state);
}

static void
update_action (FhWindow *self)
{
  FhDataset *dataset = fh_session_get_dataset (self->session);
  GAction   *action = g_action_map_lookup_action (G_ACTION_MAP (self), "reload");

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action),
                               dataset != NULL && fh_dataset_get_file (dataset) != NULL);
}

static gboolean
has_unsaved_tours (FhWindow *self)
{
  return self->tour_edit != NULL && fh_tour_edit_get_dirty (self->tour_edit);
}

/* Tours that nobody has saved are carried into the new reading, where they can be taken back. */
typedef struct
{
  GFile *file;
  char  *tours;
  guint  tour;
} Kept;

static void
free_kept (Kept *kept)
{
  g_object_unref (kept->file);
  g_free (kept->tours);
  g_free (kept);
}

static Kept *
keep_tours (FhWindow *self,
            GFile    *file)
{
  Kept *kept = g_new0 (Kept, 1);

  kept->file = g_object_ref (file);
  kept->tours = fh_tour_edit_to_string (self->tour_edit);
  kept->tour = fh_tour_edit_get_tour (self->tour_edit);

  return kept;
}

static void
reread_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  FhWindow *self = FH_WINDOW (source);
  Kept     *kept = user_data;

  if (kept == NULL)
    return;

  if (!fh_window_open_finish (self, result, NULL, NULL))
    {
      /* They are still being edited. */
      fh_tour_recovery_keep (kept->file, kept->tours);
    }
  else if (!fh_window_restore_tours (self, kept->tours, kept->tour))
    {
      /* They are offered again when the story opens the next time. */
      fh_tour_recovery_keep (kept->file, kept->tours);
      fh_window_show_toast (self, _ ("The tours no longer fit the story"));
    }
  free_kept (kept);
}

static void
reread (FhWindow *self,
        gboolean  keeps_tours)
{
  FhDataset *dataset = fh_session_get_dataset (self->session);
  GFile     *file = fh_dataset_get_file (dataset);
  Kept      *kept = keeps_tours ? keep_tours (self, file) : NULL;

  /* They need not be offered. */
  if (has_unsaved_tours (self))
    fh_tour_recovery_forget (file);
  fh_window_open (self, file, reread_cb, kept);
}

static void
tours_response_cb (GtkDialog  *dialog,
                   const char *response,
                   FhWindow   *self)
{
  if (g_str_equal (response, "keep") || g_str_equal (response, "discard"))
    reread (self, g_str_equal (response, "keep") && has_unsaved_tours (self));
}

static void
ask_about_tours (FhWindow *self)
{
  GtkWidget *dialog =
    adw_message_dialog_new (GTK_WINDOW (self), _ ("Keep Unsaved Tours?"),
                            _ ("Tours were changed here and are not saved. Those that you keep take the "
                               "place of the tours in the file when you save."));

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"), "discard",
                                    _ ("_Discard"), "keep", _ ("_Keep"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "discard",
                                              ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "keep", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "keep");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (tours_response_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
reload_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  FhWindow *self = user_data;

  if (has_unsaved_tours (self))
    ask_about_tours (self);
  else
    reread (self, FALSE);
}

/* Until it changes again. */
static void
dismiss_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  FhWindow *self = user_data;

  if (self->watch != NULL)
    fh_file_watch_accept (self->watch);
  update_bar (self);
}

void
fh_window_init_reload (FhWindow *self)
{
  static const GActionEntry entries[] = {
    { "reload", reload_cb },
    { "dismiss-change", dismiss_cb },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  g_signal_connect_object (self->session, "notify::dataset", G_CALLBACK (update_action), self,
                           G_CONNECT_SWAPPED);
  update_action (self);
}

void
fh_window_watch_file (FhWindow    *self,
                      FhFileWatch *watch)
{
  g_set_object (&self->watch, watch);
  if (watch != NULL)
    g_signal_connect_object (watch, "changed", G_CALLBACK (update_bar), self, G_CONNECT_SWAPPED);
  update_bar (self);
}

gboolean
fh_window_file_differs (FhWindow *self,
                        GFile    *file)
{
  FhDataset *dataset = fh_session_get_dataset (self->session);

  return self->watch != NULL && g_file_equal (file, fh_dataset_get_file (dataset)) &&
         fh_file_watch_get_state (self->watch) == FH_FILE_CHANGED;
}

void
fh_window_replace_story (FhWindow  *self,
                         FhDataset *dataset)
{
  g_autoptr (FhView) view = fh_window_capture_view (self);
  g_autoptr (FhLink) link = fh_view_create_link (view, "");

  /* Lists bind their rows anew only before the next frame. */
  g_set_object (&self->replaced, fh_session_get_dataset (self->session));
  fh_session_set_dataset (self->session, dataset);
  fh_window_follow_link (self, link, TRUE);
}
