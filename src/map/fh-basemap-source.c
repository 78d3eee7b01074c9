/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-basemap-source.h"

#include <math.h>

/* More would only take the processors from the main thread. */
#define MAX_THREADS 4

struct _FhBasemapSource
{
  ShumateMapSource parent_instance;

  FhBasemap       *basemap;
  const FhPalette *palette;
  double           offset;
  int              scale;
};

G_DEFINE_FINAL_TYPE (FhBasemapSource, fh_basemap_source, SHUMATE_TYPE_MAP_SOURCE)

/* What a worker needs: nothing of it belongs to the main thread. @ahead: the key of a tile that nobody has
 * asked for yet. */
typedef struct
{
  char            *ahead;
  FhBasemap       *basemap;
  const FhPalette *palette;
  FhMapArea        area;
  int              width;
  int              height;
  int              scale;
} Job;

static int n_pending;

/* A tile painted before it was asked for: either comes first. */
typedef struct
{
  GdkTexture *texture;
  GTask      *asker;
} Ahead;

/* By their keys; workers and the main thread hold the lock. */
static GMutex      ahead_lock;
static GHashTable *ahead;

static void
free_ahead (Ahead *entry)
{
  g_clear_object (&entry->texture);
  g_clear_object (&entry->asker);
  g_free (entry);
}

static void
free_job (Job *job)
{
  g_free (job->ahead);
  g_clear_object (&job->basemap);
  g_free (job);
}

/* Opaque, so three bytes a pixel: GTK 4.8's software renderer converts each texture in each frame, and is
 * quickest with the format that an opaque PNG is decoded to. */
static GdkTexture *
copy_surface (cairo_surface_t *surface)
{
  int           width = cairo_image_surface_get_width (surface);
  int           height = cairo_image_surface_get_height (surface);
  int           stride = cairo_image_surface_get_stride (surface);
  gsize         n_bytes = (gsize) 3 * width * height;
  guchar       *pixels = g_malloc (n_bytes);
  guchar       *at = pixels;
  const guchar *data;
  g_autoptr (GBytes) bytes = g_bytes_new_take (pixels, n_bytes);

  cairo_surface_flush (surface);
  data = cairo_image_surface_get_data (surface);
  for (int y = 0; y < height; y++)
    {
      const guint32 *row = (const guint32 *) (const void *) (data + (gsize) y * stride);

      for (int x = 0; x < width; x++)
        {
          *at++ = (guchar) (row[x] >> 16);
          *at++ = (guchar) (row[x] >> 8);
          *at++ = (guchar) row[x];
        }
    }

  return gdk_memory_texture_new (width, height, GDK_MEMORY_R8G8B8, bytes, (gsize) 3 * width);
}

static GdkTexture *
paint_job (const Job *job)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, job->width, job->height);
  cairo_t         *cr = cairo_create (surface);
  GdkTexture      *texture;

  cairo_scale (cr, job->scale, job->scale);
  if (job->basemap != NULL)
    {
      fh_basemap_paint (job->basemap, cr, &job->area, job->palette);
    }
  else
    {
      fh_color_set (&job->palette->ground, cr);
      cairo_paint (cr);
    }
  cairo_destroy (cr);

  texture = copy_surface (surface);
  cairo_surface_destroy (surface);

  return texture;
}

/* Keeps what was painted until it is asked for, or hands it over. */
static void
settle_ahead (const char *key,
              GdkTexture *texture)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&ahead_lock);
  Ahead *entry = ahead != NULL ? g_hash_table_lookup (ahead, key) : NULL;

  if (entry == NULL)
    {
      g_object_unref (texture);
    }
  else if (entry->asker == NULL)
    {
      entry->texture = texture;
    }
  else
    {
      g_task_return_pointer (entry->asker, texture, g_object_unref);
      g_hash_table_remove (ahead, key);
    }
}

static void
run_job (gpointer data,
         gpointer unused)
{
  g_autoptr (GTask) task = data;
  Job *job = g_task_get_task_data (task);

  if (!g_task_return_error_if_cancelled (task))
    {
      GdkTexture *texture = paint_job (job);

      if (job->ahead != NULL)
        {
          settle_ahead (job->ahead, texture);
          g_task_return_boolean (task, TRUE);
        }
      else
        {
          g_task_return_pointer (task, texture, g_object_unref);
        }
    }
  g_atomic_int_add (&n_pending, -1);
}

