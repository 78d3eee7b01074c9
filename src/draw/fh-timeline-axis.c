/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The ticks of the axis and their words: a fine row, and under it the coarser units they belong to. How far
 * apart ticks are depends on the widest label that their unit can have, so the step is the same for every
 * pan of a zoom.
 */

#include "fh-date-words.h"
#include "fh-timeline-layout-private.h"

/* Pixels between two labels. */
#define LABEL_GAP 14

/* Between the words of a label. */
#define SPACE 6

/* Labels ask for a fifth more room so many times: enough for any. */
#define MAX_TRIES 16

/* Space above and below the words. */
#define PADDING 4

/* So many labels of ticks are remembered. */
#define MAX_TICK_LABELS 3000

/* How far labels may reach over the ends of the plot. */
#define OVERHANG 10

double
fh_timeline_layout_get_axis_height (FhTimelineText *text)
{
  return fh_timeline_text_get_height (text, FH_TIMELINE_TEXT_TICK) +
         fh_timeline_text_get_height (text, FH_TIMELINE_TEXT_TICK_STRONG) + 2 * PADDING;
}

/* The coarser row says all that the finer one leaves out: "Dec 2024" over days, "8 Dec 2024" over hours. */
static char *
format_parent (const FhTick *tick,
               FhTickStep    step,
               const char   *language)
{
  FhCivil civil = fh_civil_from_seconds (tick->time);
  char    text[64];
  g_autoptr (FhDate) month = NULL;

  if (step.unit == FH_TICK_DAY)
    return fh_time_format_day (tick->time, language, FH_DATE_STYLE_MEDIUM);

  if (step.unit == FH_TICK_MONTH && civil.year >= 0 && civil.year <= 9999)
    {
      g_snprintf (text, sizeof text, "%04d-%02d", (int) civil.year, civil.month);
      month = fh_date_parse (text, NULL);
      return fh_date_format (month, language, FH_DATE_STYLE_MEDIUM);
    }

  return fh_tick_format (tick, step, language);
}

static const char *
get_tick_label (FhTimelineLayout *self,
                const FhTick     *tick,
                FhTickStep        step,
                gboolean          is_parent)
{
  /* A year and its January are the same second: the unit and the row tell them apart. */
  gint64 key = (gint64) ((guint64) tick->time * 16 + step.unit * 2 + (guint) is_parent);
  char  *label = g_hash_table_lookup (self->tick_labels, &key);

  if (label == NULL)
    {
      if (g_hash_table_size (self->tick_labels) >= MAX_TICK_LABELS)
        g_hash_table_remove_all (self->tick_labels);
      label = is_parent ? format_parent (tick, step, self->input.language)
                        : fh_tick_format (tick, step, self->input.language);
      g_hash_table_insert (self->tick_labels, g_memdup2 (&key, sizeof key), label);
    }

  return label;
}

static double
measure_tick (FhTimelineLayout *self,
              const char       *string)
{
  return fh_timeline_text_get (self->input.text, FH_TIMELINE_TEXT_TICK_STRONG, string).width;
}

/* The width of the widest label of each unit but the year, in the language. */
static void
measure_units (FhTimelineLayout *self)
{
  static const FhTickStep steps[] = {
    { FH_TICK_MINUTE, 30 },
    { FH_TICK_HOUR, 12 },
    { FH_TICK_DAY, 1 },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autofree char *label = NULL;
      FhTick           tick = { 27 * FH_SECONDS_DAY + 20 * FH_SECONDS_HOUR, steps[i].unit };

      label = fh_tick_format (&tick, steps[i], self->input.language);
      self->unit_widths[steps[i].unit] = measure_tick (self, label);
    }

  self->unit_widths[FH_TICK_MONTH] = 0;
  for (int month = 1; month <= 12; month++)
    {
      g_autofree char *label = fh_month_format (month, TRUE, self->input.language);

      self->unit_widths[FH_TICK_MONTH] = MAX (self->unit_widths[FH_TICK_MONTH], measure_tick (self, label));
    }
}

/* Language and size of the words. */
static void
follow_words (FhTimelineLayout *self)
{
  double height = fh_timeline_text_get_height (self->input.text, FH_TIMELINE_TEXT_TICK_STRONG);

  if (g_strcmp0 (self->tick_language, self->input.language) == 0 && self->tick_height == height)
    return;

  g_free (self->tick_language);
  self->tick_language = g_strdup (self->input.language);
  self->tick_height = height;
  g_hash_table_remove_all (self->tick_labels);
  measure_units (self);
}

/* Years grow with the distance from ours; the one at each end of the view is as wide as any between. */
static double
measure_year (FhTimelineLayout *self)
{
  FhTimeSpan       view = fh_time_scale_get_span (&self->input.scale);
  g_autofree char *first = fh_year_format (fh_civil_from_seconds (view.begin).year, self->input.language);
  g_autofree char *last = fh_year_format (fh_civil_from_seconds (view.end).year, self->input.language);

  return MAX (measure_tick (self, first), measure_tick (self, last));
}

