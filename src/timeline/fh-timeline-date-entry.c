/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-timeline-date-entry.h"

#include <glib/gi18n.h>
#include <string.h>

#include "fh-date-words.h"
#include "fh-interface.h"

#define EXAMPLES N_ ("For example “15 October 2025” or “2025-10”.")

/* What the words of a date can be. */
typedef struct
{
  int  month;
  int  day;
  char year[12];
} Words;

/* How many characters two words begin with in common. */
static glong
count_common (const char *a,
              const char *b)
{
  glong n = 0;

  for (; *a != '\0' && g_utf8_get_char (a) == g_utf8_get_char (b); n++)
    {
      a = g_utf8_next_char (a);
      b = g_utf8_next_char (b);
    }

  return n;
}

/* How much of a month's name the word has; 0 if it is not that month. "15 октября" is a form of "октябрь",
 * "мая" of "май", "Sept." of "September": but for its last letters the name must be there, or the word be a
 * beginning of it. */
static glong
match_month (const char *word,
             int         month,
             const char *language)
{
  glong length = g_utf8_strlen (word, -1);
  glong best = 0;

  for (int abbreviated = 0; abbreviated < 2; abbreviated++)
    {
      g_autofree char *name = fh_month_format (month, abbreviated, language);
      g_autofree char *folded = g_utf8_casefold (name, -1);
      glong            common = count_common (word, folded);
      glong            name_length = g_utf8_strlen (folded, -1);
      gboolean         is_beginning = common == length && length >= 3;
      gboolean         is_form = common >= MAX (3, name_length - 2);

      if (!abbreviated && name_length == 3 && length == 3)
        is_form = common >= 2;
      if (g_str_equal (word, folded) || is_beginning || is_form)
        best = MAX (best, common);
    }

  return best;
}

/* The one that has most of it: "листопада" begins as "липень" does. */
static int
find_month (const char *word,
            const char *language)
{
  glong best = 0;
  int   found = 0;

  for (int month = 1; month <= 12; month++)
    {
      glong common = MAX (match_month (word, month, language), match_month (word, month, "en"));

      if (common > best)
        {
          best = common;
          found = month;
        }
    }

  return found;
}

/* In ASCII digits; NULL where it is no number. */
static char *
read_number (const char *word)
{
  GString *digits = g_string_new (NULL);

  for (const char *p = word; *p != '\0'; p = g_utf8_next_char (p))
    {
      int digit = g_unichar_digit_value (g_utf8_get_char (p));

      if (digit < 0)
        {
          g_string_free (digits, TRUE);
          return NULL;
        }
      g_string_append_c (digits, (char) ('0' + digit));
    }

  return g_string_free (digits, FALSE);
}

static gboolean
read_word (Words      *words,
           const char *word,
           const char *language)
{
  g_autofree char *number = read_number (word);

  if (number == NULL)
    {
      int month = find_month (word, language);

      if (month == 0)
        /* "of", "г." and the like say nothing. */
        return g_utf8_strlen (word, -1) <= 2;
      if (words->month != 0)
        return FALSE;
      words->month = month;
      return TRUE;
    }

  if (strlen (number) <= 2 && words->day == 0)
    {
      words->day = atoi (number);
      return words->day > 0;
    }
  if (strlen (number) == 4 && words->year[0] == '\0')
    {
      g_strlcpy (words->year, number, sizeof words->year);
      return TRUE;
    }
  return FALSE;
}

/* Month names of two words ("تشرين الأول") are looked for first. */
static void
take_long_month (GString    *text,
                 Words      *words,
                 const char *language)
{
  for (int month = 1; month <= 12; month++)
    {
      g_autofree char *name = fh_month_format (month, FALSE, language);
      g_autofree char *folded = g_utf8_casefold (name, -1);

      if (strchr (folded, ' ') != NULL && g_string_replace (text, folded, " ", 1) > 0)
        {
          words->month = month;
          return;
        }
    }
}

static FhDate *
parse_words (const char *text,
             const char *language)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);
  GString         *rest = g_string_new (folded);
  g_auto (GStrv) parts = NULL;
  Words    words = { 0 };
  char     date[32];
  gboolean is_good = TRUE;

  take_long_month (rest, &words, language);
  parts = g_strsplit_set (rest->str, " \t,./", -1);
  g_string_free (rest, TRUE);
  for (guint i = 0; parts[i] != NULL && is_good; i++)
    is_good = parts[i][0] == '\0' || read_word (&words, parts[i], language);

  if (!is_good || words.year[0] == '\0' || (words.day != 0 && words.month == 0))
    return NULL;

  g_snprintf (date, sizeof date, words.day != 0 ? "%s-%02d-%02d" : words.month != 0 ? "%s-%02d"
                                                                                    : "%s",
              words.year,
              words.month, words.day);
  return fh_date_parse (date, NULL);
}

