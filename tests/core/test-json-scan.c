/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The strict scan: what it refuses and where, what it lets through, and that json-glib understands that. */

#include <json-glib/json-glib.h>
#include <string.h>

#include "fh-json-place.h"
#include "fh-json-scan.h"
#include "fh-json-token.h"

#define ANY_SIZE ((gsize) -1)

#define DOUBLE "expected a number from -1.7976931348623157e308 to 1.7976931348623157e308"
#define INT    "expected a whole number from -9223372036854775808 to 9223372036854775807"

static const FhJsonLimits generous = { 64, 1000, 4000000 };

typedef struct
{
  const char *json;
  gsize       offset;
  const char *path;
  const char *message;
} Refusal;

static GArray *
scan (const char         *json,
      gsize               length,
      const FhJsonLimits *limits,
      GError            **error)
{
  g_autofree char *path = NULL;
  gsize            offset;

  if (length == ANY_SIZE)
    length = strlen (json);

  return fh_json_scan (json, length, limits, NULL, &offset, &path, error);
}

static void
assert_refused (const Refusal      *refusal,
                gsize               length,
                const FhJsonLimits *limits,
                int                 code)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  gsize            offset = 0;
  GArray          *places;

  places = fh_json_scan (refusal->json, length == ANY_SIZE ? strlen (refusal->json) : length, limits, NULL,
                         &offset, &path, &error);
  g_assert_null (places);
  g_assert_error (error, FH_JSON_SCAN_ERROR, code);
  g_assert_cmpstr (error->message, ==, refusal->message);
  g_assert_cmpstr (path, ==, refusal->path);
  g_assert_cmpuint (offset, ==, refusal->offset);
}