static GThreadPool *
get_pool (void)
{
  static GThreadPool *pool;

  if (g_once_init_enter (&pool))
    {
      int n_threads = CLAMP ((int) g_get_num_processors (), 1, MAX_THREADS);

      g_once_init_leave (&pool, g_thread_pool_new (run_job, NULL, n_threads, FALSE, NULL));
    }

  return pool;
}

/* The part of the world that a tile shows, its sides rounded to device pixels. */
static Job *
make_job (FhBasemapSource *self,
          ShumateTile     *tile)
{
  Job   *job = g_new0 (Job, 1);
  gint64 left = fh_basemap_source_get_edge (self, shumate_tile_get_x (tile));
  gint64 right = fh_basemap_source_get_edge (self, (gint64) shumate_tile_get_x (tile) + 1);
  gint64 top = fh_basemap_source_get_edge (self, shumate_tile_get_y (tile));
  gint64 bottom = fh_basemap_source_get_edge (self, (gint64) shumate_tile_get_y (tile) + 1);
  double zoom = shumate_tile_get_zoom_level (tile) + self->offset;
  double world = FH_TILE_SIZE * exp2 (zoom) * self->scale;

  g_set_object (&job->basemap, self->basemap);
  job->palette = self->palette;
  job->scale = self->scale;
  job->width = (int) (right - left);
  job->height = (int) (bottom - top);
  job->area.x = (double) (left + right) / 2 / world;
  job->area.y = (double) (top + bottom) / 2 / world;
  job->area.zoom = zoom;
  job->area.width = (double) job->width / self->scale;
  job->area.height = (double) job->height / self->scale;

  return job;
}

static void
push_job (GTask *task,
          Job   *job)
{
  g_task_set_task_data (task, job, (GDestroyNotify) free_job);
  g_atomic_int_inc (&n_pending);
  g_thread_pool_push (get_pool (), task, NULL);
}

static char *
make_key (FhBasemapSource *self,
          ShumateTile     *tile)
{
  return g_strdup_printf ("%s/%u/%u/%u", shumate_map_source_get_id (SHUMATE_MAP_SOURCE (self)),
                          shumate_tile_get_zoom_level (tile), shumate_tile_get_x (tile),
                          shumate_tile_get_y (tile));
}

/* Returns whether the tile is being painted already, or is there; then @task has it when it is ready. */
static gboolean
join_ahead (FhBasemapSource *self,
            ShumateTile     *tile,
            GTask           *task)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&ahead_lock);
  g_autofree char *key = ahead != NULL ? make_key (self, tile) : NULL;
  Ahead           *entry = key != NULL ? g_hash_table_lookup (ahead, key) : NULL;

  if (entry == NULL || entry->asker != NULL)
    return FALSE;

  if (entry->texture == NULL)
    {
      entry->asker = task;
      return TRUE;
    }

  g_task_return_pointer (task, g_steal_pointer (&entry->texture), g_object_unref);
  g_object_unref (task);
  g_hash_table_remove (ahead, key);

  return TRUE;
}

static void
fh_basemap_source_fill_tile_async (ShumateMapSource   *source,
                                   ShumateTile        *tile,
                                   GCancellable       *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data)
{
  FhBasemapSource *self = FH_BASEMAP_SOURCE (source);
  GTask           *task = g_task_new (tile, cancellable, callback, user_data);

  g_task_set_source_tag (task, fh_basemap_source_fill_tile_async);
  if (!join_ahead (self, tile, task))
    push_job (task, make_job (self, tile));
}

static void
show_texture (ShumateTile *tile,
              GdkTexture  *texture)
{
  shumate_tile_set_paintable (tile, GDK_PAINTABLE (texture));
  shumate_tile_set_fade_in (tile, FALSE);
  /* Without it, libshumate's own layer keeps the tiles of other levels for ever. */
  shumate_tile_set_state (tile, SHUMATE_STATE_DONE);
}

static gboolean
fh_basemap_source_fill_tile_finish (ShumateMapSource *source,
                                    GAsyncResult     *result,
                                    GError          **error)
{
  g_autoptr (GdkTexture) texture = g_task_propagate_pointer (G_TASK (result), error);

  if (texture == NULL)
    return FALSE;

  show_texture (SHUMATE_TILE (g_task_get_source_object (G_TASK (result))), texture);

  return TRUE;
}

static void
fh_basemap_source_finalize (GObject *object)
{
  FhBasemapSource *self = FH_BASEMAP_SOURCE (object);

  g_clear_object (&self->basemap);

  G_OBJECT_CLASS (fh_basemap_source_parent_class)->finalize (object);
}

