/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-site-layer.h"

#include "fh-projection.h"
#include "fh-site-marker.h"

/* A card keeps so far from the map's edge, in logical pixels. */
#define EDGE 4.0f

/* Markers whose discs are within this of the map are shown. */
#define MARGIN 260.0

struct _FhSiteLayer
{
  ShumateLayer parent_instance;

  FhSession    *session;
  FhPaletteKind palette;
  GPtrArray    *markers;
  GArray       *boxes;
  GArray       *obstacles;
};

G_DEFINE_FINAL_TYPE (FhSiteLayer, fh_site_layer, SHUMATE_TYPE_LAYER)

static void
clicked_cb (FhSiteMarker *marker,
            FhSiteLayer  *self)
{
  fh_session_select (self->session, FH_ITEM (fh_site_marker_get_place (marker)));
}

static void
enter_cb (GtkEventController *controller,
          double              x,
          double              y,
          FhSiteLayer        *self)
{
  FhSiteMarker *marker = FH_SITE_MARKER (gtk_event_controller_get_widget (controller));

  fh_session_set_hover (self->session, FH_ITEM (fh_site_marker_get_place (marker)));
}

static void
leave_cb (GtkEventController *controller,
          FhSiteLayer        *self)
{
  FhSiteMarker *marker = FH_SITE_MARKER (gtk_event_controller_get_widget (controller));

  if (fh_session_get_hover (self->session) == FH_ITEM (fh_site_marker_get_place (marker)))
    fh_session_set_hover (self->session, NULL);
}

static void
add_marker (FhSiteLayer *self,
            FhPlace     *place)
{
  FhSiteMarker       *marker = fh_site_marker_new (place);
  GtkEventController *motion = gtk_event_controller_motion_new ();

  g_signal_connect (marker, "clicked", G_CALLBACK (clicked_cb), self);
  g_signal_connect (motion, "enter", G_CALLBACK (enter_cb), self);
  g_signal_connect (motion, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (marker), motion);
  gtk_widget_set_parent (GTK_WIDGET (marker), GTK_WIDGET (self));
  g_ptr_array_add (self->markers, marker);
}

static void
update_markers (FhSiteLayer *self)
{
  FhItem *selection = fh_session_get_selection (self->session);
  FhItem *hover = fh_session_get_hover (self->session);

  for (guint i = 0; i < self->markers->len; i++)
    {
      FhSiteMarker *marker = g_ptr_array_index (self->markers, i);
      FhItem       *place = FH_ITEM (fh_site_marker_get_place (marker));
      FhEvent      *event = fh_session_get_selected_event (self->session);
      gboolean      selected = selection == place;

      if (event != NULL)
        selected = g_ptr_array_find (fh_event_get_places (event), place, NULL);
      fh_site_marker_update (marker, fh_session_get_date (self->session), fh_session_get_language (self->session),
                             fh_palette_get (self->palette), selected, hover == place);
    }

  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
dataset_changed_cb (FhSiteLayer *self)
{
  FhDataset  *dataset = fh_session_get_dataset (self->session);
  GListModel *places = dataset != NULL ? fh_dataset_get_places (dataset) : NULL;
  guint       n_places = places != NULL ? g_list_model_get_n_items (places) : 0;

  g_ptr_array_set_size (self->markers, 0);
  for (guint i = 0; i < n_places; i++)
    {
      g_autoptr (FhPlace) place = g_list_model_get_item (places, i);

      if (fh_place_get_featured (place))
        add_marker (self, place);
    }

  update_markers (self);
}

static float
get_overlap (const graphene_rect_t *a,
             const graphene_rect_t *b)
{
  graphene_rect_t common;

  if (!graphene_rect_intersection (a, b, &common))
    return 0;
  return common.size.width * common.size.height;
}

static float
sum_overlaps (const graphene_rect_t *card,
              const GArray          *boxes,
              guint                  except)
{
  float sum = 0;

  for (guint i = 0; boxes != NULL && i < boxes->len; i++)
    if (i != except)
      sum += get_overlap (card, &g_array_index (boxes, graphene_rect_t, i));

  return sum;
}

/* Discs come first in the boxes, then the cards placed so far. A side that fits, or none; the side it had is tried first. */
static FhCardSide
choose_side (FhSiteLayer            *self,
             FhSiteMarker           *marker,
             const graphene_point_t *middle,
             guint                   own_disc,
             const graphene_rect_t  *map)
{
  const FhCardSide order[] = { fh_site_marker_get_side (marker), FH_CARD_SIDE_LEFT, FH_CARD_SIDE_RIGHT,
                               FH_CARD_SIDE_TOP, FH_CARD_SIDE_BOTTOM };

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      graphene_rect_t card = fh_site_marker_get_card (marker, order[i]);

      if (order[i] == FH_CARD_SIDE_NONE)
        continue;
      graphene_rect_offset (&card, middle->x, middle->y);
      if (graphene_rect_contains_rect (map, &card) && sum_overlaps (&card, self->boxes, own_disc) <= 0 &&
          sum_overlaps (&card, self->obstacles, G_MAXUINT) <= 0)
        return order[i];
    }

  return FH_CARD_SIDE_NONE;
}

static void
place_cards (FhSiteLayer            *self,
             const graphene_point_t *middles,
             const graphene_rect_t  *map)
{
  for (guint i = 0; i < self->markers->len; i++)
    {
      FhSiteMarker   *marker = g_ptr_array_index (self->markers, i);
      FhCardSide      side = choose_side (self, marker, &middles[i], i, map);
      graphene_rect_t card = fh_site_marker_get_card (marker, side);

      fh_site_marker_set_side (marker, side);
      if (side == FH_CARD_SIDE_NONE)
        continue;
      graphene_rect_offset (&card, middles[i].x, middles[i].y);
      g_array_append_val (self->boxes, card);
    }
}

