/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>
#include <glib.h>

#include "fh-category.h"
#include "fh-state.h"

G_BEGIN_DECLS

/**
 * FhColor:
 *
 * A colour in sRGB, each component from 0 to 1, alpha not premultiplied.
 */
typedef struct
{
  double red;
  double green;
  double blue;
  double alpha;
} FhColor;

typedef enum
{
  FH_PALETTE_LIGHT,
  FH_PALETTE_DARK,
  FH_PALETTE_CONTRAST_LIGHT,
  FH_PALETTE_CONTRAST_DARK,
  FH_PALETTE_PRINT,
} FhPaletteKind;

/**
 * FhPalette:
 *
 * Every colour that is drawn on a map or a timeline, for one kind of surface. Text and marks reach WCAG AA
 * against the ground they are drawn on; the print palette keeps its order of lightness in greyscale.
 */
typedef struct
{
  FhPaletteKind kind;

  /* The base map. `ground` is the land of the countries around, `focus` that of the country the story is
   * about. */
  FhColor sea;
  FhColor ground;
  FhColor focus;
  FhColor lake;
  FhColor river;
  FhColor shore;
  FhColor border;
  FhColor border_casing;
  FhColor disputed;
  FhColor region;
  FhColor built;
  FhColor label;
  FhColor label_country;
  FhColor label_region;
  FhColor label_water;
  FhColor label_halo;

  /* What lies on the map and in the timeline. */
  FhColor canvas;
  FhColor text;
  FhColor text_dim;
  FhColor grid;
  FhColor accent;
  FhColor on_accent;
  FhColor card;
  FhColor card_border;
  FhColor band_none;
  FhColor band_planned;
  FhColor band_in_use;
  FhColor band_extended;
  FhColor band_drawn_down;
  FhColor band_open;
  FhColor band_undocumented;
  FhColor on_band;
  FhColor on_band_light;

  FhColor category[FH_CATEGORY_N_COLORS];
} FhPalette;

/**
 * fh_palette_get:
 * @kind: which
 *
 * Returns: (transfer none): the palette; static, the same from every thread
 */
const FhPalette *fh_palette_get (FhPaletteKind kind);

/* (transfer none): what a site is filled with, on the map, in its band and in its list, while in @status. */
const FhColor *fh_palette_get_band (const FhPalette *palette,
                                    FhStatus         status);

/* (transfer none): the palette's most readable colour for words and signs on @fill. */
const FhColor *fh_palette_get_on_band (const FhPalette *palette,
                                       const FhColor   *fill);

/**
 * fh_color_set:
 * @color: a colour
 * @cr: becomes the source of this context
 */
void fh_color_set (const FhColor *color,
                   cairo_t       *cr);

/**
 * fh_color_mix:
 * @from: what is returned for a share of 0
 * @to: what is returned for a share of 1
 * @share: from 0 to 1
 *
 * Returns: the colour between, component by component
 */
FhColor fh_color_mix (const FhColor *from,
                      const FhColor *to,
                      double         share);

G_END_DECLS
