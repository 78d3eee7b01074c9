/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The cartographer's pen: in which order, colour and width the layers of the base map are drawn at each zoom. */

#include "fh-basemap-pieces.h"

/* Pixels around the view from which a line can still reach into it. */
#define MARGIN 10.0

/* Rivers are drawn in classes, 0 the great ones. */
#define N_RIVER_CLASSES 6

/* Below this zoom a class of rivers does not show. */
static const double river_from[N_RIVER_CLASSES] = { 1.5, 3.0, 4.6, 5.6, 6.6, 7.6 };

/* Widths in pixels at zoom 4, 7 and 12. */
static const double river_width[N_RIVER_CLASSES][3] = {
  { 0.9, 1.7, 3.2 }, { 0.7, 1.25, 2.4 }, { 0.5, 1.0, 1.9 }, { 0.4, 0.8, 1.5 }, { 0.4, 0.65, 1.3 }, { 0.4, 0.55, 1.1 },
};

typedef struct
{
  cairo_t *cr;
  const FhPalette *palette;
  double zoom;
  GArray *pieces;
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

static FhPath *
collect_rings (const Painter  *painter,
               FhBasemapLayer  layer)
{
  FhPath *path = fh_path_new ();

  for (guint i = 0; i < painter->pieces->len; i++)
    fh_piece_add_rings (&g_array_index (painter->pieces, FhPiece, i), layer, path);

  return path;
}

static void
collect_lines (const Painter   *painter,
               FhBasemapLayer   layer,
               FhPath         **paths,
               guint            n_paths)
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
stroke (const Painter *painter,
        const FhColor *color,
        double         width)
{
  cairo_set_line_width (painter->cr, width);
  fh_color_set (color, painter->cr);
  cairo_stroke (painter->cr);
}

static void
fill_layer (const Painter  *painter,
            FhBasemapLayer  layer,
            const FhColor  *color)
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
  FhColor tint = fh_color_mix (&painter->palette->sea, &painter->palette->shore, 0.16);

  if (painter->zoom < 3.0)
    return;

  fh_path_trace_edges (land, painter->cr);
  stroke (painter, &tint, by_zoom (painter->zoom, width));
}

static void
paint_land (const Painter *painter)
{
  static const double shore_width[3] = { 0.7, 0.9, 1.2 };
  const FhPalette *palette = painter->palette;
  FhColor contested = fh_color_mix (&palette->ground, &palette->focus, 0.5);
  g_autoptr (GArray) land = collect_rings (painter, FH_LAYER_LAND);

  if (land->len == 0)
    return;

  paint_shore_tint (painter, land);
  fill (painter, land, &palette->ground);
  fill_layer (painter, FH_LAYER_FOCUS, &palette->focus);
  fill_layer (painter, FH_LAYER_CONTESTED, &contested);

  fh_path_trace_edges (land, painter->cr);
  stroke (painter, &palette->shore, by_zoom (painter->zoom, shore_width));
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
        {
          fh_path_trace_edges (paths[i - 1], painter->cr);
          stroke (painter, &painter->palette->river, MAX (width, 0.35));
        }
      g_array_unref (paths[i - 1]);
    }
}

static void
paint_lakes (const Painter *painter)
{
  static const double width[3] = { 0.5, 0.7, 1.0 };
  g_autoptr (GArray) lakes = collect_rings (painter, FH_LAYER_LAKE);
  g_autoptr (GArray) islands = collect_rings (painter, FH_LAYER_ISLAND);
  FhColor shore = fh_color_mix (&painter->palette->lake, &painter->palette->shore, 0.75);

  fill (painter, lakes, &painter->palette->lake);
  fill (painter, islands, &painter->palette->ground);
  fh_path_trace_edges (lakes, painter->cr);
  fh_path_trace_edges (islands, painter->cr);
  stroke (painter, &shore, by_zoom (painter->zoom, width));
}

static void
paint_regions (const Painter *painter)
{
  static const double width[3] = { 0.6, 0.9, 1.4 };
  FhPath *path;

  if (painter->zoom < 5.5)
    return;

  collect_lines (painter, FH_LAYER_REGION, &path, 1);
  fh_path_trace_edges (path, painter->cr);
  stroke (painter, &painter->palette->region, by_zoom (painter->zoom, width));
  g_array_unref (path);
}

/* Settled borders are a dash-dotted line in a lighter casing; disputed ones are evenly dashed, without it. */
static void
paint_borders (const Painter *painter)
{
  static const double width[3] = { 0.7, 1.3, 1.8 }, casing_width[3] = { 1.6, 3.6, 5.5 };
  double unit = by_zoom (painter->zoom, (const double[]) { 0.7, 1.0, 1.4 });
  const double dash_dot[] = { 6.0 * unit, 2.6 * unit, 1.3 * unit, 2.6 * unit };
  const double dashes[] = { 3.4 * unit, 2.6 * unit };
  FhPath *paths[FH_BORDER_DISPUTED + 1];

  collect_lines (painter, FH_LAYER_BORDER, paths, G_N_ELEMENTS (paths));

  fh_path_trace_edges (paths[FH_BORDER_SETTLED], painter->cr);
  stroke (painter, &painter->palette->border_casing, by_zoom (painter->zoom, casing_width));

  if (painter->zoom < 4.5)
    fh_path_trace_edges (paths[FH_BORDER_SETTLED], painter->cr);
  else
    fh_path_trace_dashes (paths[FH_BORDER_SETTLED], painter->cr, dash_dot, G_N_ELEMENTS (dash_dot));
  stroke (painter, &painter->palette->border, by_zoom (painter->zoom, width));

  fh_path_trace_dashes (paths[FH_BORDER_DISPUTED], painter->cr, dashes, G_N_ELEMENTS (dashes));
  stroke (painter, &painter->palette->disputed, by_zoom (painter->zoom, width));

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    g_array_unref (paths[i]);
}

static void
paint_runways (const Painter *painter)
{
  static const double width[3] = { 0.0, 1.0, 3.0 };
  FhPath *path;

  if (painter->zoom < 9.0)
    return;

  collect_lines (painter, FH_LAYER_RUNWAY, &path, 1);
  fh_path_trace_edges (path, painter->cr);
  stroke (painter, &painter->palette->built, by_zoom (painter->zoom, width));
  g_array_unref (path);
}

void
fh_basemap_paint (FhBasemap       *self,
                  cairo_t         *cr,
                  const FhMapArea *view,
                  const FhPalette *palette)
{
  g_autoptr (GArray) pieces = NULL;
  Painter painter = { cr, palette };

  g_return_if_fail (FH_IS_BASEMAP (self));
  g_return_if_fail (cr != NULL);
  g_return_if_fail (view != NULL && isfinite (view->zoom) && isfinite (view->x) && isfinite (view->y));
  g_return_if_fail (palette != NULL);

  painter.zoom = view->zoom;
  painter.pieces = pieces = fh_basemap_find_pieces (self, view, MARGIN);

  cairo_save (cr);
  cairo_rectangle (cr, 0.0, 0.0, view->width, view->height);
  cairo_clip (cr);
  fh_color_set (&palette->sea, cr);
  cairo_paint (cr);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);

  paint_land (&painter);
  paint_rivers (&painter);
  paint_lakes (&painter);
  paint_regions (&painter);
  paint_borders (&painter);
  paint_runways (&painter);
  cairo_restore (cr);
}
