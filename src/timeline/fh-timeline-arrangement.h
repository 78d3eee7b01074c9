/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* Which lanes the user wants to see, in which order, and which folded. Values only. */

#include "fh-timeline-lanes.h"

G_BEGIN_DECLS

/**
 * FhTimelineArrangement:
 *
 * Knows lanes by their item, since their number changes with the filter. A lane it was never told about is
 * shown, open, in its place among the others.
 */
typedef struct _FhTimelineArrangement FhTimelineArrangement;

FhTimelineArrangement *fh_timeline_arrangement_new (void);
void                   fh_timeline_arrangement_free (FhTimelineArrangement *self);

/* Everything is shown, open, in the order of the lanes. */
void fh_timeline_arrangement_reset (FhTimelineArrangement *self);

void     fh_timeline_arrangement_set_collapsed (FhTimelineArrangement *self,
                                                FhItem                *item,
                                                gboolean               collapsed);
gboolean fh_timeline_arrangement_get_collapsed (FhTimelineArrangement *self,
                                                FhItem                *item);
void     fh_timeline_arrangement_hide (FhTimelineArrangement *self,
                                       FhItem                *item);

/* Whether anything is hidden. */
gboolean fh_timeline_arrangement_has_hidden (FhTimelineArrangement *self);

/**
 * fh_timeline_arrangement_move:
 * @lanes: what is there
 * @item: the item of one of them
 * @steps: how many shown lanes further down; negative for up; stops at the ends
 */
void fh_timeline_arrangement_move (FhTimelineArrangement *self,
                                   const FhTimelineLanes *lanes,
                                   FhItem                *item,
                                   int                    steps);

/**
 * fh_timeline_arrangement_get_order:
 * @lanes: what is there
 * @collapsed: (out): a bit for each lane by its index, as FhTimelineInput has it
 *
 * Returns: (transfer full) (element-type guint): the indices of the lanes to show, from top to bottom
 */
GArray *fh_timeline_arrangement_get_order (FhTimelineArrangement *self,
                                           const FhTimelineLanes *lanes,
                                           guint64               *collapsed);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FhTimelineArrangement, fh_timeline_arrangement_free)

G_END_DECLS
