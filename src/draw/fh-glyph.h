/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* The small marks: the shape of a category and the sign of a kind of place, the same on map, timeline,
 * list, legend and page. */

#include <cairo.h>

#include "fh-category.h"
#include "fh-place.h"

G_BEGIN_DECLS

/**
 * fh_glyph_trace_category:
 * @cr: gets the outline appended to its path
 * @shape: which
 * @x: centre
 * @y: centre
 * @size: width of the box around it; shapes are balanced to look equally large
 *
 * A closed path to be filled, so that thousands can share one fill.
 */
void fh_glyph_trace_category (cairo_t        *cr,
                              FhCategoryShape shape,
                              double          x,
                              double          y,
                              double          size);

/**
 * fh_glyph_trace_place_kind:
 * @cr: gets the sign's outline appended to its path
 * @kind: which; kinds that share a sign: air base, airfield and airport an aeroplane; naval facility and port
 *   an anchor
 * @x: centre
 * @y: centre
 * @size: width of the box around it
 *
 * A path to be filled by the even-odd rule.
 */
void fh_glyph_trace_place_kind (cairo_t    *cr,
                                FhPlaceKind kind,
                                double      x,
                                double      y,
                                double      size);

G_END_DECLS
