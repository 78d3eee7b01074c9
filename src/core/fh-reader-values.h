/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* The values that come up everywhere in a dataset: how each is checked and turned into a field. */

#include "fh-reader.h"

G_BEGIN_DECLS

/**
 * FhReaderRange:
 * @expected: the range in words, not yet translated
 */
typedef struct
{
  double      min;
  double      max;
  const char *expected;
} FhReaderRange;

/* What a date must say; bits of the table's data. */
typedef enum
{
  FH_READER_DATE_ANY = 0,
  FH_READER_DATE_BEGINS = 1 << 0,
  FH_READER_DATE_ENDS = 1 << 1,
} FhReaderDateFlags;

/* Functions for tables of FhReaderMember; after each the type of the field, and what the table's data is. */

/* char *: a string with something in it. */
void fh_reader_read_string (FhReader     *self,
                            FhReaderValue value,
                            gpointer      field,
                            gconstpointer data);

/* char **: an array of such strings. */
void fh_reader_read_strings (FhReader     *self,
                             FhReaderValue value,
                             gpointer      field,
                             gconstpointer data);

/* char *: a language tag. */
void fh_reader_read_tag (FhReader     *self,
                         FhReaderValue value,
                         gpointer      field,
                         gconstpointer data);

/* char **: an array of at least one language tag, each once. */
void fh_reader_read_tags (FhReader     *self,
                          FhReaderValue value,
                          gpointer      field,
                          gconstpointer data);

/* FhText *. */
void fh_reader_read_text (FhReader     *self,
                          FhReaderValue value,
                          gpointer      field,
                          gconstpointer data);

/* FhDate *; FhReaderDateFlags. */
void fh_reader_read_date (FhReader     *self,
                          FhReaderValue value,
                          gpointer      field,
                          gconstpointer data);

/* char *: an http or https address. */
void fh_reader_read_address (FhReader     *self,
                             FhReaderValue value,
                             gpointer      field,
                             gconstpointer data);

/* GFile *: beside the dataset or below its folder; left %NULL where the dataset is not a file. */
void fh_reader_read_file (FhReader     *self,
                          FhReaderValue value,
                          gpointer      field,
                          gconstpointer data);

/* gboolean. */
void fh_reader_read_boolean (FhReader     *self,
                             FhReaderValue value,
                             gpointer      field,
                             gconstpointer data);

/* int; a range. */
void fh_reader_read_int (FhReader     *self,
                         FhReaderValue value,
                         gpointer      field,
                         gconstpointer data);

/* double; a range. */
void fh_reader_read_double (FhReader     *self,
                            FhReaderValue value,
                            gpointer      field,
                            gconstpointer data);

/* int: the position in a closed list; the list, %NULL at its end. */
void fh_reader_read_choice (FhReader     *self,
                            FhReaderValue value,
                            gpointer      field,
                            gconstpointer data);

/* int: minutes east of UTC. */
void fh_reader_read_offset (FhReader     *self,
                            FhReaderValue value,
                            gpointer      field,
                            gconstpointer data);

/* FhBounds. */
void fh_reader_read_bounds (FhReader     *self,
                            FhReaderValue value,
                            gpointer      field,
                            gconstpointer data);

/* Whether @value is a number; true and false are none, whatever json-glib makes of them. */
gboolean fh_reader_get_number (FhReaderValue value,
                               double       *number);

extern const FhReaderRange fh_reader_latitude_range;
extern const FhReaderRange fh_reader_longitude_range;

G_END_DECLS
