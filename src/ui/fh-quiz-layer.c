/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-quiz-layer.h"

#include <math.h>

#include "fh-projection.h"
#include "fh-route.h"
#include "fh-style.h"

/* In logical pixels. */
#define RADIUS  18.0
#define ARM     34.0
#define TARGET  22.0
#define STEP    12.0
#define FAR     72.0
#define HAIR    1.0
#define MARGIN  24.0
#define DOT     10.0
#define PADDING 7.0
#define FONT    "sans bold 13"

#define ZOOM_LEVELS 0.5

/* So many degrees show at least around what is revealed, and so much of it. */
#define ROOM_MIN   0.25
#define ROOM_SHARE 0.3

struct _FhQuizLayer
{
  GtkWidget parent_instance;

  FhMapView *map;
  FhSession *session;

  FhWorldPoint crosshair;
  gboolean     asks;
  /* Until somebody moves it, the crosshair stays in the middle, also while the map flies. */
  gboolean is_moved;

  /* (nullable): once it is revealed. */
  FhPlace *place;
  gboolean has_answer;
  char    *words;
};

enum
{
  SIGNAL_ANSWERED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FhQuizLayer, fh_quiz_layer, GTK_TYPE_WIDGET)

static gboolean
read_projection (FhQuizLayer  *self,
                 FhProjection *projection)
{
  return fh_projection_read (fh_map_view_get_viewport (self->map), GTK_WIDGET (self), projection);
}

static FhWorldPoint
get_place_point (FhQuizLayer *self)
{
  return fh_mercator_point (fh_place_get_latitude (self->place), fh_place_get_longitude (self->place));
}

static double
get_longitude (FhWorldPoint point)
{
  return fh_mercator_longitude (point.x - floor (point.x));
}

static void
describe (FhQuizLayer *self)
{
  g_autofree char *where = fh_map_view_format_coordinates (
    fh_mercator_latitude (self->crosshair.y), get_longitude (self->crosshair), FALSE,
    fh_session_get_language (self->session));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  self->asks ? where : self->words, -1);
}

