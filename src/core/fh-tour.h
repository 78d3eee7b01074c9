/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* An ordered list of steps to present. */

#include "fh-tour-step.h"

G_BEGIN_DECLS

#define FH_TYPE_TOUR (fh_tour_get_type ())
G_DECLARE_FINAL_TYPE (FhTour, fh_tour, FH, TOUR, FhItem)

/* (transfer none) (nullable). */
FhText *fh_tour_get_summary (FhTour *self);

/* Whether what comes after a step's date is to be kept out while it is presented. */
gboolean fh_tour_get_hides_later (FhTour *self);

/* (transfer none): a model of FhTourStep. */
GListModel *fh_tour_get_steps (FhTour *self);

G_END_DECLS
