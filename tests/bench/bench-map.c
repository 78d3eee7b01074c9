/* SPDX-License-Identifier: GPL-3.0-or-later */

/*  What a frame of the map costs while it pans and flies at 1920×1080, beside libshumate's own map with
 * tiles of one colour. bench-map DATASET BASEMAP */

#include <shumate/shumate.h>

#include "bench-frames.h"
#include "fh-dataset-reader.h"
#include "fh-flight.h"
#include "fh-map-view.h"
#include "fh-mercator.h"

#define WIDTH    1920
#define HEIGHT   1080
#define N_PAN    150
#define N_FLIGHT 150
#define N_FRAMES (N_PAN + N_FLIGHT)

static FhCameraView
get_view (guint frame)
{
  const FhWorldPoint damascus = fh_mercator_point (33.51, 36.3);
  const FhWorldPoint moscow = fh_mercator_point (55.75, 37.62);
  const double       world = fh_mercator_world_size (7.3);
  FhFlight           flight;
  FhFlightView       view;

  /* To the east at the speed of a hand, then the flight. */
  if (frame < N_PAN)
    return (FhCameraView){ damascus.x + 9.0 * frame / world, damascus.y - 3.0 * frame / world, 7.3 };

  flight = fh_flight_new ((FhFlightView){ damascus.x, damascus.y, WIDTH / fh_mercator_world_size (8.4) },
                          (FhFlightView){ moscow.x, moscow.y, WIDTH / fh_mercator_world_size (9.1) });
  view = fh_flight_get_view (&flight, (double) (frame - N_PAN) / N_FLIGHT);
  return (FhCameraView){ view.x, view.y, log2 (WIDTH / view.width / FH_TILE_SIZE) };
}

static void
move_map (guint    frame,
          gpointer map)
{
  fh_map_camera_set_view (fh_map_view_get_camera (map), get_view (frame));
}

static gboolean
is_sharp (gpointer map)
{
  gtk_widget_queue_draw (map);
  return fh_map_view_is_sharp (map);
}

/* Tiles of one colour. */
#define BENCH_TYPE_SOURCE (bench_source_get_type ())
G_DECLARE_FINAL_TYPE (BenchSource, bench_source, BENCH, SOURCE, ShumateMapSource)

struct _BenchSource
{
  ShumateMapSource parent_instance;

  GdkTexture *texture;
};

G_DEFINE_FINAL_TYPE (BenchSource, bench_source, SHUMATE_TYPE_MAP_SOURCE)

static void
bench_source_fill_tile_async (ShumateMapSource   *source,
                              ShumateTile        *tile,
                              GCancellable       *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (source, cancellable, callback, user_data);

  shumate_tile_set_paintable (tile, GDK_PAINTABLE (BENCH_SOURCE (source)->texture));
  shumate_tile_set_fade_in (tile, FALSE);
  shumate_tile_set_state (tile, SHUMATE_STATE_DONE);
  g_task_return_boolean (task, TRUE);
}

static gboolean
bench_source_fill_tile_finish (ShumateMapSource *source,
                               GAsyncResult     *result,
                               GError          **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
bench_source_class_init (BenchSourceClass *klass)
{
  SHUMATE_MAP_SOURCE_CLASS (klass)->fill_tile_async = bench_source_fill_tile_async;
  SHUMATE_MAP_SOURCE_CLASS (klass)->fill_tile_finish = bench_source_fill_tile_finish;
}

static void
bench_source_init (BenchSource *self)
{
  const guchar color[] = { 0xca, 0xdb, 0xe7 };
  guchar      *pixels = g_new (guchar, 3 * FH_TILE_SIZE * FH_TILE_SIZE);
  g_autoptr (GBytes) bytes = NULL;

  for (guint i = 0; i < 3 * FH_TILE_SIZE * FH_TILE_SIZE; i++)
    pixels[i] = color[i % 3];
  bytes = g_bytes_new_take (pixels, 3 * FH_TILE_SIZE * FH_TILE_SIZE);
  /* The format that an opaque PNG is decoded to. */
  self->texture =
    gdk_memory_texture_new (FH_TILE_SIZE, FH_TILE_SIZE, GDK_MEMORY_R8G8B8, bytes, 3 * FH_TILE_SIZE);
  shumate_map_source_set_max_zoom_level (SHUMATE_MAP_SOURCE (self), 18);
  shumate_map_source_set_tile_size (SHUMATE_MAP_SOURCE (self), FH_TILE_SIZE);
  shumate_map_source_set_id (SHUMATE_MAP_SOURCE (self), "bench");
}

static void
move_bare (guint    frame,
           gpointer map)
{
  ShumateViewport *viewport = shumate_simple_map_get_viewport (map);
  FhCameraView     view = get_view (frame);

  shumate_viewport_set_zoom_level (viewport, view.zoom);
  shumate_location_set_location (SHUMATE_LOCATION (viewport), fh_mercator_latitude (view.y),
                                 fh_mercator_longitude (view.x));
}

static double
run_bare (void)
{
  g_autoptr (BenchSource) source = g_object_new (BENCH_TYPE_SOURCE, NULL);
  ShumateSimpleMap *map = shumate_simple_map_new ();
  g_autoptr (BenchFrames) frames = bench_frames_new (GTK_WIDGET (map), WIDTH, HEIGHT);

  shumate_simple_map_set_map_source (map, SHUMATE_MAP_SOURCE (source));
  bench_frames_run (frames, N_FRAMES, move_bare, map);
  g_print ("bench: bare-frame-median-ms %.3f ms\n", bench_frames_get (frames, 0.5, TRUE));
  return bench_frames_get (frames, 0.5, TRUE);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (FhSession) session = fh_session_new ();
  g_autoptr (FhDataset) dataset = NULL;
  g_autoptr (FhBasemap) basemap = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;
  double whole;
  double bare;

  if (argc != 3)
    return 2;

  gtk_init ();
  file = g_file_new_for_path (argv[1]);
  dataset = fh_dataset_read (file, NULL, NULL, &error);
  g_assert_no_error (error);
  basemap = fh_basemap_new_for_file (argv[2], &error);
  g_assert_no_error (error);
  fh_session_set_dataset (session, dataset);

  {
    GtkWidget *map = fh_map_view_new (session, basemap);
    g_autoptr (BenchFrames) frames = bench_frames_new (map, WIDTH, HEIGHT);

    bench_frames_settle (frames, is_sharp, map);
    bench_frames_run (frames, N_FRAMES, move_map, map);
    whole = bench_frames_get (frames, 0.5, TRUE);
    g_print ("bench: map-frame-median-ms %.3f ms\n", bench_frames_get (frames, 0.5, FALSE));
    g_print ("bench: map-frame-worst-ms %.3f ms\n", bench_frames_get (frames, 1, FALSE));
    g_print ("bench: map-whole-frame-median-ms %.3f ms\n", whole);
  }

  bare = run_bare ();
  g_print ("bench: map-frame-ratio %.3f ratio\n", whole / bare);

  return 0;
}
