/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-timeline-list.h"

#include "fh-date-words.h"
#include "fh-story-words.h"

#define HEIGHT 220

static void
row_activated_cb (GtkWidget     *popover,
                  GtkListBoxRow *row,
                  GtkListBox    *box)
{
  FhSession *session = g_object_get_data (G_OBJECT (popover), "session");
  GPtrArray *events = g_object_get_data (G_OBJECT (popover), "events");

  gtk_popover_popdown (GTK_POPOVER (popover));
  fh_session_select (session, g_ptr_array_index (events, gtk_list_box_row_get_index (row)));
}

static GtkWidget *
add_label (GtkWidget  *box,
           const char *text,
           const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label), 26);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 44);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);

  return label;
}

static void
add_row (GtkListBox *list,
         FhEvent    *event,
         const char *language)
{
  const char      *title = fh_text_get (fh_item_get_title (FH_ITEM (event)), language);
  g_autofree char *date = fh_date_format (fh_event_get_date (event), language, FH_DATE_STYLE_MEDIUM);
  g_autofree char *name = fh_story_list (language, title, date, NULL);
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget       *row = gtk_list_box_row_new ();

  gtk_widget_set_margin_start (box, 6);
  gtk_widget_set_margin_end (box, 6);
  gtk_widget_set_margin_top (box, 3);
  gtk_widget_set_margin_bottom (box, 3);
  add_label (box, title, NULL);
  gtk_widget_add_css_class (add_label (box, date, "caption"), "dim-label");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_list_box_append (list, row);
}

GtkWidget *
fh_timeline_list_new (FhSession *session,
                      GPtrArray *events)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  for (guint i = 0; i < events->len; i++)
    add_row (GTK_LIST_BOX (list), g_ptr_array_index (events, i), fh_session_get_language (session));

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), list);
  gtk_popover_set_child (GTK_POPOVER (popover), scrolled);
  gtk_widget_add_css_class (popover, "menu");

  g_object_set_data_full (G_OBJECT (popover), "session", g_object_ref (session), g_object_unref);
  g_object_set_data_full (G_OBJECT (popover), "events", g_ptr_array_ref (events),
                          (GDestroyNotify) g_ptr_array_unref);
  g_signal_connect_swapped (list, "row-activated", G_CALLBACK (row_activated_cb), popover);

  return popover;
}
