/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-legend-sample.h"

#include "fh-marks.h"
#include "fh-style.h"

/* Pixels. */
#define SIZE 24

/* A mark on the map is larger than there is room here. */
#define SCALE 0.58

/* Alphas of the map's circle of uncertainty. */
#define CIRCLE_FILL 0.12
#define CIRCLE_LINE 0.6

typedef struct
{
  FhLegendSample sample;
  FhStatus       status;
} Sign;

static void
draw_site (cairo_t         *cr,
           const FhPalette *palette,
           const Sign      *sign)
{
  const FhSiteMark mark = {
    .kind = FH_PLACE_AIR_BASE,
    .status = sign->status,
    .changing = sign->sample == FH_LEGEND_CHANGE,
  };

  fh_mark_paint_site (cr, palette, &mark, 0, 0);
}

static void
draw_cluster (cairo_t         *cr,
              const FhPalette *palette)
{
  static const FhMarkShare shares[] = { { FH_CATEGORY_RED, 3 }, { FH_CATEGORY_BLUE, 2 } };

  fh_mark_paint_cluster (cr, palette, shares, G_N_ELEMENTS (shares), "5", fh_mark_get_cluster_radius (5), 0,
                         0);
}

static void
draw_circle (cairo_t         *cr,
             const FhPalette *palette)
{
  const FhColor *accent = &palette->accent;

  cairo_arc (cr, 0, 0, FH_MARK_SITE_RADIUS, 0, 2 * G_PI);
  cairo_set_source_rgba (cr, accent->red, accent->green, accent->blue, CIRCLE_FILL);
  cairo_fill_preserve (cr);
  cairo_set_source_rgba (cr, accent->red, accent->green, accent->blue, CIRCLE_LINE);
  cairo_set_line_width (cr, 1.5);
  cairo_stroke (cr);
}

/* Dots and the head of an arrow, as on the map. */
static void
draw_route (cairo_t         *cr,
            const FhPalette *palette)
{
  fh_color_set (&palette->accent, cr);
  for (int i = -2; i <= 0; i++)
    {
      cairo_arc (cr, i * 8.0 - 1, 0, 2.2, 0, 2 * G_PI);
      cairo_fill (cr);
    }
  cairo_move_to (cr, 15, 0);
  cairo_line_to (cr, 5, -6);
  cairo_line_to (cr, 5, 6);
  cairo_close_path (cr);
  cairo_fill (cr);
}

static void
draw_cb (GtkDrawingArea *area,
         cairo_t        *cr,
         int             width,
         int             height,
         gpointer        user_data)
{
  const Sign      *sign = user_data;
  const FhPalette *palette = fh_style_get_palette ();
  gboolean         rtl = gtk_widget_get_direction (GTK_WIDGET (area)) == GTK_TEXT_DIR_RTL;

  cairo_translate (cr, width / 2.0, height / 2.0);
  cairo_scale (cr, SCALE, SCALE);
  switch (sign->sample)
    {
    case FH_LEGEND_CLUSTER:
      draw_cluster (cr, palette);
      break;
    case FH_LEGEND_CIRCLE:
      draw_circle (cr, palette);
      break;
    case FH_LEGEND_ROUTE:
      cairo_scale (cr, rtl ? -1 : 1, 1);
      draw_route (cr, palette);
      break;
    case FH_LEGEND_SITE:
    case FH_LEGEND_CHANGE:
    default:
      draw_site (cr, palette, sign);
    }
}

GtkWidget *
fh_legend_sample_new (FhLegendSample sample,
                      FhStatus       status)
{
  GtkWidget *area = gtk_drawing_area_new ();
  Sign      *sign = g_new (Sign, 1);

  *sign = (Sign){ sample, status };
  gtk_drawing_area_set_content_width (GTK_DRAWING_AREA (area), SIZE);
  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (area), SIZE);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (area), draw_cb, sign, g_free);
  gtk_widget_set_valign (area, GTK_ALIGN_CENTER);

  return area;
}
