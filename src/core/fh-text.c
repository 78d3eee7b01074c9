/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-text-private.h"

#include <string.h>

#include "fh-date-words.h"

/* The strings and their characters lie in the same block as the text: one allocation for each. */
struct _FhText
{
  gatomicrefcount ref_count;
  FhTags         *tags;
  FhTags         *fallback;
  const char     *strings[];
};

G_DEFINE_BOXED_TYPE (FhText, fh_text, fh_text_ref, fh_text_unref)

/* Lays @strings behind @slots, which is followed by enough room, and points the slots to them. */
static void
pack_strings (const char       **slots,
              const char *const *strings,
              guint              n_strings)
{
  char *at = (char *) (slots + n_strings + 1);

  for (guint i = 0; i < n_strings; i++)
    {
      gsize size = strlen (strings[i]) + 1;

      slots[i] = memcpy (at, strings[i], size);
      at += size;
    }

  slots[n_strings] = NULL;
}

static gsize
measure_strings (const char *const *strings,
                 guint              n_strings)
{
  gsize size = (n_strings + 1) * sizeof (char *);

  for (guint i = 0; i < n_strings; i++)
    size += strlen (strings[i]) + 1;

  return size;
}

static gsize
get_primary_length (const char *tag)
{
  return strcspn (tag, "-");
}

static gboolean
tag_is (const char *tag,
        const char *language,
        gsize       length)
{
  return g_ascii_strncasecmp (tag, language, length) == 0 && tag[length] == '\0';
}

/* Along the tag: `zh-Hant-TW`, `zh-Hant`, `zh`. */
static int
find_along_tag (const FhTags *tags,
                const char   *language)
{
  gsize length = strlen (language);

  while (length > 0)
    {
      for (guint i = 0; i < tags->n_tags; i++)
        if (tag_is (tags->tags[i], language, length))
          return i;

      while (length > 0 && language[--length] != '-')
        ;
    }

  return -1;
}

static gboolean
is_same_language (const char *a,
                  const char *b)
{
  gsize length = get_primary_length (a);

  return get_primary_length (b) == length && g_ascii_strncasecmp (a, b, length) == 0;
}

static int
find_variant (const FhTags *tags,
              const char   *language)
{
  for (guint i = 0; i < tags->n_tags; i++)
    if (is_same_language (tags->tags[i], language))
      return i;

  return -1;
}

static int
find_language (const FhTags *tags,
               const char   *language)
{
  int found = find_along_tag (tags, language);

  return found >= 0 ? found : find_variant (tags, language);
}

static int
find_best (const FhText *text,
           const char   *language)
{
  int found = language != NULL ? find_language (text->tags, language) : -1;

  for (guint i = 0; found < 0 && text->fallback != NULL && i < text->fallback->n_tags; i++)
    found = find_language (text->tags, text->fallback->tags[i]);

  return MAX (found, 0);
}

FhTags *
fh_tags_new (const char *const *tags)
{
  guint   n_tags = g_strv_length ((char **) tags);
  FhTags *self = g_atomic_rc_box_alloc (sizeof (FhTags) + measure_strings (tags, n_tags));

  self->n_tags = n_tags;
  pack_strings (self->tags, tags, n_tags);

  return self;
}

FhTags *
fh_tags_ref (FhTags *tags)
{
  return g_atomic_rc_box_acquire (tags);
}

void
fh_tags_unref (FhTags *tags)
{
  g_atomic_rc_box_release (tags);
}

FhText *
fh_text_new_shared (FhTags            *tags,
                    const char *const *strings,
                    FhTags            *fallback)
{
  FhText *self = g_malloc (sizeof (FhText) + measure_strings (strings, tags->n_tags));

  g_atomic_ref_count_init (&self->ref_count);
  self->tags = fh_tags_ref (tags);
  self->fallback = fallback != NULL ? fh_tags_ref (fallback) : NULL;
  pack_strings (self->strings, strings, tags->n_tags);

  return self;
}

FhText *
fh_text_new (const char *const *tags,
             const char *const *strings,
             const char *const *fallback)
{
  g_autoptr (FhTags) own_tags = NULL;
  g_autoptr (FhTags) own_fallback = NULL;

  g_return_val_if_fail (tags != NULL, NULL);
  g_return_val_if_fail (strings != NULL, NULL);
  g_return_val_if_fail (g_strv_length ((char **) tags) == g_strv_length ((char **) strings), NULL);

  own_tags = fh_tags_new (tags);
  if (fallback != NULL)
    own_fallback = fh_tags_new (fallback);

  return fh_text_new_shared (own_tags, strings, own_fallback);
}

FhText *
fh_text_ref (FhText *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  g_atomic_ref_count_inc (&text->ref_count);
  return text;
}

void
fh_text_unref (FhText *text)
{
  g_return_if_fail (text != NULL);

  if (!g_atomic_ref_count_dec (&text->ref_count))
    return;

  fh_tags_unref (text->tags);
  g_clear_pointer (&text->fallback, fh_tags_unref);
  g_free (text);
}

const char *
fh_text_get (const FhText *text,
             const char   *language)
{
  if (text == NULL || text->tags->n_tags == 0)
    return "";

  return text->strings[find_best (text, language)];
}

const char *
fh_text_get_language (const FhText *text,
                      const char   *language)
{
  if (text == NULL || text->tags->n_tags == 0)
    return NULL;

  return text->tags->tags[find_best (text, language)];
}

char *
fh_text_name_fallback (const FhText *text,
                       const char   *language)
{
  const char *told = fh_text_get_language (text, language);

  if (told == NULL || language == NULL || is_same_language (told, language))
    return NULL;

  return fh_language_get_name (told, language);
}

const char *
fh_text_get_beneath (const FhText *text,
                     const char   *language,
                     const char   *second)
{
  int found = text != NULL && second != NULL ? find_language (text->tags, second) : -1;

  if (found < 0 || strcmp (text->strings[found], fh_text_get (text, language)) == 0)
    return NULL;

  return text->strings[found];
}

gboolean
fh_text_has_language (const FhText *text,
                      const char   *language)
{
  g_return_val_if_fail (language != NULL, FALSE);

  for (guint i = 0; text != NULL && i < text->tags->n_tags; i++)
    {
      const char *tag = text->tags->tags[i];
      gsize       length = strlen (language);

      if (g_ascii_strncasecmp (tag, language, length) == 0 && (tag[length] == '\0' || tag[length] == '-'))
        return TRUE;
    }

  return FALSE;
}

const char *const *
fh_text_get_tags (const FhText *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  return text->tags->tags;
}

const char *const *
fh_text_get_strings (const FhText *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  return (const char *const *) text->strings;
}

gboolean
fh_text_equal (const FhText *a,
               const FhText *b)
{
  if (a == b)
    return TRUE;
  if (a == NULL || b == NULL)
    return FALSE;

  return g_strv_equal (a->tags->tags, b->tags->tags) &&
         g_strv_equal ((const char *const *) a->strings, (const char *const *) b->strings);
}
