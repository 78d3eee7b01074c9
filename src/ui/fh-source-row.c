/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-source-row.h"

#include "fh-date-words.h"
#include "fh-line.h"
#include "fh-source-menu.h"
#include "fh-story-label.h"
#include "fh-story-words.h"

/* A label that is a link to the source's page, if it has one. @words_language: that of @words */
static GtkWidget *
create_link (FhSource   *source,
             const char *words,
             const char *words_language)
{
  const char *uri = fh_source_get_uri (source);
  GtkWidget  *label = fh_story_label_new_for_string (words, words_language, NULL);

  if (uri != NULL)
    {
      g_autofree char *markup = g_markup_printf_escaped ("<a href=\"%s\">%s</a>", uri, words);

      gtk_label_set_markup (GTK_LABEL (label), markup);
      gtk_widget_set_tooltip_text (label, uri);
    }

  return label;
}

/* "Syrian state news agency", in the story's language, or "". */
static const char *
get_voice (FhSource   *source,
           const char *language)
{
  FhText *voice = fh_source_get_voice (source);

  return voice != NULL ? fh_text_get (voice, language) : "";
}

/* The name of the publication's language, where it is another than the story's. */
static char *
name_language (FhSource   *source,
               const char *language)
{
  const char *tag = fh_source_get_language (source);

  if (tag == NULL || g_str_equal (tag, language))
    return g_strdup ("");
  return fh_language_get_name (tag, language);
}

static char *
format_date (FhSource   *source,
             const char *language)
{
  FhDate *date = fh_source_get_date (source);

  return date != NULL ? fh_date_format (date, language, FH_DATE_STYLE_MEDIUM) : g_strdup ("");
}

GtkWidget *
fh_source_row_new (FhSession *session,
                   FhSource  *source)
{
  const char      *language;
  const char      *headline;
  g_autofree char *date = NULL;
  g_autofree char *tongue = NULL;
  g_autofree char *words = NULL;
  GtkWidget       *row;
  GtkWidget       *box;
  GtkWidget       *label;

  g_return_val_if_fail (FH_IS_SESSION (session), NULL);
  g_return_val_if_fail (FH_IS_SOURCE (source), NULL);

  language = fh_session_get_language (session);
  headline = fh_source_get_headline (source);
  date = format_date (source, language);
  tongue = name_language (source, language);
  words = fh_line_join (language, headline != NULL ? fh_source_get_publisher (source) : "", date, tongue,
                        get_voice (source, language),
                        fh_source_get_seen (source) ? "" : fh_story_word (FH_STORY_NOT_READ, language), NULL);

  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_hexpand (box, TRUE);
  if (headline != NULL)
    gtk_box_append (GTK_BOX (box), create_link (source, headline, fh_source_get_language (source)));
  else
    gtk_box_append (GTK_BOX (box), create_link (source, fh_source_get_publisher (source), NULL));
  label = fh_story_label_new_for_string (words, language, "dim-label");
  gtk_widget_add_css_class (label, "caption");
  gtk_box_append (GTK_BOX (box), label);

  row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  gtk_widget_add_css_class (row, "source");
  gtk_box_append (GTK_BOX (row), box);
  gtk_box_append (GTK_BOX (row), fh_source_menu_new (session, source));

  return row;
}

GtkWidget *
fh_source_row_new_short (FhSource   *source,
                         const char *language)
{
  g_autofree char *date = NULL;
  g_autofree char *words = NULL;
  GtkWidget       *label;

  g_return_val_if_fail (FH_IS_SOURCE (source), NULL);

  date = format_date (source, language);
  words = fh_line_join (language, fh_source_get_publisher (source), date, NULL);
  label = create_link (source, words, language);
  gtk_widget_add_css_class (label, "caption");

  return label;
}
