/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-application.h"

#include <glib/gi18n.h>
#include <stdlib.h>

#include "fh-about.h"
#include "fh-command-line.h"
#include "fh-config.h"
#include "fh-dataset-reader.h"
#include "fh-date-words.h"
#include "fh-follow-settings.h"
#include "fh-handout-command.h"
#include "fh-help.h"
#include "fh-interface.h"
#include "fh-last-views.h"
#include "fh-preferences.h"
#include "fh-render-command.h"
#include "fh-resources.h"
#include "fh-settings.h"
#include "fh-story-file.h"
#include "fh-validate.h"
#include "fh-window.h"

struct _FhApplication
{
  AdwApplication parent_instance;

  GFile *first_file;
  FhExit status;
};

G_DEFINE_FINAL_TYPE (FhApplication, fh_application, ADW_TYPE_APPLICATION)

/* A window waits so many milliseconds for its story before it shows itself: drawing once is quicker than
 * twice. Longer where it may turn out that there is nothing to show. */
#define PRESENT_AT_LATEST          250
#define PRESENT_AT_LATEST_IN_DOUBT 1500

/* What was asked for on a command line, until the story is read. */
typedef struct
{
  GApplicationCommandLine *caller;
  FhCommandLine           *asked;
  FhWindow                *window;
  gboolean                 is_new;
  guint                    present_id;
} Request;

static void
free_request (Request *request)
{
  g_clear_handle_id (&request->present_id, g_source_remove);
  g_object_unref (request->caller);
  fh_command_line_free (request->asked);
  g_free (request);
}

/* For what needs no window. */
static GFile *
create_story_file (FhCommandLine *asked)
{
  GFile *file = fh_command_line_create_file (asked);

  return file != NULL ? file : fh_story_file_new_built_in ();
}

static gboolean
names_file (FhCommandLine *asked)
{
  return asked->link == NULL && asked->files != NULL && asked->files[0] != NULL;
}

/* For a window. */
static GFile *
find_file (FhCommandLine *asked)
{
  GFile *file = NULL;

  if (!names_file (asked) && !fh_command_line_asks_for_view (asked))
    file = fh_last_views_find_story ();

  return file != NULL ? file : create_story_file (asked);
}

static gboolean
asks_for_tour (FhCommandLine *asked)
{
  return asked->present || asked->handout != NULL;
}

static gboolean
check_asked (FhCommandLine *asked,
             FhDataset     *dataset,
             FhItem       **item,
             GError       **error)
{
  FhTour *tour;

  return fh_command_line_find (asked, dataset, item, error) &&
         (!asks_for_tour (asked) || fh_command_line_find_tour (asked, dataset, &tour, error));
}

/* Reads the story where no window does. */
static FhExit
read_story (FhCommandLine *asked,
            FhDataset    **dataset,
            FhItem       **item)
{
  g_autoptr (GFile) file = create_story_file (asked);
  g_autoptr (GListModel) faults = NULL;
  g_autoptr (GError) error = NULL;

  *dataset = fh_dataset_read (file, &faults, NULL, &error);
  if (*dataset == NULL)
    {
      g_autofree char *lines = fh_validate_describe (faults, error);

      g_printerr ("%s", lines);
      return FH_EXIT_FAULTY;
    }
  if (!check_asked (asked, *dataset, item, &error))
    {
      g_printerr ("foothold: %s\n", error->message);
      return FH_EXIT_USAGE;
    }

  return FH_EXIT_OK;
}

static FhExit
render (FhCommandLine *asked)
{
  g_autoptr (FhDataset) dataset = NULL;
  FhItem *item = NULL;
  FhExit  status = read_story (asked, &dataset, &item);

  return status == FH_EXIT_OK ? fh_render_command (asked, dataset, item) : status;
}

static FhExit
write_handout (FhCommandLine *asked)
{
  g_autoptr (FhDataset) dataset = NULL;
  FhItem *item = NULL;
  FhExit  status = read_story (asked, &dataset, &item);

  return status == FH_EXIT_OK ? fh_handout_command (asked, dataset) : status;
}