static void
collect_discs (FhSiteLayer        *self,
               const FhProjection *projection,
               graphene_point_t   *middles)
{
  g_array_set_size (self->boxes, 0);

  for (guint i = 0; i < self->markers->len; i++)
    {
      FhPlace        *place = fh_site_marker_get_place (g_ptr_array_index (self->markers, i));
      graphene_rect_t disc;

      middles[i] = fh_projection_project (projection, fh_mercator_point (fh_place_get_latitude (place),
                                                                         fh_place_get_longitude (place)));
      middles[i].x = roundf (middles[i].x);
      middles[i].y = roundf (middles[i].y);
      graphene_rect_init (&disc, middles[i].x - (float) FH_MARK_SITE_RADIUS, middles[i].y - (float) FH_MARK_SITE_RADIUS,
                          2 * (float) FH_MARK_SITE_RADIUS, 2 * (float) FH_MARK_SITE_RADIUS);
      g_array_append_val (self->boxes, disc);
    }
}

static void
fh_site_layer_size_allocate (GtkWidget *widget,
                             int        width,
                             int        height,
                             int        baseline)
{
  FhSiteLayer                 *self = FH_SITE_LAYER (widget);
  g_autofree graphene_point_t *middles = g_new0 (graphene_point_t, self->markers->len + 1);
  graphene_rect_t              map = GRAPHENE_RECT_INIT (EDGE, EDGE, (float) width - 2 * EDGE, (float) height - 2 * EDGE);
  graphene_rect_t              near = GRAPHENE_RECT_INIT (-MARGIN, -MARGIN, (float) width + 2 * MARGIN, (float) height + 2 * MARGIN);
  FhProjection                 projection;

  if (!fh_projection_read (shumate_layer_get_viewport (SHUMATE_LAYER (self)), widget, &projection))
    return;

  collect_discs (self, &projection, middles);
  place_cards (self, middles, &map);

  for (guint i = 0; i < self->markers->len; i++)
    {
      FhSiteMarker   *marker = g_ptr_array_index (self->markers, i);
      graphene_rect_t box = fh_site_marker_get_box (marker);

      gtk_widget_set_child_visible (GTK_WIDGET (marker), graphene_rect_contains_point (&near, &middles[i]));
      gtk_widget_measure (GTK_WIDGET (marker), GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
      gtk_widget_size_allocate (GTK_WIDGET (marker),
                                &(GtkAllocation){ (int) (middles[i].x + box.origin.x), (int) (middles[i].y + box.origin.y),
                                                  (int) box.size.width, (int) box.size.height },
                                -1);
    }
}

/* Only its markers take the pointer. */
static gboolean
fh_site_layer_contains (GtkWidget *widget,
                        double     x,
                        double     y)
{
  return FALSE;
}

static void
unparent (gpointer marker)
{
  gtk_widget_unparent (marker);
}

static void
fh_site_layer_dispose (GObject *object)
{
  FhSiteLayer *self = FH_SITE_LAYER (object);

  g_clear_pointer (&self->markers, g_ptr_array_unref);
  g_clear_pointer (&self->boxes, g_array_unref);
  g_clear_pointer (&self->obstacles, g_array_unref);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (fh_site_layer_parent_class)->dispose (object);
}

static void
fh_site_layer_class_init (FhSiteLayerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fh_site_layer_dispose;
  widget_class->size_allocate = fh_site_layer_size_allocate;
  widget_class->contains = fh_site_layer_contains;
  gtk_widget_class_set_css_name (widget_class, "site-layer");
}

static void
fh_site_layer_init (FhSiteLayer *self)
{
  self->markers = g_ptr_array_new_with_free_func (unparent);
  self->boxes = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));
  self->obstacles = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));
}

FhSiteLayer *
fh_site_layer_new (ShumateViewport *viewport,
                   FhSession       *session)
{
  const char *const moves[] = { "notify::latitude", "notify::longitude", "notify::zoom-level" };
  const char *const changes[] = { "notify::selection", "notify::hover", "notify::date", "notify::language" };
  FhSiteLayer      *self = g_object_new (FH_TYPE_SITE_LAYER, "viewport", viewport, NULL);

  g_set_object (&self->session, session);
  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    g_signal_connect_object (viewport, moves[i], G_CALLBACK (gtk_widget_queue_allocate), self, G_CONNECT_SWAPPED);
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    g_signal_connect_object (session, changes[i], G_CALLBACK (update_markers), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::dataset", G_CALLBACK (dataset_changed_cb), self, G_CONNECT_SWAPPED);
  dataset_changed_cb (self);

  return self;
}

void
fh_site_layer_set_palette (FhSiteLayer  *self,
                           FhPaletteKind palette)
{
  g_return_if_fail (FH_IS_SITE_LAYER (self));

  self->palette = palette;
  update_markers (self);
}

void
fh_site_layer_set_obstacles (FhSiteLayer  *self,
                             const GArray *boxes)
{
  g_return_if_fail (FH_IS_SITE_LAYER (self));

  g_array_set_size (self->obstacles, 0);
  g_array_append_vals (self->obstacles, boxes->data, boxes->len);
}

const GArray *
fh_site_layer_get_boxes (FhSiteLayer *self)
{
  g_return_val_if_fail (FH_IS_SITE_LAYER (self), NULL);

  return self->boxes;
}

guint
fh_site_layer_get_n_sites (FhSiteLayer *self)
{
  g_return_val_if_fail (FH_IS_SITE_LAYER (self), 0);

  return self->markers->len;
}
