/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-quiz-stems.h"

#include <math.h>
#include <string.h>

#include "fh-fold.h"

/* The mean radius of the Earth, in metres. */
#define EARTH_RADIUS 6371008.8

/* Places so near to each other, in metres, that one name says where the other is. */
#define CLOSE 100000.0

/* Shorter words are only found whole; from longer ones what a language bends is cut off. */
#define SHORTEST 4
#define LONG     6
#define ENDING   2

#define BLANK "▁▁▁▁"

struct _FhQuizStems
{
  GListModel *places;
  /* From stem to the first place that has it; those that some other place far away has too have NULL. */
  GHashTable *owners;
};

double
fh_quiz_measure_distance (double latitude,
                          double longitude,
                          double other_latitude,
                          double other_longitude)
{
  double radians = G_PI / 180;
  double north = sin ((other_latitude - latitude) * radians / 2);
  double east = sin ((other_longitude - longitude) * radians / 2);
  double chord =
    north * north + cos (latitude * radians) * cos (other_latitude * radians) * east * east;

  return 2 * EARTH_RADIUS * asin (sqrt (CLAMP (chord, 0, 1)));
}

static gboolean
are_close (FhPlace *a,
           FhPlace *b)
{
  return fh_quiz_measure_distance (fh_place_get_latitude (a), fh_place_get_longitude (a),
                                   fh_place_get_latitude (b), fh_place_get_longitude (b)) <= CLOSE;
}

/* Arabic writes "and", "in" and "for", and the article, together with the name. */
static const char *
skip_prefix (const char *word)
{
  static const char *const letters[] = { "و", "ف", "ب", "ل", "ك" };
  const char              *rest = word;

  if (g_str_has_prefix (rest, "ال"))
    return g_utf8_strlen (rest, -1) > SHORTEST ? rest + strlen ("ال") : word;

  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    if (g_str_has_prefix (word, letters[i]))
      {
        rest = word + strlen (letters[i]);
        if (g_str_has_prefix (rest, "ال"))
          return rest + strlen ("ال");
        /* لل is what "for" and the article become. */
        if (i == 3 && g_str_has_prefix (rest, "ل"))
          return rest + strlen ("ل");
        break;
      }
  return word;
}

static char *
create_stem (const char *word)
{
  const char *bare = skip_prefix (word);
  glong       length = g_utf8_strlen (bare, -1);

  if (length >= LONG)
    length -= ENDING;
  else if (length > SHORTEST)
    length -= 1;

  return g_utf8_substring (bare, 0, length);
}

static gboolean
is_letter (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c);
}

