/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-fold.h"

#include <string.h>

/* Characters below this are looked up: Latin, Greek, Cyrillic, Hebrew, Arabic. */
#define N_KNOWN 0x800

/* Bytes of UTF-8 that one of them becomes at most. */
#define MAX_LENGTH 7

#define ALEF             "\u0627"
#define LAM              "\u0644"
#define ARTICLE          ALEF LAM
#define ARTICLE_WITH_FOR LAM LAM

typedef struct
{
  char   bytes[MAX_LENGTH];
  guint8 length;
} Folding;

/* What has no decomposition in Unicode, or another than people expect. */
static const struct
{
  gunichar    letter;
  const char *folded;
} specials[] = {
  { 0x00ad, "" },       /* soft hyphen */
  { 0x00df, "ss" },     /* ß */
  { 0x00e6, "ae" },     /* æ */
  { 0x00f8, "o" },      /* ø */
  { 0x0111, "d" },      /* đ */
  { 0x0127, "h" },      /* ħ */
  { 0x0131, "i" },      /* ı */
  { 0x0142, "l" },      /* ł */
  { 0x0153, "oe" },     /* œ */
  { 0x02bb, "'" },      /* turned comma */
  { 0x02bc, "'" },      /* apostrophe */
  { 0x02be, "" },       /* hamza in transliterations */
  { 0x02bf, "" },       /* ʿayn in transliterations */
  { 0x03c2, "σ" },      /* final sigma */
  { 0x0640, "" },       /* the lengthening stroke */
  { 0x0629, "\u0647" }, /* ta marbuta */
  { 0x0649, "\u064a" }, /* alef maqsura */
  { 0x0671, ALEF },     /* alef wasla */
  { 0x06a9, "\u0643" }, /* Persian kaf */
  { 0x06cc, "\u064a" }, /* Persian ya */
  { 0x2010, "-" },      /* hyphen */
  { 0x2011, "-" },      /* hyphen that does not break */
  { 0x2013, "-" },      /* dash between numbers */
  { 0x2018, "'" },      /* quotation marks that stand for apostrophes */
  { 0x2019, "'" },
};

static const char *
find_special (gunichar letter)
{
  for (gsize i = 0; i < G_N_ELEMENTS (specials); i++)
    if (specials[i].letter == letter)
      return specials[i].folded;

  return NULL;
}

/* Of a character that is not put together from others. */
static void
fold_simple (GString *folded,
             gunichar letter)
{
  GUnicodeType type = g_unichar_type (letter);
  gunichar     lower = g_unichar_tolower (letter);
  const char  *special = find_special (lower);
  int          digit = type == G_UNICODE_DECIMAL_NUMBER ? g_unichar_digit_value (letter) : -1;

  if (special != NULL)
    g_string_append (folded, special);
  else if (digit >= 0)
    g_string_append_c (folded, (char) ('0' + digit));
  else if (type != G_UNICODE_NON_SPACING_MARK && type != G_UNICODE_ENCLOSING_MARK && type != G_UNICODE_FORMAT)
    g_string_append_unichar (folded, lower);
}

static void
fold_letter (GString *folded,
             gunichar letter)
{
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
  gsize    n_parts = g_unichar_fully_decompose (letter, TRUE, parts, G_N_ELEMENTS (parts));

  for (gsize i = 0; i < n_parts; i++)
    fold_simple (folded, parts[i]);
}

static gpointer
fill_known (gpointer unused)
{
  Folding *known = g_new0 (Folding, N_KNOWN);
  g_autoptr (GString) folded = g_string_new (NULL);

  for (gunichar letter = 1; letter < N_KNOWN; letter++)
    {
      g_string_truncate (folded, 0);
      fold_letter (folded, letter);
      g_assert (folded->len <= MAX_LENGTH);
      memcpy (known[letter].bytes, folded->str, folded->len);
      known[letter].length = (guint8) folded->len;
    }

  return known;
}

static const Folding *
get_known (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, fill_known, NULL);
}

void
fh_fold_append (GString    *folded,
                const char *text,
                GArray     *sources)
{
  const Folding *known = get_known ();

  g_return_if_fail (folded != NULL);
  g_return_if_fail (text != NULL);

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);
      guint32  source = (guint32) (at - text);
      gsize    before = folded->len;

      if (letter < N_KNOWN)
        g_string_append_len (folded, known[letter].bytes, known[letter].length);
      else
        fold_letter (folded, letter);
      for (gsize i = before; sources != NULL && i < folded->len; i++)
        g_array_append_val (sources, source);
    }
}

char *
fh_fold (const char *text)
{
  GString *folded = g_string_new (NULL);

  fh_fold_append (folded, text, NULL);

  return g_string_free (folded, FALSE);
}

