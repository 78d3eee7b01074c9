/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-about.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "fh-config.h"

static void
add_data_licences (AdwAboutWindow *about)
{
  adw_about_window_add_legal_section (about, _ ("Shorelines, rivers and borders"),
                                      "GSHHG © 1996–2017 Paul Wessel, Walter H. F. Smith",
                                      GTK_LICENSE_LGPL_3_0, NULL);
  adw_about_window_add_legal_section (about, _ ("Countries and governorates"), NULL, GTK_LICENSE_CUSTOM,
                                      _ ("Natural Earth, in the public domain"));
  adw_about_window_add_legal_section (about, _ ("Towns"), NULL, GTK_LICENSE_CUSTOM,
                                      _ ("GeoNames (geonames.org), under the licence Creative Commons "
                                         "Attribution 4.0"));
  adw_about_window_add_legal_section (about, _ ("Lake Assad and other lakes, online map"), NULL,
                                      GTK_LICENSE_CUSTOM,
                                      _ ("© OpenStreetMap contributors, under the Open Database "
                                         "License 1.0"));
  adw_about_window_add_legal_section (about, _ ("Runways, capitals"), NULL, GTK_LICENSE_CUSTOM,
                                      _ ("Airport DB (OurAirports and others) and mledoze/countries, under "
                                         "the Open Database License 1.0"));
  adw_about_window_add_legal_section (about, _ ("Names of countries and capitals"),
                                      "Unicode CLDR © 2004–2025 Unicode, Inc.", GTK_LICENSE_CUSTOM,
                                      _ ("Under the Unicode License 3.0"));
}

static void
describe (AdwAboutWindow *about)
{
  adw_about_window_set_comments (about,
                                 _ ("Explore and present a story on a map and a timeline. The built-in one "
                                    "tells of Russia’s presence in Syria from 2015 to the talks of "
                                    "15 October 2025.\n\nThe map takes no position on borders: it draws them "
                                    "as its sources have them. What is disputed is told as the account of "
                                    "whoever says it."));
}

void
fh_about_show (GtkWindow *parent)
{
  AdwAboutWindow *about;

  g_return_if_fail (parent == NULL || GTK_IS_WINDOW (parent));

  about = ADW_ABOUT_WINDOW (adw_about_window_new ());
  adw_about_window_set_application_name (about, _ ("Foothold"));
  adw_about_window_set_application_icon (about, FH_APPLICATION_ID);
  adw_about_window_set_version (about, FH_VERSION);
  adw_about_window_set_developer_name (about, _ ("The Foothold authors"));
  adw_about_window_set_copyright (about, _ ("© 2025 The Foothold authors"));
  adw_about_window_set_license_type (about, GTK_LICENSE_GPL_3_0);
  describe (about);
  /* Translators: put your names here, one a line. */
  adw_about_window_set_translator_credits (about, _ ("translator-credits"));
  add_data_licences (about);

  gtk_window_set_transient_for (GTK_WINDOW (about), parent);
  gtk_window_set_modal (GTK_WINDOW (about), parent != NULL);
  gtk_window_present (GTK_WINDOW (about));
}
