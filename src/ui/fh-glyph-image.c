/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-glyph-image.h"

#include "fh-event.h"
#include "fh-glyph.h"
#include "fh-place.h"
#include "fh-style.h"

struct _FhGlyphImage
{
  GtkWidget parent_instance;

  FhItem *item;
};

G_DEFINE_FINAL_TYPE (FhGlyphImage, fh_glyph_image, GTK_TYPE_WIDGET)

static void
fh_glyph_image_snapshot_widget (GtkWidget   *widget,
                                GtkSnapshot *snapshot)
{
  float width = (float) gtk_widget_get_width (widget);
  float height = (float) gtk_widget_get_height (widget);

  fh_glyph_image_snapshot (snapshot, FH_GLYPH_IMAGE (widget)->item,
                           &GRAPHENE_RECT_INIT (0, 0, width, height));
}

static void
fh_glyph_image_measure (GtkWidget     *widget,
                        GtkOrientation orientation,
                        int            for_size,
                        int           *minimum,
                        int           *natural,
                        int           *minimum_baseline,
                        int           *natural_baseline)
{
  *minimum = *natural = FH_GLYPH_IMAGE_SIZE;
}

static void
fh_glyph_image_dispose (GObject *object)
{
  g_clear_object (&FH_GLYPH_IMAGE (object)->item);

  G_OBJECT_CLASS (fh_glyph_image_parent_class)->dispose (object);
}

static void
fh_glyph_image_class_init (FhGlyphImageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fh_glyph_image_dispose;
  widget_class->measure = fh_glyph_image_measure;
  widget_class->snapshot = fh_glyph_image_snapshot_widget;
  gtk_widget_class_set_css_name (widget_class, "glyph");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
fh_glyph_image_init (FhGlyphImage *self)
{
}

GtkWidget *
fh_glyph_image_new (FhItem *item)
{
  FhGlyphImage *self;

  g_return_val_if_fail (fh_glyph_image_has (item), NULL);

  self = g_object_new (FH_TYPE_GLYPH_IMAGE, "valign", GTK_ALIGN_CENTER, NULL);
  self->item = g_object_ref (item);

  return GTK_WIDGET (self);
}

gboolean
fh_glyph_image_has (gpointer item)
{
  return FH_IS_EVENT (item) || FH_IS_CATEGORY (item) || FH_IS_PLACE (item);
}

static void
draw_category (cairo_t    *cr,
               FhCategory *category,
               double      x,
               double      y,
               double      size)
{
  fh_glyph_trace_category (cr, fh_category_get_shape (category), x, y, size * 0.75);
  fh_color_set (&fh_style_get_palette ()->category[fh_category_get_color (category)], cr);
  cairo_fill (cr);
}

static void
draw_place (cairo_t *cr,
            FhPlace *place,
            double   x,
            double   y,
            double   size)
{
  const FhPalette *palette = fh_style_get_palette ();

  fh_glyph_trace_place_kind (cr, fh_place_get_kind (place), x, y, size);
  fh_color_set (fh_place_get_featured (place) ? &palette->accent : &palette->text_dim, cr);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_fill (cr);
}

void
fh_glyph_image_snapshot (GtkSnapshot           *snapshot,
                         gpointer               item,
                         const graphene_rect_t *area)
{
  double   size = MIN (area->size.width, area->size.height);
  double   x = area->origin.x + area->size.width / 2;
  double   y = area->origin.y + area->size.height / 2;
  cairo_t *cr;

  if (!fh_glyph_image_has (item))
    return;

  cr = gtk_snapshot_append_cairo (snapshot, area);
  if (FH_IS_EVENT (item))
    draw_category (cr, fh_event_get_category (item), x, y, size);
  else if (FH_IS_CATEGORY (item))
    draw_category (cr, item, x, y, size);
  else
    draw_place (cr, item, x, y, size);
  cairo_destroy (cr);
}
