/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-tile-fetcher.h"

#include <libsoup/soup.h>
#include <string.h>

#include "fh-config.h"
#include "fh-picture.h"
#include "fh-tile-cache.h"

/* On disk, in all: some thousand tiles. */
#define MAX_DISK_BYTES (64 * 1024 * 1024)

#define PATIENCE_MS (15 * 1000)

/* So long is a tile that failed not asked for again. */
#define RETRY_TIME (60 * G_USEC_PER_SEC)

/* More failures than that need not be remembered one by one. */
#define MAX_FAILED 1024

/* Who asks, so that the server's people know whom to turn to. */
#define USER_AGENT "Foothold/" FH_VERSION " (" FH_APPLICATION_ID ")"

struct _FhTileFetcher
{
  GObject parent_instance;

  char        *address;
  char        *prefix;
  FhTileCache *cache;
  SoupSession *session;
  guint        patience;

  /* Keys of tiles that failed, and when. */
  GHashTable *failed;
};

G_DEFINE_FINAL_TYPE (FhTileFetcher, fh_tile_fetcher, G_TYPE_OBJECT)

/* One tile on its way: the data of the caller's task. */
typedef struct
{
  char        *key;
  char        *uri;
  FhTileCache *cache;

  /* Of this request alone: cancelled with the caller's, and when the patience ends. */
  GCancellable *cancellable;
  gulong        cancel_id;
  guint         timeout_id;
  gboolean      timed_out;

  GBytes     *content;
  gboolean    fresh;
  GdkTexture *old;
} Fetch;

static void
free_fetch (Fetch *fetch)
{
  g_clear_handle_id (&fetch->timeout_id, g_source_remove);
  g_clear_object (&fetch->cancellable);
  g_clear_object (&fetch->cache);
  g_clear_object (&fetch->old);
  g_clear_pointer (&fetch->content, g_bytes_unref);
  g_free (fetch->key);
  g_free (fetch->uri);
  g_free (fetch);
}

/* The sides of a PNG as its header says, before anything of it is unpacked. */
static gboolean
read_size (GBytes  *bytes,
           guint32 *width,
           guint32 *height)
{
  static const guchar signature[] = { 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13,
                                      'I', 'H', 'D', 'R' };
  gsize               length;
  const guchar       *data = g_bytes_get_data (bytes, &length);

  if (length < sizeof signature + 2 * sizeof (guint32) || memcmp (data, signature, sizeof signature) != 0)
    return FALSE;

  memcpy (width, data + sizeof signature, sizeof *width);
  memcpy (height, data + sizeof signature + sizeof *width, sizeof *height);
  *width = GUINT32_FROM_BE (*width);
  *height = GUINT32_FROM_BE (*height);
  return TRUE;
}

static GdkTexture *
decode (GBytes  *bytes,
        GError **error)
{
  g_autoptr (GdkTexture) decoded = NULL;
  GdkTexture      *texture;
  cairo_surface_t *surface;
  guint32          width, height;

  if (!read_size (bytes, &width, &height) || width != height || (width != 256 && width != 512))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "not a PNG of 256 or 512 pixels");
      return NULL;
    }

  decoded = gdk_texture_new_from_bytes (bytes, error);
  if (decoded == NULL)
    return NULL;

  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) width, (int) height);
  gdk_texture_download (decoded, cairo_image_surface_get_data (surface),
                        (gsize) cairo_image_surface_get_stride (surface));
  cairo_surface_mark_dirty (surface);
  texture = fh_picture_copy (surface);
  cairo_surface_destroy (surface);

  return texture;
}

static void
look_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  Fetch *fetch = task_data;
  g_autoptr (GBytes) bytes = fh_tile_cache_read (fetch->cache, fetch->key, &fetch->fresh);
  g_autoptr (GError) error = NULL;

  if (bytes != NULL)
    fetch->old = decode (bytes, &error);
  g_task_return_boolean (task, fetch->old != NULL);
}

