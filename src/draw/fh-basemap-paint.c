/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The cartographer's pen: in which order, colour and width the layers of the base map are drawn at each
 * zoom. */

#include "fh-basemap-pieces.h"

/* Pixels around the view from which a line can still reach into it. */
#define MARGIN 10.0

/* From this zoom on lakes have an outline and the sea a darker rim: further away they are too small for
 * it, and many. */
#define OUTLINES_FROM 5.0

/* Below this zoom settled borders are plain lines. */
#define DASHES_FROM 4.5

/* Below this zoom a tile holds so many lines that cairo's coarser smoothing is worth its speed. */
#define COARSE_BELOW 6.0

/* Rivers are drawn in classes, 0 the great ones. */
#define N_RIVER_CLASSES 6

/* Below this zoom a class of rivers does not show. */
static const double river_from[N_RIVER_CLASSES] = { 1.5, 3.0, 4.6, 5.6, 6.6, 7.6 };

/* Widths in pixels at zoom 4, 7 and 12. */
static const double river_width[N_RIVER_CLASSES][3] = {
  { 0.9, 1.7, 3.2 },
  { 0.7, 1.25, 2.4 },
  { 0.5, 1.0, 1.9 },
  { 0.4, 0.8, 1.5 },
  { 0.4, 0.65, 1.3 },
  { 0.4, 0.55, 1.1 },
};

typedef struct
{
  cairo_t         *cr;
  const FhPalette *palette;
  double           zoom;
  GArray          *pieces;
} Painter;

/* Between the values for zoom 4, 7 and 12, held beyond them. */
static double
by_zoom (double       zoom,
         const double at[3])
{
  if (zoom <= 7.0)
    return at[0] + (at[1] - at[0]) * CLAMP ((zoom - 4.0) / 3.0, -0.5, 1.0);

  return at[1] + (at[2] - at[1]) * MIN ((zoom - 7.0) / 5.0, 1.0);
}

static void
add_rings (const Painter *painter,
           FhBasemapLayer layer,
           FhPath        *path)
{
  for (guint i = 0; i < painter->pieces->len; i++)
    fh_piece_add_rings (&g_array_index (painter->pieces, FhPiece, i), layer, path);
}

static FhPath *
collect_rings (const Painter *painter,
               FhBasemapLayer layer)
{
  FhPath *path = fh_path_new ();

  add_rings (painter, layer, path);
  return path;
}

static void
collect_lines (const Painter *painter,
               FhBasemapLayer layer,
               FhPath       **paths,
               guint          n_paths)
{
  for (guint i = 0; i < n_paths; i++)
    paths[i] = fh_path_new ();

  for (guint i = 0; i < painter->pieces->len; i++)
    fh_piece_add_lines (&g_array_index (painter->pieces, FhPiece, i), layer, paths, n_paths);
}

static void
fill (const Painter *painter,
      const FhPath  *path,
      const FhColor *color)
{
  if (path->len == 0)
    return;

  fh_path_trace (path, painter->cr);
  fh_color_set (color, painter->cr);
  cairo_fill (painter->cr);
}

static void
stroke_edges (const Painter *painter,
              const FhPath  *path,
              const FhColor *color,
              double         width)
{
  cairo_set_line_width (painter->cr, width);
  fh_color_set (color, painter->cr);
  fh_path_stroke_edges (path, painter->cr);
}

static void
stroke_dashes (const Painter *painter,
               const FhPath  *path,
               const double  *pattern,
               guint          n_pattern,
               const FhColor *color,
               double         width)
{
  cairo_set_line_width (painter->cr, width);
  fh_color_set (color, painter->cr);
  fh_path_trace_dashes (path, painter->cr, pattern, n_pattern);
  cairo_stroke (painter->cr);
}

static void
fill_layer (const Painter *painter,
            FhBasemapLayer layer,
            const FhColor *color)
{
  g_autoptr (GArray) path = collect_rings (painter, layer);

  fill (painter, path, color);
}

/* The sea darkens a little towards the shore, as on engraved maps. */
static void
paint_shore_tint (const Painter *painter,
                  const FhPath  *land)
{
  static const double width[3] = { 3.0, 6.0, 10.0 };
  FhColor             tint = fh_color_mix (&painter->palette->sea, &painter->palette->shore, 0.16);

  if (painter->zoom < OUTLINES_FROM)
    return;

  stroke_edges (painter, land, &tint, by_zoom (painter->zoom, width));
}

static void
paint_land (const Painter *painter)
{
  static const double shore_width[3] = { 0.7, 0.9, 1.2 };
  const FhPalette    *palette = painter->palette;
  FhColor             contested = fh_color_mix (&palette->ground, &palette->focus, 0.5);
  g_autoptr (GArray) land = collect_rings (painter, FH_LAYER_LAND);

  if (land->len == 0)
    return;

  paint_shore_tint (painter, land);
  fill (painter, land, &palette->ground);
  fill_layer (painter, FH_LAYER_FOCUS, &palette->focus);
  fill_layer (painter, FH_LAYER_CONTESTED, &contested);

  stroke_edges (painter, land, &palette->shore, by_zoom (painter->zoom, shore_width));
}

