/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-item-button.h"

#include "fh-date-words.h"
#include "fh-glyph-image.h"
#include "fh-item-words.h"
#include "fh-story-label.h"

/* What a button selects, and where. */
typedef struct
{
  FhSession *session;
  FhItem    *item;
} Target;

static void
free_target (gpointer  data,
             GClosure *closure)
{
  Target *target = data;

  g_object_unref (target->session);
  g_object_unref (target->item);
  g_free (target);
}

static void
clicked_cb (GtkButton *button,
            Target    *target)
{
  fh_session_select (target->session, target->item);
}

/* The title of an item, in two languages if both are wanted. */
static void
append_title (GtkWidget *box,
              FhSession *session,
              FhItem    *item)
{
  fh_story_label_append (GTK_BOX (box), fh_item_get_title (item), fh_session_get_language (session),
                         fh_session_get_second_language (session), NULL, FALSE);
}

static const char *
get_title (FhSession *session,
           FhItem    *item)
{
  return fh_text_get (fh_item_get_title (item), fh_session_get_language (session));
}

/* @description: what a screen reader says besides the title, or NULL */
static GtkWidget *
create_button (FhSession  *session,
               FhItem     *item,
               GtkWidget  *child,
               const char *description)
{
  GtkWidget *button = gtk_button_new ();
  Target    *target = g_new (Target, 1);

  target->session = g_object_ref (session);
  target->item = g_object_ref (item);
  g_signal_connect_data (button, "clicked", G_CALLBACK (clicked_cb), target, free_target, 0);
  gtk_button_set_child (GTK_BUTTON (button), child);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  get_title (session, item), -1);
  if (description != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    description, -1);

  return button;
}

GtkWidget *
fh_item_button_new_chip (FhSession *session,
                         FhItem    *item)
{
  GtkWidget *label;
  GtkWidget *button;

  g_return_val_if_fail (FH_IS_SESSION (session), NULL);
  g_return_val_if_fail (FH_IS_ITEM (item), NULL);

  label = gtk_label_new (get_title (session, item));
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  button = create_button (session, item, label, NULL);
  gtk_widget_add_css_class (button, "chip");

  return button;
}

GtkWidget *
fh_item_button_new_event (FhSession *session,
                          FhEvent   *event)
{
  const char      *language = fh_session_get_language (session);
  g_autofree char *date = fh_date_format (fh_event_get_date (event), language, FH_DATE_STYLE_MEDIUM);
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget       *title = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget       *when = gtk_label_new (date);
  GtkWidget       *button;

  append_title (title, session, FH_ITEM (event));
  gtk_widget_set_hexpand (title, TRUE);
  gtk_widget_set_valign (when, GTK_ALIGN_START);
  gtk_widget_add_css_class (when, "dim-label");
  gtk_widget_add_css_class (when, "caption");
  gtk_box_append (GTK_BOX (box), fh_glyph_image_new (FH_ITEM (event)));
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), when);

  button = create_button (session, FH_ITEM (event), box, date);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "item");

  return button;
}

GtkWidget *
fh_item_button_new_card (FhSession *session,
                         FhItem    *item)
{
  const char      *language = fh_session_get_language (session);
  g_autofree char *description = fh_words_describe (item, fh_session_get_date (session), language);
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget       *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget       *words = gtk_label_new (description);
  GtkWidget       *button;

  gtk_label_set_ellipsize (GTK_LABEL (words), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (words), 0);
  gtk_widget_add_css_class (words, "dim-label");
  gtk_widget_add_css_class (words, "caption");
  gtk_widget_set_hexpand (column, TRUE);
  append_title (column, session, item);
  gtk_box_append (GTK_BOX (column), words);
  if (fh_glyph_image_has (item))
    gtk_box_append (GTK_BOX (box), fh_glyph_image_new (item));
  gtk_box_append (GTK_BOX (box), column);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("go-next-symbolic"));

  button = create_button (session, item, box, description);
  gtk_widget_add_css_class (button, "card");
  gtk_widget_add_css_class (button, "item");

  return button;
}
