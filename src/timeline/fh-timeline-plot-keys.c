/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The keys of the plot. */

#include "fh-timeline-plot-private.h"

static gboolean
step_cb (GtkWidget *widget,
         GVariant  *direction,
         gpointer   user_data)
{
  FhTimelinePlot *self = FH_TIMELINE_PLOT (widget);
  int             step = g_variant_get_int32 (direction);

  /* Where time runs from right to left, the left key leads to later events. */
  if (self->has_layout && self->layout->is_rtl)
    step = -step;
  fh_session_step (self->session, step);
  return TRUE;
}

/* The date line to the next tick of the axis, or to the one before. */
static gboolean
move_date_cb (GtkWidget *widget,
              GVariant  *direction,
              gpointer   user_data)
{
  FhTimelinePlot         *self = FH_TIMELINE_PLOT (widget);
  const FhTimelineLayout *layout = fh_timeline_plot_ensure_layout (self);
  gint64                  date = fh_session_get_date (self->session);
  gint64                  target = date;
  int                     step = g_variant_get_int32 (direction);
  g_autoptr (GArray) ticks = NULL;

  if (layout == NULL)
    return FALSE;

  ticks = fh_time_scale_get_ticks (&layout->input.scale, layout->step);
  step *= layout->is_rtl ? -1 : 1;
  for (guint i = 0; i < ticks->len; i++)
    {
      gint64 time = g_array_index (ticks, FhTick, step > 0 ? ticks->len - 1 - i : i).time;

      if (step > 0 ? time > date : time < date)
        target = time;
    }
  fh_session_set_date (self->session, target);
  return TRUE;
}

static gboolean
change_row_cb (GtkWidget *widget,
               GVariant  *direction,
               gpointer   user_data)
{
  fh_timeline_plot_change_row (FH_TIMELINE_PLOT (widget), g_variant_get_int32 (direction));
  return TRUE;
}

/* The lane whose name has the focus. */
static gboolean
move_lane_cb (GtkWidget *widget,
              GVariant  *direction,
              gpointer   user_data)
{
  return fh_timeline_plot_move_focused (FH_TIMELINE_PLOT (widget), g_variant_get_int32 (direction));
}

static gboolean
hide_lane_cb (GtkWidget *widget,
              GVariant  *arguments,
              gpointer   user_data)
{
  return fh_timeline_plot_hide_focused (FH_TIMELINE_PLOT (widget));
}

static gboolean
zoom_cb (GtkWidget *widget,
         GVariant  *factor,
         gpointer   user_data)
{
  fh_timeline_plot_zoom (FH_TIMELINE_PLOT (widget), g_variant_get_double (factor));
  return TRUE;
}

static gboolean
show_all_cb (GtkWidget *widget,
             GVariant  *arguments,
             gpointer   user_data)
{
  FhTimelinePlot *self = FH_TIMELINE_PLOT (widget);
  FhDataset      *dataset = fh_session_get_dataset (self->session);

  if (dataset != NULL)
    fh_timeline_plot_show (self, fh_dataset_get_span (dataset));
  return TRUE;
}

/* To the first (-1) or last (1) event. */
static gboolean
go_to_end_cb (GtkWidget *widget,
              GVariant  *direction,
              gpointer   user_data)
{
  FhTimelinePlot *self = FH_TIMELINE_PLOT (widget);
  guint           n_events = g_list_model_get_n_items (fh_session_get_events (self->session));

  if (n_events > 0)
    fh_session_select (self->session,
                       FH_ITEM (fh_session_get_event (
                         self->session, g_variant_get_int32 (direction) < 0 ? 0 : n_events - 1)));
  return TRUE;
}

static void
add_keys (GtkWidgetClass *widget_class,
          guint           keyval,
          guint           keypad,
          GtkShortcutFunc callback,
          const char     *format,
          double          zoom,
          int             direction)
{
  guint keys[] = { keyval, keypad };

  for (size_t i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      if (g_str_equal (format, "d"))
        gtk_widget_class_add_binding (widget_class, keys[i], 0, callback, "d", zoom);
      else if (g_str_equal (format, "i"))
        gtk_widget_class_add_binding (widget_class, keys[i], 0, callback, "i", direction);
      else
        gtk_widget_class_add_binding (widget_class, keys[i], 0, callback, NULL);
    }
}

void
fh_timeline_plot_add_shortcuts (GtkWidgetClass *widget_class)
{
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, GDK_SHIFT_MASK, move_date_cb, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Right, GDK_SHIFT_MASK, move_date_cb, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Up, GDK_ALT_MASK, move_lane_cb, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Down, GDK_ALT_MASK, move_lane_cb, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Delete, 0, hide_lane_cb, NULL);
  add_keys (widget_class, GDK_KEY_Left, GDK_KEY_KP_Left, step_cb, "i", 0, -1);
  add_keys (widget_class, GDK_KEY_Right, GDK_KEY_KP_Right, step_cb, "i", 0, 1);
  add_keys (widget_class, GDK_KEY_Up, GDK_KEY_KP_Up, change_row_cb, "i", 0, -1);
  add_keys (widget_class, GDK_KEY_Down, GDK_KEY_KP_Down, change_row_cb, "i", 0, 1);
  add_keys (widget_class, GDK_KEY_Home, GDK_KEY_KP_Home, go_to_end_cb, "i", 0, -1);
  add_keys (widget_class, GDK_KEY_End, GDK_KEY_KP_End, go_to_end_cb, "i", 0, 1);
  add_keys (widget_class, GDK_KEY_plus, GDK_KEY_KP_Add, zoom_cb, "d", 1.5, 0);
  add_keys (widget_class, GDK_KEY_equal, GDK_KEY_equal, zoom_cb, "d", 1.5, 0);
  add_keys (widget_class, GDK_KEY_minus, GDK_KEY_KP_Subtract, zoom_cb, "d", 1 / 1.5, 0);
  add_keys (widget_class, GDK_KEY_0, GDK_KEY_KP_0, show_all_cb, "", 0, 0);
}
