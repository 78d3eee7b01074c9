/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-json-token.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "fh-json-place.h"
#include "fh-json-scan.h"

/* Digits with which neither a 64-bit number nor a double overflows. */
#define SAFE_INT_DIGITS    18
#define SAFE_DOUBLE_DIGITS 300

/* Bytes of a number or word that a message repeats. */
#define MAX_WORD 40

static gboolean
fail (FhJsonScanError code,
      GError        **error,
      const char     *message)
{
  g_set_error_literal (error, FH_JSON_SCAN_ERROR, code, message);
  return FALSE;
}

static gboolean
fail_encoding (const char *at,
               GError    **error)
{
  g_set_error (error, FH_JSON_SCAN_ERROR, FH_JSON_SCAN_ERROR_ENCODING,
               _ ("expected text in UTF-8, found the byte 0x%02X"), (guchar) *at);
  return FALSE;
}

static gboolean
is_valid_character (const char *at,
                    const char *end)
{
  return g_utf8_validate_len (at, MIN (end - at, g_utf8_skip[(guchar) *at]), NULL);
}

static gboolean
is_word (char c)
{
  return g_ascii_isalnum (c) || c == '+' || c == '-' || c == '.';
}

/* A number or the like as the file has it. */
static char *
dup_word (const char *at,
          const char *end)
{
  gsize length = 0;

  while (length < MAX_WORD && at + length < end && is_word (at[length]))
    length++;

  return g_strndup (at, length);
}

static char *
describe_found (const char *at,
                const char *end)
{
  g_autofree char *character = NULL;

  if (at == end)
    return g_strdup (_ ("the end of the file"));
  /* Not a character that anything can quote. */
  if (*at == '\0')
    return g_strdup ("U+0000");

  character = g_ascii_isalpha (*at) ? dup_word (at, end) : g_strndup (at, g_utf8_skip[(guchar) *at]);
  return fh_json_quote (character);
}

gboolean
fh_json_token_fail_found (const char *at,
                          const char *end,
                          const char *expected,
                          GError    **error)
{
  g_autofree char *found = NULL;

  if (at < end && *at != '\0' && !is_valid_character (at, end))
    return fail_encoding (at, error);

  found = describe_found (at, end);
  g_set_error (error, FH_JSON_SCAN_ERROR, FH_JSON_SCAN_ERROR_SYNTAX,
               _ ("expected %s, found %s"), expected, found);
  return FALSE;
}

/* Reads the four digits behind `\u`. */
static gboolean
scan_code (const char **at,
           const char  *end,
           gunichar    *code,
           GError     **error)
{
  *code = 0;

  for (guint i = 0; i < 4; i++, ++*at)
    {
      if (*at == end || !g_ascii_isxdigit (**at))
        return fh_json_token_fail_found (*at, end, _ ("four hexadecimal digits after \\u"), error);
      *code = *code * 16 + g_ascii_xdigit_value (**at);
    }

  return TRUE;
}

static gboolean
scan_unicode_escape (const char **at,
                     const char  *end,
                     GError     **error)
{
  const char *begin = *at;
  const char *lone = _ ("expected a pair of surrogates, found half of one");
  gunichar    code;
  gunichar    low;

  *at += 2;
  if (!scan_code (at, end, &code, error))
    return FALSE;

  if (code >= 0xd800 && code < 0xdc00)
    {
      const char *second = *at;

      if (end - second >= 2 && second[0] == '\\' && second[1] == 'u')
        {
          *at += 2;
          if (!scan_code (at, end, &low, error))
            return FALSE;
          if (low >= 0xdc00 && low < 0xe000)
            return TRUE;
        }
    }

  if (code != 0 && (code < 0xd800 || code >= 0xe000))
    return TRUE;

  *at = begin;
  if (code == 0)
    return fail (FH_JSON_SCAN_ERROR_LIMIT, error,
                 _ ("expected text without the character U+0000, found \\u0000"));
  return fail (FH_JSON_SCAN_ERROR_SYNTAX, error, lone);
}

static gboolean
scan_escape (const char **at,
             const char  *end,
             GError     **error)
{
  if (end - *at >= 2 && (*at)[1] == 'u')
    return scan_unicode_escape (at, end, error);

  if (end - *at >= 2 && (*at)[1] != '\0' && strchr ("\"\\/bfnrt", (*at)[1]) != NULL)
    {
      *at += 2;
      return TRUE;
    }

  ++*at;
  return fh_json_token_fail_found (*at, end, _ ("one of \"\\/bfnrtu after \\"), error);
}

static gboolean
scan_characters (const char **at,
                 const char  *end,
                 GError     **error)
{
  const char *begin = *at;
  guchar      seen = 0;

  while (*at < end && (guchar) * *at >= 0x20 && **at != '"' && **at != '\\')
    seen |= *(*at)++;

  if (seen < 0x80 || g_utf8_validate_len (begin, *at - begin, at))
    return TRUE;

  return fail_encoding (*at, error);
}

gboolean
fh_json_token_scan_string (const char **at,
                           const char  *end,
                           GError     **error)
{
  const char *begin = (*at)++;

  for (;;)
    {
      if (!scan_characters (at, end, error))
        return FALSE;

      if (*at == end)
        {
          *at = begin;
          return fail (FH_JSON_SCAN_ERROR_SYNTAX, error,
                       _ ("expected a double quote at the end of this string, found the end of the file"));
        }

      if (**at == '"')
        {
          ++*at;
          return TRUE;
        }

      if (**at != '\\')
        {
          g_set_error (error, FH_JSON_SCAN_ERROR, FH_JSON_SCAN_ERROR_SYNTAX,
                       _ ("expected \\u%04x for a control character in a string, found U+%04X"),
                       (guint) * *at, (guint) * *at);
          return FALSE;
        }

      if (!scan_escape (at, end, error))
        return FALSE;
    }
}