static void
place_crosshair (FhQuizLayer *self,
                 double       x,
                 double       y)
{
  FhProjection projection;

  if (!read_projection (self, &projection))
    return;

  self->crosshair = fh_projection_unproject (&projection, CLAMP (x, 0, projection.width),
                                             CLAMP (y, 0, projection.height));
  self->crosshair.y = CLAMP (self->crosshair.y, 0, 1);
  self->is_moved = TRUE;
  describe (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
place_in_middle (FhQuizLayer *self)
{
  place_crosshair (self, gtk_widget_get_width (GTK_WIDGET (self)) / 2.0,
                   gtk_widget_get_height (GTK_WIDGET (self)) / 2.0);
}

static void
keep_in_middle (FhQuizLayer        *self,
                const FhProjection *projection)
{
  FhWorldPoint middle = fh_projection_unproject (projection, projection->width / 2, projection->height / 2);

  if (middle.x == self->crosshair.x && middle.y == self->crosshair.y)
    return;

  self->crosshair = middle;
  describe (self);
}

static gboolean
shows (const FhProjection *projection,
       graphene_point_t    point)
{
  return point.x >= 0 && point.y >= 0 && point.x <= projection->width && point.y <= projection->height;
}

/* The map comes along at its edge. */
static void
move_by (FhQuizLayer *self,
         double       dx,
         double       dy)
{
  FhProjection     projection;
  graphene_point_t at;
  double           x, y, over_x, over_y;

  if (!read_projection (self, &projection))
    return;

  at = fh_projection_project (&projection, self->crosshair);
  if (!shows (&projection, at))
    {
      place_in_middle (self);
      return;
    }

  x = at.x + dx;
  y = at.y + dy;
  over_x = x - CLAMP (x, MARGIN, MAX (MARGIN, projection.width - MARGIN));
  over_y = y - CLAMP (y, MARGIN, MAX (MARGIN, projection.height - MARGIN));
  if (over_x * dx > 0 || over_y * dy > 0)
    fh_map_camera_pan (fh_map_view_get_camera (self->map), over_x * dx > 0 ? -over_x : 0,
                       over_y * dy > 0 ? -over_y : 0);
  place_crosshair (self, over_x * dx > 0 ? x - over_x : x, over_y * dy > 0 ? y - over_y : y);
}

static void
zoom_by (FhQuizLayer *self,
         double       levels)
{
  FhProjection     projection;
  graphene_point_t at;

  if (!read_projection (self, &projection))
    return;

  at = fh_projection_project (&projection, self->crosshair);
  if (!shows (&projection, at))
    at = GRAPHENE_POINT_INIT ((float) projection.width / 2, (float) projection.height / 2);
  fh_map_camera_zoom_by (fh_map_view_get_camera (self->map), levels, at.x, at.y);
}

static double
get_step (GdkModifierType state)
{
  if (state & GDK_SHIFT_MASK)
    return FAR;
  return state & GDK_CONTROL_MASK ? HAIR : STEP;
}

static gboolean
press_arrow (FhQuizLayer    *self,
             guint           keyval,
             GdkModifierType state)
{
  double step = get_step (state);

  switch (keyval)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      move_by (self, -step, 0);
      return TRUE;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      move_by (self, step, 0);
      return TRUE;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      move_by (self, 0, -step);
      return TRUE;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      move_by (self, 0, step);
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
key_cb (GtkEventControllerKey *controller,
        guint                  keyval,
        guint                  keycode,
        GdkModifierType        state,
        FhQuizLayer           *self)
{
  if (state & GDK_ALT_MASK)
    return FALSE;

  switch (keyval)
    {
    case GDK_KEY_plus:
    case GDK_KEY_equal:
    case GDK_KEY_KP_Add:
      zoom_by (self, ZOOM_LEVELS);
      return TRUE;
    case GDK_KEY_minus:
    case GDK_KEY_KP_Subtract:
      zoom_by (self, -ZOOM_LEVELS);
      return TRUE;
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      fh_map_view_show_story (self->map);
      return TRUE;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_space:
      if (!self->asks)
        return FALSE;
      fh_quiz_layer_answer (self);
      return TRUE;
    default:
      return self->asks && press_arrow (self, keyval, state);
    }
}

static void
click_cb (GtkGestureClick *gesture,
          int              n_press,
          double           x,
          double           y,
          FhQuizLayer     *self)
{
  FhProjection     projection;
  graphene_point_t at;

  if (!self->asks || !read_projection (self, &projection))
    return;

  gtk_widget_grab_focus (GTK_WIDGET (self));
  at = fh_projection_project (&projection, self->crosshair);
  /* The hand of a double click has not looked where the crosshair is. */
  if (n_press == 1 && hypot (at.x - x, at.y - y) <= TARGET)
    fh_quiz_layer_answer (self);
  else
    place_crosshair (self, x, y);
}

static void
trace_crosshair (cairo_t *cr,
                 double   x,
                 double   y)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, x, y, RADIUS, 0, 2 * G_PI);
  for (guint i = 0; i < 4; i++)
    {
      double angle = i * G_PI / 2;

      cairo_move_to (cr, x + cos (angle) * RADIUS / 3, y + sin (angle) * RADIUS / 3);
      cairo_line_to (cr, x + cos (angle) * ARM, y + sin (angle) * ARM);
    }
}

static void
draw_crosshair (cairo_t         *cr,
                const FhPalette *palette,
                graphene_point_t at)
{
  trace_crosshair (cr, at.x, at.y);
  cairo_set_line_width (cr, 7);
  fh_color_set (&palette->card, cr);
  cairo_stroke_preserve (cr);
  cairo_set_line_width (cr, 3);
  fh_color_set (&palette->text, cr);
  cairo_stroke (cr);
}

static void
draw_way (FhQuizLayer        *self,
          cairo_t            *cr,
          const FhPalette    *palette,
          const FhProjection *projection)
{
  FhWorldPoint stops[] = { self->crosshair, get_place_point (self) };
  g_autoptr (FhRoute) route = fh_route_new (stops, G_N_ELEMENTS (stops));
  FhMapArea area = fh_projection_get_area (projection);
  g_autoptr (GArray) marks = fh_route_lay_out (route, &area);

  for (guint i = 0; i < marks->len; i++)
    {
      const FhRouteMark *mark = &g_array_index (marks, FhRouteMark, i);

      fh_route_paint_mark (cr, palette, mark->x, mark->y, mark->angle);
    }
}

static void
draw_place (FhQuizLayer        *self,
            cairo_t            *cr,
            const FhPalette    *palette,
            const FhProjection *projection,
            graphene_point_t    at)
{
  double  per_pixel = fh_mercator_metres_per_pixel (fh_place_get_latitude (self->place), projection->zoom);
  double  radius = fh_place_get_accuracy (self->place) / per_pixel;
  FhColor around = palette->accent;

  around.alpha = 0.18;
  if (radius > DOT)
    {
      cairo_arc (cr, at.x, at.y, radius, 0, 2 * G_PI);
      fh_color_set (&around, cr);
      cairo_fill (cr);
    }

  cairo_arc (cr, at.x, at.y, DOT, 0, 2 * G_PI);
  fh_color_set (&palette->accent, cr);
  cairo_fill_preserve (cr);
  cairo_set_line_width (cr, 3);
  fh_color_set (&palette->card, cr);
  cairo_stroke (cr);
}

/* Words on a card of their own, with their middle at the point or, at the edge, as near as they can be. */
static void
draw_words (FhQuizLayer     *self,
            cairo_t         *cr,
            const FhPalette *palette,
            const char      *words,
            double           x,
            double           y)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), words);
  PangoFontDescription *font = pango_font_description_from_string (FONT);
  int                   width, height;
  double                left, top;

  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_get_pixel_size (layout, &width, &height);
  left = x - width / 2.0;
  left = CLAMP (left, PADDING, MAX (PADDING, gtk_widget_get_width (GTK_WIDGET (self)) - width - PADDING));
  top = CLAMP (y, PADDING, MAX (PADDING, gtk_widget_get_height (GTK_WIDGET (self)) - height - PADDING));

  cairo_rectangle (cr, left - PADDING, top - PADDING / 2, width + 2 * PADDING, height + PADDING);
  fh_color_set (&palette->card, cr);
  cairo_fill (cr);
  fh_color_set (&palette->text, cr);
  cairo_move_to (cr, left, top);
  pango_cairo_show_layout (cr, layout);
}

