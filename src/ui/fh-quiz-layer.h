/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* What lies over the map of a quiz: a crosshair to point with, and then where it was. */

#include "fh-map-view.h"

G_BEGIN_DECLS

/**
 * FhQuizLayer:
 *
 * Lies over a map of its size and moves with it. A click or a touch on the map brings the crosshair there, a
 * second one on the crosshair answers; with the focus, arrows move it (with Shift further, with Control by a
 * hair; the map comes along at its edge), `+`, `-` and Home are the map's, and Enter or Space answers. Its
 * description says where the crosshair is.
 *
 * Signals:
 * - `answered` (double, double): latitude and longitude of the crosshair
 */
#define FH_TYPE_QUIZ_LAYER (fh_quiz_layer_get_type ())
G_DECLARE_FINAL_TYPE (FhQuizLayer, fh_quiz_layer, FH, QUIZ_LAYER, GtkWidget)

/* @map: must outlive the layer. */
GtkWidget *fh_quiz_layer_new (FhMapView *map,
                              FhSession *session);

/* The crosshair in the middle of the map, free to move. @question: what a screen reader says */
void fh_quiz_layer_ask (FhQuizLayer *self,
                        const char  *question);

/* Answers with where the crosshair is. */
void fh_quiz_layer_answer (FhQuizLayer *self);

/**
 * fh_quiz_layer_reveal:
 * @place: where it was
 * @has_answer: whether somebody answered: the crosshair stays, with the way from it
 * @words: (nullable): beside the way: how far it is
 */
void fh_quiz_layer_reveal (FhQuizLayer *self,
                           FhPlace     *place,
                           gboolean     has_answer,
                           const char  *words);

/* What has to show for the answer to be understood. */
FhBounds fh_quiz_layer_get_bounds (FhQuizLayer *self);

G_END_DECLS
