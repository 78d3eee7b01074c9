/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-handout-private.h"

#include <cairo-pdf.h>
#include <gio/gio.h>

#include "fh-date-words.h"
#include "fh-line.h"
#include "fh-story-words.h"

/* In points. */
#define MARGIN     40.0
#define HEAD       24.0
#define FOOT       18.0
#define CELL_GAP   20.0
#define HEAD_SIZE  9.5
#define SMALL_SIZE 8.0
#define BLANK_LINE "____________________________"
#define CREDITS    "GSHHG · Natural Earth · GeoNames (CC BY 4.0) · © OpenStreetMap contributors (ODbL)"

static void
free_step (gpointer data)
{
  FhHandoutStep *step = data;

  g_object_unref (step->step);
  g_clear_pointer (&step->text, fh_handout_text_free);
  g_free (step->title);
  g_free (step);
}

static void
list_steps (FhHandout *self)
{
  GListModel *steps = fh_tour_get_steps (self->settings.tour);
  guint       n_steps = g_list_model_get_n_items (steps);

  for (guint i = 0; i < n_steps; i++)
    {
      FhHandoutStep *step = g_new0 (FhHandoutStep, 1);

      step->step = g_list_model_get_item (steps, i);
      step->position = i;
      g_ptr_array_add (self->steps, step);
      g_array_append_val (self->dates, g_array_index (self->views, FhTourView, i).date);
    }
}

static void
list_events (FhHandout *self)
{
  GListModel *events = fh_dataset_get_events (self->settings.dataset);
  guint       n_events = g_list_model_get_n_items (events);

  for (guint i = 0; i < n_events; i++)
    {
      g_autoptr (FhEvent) event = g_list_model_get_item (events, i);
      gint64 begin = fh_event_get_span (event).begin;

      g_array_append_val (self->events, begin);
    }
}

static FhBox
get_body (FhHandout *self)
{
  return (FhBox){ MARGIN, MARGIN + HEAD, self->settings.width - MARGIN,
                  self->settings.height - MARGIN - FOOT };
}

static guint
count_step_pages (FhHandout *self)
{
  return (self->steps->len + self->settings.per_page - 1) / self->settings.per_page;
}

/* Fills the last pages one after the other; a paragraph that has no room begins the next. */
static void
divide_end (FhHandout *self)
{
  FhBox  body = get_body (self);
  guint  n_paragraphs = fh_handout_text_get_length (self->end);
  double y = 0;

  for (guint i = 0; i < n_paragraphs; i++)
    {
      double height = fh_handout_text_measure (self->end, i, 1, body.x1 - body.x0, 1);

      if (i == 0 || y + height > body.y1 - body.y0)
        {
          g_array_append_val (self->end_pages, i);
          y = 0;
        }
      y += height;
    }
}

FhHandout *
fh_handout_new (const FhHandoutSettings *settings)
{
  FhHandout *self;
  FhDate    *as_of;

  g_return_val_if_fail (settings != NULL, NULL);
  g_return_val_if_fail (FH_IS_DATASET (settings->dataset), NULL);
  g_return_val_if_fail (FH_IS_TOUR (settings->tour), NULL);
  g_return_val_if_fail (settings->per_page == 1 || settings->per_page == 2 || settings->per_page == 4, NULL);
  g_return_val_if_fail (settings->width > 4 * MARGIN && settings->height > 4 * MARGIN, NULL);

  self = g_new0 (FhHandout, 1);
  self->settings = *settings;
  g_object_ref (self->settings.dataset);
  g_object_ref (self->settings.tour);
  if (self->settings.basemap != NULL)
    g_object_ref (self->settings.basemap);
  self->language = g_strdup (settings->language);
  self->second_language = g_strdup (settings->second_language);
  self->palette = fh_palette_get (FH_PALETTE_PRINT);

  as_of = fh_dataset_get_as_of (settings->dataset);
  self->views = fh_tour_list_views (settings->tour, settings->dataset,
                                    as_of != NULL ? fh_date_get_begin_span (as_of).begin
                                                  : fh_dataset_get_span (settings->dataset).end - 1);
  self->span = fh_tour_find_span (self->views, settings->dataset);
  self->dates = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->events = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->steps = g_ptr_array_new_with_free_func (free_step);
  self->sources = g_ptr_array_new ();
  self->answers = g_ptr_array_new_with_free_func (g_free);
  self->end_pages = g_array_new (FALSE, FALSE, sizeof (guint));
  list_steps (self);
  list_events (self);
  fh_handout_write_words (self);
  divide_end (self);

  return self;
}

