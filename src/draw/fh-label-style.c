/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-label-style.h"

#define N_RANKS 4

/* Sizes and spacings in logical pixels by rank. Spacing and capitals are for scripts that have them:
 * Arabic is drawn larger instead. */
typedef struct
{
  double      size[N_RANKS];
  double      spacing[N_RANKS];
  double      wrap;
  PangoStyle  slant;
  PangoWeight weight;
  gboolean    capitals;
  double      halo;
} Type;

static const Type types[FH_LABEL_N_KINDS] = {
  [FH_LABEL_COUNTRY] = { { 17.0, 15.0, 12.5, 11.0 },
                         { 5.5, 4.2, 2.6, 1.5 },
                         190.0,
                         PANGO_STYLE_NORMAL,
                         PANGO_WEIGHT_NORMAL,
                         TRUE,
                         3.4 },
  [FH_LABEL_SEA] = { { 16.0, 14.0, 12.5, 11.0 },
                     { 4.0, 2.4, 1.4, 0.8 },
                     150.0,
                     PANGO_STYLE_ITALIC,
                     PANGO_WEIGHT_NORMAL,
                     FALSE,
                     0.0 },
  [FH_LABEL_REGION] = { { 10.5, 10.5, 10.0, 10.0 },
                        { 1.6, 1.6, 1.2, 1.2 },
                        84.0,
                        PANGO_STYLE_NORMAL,
                        PANGO_WEIGHT_NORMAL,
                        FALSE,
                        2.6 },
  [FH_LABEL_CAPITAL] = { { 13.5, 13.0, 12.5, 12.0 },
                         { 0.0 },
                         0.0,
                         PANGO_STYLE_NORMAL,
                         PANGO_WEIGHT_MEDIUM,
                         FALSE,
                         3.2 },
  [FH_LABEL_TOWN] = { { 12.5, 12.0, 11.5, 11.0 },
                      { 0.0 },
                      0.0,
                      PANGO_STYLE_NORMAL,
                      PANGO_WEIGHT_NORMAL,
                      FALSE,
                      3.0 },
  [FH_LABEL_LAKE] = { { 12.0, 11.0, 10.5, 10.0 },
                      { 0.6, 0.4, 0.3, 0.2 },
                      90.0,
                      PANGO_STYLE_ITALIC,
                      PANGO_WEIGHT_NORMAL,
                      FALSE,
                      2.6 },
  [FH_LABEL_RIVER] = { { 11.5, 11.0, 10.5, 10.0 },
                       { 0.8, 0.6, 0.5, 0.4 },
                       0.0,
                       PANGO_STYLE_ITALIC,
                       PANGO_WEIGHT_NORMAL,
                       FALSE,
                       2.6 },
};

/* Outer radius of a mark by rank. */
static const double mark_radius[N_RANKS] = { 3.4, 3.0, 2.6, 2.2 };

static gboolean
is_joined_script (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_get_script (g_utf8_get_char (p)) == G_UNICODE_SCRIPT_ARABIC)
      return TRUE;

  return FALSE;
}

/* Not g_utf8_strup(): that follows the rules of the process's locale, which need not be those of the name. */
static char *
capitalize (const char *text)
{
  GString *capitals = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    g_string_append_unichar (capitals, g_unichar_toupper (g_utf8_get_char (p)));

  return g_string_free (capitals, FALSE);
}

static const FhColor *
choose_color (const FhLabelStyle *self,
              const FhLabel      *label)
{
  switch (label->kind)
    {
    case FH_LABEL_COUNTRY:
      return &self->palette->label_country;
    case FH_LABEL_REGION:
      return &self->palette->label_region;
    case FH_LABEL_SEA:
    case FH_LABEL_LAKE:
    case FH_LABEL_RIVER:
      return &self->palette->label_water;
    case FH_LABEL_CAPITAL:
    case FH_LABEL_TOWN:
    default:
      return &self->palette->label;
    }
}

