/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* How long a kilometre is in the middle of the map. */

#include <shumate/shumate.h>

G_BEGIN_DECLS

/**
 * FhScaleBar:
 *
 * A bar as long as a round distance, in the units of fh-units.h. CSS node: `scalebar`.
 */
#define FH_TYPE_SCALE_BAR (fh_scale_bar_get_type ())
G_DECLARE_FINAL_TYPE (FhScaleBar, fh_scale_bar, FH, SCALE_BAR, GtkWidget)

FhScaleBar *fh_scale_bar_new (ShumateViewport *viewport);

/* Whose digits and units' names are used. */
void fh_scale_bar_set_language (FhScaleBar *self,
                                const char *language);

G_END_DECLS