static void
draw_answer (FhQuizLayer        *self,
             cairo_t            *cr,
             const FhPalette    *palette,
             const FhProjection *projection)
{
  graphene_point_t place = fh_projection_project (projection, get_place_point (self));
  graphene_point_t given = fh_projection_project (projection, self->crosshair);
  const char      *name = fh_text_get (fh_item_get_title (FH_ITEM (self->place)),
                                       fh_session_get_language (self->session));

  if (self->has_answer)
    {
      draw_way (self, cr, palette, projection);
      draw_crosshair (cr, palette, given);
    }
  draw_place (self, cr, palette, projection, place);
  /* The name below, so that it is not where the distance is, which stands on the crosshair's side. */
  draw_words (self, cr, palette, name, place.x, place.y + DOT + PADDING);
  if (self->has_answer && self->words != NULL)
    draw_words (self, cr, palette, self->words, given.x, given.y - ARM - 28);
}

static void
fh_quiz_layer_snapshot (GtkWidget   *widget,
                        GtkSnapshot *snapshot)
{
  FhQuizLayer     *self = FH_QUIZ_LAYER (widget);
  const FhPalette *palette = fh_style_get_palette ();
  FhProjection     projection;
  graphene_rect_t  area;
  cairo_t         *cr;

  if (!read_projection (self, &projection) || (!self->asks && self->place == NULL))
    return;
  if (self->asks && !self->is_moved)
    keep_in_middle (self, &projection);

  area = GRAPHENE_RECT_INIT (0, 0, (float) projection.width, (float) projection.height);
  cr = gtk_snapshot_append_cairo (snapshot, &area);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  if (self->place != NULL)
    draw_answer (self, cr, palette, &projection);
  else
    draw_crosshair (cr, palette, fh_projection_project (&projection, self->crosshair));
  cairo_destroy (cr);
}

