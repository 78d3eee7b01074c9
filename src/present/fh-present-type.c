/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-present-type.h"

#include "fh-date-words.h"
#include "fh-line.h"

#define FULL_WIDTH  1920.0
#define FULL_HEIGHT 1080.0

/* On a narrower screen lines of the same type are shorter, up to here. */
#define NARROWEST 0.75

double
fh_present_get_unit (int width,
                     int height)
{
  double by_height = MAX (1, height) / FULL_HEIGHT;
  double by_width = MAX (1, width) / (FULL_WIDTH * NARROWEST);

  return MIN (by_height, by_width);
}

/* Font and language are attributes, so that each label keeps the other when one is set. */
static void
change_attribute (GtkLabel       *label,
                  PangoAttribute *attribute)
{
  PangoAttrList *old = gtk_label_get_attributes (label);
  PangoAttrList *list = old != NULL ? pango_attr_list_copy (old) : pango_attr_list_new ();

  pango_attr_list_change (list, attribute);
  gtk_label_set_attributes (label, list);
  pango_attr_list_unref (list);
}

void
fh_present_set_font (GtkLabel *label,
                     double    size,
                     gboolean  bold)
{
  g_return_if_fail (GTK_IS_LABEL (label));

  change_attribute (label, pango_attr_size_new_absolute ((int) (MAX (1, size) * PANGO_SCALE)));
  change_attribute (label, pango_attr_weight_new (bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL));
}

void
fh_present_set_string (GtkLabel   *label,
                       const char *string,
                       const char *language)
{
  g_return_if_fail (GTK_IS_LABEL (label));

  gtk_widget_set_visible (GTK_WIDGET (label), string != NULL && *string != '\0');
  gtk_label_set_label (label, string != NULL ? string : "");
  if (language == NULL)
    return;

  gtk_widget_set_direction (GTK_WIDGET (label), fh_present_get_direction (language));
  change_attribute (label, pango_attr_language_new (pango_language_from_string (language)));
}

void
fh_present_set_text (GtkLabel   *label,
                     FhText     *text,
                     const char *language)
{
  const char      *told = fh_text_get_language (text, language);
  g_autofree char *name = fh_text_name_fallback (text, language);
  g_autofree char *isolated = name != NULL ? fh_line_isolate (name, told) : NULL;
  g_autofree char *words = name != NULL ? g_strdup_printf ("%s (%s)", fh_text_get (text, language), isolated)
                                        : g_strdup (fh_text_get (text, language));

  fh_present_set_string (label, words, told);
}

GtkTextDirection
fh_present_get_direction (const char *language)
{
  return fh_language_is_rtl (language) ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR;
}

void
fh_present_set_direction (GtkWidget       *widget,
                          GtkTextDirection direction)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  gtk_widget_set_direction (widget, direction);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    fh_present_set_direction (child, direction);
}
