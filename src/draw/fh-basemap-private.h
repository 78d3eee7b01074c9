/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The layout of a base-map file, shared by the parts of FhBasemap. data/basemap/FORMAT.md describes it for
 * people. */

#pragma once

#include "fh-basemap.h"

G_BEGIN_DECLS

typedef enum
{
  FH_LAYER_LAND,
  FH_LAYER_FOCUS,
  FH_LAYER_CONTESTED,
  FH_LAYER_LAKE,
  FH_LAYER_ISLAND,
  FH_LAYER_RIVER,
  FH_LAYER_REGION,
  FH_LAYER_BORDER,
  FH_LAYER_RUNWAY,
} FhBasemapLayer;

/* What the attribute of a feature of FH_LAYER_BORDER says. */
typedef enum
{
  FH_BORDER_SETTLED,
  FH_BORDER_DISPUTED,
} FhBorderKind;

/* A cursor over bytes that nobody has vouched for: reading past the end gives zeros and remembers that it
 * did. */
typedef struct
{
  const guint8 *at;
  const guint8 *end;
  gboolean      bad;
} FhReader;

/* Tiles of one level: a grid of nx × ny tiles from tile (x0, y0) of the 2^level × 2^level tiles of the
 * world. Points in a tile are whole units, 2^extent_bits to its side; its features reach `buffer` units
 * beyond it. */
typedef struct
{
  guint         level;
  guint         extent_bits;
  int           buffer;
  guint         x0;
  guint         y0;
  guint         nx;
  guint         ny;
  const guint8 *index;
} FhBasemapBand;

/* The cells of one label level, sorted by row, then column. */
typedef struct
{
  guint         level;
  guint         n_cells;
  const guint8 *cells;
} FhBasemapLabelLevel;

#define FH_BASEMAP_MAX_BANDS 16

struct _FhBasemap
{
  GObject parent_instance;

  GBytes       *bytes;
  const guint8 *data;
  gsize         size;

  FhBasemapBand       bands[FH_BASEMAP_MAX_BANDS];
  guint               n_bands;
  FhBasemapLabelLevel label_levels[FH_BASEMAP_MAX_BANDS];
  guint               n_label_levels;
  const guint8       *labels;
  guint               n_labels;
  const guint8       *names;
  gsize               names_size;
  const char         *sources;
};

static inline guint32
fh_read_u32 (const guint8 *at)
{
  return at[0] | at[1] << 8 | at[2] << 16 | (guint32) at[3] << 24;
}

static inline guint16
fh_read_u16 (const guint8 *at)
{
  return at[0] | at[1] << 8;
}

static inline guint32
fh_reader_varint (FhReader *reader)
{
  guint32 value = 0;

  for (guint shift = 0; shift < 32; shift += 7)
    {
      guint8 byte;

      if (reader->at >= reader->end)
        break;

      byte = *reader->at++;
      value |= (guint32) (byte & 0x7f) << shift;
      if (!(byte & 0x80))
        return value;
    }

  reader->bad = TRUE;
  reader->at = reader->end;
  return 0;
}

/* Signed numbers near zero are small in either direction. */
static inline gint32
fh_reader_zigzag (FhReader *reader)
{
  guint32 value = fh_reader_varint (reader);

  return (gint32) (value >> 1) ^ -(gint32) (value & 1);
}

/* Cuts the next @length bytes off the front of @reader; shorter where there are fewer. */
static inline FhReader
fh_reader_cut (FhReader *reader,
               gsize     length)
{
  FhReader part = { reader->at, reader->at, FALSE };

  if (length > (gsize) (reader->end - reader->at))
    {
      reader->bad = TRUE;
      length = reader->end - reader->at;
    }

  part.end = part.at + length;
  reader->at = part.end;
  return part;
}

gboolean fh_basemap_find_tile (FhBasemap           *self,
                               const FhBasemapBand *band,
                               guint                x,
                               guint                y,
                               FhReader            *tile);

G_END_DECLS
