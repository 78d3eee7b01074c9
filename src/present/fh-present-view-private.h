/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* What the files of FhPresentView share: fh-present-view.c has the widgets and follows the presentation,
 * fh-present-layout.c puts them in their places, fh-present-input.c takes pointer, touch and keys. */

#include "fh-caption-card.h"
#include "fh-ink-layer.h"
#include "fh-present-view.h"
#include "fh-spot-layer.h"
#include "fh-timeline-view.h"
#include "fh-tour-line.h"

G_BEGIN_DECLS

struct _FhPresentView
{
  GtkWidget parent_instance;

  FhPresentation *presentation;
  FhPaletteKind   palette;
  gboolean        is_preview;

  FhMapView      *map;
  FhTourLine     *line;
  FhTimelineView *timeline;
  FhCaptionCard  *card;
  FhInkLayer     *ink;
  FhSpotLayer    *spot;
  GtkLabel       *pill;
  GtkWidget      *bar;
  GtkWidget      *blank;

  /* The last layout. */
  double       unit;
  int          width;
  int          height;
  GdkRectangle card_area;
  int          card_natural;

  /* The screen as it was, while it fades. */
  GdkPaintable *faded;
  gint64        fade_start;
  guint         fade_id;

  /* Of the hand. */
  double   pointer_x;
  double   pointer_y;
  guint    still_id;
  double   drag_x;
  double   drag_y;
  double   dragged_x;
  double   dragged_y;
  int      drag_kind;
  double   pinch_zoom;
  gboolean is_pointing;
};

void fh_present_view_add_input (FhPresentView *self);
void fh_present_view_drop_input (FhPresentView *self);

/* Puts the children into their places, and the map's view into what they leave free. */
void fh_present_view_lay_out (FhPresentView *self,
                              int            width,
                              int            height);

/* Brings the map to the step. */
void fh_present_view_show_step (FhPresentView *self);

G_END_DECLS
