/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-row-drag.h"

typedef struct
{
  FhRowMoved moved;
  gpointer   user_data;
} Target;

static GdkContentProvider *
prepare_cb (GtkDragSource *source,
            double         x,
            double         y,
            GtkListBoxRow *row)
{
  g_autoptr (GdkPaintable) icon = NULL;

  if (!gtk_list_box_row_get_selectable (row))
    return NULL;

  icon = gtk_widget_paintable_new (GTK_WIDGET (row));
  gtk_drag_source_set_icon (source, icon, (int) x, (int) y);

  return gdk_content_provider_new_typed (GTK_TYPE_LIST_BOX_ROW, row);
}

static gboolean
drop_cb (GtkDropTarget *drop,
         const GValue  *value,
         double         x,
         double         y,
         Target        *target)
{
  GtkWidget     *list = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (drop));
  GtkListBoxRow *row = g_value_get_object (value);
  GtkListBoxRow *at = gtk_list_box_get_row_at_y (GTK_LIST_BOX (list), (int) y);

  if (row == NULL || gtk_widget_get_parent (GTK_WIDGET (row)) != list)
    return FALSE;

  if (at == NULL)
    at = GTK_LIST_BOX_ROW (gtk_widget_get_last_child (list));

  return target->moved (target->user_data, (guint) gtk_list_box_row_get_index (row),
                        (guint) gtk_list_box_row_get_index (at));
}

static void
free_target (gpointer  target,
             GClosure *closure)
{
  g_free (target);
}

void
fh_row_drag_add_source (GtkListBoxRow *row)
{
  GtkDragSource *source;

  g_return_if_fail (GTK_IS_LIST_BOX_ROW (row));

  source = gtk_drag_source_new ();
  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect (source, "prepare", G_CALLBACK (prepare_cb), row);
  gtk_widget_add_controller (GTK_WIDGET (row), GTK_EVENT_CONTROLLER (source));
}

void
fh_row_drag_add_target (GtkListBox *list,
                        FhRowMoved  moved,
                        gpointer    user_data)
{
  GtkDropTarget *drop;
  Target        *target;

  g_return_if_fail (GTK_IS_LIST_BOX (list));
  g_return_if_fail (moved != NULL);

  target = g_new0 (Target, 1);
  target->moved = moved;
  target->user_data = user_data;
  drop = gtk_drop_target_new (GTK_TYPE_LIST_BOX_ROW, GDK_ACTION_MOVE);
  g_signal_connect_data (drop, "drop", G_CALLBACK (drop_cb), target, free_target, 0);
  gtk_widget_add_controller (GTK_WIDGET (list), GTK_EVENT_CONTROLLER (drop));
}
