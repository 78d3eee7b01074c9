/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The states of a place laid end to end: which one holds when. */

#include <stdlib.h>

#include "dataset-fixture.h"

static char *
describe_pieces (FhPlace *place)
{
  GArray  *pieces = fh_place_get_pieces (place);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < pieces->len; i++)
    {
      const FhStatePiece *piece = &g_array_index (pieces, FhStatePiece, i);
      gint64              end = MIN (piece->span.end, fixture_seconds ("2100"));
      const char         *label = "gap";

      if (piece->state != NULL)
        label = fh_text_get (fh_state_get_text (piece->state), "en");

      g_assert_cmpint (piece->span.begin, <, piece->span.end);
      g_string_append_printf (text, "%s%d-%d %s", i > 0 ? ", " : "",
                              (int) (1970 + (piece->span.begin + FH_SECONDS_DAY) / FH_SECONDS_YEAR),
                              (int) (1970 + (end + FH_SECONDS_DAY) / FH_SECONDS_YEAR), label);
    }

  return g_string_free (text, FALSE);
}

/* @states: "name from to" with years, the end excluded, `-` for open, separated by commas. */
static FhDataset *
read_states (const char *states)
{
  g_auto (GStrv) list = g_strsplit (states, ",", -1);
  g_autoptr (GString) json = g_string_new (NULL);

  for (guint i = 0; list[i] != NULL; i++)
    {
      g_auto (GStrv) words = g_strsplit (list[i], " ", -1);

      g_string_append_printf (json, "%s{\"from\": \"%s\", \"status\": \"open\", \"text\": {\"en\": \"%s\"}",
                              i > 0 ? ", " : "", words[1], words[0]);
      if (words[2][0] != '-')
        g_string_append_printf (json, ", \"to\": \"%d\"", atoi (words[2]) - 1);
      g_string_append_c (json, '}');
    }

  g_string_prepend (json, "{\"id\": \"p\", \"name\": {\"en\": \"P\"}, \"kind\": \"port\","
                          " \"location\": {\"latitude\": 0, \"longitude\": 0}, \"states\": [");
  g_string_append (json, "]}");

  return fixture_read_with (json->str, "");
}

static void
test_pieces (void)
{
  static const char *const cases[][2] = {
    { "a 2010 2012,b 2012 2014", "2010-2012 a, 2012-2014 b" },
    { "a 2010 2011,b 2013 2014", "2010-2011 a, 2011-2013 gap, 2013-2014 b" },
    /* The later-starting wins, and what it lay on comes back. */
    { "a 2010 2020,b 2012 2014", "2010-2012 a, 2012-2014 b, 2014-2020 a" },
    { "a 2010 2014,b 2012 2020", "2010-2012 a, 2012-2020 b" },
    { "a 2010 2013,b 2011 2020,c 2012 2014", "2010-2011 a, 2011-2012 b, 2012-2014 c, 2014-2020 b" },
    { "a 2010 2030,b 2011 2013,c 2012 2014", "2010-2011 a, 2011-2012 b, 2012-2014 c, 2014-2030 a" },
    { "a 2010 2030,b 2011 2012,c 2013 2014",
      "2010-2011 a, 2011-2012 b, 2012-2013 a, 2013-2014 c, 2014-2030 a" },
    /* In whatever order the file has them; of two that begin together the one that comes later in it. */
    { "b 2012 2014,a 2010 2012", "2010-2012 a, 2012-2014 b" },
    { "a 2010 2014,b 2010 2012", "2010-2012 b, 2012-2014 a" },
    { "a 2010 2012,b 2010 2014", "2010-2014 b" },
    /* Open ends. */
    { "a 2010 -", "2010-2100 a" },
    { "a 2010 -,b 2012 -", "2010-2012 a, 2012-2100 b" },
    { "a 2010 -,b 2012 2014", "2010-2012 a, 2012-2014 b, 2014-2100 a" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (FhDataset) dataset = read_states (cases[i][0]);
      g_autofree char *pieces = describe_pieces (FH_PLACE (fh_dataset_lookup (dataset, FH_TYPE_PLACE, "p")));

      g_assert_cmpstr (pieces, ==, cases[i][1]);
    }
}

static const char *
get_state_name (FhPlace    *place,
                const char *date)
{
  FhState *state = fh_place_get_state_at (place, fixture_seconds (date));

  return state != NULL ? fh_text_get (fh_state_get_text (state), "en") : NULL;
}

static void
test_state_at (void)
{
  g_autoptr (FhDataset) dataset = read_states ("a 2010 2020,b 2012 2014,c 2022 -");
  FhPlace *place = FH_PLACE (fh_dataset_lookup (dataset, FH_TYPE_PLACE, "p"));

  g_assert_cmpstr (get_state_name (place, "2009-12-31T23:59:59Z"), ==, NULL);
  g_assert_cmpstr (get_state_name (place, "2010"), ==, "a");
  g_assert_cmpstr (get_state_name (place, "2011-12-31T23:59:59Z"), ==, "a");
  g_assert_cmpstr (get_state_name (place, "2012"), ==, "b");
  g_assert_cmpstr (get_state_name (place, "2013-12-31T23:59:59Z"), ==, "b");
  g_assert_cmpstr (get_state_name (place, "2014"), ==, "a");
  g_assert_cmpstr (get_state_name (place, "2020"), ==, NULL);
  g_assert_cmpstr (get_state_name (place, "2022"), ==, "c");
  g_assert_cmpstr (get_state_name (place, "9999"), ==, "c");
  g_assert_null (fh_place_get_state_at (place, FH_TIME_MIN));
}

/* Many that lie on each other, against the plain definition. */
static void
test_random_states (void)
{
  for (guint run = 0; run < 50; run++)
    {
      g_autoptr (GString) states = g_string_new (NULL);
      g_autoptr (FhDataset) dataset = NULL;
      FhPlace *place;

      for (guint i = 0; i < 12; i++)
        {
          int from = g_test_rand_int_range (2000, 2030);
          int to = from + g_test_rand_int_range (1, 12);

          g_string_append_printf (states, "%ss%u %d %d", i > 0 ? "," : "", i, from, to);
        }

      dataset = read_states (states->str);
      place = FH_PLACE (fh_dataset_lookup (dataset, FH_TYPE_PLACE, "p"));
      for (int year = 1999; year < 2045; year++)
        {
          g_autofree char *date = g_strdup_printf ("%d-06", year);
          FhState         *expected = NULL;

          for (guint i = 0; i < 12; i++)
            {
              FhState *state = g_ptr_array_index (fh_place_get_states (place), i);

              if (fh_time_span_contains (fh_state_get_span (state), fixture_seconds (date)))
                expected = state;
            }

          g_assert_true (fh_place_get_state_at (place, fixture_seconds (date)) == expected);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/place/pieces", test_pieces);
  g_test_add_func ("/place/state-at", test_state_at);
  g_test_add_func ("/place/random-states", test_random_states);

  return g_test_run ();
}
