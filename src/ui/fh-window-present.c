/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The tours of the story: which can be presented, and presenting one. */

#include "fh-window-private.h"

#include <glib/gi18n.h>

#include "fh-handout-print.h"
#include "fh-settings.h"

/* Milliseconds that a window waits for the keyboard. */
#define WAIT_TIME 2000

static GListModel *
get_tours (FhWindow *self)
{
  FhDataset *dataset = fh_session_get_dataset (self->session);

  return dataset != NULL ? fh_dataset_get_tours (dataset) : NULL;
}

static void
update_tours (FhWindow *self)
{
  GListModel       *tours = get_tours (self);
  guint             n_tours = tours != NULL ? g_list_model_get_n_items (tours) : 0;
  const char *const needing[] = { "present-first", "print-handout" };

  g_menu_remove_all (self->tours_menu);
  for (guint i = 0; i < n_tours; i++)
    {
      g_autoptr (FhItem) tour = g_list_model_get_item (tours, i);
      const char *title = fh_text_get (fh_item_get_title (tour), fh_session_get_language (self->session));
      g_autoptr (GMenuItem) item = g_menu_item_new (title, NULL);

      g_menu_item_set_action_and_target (item, "win.present", "s", fh_item_get_id (tour));
      g_menu_append_item (self->tours_menu, item);
    }

  for (guint i = 0; i < G_N_ELEMENTS (needing); i++)
    g_simple_action_set_enabled (
      G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), needing[i])), n_tours > 0);
}

static void
present_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  FhWindow  *self = FH_WINDOW (user_data);
  FhDataset *dataset = fh_session_get_dataset (self->session);
  FhItem    *tour = NULL;

  if (dataset != NULL)
    tour = fh_dataset_lookup (dataset, FH_TYPE_TOUR, g_variant_get_string (parameter, NULL));
  if (tour != NULL)
    fh_window_present_tour (self, FH_TOUR (tour));
}

static void
present_first_cb (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  fh_window_present_tour (FH_WINDOW (user_data), NULL);
}

static void
print_handout_cb (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  FhWindow *self = FH_WINDOW (user_data);

  fh_handout_print (GTK_WINDOW (self), self->session, self->basemap);
}

/* Visitors of an exhibition who explore and then leave, find it back at the beginning after so many
 * seconds. */
#define IDLE_SECONDS 60

/* What the next presentation, and no other, was asked for on the command line. */
static void
start_autoplay (FhWindow *self)
{
  if (self->autoplay.active)
    fh_presentation_set_autoplay (fh_presenter_get_presentation (self->presenter), &self->autoplay);
  self->autoplay.active = FALSE;
}

static void
ended_cb (FhWindow *self)
{
  g_clear_object (&self->presenter);
  gtk_window_present (GTK_WINDOW (self));
}

static void
present (FhWindow  *self,
         FhSession *session,
         FhTour    *tour)
{
  g_clear_object (&self->presenter);
  self->presenter =
    fh_presenter_new (gtk_window_get_application (GTK_WINDOW (self)), session, self->basemap, tour);
  fh_settings_bind ("notes-size", self->presenter, "notes-size", G_SETTINGS_BIND_DEFAULT);
  g_signal_connect_object (self->presenter, "ended", G_CALLBACK (ended_cb), self, G_CONNECT_SWAPPED);
  start_autoplay (self);
}

void
fh_window_init_tours (FhWindow *self)
{
  const GActionEntry entries[] = {
    { "present", present_cb, "s" },
    { "present-first", present_first_cb },
    { "print-handout", print_handout_cb },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  g_signal_connect_object (self->session, "notify::dataset", G_CALLBACK (update_tours), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::language", G_CALLBACK (update_tours), self,
                           G_CONNECT_SWAPPED);
  update_tours (self);
}

void
fh_window_present_tour (FhWindow *self,
                        FhTour   *tour)
{
  GListModel *tours;
  g_autoptr (FhTour) first = NULL;

  g_return_if_fail (FH_IS_WINDOW (self));
  g_return_if_fail (tour == NULL || FH_IS_TOUR (tour));

  tours = get_tours (self);
  if (tour == NULL && tours != NULL)
    tour = first = g_list_model_get_item (tours, 0);
  if (tour == NULL || g_list_model_get_n_items (fh_tour_get_steps (tour)) == 0)
    {
      fh_window_show_toast (self,
                            tour == NULL ? _ ("This story has no tours") : _ ("This tour has no steps"));
      return;
    }

  present (self, self->session, tour);
}

void
fh_window_present_story (FhWindow  *self,
                         FhDataset *dataset,
                         FhTour    *tour)
{
  g_autoptr (FhSession) session = fh_session_new ();

  fh_session_set_dataset (session, dataset);
  fh_session_set_languages (session, fh_session_get_language (self->session),
                            fh_session_get_second_language (self->session));
  present (self, session, tour);
}

/* A tour that waits for its window to have the keyboard, which comes some time after the window: a
 * presentation that began earlier would lie behind it. Where no window is ever given the keyboard it begins
 * nevertheless. */
typedef struct
{
  FhWindow *window;
  FhTour   *tour;
  gulong    active_id;
  guint     wait_id;
} Start;

static void
start (Start *self)
{
  g_clear_handle_id (&self->wait_id, g_source_remove);
  g_clear_signal_handler (&self->active_id, self->window);
  /* Unless it was closed meanwhile. */
  if (gtk_window_get_application (GTK_WINDOW (self->window)) != NULL)
    fh_window_present_tour (self->window, self->tour);
  g_object_unref (self->tour);
  g_object_unref (self->window);
  g_free (self);
}

static void
waited_cb (gpointer user_data)
{
  Start *self = user_data;

  self->wait_id = 0;
  start (self);
}

static void
present_when_active (FhWindow *window,
                     FhTour   *tour)
{
  Start *self = g_new0 (Start, 1);

  self->window = g_object_ref (window);
  self->tour = g_object_ref (tour);
  if (gtk_window_is_active (GTK_WINDOW (window)))
    {
      start (self);
      return;
    }

  self->active_id = g_signal_connect_swapped (window, "notify::is-active", G_CALLBACK (start), self);
  self->wait_id = g_timeout_add_once (WAIT_TIME, waited_cb, self);
}

void
fh_window_present_asked (FhWindow      *self,
                         FhCommandLine *asked)
{
  FhDataset *dataset = fh_session_get_dataset (self->session);
  FhTour    *tour = NULL;
  g_autoptr (GError) error = NULL;

  self->autoplay = (FhAutoplay){ asked->autoplay, asked->autoplay_seconds, TRUE, IDLE_SECONDS };
  if (!fh_command_line_find_tour (asked, dataset, &tour, &error))
    fh_window_show_toast (self, error->message);
  else
    present_when_active (self, tour);
}
