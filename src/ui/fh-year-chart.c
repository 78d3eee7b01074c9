/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-year-chart.h"

#include "fh-civil.h"
#include "fh-date-words.h"
#include "fh-event.h"
#include "fh-line.h"
#include "fh-story-words.h"
#include "fh-style.h"

/* Pixels. */
#define BAR_HEIGHT   64
#define LABEL_HEIGHT 18
#define GAP          4
#define MIN_BAR      6
#define RADIUS       2

/* More years than this are gathered in bars of several years. */
#define MAX_BARS 24

struct _FhYearChart
{
  GtkWidget parent_instance;

  char  *language;
  gint64 first_year;
  gint64 years_a_bar;
  guint  n_bars;
  guint  counts[MAX_BARS];
  guint  highest;
};

G_DEFINE_FINAL_TYPE (FhYearChart, fh_year_chart, GTK_TYPE_WIDGET)

static gint64
get_year (FhEvent *event)
{
  FhTimeSpan span = fh_event_get_span (event);

  return fh_civil_from_seconds (span.begin != FH_TIME_MIN ? span.begin : span.end - 1).year;
}

static void
fh_year_chart_measure (GtkWidget     *widget,
                       GtkOrientation orientation,
                       int            for_size,
                       int           *minimum,
                       int           *natural,
                       int           *minimum_baseline,
                       int           *natural_baseline)
{
  FhYearChart *self = FH_YEAR_CHART (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = (int) self->n_bars * (MIN_BAR + GAP) - GAP;
  else
    *minimum = *natural = BAR_HEIGHT + LABEL_HEIGHT;
}

/* The last two digits of the year: the bars stand too close for four. */
static char *
label_bar (FhYearChart *self,
           guint        bar)
{
  gint64           year = self->first_year + bar * self->years_a_bar;
  g_autofree char *whole = fh_year_format (year, self->language);
  glong            length = g_utf8_strlen (whole, -1);

  return length == 4 ? g_utf8_substring (whole, 2, 4) : g_steal_pointer (&whole);
}

static void
snapshot_bar (FhYearChart     *self,
              GtkSnapshot     *snapshot,
              guint            count,
              graphene_rect_t *slot)
{
  float          height = (float) BAR_HEIGHT * (float) count / (float) self->highest;
  const FhColor *accent = &fh_style_get_palette ()->accent;
  GdkRGBA        color = { (float) accent->red, (float) accent->green, (float) accent->blue, 0.8f };
  GskRoundedRect outline;

  if (count == 0)
    return;

  gsk_rounded_rect_init (&outline,
                         &GRAPHENE_RECT_INIT (slot->origin.x, BAR_HEIGHT - height, slot->size.width, height),
                         &GRAPHENE_SIZE_INIT (RADIUS, RADIUS), &GRAPHENE_SIZE_INIT (RADIUS, RADIUS),
                         &GRAPHENE_SIZE_INIT (0, 0), &GRAPHENE_SIZE_INIT (0, 0));
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &color, &outline.bounds);
  gtk_snapshot_pop (snapshot);
}

/* Returns where the label ends, so that the next one keeps clear of it. */
static void
snapshot_label (FhYearChart     *self,
                GtkSnapshot     *snapshot,
                guint            bar,
                graphene_rect_t *slot)
{
  g_autofree char *text = label_bar (self, bar);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  int     width;
  GdkRGBA color;

  pango_layout_get_pixel_size (layout, &width, NULL);
  if ((float) width > slot->size.width + GAP && bar % 2 == 1)
    return;

  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (self)), &color);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT (slot->origin.x + (slot->size.width - (float) width) / 2,
                                                BAR_HEIGHT + 3));
  gtk_snapshot_append_layout (snapshot, layout, &color);
  gtk_snapshot_restore (snapshot);
}

static void
fh_year_chart_snapshot (GtkWidget   *widget,
                        GtkSnapshot *snapshot)
{
  FhYearChart *self = FH_YEAR_CHART (widget);
  gboolean     rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  float        step = ((float) gtk_widget_get_width (widget) + GAP) / (float) self->n_bars;

  for (guint i = 0; i < self->n_bars; i++)
    {
      guint           place = rtl ? self->n_bars - 1 - i : i;
      graphene_rect_t slot = GRAPHENE_RECT_INIT (step * (float) place, 0, step - GAP, BAR_HEIGHT);

      snapshot_bar (self, snapshot, self->counts[i], &slot);
      snapshot_label (self, snapshot, i, &slot);
    }
}

static void
fh_year_chart_finalize (GObject *object)
{
  g_free (FH_YEAR_CHART (object)->language);

  G_OBJECT_CLASS (fh_year_chart_parent_class)->finalize (object);
}

static void
fh_year_chart_class_init (FhYearChartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = fh_year_chart_finalize;
  widget_class->measure = fh_year_chart_measure;
  widget_class->snapshot = fh_year_chart_snapshot;
  gtk_widget_class_set_css_name (widget_class, "yearchart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
fh_year_chart_init (FhYearChart *self)
{
}

/* "2015: 12 events, 2016: 8 events": the chart for somebody who does not see it. */
static void
update_description (FhYearChart *self,
                    guint        n_events)
{
  g_autofree char *label = fh_story_count (FH_STORY_N_EVENTS_BY_YEAR, n_events, self->language);
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < self->n_bars; i++)
    {
      g_autofree char *year = fh_year_format (self->first_year + i * self->years_a_bar, self->language);
      g_autofree char *events = fh_story_count (FH_STORY_N_EVENTS, self->counts[i], self->language);
      g_autofree char *bar = fh_story_phrase (FH_STORY_PAIR, self->language, year, events);

      fh_line_append (words, fh_story_word (FH_STORY_COMMA, self->language), bar, self->language);
    }

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words->str,
                                  -1);
}

GtkWidget *
fh_year_chart_new (GPtrArray  *events,
                   FhTimeSpan  span,
                   const char *language)
{
  FhYearChart *self;
  gint64       last_year;
  gint64       n_years;

  g_return_val_if_fail (events != NULL && events->len > 0, NULL);
  g_return_val_if_fail (language != NULL, NULL);

  self = g_object_new (FH_TYPE_YEAR_CHART, NULL);
  self->language = g_strdup (language);
  self->first_year = MIN (get_year (g_ptr_array_index (events, 0)), fh_civil_from_seconds (span.begin).year);
  last_year = MAX (get_year (g_ptr_array_index (events, events->len - 1)),
                   fh_civil_from_seconds (span.end - 1).year);
  n_years = last_year - self->first_year + 1;
  self->years_a_bar = (n_years + MAX_BARS - 1) / MAX_BARS;
  self->n_bars = (guint) ((n_years + self->years_a_bar - 1) / self->years_a_bar);
  for (guint i = 0; i < events->len; i++)
    {
      guint bar = (guint) ((get_year (g_ptr_array_index (events, i)) - self->first_year) / self->years_a_bar);

      self->counts[bar]++;
      self->highest = MAX (self->highest, self->counts[bar]);
    }
  update_description (self, events->len);

  return GTK_WIDGET (self);
}
