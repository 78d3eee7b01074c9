/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-handout-blanks.h"

#include <string.h>

#include "fh-date-words.h"
#include "fh-time-span.h"

#define BLANK "________"

/* The Arabic digits with which this century and the one before begin. */
#define YEAR "(?<!\\p{Nd})(?:(?:19|20)\\p{Nd}{2}|(?:١٩|٢٠)\\p{Nd}{2})(?!\\p{Nd})"

typedef struct
{
  GPtrArray  *answers;
  guint       first;
  const char *language;
} Blanks;

/* A month as it stands in a date: what lies between the day and the year. */
static char *
find_month (guint       month,
            const char *language)
{
  g_autofree char *date = fh_time_format_day ((gint64) (month * 30 + 15) * FH_SECONDS_DAY, language,
                                              FH_DATE_STYLE_LONG);
  g_autoptr (GRegex) pattern =
    g_regex_new ("\\p{Nd}\\P{L}*(\\p{L}[\\p{L}\\p{M} ]*\\p{L})\\P{L}*\\p{Nd}", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  if (!g_regex_match (pattern, date, 0, &match))
    return NULL;
  return g_match_info_fetch (match, 1);
}

static void
append_alternative (GString    *pattern,
                    const char *words)
{
  g_autofree char *escaped = g_regex_escape_string (words, -1);

  if (pattern->len > 0)
    g_string_append_c (pattern, '|');
  g_string_append (pattern, escaped);
}

static char *
list_months (const char *language)
{
  g_autoptr (GString) months = g_string_new (NULL);

  for (guint i = 0; i < 12; i++)
    {
      g_autofree char *month = find_month (i, language);

      if (month != NULL)
        append_alternative (months, month);
    }

  return g_string_free (g_steal_pointer (&months), FALSE);
}

static int
compare_lengths (gconstpointer a,
                 gconstpointer b)
{
  const char *const *first = a;
  const char *const *second = b;

  return (int) strlen (*second) - (int) strlen (*first);
}

/* Where a language bends names, all but the last vowel; long names only, a short one would be found
 * everywhere. */
static char *
get_stem (const char *name,
          const char *language)
{
  g_autoptr (GRegex) ending = NULL;

  if (!g_str_has_prefix (language, "ru") || g_utf8_strlen (name, -1) < 5)
    return g_strdup (name);

  ending = g_regex_new ("[аеёийоуыьэюя]$", 0, 0, NULL);
  return g_regex_replace_literal (ending, name, -1, 0, "", 0, NULL);
}

static char *
list_names (GPtrArray  *names,
            const char *language)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) pattern = g_string_new (NULL);

  for (guint i = 0; i < names->len; i++)
    g_ptr_array_add (sorted, get_stem (g_ptr_array_index (names, i), language));
  /* The longest first: "Tartous port" before "Tartous". */
  g_ptr_array_sort (sorted, compare_lengths);
  for (guint i = 0; i < sorted->len; i++)
    append_alternative (pattern, g_ptr_array_index (sorted, i));

  return g_string_free (g_steal_pointer (&pattern), FALSE);
}

static GRegex *
create_pattern (GPtrArray  *names,
                const char *language)
{
  g_autofree char *months = list_months (language);
  g_autofree char *words = list_names (names, language);
  g_autoptr (GString) pattern = g_string_new (NULL);
  const char *bent = g_str_has_prefix (language, "ru") ? "\\p{L}{0,3}" : "";

  if (*months != '\0')
    g_string_append_printf (
      pattern, "\\p{Nd}{1,2}(?: ?[–-] ?\\p{Nd}{1,2})? (?:%s)(?: %s)?(?!\\p{L})|(?<!\\p{L})(?:%s) %s|", months,
      YEAR, months, YEAR);
  g_string_append (pattern, YEAR);
  /* Arabic writes "and", "in" and "for" together with the name. */
  if (*words != '\0')
    g_string_append_printf (pattern, "|(?:(?<!\\p{L})|(?<=(?<!\\p{L})[وفبلك]))(?:%s)%s(?!\\p{L})", words,
                            bent);

  return g_regex_new (pattern->str, G_REGEX_OPTIMIZE, 0, NULL);
}

static gboolean
replace_cb (const GMatchInfo *match,
            GString          *result,
            gpointer          user_data)
{
  Blanks          *blanks = user_data;
  g_autofree char *found = g_match_info_fetch (match, 0);
  g_autofree char *number = NULL;
  guint            i = blanks->first;

  while (i < blanks->answers->len && !g_str_equal (g_ptr_array_index (blanks->answers, i), found))
    i++;
  if (i == blanks->answers->len)
    g_ptr_array_add (blanks->answers, g_strdup (found));

  number = fh_number_format ((gint64) i + 1, blanks->language);
  g_string_append_printf (result, "(%s) " BLANK, number);

  return FALSE;
}

char *
fh_handout_blank_out (const char *text,
                      GPtrArray  *names,
                      const char *language,
                      GPtrArray  *answers,
                      guint       first)
{
  Blanks blanks = { answers, first, language };
  g_autoptr (GRegex) pattern = NULL;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (names != NULL, NULL);
  g_return_val_if_fail (language != NULL, NULL);
  g_return_val_if_fail (answers != NULL, NULL);

  pattern = create_pattern (names, language);
  g_return_val_if_fail (pattern != NULL, g_strdup (text));

  return g_regex_replace_eval (pattern, text, -1, 0, 0, replace_cb, &blanks, NULL);
}
