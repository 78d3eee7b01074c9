/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/*
 * What the parts of the reader share: where the values of the file stand, the way to the one that is being
 * read, the faults so far, the items by id. A value is read by a function that puts what it says into a
 * field; the members of an object are a table of such functions.
 *
 * json-glib parses one item at a time: a tree of the whole file takes three times as long, and its memory.
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
 * @language: (nullable): BCP 47 tag; a text that is not told in it is a warning
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

  const char *language;
  FhTags     *fallback;
  GPtrArray  *items[FH_N_KINDS];
  GHashTable *positions[FH_N_KINDS];
  guint       index;
  guint       n_errors;

  /*< private >*/
  JsonParser *parser;
  GString    *text;
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
 * @node: (nullable): the value; %NULL for the dataset as a whole and its arrays of items, which are not
 * parsed
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
typedef void (FhReaderFunc) (FhReader     *self,
                             FhReaderValue value,
                             gpointer      field,
                             gconstpointer data);

/**
 * FhReaderMember:
 * @offset: of the field in the structure that the members are read into
 * @unparsed: whether @read wants a member of the dataset itself without a node
 *
 * One member of an object. A table of them ends with { NULL }.
 */
typedef struct
{
  const char   *name;
  gboolean      required;
  FhReaderFunc *read;
  gsize         offset;
  gconstpointer data;
  gboolean      unparsed;
} FhReaderMember;

/**
 * fh_reader_read_members:
 * @members: the table, at most 32
 * @target: the structure
 *
 * Reads an object: a fault for anything else and for each required member that is missing, a warning for each
 * unknown one.
 *
 * Returns: whether @value is an object
 */
gboolean fh_reader_read_members (FhReader             *self,
                                 FhReaderValue         value,
                                 const FhReaderMember *members,
                                 gpointer              target);

/* Reads one member of an object that is not parsed; a fault if it is missing. */
void fh_reader_read_member (FhReader             *self,
                            FhReaderValue         object,
                            const FhReaderMember *member,
                            gpointer              target);

/**
 * FhReaderIter:
 *
 * Goes through the children of an array or object, and keeps the path. It must be run to its end. Children
 * of a value without a node have none. Of the objects within each other only one may be without a node.
 */
typedef struct
{
  FhReader      *reader;
  JsonArray     *array;
  JsonObjectIter object;
  gboolean       is_object;
  gboolean       is_parsed;
  guint          index;
  guint          at;
  guint          end;
} FhReaderIter;

/* @value: an array or object. */
void fh_reader_iter_init (FhReaderIter *iter,
                          FhReader     *self,
                          FhReaderValue value);

/* @name: (out) (optional): of the member; %NULL in an array. Ends early when cancelled. */
gboolean fh_reader_iter_next (FhReaderIter  *iter,
                              const char   **name,
                              FhReaderValue *child);

/**
 * fh_reader_parse:
 * @value: a value without a node
 *
 * Returns: (transfer full) (nullable): its node; %NULL after a fault
 */
JsonNode *fh_reader_parse (FhReader     *self,
                           FhReaderValue value);

/* Finds a member of an object. @child: (out): has no node. */
gboolean fh_reader_find (FhReader      *self,
                         FhReaderValue  object,
                         const char    *name,
                         FhReaderValue *child);

/* What the file has there, parsed or not. */
gboolean fh_reader_is_object (FhReader     *self,
                              FhReaderValue value);
gboolean fh_reader_is_array (FhReader     *self,
                             FhReaderValue value);

/* (transfer full) (nullable): what @value says if it is a string, parsed or not. */
char *fh_reader_dup_string (FhReader     *self,
                            FhReaderValue value);

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

/* Adds a warning at a value. */
void fh_reader_warn (FhReader     *self,
                     FhReaderValue value,
                     const char   *message);

/* Adds a warning at the name of the member that is being read. */
void fh_reader_warn_name (FhReader     *self,
                          FhReaderValue value,
                          const char   *message);

/* (transfer full): words for what @value is: strings, numbers and literals as the file has them, or "an
 * object". */
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

/**
 * FhReaderStep:
 * @name: (nullable): of the member; %NULL for an element
 *
 * One step of FhReader.path, from the root to a value.
 */
typedef struct
{
  const char *name;
  guint       index;
} FhReaderStep;

/* A fault before its offset has become a line and a column: FhReader.findings. */
typedef struct
{
  FhFaultSeverity severity;
  gsize           offset;
  char           *path;
  char           *message;
} FhReaderFinding;

void fh_reader_finding_free (FhReaderFinding *finding);

static inline const FhJsonPlace *
fh_reader_get_place (FhReader     *self,
                     FhReaderValue value)
{
  return &g_array_index (self->places, FhJsonPlace, value.at);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (FhReader, fh_reader_clear)

G_END_DECLS
