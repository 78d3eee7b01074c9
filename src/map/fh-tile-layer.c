/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-tile-layer.h"

#include "fh-tile-grid.h"

/* So long does the zoom stand still before the exact grid is painted, in milliseconds. */
#define REST_MS 90

/* While the zoom moves, a grid is scaled so far, in levels, before the next one is painted. */
#define MAX_STRETCH 0.6

/* Tiles much finer than the screen would be thousands. */
#define MAX_FINER 2.5

/* About so many logical pixels has a tile: this many levels above 256. */
#define TILE_LEVELS 1

/* What is believed of tiles to be painted ahead: settings may hold anything. MAX_AHEAD: on a side. */
#define MAX_SCALE 8
#define MAX_ZOOM  18
#define MAX_AHEAD 12

struct _FhTileLayer
{
  ShumateLayer parent_instance;

  FhBasemap    *basemap;
  FhPaletteKind palette;
  int           scale;

  /* The one painted for now is the last. */
  GPtrArray   *grids;
  FhTileGrid  *current;
  FhTileGrid  *prepared;
  FhProjection prepared_projection;

  gboolean zooming;
  guint    rest_id;
  guint    frame;
  gboolean sharp;
  gboolean surrounded;
  guint    surround_id;
};

G_DEFINE_FINAL_TYPE (FhTileLayer, fh_tile_layer, SHUMATE_TYPE_LAYER)

static FhTileGrid *
find_grid (FhTileLayer *self,
           double       zoom)
{
  for (guint i = 0; i < self->grids->len; i++)
    {
      FhTileGrid *grid = g_ptr_array_index (self->grids, i);

      if (!grid->stale && fabs (grid->zoom - zoom) < 1e-9)
        return grid;
    }

  return NULL;
}

static int
find_level (double zoom,
            int    scale)
{
  return MAX (0, (int) round (zoom + log2 (scale)) - TILE_LEVELS);
}

static FhTileGrid *
ensure_grid (FhTileLayer *self,
             double       zoom)
{
  FhTileGrid *grid = find_grid (self, zoom);
  int         level;

  if (grid != NULL)
    return grid;

  level = find_level (zoom, self->scale);
  grid = fh_tile_grid_new (fh_basemap_source_new (self->basemap, self->palette, zoom - level, self->scale),
                           zoom, level, GTK_WIDGET (self));
  g_ptr_array_add (self->grids, grid);

  return grid;
}

static void
drop_grid (FhTileLayer *self,
           guint        index)
{
  FhTileGrid *grid = g_ptr_array_index (self->grids, index);

  if (grid == self->prepared)
    self->prepared = NULL;
  g_ptr_array_remove_index (self->grids, index);
}

/* Which grid the map shows now: the exact one at rest, a whole level near enough while the zoom moves. */
static void
choose_current (FhTileLayer *self,
                double       zoom)
{
  if (self->current == NULL || self->current->stale || !self->zooming)
    self->current = ensure_grid (self, zoom);
  else if (fabs (self->current->zoom - zoom) > MAX_STRETCH)
    self->current = ensure_grid (self, MAX (0, round (zoom)));
}

static int
compare_by_distance (gconstpointer a,
                     gconstpointer b,
                     gpointer      zoom)
{
  const FhTileGrid *first = *(FhTileGrid *const *) a;
  const FhTileGrid *second = *(FhTileGrid *const *) b;
  double            first_distance = fabs (first->zoom - *(double *) zoom);
  double            second_distance = fabs (second->zoom - *(double *) zoom);

  return (first_distance < second_distance) - (first_distance > second_distance);
}

/* What lies behind while the current grid has holes: the nearest zoom on top. */
static void
snapshot_others (FhTileLayer        *self,
                 const FhProjection *projection,
                 GtkSnapshot        *snapshot)
{
  double zoom = projection->zoom;

  g_ptr_array_sort_with_data (self->grids, compare_by_distance, &zoom);

  for (guint i = 0; i < self->grids->len; i++)
    {
      FhTileGrid *grid = g_ptr_array_index (self->grids, i);

      if (grid != self->current && grid->zoom - zoom < MAX_FINER)
        {
          FhTileRange range = fh_tile_grid_get_range (grid, projection, 0);

          fh_tile_grid_snapshot (grid, projection, &range, snapshot, self->frame);
        }
    }
}

/* Exact grids of other zooms are not needed again; whole levels are, while zooming. */
static void
drop_spent_grids (FhTileLayer *self)
{
  for (guint i = self->grids->len; i-- > 0;)
    {
      FhTileGrid *grid = g_ptr_array_index (self->grids, i);
      gboolean    whole = fabs (grid->zoom - round (grid->zoom)) < 1e-9;

      if (grid != self->current && grid != self->prepared && (grid->stale || !whole))
        drop_grid (self, i);
    }
}

static gsize
count_bytes (FhTileLayer *self)
{
  gsize bytes = 0;

  for (guint i = 0; i < self->grids->len; i++)
    bytes += fh_tile_grid_get_bytes (g_ptr_array_index (self->grids, i));

  return bytes;
}

