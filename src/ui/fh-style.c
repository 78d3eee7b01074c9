/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-style.h"

#include <adwaita.h>

FhPaletteKind
fh_style_get_palette_kind (void)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  gboolean         dark = adw_style_manager_get_dark (manager);

  if (adw_style_manager_get_high_contrast (manager))
    return dark ? FH_PALETTE_CONTRAST_DARK : FH_PALETTE_CONTRAST_LIGHT;
  return dark ? FH_PALETTE_DARK : FH_PALETTE_LIGHT;
}

const FhPalette *
fh_style_get_palette (void)
{
  return fh_palette_get (fh_style_get_palette_kind ());
}
