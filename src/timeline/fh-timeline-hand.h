/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* Dragging, the same on the timeline and on its overview. */

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What is taken hold of: a number of the widget's own. */
#define FH_TIMELINE_GRIP_NONE 0

/**
 * FhTimelineHand:
 * @take: a button or finger goes down; returns what it takes hold of, or %FH_TIMELINE_GRIP_NONE
 * @move: it moved so far from where it went down; called only once that is too far for a click
 * @drop: (nullable): it let go, after at least one @move; @velocity is how fast it still went to the right,
 *   in pixels a second
 * @cancel: (nullable): something else took over, instead of @drop
 */
typedef struct
{
  int (*take) (gpointer        widget,
               double          x,
               double          y,
               GdkModifierType state);
  void (*move) (gpointer widget,
                int      grip,
                double   offset_x,
                double   offset_y);
  void (*drop) (gpointer widget,
                int      grip,
                double   velocity);
  void (*cancel) (gpointer widget,
                  int      grip);
} FhTimelineHand;

/**
 * fh_timeline_add_hand:
 * @hand: what to do; must live as long as the widget
 *
 * Returns: (transfer none): the gesture; resetting it takes what is held out of the hand
 */
GtkGesture *fh_timeline_add_hand (GtkWidget            *widget,
                                  const FhTimelineHand *hand);

G_END_DECLS
