/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-help.h"

#include <glib/gi18n.h>

#include "fh-console.h"
#include "fh-present-view.h"
#include "fh-sidebar.h"
#include "fh-timeline-view.h"
#include "fh-tour-editor.h"
#include "fh-wrap-box.h"

struct _FhHelp
{
  AdwWindow parent_instance;

  AdwLeaflet        *leaflet;
  GtkListBox        *pages;
  GtkWidget         *content;
  AdwWindowTitle    *page_title;
  GtkScrolledWindow *scrolled;
  GtkBox            *parts;
};

G_DEFINE_FINAL_TYPE (FhHelp, fh_help, ADW_TYPE_WINDOW)

/* Where one reads from the right, what came before lies there. */
static const char *
mirror (const char *key)
{
  static const char *const pairs[][2] = {
    { "Left", "Right" },
    { "Right", "Left" },
    { "<Alt>Left", "<Alt>Right" },
    { "<Alt>Right", "<Alt>Left" },
  };

  if (gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL)
    for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
      if (g_str_equal (key, pairs[i][0]))
        return pairs[i][1];

  return key;
}

static GtkWidget *
create_keys (const char *keys)
{
  GtkWidget *box = fh_wrap_box_new ();
  g_auto (GStrv) each = g_strsplit (keys, "\n", -1);

  for (guint i = 0; each[i] != NULL; i++)
    {
      GtkWidget *label = gtk_shortcut_label_new (mirror (each[i]));

      gtk_widget_set_margin_end (label, 10);
      fh_wrap_box_append (FH_WRAP_BOX (box), label);
    }

  return box;
}

static void
append_part (FhHelp           *self,
             const FhHelpPart *part)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *label = gtk_label_new (_ (part->text));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_set_can_focus (label, FALSE);
  gtk_box_append (GTK_BOX (box), label);
  if (part->keys != NULL)
    gtk_box_append (GTK_BOX (box), create_keys (part->keys));
  gtk_box_append (self->parts, box);
}

static void
show_page (FhHelp           *self,
           const FhHelpPage *page)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->parts))) != NULL)
    gtk_box_remove (self->parts, child);
  for (guint i = 0; i < page->n_parts; i++)
    append_part (self, &page->parts[i]);
  adw_window_title_set_title (self->page_title, _ (page->title));
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled), 0);
}

static void
row_selected_cb (FhHelp        *self,
                 GtkListBoxRow *row)
{
  guint             n_pages;
  const FhHelpPage *pages = fh_help_get_pages (&n_pages);

  if (row != NULL)
    show_page (self, &pages[gtk_list_box_row_get_index (row)]);
}

/* In a narrow window the page takes the place of the list. */
static void
row_activated_cb (FhHelp *self)
{
  adw_leaflet_set_visible_child (self->leaflet, self->content);
}

static void
back_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  adw_leaflet_navigate (FH_HELP (widget)->leaflet, ADW_NAVIGATION_DIRECTION_BACK);
}

static void
fh_help_class_init (FhHelpClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/foothold/Foothold/ui/help.ui");
  gtk_widget_class_bind_template_child (widget_class, FhHelp, leaflet);
  gtk_widget_class_bind_template_child (widget_class, FhHelp, pages);
  gtk_widget_class_bind_template_child (widget_class, FhHelp, content);
  gtk_widget_class_bind_template_child (widget_class, FhHelp, page_title);
  gtk_widget_class_bind_template_child (widget_class, FhHelp, scrolled);
  gtk_widget_class_bind_template_child (widget_class, FhHelp, parts);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_install_action (widget_class, "help.back", NULL, back_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
fh_help_init (FhHelp *self)
{
  guint             n_pages;
  const FhHelpPage *pages = fh_help_get_pages (&n_pages);

  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < n_pages; i++)
    {
      GtkWidget *label = gtk_label_new (_ (pages[i].title));

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_list_box_append (self->pages, label);
    }
}

static void
go_to (FhHelp     *self,
       const char *id)
{
  guint             n_pages;
  const FhHelpPage *pages = fh_help_get_pages (&n_pages);

  for (guint i = 0; i < n_pages; i++)
    if (g_str_equal (pages[i].id, id))
      {
        GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->pages, (int) i);

        gtk_list_box_select_row (self->pages, row);
        gtk_widget_grab_focus (GTK_WIDGET (row));
      }
  adw_leaflet_set_visible_child (self->leaflet, self->content);
}

void
fh_help_show (GtkWindow  *parent,
              const char *page)
{
  static FhHelp *shown = NULL;

  g_return_if_fail (parent == NULL || GTK_IS_WINDOW (parent));
  g_return_if_fail (page != NULL);

  if (shown == NULL)
    {
      g_set_weak_pointer (&shown, g_object_new (FH_TYPE_HELP, "destroy-with-parent", TRUE, NULL));
      go_to (shown, page);
    }
  else if (parent != GTK_WINDOW (shown))
    {
      go_to (shown, page);
    }

  if (parent != GTK_WINDOW (shown))
    gtk_window_set_transient_for (GTK_WINDOW (shown), parent);
  gtk_window_present (GTK_WINDOW (shown));
}

static gboolean
is_inside (GtkWidget *widget,
           GType      type)
{
  return widget != NULL && gtk_widget_get_ancestor (widget, type) != NULL;
}

const char *
fh_help_find_page (GtkWindow *window)
{
  GtkWidget *focus = window != NULL ? gtk_window_get_focus (window) : NULL;
  GtkWidget *child = window != NULL ? gtk_window_get_child (window) : NULL;

  if (FH_IS_CONSOLE (window) || FH_IS_PRESENT_VIEW (child))
    return FH_HELP_PRESENTING;
  if (is_inside (focus, FH_TYPE_TOUR_EDITOR))
    return FH_HELP_TOURS;
  if (is_inside (focus, FH_TYPE_TIMELINE_VIEW))
    return FH_HELP_TIMELINE;
  if (GTK_IS_EDITABLE (focus) && is_inside (focus, FH_TYPE_SIDEBAR))
    return FH_HELP_SEARCHING;

  return FH_HELP_EXPLORING;
}