static void
decode_in_thread (GTask        *task,
                  gpointer      source,
                  gpointer      task_data,
                  GCancellable *cancellable)
{
  Fetch      *fetch = task_data;
  GError     *error = NULL;
  GdkTexture *texture = decode (fetch->content, &error);

  if (texture == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  fh_tile_cache_write (fetch->cache, fetch->key, fetch->content);
  g_task_return_pointer (task, texture, g_object_unref);
}

/* The caller's task stays alive, and with it the data, until the thread is done. */
static void
run_in_thread (GTask              *task,
               GTaskThreadFunc     func,
               GAsyncReadyCallback callback)
{
  g_autoptr (GTask) inner = g_task_new (g_task_get_source_object (task), NULL, callback, task);

  g_task_set_task_data (inner, g_task_get_task_data (task), NULL);
  g_task_run_in_thread (inner, func);
}

/* Takes the task and the error. */
static void
fail (GTask  *task,
      GError *error)
{
  FhTileFetcher *self = g_task_get_source_object (task);
  Fetch         *fetch = g_task_get_task_data (task);
  gint64         now = g_get_monotonic_time ();
  gboolean       given_up = g_cancellable_is_cancelled (g_task_get_cancellable (task));

  if (fetch->timed_out && !given_up)
    {
      g_clear_error (&error);
      error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_TIMED_OUT, "the server takes too long");
    }
  if (!given_up)
    {
      g_debug ("no tile %s: %s", fetch->key, error->message);
      if (g_hash_table_size (self->failed) >= MAX_FAILED)
        g_hash_table_remove_all (self->failed);
      g_hash_table_insert (self->failed, g_strdup (fetch->key), g_memdup2 (&now, sizeof now));
    }

  if (fetch->old != NULL && !given_up)
    {
      g_task_return_pointer (task, g_object_ref (fetch->old), g_object_unref);
      g_error_free (error);
    }
  else
    {
      g_task_return_error (task, error);
    }
  g_object_unref (task);
}

static void
decoded_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  GTask      *task = user_data;
  GError     *error = NULL;
  GdkTexture *texture = g_task_propagate_pointer (G_TASK (result), &error);

  if (texture == NULL)
    {
      fail (task, error);
      return;
    }

  g_task_return_pointer (task, texture, g_object_unref);
  g_object_unref (task);
}

static void
end_request (GTask *task)
{
  Fetch *fetch = g_task_get_task_data (task);

  g_clear_handle_id (&fetch->timeout_id, g_source_remove);
  g_cancellable_disconnect (g_task_get_cancellable (task), fetch->cancel_id);
  fetch->cancel_id = 0;
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GOutputStream) content = G_OUTPUT_STREAM (source);
  GTask  *task = user_data;
  Fetch  *fetch = g_task_get_task_data (task);
  GError *error = NULL;
  gssize  length = g_output_stream_splice_finish (content, result, &error);

  end_request (task);
  if (length < 0)
    {
      fail (task, error);
      return;
    }

  fetch->content = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (content));
  run_in_thread (task, decode_in_thread, decoded_cb);
}

static void
sent_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  GTask       *task = user_data;
  Fetch       *fetch = g_task_get_task_data (task);
  SoupMessage *message = soup_session_get_async_result_message (SOUP_SESSION (source), result);
  GError      *error = NULL;
  g_autoptr (GInputStream) stream = soup_session_send_finish (SOUP_SESSION (source), result, &error);
  guchar *buffer;

  if (stream != NULL && soup_message_get_status (message) != SOUP_STATUS_OK)
    g_set_error (&error, G_IO_ERROR, G_IO_ERROR_FAILED, "the server says %u",
                 (guint) soup_message_get_status (message));
  if (error != NULL)
    {
      end_request (task);
      fail (task, error);
      return;
    }

  /* A stream of a fixed size: what does not fit is an error, and ends the connection. */
  buffer = g_malloc (FH_TILE_FETCHER_MAX_BYTES);
  g_output_stream_splice_async (
    g_memory_output_stream_new (buffer, FH_TILE_FETCHER_MAX_BYTES, NULL, g_free), stream,
    G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE | G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, G_PRIORITY_DEFAULT,
    fetch->cancellable, read_cb, task);
}

