/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* Where on a map the marks of events stand: one for each place, or for several that lie together. */

#include <gio/gio.h>

#include "fh-dataset.h"
#include "fh-mercator.h"
#include "fh-palette.h"
#include "fh-path.h"

G_BEGIN_DECLS

/**
 * FhEventMark:
 * @x: its middle, in logical pixels of the area
 * @y: likewise, from the top
 * @radius: half its width
 * @moved: whether it stepped aside, so that it does not stand on its place
 * @n_events: how many events it stands for; an event at two of its places counts twice
 * @counts: how many of each category of the dataset; until the next layout
 * @members: numbers of its places, see fh_event_map_get_place(); until the next layout
 * @n_members: how many places
 */
typedef struct
{
  double         x;
  double         y;
  double         radius;
  gboolean       moved;
  guint          n_events;
  const guint32 *counts;
  const guint32 *members;
  guint          n_members;
} FhEventMark;

/**
 * FhEventMap:
 *
 * The places of events, featured ones left out: they have marks of their own. Marks stay where they are while
 * the map pans, and are put together anew for each half level of zoom. Belongs to one thread.
 */
typedef struct _FhEventMap FhEventMap;

FhEventMap *fh_event_map_new (void);
void        fh_event_map_free (FhEventMap *self);

/**
 * fh_event_map_set_events:
 * @dataset: (nullable): where the events come from
 * @events: (nullable): a model of FhEvent; read once, not followed
 *
 * About 20 ms for 100,000 events.
 */
void fh_event_map_set_events (FhEventMap *self,
                              FhDataset  *dataset,
                              GListModel *events);

/**
 * fh_event_map_lay_out:
 * @area: what shows
 * @discs: (array length=n_discs): boxes of round marks that cover the map; marks beneath them step aside
 *
 * Costs what shows; the first time for another half level of zoom also some 3 ms for 100,000 places.
 *
 * Returns: (transfer none) (element-type FhEventMark): what shows, until the next call
 */
const GArray *fh_event_map_lay_out (FhEventMap      *self,
                                    const FhMapArea *area,
                                    const FhBox     *discs,
                                    guint            n_discs);

/* (transfer none): as it was laid out last. */
const GArray *fh_event_map_get_marks (FhEventMap *self);

FhBox fh_event_mark_get_box (const FhEventMark *mark);

/**
 * fh_event_map_paint_mark:
 * @language: whose digits its number has
 *
 * Paints a mark where it was laid out.
 */
void fh_event_map_paint_mark (FhEventMap        *self,
                              const FhEventMark *mark,
                              cairo_t           *cr,
                              const FhPalette   *palette,
                              const char        *language);

/* (transfer none): a place by its number. */
FhPlace *fh_event_map_get_place (FhEventMap *self,
                                 guint       number);

guint fh_event_map_get_n_places (FhEventMap *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FhEventMap, fh_event_map_free)

G_END_DECLS
