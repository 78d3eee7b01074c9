/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* Says why a file was refused: which line, which member, what is wrong; to be copied, or mended in a text
 * editor. */

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * fh_fault_dialog_show:
 * @parent: the window above which it shows
 * @file: the file
 * @faults: (nullable): a model of FhFault
 * @error: what the reader said
 * @is_open: whether another story is still open
 */
void fh_fault_dialog_show (GtkWindow    *parent,
                           GFile        *file,
                           GListModel   *faults,
                           const GError *error,
                           gboolean      is_open);

G_END_DECLS
