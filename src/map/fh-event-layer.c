/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-event-layer.h"

#include "fh-event-marks.h"
#include "fh-projection.h"

/* Marks are put together anew for each step of the zoom, so that they stay while one pans or zooms a little. */
#define STEPS_PER_LEVEL 2

/* Marks that reach into the layer from so far outside are drawn too, in logical pixels. */
#define MARGIN 24.0

/* A click may miss a mark by so many logical pixels. */
#define SLACK 3.0

struct _FhEventLayer
{
  ShumateLayer parent_instance;

  FhSession    *session;
  FhPaletteKind palette;
  FhEventMarks *marks;

  FhClusters *clusters;
  GPtrArray  *places;
  gboolean    outdated;

  /* As drawn last. */
  GArray *shown;
  GArray *boxes;
};

typedef struct
{
  guint32          first_member;
  guint32          n_members;
  graphene_point_t middle;
  double           radius;
} ShownMark;

G_DEFINE_FINAL_TYPE (FhEventLayer, fh_event_layer, SHUMATE_TYPE_LAYER)

static FhWorldPoint
get_position (FhPlace *place)
{
  return fh_mercator_point (fh_place_get_latitude (place), fh_place_get_longitude (place));
}

static void
count_event (FhEvent    *event,
             GHashTable *point_of,
             GPtrArray  *places,
             GArray     *counts,
             guint       n_categories)
{
  GPtrArray *its_places = fh_event_get_places (event);
  guint      category = fh_category_get_index (fh_event_get_category (event));

  for (guint i = 0; i < its_places->len; i++)
    {
      FhPlace *place = g_ptr_array_index (its_places, i);
      gpointer point;

      if (fh_place_get_featured (place))
        continue;
      if (!g_hash_table_lookup_extended (point_of, place, NULL, &point))
        {
          point = GUINT_TO_POINTER (places->len);
          g_hash_table_insert (point_of, place, point);
          g_ptr_array_add (places, g_object_ref (place));
          g_array_set_size (counts, counts->len + n_categories);
        }
      g_array_index (counts, guint32, GPOINTER_TO_UINT (point) * n_categories + category)++;
    }
}

/* One point for each place, with the events that the filter lets through. */
static void
rebuild (FhEventLayer *self)
{
  FhDataset *dataset = fh_session_get_dataset (self->session);
  g_autoptr (GHashTable) point_of = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) counts = g_array_new (FALSE, TRUE, sizeof (guint32));
  guint n_categories = 0;
  guint n_events = 0;

  self->outdated = FALSE;
  g_clear_pointer (&self->clusters, fh_clusters_free);
  g_ptr_array_set_size (self->places, 0);
  if (dataset != NULL)
    {
      n_categories = g_list_model_get_n_items (fh_dataset_get_categories (dataset));
      n_events = g_list_model_get_n_items (fh_session_get_events (self->session));
    }

  for (guint i = 0; i < n_events; i++)
    count_event (fh_session_get_event (self->session, i), point_of, self->places, counts, n_categories);

  self->clusters = fh_clusters_new (n_categories);
  for (guint i = 0; i < self->places->len; i++)
    {
      FhWorldPoint position = get_position (g_ptr_array_index (self->places, i));

      fh_clusters_add (self->clusters, position.x, position.y, &g_array_index (counts, guint32, i * n_categories));
    }
}

/* What one frame needs while it is drawn. */
typedef struct
{
  FhEventLayer *self;
  GtkSnapshot  *snapshot;
  FhProjection  projection;
} Frame;

static void
draw_cluster (const FhCluster *cluster,
              gpointer         user_data)
{
  Frame          *frame = user_data;
  FhEventLayer   *self = frame->self;
  GdkTexture     *picture = fh_event_marks_get (self->marks, fh_clusters_get_counts (self->clusters, cluster),
                                                cluster->n_events);
  ShownMark       mark = { cluster->first_member, cluster->n_members };
  graphene_rect_t box;

  if (picture == NULL)
    return;

  mark.middle = fh_projection_project (&frame->projection, (FhWorldPoint){ cluster->x, cluster->y });
  mark.radius = gdk_texture_get_width (picture) / 2.0 / frame->projection.scale;
  fh_picture_append (frame->snapshot, picture, &mark.middle, frame->projection.scale);
  g_array_append_val (self->shown, mark);

  graphene_rect_init (&box, mark.middle.x - (float) mark.radius, mark.middle.y - (float) mark.radius,
                      2 * (float) mark.radius, 2 * (float) mark.radius);
  g_array_append_val (self->boxes, box);
}

