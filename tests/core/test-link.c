/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Links come from anywhere: what is in form is taken to the letter, everything else is refused. */

#include <string.h>

#include "fh-link.h"

static const char full[] =
  "foothold:russia-syria?event=talks-2025&date=2025-10-15T11:15:00Z&span=2015-01-01/2025-12-31"
  "&only=category:military,place:hmeimim,actor:assad,topic:debt&during=2017-01-01/2019-12-31"
  "&certainty=medium&within=map&map=35.40120,35.94850,9.250&language=pt-BR";

static FhLink *
parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  FhLink *link = fh_link_parse (text, &error);

  g_assert_no_error (error);
  g_assert_nonnull (link);

  return link;
}

/* What is written again is what was read. */
static void
test_round_trip (gconstpointer data)
{
  g_autoptr (FhLink) link = parse (data);
  g_autofree char *text = fh_link_to_string (link);

  g_assert_cmpstr (text, ==, data);
}

static const char *const round_trips[] = {
  full,
  "foothold:russia-syria",
  "foothold:russia-syria?map=story",
  "foothold:russia-syria?source=tass-2015&within=map&map=story",
  "foothold:russia-syria?language=ar,en",
  "foothold:/home/somebody/My%20stories/%D9%82%D8%B5%D8%A9%3F.foothold?place=a.b_c-1",
  "foothold:a?date=-0043-03-15",
  "foothold:a?date=@-9000000000000&span=@-9000000000000/@-8000000000000",
  "foothold:a?span=2015-09-30T12:00:00Z/2015-09-30T12:59:59Z",
  "foothold:a?map=-90.00000,-180.00000,0.000",
};

static void
test_parts (void)
{
  g_autoptr (FhLink) link = parse (full);

  g_assert_cmpstr (link->story, ==, "russia-syria");
  g_assert_true (link->selection.type == FH_TYPE_EVENT);
  g_assert_cmpstr (link->selection.id, ==, "talks-2025");
  g_assert_true (link->has_date);
  g_assert_cmpint (link->date, ==, 1760526900);
  g_assert_cmpint (link->span.begin, ==, 1420070400);
  g_assert_cmpint (link->span.end, ==, 1767225600);
  g_assert_cmpuint (link->only->len, ==, 4);
  g_assert_true (g_array_index (link->only, FhLinkItem, 1).type == FH_TYPE_PLACE);
  g_assert_cmpstr (g_array_index (link->only, FhLinkItem, 1).id, ==, "hmeimim");
  g_assert_cmpint (link->certainty, ==, FH_CONFIDENCE_MEDIUM);
  g_assert_true (link->only_shown);
  g_assert_cmpint (link->map, ==, FH_LINK_MAP_CAMERA);
  g_assert_cmpfloat (link->camera.zoom, ==, 9.25);
  g_assert_cmpstr (link->language, ==, "pt-BR");
}

/* What people write by hand. */
static void
test_loose (void)
{
  g_autoptr (FhLink) link = parse ("FootHold:russia-syria?date=2017&later=what&only=place%3Ahmeimim");

  g_assert_cmpint (link->date, ==, 1483228800);
  g_assert_cmpuint (link->only->len, ==, 1);
  g_assert_true (fh_time_span_is_empty (link->span));
  g_assert_cmpint (link->map, ==, FH_LINK_MAP_FREE);
  g_assert_false (link->only_shown);
  g_assert_null (link->language);
}

static void
test_refused (gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (fh_link_parse (data, &error));
  g_assert_nonnull (error);
  g_assert_true (error->domain == FH_LINK_ERROR);
  g_assert_cmpuint (strlen (error->message), <, 300);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
}

