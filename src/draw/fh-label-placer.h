/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which names show on a map, and where: none over another, over an obstacle or over the edge, none that
 * flickers. */

#pragma once

#include <glib-object.h>

#include "fh-label-cache.h"

G_BEGIN_DECLS

/**
 * FhPlacedLabel:
 * @label: the name
 * @picture: its picture; owned by the cache
 * @x: left edge of the picture in the view, on a whole device pixel
 * @y: its top edge, likewise
 * @mark: the picture of its mark, or %NULL
 * @mark_x: left edge of the mark
 * @mark_y: its top edge
 */
typedef struct
{
  FhLabel               label;
  const FhLabelPicture *picture;
  double                x;
  double                y;
  const FhLabelPicture *mark;
  double                mark_x;
  double                mark_y;
} FhPlacedLabel;

#define FH_TYPE_LABEL_PLACER (fh_label_placer_get_type ())

/**
 * FhLabelPlacer:
 *
 * Places greedily by priority. A name that was placed the last time keeps its place before a new one is
 * tried, as long as it fits, so that names stay while the map moves. Belongs to one thread, one placer to one
 * map.
 */
G_DECLARE_FINAL_TYPE (FhLabelPlacer, fh_label_placer, FH, LABEL_PLACER, GObject)

FhLabelPlacer *fh_label_placer_new (void);

/* Colours, font and device scale; cheap where nothing changed. */
void fh_label_placer_set_style (FhLabelPlacer      *self,
                                const FhLabelStyle *style);

/**
 * fh_label_placer_set_marks:
 * @marks: (array length=n_marks): boxes of marks that lie on the map, in pixels of the view; copied
 *
 * Obstacles as well for what is placed from now on. But a town beneath a mark keeps its name: it stands
 * beside that mark, and the town has none of its own.
 */
void fh_label_placer_set_marks (FhLabelPlacer *self,
                                const FhBox   *marks,
                                guint          n_marks);

/**
 * fh_label_placer_place:
 * @labels: (element-type FhLabel): candidates, most important first, as fh_basemap_query_labels() gives them
 * @view: the view
 * @obstacles: (array length=n_obstacles): boxes in pixels of the view that no name may touch: markers, their
 *   labels, what lies on the map
 *
 * Returns: (transfer none) (element-type FhPlacedLabel): the names to show, until the next call
 */
const GArray *fh_label_placer_place (FhLabelPlacer   *self,
                                     const GArray    *labels,
                                     const FhMapArea *view,
                                     const FhBox     *obstacles,
                                     guint            n_obstacles);

/**
 * fh_label_placer_set_budget:
 * @n_pictures: how many new pictures one placement may paint, 0 (as at the beginning) for as many as it needs
 *
 * A picture costs some tenths of a millisecond. Where the map moves, a handful a frame keeps the frames
 * short: the next placements bring in the rest.
 */
void fh_label_placer_set_budget (FhLabelPlacer *self,
                                 guint          n_pictures);

/* Whether the last placement tried all candidates; if not, its budget was spent, and the next one goes on. */
gboolean fh_label_placer_is_complete (FhLabelPlacer *self);

/* Forgets what was placed, as for a map that jumped elsewhere. */
void fh_label_placer_reset (FhLabelPlacer *self);

/* Paints what was placed last; the view's top left corner is the origin of the context's user space. */
void fh_label_placer_paint (FhLabelPlacer *self,
                            cairo_t       *cr);

/* The cache of the placer's pictures. */
FhLabelCache *fh_label_placer_get_cache (FhLabelPlacer *self);

G_END_DECLS
