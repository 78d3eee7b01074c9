/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-event-map.h"

#include <math.h>

#include "fh-clusters.h"
#include "fh-date-words.h"
#include "fh-marks.h"

/* Marks are put together anew so often, so that they stay while one zooms a little. */
#define STEPS_PER_LEVEL 2

/* Marks that reach into the area from so far outside are laid out too, in logical pixels. */
#define MARGIN 48.0

/* Between a mark and the disc that it steps aside for. */
#define GAP 2.0

struct _FhEventMap
{
  FhClusters *clusters;
  GPtrArray  *categories;
  GPtrArray  *places;
  GArray     *marks;
};

/* What one layout needs. */
typedef struct
{
  FhEventMap  *self;
  FhMapArea    area;
  const FhBox *discs;
  guint        n_discs;
} Layout;

static void
count_event (FhEvent    *event,
             GHashTable *number_of,
             GPtrArray  *places,
             GArray     *counts,
             guint       n_categories)
{
  GPtrArray *its_places = fh_event_get_places (event);
  guint      category = fh_category_get_index (fh_event_get_category (event));

  for (guint i = 0; i < its_places->len; i++)
    {
      FhPlace *place = g_ptr_array_index (its_places, i);
      gpointer number;

      if (fh_place_get_featured (place))
        continue;
      if (!g_hash_table_lookup_extended (number_of, place, NULL, &number))
        {
          number = GUINT_TO_POINTER (places->len);
          g_hash_table_insert (number_of, place, number);
          g_ptr_array_add (places, g_object_ref (place));
          g_array_set_size (counts, counts->len + n_categories);
        }
      g_array_index (counts, guint32, GPOINTER_TO_UINT (number) * n_categories + category)++;
    }
}

static FhWorldPoint
get_position (FhPlace *place)
{
  return fh_mercator_point (fh_place_get_latitude (place), fh_place_get_longitude (place));
}

/* A mark beneath a disc moves outwards until it only touches it. */
static void
step_aside (const Layout *layout,
            FhEventMark  *mark)
{
  for (guint i = 0; i < layout->n_discs; i++)
    {
      const FhBox *disc = &layout->discs[i];
      double       dx = mark->x - (disc->x0 + disc->x1) / 2;
      double       dy = mark->y - (disc->y0 + disc->y1) / 2;
      double       distance = hypot (dx, dy);
      double       wanted = (disc->x1 - disc->x0) / 2 + mark->radius + GAP;

      if (distance >= wanted)
        continue;
      if (distance < 0.5)
        {
          dx = distance = 1;
          dy = 0;
        }
      mark->moved = TRUE;
      mark->x += dx / distance * (wanted - distance);
      mark->y += dy / distance * (wanted - distance);
    }
}

static void
lay_out_cluster (const FhCluster *cluster,
                 gpointer         user_data)
{
  const Layout *layout = user_data;
  FhEventMap   *self = layout->self;
  FhWorldPoint  position = { cluster->x, cluster->y };
  FhEventMark   mark = { 0 };
  FhWorldPoint  pixel;

  position.x -= round (position.x - layout->area.x);
  pixel = fh_map_area_project (&layout->area, position);
  mark.x = pixel.x;
  mark.y = pixel.y;
  mark.n_events = cluster->n_events;
  mark.radius = mark.n_events == 1 ? FH_MARK_EVENT_RADIUS : fh_mark_get_cluster_radius (mark.n_events);
  mark.counts = cluster->counts;
  mark.members = cluster->members;
  mark.n_members = cluster->n_members;
  step_aside (layout, &mark);

  g_array_append_val (self->marks, mark);
}

static guint
list_categories (FhEventMap *self,
                 FhDataset  *dataset)
{
  GListModel *model = dataset != NULL ? fh_dataset_get_categories (dataset) : NULL;
  guint       n_categories = model != NULL ? g_list_model_get_n_items (model) : 0;

  g_ptr_array_set_size (self->categories, 0);
  for (guint i = 0; i < n_categories; i++)
    g_ptr_array_add (self->categories, g_list_model_get_item (model, i));

  return n_categories;
}

