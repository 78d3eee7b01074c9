/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* The names on the map, above the tiles. */

#include <shumate/shumate.h>

#include "fh-basemap.h"
#include "fh-palette.h"
#include "fh-path.h"

G_BEGIN_DECLS

#define FH_TYPE_LABEL_LAYER (fh_label_layer_get_type ())
G_DECLARE_FINAL_TYPE (FhLabelLayer, fh_label_layer, FH, LABEL_LAYER, ShumateLayer)

FhLabelLayer *fh_label_layer_new (ShumateViewport *viewport,
                                  FhBasemap       *basemap);

void fh_label_layer_set_palette (FhLabelLayer *self,
                                 FhPaletteKind palette);
void fh_label_layer_set_language (FhLabelLayer *self,
                                  const char   *language);

/* Forgets which boxes the names avoid. */
void fh_label_layer_clear_obstacles (FhLabelLayer *self);

/* (element-type FhBox): more boxes that the names avoid, in pixels of the map. */
void fh_label_layer_add_obstacles (FhLabelLayer *self,
                                   const GArray *boxes);

G_END_DECLS
