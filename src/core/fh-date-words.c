/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * A date in words: each end as precise as it is known, in a phrase where it is uncertain or open. Two days or
 * months of one range are ICU's business, which says once what both share.
 */

#include "fh-date-words.h"

#include "fh-civil.h"
#include "fh-date-phrases.h"
#include "fh-date-private.h"
#include "fh-formatter.h"

/* ICU's ranges are in the Julian calendar before. */
#define FIRST_RANGE_YEAR 1583

/* Earlier years carry their era. */
#define FIRST_YEAR_WITHOUT_ERA 100

/* What dates are said with. */
typedef struct
{
  FhFormatter         *formatter;
  const FhDatePhrases *phrases;
  FhDateStyle          style;
  /* In the full style, for a single day by itself: a weekday fits into no phrase. */
  gboolean has_weekday;
} Words;

static Words
get_words (const char *language,
           FhDateStyle style,
           gboolean    has_weekday)
{
  FhFormatter *formatter = fh_formatter_get (language);

  return (Words){
    .formatter = formatter,
    .phrases = fh_date_phrases_get (fh_formatter_get_language (formatter)),
    .style = style,
    .has_weekday = has_weekday,
  };
}

static gint64
get_first_year (const FhDatePoint *point)
{
  return fh_civil_from_seconds (point->span.begin).year;
}

static gint64
get_last_year (const FhDatePoint *point)
{
  return fh_civil_from_seconds (point->span.end - 1).year;
}

static gboolean
is_single_day (FhTimeSpan span)
{
  return fh_time_span_get_length (span) <= FH_SECONDS_DAY &&
         fh_civil_from_seconds (span.begin).day == fh_civil_from_seconds (span.end - 1).day;
}

/* The time of day belongs to the full style; the others treat such a date as a day. */
static FhDatePrecision
get_shown_precision (const FhDatePoint *point)
{
  return MIN (point->precision, FH_DATE_PRECISION_DAY);
}

static const char *
get_month_skeleton (FhDateStyle style,
                    gboolean    has_era,
                    gboolean    is_inflected)
{
  switch (style)
    {
    case FH_DATE_STYLE_SHORT:
      return is_inflected ? "~LLL" : "LLL";
    case FH_DATE_STYLE_MEDIUM:
      if (has_era)
        return "GyMMM";
      return is_inflected ? "~yMMM" : "yMMM";
    case FH_DATE_STYLE_LONG:
    case FH_DATE_STYLE_FULL:
    default:
      if (has_era)
        return "GyMMMM";
      return is_inflected ? "~yMMMM" : "yMMMM";
    }
}

static const char *
get_day_skeleton (const Words *words,
                  gboolean     has_era)
{
  switch (words->style)
    {
    case FH_DATE_STYLE_SHORT:
      return "MMMd";
    case FH_DATE_STYLE_MEDIUM:
      return has_era ? "GyMMMd" : "yMMMd";
    case FH_DATE_STYLE_LONG:
    case FH_DATE_STYLE_FULL:
    default:
      if (words->has_weekday)
        return has_era ? "GyMMMMEEEEd" : "yMMMMEEEEd";
      return has_era ? "GyMMMMd" : "yMMMMd";
    }
}

/* "2000–2099"; across the eras "10 BCE – 9 CE". */
static char *
format_years (const Words *words,
              gint64       first,
              gint64       last)
{
  g_autofree char *begin = fh_formatter_format_year (words->formatter, first);
  g_autofree char *end = fh_formatter_format_year (words->formatter, last);

  if (first < FIRST_YEAR_WITHOUT_ERA)
    return g_strconcat (begin, " – ", end, NULL);

  return g_strconcat (begin, "–", end, NULL);
}

/* The date between two glued parts. */
static char *
glue_time (const Words *words,
           const char  *day,
           const char  *time)
{
  GString *text = g_string_new (fh_formatter_get_glue (words->formatter));

  g_string_replace (text, "{1}", day, 1);
  g_string_replace (text, "{0}", time, 1);

  return g_string_free (text, FALSE);
}

static char *
format_day (const Words *words,
            gint64       seconds)
{
  gint64 year = fh_civil_from_seconds (seconds).year;

  /* EDTF has no day in such a year, and neither has ICU's calendar. */
  if (ABS (year) > 9999)
    return fh_formatter_format_year (words->formatter, year);

  return fh_formatter_format_time (words->formatter,
                                   get_day_skeleton (words, year < FIRST_YEAR_WITHOUT_ERA), seconds);
}

/* "11:15 UTC"; the time itself is shown as seconds where it is not a whole minute. */
static const char *
get_clock_skeleton (gint64 seconds)
{
  return seconds % FH_SECONDS_MINUTE == 0 ? "jm" : "jms";
}

