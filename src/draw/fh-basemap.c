/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-basemap-private.h"

#include <glib/gi18n.h>
#include <string.h>

#define MAGIC            "FHBM\r\n\x1a\n"
#define VERSION          1
#define HEADER_SIZE      96
#define CHECKED_FROM     32
#define BAND_SIZE        24
#define LABEL_LEVEL_SIZE 12
#define CELL_SIZE        16
#define LABEL_SIZE       20

G_DEFINE_FINAL_TYPE (FhBasemap, fh_basemap, G_TYPE_OBJECT)

G_DEFINE_QUARK (fh_basemap_error_quark, fh_basemap_error)

static inline guint64
read_u64 (const guint8 *at)
{
  return fh_read_u32 (at) | (guint64) fh_read_u32 (at + 4) << 32;
}

/* Four independent lanes keep a processor's multipliers busy: a megabyte takes a fraction of a
 * millisecond. The writer pads the file to whole blocks. */
static guint64
compute_checksum (const guint8 *data,
                  gsize         size)
{
  const guint64 prime = G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
  guint64       lane[4] = { 1, 2, 3, 4 };
  guint64       sum = size;

  for (gsize i = 0; i + 32 <= size; i += 32)
    for (guint k = 0; k < 4; k++)
      {
        guint64 mixed = lane[k] ^ read_u64 (data + i + 8 * k);

        lane[k] = ((mixed << 29) | (mixed >> 35)) * prime;
      }

  for (guint k = 0; k < 4; k++)
    sum = (sum ^ lane[k] ^ (lane[k] >> 31)) * prime;

  return sum;
}

/* Whether the table at @offset with @count items of @item bytes lies inside of the file. */
static gboolean
holds (FhBasemap *self,
       guint64    offset,
       guint64    count,
       guint64    item)
{
  return offset <= self->size && count <= (self->size - offset) / item;
}

static gboolean
read_bands (FhBasemap *self,
            guint      offset,
            guint      count)
{
  if (count == 0 || count > FH_BASEMAP_MAX_BANDS || !holds (self, offset, count, BAND_SIZE))
    return FALSE;

  for (guint i = 0; i < count; i++)
    {
      const guint8  *at = self->data + offset + i * BAND_SIZE;
      FhBasemapBand *band = &self->bands[i];
      guint32        index = fh_read_u32 (at + 20);

      band->level = at[0];
      band->extent_bits = at[1];
      band->buffer = fh_read_u16 (at + 2);
      band->x0 = fh_read_u32 (at + 4);
      band->y0 = fh_read_u32 (at + 8);
      band->nx = fh_read_u32 (at + 12);
      band->ny = fh_read_u32 (at + 16);

      if (band->level > 16 || band->extent_bits > 16 || (i > 0 && band->level <= self->bands[i - 1].level) ||
          band->x0 + (guint64) band->nx > 1u << band->level ||
          band->y0 + (guint64) band->ny > 1u << band->level ||
          !holds (self, index, (guint64) band->nx * band->ny, 4))
        return FALSE;

      band->index = self->data + index;
    }

  self->n_bands = count;
  return self->bands[0].level == 0 && self->bands[0].nx == 1 && self->bands[0].ny == 1;
}

static gboolean
read_label_levels (FhBasemap *self,
                   guint      offset,
                   guint      count)
{
  if (count > FH_BASEMAP_MAX_BANDS || !holds (self, offset, count, LABEL_LEVEL_SIZE))
    return FALSE;

  for (guint i = 0; i < count; i++)
    {
      const guint8        *at = self->data + offset + i * LABEL_LEVEL_SIZE;
      FhBasemapLabelLevel *level = &self->label_levels[i];
      guint32              cells = fh_read_u32 (at + 4);

      level->level = fh_read_u32 (at);
      level->n_cells = fh_read_u32 (at + 8);
      if (level->level > 16 || !holds (self, cells, level->n_cells, CELL_SIZE))
        return FALSE;

      level->cells = self->data + cells;
    }

  self->n_label_levels = count;
  return TRUE;
}

