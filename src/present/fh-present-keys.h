/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* What keyboards and clickers send, the same on the projected screen and on the presenter's own. */

#include <gtk/gtk.h>

#include "fh-presentation.h"

G_BEGIN_DECLS

/**
 * fh_present_keys_handle:
 * @direction: of the story's language: Left and Right go where time goes
 * @keyval: a key
 * @state: what is held with it
 *
 * Page Down, Page Up, Escape, F5, B, W, E, H, period, comma and numbers work always, and so do P (pen), M
 * (marker), X (eraser), L (pointer), S (spotlight), C (clear), U and Ctrl+Z (undo); arrows, Home, End,
 * Space, Enter and Backspace belong to map and timeline while somebody explores.
 *
 * Returns: whether the key means something to the presentation, which then has done it
 */
gboolean fh_present_keys_handle (FhPresentation  *presentation,
                                 GtkTextDirection direction,
                                 guint            keyval,
                                 GdkModifierType  state);

/* The key of a Latin keyboard that is the same key as @keyval on a Russian or an Arabic one; small
 * letters. */
guint fh_present_keys_get_latin (guint keyval);

G_END_DECLS
