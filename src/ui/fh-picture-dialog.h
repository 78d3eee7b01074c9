/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* Asks what a picture shall show, how large and in which format, shows it small, and saves or copies it. */

#include <adwaita.h>

#include "fh-shot.h"

G_BEGIN_DECLS

/**
 * FhPictureDialog:
 *
 * A modal window. Stays open when a picture cannot be written, and says why.
 *
 * Signals:
 * - `saved` (GFile): it has written a picture and closes
 * - `copied`: it has put a picture on the clipboard and closes
 */
#define FH_TYPE_PICTURE_DIALOG (fh_picture_dialog_get_type ())
G_DECLARE_FINAL_TYPE (FhPictureDialog, fh_picture_dialog, FH, PICTURE_DIALOG, AdwWindow)

/**
 * fh_picture_dialog_new:
 * @parent: the window above which it shows
 * @shot: what the pictures are of
 */
FhPictureDialog *fh_picture_dialog_new (GtkWindow *parent,
                                        FhShot    *shot);

/**
 * fh_picture_dialog_copy:
 * @bytes: (nullable): a PNG
 * @clipboard: where it goes
 * @error: (nullable): why there is none
 *
 * Returns: whether there is a picture on the clipboard now; otherwise @error is set
 */
gboolean fh_picture_dialog_copy (GBytes       *bytes,
                                 GdkClipboard *clipboard,
                                 GError      **error);

G_END_DECLS
