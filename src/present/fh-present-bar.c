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

static void
add_tool (GtkWidget  *bar,
          const char *icon,
          const char *target,
          const char *name,
          const char *key)
{
  GtkWidget       *button = gtk_toggle_button_new ();
  g_autofree char *tooltip = g_strdup_printf ("%s (%s)", name, key);

  gtk_button_set_icon_name (GTK_BUTTON (button), icon);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "present.tool");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", target);
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_box_append (GTK_BOX (bar), button);
}

void
fh_present_bar_add_tools (GtkWidget *box)
{
  g_return_if_fail (GTK_IS_BOX (box));

  add_tool (box, "foothold-pen-symbolic", "pen", _ ("Pen"), "P");
  add_tool (box, "foothold-marker-symbolic", "marker", _ ("Marker"), "M");
  add_tool (box, "foothold-eraser-symbolic", "eraser", _ ("Eraser"), "X");
  add_tool (box, "foothold-pointer-symbolic", "pointer", _ ("Pointer"), "L");
  add_tool (box, "foothold-spotlight-symbolic", "spotlight", _ ("Spotlight"), "S");
  add_button (box, "edit-undo-symbolic", "present.undo", _ ("Undo Drawing"), "Ctrl+Z");
  add_button (box, "edit-clear-all-symbolic", "present.clear", _ ("Clear Drawing"), "C");
}

GtkWidget *
fh_present_bar_new (void)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *tools = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *steps = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *explore;
  GtkWidget *timeline;

  gtk_widget_add_css_class (bar, "presentbar");
  gtk_widget_set_halign (tools, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (steps, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (bar), tools);
  gtk_box_append (GTK_BOX (bar), steps);
  fh_present_bar_add_tools (tools);

  add_button (steps, "go-previous-symbolic", "present.previous", _ ("Previous Step"), "Page Up");
  add_button (steps, "go-next-symbolic", "present.next", _ ("Next Step"), "Page Down");
  explore = add_button (steps, "find-location-symbolic", "present.explore", _ ("Explore Freely"), "E");
  timeline = add_button (steps, "view-continuous-symbolic", "view.timeline", _ ("Large Timeline"), "T");
  add_tool (steps, "foothold-pen-symbolic", "pen", _ ("Draw"), "P");
  add_button (steps, "view-conceal-symbolic", "present.black", _ ("Black Screen"), "B");
  add_button (steps, "video-display-symbolic", "presenter.console", _ ("Speaker’s Console"), "N");
  add_button (steps, "window-close-symbolic", "present.end", C_ ("presentation", "End"), "F5");

  g_object_set_data (G_OBJECT (bar), "tools", tools);
  g_object_set_data (G_OBJECT (bar), "explore", explore);
  g_object_set_data (G_OBJECT (bar), "timeline", timeline);
  fh_present_bar_set_exploring (bar, FALSE);
  fh_present_bar_set_drawing (bar, FALSE);

  return bar;
}

void
fh_present_bar_set_drawing (GtkWidget *bar,
                            gboolean   drawing)
{
  gtk_widget_set_visible (g_object_get_data (G_OBJECT (bar), "tools"), drawing);
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
