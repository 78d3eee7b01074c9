/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Pictures of names with their halos, painted once: 120 of them painted afresh cost 17 ms a frame. */

#pragma once

#include <glib-object.h>

#include "fh-label-style.h"
#include "fh-path.h"

G_BEGIN_DECLS

/**
 * FhLabelPicture:
 * @surface: an image with the style's device scale, transparent around the name
 * @width: logical pixels of the surface
 * @height: logical pixels of the surface
 * @text: the box of the bare text in the picture, before it is turned
 *
 * A river's name is painted turned by its angle. Attach what is made from the surface, such as a texture, to
 * it with cairo_surface_set_user_data(): it is dropped with the picture.
 */
typedef struct
{
  cairo_surface_t *surface;
  double           width;
  double           height;
  FhBox            text;
} FhLabelPicture;

#define FH_TYPE_LABEL_CACHE (fh_label_cache_get_type ())

/**
 * FhLabelCache:
 *
 * Belongs to one thread. Holds at most some 8 MB of pictures; the longest unused go first.
 */
G_DECLARE_FINAL_TYPE (FhLabelCache, fh_label_cache, FH, LABEL_CACHE, GObject)

FhLabelCache *fh_label_cache_new (void);

/* A style other than the last one empties the cache. */
void fh_label_cache_set_style (FhLabelCache       *self,
                               const FhLabelStyle *style);

const FhLabelStyle *fh_label_cache_get_style (FhLabelCache *self);

/**
 * fh_label_cache_get_picture:
 *
 * Returns: (transfer none): the picture of the label's name; stays at least until the next
 *   fh_label_cache_begin_frame()
 */
const FhLabelPicture *fh_label_cache_get_picture (FhLabelCache  *self,
                                                  const FhLabel *label);

/* Whether the label's picture is there already, so that asking for it costs nothing. */
gboolean fh_label_cache_has_picture (FhLabelCache  *self,
                                     const FhLabel *label);

/* Likewise the picture of its mark, its point in the middle; %NULL where its kind has none. */
const FhLabelPicture *fh_label_cache_get_mark (FhLabelCache  *self,
                                               const FhLabel *label);

/* Returns: (transfer full): the name laid out as in its picture, for pages, which keep text as text. */
PangoLayout *fh_label_cache_create_layout (FhLabelCache  *self,
                                           const FhLabel *label);

/* Says that pictures handed out before are no longer on the screen unless they are asked for again; drops
 * the longest unused where the cache is full. */
void fh_label_cache_begin_frame (FhLabelCache *self);

/* Bytes of all pictures. */
gsize fh_label_cache_get_size (FhLabelCache *self);

G_END_DECLS
