/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/*
 * Hashes for strings that a hostile file chooses. g_str_hash() can be made to collide on purpose, which
 * turns a table into a list; these use a random key of the process, so nobody can prepare strings for them.
 */

#include <glib.h>

G_BEGIN_DECLS

guint64 fh_hash_bytes (const char *data,
                       gsize       length);

/* A #GHashFunc for a string that ends with a nul; it goes with g_str_equal(). */
guint fh_hash_string (gconstpointer string);

G_END_DECLS
