/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* Which of the screens is the projector's, while screens come and go. */

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * FhScreens:
 *
 * Knows two screens of a display: the presenter's own and the projector. With one screen it is both. A screen
 * that is unplugged is left, and one that is plugged in is taken; what stays keeps its part.
 *
 * Signals:
 * - `changed`: one of the two is another screen, or has another size; never in the middle of a change
 */
#define FH_TYPE_SCREENS (fh_screens_get_type ())
G_DECLARE_FINAL_TYPE (FhScreens, fh_screens, FH, SCREENS, GObject)

/* @own: (nullable): the screen that somebody starts presenting from */
FhScreens *fh_screens_new (GdkDisplay *display,
                           GdkMonitor *own);

/* (transfer none) (nullable): %NULL while there is no screen at all. */
GdkMonitor *fh_screens_get_own (FhScreens *self);
GdkMonitor *fh_screens_get_projector (FhScreens *self);

/* Whether there are two. */
gboolean fh_screens_has_two (FhScreens *self);

void fh_screens_swap (FhScreens *self);

G_END_DECLS
