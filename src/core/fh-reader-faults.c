/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How the reader collects faults, beside fh-reader.c. */

#include "fh-reader.h"

#include <glib/gi18n.h>
#include <string.h>

#include "fh-json-place.h"

/* Faults that are kept of each severity; nobody reads more. */
#define MAX_FAULTS 1000

/* Bytes of a number or literal that a message repeats. */
#define MAX_TOKEN 40

static char *
build_path (FhReader *self)
{
  GString *path = g_string_new (NULL);

  for (guint i = 0; i < self->path->len; i++)
    {
      const FhReaderStep *step = &g_array_index (self->path, FhReaderStep, i);

      if (step->name != NULL)
        fh_json_path_append_name (path, step->name);
      else
        fh_json_path_append_index (path, step->index);
    }

  return g_string_free (path, FALSE);
}

/* @message: (transfer full). */
static void
add_finding (FhReader       *self,
             FhFaultSeverity severity,
             gsize           offset,
             char           *message)
{
  FhReaderFinding *finding;

  if (severity == FH_FAULT_ERROR)
    self->n_errors++;

  if (++self->n_found[severity] > MAX_FAULTS)
    {
      g_free (message);
      return;
    }

  finding = g_new (FhReaderFinding, 1);
  *finding = (FhReaderFinding){ severity, offset, build_path (self), message };
  g_ptr_array_add (self->findings[severity], finding);
}

static int
compare_offset (gconstpointer a,
                gconstpointer b)
{
  gsize offset_a = (*(FhReaderFinding **) a)->offset;
  gsize offset_b = (*(FhReaderFinding **) b)->offset;

  return (offset_a > offset_b) - (offset_a < offset_b);
}

/* The errors, and as many warnings as there is room for. */
static GPtrArray *
choose_findings (FhReader *self,
                 guint     max)
{
  GPtrArray *chosen = g_ptr_array_new ();

  for (guint severity = FH_FAULT_ERROR; severity <= FH_FAULT_WARNING; severity++)
    for (guint i = 0; i < self->findings[severity]->len && chosen->len < max; i++)
      g_ptr_array_add (chosen, g_ptr_array_index (self->findings[severity], i));

  g_ptr_array_sort (chosen, compare_offset);

  return chosen;
}

static FhFault *
make_fault (FhReader              *self,
            FhJsonCursor          *cursor,
            const FhReaderFinding *finding,
            const char            *file)
{
  fh_json_cursor_advance (cursor, self->data, finding->offset);

  return fh_fault_new (finding->severity, file, cursor->line, cursor->column, finding->path,
                       finding->message);
}

static FhFault *
make_last_fault (FhReader   *self,
                 guint       n_more,
                 const char *file)
{
  g_autofree char *message = g_strdup_printf (ngettext ("%u more fault is not listed",
                                                        "%u more faults are not listed",
                                                        n_more),
                                              n_more);

  return fh_fault_new (self->n_errors > 0 ? FH_FAULT_ERROR : FH_FAULT_WARNING, file, 0, 0, "", message);
}

void
fh_reader_finding_free (FhReaderFinding *finding)
{
  g_free (finding->path);
  g_free (finding->message);
  g_free (finding);
}

void
fh_reader_fail (FhReader     *self,
                FhReaderValue value,
                const char   *format,
                ...)
{
  gsize   offset = fh_reader_get_place (self, value)->value;
  va_list args;

  va_start (args, format);
  add_finding (self, FH_FAULT_ERROR, offset, g_strdup_vprintf (format, args));
  va_end (args);
}

void
fh_reader_fail_member (FhReader     *self,
                       FhReaderValue object,
                       const char   *name,
                       const char   *message)
{
  FhReaderStep  step = { name, 0 };
  FhReaderValue child;

  if (!fh_reader_find (self, object, name, &child))
    g_assert_not_reached ();

  g_array_append_val (self->path, step);
  fh_reader_fail (self, child, "%s", message);
  g_array_set_size (self->path, self->path->len - 1);
}

void
fh_reader_fail_expected (FhReader     *self,
                         FhReaderValue value,
                         const char   *expected)
{
  g_autofree char *found = fh_reader_describe (self, value);

  fh_reader_fail (self, value, _ ("expected %s, found %s"), expected, found);
}

void
fh_reader_fail_name (FhReader     *self,
                     FhReaderValue value,
                     const char   *name,
                     const char   *expected)
{
  g_autofree char *found = fh_json_quote (name);

  add_finding (self,
               FH_FAULT_ERROR,
               fh_reader_get_place (self, value)->key,
               g_strdup_printf (_ ("expected %s, found %s"), expected, found));
}

void
fh_reader_warn (FhReader     *self,
                FhReaderValue value,
                const char   *message)
{
  add_finding (self, FH_FAULT_WARNING, fh_reader_get_place (self, value)->value, g_strdup (message));
}

void
fh_reader_warn_name (FhReader     *self,
                     FhReaderValue value,
                     const char   *message)
{
  add_finding (self, FH_FAULT_WARNING, fh_reader_get_place (self, value)->key, g_strdup (message));
}

char *
fh_reader_describe (FhReader     *self,
                    FhReaderValue value)
{
  const FhJsonPlace *place = fh_reader_get_place (self, value);
  g_autofree char   *string = fh_reader_dup_string (self, value);

  if (string != NULL)
    return fh_json_quote (string);
  if (fh_reader_is_object (self, value))
    return g_strdup (_ ("an object"));
  if (fh_reader_is_array (self, value))
    return g_strdup (_ ("an array"));

  return g_strndup (self->data + place->value, MIN (place->end - place->value, MAX_TOKEN));
}

GPtrArray *
fh_reader_take_faults (FhReader   *self,
                       const char *file)
{
  guint n_found = self->n_found[FH_FAULT_ERROR] + self->n_found[FH_FAULT_WARNING];
  guint max = n_found > MAX_FAULTS ? MAX_FAULTS - 1 : MAX_FAULTS;
  g_autoptr (GPtrArray) chosen = choose_findings (self, max);
  GPtrArray   *faults = g_ptr_array_new_with_free_func (g_object_unref);
  FhJsonCursor cursor = { 0, 1, 1 };

  for (guint i = 0; i < chosen->len; i++)
    g_ptr_array_add (faults, make_fault (self, &cursor, g_ptr_array_index (chosen, i), file));

  if (n_found > max)
    g_ptr_array_add (faults, make_last_fault (self, n_found - max, file));

  return faults;
}
