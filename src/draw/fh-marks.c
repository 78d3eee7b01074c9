/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-marks.h"

#include <math.h>
#include <string.h>

#include "fh-date-words.h"
#include "fh-glyph.h"
#include "fh-line.h"
#include "fh-story-words.h"

#define FONT             "Sans"
#define CARD_PADDING_X   10.0
#define CARD_PADDING_Y   5.0
#define CARD_RADIUS      7.0
#define CARD_MAX_WIDTH   220.0
#define CARD_MAX_LINES   4
#define CARD_NAME_SIZE   14.0
#define CARD_DETAIL_SIZE 12.0

static void
fill_disc (cairo_t       *cr,
           const FhColor *color,
           double         x,
           double         y,
           double         radius)
{
  cairo_new_path (cr);
  cairo_arc (cr, x, y, radius, 0, 2 * G_PI);
  fh_color_set (color, cr);
  cairo_fill (cr);
}

static void
stroke_ring (cairo_t       *cr,
             const FhColor *color,
             double         x,
             double         y,
             double         radius,
             double         width)
{
  cairo_new_path (cr);
  cairo_arc (cr, x, y, radius, 0, 2 * G_PI);
  cairo_set_line_width (cr, width);
  fh_color_set (color, cr);
  cairo_stroke (cr);
}

static PangoLayout *
make_layout (const char *text,
             double      pixels,
             PangoWeight weight)
{
  static GPrivate       contexts = G_PRIVATE_INIT (g_object_unref);
  PangoContext         *context = g_private_get (&contexts);
  PangoFontDescription *font = pango_font_description_from_string (FONT);
  PangoLayout          *layout;

  if (context == NULL)
    {
      context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
      pango_context_set_round_glyph_positions (context, FALSE);
      g_private_set (&contexts, context);
    }

  layout = pango_layout_new (context);
  pango_font_description_set_absolute_size (font, pixels * PANGO_SCALE);
  pango_font_description_set_weight (font, weight);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_text (layout, text, -1);

  return layout;
}

static void
show_centred (cairo_t    *cr,
              const char *text,
              double      pixels,
              double      x,
              double      y)
{
  g_autoptr (PangoLayout) layout = make_layout (text, pixels, PANGO_WEIGHT_BOLD);
  PangoRectangle ink;

  pango_layout_get_extents (layout, &ink, NULL);
  cairo_move_to (cr, x - (ink.x + ink.width / 2.0) / PANGO_SCALE,
                 y - (ink.y + ink.height / 2.0) / PANGO_SCALE);
  pango_cairo_show_layout (cr, layout);
}

double
fh_mark_get_cluster_radius (guint n_events)
{
  return CLAMP (11 + 1.4 * log2 (MAX (1, n_events)) / 1.5, 12, 18);
}

void
fh_mark_paint_event (cairo_t         *cr,
                     const FhPalette *palette,
                     FhCategory      *category,
                     double           x,
                     double           y)
{
  FhColor ground = palette->card;

  ground.alpha = 1;
  fill_disc (cr, &palette->card_border, x, y, FH_MARK_EVENT_RADIUS);
  fill_disc (cr, &ground, x, y, FH_MARK_EVENT_RADIUS - 1);
  cairo_new_path (cr);
  fh_glyph_trace_category (cr, fh_category_get_shape (category), x, y, FH_MARK_EVENT_RADIUS * 1.1);
  fh_color_set (&palette->category[fh_category_get_color (category)], cr);
  cairo_fill (cr);
}

void
fh_mark_paint_cluster (cairo_t           *cr,
                       const FhPalette   *palette,
                       const FhMarkShare *shares,
                       guint              n_shares,
                       const char        *text,
                       double             radius,
                       double             x,
                       double             y)
{
  FhColor ground = palette->card;
  double  total = 0;
  double  angle = -G_PI / 2;

  ground.alpha = 1;
  fill_disc (cr, &palette->card_border, x, y, radius);
  fill_disc (cr, &ground, x, y, radius - 1);

  for (guint i = 0; i < n_shares; i++)
    total += shares[i].n_events;
  cairo_set_line_width (cr, FH_MARK_RING_WIDTH);
  for (guint i = 0; i < n_shares; i++)
    {
      double next = angle + 2 * G_PI * shares[i].n_events / total;

      cairo_new_path (cr);
      cairo_arc (cr, x, y, radius - 1.5 - FH_MARK_RING_WIDTH / 2, angle, next);
      fh_color_set (&palette->category[shares[i].color], cr);
      cairo_stroke (cr);
      angle = next;
    }

  fh_color_set (&palette->text, cr);
  show_centred (cr, text, strlen (text) > 3 ? 9 : 11, x, y);
}

