/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* What was looked at last, story by story, from one start to the next. */

#include "fh-link.h"

G_BEGIN_DECLS

/* Remembers @link as the last view of its story, and its story as the last one. */
void fh_last_views_remember (FhLink *link);

/* Returns: (transfer full) (nullable): the last view of a story; %NULL if none is remembered */
FhLink *fh_last_views_find (const char *story);

/* Returns: (transfer full) (nullable): the file of the story that was looked at last, if it is still there */
GFile *fh_last_views_find_story (void);

/* @tiles: what the map of the last view shows, as from fh_map_view_describe_tiles(). */
void fh_last_views_remember_tiles (GVariant *tiles);

/* Begins to paint them, before there is a window, so that the first thing it shows is the whole map. */
void fh_last_views_paint_tiles (void);

G_END_DECLS
