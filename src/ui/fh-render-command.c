/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-render-command.h"

#include "fh-ground.h"
#include "fh-render.h"
#include "fh-session.h"

/* A session of the same steps as the window's, so that date and span stand where they would stand there. */
static FhSession *
create_session (FhCommandLine *asked,
                FhDataset     *dataset,
                FhItem        *item)
{
  FhSession *session = fh_session_new ();

  fh_session_set_languages (session,
                            asked->language != NULL ? asked->language : fh_dataset_get_languages (dataset)[0],
                            asked->second_language);
  fh_session_set_dataset (session, dataset);
  if (item != NULL)
    fh_session_select (session, item);
  if (asked->date != NULL)
    {
      FhTimeSpan span = fh_date_get_span (asked->date);

      fh_session_set_date (session, span.begin > FH_TIME_MIN ? span.begin : span.end - 1);
    }

  return session;
}

FhExit
fh_render_command (FhCommandLine *asked,
                   FhDataset     *dataset,
                   FhItem        *item)
{
  g_autoptr (FhSession) session = NULL;
  g_autoptr (FhBasemap) basemap = NULL;
  g_autoptr (GError) error = NULL;
  FhStoryPicture picture = { 0 };

  g_return_val_if_fail (asked != NULL && asked->render != NULL, FH_EXIT_USAGE);
  g_return_val_if_fail (FH_IS_DATASET (dataset), FH_EXIT_USAGE);

  session = create_session (asked, dataset, item);
  basemap = fh_ground_get (&error);
  if (basemap == NULL)
    g_printerr ("foothold: %s\n", error->message);
  g_clear_error (&error);

  picture.dataset = dataset;
  picture.basemap = basemap;
  picture.palette = fh_palette_get (FH_PALETTE_LIGHT);
  picture.language = fh_session_get_language (session);
  picture.second_language = fh_session_get_second_language (session);
  picture.date = fh_session_get_date (session);
  picture.span = fh_session_get_span (session);
  picture.selection = item;
  picture.width = asked->width;
  picture.height = asked->height;
  picture.scale = 1;

  if (!fh_render_story (&picture, asked->render, &error))
    {
      g_printerr ("foothold: %s\n", error->message);
      return FH_EXIT_USAGE;
    }

  return FH_EXIT_OK;
}