/* The world repeats: of a view over 180° both sides are visited. */
static void
draw_clusters (Frame *frame)
{
  const FhProjection *projection = &frame->projection;
  FhWorldPoint        from = fh_projection_unproject (projection, -MARGIN, -MARGIN);
  FhWorldPoint        to = fh_projection_unproject (projection, projection->width + MARGIN, projection->height + MARGIN);

  fh_clusters_set_zoom (frame->self->clusters, floor (projection->zoom * STEPS_PER_LEVEL) / STEPS_PER_LEVEL);
  for (double turn = floor (from.x); turn <= floor (to.x); turn++)
    fh_clusters_foreach (frame->self->clusters, MAX (0, from.x - turn), from.y, MIN (1, to.x - turn), to.y,
                         draw_cluster, frame);
}

static void
draw_ring (Frame   *frame,
           FhPlace *place,
           gboolean strong)
{
  graphene_point_t middle;

  /* A site shows by itself that it is meant. */
  if (fh_place_get_featured (place))
    return;

  middle = fh_projection_project (&frame->projection, get_position (place));
  fh_picture_append (frame->snapshot, fh_event_marks_get_ring (frame->self->marks, strong), &middle,
                     frame->projection.scale);
}

/* Rings around the places of an item. */
static void
draw_rings (Frame   *frame,
            FhItem  *item,
            gboolean strong)
{
  if (item == NULL)
    return;

  if (FH_IS_PLACE (item))
    {
      draw_ring (frame, FH_PLACE (item), strong);
    }
  else if (FH_IS_EVENT (item))
    {
      GPtrArray *places = fh_event_get_places (FH_EVENT (item));

      for (guint i = 0; i < places->len; i++)
        draw_ring (frame, g_ptr_array_index (places, i), strong);
    }
}

static void
fh_event_layer_snapshot (GtkWidget   *widget,
                         GtkSnapshot *snapshot)
{
  FhEventLayer *self = FH_EVENT_LAYER (widget);
  FhDataset    *dataset = fh_session_get_dataset (self->session);
  Frame         frame = { .self = self, .snapshot = snapshot };

  g_array_set_size (self->shown, 0);
  g_array_set_size (self->boxes, 0);
  if (dataset == NULL ||
      !fh_projection_read (shumate_layer_get_viewport (SHUMATE_LAYER (self)), widget, &frame.projection))
    return;

  if (self->outdated)
    rebuild (self);
  fh_event_marks_set_style (self->marks, dataset, fh_palette_get (self->palette),
                            fh_session_get_language (self->session), frame.projection.scale);
  fh_event_marks_begin_frame (self->marks);

  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) frame.projection.width,
                                                         (float) frame.projection.height));
  draw_clusters (&frame);
  draw_rings (&frame, fh_session_get_hover (self->session), FALSE);
  draw_rings (&frame, fh_session_get_selection (self->session), TRUE);
  gtk_snapshot_pop (snapshot);

  if (fh_event_marks_is_short (self->marks))
    gtk_widget_queue_draw (widget);
}

static gboolean
fh_event_layer_contains (GtkWidget *widget,
                         double     x,
                         double     y)
{
  /* The map view asks fh_event_layer_pick() itself, so that a drag may begin on a mark. */
  return FALSE;
}