FhDate *
fh_timeline_date_parse (const char *text,
                        const char *language)
{
  g_autofree char *stripped = NULL;
  FhDate          *date;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (language != NULL, NULL);

  stripped = g_strstrip (g_strdup (text));
  date = fh_date_parse (stripped, NULL);

  if (date == NULL)
    date = parse_words (stripped, language);
  /* That of the hints and of whoever reads them. */
  if (date == NULL)
    date = parse_words (stripped, fh_interface_get_language ());

  return date;
}

static void
activate_cb (GtkWidget *popover,
             GtkEntry  *entry)
{
  FhSession *session = g_object_get_data (G_OBJECT (popover), "session");
  GtkWidget *hint = g_object_get_data (G_OBJECT (popover), "hint");
  g_autoptr (FhDate) date = fh_timeline_date_parse (gtk_editable_get_text (GTK_EDITABLE (entry)),
                                                    fh_session_get_language (session));

  if (date == NULL)
    {
      gtk_widget_add_css_class (GTK_WIDGET (entry), "error");
      gtk_widget_add_css_class (hint, "error");
      gtk_label_set_text (GTK_LABEL (hint), _ ("No such date. Try “15 October 2025” or “2025-10”."));
      return;
    }

  gtk_popover_popdown (GTK_POPOVER (popover));
  fh_timeline_go_to_date (session, date);
}

/* Says how the text is understood, as soon as it is. */
static void
changed_cb (GtkWidget *popover,
            GtkEntry  *entry)
{
  FhSession  *session = g_object_get_data (G_OBJECT (popover), "session");
  GtkWidget  *hint = g_object_get_data (G_OBJECT (popover), "hint");
  const char *language = fh_session_get_language (session);
  g_autoptr (FhDate) date = fh_timeline_date_parse (gtk_editable_get_text (GTK_EDITABLE (entry)), language);
  g_autofree char *words = date != NULL ? fh_date_format (date, language, FH_DATE_STYLE_FULL) : NULL;

  gtk_widget_remove_css_class (GTK_WIDGET (entry), "error");
  gtk_widget_remove_css_class (hint, "error");
  gtk_label_set_text (GTK_LABEL (hint), words != NULL ? words : _ (EXAMPLES));
}

void
fh_timeline_go_to_date (FhSession    *session,
                        const FhDate *date)
{
  FhTimeSpan      span;
  FhTimeSpan      view;
  gint64          length;
  gint64          time;
  FhSessionChange change = { .fields = FH_SESSION_DATE | FH_SESSION_SPAN };

  g_return_if_fail (FH_IS_SESSION (session));
  g_return_if_fail (date != NULL);

  span = fh_date_get_span (date);
  view = fh_session_get_span (session);
  length = fh_time_span_get_length (view);
  time = span.begin != FH_TIME_MIN ? span.begin : span.end - 1;

  if (time == FH_TIME_MAX)
    return;

  change.date = time;
  change.span = view;
  if (!fh_time_span_contains (view, time))
    change.span = (FhTimeSpan){ time - length / 2, time - length / 2 + length };
  fh_session_change (session, &change);
}

GtkWidget *
fh_timeline_date_entry_new (FhSession *session)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *entry = gtk_entry_new ();
  GtkWidget *hint = gtk_label_new (_ (EXAMPLES));

  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _ ("Go to date"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Go to date"),
                                  -1);
  gtk_label_set_xalign (GTK_LABEL (hint), 0);
  gtk_widget_add_css_class (hint, "caption");
  gtk_box_append (GTK_BOX (box), entry);
  gtk_box_append (GTK_BOX (box), hint);
  gtk_popover_set_child (GTK_POPOVER (popover), box);

  g_object_set_data_full (G_OBJECT (popover), "session", g_object_ref (session), g_object_unref);
  g_object_set_data (G_OBJECT (popover), "hint", hint);
  g_signal_connect_swapped (entry, "activate", G_CALLBACK (activate_cb), popover);
  g_signal_connect_swapped (entry, "changed", G_CALLBACK (changed_cb), popover);

  return popover;
}
