/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-timeline-card.h"

#include "fh-date-words.h"
#include "fh-line.h"
#include "fh-story-words.h"

/* Longer titles go on in a second line. */
#define WIDTH_CHARS 44

struct _FhTimelineCard
{
  GtkWidget parent_instance;

  GtkWidget *title;
  GtkWidget *details;
};

G_DEFINE_FINAL_TYPE (FhTimelineCard, fh_timeline_card, GTK_TYPE_WIDGET)

static void
fh_timeline_card_dispose (GObject *object)
{
  FhTimelineCard *self = FH_TIMELINE_CARD (object);

  g_clear_pointer (&self->title, gtk_widget_unparent);
  g_clear_pointer (&self->details, gtk_widget_unparent);

  G_OBJECT_CLASS (fh_timeline_card_parent_class)->dispose (object);
}

static void
fh_timeline_card_class_init (FhTimelineCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fh_timeline_card_dispose;

  gtk_widget_class_set_css_name (widget_class, "timelinecard");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TOOLTIP);
}

static GtkWidget *
add_label (FhTimelineCard *self,
           const char     *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), WIDTH_CHARS);
  gtk_widget_add_css_class (label, css_class);
  gtk_widget_set_parent (label, GTK_WIDGET (self));

  return label;
}

static void
fh_timeline_card_init (FhTimelineCard *self)
{
  GtkLayoutManager *box = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (box), GTK_ORIENTATION_VERTICAL);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  self->title = add_label (self, "title");
  self->details = add_label (self, "details");
}

GtkWidget *
fh_timeline_card_new (void)
{
  return g_object_new (FH_TYPE_TIMELINE_CARD, NULL);
}

void
fh_timeline_card_set_event (FhTimelineCard *self,
                            FhEvent        *event,
                            const char     *language)
{
  g_autofree char *date = NULL;
  g_autofree char *places = NULL;
  g_autofree char *details = NULL;

  g_return_if_fail (FH_IS_TIMELINE_CARD (self));
  g_return_if_fail (FH_IS_EVENT (event));

  date = fh_date_format (fh_event_get_date (event), language, FH_DATE_STYLE_FULL);
  places = fh_story_list_titles (fh_event_get_places (event), language);
  details = fh_line_join (language, date, places, NULL);

  gtk_label_set_text (GTK_LABEL (self->title), fh_text_get (fh_item_get_title (FH_ITEM (event)), language));
  gtk_label_set_text (GTK_LABEL (self->details), details);
}

void
fh_timeline_card_set_count (FhTimelineCard *self,
                            guint           n_events,
                            FhTimeSpan      span,
                            const char     *language)
{
  g_autofree char *title = fh_story_count (FH_STORY_N_EVENTS, n_events, language);
  g_autofree char *from = fh_time_format_day (span.begin, language, FH_DATE_STYLE_MEDIUM);
  g_autofree char *to = fh_time_format_day (span.end, language, FH_DATE_STYLE_MEDIUM);
  g_autofree char *details = NULL;

  g_return_if_fail (FH_IS_TIMELINE_CARD (self));

  details = g_str_equal (from, to) ? g_strdup (from) : g_strdup_printf ("%s – %s", from, to);
  gtk_label_set_text (GTK_LABEL (self->title), title);
  gtk_label_set_text (GTK_LABEL (self->details), details);
}