/* "UTC", "UTC+3", "UTC-5:30". */
static char *
format_zone (FhFormatter *formatter,
             int          offset)
{
  g_autofree char *zone = NULL;
  int              minutes = ABS (offset);

  if (offset == 0)
    return g_strdup ("UTC");

  zone = g_strdup_printf ("UTC%s%d", offset < 0 ? "−" : "+", minutes / 60);
  if (minutes % 60 != 0)
    {
      g_autofree char *hours = g_steal_pointer (&zone);

      zone = g_strdup_printf ("%s:%02d", hours, minutes % 60);
    }

  /* Isolated, so that the sign stays with its number between words that run from right to left. */
  if (fh_formatter_is_rtl (formatter))
    return g_strconcat ("\u2068", zone, "\u2069", NULL);

  return g_steal_pointer (&zone);
}

static char *
format_clock (FhFormatter *formatter,
              gint64       seconds,
              int          offset)
{
  gint64           local = (seconds % FH_SECONDS_DAY + 2 * FH_SECONDS_DAY + offset * 60) % FH_SECONDS_DAY;
  g_autofree char *time = fh_formatter_format_time (formatter, get_clock_skeleton (local), local);
  g_autofree char *zone = format_zone (formatter, offset);

  return g_strdup_printf ("%s %s", time, zone);
}

/* A date without its qualifiers; a decade as its first year. */
static char *
format_point (const Words       *words,
              const FhDatePoint *point,
              gboolean           is_inflected,
              FhPhraseKind      *kind)
{
  gint64      first = get_first_year (point);
  gboolean    has_era = first < FIRST_YEAR_WITHOUT_ERA;
  const char *skeleton;

  switch (get_shown_precision (point))
    {
    case FH_DATE_PRECISION_DECADE:
      if (!has_era && words->phrases->plain[FH_PHRASE_DECADE] != NULL)
        {
          *kind = FH_PHRASE_DECADE;
          return fh_formatter_format_year (words->formatter, first);
        }
      G_GNUC_FALLTHROUGH;
    case FH_DATE_PRECISION_MILLENNIUM:
    case FH_DATE_PRECISION_CENTURY:
      *kind = FH_PHRASE_YEARS;
      return format_years (words, first, get_last_year (point));
    case FH_DATE_PRECISION_YEAR:
      /* The templates of a year do not go with an era behind it; those of a month do with anything. */
      *kind = has_era ? FH_PHRASE_MONTH : FH_PHRASE_YEAR;
      return fh_formatter_format_year (words->formatter, first);
    case FH_DATE_PRECISION_MONTH:
      *kind = FH_PHRASE_MONTH;
      skeleton = get_month_skeleton (words->style, has_era, is_inflected);
      return fh_formatter_format_time (words->formatter, skeleton, point->span.begin);
    default:
      *kind = FH_PHRASE_DAY;
      return format_day (words, point->span.begin);
    }
}

static char *
format_phrase (const Words       *words,
               const char *const *templates,
               const FhDatePoint *point)
{
  gboolean         is_plain = templates == words->phrases->plain;
  FhPhraseKind     kind;
  g_autofree char *text = format_point (words, point, !is_plain && words->phrases->has_cases, &kind);
  g_autofree char *phrase = fh_date_phrase_fill (templates[kind], text);
  g_autofree char *clock = NULL;

  if (words->style != FH_DATE_STYLE_FULL || !point->has_time)
    return g_steal_pointer (&phrase);

  clock = format_clock (words->formatter, point->span.begin, 0);

  return glue_time (words, phrase, clock);
}

/* "perhaps about 2015". */
static char *
format_qualified (const Words       *words,
                  const FhDatePoint *point)
{
  const FhDatePhrases *phrases = words->phrases;
  const char *const   *templates = point->is_approximate ? phrases->about : phrases->plain;
  g_autofree char     *text = format_phrase (words, templates, point);

  if (!point->is_uncertain)
    return g_steal_pointer (&text);

  return fh_date_phrase_fill (phrases->perhaps, text);
}

/* "since 2015", "since about 2015" or, in languages with cases, "с 2015 года (примерно)". */
static char *
format_open (const Words       *words,
             const char *const *templates,
             const FhDatePoint *point)
{
  const FhDatePhrases *phrases = words->phrases;
  g_autofree char     *text = NULL;
  g_autofree char     *note = NULL;

  if (!point->is_approximate && !point->is_uncertain)
    return format_phrase (words, templates, point);

  if (phrases->about_note == NULL)
    {
      text = format_qualified (words, point);
      return fh_date_phrase_fill (templates[FH_PHRASE_YEARS], text);
    }

  text = format_phrase (words, templates, point);
  if (point->is_approximate && point->is_uncertain)
    note = g_strdup_printf ("%s, %s", phrases->perhaps_note, phrases->about_note);
  else
    note = g_strdup (point->is_approximate ? phrases->about_note : phrases->perhaps_note);

  return g_strdup_printf ("%s (%s)", text, note);
}

