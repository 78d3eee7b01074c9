/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lines on the projected map: whose they are, how they are taken back, and that there is an end to them. */

#include "fh-board.h"

#include <libglib-testing/signal-logger.h>

#define PIXEL 1e-5

static void
draw (FhBoard *board,
      FhTool   tool,
      double   x1,
      double   y1,
      double   x2,
      double   y2)
{
  fh_board_set_tool (board, tool);
  fh_board_begin (board, (FhWorldPoint){ x1, y1 }, PIXEL);
  fh_board_move (board, (FhWorldPoint){ x2, y2 }, PIXEL);
  fh_board_finish (board);
}

static guint
count (FhBoard *board)
{
  return fh_board_get_strokes (board)->len;
}

static void
test_steps (void)
{
  g_autoptr (FhBoard) board = fh_board_new ();

  draw (board, FH_TOOL_PEN, 0.5, 0.5, 0.6, 0.5);
  fh_board_set_step (board, 7);
  g_assert_cmpuint (count (board), ==, 0);
  g_assert_false (fh_board_can_undo (board));
  draw (board, FH_TOOL_MARKER, 0.5, 0.5, 0.6, 0.5);
  draw (board, FH_TOOL_PEN, 0.5, 0.6, 0.6, 0.6);
  g_assert_cmpint (fh_stroke_get_kind (g_ptr_array_index (fh_board_get_strokes (board), 0)), ==,
                   FH_STROKE_MARKER);
  fh_board_set_step (board, 0);
  g_assert_cmpuint (count (board), ==, 1);
  fh_board_set_step (board, 7);
  g_assert_cmpuint (count (board), ==, 2);
}

/* Another step ends the line, wherever the hand is. */
static void
test_step_while_drawing (void)
{
  g_autoptr (FhBoard) board = fh_board_new ();

  fh_board_set_tool (board, FH_TOOL_PEN);
  fh_board_begin (board, (FhWorldPoint){ 0.1, 0.1 }, PIXEL);
  fh_board_set_step (board, 1);
  fh_board_move (board, (FhWorldPoint){ 0.2, 0.2 }, PIXEL);
  fh_board_finish (board);
  g_assert_cmpuint (count (board), ==, 0);
  fh_board_set_step (board, 0);
  g_assert_cmpuint (count (board), ==, 1);
}

static void
test_undo (void)
{
  g_autoptr (FhBoard) board = fh_board_new ();

  draw (board, FH_TOOL_PEN, 0.5, 0.5, 0.6, 0.5);
  draw (board, FH_TOOL_PEN, 0.5, 0.7, 0.6, 0.7);
  fh_board_clear (board);
  g_assert_cmpuint (count (board), ==, 0);
  fh_board_undo (board);
  g_assert_cmpuint (count (board), ==, 2);
  draw (board, FH_TOOL_ERASER, 0.55, 0.69, 0.55, 0.71);
  g_assert_cmpuint (count (board), ==, 1);
  fh_board_undo (board);
  g_assert_cmpuint (count (board), ==, 2);
  fh_board_undo (board);
  fh_board_undo (board);
  g_assert_cmpuint (count (board), ==, 0);
  g_assert_false (fh_board_can_undo (board));
  fh_board_undo (board);
}

static void
test_erase (void)
{
  g_autoptr (FhBoard) board = fh_board_new ();
  double near_by = FH_BOARD_ERASER_REACH * PIXEL;

  /* A dot, a line, and one that lies beyond the eastern end of the world. */
  fh_board_set_tool (board, FH_TOOL_PEN);
  fh_board_begin (board, (FhWorldPoint){ 0.3, 0.3 }, PIXEL);
  fh_board_finish (board);
  draw (board, FH_TOOL_MARKER, 0.5, 0.5, 0.6, 0.6);
  draw (board, FH_TOOL_PEN, 1.1, 0.2, 1.2, 0.2);

  draw (board, FH_TOOL_ERASER, 0.3 + 3 * near_by, 0.3, 0.3 + 3 * near_by, 0.3);
  g_assert_cmpuint (count (board), ==, 3);
  draw (board, FH_TOOL_ERASER, 0.3 + near_by, 0.3, 0.3 + near_by, 0.3);
  g_assert_cmpuint (count (board), ==, 2);
  draw (board, FH_TOOL_ERASER, 0.1, 0.1, 0.57, 0.57);
  g_assert_cmpuint (count (board), ==, 1);
  draw (board, FH_TOOL_ERASER, 0.15, 0.2, 0.15, 0.2);
  g_assert_cmpuint (count (board), ==, 0);

  /* What met nothing is nothing to undo. */
  draw (board, FH_TOOL_ERASER, 0.9, 0.9, 0.9, 0.9);
  fh_board_undo (board);
  g_assert_cmpuint (count (board), ==, 1);
}

