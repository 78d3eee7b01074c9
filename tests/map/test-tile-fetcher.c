/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-tile-fetcher.h"

#include <glib/gstdio.h>
#include <utime.h>

#include "fh-tile-cache.h"
#include "tile-server.h"

typedef struct
{
  TileServer    *server;
  FhTileFetcher *fetcher;
  char          *folder;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer unused)
{
  g_autofree char *address = NULL;
  g_autoptr (GError) error = NULL;

  fixture->server = tile_server_new ();
  fixture->folder = g_dir_make_tmp ("foothold-tiles-XXXXXX", &error);
  g_assert_no_error (error);
  address = tile_server_get_address (fixture->server);
  fixture->fetcher = fh_tile_fetcher_new (address, fixture->folder, &error);
  g_assert_no_error (error);
}

static guint
count_files (Fixture *fixture,
             gboolean delete,
             GTimeSpan age)
{
  g_autoptr (GDir) folder = g_dir_open (fixture->folder, 0, NULL);
  const char *name;
  guint       n_files = 0;

  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
      struct utimbuf   times = { 0 };

      n_files++;
      times.actime = times.modtime = (g_get_real_time () - age) / G_USEC_PER_SEC;
      if (age != 0)
        g_utime (path, &times);
      if (delete)
        g_unlink (path);
    }

  return n_files;
}

static void
tear_down (Fixture      *fixture,
           gconstpointer unused)
{
  gpointer alive = fixture->fetcher;

  /* The thread that decoded the last tile lets go of it a moment later. */
  g_object_add_weak_pointer (G_OBJECT (fixture->fetcher), &alive);
  g_object_unref (fixture->fetcher);
  while (alive != NULL)
    {
      g_main_context_iteration (NULL, FALSE);
      g_thread_yield ();
    }

  tile_server_free (fixture->server);
  count_files (fixture, TRUE, 0);
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
}

typedef struct
{
  GdkTexture *texture;
  GError     *error;
  gboolean    done;
} Answer;

static void
fetched_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  Answer *answer = user_data;

  answer->texture = fh_tile_fetcher_fetch_finish (FH_TILE_FETCHER (source), result, &answer->error);
  g_assert_true ((answer->texture == NULL) == (answer->error != NULL));
  answer->done = TRUE;
}

static void
wait_for (gboolean *flag)
{
  while (!*flag)
    g_main_context_iteration (NULL, TRUE);
}

static void
clear_answer (Answer *answer)
{
  g_clear_object (&answer->texture);
  g_clear_error (&answer->error);
  answer->done = FALSE;
}

static void
fetch (Fixture *fixture,
       Answer  *answer,
       guint    column)
{
  clear_answer (answer);
  fh_tile_fetcher_fetch_async (fixture->fetcher, 7, column, 50, NULL, fetched_cb, answer);
  wait_for (&answer->done);
}

