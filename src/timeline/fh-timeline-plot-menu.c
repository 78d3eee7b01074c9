/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The menu of a lane: fold it, hide it, move it. */

#include <glib/gi18n.h>

#include "fh-timeline-date-entry.h"
#include "fh-timeline-plot-private.h"

static GMenuModel *
make_menu (FhTimelinePlot *self,
           FhItem         *item)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) lane = g_menu_new ();
  g_autoptr (GMenu) all = g_menu_new ();

  g_menu_append (lane,
                 fh_timeline_arrangement_get_collapsed (self->arrangement, item) ? C_ ("lane", "Unfold")
                                                                                 : C_ ("lane", "Fold"),
                 "lane.fold");
  g_menu_append (lane, C_ ("lane", "Move Up"), "lane.move-up");
  g_menu_append (lane, C_ ("lane", "Move Down"), "lane.move-down");
  g_menu_append (lane, C_ ("lane", "Hide"), "lane.hide");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (lane));
  g_menu_append (all, _ ("Show All Lanes as They Were"), "lane.reset");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (all));

  return G_MENU_MODEL (g_steal_pointer (&menu));
}

/* Back to where the keys were. */
static void
closed_cb (FhTimelinePlot *self)
{
  GtkWidget *focus = self->focus_before;

  if (focus != NULL && gtk_widget_get_mapped (focus))
    gtk_widget_grab_focus (focus);
  g_clear_weak_pointer (&self->focus_before);
}

/* A popover cannot point to what lies outside of every monitor, as a lane does that is out of sight. */
void
fh_timeline_plot_place_popover (FhTimelinePlot *self)
{
  GdkRectangle area;
  GdkRectangle within;

  if (self->menu == NULL || !gtk_popover_get_pointing_to (GTK_POPOVER (self->menu), &area))
    return;

  within.x = CLAMP (area.x, 0, MAX (self->width - 1, 0));
  within.y = CLAMP (area.y, 0, MAX (self->height - 1, 0));
  within.width = CLAMP (area.x + area.width - within.x, 1, MAX (self->width - within.x, 1));
  within.height = CLAMP (area.y + area.height - within.y, 1, MAX (self->height - within.y, 1));
  if (!gdk_rectangle_equal (&area, &within))
    gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &within);
}