/* (transfer full): the next word from @text on, with where it begins and ends. */
static char *
find_word (const char  *text,
           const char **begin,
           const char **end)
{
  while (*text != '\0' && !is_letter (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  *begin = text;
  while (*text != '\0' && is_letter (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  *end = text;

  return *begin == *end ? NULL : g_strndup (*begin, (gsize) (*end - *begin));
}

/* A word is folded alone, so that it stays a word. */
static void
add_words (GHashTable *stems,
           const char *name)
{
  const char *begin;
  const char *end = name;
  char       *word;

  while ((word = find_word (end, &begin, &end)) != NULL)
    {
      g_autofree char *folded = fh_fold (word);

      if (g_utf8_strlen (folded, -1) > 2)
        g_hash_table_add (stems, create_stem (folded));
      g_free (word);
    }
}

static GHashTable *
collect_stems (FhPlace *place,
               gboolean with_variants)
{
  GHashTable        *stems = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const char *const *names = fh_text_get_strings (fh_item_get_title (FH_ITEM (place)));
  const char *const *variants = fh_item_get_variants (FH_ITEM (place));

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    add_words (stems, names[i]);
  for (guint i = 0; with_variants && variants[i] != NULL; i++)
    add_words (stems, variants[i]);

  return stems;
}

static void
note_owner (FhQuizStems *self,
            const char  *stem,
            FhPlace     *place)
{
  gpointer owner;

  if (!g_hash_table_lookup_extended (self->owners, stem, NULL, &owner))
    g_hash_table_insert (self->owners, g_strdup (stem), place);
  else if (owner != NULL && !are_close (owner, place))
    g_hash_table_insert (self->owners, g_strdup (stem), NULL);
}

FhQuizStems *
fh_quiz_stems_new (FhDataset *dataset)
{
  FhQuizStems *self = g_new0 (FhQuizStems, 1);

  self->places = g_object_ref (fh_dataset_get_places (dataset));
  self->owners = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < g_list_model_get_n_items (self->places); i++)
    {
      g_autoptr (FhPlace) place = g_list_model_get_item (self->places, i);
      g_autoptr (GHashTable) stems = collect_stems (place, FALSE);
      GHashTableIter iter;
      gpointer       stem;

      g_hash_table_iter_init (&iter, stems);
      while (g_hash_table_iter_next (&iter, &stem, NULL))
        note_owner (self, stem, place);
    }

  return self;
}

void
fh_quiz_stems_free (FhQuizStems *self)
{
  g_object_unref (self->places);
  g_hash_table_unref (self->owners);
  g_free (self);
}

char **
fh_quiz_stems_list (FhQuizStems *self,
                    FhPlace     *place)
{
  g_autoptr (GHashTable) stems = collect_stems (place, TRUE);
  g_autoptr (GPtrArray) list = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer       stem;

  for (guint i = 0; i < g_list_model_get_n_items (self->places); i++)
    {
      g_autoptr (FhPlace) other = g_list_model_get_item (self->places, i);
      g_autoptr (GHashTable) names = NULL;

      if (other == place || !are_close (place, other))
        continue;

      names = collect_stems (other, FALSE);
      g_hash_table_iter_init (&iter, names);
      while (g_hash_table_iter_next (&iter, &stem, NULL))
        if (g_hash_table_lookup (self->owners, stem) != NULL)
          g_hash_table_add (stems, g_strdup (stem));
    }

  g_hash_table_iter_init (&iter, stems);
  while (g_hash_table_iter_next (&iter, &stem, NULL))
    {
      g_hash_table_iter_steal (&iter);
      g_ptr_array_add (list, stem);
    }
  g_ptr_array_add (list, NULL);

  return (char **) g_ptr_array_free (g_steal_pointer (&list), FALSE);
}

static gboolean
begins_with (const char *word,
             const char *stem)
{
  return g_utf8_strlen (stem, -1) < SHORTEST ? g_str_equal (word, stem) : g_str_has_prefix (word, stem);
}

/* A prefix that is one may also be the beginning of the name. */
static gboolean
gives_away (const char        *word,
            const char *const *stems)
{
  g_autofree char *folded = fh_fold (word);
  const char      *bare = skip_prefix (folded);
  const char      *next = *folded != '\0' ? g_utf8_next_char (folded) : folded;

  for (guint i = 0; stems[i] != NULL; i++)
    if (begins_with (folded, stems[i]) || begins_with (bare, stems[i]) ||
        (g_unichar_get_script (g_utf8_get_char (folded)) == G_UNICODE_SCRIPT_ARABIC &&
         begins_with (next, stems[i])))
      return TRUE;

  return FALSE;
}

/* "Deir ez-Zor" is one name. */
static char *
join_blanks (const char *blanked)
{
  g_autoptr (GRegex) pattern = g_regex_new (BLANK " \\p{L}{1,2}-" BLANK, 0, 0, NULL);

  return g_regex_replace_literal (pattern, blanked, -1, 0, BLANK, 0, NULL);
}

char *
fh_quiz_stems_blank (const char        *text,
                     const char *const *stems,
                     guint             *n_left)
{
  g_autoptr (GString) blanked = g_string_new (NULL);
  const char *done = text;
  const char *begin;
  const char *end = text;
  gboolean    was_blank = FALSE;
  guint       left = 0;
  char       *word;

  while ((word = find_word (end, &begin, &end)) != NULL)
    {
      gboolean is_blank = gives_away (word, stems);

      if (!is_blank)
        left += g_utf8_strlen (word, -1) >= SHORTEST;
      /* A name of several words is one blank. */
      if (!is_blank || !was_blank)
        g_string_append_len (blanked, done, begin - done);
      if (!is_blank)
        g_string_append (blanked, word);
      else if (!was_blank)
        g_string_append (blanked, BLANK);
      was_blank = is_blank;
      done = end;
      g_free (word);
    }
  g_string_append (blanked, done);
  if (n_left != NULL)
    *n_left = left;

  return join_blanks (blanked->str);
}