static void
test_bounded (void)
{
  g_autoptr (FhBoard) board = fh_board_new ();
  const FhWorldPoint *points;
  guint               n_points;

  fh_board_set_tool (board, FH_TOOL_PEN);
  fh_board_begin (board, (FhWorldPoint){ 0, 0 }, PIXEL);
  for (guint i = 1; i < 100000; i++)
    fh_board_move (board, (FhWorldPoint){ i * 1e-5 * 2.5, 0 }, PIXEL);
  fh_board_finish (board);
  points = fh_stroke_get_points (g_ptr_array_index (fh_board_get_strokes (board), 0), &n_points);
  g_assert_cmpuint (n_points, <=, FH_STROKE_MAX_POINTS);
  g_assert_cmpfloat (points[0].x, ==, 0);
  g_assert_cmpfloat_with_epsilon (points[n_points - 1].x, 2.499975, 1e-9);

  for (guint i = 0; i < 2 * FH_BOARD_MAX_STROKES; i++)
    draw (board, FH_TOOL_PEN, 0, 0.5, 0.1, 0.5);
  g_assert_cmpuint (count (board), ==, FH_BOARD_MAX_STROKES);

  for (guint i = 0; i < FH_BOARD_MAX_UNDO + 10; i++)
    fh_board_undo (board);
  g_assert_cmpuint (count (board), >, 0);
}

/* A hand that trembles adds no points. */
static void
test_grain (void)
{
  g_autoptr (FhBoard) board = fh_board_new ();
  guint n_points;

  fh_board_set_tool (board, FH_TOOL_PEN);
  fh_board_begin (board, (FhWorldPoint){ 0.5, 0.5 }, PIXEL);
  for (guint i = 0; i < 50; i++)
    fh_board_move (board, (FhWorldPoint){ 0.5 + (i % 2) * PIXEL, 0.5 }, PIXEL);
  fh_stroke_get_points (g_ptr_array_index (fh_board_get_strokes (board), 0), &n_points);
  g_assert_cmpuint (n_points, ==, 1);
}

static void
test_signals (void)
{
  g_autoptr (FhBoard) board = fh_board_new ();
  g_autoptr (GtSignalLogger) logger = gt_signal_logger_new ();
  double x, y;

  gt_signal_logger_connect (logger, board, "notify::tool");
  gt_signal_logger_connect (logger, board, "changed");
  gt_signal_logger_connect (logger, board, "pointed");

  /* Nobody sees where an empty hand is. */
  fh_board_point (board, 0.2, 0.3);
  gt_signal_logger_assert_no_emissions (logger);
  fh_board_toggle_tool (board, FH_TOOL_POINTER);
  gt_signal_logger_assert_notify_emission_pop (logger, board, "tool");
  fh_board_point (board, 0.5, 0.5);
  gt_signal_logger_assert_emission_pop (logger, board, "pointed", NULL);
  fh_board_begin (board, (FhWorldPoint){ 0.5, 0.5 }, PIXEL);
  gt_signal_logger_assert_no_emissions (logger);
  g_assert_true (fh_board_get_point (board, &x, &y));
  g_assert_cmpfloat (x, ==, 0.5);
  fh_board_point (board, -1, -1);
  gt_signal_logger_assert_emission_pop (logger, board, "pointed", NULL);
  g_assert_false (fh_board_get_point (board, &x, &y));

  fh_board_toggle_tool (board, FH_TOOL_POINTER);
  gt_signal_logger_assert_notify_emission_pop (logger, board, "tool");
  g_assert_cmpint (fh_board_get_tool (board), ==, FH_TOOL_NONE);
  fh_board_clear (board);
  fh_board_undo (board);
  gt_signal_logger_assert_no_emissions (logger);
}

static void
test_spot (void)
{
  g_autoptr (FhBoard) board = fh_board_new ();
  double size = fh_board_get_spot (board);

  fh_board_grow_spot (board, 1);
  g_assert_cmpfloat (fh_board_get_spot (board), >, size);
  fh_board_grow_spot (board, -2);
  g_assert_cmpfloat (fh_board_get_spot (board), <, size);
  fh_board_grow_spot (board, 1000);
  g_assert_cmpfloat (fh_board_get_spot (board), ==, FH_BOARD_SPOT_MAX);
  fh_board_grow_spot (board, -1000);
  g_assert_cmpfloat (fh_board_get_spot (board), ==, FH_BOARD_SPOT_MIN);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/board/steps", test_steps);
  g_test_add_func ("/board/step-while-drawing", test_step_while_drawing);
  g_test_add_func ("/board/undo", test_undo);
  g_test_add_func ("/board/erase", test_erase);
  g_test_add_func ("/board/bounded", test_bounded);
  g_test_add_func ("/board/grain", test_grain);
  g_test_add_func ("/board/signals", test_signals);
  g_test_add_func ("/board/spot", test_spot);

  return g_test_run ();
}
