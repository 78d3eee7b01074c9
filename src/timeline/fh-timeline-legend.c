/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-timeline-legend.h"

#include <glib/gi18n.h>

#include "fh-timeline-key.h"

#define SAMPLE_WIDTH  44
#define SAMPLE_HEIGHT 18

struct _FhTimelineLegend
{
  GtkWidget parent_instance;

  GtkWidget       *grid;
  const FhPalette *palette;
};

G_DEFINE_FINAL_TYPE (FhTimelineLegend, fh_timeline_legend, GTK_TYPE_WIDGET)

static const char *const words[FH_TIMELINE_N_KEYS] = {
  [FH_TIMELINE_KEY_DAY] = N_ ("An event on a day that is known"),
  [FH_TIMELINE_KEY_IMPORTANT] = N_ ("Larger: it carries the story"),
  [FH_TIMELINE_KEY_DURATION] = N_ ("It lasted from one date to another"),
  [FH_TIMELINE_KEY_MONTH] = N_ ("Known to a month or a year: it happened somewhere in it"),
  [FH_TIMELINE_KEY_APPROXIMATE] = N_ ("Broken outline: about this date"),
  [FH_TIMELINE_KEY_UNCERTAIN] = N_ ("Hollow: perhaps this date"),
  [FH_TIMELINE_KEY_OPEN] = N_ ("Fades: no end, or no beginning, is known"),
  [FH_TIMELINE_KEY_COUNT] = N_ ("Some events close together; a click lists them"),
  [FH_TIMELINE_KEY_PROFILE] = N_ ("Many events: the higher, the more"),
};

static void
draw_cb (GtkDrawingArea *area,
         cairo_t        *cr,
         int             width,
         int             height,
         gpointer        user_data)
{
  FhTimelineLegend *self =
    FH_TIMELINE_LEGEND (gtk_widget_get_ancestor (GTK_WIDGET (area), FH_TYPE_TIMELINE_LEGEND));
  gboolean is_rtl = gtk_widget_get_direction (GTK_WIDGET (area)) == GTK_TEXT_DIR_RTL;

  fh_timeline_key_paint (GPOINTER_TO_INT (user_data), self->palette, 0, 0, width, height, is_rtl, cr);
}

static void
add_row (FhTimelineLegend *self,
         FhTimelineKey     key)
{
  GtkWidget *sample = gtk_drawing_area_new ();
  GtkWidget *label = gtk_label_new (_ (words[key]));

  gtk_drawing_area_set_content_width (GTK_DRAWING_AREA (sample), SAMPLE_WIDTH);
  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (sample), SAMPLE_HEIGHT);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (sample), draw_cb, GINT_TO_POINTER (key), NULL);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_grid_attach (GTK_GRID (self->grid), sample, 0, key, 1, 1);
  gtk_grid_attach (GTK_GRID (self->grid), label, 1, key, 1, 1);
}

static void
add_hint (FhTimelineLegend *self)
{
  GtkWidget *label = gtk_label_new (_ (
    "The wheel zooms, dragging moves. Drag along the dates, or anywhere with Shift, to see only the events "
    "of a span. Drag a name to move its lane."));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 48);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_add_css_class (label, "caption");
  gtk_grid_attach (GTK_GRID (self->grid), label, 0, FH_TIMELINE_N_KEYS, 2, 1);
}

static void
fh_timeline_legend_dispose (GObject *object)
{
  g_clear_pointer (&FH_TIMELINE_LEGEND (object)->grid, gtk_widget_unparent);

  G_OBJECT_CLASS (fh_timeline_legend_parent_class)->dispose (object);
}

static void
fh_timeline_legend_class_init (FhTimelineLegendClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fh_timeline_legend_dispose;

  gtk_widget_class_set_css_name (widget_class, "timelinelegend");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
fh_timeline_legend_init (FhTimelineLegend *self)
{
  self->palette = fh_palette_get (FH_PALETTE_LIGHT);
  self->grid = gtk_grid_new ();
  gtk_grid_set_column_spacing (GTK_GRID (self->grid), 12);
  gtk_grid_set_row_spacing (GTK_GRID (self->grid), 4);
  gtk_widget_set_parent (self->grid, GTK_WIDGET (self));
  for (FhTimelineKey key = 0; key < FH_TIMELINE_N_KEYS; key++)
    add_row (self, key);
  add_hint (self);
}

GtkWidget *
fh_timeline_legend_new (void)
{
  return g_object_new (FH_TYPE_TIMELINE_LEGEND, NULL);
}

void
fh_timeline_legend_set_palette (FhTimelineLegend *self,
                                const FhPalette  *palette)
{
  g_return_if_fail (FH_IS_TIMELINE_LEGEND (self));
  g_return_if_fail (palette != NULL);

  self->palette = palette;
}