static void
paint_rivers (const Painter *painter)
{
  FhPath *paths[N_RIVER_CLASSES];

  collect_lines (painter, FH_LAYER_RIVER, paths, N_RIVER_CLASSES);
  for (guint i = N_RIVER_CLASSES; i > 0; i--)
    {
      double width = by_zoom (painter->zoom, river_width[i - 1]);

      if (painter->zoom >= river_from[i - 1])
        stroke_edges (painter, paths[i - 1], &painter->palette->river, MAX (width, 0.35));
      g_array_unref (paths[i - 1]);
    }
}

static void
paint_lakes (const Painter *painter)
{
  static const double width[3] = { 0.5, 0.7, 1.0 };
  g_autoptr (GArray) water = collect_rings (painter, FH_LAYER_LAKE);
  FhColor shore = fh_color_mix (&painter->palette->lake, &painter->palette->shore, 0.75);

  /* Islands turn the other way than lakes: they are left out of the fill, and the land shows. */
  add_rings (painter, FH_LAYER_ISLAND, water);
  fill (painter, water, &painter->palette->lake);
  if (painter->zoom < OUTLINES_FROM)
    return;

  stroke_edges (painter, water, &shore, by_zoom (painter->zoom, width));
}

static void
paint_regions (const Painter *painter)
{
  static const double width[3] = { 0.6, 0.9, 1.4 };
  FhPath             *path;

  if (painter->zoom < 5.5)
    return;

  collect_lines (painter, FH_LAYER_REGION, &path, 1);
  stroke_edges (painter, path, &painter->palette->region, by_zoom (painter->zoom, width));
  g_array_unref (path);
}

/* Settled borders are a dash-dotted line in a lighter casing; disputed ones are evenly dashed, without it. */
static void
paint_borders (const Painter *painter)
{
  static const double width_at[3] = { 0.7, 1.3, 1.8 }, casing_width[3] = { 1.6, 3.6, 5.5 };
  static const double unit_at[3] = { 0.7, 1.0, 1.4 };
  const FhPalette    *palette = painter->palette;
  double              width = by_zoom (painter->zoom, width_at), unit = by_zoom (painter->zoom, unit_at);
  const double        dash_dot[] = { 6.0 * unit, 2.6 * unit, 1.3 * unit, 2.6 * unit };
  const double        dashes[] = { 3.4 * unit, 2.6 * unit };
  FhPath             *paths[FH_BORDER_DISPUTED + 1];

  collect_lines (painter, FH_LAYER_BORDER, paths, G_N_ELEMENTS (paths));

  if (painter->zoom < DASHES_FROM)
    stroke_edges (painter, paths[FH_BORDER_SETTLED], &palette->border, width);
  else
    {
      stroke_edges (painter, paths[FH_BORDER_SETTLED], &palette->border_casing,
                    by_zoom (painter->zoom, casing_width));
      stroke_dashes (painter, paths[FH_BORDER_SETTLED], dash_dot, G_N_ELEMENTS (dash_dot), &palette->border,
                     width);
    }
  stroke_dashes (painter, paths[FH_BORDER_DISPUTED], dashes, G_N_ELEMENTS (dashes), &palette->disputed,
                 width);

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    g_array_unref (paths[i]);
}

static void
paint_runways (const Painter *painter)
{
  static const double width[3] = { 0.0, 1.0, 3.0 };
  FhPath             *path;

  if (painter->zoom < 9.0)
    return;

  collect_lines (painter, FH_LAYER_RUNWAY, &path, 1);
  stroke_edges (painter, path, &painter->palette->built, by_zoom (painter->zoom, width));
  g_array_unref (path);
}

void
fh_basemap_paint (FhBasemap       *self,
                  cairo_t         *cr,
                  const FhMapArea *area,
                  const FhPalette *palette)
{
  g_autoptr (GArray) pieces = NULL;
  Painter painter = { cr, palette };

  g_return_if_fail (FH_IS_BASEMAP (self));
  g_return_if_fail (cr != NULL);
  g_return_if_fail (area != NULL && isfinite (area->zoom) && isfinite (area->x) && isfinite (area->y));
  g_return_if_fail (palette != NULL);

  painter.zoom = area->zoom;
  painter.pieces = pieces = fh_basemap_find_pieces (self, area, MARGIN);

  cairo_save (cr);
  cairo_rectangle (cr, 0.0, 0.0, area->width, area->height);
  cairo_clip (cr);
  fh_color_set (&palette->sea, cr);
  cairo_paint (cr);
  /* Round joins cost twice as much, and at these widths nobody sees them. */
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_MITER);
  cairo_set_miter_limit (cr, 2.0);
  if (area->zoom < COARSE_BELOW)
    cairo_set_antialias (cr, CAIRO_ANTIALIAS_FAST);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);

  paint_land (&painter);
  paint_regions (&painter);
  paint_rivers (&painter);
  paint_lakes (&painter);
  paint_borders (&painter);
  paint_runways (&painter);
  cairo_restore (cr);
}
