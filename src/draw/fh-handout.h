/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* A tour on paper: map, slim timeline, words and sources of each step. For the print dialogue and for PDF
 * files. */

#include <cairo.h>

#include "fh-basemap.h"
#include "fh-dataset.h"

G_BEGIN_DECLS

/**
 * FhHandoutKind:
 * @FH_HANDOUT_AUDIENCE: what was shown, to take home
 * @FH_HANDOUT_SPEAKER: with the notes and the planned time
 * @FH_HANDOUT_PUPIL: names and dates are blank, to be filled in; a last page has what belongs there
 */
typedef enum
{
  FH_HANDOUT_AUDIENCE,
  FH_HANDOUT_SPEAKER,
  FH_HANDOUT_PUPIL,
} FhHandoutKind;

/* In points. */
#define FH_HANDOUT_A4_WIDTH      595.28
#define FH_HANDOUT_A4_HEIGHT     841.89
#define FH_HANDOUT_LETTER_WIDTH  612.0
#define FH_HANDOUT_LETTER_HEIGHT 792.0

/**
 * FhHandoutSettings:
 * @dataset: the story
 * @tour: a tour of it
 * @basemap: (nullable): the ground of the maps
 * @language: BCP 47 tag; one that is written from right to left mirrors the pages
 * @second_language: (nullable): another, which the texts are in too, beneath the first
 * @per_page: how many steps a page: 1, 2 or 4
 * @width: of the paper, in points
 * @height: of the paper, in points
 */
typedef struct
{
  FhDataset    *dataset;
  FhTour       *tour;
  FhBasemap    *basemap;
  const char   *language;
  const char   *second_language;
  FhHandoutKind kind;
  guint         per_page;
  double        width;
  double        height;
} FhHandoutSettings;

/**
 * FhHandout:
 *
 * Laid out when it is made, painted page by page. One thread at a time.
 */
typedef struct _FhHandout FhHandout;

/* Keeps what @settings points to. */
FhHandout *fh_handout_new (const FhHandoutSettings *settings);
void       fh_handout_free (FhHandout *self);

guint fh_handout_get_n_pages (FhHandout *self);

/**
 * fh_handout_paint_page:
 * @cr: its user space begins at the top left corner of the paper and is in points
 * @page: from 0
 */
void fh_handout_paint_page (FhHandout *self,
                            cairo_t   *cr,
                            guint      page);

/**
 * fh_handout_write_pdf:
 * @path: where to; replaced atomically, so a failure leaves what was there
 *
 * Text stays text; the file has a title, and a bookmark for each step.
 *
 * Returns: %TRUE, or %FALSE with @error set to an error of #GFileError where the file cannot be written,
 *   %G_IO_ERROR_FAILED where cairo could not paint
 */
gboolean fh_handout_write_pdf (FhHandout  *self,
                               const char *path,
                               GError    **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FhHandout, fh_handout_free)

G_END_DECLS
