/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-json-write.h"

#include <string.h>

/* Significant digits that any double keeps, and that tell every double apart. */
#define FEWEST_DIGITS 15
#define MOST_DIGITS   17

static void write_node (GString  *text,
                        JsonNode *node,
                        guint     depth);

static void
break_line (GString *text,
            guint    depth)
{
  g_string_append_printf (text, "\n%*s", (int) depth * 2, "");
}

static void
write_string (GString    *text,
              const char *string)
{
  g_string_append_c (text, '"');

  for (const char *at = string; *at != '\0'; at++)
    if (*at == '"' || *at == '\\')
      g_string_append_printf (text, "\\%c", *at);
    else if (*at == '\n')
      g_string_append (text, "\\n");
    else if (*at == '\t')
      g_string_append (text, "\\t");
    else if ((guchar) *at < 0x20)
      g_string_append_printf (text, "\\u%04x", *at);
    else
      g_string_append_c (text, *at);

  g_string_append_c (text, '"');
}

/* The fewest digits that read back as the same number; a point, so that it stays one with a fraction. */
static void
write_double (GString *text,
              double   number)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];
  char format[8];

  for (int n_digits = FEWEST_DIGITS; n_digits <= MOST_DIGITS; n_digits++)
    {
      g_snprintf (format, sizeof format, "%%.%dg", n_digits);
      g_ascii_formatd (digits, sizeof digits, format, number);
      if (g_ascii_strtod (digits, NULL) == number)
        break;
    }

  g_string_append (text, digits);
  if (strpbrk (digits, ".e") == NULL)
    g_string_append (text, ".0");
}

static void
write_value (GString  *text,
             JsonNode *node)
{
  switch (json_node_get_value_type (node))
    {
    case G_TYPE_STRING:
      write_string (text, json_node_get_string (node));
      break;
    case G_TYPE_BOOLEAN:
      g_string_append (text, json_node_get_boolean (node) ? "true" : "false");
      break;
    case G_TYPE_DOUBLE:
      write_double (text, json_node_get_double (node));
      break;
    default:
      g_string_append_printf (text, "%" G_GINT64_FORMAT, json_node_get_int (node));
      break;
    }
}

static void
write_object (GString    *text,
              JsonObject *object,
              guint       depth)
{
  JsonObjectIter iter;
  const char    *name;
  JsonNode      *node;
  gboolean       first = TRUE;

  g_string_append_c (text, '{');
  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    {
      if (!first)
        g_string_append_c (text, ',');
      first = FALSE;
      break_line (text, depth + 1);
      write_string (text, name);
      g_string_append (text, ": ");
      write_node (text, node, depth + 1);
    }

  if (!first)
    break_line (text, depth);
  g_string_append_c (text, '}');
}

static void
write_array (GString   *text,
             JsonArray *array,
             guint      depth)
{
  guint length = json_array_get_length (array);

  g_string_append_c (text, '[');
  for (guint i = 0; i < length; i++)
    {
      if (i > 0)
        g_string_append_c (text, ',');
      break_line (text, depth + 1);
      write_node (text, json_array_get_element (array, i), depth + 1);
    }

  if (length > 0)
    break_line (text, depth);
  g_string_append_c (text, ']');
}

static void
write_node (GString  *text,
            JsonNode *node,
            guint     depth)
{
  switch (json_node_get_node_type (node))
    {
    case JSON_NODE_OBJECT:
      write_object (text, json_node_get_object (node), depth);
      break;
    case JSON_NODE_ARRAY:
      write_array (text, json_node_get_array (node), depth);
      break;
    case JSON_NODE_VALUE:
      write_value (text, node);
      break;
    case JSON_NODE_NULL:
    default:
      g_string_append (text, "null");
      break;
    }
}

GString *
fh_json_write (JsonNode *node)
{
  GString *text = g_string_new (NULL);

  write_node (text, node, 0);
  g_string_append_c (text, '\n');

  return text;
}
