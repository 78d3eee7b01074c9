/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-palette.h"

#include <math.h>

#define HEX(value)                                                                                  \
  {                                                                                                 \
    (((value) >> 16) & 0xff) / 255.0, (((value) >> 8) & 0xff) / 255.0, ((value) &0xff) / 255.0, 1.0 \
  }

#define HEXA(value, alpha)                                                                            \
  {                                                                                                   \
    (((value) >> 16) & 0xff) / 255.0, (((value) >> 8) & 0xff) / 255.0, ((value) &0xff) / 255.0, alpha \
  }

static const FhPalette palettes[] = {
  [FH_PALETTE_LIGHT] = {
    .kind = FH_PALETTE_LIGHT,
    .sea = HEX (0xcadbe7),
    .ground = HEX (0xefebe3),
    .focus = HEX (0xfcf9f2),
    .lake = HEX (0xc3d8e8),
    .river = HEX (0x9cc0dc),
    .shore = HEX (0x86a8c0),
    .border = HEX (0xa99f8c),
    .border_casing = HEX (0xe4ddcf),
    .disputed = HEX (0xb08f76),
    .region = HEX (0xd9d0bb),
    .built = HEX (0x9c958a),
    .label = HEX (0x57534c),
    .label_country = HEX (0x6b675f),
    .label_region = HEX (0x77705f),
    .label_water = HEX (0x41708f),
    .label_halo = HEXA (0xfcf9f2, 0.9),
    .canvas = HEX (0xffffff),
    .text = HEX (0x2e3436),
    .text_dim = HEX (0x6a6a6e),
    .grid = HEX (0xe4e4e6),
    .accent = HEX (0x1b6acb),
    .on_accent = HEX (0xffffff),
    .card = HEXA (0xffffff, 0.94),
    .card_border = HEXA (0x000000, 0.12),
    .band_none = HEX (0xe8e8ea),
    .band_planned = HEX (0xa9c9ef),
    .band_in_use = HEX (0x3f7fd6),
    .band_extended = HEX (0x1f5fb4),
    .band_drawn_down = HEX (0xb5770a),
    .band_open = HEX (0xbcd0ea),
    .band_undocumented = HEX (0xe0e0e3),
    .on_band = HEX (0xffffff),
    .on_band_light = HEX (0x24344a),
    .category = {
      HEX (0x1a5fb4),
      HEX (0xc64600),
      HEX (0x1b7f4c),
      HEX (0xa51d2d),
      HEX (0x946c00),
      HEX (0x813d9c),
    },
  },
  [FH_PALETTE_DARK] = {
    .kind = FH_PALETTE_DARK,
    .sea = HEX (0x15232b),
    .ground = HEX (0x28292d),
    .focus = HEX (0x36373c),
    .lake = HEX (0x1b303c),
    .river = HEX (0x2c5a78),
    .shore = HEX (0x3d6178),
    .border = HEX (0x86817a),
    .border_casing = HEX (0x2f3034),
    .disputed = HEX (0xa3856d),
    .region = HEX (0x4d4e55),
    .built = HEX (0x77777c),
    .label = HEX (0xc2bfb8),
    .label_country = HEX (0xb0aea8),
    .label_region = HEX (0x9d9b94),
    .label_water = HEX (0x7fb2d4),
    .label_halo = HEXA (0x26272b, 0.88),
    .canvas = HEX (0x1e1e1e),
    .text = HEX (0xf2f2f2),
    .text_dim = HEX (0xa9a9ad),
    .grid = HEX (0x3a3a3d),
    .accent = HEX (0x62a0ea),
    .on_accent = HEX (0x10223a),
    .card = HEXA (0x2c2c2f, 0.94),
    .card_border = HEXA (0xffffff, 0.12),
    .band_none = HEX (0x38383c),
    .band_planned = HEX (0x34506f),
    .band_in_use = HEX (0x3273c9),
    .band_extended = HEX (0x5b9bea),
    .band_drawn_down = HEX (0xe5a50a),
    .band_open = HEX (0x3b4f68),
    .band_undocumented = HEX (0x3a3a3f),
    .on_band = HEX (0xffffff),
    .on_band_light = HEX (0xe9eef5),
    .category = {
      HEX (0x78aeed),
      HEX (0xffa348),
      HEX (0x57e389),
      HEX (0xf66151),
      HEX (0xf5c211),
      HEX (0xdc8add),
    },
  },
  [FH_PALETTE_CONTRAST_LIGHT] = {
    .kind = FH_PALETTE_CONTRAST_LIGHT,
    .sea = HEX (0xc3d9ea),
    .ground = HEX (0xe9e7e2),
    .focus = HEX (0xffffff),
    .lake = HEX (0xb4d2ea),
    .river = HEX (0x3f7fae),
    .shore = HEX (0x1d4c6f),
    .border = HEX (0x3d3830),
    .border_casing = HEX (0xd4cdbf),
    .disputed = HEX (0x7a4a26),
    .region = HEX (0x8b826d),
    .built = HEX (0x55504a),
    .label = HEX (0x000000),
    .label_country = HEX (0x1c1c1c),
    .label_region = HEX (0x2f2b22),
    .label_water = HEX (0x0d3c5c),
    .label_halo = HEXA (0xffffff, 1.0),
    .canvas = HEX (0xffffff),
    .text = HEX (0x000000),
    .text_dim = HEX (0x333335),
    .grid = HEX (0x9a9a9e),
    .accent = HEX (0x0b4795),
    .on_accent = HEX (0xffffff),
    .card = HEXA (0xffffff, 1.0),
    .card_border = HEXA (0x000000, 0.8),
    .band_none = HEX (0xdedee0),
    .band_planned = HEX (0x8fb8ea),
    .band_in_use = HEX (0x1a5fb4),
    .band_extended = HEX (0x0b3f80),
    .band_drawn_down = HEX (0x7a4d00),
    .band_open = HEX (0xa9c4e8),
    .band_undocumented = HEX (0xcfcfd4),
    .on_band = HEX (0xffffff),
    .on_band_light = HEX (0x000000),
    .category = {
      HEX (0x0b4795),
      HEX (0x9a3300),
      HEX (0x0d5a33),
      HEX (0x7d0f1f),
      HEX (0x664a00),
      HEX (0x5e2576),
    },
  },
  [FH_PALETTE_CONTRAST_DARK] = {
    .kind = FH_PALETTE_CONTRAST_DARK,
    .sea = HEX (0x06131c),
    .ground = HEX (0x17181a),
    .focus = HEX (0x2a2b2f),
    .lake = HEX (0x0c2433),
    .river = HEX (0x5a9ecb),
    .shore = HEX (0x7fb8dc),
    .border = HEX (0xd7d2c8),
    .border_casing = HEX (0x222326),
    .disputed = HEX (0xe0b48f),
    .region = HEX (0x8a8b93),
    .built = HEX (0xa5a5aa),
    .label = HEX (0xffffff),
    .label_country = HEX (0xf0f0f0),
    .label_region = HEX (0xdcdad2),
    .label_water = HEX (0xb5dcf5),
    .label_halo = HEXA (0x000000, 1.0),
    .canvas = HEX (0x000000),
    .text = HEX (0xffffff),
    .text_dim = HEX (0xd6d6da),
    .grid = HEX (0x77777c),
    .accent = HEX (0x99c1f1),
    .on_accent = HEX (0x000000),
    .card = HEXA (0x000000, 1.0),
    .card_border = HEXA (0xffffff, 0.8),
    .band_none = HEX (0x2d2d30),
    .band_planned = HEX (0x2f5480),
    .band_in_use = HEX (0x4088dd),
    .band_extended = HEX (0x99c1f1),
    .band_drawn_down = HEX (0xf8cf4a),
    .band_open = HEX (0x355b86),
    .band_undocumented = HEX (0x38383e),
    .on_band = HEX (0x000000),
    .on_band_light = HEX (0xffffff),
    .category = {
      HEX (0x99c1f1),
      HEX (0xffbe6f),
      HEX (0x8ff0a4),
      HEX (0xff9a8f),
      HEX (0xf9f06b),
      HEX (0xe9b1ea),
    },
  },
  [FH_PALETTE_PRINT] = {
    .kind = FH_PALETTE_PRINT,
    .sea = HEX (0xdde8ef),
    .ground = HEX (0xf3f1ed),
    .focus = HEX (0xffffff),
    .lake = HEX (0xd3e3ee),
    .river = HEX (0x86aeca),
    .shore = HEX (0x55788f),
    .border = HEX (0x6f675a),
    .border_casing = HEX (0xe6e2d9),
    .disputed = HEX (0x8a6a50),
    .region = HEX (0xb9b1a0),
    .built = HEX (0x77726a),
    .label = HEX (0x2a2824),
    .label_country = HEX (0x4a4740),
    .label_region = HEX (0x5b5649),
    .label_water = HEX (0x2c5875),
    .label_halo = HEXA (0xffffff, 0.95),
    .canvas = HEX (0xffffff),
    .text = HEX (0x000000),
    .text_dim = HEX (0x4c4c50),
    .grid = HEX (0xd2d2d6),
    .accent = HEX (0x12519f),
    .on_accent = HEX (0xffffff),
    .card = HEXA (0xffffff, 1.0),
    .card_border = HEXA (0x000000, 0.35),
    .band_none = HEX (0xf0f0f1),
    .band_planned = HEX (0xc6d9f0),
    .band_in_use = HEX (0x4d86cd),
    .band_extended = HEX (0x1b4f94),
    .band_drawn_down = HEX (0x8d6108),
    .band_open = HEX (0xd9e4f2),
    .band_undocumented = HEX (0xe6e6e9),
    .on_band = HEX (0xffffff),
    .on_band_light = HEX (0x16202e),
    .category = {
      HEX (0x12519f),
      HEX (0xa83c00),
      HEX (0x146b3c),
      HEX (0x8c1525),
      HEX (0x735400),
      HEX (0x6a2f83),
    },
  },
};

