/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/*
 * A strict look at a JSON file before json-glib sees it. json-glib recurses as deep as the file says, takes
 * comments, 'a', 017, 1e999, duplicate names and two roots, cuts strings at \u0000, and forgets where a value
 * stood. The scan refuses all that without recursion and remembers the place of every value.
 */

#include <gio/gio.h>

G_BEGIN_DECLS

#define FH_JSON_SCAN_ERROR (fh_json_scan_error_quark ())
GQuark fh_json_scan_error_quark (void);

/**
 * FhJsonScanError:
 * @FH_JSON_SCAN_ERROR_SYNTAX: not as RFC 8259 has it, a name that comes twice in an object included
 * @FH_JSON_SCAN_ERROR_ENCODING: not UTF-8
 * @FH_JSON_SCAN_ERROR_LIMIT: beyond a limit, or a number that cannot be kept
 */
typedef enum
{
  FH_JSON_SCAN_ERROR_SYNTAX,
  FH_JSON_SCAN_ERROR_ENCODING,
  FH_JSON_SCAN_ERROR_LIMIT,
} FhJsonScanError;

/**
 * FhJsonLimits:
 * @depth: objects and arrays within each other
 * @members: members of one object
 * @values: values in all
 */
typedef struct
{
  guint depth;
  guint members;
  guint values;
} FhJsonLimits;

/**
 * FhJsonPlace:
 * @key: offset in bytes of the member's name, quote included; that of the value where it has none
 * @value: offset in bytes of the value
 * @end: offset in bytes of what comes after the value
 * @next: position of the value after this one and all that is in it
 *
 * Places are kept in the order in which values begin, so the first child of value i is value i + 1.
 */
typedef struct
{
  guint32 key;
  guint32 value;
  guint32 end;
  guint32 next;
} FhJsonPlace;

/**
 * fh_json_scan:
 * @data: (array length=length): a file's content without a byte order mark; below 4 GiB
 * @limits: what is too much
 * @cancellable: (nullable): polled every few thousand values
 * @offset: (out): where the fault is, in bytes
 * @path: (out) (transfer full): in which value it is, as `events[3].date`
 *
 * Whole numbers must fit into 64 bits and others into a double, because a program that saves the file
 * keeps them so. A member must have a name that is not empty. Lone surrogates and the escaped character 0
 * are refused. Costs O(n) whatever the file says.
 *
 * Returns: (element-type FhJsonPlace) (transfer full) (nullable): the place of every value, or %NULL with
 *   @error set in %FH_JSON_SCAN_ERROR or %G_IO_ERROR_CANCELLED. The message is for people
 */
GArray *fh_json_scan (const char         *data,
                      gsize               length,
                      const FhJsonLimits *limits,
                      GCancellable       *cancellable,
                      gsize              *offset,
                      char              **path,
                      GError            **error);

G_END_DECLS
