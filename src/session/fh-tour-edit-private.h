/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* What the files of FhTourEdit share: fh-tour-edit.c has the changes and takes them back,
 * fh-tour-edit-view.c turns a view into a step and back, fh-tour-edit-json.c knows the format. */

#include "fh-tour-edit.h"

G_BEGIN_DECLS

/* Puts what @view shows into @step, in place of what it showed. */
void fh_tour_edit_write_view (JsonObject *step,
                              FhView     *view,
                              FhDataset  *dataset);

/* (transfer full): what step @position of @steps shows. */
FhView *fh_tour_edit_read_view (JsonArray *steps,
                                guint      position,
                                FhDataset *dataset);

/* (transfer full): a copy of everything in it; json_node_copy() shares what is inside. */
JsonNode *fh_tour_edit_copy_node (JsonNode *node);

/* (transfer full): an id that no tour has. */
char *fh_tour_edit_create_id (JsonArray *tours);

/* Sets a string of the text @member; "" takes it away, and the text with its last string. */
void fh_tour_edit_put_string (JsonObject *object,
                              const char *member,
                              const char *language,
                              const char *string);

/* (transfer none): the string of a text in exactly @language, or where that is %NULL in the next best one;
 * "" for none. @object: (nullable) */
const char *fh_tour_edit_find_string (FhDataset  *dataset,
                                      JsonObject *object,
                                      const char *member,
                                      const char *language);

/* Fills in what the format asks for and nobody has written yet, and leaves out what it refuses. */
void fh_tour_edit_complete (JsonArray *tours);

G_END_DECLS
