/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-render.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <gio/gio.h>
#include <glib/gi18n.h>
#include <string.h>

#include "fh-date-words.h"
#include "fh-line.h"

static cairo_status_t
write_cb (void                *closure,
          const unsigned char *data,
          unsigned int         length)
{
  GByteArray *bytes = closure;

  g_byte_array_append (bytes, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static cairo_status_t
paint (const FhStoryPicture *picture,
       cairo_surface_t      *surface,
       double                scale)
{
  cairo_t       *cr = cairo_create (surface);
  cairo_status_t status;

  cairo_scale (cr, scale, scale);
  fh_story_picture_paint (picture, cr);
  status = cairo_status (cr);
  cairo_destroy (cr);

  return status;
}

static cairo_status_t
paint_png (const FhStoryPicture *picture,
           GByteArray           *bytes)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24,
                                                         (int) (picture->width * picture->scale),
                                                         (int) (picture->height * picture->scale));
  cairo_status_t   status = paint (picture, surface, picture->scale);

  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_write_to_png_stream (surface, write_cb, bytes);
  cairo_surface_destroy (surface);

  return status;
}

static cairo_status_t
paint_page (const FhStoryPicture *picture,
            GByteArray           *bytes,
            gboolean              as_pdf)
{
  double           width = picture->width * FH_RENDER_POINTS_PER_PIXEL;
  double           height = picture->height * FH_RENDER_POINTS_PER_PIXEL;
  cairo_surface_t *surface;
  cairo_status_t   status;

  if (as_pdf)
    {
      const char *title = fh_text_get (fh_dataset_get_title (picture->dataset), picture->language);

      surface = cairo_pdf_surface_create_for_stream (write_cb, bytes, width, height);
      cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, title);
    }
  else
    {
      surface = cairo_svg_surface_create_for_stream (write_cb, bytes, width, height);
    }

  status = paint (picture, surface, FH_RENDER_POINTS_PER_PIXEL);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  return status;
}

/* Cairo writes no title, and draws letters as outlines: without this the file would say nothing. */
static void
insert_title (const FhStoryPicture *picture,
              GByteArray           *svg)
{
  const char      *title = fh_text_get (fh_dataset_get_title (picture->dataset), picture->language);
  g_autofree char *date = fh_time_format_day (picture->date, picture->language, FH_DATE_STYLE_LONG);
  const char      *selected = picture->selection != NULL
                                ? fh_text_get (fh_item_get_title (picture->selection), picture->language)
                                : NULL;
  g_autofree char *description = fh_line_join (picture->language, date, selected, NULL);
  g_autofree char *words =
    g_markup_printf_escaped ("\n<title>%s</title>\n<desc>%s</desc>", title, description);
  const char *root = g_strstr_len ((const char *) svg->data, svg->len, "<svg");
  const char *end = root != NULL ? memchr (root, '>', svg->len - (gsize) (root - (const char *) svg->data))
                                 : NULL;
  gsize       rest;
  gsize       at;

  if (end == NULL)
    return;

  at = (gsize) (end + 1 - (const char *) svg->data);
  rest = svg->len - at;
  g_byte_array_set_size (svg, (guint) (svg->len + strlen (words)));
  memmove (svg->data + at + strlen (words), svg->data + at, rest);
  memcpy (svg->data + at, words, strlen (words));
}

static gboolean
check_size (const FhStoryPicture *picture,
            GError              **error)
{
  if (picture->width >= FH_STORY_PICTURE_MIN_WIDTH && picture->height >= FH_STORY_PICTURE_MIN_HEIGHT &&
      picture->width * picture->scale <= FH_RENDER_MAX_SIZE &&
      picture->height * picture->scale <= FH_RENDER_MAX_SIZE)
    return TRUE;

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
               /* Translators: sizes in pixels. */
               _ ("A picture of %.0f×%.0f cannot be painted; it must be between %d×%d and %d×%d."),
               picture->width,
               picture->height, FH_STORY_PICTURE_MIN_WIDTH, FH_STORY_PICTURE_MIN_HEIGHT, FH_RENDER_MAX_SIZE,
               FH_RENDER_MAX_SIZE);
  return FALSE;
}

gboolean
fh_render_find_format (const char     *path,
                       FhRenderFormat *format)
{
  static const char *const endings[] = { ".png", ".svg", ".pdf" };
  g_autofree char         *lower = NULL;

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (format != NULL, FALSE);

  lower = g_ascii_strdown (path, -1);
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (lower, endings[i]))
      {
        *format = (FhRenderFormat) i;
        return TRUE;
      }

  return FALSE;
}

GBytes *
fh_render_to_bytes (const FhStoryPicture *picture,
                    FhRenderFormat        format,
                    GError              **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_status_t status;

  g_return_val_if_fail (picture != NULL, NULL);

  if (!check_size (picture, error))
    return NULL;

  status = format == FH_RENDER_PNG ? paint_png (picture, bytes)
                                   : paint_page (picture, bytes, format == FH_RENDER_PDF);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, cairo_status_to_string (status));
      return NULL;
    }
  if (format == FH_RENDER_SVG)
    insert_title (picture, bytes);

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

gboolean
fh_render_story (const FhStoryPicture *picture,
                 const char           *path,
                 GError              **error)
{
  g_autoptr (GBytes) bytes = NULL;
  FhRenderFormat format;

  g_return_val_if_fail (picture != NULL, FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  if (!fh_render_find_format (path, &format))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_FILENAME,
                   _ ("“%s” does not end in .png, .svg or .pdf, so it is not clear what to write."), path);
      return FALSE;
    }

  bytes = fh_render_to_bytes (picture, format, error);
  if (bytes == NULL)
    return FALSE;

  return g_file_set_contents_full (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes),
                                   G_FILE_SET_CONTENTS_CONSISTENT, 0644, error);
}