const FhPalette *
fh_palette_get (FhPaletteKind kind)
{
  g_return_val_if_fail ((size_t) kind < G_N_ELEMENTS (palettes), &palettes[FH_PALETTE_LIGHT]);

  return &palettes[kind];
}

const FhColor *
fh_palette_get_band (const FhPalette *palette,
                     FhStatus         status)
{
  switch (status)
    {
    case FH_STATUS_PLANNED:
      return &palette->band_planned;
    case FH_STATUS_IN_USE:
      return &palette->band_in_use;
    case FH_STATUS_EXTENDED:
      return &palette->band_extended;
    case FH_STATUS_DRAWN_DOWN:
      return &palette->band_drawn_down;
    case FH_STATUS_OPEN:
      return &palette->band_open;
    case FH_STATUS_UNDOCUMENTED:
      return &palette->band_undocumented;
    case FH_STATUS_NONE:
    default:
      return &palette->band_none;
    }
}

static double
get_linear (double component)
{
  return component <= 0.04045 ? component / 12.92 : pow ((component + 0.055) / 1.055, 2.4);
}

static double
get_luminance (const FhColor *color)
{
  return 0.2126 * get_linear (color->red) + 0.7152 * get_linear (color->green) +
         0.0722 * get_linear (color->blue);
}

