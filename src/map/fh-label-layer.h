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

/* How large the names are, 1 at first. */
void fh_label_layer_set_text_scale (FhLabelLayer *self,
                                    double        scale);

/**
 * fh_label_layer_set_obstacles:
 * @obstacles: (element-type FhBox): what the names avoid, in pixels of the map; copied
 * @marks: (element-type FhBox): what they avoid but may stand beside, see fh_label_placer_set_marks(); copied
 *
 * For the next snapshot; draws nothing by itself.
 */
void fh_label_layer_set_obstacles (FhLabelLayer *self,
                                   const GArray *obstacles,
                                   const GArray *marks);

G_END_DECLS