void
fh_mark_paint_ring (cairo_t         *cr,
                    const FhPalette *palette,
                    gboolean         strong,
                    double           radius,
                    double           x,
                    double           y)
{
  double  width = strong ? 3 : 2;
  FhColor ground = palette->card;

  stroke_ring (cr, &ground, x, y, radius - 2.5, 5);
  stroke_ring (cr, &palette->accent, x, y, radius - 2.5, width);
}

/* Statuses differ in outline as well as in colour: dashed for what is planned, open or not known. */
static void
stroke_status (cairo_t         *cr,
               const FhPalette *palette,
               FhStatus         status,
               const FhColor   *sign,
               double           x,
               double           y,
               double           radius)
{
  const double dashes[] = { 3.5, 2.5 };
  gboolean     unsettled =
    status == FH_STATUS_PLANNED || status == FH_STATUS_OPEN || status == FH_STATUS_UNDOCUMENTED;

  if (!unsettled && status != FH_STATUS_NONE)
    return;

  cairo_save (cr);
  if (unsettled)
    cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  stroke_ring (cr, sign, x, y, radius - 2, 1.2);
  cairo_restore (cr);
}

void
fh_mark_paint_site (cairo_t          *cr,
                    const FhPalette  *palette,
                    const FhSiteMark *mark,
                    double            x,
                    double            y)
{
  const double radius = FH_MARK_SITE_RADIUS - 3;
  FhColor      ground = palette->card;
  FhColor      fill = *fh_palette_get_band (palette, mark->status);
  FhColor      sign = *fh_palette_get_on_band (palette, &fill);

  ground.alpha = 1;

  if (mark->selected)
    stroke_ring (cr, &palette->accent, x, y, FH_MARK_SITE_RADIUS - 1, 2);
  else
    fill_disc (cr, &palette->card_border, x, y, radius + 2.5);
  fill_disc (cr, &ground, x, y, radius + 1.75);
  fill_disc (cr, &fill, x, y, radius);
  stroke_status (cr, palette, mark->status, &sign, x, y, radius);

  cairo_new_path (cr);
  fh_glyph_trace_place_kind (cr, mark->kind, x, y, radius * 1.25);
  fh_color_set (&sign, cr);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_fill (cr);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_WINDING);

  if (mark->changing)
    {
      double side = radius * 0.75;

      fill_disc (cr, &ground, x + side, y - side, 5.5);
      fill_disc (cr, &palette->category[FH_CATEGORY_ORANGE], x + side, y - side, 4);
    }
}

static PangoLayout *
make_card_layout (const char *text,
                  double      pixels,
                  PangoWeight weight,
                  double      scale)
{
  PangoLayout *layout = make_layout (text, pixels * scale, weight);
  int          most = (int) (CARD_MAX_WIDTH * scale * PANGO_SCALE);
  int          width;

  pango_layout_get_size (layout, &width, NULL);
  if (width > most)
    pango_layout_set_width (layout, most);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);

  return layout;
}

typedef struct
{
  PangoLayout *layouts[CARD_MAX_LINES];
  double       scale;
  guint        n_lines;
  /* The lines from here on say what the site is. */
  guint first_detail;
} CardLines;

static void
add_card_line (CardLines  *lines,
               const char *text,
               double      pixels,
               PangoWeight weight)
{
  lines->layouts[lines->n_lines++] = make_card_layout (text, pixels, weight, lines->scale);
}

