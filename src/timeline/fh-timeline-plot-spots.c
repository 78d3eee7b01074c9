/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the keyboard and screen readers find in the plot: the names of the rows, and one event at a time. */

#include <glib/gi18n.h>

#include "fh-date-words.h"
#include "fh-story-words.h"
#include "fh-timeline-painter.h"
#include "fh-timeline-plot-private.h"
#include "fh-timeline-spot.h"

#define EVENT_SIZE 24

static FhTimelineSpot *
get_name_spot (FhTimelinePlot *self,
               guint           i)
{
  return FH_TIMELINE_SPOT (g_ptr_array_index (self->names, i));
}

static void
name_activate_cb (FhTimelineSpot *spot,
                  FhTimelinePlot *self)
{
  FhItem *item = fh_timeline_spot_get_item (spot);

  if (item == NULL)
    return;
  if (FH_IS_CATEGORY (item))
    fh_timeline_plot_open_menu (self, item);
  else
    fh_session_select (self->session, item);
}

static void
event_activate_cb (FhTimelineSpot *spot,
                   FhTimelinePlot *self)
{
  FhItem *item = fh_timeline_spot_get_item (spot);

  if (item != NULL)
    fh_session_select (self->session, item);
}

static GtkWidget *
add_spot (FhTimelinePlot *self,
          GCallback       callback)
{
  GtkWidget *spot = fh_timeline_spot_new ();

  g_signal_connect_object (spot, "activate", callback, self, 0);
  gtk_widget_set_parent (spot, GTK_WIDGET (self));

  return spot;
}

void
fh_timeline_plot_add_spots (FhTimelinePlot *self)
{
  self->names = g_ptr_array_new_with_free_func ((GDestroyNotify) gtk_widget_unparent);
  self->event_spot = add_spot (self, G_CALLBACK (event_activate_cb));
  gtk_widget_add_css_class (self->event_spot, "event");
}

void
fh_timeline_plot_clear_spots (FhTimelinePlot *self)
{
  g_clear_pointer (&self->names, g_ptr_array_unref);
  g_clear_pointer (&self->event_spot, gtk_widget_unparent);
  g_clear_object (&self->row_item);
}

static char *
make_lane_name (FhTimelinePlot      *self,
                const FhTimelineRow *row)
{
  const char      *language = fh_session_get_language (self->session);
  g_autofree char *events = fh_story_count (FH_STORY_N_EVENTS, row->lane->n_marks, language);

  return fh_story_list (language, fh_text_get (fh_item_get_title (row->item), language), events, NULL);
}

static char *
make_place_name (FhTimelinePlot *self,
                 FhPlace        *place)
{
  const char *language = fh_session_get_language (self->session);
  FhState    *state = fh_place_get_state_at (place, fh_session_get_date (self->session));
  FhStatus    status = state != NULL ? fh_state_get_status (state) : FH_STATUS_UNDOCUMENTED;

  return fh_story_list (language, fh_text_get (fh_item_get_title (FH_ITEM (place)), language),
                        fh_place_kind_get_label (fh_place_get_kind (place), language),
                        fh_status_get_label (status, language), NULL);
}

/* Title, date, category, places. */
static char *
make_event_name (FhTimelinePlot *self,
                 FhEvent        *event)
{
  const char      *language = fh_session_get_language (self->session);
  g_autofree char *date = fh_date_format (fh_event_get_date (event), language, FH_DATE_STYLE_LONG);
  g_autofree char *places = fh_story_list_titles (fh_event_get_places (event), language);

  return fh_story_list (language, fh_text_get (fh_item_get_title (FH_ITEM (event)), language), date,
                        fh_text_get (fh_item_get_title (FH_ITEM (fh_event_get_category (event))), language),
                        places, NULL);
}

static const FhTimelineRow *
find_row (const FhTimelineLayout *layout,
          FhItem                 *item)
{
  for (guint i = 0; i < layout->rows->len; i++)
    {
      const FhTimelineRow *row = &g_array_index (layout->rows, FhTimelineRow, i);

      if (row->item == item)
        return row;
    }

  return NULL;
}

