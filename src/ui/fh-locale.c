/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-locale.h"

#include <glib/gi18n.h>
#include <gtk/gtk.h>
#include <locale.h>
#include <string.h>

#include "fh-date-words.h"

/* There on any machine, and gettext translates in it, which in "C" it does not. */
#define FALLBACK "C.UTF-8"

/* What the environment asks for in a category: "ar_SY.UTF-8", or %NULL. */
static const char *
get_asked (const char *category)
{
  const char *const variables[] = { "LC_ALL", category, "LANG" };

  for (gsize i = 0; i < G_N_ELEMENTS (variables); i++)
    {
      const char *value = g_getenv (variables[i]);

      if (value != NULL && *value != '\0')
        return value;
    }

  return NULL;
}

static gboolean
is_plain (const char *locale)
{
  return g_str_equal (locale, "C") || g_str_equal (locale, "POSIX");
}

/* "ar_SY.UTF-8" as "ar-SY"; %NULL for a locale without a language. */
static char *
make_tag (const char *locale)
{
  g_autofree char *tag = NULL;

  if (locale == NULL)
    return NULL;

  tag = g_strndup (locale, strcspn (locale, ".@"));
  g_strdelimit (tag, "_", '-');

  return !is_plain (tag) && fh_language_is_valid (tag) ? g_steal_pointer (&tag) : NULL;
}

/* A locale that is not installed leaves the process in "C", as none at all does. */
static void
choose_locale (void)
{
  const char *asked = get_asked ("LC_MESSAGES");
  const char *languages = g_getenv ("LANGUAGE");
  gboolean    failed = setlocale (LC_ALL, "") == NULL;

  if (!is_plain (setlocale (LC_MESSAGES, NULL)) || (asked != NULL && is_plain (asked)))
    return;

  if (setlocale (failed ? LC_ALL : LC_MESSAGES, FALLBACK) == NULL)
    return;
  setlocale (LC_CTYPE, FALLBACK);
  if (asked != NULL && (languages == NULL || *languages == '\0'))
    g_setenv ("LANGUAGE", asked, TRUE);
}

void
fh_locale_init (const char *locale_dir)
{
  g_autofree char *home = make_tag (get_asked ("LC_TIME"));

  choose_locale ();
  /* GTK would choose again. */
  gtk_disable_setlocale ();
  bindtextdomain (GETTEXT_PACKAGE, locale_dir);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  fh_language_set_home (home);
}
