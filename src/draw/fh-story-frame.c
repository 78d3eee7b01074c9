/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-story-frame.h"

#include <pango/pangocairo.h>

#include "fh-date-words.h"
#include "fh-glyph.h"
#include "fh-line.h"
#include "fh-story-words.h"
#include "fh-units.h"

/* Logical pixels. */
#define MARGIN       16.0
#define GAP          24.0
#define TITLE_Y      13.0
#define DATE_Y       18.0
#define SECOND_Y     43.0
#define HEAD         52.0
#define HEAD_SECOND  72.0
#define GLYPH        11.0
#define GLYPH_GAP    7.0
#define LEGEND_GAP   18.0
#define LEGEND_ABOVE 10.0
#define LEGEND_ROW   22.0
#define LEGEND_BELOW 2.0
#define CREDITS_Y    4.0
#define SCALE_MAX    90.0
#define SCALE_ROOM   160.0
#define SCALE_TICK   5.0

/* What the map is made of; the same in every language. */
static const char credits[] =
  "GSHHG · Natural Earth · GeoNames (CC BY 4.0) · © OpenStreetMap contributors (ODbL)";

/* @cr: (nullable) */
static PangoLayout *
create_layout (const FhStoryPicture *self,
               cairo_t              *cr,
               const char           *text,
               const char           *font)
{
  PangoFontMap         *fonts = pango_cairo_font_map_get_default ();
  PangoContext         *context = cr != NULL ? pango_cairo_create_context (cr)
                                             : pango_font_map_create_context (fonts);
  PangoFontDescription *description = pango_font_description_from_string (font);
  PangoLayout          *layout = pango_layout_new (context);

  pango_context_set_language (context, pango_language_from_string (self->language));
  pango_layout_set_font_description (layout, description);
  pango_layout_set_text (layout, text, -1);
  pango_font_description_free (description);
  g_object_unref (context);

  return layout;
}

/* Paints text at the side where reading begins, or at the other one, and returns the width that it took of
 * @room. */
static double
paint_text (const FhStoryPicture *self,
            cairo_t              *cr,
            const char           *text,
            const char           *font,
            const FhColor        *color,
            gboolean              at_end,
            double                y,
            double                room)
{
  g_autoptr (PangoLayout) layout = create_layout (self, cr, text, font);
  gboolean on_the_right = at_end != fh_language_is_rtl (self->language);
  double   width;
  int      pixels;

  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_get_pixel_size (layout, &pixels, NULL);
  width = CLAMP (pixels, 0, MAX (0, room));
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE) + PANGO_SCALE);

  fh_color_set (color, cr);
  cairo_move_to (cr, on_the_right ? self->width - MARGIN - width : MARGIN, y);
  pango_cairo_show_layout (cr, layout);

  return width;
}

static gboolean
has_second_line (const FhStoryPicture *self)
{
  return self->selection != NULL || self->events != NULL;
}

double
fh_story_frame_measure_head (const FhStoryPicture *self)
{
  return has_second_line (self) ? HEAD_SECOND : HEAD;
}

/* "Agreement signed · 26 August 2015" */
static char *
describe_selection (const FhStoryPicture *self)
{
  g_autofree char *date = NULL;

  if (FH_IS_EVENT (self->selection))
    date = fh_date_format (fh_event_get_date (FH_EVENT (self->selection)), self->language,
                           FH_DATE_STYLE_MEDIUM);

  return fh_line_join (self->language, fh_text_get (fh_item_get_title (self->selection), self->language),
                       date, NULL);
}

/* "46 events: Military, Hmeimim" */
static char *
describe_filter (const FhStoryPicture *self)
{
  g_autofree char *count = fh_story_count (FH_STORY_N_EVENTS, g_list_model_get_n_items (self->events),
                                           self->language);

  if (self->filter == NULL || *self->filter == '\0')
    return g_steal_pointer (&count);

  return fh_story_phrase (FH_STORY_PAIR, self->language, count, self->filter);
}

void
fh_story_frame_paint_head (const FhStoryPicture *self,
                           cairo_t              *cr)
{
  g_autofree char *date = fh_time_format_day (self->date, self->language, FH_DATE_STYLE_LONG);
  double           room = self->width - 2 * MARGIN;
  double           taken;

  taken = paint_text (self, cr, date, "sans 11", &self->palette->text_dim, TRUE, DATE_Y, room / 2);
  paint_text (self, cr, fh_text_get (fh_dataset_get_title (self->dataset), self->language), "sans bold 15",
              &self->palette->text, FALSE, TITLE_Y, room - taken - GAP);

  taken = 0;
  if (self->events != NULL)
    {
      g_autofree char *words = describe_filter (self);

      taken = GAP + paint_text (self, cr, words, "sans 9.5", &self->palette->text_dim, TRUE, SECOND_Y,
                                self->selection != NULL ? room / 2 : room);
    }
  if (self->selection != NULL)
    {
      g_autofree char *words = describe_selection (self);

      paint_text (self, cr, words, "sans 10.5", &self->palette->text, FALSE, SECOND_Y - 1, room - taken);
    }
}

