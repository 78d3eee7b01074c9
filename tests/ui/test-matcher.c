/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The search: what counts as the same, and where it looks. */

#include "fh-matcher.h"
#include "fh-ui-fixture.h"

static void
assert_matches (FhItem     *item,
                const char *query,
                gboolean    expected)
{
  g_autoptr (FhMatcher) matcher = fh_matcher_new (query);

  g_test_message ("%s: %s", fh_item_get_id (item), query);
  g_assert_true (fh_matcher_matches (matcher, item) == expected);
}

static void
test_words (void)
{
  g_autoptr (FhDataset) dataset = fh_ui_fixture_read_story ();
  FhItem *talks = fh_ui_fixture_get (dataset, FH_TYPE_EVENT, "talks");

  assert_matches (talks, "", TRUE);
  assert_matches (talks, "  ", TRUE);
  assert_matches (talks, "t", TRUE);
  assert_matches (talks, "TALKS", TRUE);
  assert_matches (talks, "cafe angstrom", TRUE);
  assert_matches (talks, "ångström CAFÉ", TRUE);
  assert_matches (talks, "cafe nowhere", FALSE);
}

static void
test_where (void)
{
  g_autoptr (FhDataset) dataset = fh_ui_fixture_read_story ();
  FhItem *talks = fh_ui_fixture_get (dataset, FH_TYPE_EVENT, "talks");
  FhItem *attack = fh_ui_fixture_get (dataset, FH_TYPE_EVENT, "attack");

  assert_matches (talks, "hmeimim envoy lease", TRUE);
  assert_matches (attack, "was not", TRUE);
  assert_matches (fh_ui_fixture_get (dataset, FH_TYPE_PLACE, "town"), "alesund norway", TRUE);
  assert_matches (fh_ui_fixture_get (dataset, FH_TYPE_ACTOR, "envoy"), "fro north", TRUE);
  assert_matches (fh_ui_fixture_get (dataset, FH_TYPE_TOPIC, "lease"), "never", TRUE);
}

/* Any language of the story counts, with the letters of Arabic that are written in several ways. */
static void
test_arabic (void)
{
  g_autoptr (FhDataset) dataset = fh_ui_fixture_read_story ();
  FhItem *attack = fh_ui_fixture_get (dataset, FH_TYPE_EVENT, "attack");

  assert_matches (attack, "القاعده", TRUE);
  assert_matches (attack, "الهُجوم", TRUE);
  assert_matches (attack, "الهجـــوم", TRUE);
  assert_matches (attack, "حميميم", TRUE);
  assert_matches (attack, "موسكو", FALSE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/matcher/words", test_words);
  g_test_add_func ("/matcher/where", test_where);
  g_test_add_func ("/matcher/arabic", test_arabic);

  return g_test_run ();
}
