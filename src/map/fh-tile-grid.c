/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-tile-grid.h"

typedef struct
{
  ShumateTile  *tile;
  GCancellable *cancellable;
  guint         seen;
  gsize         bytes;
} Cell;

/* While it runs, the cell may be dropped; then it is cancelled first. */
typedef struct
{
  ShumateMapSource *source;
  GCancellable     *cancellable;
  GtkWidget        *widget;
  Cell             *cell;
} Request;

static gint64
make_key (gint64 column,
          gint64 row)
{
  return column << 32 | row;
}

static void
free_cell (Cell *cell)
{
  g_cancellable_cancel (cell->cancellable);
  g_clear_object (&cell->cancellable);
  g_clear_object (&cell->tile);
  g_free (cell);
}

static void
free_request (Request *request)
{
  g_object_unref (request->source);
  g_object_unref (request->cancellable);
  g_free (request);
}

static void
count_bytes (Cell *cell)
{
  GdkPaintable *paintable = shumate_tile_get_paintable (cell->tile);

  cell->bytes = (gsize) 4 * gdk_paintable_get_intrinsic_width (paintable) *
                gdk_paintable_get_intrinsic_height (paintable);
}

static void
fill_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  Request *request = user_data;
  g_autoptr (GError) error = NULL;

  if (shumate_map_source_fill_tile_finish (request->source, result, &error) &&
      !g_cancellable_is_cancelled (request->cancellable))
    {
      count_bytes (request->cell);
      gtk_widget_queue_draw (request->widget);
    }

  free_request (request);
}

static Cell *
start_cell (FhTileGrid *self,
            gint64      column,
            gint64      row)
{
  Cell    *cell = g_new0 (Cell, 1);
  Request *request;

  cell->tile = shumate_tile_new_full ((guint) column, (guint) row, FH_TILE_SIZE, (guint) self->level);
  cell->cancellable = g_cancellable_new ();
  if (fh_basemap_source_take_ahead (self->source, cell->tile))
    {
      count_bytes (cell);
      return cell;
    }

  request = g_new0 (Request, 1);
  request->source = g_object_ref (SHUMATE_MAP_SOURCE (self->source));
  request->cancellable = g_object_ref (cell->cancellable);
  request->widget = self->widget;
  request->cell = cell;
  shumate_map_source_fill_tile_async (request->source, cell->tile, cell->cancellable, fill_cb, request);

  return cell;
}

/* Columns repeat around the world. */
static gint64
wrap_column (FhTileGrid *self,
             gint64      column)
{
  gint64 n_columns = G_GINT64_CONSTANT (1) << self->level;

  return ((column % n_columns) + n_columns) % n_columns;
}

static Cell *
find_cell (FhTileGrid *self,
           gint64      column,
           gint64      row)
{
  gint64 key = make_key (wrap_column (self, column), row);

  return g_hash_table_lookup (self->cells, &key);
}

static gboolean
request_cell (FhTileGrid *self,
              gint64      column,
              gint64      row,
              guint       frame)
{
  Cell *cell = find_cell (self, column, row);

  if (cell == NULL)
    {
      gint64 wrapped = wrap_column (self, column);
      gint64 key = make_key (wrapped, row);

      cell = start_cell (self, wrapped, row);
      g_hash_table_insert (self->cells, g_memdup2 (&key, sizeof key), cell);
    }
  cell->seen = frame;

  return cell->bytes > 0;
}

FhTileGrid *
fh_tile_grid_new (FhBasemapSource *source,
                  double           zoom,
                  int              level,
                  GtkWidget       *widget)
{
  FhTileGrid *self = g_new0 (FhTileGrid, 1);

  self->source = source;
  self->zoom = zoom;
  self->level = level;
  self->widget = widget;
  self->cells = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) free_cell);

  return self;
}

void
fh_tile_grid_free (FhTileGrid *self)
{
  g_hash_table_unref (self->cells);
  g_object_unref (self->source);
  g_free (self);
}

