/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* A box that puts its children one after another and begins a new line where they do not fit: for chips. */

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * FhWrapBox:
 *
 * Height for width. Lines begin where the interface begins to read. A child wider than the box is narrowed to
 * it.
 */
#define FH_TYPE_WRAP_BOX (fh_wrap_box_get_type ())
G_DECLARE_FINAL_TYPE (FhWrapBox, fh_wrap_box, FH, WRAP_BOX, GtkWidget)

GtkWidget *fh_wrap_box_new (void);
void       fh_wrap_box_append (FhWrapBox *self,
                               GtkWidget *child);
void       fh_wrap_box_clear (FhWrapBox *self);

G_END_DECLS