/* Whatever was not seen for long goes first, then for less long. */
static void
enforce_ceiling (FhTileLayer *self)
{
  for (guint age = 4096; age > 0 && count_bytes (self) > FH_TILE_LAYER_MAX_BYTES; age /= 4)
    for (guint i = 0; i < self->grids->len; i++)
      fh_tile_grid_drop_unseen (g_ptr_array_index (self->grids, i), self->frame - MIN (age, self->frame));
}

/* With the view painted, the surroundings and the whole world follow, so that a pan or a flight finds
 * something. */
static void
request_surroundings (FhTileLayer        *self,
                      const FhProjection *projection)
{
  FhTileRange around = fh_tile_grid_get_range (self->current, projection, 1);
  FhTileGrid *world = ensure_grid (self, TILE_LEVELS + 1);
  FhTileRange everything = { 0, (1 << world->level) - 1, 0, (1 << world->level) - 1 };

  if (fh_tile_grid_request (self->current, &around, self->frame))
    fh_tile_grid_request (world, &everything, self->frame);
}

static void
request_prepared (FhTileLayer *self)
{
  if (self->prepared != NULL)
    {
      FhTileRange range = fh_tile_grid_get_range (self->prepared, &self->prepared_projection, 0);

      fh_tile_grid_request (self->prepared, &range, self->frame);
    }
}

static void
cancel_unwanted (FhTileLayer *self)
{
  for (guint i = 0; i < self->grids->len; i++)
    fh_tile_grid_cancel_unwanted (g_ptr_array_index (self->grids, i), self->frame);
}