static void
set_font (const FhLabelStyle *self,
          PangoLayout        *layout,
          const Type         *type,
          double              size)
{
  g_autoptr (PangoFontDescription) font = pango_font_description_new ();

  pango_font_description_set_family_static (font, self->font != NULL ? self->font : "Sans");
  pango_font_description_set_style (font, type->slant);
  pango_font_description_set_weight (font, type->weight);
  pango_font_description_set_absolute_size (font, size * self->font_scale * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
}

static void
set_spacing (PangoLayout *layout,
             double       spacing)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_letter_spacing_new (spacing * PANGO_SCALE));
  pango_layout_set_attributes (layout, attributes);
}

PangoLayout *
fh_label_style_layout (const FhLabelStyle *self,
                       PangoContext       *context,
                       const FhLabel      *label)
{
  const Type      *type = &types[label->kind];
  PangoLayout     *layout = pango_layout_new (context);
  guint            rank = MIN (label->rank, N_RANKS - 1);
  gboolean         joined = is_joined_script (label->text);
  g_autofree char *capitals = type->capitals && !joined ? capitalize (label->text) : NULL;

  set_font (self, layout, type, type->size[rank] + (joined ? 2.0 : 0.0));
  pango_layout_set_text (layout, capitals != NULL ? capitals : label->text, -1);
  if (!joined && type->spacing[rank] > 0.0)
    set_spacing (layout, type->spacing[rank] * self->font_scale);
  if (type->wrap > 0.0)
    {
      pango_layout_set_width (layout, type->wrap * self->font_scale * PANGO_SCALE);
      pango_layout_set_wrap (layout, PANGO_WRAP_WORD);
      pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
    }

  return layout;
}

void
fh_label_style_paint (const FhLabelStyle *self,
                      cairo_t            *cr,
                      PangoLayout        *layout,
                      const FhLabel      *label)
{
  double         halo = types[label->kind].halo * self->font_scale;
  PangoRectangle box;
  double         x, y;

  pango_layout_get_pixel_extents (layout, NULL, &box);
  x = -box.x - box.width / 2.0;
  y = -box.y - box.height / 2.0;
  cairo_move_to (cr, x, y);

  if (halo > 0.0)
    {
      pango_cairo_layout_path (cr, layout);
      cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
      cairo_set_line_width (cr, halo);
      fh_color_set (&self->palette->label_halo, cr);
      cairo_stroke (cr);
      cairo_move_to (cr, x, y);
    }

  fh_color_set (choose_color (self, label), cr);
  pango_cairo_show_layout (cr, layout);
}

double
fh_label_style_mark_radius (const FhLabelStyle *self,
                            const FhLabel      *label)
{
  if (label->kind == FH_LABEL_CAPITAL)
    return 4.4 * self->font_scale;
  if (label->kind == FH_LABEL_TOWN)
    return mark_radius[MIN (label->rank, N_RANKS - 1)] * self->font_scale;

  return 0.0;
}

static void
paint_ring (const FhLabelStyle *self,
            cairo_t            *cr,
            double              x,
            double              y,
            double              radius,
            double              width)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, x, y, radius - width / 2.0, 0.0, 2.0 * G_PI);
  fh_color_set (&self->palette->focus, cr);
  cairo_fill_preserve (cr);
  cairo_set_line_width (cr, width);
  fh_color_set (&self->palette->label, cr);
  cairo_stroke (cr);
}

void
fh_label_style_paint_mark (const FhLabelStyle *self,
                           cairo_t            *cr,
                           const FhLabel      *label,
                           double              x,
                           double              y)
{
  double radius = fh_label_style_mark_radius (self, label);

  if (radius <= 0.0)
    return;

  paint_ring (self, cr, x, y, radius, 1.2 * self->font_scale);
  if (label->kind == FH_LABEL_CAPITAL)
    {
      cairo_arc (cr, x, y, radius * 0.4, 0.0, 2.0 * G_PI);
      fh_color_set (&self->palette->label, cr);
      cairo_fill (cr);
    }
}