static gboolean
has_events (const FhTimelineRow *row)
{
  return row->kind == FH_TIMELINE_ROW_LANE && row->lane->n_marks > 0;
}

/* The row that the keys are in: the one they were in, or the first with events. */
static const FhTimelineRow *
get_row (FhTimelinePlot         *self,
         const FhTimelineLayout *layout)
{
  const FhTimelineRow *row = self->row_item != NULL ? find_row (layout, self->row_item) : NULL;

  for (guint i = 0; row == NULL && i < layout->rows->len; i++)
    {
      const FhTimelineRow *candidate = &g_array_index (layout->rows, FhTimelineRow, i);

      if (has_events (candidate))
        row = candidate;
    }

  return row;
}

static void
set_row (FhTimelinePlot *self,
         FhItem         *item)
{
  g_set_object (&self->row_item, item);
}

/* The event of a lane whose mark is nearest to a second. */
static FhEvent *
find_nearest (FhTimelinePlot       *self,
              const FhTimelineLane *lane,
              gint64                time)
{
  guint position = fh_timeline_lane_lower_bound (lane, time);

  if (position == lane->n_marks ||
      (position > 0 && (double) time - (double) lane->anchors[position - 1] <
                         (double) lane->anchors[position] - (double) time))
    position--;

  return fh_timeline_lanes_get_event (self->lanes, lane->events[position]);
}

/* The event that the keys are at: the selected one, or the nearest to the date in their row. */
static FhEvent *
find_event (FhTimelinePlot         *self,
            const FhTimelineLayout *layout)
{
  FhEvent             *selected = fh_session_get_selected_event (self->session);
  const FhTimelineRow *row = get_row (self, layout);

  if (selected != NULL)
    return selected;
  if (row == NULL || !has_events (row))
    return NULL;
  return find_nearest (self, row->lane, fh_session_get_date (self->session));
}

/* The row of an event: the one that the keys are in, if it has the event. */
static const FhTimelineRow *
find_event_row (FhTimelinePlot         *self,
                const FhTimelineLayout *layout,
                FhEvent                *event)
{
  const FhTimelineRow *row = get_row (self, layout);

  if (row != NULL && row->kind == FH_TIMELINE_ROW_LANE && fh_timeline_is_related (event, row->item))
    return row;

  for (guint i = 0; i < layout->rows->len; i++)
    {
      row = &g_array_index (layout->rows, FhTimelineRow, i);
      if (row->kind == FH_TIMELINE_ROW_LANE && fh_timeline_is_related (event, row->item))
        return row;
    }

  return NULL;
}

void
fh_timeline_plot_rename_spots (FhTimelinePlot *self)
{
  const FhTimelineLayout *layout = fh_timeline_plot_ensure_layout (self);
  FhEvent                *event;

  if (layout == NULL)
    return;

  for (guint i = 0; i < MIN (layout->rows->len, self->names->len); i++)
    {
      const FhTimelineRow *row = &g_array_index (layout->rows, FhTimelineRow, i);
      g_autofree char     *name = row->kind == FH_TIMELINE_ROW_BAND
                                    ? make_place_name (self, FH_PLACE (row->item))
                                    : make_lane_name (self, row);

      fh_timeline_spot_set_item (get_name_spot (self, i), row->item, name);
      if (row->kind == FH_TIMELINE_ROW_LANE)
        gtk_accessible_update_state (GTK_ACCESSIBLE (get_name_spot (self, i)), GTK_ACCESSIBLE_STATE_EXPANDED,
                                     !row->is_collapsed, -1);
      else
        gtk_accessible_reset_state (GTK_ACCESSIBLE (get_name_spot (self, i)), GTK_ACCESSIBLE_STATE_EXPANDED);
    }

  event = find_event (self, layout);
  if (event != NULL)
    {
      g_autofree char *name = make_event_name (self, event);

      fh_timeline_spot_set_item (FH_TIMELINE_SPOT (self->event_spot), FH_ITEM (event), name);
    }
}

