/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the search takes for the same, and which characters it marks. */

#include <string.h>

#include "fh-fold.h"

static void
assert_alike (const char *a,
              const char *b)
{
  g_autofree char *first = fh_fold (a);
  g_autofree char *second = fh_fold (b);

  g_test_message ("%s, %s", a, b);
  g_assert_cmpstr (first, ==, second);
}

static void
assert_different (const char *a,
                  const char *b)
{
  g_autofree char *first = fh_fold (a);
  g_autofree char *second = fh_fold (b);

  g_assert_cmpstr (first, !=, second);
}

static void
test_latin (void)
{
  assert_alike ("PALMÝRA", "palmyra");
  assert_alike ("Ångström Café", "angstrom cafe");
  /* The same letter in one character and in two. */
  assert_alike ("e\u0301", "\u00e9");
  assert_alike ("Straße", "STRASSE");
  assert_alike ("Søren Łódź Æsir", "soren lodz aesir");
  assert_alike ("Syria’s", "syria's");
  assert_alike ("al‑Sharaa", "al-sharaa");
  assert_alike ("Ḥmaymīm ʿAbd", "hmaymim abd");
  assert_alike ("İstanbul", "istanbul");
  assert_alike ("ﬁnal", "final");
  assert_alike ("a\u00a0b", "a b");
  assert_alike ("", "");
  assert_different ("Homs", "Hama");
}

static void
test_greek_cyrillic (void)
{
  assert_alike ("Ёлка", "елка");
  assert_alike ("ХМЕЙМИМ", "хмеимим");
  assert_alike ("ΣΊΣΥΦΟΣ", "σισυφος");
  assert_different ("мир", "мор");
}

static void
test_arabic (void)
{
  assert_alike ("أحمد إدلب آب ٱلله", "احمد ادلب اب الله");
  assert_alike ("مؤتمر رئيس", "موتمر رييس");
  assert_alike ("قاعدة", "قاعده");
  assert_alike ("موسى", "موسي");
  assert_alike ("الهُجُومُ", "الهجوم");
  assert_alike ("حميـــميم", "حميميم");
  assert_alike ("کی", "كي");
  assert_alike ("٢٠١٥ ۲۰۱۵", "2015 2015");
  assert_alike ("\u2067دمشق\u2069", "دمشق");
  assert_different ("دمشق", "حمص");
}

static void
assert_words (const char *query,
              const char *expected)
{
  g_auto (GStrv) words = fh_fold_words (query);
  g_autofree char *joined = g_strjoinv ("|", words);

  g_assert_cmpstr (joined, ==, expected);
}

static void
test_words (void)
{
  assert_words ("", "");
  assert_words (" \t", "");
  assert_words ("  Café  BAR\u00a0café ", "cafe|bar");
  assert_words ("ـ", "");
}

static void
assert_match (const char *text,
              const char *word,
              FhFoldMatch expected)
{
  g_autofree char *folded = fh_fold (text);

  g_test_message ("%s in %s", word, text);
  g_assert_cmpint (fh_fold_find (folded, word), ==, expected);
}

static void
test_match (void)
{
  assert_match ("Talks in Moscow", "tal", FH_FOLD_START);
  assert_match ("Talks in Moscow", "mos", FH_FOLD_WORD);
  assert_match ("Talks in Moscow", "cow", FH_FOLD_MIDDLE);
  assert_match ("Talks in Moscow", "s", FH_FOLD_MIDDLE);
  assert_match ("Talks in Moscow", "x", FH_FOLD_NONE);
  assert_match ("scow Moscow cow", "cow", FH_FOLD_WORD);
  assert_match ("al-Sharaa", "sharaa", FH_FOLD_WORD);
  assert_match ("(Moscow)", "moscow", FH_FOLD_WORD);
  assert_match ("Мирный договор", "дог", FH_FOLD_WORD);
  /* Behind the article, and behind a preposition before it. */
  assert_match ("في القاعدة", "قاعده", FH_FOLD_WORD);
  assert_match ("بالقاعدة", "قاعده", FH_FOLD_WORD);
  assert_match ("للقاعدة", "قاعده", FH_FOLD_WORD);
  assert_match ("في القاعدة", "عده", FH_FOLD_MIDDLE);
  assert_match ("والي", "ي", FH_FOLD_WORD);
  assert_match ("سوالي", "ي", FH_FOLD_MIDDLE);
}