char **
fh_fold_words (const char *query)
{
  g_autofree char *folded = fh_fold (query);
  g_auto (GStrv) parts = g_strsplit_set (folded, " \t\n\v\f\r", -1);
  g_autoptr (GPtrArray) words = g_ptr_array_new ();

  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0' && !g_ptr_array_find_with_equal_func (words, parts[i], g_str_equal, NULL))
      g_ptr_array_add (words, parts[i]);
  g_ptr_array_add (words, NULL);

  return g_strdupv ((char **) words->pdata);
}

/* Whether @at follows something that no word consists of. */
static gboolean
is_boundary (const char *folded,
             const char *at)
{
  guchar before;

  if (at == folded)
    return TRUE;

  before = (guchar) at[-1];
  if (before < 0x80)
    return !g_ascii_isalnum (before);
  return !g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (at)));
}

/* Whether the letters before @at are the article, which may itself follow a preposition of one letter. */
static gboolean
is_behind_article (const char *folded,
                   const char *at)
{
  const char *article = at - strlen (ARTICLE);

  if (at - folded < (gssize) strlen (ARTICLE))
    return FALSE;
  if (memcmp (article, ARTICLE_WITH_FOR, strlen (ARTICLE_WITH_FOR)) == 0)
    return is_boundary (folded, article);
  if (memcmp (article, ARTICLE, strlen (ARTICLE)) != 0)
    return FALSE;
  return is_boundary (folded, article) || is_boundary (folded, g_utf8_prev_char (article));
}

FhFoldMatch
fh_fold_classify (const char *folded,
                  const char *at)
{
  g_return_val_if_fail (folded != NULL && at >= folded, FH_FOLD_NONE);

  if (at == folded)
    return FH_FOLD_START;
  if (is_boundary (folded, at) || is_behind_article (folded, at))
    return FH_FOLD_WORD;
  return FH_FOLD_MIDDLE;
}

FhFoldMatch
fh_fold_find (const char *folded,
              const char *word)
{
  FhFoldMatch best = FH_FOLD_NONE;
  const char *at;

  g_return_val_if_fail (folded != NULL, FH_FOLD_NONE);
  g_return_val_if_fail (word != NULL && *word != '\0', FH_FOLD_NONE);

  at = strstr (folded, word);
  for (; at != NULL && best > FH_FOLD_WORD; at = strstr (at + 1, word))
    best = MIN (best, fh_fold_classify (folded, at));

  return best;
}

static int
compare_marks (gconstpointer a,
               gconstpointer b)
{
  const FhFoldMark *first = a;
  const FhFoldMark *second = b;

  return (first->begin > second->begin) - (first->begin < second->begin);
}

/* Marks that touch become one. */
static void
unite_marks (GArray *marks)
{
  guint n_kept = 0;

  g_array_sort (marks, compare_marks);
  for (guint i = 0; i < marks->len; i++)
    {
      FhFoldMark  mark = g_array_index (marks, FhFoldMark, i);
      FhFoldMark *last = n_kept > 0 ? &g_array_index (marks, FhFoldMark, n_kept - 1) : NULL;

      if (last != NULL && mark.begin <= last->end)
        last->end = MAX (last->end, mark.end);
      else
        g_array_index (marks, FhFoldMark, n_kept++) = mark;
    }
  g_array_set_size (marks, n_kept);
}

/* Where the character ends from which the folded byte before @position comes, and what hangs on to it. */
static guint
find_end (GArray *sources,
          gsize   position,
          gsize   length)
{
  guint32 last = g_array_index (sources, guint32, position - 1);

  for (; position < sources->len; position++)
    if (g_array_index (sources, guint32, position) != last)
      return g_array_index (sources, guint32, position);

  return (guint) length;
}

GArray *
fh_fold_find_marks (const char        *text,
                    const char *const *words)
{
  GArray *marks = g_array_new (FALSE, FALSE, sizeof (FhFoldMark));
  g_autoptr (GString) folded = g_string_new (NULL);
  g_autoptr (GArray) sources = g_array_new (FALSE, FALSE, sizeof (guint32));
  gsize length;

  g_return_val_if_fail (text != NULL, marks);
  g_return_val_if_fail (words != NULL, marks);

  length = strlen (text);
  fh_fold_append (folded, text, sources);
  for (guint i = 0; words[i] != NULL; i++)
    {
      FhFoldMatch best = fh_fold_find (folded->str, words[i]);

      for (const char *at = strstr (folded->str, words[i]); at != NULL; at = strstr (at + 1, words[i]))
        {
          gsize      position = (gsize) (at - folded->str);
          FhFoldMark mark = { .begin = g_array_index (sources, guint32, position) };

          if (best < FH_FOLD_MIDDLE && fh_fold_classify (folded->str, at) == FH_FOLD_MIDDLE)
            continue;
          mark.end = find_end (sources, position + strlen (words[i]), length);
          g_array_append_val (marks, mark);
        }
    }
  unite_marks (marks);

  return marks;
}
