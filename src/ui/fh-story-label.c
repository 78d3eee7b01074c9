/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-story-label.h"

#include <string.h>

#include "fh-date-words.h"
#include "fh-line.h"

/* Of the name of a language behind words that are in it. */
#define FAINT (G_MAXUINT16 * 7 / 10)

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

/* Says behind the words which language they are in, smaller and fainter than they are. */
static void
add_language (GtkLabel   *label,
              const char *name,
              const char *language)
{
  PangoAttrList   *attributes = gtk_label_get_attributes (label);
  const char      *words = gtk_label_get_text (label);
  g_autofree char *isolated = fh_line_isolate (name, language);
  g_autofree char *both = g_strdup_printf ("%s  (%s)", words, isolated);
  PangoAttribute  *small = pango_attr_scale_new (PANGO_SCALE_SMALL);
  PangoAttribute  *faint = pango_attr_foreground_alpha_new (FAINT);

  small->start_index = (guint) strlen (words);
  faint->start_index = small->start_index;
  pango_attr_list_insert (attributes, small);
  pango_attr_list_insert (attributes, faint);
  gtk_label_set_text (label, both);
}

GtkWidget *
fh_story_label_new (FhText     *text,
                    const char *language,
                    const char *css_class)
{
  const char      *told = fh_text_get_language (text, language);
  g_autofree char *name = fh_text_name_fallback (text, language);
  GtkWidget       *label = fh_story_label_new_for_string (fh_text_get (text, language), told, css_class);

  if (name != NULL)
    add_language (GTK_LABEL (label), name, told);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);

  return label;
}

void
fh_story_label_append (GtkBox     *box,
                       FhText     *text,
                       const char *language,
                       const char *second,
                       const char *css_class,
                       gboolean    selectable)
{
  const char *beneath = fh_text_get_beneath (text, language, second);
  GtkWidget  *label;

  g_return_if_fail (GTK_IS_BOX (box));

  label = fh_story_label_new (text, language, css_class);
  gtk_label_set_selectable (GTK_LABEL (label), selectable);
  gtk_box_append (box, label);
  if (beneath == NULL)
    return;

  label = fh_story_label_new_for_string (beneath, second, css_class);
  gtk_widget_add_css_class (label, "second-language");
  gtk_label_set_selectable (GTK_LABEL (label), selectable);
  gtk_box_append (box, label);
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