static guint
skip_digits (const char **at,
             const char  *end)
{
  const char *begin = *at;

  while (*at < end && g_ascii_isdigit (**at))
    ++*at;

  return MIN (*at - begin, G_MAXINT);
}

static gboolean
fail_number (const char     *begin,
             const char     *end,
             FhJsonScanError code,
             const char     *expected,
             GError        **error)
{
  g_autofree char *number = dup_word (begin, end);

  g_set_error (error, FH_JSON_SCAN_ERROR, code, _ ("expected %s, found %s"), expected, number);
  return FALSE;
}

static gboolean
check_int (const char *begin,
           const char *end,
           GError    **error)
{
  g_autofree char *digits = g_strndup (begin, end - begin);

  errno = 0;
  g_ascii_strtoll (digits, NULL, 10);
  if (errno != ERANGE)
    return TRUE;

  return fail_number (begin, end, FH_JSON_SCAN_ERROR_LIMIT,
                      _ ("a whole number from -9223372036854775808 to 9223372036854775807"), error);
}

static gboolean
check_double (const char *begin,
              const char *end,
              GError    **error)
{
  g_autofree char *digits = g_strndup (begin, end - begin);

  if (isfinite (g_ascii_strtod (digits, NULL)))
    return TRUE;

  return fail_number (begin, end, FH_JSON_SCAN_ERROR_LIMIT,
                      _ ("a number from -1.7976931348623157e308 to 1.7976931348623157e308"), error);
}

static gboolean
scan_int_part (const char **at,
               const char  *end,
               guint       *n_digits,
               GError     **error)
{
  const char *begin = *at;

  if (**at == '-')
    ++*at;

  if (end - *at >= 2 && (*at)[0] == '0' && g_ascii_isdigit ((*at)[1]))
    {
      *at = begin;
      return fail_number (begin, end, FH_JSON_SCAN_ERROR_SYNTAX,
                          _ ("a number that does not begin with 0"), error);
    }

  *n_digits = skip_digits (at, end);
  if (*n_digits == 0)
    return fh_json_token_fail_found (*at, end, _ ("a digit"), error);

  return TRUE;
}

/* The digits after a point or an exponent; there must be one. */
static gboolean
scan_more_digits (const char **at,
                  const char  *end,
                  GError     **error)
{
  if (skip_digits (at, end) == 0)
    return fh_json_token_fail_found (*at, end, _ ("a digit"), error);

  return TRUE;
}

gboolean
fh_json_token_scan_number (const char **at,
                           const char  *end,
                           GError     **error)
{
  const char *begin = *at;
  gboolean    has_fraction;
  gboolean    has_exponent;
  gboolean    fits = TRUE;
  guint       n_digits;

  if (!scan_int_part (at, end, &n_digits, error))
    return FALSE;

  has_fraction = *at < end && **at == '.';
  if (has_fraction)
    {
      ++*at;
      if (!scan_more_digits (at, end, error))
        return FALSE;
    }

  has_exponent = *at < end && (**at == 'e' || **at == 'E');
  if (has_exponent)
    {
      ++*at;
      if (*at < end && (**at == '+' || **at == '-'))
        ++*at;
      if (!scan_more_digits (at, end, error))
        return FALSE;
    }

  if (!has_fraction && !has_exponent && n_digits > SAFE_INT_DIGITS)
    fits = check_int (begin, *at, error);
  else if (has_exponent || n_digits > SAFE_DOUBLE_DIGITS)
    fits = check_double (begin, *at, error);
  if (!fits)
    *at = begin;

  return fits;
}

gboolean
fh_json_token_scan_literal (const char **at,
                            const char  *end,
                            GError     **error)
{
  static const char *const literals[] = { "true", "false", "null" };

  for (guint i = 0; i < G_N_ELEMENTS (literals); i++)
    {
      gsize length = strlen (literals[i]);

      if ((gsize) (end - *at) >= length && memcmp (*at, literals[i], length) == 0)
        {
          *at += length;
          return TRUE;
        }
    }

  return fh_json_token_fail_found (*at, end, _ ("a value"), error);
}

static gunichar
decode_code (const char **at)
{
  gunichar code = 0;

  *at += 2;
  for (guint i = 0; i < 4; i++)
    code = code * 16 + g_ascii_xdigit_value (*(*at)++);

  return code;
}

static void
decode_escape (const char **at,
               GString     *text)
{
  static const char from[] = "bfnrt";
  static const char to[] = "\b\f\n\r\t";
  const char       *known;
  gunichar          code;

  if ((*at)[1] != 'u')
    {
      known = strchr (from, (*at)[1]);
      g_string_append_c (text, known != NULL ? to[known - from] : (*at)[1]);
      *at += 2;
      return;
    }

  code = decode_code (at);
  if (code >= 0xd800 && code < 0xdc00)
    code = 0x10000 + ((code - 0xd800) << 10) + (decode_code (at) - 0xdc00);
  g_string_append_unichar (text, code);
}

void
fh_json_token_decode_string (const char *at,
                             GString    *text)
{
  g_string_truncate (text, 0);

  for (at++; *at != '"';)
    {
      const char *begin = at;

      while (*at != '"' && *at != '\\')
        at++;
      g_string_append_len (text, begin, at - begin);

      if (*at == '\\')
        decode_escape (&at, text);
    }
}