/* Two times of one day share the day. */
static char *
format_clock_range (const Words *words,
                    gint64       begin,
                    gint64       end)
{
  g_autofree char *day = format_day (words, begin);
  g_autofree char *clocks = fh_formatter_format_times (words->formatter, "jm", begin, end);
  g_autofree char *time = g_strconcat (clocks, " UTC", NULL);

  return glue_time (words, day, time);
}

static gboolean
is_qualified (const FhDatePoint *point)
{
  return point->is_approximate || point->is_uncertain;
}

/* Two dates that share what they can, or %NULL where they have to be told apart. */
static char *
format_range (const Words       *words,
              const FhDatePoint *begin,
              const FhDatePoint *end)
{
  FhDatePrecision precision = get_shown_precision (begin);
  FhTimeSpan      span = { begin->span.begin, end->span.end };
  const char     *skeleton;

  if (is_qualified (begin) || is_qualified (end) || precision != get_shown_precision (end))
    return NULL;

  if (precision == FH_DATE_PRECISION_YEAR)
    return format_years (words, get_first_year (begin), get_first_year (end));

  if (precision < FH_DATE_PRECISION_YEAR || get_first_year (begin) < FIRST_RANGE_YEAR)
    return NULL;

  if (words->style == FH_DATE_STYLE_FULL && (begin->has_time || end->has_time))
    {
      if (begin->has_time && end->has_time && is_single_day (span))
        return format_clock_range (words, span.begin, end->span.begin);
      return NULL;
    }

  skeleton = precision == FH_DATE_PRECISION_MONTH ? get_month_skeleton (words->style, FALSE, FALSE)
                                                  : get_day_skeleton (words, FALSE);

  return fh_formatter_format_times (words->formatter, skeleton, begin->span.begin, end->span.begin);
}

/* Two known dates. The style is that of one date where it cannot do for two. */
static char *
format_known (const Words       *words,
              const FhDatePoint *begin,
              const FhDatePoint *end)
{
  Words            adapted = *words;
  g_autofree char *range = NULL;
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  if (fh_time_span_equal (begin->span, end->span) && !is_qualified (begin) && !is_qualified (end))
    return format_phrase (words, words->phrases->plain, begin);

  if (words->style == FH_DATE_STYLE_SHORT && get_first_year (begin) != get_first_year (end))
    adapted.style = FH_DATE_STYLE_MEDIUM;

  range = format_range (&adapted, begin, end);
  if (range != NULL)
    return g_steal_pointer (&range);

  adapted.has_weekday = FALSE;
  first = format_qualified (&adapted, begin);
  last = format_qualified (&adapted, end);

  return g_strconcat (first, " – ", last, NULL);
}

static char *
format_interval (const Words       *words,
                 const FhDatePoint *begin,
                 const FhDatePoint *end)
{
  g_autofree char *known = NULL;

  if (begin->kind == FH_DATE_END_KNOWN && end->kind == FH_DATE_END_KNOWN)
    return format_known (words, begin, end);

  if (end->kind == FH_DATE_END_OPEN)
    return format_open (words, words->phrases->since, begin);

  if (begin->kind == FH_DATE_END_OPEN)
    return format_open (words, words->phrases->until, end);

  if (begin->kind == FH_DATE_END_UNKNOWN)
    {
      known = format_qualified (words, end);
      return g_strconcat (words->phrases->unknown, " – ", known, NULL);
    }

  known = format_qualified (words, begin);

  return g_strconcat (known, " – ", words->phrases->unknown, NULL);
}

char *
fh_date_format (const FhDate *date,
                const char   *language,
                FhDateStyle   style)
{
  gboolean has_weekday;
  Words    words;

  g_return_val_if_fail (date != NULL, NULL);
  g_return_val_if_fail (language != NULL, NULL);

  has_weekday = style == FH_DATE_STYLE_FULL && is_single_day (fh_date_get_span (date)) &&
                !fh_date_is_uncertain (date) && !fh_date_is_approximate (date);
  words = get_words (language, style, has_weekday);

  if (fh_date_is_interval (date))
    return format_interval (&words, fh_date_get_begin_point (date), fh_date_get_end_point (date));

  return format_qualified (&words, fh_date_get_begin_point (date));
}

char *
fh_time_format_day (gint64      seconds,
                    const char *language,
                    FhDateStyle style)
{
  Words words;

  g_return_val_if_fail (language != NULL, NULL);

  words = get_words (language, style, style == FH_DATE_STYLE_FULL);

  return format_day (&words, seconds);
}

char *
fh_time_format_clock (gint64      seconds,
                      int         offset,
                      const char *language)
{
  g_return_val_if_fail (language != NULL, NULL);
  g_return_val_if_fail (-14 * 60 <= offset && offset <= 14 * 60, NULL);

  return format_clock (fh_formatter_get (language), seconds, offset);
}
