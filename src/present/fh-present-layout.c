/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where everything on the projector's screen lies, beside fh-present-view.c. */

#include "fh-present-type.h"
#include "fh-present-view-private.h"

/* On a screen of 1080 lines, in pixels. */
#define MARGIN    44
#define LINE      128
#define PILL_SIZE 26.0
#define CARD_TOP  96
/* The map's credits, two lines, stay below the card. */
#define CREDITS    50
#define MAP_MARGIN 60

/* Beside the card, room for the names of what lies at the edge. */
#define MAP_MARGIN_START 120

/* The card's share of the screen: beside the map, at most, and below it on a screen that is higher than
 * wide. */
#define CARD_SHARE     0.335
#define CARD_SHARE_4_3 0.385
#define CARD_SHARE_MAX 0.46
#define CARD_BELOW     0.42

/* The large timeline's share of the height. */
#define TIMELINE_SHARE 0.36

/* Type in the large timeline. */
#define FONT_SIZE 21.0

/* Marks on a screen of 1080 lines are so many times as large as at a desk. */
#define MAGNIFICATION 1.7

typedef struct
{
  int      width;
  int      height;
  double   unit;
  gboolean rtl;
  gboolean below;
  int      bottom;
} Screen;

static int
scale (const Screen *screen,
       double        pixels)
{
  return (int) (pixels * screen->unit);
}

static void
allocate (GtkWidget          *widget,
          const GdkRectangle *area)
{
  if (!gtk_widget_should_layout (widget))
    return;

  /* A label complains when nobody asked it before. */
  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_size_allocate (widget, area, -1);
}

static gboolean
has_large_timeline (FhPresentView *self)
{
  return self->timeline != NULL && gtk_widget_get_visible (GTK_WIDGET (self->timeline));
}