/* The widest label in the coarser row: a year, a month with its year, a day with both. */
static double
measure_parent (FhTimelineLayout *self,
                FhTickStep        step)
{
  double width = measure_year (self);

  if (step.unit <= FH_TICK_DAY)
    width += self->unit_widths[FH_TICK_MONTH] + SPACE;
  if (step.unit <= FH_TICK_HOUR)
    width += self->unit_widths[FH_TICK_DAY] + SPACE;
  return width;
}

/* Whether the words of both rows have room. */
static gboolean
has_room (FhTimelineLayout *self,
          FhTickStep        step,
          double            needed)
{
  static const gint64 parent_seconds[] = {
    [FH_TICK_MINUTE] = FH_SECONDS_DAY,
    [FH_TICK_HOUR] = FH_SECONDS_DAY,
    [FH_TICK_DAY] = 28 * FH_SECONDS_DAY,
    [FH_TICK_MONTH] = 365 * FH_SECONDS_DAY,
  };
  double parent_width;

  if (step.unit == FH_TICK_YEAR)
    return measure_year (self) + LABEL_GAP <= needed;

  parent_width = (double) parent_seconds[step.unit] / self->input.scale.seconds_per_pixel;
  return self->unit_widths[step.unit] + LABEL_GAP <= needed &&
         measure_parent (self, step) + LABEL_GAP <= parent_width;
}

static FhTickStep
find_step (FhTimelineLayout *self)
{
  double     needed = self->unit_widths[FH_TICK_DAY] + LABEL_GAP;
  FhTickStep step = fh_time_scale_get_step (&self->input.scale, needed);

  for (int tries = 0; tries < MAX_TRIES && !has_room (self, step, needed); tries++)
    {
      needed *= 1.2;
      step = fh_time_scale_get_step (&self->input.scale, needed);
    }

  return step;
}

static void
add_tick (FhTimelineLayout *self,
          double            x,
          gboolean          is_parent,
          FhTimelineLabel   label,
          double            label_x)
{
  FhTimelineTick tick = { .x = x, .is_parent = is_parent };

  if (label_x >= -OVERHANG && label_x + label.width <= self->plot_width + OVERHANG)
    {
      tick.label = g_object_ref (label.layout);
      tick.label_x = label_x;
      tick.label_width = label.width;
    }
  g_array_append_val (self->ticks, tick);
}

static void
add_fine_ticks (FhTimelineLayout *self)
{
  FhTimelineTextRole role =
    self->step.unit == FH_TICK_YEAR ? FH_TIMELINE_TEXT_TICK_STRONG : FH_TIMELINE_TEXT_TICK;
  g_autoptr (GArray) ticks = fh_time_scale_get_ticks (&self->input.scale, self->step);

  for (guint i = 0; i < ticks->len; i++)
    {
      const FhTick   *tick = &g_array_index (ticks, FhTick, i);
      double          x = fh_time_scale_to_pixel (&self->input.scale, tick->time);
      FhTimelineLabel label =
        fh_timeline_text_get (self->input.text, role, get_tick_label (self, tick, self->step, FALSE));

      add_tick (self, x, FALSE, label, x - label.width / 2);
    }
}

static double
find_next_x (FhTimelineLayout *self,
             const GArray     *ticks,
             guint             i)
{
  if (i + 1 >= ticks->len)
    return G_MAXDOUBLE;
  return fh_time_scale_to_pixel (&self->input.scale, g_array_index (ticks, FhTick, i + 1).time);
}

/* A parent's label stands at its begin, and sticks to the edge while the begin is out of sight. */
static void
add_parent_ticks (FhTimelineLayout *self)
{
  FhTickStep step = fh_time_scale_get_parent_step (self->step);
  g_autoptr (GArray) ticks = fh_time_scale_get_ticks (&self->input.scale, step);

  for (guint i = 0; i < ticks->len; i++)
    {
      const FhTick   *tick = &g_array_index (ticks, FhTick, i);
      double          x = fh_time_scale_to_pixel (&self->input.scale, tick->time);
      double          next = find_next_x (self, ticks, i);
      FhTimelineLabel label = fh_timeline_text_get (self->input.text, FH_TIMELINE_TEXT_TICK_STRONG,
                                                    get_tick_label (self, tick, step, TRUE));
      double          label_x = x - MIN (label.width / 2, 12);

      if (label_x < 0)
        label_x = MIN (0, next - 12 - LABEL_GAP - label.width);
      add_tick (self, x, TRUE, label, label_x);
    }
}

void
fh_timeline_layout_add_ticks (FhTimelineLayout *self)
{
  follow_words (self);
  self->step = find_step (self);
  add_fine_ticks (self);
  if (self->step.unit != FH_TICK_YEAR)
    add_parent_ticks (self);
}
