/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-story-picture.h"

#include <pango/pangocairo.h>

#include "fh-date-words.h"
#include "fh-glyph.h"
#include "fh-map-picture.h"
#include "fh-timeline-painter.h"

/* Logical pixels. */
#define MARGIN        16.0
#define MAP_MARGIN    24.0
#define GLYPH         11.0
#define LEGEND_GAP    18.0
#define HEADER_MAX    170.0
#define TIMELINE_PART 0.34
#define TIMELINE_MIN  170.0
#define TIMELINE_MAX  320.0

/* What the map is made of; the same in every language. */
static const char credits[] =
  "GSHHG · Natural Earth · GeoNames (CC BY 4.0) · © OpenStreetMap contributors (ODbL)";

static PangoLayout *
create_layout (const FhStoryPicture *self,
               cairo_t              *cr,
               const char           *text,
               const char           *font)
{
  PangoLayout          *layout = pango_cairo_create_layout (cr);
  PangoFontDescription *description = pango_font_description_from_string (font);
  PangoContext         *context = pango_layout_get_context (layout);

  pango_context_set_language (context, pango_language_from_string (self->language));
  pango_layout_set_font_description (layout, description);
  pango_layout_set_text (layout, text, -1);
  pango_font_description_free (description);

  return layout;
}

/* Paints text at the side where reading begins, or at the other one, and returns its width. */
static double
paint_text (const FhStoryPicture *self,
            cairo_t              *cr,
            const char           *text,
            const char           *font,
            const FhColor        *color,
            gboolean              at_end,
            double                y)
{
  g_autoptr (PangoLayout) layout = create_layout (self, cr, text, font);
  gboolean on_the_right = at_end != fh_language_is_rtl (self->language);
  double   width;
  int      pixels;

  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_get_pixel_size (layout, &pixels, NULL);
  width = MIN (pixels, self->width - 2 * MARGIN);
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE) + PANGO_SCALE);

  fh_color_set (color, cr);
  cairo_move_to (cr, on_the_right ? self->width - MARGIN - width : MARGIN, y);
  pango_cairo_show_layout (cr, layout);

  return width;
}

/* The categories with their shapes; as many as have room. Returns nothing: the row has a fixed height. */
static void
paint_legend (const FhStoryPicture *self,
              cairo_t              *cr,
              double                y)
{
  GListModel *categories = fh_dataset_get_categories (self->dataset);
  guint       n_categories = g_list_model_get_n_items (categories);
  gboolean    rtl = fh_language_is_rtl (self->language);
  double      along = MARGIN;

  for (guint i = 0; i < n_categories; i++)
    {
      g_autoptr (FhCategory) category = g_list_model_get_item (categories, i);
      g_autoptr (PangoLayout) name = create_layout (
        self, cr, fh_text_get (fh_item_get_title (FH_ITEM (category)), self->language), "sans 9.5");
      int    text_width;
      int    text_height;
      double width;

      pango_layout_get_pixel_size (name, &text_width, &text_height);
      width = GLYPH + 7 + text_width;
      if (along + width > self->width - MARGIN)
        break;

      fh_color_set (&self->palette->category[fh_category_get_color (category)], cr);
      fh_glyph_trace_category (cr, fh_category_get_shape (category),
                               rtl ? self->width - along - GLYPH / 2 : along + GLYPH / 2,
                               y + text_height / 2.0, GLYPH);
      cairo_fill (cr);
      fh_color_set (&self->palette->text, cr);
      cairo_move_to (cr, rtl ? self->width - along - width : along + GLYPH + 7, y);
      pango_cairo_show_layout (cr, name);
      along += width + LEGEND_GAP;
    }
}

static void
unite_place (FhBounds *bounds,
             FhPlace  *place,
             gboolean  is_first)
{
  double latitude = fh_place_get_latitude (place);
  double longitude = fh_place_get_longitude (place);

  bounds->south = is_first ? latitude : MIN (bounds->south, latitude);
  bounds->north = is_first ? latitude : MAX (bounds->north, latitude);
  bounds->west = is_first ? longitude : MIN (bounds->west, longitude);
  bounds->east = is_first ? longitude : MAX (bounds->east, longitude);
}

/* Around the selection's places; around the story where it has none. */
static FhBounds
find_bounds (const FhStoryPicture *self)
{
  FhBounds bounds = fh_dataset_get_bounds (self->dataset);

  if (self->selection != NULL && FH_IS_PLACE (self->selection))
    {
      unite_place (&bounds, FH_PLACE (self->selection), TRUE);
    }
  else if (self->selection != NULL && FH_IS_EVENT (self->selection))
    {
      GPtrArray *places = fh_event_get_places (FH_EVENT (self->selection));

      for (guint i = 0; i < places->len; i++)
        unite_place (&bounds, g_ptr_array_index (places, i), i == 0);
    }

  return bounds;
}

