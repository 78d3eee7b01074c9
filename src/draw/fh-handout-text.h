/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* Paragraphs on a page: measured at any size, painted below each other. */

#include <pango/pangocairo.h>

#include "fh-palette.h"

G_BEGIN_DECLS

/* Letters of one family for all the languages, where it is installed. */
#define FH_HANDOUT_FONT "Noto Sans, Noto Sans Arabic, sans"

/**
 * FhHandoutStyle:
 * @size: of the type, in points
 * @bold: whether it is bold
 * @italic: whether it is italic
 * @color: (nullable): of the type; %NULL for that of text
 * @before: room above it, in points
 */
typedef struct
{
  double         size;
  gboolean       bold;
  gboolean       italic;
  const FhColor *color;
  double         before;
} FhHandoutStyle;

/**
 * FhHandoutText:
 *
 * Paragraphs in the order they were added. One thread at a time.
 */
typedef struct _FhHandoutText FhHandoutText;

/* (transfer full): for layouts on paper, which has no pixels that letters would have to keep to. */
PangoContext *fh_handout_create_context (void);

FhHandoutText *fh_handout_text_new (const FhPalette *palette);
void           fh_handout_text_free (FhHandoutText *self);

/**
 * fh_handout_text_add:
 * @string: (nullable): words; %NULL and "" add nothing
 * @language: (nullable): of the words; says in which direction the paragraph is written
 */
void fh_handout_text_add (FhHandoutText        *self,
                          const char           *string,
                          const char           *language,
                          const FhHandoutStyle *style);

/* Empty lines to write on. */
void fh_handout_text_add_ruled (FhHandoutText *self,
                                guint          n_lines,
                                double         height,
                                double         before);

guint fh_handout_text_get_length (FhHandoutText *self);

/**
 * fh_handout_text_measure:
 * @first: the first paragraph that counts
 * @n_paragraphs: how many
 * @scale: type and room are so many times as large
 *
 * Returns: the height in points
 */
double fh_handout_text_measure (FhHandoutText *self,
                                guint          first,
                                guint          n_paragraphs,
                                double         width,
                                double         scale);

/* Paints them from a point down; returns the height. */
double fh_handout_text_paint (FhHandoutText *self,
                              guint          first,
                              guint          n_paragraphs,
                              cairo_t       *cr,
                              double         x,
                              double         y,
                              double         width,
                              double         scale);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FhHandoutText, fh_handout_text_free)

G_END_DECLS
