/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* What the timeline says about the event under the pointer. */

#include <gtk/gtk.h>

#include "fh-event.h"

G_BEGIN_DECLS

/**
 * FhTimelineCard:
 *
 * Title, date and places of an event. Pointers go through it. One CSS node with the name `timelinecard`.
 */
#define FH_TYPE_TIMELINE_CARD (fh_timeline_card_get_type ())
G_DECLARE_FINAL_TYPE (FhTimelineCard, fh_timeline_card, FH, TIMELINE_CARD, GtkWidget)

GtkWidget *fh_timeline_card_new (void);

/**
 * fh_timeline_card_set_event:
 * @event: what it tells of
 * @language: BCP 47 tag
 */
void fh_timeline_card_set_event (FhTimelineCard *self,
                                 FhEvent        *event,
                                 const char     *language);

/* As many events as a number stands for, and from when to when. */
void fh_timeline_card_set_count (FhTimelineCard *self,
                                 guint           n_events,
                                 FhTimeSpan      span,
                                 const char     *language);

G_END_DECLS
