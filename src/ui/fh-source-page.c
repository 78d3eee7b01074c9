/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-source-page.h"

#include "fh-date-words.h"
#include "fh-line.h"
#include "fh-source-menu.h"
#include "fh-story-label.h"
#include "fh-story-words.h"

struct _FhSourcePage
{
  FhPage parent_instance;
};

G_DEFINE_FINAL_TYPE (FhSourcePage, fh_source_page, FH_TYPE_PAGE)

static void
append_eyebrow (FhPage   *page,
                FhSource *source)
{
  const char      *language = fh_page_get_language (page);
  const char      *tag = fh_source_get_language (source);
  g_autofree char *tongue = tag != NULL ? fh_language_get_name (tag, language) : g_strdup ("");
  g_autofree char *words = fh_line_join (language, fh_story_word (FH_STORY_SOURCE, language), tongue, NULL);

  fh_page_append_eyebrow (page, NULL, words);
}

/* In the language of the publication. */
static void
append_title (FhPage   *page,
              FhSource *source)
{
  const char *headline = fh_source_get_headline (source);
  GtkWidget  *label;

  if (headline != NULL)
    label = fh_story_label_new_for_string (headline, fh_source_get_language (source), "title-2");
  else
    label = fh_story_label_new_for_string (fh_source_get_publisher (source), NULL, "title-2");
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  fh_page_append (page, label);
}

static void
append_facts (FhPage   *page,
              FhSource *source)
{
  const char      *language = fh_page_get_language (page);
  FhText          *voice = fh_source_get_voice (source);
  FhDate          *date = fh_source_get_date (source);
  gboolean         has_headline = fh_source_get_headline (source) != NULL;
  g_autofree char *day = date != NULL ? fh_date_format (date, language, FH_DATE_STYLE_LONG) : g_strdup ("");
  g_autofree char *words =
    fh_line_join (language, has_headline ? fh_source_get_publisher (source) : "", day, NULL);
  GtkWidget *label = fh_story_label_new_for_string (words, language, NULL);

  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_set_visible (label, *words != '\0');
  fh_page_append (page, label);
  if (voice != NULL)
    fh_page_append_text (page, voice);
}

/* The address, whether anybody read what is there, and what can be done with it. */
static void
append_address (FhPage   *page,
                FhSource *source)
{
  const char *language = fh_page_get_language (page);
  const char *uri = fh_source_get_uri (source);
  GtkWidget  *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget  *label = gtk_label_new (NULL);

  if (uri != NULL)
    {
      g_autofree char *markup = g_markup_printf_escaped ("<a href=\"%s\">%s</a>", uri, uri);

      gtk_label_set_markup (GTK_LABEL (label), markup);
    }
  else
    gtk_label_set_text (GTK_LABEL (label), fh_story_word (FH_STORY_NO_ADDRESS, language));
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), fh_source_menu_new (fh_page_get_session (page), source));
  fh_page_append_heading (page, fh_story_word (FH_STORY_ADDRESS, language));
  fh_page_append (page, box);
  fh_page_append_note (page, fh_story_word (fh_source_get_seen (source) ? FH_STORY_READ : FH_STORY_NOT_READ,
                                            language));
}

static void
fh_source_page_build (FhPage *page,
                      FhItem *item)
{
  FhSource  *source = FH_SOURCE (item);
  GPtrArray *events = fh_dataset_get_events_of (fh_page_get_dataset (page), item);

  append_eyebrow (page, source);
  append_title (page, source);
  append_facts (page, source);
  append_address (page, source);
  fh_page_append_events (page, fh_story_word (FH_STORY_BACKS, fh_page_get_language (page)), events);
}

static void
fh_source_page_class_init (FhSourcePageClass *klass)
{
  FH_PAGE_CLASS (klass)->build = fh_source_page_build;
}

static void
fh_source_page_init (FhSourcePage *self)
{
}
