/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What lies over the map for good, beside fh-map-view.c: the date, the buttons, the scale, the credits. */

#include "fh-map-view-private.h"

#include <glib/gi18n.h>

/* Logical pixels between the edge of the map and what lies on it. */
#define MARGIN 14

#define ZOOM_LEVELS 1.0

/* In pixels of the layers. */
static void
add_box (GArray    *boxes,
         FhMapView *self,
         GtkWidget *widget)
{
  graphene_rect_t bounds;

  if (gtk_widget_get_visible (widget) && gtk_widget_compute_bounds (widget, GTK_WIDGET (self), &bounds))
    {
      FhBox box = { bounds.origin.x / self->magnification, bounds.origin.y / self->magnification,
                    (bounds.origin.x + bounds.size.width) / self->magnification,
                    (bounds.origin.y + bounds.size.height) / self->magnification };

      g_array_append_val (boxes, box);
    }
}

GArray *
fh_map_view_list_overlays (FhMapView *self)
{
  GArray *boxes = g_array_new (FALSE, FALSE, sizeof (FhBox));

  add_box (boxes, self, self->date);
  add_box (boxes, self, self->controls);
  add_box (boxes, self, self->scale);
  add_box (boxes, self, self->coordinates);
  add_box (boxes, self, self->credit);
  for (guint i = 0; i < self->covers->len; i++)
    add_box (boxes, self, g_ptr_array_index (self->covers, i));

  return boxes;
}

static void
allocate_overlay (FhMapView *self,
                  GtkWidget *widget,
                  gboolean   at_end,
                  gboolean   at_bottom,
                  int        lift)
{
  int      width = gtk_widget_get_width (GTK_WIDGET (self));
  int      height = gtk_widget_get_height (GTK_WIDGET (self));
  gboolean right = at_end != (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL);
  int      natural_width, natural_height;
  int      x, y;

  if (!gtk_widget_should_layout (widget))
    return;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural_width, NULL, NULL);
  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, -1, NULL, &natural_height, NULL, NULL);
  x = right ? width - MARGIN - natural_width : MARGIN;
  y = at_bottom ? height - MARGIN / 2 - lift - natural_height : MARGIN;
  gtk_widget_size_allocate (widget, &(GtkAllocation){ x, y, natural_width, natural_height }, -1);
}

/* Above the scale, on the same side. */
static void
allocate_coordinates (FhMapView *self,
                      int        lift)
{
  int      width = gtk_widget_get_width (GTK_WIDGET (self));
  int      height = gtk_widget_get_height (GTK_WIDGET (self));
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int      natural_width, natural_height, x, y;

  if (!gtk_widget_should_layout (self->coordinates))
    return;

  gtk_widget_measure (self->coordinates, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural_width, NULL, NULL);
  gtk_widget_measure (self->coordinates, GTK_ORIENTATION_VERTICAL, -1, NULL, &natural_height, NULL, NULL);
  x = rtl ? width - MARGIN - natural_width : MARGIN;
  y = height - MARGIN - lift - gtk_widget_get_height (self->scale) - natural_height;
  gtk_widget_size_allocate (self->coordinates, &(GtkAllocation){ x, y, natural_width, natural_height }, -1);
}

/* How far the scale must stand above the credits because there is no room beside them. */
static int
find_lift (FhMapView *self)
{
  int scale_width, credit_width, credit_height;

  gtk_widget_measure (self->scale, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &scale_width, NULL, NULL);
  gtk_widget_measure (self->credit, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &credit_width, NULL, NULL);
  gtk_widget_measure (self->credit, GTK_ORIENTATION_VERTICAL, -1, NULL, &credit_height, NULL, NULL);

  return scale_width + credit_width + 3 * MARGIN > gtk_widget_get_width (GTK_WIDGET (self)) ? credit_height
                                                                                            : 0;
}

void
fh_map_view_allocate_overlays (FhMapView *self)
{
  int lift = find_lift (self);

  allocate_overlay (self, self->date, FALSE, FALSE, 0);
  allocate_overlay (self, self->controls, TRUE, FALSE, 0);
  allocate_overlay (self, self->scale, FALSE, TRUE, lift);
  allocate_coordinates (self, lift);
  allocate_overlay (self, self->credit, TRUE, TRUE, 0);
}

static void
zoom_in_cb (FhMapView *self)
{
  fh_map_camera_zoom_by (self->camera, ZOOM_LEVELS, gtk_widget_get_width (GTK_WIDGET (self)) / 2.0,
                         gtk_widget_get_height (GTK_WIDGET (self)) / 2.0);
}

static void
zoom_out_cb (FhMapView *self)
{
  fh_map_camera_zoom_by (self->camera, -ZOOM_LEVELS, gtk_widget_get_width (GTK_WIDGET (self)) / 2.0,
                         gtk_widget_get_height (GTK_WIDGET (self)) / 2.0);
}

static GtkWidget *
make_button (FhMapView  *self,
             const char *icon,
             const char *label,
             GCallback   callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_swapped (button, "clicked", callback, self);

  return button;
}

GtkWidget *
fh_map_view_create_controls (FhMapView *self)
{
  GtkWidget *controls = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *zoom = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *story = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (zoom),
                  make_button (self, "list-add-symbolic", _ ("Zoom in"), G_CALLBACK (zoom_in_cb)));
  gtk_box_append (GTK_BOX (zoom),
                  make_button (self, "list-remove-symbolic", _ ("Zoom out"), G_CALLBACK (zoom_out_cb)));
  gtk_box_append (GTK_BOX (story), make_button (self, "find-location-symbolic", _ ("Show the whole story"),
                                                G_CALLBACK (fh_map_view_show_story)));

  gtk_widget_add_css_class (controls, "controls");
  gtk_box_append (GTK_BOX (controls), zoom);
  gtk_box_append (GTK_BOX (controls), story);

  return controls;
}
