/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* One thing that is wrong with a dataset file, and where. */

#include <glib-object.h>

G_BEGIN_DECLS

typedef enum
{
  /* The file is refused. */
  FH_FAULT_ERROR,
  /* It opens all the same: an unknown member. */
  FH_FAULT_WARNING,
} FhFaultSeverity;

#define FH_TYPE_FAULT (fh_fault_get_type ())
G_DECLARE_FINAL_TYPE (FhFault, fh_fault, FH, FAULT, GObject)

FhFault *fh_fault_new (FhFaultSeverity severity,
                       const char     *file,
                       guint           line,
                       guint           column,
                       const char     *path,
                       const char     *message);

FhFaultSeverity fh_fault_get_severity (FhFault *self);

/* (transfer none): the file's name for people. */
const char *fh_fault_get_file (FhFault *self);

/* From 1; 0 where the fault concerns the file as a whole. Columns count characters. */
guint fh_fault_get_line (FhFault *self);
guint fh_fault_get_column (FhFault *self);

/* (transfer none): where in the document, as `events[3].date`; "" for the whole. */
const char *fh_fault_get_path (FhFault *self);

/* (transfer none): what is wrong and what was expected, translated. */
const char *fh_fault_get_message (FhFault *self);

/* (transfer full): `file:line:column: path: message`, the parts that there are. */
char *fh_fault_to_string (FhFault *self);

G_END_DECLS