/* The name, in two languages if need be, and what it is. */
static CardLines
make_card_lines (const FhSiteMark *mark,
                 FhCardForm        form)
{
  const char *kind = fh_place_kind_get_label (mark->kind, mark->language);
  const char *status = fh_status_get_label (mark->status, mark->language);
  CardLines   lines = { .scale = mark->text_scale };

  add_card_line (&lines, mark->name, CARD_NAME_SIZE, PANGO_WEIGHT_BOLD);
  if (mark->second != NULL && form != FH_CARD_NAME)
    add_card_line (&lines, mark->second, CARD_DETAIL_SIZE, PANGO_WEIGHT_BOLD);
  lines.first_detail = lines.n_lines;

  if (form == FH_CARD_WIDE)
    {
      g_autofree char *both = fh_line_join (mark->language, kind, status, NULL);

      add_card_line (&lines, both, CARD_DETAIL_SIZE, PANGO_WEIGHT_NORMAL);
    }
  /* Words too long for one line have two. */
  if (form == FH_CARD_WIDE && pango_layout_is_ellipsized (lines.layouts[lines.first_detail]))
    {
      g_object_unref (lines.layouts[--lines.n_lines]);
      form = FH_CARD_TALL;
    }
  if (form == FH_CARD_TALL)
    {
      add_card_line (&lines, kind, CARD_DETAIL_SIZE, PANGO_WEIGHT_NORMAL);
      add_card_line (&lines, status, CARD_DETAIL_SIZE, PANGO_WEIGHT_NORMAL);
    }

  return lines;
}

static void
clear_card_lines (CardLines *lines)
{
  for (guint i = 0; i < lines->n_lines; i++)
    g_object_unref (lines->layouts[i]);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CardLines, clear_card_lines)

static void
measure_lines (const CardLines *lines,
               double          *width,
               double          *height)
{
  int widest = 0;
  int sum = 0;

  for (guint i = 0; i < lines->n_lines; i++)
    {
      PangoRectangle box;

      pango_layout_get_extents (lines->layouts[i], NULL, &box);
      widest = MAX (widest, box.width);
      sum += box.height;
    }

  *width = ceil ((double) widest / PANGO_SCALE + 2 * CARD_PADDING_X);
  *height = ceil ((double) sum / PANGO_SCALE + 2 * CARD_PADDING_Y);
}

void
fh_mark_measure_card (const FhSiteMark *mark,
                      FhCardForm        form,
                      double           *width,
                      double           *height)
{
  g_auto (CardLines) lines = make_card_lines (mark, form);

  measure_lines (&lines, width, height);
}

static void
trace_rounded (cairo_t *cr,
               double   x,
               double   y,
               double   width,
               double   height,
               double   radius)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, x + width - radius, y + radius, radius, -G_PI / 2, 0);
  cairo_arc (cr, x + width - radius, y + height - radius, radius, 0, G_PI / 2);
  cairo_arc (cr, x + radius, y + height - radius, radius, G_PI / 2, G_PI);
  cairo_arc (cr, x + radius, y + radius, radius, G_PI, 3 * G_PI / 2);
  cairo_close_path (cr);
}

static void
show_line (cairo_t       *cr,
           PangoLayout   *layout,
           const FhColor *color,
           gboolean       rtl,
           double         x,
           double         y,
           double         width)
{
  PangoRectangle box;

  pango_layout_get_extents (layout, NULL, &box);
  cairo_move_to (
    cr, rtl ? x + width - (double) (box.x + box.width) / PANGO_SCALE : x - (double) box.x / PANGO_SCALE, y);
  fh_color_set (color, cr);
  pango_cairo_show_layout (cr, layout);
}

void
fh_mark_paint_card (cairo_t          *cr,
                    const FhPalette  *palette,
                    const FhSiteMark *mark,
                    FhCardForm        form,
                    double            x,
                    double            y)
{
  g_auto (CardLines) lines = make_card_lines (mark, form);
  gboolean rtl = fh_language_is_rtl (mark->language);
  double   width;
  double   height;
  double   top = y + CARD_PADDING_Y;

  measure_lines (&lines, &width, &height);

  trace_rounded (cr, x + 0.5, y + 0.5, width - 1, height - 1, CARD_RADIUS);
  fh_color_set (&palette->card, cr);
  cairo_fill_preserve (cr);
  fh_color_set (mark->selected ? &palette->accent : &palette->card_border, cr);
  cairo_set_line_width (cr, mark->selected ? 1.5 : 1);
  cairo_stroke (cr);

  for (guint i = 0; i < lines.n_lines; i++)
    {
      const FhColor *color = i < lines.first_detail ? &palette->text : &palette->text_dim;
      PangoRectangle box;

      pango_layout_get_extents (lines.layouts[i], NULL, &box);
      show_line (cr, lines.layouts[i], color, rtl, x + CARD_PADDING_X, top, width - 2 * CARD_PADDING_X);
      top += (double) box.height / PANGO_SCALE;
    }
}
