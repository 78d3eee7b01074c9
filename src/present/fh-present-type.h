/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* How large things are on a projector's screen, and labels in the story's language. */

#include <gtk/gtk.h>

#include "fh-text.h"

G_BEGIN_DECLS

/**
 * fh_present_get_unit:
 *
 * Returns: what one pixel of a screen of 1920×1080 is on one of this size, so that type keeps its share of
 *   the screen; a screen of 4:3 is measured by its width
 */
double fh_present_get_unit (int width,
                            int height);

/* Type of @size pixels, whatever the desktop's font size is. */
void fh_present_set_font (GtkLabel *label,
                          double    size,
                          gboolean  bold);

/**
 * fh_present_set_text:
 * @text: (nullable): a text of the story; without one the label is not visible
 * @language: the language wanted; the label takes on the one that the text falls back to, with its direction,
 *   and says which it is
 */
void fh_present_set_text (GtkLabel   *label,
                          FhText     *text,
                          const char *language);

/* The same for words that are in @language; %NULL or "" hides the label. */
void fh_present_set_string (GtkLabel   *label,
                            const char *string,
                            const char *language);

/* Directions are not inherited: sets that of @widget and of everything in it. */
void fh_present_set_direction (GtkWidget       *widget,
                               GtkTextDirection direction);

/* The direction in which @language is written. */
GtkTextDirection fh_present_get_direction (const char *language);

G_END_DECLS