static void
mark_stale (FhTileLayer *self)
{
  for (guint i = 0; i < self->grids->len; i++)
    ((FhTileGrid *) g_ptr_array_index (self->grids, i))->stale = TRUE;
  self->prepared = NULL;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
surround_cb (gpointer user_data)
{
  FhTileLayer *self = user_data;
  FhProjection projection;

  self->surround_id = 0;
  if (!self->sharp ||
      !fh_projection_read (shumate_layer_get_viewport (SHUMATE_LAYER (self)), GTK_WIDGET (self), &projection))
    return;

  self->surrounded = TRUE;
  request_surroundings (self, &projection);
}

/* Once the sharp map is on the screen: painting more beside it would hold it up. */
static void
update_surroundings (FhTileLayer        *self,
                     const FhProjection *projection)
{
  self->surrounded &= self->sharp;
  if (self->surrounded)
    request_surroundings (self, projection);
  else if (self->sharp && self->surround_id == 0)
    self->surround_id = g_idle_add_once (surround_cb, self);
}

static void
rest_cb (gpointer user_data)
{
  FhTileLayer *self = user_data;

  self->rest_id = 0;
  self->zooming = FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
zoom_changed_cb (FhTileLayer *self)
{
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  self->zooming = TRUE;
  g_clear_handle_id (&self->rest_id, g_source_remove);
  self->rest_id = g_timeout_add_once (REST_MS, rest_cb, self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
fh_tile_layer_snapshot (GtkWidget   *widget,
                        GtkSnapshot *snapshot)
{
  FhTileLayer     *self = FH_TILE_LAYER (widget);
  const FhPalette *palette = fh_palette_get (self->palette);
  FhProjection     projection;
  FhTileRange      range;
  GdkRGBA          sea = { .alpha = 1 };
  gboolean         complete;

  if (!fh_projection_read (shumate_layer_get_viewport (SHUMATE_LAYER (self)), widget, &projection))
    return;

  if (self->scale != projection.scale)
    {
      self->scale = projection.scale;
      mark_stale (self);
    }

  self->frame++;
  choose_current (self, projection.zoom);
  range = fh_tile_grid_get_range (self->current, &projection, 0);
  complete = fh_tile_grid_request (self->current, &range, self->frame);
  self->sharp = complete && fabs (self->current->zoom - projection.zoom) < 1e-9;
  request_prepared (self);

  sea.red = (float) palette->sea.red;
  sea.green = (float) palette->sea.green;
  sea.blue = (float) palette->sea.blue;
  gtk_snapshot_append_color (snapshot, &sea,
                             &GRAPHENE_RECT_INIT (0, 0, (float) projection.width, (float) projection.height));
  if (!complete)
    snapshot_others (self, &projection, snapshot);
  fh_tile_grid_snapshot (self->current, &projection, &range, snapshot, self->frame);

  if (self->sharp)
    {
      fh_basemap_source_forget_ahead ();
      drop_spent_grids (self);
    }
  update_surroundings (self, &projection);
  cancel_unwanted (self);
  enforce_ceiling (self);
}

static void
fh_tile_layer_constructed (GObject *object)
{
  ShumateViewport *viewport = shumate_layer_get_viewport (SHUMATE_LAYER (object));

  G_OBJECT_CLASS (fh_tile_layer_parent_class)->constructed (object);

  g_signal_connect_object (viewport, "notify::zoom-level", G_CALLBACK (zoom_changed_cb), object,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (viewport, "notify::latitude", G_CALLBACK (gtk_widget_queue_draw), object,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (viewport, "notify::longitude", G_CALLBACK (gtk_widget_queue_draw), object,
                           G_CONNECT_SWAPPED);
}

static void
fh_tile_layer_dispose (GObject *object)
{
  FhTileLayer *self = FH_TILE_LAYER (object);

  g_clear_handle_id (&self->rest_id, g_source_remove);
  g_clear_handle_id (&self->surround_id, g_source_remove);
  g_clear_pointer (&self->grids, g_ptr_array_unref);
  g_clear_object (&self->basemap);

  G_OBJECT_CLASS (fh_tile_layer_parent_class)->dispose (object);
}

static void
fh_tile_layer_class_init (FhTileLayerClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = fh_tile_layer_constructed;
  object_class->dispose = fh_tile_layer_dispose;
  widget_class->snapshot = fh_tile_layer_snapshot;
  gtk_widget_class_set_css_name (widget_class, "tile-layer");
}

static void
fh_tile_layer_init (FhTileLayer *self)
{
  self->scale = 1;
  self->grids = g_ptr_array_new_with_free_func ((GDestroyNotify) fh_tile_grid_free);
}

FhTileLayer *
fh_tile_layer_new (ShumateViewport *viewport,
                   FhBasemap       *basemap)
{
  FhTileLayer *self = g_object_new (FH_TYPE_TILE_LAYER, "viewport", viewport, NULL);

  g_set_object (&self->basemap, basemap);
  return self;
}

void
fh_tile_layer_set_palette (FhTileLayer  *self,
                           FhPaletteKind palette)
{
  g_return_if_fail (FH_IS_TILE_LAYER (self));

  if (self->palette == palette)
    return;

  self->palette = palette;
  mark_stale (self);
}

/* As if it looked there. */
static gboolean
read_projection_at (FhTileLayer  *self,
                    double        x,
                    double        y,
                    double        zoom,
                    FhProjection *projection)
{
  if (!fh_projection_read (shumate_layer_get_viewport (SHUMATE_LAYER (self)), GTK_WIDGET (self), projection))
    return FALSE;

  projection->zoom = zoom;
  projection->world = FH_TILE_SIZE * exp2 (zoom);
  projection->left = x * projection->world - projection->width / 2;
  projection->top = y * projection->world - projection->height / 2;

  return TRUE;
}

void
fh_tile_layer_prepare (FhTileLayer *self,
                       double       x,
                       double       y,
                       double       zoom)
{
  g_return_if_fail (FH_IS_TILE_LAYER (self));

  if (!read_projection_at (self, x, y, zoom, &self->prepared_projection))
    return;

  self->prepared = ensure_grid (self, zoom);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

GVariant *
fh_tile_layer_describe_tiles (FhTileLayer *self,
                              double       x,
                              double       y,
                              double       zoom)
{
  FhProjection projection;
  FhTileGrid  *grid;
  FhTileRange  range;

  g_return_val_if_fail (FH_IS_TILE_LAYER (self), NULL);

  if (!read_projection_at (self, x, y, zoom, &projection))
    return NULL;

  grid = ensure_grid (self, zoom);
  range = fh_tile_grid_get_range (grid, &projection, 0);

  return g_variant_ref_sink (g_variant_new (FH_TILE_LAYER_TILES, self->palette, self->scale, zoom,
                                            (gint32) range.first_column, (gint32) range.last_column,
                                            (gint32) range.first_row, (gint32) range.last_row));
}

void
fh_tile_layer_paint_ahead (FhBasemap *basemap,
                           GVariant  *tiles)
{
  gint32 palette, scale, level, left, right, top, bottom;
  double zoom;
  g_autoptr (FhBasemapSource) source = NULL;

  g_return_if_fail (FH_IS_BASEMAP (basemap));
  g_return_if_fail (g_variant_is_of_type (tiles, G_VARIANT_TYPE (FH_TILE_LAYER_TILES)));

  g_variant_get (tiles, FH_TILE_LAYER_TILES, &palette, &scale, &zoom, &left, &right, &top, &bottom);
  if (palette < 0 || palette > FH_PALETTE_PRINT || scale < 1 || scale > MAX_SCALE ||
      !(zoom >= 0 && zoom <= MAX_ZOOM))
    return;

  level = find_level (zoom, scale);
  if (left < 0 || top < 0 || right >= 1 << level || bottom >= 1 << level || right - left >= MAX_AHEAD ||
      bottom - top >= MAX_AHEAD)
    return;

  source = fh_basemap_source_new (basemap, (FhPaletteKind) palette, zoom - level, scale);
  for (gint32 row = top; row <= bottom; row++)
    for (gint32 column = left; column <= right; column++)
      {
        g_autoptr (ShumateTile) tile =
          shumate_tile_new_full ((guint) column, (guint) row, FH_TILE_SIZE, (guint) level);

        fh_basemap_source_paint_ahead (source, tile);
      }
}

gboolean
fh_tile_layer_is_sharp (FhTileLayer *self)
{
  g_return_val_if_fail (FH_IS_TILE_LAYER (self), FALSE);

  return self->sharp;
}
