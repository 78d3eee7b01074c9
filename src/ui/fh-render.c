/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-render.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <gio/gio.h>
#include <glib/gi18n.h>

/* A page's points, at 96 logical pixels an inch. */
#define POINTS_PER_PIXEL 0.75

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
  double           width = picture->width * POINTS_PER_PIXEL;
  double           height = picture->height * POINTS_PER_PIXEL;
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

  status = paint (picture, surface, POINTS_PER_PIXEL);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  return status;
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
fh_render_story (const FhStoryPicture *picture,
                 const char           *path,
                 GError              **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autofree char *ending = NULL;
  cairo_status_t   status;

  g_return_val_if_fail (picture != NULL, FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  if (!check_size (picture, error))
    return FALSE;

  ending = g_ascii_strdown (path, -1);
  if (g_str_has_suffix (ending, ".png"))
    {
      status = paint_png (picture, bytes);
    }
  else if (g_str_has_suffix (ending, ".svg") || g_str_has_suffix (ending, ".pdf"))
    {
      status = paint_page (picture, bytes, g_str_has_suffix (ending, ".pdf"));
    }
  else
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_FILENAME,
                   _ ("“%s” does not end in .png, .svg or .pdf, so it is not clear what to write."), path);
      return FALSE;
    }

  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, cairo_status_to_string (status));
      return FALSE;
    }

  return g_file_set_contents_full (path, (const char *) bytes->data, bytes->len,
                                   G_FILE_SET_CONTENTS_CONSISTENT, 0644,
                                   error);
}
