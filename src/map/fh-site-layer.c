/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-site-layer.h"

#include "fh-projection.h"
#include "fh-site-marker.h"

/* A card keeps so far from the map's edge, in logical pixels. */
#define EDGE 2.0

struct _FhSiteLayer
{
  ShumateLayer parent_instance;

  FhSession    *session;
  FhEventLayer *events;
  FhPaletteKind palette;
  double        text_scale;
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

/* Without an allocation: what is pointed at may change while another widget is being allocated. */
static void
emphasize_markers (FhSiteLayer *self)
{
  FhItem  *selection = fh_session_get_selection (self->session);
  FhItem  *hover = fh_session_get_hover (self->session);
  FhEvent *event = fh_session_get_selected_event (self->session);

  for (guint i = 0; i < self->markers->len; i++)
    {
      FhSiteMarker *marker = g_ptr_array_index (self->markers, i);
      FhItem       *place = FH_ITEM (fh_site_marker_get_place (marker));
      gboolean      selected = selection == place;

      if (event != NULL)
        selected = g_ptr_array_find (fh_event_get_places (event), place, NULL);
      fh_site_marker_set_emphasized (marker, selected || hover == place);
    }
}

static void
update_markers (FhSiteLayer *self)
{
  gboolean changed = FALSE;

  for (guint i = 0; i < self->markers->len; i++)
    changed |= fh_site_marker_update (
      g_ptr_array_index (self->markers, i), fh_session_get_date (self->session),
      fh_session_get_language (self->session), fh_session_get_second_language (self->session),
      fh_palette_get (self->palette));

  emphasize_markers (self);
  if (changed)
    gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
apply_text_scale (FhSiteLayer *self)
{
  for (guint i = 0; i < self->markers->len; i++)
    fh_site_marker_set_text_scale (g_ptr_array_index (self->markers, i), self->text_scale);
}

static void
dataset_changed_cb (FhSiteLayer *self)
{
  FhDataset *dataset = fh_session_get_dataset (self->session);
  g_autoptr (GPtrArray) sites = dataset != NULL ? fh_dataset_list_sites (dataset) : g_ptr_array_new ();

  g_ptr_array_set_size (self->markers, 0);
  for (guint i = 0; i < sites->len; i++)
    add_marker (self, g_ptr_array_index (sites, i));

  update_markers (self);
  apply_text_scale (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/* Where the middles of the discs are, and what their cards look like. */
static GArray *
collect_cards (FhSiteLayer        *self,
               const FhProjection *projection)
{
  GArray *cards = g_array_new (FALSE, FALSE, sizeof (FhSiteCard));

  for (guint i = 0; i < self->markers->len; i++)
    {
      FhSiteMarker    *marker = g_ptr_array_index (self->markers, i);
      FhPlace         *place = fh_site_marker_get_place (marker);
      FhSiteCard       card = *fh_site_marker_get_card (marker);
      graphene_point_t middle = fh_projection_project (
        projection, fh_mercator_point (fh_place_get_latitude (place), fh_place_get_longitude (place)));

      card.x = round (middle.x);
      card.y = round (middle.y);
      g_array_append_val (cards, card);
    }

  return cards;
}

static void
lay_out (FhSiteLayer        *self,
         const FhProjection *projection)
{
  g_autoptr (GArray) cards = collect_cards (self, projection);
  FhBox         map = { EDGE, EDGE, projection->width - EDGE, projection->height - EDGE };
  const GArray *marks;

  g_array_set_size (self->boxes, 0);
  for (guint i = 0; i < cards->len; i++)
    {
      FhBox disc = fh_site_card_get_disc (&g_array_index (cards, FhSiteCard, i));

      g_array_append_val (self->boxes, disc);
    }

  marks = fh_event_layer_lay_out (self->events, (const FhBox *) (void *) self->boxes->data, self->boxes->len);
  fh_site_cards_place ((FhSiteCard *) (void *) cards->data, cards->len, &map,
                       (const FhBox *) (void *) self->obstacles->data, self->obstacles->len,
                       (const FhBox *) (void *) marks->data, marks->len);

  for (guint i = 0; i < cards->len; i++)
    {
      const FhSiteCard *card = &g_array_index (cards, FhSiteCard, i);
      FhBox             box = fh_site_card_get_box (card);

      fh_site_marker_set_card (g_ptr_array_index (self->markers, i), card);
      if (card->side != FH_CARD_SIDE_NONE)
        g_array_append_val (self->boxes, box);
    }
}

static void
fh_site_layer_size_allocate (GtkWidget *widget,
                             int        width,
                             int        height,
                             int        baseline)
{
  FhSiteLayer *self = FH_SITE_LAYER (widget);
  GdkRectangle map = { 0, 0, width, height };
  FhProjection projection;

  if (!fh_projection_read (shumate_layer_get_viewport (SHUMATE_LAYER (self)), widget, &projection))
    return;

  lay_out (self, &projection);

  for (guint i = 0; i < self->markers->len; i++)
    {
      GtkWidget    *marker = g_ptr_array_index (self->markers, i);
      GtkAllocation box = fh_site_marker_get_box (FH_SITE_MARKER (marker));

      gtk_widget_set_child_visible (marker, gdk_rectangle_intersect (&map, &box, NULL));
      gtk_widget_measure (marker, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
      gtk_widget_size_allocate (marker, &box, -1);
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
  g_clear_object (&self->events);
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
  self->text_scale = 1;
  self->markers = g_ptr_array_new_with_free_func (unparent);
  self->boxes = g_array_new (FALSE, FALSE, sizeof (FhBox));
  self->obstacles = g_array_new (FALSE, FALSE, sizeof (FhBox));
}

FhSiteLayer *
fh_site_layer_new (ShumateViewport *viewport,
                   FhSession       *session,
                   FhEventLayer    *events)
{
  const char *const moves[] = { "notify::latitude", "notify::longitude", "notify::zoom-level" };
  const char *const changes[] = { "notify::date", "notify::language", "notify::second-language" };
  const char *const emphases[] = { "notify::selection", "notify::hover" };
  FhSiteLayer      *self = g_object_new (FH_TYPE_SITE_LAYER, "viewport", viewport, NULL);

  g_set_object (&self->session, session);
  g_set_object (&self->events, events);
  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    g_signal_connect_object (viewport, moves[i], G_CALLBACK (gtk_widget_queue_allocate), self,
                             G_CONNECT_SWAPPED);
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    g_signal_connect_object (session, changes[i], G_CALLBACK (update_markers), self, G_CONNECT_SWAPPED);
  for (guint i = 0; i < G_N_ELEMENTS (emphases); i++)
    g_signal_connect_object (session, emphases[i], G_CALLBACK (emphasize_markers), self, G_CONNECT_SWAPPED);
  /* The filter lets other events through, which have marks elsewhere; cards make room for rings. */
  g_signal_connect_object (session, "notify::index", G_CALLBACK (gtk_widget_queue_allocate), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::selection", G_CALLBACK (gtk_widget_queue_allocate), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::dataset", G_CALLBACK (dataset_changed_cb), self,
                           G_CONNECT_SWAPPED);
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
fh_site_layer_set_text_scale (FhSiteLayer *self,
                              double       scale)
{
  g_return_if_fail (FH_IS_SITE_LAYER (self));

  self->text_scale = scale;
  apply_text_scale (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
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