static void
paint_category (const FhStoryPicture *self,
                cairo_t              *cr,
                FhCategory           *category,
                PangoLayout          *name,
                double                along,
                double                y)
{
  gboolean rtl = fh_language_is_rtl (self->language);
  int      width;
  int      height;

  pango_layout_get_pixel_size (name, &width, &height);
  fh_color_set (&self->palette->category[fh_category_get_color (category)], cr);
  fh_glyph_trace_category (cr, fh_category_get_shape (category),
                           rtl ? self->width - along - GLYPH / 2 : along + GLYPH / 2, y + height / 2.0,
                           GLYPH);
  cairo_fill (cr);
  fh_color_set (&self->palette->text, cr);
  cairo_move_to (cr, rtl ? self->width - along - GLYPH - GLYPH_GAP - width : along + GLYPH + GLYPH_GAP, y);
  pango_cairo_show_layout (cr, name);
}

/* How long a round distance is in the middle of the map. */
static void
paint_scale (const FhStoryPicture *self,
             cairo_t              *cr,
             const FhMapArea      *area,
             double                along,
             double                y)
{
  gboolean         rtl = fh_language_is_rtl (self->language);
  double           per_pixel = fh_mercator_metres_per_pixel (fh_mercator_latitude (area->y), area->zoom);
  g_autofree char *words = NULL;
  double           length = fh_units_round_down (SCALE_MAX * per_pixel, self->language, &words) / per_pixel;
  g_autoptr (PangoLayout) layout = create_layout (self, cr, words, "sans 9.5");
  double left = rtl ? self->width - along - length : along;
  double bottom;
  int    width;
  int    height;

  pango_layout_get_pixel_size (layout, &width, &height);
  bottom = y + height / 2.0 + SCALE_TICK / 2;
  fh_color_set (&self->palette->text, cr);
  cairo_set_line_width (cr, 1.5);
  cairo_move_to (cr, left, bottom - SCALE_TICK);
  cairo_line_to (cr, left, bottom);
  cairo_line_to (cr, left + length, bottom);
  cairo_line_to (cr, left + length, bottom - SCALE_TICK);
  cairo_stroke (cr);
  cairo_move_to (cr, rtl ? left - GLYPH_GAP - width : left + length + GLYPH_GAP, y);
  pango_cairo_show_layout (cr, layout);
}

double
fh_story_frame_paint_legend (const FhStoryPicture *self,
                             cairo_t              *cr,
                             const FhMapArea      *area,
                             double                y)
{
  GListModel *categories = fh_dataset_get_categories (self->dataset);
  guint       n_categories = g_list_model_get_n_items (categories);
  double      along = MARGIN;
  double      row = y + LEGEND_ABOVE;

  for (guint i = 0; i < n_categories; i++)
    {
      g_autoptr (FhCategory) category = g_list_model_get_item (categories, i);
      g_autoptr (PangoLayout) name = create_layout (
        self, cr, fh_text_get (fh_item_get_title (FH_ITEM (category)), self->language), "sans 9.5");
      double room = self->width - 2 * MARGIN - GLYPH - GLYPH_GAP;
      int    width;

      pango_layout_get_pixel_size (name, &width, NULL);
      if (width > room)
        {
          pango_layout_set_ellipsize (name, PANGO_ELLIPSIZE_END);
          pango_layout_set_width (name, (int) (room * PANGO_SCALE));
          width = (int) room;
        }
      if (along > MARGIN && along + GLYPH + GLYPH_GAP + width > self->width - MARGIN)
        {
          along = MARGIN;
          row += LEGEND_ROW;
        }
      if (cr != NULL)
        paint_category (self, cr, category, name, along, row);
      along += GLYPH + GLYPH_GAP + width + LEGEND_GAP;
    }

  if (along > MARGIN && along + SCALE_ROOM > self->width - MARGIN)
    {
      along = MARGIN;
      row += LEGEND_ROW;
    }
  if (cr != NULL)
    paint_scale (self, cr, area, along, row);

  return row + LEGEND_ROW + LEGEND_BELOW - y;
}

void
fh_story_frame_paint_credits (const FhStoryPicture *self,
                              cairo_t              *cr)
{
  FhDate *as_of = fh_dataset_get_as_of (self->dataset);
  double  y = self->height - FH_STORY_FRAME_CREDITS + CREDITS_Y;
  double  room = self->width - 2 * MARGIN;
  double  taken = paint_text (self, cr, credits, "sans 7.5", &self->palette->text_dim, TRUE, y, room);

  if (as_of != NULL)
    {
      g_autofree char *date = fh_date_format (as_of, self->language, FH_DATE_STYLE_LONG);
      g_autofree char *words = fh_story_phrase (FH_STORY_AS_OF, self->language, date, NULL);
      g_autoptr (PangoLayout) layout = create_layout (self, cr, words, "sans 7.5");
      int width;

      pango_layout_get_pixel_size (layout, &width, NULL);
      if (width <= room - taken - GAP)
        paint_text (self, cr, words, "sans 7.5", &self->palette->text_dim, FALSE, y, room - taken - GAP);
    }
}
