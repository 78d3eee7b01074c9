/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-online-layer.h"

#include <math.h>

#include "fh-mercator.h"
#include "fh-path.h"
#include "fh-projection.h"

/* How many levels coarser a tile may be that stands in for one that is late. */
#define MAX_COARSER 4

/* A tile that failed is asked for again after so many microseconds. */
#define RETRY_TIME (60 * G_USEC_PER_SEC)

typedef struct
{
  int    level;
  gint64 column;
  gint64 row;
} TileId;

typedef struct
{
  GdkTexture   *texture;
  GCancellable *cancellable;
  gint64        failed_at;
  guint         seen;
} Tile;

typedef struct
{
  FhOnlineLayer *layer;
  GCancellable  *cancellable;
  Tile          *tile;
} Request;

struct _FhOnlineLayer
{
  ShumateLayer parent_instance;

  FhTileFetcher *fetcher;
  GHashTable    *tiles;
  guint          frame;
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FhOnlineLayer, fh_online_layer, SHUMATE_TYPE_LAYER)

static guint
hash_id (gconstpointer key)
{
  const TileId *id = key;

  return (guint) id->level * 2654435761u ^ (guint) id->column * 40503u ^ (guint) id->row * 2246822519u;
}

static gboolean
equal_ids (gconstpointer a,
           gconstpointer b)
{
  const TileId *first = a;
  const TileId *second = b;

  return first->level == second->level && first->column == second->column && first->row == second->row;
}

static void
free_tile (Tile *tile)
{
  g_cancellable_cancel (tile->cancellable);
  g_clear_object (&tile->cancellable);
  g_clear_object (&tile->texture);
  g_free (tile);
}

/* While the request runs the tile may be dropped, and the layer with it; then it is cancelled first. */
static void
fetched_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  Request    *request = user_data;
  GdkTexture *texture = fh_tile_fetcher_fetch_finish (FH_TILE_FETCHER (source), result, NULL);

  if (g_cancellable_is_cancelled (request->cancellable))
    {
      g_clear_object (&texture);
    }
  else
    {
      request->tile->texture = texture;
      request->tile->failed_at = texture == NULL ? g_get_monotonic_time () : 0;
      gtk_widget_queue_draw (GTK_WIDGET (request->layer));
      g_signal_emit (request->layer, signals[SIGNAL_CHANGED], 0);
    }

  g_object_unref (request->cancellable);
  g_free (request);
}

static void
start_request (FhOnlineLayer *self,
               const TileId  *id,
               Tile          *tile)
{
  Request *request = g_new0 (Request, 1);

  g_clear_object (&tile->cancellable);
  tile->cancellable = g_cancellable_new ();
  tile->failed_at = 0;

  request->layer = self;
  request->tile = tile;
  request->cancellable = g_object_ref (tile->cancellable);
  fh_tile_fetcher_fetch_async (self->fetcher, (guint) id->level, (guint) id->column, (guint) id->row,
                               tile->cancellable, fetched_cb, request);
}

static Tile *
request_tile (FhOnlineLayer *self,
              const TileId  *id)
{
  Tile *tile = g_hash_table_lookup (self->tiles, id);

  if (tile == NULL)
    {
      tile = g_new0 (Tile, 1);
      g_hash_table_insert (self->tiles, g_memdup2 (id, sizeof *id), tile);
      start_request (self, id, tile);
    }
  else if (tile->failed_at != 0 && g_get_monotonic_time () - tile->failed_at > RETRY_TIME)
    {
      start_request (self, id, tile);
    }
  tile->seen = self->frame;

  return tile;
}

/* The whole level whose tiles are scaled least, on this screen. */
static int
choose_level (const FhProjection *projection)
{
  return CLAMP ((int) round (projection->zoom + log2 (projection->scale)), 0, FH_TILE_FETCHER_MAX_LEVEL);
}

/* The box of a tile, its edges on device pixels, so that neighbours touch. */
static graphene_rect_t
find_box (const FhProjection *projection,
          int                 level,
          gint64              column,
          gint64              row)
{
  double size = projection->world / exp2 (level);
  double scale = projection->scale;
  double x0 = round ((column * size - projection->left) * scale) / scale;
  double x1 = round (((column + 1) * size - projection->left) * scale) / scale;
  double y0 = round ((row * size - projection->top) * scale) / scale;
  double y1 = round (((row + 1) * size - projection->top) * scale) / scale;

  return GRAPHENE_RECT_INIT ((float) x0, (float) y0, (float) (x1 - x0), (float) (y1 - y0));
}

