/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-tour-line.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "fh-date-words.h"
#include "fh-time-scale.h"

/* On a screen of 1080 lines, in pixels. */
#define MARGIN      64.0
#define AXIS_BOTTOM 58.0
#define AXIS_WIDTH  4.0
#define DOT         10.0
#define DOT_NOW     16.0
#define TICK        9.0
#define LABEL       24.0
#define LABEL_ROOM  90.0
#define EVENT       7.0

/* Steps of the same time stand above each other, in at most so many rows. */
#define N_ROWS 3

/* The line reaches so far beyond the first and the last step. */
#define PADDING 0.04

/* Milliseconds from one step to the next. */
#define GLIDE_TIME 600

typedef struct
{
  double x;
  double y;
} Dot;

struct _FhTourLine
{
  GtkWidget parent_instance;

  FhPresentation  *presentation;
  const FhPalette *palette;
  double           unit;
  gboolean         still;
  FhTimeSpan       span;
  FhTimeScale      scale;
  /* Of Dot, one a step. */
  GArray *dots;

  AdwAnimation *glide;
  double        date;
};

G_DEFINE_FINAL_TYPE (FhTourLine, fh_tour_line, GTK_TYPE_WIDGET)

static const char *
get_language (FhTourLine *self)
{
  return fh_session_get_language (fh_presentation_get_session (self->presentation));
}

/* Time runs in the direction in which one reads. */
static double
mirror (FhTourLine *self,
        double      x)
{
  return fh_language_is_rtl (get_language (self)) ? gtk_widget_get_width (GTK_WIDGET (self)) - x : x;
}

static double
get_x (FhTourLine *self,
       double      time)
{
  double pixel = (time - self->scale.begin) / self->scale.seconds_per_pixel;

  return mirror (self, MARGIN * self->unit + pixel);
}

static double
get_axis_y (FhTourLine *self)
{
  return gtk_widget_get_height (GTK_WIDGET (self)) - AXIS_BOTTOM * self->unit;
}

static FhTimeSpan
find_span (FhTourLine *self)
{
  FhDataset *dataset = fh_session_get_dataset (fh_presentation_get_session (self->presentation));
  guint      n_steps = fh_presentation_get_n_steps (self->presentation);
  FhTimeSpan span = { 0, 0 };
  gint64     padding;

  for (guint i = 0; i < n_steps; i++)
    {
      const FhPresentationView *view = fh_presentation_get_view (self->presentation, i);

      span = fh_time_span_unite (span, (FhTimeSpan){ view->date, view->date + 1 });
    }
  if (fh_time_span_get_length (span) < 2)
    return fh_dataset_get_span (dataset);

  padding = (gint64) ((double) fh_time_span_get_length (span) * PADDING) + 1;
  return (FhTimeSpan){ span.begin - padding, span.end + padding };
}

/* The row of a dot: the first in which it touches none that are there. */
static guint
find_row (FhTourLine *self,
          double      x,
          double     *last_x)
{
  double room = 2.3 * DOT * self->unit;

  for (guint row = 0; row < N_ROWS; row++)
    if (ABS (x - last_x[row]) >= room)
      {
        last_x[row] = x;
        return row;
      }

  return N_ROWS - 1;
}

static int
compare_by_date (gconstpointer a,
                 gconstpointer b,
                 gpointer      presentation)
{
  gint64 first = fh_presentation_get_view (presentation, *(const guint *) a)->date;
  gint64 second = fh_presentation_get_view (presentation, *(const guint *) b)->date;

  return first != second ? (first > second) - (first < second)
                         : (int) *(const guint *) a - (int) *(const guint *) b;
}

