/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* What the presenter wants to say at a step. */

#include <gtk/gtk.h>

#include "fh-presentation.h"

G_BEGIN_DECLS

/* The size of the notes, in pixels. */
#define FH_CONSOLE_NOTES_MIN     12
#define FH_CONSOLE_NOTES_MAX     72
#define FH_CONSOLE_NOTES_DEFAULT 24

/**
 * FhConsoleNotes:
 *
 * Follows a presentation; has buttons that make the notes smaller and larger. CSS node: `consolenotes`.
 *
 * Properties:
 * - `size` (int): of the notes, in pixels
 */
#define FH_TYPE_CONSOLE_NOTES (fh_console_notes_get_type ())
G_DECLARE_FINAL_TYPE (FhConsoleNotes, fh_console_notes, FH, CONSOLE_NOTES, GtkWidget)

GtkWidget *fh_console_notes_new (FhPresentation *presentation);

int  fh_console_notes_get_size (FhConsoleNotes *self);
void fh_console_notes_set_size (FhConsoleNotes *self,
                                int             size);

/* Larger by so many clicks; negative, smaller. */
void fh_console_notes_grow (FhConsoleNotes *self,
                            int             clicks);

G_END_DECLS
