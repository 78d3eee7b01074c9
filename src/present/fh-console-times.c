/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-console-times.h"

#include <glib/gi18n.h>
#include <math.h>

#include "fh-date-words.h"
#include "fh-interface.h"
#include "fh-story-words.h"

/* Being so many seconds off is being on time. */
#define ON_TIME 15

struct _FhConsoleTimes
{
  GtkWidget parent_instance;

  FhPresentation *presentation;
  GtkWidget      *box;
  GtkWidget      *clock;
  GtkWidget      *elapsed;
  GtkWidget      *step;
};

G_DEFINE_FINAL_TYPE (FhConsoleTimes, fh_console_times, GTK_TYPE_WIDGET)

static char *
format_duration (double seconds)
{
  return fh_duration_format (seconds, fh_interface_get_language ());
}

/* Hours and minutes are written as minutes and seconds are. */
static char *
format_clock (GDateTime *now)
{
  return format_duration (g_date_time_get_hour (now) * 60 + g_date_time_get_minute (now));
}

static char *
format_step (double spent,
             guint  planned)
{
  g_autofree char *words = format_duration (spent);
  g_autofree char *plan = format_duration (planned);

  if (planned == 0)
    return g_steal_pointer (&words);

  /* Translators: time on a step against its plan: "0:46 of 1:00". */
  return g_strdup_printf (_ ("%s of %s"), words, plan);
}

static GtkWidget *
add_time (FhConsoleTimes *self,
          const char     *name)
{
  GtkWidget *caption = gtk_label_new (name);
  GtkWidget *time = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (caption), 0);
  gtk_label_set_xalign (GTK_LABEL (time), 0);
  gtk_widget_add_css_class (caption, "dim-label");
  gtk_widget_add_css_class (time, "time");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (time), GTK_ACCESSIBLE_RELATION_LABELLED_BY, caption, NULL,
                                  -1);
  gtk_box_append (GTK_BOX (self->box), caption);
  gtk_box_append (GTK_BOX (self->box), time);

  return time;
}

static void
fh_console_times_dispose (GObject *object)
{
  FhConsoleTimes *self = FH_CONSOLE_TIMES (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->presentation);

  G_OBJECT_CLASS (fh_console_times_parent_class)->dispose (object);
}

static void
fh_console_times_class_init (FhConsoleTimesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fh_console_times_dispose;
  gtk_widget_class_set_css_name (widget_class, "consoletimes");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
fh_console_times_init (FhConsoleTimes *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  self->clock = add_time (self, _ ("Time"));
  self->elapsed = add_time (self, _ ("Elapsed"));
  self->step = add_time (self, _ ("This Step"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Times"), -1);
}

GtkWidget *
fh_console_times_new (FhPresentation *presentation)
{
  FhConsoleTimes *self;

  g_return_val_if_fail (FH_IS_PRESENTATION (presentation), NULL);

  self = g_object_new (FH_TYPE_CONSOLE_TIMES, NULL);
  g_set_object (&self->presentation, presentation);
  fh_console_times_update (self);

  return GTK_WIDGET (self);
}

void
fh_console_times_update (FhConsoleTimes *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *clock = format_clock (now);
  g_autofree char *elapsed = NULL;
  g_autofree char *words = NULL;
  FhTourStep      *step;
  guint            position, planned;
  double           spent;

  g_return_if_fail (FH_IS_CONSOLE_TIMES (self));

  position = fh_presentation_get_position (self->presentation);
  step = fh_presentation_get_step (self->presentation, position);
  spent = fh_presentation_get_step_elapsed (self->presentation, position);
  planned = step != NULL ? fh_tour_step_get_seconds (step) : 0;
  elapsed = format_duration (fh_presentation_get_elapsed (self->presentation));
  words = format_step (spent, planned);

  gtk_label_set_label (GTK_LABEL (self->clock), clock);
  gtk_label_set_label (GTK_LABEL (self->elapsed), elapsed);
  gtk_label_set_label (GTK_LABEL (self->step), words);
  if (planned > 0 && spent > planned)
    gtk_widget_add_css_class (self->step, "late");
  else
    gtk_widget_remove_css_class (self->step, "late");
}

static char *
format_delay (double delay)
{
  g_autofree char *duration = format_duration (fabs (delay));

  if (fabs (delay) < ON_TIME)
    return g_strdup (_ ("on time"));
  if (delay < 0)
    /* Translators: %s is a time as "1:20". */
    return g_strdup_printf (_ ("%s ahead of the plan"), duration);

  /* Translators: %s is a time as "1:20". */
  return g_strdup_printf (_ ("%s behind the plan"), duration);
}

char *
fh_console_format_progress (FhPresentation *presentation)
{
  guint            minutes;
  g_autofree char *position = NULL;
  g_autofree char *number = NULL;
  g_autofree char *left = NULL;
  g_autofree char *delay = NULL;

  g_return_val_if_fail (FH_IS_PRESENTATION (presentation), NULL);

  position = fh_story_position (fh_presentation_get_position (presentation),
                                fh_presentation_get_n_steps (presentation), fh_interface_get_language ());
  if (fh_presentation_get_planned (presentation) <= 0)
    return g_steal_pointer (&position);

  minutes = (guint) ceil (fh_presentation_get_remaining (presentation) / 60);
  number = fh_interface_format_number (minutes);
  left = g_strdup_printf (ngettext ("about %s minute left", "about %s minutes left", minutes), number);
  delay = format_delay (fh_presentation_get_delay (presentation));
  return g_strjoin (" · ", position, left, delay, NULL);
}
