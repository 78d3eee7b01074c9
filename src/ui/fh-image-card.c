/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-image-card.h"

#include "fh-line.h"
#include "fh-story-label.h"

/* Pixels: as wide as it is shown on a screen of twice the density, and what is decoded at all. */
#define WIDTH      640
#define MAX_HEIGHT 1280
#define MAX_SIDE   12000

/* Pixels that a page is wide before anybody knows, and that a picture is high on it at most. */
#define PAGE_WIDTH  300
#define PAGE_HEIGHT 260

/* A small file can hold a picture of gigabytes: its size is read first. */
static GdkPixbuf *
read_image (const char *path,
            GError    **error)
{
  int width;
  int height;

  if (gdk_pixbuf_get_file_info (path, &width, &height) == NULL || width < 1 || height < 1 ||
      width > MAX_SIDE || height > MAX_SIDE)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "no picture, or too large a one");
      return NULL;
    }

  if (width <= WIDTH && height <= MAX_HEIGHT)
    return gdk_pixbuf_new_from_file (path, error);
  return gdk_pixbuf_new_from_file_at_scale (path, WIDTH, MAX_HEIGHT, TRUE, error);
}

static void
read_in_thread (GTask        *task,
                gpointer      object,
                gpointer      path,
                GCancellable *cancellable)
{
  GError    *error = NULL;
  GdkPixbuf *pixbuf = read_image (path, &error);

  if (pixbuf != NULL)
    g_task_return_pointer (task, pixbuf, g_object_unref);
  else
    g_task_return_error (task, error);
}

/* As high as it is at the width of the page: what scrolls gives its children no more than they must have. */
static int
find_height (GtkWidget *picture,
             GdkPixbuf *pixbuf)
{
  GtkWidget *box = gtk_widget_get_parent (picture);
  int        width = box != NULL ? gtk_widget_get_width (box) : 0;
  double     ratio = (double) gdk_pixbuf_get_height (pixbuf) / gdk_pixbuf_get_width (pixbuf);

  return MIN (PAGE_HEIGHT, (int) ((width > 0 ? width : PAGE_WIDTH) * ratio));
}

static void
read_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      unused)
{
  GtkPicture *picture = GTK_PICTURE (object);
  GtkWidget  *missing = gtk_widget_get_next_sibling (GTK_WIDGET (picture));
  g_autoptr (GdkPixbuf) pixbuf = g_task_propagate_pointer (G_TASK (result), NULL);
  g_autoptr (GdkTexture) texture = NULL;

  if (pixbuf == NULL)
    {
      gtk_widget_set_visible (GTK_WIDGET (picture), FALSE);
      if (missing != NULL)
        gtk_widget_set_visible (missing, TRUE);
      return;
    }

  texture = gdk_texture_new_for_pixbuf (pixbuf);
  gtk_picture_set_paintable (picture, GDK_PAINTABLE (texture));
  gtk_widget_set_size_request (GTK_WIDGET (picture), -1, find_height (GTK_WIDGET (picture), pixbuf));
}

GtkWidget *
fh_image_card_new (const FhImage *image,
                   const char    *language)
{
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget       *picture = gtk_picture_new ();
  GtkWidget       *missing;
  GtkWidget       *caption;
  g_autofree char *words = NULL;
  g_autofree char *path = NULL;
  g_autoptr (GTask) task = g_task_new (picture, NULL, read_cb, NULL);

  g_return_val_if_fail (image != NULL, NULL);

  gtk_picture_set_alternative_text (GTK_PICTURE (picture), fh_text_get (image->alternative, language));
  gtk_widget_set_tooltip_text (picture, fh_text_get (image->alternative, language));
  gtk_box_append (GTK_BOX (box), picture);

  missing = fh_story_label_new (image->alternative, language, "dim-label");
  gtk_widget_set_visible (missing, FALSE);
  gtk_box_append (GTK_BOX (box), missing);

  words = fh_line_join (language, image->credit, image->licence, NULL);
  caption = fh_story_label_new_for_string (words, language, "dim-label");
  gtk_label_set_selectable (GTK_LABEL (caption), TRUE);
  gtk_widget_add_css_class (caption, "caption");
  gtk_box_append (GTK_BOX (box), caption);
  gtk_widget_add_css_class (box, "image");

  path = image->file != NULL ? g_file_get_path (image->file) : NULL;
  g_task_set_source_tag (task, fh_image_card_new);
  g_task_set_task_data (task, g_strdup (path != NULL ? path : ""), g_free);
  g_task_run_in_thread (task, read_in_thread);

  return box;
}
