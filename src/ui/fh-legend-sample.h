/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* A sign of the map, as the map draws it, for its legend. */

#include <gtk/gtk.h>

#include "fh-state.h"

G_BEGIN_DECLS

typedef enum
{
  /* A site with a status. */
  FH_LEGEND_SITE,
  /* A site whose status changes about the date. */
  FH_LEGEND_CHANGE,
  /* Several events. */
  FH_LEGEND_CLUSTER,
  /* A location that is not known exactly. */
  FH_LEGEND_CIRCLE,
  /* The way from one place of an event to the next. */
  FH_LEGEND_ROUTE,
} FhLegendSample;

/* @status: of a site */
GtkWidget *fh_legend_sample_new (FhLegendSample sample,
                                 FhStatus       status);

G_END_DECLS
