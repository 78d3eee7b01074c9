/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* How distances are told: in kilometres and metres, or in miles and feet. The whole process has one
 * answer. */

#include <glib-object.h>

G_BEGIN_DECLS

#define FH_METRES_PER_FOOT 0.3048
#define FH_METRES_PER_MILE 1609.344

typedef enum
{
  /* As the locale measures. */
  FH_UNITS_AUTOMATIC,
  FH_UNITS_METRIC,
  FH_UNITS_IMPERIAL,
} FhUnitsChoice;

/**
 * FhUnits:
 *
 * Signals: `changed`, when distances are told in other units than before. Set in the main thread; any thread
 * may ask.
 */
#define FH_TYPE_UNITS (fh_units_get_type ())
G_DECLARE_FINAL_TYPE (FhUnits, fh_units, FH, UNITS, GObject)

/* (transfer none): the process's; automatic at first. */
FhUnits *fh_units_get_default (void);

void          fh_units_set_choice (FhUnits      *self,
                                   FhUnitsChoice choice);
FhUnitsChoice fh_units_get_choice (FhUnits *self);

/**
 * fh_units_format:
 * @metres: a distance, at least 0
 * @language: whose digits and words
 *
 * Returns: (transfer full): "500 m", "12 km", "1,600 ft", in whole units of the default
 */
char *fh_units_format (double      metres,
                       const char *language);

/**
 * fh_units_round_down:
 * @metres: a distance above 0
 * @words: (out) (transfer full): what is returned, in words
 *
 * Returns: the longest distance up to @metres that is 1, 2 or 5 times a power of ten of a unit, in metres; a
 *   metre or foot where @metres is less
 */
double fh_units_round_down (double      metres,
                            const char *language,
                            char      **words);

G_END_DECLS
