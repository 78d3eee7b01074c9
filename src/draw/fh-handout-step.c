/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A step on a page: its map, the slim timeline and its words, as large as they fit. */

#include <math.h>

#include "fh-handout-private.h"
#include "fh-date-words.h"
#include "fh-map-picture.h"
#include "fh-tour-strip.h"

/* In points. */
#define GAP         8.0
#define STRIP       38.0
#define STRIP_SMALL 30.0

/* The map's share of the height with words below it, at least and at most, and of the width with words
 * beside. */
#define MAP_LEAST  0.34
#define MAP_MOST   0.58
#define MAP_BESIDE 0.52

/* Words get no smaller than this. */
#define SMALLEST 0.6

/* What lies on the map is as large as on a screen of so many logical pixels, on a map as wide as the page. */
#define MAP_PIXELS 860.0

/* A step's camera is meant for a map about this wide, in logical pixels. */
#define CAMERA_PIXELS 760.0

static FhMapArea
get_area (const FhTourView *view,
          double            width,
          double            height)
{
  FhMapArea area;

  if (view->camera == NULL)
    return fh_map_area_for_bounds (view->bounds, width, height, 24);

  area = (FhMapArea){ fh_mercator_x (view->camera->longitude), fh_mercator_y (view->camera->latitude),
                      view->camera->zoom, width, height };
  if (width < CAMERA_PIXELS)
    area.zoom += log2 (width / CAMERA_PIXELS);

  return area;
}

static void
paint_map (FhHandout           *self,
           const FhHandoutStep *step,
           cairo_t             *cr,
           const FhBox         *box)
{
  const FhTourView *view = &g_array_index (self->views, FhTourView, step->position);
  gboolean          is_for_pupil = self->settings.kind == FH_HANDOUT_PUPIL;
  double            scale = MAX ((box->x1 - box->x0) / MAP_PIXELS, 0.5);
  FhMapPicture      picture = {
         .dataset = self->settings.dataset,
         .basemap = self->settings.basemap,
         .palette = self->palette,
         .language = self->language,
         .second_language = self->second_language,
         .date = view->date,
         .selection = fh_tour_step_get_selection (step->step),
         .area = get_area (view, (box->x1 - box->x0) / scale, (box->y1 - box->y0) / scale),
         .scale = 1,
         .without_events = fh_tour_step_get_filter (step->step) == NULL,
         .without_names = is_for_pupil,
  };

  cairo_save (cr);
  cairo_translate (cr, box->x0, box->y0);
  cairo_scale (cr, scale, scale);
  fh_map_picture_paint (&picture, cr);
  cairo_restore (cr);

  cairo_rectangle (cr, box->x0, box->y0, box->x1 - box->x0, box->y1 - box->y0);
  fh_color_set (&self->palette->grid, cr);
  cairo_set_line_width (cr, 0.6);
  cairo_stroke (cr);
}

static void
paint_strip (FhHandout           *self,
             const FhHandoutStep *step,
             cairo_t             *cr,
             const FhBox         *box)
{
  FhTourStrip strip = {
    .palette = self->palette,
    .language = self->language,
    .span = self->span,
    .dates = (const gint64 *) (void *) self->dates->data,
    .n_dates = self->dates->len,
    .position = step->position,
    .date = (double) g_array_index (self->views, FhTourView, step->position).date,
    .hidden_after = FH_TIME_MAX,
    .events = (const gint64 *) (void *) self->events->data,
    .n_events = self->events->len,
    .width = box->x1 - box->x0,
    .height = box->y1 - box->y0,
    .unit = (box->y1 - box->y0) / FH_TOUR_STRIP_HEIGHT,
  };

  cairo_save (cr);
  cairo_translate (cr, box->x0, box->y0);
  fh_tour_strip_paint (&strip, cr);
  cairo_restore (cr);
}

/* As large as the words fit into the height. */
static double
fit_words (const FhHandoutStep *step,
           guint                first,
           double               width,
           double               height)
{
  double scale = 1;

  while (scale > SMALLEST &&
         fh_handout_text_measure (step->text, first, G_MAXUINT - first, width, scale) > height)
    scale -= 0.04;

  return scale;
}

/* Date and title, the map, the timeline, and the other words below each other. */
static void
paint_below (FhHandout           *self,
             const FhHandoutStep *step,
             cairo_t             *cr,
             const FhBox         *box)
{
  double width = box->x1 - box->x0;
  double height = box->y1 - box->y0;
  double strip = self->settings.per_page > 1 ? STRIP_SMALL : STRIP;
  double head = fh_handout_text_paint (step->text, 0, step->n_head, cr, box->x0, box->y0, width, 1);
  double room = height - head - strip - 2 * GAP;
  double scale = fit_words (step, step->n_head, width, room - height * MAP_LEAST);
  double words = fh_handout_text_measure (step->text, step->n_head, G_MAXUINT - step->n_head, width, scale);
  double map_height = CLAMP (room - words, height * MAP_LEAST, height * MAP_MOST);
  FhBox  map = { box->x0, box->y0 + head + GAP, box->x1, box->y0 + head + GAP + map_height };
  FhBox  line = { box->x0, map.y1, box->x1, map.y1 + strip };

  paint_map (self, step, cr, &map);
  paint_strip (self, step, cr, &line);
  fh_handout_text_paint (step->text, step->n_head, G_MAXUINT - step->n_head, cr, box->x0, line.y1 + GAP / 2,
                         width, scale);
}

/* The words beside map and timeline, on the side where a line begins last. */
static void
paint_beside (FhHandout           *self,
              const FhHandoutStep *step,
              cairo_t             *cr,
              const FhBox         *box)
{
  double   width = box->x1 - box->x0;
  double   height = box->y1 - box->y0;
  double   map_width = width * MAP_BESIDE;
  double   words_width = width - map_width - 2 * GAP;
  double   scale = fit_words (step, 0, words_width, height);
  gboolean rtl = fh_language_is_rtl (self->language);
  double   map_x = rtl ? box->x1 - map_width : box->x0;
  double   map_height = height - STRIP_SMALL - GAP;
  FhBox    map = { map_x, box->y0, map_x + map_width, box->y0 + map_height };
  FhBox    line = { map.x0, map.y1, map.x1, map.y1 + STRIP_SMALL };

  paint_map (self, step, cr, &map);
  paint_strip (self, step, cr, &line);
  fh_handout_text_paint (step->text, 0, G_MAXUINT, cr, rtl ? box->x0 : map.x1 + 2 * GAP, box->y0, words_width,
                         scale);
}

void
fh_handout_paint_step (FhHandout           *self,
                       const FhHandoutStep *step,
                       cairo_t             *cr,
                       const FhBox         *box)
{
  if (self->settings.per_page == 2)
    paint_beside (self, step, cr, box);
  else
    paint_below (self, step, cr, box);
}
