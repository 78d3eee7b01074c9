/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* Runs a presentation: its windows on their screens, its clock, and the screen saver that must wait. */

#include <adwaita.h>

#include "fh-basemap.h"
#include "fh-presentation.h"

G_BEGIN_DECLS

/**
 * FhPresenter:
 *
 * Has a session of its own, so that what is shown in the window it was started from stays as it is. With two
 * screens the presenter's console is on the one it was started from and the class sees the other; with one,
 * the console is a window behind, which the key N brings to the front, and again the other one. Screens may
 * come and go meanwhile. In autoplay there is no console. Main thread only.
 *
 * Actions in both windows: `presenter.console` and `presenter.screen` bring one to the front,
 * `presenter.swap` exchanges the screens.
 *
 * Properties:
 * - `notes-size` (int): of the console's notes, in pixels, to be remembered
 *
 * Signals:
 * - `ended`: all its windows are closed; once
 */
#define FH_TYPE_PRESENTER (fh_presenter_get_type ())
G_DECLARE_FINAL_TYPE (FhPresenter, fh_presenter, FH, PRESENTER, GObject)

/**
 * fh_presenter_new:
 * @application: which the windows belong to
 * @session: whose dataset and language are taken
 * @basemap: (nullable): the ground of the map
 * @tour: a tour of the session's dataset with at least one step
 *
 * Presents at once.
 */
FhPresenter *fh_presenter_new (GtkApplication *application,
                               FhSession      *session,
                               FhBasemap      *basemap,
                               FhTour         *tour);

/* (transfer none). */
FhPresentation *fh_presenter_get_presentation (FhPresenter *self);

/* Brings its windows to the front. */
void fh_presenter_raise (FhPresenter *self);

G_END_DECLS
