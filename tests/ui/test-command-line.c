/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is written behind the program's name. */

#include "fh-command-line.h"
#include "fh-ui-fixture.h"

static FhCommandLine *
parse (const char *line,
       GError    **error)
{
  g_auto (GStrv) arguments = NULL;
  g_autofree char *whole = g_strconcat ("foothold ", line, NULL);

  g_assert_true (g_shell_parse_argv (whole, NULL, &arguments, NULL));

  return fh_command_line_parse (arguments, FALSE, error);
}

static void
test_good (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FhCommandLine) asked = parse ("--event=talks --date=2017-01-18 --language=pt-BR --render=a.png "
                                           "--size=800x600 story.foothold",
                                           &error);
  g_autofree char *date = NULL;

  g_assert_no_error (error);
  date = fh_date_to_string (asked->date);
  g_assert_cmpstr (date, ==, "2017-01-18");
  g_assert_cmpstr (asked->event, ==, "talks");
  g_assert_cmpstr (asked->language, ==, "pt-BR");
  g_assert_null (asked->second_language);
  g_assert_cmpstr (asked->render, ==, "a.png");
  g_assert_cmpint (asked->width, ==, 800);
  g_assert_cmpint (asked->height, ==, 600);
  g_assert_cmpstr (asked->files[0], ==, "story.foothold");
}

static void
test_autoplay (void)
{
  g_autoptr (FhCommandLine) planned = parse ("--autoplay", NULL);
  g_autoptr (FhCommandLine) quick = parse ("--present=tour --autoplay=8 story.foothold", NULL);

  g_assert_true (planned->autoplay && planned->present);
  g_assert_cmpuint (planned->autoplay_seconds, ==, 0);
  g_assert_cmpuint (quick->autoplay_seconds, ==, 8);
  g_assert_cmpstr (quick->tour, ==, "tour");
  g_assert_cmpstr (quick->files[0], ==, "story.foothold");
}

static void
test_nothing (void)
{
  g_autoptr (FhCommandLine) asked = parse ("", NULL);

  g_assert_nonnull (asked);
  g_assert_null (asked->files);
  g_assert_null (asked->date);
  g_assert_null (asked->render);
  g_assert_false (asked->validate);
}

static void
test_bad (void)
{
  static const char *const lines[] = {
    "--nonsense",
    "--date=yesterday",
    "--date=2017-13",
    "--language=-",
    "--language=",
    "--language=ar,",
    "--language=ar,ru,en",
    "--event=a --topic=b",
    "--place=a --topic=b",
    "one two",
    "--validate",
    "--size=800x600",
    "--render=a.png --size=800",
    "--render=a.png --size=x600",
    "--render=a.png --size=800x600x",
    "--render=a.png --size=-800x600",
    "--render=a.png --size=99999999999999999999x600",
    "--render=a.png --size=10x10",
    "--autoplay=0",
    "--autoplay=soon",
    "--autoplay=86401",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (FhCommandLine) asked = parse (lines[i], &error);

      g_test_message ("%s", lines[i]);
      g_assert_null (asked);
      g_assert_nonnull (error);
      g_assert_true (error->domain == G_OPTION_ERROR);
    }
}

static void
test_find (void)
{
  g_autoptr (FhDataset) dataset = fh_ui_fixture_read_story ();
  g_autoptr (FhCommandLine) known = parse ("--place=base", NULL);
  g_autoptr (FhCommandLine) unknown = parse ("--event=base", NULL);
  g_autoptr (FhCommandLine) nothing = parse ("", NULL);
  g_autoptr (GError) error = NULL;
  FhItem *item = NULL;

  g_assert_true (fh_command_line_find (known, dataset, &item, &error));
  g_assert_true (item == fh_ui_fixture_get (dataset, FH_TYPE_PLACE, "base"));
  g_assert_true (fh_command_line_find (nothing, dataset, &item, &error));
  g_assert_null (item);
  g_assert_no_error (error);
  g_assert_false (fh_command_line_find (unknown, dataset, &item, &error));
  g_assert_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE);
  g_assert_nonnull (strstr (error->message, "base"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/command-line/good", test_good);
  g_test_add_func ("/command-line/nothing", test_nothing);
  g_test_add_func ("/command-line/autoplay", test_autoplay);
  g_test_add_func ("/command-line/bad", test_bad);
  g_test_add_func ("/command-line/find", test_find);

  return g_test_run ();
}