/* What needs no display. Returns TRUE when the program has done what was asked for. */
static gboolean
fh_application_local_command_line (GApplication *application,
                                   char       ***arguments,
                                   int          *exit_status)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FhCommandLine) asked = fh_command_line_parse (*arguments, TRUE, &error);

  if (asked == NULL)
    {
      g_printerr ("foothold: %s\n", error->message);
      *exit_status = FH_EXIT_USAGE;
      return TRUE;
    }
  if (asked->show_version)
    {
      g_print ("Foothold %s\n", FH_VERSION);
      *exit_status = FH_EXIT_OK;
      return TRUE;
    }
  if (asked->validate)
    {
      *exit_status = fh_validate_files (asked->files, asked->language);
      return TRUE;
    }

  if (asked->render != NULL)
    {
      *exit_status = render (asked);
      return TRUE;
    }

  if (asked->handout != NULL)
    {
      *exit_status = write_handout (asked);
      return TRUE;
    }

  FH_APPLICATION (application)->first_file = find_file (asked);
  return FALSE;
}

static void
present_cb (gpointer user_data)
{
  Request *request = user_data;

  request->present_id = 0;
  gtk_window_present (GTK_WINDOW (request->window));
}

/* Says it where it was typed. */
static void
report (GApplicationCommandLine *caller,
        FhExit                   status,
        const char              *lines)
{
  FhApplication *application = FH_APPLICATION (g_application_get_default ());

  g_application_command_line_printerr (caller, "%s", lines);
  g_application_command_line_set_exit_status (caller, status);
  if (!g_application_command_line_get_is_remote (caller))
    application->status = status;
}

/* Returns whether the story has what is asked for. */
static gboolean
show_asked (GApplicationCommandLine *caller,
            FhWindow                *window,
            FhCommandLine           *asked)
{
  FhDataset *dataset = fh_session_get_dataset (fh_window_get_session (window));
  FhItem    *item = NULL;
  g_autoptr (GError) error = NULL;

  if (!check_asked (asked, dataset, &item, &error))
    {
      g_autofree char *line = g_strdup_printf ("foothold: %s\n", error->message);

      report (caller, FH_EXIT_USAGE, line);
      return FALSE;
    }

  fh_window_show_asked (window, asked);
  return TRUE;
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  FhWindow *window = FH_WINDOW (source);
  Request  *request = user_data;
  gboolean  shows = TRUE;
  g_autoptr (GListModel) faults = NULL;
  g_autoptr (GError) error = NULL;

  if (fh_window_open_finish (window, result, &faults, &error))
    {
      if (!fh_command_line_asks_for_view (request->asked))
        fh_window_restore_view (window);
      shows = show_asked (request->caller, window, request->asked) || !request->is_new;
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_autofree char *lines = fh_validate_describe (faults, error);

      report (request->caller, FH_EXIT_FAULTY, lines);
    }
  else
    {
      /* Whoever gave it up has shown or closed the window. */
      shows = FALSE;
      request->is_new = FALSE;
    }

  if (shows && request->present_id != 0)
    gtk_window_present (GTK_WINDOW (window));
  else if (!shows && request->is_new)
    gtk_window_destroy (GTK_WINDOW (window));
  free_request (request);
}

/* The caller may work in another folder. */
static GFile *
find_file_of_caller (GApplicationCommandLine *caller,
                     FhCommandLine           *asked)
{
  if (names_file (asked))
    return g_application_command_line_create_file_for_arg (caller, asked->files[0]);

  return find_file (asked);
}

/* In the running program: for its own start and for each later one. The caller waits until the story is read.
 * */
