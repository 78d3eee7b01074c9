/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tile-server.h"

#include <cairo.h>
#include <string.h>

static cairo_status_t
write_cb (void                *closure,
          const unsigned char *data,
          unsigned int         length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* A PNG in one colour: a gigantic one is small on the wire. */
static GByteArray *
make_png (guint size)
{
  GByteArray      *png = g_byte_array_new ();
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) size, (int) size);
  cairo_t         *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 0, 1);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_write_to_png_stream (surface, write_cb, png);
  cairo_surface_destroy (surface);

  return png;
}

static void
respond (SoupServerMessage *message,
         const char        *type,
         GByteArray        *bytes)
{
  soup_server_message_set_status (message, SOUP_STATUS_OK, NULL);
  soup_server_message_set_response (message, type, SOUP_MEMORY_COPY, (const char *) bytes->data, bytes->len);
}

static void
respond_with_tile (TileServer        *self,
                   SoupServerMessage *message)
{
  g_autoptr (GByteArray) png = make_png (self->size);

  if (self->manner == TILE_SERVER_CUT_OFF)
    g_byte_array_set_size (png, png->len / 2);
  respond (message, "image/png", png);
}

static void
respond_with_bytes (SoupServerMessage *message,
                    guint              length)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();

  g_byte_array_set_size (bytes, length);
  memset (bytes->data, 'x', length);
  respond (message, "image/png", bytes);
}

static void
let_wait (TileServer        *self,
          SoupServerMessage *message)
{
  self->n_open++;
  self->most_open = MAX (self->most_open, self->n_open);
  soup_server_message_pause (message);
  g_ptr_array_add (self->waiting, g_object_ref (message));
}

static void
request_cb (SoupServer        *server,
            SoupServerMessage *message,
            const char        *path,
            GHashTable        *query,
            gpointer           user_data)
{
  TileServer *self = user_data;

  self->n_requests++;
  g_free (self->path);
  self->path = g_strdup (path);
  g_free (self->agent);
  self->agent =
    g_strdup (soup_message_headers_get_one (soup_server_message_get_request_headers (message), "User-Agent"));

  switch (self->manner)
    {
    case TILE_SERVER_LATE:
      let_wait (self, message);
      break;
    case TILE_SERVER_HALF:
      if (self->n_requests % 2 == 0)
        soup_server_message_set_status (message, SOUP_STATUS_NOT_FOUND, NULL);
      else
        respond_with_tile (self, message);
      break;
    case TILE_SERVER_NOT_FOUND:
      soup_server_message_set_status (message, SOUP_STATUS_NOT_FOUND, NULL);
      break;
    case TILE_SERVER_BROKEN:
      respond_with_tile (self, message);
      soup_server_message_set_status (message, SOUP_STATUS_INTERNAL_SERVER_ERROR, NULL);
      break;
    case TILE_SERVER_GARBAGE:
      respond_with_bytes (message, 4096);
      break;
    case TILE_SERVER_ENDLESS:
      respond_with_bytes (message, 4 * 1024 * 1024);
      break;
    case TILE_SERVER_ELSEWHERE:
      soup_server_message_set_redirect (message, SOUP_STATUS_FOUND, "/elsewhere.png");
      break;
    case TILE_SERVER_WELL:
    case TILE_SERVER_CUT_OFF:
    case TILE_SERVER_GIGANTIC:
    default:
      respond_with_tile (self, message);
      break;
    }
}

TileServer *
tile_server_new (void)
{
  TileServer *self = g_new0 (TileServer, 1);
  g_autoptr (GError) error = NULL;

  self->size = 256;
  self->waiting = g_ptr_array_new_with_free_func (g_object_unref);
  self->server = soup_server_new (NULL, NULL);
  soup_server_add_handler (self->server, NULL, request_cb, self, NULL);
  soup_server_listen_local (self->server, 0, SOUP_SERVER_LISTEN_IPV4_ONLY, &error);
  g_assert_no_error (error);

  return self;
}

void
tile_server_free (TileServer *self)
{
  soup_server_disconnect (self->server);
  g_object_unref (self->server);
  g_ptr_array_unref (self->waiting);
  g_free (self->agent);
  g_free (self->path);
  g_free (self);
}

char *
tile_server_get_address (TileServer *self)
{
  GSList *uris = soup_server_get_uris (self->server);
  char   *address = g_strdup_printf ("http://127.0.0.1:%d/{z}/{x}/{y}.png", g_uri_get_port (uris->data));

  g_slist_free_full (uris, (GDestroyNotify) g_uri_unref);
  return address;
}

void
tile_server_catch_up (TileServer *self)
{
  for (guint i = 0; i < self->waiting->len; i++)
    {
      SoupServerMessage *message = g_ptr_array_index (self->waiting, i);

      respond_with_tile (self, message);
      soup_server_message_unpause (message);
      self->n_open--;
    }
  g_ptr_array_set_size (self->waiting, 0);
}