FhEventMap *
fh_event_map_new (void)
{
  FhEventMap *self = g_new0 (FhEventMap, 1);

  self->clusters = fh_clusters_new (0);
  self->categories = g_ptr_array_new_with_free_func (g_object_unref);
  self->places = g_ptr_array_new_with_free_func (g_object_unref);
  self->marks = g_array_new (FALSE, FALSE, sizeof (FhEventMark));

  return self;
}

void
fh_event_map_free (FhEventMap *self)
{
  fh_clusters_free (self->clusters);
  g_ptr_array_unref (self->categories);
  g_ptr_array_unref (self->places);
  g_array_unref (self->marks);
  g_free (self);
}

void
fh_event_map_set_events (FhEventMap *self,
                         FhDataset  *dataset,
                         GListModel *events)
{
  g_autoptr (GHashTable) number_of = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) counts = g_array_new (FALSE, TRUE, sizeof (guint32));
  guint n_categories = list_categories (self, dataset);
  guint n_events = dataset != NULL && events != NULL ? g_list_model_get_n_items (events) : 0;

  g_array_set_size (self->marks, 0);
  g_ptr_array_set_size (self->places, 0);
  fh_clusters_free (self->clusters);
  self->clusters = fh_clusters_new (n_categories);

  for (guint i = 0; i < n_events; i++)
    {
      g_autoptr (FhEvent) event = g_list_model_get_item (events, i);

      count_event (event, number_of, self->places, counts, n_categories);
    }

  for (guint i = 0; i < self->places->len; i++)
    {
      FhWorldPoint position = get_position (g_ptr_array_index (self->places, i));

      fh_clusters_add (self->clusters, position.x, position.y,
                       &g_array_index (counts, guint32, i * n_categories));
    }
}

const GArray *
fh_event_map_lay_out (FhEventMap      *self,
                      const FhMapArea *area,
                      const FhBox     *discs,
                      guint            n_discs)
{
  Layout       layout = { self, *area, discs, n_discs };
  FhWorldPoint from = fh_map_area_unproject (area, -MARGIN, -MARGIN);
  FhWorldPoint to = fh_map_area_unproject (area, area->width + MARGIN, area->height + MARGIN);

  g_array_set_size (self->marks, 0);
  fh_clusters_set_zoom (self->clusters, floor (area->zoom * STEPS_PER_LEVEL) / STEPS_PER_LEVEL);

  /* The world repeats: of a view over 180° both sides are visited. */
  for (double turn = floor (from.x); turn <= floor (to.x); turn++)
    fh_clusters_foreach (self->clusters, MAX (0, from.x - turn), from.y, MIN (1, to.x - turn), to.y,
                         lay_out_cluster, &layout);

  return self->marks;
}

const GArray *
fh_event_map_get_marks (FhEventMap *self)
{
  return self->marks;
}

FhBox
fh_event_mark_get_box (const FhEventMark *mark)
{
  return (FhBox){ mark->x - mark->radius, mark->y - mark->radius, mark->x + mark->radius,
                  mark->y + mark->radius };
}

void
fh_event_map_paint_mark (FhEventMap        *self,
                         const FhEventMark *mark,
                         cairo_t           *cr,
                         const FhPalette   *palette,
                         const char        *language)
{
  g_autofree FhMarkShare *shares = g_new (FhMarkShare, MAX (1, self->categories->len));
  g_autofree char        *number = fh_number_format (mark->n_events, language);
  FhCategory             *last = NULL;
  guint                   n_shares = 0;

  for (guint i = 0; i < self->categories->len; i++)
    if (mark->counts[i] > 0)
      {
        last = g_ptr_array_index (self->categories, i);
        shares[n_shares++] = (FhMarkShare){ fh_category_get_color (last), mark->counts[i] };
      }

  if (mark->n_events > 1)
    fh_mark_paint_cluster (cr, palette, shares, n_shares, number, mark->radius, mark->x, mark->y);
  else if (last != NULL)
    fh_mark_paint_event (cr, palette, last, mark->x, mark->y);
}

FhPlace *
fh_event_map_get_place (FhEventMap *self,
                        guint       number)
{
  g_return_val_if_fail (number < self->places->len, NULL);

  return g_ptr_array_index (self->places, number);
}

guint
fh_event_map_get_n_places (FhEventMap *self)
{
  return self->places->len;
}