static void
place_dots (FhTourLine *self)
{
  guint  n_steps = fh_presentation_get_n_steps (self->presentation);
  double last_x[N_ROWS] = { -G_MAXDOUBLE, -G_MAXDOUBLE, -G_MAXDOUBLE };
  g_autoptr (GArray) order = g_array_sized_new (FALSE, FALSE, sizeof (guint), n_steps);

  for (guint i = 0; i < n_steps; i++)
    g_array_append_val (order, i);
  g_array_sort_with_data (order, compare_by_date, self->presentation);

  g_array_set_size (self->dots, n_steps);
  for (guint i = 0; i < n_steps; i++)
    {
      guint  position = g_array_index (order, guint, i);
      double x = get_x (self, (double) fh_presentation_get_view (self->presentation, position)->date);
      guint  row = find_row (self, x, last_x);

      g_array_index (self->dots, Dot, position) =
        (Dot){ x, get_axis_y (self) - row * 2.2 * DOT * self->unit };
    }
}

static void
update_layout (FhTourLine *self)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self)) - 2 * MARGIN * self->unit;

  self->scale = fh_time_scale_for_span (self->span, MAX (1, width));
  place_dots (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
draw_axis (FhTourLine *self,
           cairo_t    *cr)
{
  double  y = get_axis_y (self);
  double  begin = get_x (self, (double) self->span.begin);
  double  end = get_x (self, (double) self->span.end);
  FhColor ahead = fh_color_mix (&self->palette->canvas, &self->palette->text_dim, 0.6);

  cairo_set_line_width (cr, AXIS_WIDTH * self->unit);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  fh_color_set (&ahead, cr);
  cairo_move_to (cr, begin, y);
  cairo_line_to (cr, end, y);
  cairo_stroke (cr);
  fh_color_set (&self->palette->accent, cr);
  cairo_move_to (cr, begin, y);
  cairo_line_to (cr, get_x (self, CLAMP (self->date, self->span.begin, self->span.end)), y);
  cairo_stroke (cr);
}

static void
draw_tick_label (FhTourLine   *self,
                 cairo_t      *cr,
                 const FhTick *tick,
                 FhTickStep    step)
{
  g_autofree char *text = fh_tick_format (tick, step, get_language (self));
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  PangoFontDescription *font = pango_font_description_copy (
    pango_context_get_font_description (pango_layout_get_context (layout)));
  double x = get_x (self, (double) tick->time);
  int    width;

  pango_font_description_set_absolute_size (font, LABEL * self->unit * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_get_pixel_size (layout, &width, NULL);

  fh_color_set (&self->palette->text_dim, cr);
  cairo_move_to (cr, CLAMP (x - width / 2.0, 0, gtk_widget_get_width (GTK_WIDGET (self)) - width),
                 get_axis_y (self) + (TICK + 6) * self->unit);
  pango_cairo_show_layout (cr, layout);
}

static void
draw_ticks (FhTourLine *self,
            cairo_t    *cr)
{
  FhTickStep step = fh_time_scale_get_step (&self->scale, LABEL_ROOM * self->unit);
  g_autoptr (GArray) ticks = fh_time_scale_get_ticks (&self->scale, step);
  double y = get_axis_y (self);

  for (guint i = 0; i < ticks->len; i++)
    {
      const FhTick *tick = &g_array_index (ticks, FhTick, i);
      double        x = get_x (self, (double) tick->time);

      if (!fh_time_span_contains (self->span, tick->time))
        continue;
      cairo_set_line_width (cr, 2 * self->unit);
      fh_color_set (&self->palette->text_dim, cr);
      cairo_move_to (cr, x, y - TICK * self->unit);
      cairo_line_to (cr, x, y + TICK * self->unit);
      cairo_stroke (cr);
      draw_tick_label (self, cr, tick, step);
    }
}

/* What the filter lets through: a short line for each pixel column in which something happened. */
static void
draw_events (FhTourLine *self,
             cairo_t    *cr)
{
  FhSession *session = fh_presentation_get_session (self->presentation);
  guint      n_events = g_list_model_get_n_items (fh_session_get_events (session));
  double     y = get_axis_y (self);
  double     last = -G_MAXDOUBLE;
  FhColor    color = self->palette->text_dim;

  color.alpha *= 0.55;
  fh_color_set (&color, cr);
  cairo_set_line_width (cr, MAX (1, 1.5 * self->unit));
  for (guint i = 0; i < n_events; i++)
    {
      FhTimeSpan span = fh_event_get_span (fh_session_get_event (session, i));
      double     x;

      if (!fh_time_span_contains (self->span, span.begin))
        continue;
      x = round (get_x (self, (double) span.begin));
      if (x == last)
        continue;
      last = x;
      cairo_move_to (cr, x, y - 4 * self->unit);
      cairo_line_to (cr, x, y - (4 + EVENT) * self->unit);
    }
  cairo_stroke (cr);
}

static void
draw_dot (FhTourLine *self,
          cairo_t    *cr,
          guint       position)
{
  const Dot *dot = &g_array_index (self->dots, Dot, position);
  guint      now = fh_presentation_get_position (self->presentation);
  double     radius = (position == now ? DOT_NOW : DOT) * self->unit;

  /* A gap in the ground's colour keeps neighbours apart. */
  cairo_arc (cr, dot->x, dot->y, radius + 2 * self->unit, 0, 2 * G_PI);
  fh_color_set (&self->palette->canvas, cr);
  cairo_fill (cr);
  cairo_arc (cr, dot->x, dot->y, radius - 1.5 * self->unit, 0, 2 * G_PI);
  fh_color_set (position <= now ? &self->palette->accent : &self->palette->canvas, cr);
  cairo_fill_preserve (cr);
  fh_color_set (&self->palette->accent, cr);
  cairo_set_line_width (cr, 3 * self->unit);
  cairo_stroke (cr);
}

/* Later steps say when something will happen. */
static gboolean
is_shown (FhTourLine *self,
          guint       position)
{
  guint now = fh_presentation_get_position (self->presentation);

  return !fh_presentation_get_hides_later (self->presentation) ||
         fh_presentation_get_view (self->presentation, position)->date <=
           fh_presentation_get_view (self->presentation, now)->date;
}

static void
draw_dots (FhTourLine *self,
           cairo_t    *cr)
{
  guint now = fh_presentation_get_position (self->presentation);

  for (guint i = self->dots->len; i-- > 0;)
    if (i != now && is_shown (self, i))
      draw_dot (self, cr, i);
  if (now < self->dots->len)
    draw_dot (self, cr, now);
}

/* Where somebody has dragged the date to, away from the tour. */
static void
draw_date (FhTourLine *self,
           cairo_t    *cr)
{
  double x = get_x (self, CLAMP (self->date, self->span.begin, self->span.end));
  double y = get_axis_y (self);

  fh_color_set (&self->palette->accent, cr);
  cairo_set_line_width (cr, 4 * self->unit);
  cairo_move_to (cr, x, y + 18 * self->unit);
  cairo_line_to (cr, x, 6 * self->unit);
  cairo_stroke (cr);
  cairo_arc (cr, x, 12 * self->unit, 10 * self->unit, 0, 2 * G_PI);
  cairo_fill (cr);
}

static void
fh_tour_line_snapshot (GtkWidget   *widget,
                       GtkSnapshot *snapshot)
{
  FhTourLine     *self = FH_TOUR_LINE (widget);
  graphene_rect_t area = GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                                             (float) gtk_widget_get_height (widget));
  cairo_t        *cr = gtk_snapshot_append_cairo (snapshot, &area);

  fh_color_set (&self->palette->canvas, cr);
  cairo_paint (cr);
  draw_ticks (self, cr);
  draw_events (self, cr);
  draw_axis (self, cr);
  draw_dots (self, cr);
  if (fh_presentation_get_exploring (self->presentation))
    draw_date (self, cr);
  cairo_destroy (cr);
}

static void
fh_tour_line_size_allocate (GtkWidget *widget,
                            int        width,
                            int        height,
                            int        baseline)
{
  update_layout (FH_TOUR_LINE (widget));
}

static void
glide_cb (double   value,
          gpointer user_data)
{
  FhTourLine *self = user_data;

  self->date = value;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* A hand that drags the date is followed at once. */
static void
date_cb (FhTourLine *self)
{
  double date = (double) fh_session_get_date (fh_presentation_get_session (self->presentation));

  adw_animation_pause (self->glide);
  if (self->still || fh_presentation_get_exploring (self->presentation) ||
      !gtk_widget_get_mapped (GTK_WIDGET (self)))
    {
      self->date = date;
      gtk_widget_queue_draw (GTK_WIDGET (self));
      return;
    }

  adw_timed_animation_set_value_from (ADW_TIMED_ANIMATION (self->glide), self->date);
  adw_timed_animation_set_value_to (ADW_TIMED_ANIMATION (self->glide), date);
  adw_animation_reset (self->glide);
  adw_animation_play (self->glide);
}

static void
describe (FhTourLine *self)
{
  g_autofree char *words = NULL;

  /* Translators: for a screen reader: how far a presentation has come. */
  words = g_strdup_printf (_ ("Step %u of %u"), fh_presentation_get_position (self->presentation) + 1,
                           fh_presentation_get_n_steps (self->presentation));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
fh_tour_line_dispose (GObject *object)
{
  FhTourLine *self = FH_TOUR_LINE (object);

  g_clear_object (&self->glide);
  g_clear_object (&self->presentation);
  g_clear_pointer (&self->dots, g_array_unref);

  G_OBJECT_CLASS (fh_tour_line_parent_class)->dispose (object);
}

static void
fh_tour_line_class_init (FhTourLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fh_tour_line_dispose;
  widget_class->snapshot = fh_tour_line_snapshot;
  widget_class->size_allocate = fh_tour_line_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "tourline");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
fh_tour_line_init (FhTourLine *self)
{
  AdwAnimationTarget *target = adw_callback_animation_target_new (glide_cb, self, NULL);

  self->palette = fh_palette_get (FH_PALETTE_LIGHT);
  self->unit = 1;
  self->dots = g_array_new (FALSE, TRUE, sizeof (Dot));
  self->glide = adw_timed_animation_new (GTK_WIDGET (self), 0, 0, GLIDE_TIME, target);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

GtkWidget *
fh_tour_line_new (FhPresentation *presentation)
{
  static const char *const changes[] = { "notify::position", "notify::asking", "notify::exploring",
                                         "notify::hides-later" };
  FhSession               *session;
  FhTourLine              *self;

  g_return_val_if_fail (FH_IS_PRESENTATION (presentation), NULL);

  self = g_object_new (FH_TYPE_TOUR_LINE, NULL);
  g_set_object (&self->presentation, presentation);
  session = fh_presentation_get_session (presentation);
  self->span = find_span (self);
  self->date = (double) fh_session_get_date (session);

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    g_signal_connect_object (presentation, changes[i], G_CALLBACK (describe), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::date", G_CALLBACK (date_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::index", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::language", G_CALLBACK (update_layout), self, G_CONNECT_SWAPPED);
  describe (self);

  return GTK_WIDGET (self);
}

void
fh_tour_line_set_palette (FhTourLine      *self,
                          const FhPalette *palette)
{
  g_return_if_fail (FH_IS_TOUR_LINE (self));

  self->palette = palette;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
fh_tour_line_set_unit (FhTourLine *self,
                       double      unit)
{
  g_return_if_fail (FH_IS_TOUR_LINE (self));

  if (self->unit == unit)
    return;

  self->unit = unit;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

void
fh_tour_line_set_still (FhTourLine *self,
                        gboolean    still)
{
  g_return_if_fail (FH_IS_TOUR_LINE (self));

  self->still = still;
}

int
fh_tour_line_find_step (FhTourLine *self,
                        double      x,
                        double      y,
                        double      reach)
{
  int    nearest = -1;
  double least = reach;

  g_return_val_if_fail (FH_IS_TOUR_LINE (self), -1);

  for (guint i = 0; i < self->dots->len; i++)
    {
      const Dot *dot = &g_array_index (self->dots, Dot, i);
      double     distance = hypot (x - dot->x, y - dot->y);

      if (distance <= least && is_shown (self, i))
        {
          least = distance;
          nearest = (int) i;
        }
    }

  return nearest;
}

gint64
fh_tour_line_get_time (FhTourLine *self,
                       double      x)
{
  g_return_val_if_fail (FH_IS_TOUR_LINE (self), 0);

  return fh_time_scale_to_time (&self->scale, mirror (self, x) - MARGIN * self->unit);
}
