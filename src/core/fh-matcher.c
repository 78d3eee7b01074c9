/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-matcher.h"

#include <string.h>

#include "fh-fold.h"
#include "fh-search-texts.h"

struct _FhMatcher
{
  char **words;
};

static G_DEFINE_QUARK (fh_matcher_words, words_of_item)

static void
append_text (const char *text,
             const char *language,
             gboolean    is_title,
             gpointer    folded)
{
  fh_fold_append (folded, text, NULL);
  g_string_append_c (folded, '\n');
}

static char *
gather_words (FhItem *item)
{
  GString *folded = g_string_new (NULL);

  fh_search_texts_foreach (item, append_text, folded);

  return g_string_free (folded, FALSE);
}

FhMatcher *
fh_matcher_new (const char *query)
{
  g_auto (GStrv) words = NULL;
  FhMatcher *self;

  g_return_val_if_fail (query != NULL, NULL);

  words = fh_fold_words (query);
  if (words[0] == NULL)
    return NULL;

  self = g_new0 (FhMatcher, 1);
  self->words = g_steal_pointer (&words);

  return self;
}

void
fh_matcher_free (FhMatcher *self)
{
  g_strfreev (self->words);
  g_free (self);
}

gboolean
fh_matcher_matches (FhMatcher *self,
                    FhItem    *item)
{
  const char *words;

  g_return_val_if_fail (FH_IS_ITEM (item), FALSE);

  if (self == NULL)
    return TRUE;

  words = g_object_get_qdata (G_OBJECT (item), words_of_item_quark ());
  if (words == NULL)
    {
      words = gather_words (item);
      g_object_set_qdata_full (G_OBJECT (item), words_of_item_quark (), (gpointer) words, g_free);
    }

  for (guint i = 0; self->words[i] != NULL; i++)
    if (strstr (words, self->words[i]) == NULL)
      return FALSE;

  return TRUE;
}
