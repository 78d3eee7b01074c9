/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* What a window showed at one moment, kept so that pictures of it can be painted while the window goes on. */

#include "fh-map-view.h"
#include "fh-render.h"
#include "fh-timeline-view.h"

G_BEGIN_DECLS

typedef enum
{
  /* As large as map and timeline are there. */
  FH_SHOT_WINDOW,
  /* 1920 × 1080 pixels. */
  FH_SHOT_SLIDE,
  /* 3840 × 2160 pixels. */
  FH_SHOT_LARGE,
  /* The locale's paper, lying. */
  FH_SHOT_PAGE,
} FhShotSize;

/**
 * FhShotSettings:
 * @without_timeline: whether the map is all there is
 * @format: what is written
 * @size: how large it is
 * @for_paper: whether it has the colours of paper, not the window's
 * @preview_width: pixels; 0 for a picture of the full size
 */
typedef struct
{
  gboolean       without_timeline;
  FhRenderFormat format;
  FhShotSize     size;
  gboolean       for_paper;
  int            preview_width;
} FhShotSettings;

/**
 * FhShot:
 *
 * Immutable. It shows camera, date, selection, filter, language, lanes and colours of the window at the time
 * it was taken; where the map was flying, what it flew to.
 */
#define FH_TYPE_SHOT (fh_shot_get_type ())
G_DECLARE_FINAL_TYPE (FhShot, fh_shot, FH, SHOT, GObject)

/**
 * fh_shot_new:
 * @session: a session with a dataset
 * @map: shows @session
 * @timeline: shows @session
 * @basemap: (nullable): the ground
 *
 * Main thread. O(1) without a filter, otherwise O(events).
 */
FhShot *fh_shot_new (FhSession      *session,
                     FhMapView      *map,
                     FhTimelineView *timeline,
                     FhBasemap      *basemap);

/* (transfer full): a file's name without its ending: what is selected, or the story's title. */
char *fh_shot_suggest_name (FhShot *self);

/**
 * fh_shot_measure:
 * @width: (out): pixels of a PNG, millimetres of the others
 * @height: (out): likewise
 */
void fh_shot_measure (FhShot               *self,
                      const FhShotSettings *settings,
                      int                  *width,
                      int                  *height);

/* Paints in a thread of its own. @callback: in the main thread */
void fh_shot_paint (FhShot               *self,
                    const FhShotSettings *settings,
                    GCancellable         *cancellable,
                    GAsyncReadyCallback   callback,
                    gpointer              user_data);

/* Returns: (transfer full): the contents of a file, or %NULL with @error set as by fh_render_to_bytes() */
GBytes *fh_shot_paint_finish (FhShot       *self,
                              GAsyncResult *result,
                              GError      **error);

/* Paints and writes in a thread of its own. @file is replaced as a whole or not at all. */
void fh_shot_save (FhShot               *self,
                   const FhShotSettings *settings,
                   GFile                *file,
                   GCancellable         *cancellable,
                   GAsyncReadyCallback   callback,
                   gpointer              user_data);

/* Returns: %TRUE, or %FALSE with @error set as by fh_render_to_bytes() or by writing */
gboolean fh_shot_save_finish (FhShot       *self,
                              GAsyncResult *result,
                              GError      **error);

G_END_DECLS
