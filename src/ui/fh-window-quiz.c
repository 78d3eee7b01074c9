/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A quiz about the story, beside fh-window.c. */

#include "fh-window-private.h"

#include "fh-quiz-setup-dialog.h"
#include "fh-quiz-window.h"

static void
start_cb (FhWindow *self,
          FhQuiz   *quiz)
{
  GtkWidget *window = fh_quiz_window_new (gtk_window_get_application (GTK_WINDOW (self)), quiz, self->session,
                                          self->basemap);

  gtk_window_present (GTK_WINDOW (window));
}

static void
quiz_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  FhWindow  *self = FH_WINDOW (user_data);
  GtkWidget *dialog = fh_quiz_setup_dialog_new (GTK_WINDOW (self), self->session);

  g_signal_connect_object (dialog, "start", G_CALLBACK (start_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
update_quiz (FhWindow *self)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), "quiz");

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), fh_session_get_dataset (self->session) != NULL);
}

void
fh_window_init_quiz (FhWindow *self)
{
  const GActionEntry entries[] = { { "quiz", quiz_cb } };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  g_signal_connect_object (self->session, "notify::dataset", G_CALLBACK (update_quiz), self,
                           G_CONNECT_SWAPPED);
  update_quiz (self);
}
