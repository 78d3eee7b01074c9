/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-basemap-pieces.h"

/* The bits of a tile's sides in a point's `sides`. */
#define SIDE_LEFT   0x01
#define SIDE_RIGHT  0x02
#define SIDE_TOP    0x04
#define SIDE_BOTTOM 0x08

/* How many pixels the parts of a coarser tile reach over their neighbours, so that lines close. */
#define OVERLAP 1.0

/* No view needs more: a file that says otherwise is not ours. */
#define MAX_PIECES 4096

typedef struct
{
  FhBasemap   *basemap;
  FhWorldPoint origin;
  double       size;
  FhBox        view;
  guint        target;
  GArray      *pieces;
} Search;

static FhBox
intersect (const FhBox *a,
           const FhBox *b)
{
  FhBox box = { MAX (a->x0, b->x0), MAX (a->y0, b->y0), MIN (a->x1, b->x1), MIN (a->y1, b->y1) };

  return box;
}

static gboolean
is_empty (const FhBox *box)
{
  return box->x0 >= box->x1 || box->y0 >= box->y1;
}

/* Where tile (x, y) of a level lies in the view, `turn` worlds to the east. */
static FhBox
locate_tile (const Search *search,
             guint         level,
             guint         x,
             guint         y,
             int           turn)
{
  double side = search->size / (1u << level);
  FhBox  box = { (turn - search->origin.x) * search->size + x * side,
                 y * side - search->origin.y * search->size };

  box.x1 = box.x0 + side;
  box.y1 = box.y0 + side;
  return box;
}

static void
add_piece (Search              *search,
           const FhBasemapBand *band,
           const FhReader      *tile,
           const FhBox         *place,
           const FhBox         *box)
{
  FhPiece piece = { *tile };
  int     units = 1 << band->extent_bits;

  if (search->pieces->len >= MAX_PIECES)
    return;

  piece.origin_x = place->x0;
  piece.origin_y = place->y0;
  piece.scale = (place->x1 - place->x0) / units;
  piece.first_unit = -band->buffer;
  piece.last_unit = units + band->buffer;
  piece.box = *box;
  g_array_append_val (search->pieces, piece);
}

/* A part of a tile, where no finer one is. */
static void
add_cell (Search              *search,
          const FhBasemapBand *band,
          const FhReader      *tile,
          const FhBox         *place,
          FhBox                cell)
{
  FhBox wider = { cell.x0 - OVERLAP, cell.y0 - OVERLAP, cell.x1 + OVERLAP, cell.y1 + OVERLAP };
  FhBox box = intersect (&wider, &search->view);

  if (!is_empty (&box))
    add_piece (search, band, tile, place, &box);
}

static void collect (Search         *search,
                     guint           band_index,
                     guint           x,
                     guint           y,
                     int             turn,
                     const FhReader *tile);

/* The children of a tile in a finer band that the view touches: they themselves where they are, and this
 * tile cut to the places of the others. */
static void
collect_children (Search         *search,
                  guint           band_index,
                  guint           next_index,
                  guint           x,
                  guint           y,
                  int             turn,
                  const FhReader *tile)
{
  const FhBasemapBand *band = &search->basemap->bands[band_index],
                      *next = &search->basemap->bands[next_index];
  guint  shift = next->level - band->level, n = 1u << shift;
  FhBox  place = locate_tile (search, band->level, x, y, turn);
  double side = (place.x1 - place.x0) / n;
  int    first_x = MAX (0, floor ((search->view.x0 - place.x0) / side));
  int    last_x = MIN ((int) n - 1, floor ((search->view.x1 - place.x0) / side));
  int    first_y = MAX (0, floor ((search->view.y0 - place.y0) / side));
  int    last_y = MIN ((int) n - 1, floor ((search->view.y1 - place.y0) / side));

  for (int row = first_y; row <= last_y; row++)
    for (int column = first_x; column <= last_x; column++)
      {
        guint    child_x = (x << shift) + column, child_y = (y << shift) + row;
        FhReader child;

        if (fh_basemap_find_tile (search->basemap, next, child_x, child_y, &child))
          collect (search, next_index, child_x, child_y, turn, &child);
        else
          add_cell (search, band, tile, &place, locate_tile (search, next->level, child_x, child_y, turn));
      }
}

/* The next finer band, up to the one wanted, that covers anything of the tile; 0 if there is none. */
static guint
find_next_band (Search *search,
                guint   band_index,
                guint   x,
                guint   y)
{
  const FhBasemapBand *band = &search->basemap->bands[band_index];

  for (guint i = band_index + 1; i <= search->target; i++)
    {
      const FhBasemapBand *next = &search->basemap->bands[i];
      guint                shift = next->level - band->level;
      guint                first_x = x << shift, first_y = y << shift, n = 1u << shift;

      if (first_x < next->x0 + next->nx && first_x + n > next->x0 && first_y < next->y0 + next->ny &&
          first_y + n > next->y0)
        return i;
    }

  return 0;
}

