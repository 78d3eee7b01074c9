/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-follow-settings.h"

#include <adwaita.h>

#include "fh-settings.h"
#include "fh-units.h"

const char *const fh_settings_color_schemes[] = { "follow", "light", "dark", NULL };
const char *const fh_settings_motions[] = { "follow", "reduce", NULL };
const char *const fh_settings_units[] = { "automatic", "metric", "imperial", NULL };

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

/* Whatever moves asks GTK whether it may. */
static void
motion_changed_cb (GSettings *settings)
{
  g_autofree char *motion = g_settings_get_string (settings, "motion");
  GtkSettings     *toolkit = gtk_settings_get_default ();

  if (g_str_equal (motion, "reduce"))
    g_object_set (toolkit, "gtk-enable-animations", FALSE, NULL);
  else
    gtk_settings_reset_property (toolkit, "gtk-enable-animations");
}

static void
units_changed_cb (GSettings *settings)
{
  fh_units_set_choice (fh_units_get_default (), (FhUnitsChoice) g_settings_get_enum (settings, "units"));
}

void
fh_follow_settings (void)
{
  GSettings *settings = fh_settings_get ();

  if (settings == NULL)
    return;

  g_settings_bind_with_mapping (settings, "color-scheme", adw_style_manager_get_default (), "color-scheme",
                                G_SETTINGS_BIND_GET, get_color_scheme, NULL, NULL, NULL);
  g_signal_connect (settings, "changed::motion", G_CALLBACK (motion_changed_cb), NULL);
  g_signal_connect (settings, "changed::units", G_CALLBACK (units_changed_cb), NULL);
  motion_changed_cb (settings);
  units_changed_cb (settings);
}
