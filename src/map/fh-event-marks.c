/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-event-marks.h"

#include <math.h>

#include "fh-date-words.h"
#include "fh-route.h"

/* A picture takes some 40 µs; a frame should not wait for more than this. */
#define MAX_PAINTED_A_FRAME 40

/* More are not kept: some 6 MB. */
#define MAX_PICTURES 1024

/* Rings are divided so finely; a finer one could not be seen, and fewer pictures serve more marks. */
#define RING_PARTS 12

/* The greatest number that is written out. */
#define MAX_NUMBER 999

#define DOT_SIZE   6
#define ARROW_SIZE 14

/* Pictures of which there is one. */
typedef enum
{
  SIGN_RING,
  SIGN_STRONG_RING,
  SIGN_DOT,
  SIGN_ARROW,
  N_SIGNS,
} Sign;

struct _FhEventMarks
{
  FhDataset       *dataset;
  const FhPalette *palette;
  char            *language;
  int              scale;

  GPtrArray  *categories;
  GHashTable *pictures;
  GdkTexture *signs[N_SIGNS];
  guint       n_painted;
  gboolean    is_short;
};

/* What one picture shows. */
typedef struct
{
  FhEventMarks *marks;
  FhCategory   *category;
  FhMarkShare  *shares;
  guint         n_shares;
  char         *text;
  double        radius;
} Look;

static void
drop_pictures (FhEventMarks *self)
{
  g_hash_table_remove_all (self->pictures);
  for (guint i = 0; i < N_SIGNS; i++)
    g_clear_object (&self->signs[i]);
}

static void
list_categories (FhEventMarks *self)
{
  GListModel *model = fh_dataset_get_categories (self->dataset);
  guint       n_categories = g_list_model_get_n_items (model);

  g_ptr_array_set_size (self->categories, 0);
  for (guint i = 0; i < n_categories; i++)
    g_ptr_array_add (self->categories, g_list_model_get_item (model, i));
}

static void
paint_cb (cairo_t *cr,
          gpointer user_data)
{
  const Look *look = user_data;
  double      middle = ceil (look->radius);

  if (look->category != NULL)
    fh_mark_paint_event (cr, look->marks->palette, look->category, middle, middle);
  else
    fh_mark_paint_cluster (cr, look->marks->palette, look->shares, look->n_shares, look->text, look->radius,
                           middle, middle);
}

/* The shares rounded to parts of the ring; at least one for each category that is there. */
static guint
round_shares (FhEventMarks  *self,
              const guint32 *counts,
              guint          n_events,
              FhMarkShare   *shares)
{
  guint n_shares = 0;

  for (guint i = 0; i < self->categories->len; i++)
    if (counts[i] > 0)
      {
        shares[n_shares].color = fh_category_get_color (g_ptr_array_index (self->categories, i));
        shares[n_shares++].n_events = MAX (1, (guint) round ((double) RING_PARTS * counts[i] / n_events));
      }

  return n_shares;
}

static char *
format_number (FhEventMarks *self,
               guint         n_events)
{
  g_autofree char *number = fh_number_format (MIN (n_events, MAX_NUMBER), self->language);

  return n_events > MAX_NUMBER ? g_strconcat (number, "+", NULL) : g_steal_pointer (&number);
}

static char *
make_key (const Look *look)
{
  GString *key = g_string_new (look->text);

  for (guint i = 0; i < look->n_shares; i++)
    g_string_append_printf (key, " %d:%u", look->shares[i].color, look->shares[i].n_events);
  if (look->category != NULL)
    g_string_printf (key, "=%u", fh_category_get_index (look->category));

  return g_string_free (key, FALSE);
}

FhEventMarks *
fh_event_marks_new (void)
{
  FhEventMarks *self = g_new0 (FhEventMarks, 1);

  self->categories = g_ptr_array_new_with_free_func (g_object_unref);
  self->pictures = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);

  return self;
}

void
fh_event_marks_free (FhEventMarks *self)
{
  drop_pictures (self);
  g_hash_table_unref (self->pictures);
  g_ptr_array_unref (self->categories);
  g_clear_object (&self->dataset);
  g_free (self->language);
  g_free (self);
}

void
fh_event_marks_set_style (FhEventMarks    *self,
                          FhDataset       *dataset,
                          const FhPalette *palette,
                          const char      *language,
                          int              scale)
{
  if (self->dataset == dataset && self->palette == palette && self->scale == scale &&
      g_strcmp0 (self->language, language) == 0)
    return;

  drop_pictures (self);
  g_set_object (&self->dataset, dataset);
  self->palette = palette;
  self->scale = scale;
  g_free (self->language);
  self->language = g_strdup (language);
  list_categories (self);
}

