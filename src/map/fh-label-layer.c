/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-label-layer.h"

#include "fh-label-placer.h"
#include "fh-picture.h"
#include "fh-projection.h"

/* How many names that were not painted before come in in one frame. */
#define NAMES_A_FRAME 10

struct _FhLabelLayer
{
  ShumateLayer parent_instance;

  FhBasemap     *basemap;
  FhLabelPlacer *placer;
  FhPaletteKind  palette;
  double         text_scale;
  char          *language;
  GArray        *obstacles;
};

G_DEFINE_FINAL_TYPE (FhLabelLayer, fh_label_layer, SHUMATE_TYPE_LAYER)

/* The texture of a picture lives as long as its surface. */
static GdkTexture *
get_texture (const FhLabelPicture *picture)
{
  static cairo_user_data_key_t key;
  GdkTexture                  *texture = cairo_surface_get_user_data (picture->surface, &key);

  /* A copy: the surface may be dropped while a frame still shows the texture. */
  if (texture == NULL)
    {
      texture = fh_picture_copy (picture->surface);
      cairo_surface_set_user_data (picture->surface, &key, texture, g_object_unref);
    }

  return texture;
}

static void
append_picture (GtkSnapshot          *snapshot,
                const FhLabelPicture *picture,
                double                x,
                double                y)
{
  gtk_snapshot_append_texture (snapshot, get_texture (picture),
                               &GRAPHENE_RECT_INIT ((float) x, (float) y, (float) picture->width,
                                                    (float) picture->height));
}

/* The budget for new names was spent: the next frame goes on. */
static gboolean
go_on_cb (GtkWidget     *widget,
          GdkFrameClock *clock,
          gpointer       user_data)
{
  gtk_widget_queue_draw (widget);

  return G_SOURCE_REMOVE;
}

static void
fh_label_layer_snapshot (GtkWidget   *widget,
                         GtkSnapshot *snapshot)
{
  FhLabelLayer *self = FH_LABEL_LAYER (widget);
  g_autoptr (GArray) labels = NULL;
  const GArray *placed;
  FhProjection  projection;
  FhMapArea     area;
  FhLabelStyle  style = { .palette = fh_palette_get (self->palette), .font_scale = self->text_scale };

  if (self->basemap == NULL ||
      !fh_projection_read (shumate_layer_get_viewport (SHUMATE_LAYER (self)), widget, &projection))
    return;

  style.scale = projection.scale;
  fh_label_placer_set_style (self->placer, &style);
  area = fh_projection_get_area (&projection);
  labels = fh_basemap_query_labels (self->basemap, &area, 0, self->language);
  placed = fh_label_placer_place (self->placer, labels, &area, (const FhBox *) (void *) self->obstacles->data,
                                  self->obstacles->len);
  if (!fh_label_placer_is_complete (self->placer))
    gtk_widget_add_tick_callback (widget, go_on_cb, NULL, NULL);

  for (guint i = 0; i < placed->len; i++)
    {
      const FhPlacedLabel *label = &g_array_index (placed, FhPlacedLabel, i);

      if (label->mark != NULL)
        append_picture (snapshot, label->mark, label->mark_x, label->mark_y);
      append_picture (snapshot, label->picture, label->x, label->y);
    }
}

static gboolean
fh_label_layer_contains (GtkWidget *widget,
                         double     x,
                         double     y)
{
  return FALSE;
}

static void
fh_label_layer_dispose (GObject *object)
{
  FhLabelLayer *self = FH_LABEL_LAYER (object);

  g_clear_object (&self->placer);
  g_clear_object (&self->basemap);
  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->obstacles, g_array_unref);

  G_OBJECT_CLASS (fh_label_layer_parent_class)->dispose (object);
}

static void
fh_label_layer_class_init (FhLabelLayerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fh_label_layer_dispose;
  widget_class->snapshot = fh_label_layer_snapshot;
  widget_class->contains = fh_label_layer_contains;
  gtk_widget_class_set_css_name (widget_class, "label-layer");
}

static void
fh_label_layer_init (FhLabelLayer *self)
{
  self->placer = fh_label_placer_new ();
  fh_label_placer_set_budget (self->placer, NAMES_A_FRAME);
  self->text_scale = 1;
  self->language = g_strdup ("en");
  self->obstacles = g_array_new (FALSE, FALSE, sizeof (FhBox));
}

FhLabelLayer *
fh_label_layer_new (ShumateViewport *viewport,
                    FhBasemap       *basemap)
{
  FhLabelLayer     *self = g_object_new (FH_TYPE_LABEL_LAYER, "viewport", viewport, NULL);
  const char *const moves[] = { "notify::latitude", "notify::longitude", "notify::zoom-level" };

  g_set_object (&self->basemap, basemap);
  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    g_signal_connect_object (viewport, moves[i], G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);

  return self;
}

void
fh_label_layer_set_palette (FhLabelLayer *self,
                            FhPaletteKind palette)
{
  g_return_if_fail (FH_IS_LABEL_LAYER (self));

  self->palette = palette;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
fh_label_layer_set_language (FhLabelLayer *self,
                             const char   *language)
{
  g_return_if_fail (FH_IS_LABEL_LAYER (self));

  g_free (self->language);
  self->language = g_strdup (language);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
fh_label_layer_set_text_scale (FhLabelLayer *self,
                               double        scale)
{
  g_return_if_fail (FH_IS_LABEL_LAYER (self));

  self->text_scale = scale;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
fh_label_layer_set_obstacles (FhLabelLayer *self,
                              const GArray *obstacles,
                              const GArray *marks)
{
  g_return_if_fail (FH_IS_LABEL_LAYER (self));

  g_array_set_size (self->obstacles, 0);
  g_array_append_vals (self->obstacles, obstacles->data, obstacles->len);
  fh_label_placer_set_marks (self->placer, (const FhBox *) (void *) marks->data, marks->len);
}
