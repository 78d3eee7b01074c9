/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-event-layer.h"

#include "fh-event-marks.h"
#include "fh-projection.h"
#include "fh-route.h"

/* A click may miss a mark by so many logical pixels. */
#define SLACK 3.0

/* A circle of uncertainty shows where it reaches so far beyond its mark, and not where it would fill the
 * map. */
#define CIRCLE_REACH 5.0
#define CIRCLE_MAX   1500.0

/* Marks that the filter takes away fade for so long, in microseconds. */
#define FADE_TIME (220 * 1000)

/* While the story plays: how much of the view an event takes to fade, and at most so many of them; what is
 * left of the marks of all events. */
#define HAPPENING_SHARE 0.1
#define MAX_HAPPENING   40
#define WAITING         0.3

struct _FhEventLayer
{
  ShumateLayer parent_instance;

  FhSession    *session;
  FhPaletteKind palette;
  FhEventMarks *pictures;

  FhEventMap *map;
  /* Of the marks that show, then of the rings. */
  GArray  *boxes;
  guint    n_marks;
  gboolean outdated;

  /* Of which the marks are; the dataset is only compared. */
  FhFilter  *filter;
  FhDataset *dataset;

  FhItem  *routed;
  FhRoute *route;

  /* What was drawn before the filter changed. */
  GskRenderNode *drawn;
  GskRenderNode *fading;
  gint64         fade_begin;
  guint          fade_id;
  gboolean       is_quiet;
};

/* What one frame needs while it is drawn. */
typedef struct
{
  FhEventLayer    *self;
  GtkSnapshot     *snapshot;
  const FhPalette *palette;
  FhProjection     projection;
} Frame;

G_DEFINE_FINAL_TYPE (FhEventLayer, fh_event_layer, SHUMATE_TYPE_LAYER)

static FhWorldPoint
get_position (FhPlace *place)
{
  return fh_mercator_point (fh_place_get_latitude (place), fh_place_get_longitude (place));
}

static void
stop_fading (FhEventLayer *self)
{
  g_clear_pointer (&self->fading, gsk_render_node_unref);
  if (self->fade_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->fade_id);
  self->fade_id = 0;
}

static gboolean
fade_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       unused)
{
  FhEventLayer *self = FH_EVENT_LAYER (widget);

  gtk_widget_queue_draw (widget);
  if (gdk_frame_clock_get_frame_time (clock) - self->fade_begin < FADE_TIME)
    return G_SOURCE_CONTINUE;

  g_clear_pointer (&self->fading, gsk_render_node_unref);
  self->fade_id = 0;
  return G_SOURCE_REMOVE;
}

static void
start_fading (FhEventLayer *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean   animations = TRUE;

  stop_fading (self);
  g_object_get (gtk_widget_get_settings (widget), "gtk-enable-animations", &animations, NULL);
  if (!animations || !gtk_widget_get_mapped (widget) || self->drawn == NULL)
    return;

  self->fading = gsk_render_node_ref (self->drawn);
  self->fade_begin = gdk_frame_clock_get_frame_time (gtk_widget_get_frame_clock (widget));
  self->fade_id = gtk_widget_add_tick_callback (widget, fade_cb, NULL, NULL);
}

static void
update_route (FhEventLayer *self)
{
  FhEvent *event = fh_session_get_selected_event (self->session);
  g_autoptr (GArray) stops = NULL;
  GPtrArray *places;

  if (self->routed == (FhItem *) event && (event == NULL || self->route != NULL))
    return;

  g_clear_pointer (&self->route, fh_route_free);
  self->routed = (FhItem *) event;
  if (event == NULL)
    return;

  places = fh_event_get_places (event);
  stops = g_array_new (FALSE, FALSE, sizeof (FhWorldPoint));
  for (guint i = 0; i < places->len; i++)
    {
      FhWorldPoint stop = get_position (g_ptr_array_index (places, i));

      g_array_append_val (stops, stop);
    }
  self->route = fh_route_new ((const FhWorldPoint *) (void *) stops->data, stops->len);
}

