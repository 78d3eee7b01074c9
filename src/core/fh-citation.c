/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-citation.h"

#include <string.h>

#include "fh-civil.h"

typedef enum
{
  NAMES_FULL,
  NAMES_MLA,
  NAMES_BIBTEX,
} Names;

static const char *const months[][12] = {
  [NAMES_FULL] = { "January", "February", "March", "April", "May", "June", "July", "August", "September",
                   "October", "November", "December" },
  [NAMES_MLA] = { "Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.",
                  "Dec." },
  [NAMES_BIBTEX] = { "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec" },
};

/* What is known of when a source was published; 0 for an unknown month or day. */
typedef struct
{
  gboolean is_known;
  int      year;
  int      month;
  int      day;
} Published;

static Published
get_published (FhSource *source)
{
  FhDate         *date = fh_source_get_date (source);
  Published       published = { FALSE, 0, 0, 0 };
  FhTimeSpan      span;
  FhDatePrecision precision;
  FhCivil         civil;

  if (date == NULL)
    return published;

  span = fh_date_get_begin_span (date);
  precision = fh_date_get_precision (date);
  if (span.begin == FH_TIME_MIN || precision < FH_DATE_PRECISION_YEAR)
    return published;

  civil = fh_civil_from_seconds (span.begin);
  published.is_known = TRUE;
  published.year = (int) civil.year;
  if (precision >= FH_DATE_PRECISION_MONTH)
    published.month = civil.month;
  if (precision >= FH_DATE_PRECISION_DAY)
    published.day = civil.day;

  return published;
}

static const char *
name_month (Published published,
            Names     names)
{
  return months[names][published.month - 1];
}

/* "What happened." but "What happened?" */
static void
append_stop (GString *text)
{
  if (text->len == 0 || strchr (".?!", text->str[text->len - 1]) == NULL)
    g_string_append_c (text, '.');
}

static void
append_address (GString  *citation,
                FhSource *source)
{
  const char *uri = fh_source_get_uri (source);

  if (uri != NULL)
    g_string_append_printf (citation, " %s", uri);
}

static void
append_apa (GString  *citation,
            FhSource *source)
{
  Published   published = get_published (source);
  const char *headline = fh_source_get_headline (source);

  g_string_append (citation, fh_source_get_publisher (source));
  append_stop (citation);
  if (!published.is_known)
    g_string_append (citation, " (n.d.).");
  else if (published.month == 0)
    g_string_append_printf (citation, " (%d).", published.year);
  else if (published.day == 0)
    g_string_append_printf (citation, " (%d, %s).", published.year, name_month (published, NAMES_FULL));
  else
    g_string_append_printf (citation, " (%d, %s %d).", published.year, name_month (published, NAMES_FULL),
                            published.day);
  if (headline != NULL)
    {
      g_string_append_printf (citation, " %s", headline);
      append_stop (citation);
    }
  append_address (citation, source);
}

/* “What happened.” with the stop inside. */
static void
append_quoted (GString    *citation,
               const char *headline)
{
  g_string_append_printf (citation, "“%s", headline);
  append_stop (citation);
  g_string_append (citation, "”");
}

static void
append_chicago (GString  *citation,
                FhSource *source)
{
  Published   published = get_published (source);
  const char *headline = fh_source_get_headline (source);

  g_string_append (citation, fh_source_get_publisher (source));
  append_stop (citation);
  if (headline != NULL)
    {
      g_string_append_c (citation, ' ');
      append_quoted (citation, headline);
    }
  if (published.day != 0)
    g_string_append_printf (citation, " %s %d, %d.", name_month (published, NAMES_FULL), published.day,
                            published.year);
  else if (published.month != 0)
    g_string_append_printf (citation, " %s %d.", name_month (published, NAMES_FULL), published.year);
  else if (published.is_known)
    g_string_append_printf (citation, " %d.", published.year);
  append_address (citation, source);
  if (fh_source_get_uri (source) != NULL)
    g_string_append_c (citation, '.');
}

