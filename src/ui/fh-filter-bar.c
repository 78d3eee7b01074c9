/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-filter-bar.h"

#include <glib/gi18n.h>

#include "fh-filter-popover.h"
#include "fh-glyph-image.h"
#include "fh-interface.h"
#include "fh-item-words.h"
#include "fh-story-words.h"

/* The chips are narrowed to so many letters. */
#define MAX_LETTERS 24

struct _FhFilterBar
{
  GtkBox parent_instance;

  FhSession     *session;
  GtkMenuButton *button;
  GtkBox        *chips;
};

G_DEFINE_FINAL_TYPE (FhFilterBar, fh_filter_bar, GTK_TYPE_BOX)

/* Each chip holds the filter that is left without it. */
static void
remove_cb (FhFilterBar *self,
           GtkButton   *button)
{
  fh_session_set_filter (self->session, g_object_get_data (G_OBJECT (button), "rest"));
  /* The chip with the focus is gone. */
  gtk_widget_grab_focus (GTK_WIDGET (self->button));
}

/* @rest: (transfer full) */
static void
append_chip (FhFilterBar *self,
             FhItem      *glyph_of,
             const char  *title,
             FhFilter    *rest)
{
  GtkWidget       *button = gtk_button_new ();
  GtkWidget       *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 5);
  GtkWidget       *label = gtk_label_new (title);
  g_autofree char *isolated = fh_interface_isolate (title);
  /* Translators: the name of a button that takes a category, place, person or topic out of the filter. */
  g_autofree char *name = g_strdup_printf (_ ("Remove filter: %s"), isolated);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), MAX_LETTERS);
  if (fh_glyph_image_has (glyph_of))
    gtk_box_append (GTK_BOX (content), fh_glyph_image_new (glyph_of));
  gtk_box_append (GTK_BOX (content), label);
  gtk_box_append (GTK_BOX (content), gtk_image_new_from_icon_name ("window-close-symbolic"));
  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_widget_add_css_class (button, "chip");
  gtk_widget_add_css_class (button, "accent");
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (button), "rest", rest, g_object_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->chips, button);
}

static void
append_others (FhFilterBar *self,
               FhFilter    *filter,
               const char  *language)
{
  FhTimeSpan   span = fh_filter_get_span (filter);
  FhConfidence min_confidence = fh_filter_get_min_confidence (filter);

  if (!fh_time_span_is_empty (span))
    {
      g_autofree char *words = fh_words_describe_span (span, language);

      append_chip (self, NULL, words, fh_filter_with_span (filter, (FhTimeSpan){ 0, 0 }));
    }
  if (min_confidence > FH_CONFIDENCE_LOW)
    append_chip (self, NULL, fh_confidence_get_label (min_confidence, language),
                 fh_filter_with_min_confidence (filter, FH_CONFIDENCE_LOW));
  if (fh_filter_get_only_shown (filter))
    append_chip (self, NULL, _ ("On the map"), fh_filter_with_only_shown (filter, FALSE));
}

static void
update_cb (FhFilterBar *self)
{
  FhFilter   *filter = fh_session_get_filter (self->session);
  GPtrArray  *items = fh_filter_get_items (filter);
  const char *language = fh_session_get_language (self->session);
  GtkWidget  *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->chips))) != NULL)
    gtk_box_remove (self->chips, child);
  for (guint i = 0; i < items->len; i++)
    {
      FhItem *item = g_ptr_array_index (items, i);

      append_chip (self, item, fh_text_get (fh_item_get_title (item), language),
                   fh_filter_with_item (filter, item, FALSE));
    }
  append_others (self, filter, language);
}

static void
fh_filter_bar_dispose (GObject *object)
{
  g_clear_object (&FH_FILTER_BAR (object)->session);

  G_OBJECT_CLASS (fh_filter_bar_parent_class)->dispose (object);
}

static void
fh_filter_bar_class_init (FhFilterBarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fh_filter_bar_dispose;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
fh_filter_bar_init (FhFilterBar *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_label (self->button, _ ("Filter"));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), _ ("Show only some events"));

  self->chips = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_EXTERNAL, GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->chips));
  gtk_widget_set_hexpand (scrolled, TRUE);
  gtk_widget_set_valign (GTK_WIDGET (self->chips), GTK_ALIGN_CENTER);

  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->button));
  gtk_box_append (GTK_BOX (self), scrolled);
  gtk_widget_add_css_class (GTK_WIDGET (self), "filterbar");
  /* Translators: the name of the group of buttons that filter the events. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  C_ ("group", "Filter"), -1);
}

void
fh_filter_bar_set_session (FhFilterBar *self,
                           FhSession   *session)
{
  g_return_if_fail (FH_IS_FILTER_BAR (self));
  g_return_if_fail (FH_IS_SESSION (session));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  gtk_menu_button_set_popover (self->button, fh_filter_popover_new (session));
  g_signal_connect_object (session, "notify::filter", G_CALLBACK (update_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::language", G_CALLBACK (update_cb), self, G_CONNECT_SWAPPED);
  update_cb (self);
}

void
fh_filter_bar_open (FhFilterBar *self)
{
  g_return_if_fail (FH_IS_FILTER_BAR (self));

  gtk_menu_button_popup (self->button);
}
