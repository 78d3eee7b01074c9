/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* A picture of an event or place: what it shows, who made it, and under which licence. */

#include <gtk/gtk.h>

#include "fh-item.h"

G_BEGIN_DECLS

/**
 * fh_image_card_new:
 * @image: kept by its item, which must live as long as the card
 *
 * The file is read in a thread. One that is missing, damaged or larger than any screen is not shown; what it
 * would show is said instead.
 */
GtkWidget *fh_image_card_new (const FhImage *image,
                              const char    *language);

G_END_DECLS
