/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-picture-dialog.h"

#include <glib/gi18n.h>

#include "fh-interface.h"

/* How wide the small picture is, in pixels: enough for a screen with two pixels a point. */
#define PREVIEW_WIDTH 840

struct _FhPictureDialog
{
  AdwWindow parent_instance;

  FhShot       *shot;
  GtkPicture   *preview;
  GtkWidget    *save_button;
  GtkWidget    *rows;
  AdwComboRow  *parts_row;
  AdwComboRow  *format_row;
  AdwComboRow  *size_row;
  AdwComboRow  *colors_row;
  GtkSpinner   *spinner;
  GCancellable *previewing;
  GCancellable *working;
  /* What is being written. */
  GFile *file;
};

G_DEFINE_FINAL_TYPE (FhPictureDialog, fh_picture_dialog, ADW_TYPE_WINDOW)

enum
{
  SAVED,
  COPIED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const char *const endings[] = { ".png", ".svg", ".pdf" };

static FhShotSettings
get_settings (FhPictureDialog *self)
{
  return (FhShotSettings){
    .without_timeline = adw_combo_row_get_selected (self->parts_row) == 1,
    .format = (FhRenderFormat) adw_combo_row_get_selected (self->format_row),
    .size = (FhShotSize) adw_combo_row_get_selected (self->size_row),
    .for_paper = adw_combo_row_get_selected (self->colors_row) == 1,
  };
}

static void
show_size (FhPictureDialog *self)
{
  FhShotSettings   settings = get_settings (self);
  int              width;
  int              height;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *words = NULL;

  fh_shot_measure (self->shot, &settings, &width, &height);
  first = fh_interface_format_number (width);
  second = fh_interface_format_number (height);
  if (settings.format == FH_RENDER_PNG)
    /* Translators: width and height of a picture. */
    words = g_strdup_printf (_ ("%s × %s pixels"), first, second);
  else
    /* Translators: width and height of a page. */
    words = g_strdup_printf (_ ("%s × %s mm"), first, second);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->size_row), words);
}

static void
previewed_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (FhPictureDialog) self = FH_PICTURE_DIALOG (user_data);
  g_autoptr (GBytes) bytes = fh_shot_paint_finish (FH_SHOT (source), result, NULL);
  g_autoptr (GdkTexture) texture = bytes != NULL ? gdk_texture_new_from_bytes (bytes, NULL) : NULL;

  if (texture != NULL && self->preview != NULL)
    gtk_picture_set_paintable (self->preview, GDK_PAINTABLE (texture));
}

static void
update_cb (FhPictureDialog *self)
{
  FhShotSettings settings = get_settings (self);

  show_size (self);
  settings.format = FH_RENDER_PNG;
  settings.preview_width = PREVIEW_WIDTH;
  if (self->previewing != NULL)
    g_cancellable_cancel (self->previewing);
  g_clear_object (&self->previewing);
  self->previewing = g_cancellable_new ();
  fh_shot_paint (self->shot, &settings, self->previewing, previewed_cb, g_object_ref (self));
}

/* While a picture is painted and written nothing else can be asked for but to give it up. */
static void
set_working (FhPictureDialog *self,
             gboolean         working)
{
  g_clear_object (&self->working);
  if (working)
    self->working = g_cancellable_new ();
  gtk_widget_set_sensitive (self->rows, !working);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "picture.save", !working);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "picture.copy", !working);
  gtk_spinner_set_spinning (self->spinner, working);
}

static void
say_failure (FhPictureDialog *self,
             const char      *heading,
             const GError    *error)
{
  GtkWidget *dialog;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  dialog = adw_message_dialog_new (GTK_WINDOW (self), heading, error->message);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (FhPictureDialog) self = FH_PICTURE_DIALOG (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = g_steal_pointer (&self->file);

  if (self->preview != NULL)
    set_working (self, FALSE);
  if (!fh_shot_save_finish (FH_SHOT (source), result, &error))
    {
      say_failure (self, _ ("The Picture Could Not Be Saved"), error);
      return;
    }

  g_signal_emit (self, signals[SAVED], 0, file);
  gtk_window_close (GTK_WINDOW (self));
}

/* (transfer full): @file with @ending, under a name that nothing has: nobody was asked whether to replace
 * that. */
static GFile *
add_ending (GFile      *file,
            const char *ending)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *name = g_file_get_basename (file);

  for (guint i = 1;; i++)
    {
      g_autofree char *full = i == 1 ? g_strconcat (name, ending, NULL)
                                     : g_strdup_printf ("%s-%u%s", name, i, ending);
      g_autoptr (GFile) child = g_file_get_child (folder, full);

      if (!g_file_query_exists (child, NULL))
        return g_steal_pointer (&child);
    }
}

/* An ending that somebody typed says how to write. */
static void
save_to (FhPictureDialog *self,
         GFile           *chosen)
{
  FhShotSettings settings = get_settings (self);
  g_autoptr (GFile) file = NULL;
  g_autofree char *name = g_file_get_basename (chosen);

  if (fh_render_find_format (name, &settings.format))
    file = g_object_ref (chosen);
  else
    file = add_ending (chosen, endings[settings.format]);

  set_working (self, TRUE);
  g_set_object (&self->file, file);
  fh_shot_save (self->shot, &settings, file, self->working, saved_cb, g_object_ref (self));
}

