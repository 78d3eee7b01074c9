/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-tile-cache.h"

#include <glib/gstdio.h>

/* The folder is looked through at the first tile written, and then once in so many. */
#define WRITES_A_CHECK 64

/* Down to this share of what is allowed, that the next check finds less to do. */
#define KEEP 0.8

struct _FhTileCache
{
  GObject parent_instance;

  char *folder;
  gsize max_bytes;
  int   n_writes;
};

G_DEFINE_FINAL_TYPE (FhTileCache, fh_tile_cache, G_TYPE_OBJECT)

typedef struct
{
  char  *path;
  gint64 time;
  gsize  bytes;
} Entry;

static void
clear_entry (Entry *entry)
{
  g_free (entry->path);
}

static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  const Entry *first = a;
  const Entry *second = b;

  return (first->time > second->time) - (first->time < second->time);
}

/* Oldest first. */
static GArray *
list_entries (FhTileCache *self,
              gsize       *bytes)
{
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  g_autoptr (GDir) folder = g_dir_open (self->folder, 0, NULL);
  const char *name;

  g_array_set_clear_func (entries, (GDestroyNotify) clear_entry);
  *bytes = 0;
  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      Entry    entry = { g_build_filename (self->folder, name, NULL) };
      GStatBuf status;

      if (g_stat (entry.path, &status) == 0)
        {
          entry.time = status.st_mtime;
          entry.bytes = (gsize) status.st_size;
          *bytes += entry.bytes;
        }
      g_array_append_val (entries, entry);
    }
  g_array_sort (entries, compare_entries);

  return entries;
}

static void
enforce_ceiling (FhTileCache *self)
{
  gsize bytes;
  g_autoptr (GArray) entries = list_entries (self, &bytes);

  if (bytes <= self->max_bytes)
    return;

  for (guint i = 0; i < entries->len && (double) bytes > (double) self->max_bytes * KEEP; i++)
    {
      const Entry *entry = &g_array_index (entries, Entry, i);

      if (g_unlink (entry->path) == 0)
        bytes -= entry->bytes;
    }
}

static void
fh_tile_cache_finalize (GObject *object)
{
  g_free (FH_TILE_CACHE (object)->folder);

  G_OBJECT_CLASS (fh_tile_cache_parent_class)->finalize (object);
}

static void
fh_tile_cache_class_init (FhTileCacheClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fh_tile_cache_finalize;
}

static void
fh_tile_cache_init (FhTileCache *self)
{
}

FhTileCache *
fh_tile_cache_new (const char *folder,
                   gsize       max_bytes)
{
  FhTileCache *self;

  g_return_val_if_fail (folder != NULL, NULL);

  self = g_object_new (FH_TYPE_TILE_CACHE, NULL);
  self->folder = g_strdup (folder);
  self->max_bytes = max_bytes;

  return self;
}

GBytes *
fh_tile_cache_read (FhTileCache *self,
                    const char  *key,
                    gboolean    *fresh)
{
  g_autofree char *path = NULL;
  char            *content;
  gsize            length;
  GStatBuf         status;
  gint64           age;

  g_return_val_if_fail (FH_IS_TILE_CACHE (self), NULL);
  g_return_val_if_fail (key != NULL && fresh != NULL, NULL);

  *fresh = FALSE;
  path = g_build_filename (self->folder, key, NULL);
  if (g_stat (path, &status) != 0 || !g_file_get_contents (path, &content, &length, NULL))
    return NULL;

  /* A file from the future has been touched by a clock that was wrong. */
  age = g_get_real_time () / G_USEC_PER_SEC - status.st_mtime;
  *fresh = age >= 0 && age < FH_TILE_CACHE_DAYS * 24 * 60 * 60;

  return g_bytes_new_take (content, length);
}

void
fh_tile_cache_write (FhTileCache *self,
                     const char  *key,
                     GBytes      *bytes)
{
  g_autofree char *path = NULL;
  gconstpointer    data;
  gsize            length;

  g_return_if_fail (FH_IS_TILE_CACHE (self));
  g_return_if_fail (key != NULL && bytes != NULL);

  path = g_build_filename (self->folder, key, NULL);
  data = g_bytes_get_data (bytes, &length);
  if (g_mkdir_with_parents (self->folder, 0700) != 0 ||
      !g_file_set_contents (path, data, (gssize) length, NULL))
    return;

  if (g_atomic_int_add (&self->n_writes, 1) % WRITES_A_CHECK == 0)
    enforce_ceiling (self);
}
