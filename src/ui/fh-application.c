/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-application.h"

#include <glib/gi18n.h>
#include <stdlib.h>

#include "fh-about.h"
#include "fh-command-line.h"
#include "fh-config.h"
#include "fh-dataset-reader.h"
#include "fh-date-words.h"
#include "fh-handout-command.h"
#include "fh-interface.h"
#include "fh-paths.h"
#include "fh-preferences.h"
#include "fh-render-command.h"
#include "fh-resources.h"
#include "fh-settings.h"
#include "fh-validate.h"
#include "fh-window.h"

struct _FhApplication
{
  AdwApplication parent_instance;

  FhExit status;
};

G_DEFINE_FINAL_TYPE (FhApplication, fh_application, ADW_TYPE_APPLICATION)

/* A window waits so many milliseconds for its story before it shows itself: drawing once is quicker than
 * twice. */
#define PRESENT_AT_LATEST 250

/* What was asked for on a command line, until the story is read. */
typedef struct
{
  GApplicationCommandLine *caller;
  FhCommandLine           *asked;
  FhWindow                *window;
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

static GFile *
create_story_file (FhCommandLine *asked)
{
  g_autofree char *built_in = NULL;

  if (asked->files != NULL && asked->files[0] != NULL)
    return g_file_new_for_commandline_arg (asked->files[0]);

  built_in = fh_paths_get_data_file (FH_PATHS_STORY);

  return g_file_new_for_path (built_in);
}

static gboolean
asks_for_item (FhCommandLine *asked)
{
  return asked->event != NULL || asked->place != NULL || asked->topic != NULL || asked->present;
}

static gboolean
asks_for_tour (FhCommandLine *asked)
{
  return asked->present || asked->handout != NULL;
}

/* Reads the story where no window does: to paint it, and to look for an id before there is a window, so
 * that a wrong one is said where it was typed. */
static FhExit
read_story (FhCommandLine *asked,
            FhDataset    **dataset,
            FhItem       **item)
{
  g_autoptr (GFile) file = create_story_file (asked);
  g_autoptr (GListModel) faults = NULL;
  g_autoptr (GError) error = NULL;
  FhTour *tour;

  *dataset = fh_dataset_read (file, &faults, NULL, &error);
  if (*dataset == NULL)
    {
      g_autofree char *lines = fh_validate_describe (faults, error);

      g_printerr ("%s", lines);
      return FH_EXIT_FAULTY;
    }
  if (!fh_command_line_find (asked, *dataset, item, &error) ||
      (asks_for_tour (asked) && !fh_command_line_find_tour (asked, *dataset, &tour, &error)))
    {
      g_printerr ("foothold: %s\n", error->message);
      return FH_EXIT_USAGE;
    }

  return FH_EXIT_OK;
}

static FhExit
check_items (FhCommandLine *asked)
{
  g_autoptr (FhDataset) dataset = NULL;
  FhItem *item = NULL;

  return asks_for_item (asked) ? read_story (asked, &dataset, &item) : FH_EXIT_OK;
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

  *exit_status = check_items (asked);

  return *exit_status != FH_EXIT_OK;
}

static FhWindow *
find_window (FhApplication *self,
             GFile         *file)
{
  for (GList *at = gtk_application_get_windows (GTK_APPLICATION (self)); at != NULL; at = at->next)
    if (FH_IS_WINDOW (at->data))
      {
        GFile *shown = fh_window_get_file (at->data);

        if (shown != NULL && g_file_equal (shown, file))
          return at->data;
      }

  return NULL;
}

static void
present_cb (gpointer user_data)
{
  Request *request = user_data;

  request->present_id = 0;
  gtk_window_present (GTK_WINDOW (request->window));
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  FhWindow *window = FH_WINDOW (source);
  Request  *request = user_data;
  g_autoptr (GListModel) faults = NULL;
  g_autoptr (GError) error = NULL;

  if (fh_window_open_finish (window, result, &faults, &error))
    {
      fh_window_show_asked (window, request->asked);
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_autofree char *lines = fh_validate_describe (faults, error);
      FhApplication   *application = FH_APPLICATION (g_application_get_default ());

      g_application_command_line_printerr (request->caller, "%s", lines);
      g_application_command_line_set_exit_status (request->caller, FH_EXIT_FAULTY);
      if (!g_application_command_line_get_is_remote (request->caller))
        application->status = FH_EXIT_FAULTY;
    }

  if (request->present_id != 0 && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    gtk_window_present (GTK_WINDOW (window));
  free_request (request);
}

/* In the running program: for its own start and for each later one. The caller waits until the story is read.
 * */
static int
fh_application_command_line (GApplication            *application,
                             GApplicationCommandLine *caller)
{
  FhApplication *self = FH_APPLICATION (application);
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

  if (asked->files != NULL && asked->files[0] != NULL)
    file = g_application_command_line_create_file_for_arg (caller, asked->files[0]);
  else
    file = create_story_file (asked);

  window = find_window (self, file);
  if (window != NULL && fh_session_get_dataset (fh_window_get_session (window)) != NULL)
    {
      fh_window_show_asked (window, asked);
      gtk_window_present (GTK_WINDOW (window));
      return FH_EXIT_OK;
    }
  if (window == NULL)
    window = FH_WINDOW (fh_window_new (ADW_APPLICATION (self)));

  request = g_new0 (Request, 1);
  request->caller = g_object_ref (caller);
  request->asked = g_steal_pointer (&asked);
  request->window = window;
  request->present_id = g_timeout_add_once (PRESENT_AT_LATEST, present_cb, request);
  fh_window_open (window, file, opened_cb, request);

  return FH_EXIT_OK;
}

static gboolean
get_color_scheme (GValue   *value,
                  GVariant *variant,
                  gpointer  user_data)
{
  const char    *nick = g_variant_get_string (variant, NULL);
  AdwColorScheme scheme = ADW_COLOR_SCHEME_DEFAULT;

  if (g_str_equal (nick, "light"))
    scheme = ADW_COLOR_SCHEME_FORCE_LIGHT;
  else if (g_str_equal (nick, "dark"))
    scheme = ADW_COLOR_SCHEME_FORCE_DARK;
  g_value_set_enum (value, scheme);

  return TRUE;
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
  { "preferences", preferences_cb },
  { "quit", quit_cb },
};

static const struct
{
  const char *action;
  const char *keys[3];
} accelerators[] = {
  { "app.preferences", { "<Ctrl>comma" } },
  { "app.quit", { "<Ctrl>q" } },
  { "window.close", { "<Ctrl>w" } },
  { "win.open", { "<Ctrl>o" } },
  { "win.back", { "<Alt>Left" } },
  { "win.forward", { "<Alt>Right" } },
  { "win.search", { "<Ctrl>f" } },
  { "win.filter", { "<Ctrl><Shift>f" } },
  { "win.sidebar", { "F9" } },
  { "win.details", { "<Ctrl>i" } },
  { "win.present-first", { "F5" } },
  { "win.print-handout", { "<Ctrl>p" } },
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

  /* GTK would end the program with a warning and status 1. */
  if (!gtk_init_check ())
    {
      g_printerr ("foothold: %s\n",
                  _ ("there is no display to open a window on; --render paints a picture without one"));
      exit (FH_EXIT_NO_DISPLAY);
    }

  fh_register_resource ();
  G_APPLICATION_CLASS (fh_application_parent_class)->startup (application);
  /* GTK asks its own translations, which may not be installed or speak another language than ours. */
  gtk_widget_set_default_direction (rtl ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);

  g_action_map_add_action_entries (G_ACTION_MAP (application), entries, G_N_ELEMENTS (entries), application);
  for (gsize i = 0; i < G_N_ELEMENTS (accelerators); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (application), accelerators[i].action,
                                           accelerators[i].keys);
  if (rtl)
    mirror_keys (GTK_APPLICATION (application));

  if (settings != NULL)
    g_settings_bind_with_mapping (settings, "color-scheme", adw_style_manager_get_default (), "color-scheme",
                                  G_SETTINGS_BIND_GET, get_color_scheme, NULL, NULL, NULL);
  gtk_window_set_default_icon_name (FH_APPLICATION_ID);
}

static void
fh_application_class_init (FhApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

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