static TileId
wrap_id (int    level,
         gint64 column,
         gint64 row)
{
  gint64 n_columns = G_GINT64_CONSTANT (1) << level;

  return (TileId){ level, ((column % n_columns) + n_columns) % n_columns, row };
}

/* Shows the part of a coarser tile that is there already. */
static void
snapshot_coarser (FhOnlineLayer         *self,
                  const FhProjection    *projection,
                  const graphene_rect_t *box,
                  int                    level,
                  gint64                 column,
                  gint64                 row,
                  GtkSnapshot           *snapshot)
{
  for (int up = 1; up <= MIN (level, MAX_COARSER); up++)
    {
      TileId          id = wrap_id (level - up, column >> up, row >> up);
      Tile           *tile = g_hash_table_lookup (self->tiles, &id);
      graphene_rect_t whole;

      if (tile == NULL || tile->texture == NULL)
        continue;

      whole = find_box (projection, level - up, column >> up, row >> up);
      gtk_snapshot_push_clip (snapshot, box);
      gtk_snapshot_append_texture (snapshot, tile->texture, &whole);
      gtk_snapshot_pop (snapshot);
      tile->seen = self->frame;
      return;
    }
}

/* Shows what there is of the four tiles that are one level finer. */
static void
snapshot_finer (FhOnlineLayer      *self,
                const FhProjection *projection,
                int                 level,
                gint64              column,
                gint64              row,
                GtkSnapshot        *snapshot)
{
  for (int i = 0; i < 4; i++)
    {
      gint64          finer_column = column * 2 + i % 2;
      gint64          finer_row = row * 2 + i / 2;
      TileId          id = wrap_id (level + 1, finer_column, finer_row);
      Tile           *tile = g_hash_table_lookup (self->tiles, &id);
      graphene_rect_t box;

      if (tile == NULL || tile->texture == NULL)
        continue;

      box = find_box (projection, level + 1, finer_column, finer_row);
      gtk_snapshot_append_texture (snapshot, tile->texture, &box);
      tile->seen = self->frame;
    }
}

static void
snapshot_tile (FhOnlineLayer      *self,
               const FhProjection *projection,
               int                 level,
               gint64              column,
               gint64              row,
               GtkSnapshot        *snapshot)
{
  TileId          id = wrap_id (level, column, row);
  Tile           *tile = request_tile (self, &id);
  graphene_rect_t box = find_box (projection, level, column, row);

  if (tile->texture != NULL)
    {
      gtk_snapshot_append_texture (snapshot, tile->texture, &box);
    }
  else if (tile->failed_at == 0)
    {
      snapshot_coarser (self, projection, &box, level, column, row, snapshot);
      snapshot_finer (self, projection, level, column, row, snapshot);
    }
}

/* What is under way but no longer wanted is not worth a request. */
static void
cancel_unwanted (FhOnlineLayer *self)
{
  GHashTableIter iter;
  gpointer       value;

  g_hash_table_iter_init (&iter, self->tiles);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      Tile *tile = value;

      if (tile->texture == NULL && tile->seen != self->frame)
        g_hash_table_iter_remove (&iter);
    }
}

static gsize
count_bytes (FhOnlineLayer *self)
{
  GHashTableIter iter;
  gpointer       value;
  gsize          bytes = 0;

  g_hash_table_iter_init (&iter, self->tiles);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    if (((Tile *) value)->texture != NULL)
      bytes += (gsize) 4 * gdk_texture_get_width (((Tile *) value)->texture) *
               gdk_texture_get_height (((Tile *) value)->texture);

  return bytes;
}

static gboolean
is_older (gpointer key,
          gpointer value,
          gpointer frame)
{
  return (int) (((Tile *) value)->seen - GPOINTER_TO_UINT (frame)) < 0;
}

/* Whatever was not seen for long goes first, then for less long; never what shows now. */
static void
enforce_ceiling (FhOnlineLayer *self)
{
  for (guint age = 1024; age > 0 && count_bytes (self) > FH_ONLINE_LAYER_MAX_BYTES; age /= 4)
    g_hash_table_foreach_remove (self->tiles, is_older,
                                 GUINT_TO_POINTER (self->frame - MIN (age - 1, self->frame)));
}

