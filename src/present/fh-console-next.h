/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* What comes next, as a picture. */

#include <gtk/gtk.h>

#include "fh-basemap.h"
#include "fh-palette.h"
#include "fh-presentation.h"

G_BEGIN_DECLS

/**
 * FhConsoleNext:
 *
 * Shows what the class will see after the next press: the answer to an open question, or the step after this
 * one. Has a session of its own for that. CSS node: `consolenext`.
 */
#define FH_TYPE_CONSOLE_NEXT (fh_console_next_get_type ())
G_DECLARE_FINAL_TYPE (FhConsoleNext, fh_console_next, FH, CONSOLE_NEXT, GtkWidget)

/* @basemap: (nullable): the ground of the map */
GtkWidget *fh_console_next_new (FhPresentation *presentation,
                                FhBasemap      *basemap);

void fh_console_next_set_palette_kind (FhConsoleNext *self,
                                       FhPaletteKind  kind);

/* The shape of the projector's screen: its width for a height of 1. */
void fh_console_next_set_ratio (FhConsoleNext *self,
                                double         ratio);

G_END_DECLS
