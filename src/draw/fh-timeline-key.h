/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* The key to a timeline: each way of drawing a date, alone, as the painter draws it among the others. */

#include <cairo.h>

#include "fh-palette.h"

G_BEGIN_DECLS

typedef enum
{
  FH_TIMELINE_KEY_DAY,
  FH_TIMELINE_KEY_IMPORTANT,
  FH_TIMELINE_KEY_DURATION,
  FH_TIMELINE_KEY_MONTH,
  FH_TIMELINE_KEY_APPROXIMATE,
  FH_TIMELINE_KEY_UNCERTAIN,
  FH_TIMELINE_KEY_OPEN,
  FH_TIMELINE_KEY_COUNT,
  FH_TIMELINE_KEY_PROFILE,
} FhTimelineKey;

#define FH_TIMELINE_N_KEYS 9

/* Paints @key in the middle of a box. */
void fh_timeline_key_paint (FhTimelineKey    key,
                            const FhPalette *palette,
                            double           x,
                            double           y,
                            double           width,
                            double           height,
                            gboolean         is_rtl,
                            cairo_t         *cr);

G_END_DECLS
