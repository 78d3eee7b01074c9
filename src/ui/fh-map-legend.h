/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* What the marks on the map mean: a card that lies on it and can be folded. */

#include <gtk/gtk.h>

#include "fh-map-view.h"
#include "fh-session.h"

G_BEGIN_DECLS

/**
 * FhMapLegend:
 *
 * Its categories are also the filter. Whether it is open is remembered.
 *
 * Signals:
 * - `folded` (): its size has changed, or will in a moment
 *
 * CSS node: `maplegend`, with the class `dark` on a dark map.
 */
#define FH_TYPE_MAP_LEGEND (fh_map_legend_get_type ())
G_DECLARE_FINAL_TYPE (FhMapLegend, fh_map_legend, FH, MAP_LEGEND, GtkWidget)

GtkWidget *fh_map_legend_new (FhSession *session);

/**
 * fh_map_legend_put_on:
 * @map: in no widget yet
 *
 * Returns: a widget with @map and a legend in its corner, of which names and cards keep clear
 */
GtkWidget *fh_map_legend_put_on (FhMapView *map,
                                 FhSession *session);

G_END_DECLS
