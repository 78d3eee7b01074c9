/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Shows the map alone, to look at it while it is worked on:
 *   show-map DATASET BASEMAP [WIDTH HEIGHT [PALETTE [LANGUAGE [LATITUDE LONGITUDE ZOOM]]]]
 */

#include <stdlib.h>

#include "fh-dataset-reader.h"
#include "fh-map-view.h"
#include "fh-mercator.h"

static FhBasemap *
open_basemap (const char *path)
{
  g_autoptr (GError) error = NULL;
  FhBasemap *basemap = fh_basemap_new_for_file (path, &error);

  if (basemap == NULL)
    g_printerr ("%s\n", error->message);
  return basemap;
}

static FhDataset *
open_dataset (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  FhDataset *dataset = fh_dataset_read (file, NULL, NULL, &error);

  if (dataset == NULL)
    g_printerr ("%s\n", error->message);
  return dataset;
}

static gboolean
key_cb (GtkEventControllerKey *controller,
        guint                  keyval,
        guint                  keycode,
        GdkModifierType        state,
        FhSession             *session)
{
  if (keyval == GDK_KEY_n || keyval == GDK_KEY_p)
    fh_session_step (session, keyval == GDK_KEY_n ? 1 : -1);
  else if (keyval == GDK_KEY_Escape)
    fh_session_select (session, NULL);
  else
    return FALSE;

  return TRUE;
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (FhSession) session = fh_session_new ();
  g_autoptr (FhBasemap) basemap = NULL;
  g_autoptr (FhDataset) dataset = NULL;
  GtkWidget          *window;
  GtkWidget          *view;
  GtkEventController *keys = gtk_event_controller_key_new ();

  if (argc < 3)
    {
      g_printerr (
        "usage: show-map DATASET BASEMAP [WIDTH HEIGHT [PALETTE [LANGUAGE [LATITUDE LONGITUDE ZOOM]]]]\n");
      return 2;
    }

  gtk_init ();
  basemap = open_basemap (argv[2]);
  dataset = open_dataset (argv[1]);
  if (argc > 6)
    fh_session_set_language (session, argv[6]);
  if (dataset != NULL)
    fh_session_set_dataset (session, dataset);

  window = gtk_window_new ();
  view = fh_map_view_new (session, basemap);
  if (argc > 5)
    fh_map_view_set_palette_kind (FH_MAP_VIEW (view), (FhPaletteKind) atoi (argv[5]));
  if (argc > 9)
    fh_map_view_show_bounds (FH_MAP_VIEW (view), (FhBounds){ 0, 0, 0, 0 });
  if (argc > 9)
    fh_map_camera_set_view (fh_map_view_get_camera (FH_MAP_VIEW (view)),
                            (FhCameraView){ fh_mercator_x (atof (argv[8])), fh_mercator_y (atof (argv[7])),
                                            atof (argv[9]) });
  gtk_window_set_child (GTK_WINDOW (window), view);
  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (window), argc > 4 ? atoi (argv[3]) : 1080,
                               argc > 4 ? atoi (argv[4]) : 640);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), session);
  gtk_widget_add_controller (window, keys);
  gtk_window_present (GTK_WINDOW (window));
  gtk_widget_grab_focus (view);

  while (g_list_model_get_n_items (gtk_window_get_toplevels ()) > 0)
    g_main_context_iteration (NULL, TRUE);

  return 0;
}