static void
events_changed_cb (FhEventLayer *self)
{
  self->outdated = TRUE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
watch (FhEventLayer *self,
       gpointer      object,
       const char   *signal)
{
  g_signal_connect_object (object, signal, G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

static void
fh_event_layer_dispose (GObject *object)
{
  FhEventLayer *self = FH_EVENT_LAYER (object);

  g_clear_pointer (&self->clusters, fh_clusters_free);
  g_clear_pointer (&self->marks, fh_event_marks_free);
  g_clear_pointer (&self->places, g_ptr_array_unref);
  g_clear_pointer (&self->shown, g_array_unref);
  g_clear_pointer (&self->boxes, g_array_unref);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (fh_event_layer_parent_class)->dispose (object);
}

static void
fh_event_layer_class_init (FhEventLayerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fh_event_layer_dispose;
  widget_class->snapshot = fh_event_layer_snapshot;
  widget_class->contains = fh_event_layer_contains;
  gtk_widget_class_set_css_name (widget_class, "event-layer");
}

static void
fh_event_layer_init (FhEventLayer *self)
{
  self->outdated = TRUE;
  self->marks = fh_event_marks_new ();
  self->places = g_ptr_array_new_with_free_func (g_object_unref);
  self->shown = g_array_new (FALSE, FALSE, sizeof (ShownMark));
  self->boxes = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));
}

FhEventLayer *
fh_event_layer_new (ShumateViewport *viewport,
                    FhSession       *session)
{
  FhEventLayer *self = g_object_new (FH_TYPE_EVENT_LAYER, "viewport", viewport, NULL);

  g_set_object (&self->session, session);
  g_signal_connect_object (session, "notify::index", G_CALLBACK (events_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::dataset", G_CALLBACK (events_changed_cb), self, G_CONNECT_SWAPPED);
  watch (self, session, "notify::selection");
  watch (self, session, "notify::hover");
  watch (self, session, "notify::language");
  watch (self, viewport, "notify::latitude");
  watch (self, viewport, "notify::longitude");
  watch (self, viewport, "notify::zoom-level");

  return self;
}

void
fh_event_layer_set_palette (FhEventLayer *self,
                            FhPaletteKind palette)
{
  g_return_if_fail (FH_IS_EVENT_LAYER (self));

  self->palette = palette;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
fh_event_hit_free (FhEventHit *hit)
{
  g_ptr_array_unref (hit->places);
  g_free (hit);
}

FhEventHit *
fh_event_layer_pick (FhEventLayer *self,
                     double        x,
                     double        y)
{
  g_return_val_if_fail (FH_IS_EVENT_LAYER (self), NULL);

  for (guint i = self->shown->len; i-- > 0;)
    {
      const ShownMark *mark = &g_array_index (self->shown, ShownMark, i);
      const guint32   *members;
      FhEventHit      *hit;

      if (hypot (x - mark->middle.x, y - mark->middle.y) > mark->radius + SLACK)
        continue;

      members = fh_clusters_get_members (self->clusters) + mark->first_member;
      hit = g_new0 (FhEventHit, 1);
      hit->middle = mark->middle;
      hit->radius = mark->radius;
      hit->places = g_ptr_array_new_with_free_func (g_object_unref);
      for (guint member = 0; member < mark->n_members; member++)
        g_ptr_array_add (hit->places, g_object_ref (g_ptr_array_index (self->places, members[member])));

      return hit;
    }

  return NULL;
}

static int
compare_events (gconstpointer a,
                gconstpointer b)
{
  return fh_event_compare (*(FhEvent *const *) a, *(FhEvent *const *) b);
}

GPtrArray *
fh_event_layer_list_events (FhEventLayer *self,
                            GPtrArray    *places)
{
  g_autoptr (GHashTable) known = g_hash_table_new (NULL, NULL);
  GPtrArray *events = g_ptr_array_new_with_free_func (g_object_unref);
  FhDataset *dataset;
  FhFilter  *filter;

  g_return_val_if_fail (FH_IS_EVENT_LAYER (self), events);

  dataset = fh_session_get_dataset (self->session);
  filter = fh_session_get_filter (self->session);
  for (guint i = 0; i < places->len; i++)
    {
      GPtrArray *its_events = fh_dataset_get_events_of (dataset, g_ptr_array_index (places, i));

      for (guint j = 0; j < its_events->len; j++)
        {
          FhEvent *event = g_ptr_array_index (its_events, j);

          if (fh_filter_matches (filter, event) && g_hash_table_add (known, event))
            g_ptr_array_add (events, g_object_ref (event));
        }
    }
  g_ptr_array_sort (events, compare_events);

  return events;
}

const GArray *
fh_event_layer_get_boxes (FhEventLayer *self)
{
  g_return_val_if_fail (FH_IS_EVENT_LAYER (self), NULL);

  return self->boxes;
}