/* @marked: @text with brackets around what is marked */
static void
assert_marks (const char *text,
              const char *query,
              const char *marked)
{
  g_auto (GStrv) words = fh_fold_words (query);
  g_autoptr (GArray) marks = fh_fold_find_marks (text, (const char *const *) words);
  g_autoptr (GString) shown = g_string_new (text);

  for (guint i = marks->len; i-- > 0;)
    {
      FhFoldMark mark = g_array_index (marks, FhFoldMark, i);

      g_string_insert_c (shown, mark.end, ']');
      g_string_insert_c (shown, mark.begin, '[');
    }
  g_assert_cmpstr (shown->str, ==, marked);
}

static void
test_marks (void)
{
  assert_marks ("Talks in Moscow", "mos", "Talks in [Mos]cow");
  assert_marks ("Talks in Moscow", "mos ta", "[Ta]lks in [Mos]cow");
  assert_marks ("Café Ångström", "afe ang", "C[afé] [Ång]ström");
  assert_marks ("Cafe\u0301 noir", "cafe", "[Cafe\u0301] noir");
  assert_marks ("Straße", "stras", "[Straß]e");
  assert_marks ("Straße", "strass", "[Straß]e");
  assert_marks ("الهُجـوم على", "هجوم", "ال[هُجـوم] على");
  assert_marks ("ХМЕЙМИМ", "хмей", "[ХМЕЙ]МИМ");
  /* A word that begins others is not marked inside them. */
  assert_marks ("Armed army harms", "arm", "[Arm]ed [arm]y harms");
  assert_marks ("harms", "arm", "h[arm]s");
  /* One that touches another. */
  assert_marks ("Moscow", "mos moscow", "[Moscow]");
  assert_marks ("", "x", "");
  assert_marks ("abc", "", "abc");
}

/* Marks cover whole characters of any text, and what they cover folds to something with the word. */
static void
test_marks_of_anything (void)
{
  static const char *const pieces[] = {
    "a",
    "É",
    "e\u0301",
    "ß",
    "ё",
    "й",
    "\u0301",
    "ـ",
    "هُ",
    "آ",
    "ة",
    " ",
    "-",
    "\u200f",
    "ﷺ",
    "🇸🇾",
    "ﬁ",
    "٣",
  };

  for (guint run = 0; run < 3000; run++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autofree char *folded = NULL;
      const char      *word[] = { pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))], NULL };
      g_auto (GStrv) words = fh_fold_words (word[0]);
      g_autoptr (GArray) marks = NULL;
      guint end = 0;

      for (int i = g_test_rand_int_range (0, 12); i > 0; i--)
        g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
      folded = fh_fold (text->str);
      g_assert_true (g_utf8_validate (folded, -1, NULL));
      marks = fh_fold_find_marks (text->str, (const char *const *) words);
      g_assert_true ((marks->len > 0) == (words[0] != NULL && strstr (folded, words[0]) != NULL));

      for (guint i = 0; i < marks->len; i++)
        {
          FhFoldMark       mark = g_array_index (marks, FhFoldMark, i);
          g_autofree char *marked = g_strndup (text->str + mark.begin, mark.end - mark.begin);
          g_autofree char *folded_mark = fh_fold (marked);

          g_assert_cmpuint (mark.begin, >=, end);
          g_assert_cmpuint (mark.end, <=, text->len);
          g_assert_true (g_utf8_validate (marked, -1, NULL));
          g_assert_nonnull (strstr (folded_mark, words[0]));
          end = mark.end;
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/fold/latin", test_latin);
  g_test_add_func ("/fold/greek-cyrillic", test_greek_cyrillic);
  g_test_add_func ("/fold/arabic", test_arabic);
  g_test_add_func ("/fold/words", test_words);
  g_test_add_func ("/fold/match", test_match);
  g_test_add_func ("/fold/marks", test_marks);
  g_test_add_func ("/fold/marks-of-anything", test_marks_of_anything);

  return g_test_run ();
}
