/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-line.h"

#include <string.h>
#include <unicode/ubidi.h>
#include <unicode/uchar.h>

#include "fh-date-words.h"

#define FIRST_STRONG_ISOLATE "\u2068"
#define POP_ISOLATE          "\u2069"
#define LEFT_TO_RIGHT_MARK   "\u200e"
#define RIGHT_TO_LEFT_MARK   "\u200f"

/* Whether @words hold letters of the other direction that are not isolated yet. */
static gboolean
runs_against (const char *words,
              gboolean    rtl)
{
  guint depth = 0;

  for (const char *at = words; *at != '\0'; at = g_utf8_next_char (at))
    switch (u_charDirection ((UChar32) g_utf8_get_char (at)))
      {
      case U_FIRST_STRONG_ISOLATE:
      case U_LEFT_TO_RIGHT_ISOLATE:
      case U_RIGHT_TO_LEFT_ISOLATE:
        depth++;
        break;
      case U_POP_DIRECTIONAL_ISOLATE:
        depth -= depth > 0 ? 1 : 0;
        break;
      case U_LEFT_TO_RIGHT:
        if (rtl && depth == 0)
          return TRUE;
        break;
      case U_RIGHT_TO_LEFT:
      case U_RIGHT_TO_LEFT_ARABIC:
        if (!rtl && depth == 0)
          return TRUE;
        break;
      default:
        break;
      }

  return FALSE;
}

/* Whether the first letter of @words is of the other direction. */
static gboolean
begins_against (const char *words,
                gboolean    rtl)
{
  for (const char *at = words; *at != '\0'; at = g_utf8_next_char (at))
    switch (u_charDirection ((UChar32) g_utf8_get_char (at)))
      {
      case U_LEFT_TO_RIGHT:
        return rtl;
      case U_RIGHT_TO_LEFT:
      case U_RIGHT_TO_LEFT_ARABIC:
        return !rtl;
      default:
        break;
      }

  return FALSE;
}

char *
fh_line_isolate (const char *words,
                 const char *language)
{
  g_return_val_if_fail (words != NULL, NULL);
  g_return_val_if_fail (language != NULL, NULL);

  if (!runs_against (words, fh_language_is_rtl (language)))
    return g_strdup (words);

  return g_strconcat (FIRST_STRONG_ISOLATE, words, POP_ISOLATE, NULL);
}

void
fh_line_append (GString    *line,
                const char *separator,
                const char *part,
                const char *language)
{
  g_autofree char *isolated = NULL;

  g_return_if_fail (line != NULL);
  g_return_if_fail (separator != NULL);
  g_return_if_fail (language != NULL);

  if (part == NULL || *part == '\0')
    return;

  if (line->len > 0)
    g_string_append (line, separator);
  else if (begins_against (part, fh_language_is_rtl (language)))
    g_string_append (line, fh_language_is_rtl (language) ? RIGHT_TO_LEFT_MARK : LEFT_TO_RIGHT_MARK);
  isolated = fh_line_isolate (part, language);
  g_string_append (line, isolated);
}

char *
fh_line_join (const char *language,
              const char *first,
              ...)
{
  GString    *line = g_string_new (NULL);
  const char *part;
  va_list     parts;

  g_return_val_if_fail (language != NULL, g_string_free (line, FALSE));

  fh_line_append (line, FH_LINE_DOT, first, language);
  va_start (parts, first);
  while ((part = va_arg (parts, const char *)) != NULL)
    fh_line_append (line, FH_LINE_DOT, part, language);
  va_end (parts);

  return g_string_free (line, FALSE);
}