static void
test_syntax (void)
{
  static const Refusal refusals[] = {
    { "", 0, "", "expected a value, found the end of the file" },
    { " \t\r\n", 4, "", "expected a value, found the end of the file" },
    { "é", 0, "", "expected a value, found “é”" },
    { "\x01", 0, "", "expected a value, found “\\u0001”" },
    { "[", 1, "", "expected ], found the end of the file" },
    { "[1", 2, "", "expected ], found the end of the file" },
    { "[1,", 3, "", "expected ], found the end of the file" },
    { "[1,]", 3, "", "expected a value, found “]”" },
    { "[,1]", 1, "", "expected a value, found “,”" },
    { "[1 2]", 3, "", "expected a comma or ], found “2”" },
    { "[1}", 2, "", "expected a comma or ], found “}”" },
    { "]", 0, "", "expected a value, found “]”" },
    { "{", 1, "", "expected }, found the end of the file" },
    { "{]", 1, "", "expected a member’s name in double quotes or }, found “]”" },
    { "{a: 1}", 1, "", "expected a member’s name in double quotes or }, found “a”" },
    { "{1: 1}", 1, "", "expected a member’s name in double quotes or }, found “1”" },
    { "{\"a\"}", 4, "", "expected a colon, found “}”" },
    { "{\"a\"", 4, "", "expected a colon, found the end of the file" },
    { "{\"a\":}", 5, "a", "expected a value, found “}”" },
    { "{\"a\": 1,}", 8, "", "expected a member’s name in double quotes, found “}”" },
    { "{\"a\": 1 \"b\": 2}", 8, "", "expected a comma or }, found “\"”" },
    { "{\"a\": [0, {\"b c\": tru}]}", 18, "a[1][\"b c\"]", "expected a value, found “tru”" },
    { "{\"a\": 1, \"\\u0061\": 2}", 9, "",
      "expected each member once in an object, found “a” a second time" },
    { "1 1", 2, "", "expected the end of the file after the first value, found “1”" },
    { "{}{}", 2, "", "expected the end of the file after the first value, found “{”" },
    { "// a\n1", 0, "", "expected no comment: JSON has none" },
    { "[1, /* b */ 2]", 4, "", "expected no comment: JSON has none" },
    { "'a'", 0, "", "expected a string in double quotes, found a single quote" },
    { "True", 0, "", "expected a value, found “True”" },
    { "nulL", 0, "", "expected a value, found “nulL”" },
    { "Infinity", 0, "", "expected a value, found “Infinity”" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    assert_refused (&refusals[i], ANY_SIZE, &generous, FH_JSON_SCAN_ERROR_SYNTAX);
}

static void
test_numbers (void)
{
  static const Refusal malformed[] = {
    { "017", 0, "", "expected a number that does not begin with 0, found 017" },
    { "-01.5", 0, "", "expected a number that does not begin with 0, found -01.5" },
    { "-", 1, "", "expected a digit, found the end of the file" },
    { "-a", 1, "", "expected a digit, found “a”" },
    { "+1", 0, "", "expected a value, found “+”" },
    { ".5", 0, "", "expected a value, found “.”" },
    { "1.", 2, "", "expected a digit, found the end of the file" },
    { "1.e5", 2, "", "expected a digit, found “e5”" },
    { "1e", 2, "", "expected a digit, found the end of the file" },
    { "[1e+]", 4, "[0]", "expected a digit, found “]”" },
    { "0x10", 1, "", "expected the end of the file after the first value, found “x10”" },
    { "1_000", 1, "", "expected the end of the file after the first value, found “_”" },
  };
  static const Refusal too_large[] = {
    { "[1e999]", 1, "[0]", DOUBLE ", found 1e999" },
    { "-1.8E308", 0, "", DOUBLE ", found -1.8E308" },
    { "9223372036854775808", 0, "", INT ", found 9223372036854775808" },
    { "-9223372036854775809", 0, "", INT ", found -9223372036854775809" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (malformed); i++)
    assert_refused (&malformed[i], ANY_SIZE, &generous, FH_JSON_SCAN_ERROR_SYNTAX);
  for (guint i = 0; i < G_N_ELEMENTS (too_large); i++)
    assert_refused (&too_large[i], ANY_SIZE, &generous, FH_JSON_SCAN_ERROR_LIMIT);
}

static void
test_strings (void)
{
  static const Refusal malformed[] = {
    { "\"", 0, "", "expected a double quote at the end of this string, found the end of the file" },
    { "[\"a", 1, "[0]", "expected a double quote at the end of this string, found the end of the file" },
    { "\"a\\", 3, "", "expected one of \"\\/bfnrtu after \\, found the end of the file" },
    { "\"\\x41\"", 2, "", "expected one of \"\\/bfnrtu after \\, found “x41”" },
    { "\"\\u12g4\"", 5, "", "expected four hexadecimal digits after \\u, found “g4”" },
    { "\"\\u12", 5, "", "expected four hexadecimal digits after \\u, found the end of the file" },
    { "\"\\ud800\"", 1, "", "expected a pair of surrogates, found half of one" },
    { "\"\\udc00\\ud800\"", 1, "", "expected a pair of surrogates, found half of one" },
    { "\"a\\ud800\\ud800\"", 2, "", "expected a pair of surrogates, found half of one" },
    { "\"a\tb\"", 2, "", "expected \\u0009 for a control character in a string, found U+0009" },
  };
  static const Refusal nul = { "\"a\\u0000b\"", 2, "",
                               "expected text without the character U+0000, found \\u0000" };
  static const Refusal nameless = { "{\"\": 1}", 1, "", "expected a member’s name, found an empty string" };

  for (guint i = 0; i < G_N_ELEMENTS (malformed); i++)
    assert_refused (&malformed[i], ANY_SIZE, &generous, FH_JSON_SCAN_ERROR_SYNTAX);
  assert_refused (&nul, ANY_SIZE, &generous, FH_JSON_SCAN_ERROR_LIMIT);
  assert_refused (&nameless, ANY_SIZE, &generous, FH_JSON_SCAN_ERROR_LIMIT);
}

static void
test_encoding (void)
{
  static const Refusal refusals[] = {
    { "\"caf\xe9\"", 4, "", "expected text in UTF-8, found the byte 0xE9" },
    { "\"\xc0\x80\"", 1, "", "expected text in UTF-8, found the byte 0xC0" },
    { "\"\xed\xa0\x80\"", 1, "", "expected text in UTF-8, found the byte 0xED" },
    { "\"\xf4\x90\x80\x80\"", 1, "", "expected text in UTF-8, found the byte 0xF4" },
    { "\"\xe2\x82", 1, "", "expected text in UTF-8, found the byte 0xE2" },
    { "[1, \xff\xfe]", 4, "", "expected text in UTF-8, found the byte 0xFF" },
    { "{\"\x80\": 1}", 2, "", "expected text in UTF-8, found the byte 0x80" },
  };
  static const Refusal nul = { "[1,\0 2]", 3, "", "expected a value, found U+0000" };
  static const Refusal nul_in_string = {
    "\"a\0b\"",
    2,
    "",
    "expected \\u0000 for a control character in a string, found U+0000",
  };

  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    assert_refused (&refusals[i], ANY_SIZE, &generous, FH_JSON_SCAN_ERROR_ENCODING);
  assert_refused (&nul, 7, &generous, FH_JSON_SCAN_ERROR_SYNTAX);
  assert_refused (&nul_in_string, 5, &generous, FH_JSON_SCAN_ERROR_SYNTAX);
}

static void
test_limits (void)
{
  static const FhJsonLimits small = { 2, 3, 8 };
  static const Refusal      refusals[] = {
         { "[[[]]]", 2, "[0][0]", "expected at most 2 levels of objects and arrays" },
         { "{\"a\": {\"b\": {}}}", 12, "a.b", "expected at most 2 levels of objects and arrays" },
         { "{\"a\":1,\"b\":2,\"c\":3,\"d\":4}", 19, "", "expected at most 3 members in an object" },
         { "[1,2,3,4,5,6,7,8]", 15, "", "expected at most 8 values in a file" },
  };
  static const char *const within[] = { "[[],{}]", "{\"a\":1,\"b\":{\"a\":2},\"c\":3}", "[1,2,3,4,5,6,7]" };

  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    assert_refused (&refusals[i], ANY_SIZE, &small, FH_JSON_SCAN_ERROR_LIMIT);

  for (guint i = 0; i < G_N_ELEMENTS (within); i++)
    {
      g_autoptr (GArray) places = scan (within[i], ANY_SIZE, &small, NULL);

      g_assert_nonnull (places);
    }
}

/* As deep or as long as it gets: refused or not, nothing overflows. */
static void
test_hostile (void)
{
  static const char *const units[] = {
    "[",
    "{\"a\":",
    "[{\"a\":[",
    "\"",
    "\\",
    "{",
    "-",
    "1",
    "1.",
    "\xf0",
    "\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      g_autoptr (GString) json = g_string_new (NULL);
      g_autoptr (GArray) places = NULL;
      g_autoptr (GError) error = NULL;

      for (guint j = 0; j < 100000; j++)
        g_string_append (json, units[i]);

      places = scan (json->str, json->len, &generous, &error);
      g_assert_null (places);
      g_assert_cmpint (error->domain, ==, FH_JSON_SCAN_ERROR);
      /* What a message repeats is bounded, too. */
      g_assert_cmpuint (strlen (error->message), <, 300);
    }
}

static void
test_long_string (void)
{
  g_autoptr (GString) json = g_string_new ("[\"");
  g_autoptr (GArray) places = NULL;

  for (guint i = 0; i < 1000000; i++)
    g_string_append (json, "é\\n");
  g_string_append (json, "\"]");

  places = scan (json->str, json->len, &generous, NULL);
  g_assert_nonnull (places);
  g_assert_cmpuint (places->len, ==, 2);
}

/* "az" and "c8" have the same hash in GLib, so all of these have. */
static char *
make_colliding_name (guint number)
{
  GString *name = g_string_new (NULL);

  for (guint bit = 0; bit < 10; bit++)
    g_string_append (name, (number >> bit) & 1 ? "az" : "c8");

  return g_string_free (name, FALSE);
}

static void
test_collisions (void)
{
  g_autoptr (GString) json = g_string_new ("{");
  g_autoptr (GArray) places = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 1000; i++)
    {
      g_autofree char *name = make_colliding_name (i);

      g_string_append_printf (json, "%s\"%s\": 0", i > 0 ? "," : "", name);
    }
  g_string_append_c (json, '}');

  places = scan (json->str, json->len, &generous, &error);
  g_assert_null (places);
  g_assert_error (error, FH_JSON_SCAN_ERROR, FH_JSON_SCAN_ERROR_LIMIT);
  g_assert_cmpstr (error->message, ==, "expected at most 16 members with the same hash");
}

static void
test_places (void)
{
  static const char        json[] = " {\"a\" : [1, \"é\"], \"b\":{\"c\":null}}";
  static const FhJsonPlace expected[] = {
    { 1, 1, 34, 6 },   /* the object */
    { 2, 8, 17, 4 },   /* a */
    { 9, 9, 10, 3 },   /* 1 */
    { 12, 12, 16, 4 }, /* "é" */
    { 19, 23, 33, 6 }, /* b */
    { 24, 28, 32, 6 }, /* null */
  };
  g_autoptr (GArray) places = scan (json, ANY_SIZE, &generous, NULL);

  g_assert_nonnull (places);
  g_assert_cmpuint (places->len, ==, G_N_ELEMENTS (expected));

  for (guint i = 0; i < places->len; i++)
    {
      const FhJsonPlace *place = &g_array_index (places, FhJsonPlace, i);

      g_assert_cmpuint (place->key, ==, expected[i].key);
      g_assert_cmpuint (place->value, ==, expected[i].value);
      g_assert_cmpuint (place->end, ==, expected[i].end);
      g_assert_cmpuint (place->next, ==, expected[i].next);
    }
}

/* Strings of all kinds mean the same to json-glib and to us. */
static void
test_decode (void)
{
  static const char *const strings[] = {
    "\"\"",
    "\"plain\"",
    "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"",
    "\"\\u00e9\\u00E9\\u0001\\uffff\"",
    "\"\\ud83c\\udf19\\uD83C\\uDF19\"",
    "\"ميناء Порт 🌙\"",
    "\"\\u2028\\u200f\x7f\"",
  };

  for (guint i = 0; i < G_N_ELEMENTS (strings); i++)
    {
      g_autoptr (GArray) places = scan (strings[i], ANY_SIZE, &generous, NULL);
      g_autoptr (JsonNode) node = json_from_string (strings[i], NULL);
      g_autoptr (GString) text = g_string_new (NULL);

      g_assert_nonnull (places);
      fh_json_token_decode_string (strings[i], text);
      g_assert_cmpstr (text->str, ==, json_node_get_string (node));
    }
}

static void
test_numbers_of_json_glib (void)
{
  static const struct
  {
    const char *json;
    double      number;
  } numbers[] = {
    { "0", 0 },
    { "-0", 0 },
    { "-0.0", 0 },
    { "12", 12 },
    { "-12", -12 },
    { "0.1", 0.1 },
    { "1e5", 1e5 },
    { "1E+5", 1e5 },
    { "-1.25e-3", -1.25e-3 },
    { "0e0", 0 },
    { "1.7976931348623157e308", 1.7976931348623157e308 },
    { "1e-400", 0 },
    { "0.10000000000000000000000000000000000000000001", 0.1 },
    { "9007199254740993.0", 9007199254740992.0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autoptr (GArray) places = scan (numbers[i].json, ANY_SIZE, &generous, NULL);
      g_autoptr (JsonNode) node = json_from_string (numbers[i].json, NULL);

      g_assert_nonnull (places);
      g_assert_nonnull (node);
      g_assert_cmpfloat (json_node_get_double (node), ==, numbers[i].number);
    }
}

static void
append_random_value (GString *json,
                     guint    depth)
{
  static const char *const leaves[] = {
    "0",
    "-1.5e3",
    "12345678901",
    "\"\"",
    "\"a\\u00e9\\n\"",
    "true",
    "false",
    "null",
  };
  guint kind = depth < 6 ? g_test_rand_int_range (0, 10) : 0;
  guint n_children = kind >= 6 ? g_test_rand_int_range (0, 5) : 0;

  if (kind < 6)
    {
      g_string_append (json, leaves[g_test_rand_int_range (0, G_N_ELEMENTS (leaves))]);
      return;
    }

  g_string_append_c (json, kind < 8 ? '[' : '{');
  for (guint i = 0; i < n_children; i++)
    {
      g_string_append (json, i > 0 ? " ,\n" : "\r\n");
      if (kind >= 8)
        g_string_append_printf (json, "\"%u\":", i);
      append_random_value (json, depth + 1);
    }
  g_string_append_c (json, kind < 8 ? ']' : '}');
}

/* Counts in the order in which values begin. */
static guint
count_values (JsonNode *node)
{
  guint n_values = 1;

  if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);

      for (guint i = 0; i < json_array_get_length (array); i++)
        n_values += count_values (json_array_get_element (array, i));
    }
  else if (JSON_NODE_HOLDS_OBJECT (node))
    {
      g_autoptr (GList) children = json_object_get_values (json_node_get_object (node));

      for (GList *child = children; child != NULL; child = child->next)
        n_values += count_values (child->data);
    }

  return n_values;
}

/* Whatever is well-formed passes, and json-glib finds as many values in it. */
static void
test_random (void)
{
  for (guint i = 0; i < 500; i++)
    {
      g_autoptr (GString) json = g_string_new (NULL);
      g_autoptr (GArray) places = NULL;
      g_autoptr (JsonNode) node = NULL;
      g_autoptr (GError) error = NULL;

      append_random_value (json, 0);
      places = scan (json->str, json->len, &generous, &error);
      g_assert_no_error (error);
      node = json_from_string (json->str, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (places->len, ==, count_values (node));
    }
}

/* Whatever passes after a change of one byte, json-glib understands. */
static void
test_random_changes (void)
{
  for (guint i = 0; i < 3000; i++)
    {
      g_autoptr (GString) json = g_string_new (NULL);
      g_autoptr (GArray) places = NULL;
      g_autoptr (GError) error = NULL;

      append_random_value (json, 0);
      json->str[g_test_rand_int_range (0, json->len)] = "{}[]\",:0-1e. \\n"[g_test_rand_int_range (0, 15)];

      places = scan (json->str, json->len, &generous, NULL);
      if (places != NULL)
        {
          g_autoptr (JsonNode) node = json_from_string (json->str, &error);

          g_assert_no_error (error);
          g_assert_cmpuint (places->len, ==, count_values (node));
        }
    }
}

static void
test_cancel (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  gsize            offset;

  g_cancellable_cancel (cancellable);
  g_assert_null (fh_json_scan ("[]", 2, &generous, cancellable, &offset, &path, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_cursor (void)
{
  static const char data[] = "a\nb\r\nc\rdé🌙e\n";
  static const struct
  {
    gsize offset;
    guint line;
    guint column;
  } steps[] = {
    { 0, 1, 1 },
    { 1, 1, 2 },
    { 2, 2, 1 },
    { 2, 2, 1 },
    { 5, 3, 1 },
    { 7, 4, 1 },
    { 8, 4, 2 },
    { 10, 4, 3 },
    { 14, 4, 4 },
    { 15, 4, 5 },
    { 16, 5, 1 },
  };
  FhJsonCursor cursor = { 0, 1, 1 };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      fh_json_cursor_advance (&cursor, data, steps[i].offset);
      g_assert_cmpuint (cursor.line, ==, steps[i].line);
      g_assert_cmpuint (cursor.column, ==, steps[i].column);
    }
}

static void
test_quote (void)
{
  g_autofree char *plain = fh_json_quote ("ميناء");
  g_autofree char *control = fh_json_quote ("a\nb\x7f\u200f");
  g_autofree char *many = g_strnfill (10000, 'a');
  g_autofree char *cut = fh_json_quote (many);

  g_assert_cmpstr (plain, ==, "“ميناء”");
  g_assert_cmpstr (control, ==, "“a\\u000ab\\u007f\\u200f”");
  g_assert_cmpint (g_utf8_strlen (cut, -1), ==, 63);
  g_assert_true (g_str_has_suffix (cut, "a…”"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json-scan/syntax", test_syntax);
  g_test_add_func ("/json-scan/numbers", test_numbers);
  g_test_add_func ("/json-scan/strings", test_strings);
  g_test_add_func ("/json-scan/encoding", test_encoding);
  g_test_add_func ("/json-scan/limits", test_limits);
  g_test_add_func ("/json-scan/hostile", test_hostile);
  g_test_add_func ("/json-scan/long-string", test_long_string);
  g_test_add_func ("/json-scan/collisions", test_collisions);
  g_test_add_func ("/json-scan/places", test_places);
  g_test_add_func ("/json-scan/decode", test_decode);
  g_test_add_func ("/json-scan/numbers-of-json-glib", test_numbers_of_json_glib);
  g_test_add_func ("/json-scan/random", test_random);
  g_test_add_func ("/json-scan/random-changes", test_random_changes);
  g_test_add_func ("/json-scan/cancel", test_cancel);
  g_test_add_func ("/json-scan/cursor", test_cursor);
  g_test_add_func ("/json-scan/quote", test_quote);

  return g_test_run ();
}
