/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How sources are cited. */

#include "dataset-fixture.h"

#include "fh-citation.h"

/* @members: of the source, besides its id */
static void
assert_cited (const char *members,
              const char *apa,
              const char *chicago,
              const char *mla,
              const char *bibtex)
{
  g_autofree char *json = g_strdup_printf (
    "{\"format\": \"foothold-dataset\", \"version\": 1, \"title\": {\"en\": \"T\"}, \"languages\": [\"en\"],"
    " \"categories\": [], \"places\": [], \"actors\": [], \"topics\": [], \"events\": [], \"tours\": [],"
    " \"sources\": [{\"id\": \"the-source\", %s}]}",
    members);
  g_autoptr (GBytes) bytes = g_bytes_new (json, strlen (json));
  g_autoptr (GError) error = NULL;
  g_autoptr (FhDataset) dataset = fh_dataset_read_bytes (bytes, NULL, NULL, NULL, &error);
  const char *expected[] = { apa, chicago, mla, bibtex };

  g_assert_no_error (error);
  for (FhCitationStyle style = 0; style < FH_N_CITATION_STYLES; style++)
    {
      FhSource        *source = FH_SOURCE (fh_dataset_lookup (dataset, FH_TYPE_SOURCE, "the-source"));
      g_autofree char *citation = fh_citation_format (source, style);

      g_test_message ("%s", fh_citation_get_name (style));
      g_assert_cmpstr (citation, ==, expected[style]);
    }
}

static void
test_whole (void)
{
  assert_cited ("\"publisher\": \"The Paper\", \"title\": \"Talks over\", \"date\": \"2019-09-02\","
                " \"url\": \"https://example.org/a_b?c=1\", \"language\": \"fr\"",
                "The Paper. (2019, September 2). Talks over. https://example.org/a_b?c=1",
                "The Paper. “Talks over.” September 2, 2019. https://example.org/a_b?c=1.",
                "“Talks over.” The Paper, 2 Sept. 2019, example.org/a_b?c=1.",
                "@misc{the-source,\n"
                "  author = {{The Paper}},\n"
                "  title = {{Talks over}},\n"
                "  year = {2019},\n"
                "  month = sep,\n"
                "  day = {2},\n"
                "  language = {fr},\n"
                "  url = {https://example.org/a_b?c=1}\n"
                "}\n");
}

/* No more of a date than is known. */
static void
test_precision (void)
{
  assert_cited (
    "\"publisher\": \"P\", \"title\": \"T\", \"date\": \"2019-05\"", "P. (2019, May). T.",
    "P. “T.” May 2019.", "“T.” P, May 2019.",
    "@misc{the-source,\n  author = {{P}},\n  title = {{T}},\n  year = {2019},\n  month = may\n}\n");
  assert_cited ("\"publisher\": \"P\", \"title\": \"T\", \"date\": \"2019\"",
                "P. (2019). T.",
                "P. “T.” 2019.",
                "“T.” P, 2019.",
                "@misc{the-source,\n  author = {{P}},\n  title = {{T}},\n  year = {2019}\n}\n");
  assert_cited ("\"publisher\": \"P\", \"title\": \"T\", \"date\": \"201X\"",
                "P. (n.d.). T.",
                "P. “T.”",
                "“T.” P.",
                "@misc{the-source,\n  author = {{P}},\n  title = {{T}}\n}\n");
}

/* A document that is known by its symbol alone. */
static void
test_symbol (void)
{
  assert_cited ("\"publisher\": \"S/RES/2254\"",
                "S/RES/2254. (n.d.).",
                "S/RES/2254.",
                "S/RES/2254.",
                "@misc{the-source,\n  title = {{S/RES/2254}}\n}\n");
}

/* One stop is enough, and TeX has letters of its own. */
static void
test_marks (void)
{
  assert_cited ("\"publisher\": \"P & Co.\", \"title\": \"50% of {what}_#1?\", \"date\": \"2019-01-31\"",
                "P & Co. (2019, January 31). 50% of {what}_#1?",
                "P & Co. “50% of {what}_#1?” January 31, 2019.",
                "“50% of {what}_#1?” P & Co., 31 Jan. 2019.",
                "@misc{the-source,\n"
                "  author = {{P \\& Co.}},\n"
                "  title = {{50\\% of \\{what\\}\\_\\#1?}},\n"
                "  year = {2019},\n"
                "  month = jan,\n"
                "  day = {31}\n"
                "}\n");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/citation/whole", test_whole);
  g_test_add_func ("/citation/precision", test_precision);
  g_test_add_func ("/citation/symbol", test_symbol);
  g_test_add_func ("/citation/marks", test_marks);

  return g_test_run ();
}
