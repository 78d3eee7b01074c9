/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How the plot follows the session: which events it has, what it says of itself, where it goes. */

#include <glib/gi18n.h>

#include "fh-date-words.h"
#include "fh-interface.h"
#include "fh-timeline-plot-private.h"

/* How long it takes to get to what was selected elsewhere, in microseconds. */
#define EASE_TIME 280000

/* Changes from elsewhere that come faster than this, in microseconds, are a drag, and followed as they
 * are. */
#define DRAG_TIME 120000

/* Milliseconds from the last change to telling it to screen readers. */
#define DESCRIPTION_DELAY 250

static GListModel *
get_groups (FhTimelinePlot    *self,
            FhTimelineGrouping grouping)
{
  FhDataset *dataset = fh_session_get_dataset (self->session);

  if (dataset == NULL)
    return NULL;

  switch (grouping)
    {
    case FH_TIMELINE_BY_PLACE:
      return fh_dataset_get_places (dataset);
    case FH_TIMELINE_BY_ACTOR:
      return fh_dataset_get_actors (dataset);
    case FH_TIMELINE_BY_TOPIC:
      return fh_dataset_get_topics (dataset);
    case FH_TIMELINE_BY_CATEGORY:
    default:
      return fh_dataset_get_categories (dataset);
    }
}

static FhTimelineLanes *
make_lanes (FhTimelinePlot    *self,
            FhTimelineGrouping grouping)
{
  return fh_timeline_lanes_new (fh_session_get_events (self->session), get_groups (self, grouping), grouping);
}

void
fh_timeline_plot_rearrange (FhTimelinePlot *self)
{
  g_clear_pointer (&self->order, g_array_unref);
  self->order = fh_timeline_arrangement_get_order (self->arrangement, self->lanes, &self->collapsed);
  fh_timeline_plot_update_header_width (self);
  fh_timeline_plot_invalidate (self);
  fh_timeline_plot_rename_spots (self);
}

void
fh_timeline_plot_update_lanes (FhTimelinePlot *self)
{
  self->has_layout = FALSE;
  g_clear_pointer (&self->lanes, fh_timeline_lanes_unref);
  g_clear_pointer (&self->categories, fh_timeline_lanes_unref);
  self->categories = make_lanes (self, FH_TIMELINE_BY_CATEGORY);
  self->lanes = self->grouping == FH_TIMELINE_BY_CATEGORY ? fh_timeline_lanes_ref (self->categories)
                                                          : make_lanes (self, self->grouping);
  fh_timeline_plot_rearrange (self);
}

static gboolean
update_description_cb (gpointer user_data)
{
  FhTimelinePlot  *self = FH_TIMELINE_PLOT (user_data);
  const char      *language = fh_interface_get_language ();
  guint            n_events = g_list_model_get_n_items (fh_session_get_events (self->session));
  FhTimeSpan       span = fh_session_get_span (self->session);
  g_autofree char *from = fh_time_format_day (span.begin, language, FH_DATE_STYLE_LONG);
  g_autofree char *to = fh_time_format_day (span.end - 1, language, FH_DATE_STYLE_LONG);
  g_autofree char *date =
    fh_time_format_day (fh_session_get_date (self->session), language, FH_DATE_STYLE_LONG);
  g_autofree char *number = fh_interface_format_number (n_events);
  FhEvent         *event = fh_session_get_selected_event (self->session);
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_printf (text,
                   /* Translators: what the timeline shows, for a screen reader: number of events, first day,
                    * last day, the date line */
                   ngettext ("%s event from %s to %s; the date is %s.",
                             "%s events from %s to %s; the date is %s.", n_events),
                   number, from, to, date);
  if (event != NULL)
    {
      g_autofree char *title = fh_interface_isolate (fh_text_get (fh_item_get_title (FH_ITEM (event)),
                                                                  fh_session_get_language (self->session)));

      g_string_append_c (text, ' ');
      /* Translators: %s is the title of an event. */
      g_string_append_printf (text, _ ("Selected: %s."), title);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text->str, -1);
  fh_timeline_plot_rename_spots (self);

  self->description_id = 0;
  return G_SOURCE_REMOVE;
}