static void
fh_basemap_source_class_init (FhBasemapSourceClass *klass)
{
  GObjectClass          *object_class = G_OBJECT_CLASS (klass);
  ShumateMapSourceClass *source_class = SHUMATE_MAP_SOURCE_CLASS (klass);

  object_class->finalize = fh_basemap_source_finalize;
  source_class->fill_tile_async = fh_basemap_source_fill_tile_async;
  source_class->fill_tile_finish = fh_basemap_source_fill_tile_finish;
}

static void
fh_basemap_source_init (FhBasemapSource *self)
{
  shumate_map_source_set_min_zoom_level (SHUMATE_MAP_SOURCE (self), 0);
  shumate_map_source_set_max_zoom_level (SHUMATE_MAP_SOURCE (self), 18);
  shumate_map_source_set_tile_size (SHUMATE_MAP_SOURCE (self), FH_TILE_SIZE);
}

FhBasemapSource *
fh_basemap_source_new (FhBasemap    *basemap,
                       FhPaletteKind palette,
                       double        offset,
                       int           scale)
{
  FhBasemapSource *self;
  g_autofree char *id = NULL;

  g_return_val_if_fail (basemap == NULL || FH_IS_BASEMAP (basemap), NULL);
  g_return_val_if_fail (scale > 0, NULL);

  self = g_object_new (FH_TYPE_BASEMAP_SOURCE, NULL);
  g_set_object (&self->basemap, basemap);
  self->palette = fh_palette_get (palette);
  self->offset = offset;
  self->scale = scale;

  /* The id is a key of libshumate's memory cache. */
  id = g_strdup_printf ("foothold-%d-%d-%.9f", palette, scale, offset);
  shumate_map_source_set_id (SHUMATE_MAP_SOURCE (self), id);

  return self;
}

gint64
fh_basemap_source_get_edge (FhBasemapSource *self,
                            gint64           index)
{
  return llround ((double) index * FH_TILE_SIZE * exp2 (self->offset) * self->scale);
}

void
fh_basemap_source_paint_ahead (FhBasemapSource *self,
                               ShumateTile     *tile)
{
  GTask *task;
  Job   *job;

  g_return_if_fail (FH_IS_BASEMAP_SOURCE (self));
  g_return_if_fail (SHUMATE_IS_TILE (tile));

  job = make_job (self, tile);
  job->ahead = make_key (self, tile);

  g_mutex_lock (&ahead_lock);
  if (ahead == NULL)
    ahead = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) free_ahead);
  g_hash_table_insert (ahead, g_strdup (job->ahead), g_new0 (Ahead, 1));
  g_mutex_unlock (&ahead_lock);

  task = g_task_new (NULL, NULL, NULL, NULL);
  g_task_set_source_tag (task, fh_basemap_source_paint_ahead);
  push_job (task, job);
}

gboolean
fh_basemap_source_take_ahead (FhBasemapSource *self,
                              ShumateTile     *tile)
{
  g_autoptr (GMutexLocker) locker = NULL;
  g_autofree char *key = NULL;
  Ahead           *entry;

  g_return_val_if_fail (FH_IS_BASEMAP_SOURCE (self), FALSE);
  g_return_val_if_fail (SHUMATE_IS_TILE (tile), FALSE);

  locker = g_mutex_locker_new (&ahead_lock);
  if (ahead == NULL)
    return FALSE;

  key = make_key (self, tile);
  entry = g_hash_table_lookup (ahead, key);
  if (entry == NULL || entry->texture == NULL)
    return FALSE;

  show_texture (tile, entry->texture);
  g_hash_table_remove (ahead, key);

  return TRUE;
}

/* Who waits for one has it nevertheless: the entry is gone only when nobody asked. */
static gboolean
is_unasked (gpointer key,
            gpointer value,
            gpointer user_data)
{
  return ((Ahead *) value)->asker == NULL;
}

void
fh_basemap_source_forget_ahead (void)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&ahead_lock);

  if (ahead == NULL)
    return;

  g_hash_table_foreach_remove (ahead, is_unasked, NULL);
  if (g_hash_table_size (ahead) == 0)
    g_clear_pointer (&ahead, g_hash_table_unref);
}

guint
fh_basemap_source_get_n_pending (void)
{
  return (guint) g_atomic_int_get (&n_pending);
}
