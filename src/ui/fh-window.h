/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* A story in a window: list, map, timeline and details around one session. */

#include <adwaita.h>

#include "fh-command-line.h"
#include "fh-link.h"
#include "fh-view.h"

G_BEGIN_DECLS

#define FH_TYPE_WINDOW (fh_window_get_type ())
G_DECLARE_FINAL_TYPE (FhWindow, fh_window, FH, WINDOW, AdwApplicationWindow)

GtkWidget *fh_window_new (AdwApplication *application);

FhSession *fh_window_get_session (FhWindow *self);

/* (transfer none) (nullable): the window that shows @file or is reading it. */
FhWindow *fh_window_find (GtkApplication *application,
                          GFile          *file);

/* (transfer none) (nullable): the file that it shows or is reading. */
GFile *fh_window_get_file (FhWindow *self);

/**
 * fh_window_open:
 * @file: a dataset
 * @callback: (nullable): called when it is read, refused or given up
 *
 * Reads @file while what is open stays as it is; the story in it replaces that, or a list of faults says why
 * not. Reading another file before gives up the first.
 */
void fh_window_open (FhWindow           *self,
                     GFile              *file,
                     GAsyncReadyCallback callback,
                     gpointer            user_data);

/**
 * fh_window_open_finish:
 * @faults: (out) (nullable) (transfer full): a model of FhFault
 *
 * Returns: %TRUE if the story is open, or %FALSE with @error set in %FH_DATASET_ERROR or
 * %G_IO_ERROR_CANCELLED
 */
gboolean fh_window_open_finish (FhWindow     *self,
                                GAsyncResult *result,
                                GListModel  **faults,
                                GError      **error);

/* Shows what the options ask for: a link, language, selection and date. Says so in a toast if the story
 * does not have it. */
void fh_window_show_asked (FhWindow      *self,
                           FhCommandLine *asked);

/**
 * fh_window_present_tour:
 * @tour: (nullable): a tour of the story that is open; %NULL for its first
 *
 * Presents it on the full screen; says so in a toast where there is nothing to present. Ends another
 * presentation first.
 */
void fh_window_present_tour (FhWindow *self,
                             FhTour   *tour);

/* Returns: (transfer full): what it shows now; where the map flies somewhere, what it will show then. */
FhView *fh_window_capture_view (FhWindow *self);

/**
 * fh_window_show_view:
 * @view: a view of the story that is open
 * @at_once: whether the map jumps there, as for something that was there before
 */
void fh_window_show_view (FhWindow *self,
                          FhView   *view,
                          gboolean  at_once);

/**
 * fh_window_follow_link:
 * @link: a link to the story that is open
 * @at_once: whether the map jumps there
 *
 * Says in a toast if the story does not have all that the link names.
 */
void fh_window_follow_link (FhWindow     *self,
                            const FhLink *link,
                            gboolean      at_once);

/* Shows the story as it was looked at last, if it was looked at before. */
void fh_window_restore_view (FhWindow *self);

/* Says something for a few seconds. */
void fh_window_show_toast (FhWindow   *self,
                           const char *message);

G_END_DECLS
