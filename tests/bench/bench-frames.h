/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* How long the frames of a widget take in the main thread. */

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct _BenchFrames BenchFrames;

/**
 * BenchStep:
 * @move: number of the movement, from 0
 *
 * Moves the widget on, before its frame.
 */
typedef void (*BenchStep) (guint    move,
                           gpointer user_data);

/* Puts @child alone into a window of that size and shows it. Needs a display. */
BenchFrames *bench_frames_new (GtkWidget *child,
                               int        width,
                               int        height);
void         bench_frames_free (BenchFrames *self);

/* Moves so many times and keeps how long each movement took until it showed. */
void bench_frames_run (BenchFrames *self,
                       guint        n_moves,
                       BenchStep    step,
                       gpointer     user_data);

/* Draws frames until @func says so, without keeping their times; gives up after some seconds. */
void bench_frames_settle (BenchFrames *self,
                          gboolean (*func) (gpointer user_data),
                          gpointer user_data);

/**
 * bench_frames_get:
 * @share: 0.5 for the median, 1 for the worst
 * @whole: all of the frame, painting by the renderer included; otherwise allocating and snapshot of the child
 *
 * Returns: milliseconds of processor time in the main thread: other programs on the machine do not count
 */
double bench_frames_get (BenchFrames *self,
                         double       share,
                         gboolean     whole);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BenchFrames, bench_frames_free)

G_END_DECLS
