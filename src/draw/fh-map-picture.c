/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-map-picture.h"

#include "fh-date-words.h"
#include "fh-event-map.h"
#include "fh-label-placer.h"
#include "fh-marks.h"
#include "fh-route.h"
#include "fh-site-cards.h"
#include "fh-story-words.h"

/* A card keeps so far from the edge, in logical pixels. */
#define EDGE 2.0

/* A place alone is shown with this much of the world around it. */
#define ZOOM_MAX 9.0

/* Half the width of the ring around a selected place. */
#define RING_RADIUS 17.0

typedef struct
{
  const FhMapPicture *picture;
  cairo_t            *cr;
  FhEventMap         *events;
  GPtrArray          *selected;
  GPtrArray          *sites;
  GArray             *cards;
  /* Boxes of events, those of them that towns may stand beside, and others that names keep away from. */
  GArray *marks;
  GArray *stands;
  GArray *obstacles;
} Painting;

static FhWorldPoint
get_position (FhPlace *place)
{
  return fh_mercator_point (fh_place_get_latitude (place), fh_place_get_longitude (place));
}

/* (element-type FhPlace) (transfer container): where the selection is, in the order of travel. */
static GPtrArray *
find_selected_places (FhItem *selection)
{
  GPtrArray *places;

  if (selection != NULL && FH_IS_EVENT (selection))
    return g_ptr_array_ref (fh_event_get_places (FH_EVENT (selection)));
  if (selection != NULL && FH_IS_TOPIC (selection))
    return g_ptr_array_ref (fh_topic_get_places (FH_TOPIC (selection)));

  places = g_ptr_array_new ();
  if (selection != NULL && FH_IS_PLACE (selection))
    g_ptr_array_add (places, selection);
  return places;
}

/* How a site is drawn at the date; @name is kept for as long as the mark. */
static FhSiteMark
describe_site (const Painting *painting,
               guint           index,
               char          **name)
{
  const FhMapPicture *self = painting->picture;
  FhPlace            *place = g_ptr_array_index (painting->sites, index);
  FhState            *state = fh_place_get_state_at (place, self->date);
  FhSiteMark          mark = {
             .kind = fh_place_get_kind (place),
             .status = state != NULL ? fh_state_get_status (state) : FH_STATUS_UNDOCUMENTED,
             .selected = g_ptr_array_find (painting->selected, place, NULL),
             .language = self->language,
             .text_scale = 1,
  };

  *name = self->without_names
            ? fh_number_format ((gint64) index + 1, self->language)
            : g_strdup (fh_text_get (fh_item_get_title (FH_ITEM (place)), self->language));
  mark.name = *name;
  if (!self->without_names)
    mark.second =
      fh_text_get_beneath (fh_item_get_title (FH_ITEM (place)), self->language, self->second_language);
  return mark;
}

static void
add_obstacle (Painting *painting,
              FhBox     box)
{
  g_array_append_val (painting->obstacles, box);
}

/* As on the screen: discs first, then the marks that step aside for them, then the cards that avoid both. */
static void
lay_out (Painting *painting)
{
  const FhMapPicture *self = painting->picture;
  FhBox               map = { EDGE, EDGE, self->area.width - EDGE, self->area.height - EDGE };
  guint               n_sites = painting->sites->len;
  const GArray       *marks;

  for (guint i = 0; i < n_sites; i++)
    {
      g_autofree char *name = NULL;
      FhSiteMark       mark = describe_site (painting, i, &name);
      FhWorldPoint     middle =
        fh_map_area_project (&self->area, get_position (g_ptr_array_index (painting->sites, i)));
      FhSiteCard card = { .x = middle.x, .y = middle.y };

      fh_site_card_measure (&card, &mark);
      g_array_append_val (painting->cards, card);
      add_obstacle (painting, fh_site_card_get_disc (&card));
    }

  marks = fh_event_map_lay_out (painting->events, &self->area,
                                (const FhBox *) (void *) painting->obstacles->data, n_sites);
  for (guint i = 0; i < marks->len; i++)
    {
      const FhEventMark *mark = &g_array_index (marks, FhEventMark, i);
      FhBox              box = fh_event_mark_get_box (mark);

      g_array_append_val (painting->marks, box);
      if (!mark->moved)
        g_array_append_val (painting->stands, box);
      else
        add_obstacle (painting, box);
    }

  fh_site_cards_place ((FhSiteCard *) (void *) painting->cards->data, n_sites, &map, NULL, 0,
                       (const FhBox *) (void *) painting->marks->data, marks->len);
  for (guint i = 0; i < n_sites; i++)
    {
      const FhSiteCard *card = &g_array_index (painting->cards, FhSiteCard, i);

      if (card->side != FH_CARD_SIDE_NONE)
        add_obstacle (painting, fh_site_card_get_box (card));
    }
}

static void
paint_ground (Painting *painting)
{
  const FhMapPicture *self = painting->picture;

  if (self->basemap != NULL)
    {
      fh_basemap_paint (self->basemap, painting->cr, &self->area, self->palette);
      return;
    }

  fh_color_set (&self->palette->ground, painting->cr);
  cairo_paint (painting->cr);
}

