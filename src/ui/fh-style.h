/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* Which palette fits what the desktop asks for now. */

#include "fh-palette.h"

G_BEGIN_DECLS

/* Main thread. Changes with `dark` and `high-contrast` of the default AdwStyleManager. */
FhPaletteKind fh_style_get_palette_kind (void);

/* (transfer none): the palette of that kind. */
const FhPalette *fh_style_get_palette (void);

G_END_DECLS
