/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* The tours of a story while somebody writes them: every change can be taken back, and what the file says
 * beside them stays as it is. */

#include "fh-view.h"

G_BEGIN_DECLS

/**
 * FhTourEdit:
 *
 * Works on a copy of what the file said, so that members that this program does not know survive. Always has
 * a tour that is being edited, unless there is none. Main thread only.
 *
 * Signals:
 * - `changed`: after each change, of whatever kind; a move to another tour is one
 */
#define FH_TYPE_TOUR_EDIT (fh_tour_edit_get_type ())
G_DECLARE_FINAL_TYPE (FhTourEdit, fh_tour_edit, FH, TOUR_EDIT, GObject)

FhTourEdit *fh_tour_edit_new (FhDataset *dataset);

/* (transfer none). */
FhDataset *fh_tour_edit_get_dataset (FhTourEdit *self);

/* Tours: which there are, and which is being edited. */
guint fh_tour_edit_get_n_tours (FhTourEdit *self);
guint fh_tour_edit_get_tour (FhTourEdit *self);
void  fh_tour_edit_set_tour (FhTourEdit *self,
                             guint       tour);

/* (transfer none) (nullable): the id of the tour that is being edited. */
const char *fh_tour_edit_get_tour_id (FhTourEdit *self);

/* (transfer none): the title of any tour, in the next best language; "" where it has none. */
const char *fh_tour_edit_get_tour_title (FhTourEdit *self,
                                         guint       tour,
                                         const char *language);

/* Appends a tour without steps, with an id of its own, and edits it. */
void fh_tour_edit_add_tour (FhTourEdit *self,
                            const char *title,
                            const char *language);
void fh_tour_edit_delete_tour (FhTourEdit *self);

void     fh_tour_edit_set_hides_later (FhTourEdit *self,
                                       gboolean    hides_later);
gboolean fh_tour_edit_get_hides_later (FhTourEdit *self);

/* Where a text belongs to the tour and not to one of its steps. */
#define FH_TOUR_EDIT_NO_STEP G_MAXUINT

/**
 * fh_tour_edit_get_text:
 * @step: a step, or %FH_TOUR_EDIT_NO_STEP for the tour's own title and summary
 * @member: a text of the format: `title`, `caption`, `notes`, `question`, `answer`, `summary`
 * @language: (nullable): exactly this one; %NULL for whatever there is, the story's first language first
 *
 * Returns: (transfer none): the text, "" where there is none
 */
const char *fh_tour_edit_get_text (FhTourEdit *self,
                                   guint       step,
                                   const char *member,
                                   const char *language);

/**
 * fh_tour_edit_set_text:
 * @text: "" takes the language away
 *
 * Calls for the same text that follow each other are one change.
 */
void fh_tour_edit_set_text (FhTourEdit *self,
                            guint       step,
                            const char *member,
                            const char *language,
                            const char *text);

/* Planned seconds, 0 for none; set again and again they are one change. */
guint fh_tour_edit_get_seconds (FhTourEdit *self,
                                guint       step);
void  fh_tour_edit_set_seconds (FhTourEdit *self,
                                guint       step,
                                guint       seconds);

/* (transfer full) (nullable): a step's date, as it stands in the file. */
FhDate *fh_tour_edit_get_date (FhTourEdit *self,
                               guint       step);

guint fh_tour_edit_get_n_steps (FhTourEdit *self);

/**
 * fh_tour_edit_insert_step:
 * @position: where it will be, at most the number of steps
 * @view: what it shows
 * @language: of its words, which come from what is selected
 */
void fh_tour_edit_insert_step (FhTourEdit *self,
                               guint       position,
                               FhView     *view,
                               const char *language);

/* Replaces what a step shows, and leaves its words. */
void fh_tour_edit_record_step (FhTourEdit *self,
                               guint       step,
                               FhView     *view);

/* @to: where it will be. */
void fh_tour_edit_move_step (FhTourEdit *self,
                             guint       from,
                             guint       to);
void fh_tour_edit_duplicate_step (FhTourEdit *self,
                                  guint       step);
void fh_tour_edit_delete_step (FhTourEdit *self,
                               guint       step);

/* (transfer full): what a step shows, with what the steps before it leave as it is. */
FhView *fh_tour_edit_create_view (FhTourEdit *self,
                                  guint       step);

/* Whether it differs from what was read or saved last. */
gboolean fh_tour_edit_get_dirty (FhTourEdit *self);
gboolean fh_tour_edit_can_undo (FhTourEdit *self);
gboolean fh_tour_edit_can_redo (FhTourEdit *self);
void     fh_tour_edit_undo (FhTourEdit *self);
void     fh_tour_edit_redo (FhTourEdit *self);

/**
 * fh_tour_edit_create_dataset:
 * @file: (nullable): where it is going to be
 *
 * What a step needs and does not have yet, a caption, is filled in; an answer without its question is left
 * out.
 *
 * Returns: (transfer full) (nullable): the story with these tours, read back as from a file, or %NULL with
 *   @error set in %FH_DATASET_ERROR
 */
FhDataset *fh_tour_edit_create_dataset (FhTourEdit *self,
                                        GFile      *file,
                                        GError    **error);

/**
 * fh_tour_edit_set_saved:
 * @dataset: what fh_tour_edit_create_dataset() gave, now that it is written
 *
 * It is no longer dirty; changes before can still be taken back.
 */
void fh_tour_edit_set_saved (FhTourEdit *self,
                             FhDataset  *dataset);

/* (transfer full): the tours as they are, for fh_tour_edit_restore() after a crash. */
char *fh_tour_edit_to_string (FhTourEdit *self);

/**
 * fh_tour_edit_restore:
 * @text: what fh_tour_edit_to_string() gave
 *
 * One change, that can be taken back. Returns: whether @text was that
 */
gboolean fh_tour_edit_restore (FhTourEdit *self,
                               const char *text);

G_END_DECLS
