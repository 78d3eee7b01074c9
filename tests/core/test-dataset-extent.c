/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What map and timeline show at first where the file does not say. */

#include "dataset-fixture.h"

static FhDataset *
read_dates (const char *first,
            const char *second)
{
  g_autoptr (GString) events = g_string_new (NULL);
  const char *dates[] = { first, second };

  for (guint i = 0; i < 2 && dates[i] != NULL; i++)
    g_string_append_printf (events, "%s" FIXTURE_EVENT ("e%u", "%s", "1"), i > 0 ? ", " : "", i, dates[i]);

  return fixture_read_with ("", events->str);
}

/* Where the file has no span of its own. */
static void
test_span (void)
{
  g_autoptr (FhDataset) two = read_dates ("2010", "2019");
  g_autoptr (FhDataset) open = read_dates ("2010-05/..", "../2012-05-31");
  g_autoptr (FhDataset) one = read_dates ("2015-10-15T11:15:00Z", NULL);
  g_autoptr (FhDataset) far = read_dates ("Y-290000000000", "Y290000000000");
  g_autoptr (FhDataset) none = read_dates (NULL, NULL);
  FhTimeSpan span = fh_dataset_get_span (two);

  g_assert_cmpint (span.begin, <, fixture_seconds ("2010"));
  g_assert_cmpint (span.begin, >, fixture_seconds ("2009"));
  g_assert_cmpint (span.end, >, fixture_seconds ("2020"));
  g_assert_cmpint (span.end, <, fixture_seconds ("2021"));

  /* Ends that are open do not count. */
  span = fh_dataset_get_span (open);
  g_assert_cmpint (span.begin, >, fixture_seconds ("2010-03"));
  g_assert_cmpint (span.end, <, fixture_seconds ("2012-08"));

  span = fh_dataset_get_span (one);
  g_assert_true (fh_time_span_contains (span, fixture_seconds ("2015-10-15T11:15:00Z")));
  g_assert_cmpint (fh_time_span_get_length (span), >=, FH_SECONDS_DAY);
  g_assert_cmpint (fh_time_span_get_length (fh_dataset_get_span (far)), ==, G_MAXINT64);
  g_assert_cmpint (fh_time_span_get_length (fh_dataset_get_span (none)), >=, FH_SECONDS_DAY);
}

/* @places: "latitude longitude", with `!` behind it for a featured one, separated by commas. */
static FhBounds
compute_bounds (const char *places)
{
  g_auto (GStrv) list = g_strsplit (places, ",", -1);
  g_autoptr (GString) json = g_string_new (NULL);
  g_autoptr (FhDataset) dataset = NULL;

  for (guint i = 0; list[i] != NULL; i++)
    {
      g_auto (GStrv) words = g_strsplit (list[i], " ", -1);

      g_string_append_printf (json, "%s{\"id\": \"p%u\", \"name\": {\"en\": \"P\"},"
                                    " \"kind\": \"port\", \"featured\": %s,"
                                    " \"location\": {\"latitude\": %s, \"longitude\": %s}}",
                              i > 0 ? ", " : "", i, words[2] != NULL ? "true" : "false", words[0], words[1]);
    }

  dataset = fixture_read_with (json->str, "");

  return fh_dataset_get_bounds (dataset);
}

static void
assert_bounds (const char *places,
               double      south,
               double      west,
               double      north,
               double      east)
{
  FhBounds bounds = compute_bounds (places);

  g_assert_cmpfloat_with_epsilon (bounds.south, south, 1e-9);
  g_assert_cmpfloat_with_epsilon (bounds.west, west, 1e-9);
  g_assert_cmpfloat_with_epsilon (bounds.north, north, 1e-9);
  g_assert_cmpfloat_with_epsilon (bounds.east, east, 1e-9);
}

/* Where the file has no bounds of its own: a margin of 15 %, never without extent. */
static void
test_bounds (void)
{
  assert_bounds ("", -85, -180, 85, 180);
  assert_bounds ("30 40", 29.75, 39.75, 30.25, 40.25);
  assert_bounds ("30 40,40 60", 28.5, 37, 41.5, 63);
  assert_bounds ("30 40 !,40 60 !,0 0", 28.5, 37, 41.5, 63);
  /* The shorter way around. */
  assert_bounds ("0 170,10 -170", -1.5, 167, 11.5, -167);
  assert_bounds ("0 -179,10 0,10 179", -1.5, -27.15, 11.5, -151.85);
  assert_bounds ("0 -135,0 -90,0 -45,0 0,0 45,0 90,0 135,0 180", -0.25, -180, 0.25, 180);
  /* The poles are not on the map. */
  assert_bounds ("90 0,-90 0", -85, -0.25, 85, 0.25);
  assert_bounds ("90 0", 84.5, -0.25, 85, 0.25);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/dataset-extent/span", test_span);
  g_test_add_func ("/dataset-extent/bounds", test_bounds);

  return g_test_run ();
}