static void
timeout_cb (gpointer user_data)
{
  Fetch *fetch = user_data;

  fetch->timeout_id = 0;
  fetch->timed_out = TRUE;
  g_cancellable_cancel (fetch->cancellable);
}

/* Only now: it may have waited for others. */
static void
starting_cb (SoupMessage *message,
             GTask       *task)
{
  FhTileFetcher *self = g_task_get_source_object (task);
  Fetch         *fetch = g_task_get_task_data (task);

  if (fetch->timeout_id == 0)
    fetch->timeout_id = g_timeout_add_once (self->patience, timeout_cb, fetch);
}

static void
cancelled_cb (GCancellable *caller,
              GCancellable *request)
{
  g_cancellable_cancel (request);
}

/* Made for the first tile: before that there is nothing that could open a socket. */
static void
ensure_session (FhTileFetcher *self)
{
  if (self->session == NULL)
    self->session = soup_session_new_with_options (
      "user-agent", USER_AGENT, "timeout", MAX (1, self->patience / 1000), "max-conns",
      FH_TILE_FETCHER_MAX_REQUESTS, "max-conns-per-host", FH_TILE_FETCHER_MAX_REQUESTS, NULL);
}

static void
send_request (GTask *task)
{
  FhTileFetcher *self = g_task_get_source_object (task);
  Fetch         *fetch = g_task_get_task_data (task);
  GCancellable  *caller = g_task_get_cancellable (task);
  g_autoptr (SoupMessage) message = soup_message_new (SOUP_METHOD_GET, fetch->uri);

  ensure_session (self);
  soup_message_add_flags (message, SOUP_MESSAGE_NO_REDIRECT);
  fetch->cancellable = g_cancellable_new ();
  if (caller != NULL)
    fetch->cancel_id = g_cancellable_connect (caller, G_CALLBACK (cancelled_cb),
                                              g_object_ref (fetch->cancellable), g_object_unref);
  g_signal_connect_object (message, "starting", G_CALLBACK (starting_cb), task, 0);
  soup_session_send_async (self->session, message, G_PRIORITY_DEFAULT, fetch->cancellable, sent_cb, task);
}

static gboolean
failed_lately (FhTileFetcher *self,
               const char    *key)
{
  gint64 *time = g_hash_table_lookup (self->failed, key);

  if (time == NULL)
    return FALSE;
  if (g_get_monotonic_time () - *time < RETRY_TIME)
    return TRUE;

  g_hash_table_remove (self->failed, key);
  return FALSE;
}

static void
looked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  FhTileFetcher *self = FH_TILE_FETCHER (source);
  GTask         *task = user_data;
  Fetch         *fetch = g_task_get_task_data (task);
  gboolean       found = g_task_propagate_boolean (G_TASK (result), NULL);
  gboolean       failed = failed_lately (self, fetch->key);

  if (g_task_return_error_if_cancelled (task))
    g_object_unref (task);
  else if (found && (fetch->fresh || failed))
    {
      g_task_return_pointer (task, g_object_ref (fetch->old), g_object_unref);
      g_object_unref (task);
    }
  else if (failed)
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_FAILED, "failed a short while ago");
      g_object_unref (task);
    }
  else
    send_request (task);
}

static void
fh_tile_fetcher_finalize (GObject *object)
{
  FhTileFetcher *self = FH_TILE_FETCHER (object);

  g_clear_object (&self->session);
  g_clear_object (&self->cache);
  g_hash_table_unref (self->failed);
  g_free (self->address);
  g_free (self->prefix);

  G_OBJECT_CLASS (fh_tile_fetcher_parent_class)->finalize (object);
}

static void
fh_tile_fetcher_class_init (FhTileFetcherClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fh_tile_fetcher_finalize;
}

