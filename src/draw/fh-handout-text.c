/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-handout-text.h"

#include "fh-date-words.h"

typedef struct
{
  char          *string;
  char          *language;
  FhHandoutStyle style;
  guint          n_ruled;
  double         ruled_height;
} Paragraph;

struct _FhHandoutText
{
  const FhPalette *palette;
  PangoContext    *context;
  GPtrArray       *paragraphs;
};

static void
free_paragraph (gpointer data)
{
  Paragraph *paragraph = data;

  g_free (paragraph->string);
  g_free (paragraph->language);
  g_free (paragraph);
}

PangoContext *
fh_handout_create_context (void)
{
  PangoContext         *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  pango_cairo_context_set_font_options (context, options);
  pango_context_set_round_glyph_positions (context, FALSE);
  cairo_font_options_destroy (options);

  return context;
}

FhHandoutText *
fh_handout_text_new (const FhPalette *palette)
{
  FhHandoutText *self = g_new0 (FhHandoutText, 1);

  self->palette = palette;
  self->paragraphs = g_ptr_array_new_with_free_func (free_paragraph);
  self->context = fh_handout_create_context ();

  return self;
}

void
fh_handout_text_free (FhHandoutText *self)
{
  g_ptr_array_unref (self->paragraphs);
  g_object_unref (self->context);
  g_free (self);
}

void
fh_handout_text_add (FhHandoutText        *self,
                     const char           *string,
                     const char           *language,
                     const FhHandoutStyle *style)
{
  Paragraph *paragraph;

  g_return_if_fail (self != NULL);
  g_return_if_fail (style != NULL);

  if (string == NULL || *string == '\0')
    return;

  paragraph = g_new0 (Paragraph, 1);
  paragraph->string = g_strdup (string);
  paragraph->language = g_strdup (language);
  paragraph->style = *style;
  g_ptr_array_add (self->paragraphs, paragraph);
}

void
fh_handout_text_add_ruled (FhHandoutText *self,
                           guint          n_lines,
                           double         height,
                           double         before)
{
  Paragraph *paragraph = g_new0 (Paragraph, 1);

  paragraph->n_ruled = n_lines;
  paragraph->ruled_height = height;
  paragraph->style.before = before;
  g_ptr_array_add (self->paragraphs, paragraph);
}

guint
fh_handout_text_get_length (FhHandoutText *self)
{
  return self->paragraphs->len;
}

static PangoLayout *
create_layout (FhHandoutText   *self,
               const Paragraph *paragraph,
               double           width,
               double           scale)
{
  PangoLayout          *layout = pango_layout_new (self->context);
  PangoFontDescription *font = pango_font_description_from_string (FH_HANDOUT_FONT);
  gboolean              rtl = paragraph->language != NULL && fh_language_is_rtl (paragraph->language);
  PangoAttrList        *attributes = pango_attr_list_new ();

  pango_font_description_set_absolute_size (font, paragraph->style.size * scale * PANGO_SCALE);
  if (paragraph->style.bold)
    pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  if (paragraph->style.italic)
    pango_font_description_set_style (font, PANGO_STYLE_ITALIC);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);

  if (paragraph->language != NULL)
    pango_attr_list_insert (attributes,
                            pango_attr_language_new (pango_language_from_string (paragraph->language)));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);

  pango_context_set_base_dir (self->context, rtl ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
  pango_layout_context_changed (layout);
  pango_layout_set_auto_dir (layout, FALSE);
  /* Pango turns these round only where it looks for the direction itself. */
  pango_layout_set_alignment (layout, rtl ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, (int) (MAX (1, width) * PANGO_SCALE));
  pango_layout_set_text (layout, paragraph->string, -1);

  return layout;
}

static double
measure_paragraph (FhHandoutText   *self,
                   const Paragraph *paragraph,
                   double           width,
                   double           scale)
{
  g_autoptr (PangoLayout) layout = NULL;
  int height;

  if (paragraph->string == NULL)
    return paragraph->n_ruled * paragraph->ruled_height;

  layout = create_layout (self, paragraph, width, scale);
  pango_layout_get_size (layout, NULL, &height);
  return (double) height / PANGO_SCALE;
}

double
fh_handout_text_measure (FhHandoutText *self,
                         guint          first,
                         guint          n_paragraphs,
                         double         width,
                         double         scale)
{
  double height = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = first; i < MIN (first + n_paragraphs, self->paragraphs->len); i++)
    {
      const Paragraph *paragraph = g_ptr_array_index (self->paragraphs, i);

      height += paragraph->style.before * scale + measure_paragraph (self, paragraph, width, scale);
    }

  return height;
}

static void
paint_ruled (FhHandoutText   *self,
             const Paragraph *paragraph,
             cairo_t         *cr,
             double           x,
             double           y,
             double           width)
{
  fh_color_set (&self->palette->text_dim, cr);
  cairo_set_line_width (cr, 0.5);
  for (guint i = 1; i <= paragraph->n_ruled; i++)
    {
      cairo_move_to (cr, x, y + i * paragraph->ruled_height);
      cairo_line_to (cr, x + width, y + i * paragraph->ruled_height);
    }
  cairo_stroke (cr);
}

double
fh_handout_text_paint (FhHandoutText *self,
                       guint          first,
                       guint          n_paragraphs,
                       cairo_t       *cr,
                       double         x,
                       double         y,
                       double         width,
                       double         scale)
{
  double top = y;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = first; i < MIN (first + n_paragraphs, self->paragraphs->len); i++)
    {
      const Paragraph *paragraph = g_ptr_array_index (self->paragraphs, i);

      y += paragraph->style.before * scale;
      if (paragraph->string == NULL)
        {
          paint_ruled (self, paragraph, cr, x, y, width);
        }
      else
        {
          g_autoptr (PangoLayout) layout = create_layout (self, paragraph, width, scale);
          const FhColor *color = paragraph->style.color;

          fh_color_set (color != NULL ? color : &self->palette->text, cr);
          cairo_move_to (cr, x, y);
          pango_cairo_show_layout (cr, layout);
        }
      y += measure_paragraph (self, paragraph, width, scale);
    }

  return y - top;
}
