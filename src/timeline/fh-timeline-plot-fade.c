/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What another filter takes away fades before it is gone. */

#include "fh-timeline-plot-private.h"

/* In microseconds, as on the map. */
#define FADE_TIME (220 * 1000)

static gboolean
fade_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       unused)
{
  FhTimelinePlot *self = FH_TIMELINE_PLOT (widget);

  gtk_widget_queue_draw (widget);
  if (gdk_frame_clock_get_frame_time (clock) - self->fade_begin < FADE_TIME)
    return G_SOURCE_CONTINUE;

  g_clear_pointer (&self->fading, gsk_render_node_unref);
  self->fade_id = 0;
  return G_SOURCE_REMOVE;
}

void
fh_timeline_plot_stop_fading (FhTimelinePlot *self)
{
  g_clear_pointer (&self->fading, gsk_render_node_unref);
  if (self->fade_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->fade_id);
  self->fade_id = 0;
}

void
fh_timeline_plot_fade (FhTimelinePlot *self,
                       GskRenderNode  *before)
{
  fh_timeline_plot_follow_settings (self);
  if (before == NULL || !self->motion.is_enabled || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  self->fading = gsk_render_node_ref (before);
  self->fade_begin = fh_timeline_plot_get_frame_time (self);
  self->fade_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), fade_cb, NULL, NULL);
}

void
fh_timeline_plot_snapshot_fading (FhTimelinePlot *self,
                                  GtkSnapshot    *snapshot)
{
  double share;

  if (self->fading == NULL)
    return;

  share = (double) (fh_timeline_plot_get_frame_time (self) - self->fade_begin) / FADE_TIME;
  gtk_snapshot_push_opacity (snapshot, 1 - CLAMP (share, 0, 1));
  gtk_snapshot_append_node (snapshot, self->fading);
  gtk_snapshot_pop (snapshot);
}
