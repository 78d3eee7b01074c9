/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* The glyph of an item as a small widget: the shape of an event's category, the sign of a place's kind. */

#include <gtk/gtk.h>

#include "fh-item.h"

G_BEGIN_DECLS

/* The width and height of the widget, and of a glyph in a list, in pixels. */
#define FH_GLYPH_IMAGE_SIZE 16

/**
 * FhGlyphImage:
 *
 * Decoration beside words that say the same, so it does not exist for a screen reader. One CSS node, `glyph`.
 */
#define FH_TYPE_GLYPH_IMAGE (fh_glyph_image_get_type ())
G_DECLARE_FINAL_TYPE (FhGlyphImage, fh_glyph_image, FH, GLYPH_IMAGE, GtkWidget)

/* @item: an event, a category or a place */
GtkWidget *fh_glyph_image_new (FhItem *item);

/* Whether there is a glyph for @item. */
gboolean fh_glyph_image_has (gpointer item);

/**
 * fh_glyph_image_snapshot:
 * @item: an event, a category or a place; draws nothing for anything else
 * @area: where to, its longer side is cut
 *
 * Draws the glyph in the colours of the desktop's style.
 */
void fh_glyph_image_snapshot (GtkSnapshot           *snapshot,
                              gpointer               item,
                              const graphene_rect_t *area);

G_END_DECLS
