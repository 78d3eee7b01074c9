/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* What the settings do to the whole program: its colours, whether things move, how distances are told. */

#include <gio/gio.h>

G_BEGIN_DECLS

/* The nicks of the settings, in the order in which one chooses; ended by %NULL. */
extern const char *const fh_settings_color_schemes[];
extern const char *const fh_settings_motions[];
/* In the order of FhUnitsChoice. */
extern const char *const fh_settings_units[];

/* Applies the settings now and whenever they change. Once, when there is a display. */
void fh_follow_settings (void);

G_END_DECLS