static int
fh_application_command_line (GApplication            *application,
                             GApplicationCommandLine *caller)
{
  g_auto (GStrv) arguments = g_application_command_line_get_arguments (caller, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (FhCommandLine) asked = fh_command_line_parse (arguments, FALSE, &error);
  g_autoptr (GFile) file = NULL;
  FhWindow *window;
  Request  *request;

  if (asked == NULL)
    {
      g_application_command_line_printerr (caller, "foothold: %s\n", error->message);
      return FH_EXIT_USAGE;
    }

  file = find_file_of_caller (caller, asked);
  window = fh_window_find (GTK_APPLICATION (application), file);
  if (window != NULL && fh_session_get_dataset (fh_window_get_session (window)) != NULL)
    {
      if (!show_asked (caller, window, asked))
        return FH_EXIT_USAGE;
      gtk_window_present (GTK_WINDOW (window));
      return FH_EXIT_OK;
    }

  request = g_new0 (Request, 1);
  request->is_new = window == NULL;
  if (window == NULL)
    window = FH_WINDOW (fh_window_new (ADW_APPLICATION (application)));
  request->caller = g_object_ref (caller);
  request->window = window;
  request->present_id = g_timeout_add_once (fh_command_line_asks_for_view (asked) ? PRESENT_AT_LATEST_IN_DOUBT
                                                                                  : PRESENT_AT_LATEST,
                                            present_cb, request);
  request->asked = g_steal_pointer (&asked);
  fh_window_open (window, file, opened_cb, request);

  return FH_EXIT_OK;
}

static void
linked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (FhLink) link = user_data;

  if (fh_window_open_finish (FH_WINDOW (source), result, NULL, NULL))
    fh_window_follow_link (FH_WINDOW (source), link, TRUE);
}

/* A link that somebody pasted or clicked inside the program; @asker says what is wrong with it. */
static void
open_link (FhApplication *self,
           FhWindow      *asker,
           const char    *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FhLink) link = fh_link_parse (text, &error);
  g_autoptr (GFile) file = link != NULL ? fh_story_file_find (link->story) : NULL;
  FhWindow *window;

  if (file == NULL)
    {
      fh_window_show_toast (asker, error != NULL ? error->message : _ ("No such story comes with Foothold"));
      return;
    }

  window = fh_window_find (GTK_APPLICATION (self), file);
  if (window == NULL)
    {
      window = FH_WINDOW (fh_window_new (ADW_APPLICATION (self)));
      fh_window_open (window, file, linked_cb, g_steal_pointer (&link));
    }
  else
    {
      fh_window_follow_link (window, link, FALSE);
    }
  gtk_window_present (GTK_WINDOW (window));
}

static void
open_link_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       application)
{
  GtkWindow *asker = gtk_application_get_active_window (application);

  if (FH_IS_WINDOW (asker))
    open_link (application, FH_WINDOW (asker), g_variant_get_string (parameter, NULL));
}

static void
about_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       application)
{
  fh_about_show (gtk_application_get_active_window (application));
}

static void
preferences_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       application)
{
  GtkWindow *window = gtk_application_get_active_window (application);
  FhSession *session = FH_IS_WINDOW (window) ? fh_window_get_session (FH_WINDOW (window)) : NULL;

  fh_preferences_show (window, session != NULL ? fh_session_get_dataset (session) : NULL);
}

static void
help_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       application)
{
  GtkWindow *window = gtk_application_get_active_window (application);

  fh_help_show (window, fh_help_find_page (window));
}

/* GTK would build it with each window, used or not. */
static void
shortcuts_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       application)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource ("/org/foothold/Foothold/ui/shortcuts.ui");
  GtkWindow *window = GTK_WINDOW (gtk_builder_get_object (builder, "shortcuts"));

  gtk_window_set_transient_for (window, gtk_application_get_active_window (application));
  gtk_window_present (window);
}

static void
quit_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       application)
{
  GList *windows = g_list_copy (gtk_application_get_windows (application));

  /* Closing lets each window remember its size; the program ends with the last one. */
  for (GList *at = windows; at != NULL; at = at->next)
    gtk_window_close (at->data);
  g_list_free (windows);
}

static const GActionEntry entries[] = {
  { "about", about_cb },
  { "help", help_cb },
  { "open-link", open_link_cb, "s" },
  { "preferences", preferences_cb },
  { "quit", quit_cb },
  { "shortcuts", shortcuts_cb },
};