static void
match_names (FhTimelinePlot         *self,
             const FhTimelineLayout *layout)
{
  if (self->names->len == layout->rows->len)
    return;

  while (self->names->len < layout->rows->len)
    g_ptr_array_add (self->names, add_spot (self, G_CALLBACK (name_activate_cb)));
  g_ptr_array_set_size (self->names, (int) layout->rows->len);
  /* Read after the names of the rows, and under the card. */
  gtk_widget_insert_before (self->event_spot, GTK_WIDGET (self), NULL);
  gtk_widget_insert_before (self->card, GTK_WIDGET (self), NULL);
  fh_timeline_plot_rename_spots (self);
}

static void
allocate (GtkWidget *spot,
          double     x,
          double     y,
          double     width,
          double     height)
{
  int least;

  gtk_widget_measure (spot, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  gtk_widget_measure (spot, GTK_ORIENTATION_VERTICAL, -1, &least, NULL, NULL, NULL);
  gtk_widget_allocate (spot, MAX (1, (int) width), MAX (1, (int) height), -1,
                       gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT ((float) x, (float) y)));
}

/* An event whose lane is hidden is at the handle of the date line: the keys go on from there. */
static void
place_event (FhTimelinePlot         *self,
             const FhTimelineLayout *layout)
{
  FhEvent             *event = find_event (self, layout);
  const FhTimelineRow *row = event != NULL ? find_event_row (self, layout, event) : NULL;
  double               y = 0;
  double               plot_x;

  gtk_widget_set_child_visible (self->event_spot, event != NULL);
  if (event == NULL)
    return;

  if (row != NULL)
    y = CLAMP (fh_timeline_layout_get_middle (row), layout->lanes_top, layout->lanes_bottom) -
        EVENT_SIZE / 2.0;
  plot_x = CLAMP (fh_timeline_layout_get_anchor (layout, event), 0, layout->plot_width);
  allocate (self->event_spot, fh_timeline_layout_get_x (layout, plot_x) - EVENT_SIZE / 2.0, y, EVENT_SIZE,
            EVENT_SIZE);
}

void
fh_timeline_plot_place_spots (FhTimelinePlot *self)
{
  const FhTimelineLayout *layout = fh_timeline_plot_ensure_layout (self);

  if (layout == NULL)
    return;

  match_names (self, layout);
  for (guint i = 0; i < self->names->len; i++)
    {
      const FhTimelineRow *row = &g_array_index (layout->rows, FhTimelineRow, i);
      double               x = layout->is_rtl ? layout->input.width - layout->input.header_width : 0;
      double               height = row->kind == FH_TIMELINE_ROW_BAND ? layout->band_height : row->height;

      allocate (GTK_WIDGET (get_name_spot (self, i)), x + 2, row->y, layout->input.header_width - 8, height);
    }
  place_event (self, layout);
}

/* Of an event the row that the keys would find it in. */
void
fh_timeline_plot_show_row (FhTimelinePlot *self,
                           FhItem         *item)
{
  const FhTimelineLayout *layout = fh_timeline_plot_ensure_layout (self);
  const FhTimelineRow    *row = NULL;

  if (layout != NULL)
    row = FH_IS_EVENT (item) ? find_event_row (self, layout, FH_EVENT (item)) : find_row (layout, item);

  if (row == NULL || row->kind != FH_TIMELINE_ROW_LANE)
    return;

  if (row->y < layout->lanes_top)
    fh_timeline_plot_set_scroll (self, self->scroll - (layout->lanes_top - row->y));
  else if (row->y + row->height > layout->lanes_bottom)
    fh_timeline_plot_set_scroll (self, self->scroll + row->y + row->height - layout->lanes_bottom);
}