FhTileRange
fh_tile_grid_get_range (FhTileGrid         *self,
                        const FhProjection *projection,
                        int                 ring)
{
  double      tile = projection->world / exp2 (self->level);
  gint64      n_rows = G_GINT64_CONSTANT (1) << self->level;
  FhTileRange range;

  range.first_column = (gint64) floor (projection->left / tile) - ring;
  range.last_column = (gint64) floor ((projection->left + projection->width) / tile) + ring;
  range.first_row = CLAMP ((gint64) floor (projection->top / tile) - ring, 0, n_rows - 1);
  range.last_row =
    CLAMP ((gint64) floor ((projection->top + projection->height) / tile) + ring, 0, n_rows - 1);

  return range;
}

gboolean
fh_tile_grid_request (FhTileGrid        *self,
                      const FhTileRange *range,
                      guint              frame)
{
  gint64   middle_column = (range->first_column + range->last_column) / 2;
  gint64   middle_row = (range->first_row + range->last_row) / 2;
  gint64   n_columns = range->last_column - range->first_column + 1;
  gint64   n_rows = range->last_row - range->first_row + 1;
  gboolean complete = TRUE;

  /* Ring by ring around the middle tile. */
  for (gint64 distance = 0; distance <= MAX (n_columns, n_rows); distance++)
    for (gint64 row = MAX (range->first_row, middle_row - distance);
         row <= MIN (range->last_row, middle_row + distance); row++)
      {
        gboolean whole_row = ABS (row - middle_row) == distance;

        for (gint64 column = middle_column - distance; column <= middle_column + distance;
             column += whole_row || distance == 0 ? 1 : 2 * distance)
          if (column >= range->first_column && column <= range->last_column)
            complete &= request_cell (self, column, row, frame);
      }

  return complete;
}

void
fh_tile_grid_cancel_unwanted (FhTileGrid *self,
                              guint       frame)
{
  GHashTableIter iter;
  gpointer       value;

  g_hash_table_iter_init (&iter, self->cells);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      Cell *cell = value;

      if (cell->bytes == 0 && cell->seen != frame)
        g_hash_table_iter_remove (&iter);
    }
}

void
fh_tile_grid_snapshot (FhTileGrid         *self,
                       const FhProjection *projection,
                       const FhTileRange  *range,
                       GtkSnapshot        *snapshot,
                       guint               frame)
{
  double zoomed = exp2 (projection->zoom - self->zoom);
  double scale = projection->scale;
  double left = projection->left * scale;
  double top = projection->top * scale;

  for (gint64 row = range->first_row; row <= range->last_row; row++)
    for (gint64 column = range->first_column; column <= range->last_column; column++)
      {
        Cell  *cell = find_cell (self, column, row);
        double x0, x1, y0, y1;

        if (cell == NULL || cell->bytes == 0)
          continue;

        /* Rounding each edge once keeps neighbours together while they are scaled. */
        x0 = round ((double) fh_basemap_source_get_edge (self->source, column) * zoomed - left);
        x1 = round ((double) fh_basemap_source_get_edge (self->source, column + 1) * zoomed - left);
        y0 = round ((double) fh_basemap_source_get_edge (self->source, row) * zoomed - top);
        y1 = round ((double) fh_basemap_source_get_edge (self->source, row + 1) * zoomed - top);
        gtk_snapshot_append_texture (snapshot, GDK_TEXTURE (shumate_tile_get_paintable (cell->tile)),
                                     &GRAPHENE_RECT_INIT ((float) (x0 / scale), (float) (y0 / scale),
                                                          (float) ((x1 - x0) / scale),
                                                          (float) ((y1 - y0) / scale)));
        cell->seen = frame;
      }
}

gsize
fh_tile_grid_get_bytes (FhTileGrid *self)
{
  GHashTableIter iter;
  gpointer       value;
  gsize          bytes = 0;

  g_hash_table_iter_init (&iter, self->cells);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    bytes += ((Cell *) value)->bytes;

  return bytes;
}

void
fh_tile_grid_drop_unseen (FhTileGrid *self,
                          guint       frame)
{
  GHashTableIter iter;
  gpointer       value;

  g_hash_table_iter_init (&iter, self->cells);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    if ((int) (((Cell *) value)->seen - frame) < 0)
      g_hash_table_iter_remove (&iter);
}
