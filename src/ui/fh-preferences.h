/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* The preferences window: colours, motion, units, the map and the story's languages. */

#include <adwaita.h>

#include "fh-dataset.h"

G_BEGIN_DECLS

#define FH_TYPE_PREFERENCES (fh_preferences_get_type ())
G_DECLARE_FINAL_TYPE (FhPreferences, fh_preferences, FH, PREFERENCES, AdwPreferencesWindow)

/**
 * fh_preferences_show:
 * @parent: (nullable): the window above which it shows
 * @dataset: (nullable): the story whose languages can be chosen
 */
void fh_preferences_show (GtkWindow *parent,
                          FhDataset *dataset);

G_END_DECLS
