/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What a frame of the timeline costs while panning and zooming, with more and more events: one snapshot of
 * the whole view, and the drawing of its render node onto an image, since a cairo node alone only postpones
 * the work.
 */

#include <adwaita.h>
#include <cairo-script.h>
#include <malloc.h>
#include <math.h>
#include <time.h>

#include "fh-bench-story.h"
#include "fh-timeline-painter.h"
#include "fh-timeline-plot-private.h"
#include "fh-timeline-view.h"

#define WIDTH    1200
#define HEIGHT   280
#define N_FRAMES 200

/* Counting what is painted takes long: in each of so many frames. */
#define INK_FRAMES 20

static const guint sizes[] = { 64, 10000, 100000, 1000000 };

typedef struct
{
  FhSession *session;
  GtkWidget *window;
  GtkWidget *view;
} Bench;

static void
report (const char *name,
        guint       n_events,
        double      value,
        const char *unit)
{
  g_print ("bench: timeline-%s-%u %.3f %s\n", name, n_events, value, unit);
}

/* The processor's time: what else runs on the machine does not count. Nothing here waits. */
static double
get_ms (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return (double) now.tv_sec * 1000 + (double) now.tv_nsec / 1e6;
}

static void
drain (void)
{
  for (int i = 0; i < 50 && g_main_context_iteration (NULL, FALSE); i++)
    continue;
}

static void
open_window (Bench *bench)
{
  bench->session = fh_session_new ();
  bench->window = gtk_window_new ();
  gtk_window_set_decorated (GTK_WINDOW (bench->window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (bench->window), WIDTH, HEIGHT);
  bench->view = fh_timeline_view_new (bench->session);
  gtk_window_set_child (GTK_WINDOW (bench->window), bench->view);
  g_object_set (gtk_widget_get_settings (bench->window), "gtk-enable-animations", FALSE, NULL);
  gtk_window_present (GTK_WINDOW (bench->window));
  while (gtk_widget_get_width (bench->view) <= 0)
    g_main_context_iteration (NULL, TRUE);
}

/* What the last change asked to be allocated anew belongs to the frame. */
static double
draw_frame (Bench           *bench,
            cairo_surface_t *surface)
{
  double         start = get_ms ();
  GtkSnapshot   *snapshot = gtk_snapshot_new ();
  GskRenderNode *node;
  cairo_t       *cr;

  gtk_widget_allocate (bench->view, WIDTH, HEIGHT, -1, NULL);
  GTK_WIDGET_GET_CLASS (bench->view)->snapshot (bench->view, snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  cr = cairo_create (surface);
  gsk_render_node_draw (node, cr);
  cairo_destroy (cr);
  gsk_render_node_unref (node);

  return get_ms () - start;
}

/* The span of a frame: first a pan through the story at some zooms, then a zoom from all of it down to
 * hours and back. */
static FhTimeSpan
choose_span (FhTimeSpan story,
             guint      frame)
{
  double length = (double) fh_time_span_get_length (story);
  double share = (double) (frame % (N_FRAMES / 2)) / (N_FRAMES / 2);
  double view;
  double middle;

  if (frame < N_FRAMES / 2)
    {
      view = length / (1 << (frame * 8 / N_FRAMES) * 4);
      middle = 0.1 + 0.8 * fmod (share * 4, 1);
    }
  else
    {
      view = length * pow (2, -15 * (1 - fabs (2 * share - 1)));
      middle = 0.41;
    }

  return (FhTimeSpan){ story.begin + (gint64) (length * middle - view / 2),
                       story.begin + (gint64) (length * middle + view / 2) + 60 };
}

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double x = *(const double *) a;
  double y = *(const double *) b;

  return x < y ? -1 : x > y;
}

typedef struct
{
  gulong segments;
  gulong glyph_runs;
} Ink;

/* A cairo script names each operation: m, l, c, rectangle, show-text-glyphs. */
static cairo_status_t
count_ink (void                *closure,
           const unsigned char *data,
           unsigned int         length)
{
  g_string_append_len (closure, (const char *) data, length);
  return CAIRO_STATUS_SUCCESS;
}

static Ink
measure_ink (Bench *bench)
{
  GtkWidget              *plot = gtk_widget_get_next_sibling (gtk_widget_get_first_child (bench->view));
  const FhTimelineLayout *layout = fh_timeline_plot_ensure_layout (FH_TIMELINE_PLOT (plot));
  FhTimelineLook          look = { .palette = fh_palette_get (FH_PALETTE_LIGHT), .has_headers = TRUE };
  GString                *script = g_string_new (NULL);
  cairo_device_t         *device = cairo_script_create_for_stream (count_ink, script);
  cairo_surface_t        *surface;
  cairo_t                *cr;
  Ink                     ink = { 0 };
  char                   *rest;

  cairo_script_set_mode (device, CAIRO_SCRIPT_MODE_ASCII);
  surface = cairo_script_surface_create (device, CAIRO_CONTENT_COLOR_ALPHA, WIDTH, HEIGHT);
  cr = cairo_create (surface);
  fh_timeline_paint (layout, &look, cr);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  cairo_device_finish (device);
  cairo_device_destroy (device);

  for (char *word = strtok_r (script->str, " \n", &rest); word != NULL; word = strtok_r (NULL, " \n", &rest))
    {
      if (g_str_equal (word, "m") || g_str_equal (word, "l") || g_str_equal (word, "c"))
        ink.segments++;
      else if (g_str_equal (word, "rectangle"))
        ink.segments += 4;
      else if (g_str_equal (word, "show-text-glyphs") || g_str_equal (word, "show-glyphs"))
        ink.glyph_runs++;
    }
  g_string_free (script, TRUE);

  return ink;
}

static double
draw_frames (Bench *bench,
             guint  n_events)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
  FhTimeSpan       story = fh_session_get_limits (bench->session);
  double           times[N_FRAMES];
  Ink              most = { 0 };

  for (guint frame = 0; frame < N_FRAMES; frame++)
    {
      Ink ink;

      fh_session_set_span (bench->session, choose_span (story, frame));
      /* Two frames of the same span would find everything in its caches. */
      times[frame] = draw_frame (bench, surface);
      if (frame % INK_FRAMES != 0)
        continue;
      ink = measure_ink (bench);
      most.segments = MAX (most.segments, ink.segments);
      most.glyph_runs = MAX (most.glyph_runs, ink.glyph_runs);
    }
  cairo_surface_destroy (surface);

  qsort (times, N_FRAMES, sizeof *times, compare_doubles);
  report ("median-ms", n_events, times[N_FRAMES / 2], "ms");
  report ("worst-ms", n_events, times[N_FRAMES - 1], "ms");
  report ("segments", n_events, (double) most.segments, "segments");
  report ("glyph-runs", n_events, (double) most.glyph_runs, "runs");

  return times[N_FRAMES / 2];
}

