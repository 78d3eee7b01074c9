/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* What is remembered between two starts. The keys are described in data/org.foothold.Foothold.gschema.xml. */

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * fh_settings_get:
 *
 * Main thread. Where the schema is not installed the program runs with what is built in and remembers
 * nothing.
 *
 * Returns: (transfer none) (nullable): the settings
 */
GSettings *fh_settings_get (void);

/**
 * fh_settings_bind:
 * @key: a key
 * @object: an object
 * @property: a property of it, of the key's type
 *
 * As g_settings_bind(), doing nothing where there are no settings.
 */
void fh_settings_bind (const char        *key,
                       gpointer           object,
                       const char        *property,
                       GSettingsBindFlags flags);

G_END_DECLS