static void
paint_names (Painting *painting)
{
  const FhMapPicture *self = painting->picture;
  FhLabelStyle        style = { .palette = self->palette, .font_scale = 1, .scale = self->scale };
  g_autoptr (FhLabelPlacer) placer = NULL;
  g_autoptr (GArray) labels = NULL;

  if (self->basemap == NULL || self->without_names)
    return;

  placer = fh_label_placer_new ();
  fh_label_placer_set_style (placer, &style);
  labels = fh_basemap_query_labels (self->basemap, &self->area, 0, self->language);
  fh_label_placer_set_marks (placer, (const FhBox *) (void *) painting->stands->data, painting->stands->len);
  fh_label_placer_place (placer, labels, &self->area, (const FhBox *) (void *) painting->obstacles->data,
                         painting->obstacles->len);
  fh_label_placer_paint (placer, painting->cr);
}

/* The way of the selected event. */
static void
paint_route (Painting *painting)
{
  const FhMapPicture *self = painting->picture;
  g_autoptr (GArray) stops = g_array_new (FALSE, FALSE, sizeof (FhWorldPoint));
  g_autoptr (FhRoute) route = NULL;
  g_autoptr (GArray) marks = NULL;

  if (self->selection == NULL || !FH_IS_EVENT (self->selection))
    return;

  for (guint i = 0; i < painting->selected->len; i++)
    {
      FhWorldPoint stop = get_position (g_ptr_array_index (painting->selected, i));

      g_array_append_val (stops, stop);
    }
  route = fh_route_new ((const FhWorldPoint *) (void *) stops->data, stops->len);
  marks = fh_route_lay_out (route, &self->area);
  for (guint i = 0; i < marks->len; i++)
    {
      const FhRouteMark *mark = &g_array_index (marks, FhRouteMark, i);

      fh_route_paint_mark (painting->cr, self->palette, mark->x, mark->y, mark->angle);
    }
}

static void
paint_events (Painting *painting)
{
  const FhMapPicture *self = painting->picture;
  const GArray       *marks = fh_event_map_get_marks (painting->events);

  for (guint i = 0; i < marks->len; i++)
    fh_event_map_paint_mark (painting->events, &g_array_index (marks, FhEventMark, i), painting->cr,
                             self->palette, self->language);

  for (guint i = 0; i < painting->selected->len; i++)
    {
      FhPlace     *place = g_ptr_array_index (painting->selected, i);
      FhWorldPoint middle = fh_map_area_project (&self->area, get_position (place));

      if (!fh_place_get_featured (place))
        fh_mark_paint_ring (painting->cr, self->palette, TRUE, RING_RADIUS, middle.x, middle.y);
    }
}

static void
paint_sites (Painting *painting)
{
  for (guint i = 0; i < painting->sites->len; i++)
    {
      const FhSiteCard *card = &g_array_index (painting->cards, FhSiteCard, i);
      FhBox             box = fh_site_card_get_box (card);
      g_autofree char  *name = NULL;
      FhSiteMark        mark = describe_site (painting, i, &name);

      if (card->side != FH_CARD_SIDE_NONE)
        fh_mark_paint_card (painting->cr, painting->picture->palette, &mark, card->form, box.x0, box.y0);
      fh_mark_paint_site (painting->cr, painting->picture->palette, &mark, card->x, card->y);
    }
}

/* (nullable) */
static GListModel *
get_events (const FhMapPicture *self)
{
  if (self->without_events)
    return NULL;

  return self->events != NULL ? self->events : fh_dataset_get_events (self->dataset);
}

void
fh_map_picture_paint (const FhMapPicture *self,
                      cairo_t            *cr)
{
  Painting painting = { .picture = self, .cr = cr };

  g_return_if_fail (self != NULL);
  g_return_if_fail (FH_IS_DATASET (self->dataset));

  painting.events = fh_event_map_new ();
  painting.selected = find_selected_places (self->selection);
  painting.sites = fh_dataset_list_sites (self->dataset);
  painting.cards = g_array_new (FALSE, FALSE, sizeof (FhSiteCard));
  painting.marks = g_array_new (FALSE, FALSE, sizeof (FhBox));
  painting.stands = g_array_new (FALSE, FALSE, sizeof (FhBox));
  painting.obstacles = g_array_new (FALSE, FALSE, sizeof (FhBox));
  fh_event_map_set_events (painting.events, self->dataset, get_events (self));
  lay_out (&painting);

  cairo_save (cr);
  cairo_rectangle (cr, 0, 0, self->area.width, self->area.height);
  cairo_clip (cr);
  paint_ground (&painting);
  paint_names (&painting);
  paint_route (&painting);
  paint_events (&painting);
  paint_sites (&painting);
  cairo_restore (cr);

  fh_event_map_free (painting.events);
  g_ptr_array_unref (painting.selected);
  g_ptr_array_unref (painting.sites);
  g_array_unref (painting.cards);
  g_array_unref (painting.marks);
  g_array_unref (painting.stands);
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
