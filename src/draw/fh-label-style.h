/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How each kind of name is set in type, and the marks of towns. */

#pragma once

#include <pango/pangocairo.h>

#include "fh-label.h"
#include "fh-palette.h"

G_BEGIN_DECLS

/**
 * FhLabelStyle:
 * @palette: the colours
 * @font: family for the names, or %NULL for the default sans serif; must be a static or interned string
 * @font_scale: 1 for the normal size
 * @scale: device pixels to a logical pixel
 *
 * What all names of one map have in common.
 */
typedef struct
{
  const FhPalette *palette;
  const char      *font;
  double           font_scale;
  double           scale;
} FhLabelStyle;

/**
 * fh_label_style_layout:
 * @context: where the layout belongs
 * @label: the name
 *
 * Returns: (transfer full): the name laid out: capitals and spacing where its script has them, Arabic joined
 *   and from right to left, long names in two centred lines
 */
PangoLayout *fh_label_style_layout (const FhLabelStyle *self,
                                    PangoContext       *context,
                                    const FhLabel      *label);

/* Paints a layout of this label with its halo, its middle at the origin of @cr. */
void fh_label_style_paint (const FhLabelStyle *self,
                           cairo_t            *cr,
                           PangoLayout        *layout,
                           const FhLabel      *label);

/* The radius in logical pixels of the mark of a town or capital; 0 for other kinds. */
double fh_label_style_mark_radius (const FhLabelStyle *self,
                                   const FhLabel      *label);

/* Paints the mark with its centre at (x, y). */
void fh_label_style_paint_mark (const FhLabelStyle *self,
                                cairo_t            *cr,
                                const FhLabel      *label,
                                double              x,
                                double              y);

G_END_DECLS
