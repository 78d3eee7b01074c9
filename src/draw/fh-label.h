/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A name on the map: what it names, where, and how it is set in type. */

#pragma once

#include <glib.h>

#include "fh-mercator.h"

G_BEGIN_DECLS

/**
 * FhLabelKind:
 * @FH_LABEL_COUNTRY: spaced capitals, centred on its point
 * @FH_LABEL_SEA: a sea or a gulf, spaced italic, centred
 * @FH_LABEL_REGION: a governorate, small and spaced, centred
 * @FH_LABEL_CAPITAL: a capital, beside a ringed mark
 * @FH_LABEL_TOWN: a town, beside a small mark
 * @FH_LABEL_LAKE: italic, centred
 * @FH_LABEL_RIVER: small italic, centred on and turned along the river
 *
 * Each has a type style of its own.
 */
typedef enum
{
  FH_LABEL_COUNTRY,
  FH_LABEL_SEA,
  FH_LABEL_REGION,
  FH_LABEL_CAPITAL,
  FH_LABEL_TOWN,
  FH_LABEL_LAKE,
  FH_LABEL_RIVER,
} FhLabelKind;

#define FH_LABEL_N_KINDS (FH_LABEL_RIVER + 1)

/**
 * FhLabel:
 * @id: the same for the same name in every query of one base map
 * @kind: what is named
 * @rank: the size class within its kind, 0 the greatest
 * @priority: who comes first where two collide, greater first
 * @position: the point it names, in the world square
 * @angle: for rivers, how it is turned, in radians clockwise, between -π/2 and π/2; otherwise 0
 * @text: the name, UTF-8; owned by the base map
 *
 * A candidate for the map, as fh_basemap_query_labels() finds it.
 */
typedef struct
{
  guint        id;
  FhLabelKind  kind;
  guint        rank;
  guint        priority;
  FhWorldPoint position;
  double       angle;
  const char  *text;
} FhLabel;

G_END_DECLS