static gboolean
read_names (FhBasemap    *self,
            const guint8 *header)
{
  guint32 labels = fh_read_u32 (header);
  guint32 names = fh_read_u32 (header + 8);
  guint32 sources = fh_read_u32 (header + 16);
  guint32 sources_size = fh_read_u32 (header + 20);

  self->n_labels = fh_read_u32 (header + 4);
  self->names_size = fh_read_u32 (header + 12);
  if (!holds (self, labels, self->n_labels, LABEL_SIZE) || !holds (self, names, self->names_size, 1) ||
      sources_size == 0 || !holds (self, sources, sources_size, 1))
    return FALSE;

  self->labels = self->data + labels;
  self->names = self->data + names;
  self->sources = (const char *) self->data + sources;
  return self->sources[sources_size - 1] == '\0' && g_utf8_validate (self->sources, -1, NULL);
}

static gboolean
open_bytes (FhBasemap *self,
            GError   **error)
{
  const guint8 *data = self->data;

  if (self->size < HEADER_SIZE || memcmp (data, MAGIC, 8) != 0)
    {
      g_set_error_literal (error, FH_BASEMAP_ERROR, FH_BASEMAP_ERROR_FOREIGN,
                           _ ("This is not a base-map file"));
      return FALSE;
    }

  if (fh_read_u32 (data + 8) != VERSION)
    {
      g_set_error (error, FH_BASEMAP_ERROR, FH_BASEMAP_ERROR_VERSION,
                   _ ("The base-map file has version %u; this program reads version %u"),
                   fh_read_u32 (data + 8), VERSION);
      return FALSE;
    }

  if (read_u64 (data + 16) != self->size ||
      read_u64 (data + 24) != compute_checksum (data + CHECKED_FROM, self->size - CHECKED_FROM) ||
      !read_bands (self, fh_read_u32 (data + 32), fh_read_u32 (data + 36)) ||
      !read_label_levels (self, fh_read_u32 (data + 40), fh_read_u32 (data + 44)) ||
      !read_names (self, data + 48))
    {
      g_set_error_literal (error, FH_BASEMAP_ERROR, FH_BASEMAP_ERROR_DAMAGED,
                           _ ("The base-map file is damaged"));
      return FALSE;
    }

  return TRUE;
}

static void
fh_basemap_finalize (GObject *object)
{
  FhBasemap *self = FH_BASEMAP (object);

  g_bytes_unref (self->bytes);

  G_OBJECT_CLASS (fh_basemap_parent_class)->finalize (object);
}

static void
fh_basemap_class_init (FhBasemapClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fh_basemap_finalize;
}

static void
fh_basemap_init (FhBasemap *self)
{
}

FhBasemap *
fh_basemap_new_for_bytes (GBytes  *bytes,
                          GError **error)
{
  g_autoptr (FhBasemap) self = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  self = g_object_new (FH_TYPE_BASEMAP, NULL);
  self->bytes = g_bytes_ref (bytes);
  self->data = g_bytes_get_data (bytes, &self->size);
  if (!open_bytes (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

FhBasemap *
fh_basemap_new_for_file (const char *path,
                         GError    **error)
{
  g_autoptr (GMappedFile) file = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  file = g_mapped_file_new (path, FALSE, error);
  if (file == NULL)
    return NULL;

  bytes = g_mapped_file_get_bytes (file);
  return fh_basemap_new_for_bytes (bytes, error);
}

const char *
fh_basemap_get_sources (FhBasemap *self)
{
  g_return_val_if_fail (FH_IS_BASEMAP (self), NULL);

  return self->sources;
}

/* Sets @tile to the content of tile (x, y) of @band; %FALSE where the band does not cover it. */
gboolean
fh_basemap_find_tile (FhBasemap           *self,
                      const FhBasemapBand *band,
                      guint                x,
                      guint                y,
                      FhReader            *tile)
{
  FhReader rest = { 0 };
  guint32  offset;

  if (x < band->x0 || x - band->x0 >= band->nx || y < band->y0 || y - band->y0 >= band->ny)
    return FALSE;

  offset = fh_read_u32 (band->index + 4 * ((gsize) (y - band->y0) * band->nx + (x - band->x0)));
  if (offset == 0 || !holds (self, offset, 4, 1))
    return FALSE;

  rest.at = self->data + offset + 4;
  rest.end = self->data + self->size;
  *tile = fh_reader_cut (&rest, fh_read_u32 (self->data + offset));
  return TRUE;
}
