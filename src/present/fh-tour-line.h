/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* The slim timeline of a presentation: when each step of the tour is, and how far one has come. */

#include <gtk/gtk.h>

#include "fh-palette.h"
#include "fh-presentation.h"

G_BEGIN_DECLS

/**
 * FhTourLine:
 *
 * Shows the whole time of a tour, and glides from step to step. Its sizes follow the type size of the screen.
 * Takes no input of its own. CSS node: `tourline`.
 */
#define FH_TYPE_TOUR_LINE (fh_tour_line_get_type ())
G_DECLARE_FINAL_TYPE (FhTourLine, fh_tour_line, FH, TOUR_LINE, GtkWidget)

GtkWidget *fh_tour_line_new (FhPresentation *presentation);

void fh_tour_line_set_palette (FhTourLine      *self,
                               const FhPalette *palette);

/* See fh_present_get_unit(). */
void fh_tour_line_set_unit (FhTourLine *self,
                            double      unit);

/* Whether the date moves at once, without motion. */
void fh_tour_line_set_still (FhTourLine *self,
                             gboolean    still);

/**
 * fh_tour_line_find_step:
 * @reach: how far away from its dot a step still counts, in pixels
 *
 * Returns: the step at a point of the widget; -1 for none
 */
int fh_tour_line_find_step (FhTourLine *self,
                            double      x,
                            double      y,
                            double      reach);

/* The second under a pixel. */
gint64 fh_tour_line_get_time (FhTourLine *self,
                              double      x);

G_END_DECLS
