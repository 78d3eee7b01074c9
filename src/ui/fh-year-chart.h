/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* A small bar chart: how many events there were in each year. */

#include <gtk/gtk.h>

#include "fh-time-span.h"

G_BEGIN_DECLS

/**
 * FhYearChart:
 *
 * A picture for a screen reader, whose description says the figures. Years beyond the width's room share a
 * bar. One CSS node, `yearchart`.
 */
#define FH_TYPE_YEAR_CHART (fh_year_chart_get_type ())
G_DECLARE_FINAL_TYPE (FhYearChart, fh_year_chart, FH, YEAR_CHART, GtkWidget)

/**
 * fh_year_chart_new:
 * @events: (element-type FhEvent): at least one
 * @span: the years to show, so that the charts of two places can be compared; those of @events are added
 * @language: BCP 47 tag for the digits
 */
GtkWidget *fh_year_chart_new (GPtrArray  *events,
                              FhTimeSpan  span,
                              const char *language);

G_END_DECLS
