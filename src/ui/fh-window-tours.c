/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Making tours: the pane for it, saving, and what is not saved when the window closes or the program dies. */

#include "fh-window-private.h"

#include <glib/gi18n.h>

#include "fh-dataset-reader.h"
#include "fh-story-file.h"
#include "fh-tour-recovery.h"

static GFile *
get_story_file (FhWindow *self)
{
  FhDataset *dataset = self->tour_edit != NULL ? fh_tour_edit_get_dataset (self->tour_edit)
                                               : fh_session_get_dataset (self->session);

  return dataset != NULL ? fh_dataset_get_file (dataset) : NULL;
}

static void
set_enabled (FhWindow   *self,
             const char *name,
             gboolean    enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

static void
update_actions (FhWindow *self)
{
  FhTourEdit *edit = self->tour_edit;
  gboolean    is_open = edit != NULL && self->tour_editor != NULL;
  gboolean    has_tour = is_open && fh_tour_edit_get_tour_id (edit) != NULL;

  set_enabled (self, "tour-new", is_open);
  set_enabled (self, "tour-record", has_tour);
  set_enabled (self, "tour-delete", has_tour);
  set_enabled (self, "tour-present", has_tour && fh_tour_edit_get_n_steps (edit) > 0);
  set_enabled (self, "tour-undo", is_open && fh_tour_edit_can_undo (edit));
  set_enabled (self, "tour-redo", is_open && fh_tour_edit_can_redo (edit));
  set_enabled (self, "tour-save", is_open && fh_tour_edit_get_dirty (edit));
  set_enabled (self, "tour-save-as", is_open);
}

static void
edit_changed_cb (FhWindow *self)
{
  GFile *file = get_story_file (self);

  update_actions (self);
  if (file == NULL)
    return;

  if (fh_tour_edit_get_dirty (self->tour_edit))
    {
      g_autofree char *tours = fh_tour_edit_to_string (self->tour_edit);

      fh_tour_recovery_keep (file, tours);
    }
  else
    {
      fh_tour_recovery_forget (file);
    }
}

/* Only for who edits: it reads the file's JSON again. */
static void
begin_edit (FhWindow *self)
{
  FhDataset *dataset = fh_session_get_dataset (self->session);

  if (self->tour_edit != NULL || dataset == NULL)
    return;

  self->tour_edit = fh_tour_edit_new (dataset);
  g_signal_connect_object (self->tour_edit, "changed", G_CALLBACK (edit_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
restore_response_cb (GtkDialog  *dialog,
                     const char *response,
                     FhWindow   *self)
{
  GFile           *file = get_story_file (self);
  g_autofree char *tours = file != NULL ? fh_tour_recovery_find (file) : NULL;

  if (tours == NULL)
    return;

  begin_edit (self);
  if (!g_str_equal (response, "restore"))
    fh_tour_recovery_forget (file);
  else if (fh_tour_edit_restore (self->tour_edit, tours))
    g_action_group_change_action_state (G_ACTION_GROUP (self), "edit-tours", g_variant_new_boolean (TRUE));
  else
    fh_window_show_toast (self, _ ("The tours no longer fit the story"));
}

static void
offer_recovery (FhWindow *self)
{
  GFile           *file = get_story_file (self);
  g_autofree char *tours = file != NULL ? fh_tour_recovery_find (file) : NULL;
  GtkWidget       *dialog;

  if (tours == NULL || self->recovery_offered || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  self->recovery_offered = TRUE;
  dialog =
    adw_message_dialog_new (GTK_WINDOW (self), _ ("Restore Unsaved Tours?"),
                            _ ("The program ended before changes to the tours of this story were saved."));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "discard", _ ("_Discard"), "restore",
                                    _ ("_Restore"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "discard",
                                              ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "restore", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "restore");
  /* Escape keeps them for the next time. */
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "later");
  g_signal_connect_object (dialog, "response", G_CALLBACK (restore_response_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Another story has other tours; one that was just saved has these. */
static void
dataset_cb (FhWindow *self)
{
  FhDataset *dataset = fh_session_get_dataset (self->session);

  if (self->tour_edit != NULL && fh_tour_edit_get_dataset (self->tour_edit) == dataset)
    return;

  g_clear_object (&self->tour_edit);
  self->recovery_offered = FALSE;
  if (self->tour_editor != NULL)
    {
      begin_edit (self);
      fh_tour_editor_set_edit (self->tour_editor, self->tour_edit);
    }
  update_actions (self);
  offer_recovery (self);
}

/* The details make room for the editor, and come back. */
static void
create_editor (FhWindow *self)
{
  GtkWidget *details = GTK_WIDGET (self->details);
  AdwClamp  *clamp = ADW_CLAMP (gtk_widget_get_parent (details));

  begin_edit (self);
  self->pane_stack = GTK_STACK (gtk_stack_new ());
  self->tour_editor = FH_TOUR_EDITOR (fh_tour_editor_new (self));
  g_object_ref (details);
  adw_clamp_set_child (clamp, NULL);
  gtk_stack_add_named (self->pane_stack, details, "details");
  g_object_unref (details);
  gtk_stack_add_named (self->pane_stack, GTK_WIDGET (self->tour_editor), "tours");
  adw_clamp_set_child (clamp, GTK_WIDGET (self->pane_stack));
  fh_tour_editor_set_edit (self->tour_editor, self->tour_edit);
}

static void
edit_tours_cb (GSimpleAction *action,
               GVariant      *state,
               gpointer       user_data)
{
  FhWindow *self = user_data;
  gboolean  shown = g_variant_get_boolean (state);

  if (self->tour_editor == NULL)
    create_editor (self);
  gtk_stack_set_visible_child_name (self->pane_stack, shown ? "tours" : "details");
  if (shown)
    adw_flap_set_reveal_flap (self->details_flap, TRUE);
  g_simple_action_set_state (action, state);
  update_actions (self);
  if (shown)
    gtk_widget_child_focus (GTK_WIDGET (self->tour_editor), GTK_DIR_TAB_FORWARD);
}

static void
new_cb (GSimpleAction *action,
        GVariant      *parameter,
        gpointer       user_data)
{
  FhWindow *self = user_data;

  fh_tour_edit_add_tour (self->tour_edit, _ ("New Tour"), fh_session_get_language (self->session));
}

static void
record_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  fh_tour_editor_record (FH_WINDOW (user_data)->tour_editor);
}

static void
delete_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  fh_tour_edit_delete_tour (FH_WINDOW (user_data)->tour_edit);
}

static void
undo_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  fh_tour_edit_undo (FH_WINDOW (user_data)->tour_edit);
}

static void
redo_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  fh_tour_edit_redo (FH_WINDOW (user_data)->tour_edit);
}

static FhDataset *
create_dataset (FhWindow *self,
                GFile    *file)
{
  g_autoptr (GError) error = NULL;
  FhDataset *dataset = fh_tour_edit_create_dataset (self->tour_edit, file, &error);

  if (dataset == NULL)
    fh_window_show_toast (self, error->message);

  return dataset;
}

/* As the tour is now, saved or not. */
static void
present_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  FhWindow *self = user_data;
  g_autoptr (FhDataset) dataset = create_dataset (self, get_story_file (self));
  FhItem *tour = NULL;

  if (dataset != NULL)
    tour = fh_dataset_lookup (dataset, FH_TYPE_TOUR, fh_tour_edit_get_tour_id (self->tour_edit));
  if (tour != NULL)
    fh_window_present_story (self, dataset, FH_TOUR (tour));
}

static gboolean
save_to (FhWindow *self,
         GFile    *file)
{
  g_autoptr (FhDataset) dataset = create_dataset (self, file);
  GFile *before = get_story_file (self);
  g_autoptr (FhFileWatch) watch = NULL;
  g_autoptr (GError) error = NULL;

  if (dataset == NULL)
    return FALSE;
  if (!fh_dataset_write (dataset, file, NULL, &error))
    {
      fh_window_show_toast (self, error->message);
      return FALSE;
    }

  if (before != NULL)
    fh_tour_recovery_forget (before);
  watch = fh_file_watch_new (file);
  fh_tour_edit_set_saved (self->tour_edit, dataset);
  fh_window_replace_story (self, dataset);
  fh_window_watch_file (self, watch);
  fh_window_show_toast (self, _ ("Tours saved"));
  return TRUE;
}

static void
save_response_cb (GtkNativeDialog *dialog,
                  int              response,
                  FhWindow        *self)
{
  g_autoptr (GFile) file = NULL;
  gboolean closes = self->closes_after_saving;

  self->closes_after_saving = FALSE;
  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  if (file != NULL && save_to (self, file) && closes)
    gtk_window_close (GTK_WINDOW (self));
  gtk_native_dialog_destroy (dialog);
}

static void
ask_where (FhWindow *self)
{
  GtkFileChooserNative *chooser =
    gtk_file_chooser_native_new (_ ("Save a Copy of the Story"), GTK_WINDOW (self),
                                 GTK_FILE_CHOOSER_ACTION_SAVE, NULL, NULL);

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), _ ("My Story.foothold"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect_object (chooser, "response", G_CALLBACK (save_response_cb), self, 0);
  /* A native dialog is owned by nobody else; the response destroys it. */
  g_object_set_data_full (G_OBJECT (self), "file-chooser", chooser, g_object_unref);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
replace_response_cb (GtkDialog  *dialog,
                     const char *response,
                     FhWindow   *self)
{
  gboolean closes = self->closes_after_saving;

  if (g_str_equal (response, "copy"))
    {
      ask_where (self);
      return;
    }

  self->closes_after_saving = FALSE;
  if (g_str_equal (response, "replace") && save_to (self, get_story_file (self)) && closes)
    gtk_window_close (GTK_WINDOW (self));
}

/* Somebody else has written the file since it was read. */
static void
ask_to_replace (FhWindow *self)
{
  GtkWidget *dialog =
    adw_message_dialog_new (GTK_WINDOW (self), _ ("Replace the Changed File?"),
                            _ ("The file has changed since it was read. What was changed there would be "
                               "lost."));

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"), "replace",
                                    _ ("_Replace"), "copy", _ ("Save a _Copy…"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "replace",
                                              ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "copy");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (replace_response_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static gboolean
save (FhWindow *self)
{
  GFile *file = get_story_file (self);

  /* The story that comes with the program stays as it came. */
  if (file == NULL || fh_story_file_is_built_in (file))
    ask_where (self);
  else if (fh_window_file_differs (self, file))
    ask_to_replace (self);
  else
    return save_to (self, file);

  return FALSE;
}

static void
save_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  save (FH_WINDOW (user_data));
}

static void
save_as_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  ask_where (FH_WINDOW (user_data));
}

static void
close_response_cb (GtkDialog  *dialog,
                   const char *response,
                   FhWindow   *self)
{
  GFile *file = get_story_file (self);

  if (g_str_equal (response, "discard"))
    {
      if (file != NULL)
        fh_tour_recovery_forget (file);
      g_clear_object (&self->tour_edit);
      gtk_window_close (GTK_WINDOW (self));
    }
  else if (g_str_equal (response, "save"))
    {
      self->closes_after_saving = TRUE;
      if (save (self))
        gtk_window_close (GTK_WINDOW (self));
    }
}

gboolean
fh_window_ask_to_save (FhWindow *self)
{
  GtkWidget *dialog;

  if (self->tour_edit == NULL || !fh_tour_edit_get_dirty (self->tour_edit))
    return FALSE;

  dialog = adw_message_dialog_new (GTK_WINDOW (self), _ ("Save Changes?"),
                                   _ ("Changes to the tours that are not saved will be lost."));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"), "discard",
                                    _ ("_Discard"), "save", _ ("_Save"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "discard",
                                              ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "save", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "save");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (close_response_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));

  return TRUE;
}

gboolean
fh_window_restore_tours (FhWindow   *self,
                         const char *tours,
                         guint       position)
{
  begin_edit (self);
  if (!fh_tour_edit_restore (self->tour_edit, tours))
    return FALSE;

  if (position < fh_tour_edit_get_n_tours (self->tour_edit))
    fh_tour_edit_set_tour (self->tour_edit, position);

  return TRUE;
}

void
fh_window_init_tour_editor (FhWindow *self)
{
  static const GActionEntry entries[] = {
    { "edit-tours", NULL, NULL, "false", edit_tours_cb },
    { "tour-new", new_cb },
    { "tour-record", record_cb },
    { "tour-delete", delete_cb },
    { "tour-undo", undo_cb },
    { "tour-redo", redo_cb },
    { "tour-present", present_cb },
    { "tour-save", save_cb },
    { "tour-save-as", save_as_cb },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  g_signal_connect_object (self->session, "notify::dataset", G_CALLBACK (dataset_cb), self,
                           G_CONNECT_SWAPPED);
  /* A dialog needs a window that shows. */
  g_signal_connect_after (self, "map", G_CALLBACK (offer_recovery), NULL);
  update_actions (self);
}
