/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Distances in words, in either system of units. */

#include "fh-units.h"

typedef struct
{
  FhUnitsChoice choice;
  double        metres;
  const char   *language;
  const char   *words;
} Case;

static const Case formats[] = {
  { FH_UNITS_METRIC, 0, "en", "0 m" },
  { FH_UNITS_METRIC, 500, "en", "500 m" },
  { FH_UNITS_METRIC, 999, "en", "999 m" },
  { FH_UNITS_METRIC, 1000, "en", "1 km" },
  { FH_UNITS_METRIC, 12400, "en", "12 km" },
  { FH_UNITS_METRIC, 5000, "ar", "٥ كم" },
  { FH_UNITS_METRIC, 5000, "ru", "5 км" },
  { FH_UNITS_IMPERIAL, 500, "en", "1,640 ft" },
  { FH_UNITS_IMPERIAL, 1609.344, "en", "1 mi" },
  { FH_UNITS_IMPERIAL, 16093.44, "en", "10 mi" },
  /* The tests' locale measures so. */
  { FH_UNITS_AUTOMATIC, 3000, "en", "3 km" },
};

/* A space that does not break stands before the unit. */
static char *
join (const char *words)
{
  g_auto (GStrv) parts = g_strsplit (words, " ", 2);

  return g_strjoinv ("\u00a0", parts);
}

static void
test_format (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *words = NULL;
      g_autofree char *expected = join (formats[i].words);

      fh_units_set_choice (fh_units_get_default (), formats[i].choice);
      words = fh_units_format (formats[i].metres, formats[i].language);
      g_assert_cmpstr (words, ==, expected);
    }
}

static const Case lengths[] = {
  { FH_UNITS_METRIC, 0.2, "en", "1 m" },
  { FH_UNITS_METRIC, 999, "en", "500 m" },
  { FH_UNITS_METRIC, 1999, "en", "1 km" },
  { FH_UNITS_METRIC, 260000, "en", "200 km" },
  { FH_UNITS_IMPERIAL, 1609, "en", "5,000 ft" },
  { FH_UNITS_IMPERIAL, 10000, "en", "5 mi" },
};

/* Never longer than asked for, except for the shortest. */
static void
test_round_down (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_autofree char *words = NULL;
      g_autofree char *expected = join (lengths[i].words);
      double           length;

      fh_units_set_choice (fh_units_get_default (), lengths[i].choice);
      length = fh_units_round_down (lengths[i].metres, lengths[i].language, &words);
      g_assert_cmpstr (words, ==, expected);
      g_assert_cmpfloat (length, <=, MAX (1, lengths[i].metres));
      g_assert_cmpfloat (length, >, lengths[i].metres / 2.51);
    }
}

static void
count_cb (FhUnits *units,
          guint   *n_changes)
{
  (*n_changes)++;
}

/* Somebody who chooses what was usual anyway changes nothing. */
static void
test_changed (void)
{
  FhUnits *units = fh_units_get_default ();
  guint    n_changes = 0;
  gulong   id;

  fh_units_set_choice (units, FH_UNITS_AUTOMATIC);
  id = g_signal_connect (units, "changed", G_CALLBACK (count_cb), &n_changes);
  fh_units_set_choice (units, FH_UNITS_METRIC);
  g_assert_cmpuint (n_changes, ==, 0);
  fh_units_set_choice (units, FH_UNITS_IMPERIAL);
  g_assert_cmpuint (n_changes, ==, 1);
  fh_units_set_choice (units, FH_UNITS_AUTOMATIC);
  g_assert_cmpuint (n_changes, ==, 2);
  g_signal_handler_disconnect (units, id);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/units/format", test_format);
  g_test_add_func ("/units/round-down", test_round_down);
  g_test_add_func ("/units/changed", test_changed);

  return g_test_run ();
}
