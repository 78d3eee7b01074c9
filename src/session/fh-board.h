/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* What a hand does on the projected map: lines that are drawn, a light that points, a spot that leaves the
 * rest in the dark. It has no widgets: the projector's screen and the presenter's console both show it and
 * both change it. */

#include <glib-object.h>

#include "fh-stroke.h"

G_BEGIN_DECLS

typedef enum
{
  FH_TOOL_NONE,
  FH_TOOL_PEN,
  FH_TOOL_MARKER,
  FH_TOOL_ERASER,
  FH_TOOL_POINTER,
  FH_TOOL_SPOTLIGHT,
} FhTool;

/* How far from a line the eraser may be, in pixels of a screen of 1080 lines. */
#define FH_BOARD_ERASER_REACH 16.0

/* With more lines on a step the oldest goes; so many changes can be undone. */
#define FH_BOARD_MAX_STROKES 256
#define FH_BOARD_MAX_UNDO    64

/* The radius of the spot: share of the screen's height. */
#define FH_BOARD_SPOT_DEFAULT 0.16
#define FH_BOARD_SPOT_MIN     0.05
#define FH_BOARD_SPOT_MAX     0.6

/**
 * FhBoard:
 *
 * Lines belong to the step that is shown when they are drawn, and are there again when one comes back to it.
 * Main thread only.
 *
 * Properties:
 * - `tool` (int, FhTool): what the hand holds
 *
 * Signals:
 * - `changed`: the lines of the step are others, or it is another step
 * - `pointed`: the hand, or the size of the spot, has moved
 */
#define FH_TYPE_BOARD (fh_board_get_type ())
G_DECLARE_FINAL_TYPE (FhBoard, fh_board, FH, BOARD, GObject)

FhBoard *fh_board_new (void);

FhTool fh_board_get_tool (FhBoard *self);
void   fh_board_set_tool (FhBoard *self,
                          FhTool   tool);

/* Whether @tool changes lines; the others only point. */
gboolean fh_tool_draws (FhTool tool);

/* Takes the tool into the hand, or lays it away when it is there already. */
void fh_board_toggle_tool (FhBoard *self,
                           FhTool   tool);

/* To the lines of a step. */
void fh_board_set_step (FhBoard *self,
                        guint    step);

/* (transfer none) (element-type FhStroke): of the step, in the order they were drawn. */
GPtrArray *fh_board_get_strokes (FhBoard *self);

/**
 * fh_board_begin:
 * @point: where on the world
 * @pixel: how much of the world's width is one pixel of a screen of 1080 lines
 *
 * Sets the tool down, if it is one that draws; fh_board_move() leads it on and fh_board_finish() lifts it.
 * From one to the other is one change to undo.
 */
void fh_board_begin (FhBoard     *self,
                     FhWorldPoint point,
                     double       pixel);
void fh_board_move (FhBoard     *self,
                    FhWorldPoint point,
                    double       pixel);
void fh_board_finish (FhBoard *self);

/* Removes all lines of the step; can be undone. */
void fh_board_clear (FhBoard *self);

/* Takes the last change of the step's lines back. */
void     fh_board_undo (FhBoard *self);
gboolean fh_board_can_undo (FhBoard *self);

/**
 * fh_board_point:
 * @x: share of the screen's width; negative when the hand has gone
 * @y: share of its height
 */
void     fh_board_point (FhBoard *self,
                         double   x,
                         double   y);
gboolean fh_board_get_point (FhBoard *self,
                             double  *x,
                             double  *y);

/* The radius of the spot, as a share of the screen's height. */
double fh_board_get_spot (FhBoard *self);

/* Makes the spot larger by so many clicks of a wheel; negative, smaller. */
void fh_board_grow_spot (FhBoard *self,
                         double   clicks);

G_END_DECLS
