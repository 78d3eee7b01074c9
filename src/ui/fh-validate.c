/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-validate.h"

#include <glib/gi18n.h>

#include "fh-dataset-reader.h"

static gboolean
validate_file (const char *name,
               const char *language)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (name);
  g_autoptr (GListModel) faults = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (FhDataset) dataset = fh_dataset_check (file, language, &faults, &error);
  g_autofree char *lines = fh_validate_describe (faults, error);

  g_printerr ("%s", lines);
  if (dataset == NULL || (language != NULL && g_list_model_get_n_items (faults) > 0))
    return FALSE;

  /* Translators: what `--validate` says about a file without errors. */
  g_print (_ ("%s: fine\n"), name);

  return TRUE;
}

FhExit
fh_validate_files (char      **files,
                   const char *language)
{
  FhExit status = FH_EXIT_OK;

  g_return_val_if_fail (files != NULL, FH_EXIT_USAGE);

  for (guint i = 0; files[i] != NULL; i++)
    if (!validate_file (files[i], language))
      status = FH_EXIT_FAULTY;

  return status;
}

char *
fh_validate_describe (GListModel   *faults,
                      const GError *error)
{
  GString *lines = g_string_new (NULL);
  guint    n_faults = faults != NULL ? g_list_model_get_n_items (faults) : 0;

  for (guint i = 0; i < n_faults; i++)
    {
      g_autoptr (FhFault) fault = g_list_model_get_item (faults, i);
      g_autofree char *line = fh_fault_to_string (fault);

      g_string_append_printf (lines, "%s\n", line);
    }
  if (n_faults == 0 && error != NULL)
    g_string_append_printf (lines, "%s\n", error->message);

  return g_string_free (lines, FALSE);
}
