/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* The items of a dataset: which members each kind has, and what must hold between them. */

#include "fh-reader.h"

G_BEGIN_DECLS

/* Name of the array of that kind at the top of a dataset. */
const char *fh_reader_get_kind_name (FhKind kind);

/**
 * fh_reader_declare_items:
 * @root: the dataset, an object
 *
 * Makes every item with its id, empty, so that items can point to each other whatever their order.
 */
void fh_reader_declare_items (FhReader     *self,
                              FhReaderValue root);

/* A FhReaderFunc; @data is the FhKind, @field is not used: fills the items that were declared. */
void fh_reader_read_items (FhReader     *self,
                           FhReaderValue value,
                           gpointer      field,
                           gconstpointer data);

/* FhItem * and GPtrArray *; @data is the FhKind: an id, and an array of ids that is added to what the
 * field has. */
void fh_reader_read_reference (FhReader     *self,
                               FhReaderValue value,
                               gpointer      field,
                               gconstpointer data);
void fh_reader_read_references (FhReader     *self,
                                FhReaderValue value,
                                gpointer      field,
                                gconstpointer data);

/* GPtrArray * of FhTourStep. */
void fh_reader_read_steps (FhReader     *self,
                           FhReaderValue value,
                           gpointer      field,
                           gconstpointer data);

/**
 * fh_reader_read_objects:
 * @add: reads an element and adds it to an array
 *
 * Reads an array of objects into @field, a GPtrArray *, which stays %NULL where it is empty.
 */
void fh_reader_read_objects (FhReader      *self,
                             FhReaderValue  value,
                             GPtrArray    **field,
                             GDestroyNotify free_object,
                             void (*add) (FhReader *self, FhReaderValue value, GPtrArray *objects));

G_END_DECLS
