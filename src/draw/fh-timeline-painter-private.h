/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* Between the files of the painter. */

#include "fh-timeline-painter.h"

G_BEGIN_DECLS

/* How strong a bar is. */
#define FH_TIMELINE_BAR_ALPHA 0.45

/* How strong the fill of a profile is, and how wide the line over it. */
#define FH_TIMELINE_PROFILE_FILL 0.42
#define FH_TIMELINE_PROFILE_LINE 1.25

/* fh-timeline-marks.c: bars, profiles, marks and counts, titles of a lane. */
void fh_timeline_paint_lane (const FhTimelineLayout *layout,
                             const FhTimelineLook   *look,
                             const FhTimelineRow    *row,
                             cairo_t                *cr);

/* One mark as its date is known: filled, hollow for `?`, broken outline for `~`. */
void fh_timeline_paint_mark (const FhTimelineLayout *layout,
                             const FhTimelineLook   *look,
                             FhEvent                *event,
                             double                  x,
                             double                  y,
                             double                  alpha,
                             cairo_t                *cr);

typedef enum
{
  FH_TIMELINE_DOUBT_NONE = 0,
  FH_TIMELINE_DOUBT_UNCERTAIN = 1 << 0,
  FH_TIMELINE_DOUBT_APPROXIMATE = 1 << 1,
} FhTimelineDoubt;

void fh_timeline_paint_glyph (const FhPalette *palette,
                              FhCategoryShape  shape,
                              const FhColor   *color,
                              FhTimelineDoubt  doubt,
                              double           size,
                              double           x,
                              double           y,
                              cairo_t         *cr);

void fh_timeline_trace_pill (cairo_t *cr,
                             double   x0,
                             double   x1,
                             double   y,
                             double   height);

/* What a number stands on. */
void fh_timeline_paint_pill (const FhPalette *palette,
                             const FhColor   *color,
                             double           line_width,
                             double           x0,
                             double           x1,
                             double           y,
                             double           height,
                             cairo_t         *cr);

/* A bar with its soft and open ends; @y is its middle. */
void fh_timeline_paint_bar (const FhColor *color,
                            double         x0,
                            double         x1,
                            double         soft0,
                            double         soft1,
                            double         y,
                            double         height,
                            cairo_t       *cr);

/* Makes @color the source, fading to the share @faint over @soft0 pixels from @x0 on and over @soft1
 * pixels up to @x1. */
void fh_timeline_set_soft_source (const FhColor *color,
                                  double         x0,
                                  double         x1,
                                  double         soft0,
                                  double         soft1,
                                  double         faint,
                                  cairo_t       *cr);

/* Where the bar of a track lies in a row: its middle and its height. */
void fh_timeline_get_track (const FhTimelineRow *row,
                            guint                track,
                            double              *y,
                            double              *height);

/* Whether any of @n_marks marks of a row from @first on belongs to @item; of very many, only the first few
 * are looked at. */
gboolean fh_timeline_has_related (const FhTimelineLayout *layout,
                                  const FhTimelineRow    *row,
                                  guint                   first,
                                  guint                   n_marks,
                                  FhItem                 *item);

/* The columns of a profile that have something of @related. */
void fh_timeline_paint_related_columns (const FhTimelineLayout *layout,
                                        const FhTimelineRow    *row,
                                        const FhTimelineItem   *item,
                                        FhItem                 *related,
                                        const FhColor          *color,
                                        cairo_t                *cr);

/* fh-timeline-bands.c: the states of a place. */
void fh_timeline_paint_band (const FhTimelineLayout *layout,
                             const FhTimelineLook   *look,
                             const FhTimelineRow    *row,
                             cairo_t                *cr);

/* A label whose begin is at @plot_x in the plot, with its vertical middle at @y. */
void fh_timeline_paint_label (const FhTimelineLayout *layout,
                              PangoLayout            *label,
                              double                  plot_x,
                              double                  width,
                              double                  height,
                              double                  y,
                              const FhColor          *color,
                              cairo_t                *cr);

/* The colour of @item: of a category its own, otherwise that of text. */
const FhColor *fh_timeline_get_item_color (const FhPalette *palette,
                                           FhItem          *item);

G_END_DECLS