/* MLA leaves the protocol out. */
static const char *
skip_protocol (const char *uri)
{
  const char *host = strstr (uri, "://");

  return host != NULL ? host + strlen ("://") : uri;
}

static void
append_mla (GString  *citation,
            FhSource *source)
{
  Published   published = get_published (source);
  const char *headline = fh_source_get_headline (source);
  const char *uri = fh_source_get_uri (source);

  if (headline != NULL)
    {
      append_quoted (citation, headline);
      g_string_append_c (citation, ' ');
    }
  g_string_append (citation, fh_source_get_publisher (source));
  if (published.is_known)
    g_string_append (citation, ", ");
  if (published.day != 0)
    g_string_append_printf (citation, "%d ", published.day);
  if (published.month != 0)
    g_string_append_printf (citation, "%s ", name_month (published, NAMES_MLA));
  if (published.is_known)
    g_string_append_printf (citation, "%d", published.year);
  if (uri != NULL)
    g_string_append_printf (citation, ", %s", skip_protocol (uri));
  append_stop (citation);
}

static void
append_tex (GString    *citation,
            const char *text)
{
  for (const char *at = text; *at != '\0'; at++)
    switch (*at)
      {
      case '\\':
        g_string_append (citation, "\\textbackslash{}");
        break;
      case '~':
        g_string_append (citation, "\\textasciitilde{}");
        break;
      case '^':
        g_string_append (citation, "\\textasciicircum{}");
        break;
      case '&':
      case '%':
      case '$':
      case '#':
      case '_':
      case '{':
      case '}':
        g_string_append_c (citation, '\\');
        g_string_append_c (citation, *at);
        break;
      default:
        g_string_append_c (citation, *at);
      }
}

/* Braces inside keep BibTeX from changing the case of letters and from taking a name apart. */
static void
append_field (GString    *citation,
              const char *name,
              const char *text)
{
  g_string_append_printf (citation, ",\n  %s = {{", name);
  append_tex (citation, text);
  g_string_append (citation, "}}");
}

static void
append_bibtex (GString  *citation,
               FhSource *source)
{
  Published   published = get_published (source);
  const char *headline = fh_source_get_headline (source);
  const char *language = fh_source_get_language (source);
  const char *uri = fh_source_get_uri (source);

  g_string_append_printf (citation, "@misc{%s", fh_item_get_id (FH_ITEM (source)));
  if (headline != NULL)
    append_field (citation, "author", fh_source_get_publisher (source));
  append_field (citation, "title", headline != NULL ? headline : fh_source_get_publisher (source));
  if (published.is_known)
    g_string_append_printf (citation, ",\n  year = {%d}", published.year);
  if (published.month != 0)
    g_string_append_printf (citation, ",\n  month = %s", name_month (published, NAMES_BIBTEX));
  if (published.day != 0)
    g_string_append_printf (citation, ",\n  day = {%d}", published.day);
  if (language != NULL)
    g_string_append_printf (citation, ",\n  language = {%s}", language);
  if (uri != NULL)
    g_string_append_printf (citation, ",\n  url = {%s}", uri);
  g_string_append (citation, "\n}\n");
}

const char *
fh_citation_get_name (FhCitationStyle style)
{
  static const char *const names[FH_N_CITATION_STYLES] = { "APA", "Chicago", "MLA", "BibTeX" };

  g_return_val_if_fail ((guint) style < FH_N_CITATION_STYLES, NULL);

  return names[style];
}

char *
fh_citation_format (FhSource       *source,
                    FhCitationStyle style)
{
  static void (*const append[FH_N_CITATION_STYLES]) (GString *, FhSource *) = {
    append_apa,
    append_chicago,
    append_mla,
    append_bibtex,
  };
  GString *citation;

  g_return_val_if_fail (FH_IS_SOURCE (source), NULL);
  g_return_val_if_fail ((guint) style < FH_N_CITATION_STYLES, NULL);

  citation = g_string_new (NULL);
  append[style](citation, source);

  return g_string_free (citation, FALSE);
}
