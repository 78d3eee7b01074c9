/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the pointer is over: the session's hover, which the map follows, and a card. */

#include "fh-timeline-card.h"
#include "fh-timeline-plot-private.h"

/* Pixels between a mark and its card. */
#define CARD_GAP 8

static FhItem *
find_hovered (FhTimelinePlot      *self,
              const FhTimelineHit *hit)
{
  switch (hit->kind)
    {
    case FH_TIMELINE_HIT_ITEM:
      if (hit->item->kind != FH_TIMELINE_ITEM_MARK)
        return NULL;
      return FH_ITEM (fh_timeline_lanes_get_event (self->lanes, hit->event));
    case FH_TIMELINE_HIT_BAR:
      return FH_ITEM (fh_timeline_lanes_get_event (self->lanes, hit->event));
    case FH_TIMELINE_HIT_BAND:
      return hit->row->item;
    case FH_TIMELINE_HIT_HEADER:
      return FH_IS_CATEGORY (hit->row->item) ? NULL : hit->row->item;
    case FH_TIMELINE_HIT_ARROW:
    case FH_TIMELINE_HIT_LANE:
    case FH_TIMELINE_HIT_AXIS:
    case FH_TIMELINE_HIT_NOTHING:
    default:
      return NULL;
    }
}

static void
show_card (FhTimelinePlot         *self,
           const FhTimelineLayout *layout,
           double                  plot_x0,
           double                  plot_x1,
           const FhTimelineRow    *row)
{
  double x0 = fh_timeline_layout_get_x (layout, CLAMP (plot_x0, 0, layout->plot_width));
  double x1 = fh_timeline_layout_get_x (layout, CLAMP (plot_x1, 0, layout->plot_width));

  self->card_area =
    (GdkRectangle){ (int) MIN (x0, x1), (int) row->y, (int) ABS (x1 - x0), (int) row->height };
  gtk_widget_set_visible (self->card, TRUE);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
show_event_card (FhTimelinePlot         *self,
                 const FhTimelineLayout *layout,
                 FhEvent                *event,
                 const FhTimelineRow    *row)
{
  double plot_x = fh_timeline_layout_get_anchor (layout, event);

  fh_timeline_card_set_event (FH_TIMELINE_CARD (self->card), event, fh_session_get_language (self->session));
  show_card (self, layout, plot_x, plot_x, row);
}

static void
show_count_card (FhTimelinePlot         *self,
                 const FhTimelineLayout *layout,
                 const FhTimelineItem   *item,
                 const FhTimelineRow    *row)
{
  FhTimeSpan span = { row->lane->anchors[item->first], row->lane->anchors[item->first + item->n_marks - 1] };

  fh_timeline_card_set_count (FH_TIMELINE_CARD (self->card), item->n_marks, span,
                              fh_session_get_language (self->session));
  show_card (self, layout, item->low, item->high, row);
}

void
fh_timeline_plot_hover (FhTimelinePlot *self,
                        double          x,
                        double          y)
{
  const FhTimelineLayout *layout = fh_timeline_plot_ensure_layout (self);
  FhTimelineHit           hit;
  FhItem                 *item;

  if (layout == NULL)
    return;

  hit = fh_timeline_layout_hit (layout, x, y);
  item = find_hovered (self, &hit);
  if (item != NULL && FH_IS_EVENT (item))
    show_event_card (self, layout, FH_EVENT (item), hit.row);
  else if (hit.kind == FH_TIMELINE_HIT_ITEM)
    show_count_card (self, layout, hit.item, hit.row);
  else
    gtk_widget_set_visible (self->card, FALSE);

  /* Last: whoever follows the hover may change what the hit points to. */
  fh_session_set_hover (self->session, item);
}

void
fh_timeline_plot_unhover (FhTimelinePlot *self)
{
  gtk_widget_set_visible (self->card, FALSE);
  fh_session_set_hover (self->session, NULL);
}

void
fh_timeline_plot_place_card (FhTimelinePlot *self)
{
  int width;
  int height;
  int x;
  int y;

  if (!gtk_widget_should_layout (self->card))
    return;

  gtk_widget_measure (self->card, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  width = MIN (width, self->width);
  gtk_widget_measure (self->card, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);

  /* Centred over the mark, within the plot; under it where there is no room. */
  x = CLAMP (self->card_area.x + self->card_area.width / 2 - width / 2, 0, self->width - width);
  y = self->card_area.y - height - CARD_GAP / 2;
  if (y < 0)
    y = self->card_area.y + self->card_area.height + CARD_GAP / 2;
  gtk_widget_allocate (self->card, width, height, -1,
                       gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT ((float) x, (float) y)));
}
