/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-tour-line.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "fh-interface.h"
#include "fh-tour-strip.h"

/* Milliseconds from one step to the next. */
#define GLIDE_TIME 600

struct _FhTourLine
{
  GtkWidget parent_instance;

  FhPresentation  *presentation;
  const FhPalette *palette;
  double           unit;
  gboolean         still;
  FhTimeSpan       span;
  /* Of gint64: of the steps, and of the events that the filter lets through. */
  GArray *dates;
  GArray *events;

  AdwAnimation *glide;
  double        date;
};

G_DEFINE_FINAL_TYPE (FhTourLine, fh_tour_line, GTK_TYPE_WIDGET)

static FhTourStrip
get_strip (FhTourLine *self)
{
  guint position = fh_presentation_get_position (self->presentation);

  return (FhTourStrip){
    .palette = self->palette,
    .language = fh_session_get_language (fh_presentation_get_session (self->presentation)),
    .span = self->span,
    .dates = (const gint64 *) (void *) self->dates->data,
    .n_dates = self->dates->len,
    .position = position,
    .date = self->date,
    .has_handle = fh_presentation_get_exploring (self->presentation),
    /* Later steps say when something will happen. */
    .hidden_after = fh_presentation_get_hides_later (self->presentation) && position < self->dates->len
                      ? g_array_index (self->dates, gint64, position)
                      : FH_TIME_MAX,
    .events = (const gint64 *) (void *) self->events->data,
    .n_events = self->events->len,
    .width = gtk_widget_get_width (GTK_WIDGET (self)),
    .height = gtk_widget_get_height (GTK_WIDGET (self)),
    .unit = self->unit,
  };
}

static void
index_cb (FhTourLine *self)
{
  FhSession *session = fh_presentation_get_session (self->presentation);
  guint      n_events = g_list_model_get_n_items (fh_session_get_events (session));

  g_array_set_size (self->events, 0);
  for (guint i = 0; i < n_events; i++)
    {
      gint64 begin = fh_event_get_span (fh_session_get_event (session, i)).begin;

      g_array_append_val (self->events, begin);
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
list_dates (FhTourLine *self)
{
  FhDataset *dataset = fh_session_get_dataset (fh_presentation_get_session (self->presentation));
  guint      n_steps = fh_presentation_get_n_steps (self->presentation);
  g_autoptr (GArray) views = g_array_new (FALSE, FALSE, sizeof (FhTourView));

  for (guint i = 0; i < n_steps; i++)
    {
      const FhTourView *view = fh_presentation_get_view (self->presentation, i);

      g_array_append_val (self->dates, view->date);
      g_array_append_vals (views, view, 1);
    }
  self->span = fh_tour_find_span (views, dataset);
}

static void
fh_tour_line_snapshot (GtkWidget   *widget,
                       GtkSnapshot *snapshot)
{
  FhTourLine     *self = FH_TOUR_LINE (widget);
  graphene_rect_t area = GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                                             (float) gtk_widget_get_height (widget));
  FhTourStrip     strip = get_strip (self);
  cairo_t        *cr = gtk_snapshot_append_cairo (snapshot, &area);

  fh_color_set (&self->palette->canvas, cr);
  cairo_paint (cr);
  fh_tour_strip_paint (&strip, cr);
  cairo_destroy (cr);
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
  g_autofree char *position =
    fh_interface_format_number ((gint64) fh_presentation_get_position (self->presentation) + 1);
  g_autofree char *n_steps = fh_interface_format_number (fh_presentation_get_n_steps (self->presentation));
  /* Translators: for a screen reader: how far a presentation has come. */
  g_autofree char *words = g_strdup_printf (_ ("Step %s of %s"), position, n_steps);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
fh_tour_line_dispose (GObject *object)
{
  FhTourLine *self = FH_TOUR_LINE (object);

  g_clear_object (&self->glide);
  g_clear_object (&self->presentation);
  g_clear_pointer (&self->dates, g_array_unref);
  g_clear_pointer (&self->events, g_array_unref);

  G_OBJECT_CLASS (fh_tour_line_parent_class)->dispose (object);
}

static void
fh_tour_line_class_init (FhTourLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fh_tour_line_dispose;
  widget_class->snapshot = fh_tour_line_snapshot;
  gtk_widget_class_set_css_name (widget_class, "tourline");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
fh_tour_line_init (FhTourLine *self)
{
  AdwAnimationTarget *target = adw_callback_animation_target_new (glide_cb, self, NULL);

  self->palette = fh_palette_get (FH_PALETTE_LIGHT);
  self->unit = 1;
  self->dates = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->events = g_array_new (FALSE, FALSE, sizeof (gint64));
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
  list_dates (self);
  self->date = (double) fh_session_get_date (session);

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    g_signal_connect_object (presentation, changes[i], G_CALLBACK (describe), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::date", G_CALLBACK (date_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::index", G_CALLBACK (index_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::language", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  index_cb (self);
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
  FhTourStrip strip;
  g_autoptr (GArray) dots = NULL;
  int    nearest = -1;
  double least = reach;

  g_return_val_if_fail (FH_IS_TOUR_LINE (self), -1);

  strip = get_strip (self);
  dots = fh_tour_strip_place_dots (&strip);
  for (guint i = 0; i < dots->len; i++)
    {
      const FhTourDot *dot = &g_array_index (dots, FhTourDot, i);
      double           distance = hypot (x - dot->x, y - dot->y);

      if (distance <= least && strip.dates[i] <= strip.hidden_after)
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
  FhTourStrip strip;

  g_return_val_if_fail (FH_IS_TOUR_LINE (self), 0);

  strip = get_strip (self);
  return fh_tour_strip_get_time (&strip, x);
}