static double
get_contrast (const FhColor *a,
              const FhColor *b)
{
  double luminance_a = get_luminance (a) + 0.05;
  double luminance_b = get_luminance (b) + 0.05;

  return MAX (luminance_a, luminance_b) / MIN (luminance_a, luminance_b);
}

const FhColor *
fh_palette_get_on_band (const FhPalette *palette,
                        const FhColor   *fill)
{
  const FhColor *candidates[] = { &palette->on_band, &palette->on_band_light, &palette->on_accent };
  const FhColor *best = candidates[0];

  for (size_t i = 1; i < G_N_ELEMENTS (candidates); i++)
    {
      if (get_contrast (candidates[i], fill) > get_contrast (best, fill))
        best = candidates[i];
    }

  return best;
}

void
fh_color_set (const FhColor *color,
              cairo_t       *cr)
{
  cairo_set_source_rgba (cr, color->red, color->green, color->blue, color->alpha);
}

FhColor
fh_color_mix (const FhColor *from,
              const FhColor *to,
              double         share)
{
  FhColor mixed = {
    from->red + (to->red - from->red) * share,
    from->green + (to->green - from->green) * share,
    from->blue + (to->blue - from->blue) * share,
    from->alpha + (to->alpha - from->alpha) * share,
  };

  return mixed;
}