static void
fh_quiz_layer_dispose (GObject *object)
{
  FhQuizLayer *self = FH_QUIZ_LAYER (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->words, g_free);

  G_OBJECT_CLASS (fh_quiz_layer_parent_class)->dispose (object);
}

static void
fh_quiz_layer_class_init (FhQuizLayerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fh_quiz_layer_dispose;
  widget_class->snapshot = fh_quiz_layer_snapshot;
  gtk_widget_class_set_css_name (widget_class, "quizlayer");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);

  signals[SIGNAL_ANSWERED] =
    g_signal_new ("answered", FH_TYPE_QUIZ_LAYER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                  G_TYPE_DOUBLE, G_TYPE_DOUBLE);
}

static void
fh_quiz_layer_init (FhQuizLayer *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

GtkWidget *
fh_quiz_layer_new (FhMapView *map,
                   FhSession *session)
{
  static const char *const moves[] = { "notify::latitude", "notify::longitude", "notify::zoom-level" };
  FhQuizLayer             *self;
  GtkGesture              *click;

  g_return_val_if_fail (FH_IS_MAP_VIEW (map), NULL);
  g_return_val_if_fail (FH_IS_SESSION (session), NULL);

  self = g_object_new (FH_TYPE_QUIZ_LAYER, NULL);
  self->map = map;
  g_set_object (&self->session, session);
  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    g_signal_connect_object (fh_map_view_get_viewport (map), moves[i], G_CALLBACK (gtk_widget_queue_draw),
                             self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::language", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (map, "notify::palette-kind", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);

  /* On the map, so that a drag moves it. */
  click = gtk_gesture_click_new ();
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_PRIMARY);
  g_signal_connect_object (click, "released", G_CALLBACK (click_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (map), GTK_EVENT_CONTROLLER (click));

  return GTK_WIDGET (self);
}

void
fh_quiz_layer_ask (FhQuizLayer *self,
                   const char  *question)
{
  g_return_if_fail (FH_IS_QUIZ_LAYER (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, question, -1);
  self->asks = TRUE;
  self->is_moved = FALSE;
  self->place = NULL;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
fh_quiz_layer_answer (FhQuizLayer *self)
{
  g_return_if_fail (FH_IS_QUIZ_LAYER (self));

  if (self->asks)
    g_signal_emit (self, signals[SIGNAL_ANSWERED], 0, fh_mercator_latitude (self->crosshair.y),
                   get_longitude (self->crosshair));
}

void
fh_quiz_layer_reveal (FhQuizLayer *self,
                      FhPlace     *place,
                      gboolean     has_answer,
                      const char  *words)
{
  g_return_if_fail (FH_IS_QUIZ_LAYER (self));
  g_return_if_fail (FH_IS_PLACE (place));

  self->asks = FALSE;
  self->place = place;
  self->has_answer = has_answer;
  g_free (self->words);
  self->words = g_strdup (words);
  describe (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

FhBounds
fh_quiz_layer_get_bounds (FhQuizLayer *self)
{
  double   latitude, longitude, room;
  FhBounds bounds;

  g_return_val_if_fail (FH_IS_QUIZ_LAYER (self), (FhBounds){ 0 });
  g_return_val_if_fail (self->place != NULL, (FhBounds){ 0 });

  latitude = fh_place_get_latitude (self->place);
  longitude = fh_place_get_longitude (self->place);
  bounds = (FhBounds){ latitude, longitude, latitude, longitude };
  if (self->has_answer)
    {
      latitude = fh_mercator_latitude (self->crosshair.y);
      longitude = get_longitude (self->crosshair);
      bounds.south = MIN (bounds.south, latitude);
      bounds.north = MAX (bounds.north, latitude);
      bounds.west = MIN (bounds.west, longitude);
      bounds.east = MAX (bounds.east, longitude);
    }

  room = MAX (ROOM_MIN, ROOM_SHARE * MAX (bounds.north - bounds.south, bounds.east - bounds.west));
  bounds.south = MAX (-FH_MERCATOR_MAX_LATITUDE, bounds.south - room);
  bounds.north = MIN (FH_MERCATOR_MAX_LATITUDE, bounds.north + room);
  bounds.west = MAX (-180, bounds.west - room);
  bounds.east = MIN (180, bounds.east + room);
  return bounds;
}