/* How uncertain a place's location is, as a circle of that radius. */
static void
draw_circle (Frame   *frame,
             FhPlace *place,
             double   mark_radius)
{
  double           zoom = frame->projection.zoom;
  double           metres = fh_mercator_metres_per_pixel (fh_place_get_latitude (place), zoom);
  float            radius = (float) (fh_place_get_accuracy (place) / metres);
  const FhColor   *accent = &frame->palette->accent;
  GdkRGBA          fill = { (float) accent->red, (float) accent->green, (float) accent->blue, 0.07f };
  GdkRGBA          line = { (float) accent->red, (float) accent->green, (float) accent->blue, 0.45f };
  graphene_point_t middle;
  GskRoundedRect   outline;

  if (radius < mark_radius + CIRCLE_REACH || radius > CIRCLE_MAX)
    return;

  middle = fh_projection_project (&frame->projection, get_position (place));
  gsk_rounded_rect_init_from_rect (&outline,
                                   &GRAPHENE_RECT_INIT (middle.x - radius, middle.y - radius, 2 * radius,
                                                        2 * radius),
                                   radius);
  gtk_snapshot_push_rounded_clip (frame->snapshot, &outline);
  gtk_snapshot_append_color (frame->snapshot, &fill, &outline.bounds);
  gtk_snapshot_pop (frame->snapshot);
  gtk_snapshot_append_border (frame->snapshot, &outline, (float[4]){ 1, 1, 1, 1 },
                              (GdkRGBA[4]){ line, line, line, line });
}

static void
draw_mark (Frame             *frame,
           const FhEventMark *mark)
{
  GdkTexture *picture = fh_event_marks_get (frame->self->pictures, mark->counts, mark->n_events);

  if (mark->n_members == 1)
    draw_circle (frame, fh_event_map_get_place (frame->self->map, mark->members[0]), mark->radius);
  if (picture != NULL)
    fh_picture_append (frame->snapshot, picture,
                       &GRAPHENE_POINT_INIT ((float) mark->x, (float) mark->y), frame->projection.scale);
}

static void
draw_ring (Frame   *frame,
           FhPlace *place,
           gboolean strong)
{
  graphene_point_t middle = fh_projection_project (&frame->projection, get_position (place));

  draw_circle (frame, place, FH_MARK_SITE_RADIUS);
  /* A site shows by itself that it is meant. */
  if (!fh_place_get_featured (place))
    fh_picture_append (frame->snapshot, fh_event_marks_get_ring (frame->self->pictures, strong), &middle,
                       frame->projection.scale);
}

/* The places that rings are around when @item is meant. */
static GPtrArray *
list_places (FhItem *item)
{
  GPtrArray *places = NULL;

  if (item != NULL && FH_IS_EVENT (item))
    places = fh_event_get_places (FH_EVENT (item));
  else if (item != NULL && FH_IS_TOPIC (item))
    places = fh_topic_get_places (FH_TOPIC (item));
  if (places != NULL)
    return g_ptr_array_ref (places);

  places = g_ptr_array_new ();
  if (item != NULL && FH_IS_PLACE (item))
    g_ptr_array_add (places, item);
  return places;
}

static void
draw_rings (Frame   *frame,
            FhItem  *item,
            gboolean strong)
{
  g_autoptr (GPtrArray) places = list_places (item);

  for (guint i = 0; i < places->len; i++)
    draw_ring (frame, g_ptr_array_index (places, i), strong);
}

/* What is written stands beside the rings of what is selected; those of what is hovered come and go. */
static void
append_ring_boxes (FhEventLayer       *self,
                   const FhProjection *projection)
{
  g_autoptr (GPtrArray) places = list_places (fh_session_get_selection (self->session));

  for (guint i = 0; i < places->len; i++)
    {
      FhPlace         *place = g_ptr_array_index (places, i);
      graphene_point_t middle = fh_projection_project (projection, get_position (place));
      FhBox            box = { middle.x - FH_EVENT_RING_RADIUS, middle.y - FH_EVENT_RING_RADIUS,
                               middle.x + FH_EVENT_RING_RADIUS, middle.y + FH_EVENT_RING_RADIUS };

      if (!fh_place_get_featured (place))
        g_array_append_val (self->boxes, box);
    }
}