static const struct
{
  const char *action;
  const char *keys[3];
} accelerators[] = {
  { "app.preferences", { "<Ctrl>comma" } },
  { "app.quit", { "<Ctrl>q" } },
  { "app.map-coordinates", { "<Ctrl><Shift>g" } },
  { "app.help", { "F1" } },
  { "app.shortcuts", { "<Ctrl>question" } },
  { "window.close", { "<Ctrl>w" } },
  { "win.open", { "<Ctrl>o" } },
  { "win.reload", { "<Ctrl><Shift>r" } },
  { "win.back", { "<Alt>Left" } },
  { "win.forward", { "<Alt>Right" } },
  { "win.search", { "<Ctrl>f" } },
  { "win.filter", { "<Ctrl><Shift>f" } },
  { "win.copy-link", { "<Ctrl>l" } },
  { "win.sidebar", { "F9" } },
  { "win.details", { "<Ctrl>i" } },
  { "win.present-first", { "F5" } },
  { "win.save-picture", { "<Ctrl><Shift>p" } },
  { "win.copy-picture", { "<Ctrl><Shift>c" } },
  { "win.print-handout", { "<Ctrl>p" } },
  { "win.edit-tours", { "<Ctrl>e" } },
  { "win.tour-record", { "<Ctrl>r" } },
  { "win.tour-undo", { "<Ctrl>z" } },
  { "win.tour-redo", { "<Ctrl><Shift>z" } },
  { "win.tour-save", { "<Ctrl>s" } },
  { "win.tour-save-as", { "<Ctrl><Shift>s" } },
  { "win.page-previous", { "<Ctrl>Page_Up" } },
  { "win.page-next", { "<Ctrl>Page_Down" } },
};

/* Where one reads from the right, what came before lies there. */
static void
mirror_keys (GtkApplication *application)
{
  static const char *const back[] = { "<Alt>Right", NULL };
  static const char *const forward[] = { "<Alt>Left", NULL };

  gtk_application_set_accels_for_action (application, "win.back", back);
  gtk_application_set_accels_for_action (application, "win.forward", forward);
}

static void
fh_application_startup (GApplication *application)
{
  GSettings *settings = fh_settings_get ();
  gboolean   rtl = fh_language_is_rtl (fh_interface_get_language ());

  /* In a thread, while the toolkit wakes up. */
  if (FH_APPLICATION (application)->first_file != NULL)
    fh_story_file_read_ahead (FH_APPLICATION (application)->first_file);

  /* GTK would end the program with a warning and status 1. */
  if (!gtk_init_check ())
    {
      g_printerr ("foothold: %s\n",
                  _ ("there is no display to open a window on; --render paints a picture without one"));
      exit (FH_EXIT_NO_DISPLAY);
    }

  fh_register_resource ();
  G_APPLICATION_CLASS (fh_application_parent_class)->startup (application);
  fh_last_views_paint_tiles ();
  /* GTK asks its own translations, which may not be installed or speak another language than ours. */
  gtk_widget_set_default_direction (rtl ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);

  g_action_map_add_action_entries (G_ACTION_MAP (application), entries, G_N_ELEMENTS (entries), application);
  for (gsize i = 0; i < G_N_ELEMENTS (accelerators); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (application), accelerators[i].action,
                                           accelerators[i].keys);
  if (rtl)
    mirror_keys (GTK_APPLICATION (application));

  fh_follow_settings ();
  if (settings != NULL)
    {
      g_autoptr (GAction) coordinates = g_settings_create_action (settings, "map-coordinates");

      g_action_map_add_action (G_ACTION_MAP (application), coordinates);
    }
  gtk_window_set_default_icon_name (FH_APPLICATION_ID);
}

static void
fh_application_dispose (GObject *object)
{
  g_clear_object (&FH_APPLICATION (object)->first_file);

  G_OBJECT_CLASS (fh_application_parent_class)->dispose (object);
}

static void
fh_application_class_init (FhApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fh_application_dispose;
  application_class->startup = fh_application_startup;
  application_class->local_command_line = fh_application_local_command_line;
  application_class->command_line = fh_application_command_line;
}

static void
fh_application_init (FhApplication *self)
{
}

FhApplication *
fh_application_new (void)
{
  return g_object_new (FH_TYPE_APPLICATION,
                       "application-id", FH_APPLICATION_ID,
                       "flags", G_APPLICATION_HANDLES_COMMAND_LINE,
                       "resource-base-path", "/org/foothold/Foothold",
                       NULL);
}

int
fh_application_run (FhApplication *self,
                    int            argc,
                    char         **argv)
{
  int status;

  g_return_val_if_fail (FH_IS_APPLICATION (self), FH_EXIT_USAGE);

  status = g_application_run (G_APPLICATION (self), argc, argv);

  return status != FH_EXIT_OK ? status : (int) self->status;
}
