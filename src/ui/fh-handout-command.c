/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-handout-command.h"

#include "fh-ground.h"

FhExit
fh_handout_command (FhCommandLine *asked,
                    FhDataset     *dataset)
{
  g_autoptr (FhBasemap) basemap = NULL;
  g_autoptr (FhHandout) handout = NULL;
  g_autoptr (GError) error = NULL;
  FhHandoutSettings settings = { .dataset = dataset,
                                 .kind = asked->handout_kind,
                                 .per_page = asked->per_page };

  if (!fh_command_line_find_tour (asked, dataset, &settings.tour, &error))
    {
      g_printerr ("foothold: %s\n", error->message);
      return FH_EXIT_USAGE;
    }

  basemap = fh_ground_get (&error);
  if (basemap == NULL)
    g_printerr ("foothold: %s\n", error->message);
  g_clear_error (&error);

  settings.basemap = basemap;
  settings.language = asked->language != NULL ? asked->language : fh_dataset_get_languages (dataset)[0];
  settings.second_language = asked->second_language;
  settings.width = asked->is_letter ? FH_HANDOUT_LETTER_WIDTH : FH_HANDOUT_A4_WIDTH;
  settings.height = asked->is_letter ? FH_HANDOUT_LETTER_HEIGHT : FH_HANDOUT_A4_HEIGHT;
  handout = fh_handout_new (&settings);
  if (!fh_handout_write_pdf (handout, asked->handout, &error))
    {
      g_printerr ("foothold: %s\n", error->message);
      return FH_EXIT_USAGE;
    }

  return FH_EXIT_OK;
}
