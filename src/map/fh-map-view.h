/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* The map: where the story happens. */

#include <gtk/gtk.h>

#include "fh-basemap.h"
#include "fh-map-camera.h"
#include "fh-palette.h"
#include "fh-session.h"
#include "fh-tile-fetcher.h"

G_BEGIN_DECLS

/**
 * FhMapView:
 *
 * Follows a session: flies to the selection's places, shows what the sites were at its date and the events
 * that its filter lets through, in its language. A click on a site or an event selects it. Can have the
 * focus; keys move it: arrows, `+`, `-` and Home for the whole story. Main thread only.
 *
 * Its label and description say what it shows now.
 *
 * Properties:
 * - `palette-kind` (int, FhPaletteKind): in which colours it is drawn
 *
 * CSS node: `mapview`, with the class of its palette: `light` or `dark`, and `contrast`.
 */
#define FH_TYPE_MAP_VIEW (fh_map_view_get_type ())
G_DECLARE_FINAL_TYPE (FhMapView, fh_map_view, FH, MAP_VIEW, GtkWidget)

/**
 * fh_map_view_new:
 * @session: what it follows
 * @basemap: (nullable): the ground; without one there is plain colour, and everything else works
 */
GtkWidget *fh_map_view_new (FhSession *session,
                            FhBasemap *basemap);

void          fh_map_view_set_palette_kind (FhMapView    *self,
                                            FhPaletteKind palette);
FhPaletteKind fh_map_view_get_palette_kind (FhMapView *self);

/**
 * fh_map_view_set_fetcher:
 * @fetcher: (nullable): where the tiles of an online map come from; by default there are none
 *
 * Its tiles lie over the offline map, which shows wherever there is none.
 */
void fh_map_view_set_fetcher (FhMapView     *self,
                              FhTileFetcher *fetcher);

/* Whether the map says above the scale where on the world the pointer is; not at first. */
void fh_map_view_set_coordinates_visible (FhMapView *self,
                                          gboolean   visible);

/**
 * fh_map_view_set_insets:
 * @insets: what lies over the map at each edge, in logical pixels, besides its own controls
 *
 * What the camera leaves free when it flies to something.
 */
void fh_map_view_set_insets (FhMapView       *self,
                             const GtkBorder *insets);

/**
 * fh_map_view_set_magnification:
 * @magnification: 1 at a desk; what lies on the map and its names are so many times as large
 *
 * For a screen that is looked at from far away, or for a picture of one.
 */
void fh_map_view_set_magnification (FhMapView *self,
                                    double     magnification);

/* Whether the map has no date and no buttons of its own, because something else says and does that. */
void fh_map_view_set_plain (FhMapView *self,
                            gboolean   plain);

/* Whether the events have marks; what is selected shows without. */
void fh_map_view_set_events_visible (FhMapView *self,
                                     gboolean   visible);

/* Whether the ground has names. */
void fh_map_view_set_names_visible (FhMapView *self,
                                    gboolean   visible);

/* Whether the sites show, and the date at which they are shown; until the next story. */
void fh_map_view_set_sites_visible (FhMapView *self,
                                    gboolean   visible);

/**
 * fh_map_view_add_cover:
 * @cover: a widget that lies over the map
 *
 * Cards and names keep clear of it while it is visible. It must be allocated before the map.
 */
void fh_map_view_add_cover (FhMapView *self,
                            GtkWidget *cover);

/* Flies to the bounds of the dataset. */
void fh_map_view_show_story (FhMapView *self);

/* Flies to an item's places; an item without places leaves it where it is. */
void fh_map_view_show_item (FhMapView *self,
                            FhItem    *item);

/* (element-type FhPlace): flies to where all of them show, no nearer than @max_zoom. */
void fh_map_view_show_places (FhMapView *self,
                              GPtrArray *places,
                              double     max_zoom);

/**
 * fh_map_view_show_bounds:
 *
 * Flies to a rectangle in degrees, as large as it fits.
 */
void fh_map_view_show_bounds (FhMapView *self,
                              FhBounds   bounds);

/**
 * fh_map_view_show_camera:
 *
 * Flies to where @camera is in the middle of what the insets leave free. Its zoom is that of a map without
 * magnification.
 */
void fh_map_view_show_camera (FhMapView      *self,
                              const FhCamera *camera);

/**
 * fh_map_view_read_camera:
 * @camera: (out caller-allocates): where it looks, or will look when it has arrived, as
 *   fh_map_view_show_camera() takes it
 */
void fh_map_view_read_camera (FhMapView *self,
                              FhCamera  *camera);

/* (transfer full) (nullable): what fh_tile_layer_paint_ahead() is to paint for a map that will look where
 * this one looks: at the whole story, or where a link of this view leads. */
GVariant *fh_map_view_describe_tiles (FhMapView *self);

/* Whether it shows the whole story and keeps to that when its size changes. */
gboolean fh_map_view_get_at_story (FhMapView *self);

/* Ends a flight at its target. */
void fh_map_view_arrive (FhMapView *self);

/* (transfer none): to move it, and to know where it looks. */
FhMapCamera *fh_map_view_get_camera (FhMapView *self);

/* (transfer none): for layers that lie over it and move with it. */
ShumateViewport *fh_map_view_get_viewport (FhMapView *self);

/**
 * fh_map_view_format_coordinates:
 * @seconds: whether seconds of arc are of interest
 *
 * Returns: (transfer full): "34°31′ N  36°14′ E", with the language's digits and the interface's letters
 */
char *fh_map_view_format_coordinates (double      latitude,
                                      double      longitude,
                                      gboolean    seconds,
                                      const char *language);

/* Whether every tile that shows is painted for exactly this zoom. */
gboolean fh_map_view_is_sharp (FhMapView *self);

G_END_DECLS