void
fh_timeline_plot_open_popover (FhTimelinePlot     *self,
                               GtkWidget          *popover,
                               const GdkRectangle *area)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  g_clear_pointer (&self->menu, gtk_widget_unparent);
  self->menu = popover;
  g_set_weak_pointer (&self->focus_before, root != NULL ? gtk_root_get_focus (root) : NULL);
  g_signal_connect_object (popover, "closed", G_CALLBACK (closed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (popover, GTK_WIDGET (self));
  gtk_popover_set_pointing_to (GTK_POPOVER (popover), area);
  fh_timeline_plot_place_popover (self);
  gtk_popover_popup (GTK_POPOVER (popover));
}

void
fh_timeline_plot_open_menu (FhTimelinePlot *self,
                            FhItem         *item)
{
  const FhTimelineLayout *layout;
  g_autoptr (GMenuModel) model = make_menu (self, item);
  GdkRectangle area = { 0 };

  fh_timeline_plot_show_row (self, item);
  layout = fh_timeline_plot_ensure_layout (self);
  if (layout == NULL)
    return;

  for (guint i = 0; i < layout->rows->len; i++)
    {
      const FhTimelineRow *row = &g_array_index (layout->rows, FhTimelineRow, i);
      double               x = layout->is_rtl ? layout->input.width - layout->input.header_width : 0;

      if (row->item == item)
        area = (GdkRectangle){ (int) x, (int) row->y, (int) layout->input.header_width, (int) row->height };
    }
  g_set_object (&self->menu_item, item);
  fh_timeline_plot_open_popover (self, gtk_popover_menu_new_from_model (model), &area);
}

void
fh_timeline_plot_ask_date (FhTimelinePlot *self)
{
  const FhTimelineLayout *layout = fh_timeline_plot_ensure_layout (self);
  GdkRectangle            area = { 0, 0, 1, 1 };
  double                  plot_x;

  g_return_if_fail (FH_IS_TIMELINE_PLOT (self));

  if (layout == NULL)
    return;

  plot_x = fh_time_scale_to_pixel (&layout->input.scale, fh_session_get_date (self->session));
  area.x = (int) fh_timeline_layout_get_x (layout, CLAMP (plot_x, 0, layout->plot_width));
  fh_timeline_plot_open_popover (self, fh_timeline_date_entry_new (self->session), &area);
}

void
fh_timeline_plot_fold (FhTimelinePlot *self,
                       FhItem         *item)
{
  gboolean is_collapsed = fh_timeline_arrangement_get_collapsed (self->arrangement, item);

  fh_timeline_arrangement_set_collapsed (self->arrangement, item, !is_collapsed);
  fh_timeline_plot_rearrange (self);
}

/* With no lane there would be nothing to bring the others back with. */
static void
hide (FhTimelinePlot *self,
      FhItem         *item)
{
  if (self->order->len <= 1)
    return;

  fh_timeline_arrangement_hide (self->arrangement, item);
  fh_timeline_plot_rearrange (self);
}

static void
move (FhTimelinePlot *self,
      FhItem         *item,
      int             direction)
{
  fh_timeline_arrangement_move (self->arrangement, self->lanes, item, direction);
  fh_timeline_plot_rearrange (self);
}

static gboolean
is_lane (FhTimelinePlot *self,
         FhItem         *item)
{
  for (guint i = 0; item != NULL && i < fh_timeline_lanes_get_n_lanes (self->lanes); i++)
    {
      if (fh_timeline_lanes_get_lane (self->lanes, i)->item == item)
        return TRUE;
    }

  return FALSE;
}

gboolean
fh_timeline_plot_move_focused (FhTimelinePlot *self,
                               int             direction)
{
  FhItem *item = fh_timeline_plot_get_focused_row (self);

  if (!is_lane (self, item))
    return FALSE;

  move (self, item, direction);
  fh_timeline_plot_focus_row (self, item);
  return TRUE;
}

gboolean
fh_timeline_plot_hide_focused (FhTimelinePlot *self)
{
  g_autoptr (FhItem) item = NULL;
  FhItem *next;

  g_set_object (&item, fh_timeline_plot_get_focused_row (self));
  if (!is_lane (self, item))
    return FALSE;

  /* The names go to the lane below, or above the last one. */
  fh_timeline_plot_change_row (self, 1);
  if (fh_timeline_plot_get_focused_row (self) == item)
    fh_timeline_plot_change_row (self, -1);
  next = fh_timeline_plot_get_focused_row (self);
  hide (self, item);
  fh_timeline_plot_focus_row (self, next);
  return TRUE;
}

static void
fold_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  FhTimelinePlot *self = FH_TIMELINE_PLOT (widget);

  if (self->menu_item != NULL)
    fh_timeline_plot_fold (self, self->menu_item);
}

static void
hide_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  FhTimelinePlot *self = FH_TIMELINE_PLOT (widget);

  if (self->menu_item != NULL)
    hide (self, self->menu_item);
}

static void
move_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  FhTimelinePlot *self = FH_TIMELINE_PLOT (widget);

  if (self->menu_item != NULL)
    move (self, self->menu_item, g_str_equal (name, "lane.move-up") ? -1 : 1);
}

static void
reset_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  FhTimelinePlot *self = FH_TIMELINE_PLOT (widget);

  fh_timeline_arrangement_reset (self->arrangement);
  fh_timeline_plot_rearrange (self);
}

/* The menu of the name that has the focus. */
static gboolean
menu_cb (GtkWidget *widget,
         GVariant  *arguments,
         gpointer   user_data)
{
  FhTimelinePlot *self = FH_TIMELINE_PLOT (widget);

  if (!is_lane (self, self->row_item))
    return FALSE;

  fh_timeline_plot_open_menu (self, self->row_item);
  return TRUE;
}

void
fh_timeline_plot_install_menu (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "lane.fold", NULL, fold_action);
  gtk_widget_class_install_action (widget_class, "lane.hide", NULL, hide_action);
  gtk_widget_class_install_action (widget_class, "lane.move-up", NULL, move_action);
  gtk_widget_class_install_action (widget_class, "lane.move-down", NULL, move_action);
  gtk_widget_class_install_action (widget_class, "lane.reset", NULL, reset_action);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Menu, 0, menu_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, menu_cb, NULL);
}
