/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* Lets the date run through the story. */

#include "fh-session.h"

G_BEGIN_DECLS

/**
 * FhPlayback:
 *
 * Moves the session's date, and its span where the date would leave it, and says
 * in the session's `playing` that it does. It has no clock of its own: whoever
 * shows it calls fh_playback_advance() for each frame. Main thread only.
 *
 * Properties:
 * - `playing` (boolean)
 * - `speed` (double): seconds of the story in a second, greater than 0
 * - `loop` (boolean): whether it begins again at the end
 */
#define FH_TYPE_PLAYBACK (fh_playback_get_type ())
G_DECLARE_FINAL_TYPE (FhPlayback, fh_playback, FH, PLAYBACK, GObject)

/* Plays at a month a second. */
FhPlayback *fh_playback_new (FhSession *session);

/**
 * fh_playback_set_playing:
 *
 * Starts where the date is, or from the beginning of the story when the date is at its end. A session
 * without a dataset does not play.
 */
void     fh_playback_set_playing (FhPlayback *self,
                                  gboolean    playing);
gboolean fh_playback_get_playing (FhPlayback *self);

void   fh_playback_set_speed (FhPlayback *self,
                              double      speed);
double fh_playback_get_speed (FhPlayback *self);

void     fh_playback_set_loop (FhPlayback *self,
                               gboolean    loop);
gboolean fh_playback_get_loop (FhPlayback *self);

/**
 * fh_playback_set_stepping:
 * @stepping: whether the date goes from event to event, for those who want no motion
 */
void fh_playback_set_stepping (FhPlayback *self,
                               gboolean    stepping);

/**
 * fh_playback_advance:
 * @frame_time: microseconds, as of g_get_monotonic_time()
 *
 * Moves the date by the time since the last call; the first call after playing began only remembers the
 * time. A pause longer than a quarter of a second counts as that. Stops at the end unless it loops.
 */
void fh_playback_advance (FhPlayback *self,
                          gint64      frame_time);

G_END_DECLS
