/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-map-picture.h"

#include "fh-clusters.h"
#include "fh-date-words.h"
#include "fh-label-placer.h"
#include "fh-marks.h"
#include "fh-story-words.h"

/* Logical pixels between a site's disc and its card, and between a card and the edge. */
#define GAP  3.0
#define EDGE 4.0

/* A place alone is shown with this much of the world around it: some zoom level 9. */
#define ZOOM_MAX 9.0

typedef struct
{
  const FhMapPicture *picture;
  cairo_t            *cr;
  GPtrArray          *categories;
  FhClusters         *clusters;
  /* Boxes that names keep away from; so many of them are events', which the card of a site may cover if it must. */
  GArray             *obstacles;
  guint               n_event_obstacles;
} Painting;

static FhWorldPoint
project_place (const FhMapPicture *self,
               FhPlace            *place)
{
  FhWorldPoint point = fh_mercator_point (fh_place_get_latitude (place), fh_place_get_longitude (place));

  return fh_map_area_project (&self->area, point);
}

static void
add_obstacle (Painting *painting,
              double    x,
              double    y,
              double    width,
              double    height)
{
  FhBox box = { x, y, x + width, y + height };

  g_array_append_val (painting->obstacles, box);
}

/* Whether the box is on the map and touches no obstacle, of the first so many on. */
static gboolean
is_free (const Painting *painting,
         const FhBox    *box,
         guint           first_obstacle)
{
  const FhMapArea *area = &painting->picture->area;

  if (box->x0 < EDGE || box->y0 < EDGE || box->x1 > area->width - EDGE || box->y1 > area->height - EDGE)
    return FALSE;

  for (guint i = first_obstacle; i < painting->obstacles->len; i++)
    {
      const FhBox *other = &g_array_index (painting->obstacles, FhBox, i);

      if (box->x0 < other->x1 && other->x0 < box->x1 && box->y0 < other->y1 && other->y0 < box->y1)
        return FALSE;
    }

  return TRUE;
}

static void
collect_categories (Painting *painting)
{
  GListModel *model = fh_dataset_get_categories (painting->picture->dataset);
  guint       n_categories = g_list_model_get_n_items (model);

  painting->categories = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < n_categories; i++)
    g_ptr_array_add (painting->categories, g_list_model_get_item (model, i));
}

/* A point for each place that is not a site, with its events by category. */
static void
collect_clusters (Painting *painting)
{
  FhDataset *dataset = painting->picture->dataset;
  GListModel *places = fh_dataset_get_places (dataset);
  guint       n_places = g_list_model_get_n_items (places);
  guint       n_categories = painting->categories->len;
  g_autofree guint32 *counts = g_new (guint32, n_categories + 1);

  painting->clusters = fh_clusters_new (n_categories);
  for (guint i = 0; i < n_places; i++)
    {
      g_autoptr (FhPlace) place = g_list_model_get_item (places, i);
      GPtrArray   *events = fh_dataset_get_events_of (dataset, FH_ITEM (place));
      FhWorldPoint point = fh_mercator_point (fh_place_get_latitude (place), fh_place_get_longitude (place));

      if (fh_place_get_featured (place) || events->len == 0)
        continue;
      memset (counts, 0, n_categories * sizeof (guint32));
      for (guint j = 0; j < events->len; j++)
        counts[fh_category_get_index (fh_event_get_category (g_ptr_array_index (events, j)))]++;
      fh_clusters_add (painting->clusters, point.x, point.y, counts);
    }

  fh_clusters_set_zoom (painting->clusters, painting->picture->area.zoom);
}