/* Type of a widget and all that is in it. */
static void
set_font_size (GtkWidget *widget,
               double     pixels)
{
  GtkCssProvider  *provider = g_object_get_data (G_OBJECT (widget), "font-size");
  g_autofree char *css = g_strdup_printf ("* { font-size: %dpx; }", (int) pixels);

  if (provider == NULL)
    {
      provider = gtk_css_provider_new ();
      gtk_style_context_add_provider (gtk_widget_get_style_context (widget), GTK_STYLE_PROVIDER (provider),
                                      GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
      g_object_set_data_full (G_OBJECT (widget), "font-size", provider, g_object_unref);
    }
  gtk_css_provider_load_from_data (provider, css, -1);
}

static void
allocate_timeline (FhPresentView *self,
                   Screen        *screen)
{
  int          height = scale (screen, LINE);
  GdkRectangle area = { 0, screen->height - height, screen->width, height };

  fh_tour_line_set_unit (self->line, screen->unit);
  allocate (GTK_WIDGET (self->line), &area);
  screen->bottom = area.y;
  if (!has_large_timeline (self))
    return;

  set_font_size (GTK_WIDGET (self->timeline), FONT_SIZE * screen->unit);
  area.height = (int) (screen->height * TIMELINE_SHARE);
  area.y = screen->height - area.height;
  allocate (GTK_WIDGET (self->timeline), &area);
  screen->bottom = area.y;
}

static void
fit_card (FhPresentView *self,
          const Screen  *screen)
{
  int margin = scale (screen, MARGIN);
  int top = scale (screen, CARD_TOP);
  int width, height, max_width;

  if (screen->below)
    {
      width = max_width = screen->width - 2 * margin;
      height = fh_caption_card_fit (self->card, screen->unit, &width, max_width,
                                    (int) (screen->bottom * CARD_BELOW));
      top = screen->bottom - margin / 2 - height;
    }
  else
    {
      gboolean is_narrow = screen->width < screen->height * 1.5;

      width = (int) (screen->width * (is_narrow ? CARD_SHARE_4_3 : CARD_SHARE));
      max_width = (int) (screen->width * CARD_SHARE_MAX);
      height = fh_caption_card_fit (self->card, screen->unit, &width, max_width,
                                    screen->bottom - top - scale (screen, CREDITS));
    }

  self->card_area =
    (GdkRectangle){ screen->rtl ? margin : screen->width - margin - width, top, width, height };
}

static void
allocate_card (FhPresentView *self,
               const Screen  *screen,
               gboolean       is_new)
{
  if (is_new || fh_caption_card_needs_fit (self->card))
    fit_card (self, screen);
  allocate (GTK_WIDGET (self->card), &self->card_area);
}

static void
allocate_pill (FhPresentView *self,
               const Screen  *screen)
{
  GtkWidget   *pill = GTK_WIDGET (self->pill);
  int          margin = scale (screen, MARGIN);
  GdkRectangle area = { margin, margin, 0, 0 };

  if (!gtk_widget_should_layout (pill))
    return;

  gtk_widget_measure (pill, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &area.width, NULL, NULL);
  gtk_widget_measure (pill, GTK_ORIENTATION_VERTICAL, area.width, NULL, &area.height, NULL, NULL);
  area.width = MIN (area.width, screen->width - 2 * margin);
  if (screen->rtl)
    area.x = screen->width - margin - area.width;
  gtk_widget_size_allocate (pill, &area, -1);
}

static void
allocate_bar (FhPresentView *self,
              const Screen  *screen)
{
  GdkRectangle area = { 0 };
  int          free_width = screen->width;

  if (self->bar == NULL || !gtk_widget_should_layout (self->bar))
    return;

  gtk_widget_measure (self->bar, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &area.width, NULL, NULL);
  gtk_widget_measure (self->bar, GTK_ORIENTATION_VERTICAL, area.width, NULL, &area.height, NULL, NULL);
  if (!screen->below && gtk_widget_get_visible (GTK_WIDGET (self->card)))
    free_width -= self->card_area.width + scale (screen, MARGIN);
  area.x = MAX (0, (free_width - area.width) / 2);
  if (screen->rtl)
    area.x = screen->width - area.x - area.width;
  area.y = screen->bottom - area.height - scale (screen, MARGIN) / 2;
  gtk_widget_size_allocate (self->bar, &area, -1);
}

/* What the card leaves free of the map. */
static GtkBorder
get_insets (FhPresentView *self,
            const Screen  *screen)
{
  int       margin = scale (screen, MAP_MARGIN);
  int       card = scale (screen, MARGIN) + self->card_area.width;
  GtkBorder insets = { (gint16) margin, (gint16) margin, (gint16) margin, (gint16) margin };

  if (!gtk_widget_get_visible (GTK_WIDGET (self->card)))
    return insets;

  if (screen->below)
    insets.bottom = (gint16) (screen->bottom - self->card_area.y);
  else if (screen->rtl)
    insets.left = (gint16) (margin + card);
  else
    insets.right = (gint16) (margin + card);
  if (!screen->below && screen->rtl)
    insets.right = (gint16) scale (screen, MAP_MARGIN_START);
  else if (!screen->below)
    insets.left = (gint16) scale (screen, MAP_MARGIN_START);

  return insets;
}

static void
allocate_map (FhPresentView *self,
              const Screen  *screen,
              gboolean       is_new)
{
  GdkRectangle area = { 0, 0, screen->width, screen->bottom };
  GtkBorder    insets = get_insets (self, screen);
  FhMapCamera *camera = fh_map_view_get_camera (self->map);

  fh_map_view_set_magnification (self->map, MAX (0.2, MAGNIFICATION * screen->unit));
  fh_map_view_set_insets (self->map, &insets);
  allocate (GTK_WIDGET (self->map), &area);
  if (!is_new || fh_presentation_get_exploring (self->presentation))
    return;

  /* Another screen: the step at once, without a flight. */
  fh_present_view_show_step (self);
  fh_map_camera_set_view (camera, fh_map_camera_get_target (camera));
  gtk_widget_queue_allocate (GTK_WIDGET (self->map));
  allocate (GTK_WIDGET (self->map), &area);
}

/* What is drawn lies on the map; light and darkness fall on everything. */
static void
allocate_layers (FhPresentView *self,
                 const Screen  *screen)
{
  GdkRectangle map = { 0, 0, screen->width, screen->bottom };
  GdkRectangle whole = { 0, 0, screen->width, screen->height };

  fh_ink_layer_set_unit (self->ink, screen->unit);
  fh_spot_layer_set_unit (self->spot, screen->unit);
  allocate (GTK_WIDGET (self->ink), &map);
  allocate (GTK_WIDGET (self->spot), &whole);
  allocate (self->blank, &whole);
}

void
fh_present_view_lay_out (FhPresentView *self,
                         int            width,
                         int            height)
{
  Screen   screen = { .width = width, .height = height, .unit = fh_present_get_unit (width, height) };
  gboolean is_new = width != self->width || height != self->height;

  screen.rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  screen.below = width < height * 1.15;
  self->unit = screen.unit;
  self->width = width;
  self->height = height;
  if (is_new)
    fh_present_set_font (self->pill, PILL_SIZE * screen.unit, TRUE);

  allocate_timeline (self, &screen);
  allocate_card (self, &screen, is_new);
  allocate_pill (self, &screen);
  allocate_bar (self, &screen);
  allocate_map (self, &screen, is_new);
  allocate_layers (self, &screen);
}