typedef void (*TileFunc) (FhOnlineLayer      *self,
                          const FhProjection *projection,
                          int                 level,
                          gint64              column,
                          gint64              row,
                          gpointer            data);

static void
foreach_tile (FhOnlineLayer *self,
              TileFunc       func,
              gpointer       data)
{
  FhProjection projection;
  double       size;
  int          level;
  gint64       n_rows;

  if (self->fetcher == NULL ||
      !fh_projection_read (shumate_layer_get_viewport (SHUMATE_LAYER (self)), GTK_WIDGET (self),
                           &projection))
    return;

  level = choose_level (&projection);
  n_rows = G_GINT64_CONSTANT (1) << level;
  size = projection.world / exp2 (level);
  for (gint64 row = MAX (0, (gint64) floor (projection.top / size));
       row < n_rows && row * size < projection.top + projection.height; row++)
    for (gint64 column = (gint64) floor (projection.left / size);
         column * size < projection.left + projection.width; column++)
      func (self, &projection, level, column, row, data);
}

static void
fh_online_layer_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  FhOnlineLayer *self = FH_ONLINE_LAYER (widget);

  self->frame++;
  foreach_tile (self, (TileFunc) snapshot_tile, snapshot);
  cancel_unwanted (self);
  enforce_ceiling (self);
}

static gboolean
fh_online_layer_contains (GtkWidget *widget,
                          double     x,
                          double     y)
{
  return FALSE;
}

static void
fh_online_layer_constructed (GObject *object)
{
  ShumateViewport  *viewport = shumate_layer_get_viewport (SHUMATE_LAYER (object));
  const char *const moves[] = { "notify::latitude", "notify::longitude", "notify::zoom-level" };

  G_OBJECT_CLASS (fh_online_layer_parent_class)->constructed (object);

  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    g_signal_connect_object (viewport, moves[i], G_CALLBACK (gtk_widget_queue_draw), object,
                             G_CONNECT_SWAPPED);
}

static void
fh_online_layer_dispose (GObject *object)
{
  FhOnlineLayer *self = FH_ONLINE_LAYER (object);

  g_clear_pointer (&self->tiles, g_hash_table_unref);
  g_clear_object (&self->fetcher);

  G_OBJECT_CLASS (fh_online_layer_parent_class)->dispose (object);
}

static void
fh_online_layer_class_init (FhOnlineLayerClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = fh_online_layer_constructed;
  object_class->dispose = fh_online_layer_dispose;
  widget_class->snapshot = fh_online_layer_snapshot;
  widget_class->contains = fh_online_layer_contains;
  gtk_widget_class_set_css_name (widget_class, "online-layer");

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", FH_TYPE_ONLINE_LAYER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                          NULL, G_TYPE_NONE, 0);
}

static void
fh_online_layer_init (FhOnlineLayer *self)
{
  self->tiles = g_hash_table_new_full (hash_id, equal_ids, g_free, (GDestroyNotify) free_tile);
}

FhOnlineLayer *
fh_online_layer_new (ShumateViewport *viewport)
{
  return g_object_new (FH_TYPE_ONLINE_LAYER, "viewport", viewport, NULL);
}

void
fh_online_layer_set_fetcher (FhOnlineLayer *self,
                             FhTileFetcher *fetcher)
{
  g_return_if_fail (FH_IS_ONLINE_LAYER (self));
  g_return_if_fail (fetcher == NULL || FH_IS_TILE_FETCHER (fetcher));

  if (!g_set_object (&self->fetcher, fetcher))
    return;

  g_hash_table_remove_all (self->tiles);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
list_box (FhOnlineLayer      *self,
          const FhProjection *projection,
          int                 level,
          gint64              column,
          gint64              row,
          gpointer            boxes)
{
  TileId id = wrap_id (level, column, row);
  Tile  *tile = g_hash_table_lookup (self->tiles, &id);

  if (tile != NULL && tile->texture != NULL)
    {
      graphene_rect_t rect = find_box (projection, level, column, row);
      FhBox           box = { rect.origin.x, rect.origin.y, rect.origin.x + rect.size.width,
                              rect.origin.y + rect.size.height };

      g_array_append_val ((GArray *) boxes, box);
    }
}

void
fh_online_layer_list_boxes (FhOnlineLayer *self,
                            GArray        *boxes)
{
  g_return_if_fail (FH_IS_ONLINE_LAYER (self));

  foreach_tile (self, list_box, boxes);
}