void
fh_event_marks_begin_frame (FhEventMarks *self)
{
  self->n_painted = 0;
  self->is_short = FALSE;
  if (g_hash_table_size (self->pictures) > MAX_PICTURES)
    g_hash_table_remove_all (self->pictures);
}

GdkTexture *
fh_event_marks_get (FhEventMarks  *self,
                    const guint32 *counts,
                    guint          n_events)
{
  g_autofree FhMarkShare *shares = g_new (FhMarkShare, MAX (1, self->categories->len));
  g_autofree char        *text = format_number (self, n_events);
  g_autofree char        *key = NULL;
  Look                    look = { .marks = self, .shares = shares, .text = text };
  GdkTexture             *picture;

  look.n_shares = round_shares (self, counts, n_events, shares);
  look.radius = fh_mark_get_cluster_radius (n_events);
  if (n_events == 1)
    for (guint i = 0; i < self->categories->len; i++)
      if (counts[i] > 0)
        {
          look.category = g_ptr_array_index (self->categories, i);
          look.radius = FH_MARK_EVENT_RADIUS;
        }

  key = make_key (&look);
  picture = g_hash_table_lookup (self->pictures, key);
  if (picture != NULL)
    return picture;

  if (self->n_painted == MAX_PAINTED_A_FRAME)
    {
      self->is_short = TRUE;
      return NULL;
    }

  self->n_painted++;
  picture = fh_picture_paint (2 * (int) ceil (look.radius), 2 * (int) ceil (look.radius), self->scale,
                              paint_cb, &look);
  g_hash_table_insert (self->pictures, g_steal_pointer (&key), picture);

  return picture;
}

gboolean
fh_event_marks_is_short (FhEventMarks *self)
{
  return self->is_short;
}

static void
paint_ring_cb (cairo_t *cr,
               gpointer user_data)
{
  FhEventMarks *self = user_data;

  fh_mark_paint_ring (cr, self->palette, FALSE, FH_EVENT_RING_RADIUS, FH_EVENT_RING_RADIUS + 1,
                      FH_EVENT_RING_RADIUS + 1);
}

static void
paint_strong_ring_cb (cairo_t *cr,
                      gpointer user_data)
{
  FhEventMarks *self = user_data;

  fh_mark_paint_ring (cr, self->palette, TRUE, FH_EVENT_RING_RADIUS, FH_EVENT_RING_RADIUS + 1,
                      FH_EVENT_RING_RADIUS + 1);
}

static void
paint_dot_cb (cairo_t *cr,
              gpointer user_data)
{
  FhEventMarks *self = user_data;

  fh_route_paint_mark (cr, self->palette, DOT_SIZE / 2.0, DOT_SIZE / 2.0, NAN);
}

static void
paint_arrow_cb (cairo_t *cr,
                gpointer user_data)
{
  FhEventMarks *self = user_data;

  fh_route_paint_mark (cr, self->palette, ARROW_SIZE / 2.0, ARROW_SIZE / 2.0, 0);
}

static GdkTexture *
ensure_sign (FhEventMarks *self,
             Sign          sign)
{
  static const struct
  {
    int           size;
    FhPictureFunc func;
  } signs[N_SIGNS] = {
    [SIGN_RING] = { 2 * (int) FH_EVENT_RING_RADIUS + 2, paint_ring_cb },
    [SIGN_STRONG_RING] = { 2 * (int) FH_EVENT_RING_RADIUS + 2, paint_strong_ring_cb },
    [SIGN_DOT] = { DOT_SIZE, paint_dot_cb },
    [SIGN_ARROW] = { ARROW_SIZE, paint_arrow_cb },
  };

  if (self->signs[sign] == NULL)
    self->signs[sign] =
      fh_picture_paint (signs[sign].size, signs[sign].size, self->scale, signs[sign].func, self);

  return self->signs[sign];
}

GdkTexture *
fh_event_marks_get_ring (FhEventMarks *self,
                         gboolean      strong)
{
  return ensure_sign (self, strong ? SIGN_STRONG_RING : SIGN_RING);
}

GdkTexture *
fh_event_marks_get_dot (FhEventMarks *self)
{
  return ensure_sign (self, SIGN_DOT);
}

GdkTexture *
fh_event_marks_get_arrow (FhEventMarks *self)
{
  return ensure_sign (self, SIGN_ARROW);
}
