/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-present-bar.h"

#include <glib/gi18n.h>

static GtkWidget *
add_button (GtkWidget  *bar,
            const char *icon,
            const char *action,
            const char *name,
            const char *key)
{
  GtkWidget       *button = gtk_button_new_from_icon_name (icon);
  g_autofree char *tooltip = g_strdup_printf ("%s (%s)", name, key);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_box_append (GTK_BOX (bar), button);

  return button;
}

GtkWidget *
fh_present_bar_new (void)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *explore;
  GtkWidget *timeline;

  gtk_widget_add_css_class (bar, "presentbar");
  add_button (bar, "go-previous-symbolic", "present.previous", _ ("Previous Step"), "Page Up");
  add_button (bar, "go-next-symbolic", "present.next", _ ("Next Step"), "Page Down");
  explore = add_button (bar, "find-location-symbolic", "present.explore", _ ("Explore Freely"), "E");
  timeline = add_button (bar, "view-continuous-symbolic", "present.timeline", _ ("Large Timeline"), "T");
  add_button (bar, "view-conceal-symbolic", "present.black", _ ("Black Screen"), "B");
  add_button (bar, "window-close-symbolic", "present.end", C_ ("presentation", "End"), "F5");

  g_object_set_data (G_OBJECT (bar), "explore", explore);
  g_object_set_data (G_OBJECT (bar), "timeline", timeline);
  fh_present_bar_set_exploring (bar, FALSE);

  return bar;
}

void
fh_present_bar_set_exploring (GtkWidget *bar,
                              gboolean   exploring)
{
  GtkWidget       *explore = g_object_get_data (G_OBJECT (bar), "explore");
  GtkWidget       *timeline = g_object_get_data (G_OBJECT (bar), "timeline");
  const char      *name = exploring ? _ ("Back to the Tour") : _ ("Explore Freely");
  g_autofree char *tooltip = g_strdup_printf ("%s (E)", name);

  if (exploring)
    gtk_widget_add_css_class (explore, "suggested-action");
  else
    gtk_widget_remove_css_class (explore, "suggested-action");
  gtk_button_set_icon_name (GTK_BUTTON (explore),
                            exploring ? "edit-undo-symbolic" : "find-location-symbolic");
  gtk_widget_set_tooltip_text (explore, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (explore), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_visible (timeline, exploring);
}
