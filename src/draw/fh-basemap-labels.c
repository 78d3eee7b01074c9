/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finding the names of a view. A label lies in the cell of the level at which it first shows, so that a
 * view looks into a few cells of each level up to its own. */

#include "fh-basemap-private.h"

#include <string.h>

#define CELL_SIZE  16
#define LABEL_SIZE 20

typedef enum
{
  LANGUAGE_LATIN = 1,
  LANGUAGE_ARABIC,
  LANGUAGE_RUSSIAN,
} Language;

typedef struct
{
  FhBasemap       *basemap;
  const FhMapArea *area;
  double           left, top, right, bottom;
  Language         language;
  GArray          *labels;
} Query;

static Language
parse_language (const char *tag)
{
  if (tag != NULL && g_ascii_strncasecmp (tag, "ar", 2) == 0 && !g_ascii_isalpha (tag[2]))
    return LANGUAGE_ARABIC;
  if (tag != NULL && g_ascii_strncasecmp (tag, "ru", 2) == 0 && !g_ascii_isalpha (tag[2]))
    return LANGUAGE_RUSSIAN;

  return LANGUAGE_LATIN;
}

/* Towns grow while one comes nearer, a rank every so many levels. */
#define LEVELS_A_RANK 2.5

static guint
raise_rank (guint  rank,
            double levels)
{
  return rank - MIN (rank, (guint) (levels / LEVELS_A_RANK));
}

/* Names at @offset: a count, then for each a language, a length without the closing NUL, and the bytes. */
static const char *
find_name (FhBasemap *self,
           guint32    offset,
           Language   wanted)
{
  const char   *fallback = NULL;
  const guint8 *at, *end = self->names + self->names_size;

  if (offset >= self->names_size)
    return NULL;

  at = self->names + offset;
  for (guint left = *at++; left > 0 && end - at >= 3; left--)
    {
      guint       language = at[0];
      gsize       length = at[1];
      const char *text = (const char *) at + 2;

      if (length + 1 > (gsize) (end - at - 2) || text[length] != '\0')
        break;
      if (language == wanted || language == LANGUAGE_LATIN)
        {
          fallback = text;
          if (language == wanted)
            break;
        }
      at += length + 3;
    }

  return fallback != NULL && g_utf8_validate (fallback, -1, NULL) ? fallback : NULL;
}

static void
add_label (Query *query,
           guint  index,
           double turn)
{
  const guint8 *at = query->basemap->labels + (gsize) index * LABEL_SIZE;
  FhLabel       label = { .id = index };
  double        zoom = query->area->zoom;

  label.position.x = fh_read_u32 (at) / 4294967296.0 + turn;
  label.position.y = fh_read_u32 (at + 4) / 4294967296.0;
  label.priority = fh_read_u16 (at + 12);
  label.kind = MIN (at[14], FH_LABEL_RIVER);
  label.rank = at[15];
  label.angle = (gint16) fh_read_u16 (at + 18) / 10000.0;

  if (zoom < at[16] / 10.0 || (at[17] != 0 && zoom >= at[17] / 10.0) || label.position.x < query->left ||
      label.position.x > query->right || label.position.y < query->top || label.position.y > query->bottom)
    return;

  if (label.kind == FH_LABEL_TOWN)
    label.rank = raise_rank (label.rank, zoom - at[16] / 10.0);
  label.text = find_name (query->basemap, fh_read_u32 (at + 8), query->language);
  if (label.text != NULL)
    g_array_append_val (query->labels, label);
}

/* The first cell that is not before (x, y). */
static guint
find_cell (const FhBasemapLabelLevel *level,
           guint                      x,
           guint                      y)
{
  guint low = 0, high = level->n_cells;

  while (low < high)
    {
      guint         middle = low + (high - low) / 2;
      const guint8 *cell = level->cells + (gsize) middle * CELL_SIZE;
      guint32       cell_y = fh_read_u32 (cell), cell_x = fh_read_u32 (cell + 4);

      if (cell_y < y || (cell_y == y && cell_x < x))
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

static void
add_row (Query                     *query,
         const FhBasemapLabelLevel *level,
         guint                      y,
         guint                      first_x,
         guint                      last_x,
         double                     turn)
{
  for (guint i = find_cell (level, first_x, y); i < level->n_cells; i++)
    {
      const guint8 *cell = level->cells + (gsize) i * CELL_SIZE;
      guint         first = fh_read_u32 (cell + 8), count = fh_read_u32 (cell + 12);

      if (fh_read_u32 (cell) != y || fh_read_u32 (cell + 4) > last_x)
        return;

      for (guint k = 0; k < count && first < query->basemap->n_labels && k < query->basemap->n_labels - first;
           k++)
        add_label (query, first + k, turn);
    }
}

/* One turn of the world: @turn is how many worlds to the east it lies. */
static void
add_turn (Query *query,
          int    turn)
{
  double left = CLAMP (query->left - turn, 0.0, 1.0), right = CLAMP (query->right - turn, 0.0, 1.0);
  double top = CLAMP (query->top, 0.0, 1.0), bottom = CLAMP (query->bottom, 0.0, 1.0);

  if (left >= right || top >= bottom)
    return;

  for (guint i = 0; i < query->basemap->n_label_levels; i++)
    {
      const FhBasemapLabelLevel *level = &query->basemap->label_levels[i];
      double                     cells = exp2 (level->level);

      if (level->level > query->area->zoom && i > 0)
        break;

      for (guint y = top * cells; y < bottom * cells; y++)
        add_row (query, level, y, left * cells, right * cells, turn);
    }
}

static int
compare_labels (gconstpointer a,
                gconstpointer b)
{
  const FhLabel *first = a, *second = b;

  if (first->priority != second->priority)
    return first->priority > second->priority ? -1 : 1;

  return first->id < second->id ? -1 : first->id > second->id;
}

GArray *
fh_basemap_query_labels (FhBasemap       *self,
                         const FhMapArea *area,
                         double           margin,
                         const char      *language)
{
  Query        query = { self, area };
  FhWorldPoint first, last;

  g_return_val_if_fail (FH_IS_BASEMAP (self), NULL);
  g_return_val_if_fail (area != NULL, NULL);

  first = fh_map_area_unproject (area, -margin, -margin);
  last = fh_map_area_unproject (area, area->width + margin, area->height + margin);
  query.left = first.x;
  query.top = first.y;
  query.right = last.x;
  query.bottom = last.y;
  query.language = parse_language (language);
  query.labels = g_array_new (FALSE, FALSE, sizeof (FhLabel));

  for (int turn = floor (query.left); turn <= floor (query.right) && turn < floor (query.left) + 8; turn++)
    add_turn (&query, turn);

  g_array_sort (query.labels, compare_labels);
  return query.labels;
}
