/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-last-views.h"

#include "fh-ground.h"
#include "fh-settings.h"
#include "fh-story-file.h"
#include "fh-tile-layer.h"

/* Links, the latest first. */
#define KEY "last-views"

/* What the map of the latest of them shows. */
#define TILES_KEY "last-tiles"

/* Of so many stories. */
#define MAX_VIEWS 24

static char **
read_views (void)
{
  GSettings *settings = fh_settings_get ();

  return settings != NULL ? g_settings_get_strv (settings, KEY) : g_new0 (char *, 1);
}

static gboolean
is_of (const char *text,
       const char *story)
{
  g_autoptr (FhLink) link = fh_link_parse (text, NULL);

  return link != NULL && g_str_equal (link->story, story);
}

void
fh_last_views_remember (FhLink *link)
{
  GSettings *settings = fh_settings_get ();
  g_auto (GStrv) views = read_views ();
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();
  g_autofree char *text = NULL;

  g_return_if_fail (link != NULL);

  if (settings == NULL)
    return;

  text = fh_link_to_string (link);
  g_ptr_array_add (kept, text);
  for (guint i = 0; views[i] != NULL && kept->len < MAX_VIEWS; i++)
    if (!is_of (views[i], link->story))
      g_ptr_array_add (kept, views[i]);
  g_ptr_array_add (kept, NULL);

  g_settings_set_strv (settings, KEY, (const char *const *) kept->pdata);
}

FhLink *
fh_last_views_find (const char *story)
{
  g_auto (GStrv) views = read_views ();

  g_return_val_if_fail (story != NULL, NULL);

  for (guint i = 0; views[i] != NULL; i++)
    if (is_of (views[i], story))
      return fh_link_parse (views[i], NULL);

  return NULL;
}

GFile *
fh_last_views_find_story (void)
{
  g_auto (GStrv) views = read_views ();
  g_autoptr (FhLink) link = NULL;
  g_autoptr (GFile) file = NULL;

  if (views[0] != NULL)
    link = fh_link_parse (views[0], NULL);
  if (link != NULL)
    file = fh_story_file_find (link->story);

  return file != NULL && g_file_query_exists (file, NULL) ? g_steal_pointer (&file) : NULL;
}

void
fh_last_views_remember_tiles (GVariant *tiles)
{
  GSettings *settings = fh_settings_get ();

  g_return_if_fail (tiles != NULL);

  if (settings != NULL)
    g_settings_set_value (settings, TILES_KEY, tiles);
}

void
fh_last_views_paint_tiles (void)
{
  GSettings *settings = fh_settings_get ();
  g_autoptr (FhBasemap) basemap = settings != NULL ? fh_ground_get (NULL) : NULL;
  g_autoptr (GVariant) tiles = NULL;

  if (basemap == NULL)
    return;

  tiles = g_settings_get_value (settings, TILES_KEY);
  fh_tile_layer_paint_ahead (basemap, tiles);
}
