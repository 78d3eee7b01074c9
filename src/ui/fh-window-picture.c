/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Pictures of what a window shows: saved and copied. */

#include "fh-window-private.h"

#include <glib/gi18n.h>

#include "fh-interface.h"
#include "fh-picture-dialog.h"

/* (transfer full) (nullable): nothing while there is no story. */
static FhShot *
take_shot (FhWindow *self)
{
  if (fh_session_get_dataset (self->session) == NULL)
    return NULL;

  return fh_shot_new (self->session, self->map, self->timeline, self->basemap);
}

static void
saved_cb (FhWindow *self,
          GFile    *file)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *readable = g_filename_display_name (name);
  g_autofree char *isolated = fh_interface_isolate (readable);
  g_autofree char *message = g_strdup_printf (_ ("Saved “%s”"), isolated);
  g_autofree char *escaped = g_markup_escape_text (message, -1);
  g_autofree char *address = g_file_get_uri (folder);
  AdwToast        *toast = adw_toast_new (escaped);

  adw_toast_set_button_label (toast, _ ("Open Folder"));
  adw_toast_set_action_name (toast, "win.open-folder");
  adw_toast_set_action_target_value (toast, g_variant_new_string (address));
  adw_toast_overlay_add_toast (self->toast_overlay, toast);
}

static void
copied_cb (FhWindow *self)
{
  fh_window_show_toast (self, _ ("Picture copied"));
}

static void
save_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  FhWindow *self = FH_WINDOW (user_data);
  g_autoptr (FhShot) shot = take_shot (self);
  FhPictureDialog *dialog;

  if (shot == NULL)
    return;

  dialog = fh_picture_dialog_new (GTK_WINDOW (self), shot);
  g_signal_connect_object (dialog, "saved", G_CALLBACK (saved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "copied", G_CALLBACK (copied_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
painted_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (FhWindow) self = FH_WINDOW (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = fh_shot_paint_finish (FH_SHOT (source), result, &error);

  /* Closed meanwhile. */
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  if (fh_picture_dialog_copy (bytes, gtk_widget_get_clipboard (GTK_WIDGET (self)), &error))
    copied_cb (self);
  else
    fh_window_show_toast (self, error->message);
}

static void
copy_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  FhShotSettings settings = { .format = FH_RENDER_PNG, .size = FH_SHOT_WINDOW };
  g_autoptr (FhShot) shot = take_shot (FH_WINDOW (user_data));

  if (shot != NULL)
    fh_shot_paint (shot, &settings, NULL, painted_cb, g_object_ref (user_data));
}

static void
open_folder_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  gtk_show_uri (GTK_WINDOW (user_data), g_variant_get_string (parameter, NULL), GDK_CURRENT_TIME);
}

void
fh_window_init_pictures (FhWindow *self)
{
  static const GActionEntry entries[] = {
    { "save-picture", save_cb },
    { "copy-picture", copy_cb },
    { "open-folder", open_folder_cb, "s" },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}