static void
draw_route (Frame *frame)
{
  FhEventLayer *self = frame->self;
  FhMapArea     area = fh_projection_get_area (&frame->projection);
  g_autoptr (GArray) marks = NULL;

  if (self->route == NULL)
    return;

  marks = fh_route_lay_out (self->route, &area);
  for (guint i = 0; i < marks->len; i++)
    {
      const FhRouteMark *mark = &g_array_index (marks, FhRouteMark, i);
      graphene_point_t   middle = GRAPHENE_POINT_INIT ((float) mark->x, (float) mark->y);

      if (isnan (mark->angle))
        {
          fh_picture_append (frame->snapshot, fh_event_marks_get_dot (self->pictures), &middle,
                             frame->projection.scale);
          continue;
        }
      gtk_snapshot_save (frame->snapshot);
      gtk_snapshot_translate (frame->snapshot, &middle);
      gtk_snapshot_rotate (frame->snapshot, (float) (mark->angle * 180 / G_PI));
      fh_picture_append (frame->snapshot, fh_event_marks_get_arrow (self->pictures), graphene_point_zero (),
                         frame->projection.scale);
      gtk_snapshot_restore (frame->snapshot);
    }
}

/* The marks as a node of their own: the next filter fades it away. */
static void
draw_marks (Frame *frame)
{
  FhEventLayer *self = frame->self;
  const GArray *marks = fh_event_map_get_marks (self->map);
  GtkSnapshot  *outer = frame->snapshot;
  double        share = 1;

  frame->snapshot = gtk_snapshot_new ();
  for (guint i = 0; i < marks->len; i++)
    draw_mark (frame, &g_array_index (marks, FhEventMark, i));
  g_clear_pointer (&self->drawn, gsk_render_node_unref);
  self->drawn = gtk_snapshot_free_to_node (frame->snapshot);
  frame->snapshot = outer;

  if (self->fading != NULL)
    {
      GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (self));

      share = CLAMP ((double) (gdk_frame_clock_get_frame_time (clock) - self->fade_begin) / FADE_TIME, 0, 1);
      gtk_snapshot_push_opacity (outer, 1 - share);
      gtk_snapshot_append_node (outer, self->fading);
      gtk_snapshot_pop (outer);
    }
  if (self->drawn == NULL)
    return;
  if (share < 1)
    gtk_snapshot_push_opacity (outer, share);
  gtk_snapshot_append_node (outer, self->drawn);
  if (share < 1)
    gtk_snapshot_pop (outer);
}

/* A mark of its own at each place of an event. */
static void
draw_happening (Frame   *frame,
                FhEvent *event,
                double   share)
{
  GListModel         *categories = fh_dataset_get_categories (fh_session_get_dataset (frame->self->session));
  g_autofree guint32 *counts = g_new0 (guint32, g_list_model_get_n_items (categories));
  GPtrArray          *places = fh_event_get_places (event);
  GdkTexture         *picture;

  counts[fh_category_get_index (fh_event_get_category (event))] = 1;
  picture = fh_event_marks_get (frame->self->pictures, counts, 1);
  if (picture == NULL)
    return;

  gtk_snapshot_push_opacity (frame->snapshot, share);
  for (guint i = 0; i < places->len; i++)
    {
      graphene_point_t middle =
        fh_projection_project (&frame->projection, get_position (g_ptr_array_index (places, i)));

      fh_picture_append (frame->snapshot, picture, &middle, frame->projection.scale);
    }
  gtk_snapshot_pop (frame->snapshot);
}

/* While the story plays, what has just happened, over the marks of all; the latest on top. */
static void
draw_marks_at_date (Frame *frame)
{
  FhSession   *session = frame->self->session;
  FhTimeIndex *index = fh_session_get_index (session);
  gint64       date = fh_session_get_date (session);
  double       length = (double) fh_time_span_get_length (fh_session_get_span (session));
  gint64       fade = MAX ((gint64) (length * HAPPENING_SHARE), 1);
  guint        end = fh_time_index_lower_bound (index, date + 1);
  guint        first = MAX (fh_time_index_lower_bound (index, date - fade), end - MIN (end, MAX_HAPPENING));

  gtk_snapshot_push_opacity (frame->snapshot, WAITING);
  draw_marks (frame);
  gtk_snapshot_pop (frame->snapshot);
  for (guint i = first; i < end; i++)
    {
      double age = (double) date - (double) fh_time_index_get_spans (index)[i].begin;

      draw_happening (frame, fh_session_get_event (session, i), 1 - age / (double) fade);
    }
}

