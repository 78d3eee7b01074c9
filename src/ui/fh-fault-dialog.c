/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-fault-dialog.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "fh-fault.h"
#include "fh-interface.h"
#include "fh-line.h"
#include "fh-validate.h"

/* Pixels: the list of faults. */
#define LIST_WIDTH  460
#define LIST_HEIGHT 220

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *list_item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  for (int i = 0; i < 2; i++)
    {
      GtkWidget *label = gtk_label_new (NULL);

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
      gtk_box_append (GTK_BOX (box), label);
    }
  gtk_widget_add_css_class (gtk_widget_get_first_child (box), "dim-label");
  gtk_widget_add_css_class (gtk_widget_get_first_child (box), "caption");
  gtk_list_item_set_child (list_item, box);
  gtk_list_item_set_activatable (list_item, FALSE);
}

/* "story.foothold · Line 12, column 5 · events[3].date" */
static char *
describe_place (FhFault *fault)
{
  const char      *language = fh_interface_get_language ();
  GString         *words = g_string_new (NULL);
  g_autofree char *file = g_path_get_basename (fh_fault_get_file (fault));
  g_autofree char *line = fh_interface_format_number (fh_fault_get_line (fault));
  g_autofree char *column = fh_interface_format_number (fh_fault_get_column (fault));
  g_autofree char *place = NULL;

  if (fh_fault_get_line (fault) > 0)
    /* Translators: where in a file something is wrong. */
    place = g_strdup_printf (_ ("Line %s, column %s"), line, column);
  if (fh_fault_get_severity (fault) == FH_FAULT_WARNING)
    /* Translators: before the place of a fault that does not keep a story from opening. */
    fh_line_append (words, FH_LINE_DOT, _ ("Not grave"), language);
  fh_line_append (words, FH_LINE_DOT, file, language);
  fh_line_append (words, FH_LINE_DOT, place, language);
  fh_line_append (words, FH_LINE_DOT, fh_fault_get_path (fault), language);

  return g_string_free (words, FALSE);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *list_item)
{
  FhFault         *fault = gtk_list_item_get_item (list_item);
  GtkWidget       *box = gtk_list_item_get_child (list_item);
  g_autofree char *place = describe_place (fault);

  gtk_label_set_text (GTK_LABEL (gtk_widget_get_first_child (box)), place);
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_last_child (box)), fh_fault_get_message (fault));
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (box)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, fh_fault_get_message (fault),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, place,
                                  -1);
}

static GtkWidget *
create_list (GListModel *faults)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkSelectionModel  *model = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (faults)));
  GtkWidget          *list = gtk_list_view_new (model, factory);
  GtkWidget          *scrolled = gtk_scrolled_window_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  gtk_list_view_set_show_separators (GTK_LIST_VIEW (list), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Faults"), -1);

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), list);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scrolled), LIST_HEIGHT);
  gtk_scrolled_window_set_max_content_width (GTK_SCROLLED_WINDOW (scrolled), LIST_WIDTH);
  gtk_widget_add_css_class (scrolled, "card");
  gtk_widget_add_css_class (scrolled, "faults");

  return scrolled;
}

static void
copy_cb (GtkButton  *button,
         const char *lines)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (button)), lines);
  /* Translators: on the button that copies, after it has. */
  gtk_button_set_label (button, _ ("Copied"));
}

/* The file's own type would lead back to this program. */
static gboolean
edit_file (GtkWidget *widget,
           GFile     *file,
           GError   **error)
{
  g_autoptr (GAppInfo) editor = g_app_info_get_default_for_type ("text/plain", FALSE);
  g_autoptr (GdkAppLaunchContext) context =
    gdk_display_get_app_launch_context (gtk_widget_get_display (widget));
  GList files = { .data = file };

  if (editor != NULL)
    return g_app_info_launch (editor, &files, G_APP_LAUNCH_CONTEXT (context), error);

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _ ("There is no text editor"));
  return FALSE;
}

static void
open_file_cb (GtkButton *button,
              GFile     *file)
{
  g_autoptr (GError) error = NULL;

  if (!edit_file (GTK_WIDGET (button), file, &error))
    {
      gtk_button_set_label (button, error->message);
      gtk_widget_set_sensitive (GTK_WIDGET (button), FALSE);
    }
}

static GtkWidget *
create_buttons (GFile *file,
                char  *lines)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *copy = gtk_button_new_with_mnemonic (_ ("_Copy"));
  GtkWidget *open = gtk_button_new_with_mnemonic (_ ("_Open File"));

  g_signal_connect_data (copy, "clicked", G_CALLBACK (copy_cb), lines,
                         (GClosureNotify) (void (*) (void)) g_free, 0);
  g_signal_connect_data (open, "clicked", G_CALLBACK (open_file_cb), g_object_ref (file),
                         (GClosureNotify) (void (*) (void)) g_object_unref, 0);
  gtk_box_set_homogeneous (GTK_BOX (box), TRUE);
  gtk_widget_set_hexpand (copy, TRUE);
  gtk_box_append (GTK_BOX (box), copy);
  gtk_box_append (GTK_BOX (box), open);

  return box;
}

void
fh_fault_dialog_show (GtkWindow    *parent,
                      GFile        *file,
                      GListModel   *faults,
                      const GError *error,
                      gboolean      is_open)
{
  GtkWidget  *dialog;
  GtkWidget  *box;
  guint       n_faults = faults != NULL ? g_list_model_get_n_items (faults) : 0;
  const char *body;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (error != NULL);

  dialog = adw_message_dialog_new (parent, _ ("This Is Not a Story Foothold Can Tell"), NULL);
  body = is_open ? _ ("The story that was open is still open.") : _ ("Mend the file and open it again.");
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  if (n_faults > 0)
    {
      adw_message_dialog_set_body (ADW_MESSAGE_DIALOG (dialog), body);
      gtk_box_append (GTK_BOX (box), create_list (faults));
    }
  else
    {
      adw_message_dialog_format_body (ADW_MESSAGE_DIALOG (dialog), "%s\n%s", error->message, body);
    }
  gtk_box_append (GTK_BOX (box), create_buttons (file, fh_validate_describe (faults, error)));
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), box);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("_Close"));
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "close");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "close");
  gtk_window_present (GTK_WINDOW (dialog));
}
