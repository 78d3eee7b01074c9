/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a frame costs while a map of 100,000 events, each at a place of its own, pans at 1920×1080. */

#include "bench-frames.h"
#include "fh-dataset-reader.h"
#include "fh-map-view.h"
#include "fh-mercator.h"

#define WIDTH    1920
#define HEIGHT   1080
#define N_EVENTS 100000
#define N_FRAMES 240

static const char *const colors[] = { "blue", "orange", "green", "red", "yellow", "purple" };

static void
append_categories (GString *json)
{
  for (guint i = 0; i < G_N_ELEMENTS (colors); i++)
    g_string_append_printf (json,
                            "%s{\"id\": \"c%u\", \"name\": {\"en\": \"C\"}, \"shape\": \"circle\","
                            " \"color\": \"%s\"}",
                            i > 0 ? "," : "", i, colors[i]);
}

static FhDataset *
make_story (void)
{
  GString *json =
    g_string_new ("{\"format\": \"foothold-dataset\", \"version\": 1, \"title\": {\"en\": \"T\"},"
                  " \"languages\": [\"en\"], \"actors\": [], \"topics\": [], \"sources\": [],"
                  " \"tours\": [], \"categories\": [");
  g_autoptr (GRand) random = g_rand_new_with_seed (2015);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  FhDataset *dataset;

  append_categories (json);
  g_string_append (json, "], \"places\": [");
  for (guint i = 0; i < N_EVENTS; i++)
    g_string_append_printf (json,
                            "%s{\"id\": \"p%u\", \"name\": {\"en\": \"P\"}, \"kind\": \"town\","
                            " \"location\": {\"latitude\": %.5f, \"longitude\": %.5f}}",
                            i > 0 ? "," : "", i, g_rand_double_range (random, 32, 37.5),
                            g_rand_double_range (random, 34.5, 42.5));
  g_string_append (json, "], \"events\": [");
  for (guint i = 0; i < N_EVENTS; i++)
    g_string_append_printf (
      json,
      "%s{\"id\": \"e%u\", \"date\": \"%d-%02d\", \"title\": {\"en\": \"E\"}, \"summary\":"
      " {\"en\": \"S\"}, \"category\": \"c%d\", \"importance\": 2, \"confidence\": \"high\","
      " \"places\": [\"p%u\"], \"actors\": [], \"topics\": [], \"sources\": []}",
      i > 0 ? "," : "", i, g_rand_int_range (random, 1000, 2025), g_rand_int_range (random, 1, 13),
      g_rand_int_range (random, 0, 6), i);
  g_string_append (json, "]}");

  bytes = g_string_free_to_bytes (json);
  dataset = fh_dataset_read_bytes (bytes, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  return dataset;
}

static void
pan (guint    frame,
     gpointer map)
{
  FhMapCamera *camera = fh_map_view_get_camera (map);

  fh_map_camera_pan (camera, frame < N_FRAMES / 2 ? -7 : 7, -2);
}

static void
zoom (guint    frame,
      gpointer map)
{
  FhMapCamera *camera = fh_map_view_get_camera (map);

  fh_map_camera_zoom_at (camera, fh_map_camera_get_view (camera).zoom + 0.02, WIDTH / 2.0, HEIGHT / 2.0);
}

static void
run (FhSession  *session,
     BenchStep   step,
     const char *name)
{
  GtkWidget *map = fh_map_view_new (session, NULL);
  g_autoptr (BenchFrames) frames = bench_frames_new (map, WIDTH, HEIGHT);

  bench_frames_run (frames, N_FRAMES, step, map);
  g_print ("bench: event-layer-%smedian-ms-%d %.3f ms\n", name, N_EVENTS,
           bench_frames_get (frames, 0.5, FALSE));
  g_print ("bench: event-layer-%sworst-ms-%d %.3f ms\n", name, N_EVENTS, bench_frames_get (frames, 1, FALSE));
}

int
main (void)
{
  g_autoptr (FhSession) session = fh_session_new ();
  g_autoptr (FhDataset) dataset = NULL;

  gtk_init ();
  dataset = make_story ();
  fh_session_set_dataset (session, dataset);
  run (session, pan, "");
  run (session, zoom, "zoom-");

  return 0;
}
