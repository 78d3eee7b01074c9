/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Texts in several languages: which one somebody gets to read. */

#include "fh-text.h"

static FhText *
make_text (const char *tags,
           const char *fallback)
{
  g_auto (GStrv) list = g_strsplit (tags, " ", -1);
  g_auto (GStrv) fallbacks = fallback != NULL ? g_strsplit (fallback, " ", -1) : NULL;

  /* Each string is the tag itself, so that one sees where it comes from. */
  return fh_text_new ((const char *const *) list,
                      (const char *const *) list,
                      (const char *const *) fallbacks);
}

static void
test_fallback (void)
{
  static const struct
  {
    const char *tags;
    const char *fallback;
    const char *language;
    const char *expected;
  } cases[] = {
    { "en ar ru", "en", "ar", "ar" },
    /* Along the tag. */
    { "en pt", "en", "pt-BR", "pt" },
    { "en zh zh-Hant", "en", "zh-Hant-TW", "zh-Hant" },
    { "en zh zh-Hant", "en", "zh-Hans-CN", "zh" },
    /* Letters of either case. */
    { "en pt-BR", "en", "PT-br", "pt-BR" },
    { "en AR", "en", "ar-SY", "AR" },
    /* A regional variant of the same language. */
    { "en pt-BR", "en", "pt", "pt-BR" },
    { "en pt-BR", "en", "pt-PT", "pt-BR" },
    /* Not of a language that only begins like it. */
    { "en arc", "en", "ar", "en" },
    { "en ar", "en", "arc", "en" },
    /* The dataset's languages, in their order and by the same rules. */
    { "en ru ar", "ru en", "de", "ru" },
    { "en ru-RU", "fr ru", "de", "ru-RU" },
    /* Whatever is there. */
    { "ar ru", "en", "de", "ar" },
    { "ar ru", NULL, "de", "ar" },
    { "ar ru", NULL, NULL, "ar" },
    { "ar ru", "ru", NULL, "ru" },
    { "ar ru", "ru", "", "ru" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (FhText) text = make_text (cases[i].tags, cases[i].fallback);

      g_assert_cmpstr (fh_text_get (text, cases[i].language), ==, cases[i].expected);
      g_assert_cmpstr (fh_text_get_language (text, cases[i].language), ==, cases[i].expected);
    }
}

static void
test_empty (void)
{
  static const char *const none[] = { NULL };
  g_autoptr (FhText) text = fh_text_new (none, none, none);

  g_assert_cmpstr (fh_text_get (text, "en"), ==, "");
  g_assert_null (fh_text_get_language (text, "en"));
  g_assert_false (fh_text_has_language (text, "en"));
  g_assert_cmpstr (fh_text_get (NULL, "en"), ==, "");
  g_assert_null (fh_text_get_language (NULL, "en"));
  g_assert_false (fh_text_has_language (NULL, "en"));
}

static void
test_has_language (void)
{
  g_autoptr (FhText) text = make_text ("en pt-BR", "en");

  g_assert_true (fh_text_has_language (text, "en"));
  g_assert_true (fh_text_has_language (text, "EN"));
  g_assert_true (fh_text_has_language (text, "pt"));
  g_assert_true (fh_text_has_language (text, "pt-BR"));
  g_assert_false (fh_text_has_language (text, "pt-PT"));
  g_assert_false (fh_text_has_language (text, "e"));
  g_assert_false (fh_text_has_language (text, "ar"));
}

static void
test_lists (void)
{
  static const char *const tags[] = { "ar", "en", NULL };
  static const char *const strings[] = { "ميناء", "Port", NULL };
  g_autoptr (FhText) text = fh_text_new (tags, strings, NULL);

  g_assert_cmpstrv ((char **) fh_text_get_tags (text), (char **) tags);
  g_assert_cmpstrv ((char **) fh_text_get_strings (text), (char **) strings);
}

static void
test_equal (void)
{
  static const char *const tags[] = { "en", NULL };
  static const char *const other_tags[] = { "de", NULL };
  static const char *const strings[] = { "Port", NULL };
  static const char *const other_strings[] = { "Harbour", NULL };
  g_autoptr (FhText) text = fh_text_new (tags, strings, tags);
  g_autoptr (FhText) same = fh_text_new (tags, strings, NULL);
  g_autoptr (FhText) other_string = fh_text_new (tags, other_strings, NULL);
  g_autoptr (FhText) other_tag = fh_text_new (other_tags, strings, NULL);

  g_assert_true (fh_text_equal (text, text));
  g_assert_true (fh_text_equal (text, same));
  g_assert_false (fh_text_equal (text, other_string));
  g_assert_false (fh_text_equal (text, other_tag));
  g_assert_false (fh_text_equal (text, NULL));
  g_assert_true (fh_text_equal (NULL, NULL));
}

static void
test_boxed (void)
{
  g_auto (GValue) value = G_VALUE_INIT;
  g_autoptr (FhText) text = make_text ("en", NULL);

  g_value_init (&value, FH_TYPE_TEXT);
  g_value_set_boxed (&value, text);
  g_assert_true (g_value_get_boxed (&value) == text);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/fallback", test_fallback);
  g_test_add_func ("/text/empty", test_empty);
  g_test_add_func ("/text/has-language", test_has_language);
  g_test_add_func ("/text/lists", test_lists);
  g_test_add_func ("/text/equal", test_equal);
  g_test_add_func ("/text/boxed", test_boxed);

  return g_test_run ();
}
