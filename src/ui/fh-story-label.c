/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-story-label.h"

#include "fh-date-words.h"

void
fh_story_label_set_language (GtkLabel   *label,
                             const char *language)
{
  g_autoptr (PangoAttrList) attributes = NULL;

  g_return_if_fail (GTK_IS_LABEL (label));

  if (language == NULL)
    return;

  attributes = pango_attr_list_new ();
  pango_attr_list_insert (attributes, pango_attr_language_new (pango_language_from_string (language)));
  gtk_label_set_attributes (label, attributes);
  gtk_widget_add_css_class (GTK_WIDGET (label), FH_STORY_LABEL_CLASS);
  gtk_widget_set_direction (GTK_WIDGET (label),
                            fh_language_is_rtl (language) ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
}

GtkWidget *
fh_story_label_new_for_string (const char *string,
                               const char *language,
                               const char *css_class)
{
  GtkWidget *label = gtk_label_new (string);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  fh_story_label_set_language (GTK_LABEL (label), language);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

GtkWidget *
fh_story_label_new (FhText     *text,
                    const char *language,
                    const char *css_class)
{
  GtkWidget *label = fh_story_label_new_for_string (fh_text_get (text, language),
                                                    fh_text_get_language (text, language),
                                                    css_class);

  gtk_label_set_selectable (GTK_LABEL (label), TRUE);

  return label;
}

void
fh_story_label_mirror (GtkWidget       *widget,
                       GtkTextDirection direction)
{
  GtkWidget *child;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  /* A direction is not inherited: each widget has its own. */
  if (!gtk_widget_has_css_class (widget, FH_STORY_LABEL_CLASS))
    gtk_widget_set_direction (widget, direction);
  child = gtk_widget_get_first_child (widget);
  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    fh_story_label_mirror (child, direction);
}
