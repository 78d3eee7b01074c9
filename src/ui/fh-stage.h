/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* What stands in the middle of the window: the map above the timeline. */

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The width below which it is better to fold a pane beside the stage, in pixels. */
#define FH_STAGE_WIDTH 400

/**
 * FhStage:
 *
 * A paned that gives what a window grows by to the map. Its natural width is %FH_STAGE_WIDTH whatever is
 * inside, since that decides when the panes beside it fold. One CSS node, `stage`.
 */
#define FH_TYPE_STAGE (fh_stage_get_type ())
G_DECLARE_FINAL_TYPE (FhStage, fh_stage, FH, STAGE, GtkWidget)

void fh_stage_set_map (FhStage   *self,
                       GtkWidget *map);
void fh_stage_set_timeline (FhStage   *self,
                            GtkWidget *timeline);

/**
 * fh_stage_set_timeline_height:
 * @height: pixels; the map keeps two fifths of the stage whatever this says
 *
 * Before it is shown.
 */
void fh_stage_set_timeline_height (FhStage *self,
                                   int      height);

/* The height as the user left it, in pixels. */
int fh_stage_get_timeline_height (FhStage *self);

G_END_DECLS