/* What is made for each change of events: the index and the lanes. */
static void
measure_index (FhSession *session,
               FhDataset *dataset,
               guint      n_events)
{
  gsize            before = mallinfo2 ().uordblks + mallinfo2 ().hblkhd;
  double           start = get_ms ();
  FhTimelineLanes *lanes =
    fh_timeline_lanes_new (fh_session_get_events (session), fh_dataset_get_categories (dataset),
                           FH_TIMELINE_BY_CATEGORY);
  FhTimeIndex *index =
    fh_time_index_new (fh_time_index_get_spans (fh_session_get_index (session)), n_events);
  double ms = get_ms () - start;
  gsize  after = mallinfo2 ().uordblks + mallinfo2 ().hblkhd;

  report ("index-ms", n_events, ms, "ms");
  report ("bytes-per-event", n_events, (double) (after - before) / n_events, "bytes");
  fh_time_index_unref (index);
  fh_timeline_lanes_unref (lanes);
}

static double
run (Bench *bench,
     guint  n_events)
{
  g_autoptr (FhDataset) dataset = fh_bench_story_new (n_events, 20151015);
  double median;

  fh_session_set_dataset (bench->session, dataset);
  drain ();
  measure_index (bench->session, dataset, n_events);
  median = draw_frames (bench, n_events);
  fh_session_set_dataset (bench->session, NULL);
  drain ();

  return median;
}

int
main (int    argc,
      char **argv)
{
  Bench  bench;
  double medians[G_N_ELEMENTS (sizes)];

  /* A number: only so many events, for a profiler. */
  if (argc > 1)
    {
      adw_init ();
      open_window (&bench);
      run (&bench, (guint) g_ascii_strtoull (argv[1], NULL, 10));
      return 0;
    }

  adw_init ();
  open_window (&bench);
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    medians[i] = run (&bench, sizes[i]);
  g_print ("bench: timeline-growth %.3f times\n", medians[3] / medians[1]);

  gtk_window_destroy (GTK_WINDOW (bench.window));
  g_object_unref (bench.session);

  return 0;
}