static void
paint_cluster_cb (const FhCluster *cluster,
                  gpointer         user_data)
{
  Painting               *painting = user_data;
  const FhMapPicture     *self = painting->picture;
  const guint32          *counts = fh_clusters_get_counts (painting->clusters, cluster);
  FhWorldPoint            middle = fh_map_area_project (&self->area, (FhWorldPoint) { cluster->x, cluster->y });
  g_autofree FhMarkShare *shares = g_new (FhMarkShare, painting->categories->len);
  g_autofree char        *number = fh_number_format (cluster->n_events, self->language);
  double                  radius = FH_MARK_EVENT_RADIUS;
  guint                   n_shares = 0;
  guint                   last = 0;

  for (guint i = 0; i < painting->categories->len; i++)
    if (counts[i] > 0)
      {
        shares[n_shares].color = fh_category_get_color (g_ptr_array_index (painting->categories, i));
        shares[n_shares++].n_events = counts[i];
        last = i;
      }

  if (cluster->n_events > 1)
    {
      radius = fh_mark_get_cluster_radius (cluster->n_events);
      fh_mark_paint_cluster (painting->cr, self->palette, shares, n_shares, number, radius, middle.x, middle.y);
    }
  else
    {
      fh_mark_paint_event (painting->cr, self->palette, g_ptr_array_index (painting->categories, last), middle.x,
                           middle.y);
    }

  add_obstacle (painting, middle.x - radius, middle.y - radius, 2 * radius, 2 * radius);
}

static void
paint_clusters (Painting *painting)
{
  const FhMapArea *area = &painting->picture->area;
  FhWorldPoint     top_left = fh_map_area_unproject (area, 0, 0);
  FhWorldPoint     bottom_right = fh_map_area_unproject (area, area->width, area->height);

  fh_clusters_foreach (painting->clusters, top_left.x, top_left.y, bottom_right.x, bottom_right.y, paint_cluster_cb,
                       painting);
}

/* (element-type FhPlace) (transfer container): where the selection is. */
static GPtrArray *
find_selected_places (FhItem *selection)
{
  if (selection != NULL && FH_IS_EVENT (selection))
    return g_ptr_array_ref (fh_event_get_places (FH_EVENT (selection)));
  if (selection != NULL && FH_IS_TOPIC (selection))
    return g_ptr_array_ref (fh_topic_get_places (FH_TOPIC (selection)));

  {
    GPtrArray *places = g_ptr_array_new ();

    if (selection != NULL && FH_IS_PLACE (selection))
      g_ptr_array_add (places, selection);
    return places;
  }
}

static void
paint_rings (Painting *painting)
{
  const FhMapPicture *self = painting->picture;
  g_autoptr (GPtrArray) places = find_selected_places (self->selection);

  for (guint i = 0; i < places->len; i++)
    {
      FhPlace     *place = g_ptr_array_index (places, i);
      FhWorldPoint middle = project_place (self, place);

      if (!fh_place_get_featured (place))
        fh_mark_paint_ring (painting->cr, self->palette, TRUE, FH_MARK_EVENT_RADIUS + 4, middle.x, middle.y);
    }
}

/* The first of the four sides on which the card is free, or covers no more than events; whether there is one. */
static gboolean
place_card (Painting         *painting,
            const FhSiteMark *mark,
            FhWorldPoint      middle,
            FhBox            *card)
{
  double width;
  double height;
  double reach = FH_MARK_SITE_RADIUS + GAP;

  fh_mark_measure_card (mark, &width, &height);
  {
    const FhWorldPoint corners[] = {
      { middle.x - reach - width, middle.y - height / 2 },
      { middle.x + reach, middle.y - height / 2 },
      { middle.x - width / 2, middle.y - reach - height },
      { middle.x - width / 2, middle.y + reach },
    };

    for (guint i = 0; i < 2 * G_N_ELEMENTS (corners); i++)
      {
        FhWorldPoint corner = corners[i % G_N_ELEMENTS (corners)];

        *card = (FhBox) { corner.x, corner.y, corner.x + width, corner.y + height };
        if (is_free (painting, card, i < G_N_ELEMENTS (corners) ? 0 : painting->n_event_obstacles))
          return TRUE;
      }
  }

  return FALSE;
}

static void
paint_site (Painting *painting,
            FhPlace  *place)
{
  const FhMapPicture *self = painting->picture;
  FhWorldPoint        middle = project_place (self, place);
  FhState            *state = fh_place_get_state_at (place, self->date);
  FhStatus            status = state != NULL ? fh_state_get_status (state) : FH_STATUS_UNDOCUMENTED;
  g_autoptr (GPtrArray) selected = find_selected_places (self->selection);
  g_autofree char *detail = g_strdup_printf ("%s · %s", fh_place_kind_get_label (fh_place_get_kind (place), self->language),
                                             fh_status_get_label (status, self->language));
  FhSiteMark mark = {
    .kind = fh_place_get_kind (place),
    .status = status,
    .selected = g_ptr_array_find (selected, place, NULL),
    .name = fh_text_get (fh_item_get_title (FH_ITEM (place)), self->language),
    .detail = detail,
    .rtl = fh_language_is_rtl (self->language),
  };
  FhBox card;

  if (place_card (painting, &mark, middle, &card))
    {
      fh_mark_paint_card (painting->cr, self->palette, &mark, card.x0, card.y0);
      g_array_append_val (painting->obstacles, card);
    }
  fh_mark_paint_site (painting->cr, self->palette, &mark, middle.x, middle.y);
}