void
fh_handout_free (FhHandout *self)
{
  g_ptr_array_unref (self->steps);
  g_ptr_array_unref (self->sources);
  g_ptr_array_unref (self->answers);
  g_clear_pointer (&self->end, fh_handout_text_free);
  g_array_unref (self->end_pages);
  g_array_unref (self->views);
  g_array_unref (self->dates);
  g_array_unref (self->events);
  g_object_unref (self->settings.dataset);
  g_object_unref (self->settings.tour);
  g_clear_object (&self->settings.basemap);
  g_free (self->language);
  g_free (self->second_language);
  g_free (self);
}

guint
fh_handout_get_n_pages (FhHandout *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return MAX (1, count_step_pages (self) + self->end_pages->len);
}

/* One line in the margin: what stands at the side where reading begins, and what at the other. */
static void
paint_margin (FhHandout  *self,
              cairo_t    *cr,
              double      y,
              const char *words,
              gboolean    at_end,
              double      size)
{
  PangoContext *context = fh_handout_create_context ();
  g_autoptr (PangoLayout) layout = pango_layout_new (context);
  PangoFontDescription *font = pango_font_description_from_string (FH_HANDOUT_FONT);
  double                width = self->settings.width - 2 * MARGIN;
  gboolean              on_the_right = at_end != fh_language_is_rtl (self->language);

  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_auto_dir (layout, FALSE);
  pango_context_set_base_dir (context, fh_language_is_rtl (self->language) ? PANGO_DIRECTION_RTL
                                                                           : PANGO_DIRECTION_LTR);
  pango_layout_context_changed (layout);
  g_object_unref (context);
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  /* Pango turns these round only where it looks for the direction itself. */
  pango_layout_set_alignment (layout, on_the_right ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
  pango_layout_set_text (layout, words, -1);
  fh_color_set (&self->palette->text_dim, cr);
  cairo_move_to (cr, MARGIN, y);
  pango_cairo_show_layout (cr, layout);
}

static void
paint_margins (FhHandout *self,
               cairo_t   *cr,
               guint      page)
{
  const char      *tour = fh_text_get (fh_item_get_title (FH_ITEM (self->settings.tour)), self->language);
  const char      *story = fh_text_get (fh_dataset_get_title (self->settings.dataset), self->language);
  g_autofree char *head = fh_line_join (self->language, tour, story, NULL);
  g_autofree char *number = fh_story_position (page, fh_handout_get_n_pages (self), self->language);
  double           foot = self->settings.height - MARGIN - FOOT + 8;

  paint_margin (self, cr, MARGIN, head, FALSE, HEAD_SIZE);
  if (self->settings.kind == FH_HANDOUT_PUPIL)
    {
      g_autofree char *name = fh_story_phrase (FH_STORY_PAIR, self->language,
                                               fh_story_word (FH_STORY_NAME, self->language), BLANK_LINE);

      paint_margin (self, cr, MARGIN, name, TRUE, HEAD_SIZE);
    }
  paint_margin (self, cr, foot, CREDITS, FALSE, SMALL_SIZE - 1.5);
  paint_margin (self, cr, foot, number, TRUE, SMALL_SIZE);
}

/* Where on its page a step stands: in the order in which one reads. */
static FhBox
get_cell (FhHandout *self,
          guint      index)
{
  FhBox  body = get_body (self);
  guint  n_columns = self->settings.per_page == 4 ? 2 : 1;
  guint  n_rows = self->settings.per_page == 1 ? 1 : 2;
  guint  column = index % n_columns;
  guint  row = index / n_columns;
  double width = (body.x1 - body.x0 - CELL_GAP * (n_columns - 1)) / n_columns;
  double height = (body.y1 - body.y0 - CELL_GAP * (n_rows - 1)) / n_rows;

  if (fh_language_is_rtl (self->language))
    column = n_columns - 1 - column;
  body.x0 += column * (width + CELL_GAP);
  body.y0 += row * (height + CELL_GAP);
  body.x1 = body.x0 + width;
  body.y1 = body.y0 + height;

  return body;
}

static void
paint_end_page (FhHandout *self,
                cairo_t   *cr,
                guint      page)
{
  FhBox body = get_body (self);
  guint first = g_array_index (self->end_pages, guint, page);
  guint end = page + 1 < self->end_pages->len ? g_array_index (self->end_pages, guint, page + 1)
                                              : fh_handout_text_get_length (self->end);

  fh_handout_text_paint (self->end, first, end - first, cr, body.x0, body.y0, body.x1 - body.x0, 1);
}

void
fh_handout_paint_page (FhHandout *self,
                       cairo_t   *cr,
                       guint      page)
{
  guint per_page;
  guint n_step_pages;

  g_return_if_fail (self != NULL);
  g_return_if_fail (cr != NULL);

  per_page = self->settings.per_page;
  n_step_pages = count_step_pages (self);
  cairo_save (cr);
  paint_margins (self, cr, page);
  if (page < n_step_pages)
    for (guint i = page * per_page; i < MIN ((page + 1) * per_page, self->steps->len); i++)
      {
        FhBox cell = get_cell (self, i - page * per_page);

        fh_handout_paint_step (self, g_ptr_array_index (self->steps, i), cr, &cell);
      }
  else if (page - n_step_pages < self->end_pages->len)
    paint_end_page (self, cr, page - n_step_pages);
  cairo_restore (cr);
}

static cairo_status_t
write_cb (void                *closure,
          const unsigned char *data,
          unsigned int         length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static void
add_bookmarks (FhHandout       *self,
               cairo_surface_t *surface)
{
  for (guint i = 0; i < self->steps->len; i++)
    {
      const FhHandoutStep *step = g_ptr_array_index (self->steps, i);
      FhBox                cell = get_cell (self, i % self->settings.per_page);
      char                 y[G_ASCII_DTOSTR_BUF_SIZE];
      g_autofree char     *target = NULL;
      g_autofree char     *title = g_strdup_printf ("%u. %s", i + 1, step->title);

      g_ascii_formatd (y, sizeof y, "%.1f", MAX (0, cell.y0 - HEAD));
      target = g_strdup_printf ("page=%u pos=[0 %s]", i / self->settings.per_page + 1, y);
      cairo_pdf_surface_add_outline (surface, CAIRO_PDF_OUTLINE_ROOT, title, target, 0);
    }

  if (self->end_pages->len > 0)
    {
      g_autofree char *target = g_strdup_printf ("page=%u pos=[0 0]", count_step_pages (self) + 1);
      gboolean         is_quiz = self->settings.kind == FH_HANDOUT_PUPIL;
      FhStoryWord      word = is_quiz ? FH_STORY_ANSWERS : FH_STORY_SOURCES;

      cairo_pdf_surface_add_outline (surface, CAIRO_PDF_OUTLINE_ROOT, fh_story_word (word, self->language),
                                     target, 0);
    }
}

static cairo_status_t
paint_pdf (FhHandout  *self,
           GByteArray *bytes)
{
  const char      *tour = fh_text_get (fh_item_get_title (FH_ITEM (self->settings.tour)), self->language);
  const char      *story = fh_text_get (fh_dataset_get_title (self->settings.dataset), self->language);
  g_autofree char *title = g_strdup_printf ("%s · %s", tour, story);
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (write_cb, bytes, self->settings.width,
                                                                  self->settings.height);
  cairo_t         *cr = cairo_create (surface);
  cairo_status_t   status;

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Foothold");
  for (guint page = 0; page < fh_handout_get_n_pages (self); page++)
    {
      fh_handout_paint_page (self, cr, page);
      cairo_show_page (cr);
    }
  add_bookmarks (self, surface);

  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  return status;
}

gboolean
fh_handout_write_pdf (FhHandout  *self,
                      const char *path,
                      GError    **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_status_t status;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  status = paint_pdf (self, bytes);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, cairo_status_to_string (status));
      return FALSE;
    }

  return g_file_set_contents_full (path, (const char *) bytes->data, bytes->len,
                                   G_FILE_SET_CONTENTS_CONSISTENT, 0644, error);
}
