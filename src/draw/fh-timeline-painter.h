/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* Puts a timeline that was laid out on a cairo surface: a widget's, a picture's or a page's. */

#include <cairo.h>

#include "fh-palette.h"
#include "fh-timeline-layout.h"

G_BEGIN_DECLS

/**
 * FhTimelineLook:
 * @palette: colours
 * @selection: (nullable): an event has a ring; what belongs to a place, actor or topic stands out from the
 *   rest
 * @hover: (nullable): an item under the pointer, here or elsewhere
 * @date: where the date line stands
 * @is_playing: whether events are still to happen after @date and fade after they did
 * @fade: while playing: in how many seconds of the story an event fades
 * @lifted: (nullable): the item of a lane that is in the hand
 * @has_headers: whether the names of the lanes are painted
 * @has_arrows: whether there are arrows beside them that fold a lane
 */
typedef struct
{
  const FhPalette *palette;
  FhItem          *selection;
  FhItem          *hover;
  gint64           date;
  gboolean         is_playing;
  double           fade;
  FhItem          *lifted;
  gboolean         has_headers;
  gboolean         has_arrows;
} FhTimelineLook;

/**
 * fh_timeline_paint:
 *
 * Everything but what moves with pointer and date; transparent where there is nothing.
 */
void fh_timeline_paint (const FhTimelineLayout *layout,
                        const FhTimelineLook   *look,
                        cairo_t                *cr);

/**
 * fh_timeline_paint_overlay:
 *
 * The selected and hovered marks and the date line, over the rest.
 */
void fh_timeline_paint_overlay (const FhTimelineLayout *layout,
                                const FhTimelineLook   *look,
                                cairo_t                *cr);

/* A span that is being dragged out. */
void fh_timeline_paint_brush (const FhTimelineLayout *layout,
                              const FhTimelineLook   *look,
                              FhTimeSpan              span,
                              cairo_t                *cr);

/* Whether @event names @item: its category, one of its places, actors or topics, or itself. */
gboolean fh_timeline_is_related (FhEvent *event,
                                 FhItem  *item);

G_END_DECLS
