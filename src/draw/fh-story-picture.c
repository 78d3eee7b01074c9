/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-story-picture.h"

#include <pango/pangocairo.h>

#include "fh-date-words.h"
#include "fh-map-picture.h"
#include "fh-story-frame.h"
#include "fh-timeline-painter.h"

/* Logical pixels. */
#define MAP_MARGIN    24.0
#define HEADER_MAX    170.0
#define TIMELINE_PART 0.34
#define TIMELINE_MIN  170.0
#define TIMELINE_MAX  320.0

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

/* What was asked for, in the middle of a map of another shape. */
static FhMapArea
find_area (const FhStoryPicture *self,
           double                height)
{
  FhMapArea area = self->area;

  if (area.width <= 0 || area.height <= 0)
    return fh_map_area_for_bounds (find_bounds (self), self->width, height, MAP_MARGIN);

  area.zoom = MAX (0, area.zoom + log2 (MIN (self->width / area.width, height / area.height)));
  area.width = self->width;
  area.height = height;
  return area;
}

static void
paint_map (const FhStoryPicture *self,
           cairo_t              *cr,
           const FhMapArea      *area,
           double                y)
{
  FhMapPicture map = {
    .dataset = self->dataset,
    .events = self->events,
    .basemap = self->basemap,
    .palette = self->palette,
    .language = self->language,
    .second_language = self->second_language,
    .date = self->date,
    .selection = self->selection,
    .area = *area,
    .scale = self->scale,
  };

  cairo_save (cr);
  cairo_translate (cr, 0, y);
  fh_map_picture_paint (&map, cr);
  cairo_restore (cr);
}

static GListModel *
get_events (const FhStoryPicture *self)
{
  return self->events != NULL ? self->events : fh_dataset_get_events (self->dataset);
}

static GListModel *
get_groups (const FhStoryPicture *self)
{
  switch (self->timeline.grouping)
    {
    case FH_TIMELINE_BY_PLACE:
      return fh_dataset_get_places (self->dataset);
    case FH_TIMELINE_BY_ACTOR:
      return fh_dataset_get_actors (self->dataset);
    case FH_TIMELINE_BY_TOPIC:
      return fh_dataset_get_topics (self->dataset);
    case FH_TIMELINE_BY_CATEGORY:
    default:
      return fh_dataset_get_categories (self->dataset);
    }
}

/* Measured as on a screen, however large it is painted: a context that knows of a scale has other metrics. */
static FhTimelineText *
create_timeline_text (const FhStoryPicture *self)
{
  PangoContext         *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  PangoFontDescription *description = pango_font_description_from_string ("sans 9.5");
  FhTimelineText       *text;

  pango_context_set_language (context, pango_language_from_string (self->language));
  pango_context_set_font_description (context, description);
  text = fh_timeline_text_new (context);
  pango_font_description_free (description);
  g_object_unref (context);

  return text;
}

static void
paint_timeline (const FhStoryPicture *self,
                cairo_t              *cr,
                double                y,
                double                height)
{
  const FhStoryTimeline *shown = &self->timeline;
  g_autoptr (GPtrArray) sites = fh_dataset_list_sites (self->dataset);
  g_autoptr (FhTimelineText) text = create_timeline_text (self);
  g_autoptr (FhTimelineLanes) lanes =
    fh_timeline_lanes_new (get_events (self), get_groups (self), shown->grouping);
  g_autoptr (FhTimelineLayout) timeline = fh_timeline_layout_new ();
  FhTimelineLook look = {
    .palette = self->palette, .selection = self->selection, .date = self->date, .has_headers = TRUE
  };
  FhTimelineInput input = {
    .lanes = lanes,
    .places = sites,
    .text = text,
    .language = self->language,
    .limits = self->span,
    .width = self->width,
    .height = height,
    .scroll = shown->height > 0 ? shown->scroll : 0,
    .collapsed = shown->collapsed,
  };

  if (shown->order != NULL)
    {
      input.order = (const guint *) (void *) shown->order->data;
      input.n_order = shown->order->len;
    }
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

static double
get_timeline_height (const FhStoryPicture *self)
{
  if (self->without_timeline)
    return 0;
  if (self->timeline.height > 0)
    return self->timeline.height;
  return CLAMP (self->height * TIMELINE_PART, TIMELINE_MIN, TIMELINE_MAX);
}

double
fh_story_picture_measure (const FhStoryPicture *self,
                          double                map_height)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (FH_IS_DATASET (self->dataset), 0);

  return fh_story_frame_measure_head (self) + map_height + fh_story_frame_paint_legend (self, NULL, NULL, 0) +
         get_timeline_height (self) + FH_STORY_FRAME_CREDITS;
}

void
fh_story_picture_paint (const FhStoryPicture *self,
                        cairo_t              *cr)
{
  FhMapArea area;
  double    head;
  double    legend;
  double    timeline;
  double    map;

  g_return_if_fail (self != NULL);
  g_return_if_fail (FH_IS_DATASET (self->dataset));

  cairo_save (cr);
  fh_color_set (&self->palette->canvas, cr);
  cairo_rectangle (cr, 0, 0, self->width, self->height);
  cairo_fill (cr);

  head = fh_story_frame_measure_head (self);
  legend = fh_story_frame_paint_legend (self, NULL, NULL, 0);
  timeline = get_timeline_height (self);
  map = MAX (1, self->height - head - legend - timeline - FH_STORY_FRAME_CREDITS);

  area = find_area (self, map);

  fh_story_frame_paint_head (self, cr);
  paint_map (self, cr, &area, head);
  fh_story_frame_paint_legend (self, cr, &area, head + map);
  if (!self->without_timeline)
    paint_timeline (self, cr, head + map + legend, timeline);
  fh_story_frame_paint_credits (self, cr);
  cairo_restore (cr);
}