static void
paint_map (const FhStoryPicture *self,
           cairo_t              *cr,
           double                y,
           double                height)
{
  FhMapPicture map = {
    .dataset = self->dataset,
    .basemap = self->basemap,
    .palette = self->palette,
    .language = self->language,
    .second_language = self->second_language,
    .date = self->date,
    .selection = self->selection,
    .area = fh_map_area_for_bounds (find_bounds (self), self->width, height, MAP_MARGIN),
    .scale = self->scale,
  };

  cairo_save (cr);
  cairo_translate (cr, 0, y);
  fh_map_picture_paint (&map, cr);
  cairo_restore (cr);
}

/* (element-type FhPlace) (transfer full): those with a band of states. */
static GPtrArray *
list_sites (FhDataset *dataset)
{
  GPtrArray  *sites = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *places = fh_dataset_get_places (dataset);
  guint       n_places = g_list_model_get_n_items (places);

  for (guint i = 0; i < n_places; i++)
    {
      g_autoptr (FhPlace) place = g_list_model_get_item (places, i);

      if (fh_place_get_featured (place))
        g_ptr_array_add (sites, g_steal_pointer (&place));
    }

  return sites;
}

static void
paint_timeline (const FhStoryPicture *self,
                cairo_t              *cr,
                double                y,
                double                height)
{
  g_autoptr (PangoLayout) layout = create_layout (self, cr, "", "sans 9.5");
  g_autoptr (GPtrArray) sites = list_sites (self->dataset);
  g_autoptr (FhTimelineText) text = NULL;
  g_autoptr (FhTimelineLanes) lanes = NULL;
  g_autoptr (FhTimelineLayout) timeline = fh_timeline_layout_new ();
  PangoContext  *context = pango_layout_get_context (layout);
  FhTimelineLook look = {
    .palette = self->palette, .selection = self->selection, .date = self->date, .has_headers = TRUE
  };
  FhTimelineInput input = {
    .places = sites, .language = self->language, .limits = self->span, .width = self->width, .height = height
  };

  pango_context_set_font_description (context, pango_layout_get_font_description (layout));
  text = fh_timeline_text_new (context);
  lanes = fh_timeline_lanes_new (fh_dataset_get_events (self->dataset),
                                 fh_dataset_get_categories (self->dataset), FH_TIMELINE_BY_CATEGORY);
  input.text = text;
  input.lanes = lanes;
  input.header_width = fh_timeline_layout_measure_header (text, lanes, sites, self->language, HEADER_MAX);
  input.scale =
    fh_time_scale_for_span (self->span, fh_timeline_layout_get_plot_width (self->width, input.header_width));

  cairo_save (cr);
  cairo_translate (cr, 0, y);
  cairo_rectangle (cr, 0, 0, self->width, height);
  cairo_clip (cr);
  fh_timeline_layout_update (timeline, &input);
  fh_timeline_paint (timeline, &look, cr);
  fh_timeline_paint_overlay (timeline, &look, cr);
  cairo_restore (cr);
}

void
fh_story_picture_paint (const FhStoryPicture *self,
                        cairo_t              *cr)
{
  g_autofree char *date = NULL;
  const double     title_height = 52;
  const double     legend_height = 34;
  const double     credits_height = 24;
  double           timeline_height;
  double           map_height;

  g_return_if_fail (self != NULL);
  g_return_if_fail (FH_IS_DATASET (self->dataset));

  timeline_height = CLAMP (self->height * TIMELINE_PART, TIMELINE_MIN, TIMELINE_MAX);
  map_height = MAX (1, self->height - title_height - legend_height - timeline_height - credits_height);
  date = fh_time_format_day (self->date, self->language, FH_DATE_STYLE_LONG);

  cairo_save (cr);
  fh_color_set (&self->palette->canvas, cr);
  cairo_rectangle (cr, 0, 0, self->width, self->height);
  cairo_fill (cr);

  paint_text (self, cr, date, "sans 11", &self->palette->text_dim, TRUE, 18);
  paint_text (self, cr, fh_text_get (fh_dataset_get_title (self->dataset), self->language), "sans bold 15",
              &self->palette->text, FALSE, 13);
  paint_map (self, cr, title_height, map_height);
  paint_legend (self, cr, title_height + map_height + 10);
  paint_timeline (self, cr, title_height + map_height + legend_height, timeline_height);
  paint_text (self, cr, credits, "sans 7.5", &self->palette->text_dim, TRUE,
              self->height - credits_height + 4);
  cairo_restore (cr);
}