void
fh_timeline_plot_focus_event (FhTimelinePlot *self,
                              FhItem         *item)
{
  const FhTimelineLayout *layout = fh_timeline_plot_ensure_layout (self);

  if (layout == NULL)
    return;

  if (item != NULL)
    set_row (self, item);
  fh_timeline_plot_rename_spots (self);
  if (find_event (self, layout) != NULL)
    gtk_widget_grab_focus (self->event_spot);
}

static gboolean
has_name_focus (FhTimelinePlot *self)
{
  GtkWidget *child = gtk_widget_get_focus_child (GTK_WIDGET (self));

  return child != NULL && child != self->event_spot && FH_IS_TIMELINE_SPOT (child);
}

FhItem *
fh_timeline_plot_get_focused_row (FhTimelinePlot *self)
{
  return has_name_focus (self) ? fh_timeline_spot_get_item (FH_TIMELINE_SPOT (
                                   gtk_widget_get_focus_child (GTK_WIDGET (self))))
                               : NULL;
}

static gboolean
focus_name (FhTimelinePlot *self)
{
  const FhTimelineLayout *layout = fh_timeline_plot_ensure_layout (self);
  const FhTimelineRow    *row = layout != NULL ? get_row (self, layout) : NULL;

  for (guint i = 0; row != NULL && i < MIN (layout->rows->len, self->names->len); i++)
    {
      if (&g_array_index (layout->rows, FhTimelineRow, i) == row)
        return gtk_widget_grab_focus (g_ptr_array_index (self->names, i));
    }

  return FALSE;
}

void
fh_timeline_plot_focus_row (FhTimelinePlot *self,
                            FhItem         *item)
{
  set_row (self, item);
  fh_timeline_plot_show_row (self, item);
  focus_name (self);
}

/* The names are one stop of the tab key, the events another; the arrows lead on from there. */
gboolean
fh_timeline_plot_focus (GtkWidget       *widget,
                        GtkDirectionType direction)
{
  FhTimelinePlot *self = FH_TIMELINE_PLOT (widget);
  GtkWidget      *child = gtk_widget_get_focus_child (widget);
  gboolean        forward = direction == GTK_DIR_TAB_FORWARD;

  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    return FALSE;
  if (child == NULL && forward)
    return focus_name (self);
  if ((child == NULL && !forward) || (has_name_focus (self) && forward))
    return gtk_widget_get_child_visible (self->event_spot) && gtk_widget_grab_focus (self->event_spot);
  if (child == self->event_spot && !forward)
    return focus_name (self);
  return FALSE;
}

static const FhTimelineRow *
find_next_row (const FhTimelineLayout *layout,
               const FhTimelineRow    *row,
               int                     direction,
               gboolean                with_events)
{
  const FhTimelineRow *first = &g_array_index (layout->rows, FhTimelineRow, 0);

  for (const FhTimelineRow *next = row + direction; next >= first && next < first + layout->rows->len;
       next += direction)
    {
      if (!with_events || has_events (next))
        return next;
    }

  return NULL;
}

void
fh_timeline_plot_change_row (FhTimelinePlot *self,
                             int             direction)
{
  const FhTimelineLayout *layout = fh_timeline_plot_ensure_layout (self);
  gboolean                at_names = has_name_focus (self);
  FhEvent                *event = layout != NULL ? find_event (self, layout) : NULL;
  const FhTimelineRow    *row = NULL;
  FhItem                 *item;

  if (layout == NULL || layout->rows->len == 0)
    return;

  row = !at_names && event != NULL ? find_event_row (self, layout, event) : get_row (self, layout);
  row = row != NULL ? find_next_row (layout, row, direction, !at_names) : NULL;
  if (row == NULL)
    return;

  item = row->item;
  set_row (self, item);
  if (!at_names && event != NULL)
    fh_session_select (self->session,
                       FH_ITEM (find_nearest (self, row->lane,
                                              fh_timeline_find_anchor (fh_event_get_date (event)))));
  fh_timeline_plot_show_row (self, item);
  if (at_names)
    focus_name (self);
  else
    fh_timeline_plot_focus_event (self, item);
}
