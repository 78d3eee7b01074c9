/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a story comes into a window: read off the main thread, then shown whole, or refused with the reasons.
 * */

#include "fh-window-private.h"

#include <glib/gi18n.h>

#include "fh-date-words.h"
#include "fh-fault-dialog.h"
#include "fh-recent.h"
#include "fh-settings.h"
#include "fh-story-file.h"

/* Milliseconds after which a progress bar shows, and between two of its movements. */
#define PATIENCE 500
#define PULSE    60

static gboolean
pulse_cb (gpointer user_data)
{
  gtk_progress_bar_pulse (FH_WINDOW (user_data)->load_progress);

  return G_SOURCE_CONTINUE;
}

static gboolean
show_progress_cb (gpointer user_data)
{
  FhWindow        *self = user_data;
  g_autofree char *name = g_file_get_basename (self->loading_file);
  /* Translators: while a file is being read. */
  g_autofree char *words = g_strdup_printf (_ ("Reading %s"), name);

  gtk_label_set_text (self->load_label, words);
  gtk_revealer_set_reveal_child (self->load_revealer, TRUE);
  self->load_source = g_timeout_add (PULSE, pulse_cb, self);

  return G_SOURCE_REMOVE;
}

static void
end_loading (FhWindow *self)
{
  g_clear_handle_id (&self->load_source, g_source_remove);
  g_clear_object (&self->loading);
  g_clear_object (&self->loading_file);
  g_clear_object (&self->loading_watch);
  if (self->load_revealer != NULL)
    gtk_revealer_set_reveal_child (self->load_revealer, FALSE);
}

/* Whether @dataset is another reading of the story that is open. */
static gboolean
is_open (FhWindow  *self,
         FhDataset *dataset)
{
  FhDataset *shown = fh_session_get_dataset (self->session);
  GFile     *file = shown != NULL ? fh_dataset_get_file (shown) : NULL;

  return file != NULL && g_file_equal (file, fh_dataset_get_file (dataset));
}

static void
show_dataset (FhWindow    *self,
              FhDataset   *dataset,
              FhFileWatch *watch)
{
  fh_window_pick_language (self, dataset);
  if (is_open (self, dataset))
    fh_window_replace_story (self, dataset);
  else
    fh_session_set_dataset (self->session, dataset);
  fh_window_watch_file (self, watch);
  /* Where the keyboard begins: in the list, unless it is folded away. */
  if (adw_flap_get_reveal_flap (self->sidebar_flap))
    fh_sidebar_focus_list (self->sidebar);
  fh_recent_add (fh_dataset_get_file (dataset));
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  FhWindow *self = g_task_get_source_object (task);
  g_autoptr (GListModel) faults = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (FhDataset) dataset = fh_story_file_read_finish (result, &faults, &error);
  g_autoptr (FhFileWatch) watch = NULL;
  g_autoptr (GFile) file = NULL;

  /* Who gave it up has ended it; another file may be on its way. */
  if (g_cancellable_is_cancelled (g_task_get_cancellable (task)))
    {
      g_task_return_error_if_cancelled (task);
      return;
    }

  watch = g_steal_pointer (&self->loading_watch);
  file = g_steal_pointer (&self->loading_file);
  end_loading (self);
  if (faults != NULL)
    g_task_set_task_data (task, g_object_ref (faults), g_object_unref);
  if (dataset != NULL)
    {
      show_dataset (self, dataset, watch);
      g_task_return_boolean (task, TRUE);
    }
  else
    {
      fh_fault_dialog_show (GTK_WINDOW (self), file, faults, error,
                            fh_session_get_dataset (self->session) != NULL);
      g_task_return_error (task, g_steal_pointer (&error));
    }
}

void
fh_window_open (FhWindow           *self,
                GFile              *file,
                GAsyncReadyCallback callback,
                gpointer            user_data)
{
  GTask *task;

  g_return_if_fail (FH_IS_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));

  fh_window_cancel_loading (self);

  self->loading = g_cancellable_new ();
  self->loading_file = g_object_ref (file);
  self->loading_watch = fh_file_watch_new (file);
  self->load_source = g_timeout_add (PATIENCE, show_progress_cb, self);
  task = g_task_new (self, self->loading, callback, user_data);
  g_task_set_source_tag (task, fh_window_open);
  fh_story_file_read_async (file, self->loading, read_cb, task);
}

gboolean
fh_window_open_finish (FhWindow     *self,
                       GAsyncResult *result,
                       GListModel  **faults,
                       GError      **error)
{
  GListModel *found;

  g_return_val_if_fail (FH_IS_WINDOW (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  found = g_task_get_task_data (G_TASK (result));
  if (faults != NULL)
    *faults = found != NULL ? g_object_ref (found) : NULL;

  return g_task_propagate_boolean (G_TASK (result), error);
}

void
fh_window_cancel_loading (FhWindow *self)
{
  if (self->loading == NULL)
    return;

  g_cancellable_cancel (self->loading);
  end_loading (self);
}

static void
opened_here_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  FhWindow *self = FH_WINDOW (source);

  if (fh_window_open_finish (self, result, NULL, NULL))
    fh_window_restore_view (self);
}

void
fh_window_open_here (FhWindow *self,
                     GFile    *file)
{
  FhWindow *shows = fh_window_find (gtk_window_get_application (GTK_WINDOW (self)), file);

  if (shows != NULL)
    gtk_window_present (GTK_WINDOW (shows));
  else
    fh_window_open (self, file, opened_here_cb, NULL);
}

void
fh_window_show_asked (FhWindow      *self,
                      FhCommandLine *asked)
{
  FhDataset *dataset;
  FhItem    *item = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (FH_IS_WINDOW (self));
  g_return_if_fail (asked != NULL);

  dataset = fh_session_get_dataset (self->session);
  if (dataset == NULL)
    return;

  if (asked->link != NULL)
    fh_window_follow_link (self, asked->link, !gtk_widget_get_mapped (GTK_WIDGET (self)));
  if (asked->language != NULL)
    {
      fh_window_ask_languages (self, asked->language, asked->second_language);
      fh_window_pick_language (self, dataset);
    }

  if (!fh_command_line_find (asked, dataset, &item, &error))
    fh_window_show_toast (self, error->message);
  if (item != NULL)
    fh_session_select (self->session, item);
  if (asked->date != NULL)
    fh_session_set_date (self->session, fh_date_get_begin_span (asked->date).begin);
  if (asked->present)
    fh_window_present_asked (self, asked);
}
