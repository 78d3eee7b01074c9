/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-online-map.h"

#include <glib/gi18n.h>

#include "fh-settings.h"

static gboolean
has_agreed (GSettings *settings)
{
  g_autofree char *address = g_settings_get_string (settings, "tile-address");
  g_autofree char *agreed = g_settings_get_string (settings, "online-map-agreed");

  return g_str_equal (address, agreed);
}

static void
settings_changed_cb (GSettings  *settings,
                     const char *key,
                     FhMapView  *map)
{
  g_autofree char *address = g_settings_get_string (settings, "tile-address");
  g_autoptr (FhTileFetcher) fetcher = NULL;
  g_autoptr (GError) error = NULL;

  if (key == NULL || g_str_equal (key, "map-coordinates"))
    fh_map_view_set_coordinates_visible (map, g_settings_get_boolean (settings, "map-coordinates"));
  if (key != NULL && !g_str_equal (key, "tile-address") && !g_str_has_prefix (key, "online-map"))
    return;

  if (g_settings_get_boolean (settings, "online-map") && has_agreed (settings))
    {
      fetcher = fh_tile_fetcher_new (address, NULL, &error);
      if (fetcher == NULL)
        g_message ("%s", error->message);
    }
  fh_map_view_set_fetcher (map, fetcher);
}

void
fh_online_map_follow_settings (FhMapView *map)
{
  GSettings *settings = fh_settings_get ();

  g_return_if_fail (FH_IS_MAP_VIEW (map));

  if (settings == NULL)
    return;

  g_signal_connect_object (settings, "changed", G_CALLBACK (settings_changed_cb), map, 0);
  settings_changed_cb (settings, NULL, map);
}

static void
response_cb (AdwMessageDialog *dialog,
             const char       *response,
             GtkSwitch        *button)
{
  GSettings       *settings = fh_settings_get ();
  g_autofree char *address = g_settings_get_string (settings, "tile-address");

  if (g_str_equal (response, "online"))
    {
      g_settings_set_string (settings, "online-map-agreed", address);
      gtk_switch_set_state (button, TRUE);
    }
  else
    {
      gtk_switch_set_active (button, FALSE);
    }
}

static void
ask (GtkSwitch *button,
     GSettings *settings)
{
  g_autofree char *address = g_settings_get_string (settings, "tile-address");
  g_autoptr (GUri) uri = g_uri_parse (address, G_URI_FLAGS_NONE, NULL);
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (button))),
                                              _ ("Use the Online Map?"), NULL);

  adw_message_dialog_format_body (
    ADW_MESSAGE_DIALOG (dialog),
    /* Translators: %s is the name of a server. */
    _ ("Its pictures come from %s. This server sees the network address of this computer and which parts "
       "of the world are looked at, whenever one is shown that is not yet stored here.\n\nThe pictures "
       "stay on this computer, 64 MB at most. Where none comes, the map of the program shows."),
    uri != NULL ? g_uri_get_host (uri) : address);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "offline", _ ("_Stay Offline"), "online",
                                    _ ("_Use Online Map"), NULL);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "offline");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "offline");
  g_signal_connect_object (dialog, "response", G_CALLBACK (response_cb), button, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* The switch shows what is set only after the answer. */
static gboolean
state_set_cb (GtkSwitch *button,
              gboolean   state,
              GSettings *settings)
{
  if (!state || has_agreed (settings))
    return FALSE;

  ask (button, settings);
  return TRUE;
}

void
fh_online_map_bind_row (AdwActionRow *row,
                        GtkSwitch    *button,
                        GSettings    *settings)
{
  g_autofree char *address = g_settings_get_string (settings, "tile-address");
  g_autoptr (GError) error = NULL;

  g_return_if_fail (ADW_IS_ACTION_ROW (row));
  g_return_if_fail (GTK_IS_SWITCH (button));

  if (!fh_tile_fetcher_check_address (address, &error))
    {
      adw_action_row_set_subtitle (row, error->message);
      gtk_widget_set_sensitive (GTK_WIDGET (row), FALSE);
    }

  /* What is set without being agreed to has no effect, so it does not show as on. */
  if (!has_agreed (settings))
    g_settings_reset (settings, "online-map");
  g_settings_bind (settings, "online-map", button, "state", G_SETTINGS_BIND_DEFAULT);
  g_signal_connect_object (button, "state-set", G_CALLBACK (state_set_cb), settings, 0);
}
