/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-hash.h"

#include <string.h>

/* A polynomial over the field of 2^61 - 1 in a secret key: two different strings collide with a chance of
 * length / 2^61. */
#define PRIME     ((G_GUINT64_CONSTANT (1) << 61) - 1)
#define CHUNK_LEN 7

static guint64
get_key (void)
{
  static gsize key = 0;

  if (g_once_init_enter (&key))
    g_once_init_leave (&key, (((gsize) g_random_int () << 28) ^ g_random_int ()) | 1);

  return key;
}

static guint64
multiply_add (guint64 a,
              guint64 b,
              guint64 c)
{
  __extension__ unsigned __int128 product = (__extension__(unsigned __int128) a) * b + c;
  guint64                         sum = (guint64) (product & PRIME) + (guint64) (product >> 61);

  return sum >= PRIME ? sum - PRIME : sum;
}

guint64
fh_hash_bytes (const char *data,
               gsize       length)
{
  guint64 key = get_key ();
  guint64 hash = multiply_add (length, key, 1);

  while (length > 0)
    {
      guint64 chunk = 0;
      gsize   n = MIN (length, CHUNK_LEN);

      memcpy (&chunk, data, n);
      hash = multiply_add (hash, key, chunk);
      data += n;
      length -= n;
    }

  return hash;
}

guint
fh_hash_string (gconstpointer string)
{
  guint64 hash = fh_hash_bytes (string, strlen (string));

  return (guint) (hash ^ (hash >> 32));
}
