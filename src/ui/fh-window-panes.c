/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The panes beside the map: when they fold, what covers what in a narrow window, and what is remembered of
 * sizes. */

#include "fh-window-private.h"

#include "fh-settings.h"

static void
reveal (FhWindow *self,
        AdwFlap  *flap,
        gboolean  shown)
{
  self->is_folding = TRUE;
  adw_flap_set_reveal_flap (flap, shown);
  self->is_folding = FALSE;
}

/* In a narrow window some buttons are in a bar at the bottom, and the search is where the lists are. */
static gboolean
place_buttons_cb (gpointer user_data)
{
  FhWindow *self = user_data;
  gboolean  folded = adw_flap_get_folded (self->sidebar_flap);

  self->place_source = 0;
  gtk_widget_set_visible (self->history_box, !folded);
  gtk_widget_set_visible (GTK_WIDGET (self->present_button), !folded);
  gtk_widget_set_visible (self->search_button, !folded);
  gtk_action_bar_set_revealed (self->narrow_bar, folded);
  fh_window_place_languages (self);

  return G_SOURCE_REMOVE;
}

/* A pane that folds goes away until it is called; where there is room again it is as the user wants it. */
static void
sidebar_folded_cb (FhWindow *self)
{
  reveal (self, self->sidebar_flap, !adw_flap_get_folded (self->sidebar_flap) && self->sidebar_visible);

  /* A pane folds while the window is being laid out: too late for the buttons. */
  if (self->place_source == 0)
    self->place_source = g_idle_add (place_buttons_cb, self);
}

static void
details_folded_cb (FhWindow *self)
{
  gboolean folded = adw_flap_get_folded (self->details_flap);

  reveal (self, self->details_flap, !folded && self->details_visible);
}

/* The user opens or closes a pane. Two folded panes would lie on top of each other. */
static void
sidebar_revealed_cb (FhWindow *self)
{
  gboolean revealed = adw_flap_get_reveal_flap (self->sidebar_flap);

  if (self->is_folding)
    return;
  if (!adw_flap_get_folded (self->sidebar_flap))
    self->sidebar_visible = revealed;
  else if (revealed && adw_flap_get_folded (self->details_flap))
    reveal (self, self->details_flap, FALSE);
}

static void
details_revealed_cb (FhWindow *self)
{
  gboolean revealed = adw_flap_get_reveal_flap (self->details_flap);

  if (self->is_folding)
    return;
  if (!adw_flap_get_folded (self->details_flap))
    self->details_visible = revealed;
  else if (revealed && adw_flap_get_folded (self->sidebar_flap))
    reveal (self, self->sidebar_flap, FALSE);
}

/* What was picked is what one wants to read. */
static void
selection_changed_cb (FhWindow *self)
{
  if (fh_session_get_selection (self->session) == NULL)
    return;
  if (adw_flap_get_folded (self->sidebar_flap))
    reveal (self, self->sidebar_flap, FALSE);
  if (adw_flap_get_folded (self->details_flap))
    reveal (self, self->details_flap, TRUE);
}

static void
restore (FhWindow *self)
{
  GSettings *settings = fh_settings_get ();

  self->sidebar_visible = TRUE;
  self->details_visible = TRUE;
  if (settings == NULL)
    return;

  self->sidebar_visible = g_settings_get_boolean (settings, "sidebar-visible");
  self->details_visible = g_settings_get_boolean (settings, "details-visible");
  fh_stage_set_timeline_height (self->stage, g_settings_get_int (settings, "timeline-height"));
  gtk_window_set_default_size (GTK_WINDOW (self), g_settings_get_int (settings, "window-width"),
                               g_settings_get_int (settings, "window-height"));
  if (g_settings_get_boolean (settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
}

void
fh_window_init_panes (FhWindow *self)
{
  restore (self);
  reveal (self, self->sidebar_flap, self->sidebar_visible);
  reveal (self, self->details_flap, self->details_visible);

  g_signal_connect_swapped (self->sidebar_flap, "notify::folded", G_CALLBACK (sidebar_folded_cb), self);
  g_signal_connect_swapped (self->details_flap, "notify::folded", G_CALLBACK (details_folded_cb), self);
  g_signal_connect_swapped (self->sidebar_flap, "notify::reveal-flap", G_CALLBACK (sidebar_revealed_cb),
                            self);
  g_signal_connect_swapped (self->details_flap, "notify::reveal-flap", G_CALLBACK (details_revealed_cb),
                            self);
  g_signal_connect_object (self->session, "notify::selection", G_CALLBACK (selection_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

void
fh_window_save_panes (FhWindow *self)
{
  GSettings *settings = fh_settings_get ();
  int        width;
  int        height;

  if (settings == NULL)
    return;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set_int (settings, "window-width", width);
  g_settings_set_int (settings, "window-height", height);
  g_settings_set_boolean (settings, "window-maximized", gtk_window_is_maximized (GTK_WINDOW (self)));
  g_settings_set_boolean (settings, "sidebar-visible", self->sidebar_visible);
  g_settings_set_boolean (settings, "details-visible", self->details_visible);
  g_settings_set_int (settings, "timeline-height", fh_stage_get_timeline_height (self->stage));
}

gboolean
fh_window_uncover (FhWindow *self)
{
  AdwFlap *flaps[] = { self->sidebar_flap, self->details_flap };
  gboolean was_covered = FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (flaps); i++)
    if (adw_flap_get_folded (flaps[i]) && adw_flap_get_reveal_flap (flaps[i]))
      {
        reveal (self, flaps[i], FALSE);
        was_covered = TRUE;
      }

  return was_covered;
}