static void
paint_sites (Painting *painting)
{
  GListModel *model = fh_dataset_get_places (painting->picture->dataset);
  guint       n_places = g_list_model_get_n_items (model);
  g_autoptr (GPtrArray) sites = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n_places; i++)
    {
      FhPlace *place = g_list_model_get_item (model, i);

      if (fh_place_get_featured (place))
        {
          FhWorldPoint middle = project_place (painting->picture, place);

          add_obstacle (painting, middle.x - FH_MARK_SITE_RADIUS, middle.y - FH_MARK_SITE_RADIUS,
                        2 * FH_MARK_SITE_RADIUS, 2 * FH_MARK_SITE_RADIUS);
          g_ptr_array_add (sites, place);
        }
      else
        {
          g_object_unref (place);
        }
    }

  for (guint i = 0; i < sites->len; i++)
    paint_site (painting, g_ptr_array_index (sites, i));
}

static void
paint_names (Painting *painting)
{
  const FhMapPicture *self = painting->picture;
  FhLabelStyle        style = { .palette = self->palette, .font_scale = 1, .scale = self->scale };
  g_autoptr (FhLabelPlacer) placer = NULL;
  g_autoptr (GArray) labels = NULL;

  if (self->basemap == NULL)
    return;

  placer = fh_label_placer_new ();
  fh_label_placer_set_style (placer, &style);
  labels = fh_basemap_query_labels (self->basemap, &self->area, 0, self->language);
  fh_label_placer_place (placer, labels, &self->area, (const FhBox *) (void *) painting->obstacles->data,
                         painting->obstacles->len);
  fh_label_placer_paint (placer, painting->cr);
}

void
fh_map_picture_paint (const FhMapPicture *self,
                      cairo_t            *cr)
{
  Painting painting = { .picture = self, .cr = cr };

  g_return_if_fail (self != NULL);
  g_return_if_fail (FH_IS_DATASET (self->dataset));

  painting.obstacles = g_array_new (FALSE, FALSE, sizeof (FhBox));
  collect_categories (&painting);
  collect_clusters (&painting);

  cairo_save (cr);
  cairo_rectangle (cr, 0, 0, self->area.width, self->area.height);
  cairo_clip (cr);
  if (self->basemap != NULL)
    {
      fh_basemap_paint (self->basemap, cr, &self->area, self->palette);
    }
  else
    {
      fh_color_set (&self->palette->ground, cr);
      cairo_paint (cr);
    }
  paint_clusters (&painting);
  painting.n_event_obstacles = painting.obstacles->len;
  paint_rings (&painting);
  paint_sites (&painting);
  paint_names (&painting);
  cairo_restore (cr);

  fh_clusters_free (painting.clusters);
  g_ptr_array_unref (painting.categories);
  g_array_unref (painting.obstacles);
}

FhMapArea
fh_map_area_for_bounds (FhBounds bounds,
                        double   width,
                        double   height,
                        double   margin)
{
  FhWorldPoint from = fh_mercator_point (bounds.north, bounds.west);
  FhWorldPoint to = fh_mercator_point (bounds.south, bounds.east);
  FhMapArea    area = { .zoom = ZOOM_MAX, .width = width, .height = height };

  if (to.x < from.x)
    to.x += 1;
  area.x = (from.x + to.x) / 2;
  area.y = (from.y + to.y) / 2;
  if (to.x > from.x)
    area.zoom = MIN (area.zoom, fh_mercator_zoom_for_span (to.x - from.x, MAX (1, width - 2 * margin)));
  if (to.y > from.y)
    area.zoom = MIN (area.zoom, fh_mercator_zoom_for_span (to.y - from.y, MAX (1, height - 2 * margin)));
  area.zoom = MAX (area.zoom, 0);

  return area;
}
