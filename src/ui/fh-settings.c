/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-settings.h"

#include "fh-config.h"
#include "fh-paths.h"

/* GLib aborts the program when it is asked for a schema that is not there, so it is looked up first. */
static GSettingsSchema *
find_schema (void)
{
  g_autoptr (GSettingsSchemaSource) source = NULL;
  g_autofree char       *folder = fh_paths_get_schema_dir ();
  GSettingsSchemaSource *installed = g_settings_schema_source_get_default ();

  if (folder != NULL)
    source = g_settings_schema_source_new_from_directory (folder, installed, TRUE, NULL);
  if (source == NULL && installed != NULL)
    source = g_settings_schema_source_ref (installed);
  if (source == NULL)
    return NULL;

  return g_settings_schema_source_lookup (source, FH_APPLICATION_ID, TRUE);
}

GSettings *
fh_settings_get (void)
{
  static GSettings *settings = NULL;
  static gboolean   looked = FALSE;

  if (!looked)
    {
      g_autoptr (GSettingsSchema) schema = find_schema ();

      looked = TRUE;
      if (schema != NULL)
        settings = g_settings_new_full (schema, NULL, NULL);
    }

  return settings;
}

void
fh_settings_bind (const char        *key,
                  gpointer           object,
                  const char        *property,
                  GSettingsBindFlags flags)
{
  GSettings *settings = fh_settings_get ();

  g_return_if_fail (G_IS_OBJECT (object));

  if (settings != NULL)
    g_settings_bind (settings, key, object, property, flags);
}