static const char *const refused[] = {
  "",
  "foothold",
  "http://example.org/",
  "foothold:",
  "foothold:?place=a",
  "foothold:Russia",
  "foothold://host/story.json",
  "foothold:/%00",
  "foothold:/a%0Ab",
  "foothold:/%FF",
  "foothold:/%4",
  "foothold:../../etc/passwd",
  "foothold:a b",
  "foothold:a\n",
  "foothold:\xd9\x82",
  "foothold:a?event",
  "foothold:a?event=",
  "foothold:a?event=UPPER",
  "foothold:a?event=a&event=a",
  "foothold:a?event=a&place=b",
  "foothold:a?category=a",
  "foothold:a?date=",
  "foothold:a?date=yesterday",
  "foothold:a?date=2017-02-30",
  "foothold:a?date=2015/2016",
  "foothold:a?date=@",
  "foothold:a?date=@1e9",
  "foothold:a?date=@9223372036854775807",
  "foothold:a?date=@99999999999999999999",
  "foothold:a?span=2015",
  "foothold:a?span=2016/2015",
  "foothold:a?span=2015/2016/2017",
  "foothold:a?span=../2016",
  "foothold:a?span=@-9223372036854775808/@9223372036854775807",
  "foothold:a?only=",
  "foothold:a?only=hmeimim",
  "foothold:a?only=place:",
  "foothold:a?only=event:a",
  "foothold:a?only=source:a",
  "foothold:a?only=place:a,",
  "foothold:a?source=",
  "foothold:a?source=../a",
  "foothold:a?source=a&source=a",
  "foothold:a?source=a&event=b",
  "foothold:a?certainty=HIGH",
  "foothold:a?within=",
  "foothold:a?within=MAP",
  "foothold:a?within=world",
  "foothold:a?within=map,map",
  "foothold:a?within=map&within=map",
  "foothold:a?map=",
  "foothold:a?map=1,2",
  "foothold:a?map=1,2,3,4",
  "foothold:a?map=91,0,3",
  "foothold:a?map=0,181,3",
  "foothold:a?map=0,0,25",
  "foothold:a?map=nan,0,3",
  "foothold:a?map=0x10,0,3",
  "foothold:a?map=1e1,0,3",
  "foothold:a?map=inf,inf,inf",
  "foothold:a?map=--1,0,3",
  "foothold:a?map=%2D1,0,%00",
  "foothold:a?language=",
  "foothold:a?language=ar,",
  "foothold:a?language=ar,en,ru",
  "foothold:a?language=/etc/passwd",
};

static void
test_too_long (void)
{
  g_autoptr (GString) text = g_string_new ("foothold:a?later=");
  g_autoptr (GString) only = g_string_new ("foothold:a?only=place:a");
  g_autoptr (FhLink) link = NULL;

  while (text->len < FH_LINK_MAX_LENGTH)
    g_string_append_c (text, 'x');
  link = parse (text->str);
  g_string_append_c (text, 'x');
  test_refused (text->str);

  for (guint i = 0; i < FH_LINK_MAX_ITEMS; i++)
    g_string_append (only, ",place:a");
  test_refused (only->str);
}

/* Any byte of a good link changed, dropped or doubled: it is a link or an error, and never anything else;
 * what is a link can be written and read again. */
static void
test_mutations (void)
{
  for (guint i = 0; i < 20000; i++)
    {
      g_autoptr (GString) text = g_string_new (full);
      g_autoptr (GError) error = NULL;
      g_autoptr (FhLink) link = NULL;
      int n_changes = g_test_rand_int_range (1, 6);

      for (int j = 0; j < n_changes; j++)
        {
          int  at = g_test_rand_int_range (0, (int) text->len);
          int  length = g_test_rand_int_range (1, 12);
          char byte = (char) g_test_rand_int_range (1, 256);

          switch (g_test_rand_int_range (0, 4))
            {
            case 0:
              text->str[at] = byte;
              break;
            case 1:
              g_string_erase (text, at, MIN (length, (int) text->len - at));
              break;
            case 2:
              g_string_insert_c (text, at, byte);
              break;
            default:
              g_string_insert (text, at, full + g_test_rand_int_range (0, (int) strlen (full)));
              break;
            }
          if (text->len == 0)
            break;
        }

      link = fh_link_parse (text->str, &error);
      g_assert_true ((link == NULL) == (error != NULL));
      if (link != NULL)
        {
          g_autofree char *written = fh_link_to_string (link);
          g_autoptr (FhLink) again = parse (written);
          g_autofree char *rewritten = fh_link_to_string (again);

          g_assert_cmpstr (rewritten, ==, written);
        }
    }
}

static void
add_all (const char        *path,
         const char *const *texts,
         gsize              n_texts,
         GTestDataFunc      function)
{
  for (gsize i = 0; i < n_texts; i++)
    {
      g_autofree char *name = g_strdup_printf ("/link/%s/%02" G_GSIZE_FORMAT, path, i);

      g_test_add_data_func (name, texts[i], function);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add_all ("round-trip", round_trips, G_N_ELEMENTS (round_trips), test_round_trip);
  g_test_add_func ("/link/parts", test_parts);
  g_test_add_func ("/link/loose", test_loose);
  add_all ("refused", refused, G_N_ELEMENTS (refused), test_refused);
  g_test_add_func ("/link/too-long", test_too_long);
  g_test_add_func ("/link/mutations", test_mutations);

  return g_test_run ();
}
