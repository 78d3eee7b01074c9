/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* What the files of FhMapView share: fh-map-view.c has the widget, fh-map-view-show.c what it can be made
 * to show, fh-map-view-overlays.c what lies over it. */

#include "fh-event-layer.h"
#include "fh-label-layer.h"
#include "fh-map-view.h"
#include "fh-online-layer.h"
#include "fh-site-layer.h"
#include "fh-tile-layer.h"

G_BEGIN_DECLS

struct _FhMapView
{
  GtkWidget parent_instance;

  FhSession    *session;
  FhBasemap    *basemap;
  FhPaletteKind palette;
  GtkBorder     insets;
  double        magnification;
  gboolean      plain;
  GPtrArray    *covers;

  ShumateViewport *viewport;
  FhMapCamera     *camera;
  FhTileLayer     *tiles;
  FhOnlineLayer   *online;
  FhLabelLayer    *labels;
  FhEventLayer    *events;
  FhSiteLayer     *sites;

  GtkWidget *date;
  GtkWidget *controls;
  GtkWidget *scale;
  GtkWidget *credit;
  GtkWidget *coordinates;
  gboolean   shows_coordinates;

  /* Whether the map shows the whole story and keeps to it when its size changes. */
  gboolean at_story;
  gboolean was_allocated;
  guint    describe_id;
  guint    shown_id;
};

/* Tells the session what shows, once the map is at rest. */
void fh_map_view_queue_shown (FhMapView *self);

/* The buttons in the corner. */
GtkWidget *fh_map_view_create_controls (FhMapView *self);

/* Gives what lies over the map its places. */
void fh_map_view_allocate_overlays (FhMapView *self);

/* (transfer full) (element-type FhBox): what lies over the map for good, as it was allocated last, in pixels
 * of the layers. */
GArray *fh_map_view_list_overlays (FhMapView *self);

/* What says where the pointer is; hidden while it is elsewhere. */
GtkWidget *fh_map_view_create_coordinates (FhMapView *self);

/* The credits of what is shown, in the corner. */
GtkWidget *fh_map_view_create_credit (FhMapView *self);

/* Adds what the online map covers, in pixels of the layers with names and marks. */
void fh_map_view_add_online_boxes (FhMapView *self,
                                   GArray    *boxes);

/* Whether there is a story, and what shows the whole of it. */
gboolean fh_map_view_find_story (FhMapView    *self,
                                 FhCameraView *view);

G_END_DECLS
