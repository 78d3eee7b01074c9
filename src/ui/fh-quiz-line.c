/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-quiz-line.h"

#include <glib/gi18n.h>

#include "fh-date-words.h"
#include "fh-present-type.h"
#include "fh-style.h"
#include "fh-tour-strip.h"

/* In pixels of a desk. */
#define HEIGHT 150
#define UNIT   0.72
#define RADIUS 13.0
#define LIFT   12.0
#define FONT   "sans bold 11"

/* Events nearer to each other than their marks are wide stand above each other. */
#define N_ROWS 3

/* What is left of time on either side. */
#define MARGIN_SHARE 12

struct _FhQuizLine
{
  GtkWidget parent_instance;

  GPtrArray *events;
  char      *language;
  FhTimeSpan span;
};

G_DEFINE_FINAL_TYPE (FhQuizLine, fh_quiz_line, GTK_TYPE_WIDGET)

static FhTourStrip
get_strip (FhQuizLine *self)
{
  return (FhTourStrip){
    .palette = fh_style_get_palette (),
    .language = self->language,
    .span = self->span,
    .date = (double) self->span.end,
    .hidden_after = FH_TIME_MAX,
    .width = gtk_widget_get_width (GTK_WIDGET (self)),
    .height = gtk_widget_get_height (GTK_WIDGET (self)),
    .unit = UNIT,
  };
}

static double
find_x (const FhTourStrip *strip,
        gint64             time)
{
  FhTourStrip one = *strip;
  g_autoptr (GArray) dots = NULL;

  one.dates = &time;
  one.n_dates = 1;
  dots = fh_tour_strip_place_dots (&one);

  return g_array_index (dots, FhTourDot, 0).x;
}

static void
draw_number (FhQuizLine      *self,
             cairo_t         *cr,
             const FhPalette *palette,
             guint            number,
             double           x,
             double           y)
{
  g_autofree char *words = fh_number_format (number, self->language);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), words);
  PangoFontDescription *font = pango_font_description_from_string (FONT);
  int                   width, height;

  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_get_pixel_size (layout, &width, &height);
  fh_color_set (&palette->on_accent, cr);
  cairo_move_to (cr, x - width / 2.0, y - height / 2.0);
  pango_cairo_show_layout (cr, layout);
}

/* From the first to the last moment that the date may mean, and never narrower than its number. */
static void
draw_event (FhQuizLine      *self,
            cairo_t         *cr,
            const FhPalette *palette,
            guint            number,
            double           begin,
            double           end,
            double           y)
{
  cairo_move_to (cr, begin, y);
  cairo_line_to (cr, end, y);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_width (cr, 2 * RADIUS + 4);
  fh_color_set (&palette->canvas, cr);
  cairo_stroke_preserve (cr);
  cairo_set_line_width (cr, 2 * RADIUS);
  fh_color_set (&palette->accent, cr);
  cairo_stroke (cr);
  draw_number (self, cr, palette, number, (begin + end) / 2, y);
}

static void
draw_events (FhQuizLine        *self,
             cairo_t           *cr,
             const FhTourStrip *strip)
{
  double axis = strip->height - 58 * UNIT;
  double last[N_ROWS] = { -G_MAXDOUBLE, -G_MAXDOUBLE };
  double direction = fh_language_is_rtl (self->language) ? -1 : 1;

  for (guint i = 0; i < self->events->len; i++)
    {
      FhTimeSpan span = fh_event_get_span (g_ptr_array_index (self->events, i));
      double     begin = find_x (strip, span.begin);
      double     end = find_x (strip, span.end);
      guint      row = 0;

      while (row + 1 < N_ROWS && direction * begin - 2 * RADIUS < last[row])
        row++;
      last[row] = direction * end;
      draw_event (self, cr, strip->palette, i + 1, begin, end, axis - LIFT - RADIUS - row * (2 * RADIUS + 2));
    }
}

static void
fh_quiz_line_snapshot (GtkWidget   *widget,
                       GtkSnapshot *snapshot)
{
  FhQuizLine     *self = FH_QUIZ_LINE (widget);
  graphene_rect_t area = GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                                             (float) gtk_widget_get_height (widget));
  FhTourStrip     strip;
  cairo_t        *cr;

  if (self->events == NULL)
    return;

  strip = get_strip (self);
  cr = gtk_snapshot_append_cairo (snapshot, &area);
  fh_color_set (&strip.palette->canvas, cr);
  cairo_paint (cr);
  fh_tour_strip_paint (&strip, cr);
  draw_events (self, cr, &strip);
  cairo_destroy (cr);
}

static void
fh_quiz_line_measure (GtkWidget     *widget,
                      GtkOrientation orientation,
                      int            for_size,
                      int           *minimum,
                      int           *natural,
                      int           *minimum_baseline,
                      int           *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_VERTICAL ? HEIGHT : 1;
}

static void
fh_quiz_line_finalize (GObject *object)
{
  FhQuizLine *self = FH_QUIZ_LINE (object);

  g_clear_pointer (&self->events, g_ptr_array_unref);
  g_clear_pointer (&self->language, g_free);

  G_OBJECT_CLASS (fh_quiz_line_parent_class)->finalize (object);
}

static void
fh_quiz_line_class_init (FhQuizLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = fh_quiz_line_finalize;
  widget_class->snapshot = fh_quiz_line_snapshot;
  widget_class->measure = fh_quiz_line_measure;
  gtk_widget_class_set_css_name (widget_class, "quizline");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
fh_quiz_line_init (FhQuizLine *self)
{
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Timeline"), -1);
}

GtkWidget *
fh_quiz_line_new (void)
{
  return g_object_new (FH_TYPE_QUIZ_LINE, NULL);
}

void
fh_quiz_line_show (FhQuizLine *self,
                   GPtrArray  *events,
                   const char *language)
{
  FhTimeSpan span = { 0, 0 };
  gint64     margin;

  g_return_if_fail (FH_IS_QUIZ_LINE (self));
  g_return_if_fail (events->len > 0);

  for (guint i = 0; i < events->len; i++)
    span = fh_time_span_unite (span, fh_event_get_span (g_ptr_array_index (events, i)));
  margin = MAX (FH_SECONDS_DAY, fh_time_span_get_length (span) / MARGIN_SHARE);
  self->span.begin = MAX (span.begin, FH_TIME_MIN + margin) - margin;
  self->span.end = MIN (span.end, FH_TIME_MAX - margin) + margin;

  g_clear_pointer (&self->events, g_ptr_array_unref);
  self->events = g_ptr_array_ref (events);
  g_free (self->language);
  self->language = g_strdup (language);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
