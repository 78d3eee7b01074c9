/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* The steps of fh_timeline_layout_update(), each in a file of its own. */

#include "fh-timeline-layout.h"

G_BEGIN_DECLS

/* The widest title, in pixels. */
double fh_timeline_layout_get_title_max (const FhTimelineLayout *self);

/* How far outside of the plot marks are laid out, in pixels: no title is wider, so what is outside takes its
 * room as if one saw it. */
double fh_timeline_layout_get_margin (const FhTimelineLayout *self);

/* fh-timeline-items.c: the marks, counts and profiles of a lane. */
void fh_timeline_layout_add_items (FhTimelineLayout *self,
                                   guint             row_index);

/* fh-timeline-extents.c: the bars of a lane. */
void fh_timeline_layout_add_extents (FhTimelineLayout *self,
                                     guint             row_index);

/* fh-timeline-extents.c: the states of a place. */
void fh_timeline_layout_add_pieces (FhTimelineLayout *self,
                                    guint             row_index);

/* fh-timeline-titles.c: titles where there is room. */
void fh_timeline_layout_add_titles (FhTimelineLayout *self,
                                    guint             row_index);

/* fh-timeline-axis.c */
double fh_timeline_layout_get_axis_height (FhTimelineText *text);
void   fh_timeline_layout_add_ticks (FhTimelineLayout *self);

G_END_DECLS
