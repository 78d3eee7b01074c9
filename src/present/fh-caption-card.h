/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* What is read on the projector's screen: date, title and a few lines, or a question and then its answer. */

#include <gtk/gtk.h>

#include "fh-presentation.h"

G_BEGIN_DECLS

/**
 * FhCaptionCard:
 *
 * Follows a presentation. CSS node: `captioncard`, with the class `asking` while a question is open.
 */
#define FH_TYPE_CAPTION_CARD (fh_caption_card_get_type ())
G_DECLARE_FINAL_TYPE (FhCaptionCard, fh_caption_card, FH, CAPTION_CARD, GtkWidget)

GtkWidget *fh_caption_card_new (FhPresentation *presentation);

/**
 * fh_caption_card_fit:
 * @unit: see fh_present_get_unit()
 * @width: how wide it should be; comes back wider for a long text
 * @max_width: how wide it may be
 * @max_height: how high it may be
 *
 * Chooses the type: of the usual size, or, for a long text, smaller down to the 24 pixels (of a screen of
 * 1080) that can be read from the last row, and then a wider card. What is still too long is scrolled.
 *
 * Returns: the height that it needs, at most @max_height
 */
int fh_caption_card_fit (FhCaptionCard *self,
                         double         unit,
                         int           *width,
                         int            max_width,
                         int            max_height);

/* Whether the text changed since the last fh_caption_card_fit(). */
gboolean fh_caption_card_needs_fit (FhCaptionCard *self);

G_END_DECLS
