/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-fault.h"

struct _FhFault
{
  GObject parent_instance;

  FhFaultSeverity severity;
  char           *file;
  guint           line;
  guint           column;
  char           *path;
  char           *message;
};

G_DEFINE_FINAL_TYPE (FhFault, fh_fault, G_TYPE_OBJECT)

static void
fh_fault_finalize (GObject *object)
{
  FhFault *self = FH_FAULT (object);

  g_clear_pointer (&self->file, g_free);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->message, g_free);

  G_OBJECT_CLASS (fh_fault_parent_class)->finalize (object);
}

static void
fh_fault_class_init (FhFaultClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fh_fault_finalize;
}

static void
fh_fault_init (FhFault *self)
{
}

FhFault *
fh_fault_new (FhFaultSeverity severity,
              const char     *file,
              guint           line,
              guint           column,
              const char     *path,
              const char     *message)
{
  FhFault *self = g_object_new (FH_TYPE_FAULT, NULL);

  self->severity = severity;
  self->file = g_strdup (file != NULL ? file : "");
  self->line = line;
  self->column = column;
  self->path = g_strdup (path != NULL ? path : "");
  self->message = g_strdup (message);

  return self;
}

FhFaultSeverity
fh_fault_get_severity (FhFault *self)
{
  g_return_val_if_fail (FH_IS_FAULT (self), FH_FAULT_ERROR);

  return self->severity;
}

const char *
fh_fault_get_file (FhFault *self)
{
  g_return_val_if_fail (FH_IS_FAULT (self), NULL);

  return self->file;
}

guint
fh_fault_get_line (FhFault *self)
{
  g_return_val_if_fail (FH_IS_FAULT (self), 0);

  return self->line;
}

guint
fh_fault_get_column (FhFault *self)
{
  g_return_val_if_fail (FH_IS_FAULT (self), 0);

  return self->column;
}

const char *
fh_fault_get_path (FhFault *self)
{
  g_return_val_if_fail (FH_IS_FAULT (self), NULL);

  return self->path;
}

const char *
fh_fault_get_message (FhFault *self)
{
  g_return_val_if_fail (FH_IS_FAULT (self), NULL);

  return self->message;
}

char *
fh_fault_to_string (FhFault *self)
{
  GString *string;

  g_return_val_if_fail (FH_IS_FAULT (self), NULL);

  string = g_string_new (NULL);
  if (self->file[0] != '\0')
    g_string_append_printf (string, "%s:", self->file);
  if (self->line > 0)
    g_string_append_printf (string, "%u:%u:", self->line, self->column);
  if (string->len > 0)
    g_string_append_c (string, ' ');
  if (self->path[0] != '\0')
    g_string_append_printf (string, "%s: ", self->path);
  g_string_append (string, self->message);

  return g_string_free (string, FALSE);
}
