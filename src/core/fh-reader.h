/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/*
 * What the parts of the reader share: the tree and where its values stand, the way to the value that is being read, the faults
 * found so far, the items by id. A value is read by a function that puts what it says into a field; the members of an object
 * are a table of such functions.
 */

#include <json-glib/json-glib.h>

#include "fh-fault.h"
#include "fh-item-private.h"
#include "fh-json-scan.h"

G_BEGIN_DECLS

/**
 * FhReader:
 * @data: the file's content
 * @places: (element-type FhJsonPlace): where the values stand
 * @folder: (nullable): where images lie
 * @fallback: (nullable): the dataset's languages
 * @items: the items of each kind in the order of the file; filled one by one
 * @positions: from id to position in @items plus 1
 * @index: position of the item that is being read
 * @n_errors: how many faults refuse the file
 *
 * One run over one file.
 */
typedef struct
{
  const char   *data;
  gsize         length;
  GArray       *places;
  GFile        *folder;
  GCancellable *cancellable;

  FhTags     *fallback;
  GPtrArray  *items[FH_N_KINDS];
  GHashTable *positions[FH_N_KINDS];
  guint       index;
  guint       n_errors;

  /*< private >*/
  GArray     *path;
  GPtrArray  *findings[2];
  guint       n_found[2];
  guint       n_values;
  gboolean    is_cancelled;
  GHashTable *tags;
  GHashTable *tag_lists;
} FhReader;

/**
 * FhReaderValue:
 * @node: the value
 * @at: its position in FhReader.places
 */
typedef struct
{
  JsonNode *node;
  guint     at;
} FhReaderValue;

void fh_reader_init (FhReader *self);
void fh_reader_clear (FhReader *self);

/**
 * FhReaderFunc:
 * @field: where to put what the value says; left alone after a fault
 * @data: what the table says beside the function
 */
typedef void (*FhReaderFunc) (FhReader     *self,
                              FhReaderValue value,
                              gpointer      field,
                              gconstpointer data);

/**
 * FhReaderMember:
 * @offset: of the field in the structure that the members are read into
 *
 * One member of an object. A table of them ends with { NULL }.
 */
typedef struct
{
  const char   *name;
  gboolean      required;
  FhReaderFunc  read;
  gsize         offset;
  gconstpointer data;
} FhReaderMember;

/**
 * fh_reader_read_members:
 * @members: the table, at most 32
 * @target: the structure
 *
 * Reads an object: a fault for anything else and for each required member that is missing, a warning for each unknown one.
 *
 * Returns: whether @value is an object
 */
gboolean fh_reader_read_members (FhReader             *self,
                                 FhReaderValue         value,
                                 const FhReaderMember *members,
                                 gpointer              target);

/**
 * FhReaderIter:
 *
 * Goes through the children of an array or object, and keeps the path. It must be run to its end.
 */
typedef struct
{
  FhReader      *reader;
  JsonArray     *array;
  JsonObjectIter object;
  guint          index;
  guint          at;
} FhReaderIter;

/* @value: an array or object. */
void fh_reader_iter_init (FhReaderIter *iter,
                          FhReader     *self,
                          FhReaderValue value);

/* @name: (out) (optional): of the member; %NULL in an array. Ends early when cancelled. */
gboolean fh_reader_iter_next (FhReaderIter  *iter,
                              const char   **name,
                              FhReaderValue *child);

/* Finds a member without a look at the path. */
gboolean fh_reader_find (FhReader      *self,
                         FhReaderValue  object,
                         const char    *name,
                         FhReaderValue *child);

/**
 * fh_reader_fail:
 *
 * Adds an error at @value.
 */
void fh_reader_fail (FhReader     *self,
                     FhReaderValue value,
                     const char   *format,
                     ...) G_GNUC_PRINTF (3, 4);

/* Adds an error at the member of @object that is called @name, and that is there. */
void fh_reader_fail_member (FhReader     *self,
                            FhReaderValue object,
                            const char   *name,
                            const char   *message);

/* Adds the error "expected this, found that", with what @value is. */
void fh_reader_fail_expected (FhReader     *self,
                              FhReaderValue value,
                              const char   *expected);

/* The same at the name of the member that is being read. */
void fh_reader_fail_name (FhReader     *self,
                          FhReaderValue value,
                          const char   *name,
                          const char   *expected);

/* (transfer full): words for what @value is: strings, numbers and literals as the file has them, or "an object". */
char *fh_reader_describe (FhReader     *self,
                          FhReaderValue value);

/**
 * fh_reader_take_faults:
 * @file: the file's name for people
 *
 * Returns: (transfer full) (element-type FhFault): the faults in order of place
 */
GPtrArray *fh_reader_take_faults (FhReader   *self,
                                  const char *file);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (FhReader, fh_reader_clear)

G_END_DECLS