/* Once things have come to rest: nobody listens to each step of a movement. */
static void
update_description (FhTimelinePlot *self)
{
  g_clear_handle_id (&self->description_id, g_source_remove);
  self->description_id = g_timeout_add (DESCRIPTION_DELAY, update_description_cb, self);
}

/* The events follow with the notification of the index. */
static void
session_dataset_cb (FhTimelinePlot *self)
{
  FhDataset *dataset = fh_session_get_dataset (self->session);

  g_clear_pointer (&self->places, g_ptr_array_unref);
  self->places = dataset != NULL ? fh_dataset_list_sites (dataset) : g_ptr_array_new ();
  self->motion.limits = fh_session_get_limits (self->session);
  self->motion.scale.width = 0;
  self->scroll = 0;
  fh_timeline_arrangement_reset (self->arrangement);
  fh_timeline_plot_invalidate (self);
  /* The names of rows come and go while the plot is laid out, which then must be part of a layout of all
   * around it. */
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
session_index_cb (FhTimelinePlot *self)
{
  g_autoptr (GskRenderNode) before = self->node != NULL ? gsk_render_node_ref (self->node) : NULL;

  fh_timeline_plot_update_lanes (self);
  fh_timeline_plot_fade (self, before);
  update_description (self);
}

static void
session_language_cb (FhTimelinePlot *self)
{
  fh_timeline_plot_update_header_width (self);
  fh_timeline_plot_invalidate (self);
  update_description (self);
  fh_timeline_plot_rename_spots (self);
}

static void
session_span_cb (FhTimelinePlot *self)
{
  FhTimeScale target;
  gint64      now = g_get_monotonic_time ();
  gboolean    is_dragged = now - self->span_time < DRAG_TIME;

  update_description (self);
  if (self->is_publishing || self->motion.scale.width <= 0)
    return;

  self->span_time = now;

  fh_timeline_plot_follow_settings (self);
  target = fh_time_scale_for_span (fh_session_get_span (self->session), self->motion.scale.width);
  fh_timeline_motion_ease (&self->motion, target, fh_timeline_plot_get_frame_time (self),
                           is_dragged || self->is_playing ? 0 : EASE_TIME);
  fh_timeline_plot_follow_motion (self);
}

static void
session_date_cb (FhTimelinePlot *self)
{
  if (self->is_playing)
    fh_timeline_plot_invalidate (self);
  else if (fh_session_get_selected_event (self->session) == NULL)
    gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
  update_description (self);
}

/* What belongs to a selected place stands out in the picture itself. */
static void
session_selection_cb (FhTimelinePlot *self)
{
  FhEvent *event = fh_session_get_selected_event (self->session);

  gtk_widget_set_visible (self->card, FALSE);
  fh_timeline_plot_invalidate (self);
  update_description (self);
  fh_timeline_plot_rename_spots (self);
  if (event != NULL)
    fh_timeline_plot_show_row (self, FH_ITEM (event));
}

void
fh_timeline_plot_follow_session (FhTimelinePlot *self)
{
  static const struct
  {
    const char *signal;
    void (*callback) (FhTimelinePlot *self);
  } connections[] = {
    { "notify::dataset", session_dataset_cb },
    { "notify::index", session_index_cb },
    { "notify::language", session_language_cb },
    { "notify::span", session_span_cb },
    { "notify::date", session_date_cb },
    { "notify::selection", session_selection_cb },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (connections); i++)
    g_signal_connect_object (self->session, connections[i].signal, G_CALLBACK (connections[i].callback), self,
                             G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::hover", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);

  session_dataset_cb (self);
  fh_timeline_plot_update_lanes (self);
  update_description_cb (self);
}