static void
fh_tile_fetcher_init (FhTileFetcher *self)
{
  self->patience = PATIENCE_MS;
  self->failed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

static gboolean
is_this_computer (const char *host)
{
  g_autoptr (GInetAddress) address = g_inet_address_new_from_string (host);

  return g_str_equal (host, "localhost") || (address != NULL && g_inet_address_get_is_loopback (address));
}

gboolean
fh_tile_fetcher_check_address (const char *address,
                               GError    **error)
{
  g_autoptr (GUri) uri = NULL;
  const char *host;
  const char *scheme;

  g_return_val_if_fail (address != NULL, FALSE);

  uri = g_uri_parse (address, G_URI_FLAGS_NONE, error);
  if (uri == NULL)
    return FALSE;

  scheme = g_uri_get_scheme (uri);
  host = g_uri_get_host (uri);
  if (host == NULL || *host == '\0' || strstr (address, "{z}") == NULL || strstr (address, "{x}") == NULL ||
      strstr (address, "{y}") == NULL)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, "“%s” has no host or no {z}, {x} and {y}",
                   address);
      return FALSE;
    }
  if (!g_str_equal (scheme, "https") && !(g_str_equal (scheme, "http") && is_this_computer (host)))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, "“%s” is not https", address);
      return FALSE;
    }

  return TRUE;
}

FhTileFetcher *
fh_tile_fetcher_new (const char *address,
                     const char *folder,
                     GError    **error)
{
  FhTileFetcher   *self;
  g_autofree char *usual = NULL;

  g_return_val_if_fail (address != NULL, NULL);

  if (!fh_tile_fetcher_check_address (address, error))
    return NULL;

  usual = g_build_filename (g_get_user_cache_dir (), "foothold", "tiles", NULL);
  self = g_object_new (FH_TYPE_TILE_FETCHER, NULL);
  self->address = g_strdup (address);
  /* Servers must not be mixed up on disk. */
  self->prefix = g_compute_checksum_for_string (G_CHECKSUM_SHA256, address, -1);
  self->prefix[12] = '\0';
  self->cache = fh_tile_cache_new (folder != NULL ? folder : usual, MAX_DISK_BYTES);

  return self;
}

void
fh_tile_fetcher_set_patience (FhTileFetcher *self,
                              guint          milliseconds)
{
  g_return_if_fail (FH_IS_TILE_FETCHER (self));

  self->patience = milliseconds;
}

static char *
make_uri (FhTileFetcher *self,
          guint          level,
          guint          column,
          guint          row)
{
  GString         *uri = g_string_new (self->address);
  g_autofree char *z = g_strdup_printf ("%u", level);
  g_autofree char *x = g_strdup_printf ("%u", column);
  g_autofree char *y = g_strdup_printf ("%u", row);

  g_string_replace (uri, "{z}", z, 0);
  g_string_replace (uri, "{x}", x, 0);
  g_string_replace (uri, "{y}", y, 0);

  return g_string_free (uri, FALSE);
}

void
fh_tile_fetcher_fetch_async (FhTileFetcher      *self,
                             guint               level,
                             guint               column,
                             guint               row,
                             GCancellable       *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer            user_data)
{
  GTask *task;
  Fetch *fetch;

  g_return_if_fail (FH_IS_TILE_FETCHER (self));
  g_return_if_fail (level <= FH_TILE_FETCHER_MAX_LEVEL && column >> level == 0 && row >> level == 0);

  fetch = g_new0 (Fetch, 1);
  fetch->cache = g_object_ref (self->cache);
  fetch->key = g_strdup_printf ("%s-%u-%u-%u.png", self->prefix, level, column, row);
  fetch->uri = make_uri (self, level, column, row);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, fh_tile_fetcher_fetch_async);
  g_task_set_task_data (task, fetch, (GDestroyNotify) free_fetch);
  run_in_thread (task, look_in_thread, looked_cb);
}

GdkTexture *
fh_tile_fetcher_fetch_finish (FhTileFetcher *self,
                              GAsyncResult  *result,
                              GError       **error)
{
  g_return_val_if_fail (FH_IS_TILE_FETCHER (self), NULL);
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