static void
fh_event_layer_snapshot (GtkWidget   *widget,
                         GtkSnapshot *snapshot)
{
  FhEventLayer *self = FH_EVENT_LAYER (widget);
  FhDataset    *dataset = fh_session_get_dataset (self->session);
  Frame         frame = { .self = self, .snapshot = snapshot, .palette = fh_palette_get (self->palette) };

  if (dataset == NULL ||
      !fh_projection_read (shumate_layer_get_viewport (SHUMATE_LAYER (self)), widget, &frame.projection))
    return;

  fh_event_marks_set_style (self->pictures, dataset, frame.palette, fh_session_get_language (self->session),
                            frame.projection.scale);
  fh_event_marks_begin_frame (self->pictures);
  update_route (self);

  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) frame.projection.width,
                                                         (float) frame.projection.height));
  draw_route (&frame);
  if (!self->is_quiet && fh_session_get_playing (self->session))
    draw_marks_at_date (&frame);
  else if (!self->is_quiet)
    draw_marks (&frame);
  draw_rings (&frame, fh_session_get_hover (self->session), FALSE);
  draw_rings (&frame, fh_session_get_selection (self->session), TRUE);
  gtk_snapshot_pop (snapshot);

  if (fh_event_marks_is_short (self->pictures))
    gtk_widget_queue_draw (widget);
}

/* The map view asks fh_event_layer_pick() itself, so that a drag may begin on a mark. */
static gboolean
fh_event_layer_contains (GtkWidget *widget,
                         double     x,
                         double     y)
{
  return FALSE;
}

