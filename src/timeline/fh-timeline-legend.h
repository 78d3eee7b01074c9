/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* What the marks of the timeline mean, and what one can do with it. */

#include <gtk/gtk.h>

#include "fh-palette.h"

G_BEGIN_DECLS

#define FH_TYPE_TIMELINE_LEGEND (fh_timeline_legend_get_type ())
G_DECLARE_FINAL_TYPE (FhTimelineLegend, fh_timeline_legend, FH, TIMELINE_LEGEND, GtkWidget)

GtkWidget *fh_timeline_legend_new (void);
void       fh_timeline_legend_set_palette (FhTimelineLegend *self,
                                           const FhPalette  *palette);

G_END_DECLS
