/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-json-place.h"

#include <glib/gi18n.h>
#include <string.h>

/* Characters of the file that a message repeats. */
#define MAX_QUOTED 60

void
fh_json_cursor_advance (FhJsonCursor *cursor,
                        const char   *data,
                        gsize         offset)
{
  for (; cursor->offset < offset; cursor->offset++)
    {
      guchar c = data[cursor->offset];
      gsize  next = cursor->offset + 1;

      if (c == '\n' || (c == '\r' && (next == offset || data[next] != '\n')))
        {
          cursor->line++;
          cursor->column = 1;
        }
      else if ((c & 0xc0) != 0x80)
        {
          cursor->column++;
        }
    }
}

static void
append_escaped (GString    *string,
                const char *text)
{
  guint n_chars = 0;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (n_chars++ == MAX_QUOTED)
        {
          g_string_append (string, "…");
          return;
        }

      if (g_unichar_isprint (c))
        g_string_append_unichar (string, c);
      else
        g_string_append_printf (string, "\\u%04x", c);
    }
}

void
fh_json_path_append_name (GString    *path,
                          const char *name)
{
  gboolean plain = name[0] != '\0' && strlen (name) <= MAX_QUOTED;

  for (const char *at = name; plain && *at != '\0'; at++)
    plain = g_ascii_isalnum (*at) || *at == '-' || *at == '_';

  if (plain)
    {
      if (path->len > 0)
        g_string_append_c (path, '.');
      g_string_append (path, name);
      return;
    }

  g_string_append (path, "[\"");
  append_escaped (path, name);
  g_string_append (path, "\"]");
}

void
fh_json_path_append_index (GString *path,
                           guint    index)
{
  g_string_append_printf (path, "[%u]", index);
}

char *
fh_json_quote (const char *text)
{
  g_autoptr (GString) escaped = g_string_new (NULL);

  append_escaped (escaped, text);

  /* Translators: quotation marks around what stands in a file. */
  return g_strdup_printf (_ ("“%s”"), escaped->str);
}