/* Also when the lists go by what the map shows and the map has moved: then nothing changes here. */
static void
events_changed_cb (FhEventLayer *self)
{
  if (!g_set_object (&self->filter, fh_session_get_filter (self->session)) &&
      self->dataset == fh_session_get_dataset (self->session))
    return;

  self->dataset = fh_session_get_dataset (self->session);
  self->outdated = TRUE;
  start_fading (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Nothing of the old story may be touched any more. */
static void
dataset_changed_cb (FhEventLayer *self)
{
  g_clear_pointer (&self->route, fh_route_free);
  self->routed = NULL;
  self->dataset = NULL;
  events_changed_cb (self);
}

static void
date_changed_cb (FhEventLayer *self)
{
  if (fh_session_get_playing (self->session))
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
viewport_changed_cb (FhEventLayer *self)
{
  stop_fading (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
fh_event_layer_dispose (GObject *object)
{
  FhEventLayer *self = FH_EVENT_LAYER (object);

  stop_fading (self);
  g_clear_pointer (&self->drawn, gsk_render_node_unref);
  g_clear_pointer (&self->route, fh_route_free);
  g_clear_pointer (&self->map, fh_event_map_free);
  g_clear_pointer (&self->pictures, fh_event_marks_free);
  g_clear_pointer (&self->boxes, g_array_unref);
  g_clear_object (&self->filter);
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
  self->map = fh_event_map_new ();
  self->pictures = fh_event_marks_new ();
  self->boxes = g_array_new (FALSE, FALSE, sizeof (FhBox));
}

FhEventLayer *
fh_event_layer_new (ShumateViewport *viewport,
                    FhSession       *session)
{
  static const char *const moves[] = { "notify::latitude", "notify::longitude", "notify::zoom-level" };
  static const char *const changes[] = { "notify::selection", "notify::hover", "notify::language",
                                         "notify::playing" };
  FhEventLayer            *self = g_object_new (FH_TYPE_EVENT_LAYER, "viewport", viewport, NULL);

  g_set_object (&self->session, session);
  g_signal_connect_object (session, "notify::index", G_CALLBACK (events_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::date", G_CALLBACK (date_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::dataset", G_CALLBACK (dataset_changed_cb), self,
                           G_CONNECT_SWAPPED);
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    g_signal_connect_object (session, changes[i], G_CALLBACK (gtk_widget_queue_draw), self,
                             G_CONNECT_SWAPPED);
  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    g_signal_connect_object (viewport, moves[i], G_CALLBACK (viewport_changed_cb), self, G_CONNECT_SWAPPED);

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
fh_event_layer_set_marks_visible (FhEventLayer *self,
                                  gboolean      visible)
{
  g_return_if_fail (FH_IS_EVENT_LAYER (self));

  if (self->is_quiet == !visible)
    return;

  self->is_quiet = !visible;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
append_mark_boxes (FhEventLayer       *self,
                   const FhProjection *projection,
                   const FhBox        *discs,
                   guint               n_discs)
{
  FhMapArea     area = fh_projection_get_area (projection);
  const GArray *marks = fh_event_map_lay_out (self->map, &area, discs, n_discs);

  for (guint i = 0; i < marks->len; i++)
    {
      FhBox box = fh_event_mark_get_box (&g_array_index (marks, FhEventMark, i));

      g_array_append_val (self->boxes, box);
    }
}

const GArray *
fh_event_layer_lay_out (FhEventLayer *self,
                        const FhBox  *discs,
                        guint         n_discs)
{
  FhDataset   *dataset = fh_session_get_dataset (self->session);
  FhProjection projection;

  self->n_marks = 0;
  g_array_set_size (self->boxes, 0);
  if (self->outdated)
    fh_event_map_set_events (self->map, dataset, fh_session_get_events_anywhere (self->session));
  self->outdated = FALSE;
  if (!fh_projection_read (shumate_layer_get_viewport (SHUMATE_LAYER (self)), GTK_WIDGET (self), &projection))
    return self->boxes;

  if (!self->is_quiet)
    append_mark_boxes (self, &projection, discs, n_discs);
  self->n_marks = self->boxes->len;
  append_ring_boxes (self, &projection);

  return self->boxes;
}

void
fh_event_layer_split_boxes (FhEventLayer *self,
                            GArray       *standing,
                            GArray       *moved)
{
  const GArray *marks;

  g_return_if_fail (FH_IS_EVENT_LAYER (self));

  marks = fh_event_map_get_marks (self->map);
  for (guint i = 0; i < self->boxes->len; i++)
    {
      gboolean has_moved = i < self->n_marks && g_array_index (marks, FhEventMark, i).moved;

      g_array_append_val (has_moved ? moved : standing, g_array_index (self->boxes, FhBox, i));
    }
}

void
fh_event_hit_free (FhEventHit *hit)
{
  g_ptr_array_unref (hit->places);
  g_ptr_array_unref (hit->events);
  g_free (hit);
}

static int
compare_events (gconstpointer a,
                gconstpointer b)
{
  return fh_event_compare (*(FhEvent *const *) a, *(FhEvent *const *) b);
}

static GPtrArray *
list_events (FhEventLayer *self,
             GPtrArray    *places)
{
  g_autoptr (GHashTable) known = g_hash_table_new (NULL, NULL);
  GPtrArray *events = g_ptr_array_new_with_free_func (g_object_unref);
  FhDataset *dataset = fh_session_get_dataset (self->session);
  FhFilter  *filter = fh_session_get_filter (self->session);

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

static FhEventHit *
make_hit (FhEventLayer      *self,
          const FhEventMark *mark)
{
  FhEventHit *hit = g_new0 (FhEventHit, 1);
  double      magnification = fh_projection_get_magnification (GTK_WIDGET (self));

  hit->places = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < mark->n_members; i++)
    g_ptr_array_add (hit->places, g_object_ref (fh_event_map_get_place (self->map, mark->members[i])));
  hit->events = list_events (self, hit->places);
  hit->box = (GdkRectangle){ (int) ((mark->x - mark->radius) * magnification),
                             (int) ((mark->y - mark->radius) * magnification),
                             (int) (2 * mark->radius * magnification),
                             (int) (2 * mark->radius * magnification) };

  return hit;
}

FhEventHit *
fh_event_layer_pick (FhEventLayer *self,
                     double        x,
                     double        y)
{
  const GArray *marks;
  double        magnification;

  g_return_val_if_fail (FH_IS_EVENT_LAYER (self), NULL);

  /* The filter has changed since: what is drawn is no longer true. */
  if (self->outdated || self->is_quiet || fh_session_get_dataset (self->session) == NULL)
    return NULL;

  magnification = fh_projection_get_magnification (GTK_WIDGET (self));
  x /= magnification;
  y /= magnification;
  marks = fh_event_map_get_marks (self->map);
  for (guint i = marks->len; i-- > 0;)
    {
      const FhEventMark *mark = &g_array_index (marks, FhEventMark, i);

      if (hypot (x - mark->x, y - mark->y) <= mark->radius + SLACK)
        return make_hit (self, mark);
    }

  return NULL;
}