static void
test_addresses (void)
{
  const struct
  {
    const char *address;
    gboolean    good;
  } cases[] = {
    { FH_TILE_FETCHER_ADDRESS, TRUE },
    { "https://example.org/tiles/{z}/{x}/{y}", TRUE },
    { "http://localhost:8080/{z}/{x}/{y}.png", TRUE },
    { "http://127.0.0.1/{z}/{x}/{y}.png", TRUE },
    { "http://[::1]/{z}/{x}/{y}.png", TRUE },
    { "http://example.org/{z}/{x}/{y}.png", FALSE },
    { "http://127.0.0.1.example.org/{z}/{x}/{y}.png", FALSE },
    { "file:///{z}/{x}/{y}.png", FALSE },
    { "https:///{z}/{x}/{y}.png", FALSE },
    { "https://example.org/{z}/{x}.png", FALSE },
    { "{z}/{x}/{y}", FALSE },
    { "", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      gboolean good = fh_tile_fetcher_check_address (cases[i].address, &error);

      if (good != cases[i].good)
        g_test_message ("%s: %s", cases[i].address, error != NULL ? error->message : "good");
      g_assert_cmpint (good, ==, cases[i].good);
      g_assert_true ((error == NULL) == good);
    }
}

static void
test_well (Fixture      *fixture,
           gconstpointer unused)
{
  Answer  answer = { 0 };
  guint32 pixel;

  g_assert_cmpuint (fixture->server->n_requests, ==, 0);
  fetch (fixture, &answer, 76);
  g_assert_no_error (answer.error);
  g_assert_cmpint (gdk_texture_get_width (answer.texture), ==, 256);
  g_assert_cmpstr (fixture->server->path, ==, "/7/76/50.png");
  g_assert_true (g_str_has_prefix (fixture->server->agent, "Foothold/"));

  fixture->server->size = 512;
  fetch (fixture, &answer, 77);
  g_assert_no_error (answer.error);
  g_assert_cmpint (gdk_texture_get_width (answer.texture), ==, 512);
  {
    g_autofree guint32 *pixels = g_new (guint32, 512 * 512);

    gdk_texture_download (answer.texture, (guchar *) pixels, 512 * 4);
    pixel = pixels[512 * 100 + 100];
  }
  g_assert_cmphex (pixel, ==, 0xffff00ff);
  clear_answer (&answer);
}

/* The second time it is on disk; when it is old, the server is asked again, and when that fails the old one
 * is good enough. */
static void
test_cache (Fixture      *fixture,
            gconstpointer unused)
{
  Answer answer = { 0 };

  fetch (fixture, &answer, 76);
  fetch (fixture, &answer, 76);
  g_assert_no_error (answer.error);
  g_assert_cmpuint (fixture->server->n_requests, ==, 1);
  g_assert_cmpuint (count_files (fixture, FALSE, (FH_TILE_CACHE_DAYS + 1) * G_TIME_SPAN_DAY), ==, 1);

  fixture->server->manner = TILE_SERVER_BROKEN;
  fetch (fixture, &answer, 76);
  g_assert_no_error (answer.error);
  g_assert_cmpuint (fixture->server->n_requests, ==, 2);
  clear_answer (&answer);
}

static void
test_cache_ceiling (Fixture      *fixture,
                    gconstpointer unused)
{
  g_autoptr (FhTileCache) cache = fh_tile_cache_new (fixture->folder, 10 * 1000);
  g_autoptr (GBytes) bytes = g_bytes_new_take (g_malloc0 (1000), 1000);
  gboolean fresh;

  for (guint i = 0; i < 300; i++)
    {
      g_autofree char *key = g_strdup_printf ("tile-%u", i);

      fh_tile_cache_write (cache, key, bytes);
    }
  /* Between two checks it may grow. */
  g_assert_cmpuint (count_files (fixture, FALSE, 0), <, 10 + 64);
  g_assert_null (fh_tile_cache_read (cache, "tile-nowhere", &fresh));
}

/* Whatever the server does, it is an error and not a tile; and it is not asked again at once. */
static void
test_refused (Fixture      *fixture,
              gconstpointer data)
{
  const struct
  {
    TileServerManner manner;
    guint            size;
    GQuark           domain;
    int              code;
  } cases[] = {
    { TILE_SERVER_NOT_FOUND, 256, G_IO_ERROR, G_IO_ERROR_FAILED },
    { TILE_SERVER_BROKEN, 256, G_IO_ERROR, G_IO_ERROR_FAILED },
    { TILE_SERVER_ELSEWHERE, 256, G_IO_ERROR, G_IO_ERROR_FAILED },
    { TILE_SERVER_GARBAGE, 256, G_IO_ERROR, G_IO_ERROR_INVALID_DATA },
    { TILE_SERVER_GIGANTIC, 8000, G_IO_ERROR, G_IO_ERROR_INVALID_DATA },
    { TILE_SERVER_GIGANTIC, 300, G_IO_ERROR, G_IO_ERROR_INVALID_DATA },
    { TILE_SERVER_ENDLESS, 256, G_IO_ERROR, G_IO_ERROR_NO_SPACE },
    { TILE_SERVER_CUT_OFF, 256, 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Answer answer = { 0 };
      guint  n_before;

      fixture->server->manner = cases[i].manner;
      fixture->server->size = cases[i].size;
      fetch (fixture, &answer, i);
      g_test_message ("%u: %s", i, answer.error != NULL ? answer.error->message : "a tile");
      g_assert_null (answer.texture);
      if (cases[i].domain != 0)
        g_assert_error (answer.error, cases[i].domain, cases[i].code);

      n_before = fixture->server->n_requests;
      fetch (fixture, &answer, i);
      g_assert_error (answer.error, G_IO_ERROR, G_IO_ERROR_FAILED);
      g_assert_cmpuint (fixture->server->n_requests, ==, n_before);
      clear_answer (&answer);
    }
  g_assert_cmpuint (count_files (fixture, FALSE, 0), ==, 0);
}

static void
test_late (Fixture      *fixture,
           gconstpointer unused)
{
  Answer answer = { 0 };

  fixture->server->manner = TILE_SERVER_LATE;
  fh_tile_fetcher_set_patience (fixture->fetcher, 200);
  fetch (fixture, &answer, 76);
  g_assert_error (answer.error, G_IO_ERROR, G_IO_ERROR_TIMED_OUT);
  clear_answer (&answer);
}

static void
test_no_server (Fixture      *fixture,
                gconstpointer unused)
{
  Answer answer = { 0 };

  soup_server_disconnect (fixture->server->server);
  fetch (fixture, &answer, 76);
  g_assert_nonnull (answer.error);
  clear_answer (&answer);
}

/* A crowd of tiles: few are asked for at a time, and those that are not wanted any more never are. */
static void
test_parallel (Fixture      *fixture,
               gconstpointer unused)
{
  Answer answers[20] = { 0 };
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  fixture->server->manner = TILE_SERVER_LATE;
  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    fh_tile_fetcher_fetch_async (fixture->fetcher, 7, i, 50, i < 6 ? NULL : cancellable, fetched_cb,
                                 &answers[i]);
  while (fixture->server->n_requests < FH_TILE_FETCHER_MAX_REQUESTS)
    g_main_context_iteration (NULL, TRUE);

  g_cancellable_cancel (cancellable);
  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      while (!answers[i].done)
        {
          tile_server_catch_up (fixture->server);
          g_main_context_iteration (NULL, TRUE);
        }
      if (i < 6)
        g_assert_no_error (answers[i].error);
      else
        g_assert_error (answers[i].error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      clear_answer (&answers[i]);
    }
  g_assert_cmpuint (fixture->server->most_open, <=, FH_TILE_FETCHER_MAX_REQUESTS);
  g_assert_cmpuint (fixture->server->n_requests, <=, 6 + FH_TILE_FETCHER_MAX_REQUESTS);
}

int
main (int   argc,
      char *argv[])
{
  /* The tests' own server is reached without a proxy. */
  g_setenv ("no_proxy", "*", TRUE);
  g_setenv ("GIO_USE_PROXY_RESOLVER", "dummy", TRUE);
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(name, func) g_test_add ("/tile-fetcher/" name, Fixture, NULL, set_up, func, tear_down)
  g_test_add_func ("/tile-fetcher/addresses", test_addresses);
  ADD ("well", test_well);
  ADD ("cache", test_cache);
  ADD ("cache-ceiling", test_cache_ceiling);
  ADD ("refused", test_refused);
  ADD ("late", test_late);
  ADD ("no-server", test_no_server);
  ADD ("parallel", test_parallel);
#undef ADD

  return g_test_run ();
}