static void
collect (Search         *search,
         guint           band_index,
         guint           x,
         guint           y,
         int             turn,
         const FhReader *tile)
{
  const FhBasemapBand *band = &search->basemap->bands[band_index];
  FhBox                place = locate_tile (search, band->level, x, y, turn);
  FhBox                box = intersect (&place, &search->view);
  guint                next = find_next_band (search, band_index, x, y);

  if (is_empty (&box))
    return;

  if (next != 0)
    collect_children (search, band_index, next, x, y, turn, tile);
  else
    add_piece (search, band, tile, &place, &search->view);
}

/* A band is made for its own level and a little more than the one after. */
static guint
choose_band (FhBasemap *self,
             double     zoom)
{
  guint chosen = 0;

  for (guint i = 1; i < self->n_bands; i++)
    if (self->bands[i].level <= zoom + 0.01)
      chosen = i;

  return chosen;
}

GArray *
fh_basemap_find_pieces (FhBasemap       *self,
                        const FhMapArea *view,
                        double           margin)
{
  Search   search = { self };
  FhReader tile;

  search.origin = fh_map_area_unproject (view, 0.0, 0.0);
  search.size = fh_mercator_world_size (view->zoom);
  search.view = (FhBox){ -margin, -margin, view->width + margin, view->height + margin };
  search.target = choose_band (self, view->zoom);
  search.pieces = g_array_new (FALSE, FALSE, sizeof (FhPiece));

  if (fh_basemap_find_tile (self, &self->bands[0], 0, 0, &tile))
    {
      double first = floor (search.origin.x - margin / search.size);
      double last = floor (search.origin.x + (view->width + margin) / search.size);

      for (double turn = first; turn <= last && turn < first + 64; turn++)
        collect (&search, 0, 0, 0, turn, &tile);
    }

  return search.pieces;
}

/* Moves @reader to the features of a layer and returns how many there are. */
static guint
find_layer (const FhPiece *piece,
            FhBasemapLayer layer,
            FhReader      *reader)
{
  FhReader tile = piece->tile;

  while (tile.at < tile.end)
    {
      guint kind = *tile.at++;
      guint length = fh_reader_varint (&tile);

      *reader = fh_reader_cut (&tile, length);
      if (kind == layer)
        return fh_reader_varint (reader);
    }

  return 0;
}

static guint8
find_sides (const FhPiece *piece,
            int            x,
            int            y)
{
  return (x == piece->first_unit ? SIDE_LEFT : 0) | (x == piece->last_unit ? SIDE_RIGHT : 0) |
         (y == piece->first_unit ? SIDE_TOP : 0) | (y == piece->last_unit ? SIDE_BOTTOM : 0);
}

/* Reads a count and that many points into @points, in pixels of the view. */
static void
read_points (const FhPiece *piece,
             FhReader      *reader,
             double         along,
             GArray        *points)
{
  guint  n = fh_reader_varint (reader);
  gint64 x = 0, y = 0;
  double before_x = 0.0, before_y = 0.0;

  g_array_set_size (points, 0);
  for (guint i = 0; i < n && !reader->bad; i++)
    {
      FhPathPoint point = { 0 };

      x += fh_reader_zigzag (reader);
      y += fh_reader_zigzag (reader);
      point.x = piece->origin_x + x * piece->scale;
      point.y = piece->origin_y + y * piece->scale;
      point.sides = find_sides (piece, CLAMP (x, G_MININT, G_MAXINT), CLAMP (y, G_MININT, G_MAXINT));
      if (i > 0)
        along += hypot (point.x - before_x, point.y - before_y);
      point.along = along;
      before_x = point.x;
      before_y = point.y;
      g_array_append_val (points, point);
    }
}

void
fh_piece_add_rings (const FhPiece *piece,
                    FhBasemapLayer layer,
                    FhPath        *path)
{
  FhReader reader;
  g_autoptr (GArray) ring = fh_path_new ();

  for (guint n = find_layer (piece, layer, &reader); n > 0 && !reader.bad; n--)
    {
      read_points (piece, &reader, 0.0, ring);
      fh_path_add_ring (path, ring, &piece->box);
    }
}

void
fh_piece_add_lines (const FhPiece *piece,
                    FhBasemapLayer layer,
                    FhPath       **paths,
                    guint          n_paths)
{
  FhReader reader;
  g_autoptr (GArray) line = fh_path_new ();

  for (guint n = find_layer (piece, layer, &reader); n > 0 && !reader.bad; n--)
    {
      guint  attribute = fh_reader_varint (&reader);
      double along = fh_reader_varint (&reader) * piece->scale;

      read_points (piece, &reader, along, line);
      fh_path_add_line (paths[MIN (attribute, n_paths - 1)], (const FhPathPoint *) (gpointer) line->data,
                        line->len, &piece->box);
    }
}
