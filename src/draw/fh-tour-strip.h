/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* A slim timeline of a whole tour: when each step is, how far one has come, and when other things
 * happened. */

#include <pango/pangocairo.h>

#include "fh-palette.h"
#include "fh-time-scale.h"

G_BEGIN_DECLS

/* As high as it should be, on a screen of 1080 lines. */
#define FH_TOUR_STRIP_HEIGHT 128.0

/**
 * FhTourStrip:
 * @palette: the colours
 * @language: BCP 47 tag; one that is written from right to left lets time run from right to left
 * @span: what it shows, see fh_tour_find_span()
 * @dates: (array length=n_dates): when each step is, in the order of the tour
 * @position: the step that is shown
 * @date: up to where the line is filled
 * @has_handle: whether the date has a handle, because somebody has moved it away from the step
 * @hidden_after: steps with a later date are not shown; %FH_TIME_MAX shows all
 * @events: (array length=n_events): when something happened, in order
 * @width: in pixels
 * @height: in pixels
 * @unit: how many pixels one of a screen of 1080 lines is
 *
 * Steps whose dots would touch stand above each other, so that each is where its time is.
 */
typedef struct
{
  const FhPalette *palette;
  const char      *language;
  FhTimeSpan       span;
  const gint64    *dates;
  guint            n_dates;
  guint            position;
  double           date;
  gboolean         has_handle;
  gint64           hidden_after;
  const gint64    *events;
  guint            n_events;
  double           width;
  double           height;
  double           unit;
} FhTourStrip;

/* Transparent where there is nothing. */
void fh_tour_strip_paint (const FhTourStrip *self,
                          cairo_t           *cr);

/* The middle of a step's dot, in pixels. */
typedef struct
{
  double x;
  double y;
} FhTourDot;

/* (transfer full) (element-type FhTourDot): one for each step, shown or not. */
GArray *fh_tour_strip_place_dots (const FhTourStrip *self);

/* The second under a pixel. */
gint64 fh_tour_strip_get_time (const FhTourStrip *self,
                               double             x);

G_END_DECLS