static void
response_cb (GtkNativeDialog *dialog,
             int              response,
             FhPictureDialog *self)
{
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  if (file != NULL)
    save_to (self, file);
  gtk_native_dialog_destroy (dialog);
}

static void
suggest_place (FhPictureDialog *self,
               GtkFileChooser  *chooser)
{
  const char      *pictures = g_get_user_special_dir (G_USER_DIRECTORY_PICTURES);
  g_autofree char *title = fh_shot_suggest_name (self->shot);
  g_autofree char *name = g_strconcat (title, endings[get_settings (self).format], NULL);

  gtk_file_chooser_set_current_name (chooser, name);
  if (pictures != NULL)
    {
      g_autoptr (GFile) folder = g_file_new_for_path (pictures);

      gtk_file_chooser_set_current_folder (chooser, folder, NULL);
    }
}

static void
save_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  GtkFileChooserNative *chooser =
    gtk_file_chooser_native_new (_ ("Save Picture"), GTK_WINDOW (widget), GTK_FILE_CHOOSER_ACTION_SAVE,
                                 NULL, NULL);

  suggest_place (FH_PICTURE_DIALOG (widget), GTK_FILE_CHOOSER (chooser));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect_object (chooser, "response", G_CALLBACK (response_cb), widget, 0);
  /* A native dialog is owned by nobody else; the response destroys it. */
  g_object_set_data_full (G_OBJECT (widget), "file-chooser", chooser, g_object_unref);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
painted_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (FhPictureDialog) self = FH_PICTURE_DIALOG (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = fh_shot_paint_finish (FH_SHOT (source), result, &error);

  if (self->preview == NULL)
    return;

  set_working (self, FALSE);
  if (!fh_picture_dialog_copy (bytes, gtk_widget_get_clipboard (GTK_WIDGET (self)), &error))
    {
      say_failure (self, _ ("The Picture Could Not Be Copied"), error);
      return;
    }

  g_signal_emit (self, signals[COPIED], 0);
  gtk_window_close (GTK_WINDOW (self));
}

/* Whatever the format is to be: on the clipboard a picture is made of pixels. */
static void
copy_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  FhPictureDialog *self = FH_PICTURE_DIALOG (widget);
  FhShotSettings   settings = get_settings (self);

  settings.format = FH_RENDER_PNG;
  set_working (self, TRUE);
  fh_shot_paint (self->shot, &settings, self->working, painted_cb, g_object_ref (self));
}

static void
fh_picture_dialog_dispose (GObject *object)
{
  FhPictureDialog *self = FH_PICTURE_DIALOG (object);

  if (self->previewing != NULL)
    g_cancellable_cancel (self->previewing);
  if (self->working != NULL)
    g_cancellable_cancel (self->working);
  g_clear_object (&self->previewing);
  g_clear_object (&self->working);
  g_clear_object (&self->file);
  g_clear_object (&self->shot);

  G_OBJECT_CLASS (fh_picture_dialog_parent_class)->dispose (object);
}

static void
fh_picture_dialog_class_init (FhPictureDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fh_picture_dialog_dispose;
  signals[SAVED] = g_signal_new ("saved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_FILE);
  signals[COPIED] = g_signal_new ("copied", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/foothold/Foothold/ui/picture-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, FhPictureDialog, preview);
  gtk_widget_class_bind_template_child (widget_class, FhPictureDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, FhPictureDialog, rows);
  gtk_widget_class_bind_template_child (widget_class, FhPictureDialog, parts_row);
  gtk_widget_class_bind_template_child (widget_class, FhPictureDialog, format_row);
  gtk_widget_class_bind_template_child (widget_class, FhPictureDialog, size_row);
  gtk_widget_class_bind_template_child (widget_class, FhPictureDialog, colors_row);
  gtk_widget_class_bind_template_child (widget_class, FhPictureDialog, spinner);
  gtk_widget_class_install_action (widget_class, "picture.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "picture.copy", NULL, copy_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
fh_picture_dialog_init (FhPictureDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

FhPictureDialog *
fh_picture_dialog_new (GtkWindow *parent,
                       FhShot    *shot)
{
  FhPictureDialog *self;
  AdwComboRow     *rows[4];

  g_return_val_if_fail (GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (FH_IS_SHOT (shot), NULL);

  self = g_object_new (FH_TYPE_PICTURE_DIALOG, "transient-for", parent, NULL);
  self->shot = g_object_ref (shot);
  rows[0] = self->parts_row;
  rows[1] = self->format_row;
  rows[2] = self->size_row;
  rows[3] = self->colors_row;
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_signal_connect_object (rows[i], "notify::selected", G_CALLBACK (update_cb), self, G_CONNECT_SWAPPED);
  /* Not the default one: then Return would not open a row. */
  gtk_widget_grab_focus (self->save_button);
  update_cb (self);

  return self;
}

gboolean
fh_picture_dialog_copy (GBytes       *bytes,
                        GdkClipboard *clipboard,
                        GError      **error)
{
  g_autoptr (GdkTexture) texture = NULL;

  g_return_val_if_fail (GDK_IS_CLIPBOARD (clipboard), FALSE);

  if (bytes != NULL)
    texture = gdk_texture_new_from_bytes (bytes, error);
  if (texture == NULL)
    return FALSE;

  gdk_clipboard_set_texture (clipboard, texture);
  return TRUE;
}
