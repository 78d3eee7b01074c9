/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* What lies on the map above the ground, the same on the screen and on a page: events, clusters, sites,
 * their cards. */

#include <pango/pangocairo.h>

#include "fh-category.h"
#include "fh-palette.h"
#include "fh-place.h"

G_BEGIN_DECLS

/* Logical pixels: half the width of a mark, its outline included. */
#define FH_MARK_EVENT_RADIUS 9.0
#define FH_MARK_SITE_RADIUS  17.0
#define FH_MARK_RING_WIDTH   3.0

/* Half the width of a cluster's mark: grows with the number of its events, from 12 to 18. */
double fh_mark_get_cluster_radius (guint n_events);

/* An event that stands alone: its category's shape on a light ground. */
void fh_mark_paint_event (cairo_t         *cr,
                          const FhPalette *palette,
                          FhCategory      *category,
                          double           x,
                          double           y);

/**
 * FhMarkShare:
 * @color: of a category
 * @n_events: how many events
 */
typedef struct
{
  FhCategoryColor color;
  guint           n_events;
} FhMarkShare;

/**
 * fh_mark_paint_cluster:
 * @shares: (array length=n_shares): what it is made of
 * @text: its number
 *
 * A number on a disc, with a ring divided in the colours of its categories; clockwise from the top, in the
 * order given.
 */
void fh_mark_paint_cluster (cairo_t           *cr,
                            const FhPalette   *palette,
                            const FhMarkShare *shares,
                            guint              n_shares,
                            const char        *text,
                            double             radius,
                            double             x,
                            double             y);

/* A ring around a place that is selected, or weaker, pointed at. */
void fh_mark_paint_ring (cairo_t         *cr,
                         const FhPalette *palette,
                         gboolean         strong,
                         double           radius,
                         double           x,
                         double           y);

/**
 * FhSiteMark:
 * @kind: gives the sign
 * @status: gives the disc's colour and outline
 * @changing: whether the date falls on a change of its state: a dot beside the disc
 * @selected: a ring around the disc
 * @name: first line of the card
 * @second: (nullable): the name in a second language, beneath the first
 * @language: BCP 47 tag: in which the card says what the site is; from right to left if that is written so
 * @text_scale: of the card's text: 1 for the normal size
 */
typedef struct
{
  FhPlaceKind kind;
  FhStatus    status;
  gboolean    changing;
  gboolean    selected;
  const char *name;
  const char *second;
  const char *language;
  double      text_scale;
} FhSiteMark;

/**
 * FhCardForm:
 * @FH_CARD_WIDE: what the site is on one line beneath its name, or on two if it is too long for one
 * @FH_CARD_TALL: the same on two lines
 * @FH_CARD_NAME: nothing but the name
 *
 * How a card is set, by the room that there is; the best first.
 */
typedef enum
{
  FH_CARD_WIDE,
  FH_CARD_TALL,
  FH_CARD_NAME,
} FhCardForm;

#define FH_N_CARD_FORMS (FH_CARD_NAME + 1)

/* The disc of a site. */
void fh_mark_paint_site (cairo_t          *cr,
                         const FhPalette  *palette,
                         const FhSiteMark *mark,
                         double            x,
                         double            y);

/* How large its card is, in logical pixels. */
void fh_mark_measure_card (const FhSiteMark *mark,
                           FhCardForm        form,
                           double           *width,
                           double           *height);

/* The card, its top left corner at the point. */
void fh_mark_paint_card (cairo_t          *cr,
                         const FhPalette  *palette,
                         const FhSiteMark *mark,
                         FhCardForm        form,
                         double            x,
                         double            y);

G_END_DECLS
